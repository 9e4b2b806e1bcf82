### Moderation as the staff see it. The texts of the reasons are in charter.ftl.

moderation-lead = The oldest ideas first. The author gets each decision by e-mail.
moderation-filters = Filter ideas
moderation-filter = Filter
moderation-states = State of ideas
moderation-edition = Edition
moderation-all-editions = All editions
moderation-count = { $state }: { $count ->
    [0] no idea
    [one] { $count } idea
   *[other] { $count } ideas
}
moderation-empty-waiting = No idea is waiting
moderation-empty = No idea
moderation-empty-text = No idea is in this state in the chosen edition.
moderation-card-title = No. { $number } – { $title }
moderation-read-all = Read all
moderation-open-idea = Open idea no. { $number }
moderation-by = By { $author }
moderation-days = { $days ->
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
}

## The decision

moderation-decision = Decide
moderation-to-decision = Go to the decision
moderation-decision-ticked = Decide for the ticked ideas
moderation-verdict = Decision
moderation-publish = Publish
moderation-request-changes = Ask for changes
moderation-refuse = Refuse
moderation-reason = Reason of the charter
moderation-reason-none = No reason of the charter
moderation-reason-reads = The author will read: “{ $text }”
moderation-message = Your words to the author
moderation-message-hint = They follow the reason. Short sentences, no jargon.
moderation-mail = The author gets the decision by e-mail. A decision can be changed later.
moderation-decide = Save the decision
moderation-no-decision = No decision can be taken here.
moderation-error-none = Tick at least one idea.
moderation-error-verdict = Choose a decision.
moderation-error-reason = Choose a reason or write a few words: the author must understand the decision.
moderation-error-message = Your message is too long: 2,000 characters at most.

## What was done

moderation-done-publish = { $count ->
    [one] { $count } idea published.
   *[other] { $count } ideas published.
}
moderation-done-request-changes = { $count ->
    [one] Changes requested for { $count } idea.
   *[other] Changes requested for { $count } ideas.
}
moderation-done-refuse = { $count ->
    [one] { $count } idea refused.
   *[other] { $count } ideas refused.
}
moderation-missed = { $count ->
    [one] { $count } idea already handled by somebody else
   *[other] { $count } ideas already handled by somebody else
}
moderation-missed-text = Nothing was overwritten. Read these ideas again before you decide.
moderation-missed-line = no. { $number } – { $title } ({ $state })

## One idea

moderation-idea = Idea no. { $number }
moderation-history = History
moderation-history-sent = Sent
moderation-history-published = Published
moderation-history-changes = Changes requested
moderation-history-refused = Refused
moderation-author = Author
moderation-channel = Received
moderation-channel-web = on the site
moderation-channel-field = in the field
moderation-channel-paper = on paper
moderation-channel-meeting = At a meeting
moderation-channel-phone = By phone
moderation-district = District
moderation-whole-city = The whole city
moderation-theme = Theme
moderation-place = Place
moderation-project = Project

## Shortcuts

moderation-keys = Single-key shortcuts on
moderation-key-j = next idea
moderation-key-k = previous idea
moderation-key-x = tick or untick the idea
moderation-key-p = prepare publishing
moderation-key-c = prepare a request for changes
moderation-key-r = prepare a refusal
moderation-key-help = show these shortcuts

moderation-changed = Changed by its author
