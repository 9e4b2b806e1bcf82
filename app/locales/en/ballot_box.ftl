### The ballot box explained to residents: ten sentences, a picture, and the facts of an edition.

ballot-box-title = The ballot box, in plain words
ballot-box-title-of = The ballot box – { $edition }
ballot-box-lead = Voting online, yes, but without having to trust anybody. Here is how your vote stays secret, and how everybody can check it.
ballot-box-link = How the ballot box protects my vote
ballot-box-link-how = How does it work?

## The picture

ballot-box-picture = The ballot box in five pictures
ballot-box-picture-seal = Your ballot is locked on your own device, before it leaves.
ballot-box-picture-apart = On one side, the book that says who has voted. On the other, the box with the ballots. Nothing joins the two.
ballot-box-picture-list = Each locked ballot is written into a public list.
ballot-box-picture-keys = It takes several keys, held by several people, to open the box.
ballot-box-picture-recount = In the end, everybody can count again on their own device.

## The ten sentences

ballot-box-ten = In ten sentences
ballot-box-ten-1 = You choose your projects on your phone or your computer.
ballot-box-ten-2 = Your device locks your ballot, like a safe, before sending it.
ballot-box-ten-3 = The city writes in a book, the voter roll, that you have voted: so each person votes only once.
ballot-box-ten-4 = In return, your device gets a token without a name, which means “this person has the right to vote”.
ballot-box-ten-5 = The locked ballot goes into the box with this token, but without your name: nothing says any more that it is yours.
ballot-box-ten-6 = You get a receipt, whose number finds your ballot in the public list.
ballot-box-ten-7 = This list shows all the locked ballots: if one of them were changed, removed or added afterwards, everybody would see it.
ballot-box-ten-8 = The key of the box is cut into several shares, kept by different people: none of them can open the box alone.
ballot-box-ten-8-lone = The key of the box is kept by one person only, because this vote is small: that is simpler, and a little less safe.
ballot-box-ten-9 = When the vote is over, these people give their shares, the box opens, and all the ballots are counted.
ballot-box-ten-9-lone = When the vote is over, this person gives their key, the box opens, and all the ballots are counted.
ballot-box-ten-10 = Then everything is published: you can count again yourself, and find the same winners.
ballot-box-ten-10-small = Then the list and the totals are published; if there are few ballots, only auditors see each of them, so that nobody can guess who chose what.

## What the box can't prevent

ballot-box-limits = What the box can't prevent
ballot-box-limits-receipt = After the count, your receipt lets you show somebody what you chose. Nobody has the right to ask you for it.
ballot-box-limits-device = A tampered device can see what you choose, or change it. Vote on a device that you trust.
ballot-box-limits-server = If your device can't lock the ballot itself, our server locks it: it then sees it for a short moment, and keeps nothing of it. Your receipt tells you so.
ballot-box-limits-trustees = If enough trustees agree to cheat, they can read the ballots too early. But a ballot never bears a name.
ballot-box-limits-more = Read the experts' page: the protocol, the threats, the formats

## The box of an edition

ballot-box-edition = The box of this edition
ballot-box-none = The box of this edition is not prepared yet
ballot-box-none-text = The people who will keep the keys will be named here before the vote opens.
ballot-box-planned = The box is being prepared
ballot-box-planned-text = The trustees are taking their shares of the key. The box must be sealed before the vote opens.
ballot-box-sealed = The box is sealed
ballot-box-sealed-text = The key has been cut into shares. Nobody can open the box any more without the trustees.
ballot-box-opened = The box is open
ballot-box-opened-text = The vote is over, and the trustees have given their shares of the key.
ballot-box-old = This edition was counted before the sealed ballot box existed
ballot-box-old-text = Its ballots were counted in another way. The published files still let you count again.
ballot-box-lone = One person alone holds the key
ballot-box-lone-text = This person could open the box too early, by agreeing with those who run the server. And if they lose their key, the ballots can't be read any more. For a small vote, the rules accept that.
ballot-box-needed = It takes { $needed } shares of the key out of { $total } to open the box.
ballot-box-needed-lone = It takes this person's key to open the box.
ballot-box-trustees = Who holds the keys
ballot-box-trustee-name = Name
ballot-box-trustee-kind = Who they are
ballot-box-trustee-state = Share of the key
ballot-box-kind-elected = member of the city council
ballot-box-kind-resident = resident drawn by lot
ballot-box-kind-association = association
ballot-box-kind-staff = member of the city's staff
ballot-box-kind-other = another person
ballot-box-share-invited = not taken yet
ballot-box-share-taken = taken, not read back yet
ballot-box-share-confirmed = taken and read back
ballot-box-share-given = given for the opening
ballot-box-count = { $count ->
    [0] No ballot in the public list
    [one] { $count } sealed ballot in the public list
   *[other] { $count } sealed ballots in the public list
}
ballot-box-waiting = Ballots enter the list in shuffled batches, so that neither the hour nor a small group gives anybody away. Yours is in it when the ballot box is opened, at the latest.
ballot-box-keys = The fingerprints of the public keys
ballot-box-keys-text = Compare them with those that the trustees or the press have noted: they must never change.
ballot-box-key-box = Ballot box (locks the ballots)
ballot-box-key-token = Voting tokens
ballot-box-key-log = Public list (signature)
ballot-box-head = The last signed tree head
ballot-box-head-text = It sums up the whole list in one line. Keep a copy: the list can't be changed any more without your copy showing it.
ballot-box-head-none = No list has been signed yet: it is with the first batch of ballots.
ballot-box-head-size = Ballots in the list
ballot-box-head-day = Day
ballot-box-head-root = Root
ballot-box-head-signature = Signature
ballot-box-check = Check it yourself
ballot-box-check-receipt = Check my receipt
ballot-box-check-receipt-text = Is my ballot in the list?
ballot-box-check-verify = Count the vote again
ballot-box-check-verify-text = Your browser checks everything and counts again, once the results are published.
ballot-box-check-list = Download the public list
ballot-box-check-list-text = The fingerprints of the sealed ballots and the signed heads (JSON).
ballot-box-check-heads = Download the signed heads
ballot-box-check-heads-text = To keep, and to compare later (JSON).
ballot-box-editions = The boxes of the city's votes
