### Les décisions vues par les agents : coûts, arbitrage, vérification, publication.

deciding-title = Décisions
deciding-lead = Toutes les décisions deviennent publiques au même moment. Avant, personne ne les voit en dehors des agents.
deciding-screens = Écrans des décisions
deciding-check = À vérifier
deciding-preview = Aperçu
deciding-mails = Mails

## Le panneau d'un projet : le coût

deciding-costs = Coût
deciding-costs-none = Aucun coût pour l’instant. Il vient des instructions validées, ou vous le fixez ici.
deciding-costs-caption = Histoire du coût, le plus récent d’abord
deciding-cost-amount = Montant
deciding-cost-stage = Étape
deciding-cost-when = Quand
deciding-cost-who = Par
deciding-cost-why = Pourquoi
deciding-cost-studies = Somme des instructions validées
deciding-cost-set-title = Fixer le coût à la main
deciding-cost-note = Pourquoi ce montant
deciding-cost-note-hint = Par exemple : devis reçu, part payée par un partenaire.
deciding-cost-set = Coût enregistré.
deciding-cost-zero = Écrivez un montant au-dessus de zéro.
deciding-stage-estimate = Estimé
deciding-stage-revised = Révisé
deciding-stage-voted = Mis au vote
deciding-dear-cap = { $cost } : c’est plus que le plafond par projet ({ $limit }).
deciding-dear-envelope = { $cost } : c’est plus que toute l’enveloppe ({ $limit }). Ce projet ne pourrait jamais gagner.

## Le panneau d'un projet : les avis

deciding-opinions = Les avis des directions
deciding-opinions-caption = Les avis côte à côte
deciding-differ-title = Les directions ne sont pas d’accord
deciding-differ = Une direction est pour, une autre est contre. Il faut une commission : écrivez sa date et son compte rendu.
deciding-outside = (hors de la ville)
deciding-department = Direction
deciding-opinion = Avis
deciding-conditions = Conditions ou raison
deciding-investment = Investissement
deciding-running = Par an
deciding-delay = Délai
deciding-months = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
}
deciding-opinion-favourable = Favorable
deciding-opinion-favourable-if = Favorable sous conditions
deciding-opinion-unfavourable = Défavorable
deciding-opinion-not-ours = Pas compétent
deciding-opinion-none = Sans avis
deciding-opinion-not-started = Pas commencé
deciding-opinion-in-progress = En cours
deciding-opinion-proposed = À valider

## Le panneau d'un projet : la décision

deciding-decision = Décision
deciding-none = Aucune décision n’est écrite.
deciding-still-missing = Avant la publication :
deciding-verdict = Que devient ce projet ?
deciding-verdict-first = Choisissez ce que devient le projet.
deciding-reason = Raison du refus
deciding-reason-hint = Seulement pour un refus. Son texte est publié, avec vos mots en dessous.
deciding-reason-none = Choisir une raison
deciding-readings = Lire le texte de chaque raison
deciding-words = Vos mots, publiés
deciding-words-hint = Phrases courtes, sans jargon. Dites ce qui bloque ici. Si une direction n’a pas encore répondu, dites pourquoi la ville décide sans attendre.
deciding-instead = Ce qui est possible à la place, publié
deciding-instead-hint = Laissez vide pour garder le conseil habituel de la raison.
deciding-committee = Date de la commission
deciding-committee-hint = Obligatoire seulement si les directions ne sont pas d’accord.
deciding-committee-needed = Obligatoire avant la publication : les directions ne sont pas d’accord.
deciding-committee-of = Commission du { $day }
deciding-minutes = Compte rendu
deciding-minutes-hint = Pour les agents seulement. Il n’est jamais publié.
deciding-not-public = Rien n’est public avant la publication de toutes les décisions. D’ici là, vous pouvez changer d’avis.
deciding-decide = Enregistrer la décision
deciding-decided = Décision enregistrée. Elle n’est pas encore publique.
deciding-day-unreadable = Écrivez une date comme 04/05/2026.
deciding-conflict = Quelqu’un a changé ce projet ou sa décision pendant que vous écriviez. Vos textes sont encore là. Relisez l’historique plus bas, puis enregistrez de nouveau si vous êtes d’accord.
deciding-history = Décisions écrites
deciding-by = { $who }, { $date }

## Ce qui manque

deciding-gap-no-department = Aucune direction
deciding-gap-no-decision = Pas de décision
deciding-gap-no-reason = Refus sans raison
deciding-gap-no-words = Refus sans explication
deciding-gap-no-cost = Au vote sans coût
deciding-gap-open-studies = Instruction en cours, sans explication
deciding-gap-no-committee = Désaccord sans commission
deciding-gap-no-minutes = Désaccord sans compte rendu
deciding-gap-no-text = Au vote sans texte
deciding-gap-over-cap = Au-dessus du plafond
deciding-gap-over-envelope = Plus cher que l’enveloppe
deciding-gap-postponed-unsaid = Report sans explication
deciding-gap-against-all = Contre tous les avis

deciding-progress = Décisions écrites
deciding-progress-detail = { $done } sur { $all }
deciding-figure-on-ballot = au vote
deciding-figure-refused = refusés
deciding-figure-postponed = reportés
deciding-figure-cost = coût de tous les projets au vote

