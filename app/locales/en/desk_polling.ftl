### Polling places, batches of ballots, double keying.

polling-lead = Where people vote on paper, and the batches of ballots: printed, counted, keyed twice, put into the box.
polling-all = All votes
polling-edition = Edition
polling-dates = Dates of the vote
polling-places = Polling places
polling-places-signed = Sheets signed
polling-batches = Batches of ballots
polling-batches-left = Batches to finish
polling-none = No vote
polling-none-text = None of your editions has a vote on its calendar.

## An edition

polling-title = Polling places – { $name }
polling-edition-lead = Each batch of ballots goes through four steps. The table says what is missing.
polling-mark = Mark a person on the roll
polling-papers = Print ballots
polling-overview = Where things stand
polling-of = { $part } of { $whole }
polling-marks = People marked
polling-used = Ballots used
polling-used-hint = Taken out of the cardboard box.
polling-sealed = Ballots in the sealed box
polling-more-used = { $count ->
    [one] There is one ballot used more than people marked. Find out why before you seal the batches.
   *[other] There are { $count } ballots used more than people marked. Find out why before you seal the batches.
}
polling-all-signed = All sheets are signed.
polling-no-places = No polling place
polling-no-places-text = Add a place: a town hall, a library, a stand. Residents see its address and hours.
polling-place = Polling place
polling-papers-found = Ballots found in the cardboard box
polling-state = State
polling-missing = What is missing
polling-missing-nothing = Nothing
polling-missing-sheet = The sheet is to be signed.
polling-missing-batches = { $count ->
    [one] One batch is not finished.
   *[other] { $count } batches are not finished.
}
polling-batch = Batch { $number }
polling-batch-column = Batch
polling-elsewhere = Neither polling place nor outing
polling-printed = Printed
polling-new-batch = Add a batch
polling-new-batch-text = Make the batch, then print its ballots: its number is on each of them.
polling-batch-at = Polling place or outing
polling-outing-none = This outing has no ballots. With a batch it has a sheet to be signed, like a polling place.
polling-sheet-outing = Sheet to be signed
polling-ballots = Number of ballots to print
polling-ballots-hint = From 1 to { $most }. Make several batches if there are more.
polling-new-batch-button = Add the batch
polling-batch-made = The batch has its number. Print its ballots, and count them when they come back.
polling-error-ballots = Type a number from 1 to 500.

## The states of a batch

polling-batch-printed = Printed
polling-batch-counted = Counted
polling-batch-keyed-once = Keyed once
polling-batch-arbitrating = To be decided
polling-batch-sealed = In the box
polling-batch-cancelled = Cancelled
polling-next-count = Count the ballots when the batch comes back.
polling-next-first = A first person keys the ballots.
polling-next-second = A second person keys them too, without seeing the first keying.
polling-next-third = A third person decides where they differ.
polling-next-seal = All is keyed: put the batch into the box.
polling-next-close = No ballot to key: close the batch.
polling-next-nothing = Nothing

## A polling place

polling-new-place = Add a polling place
polling-place-lead = Polling place { $number } – { $edition }
polling-is-outing = This place is an outing. It is there for the marks and the sheet; residents don’t see it.
polling-to-outing = See the outing
polling-open = Open
polling-signed = Sheet signed
polling-sheet = Sheet of the polling place
polling-kiosks = Kiosks
polling-all-places = All polling places
polling-name = Name of the place
polling-name-hint = For example: Jean Moulin library
polling-address = Address
polling-hours = Hours
polling-hours-hint = A line for each day. Residents see them.
polling-access = How to get in
polling-access-hint = Steps, ramp, lift, bus, sign language. Residents see it.
polling-staff = People who work there
polling-staff-hint = A line for each person. For the sheet alone: residents don’t see them.
polling-district = District
polling-district-none = The whole city
polling-point = Point on the map
polling-point-hint = Latitude and longitude, for example: 43.9493, 4.8055
polling-save = Save the place
polling-saved = The polling place is saved.
polling-error-name = Give the place a name: 2 to 120 letters.
polling-error-long = It is too long: 300 letters at most.
polling-error-point = Type two numbers, for example: 43.9493, 4.8055

