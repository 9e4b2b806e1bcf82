### Decisions as staff see them: costs, arbitration, checking, publication.

deciding-title = Decisions
deciding-lead = All decisions become public at the same moment. Before that nobody but staff sees them.
deciding-screens = Screens of the decisions
deciding-check = To check
deciding-preview = Preview
deciding-mails = Mails

## The panel of a project: the cost

deciding-costs = Cost
deciding-costs-none = No cost yet. It comes from validated studies, or you set it here.
deciding-costs-caption = History of the cost, newest first
deciding-cost-amount = Amount
deciding-cost-stage = Stage
deciding-cost-when = When
deciding-cost-who = By
deciding-cost-why = Why
deciding-cost-studies = Sum of the validated studies
deciding-cost-set-title = Set the cost by hand
deciding-cost-note = Why this amount
deciding-cost-note-hint = For example: a quote was received, a partner pays a part.
deciding-cost-set = The cost is saved.
deciding-cost-zero = Type an amount above zero.
deciding-stage-estimate = Estimate
deciding-stage-revised = Revised
deciding-stage-voted = Put to the vote
deciding-dear-cap = { $cost }: more than the cap per project ({ $limit }).
deciding-dear-envelope = { $cost }: more than the whole envelope ({ $limit }). This project could never win.

## The panel of a project: opinions

deciding-opinions = What the departments think
deciding-opinions-caption = Opinions side by side
deciding-differ-title = The departments differ
deciding-differ = One department is for it, another is against. A committee is needed: write its date and its minutes.
deciding-outside = (outside the city)
deciding-department = Department
deciding-opinion = Opinion
deciding-conditions = Conditions or reason
deciding-investment = Investment
deciding-running = Per year
deciding-delay = Delay
deciding-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
deciding-opinion-favourable = In favour
deciding-opinion-favourable-if = In favour, with conditions
deciding-opinion-unfavourable = Against
deciding-opinion-not-ours = Not competent
deciding-opinion-none = No opinion
deciding-opinion-not-started = Not started
deciding-opinion-in-progress = In progress
deciding-opinion-proposed = To validate

## The panel of a project: the decision

deciding-decision = Decision
deciding-none = No decision is written down.
deciding-still-missing = Before the publication:
deciding-verdict = What becomes of this project?
deciding-verdict-first = Choose what becomes of the project.
deciding-reason = Reason of the refusal
deciding-reason-hint = For a refusal only. Its text is published, with your words below.
deciding-reason-none = Choose a reason
deciding-readings = Read the text of each reason
deciding-words = Your words, published
deciding-words-hint = Short sentences, no jargon. Say what stands in the way here. If a department has not answered yet, say why the city does not wait.
deciding-instead = What is possible instead, published
deciding-instead-hint = Leave it empty to keep the usual advice of the reason.
deciding-committee = Date of the committee
deciding-committee-hint = Needed only if the departments differ.
deciding-committee-needed = Needed before the publication: the departments differ.
deciding-committee-of = Committee of { $day }
deciding-minutes = Minutes
deciding-minutes-hint = For staff only. Never published.
deciding-not-public = Nothing is public before all decisions are published. Until then you can change your mind.
deciding-decide = Save the decision
deciding-decided = The decision is saved. It is not public yet.
deciding-day-unreadable = Type a date like 04/05/2026.
deciding-conflict = Somebody changed this project or its decision while you were writing. Your texts are still here. Read the history below, then save again if you agree.
deciding-history = Decisions written down
deciding-by = { $who }, { $date }

## What is missing

deciding-gap-no-department = No department
deciding-gap-no-decision = No decision
deciding-gap-no-reason = Refused without a reason
deciding-gap-no-words = Refused without an explanation
deciding-gap-no-cost = On the ballot without a cost
deciding-gap-open-studies = A study is open, without an explanation
deciding-gap-no-committee = Departments differ, no committee
deciding-gap-no-minutes = Departments differ, no minutes
deciding-gap-no-text = On the ballot without a text
deciding-gap-over-cap = Above the cap
deciding-gap-over-envelope = Dearer than the envelope
deciding-gap-postponed-unsaid = Postponed without an explanation
deciding-gap-against-all = Against every opinion

deciding-progress = Decisions written down
deciding-progress-detail = { $done } of { $all }
deciding-figure-on-ballot = on the ballot
deciding-figure-refused = refused
deciding-figure-postponed = postponed
deciding-figure-cost = cost of all projects on the ballot

