### Les questions des directions aux porteurs de projets, et les messages sur les instructions.

studies-carrier-questions = Questions sur votre projet
studies-carrier-questions-text = Les services qui étudient votre projet ont besoin de vous. Votre réponse les aide à avancer.
studies-question-by = { $department }, le { $date }
studies-question-on = Posée le { $date }
studies-answer-on = Réponse du { $date }
studies-answer-none = Pas encore de réponse.
studies-answer = Votre réponse
studies-answer-send = Envoyer la réponse
studies-answered = Merci, la réponse est envoyée.
studies-answer-empty = Écrivez votre réponse.
studies-answer-long = Votre réponse est trop longue : { $max } caractères au plus.
studies-answer-twice = Quelqu’un a déjà répondu à cette question.

## Les messages

mail-studies-asked-subject = Des projets à étudier
mail-studies-asked-body = Bonjour,

    Ces projets du budget participatif sont confiés à { $department } :

    { $projects }

    Les instructions : { $link }

mail-studies-due-subject = Des instructions à rendre
mail-studies-due-body = Bonjour,

    { $department } doit encore rendre un avis sur ces projets. La date est proche, ou passée :

    { $projects }

    Les instructions : { $link }

mail-study-proposed-subject = Un avis à valider
mail-study-proposed-body = Bonjour,

    L’avis sur le projet « { $project } » attend votre validation.

    Le lire, le valider ou le renvoyer : { $link }

mail-study-sent-back-subject = Un avis à compléter
mail-study-sent-back-body = Bonjour,

    Votre avis sur le projet « { $project } » vous revient, pour être complété :

    { $message }

    L’instruction : { $link }

mail-question-asked-subject = Une question sur votre projet
mail-question-asked-body = Bonjour,

    La ville étudie votre projet « { $project } ». Elle vous demande :

    { $question }

    Répondre sur votre page : { $link }

mail-question-answered-subject = Une réponse à votre question
mail-question-answered-body = Bonjour,

    Vous aviez posé une question sur le projet « { $project } ». La réponse est arrivée.

    La lire et continuer : { $link }