## A batch

polling-batch-place = For polling place { $number }
polling-print-batch = Print its ballots
polling-spoilt = Ballots spoilt
polling-spoilt-hint = Given back by a voter who got another one, or damaged.
polling-returned = Ballots returned
polling-returned-hint = Never given out.
polling-found-spoilt = Found spoilt while keying
polling-keyed-first = First keying
polling-keyed-second = Second keying
polling-sealed-on = Put into the box on
polling-count = Count the batch
polling-count-text = The three numbers together make { $printed }, the number of ballots printed.
polling-count-button = Save the count
polling-counted = The count is right. The batch can be keyed.
polling-error-number = Type a whole number: 0 if there are none.
polling-error-fewer = More ballots than that are keyed already. Count again, or begin the keying again.
polling-key = Key the ballots
polling-key-first-text = Keep the ballots in the same order: the second person keys them in this order.
polling-key-second-text = Key all the ballots, in the same order. You don’t see the first keying.
polling-no-keying = This batch is not keyed now.
polling-arbitrate = Decide about the differences
polling-arbitrate-text = Two people read some ballots in two ways. Take the paper and decide.
polling-close = Close the batch
polling-close-text = No ballot of this batch was used: there is nothing to key.
polling-restart = Begin the keying again
polling-restart-first = All that was keyed of this batch is removed. Another person can begin again. The count stays.
polling-restart-second = The second keying is removed. Another person can begin it again. The first keying stays.
polling-restart-now = Remove and begin again
polling-restarted = The keying is removed. It can begin again.
polling-cancel = Cancel the batch
polling-cancel-text = For a batch that was never used, or that is lost. This can’t be undone.
polling-cancel-now = Yes, cancel the batch
polling-cancel-used = { $count ->
    [one] { $count } used ballot will not go into the ballot box.
   *[other] { $count } used ballots will not go into the ballot box.
}
polling-cancel-why = Why this batch is cancelled
polling-cancel-why-hint = 20 letters at least. This text stays on the batch’s page.
polling-cancelled = The batch is cancelled.
polling-done-first = The first keying is done. Another person does the second.
polling-done-differs = The two keyings differ for some ballots. A third person decides.
polling-done-sealed = The batch is in the box.

## The keying

polling-key-title = Keying of batch { $number }
polling-position = Ballot { $at } of { $of }
polling-progress = Keyed
polling-next-ballot = Next ballot
polling-hint-approval = The numbers that are ticked, for example: 12 45 7
polling-hint-points = Each number with its points, for example: 12:3 45:1
polling-hint-grades = Each number with the letters of its grade, for example: 12=tb 45=p
polling-hint-ranking = The numbers in order, the first one first, for example: 12 45 7
polling-type-blank = blank ballot
polling-type-spoilt = spoilt ballot: it counts as spoilt, not as used
polling-type-back = back to the ballot before
polling-last = You have just keyed ballot { $position }
polling-blank-ballot = Blank ballot
polling-spoilt-ballot = Spoilt ballot
polling-projects = The numbers and titles of the projects
polling-all-keyed = { $count ->
    [one] The ballot is keyed
   *[other] All { $count } ballots are keyed
}
polling-finish-first = If a paper is left, count the batch again. If not, finish: another person does the second keying.
polling-finish-second = When you finish, the two keyings are compared. If they say the same, the ballots go into the box.
polling-finish = Finish the keying
polling-correct-last = Correct the last ballot
polling-error-empty = Type the ballot’s numbers, 0 if it is blank, x if it is spoilt.
polling-error-unknown = No project has the number { $number }.
polling-error-twice = The number { $number } is typed twice.
polling-error-points = Write “{ $typed }” like this: the number, a colon, the points. Example: 12:3
polling-error-grade = Write “{ $typed }” like this: the number, an equals sign, the letters of the grade. Example: 12=tb

