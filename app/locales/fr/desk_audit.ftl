### Le journal : qui a fait quoi, et quand.

audit-lead = Tout ce qui a été fait, sans pouvoir être effacé. Aucun nom d’habitant, aucun bulletin.
audit-filters = Filtrer le journal
audit-filter = Filtrer
audit-event = Événement
audit-edition = Édition
audit-all-events = Tous les événements
audit-all-editions = Toutes les éditions
audit-who-filter = Adresse de l’agent
audit-export = Exporter en CSV
audit-check = Vérifier la chaîne
audit-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
audit-none = Aucune entrée
audit-none-text = Rien dans le journal ne correspond à ces filtres.
audit-number = Numéro
audit-when = Quand
audit-kind = Type d’auteur
audit-who = Qui
audit-what = Quoi
audit-hash = Empreinte
audit-chain-holds = { $count ->
    [one] La chaîne tient : { $count } entrée, rien n’a été réécrit.
   *[other] La chaîne tient : { $count } entrées, rien n’a été réécrit.
}
audit-chain-broken = La chaîne est rompue à l’entrée { $number } : elle, ou celle d’avant, a été réécrite ou retirée.
audit-some-edition = une édition
audit-some-account = un compte
audit-who-staff = un agent
audit-who-resident = une personne connectée
audit-who-visitor = une personne non connectée
audit-who-operator = exploitation du serveur
audit-who-job = tâche automatique « { $name } »

## Les événements

audit-event-city-set = Ville nommée
audit-event-code-requested = Code de connexion demandé
audit-event-signed-in = Connexion
audit-event-signed-out = Déconnexion
audit-event-role-granted = Rôle donné
audit-event-role-revoked = Rôle retiré
audit-event-edition-created = Édition créée
audit-event-edition-changed = Édition modifiée
audit-event-edition-published = Édition publiée
audit-event-districts-imported = Secteurs enregistrés
audit-event-idea-submitted = Idée envoyée
audit-event-idea-resubmitted = Idée envoyée de nouveau
audit-event-idea-withdrawn = Idée retirée
audit-event-ideas-decided = Idées modérées
audit-event-idea-edited = Idée modifiée par son auteur
audit-event-name-hidden = Nom caché par son auteur
audit-event-idea-entered = Idée saisie pour quelqu’un
audit-event-idea-supported = Idée soutenue
audit-event-support-withdrawn = Soutien retiré
audit-event-comment-sent = Commentaire envoyé
audit-event-comment-decided = Commentaire modéré
audit-event-photo-added = Photo ajoutée
audit-event-photo-removed = Photo retirée
audit-event-project-made = Projet créé
audit-event-project-changed = Projet modifié
audit-event-ideas-joined = Idées ajoutées à un projet
audit-event-ideas-parted = Idées retirées d’un projet
audit-event-project-dissolved = Projet défait
audit-event-project-restored = Projet rétabli
audit-event-carrier-named = Nom d’un porteur
audit-event-department-set = Direction enregistrée
audit-event-competences-set = Compétences modifiées
audit-event-member-set = Membre d’une direction
audit-event-member-removed = Membre retiré
audit-event-studies-routed = Projets orientés
audit-event-study-removed = Instruction retirée
audit-event-study-changed = Instruction remplie
audit-event-study-moved = Instruction avancée
audit-event-question-asked = Question posée
audit-event-question-answered = Question répondue
audit-event-document-added = Document ajouté
audit-event-document-removed = Document retiré
audit-event-studies-recalled = Rappels envoyés
audit-event-sheet-imported = Tableau importé
audit-event-cost-set = Coût enregistré
audit-event-project-decided = Arbitrage noté
audit-event-decisions-planned = Publication datée
audit-event-decisions-published = Décisions publiées
audit-event-message-sent = Message envoyé
audit-event-announcement-sent = Annonce envoyée
audit-event-news-published = Actualité publiée
audit-event-news-removed = Actualité retirée
audit-event-ballots-cast = Bulletins reçus
audit-event-ballot-box-planned = Urne préparée
audit-event-trustee-replaced = Détenteur de clé remplacé
audit-event-trustee-invited-again = Détenteur de clé réinvité
audit-event-share-taken = Part de clé prise
audit-event-share-confirmed = Part de clé confirmée
audit-event-ballot-box-sealed = Urne scellée
audit-event-roll-marked = Émargements
audit-event-paper-marked = Émargement pour le papier
audit-event-paper-keyed = Bulletin papier saisi
audit-event-list-published = Liste publique complétée
audit-event-opening-asked = Parts de clé demandées
audit-event-share-given = Part de clé remise
audit-event-ballot-box-opened = Urne ouverte
audit-event-vote-counted = Vote dépouillé
audit-event-outcome-published = Résultats publiés
audit-event-imported = Import
audit-event-pass-taken = Carte ou liste présentée
audit-event-sessions-revoked = Sessions fermées
audit-event-credential-added = Moyen de connexion ajouté
audit-event-credential-removed = Moyen de connexion retiré
audit-event-provider-linked = Fournisseur d’identité relié
audit-event-proved-again = Identité confirmée
audit-event-staff-invited = Membre de l’équipe invité
audit-event-invitation-taken = Invitation acceptée
audit-event-invitation-cancelled = Invitation annulée
audit-event-cards-printed = Cartes de vote imprimées
audit-event-card-sheet-shown = Codes de cartes montrés
audit-event-batch-moved = Lot de cartes modifié
audit-event-card-revoked = Carte de vote annulée
audit-event-card-alarm = Alerte sur les cartes
audit-event-voter-list-imported = Liste de votants importée
audit-event-suspicion-raised = Votes à vérifier
audit-event-suspicion-decided = Vérification décidée
audit-event-notice-published = Notice publiée
audit-event-processing-set = Registre modifié
audit-event-retention-set = Durée de conservation modifiée
audit-event-retention-applied = Durées appliquées
audit-event-data-exported = Données exportées
audit-event-account-erased = Compte effacé
audit-event-keys-rotated = Clés renouvelées
audit-event-backup-made = Sauvegarde faite
audit-event-backup-restored = Sauvegarde restaurée
audit-event-clock-moved = Horloge avancée

