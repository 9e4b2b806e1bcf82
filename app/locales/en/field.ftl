### The page of the field kit, and what makes an app of it.

field-title = Field kit
field-starting = The kit is opening…
field-failed-title = The kit could not open
field-failed = Nothing is lost: what you saved is still on this phone. Reload the page. If this goes on, update your browser, or try Chrome, Firefox or Safari.
field-needs-title = The kit needs JavaScript
field-needs = The kit works with no network. For that, your browser has to allow JavaScript. Turn it on in the settings, or take the paper forms.
field-paper-form = Paper form
field-home = Home page of the site
field-app-name = Field kit – { $city }
field-app-short = Kit
field-app-description = Collect ideas, contacts and votes in the street, even with no network.

## The bar at the bottom, and what the screens share.

field-bar-label = Screens of the kit
field-bar-collect = Outing
field-bar-queue = To send
field-bar-debrief = Debrief
field-bar-ready = Phone
field-bar-left = waiting: { $n }
field-back = Back
field-keep = Save
field-must = required
field-may = optional
field-ago-now = less than a minute
field-ago-minutes = { $n } min
field-ago-hours = { $n } h
field-ago-days = { $n } d

## What is missing in a form.

field-fault = This is not saved yet: correct what is marked in red.
field-fault-empty = Write something here.
field-fault-short = A little too short: at least { $n } characters.
field-fault-long = Too long: at most { $n } characters.
field-fault-agreed = Read the notice to the person, then tick if they say yes. Without their yes nothing is kept.
field-fault-theme = Choose the theme that fits best.
field-fault-answers = Answer one question at least.
field-fault-code = Type the code of the outing.
field-fault-email = This address is not complete. Example: name@example.org
field-fault-phone = This number is not complete. Example: 06 12 34 56 78
field-fault-wish = You wrote a contact, but chose “No”. Choose how to answer, or delete the contact.

## The start: a code lets the phone in.

field-start-title = Start
field-start-lead = The lead of the outing gave you a code or a QR code. Do this step where there is a network.
field-start-elsewhere = This phone is already in the outing “{ $title }”. A new code makes it change outings. What is waiting will be sent all the same.
field-start-stay = Stay in this outing
field-start-code = Code of the outing
field-start-code-hint = Capital or small letters, it makes no difference.
field-scan = Scan the QR code
field-scan-stop = Close the camera
field-start-name = Name of this phone
field-start-name-hint = For example “Lea’s phone”. The lead sees in this way which phone still has something to send.
field-start-go = Join the outing
field-start-working = One moment…
field-keeps-title = What the kit keeps on this phone
field-keeps-outing = The outing: the projects, the texts, small pictures. All of it is public.
field-keeps-entries = What you note, until it is sent. Then the phone forgets it.
field-keeps-sealed = Everything is locked: nobody can read it on this phone, not even you.
field-keeps-end = The code has an end. After that you can note nothing more, but what is waiting can still be sent for 30 days.

## Is the phone ready?

