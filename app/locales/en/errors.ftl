### What went wrong, and what to do.

error-title = Something went wrong
error-title-not-found = Page not found
error-title-sign-in = Sign in first
error-title-forbidden = Restricted access
error-go-home = Go to the home page
error-go-sign-in = Sign in

error-not-found = This page does not exist, or not any more. Check the address, or start again from the home page.
error-sign-in = You must be signed in to do this.
error-forbidden = Your account may not do this. If you need it, talk to the person who administers the site.
error-internal = Something broke on our side. Nothing that was saved is lost. Try again in a moment; if it happens again, give us this reference: { $reference }.
error-unreadable-form = Something is missing in the form. Go back and try again.
error-network = The network did not answer. Try again.
error-invalid = This value can’t be used: { $what }.

## Ideas

error-idea-state = The idea is no longer as you saw it. Reload the page.
error-draft = Something is missing in your idea. Check the fields.
error-too-many-ideas = You have sent { $max } ideas already. That is the most for this edition.
error-ideas-not-planned = This edition collects no ideas.
error-ideas-not-yet = Ideas can be sent from { $date }.
error-ideas-over = Ideas have been closed since { $date }.

## Vote

error-vote-not-planned = This edition has no date for a vote.
error-vote-not-yet = The vote opens on { $date }.
error-vote-over = The vote has been closed since { $date }.
error-vote-still-open = The vote is still open, until { $date }.
error-ballot-unknown-project = A chosen project is not part of this vote. Reload the page.
error-ballot-too-few = You have chosen { $chosen } project(s). At least { $min } are needed.
error-ballot-too-many = You have chosen { $chosen } projects. The most is { $max }: remove some.
error-ballot-over-budget = Your choices are { $over } over the budget. Remove a project.
error-ballot-points-on-one = A project can get { $max } point(s) at most.
error-ballot-points = You have given { $points } points. The most is { $max }: remove some.
error-ballot-same-place = Two projects have place { $place }. Give each place to one project only.
error-ballot-empty-place = No project has place { $place }. Put one there, or move the next projects up.
error-declare-age = To vote one must be { $age } years old at least. Tick the box if you are.
error-declare-link = Say what your link with the city is.
error-already-voted = A vote has been counted for this address already, on { $day }. Each person votes once.
error-somebody-voted = One person has voted with this address or number already, on { $day }. If this is another person of the same household, say so.
error-vote-barred = Many votes look alike here. The city is checking, and has stopped these votes by e-mail and phone for a while. Vote at the town hall, at a stand, with a voting card or with FranceConnect. A vote that was confirmed still counts.
error-no-change = The rules of this edition do not let a vote be changed.
error-vote-not-ready = The ballot box is not sealed yet, so no vote can be taken. Please come back later.
error-bad-token = This ballot does not carry the signatures that it needs. Please load the page again.
error-wrong-turn = Another ballot was cast with this code in the meantime. Please load the page again.
error-wrong-share = This is not the share that was given to this person.
error-share-confirmed = This share is confirmed already.
error-too-few-shares = { $given } of { $needed } shares are there. The ballot box opens when all { $needed } are.
error-box-sealed = The ballot box is still sealed: it has to be opened before the count.
error-box-opened = The ballot box is open already.
error-no-paper-mark = Every person marked for paper has a ballot already. Mark the person first.

## Sign-in

error-no-more-texts = We can send no more text messages today. Try again tomorrow, or use an e-mail address if you have one.
error-too-many-tries = Too many tries. Wait a little, then ask for a new code.
error-wrong-code = This code is wrong, or more than ten minutes old. Check it, or ask for a new one.
error-locked-out = Too many tries from here. Wait until { $until }, then try again.

## Editions

error-calendar = The dates are not a calendar: a phase ends before the next one.
error-rules = These rules can’t be used together.
error-changed = Somebody else changed this page in the meantime. Reload it, then make your change again.
error-vote-opened = The vote has opened: what decides the outcome can’t change any more.
error-slug-taken = This short name is taken.
error-counted = The ballots are counted already.
error-not-counted = The ballots are not counted yet.
error-published = It is public already.
error-last-administrator = This is the last administrator: give the role to somebody else first.

