### La préparation des éditions, vue par les agents.

editing-lead = Une édition est une saison du budget participatif : son calendrier, ses enveloppes, ses règles.
editing-all = Toutes les éditions
editing-none = Aucune édition
editing-none-text = Créez la première ci-dessous.
editing-name = Nom
editing-name-hint = Tel que les habitants le liront, par exemple « Budget participatif 2027 ».
editing-state = État
editing-phase = Phase actuelle
editing-budget = Budget
editing-create = Créer une édition
editing-create-text = Elle est d’abord en brouillon : seuls les agents la voient, jusqu’à sa publication.
editing-create-button = Créer en brouillon
editing-created = L’édition est créée. Préparez maintenant ses parties.
editing-slug = Nom court
editing-slug-hint = Pour l’adresse de ses pages : lettres minuscules, chiffres et tirets. Laissez vide, et il sera fait à partir du nom.
editing-slug-hint-change = Pour l’adresse de ses pages : lettres minuscules, chiffres et tirets. Les liens déjà partagés ne marcheront plus si vous le changez.
editing-slug-wrong = Écrivez de 2 à 60 lettres minuscules sans accent, chiffres ou tirets.
editing-slug-taken = Une autre édition porte déjà ce nom court.
editing-summary = Présentation
editing-summary-hint = Deux ou trois phrases simples, lues en haut de la page de l’édition.
editing-source = Source des données
editing-source-hint = D’où viennent les données, et ce qui est inventé s’il y en a.
editing-yes = oui
editing-no = non
editing-no-limit = sans limite
editing-whole-city = Toute la ville

## Les parties

editing-parts = Parties de l’édition
editing-overview = Aperçu et publication
editing-presentation = Présentation
editing-calendar = Calendrier
editing-envelopes = Enveloppes
editing-rules = Règles
editing-districts = Secteurs
editing-themes = Thèmes
editing-projects = Projets
editing-fixed = Le vote a ouvert. Ce qui décide du résultat ne change plus : ni les règles, ni les enveloppes, ni les secteurs.

## Aperçu et publication

editing-checks = Ce qui est prêt
editing-ready-done = Prêt
editing-ready-needed = Indispensable
editing-ready-missing = Manque
editing-ready-optional = Facultatif
editing-check-no-summary = Pas encore de présentation
editing-check-calendar-none = Pas encore de date
editing-check-calendar-no-vote = Pas de vote au calendrier
editing-check-calendar = { $count ->
    [one] { $count } phase, vote du { $from } au { $to }
   *[other] { $count } phases, vote du { $from } au { $to }
}
editing-check-envelopes = { $count ->
    [0] Aucune enveloppe
    [one] { $count } enveloppe, { $budget }
   *[other] { $count } enveloppes, { $budget } en tout
}
editing-check-districts = { $count ->
    [0] Aucun secteur
    [one] { $count } secteur
   *[other] { $count } secteurs
}
editing-check-themes = { $count ->
    [0] Aucun thème : envoyer une idée en demande un
    [one] { $count } thème
   *[other] { $count } thèmes
}
editing-check-projects = { $count ->
    [0] Aucun projet soumis au vote
    [one] { $count } projet soumis au vote
   *[other] { $count } projets soumis au vote
}
editing-preview = Voir comme un habitant
editing-preview-text = L’édition est en brouillon : vous seuls, les agents, pouvez ouvrir sa page.
editing-see = Sur le site
editing-see-text = L’édition est publique.
editing-open-page = Ouvrir sa page
editing-publish = Publier
editing-publish-text = Une fois publique, une édition ne redevient pas un brouillon. Ses dates et ses textes peuvent encore changer.
editing-publish-button = Publier l’édition
editing-publish-blocked = Il manque une partie indispensable : donnez-lui d’abord un calendrier.
editing-publish-missing = { $count ->
    [one] { $count } partie n’est pas prête. Les habitants le verront.
   *[other] { $count } parties ne sont pas prêtes. Les habitants le verront.
}
editing-publish-confirm = Tout le monde verra cette édition dès maintenant.
editing-publish-now = Oui, la publier
editing-published = L’édition est publique.

## Le calendrier

