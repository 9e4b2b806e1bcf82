### Les messages que Parvis envoie.

mail-foot = { $city }, budget participatif
    { $url }

    Ce message est envoyé automatiquement. Une question ? Écrivez à { $contact }.

mail-code-subject = Votre code : { $code }
mail-code-body = Bonjour,

    Votre code pour continuer est : { $code }

    Il est valable dix minutes et ne sert qu’une fois.
    Vous n’avez rien demandé ? Ne faites rien : sans ce code, personne ne peut agir en votre nom.

mail-received-subject = Nous avons bien reçu votre idée
mail-received-body = Bonjour,

    Votre idée « { $title } » nous est bien parvenue. Merci !

    Une personne de l’équipe va la lire. Nous vous écrirons dès qu’elle sera publiée, ou s’il manque quelque chose.
    Suivre votre idée : { $link }

mail-published-subject = Votre idée est publiée
mail-published-body = Bonjour,

    Votre idée « { $title } » est publiée. Tout le monde peut la lire :
    { $link }

mail-changes-subject = Il manque quelque chose à votre idée
mail-changes-body = Bonjour,

    Nous avons lu votre idée « { $title } ». Il faut la compléter pour que nous puissions la publier.

    { $why }

    Compléter votre idée : { $link }

mail-refused-subject = Votre idée n’a pas pu être retenue
mail-refused-body = Bonjour,

    Nous avons lu votre idée « { $title } ». Nous ne pouvons pas la publier. Voici pourquoi.

    { $why }

    Revoir votre idée et cette décision : { $link }

mail-took-part-subject = Vous avez participé au vote
mail-took-part-body = Bonjour,

    Vous êtes sur la liste d'émargement : { $edition }.

    Ce message ne sait pas ce que vous avez choisi et ne porte aucun numéro de reçu : personne ne peut relier votre nom à votre bulletin. Le numéro de reçu est sur votre appareil ; il permet de vérifier que votre bulletin est bien dans l'urne.

    Le vote : { $link }

mail-trustee-invited-subject = Garder une des clés de l'urne
mail-trustee-invited-body = Bonjour { $name },

    On vous propose de garder une des clés de l'urne : { $edition }. L'urne s'ouvre à la clôture du vote, quand assez de personnes remettent leur part de clé. Personne ne peut lire les bulletins avant, pas même la ville.

    Prenez votre part de clé ici, en quelques minutes, et gardez-la en lieu sûr : { $link }

    Ce lien est personnel : merci de ne pas le transmettre.

mail-trustee-asked-subject = Le vote est clos : votre clé ouvre l'urne
mail-trustee-asked-body = Bonjour { $name },

    Le vote est clos : { $edition }. Merci de remettre votre part de clé pour que les bulletins soient comptés.

    Prenez le fichier ou la feuille des 24 mots, et allez ici : { $link }