audit-city-set = A nommé la ville.
audit-code-requested = A demandé un code de connexion.
audit-signed-in = Connexion : { $account }.
audit-signed-out = Déconnexion : { $account }.
audit-role-granted = A donné le rôle « { $role } » à { $account }.
audit-role-revoked = A retiré le rôle « { $role } » à { $account }.
audit-edition-created = A créé l’édition « { $edition } ».
audit-edition-changed = A modifié l’édition « { $edition } » : { $part }.
audit-edition-published = A publié l’édition « { $edition } ».
audit-districts-imported = { $count ->
    [one] A enregistré { $count } secteur pour « { $edition } ».
   *[other] A enregistré { $count } secteurs pour « { $edition } ».
}
audit-idea-submitted = A envoyé une idée à « { $edition } ».
audit-idea-resubmitted = A envoyé de nouveau une idée à « { $edition } ».
audit-idea-withdrawn = A retiré son idée de « { $edition } ».
audit-ideas-published = { $count ->
    [one] A publié { $count } idée de « { $edition } ».
   *[other] A publié { $count } idées de « { $edition } ».
}
audit-ideas-changes = { $count ->
    [one] A demandé de modifier { $count } idée de « { $edition } ».
   *[other] A demandé de modifier { $count } idées de « { $edition } ».
}
audit-ideas-refused = { $count ->
    [one] A refusé { $count } idée de « { $edition } ».
   *[other] A refusé { $count } idées de « { $edition } ».
}
audit-with-reason = { $said } Motif : { $reason }.
audit-idea-edited = Un auteur a modifié une idée de « { $edition } ».
audit-name-hidden = Un auteur a caché son nom, sur une idée de « { $edition } ».
audit-idea-entered = A saisi une idée pour quelqu’un dans « { $edition } ».
audit-idea-supported = A soutenu une idée de « { $edition } ».
audit-support-withdrawn = A retiré son soutien à une idée de « { $edition } ».
audit-comment-sent = A commenté une idée de « { $edition } ».
audit-comment-decided = A décidé d’un commentaire de « { $edition } ».
audit-photo-added = A ajouté une photo à une idée de « { $edition } ».
audit-photo-removed = A retiré une photo d’une idée de « { $edition } ».
audit-project-made = A fait un projet à partir d’idées de « { $edition } ».
audit-project-changed = A modifié un projet de « { $edition } ».
audit-ideas-joined = A ajouté des idées à un projet de « { $edition } ».
audit-ideas-parted = A retiré des idées d’un projet de « { $edition } ».
audit-project-dissolved = A défait un projet de « { $edition } ».
audit-project-restored = A rétabli un projet de « { $edition } ».
audit-carrier-named = A changé l’affichage du nom d’un porteur dans « { $edition } ».
audit-department-set = A enregistré une direction.
audit-competences-set = A modifié le tableau des compétences.
audit-member-set = A donné à une personne sa place dans une direction.
audit-member-removed = A retiré une personne d’une direction.
audit-studies-routed = A orienté des projets de « { $edition } » vers des directions.
audit-study-removed = A retiré un projet de « { $edition } » à une direction.
audit-study-changed = A rempli une instruction de « { $edition } ».
audit-study-moved = A fait avancer une instruction de « { $edition } ».
audit-question-asked = A posé une question aux porteurs d’un projet de « { $edition } ».
audit-question-answered = A répondu à une question sur un projet de « { $edition } ».
audit-document-added = A ajouté un document à une instruction de « { $edition } ».
audit-document-removed = A retiré un document d’une instruction de « { $edition } ».
audit-studies-recalled = A rappelé des instructions à des directions.
audit-sheet-imported = A appliqué un tableau rempli par les directions à « { $edition } ».
audit-cost-set = A enregistré le coût d’un projet de « { $edition } ».
audit-project-decided = A noté une décision sur un projet de « { $edition } », pas encore publique.
audit-decisions-planned = A fixé ou retiré la date de publication des décisions de « { $edition } ».
audit-decisions-published = A publié toutes les décisions de « { $edition } ».
audit-message-sent = A écrit un message sur un projet de « { $edition } ».
audit-announcement-sent = A écrit à tous les porteurs de « { $edition } ».
audit-news-published = A publié une actualité.
audit-news-removed = A retiré une actualité.
audit-ballots-cast = { $replaced ->
    [0] Bulletins mis dans l’urne de « { $edition } » : { $new }.
   *[other] Bulletins mis dans l’urne de « { $edition } » : { $new } ; remplacés : { $replaced }.
}
audit-ballot-box-planned = Urne préparée : { $needed } détenteurs de clé sur { $trustees } l'ouvrent ({ $edition })
audit-trustee-replaced = Détenteur de clé remplacé ({ $edition })
audit-trustee-invited-again = Détenteur de clé invité de nouveau ({ $edition })
audit-share-taken = Part de clé prise par un détenteur ({ $edition })
audit-share-confirmed = Part de clé relue par un détenteur ({ $edition })
audit-ballot-box-sealed = Urne scellée ({ $edition })
audit-roll-marked = { $count ->
        [one] 1 personne émargée
       *[other] { $count } personnes émargées
    } ({ $edition })
