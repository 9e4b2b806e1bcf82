### Les sorties, vues du bureau

desk-outings-tabs = Pages de la sortie
desk-outings-tab-team = Équipe
desk-outings-tab-phones = Téléphones
desk-outings-tab-entries = Saisies
desk-outings-tab-report = Bilan

desk-outings-about = La sortie
desk-outings-when = Quand
desk-outings-place = Lieu
desk-outings-district = Quartier
desk-outings-goals = Objectifs
desk-outings-for-whom = Public visé
desk-outings-audience = Pour qui
desk-outings-languages = Langues parlées
desk-outings-public = Public
desk-outings-public-yes = Les habitants voient cet arrêt et ses horaires.
desk-outings-reason = Pourquoi elle est annulée

## La liste et la semaine

desk-outings-lead = Prévoyez où aller à la rencontre des habitants, avec qui et pour quoi.
desk-outings-new = Nouvelle sortie
desk-outings-to-report = Bilan des sorties
desk-outings-to-population = Population des quartiers
desk-outings-to-papers = Papiers à imprimer
desk-outings-to-contacts = Contacts laissés
desk-outings-to-phones = Voir les téléphones
desk-outings-edition = Édition
desk-outings-all-districts = Tous les quartiers
desk-outings-all-kinds = Toutes les sorties
desk-outings-filter = Filtrer
desk-outings-views = Semaine ou liste
desk-outings-view-week = Semaine
desk-outings-view-list = Liste
desk-outings-day-none = Rien ce jour-là.
desk-outings-all = Sorties, la plus récente en premier
desk-outings-column-title = Sortie
desk-outings-column-state = État
desk-outings-none = Aucune sortie
desk-outings-none-text = Changez le filtre, ou prévoyez une sortie.

## Prévoir et modifier

desk-outings-plan-button = Prévoir la sortie
desk-outings-change = Modifier la sortie
desk-outings-change-lead = Les missions aux mêmes heures et au même lieu suivent, et leurs membres sont prévenus.
desk-outings-change-button = Enregistrer
desk-outings-again = Refaire la même sortie
desk-outings-as-public = Voir la page publique
desk-outings-field-kind = Type de sortie
desk-outings-field-title = Titre
desk-outings-field-title-hint = Par exemple « Marché Saint-Jean ».
desk-outings-field-public = Arrêt public
desk-outings-field-public-hint = Les habitants voient le lieu et les heures sur le site : pour la maison du projet mobile, un stand.
desk-outings-field-place-hint = Une adresse ou une place.
desk-outings-field-point = Point sur la carte
desk-outings-field-point-hint = Latitude et longitude, par exemple « 43.9493, 4.8055 ». Sans point, la sortie n’est pas sur la carte.
desk-outings-field-network = Réseau
desk-outings-field-network-hint = Ses responsables gèrent cette sortie.
desk-outings-field-network-none = Aucun : les agents de la ville
desk-outings-field-audience = Plus précisément
desk-outings-field-audience-hint = En quelques mots : « élèves de CM2 ».
desk-outings-field-languages = Langues que parle l’équipe
desk-outings-field-met = Personnes à rencontrer
desk-outings-field-ideas = Idées
desk-outings-field-votes = Votes
desk-outings-field-kit-hint = Une chose par ligne : « tablette », « cartes de vote », « flyers en arabe ».
desk-outings-field-note = Note pour l’équipe
desk-outings-field-note-hint = Elle n’est pas publique.
desk-outings-field-following = { $count ->
    [one] Modifier aussi la sortie suivante de la série
   *[other] Modifier aussi les { $count } sorties suivantes de la série
}
desk-outings-field-following-hint = Elles prennent ce que vous changez ici. Le reste ne bouge pas, ni une heure changée à la main.

## Annuler

desk-outings-cancel = Annuler la sortie
desk-outings-cancel-text = Les missions de cette sortie sont annulées aussi. Tous ceux qui devaient venir reçoivent un message.
desk-outings-cancel-following = { $count ->
    [one] Annuler aussi la sortie suivante de la série
   *[other] Annuler aussi les { $count } sorties suivantes de la série
}
desk-outings-field-reason = Pourquoi
desk-outings-field-reason-hint = L’équipe le lit. Si l’arrêt est public, les habitants aussi.
desk-outings-cancel-button = Annuler pour de bon

## L’équipe

