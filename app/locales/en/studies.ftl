### Questions of departments to those who carry a project, and messages about studies.

studies-carrier-questions = Questions about your project
studies-carrier-questions-text = The departments that study your project need you. Your answer helps them to go on.
studies-question-by = { $department }, on { $date }
studies-question-on = Asked on { $date }
studies-answer-on = Answer of { $date }
studies-answer-none = No answer yet.
studies-answer = Your answer
studies-answer-send = Send the answer
studies-answered = Thank you, the answer is sent.
studies-answer-empty = Write your answer.
studies-answer-long = Your answer is too long: { $max } characters at most.
studies-answer-twice = Somebody has answered this question already.

## Messages

mail-studies-asked-subject = Projects to study
mail-studies-asked-body = Hello,

    These projects of the participatory budget are given to { $department }:

    { $projects }

    The studies: { $link }

mail-studies-due-subject = Studies that are due
mail-studies-due-body = Hello,

    { $department } still has to give an opinion on these projects. The date is near, or past:

    { $projects }

    The studies: { $link }

mail-study-proposed-subject = An opinion to validate
mail-study-proposed-body = Hello,

    The opinion on the project “{ $project }” waits for you to validate it.

    Read, validate or send it back: { $link }

mail-study-sent-back-subject = An opinion to complete
mail-study-sent-back-body = Hello,

    Your opinion on the project “{ $project }” comes back to you, to be completed:

    { $message }

    The study: { $link }

mail-question-asked-subject = A question about your project
mail-question-asked-body = Hello,

    The city studies your project “{ $project }”. It asks you:

    { $question }

    Answer on your page: { $link }

mail-question-answered-subject = An answer to your question
mail-question-answered-body = Hello,

    You had asked a question about the project “{ $project }”. The answer has come.

    Read it and go on: { $link }
