### What outings reached

desk-reports-title = Report on outings
desk-reports-from = From
desk-reports-to = To
desk-reports-network = Network
desk-reports-all-networks = All
desk-reports-all-audiences = All audiences
desk-reports-show = Show
desk-reports-none = No outing to count
desk-reports-none-text = The report counts outings that have begun. Change the days or the filter.

## Totals

desk-reports-totals = In all
desk-reports-outings = Outings
desk-reports-met = Met
desk-reports-refused = Refused
desk-reports-absent = Absent
desk-reports-ideas = Ideas
desk-reports-votes = Votes
desk-reports-contacts = Contacts left
desk-reports-rate = { $many } ({ $rate })
desk-reports-hours = { $worked } of work. In an hour of work: { $met ->
    [one] { $met } person met
   *[other] { $met } people met
}, { $ideas ->
    [one] { $ideas } idea
   *[other] { $ideas } ideas
}, { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}.
desk-reports-no-team = { $count ->
    [one] For one outing nobody noted how many came: it is not in the hours.
   *[other] For { $count } outings nobody noted how many came: they are not in the hours.
}

## Who is met, and who is not

desk-reports-who = Who was met
desk-reports-who-text = Telling age, gender or district is optional: these totals are smaller than the number of people. Small groups are hidden.
desk-reports-chart = { $by }: { $count ->
    [one] { $count } person noted
   *[other] { $count } people noted
}
desk-reports-who-few = A group of fewer than { $count } people is hidden. Here nothing would be left to show.
desk-reports-hidden-groups = Hidden, for they are too small or too easy to compute: { $names }.
desk-reports-hidden = hidden
desk-reports-at-most = at most { $most }
desk-reports-unreached = Whom do we not reach?
desk-reports-no-population = Import the population of the districts to compare.
desk-reports-too-few = At least 30 people have to be noted for a comparison.
desk-reports-without-figures = The file of the population has no figures by: { $by }. Add them to compare.
desk-reports-compared = Compared with the residents of this district: { $place }.
desk-reports-citywide = The file has no figures for { $place } by: { $by }. There the comparison is with the whole city.
desk-reports-all-reached = Of the groups that can be told, none is missing by more than 2 points.
desk-reports-missing = { $group }: { $met } of the people met, but { $people } of the residents.
desk-reports-shares = People met and residents, those who are missing most first
desk-reports-group = Group
desk-reports-by = By
desk-reports-share-met = Share of those met
desk-reports-share-people = Share of residents
desk-reports-gap = Gap
desk-reports-percent-met = Share of those met (%)
desk-reports-percent-people = Share of residents (%)
desk-reports-gap-points = Gap (points)
desk-reports-points = { $points } pt
desk-reports-source = Source of the figures: { $source }

## Tables

desk-reports-by-kind = By kind of outing
desk-reports-by-audience = By audience
desk-reports-by-district = By district of the outing
desk-reports-each = Each outing
desk-reports-met-per-hour = Met per hour
desk-reports-ideas-per-hour = Ideas per hour
desk-reports-votes-per-hour = Votes per hour
desk-reports-chart-hours = { $what } of work, by kind of outing
desk-reports-files = Files
desk-reports-files-text = Numbers can be summed. To protect people, a group of fewer than { $count } is hidden, and another with it where it could be computed.
desk-reports-file-outings = The outings ({ $kind })
desk-reports-file-kinds = The kinds of outings ({ $kind })
desk-reports-file-audiences = The audiences ({ $kind })
desk-reports-file-people = The people met ({ $kind })
desk-reports-number = Number
desk-reports-day = Day
desk-reports-minutes = Minutes
desk-reports-team = Team
desk-reports-audience = More precisely
desk-reports-value = Value
desk-reports-people = Residents

## The population

desk-reports-population = Population of the districts
desk-reports-population-lead = These figures show which residents our outings do not reach.
desk-reports-no-figures = No figures yet
desk-reports-figures = The figures
desk-reports-figures-all = Residents by district
desk-reports-upload = Import a file
desk-reports-upload-text = A CSV file of four columns: district (code or name, empty for the whole city), dimension (all, age, gender, language), value, residents. The old figures are replaced.
desk-reports-example = Download an example with your districts
desk-reports-file = CSV file
desk-reports-file-hint = { $max } KB at most.
desk-reports-field-source = Where these figures come from
desk-reports-field-source-hint = For example “Insee, census of 2021”.
desk-reports-upload-button = Import
desk-reports-said-population = { $count ->
    [one] One line is imported.
   *[other] { $count } lines are imported.
}
desk-reports-nothing-taken = Nothing is imported: mend these lines
desk-reports-more-faults = { $count ->
    [one] And one more line.
   *[other] And { $count } more lines.
}
desk-reports-fault-lines = Some lines can’t be read. They are named above.
desk-reports-fault-large = The file is too large: { $max } KB at most.
desk-reports-fault-long = The file has too many lines: { $max } at most.
desk-reports-fault-empty = Choose a file with figures.
desk-reports-fault-not-text = This file is no CSV. Save it as “CSV UTF-8”.
desk-reports-fault-columns = Line { $line }: four columns are needed, there are { $found }.
desk-reports-fault-district = Line { $line }: this edition has no such district. Write its code or its name.
desk-reports-fault-dimension = Line { $line }: write all, age, gender or language.
desk-reports-fault-value = Line { $line }: there is no such value. Look at the example.
desk-reports-fault-people = Line { $line }: write a whole number of residents.
desk-reports-fault-twice = Line { $line }: it says the same as line { $first }.
