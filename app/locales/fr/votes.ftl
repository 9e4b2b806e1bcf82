### Le vote : choisir, vérifier, confirmer.

votes-title = Je choisis mes projets
votes-title-of = Voter – { $edition }
votes-open-until = Vous pouvez voter jusqu’au { $date }.
votes-step-choose = Choisir
votes-step-check = Vérifier et confirmer
votes-step-done = Reçu

## Ce que l’on peut choisir

votes-rule-exactly = { $count ->
    [one] Choisissez un projet.
   *[other] Choisissez { $count } projets.
}
votes-rule-between = Choisissez de { $min } à { $max } projets.
votes-rule-up-to = { $count ->
    [one] Choisissez un projet.
   *[other] Choisissez { $count } projets au plus.
}
votes-rule-budget = Vous avez { $budget }. Choisissez des projets sans dépasser cette somme.
votes-rule-points = Vous avez { $total } points. Donnez-en jusqu’à { $max } à un même projet.
votes-rule-scores = Donnez à chaque projet une note de 0 à { $max }. Sans note, un projet a 0.
votes-rule-ranking = { $count ->
    [one] Choisissez votre projet préféré.
   *[other] Classez jusqu’à { $count } projets : le 1er est celui que vous préférez.
}
votes-rule-judgment = Donnez une mention à chaque projet. Sans réponse de votre part, un projet a la mention « { $lowest } ».

## Étape 1 : choisir

votes-skip = Aller au bouton Continuer
votes-filter = Filtrer les projets
votes-filter-go = Filtrer
votes-shown = Projets affichés : { $count }
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
votes-place-none = Pas classé
votes-place = { $place ->
    [1] 1er
   *[other] { $place }e
}
votes-grade-excellent = Excellent
votes-grade-very-good = Très bien
votes-grade-good = Bien
votes-grade-fairly-good = Assez bien
votes-grade-passable = Passable
votes-grade-insufficient = Insuffisant
votes-grade-reject = À rejeter
votes-see = Lire tout le projet
votes-keep = Recompter
votes-next = Continuer
votes-bar-projects = Projets choisis :
votes-bar-budget = Budget utilisé :
votes-bar-points = Points donnés :
votes-bar-scored = Projets notés :
votes-bar-ranked = Projets classés :
votes-bar-judged = Projets jugés au-dessus de la mention la plus basse :
votes-bar-detail = { $used } sur { $limit }
votes-over-projects = Trop de projets : enlevez-en { $over } pour pouvoir voter.
votes-over-budget = Budget dépassé de { $over } : enlevez un projet pour pouvoir voter.
votes-over-points = Trop de points : enlevez-en { $over } pour pouvoir voter.
votes-offline = Pas de réseau. Vos choix restent sur cette page.
votes-blank-title = Aucun projet ne vous plaît ?
votes-blank-text = Vous pouvez voter blanc. Votre vote est compté, mais il ne donne rien à aucun projet.
votes-blank = Voter blanc
votes-kept-title = Vos choix sont gardés
votes-kept-text = Gardés le { $date }. Ils ne comptent pas encore : il faut confirmer votre vote à l’étape suivante.
votes-unfinished-title = Votre vote n’est pas terminé
votes-unfinished-text = Vos choix sont gardés, mais ils ne comptent pas encore. Pensez à confirmer.
votes-finish = Terminer mon vote
votes-leave = Votre vote n’est pas terminé : il ne compte pas encore. Vos choix sont gardés. Voulez-vous quitter quand même ?

## Étape 2 : vérifier et confirmer

votes-summary-title = Je vérifie mon vote
votes-summary-title-of = Vérifier mon vote – { $edition }
votes-summary-lead = Regardez bien. Ensuite, confirmez en bas de la page.
votes-choices-title = Mes choix
votes-choices-none = Vous n’avez rien choisi.
votes-choices-change = Modifier mes choix
votes-nothing-chosen = Vous n’avez rien choisi. Choisissez au moins un projet, ou votez blanc.
votes-blank-chosen = Vous votez blanc.
votes-blank-chosen-text = Votre vote est compté, mais il ne donne rien à aucun projet.
votes-who-title = Qui vote ?
votes-who-text = Nous comptons une seule fois chaque personne. Votre nom n’est pas écrit sur votre bulletin : personne ne voit ce que vous avez choisi.
votes-age = { $age ->
    [one] J’ai au moins { $age } an
   *[other] J’ai au moins { $age } ans
}
votes-link = Quel est votre lien avec la ville ?
votes-link-hint = Choisissez-en un. Nous ne demandons pas de papiers. Toutes les nationalités peuvent voter.
votes-link-lives = J’y habite
votes-link-works = J’y travaille
votes-link-studies = J’y fais mes études ou ma scolarité
votes-mail = Envoyez-moi un e-mail qui confirme que j’ai participé
votes-mail-hint = Il ne contient ni vos choix ni le numéro de votre reçu.
votes-confirm-title = Dernière étape
votes-counts-after = Votre vote comptera seulement quand vous aurez confirmé.
votes-confirm = Je confirme mon vote
votes-confirm-change = Je confirme mon nouveau vote

## Étape 3 : le reçu

