### La page de la démonstration.

demonstration-title = La démonstration
demonstration-lead = Tout est permis ici : rien de ce que vous faites n’arrive à la ville, et aucun message ne quitte cette machine.
demonstration-mails = Les messages envoyés
demonstration-no-mail = Aucun message pour le moment
demonstration-no-mail-lead = Demandez un code de connexion : il apparaîtra ici.
demonstration-mail-to = À { $address }, le { $date }
demonstration-accounts = Les comptes
demonstration-accounts-lead = Connectez-vous avec une de ces adresses, ou avec n’importe quelle autre pour être une habitante ou un habitant. Le code arrive ci-dessus.
demonstration-accounts-caption = Un compte par rôle
demonstration-account = Adresse
demonstration-role = Rôle
demonstration-sign-in = Se connecter
demonstration-administrator = Administration
demonstration-coordinator = Coordination
demonstration-moderator = Modération
demonstration-reader = Lecture seule
demonstration-resident = Habitante
demonstration-trustees = Les clés de l’urne
demonstration-trustees-lead = Trois personnes inventées gardent les clés de l’urne du vote de la démonstration ; { $needed } suffisent à l’ouvrir après la clôture. Dans un vrai vote, ces mots sont secrets. Ici, jouez leur rôle : ouvrez leur lien, dans les messages, et tapez leurs 24 mots.
demonstration-clock = L’horloge
demonstration-clock-now = Pour la démonstration, nous sommes le { $now }.
demonstration-clock-lead = Avancez-la pour passer à la suite : après la fermeture du vote, la coordination peut dépouiller et publier le résultat. Elle ne recule jamais.
demonstration-clock-day = Avancer d’un jour
demonstration-clock-close = Aller à la fermeture du vote : { $edition }
demonstration-moved = L’horloge a avancé.
