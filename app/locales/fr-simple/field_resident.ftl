### Voter sur le téléphone de l’équipe

## La langue

resident-languages = Choisissez votre langue
resident-language-go = Je vote
resident-languages-again = Langue
resident-ended = C’est fini. L’écran a tout oublié.
resident-give-back = Rendre le téléphone à l’équipe
resident-covered = Le vote est caché
resident-uncover = Continuer
resident-back = Retour
resident-end = Terminer
resident-listen = Écouter
resident-listen-stop = Arrêter la voix

## Ce qu’est le vote

resident-about-title = Vous votez pour des projets
resident-about-secret = Votre vote est secret. Personne ne peut le lire.
resident-about-own = Vous choisissez seul, comme vous voulez.
resident-about-code = À la fin, vous avez un code. Avec le code, vous vérifiez votre vote.
resident-notice = Vos données
resident-begin = Commencer

## Qui peut voter

resident-age = Avez-vous { $age } ans ou plus ?
resident-yes = Oui
resident-no = Non
resident-link = Que faites-vous à { $city } ?
resident-link-lives = J’habite ici
resident-link-works = Je travaille ici
resident-link-studies = Je vais à l’école ici
resident-link-none = Rien de tout cela

## Quand on ne peut pas voter

resident-no-vote-title = Il n’y a pas de vote
resident-no-vote-text = Ici, on ne vote pas. Rendez le téléphone à l’équipe.
resident-not-yet-title = Le vote n’a pas commencé
resident-not-yet-text = Revenez plus tard. L’équipe vous dit la date.
resident-over-title = Le vote est fini
resident-over-text = On ne peut plus voter. Les résultats seront sur le site.
resident-no-way-title = On ne vote pas sur ce téléphone
resident-no-way-text = Il faut le site ou le papier. L’équipe vous explique.
resident-young-title = Vous ne pouvez pas encore voter
resident-young-text = Il faut avoir { $age } ans. Vous avez une idée ? Dites-la à l’équipe.
resident-no-link-title = Ce vote est pour les gens d’ici
resident-no-link-text = Il faut habiter, travailler ou étudier ici. Merci à vous.

## Choisir

resident-choose-title = Je choisis
resident-rule-exactly = Choisissez ce nombre de projets : { $n }.
resident-rule-between = Nombre de projets : entre { $min } et { $max }.
resident-rule-most = Nombre de projets : { $n }, pas plus.
resident-rule-money = Vous avez { $budget }. Choisissez des projets. Ne dépensez pas plus.
resident-rule-points = Vous avez { $total } points. Un projet reçoit { $max } points au plus.
resident-rule-scores = Donnez une note de 0 à { $max }. Sans note, un projet a 0.
resident-rule-ranking = D’abord le projet que vous aimez le plus. Puis le suivant. Pas plus de projets que { $n }.
resident-rule-grades = Dites votre avis sur chaque projet. Sans avis, c’est « { $lowest } ».
resident-district = Quartier
resident-district-all = Tous les quartiers
resident-pick = Choisir
resident-picked = Choisi. Enlever
resident-ranked = Numéro { $place }. Enlever
resident-points-label = Vos points
resident-grade-label = Votre avis
resident-grade-excellent = Excellent
resident-grade-very-good = Très bien
resident-grade-good = Bien
resident-grade-fairly-good = Assez bien
resident-grade-passable = Moyen
resident-grade-insufficient = Pas assez bien
resident-grade-reject = Non
resident-blank-text = Aucun projet ne vous plaît ? Vous pouvez voter blanc.
resident-blank = Voter blanc
resident-check = Vérifier

## La barre

resident-bar-projects = Projets choisis : { $used } sur { $limit }
resident-bar-money = Il vous reste { $left }
resident-bar-points = Points donnés : { $used } sur { $limit }
resident-bar-marked = Projets notés : { $used }
resident-fault-few = Pas assez de projets. À ajouter : { $n }.
resident-fault-many = Trop de projets. À enlever : { $n }.
resident-fault-money = C’est trop cher : { $over } de trop. Enlevez un projet.
resident-fault-points = Trop de points. À enlever : { $n }.
resident-fault-none = Rien n’est choisi. Choisissez un projet, ou votez blanc.
resident-fault-full = Il n’y a plus de place. Enlevez d’abord un projet.
resident-fault-again = Ces choix ne vont pas ensemble. Recommencez.

