### Ideas entered for somebody, and the queue of comments, as the staff see them.

entries-lead = Choose the edition for which you enter ideas.
entries-none = No edition takes ideas
entries-none-text = Ideas can be entered while they are collected and read.
entries-title = Enter ideas
entries-not-open = No idea can be entered now: the edition is not public, or ideas are neither collected nor read.
entries-text = The idea
entries-author = Name shown with the idea
entries-wish = Wants an answer
entries-wish-none = No
entries-wish-email = By e-mail
entries-wish-phone = By phone
entries-wish-post = By post
entries-contact = E-mail address, phone number or address
entries-contact-short = Contact
entries-contact-title = Reaching the author
entries-contact-private = For those who moderate or enter ideas. Never public.
entries-entered-by = Entered by
entries-by-phone = a team, on an outing
entries-channel = Received
entries-channel-field = In the street
entries-channel-paper = On paper
entries-channel-meeting = In a meeting
entries-channel-phone = By phone
entries-received-on = Received on
entries-publish = Publish at once
entries-publish-hint = Without the moderation queue. You have read the idea: it follows the charter.
entries-send = Save, and the next one
entries-key-send = save, and go on to the next idea
entries-key-tab = next field; in a list, type the first letters
entries-entered = Idea no. { $number } is saved.
entries-undo = Undo
entries-undone = Idea no. { $number } is withdrawn.
entries-last = The last ideas that you entered ({ $count } in all)
entries-last-none = The ideas that you enter will be here.
entries-column-idea = Idea
entries-column-state = State
entries-column-undo = Undo
entries-paper-link = The form to print
entries-alike = This idea may be here already
entries-alike-text = Nothing is saved yet, and nothing that you typed is lost.
entries-alike-sure = It is another idea: save it
entries-faults = Something is missing. Check the fields.
entries-fault-channel = Say how the idea came in.
entries-fault-wish = Say by which means to answer, or clear the contact.
entries-fault-phone = This number is incomplete. For example: 04 90 12 34 56
entries-fault-post = Write the whole address: number, street, postcode and town.
entries-fault-day = Write a day between the beginning of the collection of ideas and today.
entries-too-many = This person already has { $max } ideas in this edition. That is the most.

## Comments

comments-desk-title = Comments
comments-desk-link = { $count ->
    [0] Comments: none waits
    [one] Comments: { $count } to read
   *[other] Comments: { $count } to read
}
comments-desk-lead = Oldest first. The author gets each decision by mail.
comments-desk-states = State of comments
comments-state-submitted = To read
comments-state-published = Published
comments-state-refused = Refused
comments-desk-empty = No comment
comments-desk-empty-text = No comment is in this state.
comments-desk-off = No edition has comments. They are allowed in the rules of an edition.
comments-desk-idea = See the idea
comments-decision = Decide for the ticked comments
comments-message-hint = Needed to refuse: the author must understand the decision.
comments-error-none = Tick at least one comment.
comments-error-message = Write a few words: the author must understand why.
comments-done-publish = { $count ->
    [one] { $count } comment published.
   *[other] { $count } comments published.
}
comments-done-refuse = { $count ->
    [one] { $count } comment refused.
   *[other] { $count } comments refused.
}
comments-missed = Decisions saved: { $done }. Already decided by somebody else: { $missed }. Nothing was overwritten.
entries-minor = The author is under 18
entries-minor-hint = Only the first name is kept.
entries-read-out = Before you type, read the notice to the person:
