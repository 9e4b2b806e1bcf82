### The mails that Parvis sends.

mail-foot = { $city }, participatory budget
    { $url }

    This message was sent automatically. A question? Write to { $contact }.

mail-code-subject = Your code: { $code }
mail-code-text = { $city }: your code is { $code }. It works for 10 minutes. Give it to nobody.
mail-code-short = Your code is { $code }. It works for 10 minutes. Give it to nobody.
mail-text = { $city }: { $subject }
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

mail-took-part-subject = You took part in the vote
mail-took-part-body = Hello,

    You are on the list of those who took part: { $edition }.

    This mail does not know what you chose, and it has no receipt number: nobody can join your name to your ballot. The receipt number is on your device; it lets you check that your ballot is in the box.

    The vote: { $link }

mail-voted-street-subject = A vote was given with your address
mail-voted-street-body = Hello,

    A vote was given with this address, on an outing: { $place }. The vote: { $edition }.

    Was it you? There is nothing to do. This message does not know what you chose, and has no receipt number.

    Was it not you? Answer this message, or write to the city: somebody will look into it.

    The vote: { $link }

mail-trustee-invited-subject = Hold one of the keys of the ballot box
mail-trustee-invited-body = Hello { $name },

    You are asked to hold one of the keys of the ballot box: { $edition }. The box opens at the close of the vote, when enough of you give your share of the key. Nobody can read the ballots before, the city included.

    Take your share of the key here, in a few minutes, and keep it in a safe place: { $link }

    This link is personal: please do not pass it on.

mail-trustee-asked-subject = The vote is over: your key opens the ballot box
mail-trustee-asked-body = Hello { $name },

    The vote is over: { $edition }. Please give your share of the key, so that the ballots can be counted.

    Take the file or the sheet with the 24 words, and go here: { $link }

mail-staff-invited-subject = { $city }: your access to the team
mail-staff-invited-body = Hello,

    You are invited to join the participatory budget team of { $city }.
    Open this link to choose how you sign in. It works once, until { $until }:
    { $link }

mail-credential-subject = A way to sign in was added
mail-credential-body = Hello,

    A way to sign in was added to your account: { $credential }.
    Was it not you? Remove it here and tell those who run the platform:
    { $link }

mail-votes-to-check-subject = Votes to look at: { $edition }
mail-votes-to-check-body = Hello,

    Many votes of “{ $edition }” look alike. No vote is removed.
    See what is unusual, and decide:
    { $link }

mail-card-alarm-subject = Voting cards: many wrong tries
mail-card-alarm-body = Hello,

    Many wrong card codes have been tried for “{ $edition }” within an hour.
    The addresses they come from are locked for a while. No vote is removed. Have a look:
    { $link }

mail-erased-subject = Your account is erased
mail-erased-body = Hello,

    Your account is erased, with your address and your name. Your published ideas stay, without your name.
    This is our last message.

mail-soon-erased-subject = Your account will soon be erased
mail-soon-erased-body = Hello,

    Nobody uses your account any more. It will be erased on { $day }.
    To keep it, sign in once:
    { $link }

mail-consent-asked-subject = Your consent for { $network }
mail-consent-asked-body = Hello,

    { $name } would like to join “{ $network }”, a network of young people who animate the city’s participatory budget.
    As { $name } is under 18, we need your consent. Read what young people do there, then answer yes or no:
    { $link }

    This link is good until { $until }. You can withdraw your consent at any time, with the same link.

mail-application-received-subject = An application for { $network }
mail-application-received-body = Hello,

    Somebody would like to join “{ $network }”. Answer here:
    { $link }

mail-application-accepted-subject = Welcome to { $network }
mail-application-accepted-body = Hello,

    You now belong to “{ $network }”.
    { $message }

    See what is left to do before your first mission:
    { $link }

mail-application-declined-subject = Your application for { $network }
mail-application-declined-body = Hello,

    Your application for “{ $network }” was not accepted.
    { $message }

    You can ask a question, or apply again later:
    { $link }

mail-membership-ended-subject = You no longer belong to { $network }
mail-membership-ended-body = Hello,

    The team of “{ $network }” has ended your membership.
    { $message }

    You can ask a question, or apply again later:
    { $link }

mail-mission-soon-subject = Soon: { $title }
mail-mission-soon-body = Hello,

    Your mission “{ $title }” begins on { $at }.
    Where to meet: { $place }.
    You can’t come any more? Offer your place here:
    { $link }

mail-mission-place-free-subject = You have a place: { $title }
mail-mission-place-free-body = Hello,

    A place came free, and it is yours: “{ $title }”, on { $at }.
    You can’t come? Give it back here:
    { $link }

mail-mission-place-taken-subject = Somebody took your place: { $title }
mail-mission-place-taken-body = Hello,

    Somebody else goes to “{ $title }”, on { $at }. You are not expected any more.
    The mission is here:
    { $link }

mail-mission-cancelled-subject = Changed: { $title }
mail-mission-cancelled-body = Hello,

    The mission “{ $title }” of { $at } is cancelled or changed. Look before you leave:
    { $link }

mail-network-wrote-subject = New announcement: { $network }
mail-network-wrote-body = Hello,

    An announcement of “{ $network }”:

    { $text }

    To answer:
    { $link }

mail-deliberation-called-subject = Deliberation: { $envelope }
mail-deliberation-called-body = Hello,

    Your group decides about the money of “{ $envelope }” on { $at }.
    Place: { $place }.
    Read the agenda:
    { $link }

mail-deliberation-cancelled-subject = Cancelled: the meeting on { $envelope }
mail-deliberation-cancelled-body = Hello,

    The meeting of { $at } on “{ $envelope }” is cancelled. Do not come.
    To know more:
    { $link }

mail-allocation-to-sign-subject = To be signed: { $proposal }
mail-allocation-to-sign-body = Hello,

    A group has decided about “{ $proposal }”, with the money of “{ $envelope }”.
    Countersign, or send it back with a reason, by { $until }:
    { $link }

mail-proposal-sent-back-subject = The city asks for a second deliberation: { $proposal }
mail-proposal-sent-back-body = Hello,

    The city sends your decision about “{ $proposal }” ({ $envelope }) back. Its reason:

    { $reason }

    The money is available again. The group can deliberate a second time:
    { $link }

mail-proposal-moved-subject = News: { $proposal }
mail-proposal-moved-body = Hello,

    “{ $proposal }” moves on: { $step }.
    { $link }
