### Les projets : la liste, et un projet.

projects-title = Les projets
projects-title-of = Projets – { $edition }
projects-moved = Continuer
projects-lead = { $count ->
    [one] { $count } projet.
   *[other] { $count } projets.
}
projects-lead-budget = { $count ->
    [0] { $budget } pour les projets des habitants.
    [one] { $count } projet, et { $budget } pour en réaliser.
   *[other] { $count } projets, et { $budget } pour en réaliser.
}
projects-count = { $count ->
    [0] Aucun projet
    [one] { $count } projet
   *[other] { $count } projets
}
projects-none-yet-title = Il n’y a pas encore de projet
projects-none-yet-text = Les projets seront ici quand la ville aura étudié les idées.
projects-none-title = Aucun projet ne correspond
projects-none-text = Essayez avec d’autres mots, ou enlevez un filtre.

## Chercher

projects-search = Chercher un projet
projects-filters = Filtrer
projects-filter-apply = Appliquer
projects-filter-go = Chercher
projects-filter-clear = Voir tous les projets
projects-filter-district = Quartier
projects-filter-district-all = Tous les quartiers
projects-filter-theme = Thème
projects-filter-theme-all = Tous les thèmes
projects-filter-state = Étape
projects-filter-state-all = Toutes les étapes
projects-by-district = Les projets par quartier

## Voter

projects-vote = Voter
projects-vote-until = Le vote est ouvert jusqu’au { $date }.
projects-vote-from = Le vote ouvre le { $date }.
projects-see-results = Voir les résultats
projects-back-to-vote = Revenir à mon vote

## Un projet

projects-number = Projet n° { $number }
projects-facts = En bref
projects-cost = Coût
projects-cost-unknown = Coût non publié
projects-district = Quartier
projects-whole-city = Toute la ville
projects-place = Lieu
projects-theme = Thème
projects-carrier = Porté par
projects-no-text = La ville n’a pas publié de description de ce projet.
projects-lineage = { $count ->
    [one] L’idée à l’origine de ce projet
   *[other] Les idées à l’origine de ce projet
}
projects-result = Le résultat du vote

## Où en est un projet

projects-state-under_study = À l’étude
projects-state-dissolved = Défait
projects-state-on_ballot = Au vote
projects-state-refused = Refusé
projects-state-postponed = Reporté
projects-state-winner = Lauréat
projects-state-not_selected = Non retenu
projects-state-studies = Lauréat, études en cours
projects-state-procurement = Lauréat, choix des entreprises
projects-state-works = Lauréat, travaux en cours
projects-state-delivered = Réalisé
projects-state-abandoned = Lauréat, abandonné

## Lire à voix haute

projects-listen = Écouter
projects-listen-stop = Arrêter la voix