editing-calendar-text = Remplissez le début et la fin des phases que vous voulez. Une phase laissée vide est sautée. Les phases se suivent dans cet ordre et ne se chevauchent pas ; il peut y avoir du temps entre deux. Heures de Paris.
editing-calendar-starts = Début
editing-calendar-ends = Fin
editing-calendar-from-to = du { $from } au { $to }
editing-calendar-one-end = Donnez les deux dates de cette phase, ou aucune.
editing-calendar-unreadable = Nous n’arrivons pas à lire cette date. Écrivez-la ainsi : 12/05/2026 18:00.
editing-calendar-backwards = Cette phase finit avant de commencer.
editing-calendar-overlap = Cette phase commence avant la fin de la précédente.
editing-calendar-twice = Cette phase est là deux fois.
editing-calendar-vote-open = Le vote est ouvert : son début ne change plus. Vous pouvez le prolonger en repoussant sa fin.
editing-calendar-vote-over = Le vote est clos : ses dates ne changent plus.
editing-about-preparation = L’édition est annoncée. Rien n’est encore ouvert.
editing-about-ideas = Les habitants envoient des idées.
editing-about-screening = Les idées sont modérées. Les auteurs peuvent encore compléter la leur si on le leur demande.
editing-about-study = Les services étudient les projets.
editing-about-vote = Les habitants votent. Le vote ouvre et ferme tout seul à ces heures.
editing-about-count = Les bulletins sont dépouillés et les résultats publiés.
editing-about-delivery = Les projets gagnants sont réalisés.
editing-about-review = On fait le bilan.

## Les enveloppes

editing-envelopes-text = Une enveloppe est un montant à dépenser, pour un secteur ou pour toute la ville. Un projet est payé par l’enveloppe de son secteur s’il y en a une, sinon par celle de la ville.
editing-envelopes-total = Budget enregistré :
editing-envelopes-rows = Pour ajouter, remplissez une ligne vide. Pour retirer, videz la ligne. De nouvelles lignes vides apparaissent après l’enregistrement.
editing-envelopes-unpaid = Aucune enveloppe ne paie les projets de ces secteurs : { $names }. Ajoutez-en une pour chacun, ou une pour toute la ville.
editing-envelope = Enveloppe { $number }
editing-envelope-label = Nom de l’enveloppe
editing-envelope-amount = Montant
editing-envelope-for = Pour
editing-envelope-name = Donnez un nom à cette enveloppe.
editing-envelope-name-long = Ce nom est trop long : 120 caractères au plus.
editing-envelope-zero = Écrivez un montant au-dessus de zéro.
editing-envelope-district = Ce secteur n’existe plus : choisissez-en un autre.
editing-envelope-twice = Ce lieu a déjà une enveloppe : la seconde ne paierait jamais rien. Additionnez-les.

## Les règles

