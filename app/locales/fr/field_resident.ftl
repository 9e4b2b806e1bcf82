### Voter sur le téléphone de l’équipe

## La langue

resident-languages = Choisissez votre langue
resident-language-go = Je vote
resident-languages-again = Langue
resident-ended = C’est fini. Il ne reste rien de ce vote sur l’écran.
resident-give-back = Rendre le téléphone à l’équipe
resident-covered = Ce vote est caché
resident-uncover = Continuer
resident-back = Retour
resident-end = Terminer
resident-listen = Écouter
resident-listen-stop = Arrêter la voix

## Ce qu’est le vote

resident-about-title = Vous allez voter pour des projets
resident-about-secret = Votre vote est secret. Personne ne peut le lire, même sur ce téléphone.
resident-about-own = C’est vous qui choisissez. Personne ne choisit à votre place.
resident-about-code = À la fin, vous recevez un code. Il sert à vérifier que votre vote est arrivé.
resident-notice = Vos données
resident-begin = Commencer

## Qui peut voter

resident-age = Avez-vous { $age } ans ou plus ?
resident-yes = Oui
resident-no = Non
resident-link = Quel est votre lien avec { $city } ?
resident-link-lives = J’y habite
resident-link-works = J’y travaille
resident-link-studies = J’y fais mes études
resident-link-none = Rien de tout cela

## Quand on ne peut pas voter

resident-no-vote-title = Il n’y a pas de vote
resident-no-vote-text = Cette sortie est prévue sans vote. Rendez le téléphone à l’équipe.
resident-not-yet-title = Le vote n’a pas commencé
resident-not-yet-text = Revenez quand le vote sera ouvert. L’équipe vous dit la date.
resident-over-title = Le vote est terminé
resident-over-text = On ne peut plus voter. Les résultats seront sur le site de la ville.
resident-no-way-title = On ne peut pas voter sur ce téléphone
resident-no-way-text = Pour ce vote, il faut utiliser le site ou le papier. L’équipe vous explique comment.
resident-young-title = Vous ne pouvez pas encore voter
resident-young-text = Il faut avoir { $age } ans. Vous pouvez quand même proposer une idée : parlez-en à l’équipe.
resident-no-link-title = Ce vote est pour les gens de la ville
resident-no-link-text = Il faut habiter, travailler ou étudier dans la ville. Merci de votre intérêt.

## Choisir

resident-choose-title = Je choisis
resident-rule-exactly = Nombre de projets à choisir : { $n }.
resident-rule-between = Nombre de projets à choisir : de { $min } à { $max }.
resident-rule-most = Nombre de projets à choisir : { $n } au plus.
resident-rule-money = Vous avez { $budget }. Choisissez des projets sans dépasser cette somme.
resident-rule-points = Points à donner : { $total }. Sur un projet : { $max } au plus.
resident-rule-scores = Donnez à chaque projet une note de 0 à { $max }. Sans note, un projet a 0.
resident-rule-ranking = Choisissez d’abord le projet que vous préférez, puis le suivant. Projets à classer : { $n } au plus.
resident-rule-grades = Donnez votre avis sur chaque projet. Sans avis, un projet a « { $lowest } ».
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
resident-grade-passable = Passable
resident-grade-insufficient = Insuffisant
resident-grade-reject = À rejeter
resident-blank-text = Aucun projet ne vous plaît ? Vous pouvez voter blanc. Votre vote compte, sans aider un projet.
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
resident-fault-full = Toutes les places sont prises. Enlevez d’abord un autre projet.
resident-fault-again = Ces choix ne vont pas ensemble. Enlevez-les et recommencez.

## Vérifier

resident-summary-title = Voici mon choix
resident-summary-text = Regardez bien. Ensuite, vous dites qui vous êtes, et vous votez.
resident-summary-yes = Oui, c’est mon choix
resident-summary-change = Changer mon choix
resident-blank-chosen = Vous votez blanc.
resident-place = Numéro { $place }
resident-points-given = Points : { $n }
resident-up = Monter
resident-sum = Somme : { $spent } sur { $budget }

