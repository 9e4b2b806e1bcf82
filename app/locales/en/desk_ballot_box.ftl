### The ballot box at the desk: the key ceremony, the opening, votes on paper.

editing-ballot-box = Ballot box
editing-check-ballot-box-none = Nobody is named to keep the keys. Without a sealed box the vote can't take any ballot.
editing-check-ballot-box-planned = { $confirmed } of { $total } trustees have taken their share and read it back.
editing-check-ballot-box-sealed = Sealed: { $needed } shares of { $total } will open it.
editing-check-ballot-box-no-vote = It is prepared when a vote is in the calendar.

desk-box-text = Ballots are locked on the voters' devices. The key of the box is cut into shares, kept by people whom you name here. Neither you nor the server's administrator can open the box without them.
desk-box-more = The explanation for residents
desk-box-step-name = Name
desk-box-step-take = Take and read back
desk-box-step-seal = Seal
desk-box-step-open = Open
desk-box-near = The vote opens on { $date } and the box is not sealed: nobody will be able to vote.
desk-box-open-unsealed = The vote is open and the box is not sealed: nobody can vote.
desk-box-no-vote = Put a vote into the calendar first: it tells the trustees until when to keep their share.

## Naming

desk-box-plan = Name the trustees
desk-box-plan-text = Choose people from different camps, who have no interest in cheating together: a member of the majority, one of the opposition, a resident drawn by lot, an association. Each gets a personal link by e-mail.
desk-box-trustee = Trustee { $number }
desk-box-name = Name, as it will be public
desk-box-kind = Who they are
desk-box-email = E-mail
desk-box-lang = Language of their messages
desk-box-rows = An empty row is left out. From 1 to { $most } people.
desk-box-needed = Number of shares that open the box
desk-box-needed-hint = At least two, and fewer than the people: so nobody opens it alone, and one lost share does not block everything. For example 2 of 3, or 3 of 5.
desk-box-invite = Invite these people
desk-box-invited = The invitations are on their way.
desk-box-plan-again = Change the people or the number of shares
desk-box-plan-again-text = Everything begins again: new links are sent, and shares already taken are of no use any more.
desk-box-lone-warning = With a single person, or a single share to open it, one person is enough to read the ballots too early. The public page says so.
desk-box-all-warning = If all the shares are needed, a single lost share makes the ballots unreadable for ever.

## Following

desk-box-state = How far the trustees are
desk-box-share = Share
desk-box-act = Act
desk-box-send-again = Send the invitation again
desk-box-sent-again = The invitation has been sent again.
desk-box-replace = Replace
desk-box-replace-of = Replace { $name }
desk-box-new = The new person
desk-box-replace-not = Change nothing
desk-box-replace-text = For somebody who lost their share or gives up. The others keep theirs. The box is sealed again, with another key, when the new person has read theirs back.
desk-box-replace-now = Replace and invite
desk-box-replaced = The person is replaced. Whoever takes their place gets a link.
desk-box-waiting = { $missing ->
    [one] One person is missing. When they have read their share back, the box is sealed by itself.
   *[other] { $missing } people are missing. When the last one has read their share back, the box is sealed by itself.
}
desk-box-sealed = The box is sealed
desk-box-sealed-text = The private key was cut, then forgotten. Nobody can open it any more without { $needed } shares.
desk-box-sealed-on = Sealed on
desk-box-quorum = Shares needed
desk-box-quorum-of = { $needed } of { $total }
desk-box-fixed = There are ballots in the box: the trustees can't change any more.
desk-box-public = See the public page
desk-box-minutes = Minutes to print

## The minutes

desk-box-minutes-title = Minutes of the key ceremony
desk-box-minutes-text = The ballot box of this vote was sealed on { $day }. Its private key was cut into { $total } shares; it takes { $needed } of them to open it. Each person below declares that they have taken their share, read it back, and will keep it secret until the vote closes.
desk-box-minutes-city = City
desk-box-minutes-vote = Vote
desk-box-minutes-signature = Signature
desk-box-minutes-done = Done at ____________________, on ____________________
desk-box-minutes-coordination = For the coordination
desk-box-minutes-print = Print this page with your browser.
desk-box-minutes-not-yet = The minutes can be printed once the box is sealed.

## Errors

