### Recounting a published vote.

verify-title = Check the vote yourself
verify-lead = You do not have to trust the city. Everything that was counted is public: your device can open every ballot and count again.
verify-here-title = Count again in this browser
verify-here-text = Choose a vote. Its files are downloaded without your session, and checked on your device alone. Nothing is sent.
verify-asleep = This needs scripts, and a recent browser. Without them, count again on your own machine: see below.
verify-edition = Which vote?
verify-check = Check this vote
verify-file = Or a file that you have
verify-file-hint = An archive record.tar. Choose it, or drop it here.
verify-loading = Fetching the files…
verify-reading = Reading the files, and counting again…
verify-checking = The result is counted again. Now every signature is checked and every ballot is opened.
verify-done-good = Finished. Everything that is published was checked, and nothing differs.
verify-done-differs = Finished. Something differs: see below.
verify-cancelled = Stopped. What is shown was checked until then.
verify-failed-load = The files could not be fetched. Check your connection and try again.
verify-failed-unreadable = This file can't be read: it is no record of a vote, or it is damaged.
verify-failed-gone = The check could not run in this browser. Try again, or count on your own machine: see below.
verify-progress = Ballots checked
verify-ballots-of = { $n } of { $of } ballots
verify-cancel = Stop
verify-first-difference = The first difference
verify-detail = Exactly, for experts
verify-result = The winners:
verify-counted = Ballots counted: { $n }
verify-blank = Of these, blank: { $n }
verify-replaced = Replaced by their voters: { $n }
verify-malformed = Not counted, with the reason in the files: { $n }
verify-no-winner = No project wins here.
verify-checks = What is checked
verify-running = Under way: { $n } of { $of }
verify-good = Fine. Checked: { $n }
verify-not-there = Not published: this vote is so small that single ballots are shown to auditors only.
verify-differs = Differs. Checked: { $n }

## Where something differs

verify-place-record = The files as a whole
verify-place-ballot = Ballot { $n } of the list
verify-place-head = Signed head { $n }
verify-place-envelope = Result { $n }
verify-place-project = Project { $n }

## The checks

verify-subject-keys = The key
verify-meaning-keys = The published key is the one that opens this ballot box.
verify-subject-list = The list
verify-meaning-list = Each ballot is the one that was in the public list during the vote, in the same order.
verify-subject-heads = The signed heads
verify-meaning-heads = The list was signed day after day, and was never rewritten.
verify-subject-turns = One vote each
verify-meaning-turns = No right to vote was used twice. A replaced ballot has its place in the row.
verify-subject-roll = The roll
verify-meaning-roll = There are not more voters in the box than people who signed the roll.
verify-subject-outcomes = The ballots
verify-meaning-outcomes = Each is counted, replaced or refused with a reason, as the rules say.
verify-subject-count = The count
verify-meaning-count = The same rule, applied again, gives the same winners and the same figures.
verify-subject-signatures = The voters' signatures
verify-meaning-signatures = Each ballot is as its voter's device made it: nobody changed it.
verify-subject-tokens = The rights to vote
verify-meaning-tokens = Each voter had a token of the city, which does not say whose it is.
verify-subject-seals = The seals
verify-meaning-seals = Each sealed ballot, opened with the key, holds what was counted.

## What can differ

verify-what-opening-key = the published key does not belong to the ballot box.
verify-what-threshold = the number of trustees makes no sense.
verify-what-leaf-hash = this is not the ballot that was in the public list.
verify-what-not-listed = this ballot was never in the public list.
verify-what-ballot-missing = a ballot of the public list is missing.
verify-what-head-signature = the signature is wrong, or of another vote.
verify-what-head-order = this head does not follow the one before.
verify-what-head-root = the list is not the one that was signed.
verify-what-last-head = the last signed head is not for the whole list.
verify-what-spent-twice = the same right to vote was used twice.
verify-what-turn-missing = a ballot that this one replaces is missing.
verify-what-more-than-roll = there are more voters in the box than people on the roll.
verify-what-tokens = the number of tokens is not the number of voters.
verify-what-outcome = what is published about this ballot is not what it holds.
verify-what-not-allowed = this ballot was counted, and the rules do not allow it.
verify-what-outcome-missing = nothing is published about this ballot.
verify-what-withheld = single ballots should be published, and they are missing.
verify-what-total = a published total is wrong.
verify-what-malformed = the list of refused ballots is wrong.
verify-what-figures = the published figures are not those of the count.
verify-what-result = the published result is not that of the count.
verify-what-count-fails = the ballots can't be counted.
verify-what-voter-signature = the voter's signature is wrong: the ballot was changed.
verify-what-token = the token is not one of this vote.

## On one's own machine

verify-own-title = Count again on your own machine
verify-own-text = This is the stronger check: it does not even trust the code of this page.
verify-own-file = Download the files of the vote.
verify-record-of = Files of “{ $edition }”
verify-no-record = No vote has been published with its files yet.
verify-own-program = Take the program parvis, which anybody may read and build.
verify-own-source = Where the program comes from
verify-own-command = Run it on the files. It says what it checked, how many, and where the first difference is.
verify-own-heads = Did you keep signed heads during the vote? It also says whether the list has only grown since.
verify-link = Check and count this vote yourself