deciding-missing-title = À compléter ou à revoir
deciding-missing-tabs = Ce qui manque
deciding-missing-all = Tout
deciding-missing-caption = Projets, ceux qui bloquent la publication d’abord
deciding-project = Projet
deciding-missing = Ce qui manque
deciding-missing-none = Il ne manque rien
deciding-missing-none-text = Chaque projet a sa décision, et chaque refus son explication.
deciding-ideas-left = { $count ->
    [one] { $count } idée publiée ne fait partie d’aucun projet : son auteur n’aura pas de réponse ce jour-là.
   *[other] { $count } idées publiées ne font partie d’aucun projet : leurs auteurs n’auront pas de réponse ce jour-là.
}
deciding-ideas-left-link = Voir ces idées et en faire des projets

## La date et la publication

deciding-state-published = Tout est public depuis le { $date }.
deciding-state-draft = L’édition elle-même n’est pas encore publique. Publiez-la d’abord.
deciding-state-vote = Le vote a ouvert : on ne peut plus y ajouter de projet. Ces projets peuvent aller dans une autre édition.
deciding-state-none = Aucun projet n’est à l’instruction dans cette édition.
deciding-state-ready = Tout est prêt. La publication se fera seule le { $date }.
deciding-state-missing = { $count ->
    [one] La publication est prévue le { $date }, mais { $count } projet n’est pas prêt. Rien ne sera publié avant.
   *[other] La publication est prévue le { $date }, mais { $count } projets ne sont pas prêts. Rien ne sera publié avant.
}
deciding-state-no-date = Aucune date de publication n’est fixée.
deciding-see-public = Voir la page publique
deciding-date = Date de publication
deciding-date-label = Jour et heure (heure de Paris)
deciding-date-hint = Videz le champ pour enlever la date.
deciding-date-hint-vote = Avant l’ouverture du vote, le { $date }. Videz le champ pour enlever la date.
deciding-date-past = Cette date est passée. Choisissez un moment à venir.
deciding-date-vote = Le vote ouvre le { $date } : choisissez un moment avant.
deciding-date-late = Cette date est après l’ouverture du vote : rien ne pourra être publié. Choisissez une date plus tôt.
deciding-date-early = Cette date est avant le début de l’instruction.
deciding-planned = Date enregistrée.
deciding-unplanned = Il n’y a plus de date de publication.
deciding-publish = Publier
deciding-publish-text = Tout devient public d’un coup : les projets au vote, les refus et les reports. Chaque auteur reçoit un message. On ne peut pas revenir en arrière.
deciding-publish-button = Publier maintenant
deciding-publish-confirm = Au vote : { $on_ballot }. Refusés : { $refused }. Reportés : { $postponed }.
deciding-publish-sure = J’ai relu l’aperçu et les messages
deciding-publish-now = Publier toutes les décisions
deciding-publish-blocked = { $count ->
    [0] La publication n’est pas possible pour l’instant.
    [one] { $count } projet n’est pas prêt : complétez-le d’abord.
   *[other] { $count } projets ne sont pas prêts : complétez-les d’abord.
}
deciding-sure-first = Cochez la case : la publication ne peut pas être annulée.
deciding-published = C’est fait : toutes les décisions sont publiques, et les messages partent.

## L'aperçu et les messages

deciding-preview-text = Voici ce que tout le monde lira. Les projets sans décision n’y sont pas encore.
deciding-preview-over = Les décisions sont publiques.
deciding-mails-text = { $count ->
    [one] { $count } message partira à la publication, mot pour mot comme ici.
   *[other] { $count } messages partiront à la publication, mot pour mot comme ici.
}
deciding-mails-over = Les messages sont partis à la publication.
deciding-mails-none = Aucun message pour l’instant
deciding-mails-none-text = Les messages apparaissent ici dès qu’une décision est écrite.
deciding-mail-to = Pour { $to }, projet n° { $number }
deciding-unreached = { $count ->
    [one] { $count } auteur sans adresse mail
   *[other] { $count } auteurs sans adresse mail
}
deciding-unreached-text = Aucun message ne peut leur parvenir. Appelez-les ou écrivez-leur, s’ils ont laissé de quoi les joindre.
deciding-unreached-caption = Auteurs à prévenir autrement
deciding-author = Auteur
deciding-wish = Souhaite
deciding-contact = Coordonnées
deciding-wish-none = ne pas être contacté
deciding-wish-email = un mail (adresse illisible)
deciding-wish-phone = un appel
deciding-wish-post = un courrier

## Le bureau

deciding-todo-planned = Les décisions seront publiées le { $date }
deciding-todo-ready = { $count ->
    [one] Tout est prêt : { $count } projet.
   *[other] Tout est prêt : { $count } projets.
}
deciding-todo-missing = { $count ->
    [one] { $count } projet n’est pas prêt : rien ne sera publié sans lui.
   *[other] { $count } projets ne sont pas prêts : rien ne sera publié sans eux.
}
deciding-todo-late = Les décisions devaient être publiées le { $date }
deciding-todo-no-date = Aucune date pour publier les décisions
deciding-todo-no-date-detail = { $decided } sur { $all } projets ont une décision.
deciding-todo-obstacle = La publication n’est pas possible : ouvrez la page pour savoir pourquoi.