audit-paper-marked = 1 personne émargée pour un vote sur papier ({ $edition })
audit-paper-keyed = 1 bulletin papier saisi dans l'urne ({ $edition })
audit-list-published = La liste publique compte { $count } bulletins scellés ({ $edition })
audit-opening-asked = { $count ->
        [one] 1 détenteur invité à remettre sa part de clé
       *[other] { $count } détenteurs invités à remettre leur part de clé
    } ({ $edition })
audit-share-given = Part de clé remise par un détenteur ({ $edition })
audit-ballot-box-opened = Urne ouverte : { $count } bulletins à compter, { $malformed } mal formés ({ $edition })
audit-vote-counted = { $count ->
    [one] A dépouillé { $count } bulletin de « { $edition } ».
   *[other] A dépouillé { $count } bulletins de « { $edition } ».
}
audit-outcome-published = A publié les résultats de « { $edition } ».
audit-imported = A importé « { $edition } » : idées { $ideas }, projets { $projects }, bulletins { $ballots }.
audit-pass-taken = Une carte ou une liste a été présentée pour « { $edition } ».
audit-sessions-revoked = Sessions fermées : { $account }.
audit-credential-added = Moyen de connexion ajouté : { $account }.
audit-credential-removed = Moyen de connexion retiré : { $account }.
audit-provider-linked = Première connexion par un fournisseur d’identité : { $account }.
audit-proved-again = Identité confirmée : { $account }.
audit-staff-invited = A invité { $account }.
audit-invitation-taken = Invitation acceptée : { $account }.
audit-invitation-cancelled = Invitation annulée : { $account }.
audit-cards-printed = A préparé des cartes de vote pour « { $edition } » : { $count }.
audit-card-sheet-shown = A affiché les codes d’un lot de cartes de « { $edition } » pour les imprimer.
audit-batch-moved = A changé l’état d’un lot de cartes de « { $edition } » : { $state }.
audit-card-revoked = A annulé la carte { $count } d’un lot de « { $edition } ».
audit-card-alarm = Beaucoup de codes de carte faux ont été essayés pour « { $edition } ».
audit-voter-list-imported = A importé une liste de votants pour « { $edition } » : { $count }.
audit-suspicion-raised = Des votes de « { $edition } » sont à vérifier.
audit-suspicion-decided = A décidé d’une vérification de « { $edition } ».
audit-notice-published = A publié une notice sur les données personnelles.
audit-processing-set = A modifié le registre des traitements.
audit-retention-set = A fixé une durée de conservation : { $count } jours.
audit-retention-applied = Les durées de conservation ont été appliquées. Lignes effacées : { $count }.
audit-data-exported = Une personne a demandé ses données.
audit-account-erased = Un compte a été effacé.
audit-keys-rotated = Les données personnelles ont été rechiffrées. Valeurs : { $count }.
audit-backup-made = Une sauvegarde a été faite. Lignes : { $count }.
audit-backup-restored = Les données viennent d’une sauvegarde. Lignes : { $count }.
audit-clock-moved = A avancé l’horloge de la démonstration. Jours : { $days }.
audit-part-presentation = présentation
audit-part-calendar = calendrier
audit-part-envelopes = enveloppes
audit-part-rules = règles
audit-part-themes = thèmes
audit-part-projects = projets