desk-outings-team = Qui vient
desk-outings-team-none = Personne pour le moment : créez une mission, ou reliez-en une.
desk-outings-team-figures = { $taken ->
    [one] { $taken } inscrit sur { $needed }
   *[other] { $taken } inscrits sur { $needed }
}, { $present ->
    [one] { $present } présent
   *[other] { $present } présents
}
desk-outings-person-going = inscrit
desk-outings-mission-new = Créer une mission pour cette sortie
desk-outings-mission-text = La mission reprend le titre, le lieu et les heures. Les membres du réseau peuvent s’inscrire.
desk-outings-mission-button = Créer la mission
desk-outings-field-needed = Personnes qu’il faut
desk-outings-tie = Relier une mission qui existe
desk-outings-field-mission = Mission
desk-outings-tie-button = Relier
desk-outings-untie = Détacher

## Ce qui est compté

desk-outings-counted = Compté jusqu’ici
desk-outings-of-goal = { $many } sur { $goal }
desk-outings-tally = Ajouter un comptage fait sur papier
desk-outings-tally-text = Ces nombres s’ajoutent à ceux des téléphones : ne comptez pas deux fois. Pour corriger, mettez un nombre négatif : −2 enlève deux personnes.
desk-outings-tally-paper = Recueilli sur papier, sans téléphone
desk-outings-tally-details = Le détail des personnes rencontrées, si vous l’avez
desk-outings-tally-button = Ajouter
desk-outings-field-team = Personnes de l’équipe venues
desk-outings-field-team-hint = Pour calculer les heures. Vide : ceux qui sont notés présents dans les missions.

## Après la sortie

desk-outings-debrief = Retour de l’équipe
desk-outings-debrief-write = Écrire le retour de l’équipe
desk-outings-went-well = Qu’est-ce qui a bien marché ?
desk-outings-was-hard = Qu’est-ce qui était difficile ?
desk-outings-next-time = Que ferez-vous autrement la prochaine fois ?
desk-outings-debrief-button = Enregistrer le retour
desk-outings-debrief-by = { $who }, le { $date }
desk-outings-debrief-by-phone = L’équipe
desk-outings-photos = Photos
desk-outings-photo-add = Ajouter une photo
desk-outings-photo = Photo
desk-outings-photo-agreed = Toutes les personnes reconnaissables sont d’accord
desk-outings-photo-agreed-hint = Pour un mineur, un parent est d’accord. Sans accord, pas de photo.
desk-outings-photo-button = Garder la photo
desk-outings-photo-drop = Enlever

## Ce qui a été fait

desk-outings-said-planned = { $count ->
    [one] La sortie est prévue.
   *[other] Les { $count } sorties sont prévues.
}
desk-outings-said-changed = { $count ->
    [one] La sortie est modifiée.
   *[other] Les { $count } sorties sont modifiées.
}
desk-outings-said-cancelled = { $count ->
    [one] La sortie est annulée. L’équipe est prévenue.
   *[other] Les { $count } sorties sont annulées. Les équipes sont prévenues.
}
desk-outings-said-mission = La mission est créée.
desk-outings-said-tied = La mission est reliée à cette sortie.
desk-outings-said-untied = La mission est détachée de cette sortie.
desk-outings-said-tally = Le comptage est ajouté.
desk-outings-said-debrief = Le retour de l’équipe est enregistré.
desk-outings-said-photo = La photo est gardée.
desk-outings-said-photo-dropped = La photo est enlevée.

## Ce qui ne va pas

desk-outings-error-kind = Choisissez un type de sortie.
desk-outings-error-for-whom = Choisissez à qui s’adresse la sortie.
desk-outings-error-district = Choisissez un quartier de cette édition.
desk-outings-error-network = Choisissez un réseau que vous gérez.
desk-outings-error-point = Écrivez la latitude puis la longitude : « 43.9493, 4.8055 ».
desk-outings-error-kit = { $most } lignes au plus, de { $max } caractères au plus.
desk-outings-error-goal = Un nombre de { $max } au plus.
desk-outings-error-past = Cette date est trop ancienne. Une sortie déjà prévue ne peut pas reculer dans le passé.
desk-outings-error-reason = Dites pourquoi, en quelques mots.
desk-outings-error-team = Un nombre de { $max } au plus.
desk-outings-error-tally = Un nombre entier, de { $max } au plus.
desk-outings-error-debrief = Répondez à une question au moins.
desk-outings-error-photo = Choisissez une photo.
desk-outings-error-photo-alt = Décrivez la photo pour ceux qui ne la voient pas.
desk-outings-error-photo-agreed = Il faut l’accord des personnes sur la photo.
