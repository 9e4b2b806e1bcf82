### The results of the vote.

results-title = Results
results-title-of = Results – { $edition }
results-not-yet-title = The results are not public yet
results-not-yet-open = The vote is open or about to open. It ends on { $date }. Nobody sees the votes before.
results-not-yet-counted = The vote is over. The ballots are counted, then the city publishes the results.
results-not-yet = The city has not published results for this edition.
results-preview-title = Not public yet
results-preview-text = You see this page because you work for the city. Residents do not see it until the results are published.
results-lead = { $winners ->
    [0] No project wins, out of { $total }.
    [one] { $winners } winning project out of { $total }, for { $spent }.
   *[other] { $winners } winning projects out of { $total }, for { $spent }.
}
results-lead-uncounted = { $winners ->
    [one] { $winners } winning project out of { $total }.
   *[other] { $winners } winning projects out of { $total }.
}
results-uncounted-title = The number of votes is not known
results-uncounted-text = The city has published the winning projects of this edition, but not how many votes each project got.

## Turnout

results-voters = { $count ->
    [one] person voted
   *[other] people voted
}
results-ballots = { $count ->
    [one] ballot counted
   *[other] ballots counted
}
results-blank = { $count ->
    [one] blank ballot
   *[other] blank ballots
}

## The projects

results-winners = The winning projects
results-no-winner = No project wins.
results-winner = winner
results-others = The other projects, and why
results-all = All projects
results-got-votes = { $votes ->
    [0] No vote
    [one] { $votes } vote
   *[other] { $votes } votes
}
results-got-points = { $points ->
    [0] No point
    [one] { $points } point
   *[other] { $points } points
}{ $votes ->
    [0] {""}
    [one] , from { $votes } person
   *[other] , from { $votes } people
}
results-why-left = When its turn came, { $left } was left for a project of { $cost }.
results-why-threshold-votes = It got { $support } votes. At least { $needed } were needed.
results-why-threshold-points = It got { $support } points. At least { $needed } were needed.
results-why-stopped-at = The count ended before it, at the project “{ $project }”: not enough money was left for that project.
results-why-stopped = The count ended before it: not enough money was left for a project placed higher.
results-why-withdrawn = It was withdrawn from the vote.
results-why-not-supported = Nobody chose it.
results-why-supporters = The people who chose it had only { $held } left together, for a project of { $cost }.
results-why-cap = It costs { $cost }. The rules accept no more than { $cap } for a project.
results-why-group-full = The number of winners is limited for “{ $group }”: { $most } at most. They were chosen already.
results-why-group-spent = The money for “{ $group }” is limited. When its turn came, { $left } were left for a project of { $cost }.
results-brought-floor = Chosen first: the rules are sure to give “{ $group }” winners.
results-brought-reserved = Paid from the money reserved for “{ $group }”.
results-why-tie = Another project had the same support; the rule for ties put it first.
results-envelope-used = { $used } used of { $amount } ({ $percent })
results-chart-title = What each project got
results-chart-project = Project
results-chart-votes = Votes
results-chart-points = Points

## The rule

results-rule-title = How the winners are chosen
results-rule-votes = Projects are taken one by one, beginning with the one that has the most votes.
results-rule-votes-per-euro = Projects are taken one by one, beginning with the one that has the most votes per euro of cost.
results-rule-points = Projects are taken one by one, beginning with the one that has the most points.
results-rule-points-per-euro = Projects are taken one by one, beginning with the one that has the most points per euro of cost.
results-rule-judgment = Each project has a majority grade: at least half of the people give it this grade or a better one. Projects are taken one by one, beginning with the best grade.
results-rule-skip = When not enough money is left for a project, the next one gets its turn.
results-rule-stop = At the first project for which not enough money is left, the count ends.
results-rule-at-least-votes = A winner needs at least { $needed } votes.
results-rule-at-least-points = A winner needs at least { $needed } points.
results-rule-shares = Every voter gets the same share of the budget. A project wins when the people who chose it can pay for it together with their shares; the one that asks the least of them for what it gives them comes first.
results-rule-shares-by-cost = A project gives more the larger it is: its cost is what counts.
results-rule-shares-by-number = Every project gives as much, large or small.
results-rule-shares-raised = If money is left, the count begins again with slightly larger shares, as long as the total fits the budget.
results-rule-shares-completed = At the end, the money that is left goes to the best supported projects that still fit.
results-rule-phragmen = Money reaches all voters at the same speed. As soon as the people who chose a project have received together what it costs, it wins and they start again from nothing. The count ends at the first project for which not enough money is left.
results-ties-lexico = A tie is decided by the project’s number: the smallest, read as a word, goes first.
results-ties-cost-votes = A tie is decided by the cost: the cheapest project goes first, then the one with the most votes, then the smallest number.
results-ties-draw = Equals are told apart by a public draw, made with the seed “{ $seed }”. Anyone can redo it.
results-ties-cost-votes-draw = Equals are told apart by their cost: the cheaper project goes first, then the one with more votes, then by a public draw, made with the seed “{ $seed }”. Anyone can redo it.
results-ties-open = The rules say nothing about equals: the city has to tell them apart. Until it does, the smallest number stands first.
results-ties-cost-votes-open = Equals are told apart by their cost, then by their votes. What is still equal the city has to tell apart; until it does, the smallest number stands first.

