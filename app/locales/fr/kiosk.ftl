### Les bornes de vote.

kiosk-title = Votez ici
kiosk-lead = Il vous faut une carte de vote, ou votre numéro sur la liste de la ville.
kiosk-begin = Commencer
kiosk-until = On peut voter jusqu’au { $date }.
kiosk-secret = Personne ne sait pour quoi vous votez, pas même l’équipe.
kiosk-forgets = Quand vous avez fini, cette borne oublie tout.
kiosk-help = Une question ? Demandez à l’équipe. Elle ne vote pas à votre place.
kiosk-vote-closed = Le vote n’est pas ouvert en ce moment. Demandez à l’équipe.
kiosk-no-means = Ce vote ne prend ni carte ni liste : on ne peut pas voter sur une borne.

kiosk-closed-title = Cette borne est fermée
kiosk-closed-text = On ne peut plus voter ici. Demandez à l’équipe où voter.
kiosk-leave = Rendre cet appareil
kiosk-leave-text = Pour l’équipe : cet appareil ne sera plus une borne.
kiosk-leave-go = Rendre l’appareil

kiosk-stop = Arrêter et tout effacer
kiosk-done = J’ai fini
kiosk-done-long = J’ai fini : tout effacer ici
kiosk-done-text = Notez d’abord votre numéro de reçu. Cette page s’effacera toute seule après une minute.
kiosk-receipt = Notez ce numéro sur un papier, ou prenez le carré en photo avec votre téléphone.
kiosk-asks-title = Êtes-vous encore là ?
kiosk-asks-text = Sinon, cette borne va tout effacer pour la personne suivante.
kiosk-stays = Je suis là
kiosk-sending-title = Un vote est en route
kiosk-sending = Le vote n’est pas encore dans l’urne. Attendez un peu : la borne essaie encore. N’éteignez pas l’appareil.
kiosk-sending-again = Essayer encore

kiosk-become-title = Faire de cet appareil une borne de vote
kiosk-become-lead = Pour l’équipe d’un lieu de vote. Les gens voteront ici, l’un après l’autre.
kiosk-become-signs-out = Si quelqu’un est connecté sur cet appareil, il sera déconnecté.
kiosk-code = Code de la borne
kiosk-code-hint = 10 lettres et chiffres, écrits sur l’écran de l’équipe.
kiosk-become = Ouvrir la borne
kiosk-code-unreadable = Ce code n’a pas la bonne forme. Comparez chaque signe.
kiosk-code-over = Ce code ne sert plus : il a déjà servi, ou il a plus de deux heures. Demandez-en un autre.