editing-rules-who = Qui participe
editing-rules-age = Âge minimum
editing-rules-age-hint = De 0 (tout le monde) à 18 ans. Les personnes déclarent leur âge, sans papier.
editing-rules-age-number = Écrivez un âge, de 0 à 18.
editing-rules-age-18 = 18 au plus : on ne peut pas demander davantage.
editing-rules-links = Lien avec la ville
editing-rules-links-hint = Il suffit d’un seul de ces liens, quelle que soit la nationalité.
editing-link-lives = Habite ici
editing-link-works = Travaille ici
editing-link-studies = Étudie ici
editing-rules-no-link = Cochez au moins un lien, sinon personne ne peut participer.
editing-rules-identity = Montrer qui l’on est
editing-rules-means = Moyens acceptés pour voter
editing-rules-means-hint = Une personne choisit l’un d’eux. Avec plusieurs moyens, plus de monde peut voter.
editing-rules-no-means = Cochez au moins un moyen, sinon personne ne peut voter.
editing-means-email = Code par e-mail
editing-means-email-hint = Il faut une adresse e-mail. Ne coûte rien à la ville.
editing-means-sms = Code par SMS
editing-means-sms-hint = Il faut un téléphone mobile, même ancien. La ville paie chaque SMS.
editing-means-france-connect = FranceConnect
editing-means-france-connect-hint = Il faut un compte des impôts, de l’assurance maladie ou semblable. Une seule voix par personne. La ville demande une habilitation.
editing-means-card = Carte de vote
editing-means-card-hint = Rien à avoir : la carte est remise en main propre. La ville imprime et distribue les cartes.
editing-means-list = Liste de la ville
editing-means-list-hint = Il faut connaître son identifiant et son année de naissance. La ville doit avoir la liste.
editing-means-missing = Pas encore réglé sur ce serveur : ce moyen ne sera pas proposé.
editing-rules-voters-per-contact = Personnes par adresse ou par numéro
editing-rules-voters-per-contact-hint = De 1 à 9. Une famille partage parfois une adresse ou un téléphone.
editing-rules-voters-wrong = Écrivez un nombre de 1 à 9.
editing-rules-field-contacts = Vote de terrain avec une adresse ou un numéro
editing-rules-field-contacts-hint = Sur une sortie, personne ne peut vérifier une adresse. Sans cette option, il faut une carte de vote.
editing-rules-field-hours = Heures de grâce pour les votes de terrain
editing-rules-field-hours-hint = De 0 à 168. Un téléphone sans réseau envoie plus tard les votes faits avant la clôture. L’urne ne s’ouvre pas avant.
editing-rules-field-hours-wrong = Écrivez un nombre de 0 à 168.
editing-rules-ideas = Idées par personne
editing-rules-ideas-hint = Laissez vide pour ne pas limiter.
editing-rules-one-idea = Écrivez 1 ou plus, ou laissez vide.
editing-rules-project-cap = Coût maximum d’un projet
editing-rules-project-cap-hint = Dit aux auteurs d’idées. Laissez vide s’il n’y en a pas.
editing-rules-comments = Commentaires sur les idées
editing-rules-comments-hint = Les habitants connectés peuvent commenter. Une personne de la ville lit chaque commentaire avant sa publication.
editing-rules-number = Écrivez un nombre entier.
editing-rules-choose = Choisissez une réponse.
editing-rules-ballot = Le bulletin
editing-rules-form = Comment vote-t-on ?
editing-rules-approval = Choisir des projets
editing-rules-approval-hint = Chaque projet choisi reçoit une voix. Le plus simple.
editing-rules-knapsack = Composer un budget
editing-rules-knapsack-hint = On choisit des projets tant que leur coût total tient dans un montant.
editing-rules-score = Répartir des points
editing-rules-score-hint = On donne plus de points à ce que l’on préfère.
editing-rules-scores = Noter chaque projet
editing-rules-scores-hint = Une note par projet, sans total à respecter. 0 si l’on ne dit rien.
editing-rules-ranking = Classer des projets
editing-rules-ranking-hint = Le premier, le deuxième, le troisième… Le premier rapporte le plus de points.
editing-rules-judgment = Donner une mention à chaque projet
editing-rules-judgment-hint = De « à rejeter » à « très bien ». Un projet sans mention reçoit la plus basse.
editing-rules-if-scores = Si l’on note chaque projet
editing-rules-highest = Note la plus haute
editing-rules-highest-hint = Par exemple 5 : les notes vont de 0 à 5.
editing-rules-if-ranking = Si l’on classe des projets
editing-rules-places = Projets classés au plus
editing-rules-places-hint = Souvent 3.
editing-rules-if-judgment = Si l’on donne des mentions
editing-rules-how-many-grades = Nombre de mentions
editing-rules-how-many-grades-hint = De 2 à 7. Par exemple 5 : très bien, bien, passable, insuffisant, à rejeter.
editing-rules-one = Écrivez 1 ou plus.
editing-rules-grades = Écrivez un nombre de 2 à 7.
editing-rules-if-approval = Si l’on choisit des projets
editing-rules-if-knapsack = Si l’on compose un budget
editing-rules-if-points = Si l’on répartit des points
editing-rules-min = Projets au moins
editing-rules-min-hint = 0 ou 1 en général. Un vote blanc reste toujours possible.
editing-rules-max = Projets au plus
editing-rules-max-hint = Souvent 3.
editing-rules-min-max = Le maximum doit être de 1 ou plus, et pas plus petit que le minimum.
editing-rules-cap-label = Montant à ne pas dépasser
editing-rules-cap-hint = En général, tout le budget de l’édition.
editing-rules-cap = Écrivez un montant au-dessus de zéro.
editing-rules-per-project = Points par projet au plus
editing-rules-per-project-hint = Par exemple 3.
editing-rules-total = Points en tout
editing-rules-total-hint = Par exemple 7.
editing-rules-points = Le total ne peut pas être plus petit que les points par projet, et il faut au moins 1 point.
editing-rules-change = On peut changer son vote jusqu’à la clôture
editing-rules-change-hint = Avec le numéro de reçu. Le dernier bulletin remplace le précédent.
editing-rules-count = Le dépouillement
editing-rules-count-text = Les projets sont pris un par un, du plus soutenu au moins soutenu, tant qu’il reste assez d’argent. N’importe qui peut refaire le calcul avec les fichiers publiés.
editing-rules-measure = Le plus soutenu, c’est
editing-rules-by-votes = le plus grand nombre de voix
editing-rules-by-votes-hint = Combien de personnes l’ont choisi, quel que soit le nombre de points.
editing-rules-by-score = le plus grand nombre de points
editing-rules-by-score-hint = La somme des points reçus.
editing-rules-misfit = Quand un projet coûte plus que ce qui reste
editing-rules-skip = on passe au suivant
editing-rules-skip-hint = Un projet moins cher peut encore gagner. L’usage le plus courant.
editing-rules-stop = on s’arrête là
editing-rules-stop-hint = Aucun projet moins soutenu ne passe devant. Il peut rester beaucoup d’argent.
editing-rules-ties = En cas d’égalité
editing-rules-cost-votes = le moins cher d’abord
editing-rules-cost-votes-hint = Puis celui qui a le plus de voix, puis le plus petit numéro.
editing-rules-lexico = le plus petit numéro d’abord
editing-rules-lexico-hint = Les numéros sont comparés comme du texte : 10 vient avant 2.
editing-rules-per-cost = Diviser le soutien par le coût
editing-rules-per-cost-hint = On compare les voix par euro. Les projets peu chers passent devant.
editing-rules-at-least = Soutien minimum
editing-rules-at-least-hint = Un projet qui a moins de voix (ou de points) ne gagne pas, même s’il reste de l’argent. Laissez vide pour ne rien exiger.
editing-rules-by-shares = les parts égales
editing-rules-by-shares-hint = Chaque personne reçoit la même part du budget. Un projet gagne si ceux qui l’ont choisi peuvent le payer ensemble. Plus juste pour les petits groupes ; demande plusieurs choix.
editing-rules-by-phragmen = les parts qui montent (Phragmén)
editing-rules-by-phragmen-hint = L’argent monte à la même vitesse chez tout le monde. Un projet gagne dès que ceux qui l’ont choisi peuvent le payer.
editing-rules-if-shares = Si l’on compte par parts égales
editing-rules-satisfaction = Ce qu’un projet apporte
editing-rules-by-euros = son coût
editing-rules-by-euros-hint = Un euro bien dépensé compte autant partout. Conseillé.
editing-rules-by-projects = un projet compte un
editing-rules-by-projects-hint = Les projets peu chers sont favorisés.
editing-rules-raise = S’il reste de l’argent
editing-rules-raise-exhaustive = recompter avec des parts plus grandes, jusqu’à ce que plus rien ne tienne
editing-rules-raise-exhaustive-hint = Un euro de plus par personne à chaque fois. Conseillé.
editing-rules-raise-overspend = recompter avec des parts plus grandes, jusqu’au dépassement
editing-rules-raise-overspend-hint = On garde le dernier résultat qui tenait dans le budget.
editing-rules-raise-never = s’arrêter là
editing-rules-raise-never-hint = Il reste souvent beaucoup d’argent.
editing-rules-completed = Terminer avec les projets qui ont le plus de voix
editing-rules-completed-hint = Ce qui reste encore va, dans l’ordre des voix, aux projets qui tiennent dedans.
editing-rules-by-judgment = la meilleure mention
editing-rules-by-judgment-hint = Jugement majoritaire : la mention que la moitié des personnes donnent ou dépassent.
editing-rules-if-greedy = Si l’on compte les voix ou les points
editing-rules-ties-who = Qui passe devant ?
editing-rules-cost-votes-draw = le moins cher, puis le plus de voix, puis un tirage au sort public
editing-rules-cost-votes-draw-hint = Conseillé : aucun numéro n’est avantagé.
editing-rules-draw = un tirage au sort public
editing-rules-draw-hint = Pour toutes les égalités, sans regarder le coût.
editing-rules-cost-votes-open = le moins cher, puis le plus de voix, puis la ville tranche
editing-rules-cost-votes-open-hint = Ce qui reste à égalité est signalé dans le résultat.
editing-rules-open = la ville tranche
editing-rules-open-hint = Rien n’est décidé d’avance : toute égalité qui compte est signalée.
editing-rules-if-draw = Si l’on tire au sort
editing-rules-seed = Graine du tirage
editing-rules-seed-hint = De 4 à 40 lettres sans accent, chiffres, points ou tirets. Laissez vide : nous en créons une au hasard. Elle est publiée avec le règlement, donc avant la fin du vote. Pour chaque projet on calcule l’empreinte SHA-256 de la graine suivie du numéro ; la plus petite passe devant.
editing-rules-seed-wrong = Écrivez de 4 à 40 lettres sans accent, chiffres, points ou tirets, ou laissez vide.
editing-limits = Garanties et limites
editing-limits-text = Elles s’ajoutent à la règle, dans chaque enveloppe. D’abord l’argent réservé, puis les lauréats garantis, puis tous les autres projets avec l’argent qui reste.
editing-limits-votes = Voix minimum par projet
editing-limits-votes-hint = Un projet choisi par moins de personnes ne gagne pas. Laissez vide pour ne rien exiger.
editing-limits-each = Lauréats garantis par quartier
editing-limits-each-hint = Par exemple 1 : chaque quartier a au moins un lauréat, si un de ses projets tient dans l’argent qui reste. Laissez vide pour ne rien garantir.
editing-limits-groups = Par quartier et par thème
editing-limits-groups-text = Ouvrez seulement ce que vous voulez garantir ou limiter. Par exemple une enveloppe réservée aux projets des jeunes.
editing-limits-district = Quartier
editing-limits-theme = Thème
editing-limits-least = Lauréats garantis
editing-limits-least-hint = Vide : aucun lauréat n’est garanti ici.
editing-limits-most = Lauréats au plus
editing-limits-most-hint = Vide : pas de maximum.
editing-limits-ceiling = Montant au plus
editing-limits-ceiling-hint = En euros. Vide : pas de maximum.
editing-limits-reserved = Montant réservé
editing-limits-reserved-hint = En euros. Vide : rien n’est réservé.
editing-limits-winners = Le maximum ne peut pas être plus petit que ce qui est garanti.
editing-limits-over-ceiling = On ne peut pas réserver plus que le montant maximum.
editing-rules-publication = La publication
editing-rules-publish-from = Publier les bulletins un par un à partir de
editing-rules-publish-from-hint = Nombre de bulletins. Dans une petite urne, un bulletin publié peut trahir la personne : en dessous, seuls les totaux sont publiés. Par exemple 50. Laissez vide pour toujours publier.
editing-ballot-approval = { $max ->
    [one] { $max } projet au plus
   *[other] de { $min } à { $max } projets
}
editing-ballot-knapsack = des projets pour { $cap } au plus
editing-ballot-points = { $total } points en tout, { $most } au plus par projet
editing-ballot-scores = une note de 0 à { $max } par projet
editing-ballot-ranking = un classement de { $max } projets au plus
editing-ballot-judgment = une mention par projet, parmi { $grades }
editing-odd = À vérifier
editing-odd-age = L’âge minimum écarte presque tous les jeunes. La plupart des villes demandent de 7 à 11 ans.
editing-odd-several-means = Plusieurs moyens sont acceptés : une personne qui en a plusieurs peut voter avec chacun. FranceConnect ou la carte seuls l’évitent le mieux.
editing-odd-shared-contact = Plusieurs personnes peuvent voter avec une même adresse ou un même numéro : une seule personne peut aussi se servir de toutes ces voix.
editing-odd-cards-alone = Sans e-mail, SMS ni FranceConnect, seules les personnes qui ont reçu une carte ou qui sont sur la liste peuvent voter.
editing-odd-not-set-up = Accepté, mais pas réglé sur ce serveur : { $means }. Personne ne pourra s’en servir.
editing-odd-one-choice = Avec un seul choix, les voix se dispersent : le gagnant peut plaire à peu de monde.
editing-odd-min = Un minimum de plusieurs projets oblige à choisir au-delà de ce que l’on veut.
editing-odd-cap = Le montant à ne pas dépasser n’est pas le budget de l’édition.
editing-odd-all-points = Tous les points peuvent aller à un seul projet : cela revient souvent à un choix unique.
editing-odd-votes-of-points = On vote avec des points, mais on compte les voix : les points donnés ne servent à rien.
editing-odd-score-of-votes = On compte des points, mais chaque choix en vaut un : c’est la même chose que de compter les voix.
editing-odd-per-cost = Diviser par le coût fait gagner beaucoup de petits projets avant les grands.
editing-odd-stop = S’arrêter au premier projet trop cher peut laisser une grande part du budget sans emploi.
editing-odd-lexico = À égalité, le numéro décide : dites-le aux porteurs de projets avant de numéroter.
editing-odd-one-choice-shared = Avec un seul choix, presque aucun projet ne peut être payé en commun : cette règle peut ne rien financer. Laissez choisir plusieurs projets, ou comptez les voix.
editing-odd-votes-of-ranking = On classe des projets, mais on compte les voix : la première place ne vaut pas plus que la dernière.
editing-odd-points-of-grades = On donne des mentions, mais elles sont additionnées comme des points : « bien » n’est pas deux fois « passable ». Le jugement majoritaire les compare sans les additionner.
editing-odd-support-of-grades = On donne des mentions, mais toute mention au-dessus de la plus basse compte comme un soutien, même « insuffisant ».
editing-odd-judgment-of-others = Le jugement majoritaire demande des mentions ou des notes. Avec quelques choix par personne, presque tous les projets ont la mention la plus basse.
editing-odd-shares-alone = Les parts égales sans suite laissent souvent une grande part du budget sans emploi.
editing-odd-open-ties = Certaines égalités devront être tranchées après le vote, quand on connaît les gagnants. Un tirage au sort public évite la discussion.
editing-odd-reserved = L’argent réservé dépasse tout le budget : les derniers groupes n’auront pas leur part.
editing-odd-project-cap = Le coût maximum d’un projet dépasse tout le budget.

