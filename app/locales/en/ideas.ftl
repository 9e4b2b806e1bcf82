### Ideas: the list, an idea, sending one.

## The state of an idea

ideas-state-draft = Draft
ideas-state-submitted = Received, being read
ideas-state-published = Published
ideas-state-changes_requested = To be completed
ideas-state-refused = Not accepted
ideas-state-withdrawn = Withdrawn
ideas-state-merged = Became a project

## The list

ideas-title = Ideas
ideas-open = You can propose yours until { $until }.
ideas-count = { $count ->
    [0] No ideas
    [one] { $count } idea
   *[other] { $count } ideas
}
ideas-found = { $count ->
    [0] No idea found
    [one] { $count } idea found
   *[other] { $count } ideas found
}
ideas-none = The first ideas will be here as soon as the city has read them.
ideas-none-found = Try another word, or remove the filters.
ideas-by-district = By district
ideas-search-label = Search ideas
ideas-words = Search for a word
ideas-search = Search
ideas-filters = Filter and sort
ideas-district = District
ideas-all-districts = All districts
ideas-theme = Theme
ideas-all-themes = All themes
ideas-state = State
ideas-all-states = All states
ideas-order = Order
ideas-order-shuffled = At random, so that each idea has its chance
ideas-order-newest = Newest first
ideas-apply = Apply
ideas-clear = Remove the filters
ideas-by = { $author }, on { $date }
ideas-sent-on = On { $date }
ideas-whole-city = The whole city

## An idea

ideas-number = Idea no. { $number }
ideas-about = In short
ideas-place = Place
ideas-author = Proposed by
ideas-sent = Received on
ideas-channel = Received
ideas-channel-field = in the street, by an agent or an ambassador
ideas-channel-paper = on paper
ideas-channel-meeting = At a meeting
ideas-channel-phone = By phone
ideas-history = Its story
ideas-history-sent = Idea received
ideas-history-sent-again = Idea completed and sent again
ideas-history-edited = Changed by its author
ideas-history-publish = Published
ideas-history-request_changes = To be completed
ideas-history-refuse = Not accepted
ideas-lineage = { $count ->
    [one] This idea became a project
   *[other] This idea became several projects
}
ideas-not-public-title = This idea is not public
ideas-not-public = If it is yours, sign in to read it.

## What its author reads

ideas-answer-submitted-title = The city is reading your idea
ideas-answer-submitted = You will get a message with the answer. For now, your idea is not public.
ideas-answer-changes-title = Something is missing in your idea
ideas-answer-too-late = The time to complete ideas is over.
ideas-answer-refused-title = Your idea is not accepted
ideas-answer-refused = Only you and the city’s staff can see this page.
ideas-answer-withdrawn = You have withdrawn this idea. It is no longer public.
ideas-complete = Complete my idea
ideas-another = Propose another idea
ideas-withdraw = Withdraw my idea
ideas-withdraw-question = The idea will no longer be public and cannot become a project. This cannot be undone.
ideas-withdraw-yes = Yes, withdraw my idea
ideas-withdrawn = Your idea is withdrawn.
ideas-sent-again = Your idea is sent again. The city will read it once more.

## Proposing an idea

ideas-new-title = Propose an idea
ideas-complete-title = Complete my idea
ideas-over = Ideas could be sent until { $until }.
ideas-closed = Ideas cannot be sent at the moment
ideas-title-mistake = Error: { "" }
ideas-step-what = What
ideas-step-where = Where
ideas-step-who = Who
ideas-step-what-question = What is your idea?
ideas-step-where-question = Where is it?
ideas-step-who-question = Who are you?
ideas-step-back = Back
ideas-new-lead = Four small steps. What you write is kept at each step.
ideas-begun-title = We have kept the idea that you began
ideas-begun = It is below. You can go on.
ideas-start-over = Erase everything and start over
ideas-continue = Continue
ideas-choose = Choose
ideas-field-title = The title
ideas-field-title-hint = In a few words. For example: A bench in the shade by the school
ideas-field-text = Your idea
ideas-field-text-hint = What should be done? For whom? Why? Simple sentences are enough.
ideas-field-theme = The theme
ideas-field-district = The district
ideas-field-district-hint = If your idea is about several districts, choose “The whole city”.
ideas-find-district = I don’t know which district it is in
ideas-field-place = The place
ideas-field-place-hint = A street, a square, a park… For example: place de l’Horloge
ideas-field-author = The name shown with the idea
ideas-field-author-hint = A first name or a nickname is enough. Everyone will be able to read it.
ideas-signed-in-as = You are signed in as { $email }.
ideas-review = Your idea
ideas-send = Send my idea
ideas-confirm-and-send = Confirm and send my idea
ideas-saved = Draft saved
ideas-fault-title-empty = Give your idea a title.
ideas-fault-title-short = The title is too short. Write at least { $min } characters.
ideas-fault-text-empty = Describe your idea in a few sentences.
ideas-fault-text-short = The description is too short. Write at least { $min } characters.
ideas-fault-place-empty = Write the place.
ideas-fault-place-short = The place is too short. Write at least { $min } characters.
ideas-fault-author-empty = Write the name to show with the idea. A first name is enough.
ideas-fault-author-short = The name is too short. Write at least { $min } characters.
ideas-fault-long = This is too long: { $max } characters at most. Take out { $over }.
ideas-fault-theme = Choose a theme.
ideas-fault-district = Choose a district, or “The whole city”.
ideas-sent-title = Thank you, your idea has arrived!
ideas-sent-number = Your idea has the number { $number }
ideas-sent-next = What happens now?
ideas-sent-next-read = The city reads your idea.
ideas-sent-next-mail = You get a message with the answer.
ideas-sent-next-public = If it follows the rules, your idea is published here.
ideas-sent-see = See my idea

## Changing one’s idea, and its versions

ideas-own = This is your idea
ideas-edit = Change my idea
ideas-edit-short = Change
ideas-edit-title = Change my idea
ideas-edit-before-title = The city will read your idea again
ideas-edit-before = If you change your idea, somebody of the city reads it again. Until then it is not public. Its support stays.
ideas-edited = Your idea is changed. The city will read it again.
ideas-edit-same = You changed nothing: your idea stays as it was.
ideas-changed-meanwhile = This idea changed while you were writing. Your words are kept below: check them, then send them again.
ideas-versions-link = See what changed
ideas-versions-title = What changed
ideas-versions-lead = The newest version first. Words that were removed are struck through, words that were added are underlined.
ideas-versions-number = Version { $number }, { $date }
ideas-versions-not-public = Not public
ideas-versions-none = This idea was not changed
ideas-versions-none-text = It still says what its author wrote at first.
ideas-versions-back = Back to the idea
ideas-versions-removed = Removed:
ideas-versions-added = Added:
ideas-versions-since-decision = What changed since the last decision
ideas-versions-since-sent = What the author changed since sending it
ideas-versions-all = All versions

## The author’s name

ideas-someone = A resident of { $district }
ideas-someone-city = A resident of the city
ideas-hide-name = Hide my name
ideas-hide-name-question = Your name disappears from this idea and from its project. The idea stays.
ideas-hide-name-yes = Yes, hide my name
ideas-name-hidden = Your name is hidden.
ideas-minor = I am under 18
ideas-minor-hint = Then your family name is never shown or kept.
ideas-shown = How should your name be shown?
ideas-shown-typed = The name that I wrote
ideas-shown-typed-hint = Under 18: only the first name.
ideas-shown-first-name = My first name only
ideas-shown-nobody = No name: “{ $someone }”
