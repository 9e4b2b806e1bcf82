### Les sorties, en mots simples

## Les mots

outings-kind-market = Marché
outings-kind-school-gate = Devant l’école
outings-kind-door-to-door = De porte en porte
outings-kind-stand = Stand
outings-kind-mobile-house = Camion du projet
outings-kind-event = Rendez-vous

outings-for-everybody = Tout le monde
outings-for-parents = Parents
outings-for-young-people = Jeunes
outings-for-workers = Gens qui travaillent
outings-for-seniors = Personnes âgées
outings-for-newcomers = Gens qui arrivent en France

outings-state-ahead = Bientôt
outings-state-now = Maintenant
outings-state-over = Fini
outings-state-cancelled = Annulé

outings-no-district = Toute la ville
outings-language-other = Autre langue
outings-everybody = Tout le monde
outings-kit = À prendre avec vous

outings-age-to-10 = 10 ans ou moins
outings-age-11-14 = De 11 à 14 ans
outings-age-15-17 = De 15 à 17 ans
outings-age-18-25 = De 18 à 25 ans
outings-age-26-39 = De 26 à 39 ans
outings-age-40-64 = De 40 à 64 ans
outings-age-from-65 = 65 ans ou plus
outings-gender-woman = Femmes
outings-gender-man = Hommes
outings-gender-other = Autre
outings-by-all = Tout le monde
outings-by-district = Quartier
outings-by-age = Âge
outings-by-gender = Femme ou homme
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

outings-error-below-zero = Vous enlevez trop de personnes. Mettez un nombre plus petit.
outings-error-parts = Le détail dépasse le total. Ajoutez d’abord au total.

## Les arrêts que tout le monde voit

outings-title = Où nous voir
outings-lead = Venez nous parler. Vous pouvez donner une idée. Vous pouvez voter.
outings-footer = Où nous voir
outings-home = Venez nous voir
outings-home-text = Nous sommes dans la ville. Nous vous aidons.
outings-home-link = Voir où nous sommes
outings-none = Rien de prévu pour le moment
outings-none-text = Revenez plus tard. Ce site reste ouvert.
outings-district = Quartier
outings-all-districts = Tous les quartiers
outings-filter = Afficher
outings-map = Carte
outings-when = Quand
outings-where = Où
outings-now = Nous y sommes maintenant
outings-over = C’est passé.
outings-cancelled-title = C’est annulé
outings-add-calendar = Mettre dans mon agenda
outings-see-map = Voir la carte
outings-what = Sur place
outings-what-text = Vous lisez les projets. Vous donnez une idée. Vous votez si le vote est ouvert. C’est gratuit. Tout le monde peut venir.
outings-calendar = Dans votre agenda
outings-calendar-text = Votre agenda peut suivre nos dates tout seul.
outings-calendar-link = Suivre toutes les dates

## La sortie d’une mission

outings-of-mission = La sortie
outings-fact-kind = Quelle sortie
outings-fact-goals = Ce que nous voulons
outings-fact-audience = Pour qui
outings-fact-languages = Langues parlées
