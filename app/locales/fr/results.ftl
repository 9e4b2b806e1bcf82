### Les résultats du vote.

results-title = Les résultats
results-title-of = Résultats – { $edition }
results-not-yet-title = Les résultats ne sont pas encore publics
results-not-yet-open = Le vote est ouvert ou va s’ouvrir. Il se termine le { $date }. Personne ne voit les votes avant.
results-not-yet-counted = Le vote est terminé. Les bulletins sont comptés, puis la ville publie les résultats.
results-not-yet = La ville n’a pas publié de résultats pour cette édition.
results-preview-title = Pas encore public
results-preview-text = Vous voyez cette page parce que vous travaillez pour la ville. Les habitants ne la voient pas tant que les résultats ne sont pas publiés.
results-lead = { $winners ->
    [0] Aucun projet n’est lauréat, sur { $total }.
    [one] { $winners } projet lauréat sur { $total }, pour { $spent }.
   *[other] { $winners } projets lauréats sur { $total }, pour { $spent }.
}
results-lead-uncounted = { $winners ->
    [one] { $winners } projet lauréat sur { $total }.
   *[other] { $winners } projets lauréats sur { $total }.
}
results-uncounted-title = Le nombre de votes n’est pas connu
results-uncounted-text = La ville a publié les projets lauréats de cette édition, mais pas le nombre de votes de chaque projet.

## La participation

results-voters = { $count ->
    [one] personne a voté
   *[other] personnes ont voté
}
results-ballots = { $count ->
    [one] bulletin compté
   *[other] bulletins comptés
}
results-blank = { $count ->
    [one] bulletin blanc
   *[other] bulletins blancs
}

## Les projets

results-winners = Les projets lauréats
results-no-winner = Aucun projet n’est lauréat.
results-winner = lauréat
results-others = Les autres projets, et pourquoi
results-all = Tous les projets
results-got-votes = { $votes ->
    [0] Aucun vote
    [one] { $votes } vote
   *[other] { $votes } votes
}
results-got-points = { $points ->
    [0] Aucun point
    [one] { $points } point
   *[other] { $points } points
}{ $votes ->
    [0] {""}
    [one] , de { $votes } personne
   *[other] , de { $votes } personnes
}
results-why-left = Quand son tour est venu, il restait { $left } pour un projet de { $cost }.
results-why-threshold-votes = Il a eu { $support } votes. Il en fallait au moins { $needed }.
results-why-threshold-points = Il a eu { $support } points. Il en fallait au moins { $needed }.
results-why-stopped-at = Le dépouillement s’est arrêté avant lui, au projet « { $project } » : il ne restait pas assez d’argent pour ce projet.
results-why-stopped = Le dépouillement s’est arrêté avant lui : il ne restait pas assez d’argent pour un projet mieux placé.
results-why-withdrawn = Il a été retiré du vote.
results-why-not-supported = Personne ne l’a choisi.
results-why-supporters = Les personnes qui l’ont choisi n’avaient plus que { $held } ensemble, pour un projet de { $cost }.
results-why-cap = Il coûte { $cost }. Le règlement n’accepte pas plus de { $cap } par projet.
results-why-group-full = Le nombre de lauréats est limité pour « { $group } » : { $most } au plus. Ils étaient déjà choisis.
results-why-group-spent = L’argent pour « { $group } » est limité. Quand son tour est venu, il en restait { $left } pour un projet de { $cost }.
results-brought-floor = Choisi d’abord : le règlement garantit des lauréats pour « { $group } ».
results-brought-reserved = Payé par l’argent réservé à « { $group } ».
results-why-tie = Un autre projet était à égalité ; la règle pour les égalités l’a fait passer devant.
results-envelope-used = { $used } utilisés sur { $amount } ({ $percent })
results-chart-title = Ce que chaque projet a reçu
results-chart-project = Projet
results-chart-votes = Votes
results-chart-points = Points

## La règle

