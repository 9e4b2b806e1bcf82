### Les idées : la liste, une idée, en envoyer une.

## L’état d’une idée

ideas-state-draft = Brouillon
ideas-state-submitted = Reçue, en cours de lecture
ideas-state-published = Publiée
ideas-state-changes_requested = À compléter
ideas-state-refused = Non retenue
ideas-state-withdrawn = Retirée
ideas-state-merged = Devenue un projet

## La liste

ideas-title = Les idées
ideas-open = Vous pouvez proposer la vôtre jusqu’au { $until }.
ideas-count = { $count ->
    [0] Aucune idée
    [one] { $count } idée
   *[other] { $count } idées
}
ideas-found = { $count ->
    [0] Aucune idée trouvée
    [one] { $count } idée trouvée
   *[other] { $count } idées trouvées
}
ideas-none = Les premières idées seront ici dès que la ville les aura lues.
ideas-none-found = Essayez un autre mot, ou enlevez les filtres.
ideas-by-district = Par quartier
ideas-search-label = Chercher des idées
ideas-words = Chercher un mot
ideas-search = Chercher
ideas-filters = Filtrer et trier
ideas-district = Quartier
ideas-all-districts = Tous les quartiers
ideas-theme = Thème
ideas-all-themes = Tous les thèmes
ideas-state = État
ideas-all-states = Tous les états
ideas-order = Ordre
ideas-order-shuffled = Au hasard, pour que chaque idée ait sa chance
ideas-order-newest = Les plus récentes d’abord
ideas-apply = Appliquer
ideas-clear = Enlever les filtres
ideas-by = { $author }, le { $date }
ideas-sent-on = Le { $date }
ideas-whole-city = Toute la ville

## Une idée

ideas-number = Idée n° { $number }
ideas-about = En bref
ideas-place = Lieu
ideas-author = Proposée par
ideas-sent = Reçue le
ideas-channel = Reçue
ideas-channel-field = sur le terrain, par un agent ou un ambassadeur
ideas-channel-paper = sur papier
ideas-channel-meeting = En réunion
ideas-channel-phone = Par téléphone
ideas-history = Son histoire
ideas-history-sent = Idée reçue
ideas-history-sent-again = Idée complétée et renvoyée
ideas-history-edited = Modifiée par son auteur
ideas-history-publish = Publiée
ideas-history-request_changes = À compléter
ideas-history-refuse = Non retenue
ideas-lineage = { $count ->
    [one] Cette idée est devenue un projet
   *[other] Cette idée est devenue plusieurs projets
}
ideas-not-public-title = Cette idée n’est pas publique
ideas-not-public = Si c’est la vôtre, connectez-vous pour la lire.

## Ce que lit son auteur

ideas-answer-submitted-title = La ville lit votre idée
ideas-answer-submitted = Vous recevrez un message avec la réponse. Pour l’instant, votre idée n’est pas publique.
ideas-answer-changes-title = Il manque quelque chose à votre idée
ideas-answer-too-late = La période pour compléter les idées est terminée.
ideas-answer-refused-title = Votre idée n’est pas retenue
ideas-answer-refused = Cette page n’est pas publique : elle est pour vous et pour les agents de la ville.
ideas-answer-withdrawn = Vous avez retiré cette idée. Elle n’est plus publique.
ideas-complete = Compléter mon idée
ideas-another = Proposer une autre idée
ideas-withdraw = Retirer mon idée
ideas-withdraw-question = L’idée ne sera plus publique et ne pourra pas devenir un projet. On ne peut pas revenir en arrière.
ideas-withdraw-yes = Oui, retirer mon idée
ideas-withdrawn = Votre idée est retirée.
ideas-sent-again = Votre idée est renvoyée. La ville va la relire.

## Proposer une idée