## The files

results-files-title = Count it again yourself
results-files-text = Here are all the ballots, without names, without dates and in an order that tells nothing. With them anyone can check the result. Nothing in them says who chose what. Only someone who already knows a very unusual ballot could recognise it.
results-file-pb = Ballots and projects (Pabulib format, .pb)
results-file-pb-of = Ballots and projects: { $envelope } (Pabulib format, .pb)
results-file-ballots = Ballots (CSV table)
results-file-projects = Projects (CSV table)
results-other-editions = Results of the other editions

## The count, step by step

results-steps-link = See the count step by step
results-what-if-link = And under another rule?
results-more-title = Understand the count
results-steps-title = The count, step by step
results-steps-back = Back to the results
results-steps-none-title = The count can’t be shown step by step
results-steps-none = For this edition ballots are not published one by one, or projects were corrected since. The results stay the same.
results-steps-budget = At the beginning there is { $amount } to spend. This is what happens, in order.
results-steps-share = Every voter gets the same share: { $share }.
results-steps-share-raised = Every voter gets the same share. It began with { $start } per person. As money was left, it began again with larger and larger shares, up to { $share }, checking that the total fits the budget.
results-step-taken = taken
results-step-passed = not taken
results-step-left = Left
results-step-left-of = { $left } of { $amount }
results-step-payers = { $count ->
    [one] The person who chose it and still had money had { $held }.
   *[other] The { $count } people who chose it and still had money had { $held } together.
}
results-step-paid = { $count ->
    [0] Nobody paid the full price.
    [one] One person paid { $price }.
   *[other] { $count } people paid { $price } each.
}
results-step-paid-points = { $count ->
    [0] Nobody paid the full price.
    [one] One person paid { $price } per point given.
   *[other] { $count } people paid { $price } per point given.
}
results-step-gave-all = { $count ->
    [one] Another one had less, and gave all that was left.
   *[other] { $count } others had less: they gave all they had left, at least { $least } each.
}
results-step-loaded = { $count ->
    [one] The person who chose it had received what it costs when everybody had received { $each } since the beginning.
   *[other] The { $count } people who chose it had received together what it costs when everybody had received { $each } since the beginning.
}
results-step-tied = { $count ->
    [one] Another project stood exactly as well: the order declared for ties decided which comes first.
   *[other] { $count } other projects stood exactly as well: the order declared for ties decided which comes first.
}

## And under another rule?

results-what-if-title = And under another rule?
results-what-if-notice-title = This is not the result
results-what-if-notice = The result is that of the rule declared before the vote, and it does not change. Under another rule people might have voted otherwise. This page only helps to understand.
results-what-if-choose = Choose a rule
results-what-if-votes = Most votes
results-what-if-points = Most points
results-what-if-votes-per-cost = Most votes per euro
results-what-if-shares = Equal shares
results-what-if-shares-plain = Equal shares, not completed
results-what-if-phragmen = Phragmén’s method
results-what-if-judgment = Majority judgment
results-what-if-same = Under this rule the winners would be the same.
results-what-if-differ = Under this rule { $both ->
    [0] no winner would be the same
    [one] one winner would be the same
   *[other] { $both } winners would be the same
}; { $gone ->
    [0] none would lose its place
    [one] one would lose its place
   *[other] { $gone } would lose their place
}, { $new ->
    [0] no other would get one.
    [one] one other would get one.
   *[other] { $new } others would get one.
}
results-what-if-spent = The projects chosen would cost { $spent }.
results-what-if-only-here = Winners, but not under this rule
results-what-if-only-there = Winners under this rule only
results-what-if-both = Winners in both cases
