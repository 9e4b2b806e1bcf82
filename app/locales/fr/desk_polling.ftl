### Les lieux de vote, les lots de bulletins et la double saisie.

polling-lead = Les lieux où l’on vote sur papier, et les lots de bulletins : imprimés, comptés, saisis deux fois, mis dans l’urne.
polling-all = Tous les votes
polling-edition = Édition
polling-dates = Dates du vote
polling-places = Lieux de vote
polling-places-signed = Feuilles signées
polling-batches = Lots de bulletins
polling-batches-left = Lots à finir
polling-none = Aucun vote
polling-none-text = Aucune de vos éditions n’a de vote à son calendrier.

## Une édition

polling-title = Lieux de vote – { $name }
polling-edition-lead = Chaque lot de bulletins passe par quatre étapes. Le tableau dit ce qui manque.
polling-mark = Émarger une personne
polling-papers = Imprimer des bulletins
polling-overview = Où on en est
polling-of = { $part } sur { $whole }
polling-marks = Personnes émargées
polling-used = Bulletins utilisés
polling-used-hint = Sortis de l’urne en carton.
polling-sealed = Bulletins dans l’urne scellée
polling-more-used = { $count ->
    [one] Il y a un bulletin utilisé de plus que de personnes émargées. Trouvez pourquoi avant de sceller les lots.
   *[other] Il y a { $count } bulletins utilisés de plus que de personnes émargées. Trouvez pourquoi avant de sceller les lots.
}
polling-all-signed = Toutes les feuilles sont signées.
polling-no-places = Aucun lieu de vote
polling-no-places-text = Ajoutez un lieu : une mairie, une médiathèque, un stand. Les habitants voient son adresse et ses horaires.
polling-place = Lieu de vote
polling-papers-found = Bulletins trouvés dans l’urne en carton
polling-state = État
polling-missing = Ce qui manque
polling-missing-nothing = Rien
polling-missing-sheet = La feuille est à signer.
polling-missing-batches = { $count ->
    [one] Un lot n’est pas fini.
   *[other] { $count } lots ne sont pas finis.
}
polling-batch = Lot { $number }
polling-batch-column = Lot
polling-elsewhere = Ni lieu de vote ni sortie
polling-printed = Imprimés
polling-new-batch = Ajouter un lot
polling-new-batch-text = Créez le lot, puis imprimez ses bulletins : son numéro est sur chacun.
polling-batch-at = Lieu de vote ou sortie
polling-outing-none = Cette sortie n’a pas de bulletins de vote. Avec un lot, elle a une feuille à signer, comme un lieu de vote.
polling-sheet-outing = Feuille à signer
polling-ballots = Nombre de bulletins à imprimer
polling-ballots-hint = De 1 à { $most }. Faites plusieurs lots s’il y en a plus.
polling-new-batch-button = Ajouter le lot
polling-batch-made = Le lot a son numéro. Imprimez ses bulletins, et comptez-les quand ils reviennent.
polling-error-ballots = Tapez un nombre de 1 à 500.

## Les états d’un lot

polling-batch-printed = Imprimé
polling-batch-counted = Compté
polling-batch-keyed-once = Saisi une fois
polling-batch-arbitrating = À départager
polling-batch-sealed = Dans l’urne
polling-batch-cancelled = Annulé
polling-next-count = Comptez les bulletins quand le lot revient.
polling-next-first = Une première personne saisit les bulletins.
polling-next-second = Une deuxième personne les saisit aussi, sans voir la première saisie.
polling-next-third = Une troisième personne départage les différences.
polling-next-seal = Tout est saisi : mettez le lot dans l’urne.
polling-next-close = Aucun bulletin à saisir : terminez le lot.
polling-next-nothing = Rien

## Un lieu de vote

polling-new-place = Ajouter un lieu de vote
polling-place-lead = Lieu de vote { $number } – { $edition }
polling-is-outing = Ce lieu est une sortie. Il sert à l’émargement et à la feuille ; les habitants ne le voient pas.
polling-to-outing = Voir la sortie
polling-open = Ouvert
polling-signed = Feuille signée
polling-sheet = Feuille du lieu de vote
polling-kiosks = Bornes de vote
polling-all-places = Tous les lieux de vote
polling-name = Nom du lieu
polling-name-hint = Par exemple : Médiathèque Jean-Moulin
polling-address = Adresse
polling-hours = Horaires
polling-hours-hint = Une ligne par jour. Les habitants les voient.
polling-access = Comment y entrer
polling-access-hint = Marches, rampe, ascenseur, bus, langue des signes. Les habitants le voient.
polling-staff = Personnes qui tiennent le lieu
polling-staff-hint = Une ligne par personne. Pour la feuille seulement : les habitants ne les voient pas.
polling-district = Quartier
polling-district-none = Toute la ville
polling-point = Point sur la carte
polling-point-hint = Latitude et longitude, par exemple : 43.9493, 4.8055
polling-save = Enregistrer le lieu
polling-saved = Le lieu de vote est enregistré.
polling-error-name = Donnez un nom au lieu : de 2 à 120 lettres.
polling-error-long = C’est trop long : 300 lettres au plus.
polling-error-point = Tapez deux nombres, par exemple : 43.9493, 4.8055