votes-done = Votre vote est enregistré
votes-done-changed = Votre nouveau vote est enregistré
votes-done-mailed = Nous vous envoyons un e-mail qui confirme que vous avez participé.
votes-done-home = Revenir à l’accueil
votes-receipt-number = Numéro de reçu
votes-receipt-what = À quoi sert ce numéro ?
votes-receipt-secret = La ville sait que vous avez voté. Elle ne sait pas ce que vous avez choisi.
votes-receipt-print = Vous pouvez le noter, prendre la page en photo ou l’imprimer.
votes-receipt-hint = Seize lettres et chiffres, par exemple : 4F7K 92MX 0T3B H8QD

## Déjà voté

votes-already-title = Votre vote a été compté le { $date }
votes-already-title-undated = Votre vote a été compté
votes-already-text = Chaque personne a une voix. La vôtre est dans l’urne.
votes-change-title = Changer d’avis
votes-change-text = Vous pouvez changer votre vote jusqu’au { $date }.
votes-change = Changer mon vote
votes-change-elsewhere = J’ai déjà voté, et je veux changer mon vote
votes-no-change = Le règlement ne permet pas de changer un vote confirmé.
votes-changing-title = Vous changez votre vote
votes-changing-text = Votre vote d’avant compte toujours, tant que vous n’avez pas confirmé le nouveau.
votes-changing-stop = Garder mon vote d’avant
votes-next-voter = Une autre personne vote sur cet appareil
votes-next-voter-text = Vos choix, votre reçu et votre code de changement disparaîtront de cet appareil. Notez ou téléchargez d’abord ce que vous voulez garder.
votes-next-voter-ask = Votre vote n’est pas encore dans l’urne. Si vous continuez, il est perdu. Voulez-vous continuer quand même ?
votes-next-voter-go = Passer à la personne suivante

## Avant et après

votes-not-yet-title = Le vote n’est pas encore ouvert
votes-not-yet-text = Il ouvre le { $date }. D’ici là, vous pouvez lire les projets.
votes-over-title = Le vote est terminé
votes-over-text = Il s’est terminé le { $date }. On ne peut plus voter ni changer son vote.
votes-late = Les votes faits dans la rue avant la fin arrivent encore. Le dépouillement commence après le { $date }.
votes-not-planned-title = Il n’y a pas de vote pour le moment
votes-not-planned-text = Aucun vote n’est prévu pour cette édition.
votes-see-projects = Voir les projets

## Plusieurs personnes, une adresse

shared-per-email = { $people ->
    [one] Une adresse e-mail donne une voix. Dans une famille, chaque personne vote avec sa propre adresse.
   *[other] { $people } personnes d’une même famille peuvent voter avec la même adresse e-mail. Chacune vote une seule fois.
}
shared-per-phone = { $people ->
    [one] Un numéro de téléphone donne une voix. Dans une famille, chaque personne vote avec son propre numéro.
   *[other] { $people } personnes d’une même famille peuvent voter avec le même numéro de téléphone. Chacune vote une seule fois.
}
shared-per-both = { $people ->
    [one] Une adresse e-mail ou un numéro de téléphone donne une voix. Chaque personne vote une seule fois, avec l’un ou l’autre.
   *[other] { $people } personnes d’une même famille peuvent voter avec la même adresse e-mail ou le même numéro. Chacune vote une seule fois.
}
shared-title = { $people ->
    [one] Une personne a déjà voté avec cette adresse ou ce numéro
   *[other] { $people } personnes ont déjà voté avec cette adresse ou ce numéro
}
shared-lead = Dans une famille, { $people } personnes peuvent voter avec la même adresse ou le même numéro. Dites-nous qui vous êtes.
shared-me-title = J’ai déjà voté
shared-me-change = Vous ne pouvez pas voter deux fois. Vous pouvez changer votre vote, ou retrouver votre reçu.
shared-me-no-change = Vous ne pouvez pas voter deux fois. Vous pouvez retrouver votre reçu.
shared-me = C’est moi, j’ai déjà voté
shared-other-title = Je n’ai pas encore voté
shared-other-text = { $left ->
    [one] Une autre personne de ce foyer peut encore voter. Vos choix sont gardés.
   *[other] { $left } autres personnes de ce foyer peuvent encore voter. Vos choix sont gardés.
}
shared-other = Je suis une autre personne
shared-another-title = Vous êtes une autre personne de ce foyer
shared-another-text = Une personne a déjà voté avec cette adresse ou ce numéro. Vous confirmez que ce n’est pas vous.
shared-full-title = Toutes les voix de cette adresse ou de ce numéro ont été utilisées
shared-full-text = { $people } personnes ont voté avec cette adresse ou ce numéro. Le règlement n’en permet pas plus. Une autre personne de votre famille peut voter d’une autre façon, ou à la mairie.
shared-paper-no-change = Vous avez voté sur papier. Ce vote ne peut pas être changé, et vous ne pouvez pas voter une deuxième fois.

## Les lieux de vote

votes-places-title = Où voter sur place
votes-places-lead = Vous pouvez voter sur papier ou sur une borne, dans ces lieux. Vous ne votez qu’une fois : en ligne ou sur place.
votes-places-none = Aucun lieu de vote
votes-places-none-text = Pour le moment, on vote en ligne.
votes-places-hours = Horaires
votes-places-access = Comment y entrer
votes-places-map = Voir { $place } sur une carte
votes-places-link = Où voter sur place
