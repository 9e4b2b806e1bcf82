### La saisie d’idées pour quelqu’un, et la file des commentaires, vues par les agents.

entries-lead = Choisissez l’édition pour laquelle vous saisissez des idées.
entries-none = Aucune édition ne reçoit d’idées
entries-none-text = On peut saisir des idées pendant leur collecte et leur lecture.
entries-title = Saisir des idées
entries-not-open = On ne peut pas saisir d’idée en ce moment : l’édition n’est pas publique, ou la collecte et la lecture des idées ne sont pas en cours.
entries-text = L’idée
entries-author = Nom montré avec l’idée
entries-wish = Veut une réponse
entries-wish-none = Non
entries-wish-email = Par e-mail
entries-wish-phone = Par téléphone
entries-wish-post = Par courrier
entries-contact = Mail, téléphone ou adresse postale
entries-contact-short = Contact
entries-contact-title = Joindre l’auteur
entries-contact-private = Réservé aux personnes qui modèrent ou saisissent les idées. Jamais public.
entries-entered-by = Saisie par
entries-by-phone = une équipe, pendant une sortie
entries-channel = Reçue
entries-channel-field = Sur le terrain
entries-channel-paper = Sur papier
entries-channel-meeting = En réunion
entries-channel-phone = Par téléphone
entries-received-on = Reçue le
entries-publish = Publier tout de suite
entries-publish-hint = Sans passer par la file de modération. Vous avez lu l’idée : elle suit la charte.
entries-send = Enregistrer et suivante
entries-key-send = enregistrer, et passer à l’idée suivante
entries-key-tab = champ suivant ; dans une liste, tapez les premières lettres
entries-entered = Idée n° { $number } enregistrée.
entries-undo = Annuler
entries-undone = L’idée n° { $number } est retirée.
entries-last = Vos dernières idées saisies ({ $count } en tout)
entries-last-none = Les idées que vous saisissez seront ici.
entries-column-idea = Idée
entries-column-state = État
entries-column-undo = Annuler
entries-paper-link = Le formulaire à imprimer
entries-alike = Cette idée est peut-être déjà là
entries-alike-text = Rien n’est enregistré pour l’instant, et rien de ce que vous avez tapé n’est perdu.
entries-alike-sure = C’est une autre idée : l’enregistrer
entries-faults = Il manque quelque chose. Vérifiez les champs.
entries-fault-channel = Dites comment l’idée est arrivée.
entries-fault-wish = Dites par quel moyen répondre, ou effacez le contact.
entries-fault-phone = Ce numéro est incomplet. Par exemple : 04 90 12 34 56
entries-fault-post = Écrivez l’adresse entière : numéro, rue, code postal et ville.
entries-fault-day = Écrivez un jour entre le début de la collecte des idées et aujourd’hui.
entries-too-many = Cette personne a déjà { $max } idées dans cette édition. C’est le maximum.

## Les commentaires

comments-desk-title = Commentaires
comments-desk-link = { $count ->
    [0] Commentaires : aucun n’attend
    [one] Commentaires : { $count } à lire
   *[other] Commentaires : { $count } à lire
}
comments-desk-lead = Les plus anciens d’abord. L’auteur reçoit chaque décision par mail.
comments-desk-states = État des commentaires
comments-state-submitted = À lire
comments-state-published = Publiés
comments-state-refused = Refusés
comments-desk-empty = Aucun commentaire
comments-desk-empty-text = Aucun commentaire n’est dans cet état.
comments-desk-off = Aucune édition n’a de commentaires. On les permet dans le règlement d’une édition.
comments-desk-idea = Voir l’idée
comments-decision = Décider pour les commentaires cochés
comments-message-hint = Nécessaires pour refuser : l’auteur doit comprendre la décision.
comments-error-none = Cochez au moins un commentaire.
comments-error-message = Écrivez quelques mots : l’auteur doit comprendre pourquoi.
comments-done-publish = { $count ->
    [one] { $count } commentaire publié.
   *[other] { $count } commentaires publiés.
}
comments-done-refuse = { $count ->
    [one] { $count } commentaire refusé.
   *[other] { $count } commentaires refusés.
}
comments-missed = Décisions enregistrées : { $done }. Déjà traités par quelqu’un d’autre : { $missed }. Rien n’a été écrasé.
entries-minor = L’auteur a moins de 18 ans
entries-minor-hint = Seul son prénom est gardé.
entries-read-out = Avant d’écrire, lisez la notice à la personne :
