### Les projets, vus par les agents : nés des idées, regroupés, séparés, défaits ; et ceux qui les portent.

desk-projects-lead = Faites des idées des projets, suivez leur étude, préparez les décisions. Choisissez une édition.
desk-projects-jump = Sur cette page
desk-projects-jump-ideas = Idées d’origine
desk-projects-jump-messages = Porteurs et messages
desk-projects-parts = Écrans des projets
desk-projects-list = Les projets
desk-projects-groups = Idées qui se ressemblent
desk-projects-ideas = Idées une par une
desk-projects-decisions = Décisions
desk-projects-announcements = Annonces

## La liste

desk-projects-waiting = { $count ->
    [0] Aucune idée n’attend de devenir un projet
    [one] { $count } idée attend de devenir un projet
   *[other] { $count } idées attendent de devenir des projets
}
desk-projects-begin = Regrouper les idées qui se ressemblent
desk-projects-one-by-one = Voir les idées une par une
desk-projects-states = État des projets
desk-projects-all = Tous
desk-projects-filters = Filtrer les projets
desk-projects-words = Mots ou numéro
desk-projects-all-districts = Tous les secteurs
desk-projects-all-themes = Tous les thèmes
desk-projects-unrouted = Sans direction
desk-projects-ideas-count = Idées
desk-projects-count = { $count ->
    [0] Aucun projet
    [one] { $count } projet
   *[other] { $count } projets
}
desk-projects-none = Il n’y a pas encore de projet
desk-projects-none-text = Quand des idées sont publiées, faites-en des projets ici.
desk-projects-none-found = Aucun projet ne correspond
desk-projects-clear = Enlever les filtres
desk-projects-see-list = Voir les projets
desk-projects-number = N° { $number } –
desk-projects-part-of = Déjà dans le projet n° { $number } – { $title }

## Les groupes

desk-projects-groups-lead = Ces idées se ressemblent. Les mots en commun sont surlignés. Décochez celles qui n’ont rien à y faire, puis faites un projet du groupe, ou mettez-le de côté.
desk-projects-groups-count = { $count ->
    [one] { $count } groupe à regarder
   *[other] { $count } groupes à regarder
}
desk-projects-group = Idées { $numbers }
desk-projects-make-one = En faire un projet…
desk-projects-not-duplicates = Ce n’est pas la même chose
desk-projects-no-group = Aucun groupe à regarder
desk-projects-no-group-text = Aucune idée publiée ne ressemble à une autre, ou vous les avez toutes regardées.
desk-projects-aside-count = { $count ->
    [one] { $count } groupe mis de côté jusqu’à votre déconnexion.
   *[other] { $count } groupes mis de côté jusqu’à votre déconnexion.
}
desk-projects-aside-again = Les revoir
desk-projects-key-merge = faire un projet du groupe
desk-projects-key-aside = mettre le groupe de côté

## Une par une

desk-projects-ideas-lead = Les idées publiées qui ne font partie d’aucun projet. Cochez-en une ou plusieurs.
desk-projects-no-idea = Aucune idée n’attend
desk-projects-no-idea-text = Toutes les idées publiées qui correspondent font partie d’un projet.
desk-projects-ticked = Avec les idées cochées
desk-projects-to-gather = Aller aux actions
desk-projects-each = Un projet pour chacune
desk-projects-one = Un seul projet avec toutes…
desk-projects-join-number = Numéro d’un projet existant
desk-projects-join = Les ajouter à ce projet
desk-projects-mail = Les auteurs reçoivent un mail. Leur nom reste sur le projet, s’ils le veulent.
desk-projects-key-each = un projet pour chaque idée cochée, ou pour celle-ci
desk-projects-key-one = un seul projet avec les idées cochées
desk-projects-key-make = créer le projet
desk-projects-key-join = aller au numéro d’un projet existant
desk-projects-made-each = { $count ->
    [0] Rien à faire : ces idées font déjà partie d’un projet.
    [one] { $count } projet créé.
   *[other] { $count } projets créés.
}
desk-projects-joined = { $count ->
    [0] Ces idées font déjà partie du projet n° { $number }.
    [one] { $count } idée ajoutée au projet n° { $number }.
   *[other] { $count } idées ajoutées au projet n° { $number }.
}
desk-projects-error-none = Cochez au moins une idée.
desk-projects-error-no-project = Aucun projet ne porte ce numéro.
desk-projects-error-no-idea = Une de ces idées n’existe pas ou n’est pas publiée. Vérifiez les numéros.
desk-projects-error-gone = Ce choix n’existe plus dans l’édition. Choisissez-en un autre.

## Le nouveau projet

desk-projects-merge-title = { $count ->
    [one] Une idée devient un projet
   *[other] { $count } idées deviennent un projet
}
desk-projects-split-title = Un nouveau projet à partir du projet n° { $number }
desk-projects-take = Reprendre le texte de l’idée n° { $number }
desk-projects-take-all = Reprendre tous les textes, l’un après l’autre
desk-projects-new = Le projet
desk-projects-title = Titre du projet
desk-projects-text = Description
desk-projects-text-hint = Ce que tout le monde lira si le projet va au vote.
desk-projects-no-theme = Sans thème
desk-projects-keep = Ces idées restent aussi dans le projet n° { $number }
desk-projects-keep-hint = Une idée peut nourrir deux projets.
desk-projects-make = Créer le projet
desk-projects-or-join = Ou les ajouter à un projet existant
desk-projects-made = { $count ->
    [one] Projet n° { $number } créé.
   *[other] Projet n° { $number } créé avec { $count } idées.
}

