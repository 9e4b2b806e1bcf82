### Ce que la ville décide pour chaque projet : au vote, refusé, reporté.

decisions-title = Les décisions de la ville
decisions-title-of = Décisions – { $edition }
decisions-lead = Toutes les décisions ont été publiées le { $date }. Chaque refus a son explication.
decisions-act = Voir les décisions
decisions-see-all = Voir toutes les décisions, avec les refus et leurs raisons
decisions-tabs = Trier les décisions
decisions-all = Toutes
decisions-of-project = La décision de la ville
decisions-of-idea = Ce que cette idée est devenue
decisions-planned = Les réponses de la ville à toutes les idées seront publiées ensemble le { $date }.
decisions-not-yet = Les décisions ne sont pas encore publiées
decisions-clock = Aller à la publication des décisions : { $edition }

decisions-verdict-on-ballot = Au vote
decisions-verdict-refused = Refusé
decisions-verdict-postponed = Reporté
decisions-tab-on-ballot = Au vote
decisions-tab-refused = Refusés
decisions-tab-postponed = Reportés

decisions-told-on-ballot = Ce projet est soumis au vote des habitants.
decisions-told-refused = La ville ne peut pas retenir ce projet.
decisions-told-postponed = La ville garde ce projet pour une autre année.

decisions-instead-title = Ce que vous pouvez faire
decisions-instead = Ce que vous pouvez faire : { $words }

## Les raisons d’un refus : deux ou trois mots, une explication, un conseil.

decisions-title-outside-competence = Ni la ville ni un partenaire ne peut le faire
decisions-reason-outside-competence = Ce n’est pas la ville qui décide de cela, et l’organisme qui en décide n’a pas donné son accord.
decisions-advice-outside-competence = Vous pouvez écrire à l’organisme qui en décide. Demandez-nous son adresse : nous vous aiderons.

decisions-title-land-not-available = Le terrain n’est pas disponible
decisions-reason-land-not-available = Le terrain n’appartient pas à la ville, et son propriétaire n’est pas d’accord.
decisions-advice-land-not-available = Cherchez un autre endroit dans le quartier, et proposez de nouveau votre idée l’an prochain.

decisions-title-unlawful = La loi ne le permet pas
decisions-reason-unlawful = Une loi ou un règlement interdit de faire ce projet.
decisions-advice-unlawful = Demandez-nous ce qui est permis à cet endroit : une autre forme de votre idée est peut-être possible.

decisions-title-not-feasible = Impossible à réaliser là
decisions-reason-not-feasible = On ne peut pas construire ce projet à cet endroit, ou pas sans danger.
decisions-advice-not-feasible = Proposez de nouveau votre idée dans un endroit plus grand ou plus sûr.

decisions-title-too-expensive = Trop cher
decisions-reason-too-expensive = Ce projet coûte plus cher que ce que le budget participatif peut payer.
decisions-advice-too-expensive = Proposez l’an prochain un projet plus petit, ou une première partie de celui-ci.

decisions-title-running-cost = Trop cher chaque année
decisions-reason-running-cost = Une fois construit, ce projet coûterait trop d’argent chaque année : entretien, énergie ou personnel.
decisions-advice-running-cost = Cherchez une forme qui demande moins d’entretien, ou une association qui s’en occuperait.

decisions-title-not-investment = Ce n’est pas un investissement
decisions-reason-not-investment = Le budget participatif paie ce qui se construit ou s’achète pour durer. Il ne paie ni fêtes, ni salaires, ni activités.
decisions-advice-not-investment = Demandez plutôt une subvention de la ville pour une association : nous vous dirons comment faire.

decisions-title-already-planned = Déjà prévu
decisions-reason-already-planned = La ville fait déjà ce projet, ou l’a déjà décidé. Il n’a pas besoin du vote.
decisions-advice-already-planned = Vous n’avez rien à faire. Demandez-nous quand les travaux commencent.

decisions-title-harmful = Mauvais pour la nature ou les voisins
decisions-reason-harmful = Ce projet ferait du mal à la nature, ou gênerait ceux qui vivent à côté.
decisions-advice-harmful = Parlez-en avec vos voisins : vous trouverez peut-être une forme qui convient à tous.

decisions-title-too-long = Trop long à réaliser
decisions-reason-too-long = Ce projet ne peut pas être fini dans le temps que le règlement donne.
decisions-advice-too-long = Proposez l’an prochain une première étape qui se réalise plus vite.

## Les messages aux auteurs, le jour de la publication.

mail-project-decided-on-ballot-subject = Votre projet est au vote !
mail-project-decided-on-ballot-body = Bonjour,

    Bonne nouvelle : le projet « { $title } », né de votre idée, est soumis au vote des habitants.

    { $why }

    Voir le projet et en parler autour de vous : { $link }

mail-project-decided-refused-subject = La réponse de la ville à votre idée
mail-project-decided-refused-body = Bonjour,

    Merci d’avoir proposé une idée. La ville a étudié le projet « { $title } », né de votre idée. Elle ne peut pas le retenir. Voici pourquoi.

    { $why }

    Lire la décision en entier : { $link }

mail-project-decided-postponed-subject = Votre projet est reporté
mail-project-decided-postponed-body = Bonjour,

    La ville a étudié le projet « { $title } », né de votre idée. Elle le garde pour une autre année.

    { $why }

    Lire la décision en entier : { $link }
