### Leading a network: members, training, equipment.

members-lead = Lead the network
members-title = Members
members-missions = Missions
members-training = Training
members-equipment = Equipment on loan
members-posts = Posts to read
members-tabs = Pages for leading the network
members-unnamed = Somebody without a name
members-waits = What waits for you
members-nothing-waits = Nothing is waiting
members-nothing-waits-text = Everything is up to date. You can plan the next missions.
members-waits-answer = { $count ->
    [one] { $count } application waits for an answer
   *[other] { $count } applications wait for an answer
}
members-waits-consent = { $count ->
    [one] { $count } guardian’s consent is missing
   *[other] { $count } guardians’ consents are missing
}
members-waits-post = { $count ->
    [one] { $count } post to read
   *[other] { $count } posts to read
}
members-waits-equipment = { $count ->
    [one] { $count } loan is late
   *[other] { $count } loans are late
}
members-waits-charter = { $count ->
    [one] { $count } person has not accepted the charter yet
   *[other] { $count } people have not accepted the charter yet
}
members-applications = Applications
members-applied-on = Applied on { $date }
members-ways = Other things to do
members-way-missions = Plan missions
members-way-announce = Write an announcement
members-way-poster = Print the poster
members-way-stories = See the public stories
members-name = Name
members-group = Group
members-languages = Languages spoken
members-missing = What is missing
members-found = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
members-none = Nobody matches
members-none-text = Take a filter away, or make the network known with its poster.
members-all-groups = All groups
members-whatever = Any
members-gone = Also those who left or were declined
members-filter = Filter
members-lack-answer = Waits for an answer
members-lack-consent = Guardian’s consent missing
members-lack-charter = Charter to accept
members-lack-training = Training to finish
members-lack-equipment = Equipment late
members-state-applied = Application
members-state-accepted = Member
members-state-declined = Declined
members-state-left = Left the network
members-contact = How to reach them
members-born = Age
members-age = { $years }, born on { $date }
members-availability = Available
members-about = Their message
members-applied = Applied on
members-charter-on = Charter accepted on
members-reason = Your words with the decision
members-facts = Details
members-facts-note = Only those who lead this network see this. To write to a young person, use an announcement to the group.
members-answer = Answer the application
members-verdict = Your answer
members-accept = Accept into the network
members-decline = Decline
members-message = Your words
members-message-hint = They leave with the answer. If you decline, say why.
members-send-answer = Send the answer
members-accepted = Accepted. A message is on its way.
members-declined = Declined. They get your words.
members-to-group = In which group?
members-no-group = No group
members-move = Change the group
members-moved = The group is changed.
members-done-on = Done on { $date }
members-done-by = Done on { $date }, marked by { $name }
members-to-do = To do
members-done-day = Day for “{ $title }”
members-mark = Mark as done
members-unmark = Remove the mark
members-marked = Marked as done.
members-unmarked = The mark is removed.
members-training-lead = The steps that every member takes before or during missions.
members-no-steps = No steps yet
members-no-steps-text = Add the first one below: for example “Welcoming residents”.
members-step-add = Add a step
members-step-change = Change this step
members-step-title = Title
members-step-text = What one learns
members-step-position = Place in the order
members-step-retire = No longer ask for it
members-step-ask-again = Ask for it again
members-step-retired = No longer asked for
members-step-saved = The step is saved.
members-save = Save
members-equipment-lead = Who has what. What is late comes first.
members-nothing-lent = Nothing is on loan
members-nothing-lent-text = To lend a tablet or a vest, open a member’s page.
members-returned = What came back
members-lend = Lend equipment
members-loan-kind = What?
members-loan-tablet = Tablet
members-loan-phone = Phone
members-loan-vest = Vest
members-loan-other = Other
members-loan-label = Which one?
members-loan-label-hint = A number or a size, for example: no. 4, size M.
members-loan-due-on = Due back on
members-lend-now = Lend
members-lent = The loan is noted.
members-taken-back = The return is noted.
members-loan-take-back = It came back
members-loan-what = { $kind }: { $label }
members-loan-due = due back on { $date }
members-loan-since = lent on { $date }
members-loan-back = returned on { $date }
members-loan-late = Late
members-own-training = My training
members-own-loans = Equipment that I have
members-consents = Guardian’s consent
members-consent-none = Nobody has been asked yet. The young person can send a link from their page, or bring the signed sheet.
members-consent-asked = Asked
members-consent-given = Given
members-consent-refused = Refused
members-consent-withdrawn = Withdrawn
members-consent-by-link = by the link
members-consent-by-paper = on paper
members-consent-scan = Download the signed sheet: { $name }
members-consent-paper = The sheet is signed
members-consent-paper-text = Photograph or scan the sheet. It is kept locked; only those who lead this network can open it.
members-guardian = Name of the person who signed
members-scan = The signed sheet
members-scan-hint = JPEG or PNG photo, or PDF, { $max } MB at most.
members-scan-send = Record the consent
members-consent-recorded = The consent is recorded. The young person can take part.
members-scan-empty = Choose the photo or the PDF of the sheet.
members-scan-large = This file is too large: { $max } MB at most. Take a smaller photo.
members-scan-kind = This is neither a JPEG or PNG photo nor a PDF. Choose another file.
members-leave = End of the membership
members-take-off = Take off the network
members-take-off-text = They will no longer act in the network. They get your words, and can apply again.
members-take-off-reason = Why?
members-take-off-now = Take this person off
members-taken-off = They are no longer in the network.
members-fault-empty = Write something here.
members-fault-short = Too short: { $min } characters at least.
members-fault-long = Too long: { $max } characters at most. Take { $over } away.
members-fault-verdict = Choose an answer.
members-fault-why = Say why: they should understand the decision.
members-fault-kind = Choose what you lend.
members-fault-due = Give a day from today on, or leave it empty.
members-fault-done = Give a day that is not in the future.
members-fault-position = Give a number from 1 to 999.
members-next-missions = Next missions
members-places = { $taken } of { $needed } places taken
