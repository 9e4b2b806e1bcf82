### Les commentaires sur une idée, quand l’édition en a.

comments-title = { $count ->
    [0] Commentaires
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
comments-none = Personne n’a encore écrit de commentaire.
comments-by = { $name }, le { $date }
comments-a-resident = Un habitant ou une habitante
comments-you = Vous
comments-own = Vos commentaires que les autres ne voient pas
comments-waits = Une personne de la ville va le lire
comments-refused = Non publié
comments-field = Votre commentaire
comments-field-hint = Restez poli, parlez de l’idée. Une personne de la ville lit le commentaire avant de le publier, avec votre nom : { $name }.
comments-field-hint-unnamed = Restez poli, parlez de l’idée. Une personne de la ville lit le commentaire avant de le publier. Votre nom n’est pas montré.
comments-send = Envoyer mon commentaire
comments-sent = Merci. La ville va lire votre commentaire. Vous recevrez un message avec la réponse.
comments-sign-in = Se connecter pour commenter
comments-over = On ne peut pas commenter en ce moment.
comments-off = Cette édition n’a pas de commentaires.
comments-too-many = Vous avez déjà envoyé { $max } commentaires en une heure. Attendez un peu : votre texte est gardé ici.
comments-empty = Écrivez votre commentaire.
comments-short = Ce commentaire est trop court. Écrivez au moins { $min } caractères.

mail-comment-published-subject = Votre commentaire est publié
mail-comment-published-body = Bonjour,

    Votre commentaire sur l’idée « { $title } » est publié. Tout le monde peut le lire :
    { $link }

mail-comment-refused-subject = Votre commentaire n’est pas publié
mail-comment-refused-body = Bonjour,

    Nous avons lu votre commentaire sur l’idée « { $title } ». Nous ne le publions pas.

    { $message }

    Vous retrouvez votre texte ici, une fois connecté : { $link }