results-rule-title = Comment les lauréats sont choisis
results-rule-votes = Les projets sont pris un par un, en commençant par celui qui a le plus de votes.
results-rule-votes-per-euro = Les projets sont pris un par un, en commençant par celui qui a le plus de votes par euro de coût.
results-rule-points = Les projets sont pris un par un, en commençant par celui qui a le plus de points.
results-rule-points-per-euro = Les projets sont pris un par un, en commençant par celui qui a le plus de points par euro de coût.
results-rule-judgment = Chaque projet a une mention majoritaire : au moins la moitié des personnes lui donnent cette mention ou une meilleure. Les projets sont pris un par un, en commençant par la meilleure mention.
results-rule-skip = Quand il ne reste pas assez d’argent pour un projet, on passe au suivant.
results-rule-stop = Au premier projet pour lequel il ne reste pas assez d’argent, on s’arrête.
results-rule-at-least-votes = Il faut au moins { $needed } votes pour être lauréat.
results-rule-at-least-points = Il faut au moins { $needed } points pour être lauréat.
results-rule-shares = Chaque votant reçoit la même part du budget. Un projet est lauréat quand les personnes qui l’ont choisi peuvent le payer ensemble avec leurs parts ; on commence par celui qui leur demande le moins pour ce qu’il leur apporte.
results-rule-shares-by-cost = Un projet apporte d’autant plus qu’il est grand : c’est son coût qui compte.
results-rule-shares-by-number = Chaque projet apporte autant, qu’il soit grand ou petit.
results-rule-shares-raised = S’il reste de l’argent, on recommence avec des parts un peu plus grandes, tant que le total tient dans le budget.
results-rule-shares-completed = À la fin, l’argent qui reste va aux projets les plus soutenus qui tiennent encore.
results-rule-phragmen = L’argent arrive à la même vitesse chez tous les votants. Dès que les personnes qui ont choisi un projet ont reçu ensemble ce qu’il coûte, il est lauréat et leur compte repart de zéro. On s’arrête au premier projet pour lequel il ne reste pas assez d’argent.
results-ties-lexico = Une égalité est départagée par le numéro du projet : le plus petit, lu comme un mot, passe devant.
results-ties-cost-votes = Une égalité est départagée par le coût : le projet le moins cher passe devant, puis celui qui a le plus de votes, puis le plus petit numéro.
results-ties-draw = Une égalité est départagée par un tirage au sort public, fait avec la graine « { $seed } ». N’importe qui peut le refaire.
results-ties-cost-votes-draw = Une égalité est départagée par le coût : le projet le moins cher passe devant, puis celui qui a le plus de votes, puis un tirage au sort public, fait avec la graine « { $seed } ». N’importe qui peut le refaire.
results-ties-open = Le règlement ne dit rien des égalités : la ville doit les départager. En attendant, le plus petit numéro est devant.
results-ties-cost-votes-open = Une égalité est départagée par le coût, puis par le nombre de votes. Ce qui reste à égalité doit être départagé par la ville ; en attendant, le plus petit numéro est devant.

## Les fichiers

results-files-title = Refaire le compte vous-même
results-files-text = Voici tous les bulletins, sans nom, sans date et dans un ordre qui ne dit rien. Avec eux, chacun peut vérifier le résultat. Rien n’y dit qui a choisi quoi. Seule une personne qui connaît déjà un bulletin très particulier pourrait le reconnaître.
results-file-pb = Les bulletins et les projets (format Pabulib, .pb)
results-file-pb-of = Les bulletins et les projets : { $envelope } (format Pabulib, .pb)
results-file-ballots = Les bulletins (tableau CSV)
results-file-projects = Les projets (tableau CSV)
results-other-editions = Les résultats des autres éditions

## Le compte, pas à pas