## Vérifier

resident-summary-title = Voici mon choix
resident-summary-text = Regardez bien. Puis vous dites qui vous êtes. Puis vous votez.
resident-summary-yes = Oui, c’est mon choix
resident-summary-change = Changer mon choix
resident-blank-chosen = Vous votez blanc.
resident-place = Numéro { $place }
resident-points-given = Points : { $n }
resident-up = Monter
resident-sum = Somme : { $spent } sur { $budget }

## Qui vote ?

resident-who-title = Qui êtes-vous ?
resident-who-text = Une personne, un vote. Personne ne sait votre choix.
resident-by-card = J’ai une carte de vote
resident-by-contact = J’ai un e-mail ou un téléphone
resident-by-list = J’ai un numéro de la ville
resident-by-other = Faire autrement
resident-code = Code de la carte
resident-code-hint = 10 lettres et chiffres, comme ABCDE-FGHJK.
resident-code-missing = Tapez le code de la carte.
resident-code-short = Le code n’est pas fini. Il manque : { $n }.
resident-code-long = Le code est trop long. Comparez avec la carte.
resident-code-strange = Le signe « { $sign } » est faux. Comparez avec la carte.
resident-code-wrong = Il y a une faute. Comparez avec la carte.
resident-code-right = Le code est bien écrit.
resident-code-other = Ce n’est pas une carte de vote. Tapez le code.
resident-contact = E-mail ou numéro de téléphone
resident-contact-hint = Comme ana@exemple.fr ou 06 12 34 56 78.
resident-contact-wrong = Il manque quelque chose. Regardez chaque signe.
resident-another = Quelqu’un de ma famille a déjà voté avec. Pas moi.
resident-identifier = Votre numéro
resident-identifier-hint = Celui que la ville vous a donné.
resident-identifier-wrong = Tapez votre numéro.
resident-year = Votre année de naissance
resident-year-hint = 4 chiffres, comme 1961.
resident-year-wrong = Tapez 4 chiffres, comme 1961.
resident-vote = Je vote
resident-voting = Un instant…

## Quand le vote n’est pas gardé

resident-trouble-title = Votre vote n’est PAS gardé
resident-trouble-full = Ce téléphone est plein. Appelez l’équipe. Puis essayez encore.
resident-trouble-storage = Ce téléphone ne garde rien. Votez sur un autre.
resident-trouble-closed = Le vote n’est pas ouvert maintenant.
resident-trouble-choices = Vos choix ne vont pas. Revenez et changez-les.
resident-trouble-team = Ce téléphone n’est pas prêt. Appelez l’équipe.
resident-trouble-fault = Cela n’a pas marché. Essayez encore.

## Le reçu

resident-done-title = Votre vote est gardé
resident-receipt = Votre code
resident-done-kept = Il part quand il y a du réseau. La ville vérifie votre droit de voter.
resident-done-write = Écrivez ce code sur votre carte. Le code ne dit pas votre choix.
resident-done-check = Plus tard, cherchez ce code sur le site. Il y est ? Votre vote est arrivé.
resident-qr = Scannez ce dessin avec votre téléphone. Ou allez sur
resident-done-seconds = Cet écran s’efface dans { $n } s.
resident-done-soon = L’écran s’efface dans { $n } s.
resident-done-more = Encore du temps
resident-done-end = J’ai noté le code

## Personne ne touche l’écran

resident-still-title = Vous êtes encore là ?
resident-still-seconds = Sans réponse, tout s’efface dans { $n } s.
resident-still-yes = Oui, je continue
resident-still-no = Non, tout effacer

## L’équipe reprend le téléphone

resident-team = Équipe
resident-team-how = (appuyer 2 secondes)
resident-team-title = Quitter le vote ?
resident-team-text = Le vote pas fini s’efface.
resident-team-stay = Continuer le vote
resident-team-leave = Quitter et effacer

## La caméra

scan-start = Lire avec la caméra
scan-stop = Arrêter la caméra
scan-looks = Montrez le dessin carré à la caméra.
scan-no-camera = La caméra ne marche pas. Tapez le code.
scan-not-allowed = La caméra est bloquée. Tapez le code.
scan-nothing = Aucun code trouvé. Tapez le code.