## Les secteurs

editing-district = Secteur
editing-code = Code
editing-outline = Contour
editing-priority = Quartier prioritaire
editing-priority-change = Changer les quartiers prioritaires
editing-priority-legend = Quartiers prioritaires de la politique de la ville
editing-priority-hint = Ils ne changent rien au vote.
editing-map = Carte des secteurs
editing-districts-none = Aucun secteur
editing-districts-none-text = Sans secteur, tous les projets sont pour toute la ville.
editing-districts-count = { $count ->
    [one] { $count } secteur
   *[other] { $count } secteurs
}
editing-districts-applied = { $count ->
    [one] { $count } secteur enregistré.
   *[other] { $count } secteurs enregistrés.
}
editing-districts-gone = Il n’y a plus de fichier à appliquer. Envoyez-le de nouveau.
editing-geo-title = Lire un fichier de secteurs
editing-geo-text = Un fichier GeoJSON des contours, en longitude et latitude (WGS 84). Vous verrez la carte avant que quoi que ce soit ne change. Un secteur dont le code reste garde ses idées, ses projets et son enveloppe.
editing-geo-file = Fichier GeoJSON
editing-geo-file-hint = 10 Mo au plus.
editing-geo-paste = Ou le texte du fichier
editing-geo-paste-hint = Collez-le ici si vous n’avez pas le fichier.
editing-geo-code = Propriété du code
editing-geo-code-hint = Laissez vide pour essayer les noms habituels (code, numero, id…).
editing-geo-name = Propriété du nom
editing-geo-name-hint = Laissez vide pour essayer les noms habituels (nom, libelle, quartier…).
editing-geo-read = Lire et voir la carte
editing-geo-preview = Ce que contient le fichier
editing-geo-preview-text = Rien n’est encore changé. Le code vient de la propriété « { $code } », le nom de « { $name } ».
editing-geo-apply = Enregistrer ces secteurs
editing-geo-removed = Secteurs qui disparaissent
editing-change = Changement
editing-change-new = nouveau
editing-change-kept = reste
editing-change-renamed = change de nom (avant : { $name })
editing-removed-line = { $ideas ->
    [0] { $name }
    [one] { $name } : { $ideas } idée n’aura plus de secteur.
   *[other] { $name } : { $ideas } idées n’auront plus de secteur.
}
editing-removed-envelope = Son enveloppe « { $name } » ({ $amount }) deviendra une enveloppe de toute la ville.
editing-geo-wrong = Ce fichier n’a pas pu être lu
editing-geo-empty = Choisissez un fichier, ou collez son texte.
editing-geo-too-large = Ce fichier est trop lourd : { $max } Mo au plus.
editing-geo-not-json = Ce n’est pas un fichier GeoJSON : il n’est pas écrit en JSON.
editing-geo-not-a-collection = Il faut une liste de secteurs (FeatureCollection). Le fichier contient : { $found }.
editing-geo-crs = Les coordonnées sont en { $crs }. Exportez de nouveau le fichier en WGS 84 (EPSG:4326).
editing-geo-no-feature = Ce fichier ne contient aucun secteur.
editing-geo-too-many = Ce fichier contient { $found } secteurs : { $max } au plus.
editing-geo-too-detailed = Les contours ont trop de points. Simplifiez-les, puis envoyez de nouveau le fichier.
editing-geo-no-property = Le secteur numéro { $index } n’a pas de propriété « { $name } ». Il a : { $found }.
editing-geo-bad-property = Au secteur numéro { $index }, la propriété « { $name } » est vide ou n’est pas un texte.
editing-geo-same-code = Le secteur numéro { $index } a le même code « { $code } » que le numéro { $first }.
editing-geo-geometry = Le secteur numéro { $index } n’est pas une surface (Polygon ou MultiPolygon) : { $found }.
editing-geo-not-a-position = Au secteur numéro { $index }, un point n’est pas une paire de nombres.
editing-geo-ring-too-short = Au secteur numéro { $index }, un contour a moins de trois points.
editing-geo-projected = Au secteur numéro { $index }, les coordonnées ne sont pas des longitudes et des latitudes (du Lambert 93, peut-être). Exportez de nouveau en WGS 84.
editing-geo-out-of-range = Au secteur numéro { $index }, la longitude et la latitude semblent échangées.

