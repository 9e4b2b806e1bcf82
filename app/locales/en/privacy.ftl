### The notices about personal data. A line with “##” is a heading, a line with “-” an item of a list.

privacy-web = Your data on the site
privacy-stand = Your data at a stand or on paper
privacy-phone = Your data on the telephone
privacy-aloud-lead = This text is read aloud, before anything is written down.
privacy-version = Version { $version }, of { $date }
privacy-old-title = This text is old
privacy-old-link = Read today’s text
privacy-older = Older texts
privacy-others = The other texts
privacy-my-data = See my data
privacy-controller-city = The city of { $city }
privacy-officer-none = the town hall, data protection
privacy-term-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
privacy-term-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
privacy-term-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }

## The texts that come with the software (articles 13 and 14 of the GDPR)

privacy-notice-web =
    ## Who keeps your data?
    { $controller } runs the participatory budget. It answers for your data.

    ## Why?
    - To take your ideas and to answer you.
    - So that each person votes only once.
    - To protect the site and the vote from fraud.

    ## What gives us the right?
    It is a task in the public interest: letting residents take part. The law allows it: article 6(1)(e) of the GDPR.

    You don’t have to take part. Without an address or a number, you can ask for a voting card or a paper ballot.

    ## Which data?
    - Your account: an e-mail address or a number, a language, a name if you give one.
    - With FranceConnect: a fingerprint that nobody can read, not your civil identity.
    - What you send: ideas, photos, comments, supports, messages.
    - In a network of ambassadors: your date of birth, your languages, your missions. Under 18: the name and address of a guardian, and their answer.
    - Your vote: that you voted, and on which day. Never your choice.
    - During the vote: figures per hour and per network, against fraud. They don’t say who votes.

    ## For how long?
    - Your account: { $accounts } without a visit. We tell you a month before.
    - Published ideas and comments stay. Your name goes when you erase your account.
    - The list of those who voted: { $roll } after the results. It holds no name.
    - The figures against fraud: { $traces } after the vote.
    - Your place in a network: { $memberships } after you leave. A guardian’s agreement, without a yes: { $consents }.
    - Your messages to a network: { $posts }. A published story stays, without your name if you erase your account.
    - Sign-in codes: { $codes }. Messages that don’t arrive: { $mails }.

    ## Who sees them?
    The city’s staff who look after the participatory budget. Firms that run the site, the e-mail and the text messages, for the city alone. Nobody sells them.

    Your address and your number are never public. They are encrypted.

    No computer decides for you on its own.

    ## Your rights
    You can see, take along, correct and erase your data. Do it yourself in “My account”. You can also ask for a pause, or say no to their use.

    A ballot that was sent can’t be erased: nothing says whose it is.

    A question? Write to the person who protects the data: { $officer }. They answer within a month.

    You don’t agree with the answer? Complain to the CNIL: https://www.cnil.fr/fr/plaintes or 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.
privacy-notice-stand =
    ## Before we write
    { $controller } runs the participatory budget. It answers for what we write here.

    We write down your idea. Your name, if you like. An address or a number, if you want an answer. You can give none of these.

    If you vote here, we note that you voted. Nobody notes your choice with your name.

    ## What gives us the right?
    It is a task in the public interest: letting residents take part (article 6(1)(e) of the GDPR).

    ## Who will see it?
    The idea becomes public, with the name that you choose. Your address and your number stay with the staff of the participatory budget. If you are under 18, we write the first name only.

    ## For how long?
    - Your address or your number: { $contacts } after the end of the participatory budget.
    - The list of those who voted: { $roll } after the results.
    - Voting cards: { $passes } after the vote.
    - The published idea stays.

    ## Your rights
    You can see, correct or erase your data, ask for a pause, or say no. Write to: { $officer }. The answer comes within a month.

    You can complain to the CNIL: https://www.cnil.fr/fr/plaintes or 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.
privacy-notice-phone =
    ## Before we begin
    { $controller } runs the participatory budget. It answers for what I write during this call. The call is not recorded.

    I write down your idea. Your name, if you like. An address or a number, if you want an answer. You can give none of these.

    ## What gives us the right?
    It is a task in the public interest: letting residents take part (article 6(1)(e) of the GDPR).

    ## Who will see it?
    The idea becomes public, with the name that you choose. Your address and your number stay with the staff of the participatory budget. If you are under 18, I write the first name only.

    ## For how long?
    - Your address or your number: { $contacts } after the end of the participatory budget.
    - The published idea stays.

    ## Your rights
    You can see, correct or erase your data, ask for a pause, or say no. Write to: { $officer }. The answer comes within a month.

    You can complain to the CNIL: https://www.cnil.fr/fr/plaintes or 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07.

    The whole text is on the site, on the page “Personal data”.
