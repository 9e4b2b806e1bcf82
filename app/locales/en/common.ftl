### The words that all pages share.

## The frame of the site

site-budget = Participatory budget
site-skip = Skip to content
site-languages = Language
nav-label = Main navigation
nav-home = Home
nav-ideas = Ideas
nav-vote = Vote
nav-projects = Projects
nav-results = Results
nav-account = My account
nav-desk = Staff desk
footer-label = About this site
footer-ambassadors = Ambassadors
footer-envelopes = Envelopes entrusted to groups
footer-help = Help
footer-accessibility = Accessibility: not compliant
footer-legal = Legal notice
footer-privacy = Personal data
footer-data = Open data
footer-source = Source code, EUPL-1.2 licence
focus-leave = Leave
desk-label = Staff navigation
desk-site = See the public site
demo-label = Demonstration
demo-text = This site is a demonstration: nothing you do here commits the city.
demo-mails = Read the messages it sent

## Forms

field-required = required
field-optional = optional
field-error = Error: { $message }
field-limit = { $max ->
    [one] { $max } character at most
   *[other] { $max } characters at most
}
field-left = Characters left:
field-over = Characters too many:
errors-title = { $count ->
    [one] There is one error to correct
   *[other] There are { $count } errors to correct
}
steps-label = Steps
steps-count = Step { $current } of { $total }
steps-done = step done

## Messages

tone-neutral = Good to know
tone-info = Information
tone-success = Done
tone-warning = Warning
tone-danger = Error

## Lists

breadcrumb-label = You are here
pager-label = Pages of results
pager-previous = Previous page
pager-next = Next page
pager-page = Page { $page }
pager-count = { $count ->
    [0] No results
    [one] { $count } result
   *[other] { $count } results
}
keys-title = Keyboard shortcuts
timeline-done = done
timeline-now = under way
timeline-next = to come
facts-edit = Change
