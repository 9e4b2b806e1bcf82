### Recompter un vote publié.

verify-title = Vérifiez le vote vous-même
verify-lead = Vous n’avez pas à croire la ville sur parole. Tout ce qui a été compté est public : votre appareil peut ouvrir chaque bulletin et recompter.
verify-here-title = Recompter dans ce navigateur
verify-here-text = Choisissez un vote. Ses fichiers sont téléchargés sans votre session, puis vérifiés sur votre appareil. Rien n’est envoyé.
verify-asleep = Il faut pour cela des scripts et un navigateur récent. Sans eux, recomptez sur votre propre ordinateur : voir plus bas.
verify-edition = Quel vote ?
verify-check = Vérifier ce vote
verify-file = Ou un fichier que vous avez
verify-file-hint = Une archive record.tar. Choisissez-la, ou déposez-la ici.
verify-loading = Téléchargement des fichiers…
verify-reading = Lecture des fichiers et nouveau dépouillement…
verify-checking = Le résultat est recompté. Maintenant, chaque signature est vérifiée et chaque bulletin est ouvert.
verify-done-good = Terminé. Tout ce qui est publié a été vérifié : aucune différence.
verify-done-differs = Terminé. Il y a une différence : voir plus bas.
verify-cancelled = Arrêté. Ce qui est affiché a été vérifié jusque-là.
verify-failed-load = Les fichiers n’ont pas pu être téléchargés. Vérifiez votre connexion et réessayez.
verify-failed-unreadable = Ce fichier ne peut pas être lu : ce n’est pas le dossier d’un vote, ou il est abîmé.
verify-failed-gone = La vérification n’a pas pu se faire dans ce navigateur. Réessayez, ou recomptez sur votre propre ordinateur : voir plus bas.
verify-progress = Bulletins vérifiés
verify-ballots-of = { $n } bulletins sur { $of }
verify-cancel = Arrêter
verify-first-difference = La première différence
verify-detail = En détail, pour les spécialistes
verify-result = Les projets gagnants :
verify-counted = Bulletins comptés : { $n }
verify-blank = Dont blancs : { $n }
verify-replaced = Remplacés par leurs votants : { $n }
verify-malformed = Non comptés, avec la raison dans les fichiers : { $n }
verify-no-winner = Aucun projet ne gagne ici.
verify-checks = Ce qui est vérifié
verify-running = En cours : { $n } sur { $of }
verify-good = Conforme. Vérifiés : { $n }
verify-not-there = Non publié : ce vote est si petit que les bulletins ne sont montrés qu’aux contrôleurs.
verify-differs = Différent. Vérifiés : { $n }

## Où se trouve une différence

verify-place-record = Les fichiers dans leur ensemble
verify-place-ballot = Bulletin { $n } de la liste
verify-place-head = Tête signée { $n }
verify-place-envelope = Résultat { $n }
verify-place-project = Projet { $n }

## Les vérifications

verify-subject-keys = La clé
verify-meaning-keys = La clé publiée est bien celle qui ouvre cette urne.
verify-subject-list = La liste
verify-meaning-list = Chaque bulletin est celui qui était dans la liste publique pendant le vote, dans le même ordre.
verify-subject-heads = Les têtes signées
verify-meaning-heads = La liste a été signée jour après jour, et n’a jamais été réécrite.
verify-subject-turns = Une voix chacun
verify-meaning-turns = Aucun droit de vote n’a servi deux fois. Un bulletin remplacé garde sa place dans la suite.
verify-subject-roll = L’émargement
verify-meaning-roll = Il n’y a pas plus de votants dans l’urne que de personnes émargées.
verify-subject-outcomes = Les bulletins
verify-meaning-outcomes = Chacun est compté, remplacé, ou écarté avec une raison, comme le veut le règlement.
verify-subject-count = Le dépouillement
verify-meaning-count = La même règle, appliquée à nouveau, donne les mêmes gagnants et les mêmes chiffres.
verify-subject-signatures = Les signatures des votants
verify-meaning-signatures = Chaque bulletin est tel que l’appareil du votant l’a fait : personne ne l’a changé.
verify-subject-tokens = Les droits de vote
verify-meaning-tokens = Chaque votant avait un jeton de la ville, qui ne dit pas à qui il est.
verify-subject-seals = Les scellés
verify-meaning-seals = Chaque bulletin scellé, ouvert avec la clé, contient ce qui a été compté.

## Ce qui peut différer

verify-what-opening-key = la clé publiée n’est pas celle de l’urne.
verify-what-threshold = le nombre de détenteurs d’une clé n’a pas de sens.
verify-what-leaf-hash = ce n’est pas le bulletin qui était dans la liste publique.
verify-what-not-listed = ce bulletin n’a jamais été dans la liste publique.
verify-what-ballot-missing = un bulletin de la liste publique manque.
verify-what-head-signature = la signature est fausse, ou vient d’un autre vote.
verify-what-head-order = cette tête ne suit pas la précédente.
verify-what-head-root = la liste n’est pas celle qui a été signée.
verify-what-last-head = la dernière tête signée ne couvre pas toute la liste.
verify-what-spent-twice = le même droit de vote a servi deux fois.
verify-what-turn-missing = un bulletin que celui-ci remplace manque.
verify-what-more-than-roll = il y a plus de votants dans l’urne que de personnes émargées.
verify-what-tokens = le nombre de jetons n’est pas le nombre de votants.
verify-what-outcome = ce qui est publié sur ce bulletin n’est pas ce qu’il contient.
verify-what-not-allowed = ce bulletin a été compté alors que le règlement ne le permet pas.
verify-what-outcome-missing = rien n’est publié sur ce bulletin.
verify-what-withheld = les bulletins devraient être publiés, et ils manquent.
verify-what-total = un total publié est faux.
verify-what-malformed = la liste des bulletins écartés est fausse.
verify-what-figures = les chiffres publiés ne sont pas ceux du dépouillement.
verify-what-result = le résultat publié n’est pas celui du dépouillement.
verify-what-count-fails = les bulletins ne peuvent pas être comptés.
verify-what-voter-signature = la signature du votant est fausse : le bulletin a été changé.
verify-what-token = ce jeton n’est pas de ce vote.

## Sur son propre ordinateur

verify-own-title = Recompter sur votre propre ordinateur
verify-own-text = C’est la vérification la plus sûre : elle ne fait même pas confiance au code de cette page.
verify-own-file = Téléchargez les fichiers du vote.
verify-record-of = Fichiers de « { $edition } »
verify-no-record = Aucun vote n’a encore été publié avec ses fichiers.
verify-own-program = Prenez le programme parvis, que chacun peut lire et construire.
verify-own-source = D’où vient le programme
verify-own-command = Lancez-le sur les fichiers. Il dit ce qu’il a vérifié, combien, et où se trouve la première différence.
verify-own-heads = Avez-vous gardé des têtes signées pendant le vote ? Il dit aussi si la liste n’a fait que grandir depuis.
verify-link = Vérifier et recompter ce vote vous-même