field-ready-title = Is this phone ready?
field-ready-lead = Nothing is prepared yet. Tap “Prepare” where there is a network: after that the kit works without one, for days.
field-good-until = The code is good until { $when }.
field-prepare = Prepare the outing
field-prepare-again = Prepare again
field-preparing = The phone is getting ready…
field-prepared = The phone is ready. Off you go.
field-go = Go to the outing
field-ready-page = The kit opens with no network.
field-ready-no-page = The kit does not open without a network yet. Keep this page open for a while, with a network.
field-ready-age = Prepared { $age } ago.
field-ready-projects = Projects of the vote: { $n }.
field-ready-pictures = Pictures: { $n } of { $of }.
field-ready-no-vote = No vote on this outing: you collect ideas and contacts.
field-ready-texts = Texts: French, simple French, English, Arabic.
field-ready-voices = Reading aloud: { $languages }.
field-ready-voices-not = No voice for: { $languages }. Read it yourself.
field-ready-no-voice = This phone does not read aloud. Read the texts yourself.
field-room = Room taken: { $used } MB. Room left: { $free } MB.
field-room-low = Little room is left: { $free } MB (the kit takes { $used }). Delete photos or apps of this phone before you leave.
field-persisted = The phone has promised to delete nothing.
field-not-persisted = The phone has not promised to keep everything. Install the kit, and send what is waiting every evening.
field-clock-ahead = The phone’s clock is { $age } ahead. The kit corrects the time by itself.
field-clock-behind = The phone’s clock is { $age } behind. The kit corrects the time by itself.
field-install-title = Put the kit on the home screen
field-install = Install the kit
field-install-ios = On an iPhone: tap Share, then “Add to Home Screen”.
field-install-menu = Open the browser’s menu, then “Install app” or “Add to home screen”.
field-rules = The vote in a few sentences
field-rules-open = The vote is open from { $from } to { $to }.
field-rules-age = One must be { $n } or older.
field-rules-once = Each person votes once only.
field-rules-secret = The vote is secret. Do not look, do not ask.
field-rules-help = You may explain the buttons, never recommend a project.
field-rules-contact = Without a voting card one can vote with an e-mail address or a phone number. It is checked when it is sent.
field-notices = The notices to read to people
field-languages = Language of the kit

## The screen of the outing.

field-collect-title = Outing
field-nothing-prepared = This phone is not ready for the outing yet.
field-go-prepare = Prepare the phone
field-met = Met
field-refused = Refused
field-absent = Nobody in
field-idea = An idea
field-contact = A contact
field-vote = A vote
field-kept-met = Saved: somebody met.
field-kept-refused = Saved: a refusal.
field-kept-absent = Saved: nobody at this door.
field-undo-met = Undo the last one met
field-undo-refused = Undo the last refusal
field-undo-absent = Undo the last door
field-undone = Undone.
field-person = The person (optional)
field-person-hint = Choose before you tap “Met”. This only serves for totals. Ask nothing: note what you see or hear.
field-person-age = Age
field-person-gender = Gender
field-person-language = Language spoken
field-person-district = District where the person lives
field-gender-woman = Woman
field-gender-man = Man
field-gender-other = Other
field-language-other = Another language
field-counts = What this phone has collected
field-count-met = Met
field-count-refused = Refusals
field-count-absent = Nobody in
field-count-ideas = Ideas
field-count-contacts = Contacts
field-count-votes = Votes
field-of-goal = of { $n }
field-team-note = Note to the team
field-audience = For: { $who }
field-take-along = To take along:

## An idea on behalf of somebody.

field-idea-title = An idea
field-idea-name = Title
field-idea-name-hint = The idea in a few words.
field-idea-text = The idea
field-idea-text-hint = In the person’s own words: what, for whom, why.
field-idea-place = Place
field-here = I am at the place
field-here-hint = The phone notes where you are. The idea will be shown there on the map.
field-here-looking = The phone is looking where you are…
field-here-found = The place is noted.
field-here-not = The phone does not know where you are, or was not allowed to look. Write the place above.
field-here-forget = Forget the place
field-idea-district = District
field-whole-city = The whole city
field-idea-theme = Theme
field-no-theme = Choose…
field-photo = Photo
field-photo-hint = Take the place, no people. The phone makes the photo smaller and removes its date and place.
field-photo-working = The photo is being prepared…
field-photo-failed = This photo could not be taken in. Try another one, or go on without.
field-photo-full = That is the maximum: { $n } photos.
field-photo-n = Photo { $n }, ready
field-photo-remove = Remove photo { $n }
field-idea-author = Name to show
field-idea-author-hint = A first name is enough. Leave it empty if the person wants no name.
field-idea-minor = The person is under 18
field-wish = Does the person want an answer from the city?
field-wish-none = No
field-wish-email = By e-mail
field-wish-phone = By phone
field-email = E-mail address
field-phone = Phone number
field-agreed = The person has heard the notice and agrees
field-kept-idea = Idea saved on this phone.
field-ideas-not-yet = Ideas can be given from { $when } on.
field-ideas-over = The city asked for ideas until { $when }. It may still take this one: you will see once it is sent.
field-ideas-none = No ideas are collected on this outing.
field-ideas-else = You can note a contact: the city will tell the person.

