### La modération, vue par les agents. Les textes des motifs sont dans charter.ftl.

moderation-lead = Les idées les plus anciennes d’abord. L’auteur reçoit chaque décision par mail.
moderation-filters = Filtrer les idées
moderation-filter = Filtrer
moderation-states = État des idées
moderation-edition = Édition
moderation-all-editions = Toutes les éditions
moderation-count = { $state } : { $count ->
    [0] aucune idée
    [one] { $count } idée
   *[other] { $count } idées
}
moderation-empty-waiting = Aucune idée n’attend
moderation-empty = Aucune idée
moderation-empty-text = Aucune idée n’est dans cet état pour l’édition choisie.
moderation-card-title = N° { $number } – { $title }
moderation-read-all = Lire tout
moderation-open-idea = Ouvrir la fiche n° { $number }
moderation-by = Par { $author }
moderation-days = { $days ->
    [0] aujourd’hui
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
}

## La décision

moderation-decision = Décider
moderation-to-decision = Aller à la décision
moderation-decision-ticked = Décider pour les idées cochées
moderation-verdict = Décision
moderation-publish = Publier
moderation-request-changes = Demander une modification
moderation-refuse = Refuser
moderation-reason = Motif de la charte
moderation-reason-none = Sans motif de la charte
moderation-reason-reads = L’auteur lira : « { $text } »
moderation-message = Vos mots à l’auteur
moderation-message-hint = Ils s’ajoutent au motif. Phrases courtes, sans jargon.
moderation-mail = L’auteur reçoit la décision par mail. Une décision peut être changée plus tard.
moderation-decide = Enregistrer la décision
moderation-no-decision = Aucune décision n’est possible ici.
moderation-error-none = Cochez au moins une idée.
moderation-error-verdict = Choisissez une décision.
moderation-error-reason = Choisissez un motif ou écrivez quelques mots : l’auteur doit comprendre la décision.
moderation-error-message = Votre message est trop long : 2 000 caractères au plus.

## Ce qui a été fait

moderation-done-publish = { $count ->
    [one] { $count } idée publiée.
   *[other] { $count } idées publiées.
}
moderation-done-request-changes = { $count ->
    [one] Modification demandée pour { $count } idée.
   *[other] Modification demandée pour { $count } idées.
}
moderation-done-refuse = { $count ->
    [one] { $count } idée refusée.
   *[other] { $count } idées refusées.
}
moderation-missed = { $count ->
    [one] { $count } idée déjà traitée par quelqu’un d’autre
   *[other] { $count } idées déjà traitées par quelqu’un d’autre
}
moderation-missed-text = Rien n’a été écrasé. Relisez ces idées avant de décider de nouveau.
moderation-missed-line = n° { $number } – { $title } ({ $state })

## La fiche d’une idée

moderation-idea = Idée n° { $number }
moderation-history = Historique
moderation-history-sent = Envoyée
moderation-history-published = Publiée
moderation-history-changes = Modification demandée
moderation-history-refused = Refusée
moderation-author = Auteur
moderation-channel = Reçue
moderation-channel-web = sur le site
moderation-channel-field = sur le terrain
moderation-channel-paper = sur papier
moderation-channel-meeting = En réunion
moderation-channel-phone = Par téléphone
moderation-district = Secteur
moderation-whole-city = Toute la ville
moderation-theme = Thème
moderation-place = Lieu
moderation-project = Projet

## Les raccourcis

moderation-keys = Raccourcis d’une touche actifs
moderation-key-j = idée suivante
moderation-key-k = idée précédente
moderation-key-x = cocher ou décocher l’idée
moderation-key-p = préparer la publication
moderation-key-c = préparer une demande de modification
moderation-key-r = préparer un refus
moderation-key-help = montrer ces raccourcis

moderation-changed = Modifiée par son auteur