## The differences

polling-arbitrate-title = Decide about batch { $number }
polling-arbitrate-lead = { $count ->
    [one] One ballot was read in two ways. Look at the paper, then choose.
   *[other] { $count } ballots were read in two ways. Look at each paper, then choose.
}
polling-ballot = Ballot { $position }
polling-version = Reading { $letter }
polling-version-right = Reading { $letter } is right
polling-other-version = Neither: type the ballot
polling-other-version-hint = As in the keying. 0 if it is blank, x if it is spoilt.
polling-other-button = Keep this reading
polling-differences = All ballots read in two ways
polling-decided = decided
polling-undecided = to be decided
polling-all-decided = All is decided
polling-all-decided-text = The ballots of the batch go into the box. What was keyed is removed.
polling-seal = Put the batch into the box
polling-seal-text = All is keyed. The two keyings are compared, and the ballots go into the box. If there are more of them than people marked, nothing is lost: first mark who is missing.

## The sheet

polling-sheet-title = Sheet of the polling place – { $place }
polling-sheet-batches = The batches: printed = used + spoilt + returned
polling-sheet-no-batch = This place had no batch of ballots.
polling-signed-at = Signed on { $date }. The figures don’t change any more.
polling-differences-title = Differences
polling-marks-match = As many people were marked as ballots were found.
polling-marks-more = { $count ->
    [one] There is one person marked more than ballots found.
   *[other] There are { $count } people marked more than ballots found.
}
polling-papers-more = { $count ->
    [one] There is one ballot found more than people marked here.
   *[other] There are { $count } ballots found more than people marked here.
}
polling-batch-found-spoilt = { $count ->
    [one] Batch { $number }: one ballot found spoilt while keying. It is counted as spoilt.
   *[other] Batch { $number }: { $count } ballots found spoilt while keying. They are counted as spoilt.
}
polling-batch-given-up = { $count ->
    [one] Batch { $number }: cancelled, with its printed ballot.
   *[other] Batch { $number }: cancelled, with its { $count } printed ballots.
}
polling-remarks = Remarks
polling-remarks-hint = What happened that the figures don’t tell.
polling-remarks-needed = The figures differ: write why.
polling-signatures = Signatures
polling-signature-name = Name:
polling-signature-date = Date:
polling-signature = Signature:
polling-sign = Close the sheet
polling-sign-not-yet = The sheet can’t be closed yet
polling-sign-text = Print the sheet and have two people sign it. Once it is closed here, its figures don’t change any more.
polling-sign-button = The sheet is signed: close it
polling-sheet-signed = The sheet is closed.
polling-error-remarks = The remarks are too long: 4000 letters at most.

## More ballots than people marked

polling-cut = Seal without the ballots in excess
polling-cut-warning = { $count ->
    [one] One ballot of this batch is in excess: nobody is marked for it, and the vote is closed.
   *[other] { $count } ballots of this batch are in excess: nobody is marked for them, and the vote is closed.
}
polling-cut-text = Count the batch again first. If ballots are still in excess, chance chooses those that do not go into the box: nobody knows whose they are. The sheet says how many, and why. This can’t be undone.
polling-cut-why = Why there are more ballots
polling-cut-why-hint = 20 letters at least. This text is on the sheet of the polling place.
polling-cut-now = Seal the batch without them
polling-done-cut = The batch is in the box, without the ballots in excess.
polling-error-why = Write why, in 20 letters at least and 2000 at most.
polling-left-out = Ballots not sealed
polling-left-out-why = Why ballots are not sealed
polling-batch-left-out = { $count ->
    [one] Batch { $number }: one ballot is not sealed, as it is above the number of people marked. { $why }
   *[other] Batch { $number }: { $count } ballots are not sealed, as they are above the number of people marked. { $why }
}
