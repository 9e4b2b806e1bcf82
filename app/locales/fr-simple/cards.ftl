### Les cartes de vote.

cards-state-printed = imprimé
cards-state-active = actif
cards-state-closed = fermé
cards-state-revoked = annulé

## Voter avec une carte

cards-title = Voter avec une carte
cards-title-of = Voter avec une carte – { $edition }
cards-lead = Tapez le code de votre carte. C’est tout.
cards-code = Code de la carte
cards-code-hint = 10 lettres et chiffres, comme ABCDE-FGHJK.
cards-which = Pour quel vote ?
cards-go = Continuer
cards-languages = Choisissez votre langue
cards-signs-out = Un compte est ouvert ici. Avec une carte, il se ferme.
cards-about-title = Bon à savoir
cards-about-once = Une carte, une personne, un vote.
cards-about-secret = Personne ne sait votre choix.
cards-about-lost = Carte perdue ? Demandez-en une autre au même endroit.
cards-about-list = Vous votez une fois. Le numéro ne sert à rien d’autre.
cards-other-ways = Je n’ai pas cela. Je veux voter autrement

cards-known-card = Vous votez avec une carte
cards-known-list = Vous êtes sur la liste
cards-go-on = Continuer le vote
cards-not-me = Ce n’est pas moi

cards-closed-title = On ne vote pas maintenant
cards-none-open = Il n’y a pas de vote avec une carte maintenant.
cards-next-open = Le vote « { $edition } » commence le { $date }. Gardez votre carte.
cards-choose-edition = Il y a plusieurs votes. Pour lequel est votre carte ?

cards-missing = Tapez le code de la carte.
cards-length = Un code a 10 lettres et chiffres. Vous en avez tapé { $found }. Comparez avec la carte.
cards-character = Le signe « { $sign } » est faux. Comparez avec la carte.
cards-mistyped = Il y a une faute. Comparez avec la carte.
cards-wrong = Aucune carte n’a ce code. Comparez avec la carte.
cards-not-active = Cette carte ne marche pas encore. Demandez à l’équipe.
cards-closed = Cette carte ne marche plus. Demandez-en une autre.
cards-revoked = Cette carte est annulée. Demandez-en une autre.
cards-used = Cette carte a déjà voté, le { $day }. Pour changer ce vote, il faut son code secret.

## Voter avec un numéro d’une liste

cards-list-title = Voter avec mon numéro
cards-list-title-of = Voter avec mon numéro – { $edition }
cards-list-lead = La ville a une liste de numéros. Tapez votre numéro. Puis votre année de naissance.
cards-identifier = Votre numéro
cards-identifier-hint = Celui que la ville vous a donné. Par exemple sur une carte de bibliothèque.
cards-year = Votre année de naissance
cards-year-hint = 4 chiffres, comme 1961.
cards-identifier-wrong = Tapez votre numéro : des lettres et des chiffres, 40 au plus.
cards-year-wrong = Tapez 4 chiffres, comme 1961.
cards-not-listed = Ce numéro et cette année ne vont pas ensemble. Regardez les deux.

## La carte imprimée

cards-sheet-kicker = Carte de vote
cards-sheet-how = Scannez, ou allez sur { $address } et tapez :
cards-sheet-once = Une carte, une personne, un vote. Gardez le code pour vous.
cards-sheet-until = Du { $from } au { $until }
cards-sheet-number = Lot { $batch }, carte { $number }
