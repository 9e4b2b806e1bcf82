### Les sorties à la rencontre des habitants

## Les mots

outings-kind-market = Marché
outings-kind-school-gate = Sortie d’école
outings-kind-door-to-door = Porte-à-porte
outings-kind-stand = Stand
outings-kind-mobile-house = Maison du projet mobile
outings-kind-event = Rendez-vous

outings-for-everybody = Tout le monde
outings-for-parents = Parents
outings-for-young-people = Jeunes
outings-for-workers = Personnes qui travaillent
outings-for-seniors = Personnes âgées
outings-for-newcomers = Nouveaux arrivants

outings-state-ahead = À venir
outings-state-now = En cours
outings-state-over = Terminée
outings-state-cancelled = Annulée

outings-no-district = Toute la ville
outings-language-other = Autre langue
outings-everybody = Tout le monde
outings-kit = À emporter

outings-age-to-10 = 10 ans et moins
outings-age-11-14 = 11 à 14 ans
outings-age-15-17 = 15 à 17 ans
outings-age-18-25 = 18 à 25 ans
outings-age-26-39 = 26 à 39 ans
outings-age-40-64 = 40 à 64 ans
outings-age-from-65 = 65 ans et plus
outings-gender-woman = Femmes
outings-gender-man = Hommes
outings-gender-other = Autre
outings-by-all = Tout le monde
outings-by-district = Quartier
outings-by-age = Âge
outings-by-gender = Genre
outings-by-language = Langue

outings-goal-met = { $count ->
    [one] { $number } personne
   *[other] { $number } personnes
}
outings-goal-ideas = { $count ->
    [one] { $number } idée
   *[other] { $number } idées
}
outings-goal-votes = { $count ->
    [one] { $number } vote
   *[other] { $number } votes
}

## Ce qui ne va pas

outings-error-below-zero = On ne peut pas enlever plus de personnes qu’il n’y en a.
outings-error-parts = Il y a plus de personnes dans le détail que de personnes rencontrées. Ajoutez-les d’abord au total.

## Les arrêts que tout le monde voit

outings-title = Où nous rencontrer
outings-lead = Venez poser vos questions, donner une idée ou voter. Pas besoin de rendez-vous.
outings-footer = Où nous rencontrer
outings-home = Venez nous voir
outings-home-text = L’équipe vous attend dans la ville. Elle vous aide à donner une idée ou à voter.
outings-home-link = Voir tous les arrêts
outings-none = Pas d’arrêt prévu
outings-none-text = Les prochains arrêts seront ici. Vous pouvez aussi participer sur ce site.
outings-district = Quartier
outings-all-districts = Tous les quartiers
outings-filter = Afficher
outings-map = Carte des arrêts
outings-when = Quand
outings-where = Où
outings-now = L’équipe y est maintenant
outings-over = Cet arrêt est passé.
outings-cancelled-title = Cet arrêt est annulé
outings-add-calendar = Ajouter à mon agenda
outings-see-map = Voir sur OpenStreetMap
outings-what = Sur place
outings-what-text = Vous pouvez lire les projets, donner une idée et voter si le vote est ouvert. C’est gratuit et ouvert à tous.
outings-calendar = Dans votre agenda
outings-calendar-text = Abonnez votre agenda à cette adresse : il suivra les changements tout seul.
outings-calendar-link = Tous les arrêts (iCalendar)

## La sortie d’une mission

outings-of-mission = La sortie
outings-fact-kind = Quelle sortie
outings-fact-goals = Objectifs
outings-fact-audience = Pour qui
outings-fact-languages = Langues parlées