deciding-missing-title = To complete or to look at again
deciding-missing-tabs = What is missing
deciding-missing-all = All
deciding-missing-caption = Projects, those that block the publication first
deciding-project = Project
deciding-missing = What is missing
deciding-missing-none = Nothing is missing
deciding-missing-none-text = Each project has its decision, and each refusal its explanation.
deciding-ideas-left = { $count ->
    [one] { $count } published idea is part of no project: its author gets no answer on that day.
   *[other] { $count } published ideas are part of no project: their authors get no answer on that day.
}
deciding-ideas-left-link = See these ideas and make projects of them

## The date and the publication

deciding-state-published = Everything is public since { $date }.
deciding-state-draft = The edition itself is not public yet. Publish it first.
deciding-state-vote = The vote has opened: no project can be added to it. These projects can go into another edition.
deciding-state-none = No project is under study in this edition.
deciding-state-ready = Everything is ready. It will be published by itself on { $date }.
deciding-state-missing = { $count ->
    [one] The publication is planned for { $date }, but { $count } project is not ready. Nothing is published before it is.
   *[other] The publication is planned for { $date }, but { $count } projects are not ready. Nothing is published before they are.
}
deciding-state-no-date = No date of publication is set.
deciding-see-public = See the public page
deciding-date = Date of publication
deciding-date-label = Day and hour (Paris time)
deciding-date-hint = Empty the field to take the date away.
deciding-date-hint-vote = Before the vote opens, on { $date }. Empty the field to take the date away.
deciding-date-past = This date has passed. Choose a moment to come.
deciding-date-vote = The vote opens on { $date }: choose a moment before.
deciding-date-late = This date is after the vote opens: nothing can be published. Choose an earlier one.
deciding-date-early = This date is before the studies begin.
deciding-planned = The date is saved.
deciding-unplanned = There is no date of publication any more.
deciding-publish = Publish
deciding-publish-text = Everything becomes public at once: projects on the ballot, refusals and postponements. Each author gets a mail. It can’t be undone.
deciding-publish-button = Publish now
deciding-publish-confirm = On the ballot: { $on_ballot }. Refused: { $refused }. Postponed: { $postponed }.
deciding-publish-sure = I have read the preview and the mails
deciding-publish-now = Publish all decisions
deciding-publish-blocked = { $count ->
    [0] Nothing can be published for now.
    [one] { $count } project is not ready: complete it first.
   *[other] { $count } projects are not ready: complete them first.
}
deciding-sure-first = Tick the box: a publication can’t be undone.
deciding-published = Done: all decisions are public, and the mails are leaving.

## The preview and the mails

deciding-preview-text = This is what everybody will read. Projects without a decision are not here yet.
deciding-preview-over = The decisions are public.
deciding-mails-text = { $count ->
    [one] { $count } mail will leave with the publication, word for word as here.
   *[other] { $count } mails will leave with the publication, word for word as here.
}
deciding-mails-over = The mails left with the publication.
deciding-mails-none = No mail yet
deciding-mails-none-text = Mails appear here as soon as a decision is written down.
deciding-mail-to = To { $to }, project no. { $number }
deciding-unreached = { $count ->
    [one] { $count } author without a mail address
   *[other] { $count } authors without a mail address
}
deciding-unreached-text = No mail can reach them. Call or write to them, if they left a way to be reached.
deciding-unreached-caption = Authors to be told otherwise
deciding-author = Author
deciding-wish = Wishes
deciding-contact = Contact
deciding-wish-none = not to be contacted
deciding-wish-email = a mail (unreadable address)
deciding-wish-phone = a call
deciding-wish-post = a letter

## The desk

deciding-todo-planned = The decisions will be published on { $date }
deciding-todo-ready = { $count ->
    [one] Everything is ready: { $count } project.
   *[other] Everything is ready: { $count } projects.
}
deciding-todo-missing = { $count ->
    [one] { $count } project is not ready: nothing is published without it.
   *[other] { $count } projects are not ready: nothing is published without them.
}
deciding-todo-late = The decisions should have been published on { $date }
deciding-todo-no-date = No date to publish the decisions
deciding-todo-no-date-detail = { $decided } of { $all } projects have a decision.
deciding-todo-obstacle = The publication is not possible: open the page to learn why.
