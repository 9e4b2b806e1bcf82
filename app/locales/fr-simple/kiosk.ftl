### Les bornes de vote.

kiosk-title = Votez ici
kiosk-lead = Prenez votre carte de vote. Ou votre numéro sur la liste.
kiosk-begin = Commencer
kiosk-until = Vous pouvez voter jusqu’au { $date }.
kiosk-secret = Personne ne voit votre choix.
kiosk-forgets = Après vous, la borne oublie tout.
kiosk-help = Une question ? Demandez à l’équipe.
kiosk-vote-closed = Le vote est fermé. Demandez à l’équipe.
kiosk-no-means = Ici, on ne peut pas voter. Ce vote ne prend ni carte ni liste.

kiosk-closed-title = La borne est fermée
kiosk-closed-text = On ne vote plus ici. Demandez à l’équipe.
kiosk-leave = Rendre l’appareil
kiosk-leave-text = Pour l’équipe. L’appareil ne sera plus une borne.
kiosk-leave-go = Rendre l’appareil

kiosk-stop = Arrêter et tout effacer
kiosk-done = J’ai fini
kiosk-done-long = J’ai fini : tout effacer
kiosk-done-text = Écrivez d’abord le numéro. La page s’efface dans une minute.
kiosk-receipt = Écrivez ce numéro. Ou prenez le carré en photo.
kiosk-asks-title = Êtes-vous là ?
kiosk-asks-text = Sinon, la borne va tout effacer.
kiosk-stays = Je suis là
kiosk-sending-title = Un vote est en route
kiosk-sending = Le vote n’est pas encore arrivé. Attendez un peu. N’éteignez pas l’appareil.
kiosk-sending-again = Essayer encore

kiosk-become-title = Cet appareil devient une borne
kiosk-become-lead = Pour l’équipe. Les gens voteront ici.
kiosk-become-signs-out = Si un compte est ouvert ici, il se ferme.
kiosk-code = Code de la borne
kiosk-code-hint = 10 lettres et chiffres. L’équipe les a sur son écran.
kiosk-become = Ouvrir la borne
kiosk-code-unreadable = Il y a une faute. Regardez chaque signe.
kiosk-code-over = Ce code ne sert plus. Demandez un autre code.
