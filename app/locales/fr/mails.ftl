### Les messages que Parvis envoie.

mail-foot = { $city }, budget participatif
    { $url }

    Ce message est envoyé automatiquement. Une question ? Écrivez à { $contact }.

mail-code-subject = Votre code : { $code }
mail-code-text = { $city } : votre code est { $code }. Il est bon 10 minutes. Ne le donnez à personne.
mail-code-short = Votre code est { $code }. Il est bon 10 minutes. Ne le donnez à personne.
mail-text = { $city } : { $subject }
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

mail-voted-street-subject = Un vote a été donné avec votre adresse
mail-voted-street-body = Bonjour,

    Un vote a été donné avec cette adresse, pendant une sortie : { $place }. Le vote : { $edition }.

    C’était vous ? Vous n’avez rien à faire. Ce message ne sait pas ce que vous avez choisi et ne porte aucun numéro de reçu.

    Ce n’était pas vous ? Répondez à ce message, ou écrivez à la mairie : une personne regardera.

    Le vote : { $link }

mail-trustee-invited-subject = Garder une des clés de l'urne
mail-trustee-invited-body = Bonjour { $name },

    On vous propose de garder une des clés de l'urne : { $edition }. L'urne s'ouvre à la clôture du vote, quand assez de personnes remettent leur part de clé. Personne ne peut lire les bulletins avant, pas même la ville.

    Prenez votre part de clé ici, en quelques minutes, et gardez-la en lieu sûr : { $link }

    Ce lien est personnel : merci de ne pas le transmettre.

mail-trustee-asked-subject = Le vote est clos : votre clé ouvre l'urne
mail-trustee-asked-body = Bonjour { $name },

    Le vote est clos : { $edition }. Merci de remettre votre part de clé pour que les bulletins soient comptés.

    Prenez le fichier ou la feuille des 24 mots, et allez ici : { $link }

mail-staff-invited-subject = { $city } : votre accès à l’équipe
mail-staff-invited-body = Bonjour,

    Vous êtes invité(e) à rejoindre l’équipe du budget participatif de { $city }.
    Ouvrez ce lien pour choisir comment vous connecter. Il sert une fois, jusqu’au { $until } :
    { $link }

mail-credential-subject = Un moyen de connexion a été ajouté
mail-credential-body = Bonjour,

    Un moyen de connexion a été ajouté à votre compte : { $credential }.
    Ce n’était pas vous ? Retirez-le ici et prévenez l’administration de la plateforme :
    { $link }

mail-votes-to-check-subject = Des votes à vérifier : { $edition }
mail-votes-to-check-body = Bonjour,

    Beaucoup de votes de « { $edition } » se ressemblent. Aucun vote n’est retiré.
    Regardez ce qui est inhabituel, et décidez :
    { $link }

mail-card-alarm-subject = Cartes de vote : beaucoup d’essais faux
mail-card-alarm-body = Bonjour,

    Depuis une heure, beaucoup de codes de carte faux sont essayés pour « { $edition } ».
    Les adresses en cause sont bloquées pour un moment. Aucun vote n’est retiré. Regardez :
    { $link }

mail-erased-subject = Votre compte est effacé
mail-erased-body = Bonjour,

    Votre compte est effacé, avec votre adresse et votre nom. Vos idées publiées restent, sans votre nom.
    C’est notre dernier message.

mail-soon-erased-subject = Votre compte sera bientôt effacé
mail-soon-erased-body = Bonjour,

    Personne n’utilise plus votre compte. Il sera effacé le { $day }.
    Pour le garder, connectez-vous une fois :
    { $link }

mail-consent-asked-subject = Votre accord pour { $network }
mail-consent-asked-body = Bonjour,

    { $name } veut rejoindre « { $network } », un réseau de jeunes qui animent le budget participatif de la ville.
    Comme { $name } n’a pas 18 ans, il faut votre accord. Lisez ce que les jeunes y font, puis répondez oui ou non :
    { $link }

    Ce lien est valable jusqu’au { $until }. Vous pourrez retirer votre accord à tout moment, avec le même lien.

mail-application-received-subject = Une candidature pour { $network }
mail-application-received-body = Bonjour,

    Quelqu’un veut rejoindre « { $network } ». Répondez ici :
    { $link }

mail-application-accepted-subject = Bienvenue dans { $network }
mail-application-accepted-body = Bonjour,

    Vous faites maintenant partie de « { $network } ».
    { $message }

    Voyez ce qu’il reste à faire avant votre première mission :
    { $link }

mail-application-declined-subject = Votre candidature pour { $network }
mail-application-declined-body = Bonjour,

    Votre candidature pour « { $network } » n’est pas retenue.
    { $message }

    Vous pouvez poser une question, ou candidater de nouveau plus tard :
    { $link }

mail-membership-ended-subject = Vous ne faites plus partie de { $network }
mail-membership-ended-body = Bonjour,

    L’équipe de « { $network } » a mis fin à votre participation.
    { $message }

    Vous pouvez poser une question, ou candidater de nouveau plus tard :
    { $link }

mail-mission-soon-subject = Bientôt : { $title }
mail-mission-soon-body = Bonjour,

    Votre mission « { $title } » commence le { $at }.
    Rendez-vous : { $place }.
    Vous ne pouvez plus venir ? Proposez votre place ici :
    { $link }

mail-mission-place-free-subject = Vous avez une place : { $title }
mail-mission-place-free-body = Bonjour,

    Une place s’est libérée, et elle est à vous : « { $title } », le { $at }.
    Vous ne pouvez pas venir ? Rendez-la ici :
    { $link }

mail-mission-place-taken-subject = Quelqu’un a pris votre place : { $title }
mail-mission-place-taken-body = Bonjour,

    Quelqu’un d’autre ira à « { $title } », le { $at }. Vous n’êtes plus attendu.
    La mission est ici :
    { $link }

mail-mission-cancelled-subject = Changement : { $title }
mail-mission-cancelled-body = Bonjour,

    La mission « { $title } » du { $at } est annulée ou changée. Regardez avant de partir :
    { $link }

mail-network-wrote-subject = Nouvelle annonce : { $network }
mail-network-wrote-body = Bonjour,

    Une annonce de « { $network } » :

    { $text }

    Pour répondre :
    { $link }

mail-deliberation-called-subject = Délibération : { $envelope }
mail-deliberation-called-body = Bonjour,

    Votre groupe décide de l’argent de « { $envelope } » le { $at }.
    Lieu : { $place }.
    Lisez l’ordre du jour :
    { $link }

mail-deliberation-cancelled-subject = Annulée : la séance de { $envelope }
mail-deliberation-cancelled-body = Bonjour,

    La séance du { $at } sur « { $envelope } » est annulée. Ne venez pas.
    Pour en savoir plus :
    { $link }

mail-allocation-to-sign-subject = À signer : { $proposal }
mail-allocation-to-sign-body = Bonjour,

    Un groupe a décidé de « { $proposal } », avec l’argent de « { $envelope } ».
    Contresignez ou renvoyez avec un motif, au plus tard le { $until } :
    { $link }

mail-proposal-sent-back-subject = La ville demande une seconde délibération : { $proposal }
mail-proposal-sent-back-body = Bonjour,

    La ville renvoie votre décision sur « { $proposal } » ({ $envelope }). Son motif :

    { $reason }

    L’argent est de nouveau disponible. Le groupe peut délibérer une seconde fois :
    { $link }

mail-proposal-moved-subject = Du nouveau : { $proposal }
mail-proposal-moved-body = Bonjour,

    « { $proposal } » avance : { $step }.
    { $link }