## Un lot

polling-batch-place = Pour le lieu de vote { $number }
polling-print-batch = Imprimer ses bulletins
polling-spoilt = Bulletins annulés
polling-spoilt-hint = Rendus par un votant qui en a reçu un autre, ou abîmés.
polling-returned = Bulletins rendus
polling-returned-hint = Jamais distribués.
polling-found-spoilt = Trouvés nuls à la saisie
polling-keyed-first = Première saisie
polling-keyed-second = Deuxième saisie
polling-sealed-on = Mis dans l’urne le
polling-count = Compter le lot
polling-count-text = Les trois nombres ensemble font { $printed }, le nombre de bulletins imprimés.
polling-count-button = Enregistrer le compte
polling-counted = Le compte est juste. Le lot peut être saisi.
polling-error-number = Tapez un nombre entier : 0 s’il n’y en a pas.
polling-error-fewer = Plus de bulletins que cela sont déjà saisis. Recomptez, ou recommencez la saisie.
polling-key = Saisir les bulletins
polling-key-first-text = Gardez les bulletins dans le même ordre : la deuxième personne les saisit dans cet ordre.
polling-key-second-text = Saisissez tous les bulletins, dans le même ordre. Vous ne voyez pas la première saisie.
polling-no-keying = Ce lot ne se saisit pas maintenant.
polling-arbitrate = Départager les différences
polling-arbitrate-text = Deux personnes ont lu certains bulletins de deux façons. Reprenez le papier et décidez.
polling-close = Terminer le lot
polling-close-text = Aucun bulletin de ce lot n’a été utilisé : il n’y a rien à saisir.
polling-restart = Recommencer la saisie
polling-restart-first = Tout ce qui a été saisi de ce lot est effacé. Une autre personne peut recommencer. Le compte reste.
polling-restart-second = La deuxième saisie est effacée. Une autre personne peut la recommencer. La première saisie reste.
polling-restart-now = Effacer et recommencer
polling-restarted = La saisie est effacée. Elle peut recommencer.
polling-cancel = Annuler le lot
polling-cancel-text = Pour un lot qui n’a jamais servi, ou qui est perdu. Cela ne peut pas être défait.
polling-cancel-now = Oui, annuler le lot
polling-cancel-used = { $count ->
    [one] { $count } bulletin utilisé n’ira pas dans l’urne.
   *[other] { $count } bulletins utilisés n’iront pas dans l’urne.
}
polling-cancel-why = Pourquoi ce lot est annulé
polling-cancel-why-hint = 20 lettres au moins. Ce texte reste sur la page du lot.
polling-cancelled = Le lot est annulé.
polling-done-first = La première saisie est finie. Une autre personne fait la deuxième.
polling-done-differs = Les deux saisies diffèrent pour certains bulletins. Une troisième personne décide.
polling-done-sealed = Le lot est dans l’urne.

## La saisie

polling-key-title = Saisie du lot { $number }
polling-position = Bulletin { $at } sur { $of }
polling-progress = Saisis
polling-next-ballot = Bulletin suivant
polling-hint-approval = Les numéros cochés, par exemple : 12 45 7
polling-hint-points = Chaque numéro avec ses points, par exemple : 12:3 45:1
polling-hint-grades = Chaque numéro avec les lettres de sa mention, par exemple : 12=tb 45=p
polling-hint-ranking = Les numéros dans l’ordre, le premier d’abord, par exemple : 12 45 7
polling-type-blank = bulletin blanc
polling-type-spoilt = bulletin nul : il compte comme annulé
polling-type-back = revenir au bulletin d’avant
polling-last = Vous venez de saisir le bulletin { $position }
polling-blank-ballot = Bulletin blanc
polling-spoilt-ballot = Bulletin nul
polling-projects = Les numéros et les titres des projets
polling-all-keyed = { $count ->
    [one] Le bulletin est saisi
   *[other] Les { $count } bulletins sont saisis
}
polling-finish-first = S’il reste un papier, recomptez le lot. Sinon, terminez : une autre personne fera la deuxième saisie.
polling-finish-second = Quand vous terminez, les deux saisies sont comparées. Si elles disent la même chose, les bulletins vont dans l’urne.
polling-finish = Terminer la saisie
polling-correct-last = Corriger le dernier bulletin
polling-error-empty = Tapez les numéros du bulletin, 0 s’il est blanc, x s’il est nul.
polling-error-unknown = Aucun projet n’a le numéro { $number }.
polling-error-twice = Le numéro { $number } est tapé deux fois.
polling-error-points = Écrivez « { $typed } » ainsi : le numéro, deux-points, les points. Exemple : 12:3
polling-error-grade = Écrivez « { $typed } » ainsi : le numéro, le signe égal, les lettres de la mention. Exemple : 12=tb

