### Les notices sur les données personnelles. Une ligne « ## » est un titre, une ligne « - » un point de liste.

privacy-web = Vos données sur le site
privacy-stand = Vos données sur un stand ou sur papier
privacy-phone = Vos données au téléphone
privacy-aloud-lead = Ce texte est lu à voix haute, avant d’écrire quoi que ce soit.
privacy-version = Version { $version }, du { $date }
privacy-old-title = Ce texte est ancien
privacy-old-link = Lire le texte d’aujourd’hui
privacy-older = Les anciens textes
privacy-others = Les autres textes
privacy-my-data = Voir mes données
privacy-controller-city = La ville { $city }
privacy-officer-none = la mairie, service de la protection des données
privacy-term-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
privacy-term-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
privacy-term-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }

## Les textes livrés avec le logiciel (articles 13 et 14 du RGPD)

privacy-notice-web =
    ## Qui garde vos données ?
    { $controller } organise le budget participatif et répond de vos données.

    ## Pourquoi ?
    - Pour recevoir vos idées et vous répondre.
    - Pour que chaque personne vote une seule fois.
    - Pour protéger le site et le vote contre la fraude.

    ## Quel est notre droit de le faire ?
    C’est une mission d’intérêt public : faire participer les habitants. La loi le permet : article 6, 1, e du RGPD.

    Rien ne vous oblige à participer. Sans adresse ni numéro, vous pouvez demander une carte de vote ou un bulletin papier.

    ## Quelles données ?
    - Votre compte : une adresse e-mail ou un numéro, une langue, un nom si vous le donnez.
    - Avec FranceConnect : une empreinte illisible, pas votre état civil.
    - Ce que vous envoyez : idées, photos, commentaires, soutiens, messages.
    - Dans un réseau d’ambassadeurs : votre date de naissance, vos langues, vos missions. Avant 18 ans : le nom et l’adresse d’un parent, et sa réponse.
    - Votre vote : que vous avez voté, et quel jour. Jamais votre choix.
    - Pendant le vote : des compteurs par heure et par réseau, contre la fraude. Ils ne disent pas qui vote.

    ## Combien de temps ?
    - Votre compte : { $accounts } sans visite. Nous vous prévenons un mois avant.
    - Les idées et les commentaires publiés restent. Votre nom s’en va quand vous effacez votre compte.
    - La liste de ceux qui ont voté : { $roll } après les résultats. Elle ne contient aucun nom.
    - Les compteurs contre la fraude : { $traces } après le vote.
    - Votre place dans un réseau : { $memberships } après votre départ. L’accord d’un parent, sans oui : { $consents }.
    - Vos messages à un réseau : { $posts }. Un récit publié reste, sans votre nom si vous effacez votre compte.
    - Les codes de connexion : { $codes }. Les messages qui n’arrivent pas : { $mails }.

    ## Qui les voit ?
    Les agents de la ville qui s’occupent du budget participatif. Les entreprises qui font marcher le site, l’e-mail et les SMS, pour la ville seulement. Personne ne les vend.

    Votre adresse et votre numéro ne sont jamais publics. Ils sont chiffrés.

    Aucun ordinateur ne décide seul à votre place.

    ## Vos droits
    Vous pouvez voir, emporter, corriger et effacer vos données. Faites-le vous-même dans « Mon compte ». Vous pouvez aussi demander une pause ou dire non à leur usage.

    Un bulletin déjà envoyé ne peut pas être effacé : rien ne dit à qui il est.

    Une question ? Écrivez à la personne qui protège les données : { $officer }. Elle répond en un mois.

    Pas d’accord avec la réponse ? Plaignez-vous à la CNIL : https://www.cnil.fr/fr/plaintes ou 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.
privacy-notice-stand =
    ## Avant d’écrire
    { $controller } organise le budget participatif et répond de ce que nous écrivons ici.

    Nous écrivons votre idée. Votre nom, si vous voulez. Une adresse ou un numéro, si vous voulez une réponse. Vous pouvez ne rien donner de cela.

    Si vous votez ici, nous notons que vous avez voté. Personne ne note votre choix avec votre nom.

    ## Pourquoi en avons-nous le droit ?
    C’est une mission d’intérêt public : faire participer les habitants (article 6, 1, e du RGPD).

    ## Qui le verra ?
    L’idée devient publique, avec le nom que vous choisissez. Votre adresse et votre numéro restent chez les agents du budget participatif. Si vous avez moins de 18 ans, nous écrivons seulement le prénom.

    ## Combien de temps ?
    - Votre adresse ou votre numéro : { $contacts } après la fin du budget participatif.
    - La liste de ceux qui ont voté : { $roll } après les résultats.
    - Les cartes de vote : { $passes } après le vote.
    - L’idée publiée reste.

    ## Vos droits
    Vous pouvez voir, corriger ou effacer vos données, demander une pause, ou dire non. Écrivez à : { $officer }. La réponse vient en un mois.

    Vous pouvez vous plaindre à la CNIL : https://www.cnil.fr/fr/plaintes ou 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.
privacy-notice-phone =
    ## Avant de commencer
    { $controller } organise le budget participatif et répond de ce que j’écris pendant cet appel. L’appel n’est pas enregistré.

    J’écris votre idée. Votre nom, si vous voulez. Une adresse ou un numéro, si vous voulez une réponse. Vous pouvez ne rien donner de cela.

    ## Pourquoi en avons-nous le droit ?
    C’est une mission d’intérêt public : faire participer les habitants (article 6, 1, e du RGPD).

    ## Qui le verra ?
    L’idée devient publique, avec le nom que vous choisissez. Votre adresse et votre numéro restent chez les agents du budget participatif. Si vous avez moins de 18 ans, j’écris seulement le prénom.

    ## Combien de temps ?
    - Votre adresse ou votre numéro : { $contacts } après la fin du budget participatif.
    - L’idée publiée reste.

    ## Vos droits
    Vous pouvez voir, corriger ou effacer vos données, demander une pause, ou dire non. Écrivez à : { $officer }. La réponse vient en un mois.

    Vous pouvez vous plaindre à la CNIL : https://www.cnil.fr/fr/plaintes ou 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.

    Le texte complet est sur le site, à la page « Données personnelles ».