audit-event-network-created = Réseau créé
audit-event-network-changed = Réseau modifié
audit-event-group-set = Groupe modifié
audit-event-charter-published = Charte publiée
audit-event-charter-accepted = Charte acceptée
audit-event-ambassador-applied = Candidature reçue
audit-event-ambassador-decided = Candidature décidée
audit-event-ambassador-left = Départ d’un réseau
audit-event-ambassador-changed = Fiche modifiée
audit-event-consent-asked = Accord demandé
audit-event-consent-decided = Accord donné ou refusé
audit-event-training-set = Formation modifiée
audit-event-training-marked = Formation suivie
audit-event-equipment-lent = Matériel prêté
audit-event-equipment-returned = Matériel rendu
audit-event-missions-planned = Missions prévues
audit-event-mission-changed = Mission modifiée
audit-event-mission-cancelled = Mission annulée
audit-event-mission-place-set = Place sur une mission
audit-event-checked-in = Présence sur une mission
audit-event-check-in-undone = Présence retirée
audit-event-mission-hours-set = Durée d’une mission
audit-event-missions-reminded = Missions rappelées
audit-event-feed-renewed = Adresse de calendrier changée
audit-event-post-written = Message d’un réseau
audit-event-post-moderated = Message modéré
audit-event-milestone-reached = Étape d’un groupe
audit-event-milestone-removed = Étape retirée
audit-event-envelope-delegated = Enveloppe déléguée
audit-event-delegated-envelope-changed = Enveloppe déléguée modifiée
audit-event-ledger-booked = Écriture passée
audit-event-envelope-document-added = Document ajouté à une enveloppe
audit-event-proposal-made = Proposition faite
audit-event-proposal-changed = Proposition modifiée
audit-event-proposal-stepped = Étape d’une proposition
audit-event-deliberation-convened = Délibération convoquée
audit-event-deliberation-changed = Délibération modifiée
audit-event-deliberation-moved = Délibération ouverte ou close
audit-event-presence-marked = Présence à une délibération
audit-event-presence-ended = Départ d’une délibération
audit-event-motion-tabled = Motion déposée
audit-event-motion-moved = Motion mise aux voix ou décidée
audit-event-motion-voted = Vote à main levée
audit-event-motion-box-moved = Urne d’une motion
audit-event-motion-key-taken = Clé d’une motion prise
audit-event-motion-key-given = Clé d’une motion remise
audit-event-motion-token-given = Émargement d’une motion
audit-event-motion-ballots-cast = Bulletins d’une motion
audit-event-minutes-written = Procès-verbal écrit
audit-network-created = A créé un réseau d’ambassadeurs.
audit-network-changed = A modifié un réseau d’ambassadeurs.
audit-group-set = A créé ou modifié un groupe d’un réseau.
audit-charter-published = A publié une version de la charte d’un réseau.
audit-charter-accepted = A accepté la charte d’un réseau.
audit-ambassador-applied = A demandé à rejoindre un réseau.
audit-ambassador-decided = A décidé d’une candidature.
audit-ambassador-left = A quitté un réseau, ou en a été retiré.
audit-ambassador-changed = A modifié la fiche d’un membre d’un réseau.
audit-consent-asked = A demandé l’accord d’un responsable légal.
audit-consent-decided = A enregistré la réponse d’un responsable légal.
audit-training-set = A modifié une étape de formation.
audit-training-marked = A noté une étape de formation.
audit-equipment-lent = A prêté du matériel.
audit-equipment-returned = A noté le retour de matériel.
audit-missions-planned = A prévu des missions.
audit-mission-changed = A modifié une mission.
audit-mission-cancelled = A annulé une mission.
audit-mission-place-set = A pris, proposé ou rendu une place sur une mission.
audit-checked-in = A noté une présence sur une mission.
audit-check-in-undone = A retiré une présence sur une mission.
audit-mission-hours-set = A noté la durée d’une mission.
audit-missions-reminded = A rappelé des missions à leurs membres.
audit-feed-renewed = A changé l’adresse d’un calendrier de missions.
audit-post-written = A écrit à un réseau.
audit-post-moderated = A publié ou masqué un message d’un réseau.
audit-milestone-reached = A noté une étape franchie par un groupe.
audit-milestone-removed = A retiré une étape d’un groupe.
audit-envelope-delegated = A délégué une enveloppe de « { $edition } ».
audit-delegated-envelope-changed = A modifié une enveloppe déléguée de « { $edition } ».
audit-ledger-booked = A passé une écriture sur une enveloppe de « { $edition } ».
audit-envelope-document-added = A ajouté un document à une enveloppe de « { $edition } ».
audit-proposal-made = A fait une proposition à une enveloppe de « { $edition } ».
audit-proposal-changed = A modifié une proposition à une enveloppe de « { $edition } ».
audit-proposal-stepped = A fait avancer une proposition d’une enveloppe de « { $edition } ».
audit-deliberation-convened = A convoqué une délibération sur une enveloppe de « { $edition } ».
audit-deliberation-changed = A modifié une délibération sur une enveloppe de « { $edition } ».
audit-deliberation-moved = A ouvert, clos, approuvé ou annulé une délibération sur une enveloppe de « { $edition } ».
audit-presence-marked = A noté une présence à une délibération.
audit-presence-ended = A noté un départ d’une délibération.
audit-motion-tabled = A déposé une motion.
audit-motion-moved = A mis une motion aux voix, l’a close ou l’a retirée.
audit-motion-voted = A voté à main levée sur une motion.
audit-motion-box-moved = A préparé, scellé, fermé ou ouvert l’urne d’une motion.
audit-motion-key-taken = A pris ou confirmé une clé de l’urne d’une motion.
audit-motion-key-given = A remis sa clé de l’urne d’une motion.
audit-motion-token-given = Quelqu’un a pris son droit de vote sur une motion.
audit-motion-ballots-cast = Un bulletin est entré dans l’urne d’une motion.
audit-minutes-written = A écrit le procès-verbal d’une délibération.
