### Sceller un bulletin, l’envoyer, son reçu, et le retrouver.

## Sur l’appareil

sealing-wait = Un instant : vos choix sont lus sur cet appareil.
sealing-kept-title = Vos choix sont sur cet appareil
sealing-kept-text = Ils restent ici et ne sont envoyés à personne. Ils ne comptent pas encore : il faut confirmer votre vote à l’étape suivante. Après deux jours sans visite, ils sont effacés.
sealing-way-device = Votre bulletin sera scellé sur cet appareil avant de partir. Personne ne verra ce que vous choisissez.
sealing-way-server = Votre bulletin sera scellé par le serveur dès son arrivée. Le serveur ne garde que le bulletin scellé.
sealing-now = Votre bulletin est en train d’être scellé sur cet appareil…
sealing-not-ready-title = L’urne n’est pas encore prête
sealing-not-ready-text = Elle se ferme avec plusieurs clés, et toutes les clés n’ont pas encore été remises. Revenez un peu plus tard.
sealing-worker = Ce navigateur n’a pas pu sceller le bulletin. Rien n’a été envoyé. Rechargez la page et réessayez.
sealing-storage = Ce navigateur ne garde rien pour ce site. Rien n’a été envoyé. Autorisez le site à garder des données, puis réessayez.

## Pas encore dans l’urne

unsent-title = Votre vote n’est pas encore dans l’urne
unsent-text = Quelque chose nous a arrêtés au dernier moment. Votre bulletin scellé est à l’abri sur cet appareil. Appuyez sur le bouton pour terminer : il compte une seule fois, même si vous appuyez plusieurs fois.
unsent-text-server = Quelque chose nous a arrêtés au dernier moment. Votre bulletin scellé est à l’abri. Appuyez sur le bouton pour terminer : il compte une seule fois, même si vous appuyez plusieurs fois.
unsent-again = Mettre mon bulletin dans l’urne
unsent-finish = Terminer mon vote
unsent-sending = Votre bulletin est en route…
unsent-lost = Il n’y a pas de réseau en ce moment. Rien n’est perdu : réessayez quand il sera revenu, avec cet appareil.
unsent-busy = Beaucoup de personnes votent en ce moment. Attendez une minute, puis réessayez.
unsent-closed = Le vote est terminé. On ne peut plus mettre de bulletin dans l’urne.
unsent-refused = L’urne n’accepte pas ce bulletin. Rechargez la page et réessayez. Si cela continue, écrivez à la ville.
unsent-sign-in = Pour terminer, dites encore une fois qui vous êtes, avec la même adresse e-mail.
unsent-signature = La réponse n’est pas signée par cette urne. Votre bulletin reste sur cet appareil. Écrivez à la ville.

## Le reçu

receipt-text = Votre bulletin scellé est dans l’urne. Merci d’avoir participé !
receipt-find = Avec ce numéro, chacun peut vérifier que votre bulletin scellé est dans la liste publique et que personne ne l’a changé.
receipt-after = Après le dépouillement, ce numéro montre aussi ce que dit le bulletin. Gardez-le, et ne le montrez qu’à des personnes de confiance.
receipt-qr = Le code QR mène à la page qui retrouve votre bulletin.
receipt-qr-alt = Code QR de la page qui retrouve ce bulletin
receipt-check = Retrouver mon bulletin dans la liste
receipt-file = Télécharger le reçu
receipt-print = Imprimer
receipt-share = Partager
receipt-share-text = Le numéro d’un bulletin scellé
receipt-way-title = Qui a vu vos choix ?
receipt-way-device = Personne. Votre bulletin a été scellé sur cet appareil avant de partir : ni la ville ni ses ordinateurs n’ont vu ce que vous avez choisi.
receipt-way-server = Votre bulletin a été scellé par le serveur à son arrivée. Le serveur a vu vos choix un instant, puis n’a gardé que le bulletin scellé.
receipt-code-title = Mon code de changement, secret
receipt-code-text = Avec ce code, vous pouvez changer votre vote, aussi sur un autre appareil, jusqu’au { $date }.
receipt-code-secret = Ne le montrez à personne : qui a ce code peut changer votre vote. Il n’est pas dans le fichier du reçu. Si vous le perdez, personne ne peut vous le redonner.
receipt-code-label = Code de changement
receipt-none-title = Il n’y a pas de reçu sur cet appareil
receipt-none-text = Le reçu reste sur l’appareil avec lequel on a voté.
receipt-none-vote = Aller au vote
receipt-here = Voir mon reçu

