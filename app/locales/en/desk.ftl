### The staff desk: its first page and the words that its screens share.

## Screens

desk-overview = Overview
desk-moderation = Moderation
desk-entries = Entry
desk-projects = Projects
desk-studies = Studies
desk-departments = Departments
desk-editions = Editions
desk-vote = Vote
desk-news = News
desk-staff = Staff and roles
desk-rights = Who may do what
desk-audit = Log

## Overview

desk-overview-lead = What waits for you, the most urgent first.
desk-todo = To do
desk-todo-none = Nothing waits
desk-todo-none-text = Everything that your role may do is done.
desk-todo-comments = { $count ->
    [one] { $count } comment to read
   *[other] { $count } comments to read
}
desk-todo-ideas = { $count ->
    [one] { $count } idea to moderate
   *[other] { $count } ideas to moderate
}
desk-todo-oldest = { $days ->
    [0] the oldest came in today
    [one] the oldest has been waiting for { $days } day
   *[other] the oldest has been waiting for { $days } days
}
desk-todo-old = Waiting for long
desk-todo-now = To do now
desk-todo-soon = Soon
desk-todo-vote-open = The vote is open
desk-todo-vote-open-detail = { $voters ->
    [0] nobody has voted yet, ends on { $until }
    [one] { $voters } person has voted, ends on { $until }
   *[other] { $voters } people have voted, ends on { $until }
}
desk-todo-box = Seal the ballot box
desk-todo-box-detail = the vote opens on { $starts }, and nobody can vote before the trustees have their keys
desk-todo-count = Count the vote
desk-todo-count-detail = the vote is closed, the ballots are waiting
desk-todo-publish = Publish the results
desk-todo-publish-detail = the vote is counted, nobody sees the results yet
desk-todo-ends = End of the phase “{ $phase }”
desk-todo-ends-detail = on { $until }
desk-todo-draft = Edition to prepare: { $name }
desk-todo-draft-detail = a draft that only the staff can see
desk-running = Running now
desk-running-none = No edition is running.

## Phases

desk-phase-preparation = Preparation
desk-phase-ideas = Sending ideas
desk-phase-screening = Screening of ideas
desk-phase-study = Study of projects
desk-phase-vote = Vote
desk-phase-count = Count
desk-phase-delivery = Delivery
desk-phase-review = Review
desk-now-phase = { $phase }, until { $until }
desk-now-next = Next phase: { $phase }, from { $from }
desk-now-none = No calendar yet
desk-now-over = Over

## States

desk-idea-draft = Draft
desk-idea-submitted = To moderate
desk-idea-published = Published
desk-idea-changes-requested = Changes requested
desk-idea-refused = Refused
desk-idea-withdrawn = Withdrawn
desk-idea-merged = Became a project
desk-edition-draft = Draft
desk-edition-public = Public
desk-role-administrator = Administrator
desk-role-coordinator = Coordinator
desk-role-moderator = Moderator
desk-role-reader = Reader

## Forms

desk-save = Save
desk-saved = Saved.
desk-cancel = Cancel
desk-locked = Read only
desk-locked-role = Your role lets you read this page, not change it.
desk-typed-empty = Fill in this field.
desk-typed-unreadable = We can’t read this value. Write a number, like 12500 or 12500.50.
desk-typed-ambiguous = A point or a comma followed by three digits can be read in two ways. Write 12500 or 12500.50.
desk-typed-fraction = Two digits at most after the decimal mark.
desk-typed-too-large = This number is too large.
desk-typed-no-such-hour = This hour does not exist: clocks change to summer time on that day.
desk-text-empty = Write something.
desk-text-short = { $min } characters at least.
desk-text-long = { $max } characters at most. There are { $len }.
desk-conflict-title = Somebody else has changed this page
desk-conflict-text = This is what is saved now. The form holds what you wrote: save again to replace it.
desk-conflict-error = Somebody else changed this page while you were writing. Nothing was overwritten.

## Preview of an edition in draft

desk-preview-title = Preview
desk-preview-text = This edition is a draft. Only the staff can see this page.
desk-preview-back = Back to its preparation
desk-role-auditor = Auditor
desk-role-ambassador = Ambassador
desk-role-ambassador-lead = Ambassador lead
desk-voters = Voters
desk-privacy = Personal data

desk-networks = Networks
desk-envelopes = Envelopes
desk-outings = Outings
desk-polling = Polling places
