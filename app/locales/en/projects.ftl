### Projects: the list, and a project.

projects-title = Projects
projects-title-of = Projects – { $edition }
projects-moved = Continue
projects-lead = { $count ->
    [one] { $count } project.
   *[other] { $count } projects.
}
projects-lead-budget = { $count ->
    [0] { $budget } for residents’ projects.
    [one] { $count } project, and { $budget } to make some happen.
   *[other] { $count } projects, and { $budget } to make some happen.
}
projects-count = { $count ->
    [0] No project
    [one] { $count } project
   *[other] { $count } projects
}
projects-none-yet-title = There are no projects yet
projects-none-yet-text = Projects will be here once the city has studied the ideas.
projects-none-title = No project matches
projects-none-text = Try other words, or remove a filter.

## Searching

projects-search = Search for a project
projects-filters = Filter
projects-filter-apply = Apply
projects-filter-go = Search
projects-filter-clear = See all projects
projects-filter-district = District
projects-filter-district-all = All districts
projects-filter-theme = Theme
projects-filter-theme-all = All themes
projects-filter-state = Stage
projects-filter-state-all = All stages
projects-by-district = Projects by district

## Voting

projects-vote = Vote
projects-vote-until = The vote is open until { $date }.
projects-vote-from = The vote opens on { $date }.
projects-see-results = See the results
projects-back-to-vote = Back to my vote

## A project

projects-number = Project no. { $number }
projects-facts = In short
projects-cost = Cost
projects-cost-unknown = Cost not published
projects-district = District
projects-whole-city = The whole city
projects-place = Place
projects-theme = Theme
projects-carrier = Led by
projects-no-text = The city has not published a description of this project.
projects-lineage = { $count ->
    [one] The idea behind this project
   *[other] The ideas behind this project
}
projects-result = The result of the vote

## Where a project stands

projects-state-under_study = Being studied
projects-state-dissolved = Undone
projects-state-on_ballot = On the ballot
projects-state-refused = Refused
projects-state-postponed = Postponed
projects-state-winner = Winner
projects-state-not_selected = Not selected
projects-state-studies = Winner, being designed
projects-state-procurement = Winner, choosing contractors
projects-state-works = Winner, works under way
projects-state-delivered = Completed
projects-state-abandoned = Winner, abandoned

## Reading aloud

projects-listen = Listen
projects-listen-stop = Stop the voice
