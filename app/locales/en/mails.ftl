### The mails that Parvis sends.

mail-foot = { $city }, participatory budget
    { $url }

    This message was sent automatically. A question? Write to { $contact }.

mail-code-subject = Your code: { $code }
mail-code-body = Hello,

    Your code to go on is: { $code }

    It is good for ten minutes and works once.
    You asked for nothing? Do nothing: without this code nobody can act in your name.

mail-received-subject = We have received your idea
mail-received-body = Hello,

    Your idea “{ $title }” has reached us. Thank you!

    Somebody from the team is going to read it. We will write to you when it is published, or if something is missing.
    Follow your idea: { $link }

mail-published-subject = Your idea is published
mail-published-body = Hello,

    Your idea “{ $title }” is published. Everyone can read it:
    { $link }

mail-changes-subject = Something is missing in your idea
mail-changes-body = Hello,

    We have read your idea “{ $title }”. It must be completed before we can publish it.

    { $why }

    Complete your idea: { $link }

mail-refused-subject = Your idea could not be kept
mail-refused-body = Hello,

    We have read your idea “{ $title }”. We can’t publish it. This is why.

    { $why }

    See your idea and this decision: { $link }

mail-receipt-subject = Your voting receipt
mail-receipt-body = Hello,

    Your vote is recorded: { $edition }.

    Your receipt number: { $receipt }

    Keep it for yourself: with it this vote can be changed until the close, if the rules allow it.
    { $link }
