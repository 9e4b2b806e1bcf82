### The vote, as the staff see it.

vote-desk-lead = The vote opens and closes by itself, at the hours of the calendar. Before the close nobody sees how votes fall.
vote-desk-all = All votes
vote-desk-none = No vote
vote-desk-none-text = No edition has a vote on its calendar.
vote-desk-edition = Edition
vote-desk-state = State
vote-desk-opens = Opens
vote-desk-closes = Closes
vote-desk-title = Vote – { $name }
vote-desk-not-planned = No vote on the calendar
vote-desk-plan = Change the calendar
vote-desk-prolong = Prolong the vote
vote-desk-voters = People who have voted
vote-desk-draft = This edition is a draft: nobody can vote before it is published.

## States

vote-desk-not-yet = Not open yet
vote-desk-open = Open
vote-desk-closed = Closed, to be counted
vote-desk-counted-state = Counted, not public yet
vote-desk-published-state = Results public
vote-desk-about-not-yet = The vote will open by itself at the hour of the calendar. From then on rules, envelopes and districts do not change.
vote-desk-about-open = Only the turnout is known. How votes fall exists nowhere before the close: not here, not in an export, not in the log.
vote-desk-about-closed = No ballot is taken any more. The count applies the edition’s rules, envelope by envelope.
vote-desk-about-counted = You see the results, residents do not yet. Read them again, then publish them. Counting again gives the same.
vote-desk-about-published = Everybody sees the results. The anonymous ballots can be downloaded, and anyone can do the count again.

## The count

vote-desk-count = Count
vote-desk-count-text = Only those who count will see the results until they are published.
vote-desk-count-button = Count now
vote-desk-count-again = Count again
vote-desk-counted = The vote is counted. Here are the results.
vote-desk-publish = Publish the results
vote-desk-publish-text = Projects will become winners or not selected.
vote-desk-publish-button = Publish the results
vote-desk-publish-confirm = Once published, the results can’t be taken back or counted again.
vote-desk-sure = I have read the results again
vote-desk-sure-first = Tick “I have read the results again” before you publish.
vote-desk-publish-now = Yes, publish them
vote-desk-published = The results are public.
vote-desk-results = See the results on the site

## Results

vote-desk-outcome = Results
vote-desk-ballots = { $count ->
    [one] ballot
   *[other] ballots
}
vote-desk-blank = { $count ->
    [one] blank ballot
   *[other] blank ballots
}
vote-desk-winners = { $count ->
    [one] winning project
   *[other] winning projects
}
vote-desk-spent = for the winning projects
vote-desk-envelope = { $name }: { $spent } of { $amount }
vote-desk-envelope-empty = No project is paid by this envelope.
vote-desk-project = Project
vote-desk-rank = Rank
vote-desk-rank-equal = { $rank } (equal)
vote-desk-votes = Votes
vote-desk-points = Points
vote-desk-cost = Cost
vote-desk-no-cost = no estimate
vote-desk-result = Result
vote-desk-winner = Winner
vote-desk-not-selected = Not selected
vote-desk-ties = Equals among winners and others
