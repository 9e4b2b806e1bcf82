### L’espace des agents : la première page et les mots que partagent ses écrans.

## Les écrans

desk-overview = Tableau de bord
desk-moderation = Modération
desk-entries = Saisie
desk-projects = Projets
desk-studies = Instructions
desk-departments = Directions
desk-editions = Éditions
desk-vote = Vote
desk-news = Actualités
desk-staff = Agents et rôles
desk-rights = Qui peut faire quoi
desk-audit = Journal

## Le tableau de bord

desk-overview-lead = Ce qui attend une action de votre part, le plus urgent d’abord.
desk-todo = À faire
desk-todo-none = Rien n’attend
desk-todo-none-text = Tout ce que votre rôle permet de faire est fait.
desk-todo-comments = { $count ->
    [one] { $count } commentaire à lire
   *[other] { $count } commentaires à lire
}
desk-todo-ideas = { $count ->
    [one] { $count } idée à modérer
   *[other] { $count } idées à modérer
}
desk-todo-oldest = { $days ->
    [0] la plus ancienne est arrivée aujourd’hui
    [one] la plus ancienne attend depuis { $days } jour
   *[other] la plus ancienne attend depuis { $days } jours
}
desk-todo-old = Attend depuis longtemps
desk-todo-now = À faire maintenant
desk-todo-soon = Bientôt
desk-todo-vote-open = Le vote est ouvert
desk-todo-vote-open-detail = { $voters ->
    [0] personne n’a encore voté, fin le { $until }
    [one] { $voters } personne a voté, fin le { $until }
   *[other] { $voters } personnes ont voté, fin le { $until }
}
desk-todo-box = Sceller l’urne
desk-todo-box-detail = le vote ouvre le { $starts }, et personne ne peut voter avant que les clés soient remises
desk-todo-count = Dépouiller le vote
desk-todo-count-detail = le vote est clos, les bulletins attendent
desk-todo-publish = Publier les résultats
desk-todo-publish-detail = le vote est dépouillé, personne ne voit encore les résultats
desk-todo-ends = Fin de la phase « { $phase } »
desk-todo-ends-detail = le { $until }
desk-todo-draft = Édition à préparer : { $name }
desk-todo-draft-detail = en brouillon, seuls les agents la voient
desk-running = En ce moment
desk-running-none = Aucune édition n’est en cours.

## Les phases

desk-phase-preparation = Préparation
desk-phase-ideas = Dépôt des idées
desk-phase-screening = Examen des idées
desk-phase-study = Étude des projets
desk-phase-vote = Vote
desk-phase-count = Dépouillement
desk-phase-delivery = Réalisation
desk-phase-review = Bilan
desk-now-phase = { $phase }, jusqu’au { $until }
desk-now-next = Prochaine phase : { $phase }, à partir du { $from }
desk-now-none = Pas encore de calendrier
desk-now-over = Terminée

## Les états

desk-idea-draft = Brouillon
desk-idea-submitted = À modérer
desk-idea-published = Publiée
desk-idea-changes-requested = Modifications demandées
desk-idea-refused = Refusée
desk-idea-withdrawn = Retirée
desk-idea-merged = Devenue un projet
desk-edition-draft = Brouillon
desk-edition-public = Publique
desk-role-administrator = Administration
desk-role-coordinator = Coordination
desk-role-moderator = Modération
desk-role-reader = Lecture

## Les formulaires

desk-save = Enregistrer
desk-saved = C’est enregistré.
desk-cancel = Annuler
desk-locked = Lecture seule
desk-locked-role = Votre rôle permet de lire cette page, pas de la modifier.
desk-typed-empty = Remplissez ce champ.
desk-typed-unreadable = Nous n’arrivons pas à lire cette valeur. Écrivez un nombre, comme 12500 ou 12500,50.
desk-typed-ambiguous = Un point ou une virgule suivi de trois chiffres peut se lire de deux façons. Écrivez 12500 ou 12500,50.
desk-typed-fraction = Deux chiffres au plus après la virgule.
desk-typed-too-large = Ce nombre est trop grand.
desk-typed-no-such-hour = Cette heure n’existe pas : ce jour-là, on passe à l’heure d’été.
desk-text-empty = Écrivez quelque chose.
desk-text-short = { $min } caractères au moins.
desk-text-long = { $max } caractères au plus. Il y en a { $len }.
desk-conflict-title = Quelqu’un d’autre a modifié cette page
desk-conflict-text = Voici ce qui est enregistré maintenant. Le formulaire contient ce que vous avez écrit : enregistrez de nouveau pour le remplacer.
desk-conflict-error = Quelqu’un d’autre a modifié cette page pendant que vous écriviez. Rien n’a été écrasé.

## L’aperçu d’une édition en brouillon

desk-preview-title = Aperçu
desk-preview-text = Cette édition est en brouillon. Seuls les agents voient cette page.
desk-preview-back = Revenir à sa préparation
desk-role-auditor = Contrôle
desk-role-ambassador = Ambassadeur, ambassadrice
desk-role-ambassador-lead = Responsable d’ambassadeurs
desk-voters = Votants
desk-privacy = Données personnelles

desk-networks = Réseaux
desk-envelopes = Enveloppes
desk-outings = Sorties
desk-polling = Lieux de vote
