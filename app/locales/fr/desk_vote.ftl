### Le vote, vu par les agents.

vote-desk-lead = Le vote ouvre et ferme tout seul, aux heures du calendrier. Avant la clôture, personne ne voit le détail des voix.
vote-desk-all = Tous les votes
vote-desk-none = Aucun vote
vote-desk-none-text = Aucune édition n’a de vote à son calendrier.
vote-desk-edition = Édition
vote-desk-state = État
vote-desk-opens = Ouverture
vote-desk-closes = Clôture
vote-desk-title = Vote – { $name }
vote-desk-not-planned = Pas de vote au calendrier
vote-desk-plan = Changer le calendrier
vote-desk-prolong = Prolonger le vote
vote-desk-voters = Personnes qui ont voté
vote-desk-draft = Cette édition est en brouillon : personne ne peut voter tant qu’elle n’est pas publiée.

## Les états

vote-desk-not-yet = Pas encore ouvert
vote-desk-open = Ouvert
vote-desk-closed = Clos, à dépouiller
vote-desk-counted-state = Dépouillé, pas encore public
vote-desk-published-state = Résultats publics
vote-desk-about-not-yet = Le vote ouvrira tout seul à l’heure du calendrier. Ensuite, les règles, les enveloppes et les secteurs ne changeront plus.
vote-desk-about-open = Seule la participation est connue. Le détail des voix n’existe nulle part avant la clôture : ni ici, ni dans un export, ni dans le journal.
vote-desk-about-closed = Plus aucun bulletin n’est accepté. Le dépouillement applique les règles de l’édition, enveloppe par enveloppe.
vote-desk-about-counted = Vous voyez les résultats, les habitants pas encore. Relisez-les, puis publiez-les. Dépouiller de nouveau donne le même résultat.
vote-desk-about-published = Tout le monde voit les résultats. Les bulletins anonymes peuvent être téléchargés, et chacun peut refaire le calcul.

## Le dépouillement

vote-desk-count = Dépouiller
vote-desk-count-text = Les résultats ne seront visibles que par les personnes qui dépouillent, jusqu’à leur publication.
vote-desk-count-button = Dépouiller maintenant
vote-desk-count-again = Dépouiller de nouveau
vote-desk-counted = Le vote est dépouillé. Voici les résultats.
vote-desk-publish = Publier les résultats
vote-desk-publish-text = Les projets deviendront gagnants ou non retenus.
vote-desk-publish-button = Publier les résultats
vote-desk-publish-confirm = Une fois publiés, les résultats ne peuvent plus être retirés ni recalculés.
vote-desk-sure = J’ai relu les résultats
vote-desk-sure-first = Cochez la case « J’ai relu les résultats » avant de publier.
vote-desk-publish-now = Oui, les publier
vote-desk-published = Les résultats sont publics.
vote-desk-results = Voir les résultats sur le site

## Les résultats

vote-desk-outcome = Résultats
vote-desk-ballots = { $count ->
    [one] bulletin
   *[other] bulletins
}
vote-desk-blank = { $count ->
    [one] vote blanc
   *[other] votes blancs
}
vote-desk-winners = { $count ->
    [one] projet gagnant
   *[other] projets gagnants
}
vote-desk-spent = pour les projets gagnants
vote-desk-envelope = { $name } : { $spent } sur { $amount }
vote-desk-envelope-empty = Aucun projet n’est payé par cette enveloppe.
vote-desk-project = Projet
vote-desk-rank = Rang
vote-desk-rank-equal = { $rank } (à égalité)
vote-desk-votes = Voix
vote-desk-points = Points
vote-desk-cost = Coût
vote-desk-no-cost = pas chiffré
vote-desk-result = Résultat
vote-desk-winner = Gagnant
vote-desk-not-selected = Non retenu
vote-desk-ties = Égalités entre gagnants et non retenus
