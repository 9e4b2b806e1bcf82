### Soutenir une idée.

supports-title = Soutien
supports-count = { $count ->
    [0] Aucun soutien pour l’instant
    [one] { $count } soutien
   *[other] { $count } soutiens
}
supports-add = Soutenir cette idée
supports-remove = Ne plus soutenir
supports-given = Vous soutenez cette idée.
supports-mine = C’est votre idée : les autres peuvent la soutenir.
supports-own = C’est votre idée : seuls les autres peuvent la soutenir.
supports-over = On ne peut plus soutenir les idées : cette période est terminée, ou n’a pas commencé.
supports-added = Merci, votre soutien est compté.
supports-removed = Votre soutien est retiré.
supports-sign-in = Connectez-vous pour participer
supports-sign-in-lead = Pour soutenir une idée ou écrire un commentaire, il faut être connecté. Vous reviendrez ensuite à cette idée.
supports-kept = Les idées que vous soutenez et vos commentaires. Les autres voient le nombre de soutiens, pas votre nom.
