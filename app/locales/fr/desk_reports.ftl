### Ce que les sorties ont touché

desk-reports-title = Bilan des sorties
desk-reports-from = Du
desk-reports-to = Au
desk-reports-network = Réseau
desk-reports-all-networks = Tous
desk-reports-all-audiences = Tous les publics
desk-reports-show = Afficher
desk-reports-none = Aucune sortie à compter
desk-reports-none-text = Le bilan compte les sorties qui ont commencé. Changez les dates ou le filtre.

## Les totaux

desk-reports-totals = En tout
desk-reports-outings = Sorties
desk-reports-met = Rencontrées
desk-reports-refused = Refus
desk-reports-absent = Absents
desk-reports-ideas = Idées
desk-reports-votes = Votes
desk-reports-contacts = Contacts laissés
desk-reports-rate = { $many } ({ $rate })
desk-reports-hours = { $worked } de travail. En une heure de travail : { $met ->
    [one] { $met } personne rencontrée
   *[other] { $met } personnes rencontrées
}, { $ideas ->
    [one] { $ideas } idée
   *[other] { $ideas } idées
}, { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}.
desk-reports-no-team = { $count ->
    [one] Pour une sortie, personne n’a noté combien de personnes sont venues : elle n’est pas dans les heures.
   *[other] Pour { $count } sorties, personne n’a noté combien de personnes sont venues : elles ne sont pas dans les heures.
}

## Qui est rencontré, et qui ne l’est pas

desk-reports-who = Qui a été rencontré
desk-reports-who-text = Dire son âge, son genre ou son quartier n’est pas obligatoire : ces totaux sont plus petits que le nombre de personnes. Les petits groupes sont masqués.
desk-reports-chart = { $by } : { $count ->
    [one] { $count } personne notée
   *[other] { $count } personnes notées
}
desk-reports-who-few = Un groupe de moins de { $count } personnes est masqué. Ici, il ne resterait rien à montrer.
desk-reports-hidden-groups = Masqués, car trop petits ou trop faciles à calculer : { $names }.
desk-reports-hidden = masqué
desk-reports-at-most = au plus { $most }
desk-reports-unreached = Qui ne touchons-nous pas ?
desk-reports-no-population = Importez la population des quartiers pour comparer.
desk-reports-too-few = Il faut au moins 30 personnes notées pour comparer.
desk-reports-without-figures = Le fichier de population n’a pas de chiffres selon : { $by }. Ajoutez-les pour comparer.
desk-reports-compared = Comparé aux habitants de ce quartier : { $place }.
desk-reports-citywide = Le fichier n’a pas de chiffres pour { $place } selon : { $by }. Là, la comparaison se fait avec toute la ville.
desk-reports-all-reached = Parmi les groupes que l’on peut chiffrer, aucun ne manque de plus de 2 points.
desk-reports-missing = { $group } : { $met } des personnes rencontrées, mais { $people } des habitants.
desk-reports-shares = Personnes rencontrées et habitants, ceux qui manquent le plus en premier
desk-reports-group = Groupe
desk-reports-by = Selon
desk-reports-share-met = Part des rencontres
desk-reports-share-people = Part des habitants
desk-reports-gap = Écart
desk-reports-percent-met = Part des rencontres (%)
desk-reports-percent-people = Part des habitants (%)
desk-reports-gap-points = Écart (points)
desk-reports-points = { $points } pt
desk-reports-source = Source des chiffres : { $source }

## Les tableaux

desk-reports-by-kind = Par type de sortie
desk-reports-by-audience = Par public visé
desk-reports-by-district = Par quartier de sortie
desk-reports-each = Chaque sortie
desk-reports-met-per-hour = Rencontres par heure
desk-reports-ideas-per-hour = Idées par heure
desk-reports-votes-per-hour = Votes par heure
desk-reports-chart-hours = { $what } de travail, par type de sortie
desk-reports-files = Fichiers
desk-reports-files-text = Les nombres peuvent être additionnés. Pour protéger les personnes, un groupe de moins de { $count } est masqué, et un autre avec lui si l’on pouvait le calculer.
desk-reports-file-outings = Les sorties ({ $kind })
desk-reports-file-kinds = Les types de sortie ({ $kind })
desk-reports-file-audiences = Les publics ({ $kind })
desk-reports-file-people = Les personnes rencontrées ({ $kind })
desk-reports-number = Numéro
desk-reports-day = Jour
desk-reports-minutes = Minutes
desk-reports-team = Équipe
desk-reports-audience = Plus précisément
desk-reports-value = Valeur
desk-reports-people = Habitants

## La population

desk-reports-population = Population des quartiers
desk-reports-population-lead = Ces chiffres montrent quels habitants nos sorties ne touchent pas.
desk-reports-no-figures = Pas encore de chiffres
desk-reports-figures = Les chiffres
desk-reports-figures-all = Habitants par quartier
desk-reports-upload = Importer un fichier
desk-reports-upload-text = Un fichier CSV de quatre colonnes : quartier (code ou nom, vide pour toute la ville), dimension (total, âge, genre, langue), valeur, habitants. Les anciens chiffres sont remplacés.
desk-reports-example = Télécharger un exemple avec vos quartiers
desk-reports-file = Fichier CSV
desk-reports-file-hint = { $max } Ko au plus.
desk-reports-field-source = D’où viennent ces chiffres
desk-reports-field-source-hint = Par exemple « Insee, recensement 2021 ».
desk-reports-upload-button = Importer
desk-reports-said-population = { $count ->
    [one] Une ligne est importée.
   *[other] { $count } lignes sont importées.
}
desk-reports-nothing-taken = Rien n’est importé : corrigez ces lignes
desk-reports-more-faults = { $count ->
    [one] Et une autre ligne.
   *[other] Et { $count } autres lignes.
}
desk-reports-fault-lines = Des lignes ne se lisent pas. Elles sont indiquées plus haut.
desk-reports-fault-large = Le fichier est trop grand : { $max } Ko au plus.
desk-reports-fault-long = Le fichier a trop de lignes : { $max } au plus.
desk-reports-fault-empty = Choisissez un fichier avec des chiffres.
desk-reports-fault-not-text = Ce fichier n’est pas un CSV. Enregistrez-le en « CSV UTF-8 ».
desk-reports-fault-columns = Ligne { $line } : il faut quatre colonnes, il y en a { $found }.
desk-reports-fault-district = Ligne { $line } : ce quartier n’existe pas dans cette édition. Écrivez son code ou son nom.
desk-reports-fault-dimension = Ligne { $line } : écrivez total, âge, genre ou langue.
desk-reports-fault-value = Ligne { $line } : cette valeur n’existe pas. Regardez l’exemple.
desk-reports-fault-people = Ligne { $line } : écrivez un nombre entier d’habitants.
desk-reports-fault-twice = Ligne { $line } : elle dit la même chose que la ligne { $first }.