## Les thèmes et les projets

editing-themes-label = Thèmes, un par ligne
editing-themes-hint = Un thème dont le nom reste garde ses idées. Si un thème disparaît, ses idées n’ont plus de thème.
editing-themes-long = Un nom de thème a { $max } caractères au plus : « { $name } » est trop long.
editing-themes-many = { $max } thèmes au plus.
editing-projects-text = Les projets que les habitants voient ou verront au moment du vote. On les lit ici ; ils viennent d’un import.
editing-projects-none = Aucun projet
editing-projects-none-text = Cette édition n’a pas encore de projet soumis au vote.
editing-projects-count = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
editing-project = Projet
editing-cost = Coût
editing-no-cost = pas chiffré
editing-project-under-study = à l’étude
editing-project-dissolved = Défait
editing-project-on-ballot = soumis au vote
editing-project-refused = refusé
editing-project-postponed = reporté
editing-project-winner = gagnant
editing-project-not-selected = non retenu
editing-project-studies = en étude de réalisation
editing-project-procurement = en achat
editing-project-works = en travaux
editing-project-delivered = livré
editing-project-abandoned = abandonné

editing-raise = Votes par adresse ou par numéro
editing-raise-text = Aujourd’hui : { $people }. Pendant le vote, ce nombre peut augmenter : une famille refusée pourra voter. Il ne peut pas diminuer : des personnes qui ont voté n’auraient plus eu le droit de le faire.
editing-raise-people = Personnes par adresse ou par numéro
editing-raise-hint = De { $from } à { $to }
editing-raise-button = Augmenter
editing-raise-error = Écrivez un nombre plus grand que celui d’aujourd’hui, jusqu’à 9.
