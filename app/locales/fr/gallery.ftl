### Les textes de la galerie : de vrais exemples, pour juger sur pièces.

## La page

gallery-title = Galerie des composants
gallery-lead = Chaque élément de l’interface, dans chacun de ses états. Parcourez-la au clavier, agrandissez le texte, passez en mode sombre : rien ne doit se perdre.
gallery-parts = Parties de la galerie

## Lettres et textes

gallery-type = Lettres et textes
gallery-type-h1 = Imaginons le quartier de demain
gallery-type-h2 = Trois projets changent déjà la rue
gallery-type-h3 = Des bancs à l’ombre
gallery-type-lead = Vous avez une idée pour votre ville ? Dites-la en quelques lignes, nous l’étudions avec vous.
gallery-type-text = Un texte courant se lit sans effort : des lignes courtes, de grandes lettres, un lien bien visible.
gallery-type-link = Lire le règlement
gallery-type-item-1 = Une idée par personne suffit pour commencer.
gallery-type-item-2 = Chaque réponse de la ville est publiée.

## Boutons

gallery-buttons = Boutons et liens
gallery-buttons-note = Un seul bouton principal par page. Au survol il fonce, au clavier un anneau de deux couleurs l’entoure.
gallery-button-main = Proposer une idée
gallery-button-quiet = Voir les idées
gallery-button-bare = Annuler
gallery-button-danger = Retirer mon idée
gallery-button-disabled = Vote fermé
gallery-button-link = Continuer
gallery-button-long = Enregistrer ce brouillon et continuer plus tard depuis un autre téléphone

## Formulaires

gallery-fields = Champs de formulaire
gallery-field-title = Titre de votre idée
gallery-field-title-hint = En quelques mots, comme à un voisin.
gallery-field-title-value = Un potager partagé derrière l’école
gallery-field-title-error = Écrivez un titre de 5 lettres au moins.
gallery-field-email = Adresse électronique
gallery-field-email-hint = Pour vous répondre. Elle ne sera jamais publiée.
gallery-field-email-error = Il manque un @ dans l’adresse.
gallery-field-code = Code reçu par courriel
gallery-field-code-hint = Six chiffres, valables dix minutes.
gallery-field-cost = Montant estimé
gallery-field-age = Votre âge
gallery-field-when = Ouverture du vote
gallery-field-when-hint = Heure de Paris.
gallery-field-search = Chercher une idée
gallery-field-text = Votre idée
gallery-field-text-hint = Que voulez-vous changer, où, et pour qui ?
gallery-field-text-value = Le terrain derrière l’école Pierre-de-Coubertin est vide depuis deux ans.
gallery-field-district = Quartier
gallery-field-district-blank = Tous les quartiers
gallery-field-district-error = Choisissez un quartier.
gallery-field-photo = Photo du lieu
gallery-field-photo-hint = JPEG ou PNG, 5 Mo au plus.
gallery-field-closed = Référence du dossier
gallery-choices = Choix
gallery-link = Votre lien avec la ville
gallery-link-hint = Un seul suffit pour voter, quelle que soit votre nationalité.
gallery-link-lives = J’y habite
gallery-link-works = J’y travaille
gallery-link-studies = J’y étudie
gallery-link-studies-hint = École, collège, lycée ou université.
gallery-link-none = Je passe en vacances
gallery-link-error = Dites quel lien vous avez avec la ville.
gallery-themes = Thèmes
gallery-theme-nature = Nature en ville
gallery-theme-moves = Se déplacer
gallery-theme-together = Vivre ensemble
gallery-consent = J’ai lu comment mes données sont protégées
gallery-consent-error = Cochez la case pour continuer.
gallery-errors = Résumé des erreurs

## Messages et états

gallery-notices = Messages
gallery-notice-neutral = Les commentaires sont fermés pour cette édition.
gallery-notice-info = Le vote ouvre le 1er juin à 9 h.
gallery-notice-success-title = Votre vote est enregistré
gallery-notice-success = Gardez le numéro de votre reçu :
gallery-notice-warning = Votre vote n’est pas encore confirmé.
gallery-notice-danger = L’idée n’a pas pu être envoyée. Votre texte est gardé.
gallery-tags = États
gallery-tag-draft = Brouillon
gallery-tag-submitted = Envoyée
gallery-tag-published = Publiée
gallery-tag-changes = À compléter
gallery-tag-refused = Refusée
gallery-tag-winner = Projet lauréat
gallery-empty = Rien à montrer
gallery-empty-title = Aucune idée dans ce quartier pour l’instant
gallery-empty-text = La vôtre peut être la première.

## Listes

gallery-cards = Cartes
gallery-card-1 = Un potager partagé derrière l’école
gallery-card-1-text = Douze bacs, un récupérateur d’eau et un banc, cultivés par les classes et les voisins.
gallery-card-2 = Des bancs à l’ombre place Pie
gallery-card-2-text = S’asseoir au frais en été, à mi-chemin du marché.
gallery-card-3 = Réaménager entièrement le chemin piéton qui longe la Durance, de la passerelle jusqu’au nouveau stade nautique
gallery-card-3-text = Un titre long passe à la ligne sans déborder.
gallery-card-vote = Choisir ce projet
gallery-pages = Pages d’une liste
gallery-pager-previous = Idée précédente
gallery-pager-next = Idée suivante
gallery-pager-label = Idées voisines
gallery-table = Tableaux
gallery-table-caption = Projets lauréats du quartier
gallery-table-project = Projet
gallery-table-votes = Voix
gallery-table-cost = Coût
gallery-table-state = État
gallery-facts = Récapitulatifs et chiffres
gallery-figure-voters = personnes ont voté
gallery-figure-winners = projets lauréats
gallery-figure-spent = de l’enveloppe utilisée

## Parcours

gallery-ways = Parcours et navigation
gallery-crumb-edition = Édition 2026
gallery-tabs = Vues de la file
gallery-tab-todo = À modérer
gallery-tab-waiting = En attente de l’auteur
gallery-tab-done = Décidées
gallery-step-what = Quoi
gallery-step-where = Où
gallery-step-who = Qui
gallery-toolbar = Filtres et actions groupées
gallery-toolbar-apply = Filtrer
gallery-confirm = Question avant un geste définitif
gallery-confirm-text = Votre idée ne sera plus visible. Ce retrait est définitif.
gallery-confirm-yes = Oui, retirer mon idée
gallery-keys-next = Idée suivante
gallery-keys-publish = Publier

## Temps, budget, carte

gallery-timeline = Calendrier et historique
gallery-phase-ideas = Dépôt des idées
gallery-phase-study = Instruction
gallery-phase-study-text = Les services vérifient ce qui est possible et chiffrent chaque projet.
gallery-phase-vote = Vote
gallery-when = Du { $start } au { $end }
gallery-budget = Budget et barres
gallery-budget-label = Budget utilisé
gallery-budget-detail = { $spent } sur { $total }, il reste { $left }
gallery-budget-over = { $spent } sur { $total } : { $over } de trop
gallery-chart = Graphique
gallery-chart-caption = Points obtenus par projet
gallery-chart-points = Points
gallery-chart-won = lauréat
gallery-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
gallery-map = Carte des quartiers
gallery-map-label = Nombre d’idées par quartier
gallery-map-ideas = { $name }, { $count ->
    [one] { $count } idée
   *[other] { $count } idées
}
gallery-icons = Icônes
gallery-icons-note = Toujours à côté d’un mot, jamais seules.
gallery-other-way = De droite à gauche
