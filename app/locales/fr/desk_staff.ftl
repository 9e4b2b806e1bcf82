### Les agents et leurs rôles.

staff-lead = Donnez à chacun le rôle le plus étroit qui suffit à son travail.
staff-people = { $count ->
    [one] { $count } personne a un rôle
   *[other] { $count } personnes ont un rôle
}
staff-person = Personne
staff-roles = Rôles
staff-revoke = Retirer ce rôle
staff-revoke-about = { $email } n’aura plus le rôle « { $role } ».
staff-revoke-now = Oui, le retirer
staff-revoked = Le rôle « { $role } » est retiré.
staff-last-administrator = Dernière personne à avoir ce rôle : il ne peut pas être retiré.
staff-grant = Donner un rôle
staff-email = Adresse e-mail
staff-email-hint = Une invitation y arrive, si la personne ne peut pas encore entrer.
staff-email-wrong = Écrivez une adresse e-mail complète, par exemple prenom.nom@ville.fr.
staff-name = Nom
staff-role = Rôle
staff-role-choose = Choisissez un rôle.
staff-grant-button = Donner ce rôle
staff-granted = { $email } a maintenant le rôle « { $role } ».
staff-about-administrator = Tout, et donner les rôles.
staff-about-coordinator = Préparer les éditions, modérer, dépouiller, lire le journal.
staff-about-moderator = Modérer les idées.
staff-about-reader = Lire, sans rien changer.
staff-about-auditor = Lire le journal, les votes à vérifier et les bulletins d’un vote dépouillé.
staff-about-ambassador = Saisir des idées pour des personnes rencontrées.
staff-about-ambassador-lead = Saisir des idées, et animer les ambassadeurs.
staff-scope = Portée
staff-scope-hint = Un rôle pour une édition ou un réseau n’ouvre rien des autres.
staff-scope-city = Toute la ville
staff-scope-wrong = Ce rôle ne se donne pas ainsi. L’animation se donne pour un réseau ou toute la ville ; les rôles d’une édition pour elle ou toute la ville.
staff-scope-choose = Choisissez toute la ville, une édition ou un réseau.
staff-rights-link = Ce que chaque rôle permet
staff-granted-for = { $email } a maintenant le rôle « { $role } » pour « { $edition } ».
staff-revoke-about-for = { $email } n’aura plus le rôle « { $role } » pour « { $edition } ».
