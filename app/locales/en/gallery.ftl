### The texts of the gallery: real examples, to judge by.

## The page

gallery-title = Component gallery
gallery-lead = Every element of the interface, in each of its states. Go through it with the keyboard, enlarge the text, switch to dark mode: nothing may get lost.
gallery-parts = Parts of the gallery

## Letters and texts

gallery-type = Letters and texts
gallery-type-h1 = Let us imagine the district of tomorrow
gallery-type-h2 = Three projects already change the street
gallery-type-h3 = Benches in the shade
gallery-type-lead = You have an idea for your city? Tell it in a few lines, we will study it with you.
gallery-type-text = Running text reads without effort: short lines, large letters, a link that shows.
gallery-type-link = Read the rules
gallery-type-item-1 = One idea per person is enough to begin.
gallery-type-item-2 = Every answer of the city is published.

## Buttons

gallery-buttons = Buttons and links
gallery-buttons-note = One main button per page. It darkens under the pointer; with the keyboard a ring of two colours surrounds it.
gallery-button-main = Send an idea
gallery-button-quiet = See the ideas
gallery-button-bare = Cancel
gallery-button-danger = Withdraw my idea
gallery-button-disabled = Vote closed
gallery-button-link = Continue
gallery-button-long = Save this draft and continue later on another phone

## Forms

gallery-fields = Form fields
gallery-field-title = Title of your idea
gallery-field-title-hint = In a few words, as you would tell a neighbour.
gallery-field-title-value = A shared vegetable garden behind the school
gallery-field-title-error = Write a title of at least 5 letters.
gallery-field-email = E-mail address
gallery-field-email-hint = To answer you. It will never be published.
gallery-field-email-error = The address lacks an @.
gallery-field-code = Code received by e-mail
gallery-field-code-hint = Six digits, valid for ten minutes.
gallery-field-cost = Estimated amount
gallery-field-age = Your age
gallery-field-when = Opening of the vote
gallery-field-when-hint = Paris time.
gallery-field-search = Search the ideas
gallery-field-text = Your idea
gallery-field-text-hint = What would you change, where, and for whom?
gallery-field-text-value = The ground behind the Pierre-de-Coubertin school has been empty for two years.
gallery-field-district = District
gallery-field-district-blank = All districts
gallery-field-district-error = Choose a district.
gallery-field-photo = Photograph of the place
gallery-field-photo-hint = JPEG or PNG, 5 MB at most.
gallery-field-closed = File reference
gallery-choices = Choices
gallery-link = Your link with the city
gallery-link-hint = One is enough to vote, whatever your nationality.
gallery-link-lives = I live here
gallery-link-works = I work here
gallery-link-studies = I study here
gallery-link-studies-hint = School or university.
gallery-link-none = I am here on holiday
gallery-link-error = Say what link you have with the city.
gallery-themes = Themes
gallery-theme-nature = Nature in the city
gallery-theme-moves = Getting about
gallery-theme-together = Living together
gallery-consent = I have read how my data is protected
gallery-consent-error = Tick the box to continue.
gallery-errors = Error summary

## Messages and states

gallery-notices = Messages
gallery-notice-neutral = Comments are closed for this edition.
gallery-notice-info = The vote opens on 1 June at 9:00.
gallery-notice-success-title = Your vote is recorded
gallery-notice-success = Keep the number of your receipt:
gallery-notice-warning = Your vote is not confirmed yet.
gallery-notice-danger = The idea could not be sent. Your text is kept.
gallery-tags = States
gallery-tag-draft = Draft
gallery-tag-submitted = Sent
gallery-tag-published = Published
gallery-tag-changes = To complete
gallery-tag-refused = Refused
gallery-tag-winner = Winning project
gallery-empty = Nothing to show
gallery-empty-title = No idea in this district yet
gallery-empty-text = Yours can be the first.

## Lists

gallery-cards = Cards
gallery-card-1 = A shared vegetable garden behind the school
gallery-card-1-text = Twelve planters, a rain-water butt and a bench, tended by the classes and the neighbours.
gallery-card-2 = Benches in the shade on place Pie
gallery-card-2-text = To sit in the cool in summer, halfway to the market.
gallery-card-3 = Rebuild the whole footpath along the Durance, from the footbridge to the new swimming stadium
gallery-card-3-text = A long title wraps without overflowing.
gallery-card-vote = Choose this project
gallery-pages = Pages of a list
gallery-pager-previous = Previous idea
gallery-pager-next = Next idea
gallery-pager-label = Neighbouring ideas
gallery-table = Tables
gallery-table-caption = Winning projects of the district
gallery-table-project = Project
gallery-table-votes = Votes
gallery-table-cost = Cost
gallery-table-state = State
gallery-facts = Summaries and figures
gallery-figure-voters = people voted
gallery-figure-winners = winning projects
gallery-figure-spent = of the envelope used

## Ways

gallery-ways = Ways through
gallery-crumb-edition = Edition 2026
gallery-tabs = Views of the queue
gallery-tab-todo = To moderate
gallery-tab-waiting = Waiting for the author
gallery-tab-done = Decided
gallery-step-what = What
gallery-step-where = Where
gallery-step-who = Who
gallery-toolbar = Filters and bulk actions
gallery-toolbar-apply = Filter
gallery-confirm = A question before what cannot be undone
gallery-confirm-text = Your idea will no longer be seen. This cannot be undone.
gallery-confirm-yes = Yes, withdraw my idea
gallery-keys-next = Next idea
gallery-keys-publish = Publish

## Time, budget, map

gallery-timeline = Calendar and history
gallery-phase-ideas = Sending of ideas
gallery-phase-study = Study
gallery-phase-study-text = The departments check what is possible and cost each project.
gallery-phase-vote = Vote
gallery-when = { $start } to { $end }
gallery-budget = Budget and bars
gallery-budget-label = Budget used
gallery-budget-detail = { $spent } of { $total }, { $left } left
gallery-budget-over = { $spent } of { $total }: { $over } too much
gallery-chart = Chart
gallery-chart-caption = Points by project
gallery-chart-points = Points
gallery-chart-won = winner
gallery-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
gallery-map = Map of the districts
gallery-map-label = Number of ideas by district
gallery-map-ideas = { $name }, { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
gallery-icons = Icons
gallery-icons-note = Always beside a word, never alone.
gallery-other-way = From left to right
