### Le vote : choisir, vérifier, confirmer.

votes-title = Je choisis
votes-title-of = Voter – { $edition }
votes-open-until = Vous pouvez voter jusqu’au { $date }.
votes-step-choose = Choisir
votes-step-check = Vérifier
votes-step-done = Votre numéro

## Ce que l’on peut choisir

votes-rule-exactly = { $count ->
    [one] Choisissez un projet.
   *[other] Choisissez { $count } projets.
}
votes-rule-between = Nombre de projets : entre { $min } et { $max }.
votes-rule-up-to = { $count ->
    [one] Choisissez un projet.
   *[other] Choisissez { $count } projets, pas plus.
}
votes-rule-budget = Vous avez { $budget }. Choisissez des projets. Ne dépensez pas plus.
votes-rule-points = Vous avez { $total } points. Un projet reçoit { $max } points au plus.
votes-rule-scores = Donnez une note de 0 à { $max }. Sans note, un projet a 0.
votes-rule-ranking = { $count ->
    [one] Choisissez le projet que vous aimez le plus.
   *[other] D’abord le projet que vous aimez le plus. Puis le suivant. Pas plus de { $count } projets.
}
votes-rule-judgment = Dites votre avis sur chaque projet. Sans avis, c’est « { $lowest } ».

## Étape 1 : choisir

votes-skip = Aller au bouton Continuer
votes-filter = Trier les projets
votes-filter-go = Trier
votes-shown = Projets sur la page : { $count }
votes-pick = Choisir
votes-picked = Choisi
votes-points-label = Vos points
votes-point-word = { $count ->
    [one] point
   *[other] points
}
votes-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
votes-place-label = Sa place
votes-place-none = Pas de place
votes-place = { $place ->
    [1] 1er
   *[other] { $place }e
}
votes-grade-excellent = Excellent
votes-grade-very-good = Très bien
votes-grade-good = Bien
votes-grade-fairly-good = Assez bien
votes-grade-passable = Moyen
votes-grade-insufficient = Pas assez bien
votes-grade-reject = Non
votes-see = Lire le projet
votes-keep = Compter encore
votes-next = Continuer
votes-bar-projects = Projets choisis :
votes-bar-budget = Argent utilisé :
votes-bar-points = Points donnés :
votes-bar-scored = Projets notés :
votes-bar-ranked = Projets avec une place :
votes-bar-judged = Projets avec un avis :
votes-bar-detail = { $used } sur { $limit }
votes-over-projects = Trop de projets. À enlever : { $over }.
votes-over-budget = C’est trop cher : { $over } de trop. Enlevez un projet.
votes-over-points = Trop de points. À enlever : { $over }.
votes-offline = Pas de réseau. Vos choix restent ici.
votes-blank-title = Aucun projet ne vous plaît ?
votes-blank-text = Vous pouvez voter blanc. Votre vote compte. Aucun projet ne reçoit rien.
votes-blank = Voter blanc
votes-kept-title = Vos choix sont gardés
votes-kept-text = Gardés le { $date }. Ils ne comptent pas encore. Il faut dire oui à la page suivante.
votes-unfinished-title = Votre vote n’est pas fini
votes-unfinished-text = Vos choix sont gardés. Ils ne comptent pas encore. Finissez votre vote.
votes-finish = Finir mon vote
votes-leave = Votre vote n’est pas fini. Il ne compte pas encore. Partir quand même ?

## Étape 2 : vérifier et confirmer

votes-summary-title = Voici mon choix
votes-summary-title-of = Voici mon choix – { $edition }
votes-summary-lead = Regardez bien. Puis dites oui en bas.
votes-choices-title = Mes choix
votes-choices-none = Rien n’est choisi.
votes-choices-change = Changer mon choix
votes-nothing-chosen = Rien n’est choisi. Choisissez un projet, ou votez blanc.
votes-blank-chosen = Vous votez blanc.
votes-blank-chosen-text = Votre vote compte. Aucun projet ne reçoit rien.
votes-who-title = Qui êtes-vous ?
votes-who-text = Une personne, un vote. Personne ne sait votre choix.
votes-age = { $age ->
    [one] J’ai { $age } an ou plus
   *[other] J’ai { $age } ans ou plus
}
votes-link = Que faites-vous dans la ville ?
votes-link-hint = Choisissez une réponse. Pas besoin de papiers. Toutes les nationalités votent.
votes-link-lives = J’habite ici
votes-link-works = Je travaille ici
votes-link-studies = Je vais à l’école ici
votes-mail = Envoyez-moi un e-mail : « vous avez voté »
votes-mail-hint = L’e-mail ne dit pas votre choix.
votes-confirm-title = C’est presque fini
votes-counts-after = Votre vote compte quand vous dites oui.
votes-confirm = Oui, je vote
votes-confirm-change = Oui, je change mon vote

