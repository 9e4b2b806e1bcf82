### L’accueil.

home-title = Budget participatif

## Ce qui est ouvert

home-vote-title = C’est le moment de voter
home-vote-open = Le vote « { $edition } » est ouvert jusqu’au { $until }.
home-vote-choose = { $count ->
    [one] Un projet vous attend, et { $budget } pour le réaliser.
   *[other] { $count } projets vous attendent, et { $budget } pour les réaliser : à vous de choisir.
}
home-vote-projects = { $count ->
    [one] Un projet vous attend.
   *[other] { $count } projets vous attendent : à vous de choisir.
}
home-ideas-title = Une idée pour votre ville ?
home-ideas-open = Vous pouvez la proposer jusqu’au { $until } ({ $edition }).
home-ideas-count = { $count ->
    [0] Soyez la première ou le premier !
    [one] Une idée est déjà publiée.
   *[other] { $count } idées sont déjà publiées.
}
home-waiting-title = Le budget participatif { $city }
home-over = Rien n’est ouvert en ce moment.
home-over-next = Aucune date n’est encore fixée pour la suite.
home-nothing = Aucune édition n’est publiée pour l’instant.
home-nothing-next = Revenez bientôt : les dates seront annoncées ici.
home-also = Aussi ouvert en ce moment
home-also-vote = Voter
home-also-ideas = Proposer vos idées
home-also-until = { $edition } : jusqu’au { $until }.

## Comment ça marche

home-how = Comment ça marche ?
home-how-propose = Vous proposez
home-how-propose-text = Une idée utile à tous, dans votre rue ou dans toute la ville.
home-how-study = La ville étudie
home-how-study-text = Est-ce possible ? Combien ça coûte ? Chaque auteur reçoit une réponse.
home-how-vote = Vous votez
home-how-vote-text = Les projets préférés gagnent, jusqu’au bout du budget.
home-how-build = La ville réalise
home-how-build-text = Les projets gagnants sont construits, pour de vrai.

## Le reste de la page

home-calendar = Le calendrier
home-calendar-all = Règles et calendrier complet
home-news = Les nouvelles
home-news-more = Lire la nouvelle
home-past = Les éditions passées

home-groups = Des groupes décident
home-groups-ambassadors = Les ambassadeurs
home-groups-ambassadors-text = Des jeunes et des habitants font connaître le budget participatif. Vous pouvez les rejoindre.
home-groups-ambassadors-link = Voir les réseaux
home-groups-envelopes = L’argent confié aux groupes
home-groups-envelopes-text = Des groupes décident à quoi sert une part du budget. Suivez chaque euro.
home-groups-envelopes-link = Voir les enveloppes
