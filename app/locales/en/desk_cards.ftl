### Voting cards and lists at the desk.

error-batch-state = This batch is no longer as you saw it. Load the page again.
error-batch-in-use = This batch is in use: its codes can’t be printed any more. Prepare another batch.

## The votes

voters-lead = Voting cards, lists, and what deserves a look.
voters-all = The votes and their voters
voters-edition = Edition
voters-dates = Dates of the vote
voters-cards = Voting cards
voters-list = The city’s list
voters-listed = People on the list
voters-taken = taken
voters-not-taken = no
voters-none = No vote is planned
voters-none-text = Give an edition the dates of its vote: it will be here.

voters-title = Voters – { $edition }
voters-edition-lead = Prepare cards for people without address and telephone, or give a list.
voters-to-rules = Go to the rules

## Cards

voters-cards-text = A card has a code that works once. A printed batch is worth nothing before it is activated: a pile that is stolen before the day of the stand is of use to nobody.
voters-cards-not-taken = The rules of this vote take no cards: nobody can vote with one.
voters-no-batch = No batch of cards
voters-no-batch-text = Prepare one below: one for each stand, school or care home.
voters-batches = The batches of cards
voters-batch = Batch
voters-batch-name = Batch { $number }: { $label }
voters-state = State
voters-printed = Printed
voters-used = Used
voters-revoked = Cancelled
voters-left = Left
voters-made = Prepared on
voters-used-text = It is known how many cards were used, never at which hour, nor for which projects.

voters-print-title = Prepare a batch
voters-label = Where will these cards go?
voters-label-hint = For example: Lime Tree care home, stand on the market.
voters-label-wrong = Say where these cards will go, in { $max } characters at most.
voters-count = Number of cards
voters-count-hint = { $max } at most. A page has ten.
voters-count-wrong = Type a number from 1 to { $max }.
voters-print = Prepare the cards
voters-printed-now = The batch is ready. Print it, then activate it on the day on which the cards are handed out.

voters-next = What comes next
voters-about-printed = Print the sheets now: once the batch is active, its codes are shown no more. Activate the batch on the day on which the cards are handed out.
voters-about-active = Each card of this batch lets one person vote once. When the stand is over and the cards that are left are back, close the batch.
voters-about-closed = The cards that are left let nobody vote any more. Votes that were cast with this batch stay.
voters-about-revoked = No card of this batch lets anybody vote any more. Votes that were cast before stay: nothing joins a card to a ballot.
voters-sheet-link = Print cards { $first } to { $last }
voters-move-active = Activate the batch
voters-move-active-text = From now on, whoever holds a card of this batch can vote.
voters-move-active-now = Activate now
voters-move-active-done = The batch is active: its cards let people vote.
voters-move-closed = Close the batch
voters-move-closed-text = The cards that are left will let nobody vote any more. Whoever is voting with a card will have to ask for another one. You can open the batch again.
voters-move-closed-now = Close now
voters-move-closed-done = The batch is closed.
voters-move-revoked = Cancel the batch
voters-move-revoked-text = For a pile that is lost or stolen. This can’t be undone. Votes that were cast stay.
voters-move-revoked-now = Cancel for good
voters-move-revoked-done = The batch is cancelled.
voters-revoke-title = Cancel a card
voters-revoke-text = A card is lost? Type the number that is written on it, or that you have noted. Not its code.
voters-revoke-number = Number of the card
voters-revoke = Cancel this card
voters-revoked-now = Card { $number } is cancelled.
voters-no-card = This batch has no card to cancel with this number.

voters-sheet-title = Sheet: { $batch }
voters-sheet-how = Print this page on A4, without scaling, on thick paper. Ten cards on a page: cut along the dashes.
voters-sheet-secret = A code is enough to vote. Keep the sheets under lock, and take no photo. That they were shown is in the log.

## List

voters-list-text = A CSV file with two columns: an identifier that the person knows, and the year of birth. No name. Only hashes are kept, never the file.
voters-list-not-taken = The rules of this vote take no list: nobody can vote with one.
voters-list-count = { $count ->
    [0] Nobody is on the list.
    [one] 1 person is on the list.
   *[other] { $count } people are on the list.
}
voters-list-title = Give a list
voters-list-file = CSV file
voters-list-file-hint = A line for each person: identifier;year. For example: B12345;1961. 8 MB at most.
voters-list-mode = There is a list already
voters-list-add = Add these people
voters-list-add-hint = Those who are on it stay.
voters-list-replace = Replace the list
voters-list-replace-hint = Only these people will still be able to vote this way. Votes that were cast stay.
voters-list-read = Read and save
voters-list-taken = { $count ->
    [one] Done: 1 person is on the list.
   *[other] Done: { $count } people are on the list.
}
voters-list-wrong = Nothing was saved
voters-list-more = And { $count } more line(s).
voters-list-too-large = This file is too large: { $max } MB at most.
voters-list-too-long = This file has too many lines: { $max } at most.
voters-list-empty = Nobody is in this file. Choose a CSV file with two columns.
voters-list-not-text = This file is no CSV. In your spreadsheet, save it as “CSV UTF-8”.
voters-fault-columns = Line { $line }: two columns are needed, there are { $found }.
voters-fault-identifier = Line { $line }: the identifier is empty, too long, or has a sign that is neither letter nor digit.
voters-fault-year = Line { $line }: the year of birth has four digits, like 1961.
voters-fault-twice = Line { $line }: this identifier is on line { $first } already.
voters-suspicions = { $count ->
    [0] Nothing waits to be looked at. See the list
    [one] 1 case waits to be looked at
   *[other] { $count } cases wait to be looked at
}