## Les différences

polling-arbitrate-title = Départager le lot { $number }
polling-arbitrate-lead = { $count ->
    [one] Un bulletin a été lu de deux façons. Regardez le papier, puis choisissez.
   *[other] { $count } bulletins ont été lus de deux façons. Regardez chaque papier, puis choisissez.
}
polling-ballot = Bulletin { $position }
polling-version = Lecture { $letter }
polling-version-right = La lecture { $letter } est juste
polling-other-version = Ni l’une ni l’autre : tapez le bulletin
polling-other-version-hint = Comme à la saisie. 0 s’il est blanc, x s’il est nul.
polling-other-button = Garder cette lecture
polling-differences = Tous les bulletins lus de deux façons
polling-decided = décidé
polling-undecided = à décider
polling-all-decided = Tout est décidé
polling-all-decided-text = Les bulletins du lot vont dans l’urne. Ce qui a été saisi est effacé.
polling-seal = Mettre le lot dans l’urne
polling-seal-text = Tout est saisi. Les deux saisies sont comparées, et les bulletins vont dans l’urne. S’il y en a plus que de personnes émargées, rien n’est perdu : émargez d’abord qui manque.

## La feuille

polling-sheet-title = Feuille du lieu de vote – { $place }
polling-sheet-batches = Les lots : imprimés = utilisés + annulés + rendus
polling-sheet-no-batch = Ce lieu n’a eu aucun lot de bulletins.
polling-signed-at = Signée le { $date }. Les chiffres ne changent plus.
polling-differences-title = Différences
polling-marks-match = Autant de personnes émargées que de bulletins trouvés.
polling-marks-more = { $count ->
    [one] Il y a une personne émargée de plus que de bulletins trouvés.
   *[other] Il y a { $count } personnes émargées de plus que de bulletins trouvés.
}
polling-papers-more = { $count ->
    [one] Il y a un bulletin trouvé de plus que de personnes émargées ici.
   *[other] Il y a { $count } bulletins trouvés de plus que de personnes émargées ici.
}
polling-batch-found-spoilt = { $count ->
    [one] Lot { $number } : un bulletin trouvé nul à la saisie. Il est compté comme annulé.
   *[other] Lot { $number } : { $count } bulletins trouvés nuls à la saisie. Ils sont comptés comme annulés.
}
polling-batch-given-up = { $count ->
    [one] Lot { $number } : annulé, avec son bulletin imprimé.
   *[other] Lot { $number } : annulé, avec ses { $count } bulletins imprimés.
}
polling-remarks = Remarques
polling-remarks-hint = Ce qui s’est passé et que les chiffres ne disent pas.
polling-remarks-needed = Les chiffres diffèrent : écrivez pourquoi.
polling-signatures = Signatures
polling-signature-name = Nom :
polling-signature-date = Date :
polling-signature = Signature :
polling-sign = Clore la feuille
polling-sign-not-yet = La feuille ne peut pas encore être close
polling-sign-text = Imprimez la feuille et faites-la signer par deux personnes. Une fois close ici, ses chiffres ne changent plus.
polling-sign-button = La feuille est signée : la clore
polling-sheet-signed = La feuille est close.
polling-error-remarks = Les remarques sont trop longues : 4000 lettres au plus.

## Plus de bulletins que de personnes émargées

polling-cut = Sceller sans les bulletins en trop
polling-cut-warning = { $count ->
    [one] Un bulletin de ce lot est en trop : personne n’est émargé pour lui, et le vote est clos.
   *[other] { $count } bulletins de ce lot sont en trop : personne n’est émargé pour eux, et le vote est clos.
}
polling-cut-text = Recomptez d’abord le lot. S’il reste des bulletins en trop, le hasard choisit ceux qui ne vont pas dans l’urne : personne ne sait à qui ils sont. La feuille dit combien, et pourquoi. Cela ne peut pas être défait.
polling-cut-why = Pourquoi il y a plus de bulletins
polling-cut-why-hint = 20 lettres au moins. Ce texte est sur la feuille du lieu de vote.
polling-cut-now = Sceller le lot sans eux
polling-done-cut = Le lot est dans l’urne, sans les bulletins en trop.
polling-error-why = Écrivez pourquoi, en 20 lettres au moins et 2000 au plus.
polling-left-out = Bulletins non scellés
polling-left-out-why = Pourquoi des bulletins ne sont pas scellés
polling-batch-left-out = { $count ->
    [one] Lot { $number } : un bulletin n’est pas scellé, car il dépasse le nombre de personnes émargées. { $why }
   *[other] Lot { $number } : { $count } bulletins ne sont pas scellés, car ils dépassent le nombre de personnes émargées. { $why }
}