## Changer

change-code-hint = Vingt lettres et chiffres, par exemple : 4F7K 92MX 0T3B H8QD 61NW
change-code-missing = Écrivez votre code de changement.
change-code-unreadable = Ce code n’est pas complet. Il a vingt lettres et chiffres.
change-code-unknown = Aucun bulletin de ce vote n’a ce code de changement. Vérifiez ses vingt lettres et chiffres.
change-code-needed = Pour cela, écrivez votre code de changement. Il vous a été montré avec votre reçu. C’est lui, et non votre nom, qui permet de retrouver votre bulletin.
change-anew = Personne ne sait ce que vous aviez choisi, pas même le serveur. Choisissez de nouveau tous vos projets.

## Retrouver un bulletin

check-title = Mon bulletin est-il dans l’urne ?
check-title-of = Retrouver un bulletin – { $edition }
check-lead = Écrivez le numéro d’un reçu. Vous verrez si le bulletin scellé est dans la liste publique.
check-go = Chercher le bulletin
check-pending-title = Oui, ce bulletin est dans l’urne
check-pending-text = Il attend le prochain groupe. Les bulletins scellés entrent dans la liste publique par groupes mélangés, pour que personne ne sache quand chacun a été déposé, ni par qui. Revenez plus tard : sa place s’affiche ici à l’ouverture de l’urne au plus tard.
check-found-title = Oui, ce bulletin est dans la liste publique
check-found-text = Il porte le numéro { $number } sur { $size }.
check-head-day = Jour de la liste
check-head-root = Empreinte de la liste
check-head-help = L’empreinte est signée par l’urne. Si un seul bulletin de la liste était changé ou enlevé, elle serait différente.
check-checked = Votre appareil l’a vérifié : le chemin de ce bulletin à l’empreinte signée est juste.
check-checking = Votre appareil vérifie…
check-unknown-title = Aucun bulletin n’a ce numéro
check-unknown-text = Vérifiez les seize lettres et chiffres, et que c’est le bon vote : { $edition }.
check-fault-title = La preuve est fausse
check-fault-text = L’urne avait promis ce bulletin, et sa liste n’est pas juste. Gardez votre reçu, et prévenez la ville et les personnes qui détiennent les clés de l’urne.
check-unreadable = Ce numéro n’est pas complet. Il a seize lettres et chiffres.
check-worker = Ce navigateur n’a pas pu vérifier le fichier. Rechargez la page et réessayez.
check-lost = Le réseau n’a pas répondu. Réessayez.
check-file-title = Vérifier le fichier d’un reçu
check-file-label = Fichier du reçu
check-file-hint = Le fichier que vous avez téléchargé après le vote. Il est lu sur votre appareil.
check-file-good = Ce reçu est signé par l’urne de ce vote. Son numéro : { $code }
check-file-bad = Ce fichier n’est pas un reçu de ce vote, ou quelqu’un l’a changé.
check-list-title = La liste publique
check-list-empty = Aucun bulletin n’est encore dans la liste.
check-list-text = { $size ->
    [one] Il y a { $size } bulletin scellé dans la liste du { $day }.
   *[other] Il y a { $size } bulletins scellés dans la liste du { $day }.
}
check-link = Vérifier que mon bulletin est dans l’urne