## The server

error-title-too-many = Too many requests at once
error-other-site = This form was not sent from a page of this site. To be safe, nothing was done. Open the site, then try again.
error-too-many-requests = Too many requests come from your connection. Wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}, then reload the page. Nothing is lost.
error-too-large = What you are sending is too large. The limit is { $kilobytes } KB.
error-method = This address cannot be opened this way. Start again from the home page.
error-slow-sending = The form came too slowly, and was given up. Try again where the network is better.
error-too-slow = The site is taking too long to answer. Try again in a moment.
error-broken = Something went wrong on our side. Try again in a moment.
error-project-state = This project is no longer under study: its decision is published, or it was undone. Reload the page.
error-study-state = This study has moved on in the meantime. Reload the page to see where it stands.
error-study = This study is not complete. See what is missing, then try again.
error-decisions-missing = { $missing ->
    [one] Something is missing from one project. See the list, complete it, then publish.
   *[other] Something is missing from { $missing } projects. See the list, complete them, then publish.
}
error-too-many-photos = Three photos at most. Remove one to add another.
error-decisions-published = The decisions of this edition are published: its projects can’t be joined, split or undone any more.
error-last-idea = A project keeps one idea at least. To give this one back too, undo the project.
error-no-carriers = Nobody can be reached: no project of this edition has an author with an address.
error-prove-again = First confirm that it is you: this cannot be undone.
error-means-not-taken = This vote cannot be opened this way. Choose one of the other ways on offer.
error-title-prove-again = Confirm that it is you
error-go-prove-again = Confirm