## Qui vote ?

resident-who-title = Qui êtes-vous ?
resident-who-text = Chaque personne vote une fois. La ville ne sait pas ce que vous avez choisi.
resident-by-card = J’ai une carte de vote
resident-by-contact = J’ai un e-mail ou un téléphone
resident-by-list = J’ai un numéro de la ville
resident-by-other = Faire autrement
resident-code = Code de la carte
resident-code-hint = 10 lettres et chiffres, comme ABCDE-FGHJK.
resident-code-missing = Tapez le code écrit sur la carte.
resident-code-short = Le code n’est pas fini. Signes qui manquent : { $n }.
resident-code-long = Le code est trop long. Comparez avec la carte.
resident-code-strange = Le signe « { $sign } » n’est dans aucun code. Comparez avec la carte.
resident-code-wrong = Il y a une faute dans le code. Comparez chaque signe avec la carte.
resident-code-right = Le code est bien écrit.
resident-code-other = Ce n’est pas une carte de vote. Montrez la carte, ou tapez son code.
resident-contact = E-mail ou numéro de téléphone
resident-contact-hint = Comme ana@exemple.fr ou 06 12 34 56 78. Il sert à compter une seule fois chaque personne.
resident-contact-wrong = Cet e-mail ou ce numéro n’est pas complet. Regardez chaque signe.
resident-another = Une autre personne de ma famille a déjà voté avec. Moi, je n’ai pas voté.
resident-identifier = Votre numéro
resident-identifier-hint = Celui que la ville vous a donné.
resident-identifier-wrong = Tapez votre numéro : des lettres et des chiffres.
resident-year = Votre année de naissance
resident-year-hint = 4 chiffres, comme 1961.
resident-year-wrong = Tapez l’année en 4 chiffres, comme 1961.
resident-vote = Je vote
resident-voting = Un instant…

## Quand le vote n’est pas gardé

resident-trouble-title = Votre vote n’est PAS gardé
resident-trouble-full = Ce téléphone est plein. Montrez cet écran à l’équipe. Vos choix sont encore là : vous pouvez essayer de nouveau.
resident-trouble-storage = Ce téléphone ne garde rien. Votez sur un autre téléphone, ou sur papier.
resident-trouble-closed = Le vote n’est pas ouvert en ce moment.
resident-trouble-choices = Vos choix ne suivent pas la règle. Revenez en arrière et changez-les.
resident-trouble-team = Ce téléphone n’est pas prêt. Appelez l’équipe.
resident-trouble-fault = Cela n’a pas marché. Essayez encore, ou appelez l’équipe.

## Le reçu

resident-done-title = Votre vote est gardé
resident-receipt = Votre code
resident-done-kept = Il part vers la ville dès qu’il y a du réseau. La ville regarde alors si vous pouvez voter.
resident-done-write = Écrivez ce code sur votre carte, ou prenez l’écran en photo. Le code ne dit pas ce que vous avez choisi.
resident-done-check = Dans quelques jours, cherchez ce code sur le site. S’il y est, votre vote est dans l’urne.
resident-qr = Scannez ce dessin avec votre téléphone, ou allez sur
resident-done-seconds = Cet écran s’efface dans { $n } s.
resident-done-soon = Cet écran s’efface bientôt, dans { $n } s. Pour le garder : Encore du temps.
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
resident-team-text = Un vote qui n’est pas terminé s’efface. Ce qui est déjà gardé reste gardé.
resident-team-stay = Continuer le vote
resident-team-leave = Quitter et effacer

## La caméra

scan-start = Scanner avec la caméra
scan-stop = Arrêter la caméra
scan-looks = Tenez le dessin carré devant la caméra.
scan-no-camera = La caméra ne répond pas. Tapez le code.
scan-not-allowed = La caméra est bloquée. Autorisez-la dans les réglages du téléphone, ou tapez le code.
scan-nothing = Aucun code trouvé. Essayez avec plus de lumière, ou tapez le code.