results-steps-link = Voir le compte pas à pas
results-what-if-link = Et avec une autre règle ?
results-more-title = Comprendre le compte
results-steps-title = Le compte, pas à pas
results-steps-back = Revenir aux résultats
results-steps-none-title = Le compte ne peut pas être montré pas à pas
results-steps-none = Pour cette édition, les bulletins ne sont pas publiés un par un, ou les projets ont été corrigés depuis. Les résultats, eux, restent les mêmes.
results-steps-budget = Au début, il y a { $amount } à dépenser. Voici ce qui se passe, dans l’ordre.
results-steps-share = Chaque votant reçoit la même part : { $share }.
results-steps-share-raised = Chaque votant reçoit la même part. On a commencé avec { $start } par personne. Comme il restait de l’argent, on a recommencé avec des parts de plus en plus grandes, jusqu’à { $share }, en vérifiant que le total tient dans le budget.
results-step-taken = retenu
results-step-passed = pas retenu
results-step-left = Il reste
results-step-left-of = { $left } sur { $amount }
results-step-payers = { $count ->
    [one] La personne qui l’a choisi et qui avait encore de l’argent avait { $held }.
   *[other] Les { $count } personnes qui l’ont choisi et qui avaient encore de l’argent avaient ensemble { $held }.
}
results-step-paid = { $count ->
    [0] Personne n’a payé le prix entier.
    [one] Une personne a payé { $price }.
   *[other] { $count } personnes ont payé { $price } chacune.
}
results-step-paid-points = { $count ->
    [0] Personne n’a payé le prix entier.
    [one] Une personne a payé { $price } par point donné.
   *[other] { $count } personnes ont payé { $price } par point donné.
}
results-step-gave-all = { $count ->
    [one] Une autre avait moins : elle a donné tout ce qui lui restait.
   *[other] { $count } autres avaient moins : elles ont donné tout ce qui leur restait, au moins { $least } chacune.
}
results-step-loaded = { $count ->
    [one] La personne qui l’a choisi a reçu ce qu’il coûte quand chacun avait reçu { $each } depuis le début.
   *[other] Les { $count } personnes qui l’ont choisi ont reçu ensemble ce qu’il coûte quand chacun avait reçu { $each } depuis le début.
}
results-step-tied = { $count ->
    [one] Un autre projet était exactement à égalité : l’ordre annoncé pour les égalités a décidé qui passe d’abord.
   *[other] { $count } autres projets étaient exactement à égalité : l’ordre annoncé pour les égalités a décidé qui passe d’abord.
}

## Et avec une autre règle ?

results-what-if-title = Et avec une autre règle ?
results-what-if-notice-title = Ce n’est pas le résultat
results-what-if-notice = Le résultat est celui de la règle annoncée avant le vote, et il ne change pas. Avec une autre règle, les gens auraient peut-être voté autrement. Cette page sert seulement à comprendre.
results-what-if-choose = Choisissez une règle
results-what-if-votes = Le plus de votes
results-what-if-points = Le plus de points
results-what-if-votes-per-cost = Le plus de votes par euro
results-what-if-shares = Parts égales
results-what-if-shares-plain = Parts égales, sans compléter
results-what-if-phragmen = Méthode de Phragmén
results-what-if-judgment = Jugement majoritaire
results-what-if-same = Avec cette règle, les lauréats seraient les mêmes.
results-what-if-differ = Avec cette règle, { $both ->
    [0] aucun lauréat ne serait le même
    [one] un lauréat serait le même
   *[other] { $both } lauréats seraient les mêmes
} ; { $gone ->
    [0] aucun ne perdrait sa place
    [one] un perdrait sa place
   *[other] { $gone } perdraient leur place
}, { $new ->
    [0] aucun autre n’en gagnerait une.
    [one] un autre en gagnerait une.
   *[other] { $new } autres en gagneraient une.
}
results-what-if-spent = Les projets choisis coûteraient { $spent }.
results-what-if-only-here = Lauréats, mais pas avec cette règle
results-what-if-only-there = Lauréats avec cette règle seulement
results-what-if-both = Lauréats dans les deux cas