error-ambassador-state = This membership does not allow that. Reload the page to see where it stands.
error-consent-state = An answer was given already. Reload the page to see it.
error-network-closed = This network takes no new members. Write to the city to know more.
error-network-age = This network is for people aged { $min } to { $max }. Check the date of birth.
error-incompatible = You can’t decide about this money: the rules exclude elected members, staff and their children. You can take part in other ways, with your ideas and your vote.
error-own-contact = This is your own address or number. Give that of your parent or guardian, or ask for the sheet to sign.
error-consent-over = This link is no longer valid. Ask your child for a new one.
error-mission-over = This mission takes nobody any more: it has begun, is over or cancelled. Choose another one.
error-mission-clash = You have another mission at the same time. Give up the other place first.
error-wrong-check-in = This check-in code is wrong or too old. Ask the lead for the code, then try again.
error-mission-place = Your place has changed meanwhile. Load the page again to see where it stands.
error-check-in-closed = Members are checked in from one hour before the mission to the end of the day. Come back then.
error-mission-slot = Choose a day and an hour to come, and 16 hours at most.
error-terms-ages = The lowest age is above the highest. Correct one of them.
error-terms-quorum = A quorum is 1 to 1,000 members, or 1 to 100%.
error-terms-cap = The cap per project must be above zero, or empty.
error-terms-delay = The delay to sign is 1 to 365 days.
error-terms-first-payment = The first payment is 1 to 100%.
error-terms-shares = The funders’ shares must be 100% together. Correct them.
error-terms-period = The end is before the beginning. Correct one of the dates.
error-terms-ceiling = The amount of the envelope must be above zero.
error-not-enough-left = Not enough is left: { $left } available, { $asked } asked for. Another group may have decided just before. Lower the amount or choose another project.
error-ledger-amount = An amount must be above zero, and not out of all measure. Correct it.
error-ledger-route = This entry is not possible between these two accounts.
error-ledger-reversed = This entry was reversed by another one already. Nothing changed.
error-proposal-state = This step is not possible now: the proposal’s state has changed. Reload the page.
error-over-cap = The rules set a cap of { $cap } per project. Lower the amount.
error-wrong-nature = This envelope does not pay for this kind of cost. See its rules: investment or running costs.
error-costing-open = Not all departments have answered yet. Wait for their studies, or remind them.
error-report-first = Before the report, { $most } at most can be paid. Record first that the report was received.
error-over-share = This funder still owes { $left } at most. Correct the amount.
error-funders-paid = Funders have already paid in money. First take back what they paid too much.
error-still-running = The envelope is not over. Wait for its last day, or lower its amount.
error-deliberating = A meeting is under way. Wait until it is over: rules do not change during a vote.
error-ledger-not-reversible = This entry follows a project or another envelope. Send back or abandon the project, or change the amount of the other envelope.
error-outside-period = The envelope is not open on this date. See its dates.
error-deliberation-state = The deliberation does not allow that now. Reload the page to see where it stands.
error-deliberation-not-open = The session is not open. Whoever chairs opens it when everybody is there.
error-no-quorum = There is no quorum: { $present } are present, { $needed } are needed. Wait for other members or postpone the session.
error-motion-state = The motion does not allow that now. Reload the page to see where it stands.
error-another-vote = Another vote is under way. Finish it first.
error-amendment-first = An amendment is voted before its motion. Vote on it first, or withdraw it.
error-not-present = Only members who are present vote. Check in first with the session’s code.
error-motion-voted = You have voted already. Your first vote counts.
error-motion-age = The envelope’s rules set an age to vote, and you are not that age. You can speak.
error-motion-ballot = This motion is voted on in the other way: by show of hands, or by secret ballot. Reload the page.
error-over-cost = This proposal costs { $cost }. Give it that amount, or less.
error-not-amendable = An amendment changes a motion that still waits for its vote. Choose another one.
error-too-many-motions = This meeting has too many motions. Keep the others for the next one.
error-not-a-member = This is for members of the network. You can ask to join it.
error-application-waits = Your application waits for an answer. Until then you can read.
error-no-consent = Your guardian’s consent is missing. Until then you can read. Send the link again from your page.
error-no-charter = Read and accept the network’s charter first, on your page.
error-other-group = This belongs to another group. You can read it.
error-outing-cancelled = This outing is cancelled.
error-field-pass-over = This code is no longer valid. Ask your lead for a new one.
error-field-pass-full = This code has already been used on {$most} phones. Ask your lead for a new one.
error-field-grace = Votes made in the street before the close can still arrive, until {$date}. The ballot box opens after that.
error-photo-part = A part of the photo is missing. Send it again.
error-paper-batch-state = This batch has moved on. Reload the page to see where it is.
error-not-reconciled = The figures don’t add up: { $printed ->
    [one] one ballot printed
   *[other] { $printed } ballots printed
}, { $found } found (used, spoilt and returned). Count again.
error-same-keyer = Another person must do this: you have keyed this batch already.
error-keyed-by-another = Somebody else is keying this batch now. Take another batch.
error-keying-incomplete = { $left ->
    [one] One ballot is still to be keyed or decided. Finish it first.
   *[other] { $left } ballots are still to be keyed or decided. Finish them first.
}
error-more-ballots-than-marks = { $ballots ->
    [one] This batch has one ballot
   *[other] This batch has { $ballots } ballots
}, but { $left ->
    [0] everybody marked for paper has a ballot in the box already.
    [one] only one person marked for paper has no ballot in the box yet.
   *[other] only { $left } people marked for paper have no ballot in the box yet.
} Nothing is lost: count the batch again, and find who was not marked. Once the vote is closed, a coordinator can seal the batch without the ballots in excess.
error-batches-left = { $left ->
    [one] One batch of paper ballots is not finished. Key or cancel it first.
   *[other] { $left } batches of paper ballots are not finished. Key or cancel them first.
}
error-remark-needed = The figures differ. Write why in the remarks.
error-polling-signed = The sheet of this polling place is signed: its figures can’t change.
error-kiosk-closed = This kiosk is closed. Ask the team to open it again.