## Étape 3 : le reçu

votes-done = Votre vote est gardé
votes-done-changed = Votre nouveau vote est gardé
votes-done-mailed = Vous recevez un e-mail. Il dit que vous avez voté.
votes-done-home = Retour au début
votes-receipt-number = Votre numéro
votes-receipt-what = Pourquoi ce numéro ?
votes-receipt-secret = La ville sait que vous avez voté. Elle ne sait pas votre choix.
votes-receipt-print = Écrivez-le, prenez-le en photo ou imprimez la page.
votes-receipt-hint = 16 lettres et chiffres, comme : 4F7K 92MX 0T3B H8QD

## Déjà voté

votes-already-title = Vous avez déjà voté, le { $date }
votes-already-title-undated = Vous avez déjà voté
votes-already-text = Une personne, un vote. Le vôtre est gardé.
votes-change-title = Changer d’avis
votes-change-text = Vous pouvez changer votre vote jusqu’au { $date }.
votes-change = Changer mon vote
votes-change-elsewhere = J’ai déjà voté. Je veux changer mon vote
votes-no-change = Un vote ne se change pas ici.
votes-changing-title = Vous changez votre vote
votes-changing-text = L’ancien vote compte encore. Le nouveau compte quand vous dites oui.
votes-changing-stop = Garder l’ancien vote
votes-next-voter = Une autre personne vote ici
votes-next-voter-text = Tout s’efface ici : vos choix, votre numéro, votre code. Écrivez-les d’abord.
votes-next-voter-ask = Votre vote n’est pas encore arrivé. Si vous continuez, il est perdu. Continuer quand même ?
votes-next-voter-go = À la personne suivante

## Avant et après

votes-not-yet-title = Le vote n’a pas commencé
votes-not-yet-text = Il commence le { $date }. Vous pouvez déjà lire les projets.
votes-over-title = Le vote est fini
votes-over-text = Il a fini le { $date }. On ne peut plus voter.
votes-late = Des votes faits dans la rue arrivent encore. On compte après le { $date }.
votes-not-planned-title = Il n’y a pas de vote
votes-not-planned-text = Ici, on ne vote pas.
votes-see-projects = Voir les projets

## Plusieurs personnes, une adresse

shared-per-email = { $people ->
    [one] Un e-mail, un vote. Dans une famille, chacun a son e-mail.
   *[other] Dans une famille, { $people } personnes votent avec le même e-mail. Chacune vote une fois.
}
shared-per-phone = { $people ->
    [one] Un téléphone, un vote. Dans une famille, chacun a son numéro.
   *[other] Dans une famille, { $people } personnes votent avec le même numéro. Chacune vote une fois.
}
shared-per-both = { $people ->
    [one] Un e-mail ou un téléphone, un vote. Chacun vote une fois.
   *[other] Dans une famille, { $people } personnes votent avec le même e-mail ou le même numéro. Chacune vote une fois.
}
shared-title = { $people ->
    [one] Une personne a déjà voté avec cet e-mail ou ce numéro
   *[other] { $people } personnes ont déjà voté avec cet e-mail ou ce numéro
}
shared-lead = Dans une famille, { $people } personnes votent avec le même e-mail ou numéro. Qui êtes-vous ?
shared-me-title = J’ai déjà voté
shared-me-change = On ne vote pas deux fois. Vous pouvez changer votre vote, ou voir votre numéro.
shared-me-no-change = On ne vote pas deux fois. Vous pouvez voir votre numéro.
shared-me = C’est moi, j’ai déjà voté
shared-other-title = Je n’ai pas encore voté
shared-other-text = { $left ->
    [one] Une autre personne de la famille peut voter. Vos choix sont gardés.
   *[other] { $left } autres personnes de la famille peuvent voter. Vos choix sont gardés.
}
shared-other = Je suis une autre personne
shared-another-title = Quelqu’un de votre famille a déjà voté
shared-another-text = Quelqu’un a voté avec cet e-mail ou ce numéro. Vous dites : ce n’est pas moi.
shared-full-title = Il n’y a plus de place avec cet e-mail ou ce numéro
shared-full-text = { $people } personnes ont voté avec. Pas plus. Une autre personne vote autrement, ou à la mairie.
shared-paper-no-change = Vous avez voté sur papier. Ce vote ne se change pas. On ne vote pas deux fois.

## Les lieux de vote

votes-places-title = Où voter
votes-places-lead = Ici, on vote sur papier ou sur une borne. Une personne, un vote : en ligne ou ici.
votes-places-none = Il n’y a pas de lieu de vote
votes-places-none-text = Pour l’instant, on vote en ligne.
votes-places-hours = Heures
votes-places-access = Pour entrer
votes-places-map = Voir { $place } sur une carte
votes-places-link = Où voter
