### Ceux qui portent un projet : leur page, les messages, les mails.

carriers-title = Mon projet
carriers-kicker = Un projet né de votre idée
carriers-my-projects = Mes projets
carriers-not-public = Pour l’instant, ce projet n’est pas public. Vous pouvez le lire parce qu’il vient de votre idée.
carriers-sign-in = Cette page est pour les personnes dont l’idée fait partie du projet. Connectez-vous avec l’adresse ou le numéro qui a reçu notre message.
carriers-public-page = Voir la page publique du projet
carriers-text = Le projet

## Où il en est

carriers-next = La prochaine date
carriers-next-decision = La ville annonce sa décision le { $date }. Vous recevrez un message.
carriers-next-decision-unknown = La date de la décision n’est pas encore fixée. Vous recevrez un message.
carriers-next-vote = Le vote ouvre le { $date }. Parlez de votre projet autour de vous !
carriers-next-vote-ends = Le vote est ouvert jusqu’au { $date }. Parlez de votre projet autour de vous !
carriers-next-outcome = Le vote est fini. Les résultats arrivent.
carriers-journey = Le chemin du projet
carriers-step-idea = L’idée
carriers-step-study = L’étude
carriers-step-study-text = Les services regardent si le projet est possible, et combien il coûte.
carriers-step-decision = La décision
carriers-step-decision-unknown = Date à venir
carriers-step-vote = Le vote
carriers-step-works = Les travaux

## Les idées et les noms

carriers-own-ideas = { $count ->
    [one] Votre idée dans ce projet
   *[other] Vos idées dans ce projet
}
carriers-others = { $count ->
    [one] Une autre idée est dans ce projet
   *[other] Les autres idées de ce projet
}
carriers-named = Votre nom est montré avec le projet : { $name }
carriers-unnamed = Votre nom n’est pas montré avec le projet.
carriers-name = Montrer mon nom
carriers-unname = Enlever mon nom
carriers-name-hint = Le nom sur la page de votre idée ne change pas.
carriers-named-now = Votre nom est montré avec le projet.
carriers-unnamed-now = Votre nom n’est plus montré avec le projet.
carriers-named-on = D’après les idées de
carriers-studied = { $count ->
    [one] Cette idée fait partie d’un projet à l’étude
   *[other] Cette idée fait partie de projets à l’étude
}
carriers-studied-text = Vous seul et les autres auteurs du projet voyez ceci. Suivez le projet et écrivez à la ville sur sa page.
carriers-studied-staff = Seuls les auteurs et les agents voient ceci avant la publication des décisions.

## Les messages

carriers-messages = Messages
carriers-who = Vous écrivez à l’équipe du budget participatif de { $city }. Tous ceux dont l’idée est dans ce projet lisent ces messages.
carriers-contact = Vous pouvez aussi écrire à { $contact }.
carriers-no-message = Il n’y a pas encore de message.
carriers-you = Vous
carriers-city = La ville de { $city }
carriers-of-city = { $name }, ville de { $city }
carriers-somebody = Quelqu’un
carriers-write = Votre message
carriers-write-hint = Une question, une précision… La réponse arrive ici et par message.
carriers-send = Envoyer le message
carriers-sent = Votre message est envoyé. La réponse arrivera ici et par message.
carriers-error-empty = Écrivez votre message.
carriers-error-long = Votre message est trop long : { $max } caractères au plus.

## Les mails

mail-idea-joined-subject = Votre idée fait partie d’un projet
mail-idea-joined-body = Bonjour,

    Bonne nouvelle : votre idée « { $title } » fait maintenant partie du projet « { $project } ». Les services de la ville vont l’étudier.

    Votre nom reste sur le projet. Vous pouvez l’enlever, suivre le projet et nous écrire ici :
    { $link }

mail-idea-parted-subject = Votre idée ne fait plus partie d’un projet
mail-idea-parted-body = Bonjour,

    Votre idée « { $title } » ne fait plus partie du projet « { $project } ». Elle n’est pas perdue : elle peut faire partie d’un autre projet, ou devenir un projet à elle seule.

    Voir votre idée : { $link }

mail-carrier-written-to-subject = Un message de la ville sur votre projet
mail-carrier-written-to-body = Bonjour,

    La ville vous écrit au sujet du projet « { $project } » :

    { $message }

    Pour répondre, allez ici (ne répondez pas à cet e-mail) :
    { $link }

mail-carrier-wrote-subject = Un message d’un porteur de projet
mail-carrier-wrote-body = Bonjour,

    Quelqu’un qui porte le projet « { $project } » vous a écrit.

    Lire et répondre : { $link }

mail-announced-body = Bonjour,

    { $text }

    { $edition }
    Votre page : { $link }