## The notice to read, and contacts.

field-notice = The notice to read
field-notice-hint = Read this text to the person, or show it to them.
field-notice-short = The city keeps what you say for its participatory budget. Your name and contact are given to nobody. You can ask to see them or to have them deleted.
field-aloud = Read aloud
field-silence = Stop reading
field-contact-title = A contact
field-contact-lead = For somebody who wants to hear from the city. Without their yes nothing is kept.
field-contact-name = Name or first name
field-contact-way = How to reach them?
field-kept-contact = Contact saved on this phone.

## Handing over the phone, and taking it back.

field-hand-title = A vote
field-hand-lead = You are going to hand this phone to the person who votes.
field-hand-ask = Ask them to have their voting card ready, if they have one.
field-hand-give = Tap “Hand over the phone”, and hand it over.
field-hand-away = Step aside, and do not look at the screen.
field-hand-secret = The vote is locked at once. Nobody can read it, neither you nor the city.
field-hand-go = Hand over the phone
field-back-title = Take the phone back
field-back-lead = Thank you. Give the phone back to the team.
field-back-nothing = Nothing is left on the screen: neither the name nor the choices.
field-back-go = Go on with the outing
field-vote-none = There is no vote on this outing.
field-vote-not-yet = The vote begins on { $when }.
field-vote-over = The vote is over since { $when }.
field-vote-else = You can note an idea or a contact.

## What is waiting to be sent.

field-queue-title = To send
field-queue-empty = Everything is sent. Nothing is waiting on this phone.
field-queue-waiting = Waiting: { $n }. The oldest: { $age }.
field-queue-some = Waiting: { $n }.
field-queue-sending = Sending: { $n } of { $of }.
field-queue-progress = Sending
field-queue-safe = What is waiting is safe: closing the kit or switching off the phone deletes nothing.
field-unknown = A newer kit has kept more on this phone: { $n }. It stays: reload the page with a network.
field-kind-encounter = Met, refused, nobody in
field-kind-idea = Ideas
field-kind-contact = Contacts
field-kind-vote = Votes
field-kind-debrief = Debrief
field-kind-photo = Photos
field-one-encounter = An encounter, { $age } ago
field-one-idea = An idea, { $age } ago
field-one-contact = A contact, { $age } ago
field-one-vote = A vote, { $age } ago
field-one-debrief = A debrief, { $age } ago
field-stalled = Why it is waiting
field-send = Send now
field-last-sent = Last sent { $age } ago.
field-new-code = Type a new code
field-refused-title = What was not accepted
field-refused-lead = Read the reason, then tap “I have read it”, or “Try again” if the reason has changed. All the rest is sent as usual.
field-have-read = I have read it
field-again = Try again
field-forget-vote = This vote will be deleted from this phone, for ever. If in doubt, ask your lead first.
field-forget-vote-yes = Yes, delete this vote
field-file-title = Save to a file, or take one in
field-file-lead = If this phone can send nothing any more, put what is waiting into a locked file. Another phone of the outing, or the desk, can send it. Nothing counts twice.
field-save-file = Save to a file
field-saved-file = The file is saved. Keep this phone too: nothing on it is deleted.
field-take-file = Take in a file
field-take-file-hint = The file of another phone of the same outing.
field-restored = File taken in. New on this phone: { $n }.
field-restored-not = Left out, as it can’t be read: { $n }.
field-leave-title = Leave the outing
field-leave = Leave the outing
field-leave-sent = Everything is sent. The phone will forget this outing. Do you want to leave it?
field-leave-waiting = Careful: { $n } waiting. If you leave now, it is lost. Send first, or save to a file.
field-leave-refused = Careful: { $n } not accepted. Read the reasons above first. If you leave now, it is lost.
field-leave-unknown = A newer kit has kept something on this phone. Reload the page with a network, then send: you can leave after that.
field-leave-no = Stay
field-leave-yes = Leave
field-leave-lose = Leave and lose it all
field-left-outing = You have left the outing.

## The debrief.

