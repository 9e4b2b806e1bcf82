### Les téléphones d’une sortie : codes, ce qui reste à envoyer, ce qui n’a pas été pris, contacts laissés.

desk-field-left = { $phones ->
    [one] { $phones } téléphone a encore quelque chose à envoyer
   *[other] { $phones } téléphones ont encore quelque chose à envoyer
}
desk-field-left-what = Demandez à l’équipe d’ouvrir l’application avec du réseau, et de la laisser ouverte jusqu’à « Tout est envoyé ».
desk-field-none = Aucun téléphone
desk-field-none-text = Créez un code ci-dessous, puis scannez-le avec chaque téléphone de l’équipe, là où il y a du réseau.
desk-field-phones = Téléphones
desk-field-phones-lead = Ce que chaque téléphone a dit la dernière fois qu’il avait du réseau.
desk-field-phone = Téléphone
desk-field-waiting = Reste à envoyer
desk-field-seen = Vu
desk-field-prepared = Préparé
desk-field-not-prepared = pas encore
desk-field-clock = Horloge
desk-field-clock-right = à l’heure
desk-field-clock-ahead = en avance de { $minutes } min
desk-field-clock-behind = en retard de { $minutes } min
desk-field-build = Version
desk-field-out = Exclure
desk-field-shut = Exclu
desk-field-empty = Tout est envoyé
desk-field-waits = { $entries ->
    [one] { $entries } saisie
   *[other] { $entries } saisies
}, { $photos ->
    [one] { $photos } photo
   *[other] { $photos } photos
}
desk-field-oldest = la plus ancienne : { $hours } h
desk-field-shut-out = Exclure { $phone }
desk-field-shut-out-what = Ce téléphone n’enverra plus rien. Ce qu’il n’a pas encore envoyé reste scellé dessus : personne ne peut le lire. Un autre téléphone pourra entrer à sa place.
desk-field-shut-out-yes = Exclure ce téléphone
desk-field-shut-said = Le téléphone est exclu.
desk-field-codes = Codes
desk-field-codes-lead = Un code fait entrer des téléphones pour cette sortie, et pour elle seule. Montrez-le à l’écran, ou imprimez cette page.
desk-field-codes-over = Codes terminés ou retirés : { $codes }
desk-field-code-used = Téléphones : { $used } sur { $most }
desk-field-code-until = Valable jusqu’au { $date }. Ensuite, ce qui attend peut encore être envoyé pendant 30 jours.
desk-field-code-typed = Ou ouvrez { $address } et tapez :
desk-field-code-revoke = Retirer ce code
desk-field-code-revoke-what = Les téléphones entrés avec ce code n’enverront plus rien. Attendez qu’ils aient tout envoyé.
desk-field-code-revoke-yes = Retirer le code et ses téléphones
desk-field-revoked = Le code est retiré.
desk-field-make = Créer un code
desk-field-label = Nom du code
desk-field-label-hint = Par exemple « Équipe du matin ».
desk-field-most = Nombre de téléphones
desk-field-most-hint = De 1 à { $most }.
desk-field-until = Valable
desk-field-after = { $hours ->
    [2] 2 heures après la sortie
    [24] un jour après la sortie
    [72] trois jours après la sortie
   *[other] une semaine après la sortie
}
desk-field-make-button = Créer le code
desk-field-made = Le code est prêt. Scannez-le avec chaque téléphone.
desk-field-error-label = Donnez un nom au code, de 60 caractères au plus.
desk-field-error-most = Écrivez un nombre de téléphones, de 1 à 30.
desk-field-error-after = Choisissez jusqu’à quand le code est valable.
desk-field-taken = Ce qui est arrivé
desk-field-taken-lead = Chaque saisie compte une fois, même envoyée plusieurs fois.
desk-field-kind = Saisie
desk-field-kind-encounter = Rencontre
desk-field-kind-idea = Idée
desk-field-kind-contact = Contact
desk-field-kind-vote = Vote
desk-field-kind-debrief = Retour de l’équipe
desk-field-refused = Ce qui n’a pas été pris
desk-field-refused-lead = Nous gardons la raison, et rien de ce que la saisie disait. D’un vote, personne ne sait qui l’a donné ni pour quoi.
desk-field-refused-none = Tout a été pris
desk-field-refused-none-text = Si une saisie est refusée, la raison est écrite ici.
desk-field-why = Pourquoi
desk-field-day = Jour
desk-field-handled = Suite
desk-field-handle = C’est réglé
desk-field-handled-done = Réglé
desk-field-handled-said = C’est noté.
desk-field-refusal-unreadable = La saisie est abîmée, ou vient d’une autre sortie.
desk-field-refusal-unreadable-act = Vérifiez que le téléphone est entré avec le code de cette sortie.
desk-field-refusal-faulty = Il manque quelque chose, ou un texte est trop long.
desk-field-refusal-faulty-act = Demandez à l’équipe de refaire la saisie.
desk-field-refusal-ideas-closed = Les idées ne sont pas ouvertes en ce moment.
desk-field-refusal-ideas-closed-act = L’idée reste sur le téléphone. Si les dates changent, il peut l’envoyer de nouveau.
desk-field-refusal-too-many-ideas = Cette personne a déjà envoyé autant d’idées que permis.
desk-field-refusal-too-many-ideas-act = Rien à faire : la règle de l’édition limite le nombre d’idées.
desk-field-refusal-vote-not-open = Le vote n’était pas encore ouvert.
desk-field-refusal-vote-not-open-act = Vérifiez l’horloge du téléphone. La personne peut voter pendant les dates du vote.
desk-field-refusal-vote-over = Le vote a été fait, ou envoyé, après la clôture.
desk-field-refusal-vote-over-act = Rien à faire : l’urne ne prend plus de vote.
desk-field-refusal-card-unknown = Cette carte n’existe pas.
desk-field-refusal-card-unknown-act = Le code a sans doute été mal tapé. La personne peut revenir avec sa carte.
desk-field-refusal-card-not-usable = La carte est retirée, ou son lot n’est pas ouvert.
desk-field-refusal-card-not-usable-act = Si le lot doit servir, ouvrez-le : le téléphone enverra de nouveau.
desk-field-refusal-card-used = La carte avait déjà servi.
desk-field-refusal-card-used-act = Règle : une carte, un vote. Le premier arrivé compte, celui-ci est écarté.
desk-field-refusal-already-voted = Cette personne, ou tout son foyer, avait déjà voté.
desk-field-refusal-already-voted-act = Règle : un vote par personne. Le premier arrivé compte, celui-ci est écarté.
desk-field-refusal-not-listed = La personne n’est pas sur la liste de la ville.
desk-field-refusal-not-listed-act = Vérifiez le numéro et l’année de naissance, ou donnez une carte de vote.
desk-field-refusal-means-not-taken = L’édition n’accepte pas cette façon de dire qui l’on est.
desk-field-refusal-means-not-taken-act = Dans la rue, il faut alors une carte de vote.
desk-field-refusal-not-entitled = La personne a dit être trop jeune, ou sans lien avec la ville.
desk-field-refusal-not-entitled-act = Rien à faire : la règle de l’édition le demande.
desk-field-refusal-held = Beaucoup de votes pareils sont arrivés à la fois.
desk-field-refusal-held-act = Regardez les votes à vérifier. Si c’est expliqué, le téléphone peut envoyer de nouveau.
desk-field-refusal-pass-expired = La fiche a été faite après la fin du code.
desk-field-refusal-pass-expired-act = Elle reste sur le téléphone. Avec un nouveau code de cette sortie, il peut l’envoyer de nouveau.
desk-field-refusal-photo-unreadable = La photo est abîmée.
desk-field-refusal-photo-unreadable-act = L’idée est arrivée sans elle. L’équipe peut vous donner la photo autrement.
desk-field-refusal-photo-without-idea = L’idée ne prend plus de photo.
desk-field-refusal-photo-without-idea-act = Elle est retirée, refusée, ou déjà dans un projet : personne ne relirait la photo avant qu’elle soit publique.
desk-field-refusal-too-many-photos = L’idée a déjà autant de photos que permis.
desk-field-refusal-too-many-photos-act = Retirez d’abord une photo de l’idée, puis ajoutez celle-ci à la main.
desk-field-refusal-photo-stopped = La photo n’est jamais arrivée en entier.
desk-field-refusal-photo-stopped-act = Voyez avec l’équipe si le téléphone l’a encore.
desk-field-photos-refused = Photos non ajoutées
desk-field-photos-refused-lead = Leur idée est arrivée, mais pas elles. Les photos ne sont pas gardées ici.
desk-field-photo-idea = Idée
desk-field-contacts = Contacts laissés
desk-field-contacts-editions = Éditions
desk-field-contacts-lead = Les personnes rencontrées qui veulent des nouvelles de la ville.
desk-field-contacts-private = Chaque personne a entendu la notice et a dit oui. N’écrivez que pour ce qu’elle a demandé. Les contacts s’effacent seuls à la fin de leur durée.
desk-field-contacts-none = Aucun contact
desk-field-contacts-none-text = Les contacts laissés pendant les sorties arrivent ici.
desk-field-contacts-export = Télécharger la liste (CSV)
desk-field-contacts-export-what = Le fichier quitte la plateforme : chaque téléchargement est noté au journal. Il faut d’abord montrer de nouveau qui vous êtes.
desk-field-contact-name = Nom
desk-field-contact-wish = Par
desk-field-contact-contact = Contact
desk-field-contact-lang = Langue
desk-field-contact-outing = Sortie
desk-field-contact-forget = Effacer
desk-field-contact-forget-who = Effacer { $name }
desk-field-contact-forget-what = Le nom et le contact sont effacés tout de suite, pour toujours.
desk-field-contact-forget-yes = Effacer ce contact
desk-field-contact-forgotten = Le contact est effacé.
desk-field-todo-late = Des votes de la rue peuvent encore arriver
desk-field-todo-late-detail = L’urne s’ouvre après le { $until }.
