### Une édition : ce que c’est, son calendrier, ses règles.

## Ce que l’on peut faire

editions-act-vote = Voter
editions-act-send-idea = Proposer une idée
editions-act-results = Voir les résultats
editions-act-projects = Voir les projets
editions-act-ideas = Voir les idées

## Les phases

editions-phase-preparation = Préparation
editions-phase-preparation-text = La ville prépare le règlement et le calendrier.
editions-phase-ideas = Dépôt des idées
editions-phase-ideas-text = Chacun peut envoyer ses idées pour la ville.
editions-phase-screening = Lecture des idées
editions-phase-screening-text = La ville lit chaque idée et répond à son auteur.
editions-phase-study = Étude des projets
editions-phase-study-text = Les services regardent ce qui est possible, et à quel prix.
editions-phase-vote = Vote
editions-phase-vote-text = Vous choisissez les projets à réaliser.
editions-phase-count = Dépouillement
editions-phase-count-text = Les bulletins sont comptés, puis les résultats sont publiés.
editions-phase-delivery = Réalisation
editions-phase-delivery-text = La ville réalise les projets gagnants.
editions-phase-review = Bilan
editions-phase-review-text = On regarde ensemble ce qui a été fait.
editions-span = du { $from } au { $to }

## Où en est l’édition

editions-now-preparation = L’édition se prépare.
editions-now-ideas = Vous pouvez proposer vos idées jusqu’au { $until }.
editions-now-screening = Le dépôt des idées est terminé. La ville lit chaque idée et répond à son auteur.
editions-now-study = Les services de la ville étudient les projets : est-ce possible, et à quel prix ?
editions-now-vote = Le vote est ouvert jusqu’au { $until }.
editions-now-count = Le vote est terminé. Les bulletins sont comptés.
editions-now-published = Le vote est terminé et les résultats sont publiés.
editions-now-delivery = La ville réalise les projets gagnants.
editions-now-review = L’édition est finie : c’est le moment du bilan.
editions-now-waiting = Rien n’est ouvert en ce moment dans cette édition.
editions-now-over = Cette édition est terminée.
editions-next = Ensuite : { $phase }, à partir du { $date }.
editions-preview = Cette édition n’est pas publiée. Seuls les agents de la ville voient cette page.

## La page d’une édition

editions-calendar = Le calendrier
editions-budget = Le budget
editions-budget-figure = à répartir entre les projets
editions-ideas-figure = { $count ->
    [one] idée publiée
   *[other] idées publiées
}
editions-projects-figure = { $count ->
    [one] projet
   *[other] projets
}
editions-envelopes = Les enveloppes
editions-envelope = Enveloppe
editions-amount = Montant
editions-rules = Les règles
editions-districts = Les quartiers
editions-districts-ideas = Choisissez un quartier pour voir ses idées.
editions-districts-projects = Choisissez un quartier pour voir ses projets.
editions-map-label = Carte des quartiers
editions-themes = Les thèmes
editions-source = D’où viennent ces données

## Les règles

