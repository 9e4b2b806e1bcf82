### The phones of an outing: codes, what is left to send, what was not taken, contacts that were left.

desk-field-left = { $phones ->
    [one] { $phones } phone has something left to send
   *[other] { $phones } phones have something left to send
}
desk-field-left-what = Ask the team to open the app where there is a network, and to leave it open until “All is sent”.
desk-field-none = No phone
desk-field-none-text = Make a code below, then scan it with each of the team’s phones, where there is a network.
desk-field-phones = Phones
desk-field-phones-lead = What each phone said the last time it had a network.
desk-field-phone = Phone
desk-field-waiting = Left to send
desk-field-seen = Seen
desk-field-prepared = Prepared
desk-field-not-prepared = not yet
desk-field-clock = Clock
desk-field-clock-right = right
desk-field-clock-ahead = { $minutes } min ahead
desk-field-clock-behind = { $minutes } min behind
desk-field-build = Version
desk-field-out = Shut out
desk-field-shut = Shut out
desk-field-empty = All is sent
desk-field-waits = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $photos ->
    [one] { $photos } photo
   *[other] { $photos } photos
}
desk-field-oldest = the oldest: { $hours } h
desk-field-shut-out = Shut out { $phone }
desk-field-shut-out-what = This phone will send nothing more. What it has not sent stays sealed on it: nobody can read it. Another phone can come in instead.
desk-field-shut-out-yes = Shut this phone out
desk-field-shut-said = The phone is shut out.
desk-field-codes = Codes
desk-field-codes-lead = A code lets phones in for this outing, and for it alone. Show it on the screen, or print this page.
desk-field-codes-over = Codes that are over or withdrawn: { $codes }
desk-field-code-used = Phones: { $used } of { $most }
desk-field-code-until = Good until { $date }. After that, what waits can still be sent for 30 days.
desk-field-code-typed = Or open { $address } and type:
desk-field-code-revoke = Withdraw this code
desk-field-code-revoke-what = Phones that came in with this code will send nothing more. Wait until they have sent everything.
desk-field-code-revoke-yes = Withdraw the code and its phones
desk-field-revoked = The code is withdrawn.
desk-field-make = Make a code
desk-field-label = Name of the code
desk-field-label-hint = For example “Morning team”.
desk-field-most = Number of phones
desk-field-most-hint = From 1 to { $most }.
desk-field-until = Good until
desk-field-after = { $hours ->
    [2] 2 hours after the outing
    [24] a day after the outing
    [72] three days after the outing
   *[other] a week after the outing
}
desk-field-make-button = Make the code
desk-field-made = The code is ready. Scan it with each phone.
desk-field-error-label = Give the code a name of 60 characters at most.
desk-field-error-most = Write a number of phones, from 1 to 30.
desk-field-error-after = Choose until when the code is good.
desk-field-taken = What came in
desk-field-taken-lead = Each entry counts once, even when it is sent several times.
desk-field-kind = Entry
desk-field-kind-encounter = Encounter
desk-field-kind-idea = Idea
desk-field-kind-contact = Contact
desk-field-kind-vote = Vote
desk-field-kind-debrief = Debrief
desk-field-refused = What was not taken
desk-field-refused-lead = We keep the reason, and nothing of what the entry said. Of a vote nobody knows who gave it, or for what.
desk-field-refused-none = Everything was taken
desk-field-refused-none-text = When an entry is refused, the reason is written here.
desk-field-why = Why
desk-field-day = Day
desk-field-handled = Follow-up
desk-field-handle = Dealt with
desk-field-handled-done = Dealt with
desk-field-handled-said = Noted.
desk-field-refusal-unreadable = The entry is damaged, or of another outing.
desk-field-refusal-unreadable-act = Check that the phone came in with the code of this outing.
desk-field-refusal-faulty = Something is missing, or a text is too long.
desk-field-refusal-faulty-act = Ask the team to make the entry again.
desk-field-refusal-ideas-closed = Ideas are not open at this moment.
desk-field-refusal-ideas-closed-act = The idea stays on the phone. If the dates change, it can be sent again.
desk-field-refusal-too-many-ideas = This person has sent as many ideas as they may.
desk-field-refusal-too-many-ideas-act = Nothing to do: the edition’s rules limit the number of ideas.
desk-field-refusal-vote-not-open = The vote was not open yet.
desk-field-refusal-vote-not-open-act = Check the phone’s clock. The person can vote while the vote is open.
desk-field-refusal-vote-over = The vote was made, or sent, after the close.
desk-field-refusal-vote-over-act = Nothing to do: the ballot box takes no more votes.
desk-field-refusal-card-unknown = There is no such card.
desk-field-refusal-card-unknown-act = The code was probably mistyped. The person can come back with the card.
desk-field-refusal-card-not-usable = The card was withdrawn, or its batch is not in use.
desk-field-refusal-card-not-usable-act = If the batch should be in use, activate it: the phone will send again.
desk-field-refusal-card-used = The card had been used already.
desk-field-refusal-card-used-act = The rule: one card, one vote. The first that came counts, this one is set aside.
desk-field-refusal-already-voted = This person, or the whole household, had voted already.
desk-field-refusal-already-voted-act = The rule: one vote for each person. The first that came counts, this one is set aside.
desk-field-refusal-not-listed = The person is not on the city’s list.
desk-field-refusal-not-listed-act = Check the number and the year of birth, or give a voting card.
desk-field-refusal-means-not-taken = The edition does not take this way of showing who one is.
desk-field-refusal-means-not-taken-act = In the street, a voting card is then needed.
desk-field-refusal-not-entitled = The person said that they are too young, or have no link to the city.
desk-field-refusal-not-entitled-act = Nothing to do: the edition’s rules ask for it.
desk-field-refusal-held = Many votes like this one came at once.
desk-field-refusal-held-act = Look at the unusual votes. Once they are explained, the phone can send again.
desk-field-refusal-pass-expired = The entry was made after the end of the code.
desk-field-refusal-pass-expired-act = It stays on the phone. With a new code of this outing it can be sent again.
desk-field-refusal-photo-unreadable = The photo is damaged.
desk-field-refusal-photo-unreadable-act = Its idea arrived without it. The team can give you the photo in another way.
desk-field-refusal-photo-without-idea = The idea takes no photo any more.
desk-field-refusal-photo-without-idea-act = It was withdrawn, refused, or is part of a project: nobody would look at the photo before it is public.
desk-field-refusal-too-many-photos = The idea already has as many photos as it may.
desk-field-refusal-too-many-photos-act = Remove a photo of the idea first, then add this one by hand.
desk-field-refusal-photo-stopped = The photo never came whole.
desk-field-refusal-photo-stopped-act = Ask the team whether the phone still has it.
desk-field-photos-refused = Photos that were not added
desk-field-photos-refused-lead = Their idea arrived, they did not. The photos are not kept here.
desk-field-photo-idea = Idea
desk-field-contacts = Contacts left
desk-field-contacts-editions = Editions
desk-field-contacts-lead = People we met who want to hear from the city.
desk-field-contacts-private = Each of them heard the notice and said yes. Write only about what they asked for. Contacts are erased by themselves at the end of their term.
desk-field-contacts-none = No contact
desk-field-contacts-none-text = Contacts that are left on outings arrive here.
desk-field-contacts-export = Download the list (CSV)
desk-field-contacts-export-what = The file leaves the platform: each download is in the log. You must first show again who you are.
desk-field-contact-name = Name
desk-field-contact-wish = By
desk-field-contact-contact = Contact
desk-field-contact-lang = Language
desk-field-contact-outing = Outing
desk-field-contact-forget = Erase
desk-field-contact-forget-who = Erase { $name }
desk-field-contact-forget-what = Name and contact are erased at once, for ever.
desk-field-contact-forget-yes = Erase this contact
desk-field-contact-forgotten = The contact is erased.
desk-field-todo-late = Votes from the street can still arrive
desk-field-todo-late-detail = The ballot box opens after { $until }.
