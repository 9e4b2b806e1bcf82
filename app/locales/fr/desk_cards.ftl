### Les cartes de vote et les listes, côté équipe.

error-batch-state = Ce lot n’est plus dans l’état où vous l’avez vu. Rechargez la page.
error-batch-in-use = Ce lot a déjà servi : ses codes ne s’impriment plus. Préparez un autre lot.

## Les votes

voters-lead = Cartes de vote, listes, et ce qui mérite un regard.
voters-all = Les votes et leurs votants
voters-edition = Édition
voters-dates = Dates du vote
voters-cards = Cartes de vote
voters-list = Liste de la ville
voters-listed = Personnes sur la liste
voters-taken = acceptées
voters-not-taken = non
voters-none = Aucun vote n’est prévu
voters-none-text = Donnez à une édition une date de vote : elle apparaîtra ici.

voters-title = Votants – { $edition }
voters-edition-lead = Préparez des cartes pour les personnes sans adresse ni téléphone, ou donnez une liste.
voters-to-rules = Aller au règlement

## Cartes

voters-cards-text = Une carte porte un code qui sert une fois. Un lot imprimé ne vaut rien tant qu’il n’est pas activé : un paquet volé avant le jour du stand ne sert à personne.
voters-cards-not-taken = Le règlement de ce vote n’accepte pas les cartes : elles ne permettent pas de voter.
voters-no-batch = Aucun lot de cartes
voters-no-batch-text = Préparez-en un ci-dessous : un lot par stand, par école ou par résidence.
voters-batches = Les lots de cartes
voters-batch = Lot
voters-batch-name = Lot { $number } : { $label }
voters-state = État
voters-printed = Imprimées
voters-used = Utilisées
voters-revoked = Annulées
voters-left = Restantes
voters-made = Préparé le
voters-used-text = On sait combien de cartes ont servi, jamais à quelle heure, ni pour quels projets.

voters-print-title = Préparer un lot
voters-label = Où iront ces cartes ?
voters-label-hint = Par exemple : résidence Les Tilleuls, stand du marché.
voters-label-wrong = Dites où iront ces cartes, en { $max } caractères au plus.
voters-count = Nombre de cartes
voters-count-hint = { $max } au plus. Une page en porte dix.
voters-count-wrong = Tapez un nombre entre 1 et { $max }.
voters-print = Préparer les cartes
voters-printed-now = Le lot est prêt. Imprimez-le, puis activez-le le jour où les cartes sont données.

voters-next = Et maintenant
voters-about-printed = Imprimez les planches tout de suite : une fois le lot actif, ses codes ne s’affichent plus. Activez le lot le jour où les cartes sont données.
voters-about-active = Chaque carte de ce lot permet de voter une fois. Quand le stand est fini et que les cartes restantes sont revenues, fermez le lot.
voters-about-closed = Les cartes restantes ne permettent plus de voter. Les votes faits avec ce lot restent.
voters-about-revoked = Plus aucune carte de ce lot ne permet de voter. Les votes faits avant restent : rien ne relie une carte à un bulletin.
voters-sheet-link = Imprimer les cartes { $first } à { $last }
voters-move-active = Activer le lot
voters-move-active-text = Dès maintenant, qui tient une carte de ce lot peut voter.
voters-move-active-now = Activer maintenant
voters-move-active-done = Le lot est actif : ses cartes permettent de voter.
voters-move-closed = Fermer le lot
voters-move-closed-text = Les cartes restantes ne permettront plus de voter. Qui est en train de voter avec une carte devra en demander une autre. Vous pourrez rouvrir le lot.
voters-move-closed-now = Fermer maintenant
voters-move-closed-done = Le lot est fermé.
voters-move-revoked = Annuler le lot
voters-move-revoked-text = À faire si le paquet est perdu ou volé. On ne peut pas revenir en arrière. Les votes déjà faits restent.
voters-move-revoked-now = Annuler pour toujours
voters-move-revoked-done = Le lot est annulé.
voters-revoke-title = Annuler une carte
voters-revoke-text = Une carte est perdue ? Tapez le numéro écrit sur elle, ou celui que vous avez noté. Pas son code.
voters-revoke-number = Numéro de la carte
voters-revoke = Annuler cette carte
voters-revoked-now = La carte { $number } est annulée.
voters-no-card = Ce lot n’a pas de carte à annuler avec ce numéro.

voters-sheet-title = Planche : { $batch }
voters-sheet-how = Imprimez cette page en A4, sans mise à l’échelle, sur du papier épais. Dix cartes par page : coupez le long des pointillés.
voters-sheet-secret = Un code suffit pour voter. Gardez les planches sous clé, et n’en faites pas de photo. Cet affichage est noté dans le journal.

## Liste

voters-list-text = Un fichier CSV à deux colonnes : un identifiant que la personne connaît, et son année de naissance. Aucun nom. Seules des empreintes sont gardées, jamais le fichier.
voters-list-not-taken = Le règlement de ce vote n’accepte pas la liste : elle ne permet pas de voter.
voters-list-count = { $count ->
    [0] Personne n’est sur la liste.
    [one] 1 personne est sur la liste.
   *[other] { $count } personnes sont sur la liste.
}
voters-list-title = Donner une liste
voters-list-file = Fichier CSV
voters-list-file-hint = Une ligne par personne : identifiant;année. Par exemple : B12345;1961. 8 Mo au plus.
voters-list-mode = Une liste existe déjà
voters-list-add = Ajouter ces personnes
voters-list-add-hint = Celles qui y sont déjà restent.
voters-list-replace = Remplacer la liste
voters-list-replace-hint = Seules ces personnes pourront encore voter ainsi. Les votes déjà faits restent.
voters-list-read = Lire et enregistrer
voters-list-taken = { $count ->
    [one] C’est fait : 1 personne est sur la liste.
   *[other] C’est fait : { $count } personnes sont sur la liste.
}
voters-list-wrong = Rien n’a été enregistré
voters-list-more = Et { $count } autre(s) ligne(s).
voters-list-too-large = Ce fichier est trop lourd : { $max } Mo au plus.
voters-list-too-long = Ce fichier a trop de lignes : { $max } au plus.
voters-list-empty = Il n’y a personne dans ce fichier. Choisissez un fichier CSV à deux colonnes.
voters-list-not-text = Ce fichier n’est pas un CSV. Dans votre tableur, enregistrez-le en « CSV UTF-8 ».
voters-fault-columns = Ligne { $line } : il faut deux colonnes, il y en a { $found }.
voters-fault-identifier = Ligne { $line } : l’identifiant est vide, trop long, ou porte un signe qui n’est ni lettre ni chiffre.
voters-fault-year = Ligne { $line } : l’année de naissance a quatre chiffres, comme 1961.
voters-fault-twice = Ligne { $line } : cet identifiant est déjà à la ligne { $first }.
voters-suspicions = { $count ->
    [0] Rien n’attend d’être regardé. Voir la liste
    [one] 1 cas attend d’être regardé
   *[other] { $count } cas attendent d’être regardés
}