field-debrief-title = Debrief of the outing
field-debrief-lead = After the outing, three questions for the team. Write nobody’s name.
field-debrief-well = What went well?
field-debrief-hard = What was hard?
field-debrief-next = What will you do differently next time?
field-kept-debrief = Debrief saved on this phone. Thank you.

## Why something is not done. Nothing is ever lost without saying so.

field-trouble-offline = There is no network. What is saved is safe, and will be sent by itself as soon as the network is back.
field-trouble-server = The site does not answer as it should. Nothing is lost: the kit will try again by itself.
field-trouble-pass-over = The code of the outing is no longer good. What is saved already is not lost. Ask the lead for a new code and type it. If the date of this phone is wrong, find a network and tap “Prepare again”.
field-trouble-wrong-code = This is not the right code. Check each letter, or scan the QR code.
field-trouble-too-many-tries = Too many wrong codes from this network. Wait an hour, or try with another network: Wi-Fi or mobile data. A new code does not help.
field-trouble-code-full = This code has already let in as many phones as it may. Ask the lead for another code.
field-trouble-not-signed-in = This phone is in no outing. Type the code of your lead.
field-trouble-not-prepared = The outing is not prepared on this phone yet. Find a network, then tap “Prepare the outing”.
field-trouble-other-kit = The outing has changed in another window. Nothing you typed is lost: look whether it all still fits, then save again.
field-trouble-full = Not saved: there is no room left on this phone. Send what is waiting, or delete photos, then try again.
field-trouble-no-storage = This browser keeps nothing, most likely because the window is private. Open the kit in a normal window.
field-trouble-other-tab = The kit is open in another window, which does the sending. Close one: nothing is lost.
field-trouble-vote-closed = The vote is not open at this hour. This vote is not saved.
field-trouble-choices = These choices make no valid ballot. This vote is not saved. Choose again.
field-trouble-backup = This file is not from the kit, or it is from another outing. Nothing has changed on this phone.
field-trouble-waiting = Something is still waiting to be sent. Send it first, to lose nothing.
field-trouble-fault = The kit did not understand, and nothing was saved this time. Reload the page and try again. If this goes on, tell your lead.

## Why an entry is not accepted.

field-refusal-unreadable = The site could not open it: it is damaged, or was made for another outing. Tell your lead.
field-refusal-faulty = Something is missing, or a text is too long. If you can, note it again.
field-refusal-ideas-closed = The city was not taking ideas at that moment. Tell the person when they can give one.
field-refusal-too-many-ideas = This person has already given as many ideas as the rules allow.
field-refusal-vote-not-open = This vote was made before the opening. It does not count. The person can vote again while the vote is open.
field-refusal-vote-over = This vote came after the end. It does not count. Tell your lead.
field-refusal-card-unknown = There is no such voting card: the code was probably mistyped. The person can vote again with their card.
field-refusal-card-not-usable = This voting card was withdrawn, or is not in use yet. Give the person another card.
field-refusal-card-used = This voting card was already used: the first vote counts, this one does not. The vote stays secret.
field-refusal-already-voted = This person, or everybody who shares this contact, has already voted: the first vote counts, this one does not.
field-refusal-not-listed = This person is not on the city’s list, or a digit is wrong. They can ask at the town hall.
field-refusal-means-not-taken = For this vote one can’t show who one is in this way. The person can vote with a card, or on the site.
field-refusal-not-entitled = The person said that they are too young, or have no link to the city. The rules do not allow this vote.
field-refusal-held = Many votes like this one came at once: somebody of the city is looking at it. Tell your lead.
field-refusal-pass-expired = Noted after the end of the code. Nothing is lost: ask your lead for a new code of this outing, enter it, then send again.
field-refusal-photo-unreadable = This photo is damaged: the site can’t read it. Its idea has arrived.
field-refusal-photo-without-idea = The idea of this photo takes none any more: it was withdrawn, refused, or is part of a project. The photo is not kept.
field-refusal-too-many-photos = This idea already has as many photos as it may. This one is not kept.
field-refusal-photo-stopped = This photo stopped on its way for too long. Its idea has arrived without it.
