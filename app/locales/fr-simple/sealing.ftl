### Sceller un bulletin, l’envoyer, son reçu, et le retrouver.

## Sur l’appareil

sealing-wait = Un instant… On lit vos choix sur cet appareil.
sealing-kept-title = Vos choix sont sur cet appareil
sealing-kept-text = Ils restent ici. Ils ne comptent pas encore. Il faut dire oui à la page suivante. Après deux jours, ils s’effacent.
sealing-way-device = Votre vote est fermé à clé ici. Puis il part. Personne ne voit votre choix.
sealing-way-server = Votre vote est fermé à clé quand il arrive. La ville garde seulement le vote fermé.
sealing-now = On ferme votre vote à clé. Un instant…
sealing-not-ready-title = On ne peut pas encore voter
sealing-not-ready-text = Il manque des clés pour l’urne. Revenez un peu plus tard.
sealing-worker = Cela n’a pas marché. Rien n’est parti. Ouvrez la page encore une fois.
sealing-storage = Cet appareil ne garde rien. Rien n’est parti. Autorisez le site à garder des données. Puis essayez encore.

## Pas encore dans l’urne

unsent-title = Votre vote n’est pas encore arrivé
unsent-text = Votre vote est gardé sur cet appareil. Appuyez sur le bouton pour finir. Il compte une seule fois.
unsent-text-server = Votre vote est gardé. Appuyez sur le bouton pour finir. Il compte une seule fois.
unsent-again = Envoyer mon vote
unsent-finish = Finir mon vote
unsent-sending = Votre vote est en route…
unsent-lost = Pas de réseau. Rien n’est perdu. Essayez plus tard, avec cet appareil.
unsent-busy = Beaucoup de gens votent. Attendez une minute. Puis essayez encore.
unsent-closed = Le vote est fini. On ne peut plus envoyer de vote.
unsent-refused = Ce vote n’est pas accepté. Ouvrez la page encore une fois. Sinon, écrivez à la ville.
unsent-sign-in = Pour finir, dites encore qui vous êtes. Prenez le même e-mail.
unsent-signature = La réponse ne vient pas de cette urne. Votre vote reste ici. Écrivez à la ville.

## Le reçu

receipt-text = Votre vote fermé est dans l’urne. Merci !
receipt-find = Avec ce numéro, on cherche votre vote dans la liste. Il y est ? Personne ne l’a changé.
receipt-after = Après le compte, ce numéro montre aussi votre choix. Gardez-le pour vous.
receipt-qr = Scannez ce dessin. Vous arrivez à la page de votre vote.
receipt-qr-alt = Dessin à scanner pour retrouver ce vote
receipt-check = Chercher mon vote dans la liste
receipt-file = Garder le numéro dans un fichier
receipt-print = Imprimer
receipt-share = Partager
receipt-share-text = Le numéro d’un vote
receipt-way-title = Qui a vu votre choix ?
receipt-way-device = Personne. Votre vote a été fermé ici. Puis il est parti.
receipt-way-server = L’ordinateur de la ville l’a vu un instant. Il n’a gardé que le vote fermé.
receipt-code-title = Mon code secret
receipt-code-text = Avec ce code, vous changez votre vote jusqu’au { $date }. Sur un autre appareil aussi.
receipt-code-secret = Ne le montrez à personne. Avec lui, on change votre vote. Il n’est pas dans le fichier. Perdu, on ne peut pas le redonner.
receipt-code-label = Code secret
receipt-none-title = Il n’y a pas de numéro ici
receipt-none-text = Le numéro reste sur l’appareil du vote.
receipt-none-vote = Aller voter
receipt-here = Voir mon numéro

## Changer

change-code-hint = 20 lettres et chiffres, comme : 4F7K 92MX 0T3B H8QD 61NW
change-code-missing = Tapez votre code secret.
change-code-unreadable = Le code n’est pas fini. Il a 20 lettres et chiffres.
change-code-unknown = Aucun vote n’a ce code. Regardez chaque signe.
change-code-needed = Tapez votre code secret. Vous l’avez vu avec votre numéro. Seul ce code retrouve votre vote.
change-anew = Personne ne sait votre premier choix. Choisissez encore tous vos projets.

## Retrouver un bulletin

check-title = Mon vote est-il arrivé ?
check-title-of = Chercher un vote – { $edition }
check-lead = Tapez votre numéro. Vous voyez si votre vote est dans la liste.
check-go = Chercher
check-pending-title = Oui, ce vote est dans l’urne
check-pending-text = Il attend d’autres votes. Ils entrent ensemble dans la liste, bien mélangés. Revenez plus tard. Sa place est là au plus tard quand on ouvre l’urne.
check-found-title = Oui, ce vote est dans la liste
check-found-text = C’est le numéro { $number } sur { $size }.
check-head-day = Jour de la liste
check-head-root = Marque de la liste
check-head-help = L’urne signe cette marque. Si un vote change, la marque change.
check-checked = Votre appareil a vérifié : tout est juste.
check-checking = Votre appareil vérifie…
check-unknown-title = Aucun vote n’a ce numéro
check-unknown-text = Regardez les 16 lettres et chiffres. Est-ce le bon vote : { $edition } ?
check-fault-title = Il y a un problème avec la liste
check-fault-text = Ce vote devait y être. La liste n’est pas juste. Gardez votre numéro. Prévenez la ville et ceux qui ont les clés de l’urne.
check-unreadable = Le numéro n’est pas fini. Il a 16 lettres et chiffres.
check-worker = Cela n’a pas marché. Ouvrez la page encore une fois.
check-lost = Pas de réseau. Essayez encore.
check-file-title = Vérifier un fichier
check-file-label = Le fichier avec votre numéro
check-file-hint = Le fichier gardé après le vote. On le lit sur votre appareil.
check-file-good = Ce fichier est juste. Le numéro : { $code }
check-file-bad = Ce fichier n’est pas de ce vote. Ou quelqu’un l’a changé.
check-list-title = La liste des votes
check-list-empty = La liste est encore vide.
check-list-text = { $size ->
    [one] Il y a { $size } vote fermé dans la liste du { $day }.
   *[other] Il y a { $size } votes fermés dans la liste du { $day }.
}
check-link = Vérifier que mon vote est arrivé