desk-box-error-none = Name one person at least.
desk-box-error-needed = This number goes from 1 to the number of people named.
desk-box-error-email = This e-mail address is not complete.
desk-box-error-email-twice = This address is already that of another person of the list.
desk-box-error-kind = Choose who they are.
desk-box-error-lang = Choose a language.

## The opening

vote-desk-shares = The shares given
vote-desk-shares-text = Each trustee gives their share on their personal page. It takes { $needed }.
vote-desk-shares-given = { $given } of { $needed } needed
vote-desk-remind = Ask those for their share who have not given it
vote-desk-reminded = The messages are on their way.
vote-desk-open-box = Open the box and count
vote-desk-batches-left = { $count ->
    [one] One batch of paper ballots is not in the box
   *[other] { $count } batches of paper ballots are not in the box
}
vote-desk-batches-left-text = Once the box is open, these ballots can’t enter it any more. Finish these batches first, or cancel them.
vote-desk-open-box-text = Enough shares are given. The opening decrypts all the ballots, checks each of them, then applies the rules.
vote-desk-open-box-confirm = A box that is open can't be closed again. The outcome will be seen only by those who count, until it is published.
vote-desk-open-box-now = Yes, open the box
vote-desk-open-box-done = The box is open and the vote is counted. Here is the outcome.
vote-desk-open-box-waiting = The box can be opened once { $needed } trustees have given their share.
vote-desk-marks = Roll marks
vote-desk-leaves = Ballots in the list, replaced ones included
vote-desk-malformed = Ballots not counted
vote-desk-malformed-title = { $count ->
    [one] One ballot is not counted
   *[other] { $count } ballots are not counted
}
vote-desk-malformed-text = They stay in the published list, with their reason. The number is their place in the list.
vote-desk-malformed-place = Ballot no. { $place }
vote-desk-reason = Reason
vote-desk-reason-closed = It does not open with the key of the box.
vote-desk-reason-repeated = Another ballot has the same voter and the same turn.
vote-desk-reason-unreadable = What is written is no list of choices.
vote-desk-reason-unknown = Project { $number } is not on the ballot paper.
vote-desk-reason-order = Project { $number } is named twice, or not in its place.
vote-desk-reason-no-points = Project { $number } is named without points.
vote-desk-more-marks = { $count ->
    [one] One person is on the roll whose ballot never reached the box: device switched off, network lost.
   *[other] { $count } people are on the roll whose ballots never reached the box: device switched off, network lost.
}
vote-desk-more-ballots = There are more ballots than roll marks: this is a grave anomaly. Don't publish, and have the server examined.

## Votes on paper

paper-title = Mark the roll for a vote on paper
paper-lead = For people who vote on paper: mark the person, then hand them a ballot. The ballots are keyed later, in batches. The two lists never meet.
paper-link = Vote on paper: mark and key
paper-mark = Mark the roll
paper-mark-text = Somebody who has voted online is refused here, and somebody marked here can't vote online any more.
paper-contact = Their e-mail address or telephone
paper-contact-hint = Ask for the one that the person would vote online with: it is what prevents voting twice. Nothing is kept here but a fingerprint in the roll.
paper-another = Another person of the same household
paper-another-hint = Tick it if somebody has voted with this contact and it was not this person. The rules allow { $people } votes for each contact.
paper-mark-button = Mark
paper-contact-or-card = Their e-mail address, telephone, or the code of their voting card
paper-contact-or-card-hint = Ask for what the person would vote online with: it is what prevents voting twice. Nothing is kept here but a fingerprint in the roll.
paper-place = The polling place where you are
paper-place-hint = Kept for the next person.
paper-place-none = Not at a polling place
paper-batches = Batches of ballots to count and to key
paper-marked = The person is marked. They can put their ballot into the cardboard box.
paper-mark-not-yet = The vote is not open, or the box is not sealed.
paper-totals = The totals
paper-marks = { $count ->
    [one] person marked
   *[other] people marked
}
paper-ballots = { $count ->
    [one] ballot keyed
   *[other] ballots keyed
}
paper-totals-text = No more ballots can be put into the box than people marked. Keep the papers: with them the keying can be checked. They can be keyed until the box is opened.
paper-left = still to key
paper-error-contact = Type a complete e-mail address or telephone number, or the code of a voting card.
