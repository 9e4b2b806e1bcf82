### Les cartes de vote.

cards-state-printed = imprimé
cards-state-active = actif
cards-state-closed = clos
cards-state-revoked = annulé

## Voter avec une carte

cards-title = Voter avec une carte
cards-title-of = Voter avec une carte – { $edition }
cards-lead = Tapez le code écrit sur votre carte. Il suffit pour voter.
cards-code = Code de la carte
cards-code-hint = 10 lettres et chiffres, comme ABCDE-FGHJK. Majuscules ou minuscules.
cards-which = Pour quel vote ?
cards-go = Continuer
cards-languages = Choisir la langue
cards-signs-out = Vous êtes connecté à un compte. Si vous continuez avec une carte, le compte sera déconnecté ici.
cards-about-title = Bon à savoir
cards-about-once = Une carte sert une seule fois, pour une seule personne.
cards-about-secret = Personne ne peut savoir pour quoi vous avez voté.
cards-about-lost = Vous avez perdu votre carte ? Demandez-en une autre là où vous l’avez reçue.
cards-about-list = Vous votez une seule fois. Le numéro ne donne accès à rien d’autre.
cards-other-ways = Je n’ai pas cela : voter autrement

cards-known-card = Vous votez avec une carte
cards-known-list = Vous êtes sur la liste
cards-go-on = Continuer le vote
cards-not-me = Ce n’est pas moi

cards-closed-title = Le vote n’est pas ouvert
cards-none-open = Aucun vote avec une carte n’est ouvert en ce moment.
cards-next-open = Le vote « { $edition } » ouvrira le { $date }. Gardez votre carte.
cards-choose-edition = Plusieurs votes sont ouverts. Dites pour lequel est votre carte.

cards-missing = Tapez le code qui est sur votre carte.
cards-length = Un code a 10 lettres et chiffres. Vous en avez tapé { $found }. Comparez avec la carte.
cards-character = Le signe « { $sign } » n’est dans aucun code. Comparez avec la carte.
cards-mistyped = Il y a une faute dans ce code. Comparez chaque signe avec la carte.
cards-wrong = Aucune carte de ce vote n’a ce code. Comparez avec la carte.
cards-not-active = Cette carte n’est pas encore active. Demandez à la personne qui vous l’a donnée.
cards-closed = Cette carte ne sert plus : son lot est clos. Demandez-en une autre.
cards-revoked = Cette carte est annulée. Demandez-en une autre là où vous l’avez reçue.
cards-used = Cette carte a déjà servi à voter, le { $day }. Pour changer ce vote, il faut son code de modification.

## Voter avec un numéro d’une liste

cards-list-title = Voter avec mon numéro
cards-list-title-of = Voter avec mon numéro – { $edition }
cards-list-lead = La ville a une liste de numéros. Tapez le vôtre et votre année de naissance.
cards-identifier = Mon numéro
cards-identifier-hint = Celui que la ville vous a indiqué, par exemple sur une carte de bibliothèque.
cards-year = Mon année de naissance
cards-year-hint = 4 chiffres, comme 1961.
cards-identifier-wrong = Tapez votre numéro : des lettres et des chiffres, 40 au plus.
cards-year-wrong = Tapez votre année de naissance en 4 chiffres, comme 1961.
cards-not-listed = Ce numéro et cette année ne sont pas ensemble sur la liste. Vérifiez les deux.

## La carte imprimée

cards-sheet-kicker = Carte de vote
cards-sheet-how = Scannez, ou allez sur { $address } et tapez :
cards-sheet-once = Une carte, une personne, un vote. Ne donnez pas votre code.
cards-sheet-until = Du { $from } au { $until }
cards-sheet-number = Lot { $batch }, carte { $number }