editions-rule-who = Qui peut participer ?
editions-rule-means = Comment montrer qui l’on est ?
editions-rule-contact = Une voix par personne
editions-who-age = Toute personne à partir de { $age } ans qui { $links } { $city }. Toutes les nationalités sont les bienvenues.
editions-who-everyone = Toute personne qui { $links } { $city }, quel que soit son âge. Toutes les nationalités sont les bienvenues.
editions-link-lives = habite
editions-link-works = travaille
editions-link-studies = étudie
editions-comma = ,
editions-or = ou
editions-rule-ideas = Combien d’idées ?
editions-ideas-limit = { $max ->
    [one] Une idée par personne.
   *[other] { $max } idées au plus par personne.
}
editions-ideas-no-limit = Autant que vous voulez.
editions-ideas-cap = Un projet peut coûter jusqu’à { $cap }.
editions-rule-ballot = Comment voter ?
editions-ballot-up-to = { $max ->
    [one] Vous choisissez un projet.
   *[other] Vous choisissez jusqu’à { $max } projets.
}
editions-ballot-exactly = Vous choisissez { $max } projets, ni plus ni moins.
editions-ballot-between = Vous choisissez de { $min } à { $max } projets.
editions-ballot-knapsack = Vous choisissez tous les projets que vous voulez, tant qu’ils coûtent ensemble { $cap } au plus.
editions-ballot-points = Vous partagez { $total } points entre les projets, avec { $most } points au plus pour un projet.
editions-ballot-scores = Vous donnez une note de 0 à { $max } à chaque projet. Un projet sans note a 0.
editions-ballot-ranking = Vous classez les projets que vous préférez : le premier, le deuxième, et ainsi de suite, { $max } au plus.
editions-ballot-judgment = Vous donnez une mention à chaque projet, parmi { $grades }. Un projet sans mention reçoit la plus basse.
editions-ballot-blank = Le vote blanc est possible.
editions-rule-change = Changer d’avis ?
editions-change-yes = Oui, vous pouvez changer votre vote jusqu’à la fin du vote.
editions-change-no = Non. Une fois confirmé, le vote est définitif.
editions-rule-count = Qui gagne ?
editions-count-votes = On commence par le projet qui a le plus de voix, puis le suivant, tant qu’il reste de l’argent.
editions-count-votes-per-cost = On divise les voix de chaque projet par son coût, et on commence par le plus grand résultat, tant qu’il reste de l’argent.
editions-count-points = On commence par le projet qui a le plus de points, puis le suivant, tant qu’il reste de l’argent.
editions-count-points-per-cost = On divise les points de chaque projet par son coût, et on commence par le plus grand résultat, tant qu’il reste de l’argent.
editions-count-judgment = Chaque projet reçoit sa mention majoritaire : la moitié des personnes au moins lui donnent cette mention ou une meilleure. On commence par le projet qui a la meilleure, puis le suivant, tant qu’il reste de l’argent. À mention égale, on compare les personnes qui sont au-dessus et au-dessous.
editions-count-skip = Un projet trop cher pour ce qui reste est sauté, et le suivant a sa chance.
editions-count-stop = On s’arrête au premier projet trop cher pour ce qui reste.
editions-count-least-votes = Il faut au moins { $least } voix pour gagner.
editions-count-least-points = Il faut au moins { $least } points pour gagner.
editions-count-envelopes = On compte ainsi dans chaque enveloppe.
editions-rule-ties = Et à égalité ?
editions-ties-lexico = Le projet dont le numéro vient en premier passe devant.
editions-ties-cost-votes = Le projet le moins cher passe devant.
editions-ties-draw = Un tirage au sort public décide, avec la graine « { $seed } » publiée ici avant la fin du vote. Chacun peut refaire le tirage.
editions-ties-cost-votes-draw = Le projet le moins cher passe devant, puis celui qui a le plus de voix. S’ils sont encore à égalité, un tirage au sort public décide, avec la graine « { $seed } » publiée ici avant la fin du vote. Chacun peut refaire le tirage.
editions-ties-open = Rien n’est prévu d’avance : la ville tranchera en public.
editions-ties-cost-votes-open = Le projet le moins cher passe devant, puis celui qui a le plus de voix. S’ils sont encore à égalité, la ville tranchera en public.
editions-rule-limits = Garanties et limites
editions-limits-votes = Un projet doit avoir au moins { $votes } voix pour gagner.
editions-limits-of = « { $group } » : { $limits }.
editions-limits-reserved = { $amount } réservés à ses projets
editions-limits-least = { $count ->
    [one] un lauréat garanti
   *[other] { $count } lauréats garantis
}
editions-limits-most = { $count ->
    [one] un lauréat au plus
   *[other] { $count } lauréats au plus
}
editions-limits-ceiling = { $amount } au plus pour ses lauréats
editions-rule-publication = Publication des bulletins
editions-publish-from = Les bulletins sont publiés un par un, sans nom, s’il y en a au moins { $from }. Sinon seuls les totaux sont publiés.

## Rien à montrer encore

editions-none-ideas-title = Les idées
editions-none-ideas = Il n’y a pas encore d’idées
editions-none-ideas-when = Vous pourrez proposer vos idées à partir du { $date } ({ $edition }).
editions-none-projects-title = Les projets
editions-none-projects = Il n’y a pas encore de projets à montrer
editions-none-projects-when = Les projets seront soumis au vote à partir du { $date } ({ $edition }).
editions-none-vote-title = Voter
editions-none-vote = Aucun vote n’est ouvert en ce moment
editions-none-vote-when = Le prochain vote ouvre le { $date } ({ $edition }).
editions-none-results-title = Les résultats
editions-none-results = Il n’y a pas encore de résultats
editions-none-results-when = Les bulletins seront comptés à partir du { $date } ({ $edition }). Avant, personne ne connaît le résultat.
editions-none-no-date = Aucune date n’est encore fixée.
editions-none-go-edition = Voir cette édition
editions-none-go-home = Aller à l’accueil

## La liste des résultats

editions-results-title = Les résultats
editions-results-lead = Choisissez une édition.
editions-results-budget = Budget : { $budget }
editions-results-published = Publiés le { $date }