## Un projet

desk-projects-public-page = Voir la page publique
desk-projects-presentation = Présentation
desk-projects-edit = Modifier le texte
desk-projects-lineage = { $count ->
    [0] Aucune idée à l’origine du projet
    [one] L’idée à l’origine du projet
   *[other] Les { $count } idées à l’origine du projet
}
desk-projects-see-idea = Lire l’idée
desk-projects-split = En faire un autre projet…
desk-projects-part = Les retirer du projet
desk-projects-parted = { $count ->
    [one] { $count } idée retirée du projet.
   *[other] { $count } idées retirées du projet.
}
desk-projects-add = Ajouter des idées
desk-projects-add-hint = Leurs numéros, par exemple : 12, 45
desk-projects-add-now = Ajouter
desk-projects-dissolve = Défaire le projet
desk-projects-dissolve-text = { $count ->
    [one] L’idée redevient une idée publiée, sauf si elle fait partie d’un autre projet. Son auteur reçoit un mail. Les études, les messages et l’historique sont gardés : vous pourrez refaire le projet.
   *[other] Les { $count } idées redeviennent des idées publiées, sauf celles qui font partie d’un autre projet. Leurs auteurs reçoivent un mail. Les études, les messages et l’historique sont gardés : vous pourrez refaire le projet.
}
desk-projects-dissolve-yes = Oui, défaire le projet
desk-projects-dissolved = Le projet est défait. Ses idées sont de nouveau dans la liste des idées.
desk-projects-is-dissolved = Ce projet est défait
desk-projects-is-dissolved-text = Ses idées sont de nouveau dans la liste des idées. Tout ce qui a été écrit est gardé.
desk-projects-restore = Refaire le projet
desk-projects-restore-text = { $count ->
    [one] Le projet revient à l’étude avec son idée et tout ce qui a été écrit. L’auteur reçoit un mail.
   *[other] Le projet revient à l’étude avec ses { $count } idées et tout ce qui a été écrit. Les auteurs reçoivent un mail. Une idée retirée ou modifiée depuis n’en fera plus partie.
}
desk-projects-restore-yes = Oui, refaire le projet
desk-projects-restored = Le projet est de nouveau à l’étude, avec toutes ses idées.
desk-projects-restored-without = Le projet est de nouveau à l’étude, sans ces idées qui ont changé depuis : { $ideas }

## Ceux qui portent le projet

desk-carriers-title = Les porteurs
desk-carriers-caption = Les auteurs des idées
desk-carriers-none = Ce projet n’a pas d’auteur connu.
desk-carriers-name = Nom
desk-carriers-idea = Idée n°
desk-carriers-contact = Comment les joindre
desk-carriers-shown = Nom sur le projet
desk-carriers-named = montré
desk-carriers-unnamed = pas montré
desk-carriers-by-site = par le site et par mail
desk-carriers-unknown = aucun contact connu
desk-carriers-not-wanted = ne veut pas être contacté
desk-carriers-by-email = par mail
desk-carriers-by-phone = par téléphone
desk-carriers-by-post = par courrier
desk-carriers-nobody = Personne ne peut être joint par mail pour ce projet.
desk-carriers-write = Votre message aux porteurs
desk-carriers-write-hint = Chacun le reçoit par mail et tous le lisent sur leur page. Phrases courtes, sans jargon.
desk-carriers-sent = { $count ->
    [0] Ce message était déjà parti.
    [one] Message envoyé à { $count } personne.
   *[other] Message envoyé à { $count } personnes.
}

## Les annonces

desk-carriers-announce-lead = { $count ->
    [0] Une annonce part à tous ceux dont une idée fait partie d’un projet.
    [one] Une annonce part à { $count } personne, dont une idée fait partie d’un projet.
   *[other] Une annonce part à { $count } personnes, dont une idée fait partie d’un projet.
}
desk-carriers-announce = Écrire une annonce
desk-carriers-change = Modifier l’annonce
desk-carriers-subject = Objet
desk-carriers-text = Texte
desk-carriers-text-hint = « Bonjour » et le lien vers leur page s’ajoutent tout seuls.
desk-carriers-to-preview = Voir le mail avant l’envoi
desk-carriers-preview-again = Voir de nouveau le mail
desk-carriers-preview = Le mail tel qu’il partira
desk-carriers-preview-link = Le lien mène chaque personne à la page de son projet.
desk-carriers-announce-now = { $count ->
    [one] Envoyer à { $count } personne
   *[other] Envoyer à { $count } personnes
}
desk-carriers-announced = { $count ->
    [one] Annonce envoyée à { $count } personne.
   *[other] Annonce envoyée à { $count } personnes.
}
desk-carriers-recipients = { $count ->
    [one] { $count } destinataire
   *[other] { $count } destinataires
}
desk-carriers-history = Annonces envoyées
desk-carriers-nobody-title = Personne à qui écrire
desk-carriers-nobody-text = Quand des idées seront devenues des projets, vous pourrez écrire ici à leurs auteurs.

## Le tableau de bord

desk-todo-merge = { $count ->
    [one] { $count } idée à rattacher à un projet
   *[other] { $count } idées à rattacher à des projets
}
desk-todo-messages = { $count ->
    [one] { $count } projet dont un porteur attend une réponse
   *[other] { $count } projets dont un porteur attend une réponse
}