ideas-new-title = Proposer une idée
ideas-complete-title = Compléter mon idée
ideas-over = Le dépôt des idées s’est terminé le { $until }.
ideas-closed = On ne peut pas envoyer d’idée en ce moment
ideas-title-mistake = Erreur : { "" }
ideas-step-what = Quoi
ideas-step-where = Où
ideas-step-who = Qui
ideas-step-what-question = Quelle est votre idée ?
ideas-step-where-question = Où est-ce ?
ideas-step-who-question = Qui êtes-vous ?
ideas-step-back = Retour
ideas-new-lead = Quatre petites étapes. Ce que vous écrivez est gardé à chaque étape.
ideas-begun-title = Nous avons gardé votre idée commencée
ideas-begun = Elle est ci-dessous. Vous pouvez continuer.
ideas-start-over = Tout effacer et recommencer
ideas-continue = Continuer
ideas-choose = Choisissez
ideas-field-title = Le titre
ideas-field-title-hint = En quelques mots. Par exemple : Un banc à l’ombre devant l’école
ideas-field-text = Votre idée
ideas-field-text-hint = Que faut-il faire ? Pour qui ? Pourquoi ? Des phrases simples suffisent.
ideas-field-theme = Le thème
ideas-field-district = Le quartier
ideas-field-district-hint = Si votre idée concerne plusieurs quartiers, choisissez « Toute la ville ».
ideas-find-district = Je ne sais pas dans quel quartier c’est
ideas-field-place = Le lieu
ideas-field-place-hint = Une rue, une place, un parc… Par exemple : place de l’Horloge
ideas-field-author = Le nom montré avec l’idée
ideas-field-author-hint = Un prénom ou un surnom suffit. Tout le monde pourra le lire.
ideas-signed-in-as = Vous êtes connecté avec l’adresse { $email }.
ideas-review = Votre idée
ideas-send = Envoyer mon idée
ideas-confirm-and-send = Confirmer et envoyer mon idée
ideas-saved = Brouillon enregistré
ideas-fault-title-empty = Donnez un titre à votre idée.
ideas-fault-title-short = Le titre est trop court. Écrivez au moins { $min } caractères.
ideas-fault-text-empty = Décrivez votre idée en quelques phrases.
ideas-fault-text-short = La description est trop courte. Écrivez au moins { $min } caractères.
ideas-fault-place-empty = Écrivez le lieu.
ideas-fault-place-short = Le lieu est trop court. Écrivez au moins { $min } caractères.
ideas-fault-author-empty = Écrivez le nom à montrer avec l’idée. Un prénom suffit.
ideas-fault-author-short = Le nom est trop court. Écrivez au moins { $min } caractères.
ideas-fault-long = C’est trop long : { $max } caractères au plus. Il faut en enlever { $over }.
ideas-fault-theme = Choisissez un thème.
ideas-fault-district = Choisissez un quartier, ou « Toute la ville ».
ideas-sent-title = Merci, votre idée est arrivée !
ideas-sent-number = Votre idée porte le numéro { $number }
ideas-sent-next = Et maintenant ?
ideas-sent-next-read = La ville lit votre idée.
ideas-sent-next-mail = Vous recevez un message avec la réponse.
ideas-sent-next-public = Si elle suit les règles, votre idée est publiée ici.
ideas-sent-see = Voir mon idée

## Changer son idée, et ses versions

ideas-own = C’est votre idée
ideas-edit = Modifier mon idée
ideas-edit-short = Modifier
ideas-edit-title = Modifier mon idée
ideas-edit-before-title = La ville relira votre idée
ideas-edit-before = Si vous modifiez votre idée, une personne de la ville la relit. D’ici là, elle n’est plus publique. Ses soutiens restent.
ideas-edited = Votre idée est modifiée. La ville va la relire.
ideas-edit-same = Vous n’avez rien changé : votre idée reste comme elle était.
ideas-changed-meanwhile = Cette idée a changé pendant que vous écriviez. Vos mots sont gardés ci-dessous : vérifiez-les, puis envoyez-les de nouveau.
ideas-versions-link = Voir ce qui a changé
ideas-versions-title = Ce qui a changé
ideas-versions-lead = La version la plus récente d’abord. Les mots enlevés sont barrés, les mots ajoutés sont soulignés.
ideas-versions-number = Version { $number }, le { $date }
ideas-versions-not-public = Pas publique
ideas-versions-none = Cette idée n’a pas été modifiée
ideas-versions-none-text = Elle dit toujours ce que son auteur a écrit d’abord.
ideas-versions-back = Revenir à l’idée
ideas-versions-removed = Enlevé :
ideas-versions-added = Ajouté :
ideas-versions-since-decision = Ce qui a changé depuis la dernière décision
ideas-versions-since-sent = Ce que l’auteur a changé depuis son envoi
ideas-versions-all = Toutes les versions

## Le nom de l’auteur

ideas-someone = Une personne du quartier { $district }
ideas-someone-city = Une personne de la ville
ideas-hide-name = Cacher mon nom
ideas-hide-name-question = Votre nom disparaît de cette idée et du projet. L’idée reste.
ideas-hide-name-yes = Oui, cacher mon nom
ideas-name-hidden = Votre nom est caché.
ideas-minor = J’ai moins de 18 ans
ideas-minor-hint = Alors ton nom de famille n’est jamais montré ni gardé.
ideas-shown = Comment montrer votre nom ?
ideas-shown-typed = Le nom que j’ai écrit
ideas-shown-typed-hint = Moins de 18 ans : seulement le prénom.
ideas-shown-first-name = Mon prénom seul
ideas-shown-nobody = Pas de nom : « { $someone } »
