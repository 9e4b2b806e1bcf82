### Preparing editions, as the staff see it.

editing-lead = An edition is one season of the participatory budget: its calendar, its envelopes, its rules.
editing-all = All editions
editing-none = No edition
editing-none-text = Create the first one below.
editing-name = Name
editing-name-hint = As residents will read it, for example “Budget participatif 2027”.
editing-state = State
editing-phase = Phase of now
editing-budget = Budget
editing-create = Create an edition
editing-create-text = It begins as a draft: only the staff see it until it is published.
editing-create-button = Create a draft
editing-created = The edition is created. Now prepare its parts.
editing-slug = Short name
editing-slug-hint = For the address of its pages: lower-case letters, digits and hyphens. Left empty, it is made from the name.
editing-slug-hint-change = For the address of its pages: lower-case letters, digits and hyphens. Links that were shared stop working if you change it.
editing-slug-wrong = Write 2 to 60 lower-case letters without accents, digits or hyphens.
editing-slug-taken = Another edition has this short name.
editing-summary = Presentation
editing-summary-hint = Two or three simple sentences, read at the top of the edition’s page.
editing-source = Source of the data
editing-source-hint = Where the data come from, and what is made up, if anything.
editing-yes = yes
editing-no = no
editing-no-limit = no limit
editing-whole-city = The whole city

## Parts

editing-parts = Parts of the edition
editing-overview = Overview and publication
editing-presentation = Presentation
editing-calendar = Calendar
editing-envelopes = Envelopes
editing-rules = Rules
editing-districts = Districts
editing-themes = Themes
editing-projects = Projects
editing-fixed = The vote has opened. What decides the outcome does not change any more: neither rules nor envelopes nor districts.

## Overview and publication

editing-checks = What is ready
editing-ready-done = Ready
editing-ready-needed = Needed
editing-ready-missing = Missing
editing-ready-optional = Optional
editing-check-no-summary = No presentation yet
editing-check-calendar-none = No date yet
editing-check-calendar-no-vote = No vote on the calendar
editing-check-calendar = { $count ->
    [one] { $count } phase, vote from { $from } to { $to }
   *[other] { $count } phases, vote from { $from } to { $to }
}
editing-check-envelopes = { $count ->
    [0] No envelope
    [one] { $count } envelope, { $budget }
   *[other] { $count } envelopes, { $budget } in all
}
editing-check-districts = { $count ->
    [0] No district
    [one] { $count } district
   *[other] { $count } districts
}
editing-check-themes = { $count ->
    [0] No theme: sending an idea asks for one
    [one] { $count } theme
   *[other] { $count } themes
}
editing-check-projects = { $count ->
    [0] No project on the ballot
    [one] { $count } project on the ballot
   *[other] { $count } projects on the ballot
}
editing-preview = See it as a resident
editing-preview-text = The edition is a draft: only the staff can open its page.
editing-see = On the site
editing-see-text = The edition is public.
editing-open-page = Open its page
editing-publish = Publish
editing-publish-text = A public edition does not become a draft again. Its dates and texts can still change.
editing-publish-button = Publish the edition
editing-publish-blocked = A needed part is missing: give it a calendar first.
editing-publish-missing = { $count ->
    [one] { $count } part is not ready. Residents will notice.
   *[other] { $count } parts are not ready. Residents will notice.
}
editing-publish-confirm = Everybody will see this edition from now on.
editing-publish-now = Yes, publish it
editing-published = The edition is public.

## Calendar

editing-calendar-text = Fill in the start and the end of the phases that you want. A phase left empty is skipped. Phases follow one another in this order and do not overlap; there may be time between two. Paris time.
editing-calendar-starts = Start
editing-calendar-ends = End
editing-calendar-from-to = from { $from } to { $to }
editing-calendar-one-end = Give both dates of this phase, or none.
editing-calendar-unreadable = We can’t read this date. Write it like this: 12/05/2026 18:00.
editing-calendar-backwards = This phase ends before it starts.
editing-calendar-overlap = This phase starts before the one before it has ended.
editing-calendar-twice = This phase is there twice.
editing-calendar-vote-open = The vote is open: its start does not change any more. You can prolong it by moving its end.
editing-calendar-vote-over = The vote is closed: its dates do not change any more.
editing-about-preparation = The edition is announced. Nothing is open yet.
editing-about-ideas = Residents send ideas.
editing-about-screening = Ideas are moderated. Authors can still complete theirs if they are asked to.
editing-about-study = The departments study the projects.
editing-about-vote = Residents vote. The vote opens and closes by itself at these hours.
editing-about-count = The ballots are counted and the results published.
editing-about-delivery = The winning projects are delivered.
editing-about-review = The edition is reviewed.

## Envelopes

editing-envelopes-text = An envelope is an amount to spend, for a district or for the whole city. A project is paid by its district’s envelope if there is one, else by the city’s.
editing-envelopes-total = Budget as saved:
editing-envelopes-rows = To add one, fill in an empty row. To remove one, empty its row. New empty rows appear after saving.
editing-envelopes-unpaid = No envelope pays the projects of these districts: { $names }. Add one for each, or one for the whole city.
editing-envelope = Envelope { $number }
editing-envelope-label = Name of the envelope
editing-envelope-amount = Amount
editing-envelope-for = For
editing-envelope-name = Give this envelope a name.
editing-envelope-name-long = This name is too long: 120 characters at most.
editing-envelope-zero = Write an amount above zero.
editing-envelope-district = This district is gone: choose another one.
editing-envelope-twice = This place has an envelope already: the second would never pay anything. Add them up.

## Rules

editing-rules-who = Who takes part
editing-rules-age = Youngest age
editing-rules-age-hint = From 0 (everyone) to 18. People declare their age, without papers.
editing-rules-age-number = Write an age from 0 to 18.
editing-rules-age-18 = 18 at most: no more can be asked.
editing-rules-links = Link to the city
editing-rules-links-hint = One of these links is enough, whatever the nationality.
editing-link-lives = Lives here
editing-link-works = Works here
editing-link-studies = Studies here
editing-rules-no-link = Tick at least one link, or nobody can take part.
editing-rules-identity = Showing who one is
editing-rules-means = Ways that are taken to vote
editing-rules-means-hint = A person chooses one of them. With several, more people can vote.
editing-rules-no-means = Tick at least one way, or nobody can vote.
editing-means-email = Code by e-mail
editing-means-email-hint = Needs an e-mail address. Costs the city nothing.
editing-means-sms = Code by text message
editing-means-sms-hint = Needs a mobile, even an old one. The city pays for each message.
editing-means-france-connect = FranceConnect
editing-means-france-connect-hint = Needs an account with the tax office, the health insurance or the like. One vote for each person. The city asks for an authorisation.
editing-means-card = Voting card
editing-means-card-hint = Needs nothing: the card is handed over in person. The city prints and distributes the cards.
editing-means-list = The city’s list
editing-means-list-hint = One has to know one’s identifier and year of birth. The city has to have the list.
editing-means-missing = Not set up on this server yet: this way will not be offered.
editing-rules-voters-per-contact = People for each address or number
editing-rules-voters-per-contact-hint = From 1 to 9. Families sometimes share an address or a telephone.
editing-rules-voters-wrong = Write a number from 1 to 9.
editing-rules-field-contacts = Field votes with an address or a number
editing-rules-field-contacts-hint = On an outing nobody can check an address. Without this, a voting card is needed.
editing-rules-field-hours = Hours of grace for field votes
editing-rules-field-hours-hint = From 0 to 168. A phone without a network sends votes made before the close later. The box is not opened before.
editing-rules-field-hours-wrong = Write a number from 0 to 168.
editing-rules-ideas = Ideas per person
editing-rules-ideas-hint = Leave it empty for no limit.
editing-rules-one-idea = Write 1 or more, or leave it empty.
editing-rules-project-cap = Highest cost of a project
editing-rules-project-cap-hint = Told to authors of ideas. Leave it empty if there is none.
editing-rules-comments = Comments on ideas
editing-rules-comments-hint = Residents who have signed in may comment. Somebody of the city reads each comment before it is published.
editing-rules-number = Write a whole number.
editing-rules-choose = Choose an answer.
editing-rules-ballot = The ballot
editing-rules-form = How do people vote?
editing-rules-approval = Choose projects
editing-rules-approval-hint = Each chosen project gets one vote. The simplest.
editing-rules-knapsack = Make up a budget
editing-rules-knapsack-hint = One chooses projects as long as their cost fits an amount.
editing-rules-score = Give points
editing-rules-score-hint = One gives more points to what one prefers.
editing-rules-scores = Score each project
editing-rules-scores-hint = A score for each project, with no total to keep to. 0 when nothing is said.
editing-rules-ranking = Rank projects
editing-rules-ranking-hint = The first, the second, the third… The first gets the most points.
editing-rules-judgment = Give each project a grade
editing-rules-judgment-hint = From “reject” to “very good”. A project without a grade gets the lowest one.
editing-rules-if-scores = If each project is scored
editing-rules-highest = Highest score
editing-rules-highest-hint = For example 5: scores go from 0 to 5.
editing-rules-if-ranking = If projects are ranked
editing-rules-places = Ranked projects at most
editing-rules-places-hint = Often 3.
editing-rules-if-judgment = If grades are given
editing-rules-how-many-grades = Number of grades
editing-rules-how-many-grades-hint = From 2 to 7. For example 5: very good, good, passable, insufficient, reject.
editing-rules-one = Write 1 or more.
editing-rules-grades = Write a number from 2 to 7.
editing-rules-if-approval = If projects are chosen
editing-rules-if-knapsack = If a budget is made up
editing-rules-if-points = If points are given
editing-rules-min = Projects at least
editing-rules-min-hint = Usually 0 or 1. A blank ballot is always possible.
editing-rules-max = Projects at most
editing-rules-max-hint = Often 3.
editing-rules-min-max = The most must be 1 or more, and not below the least.
editing-rules-cap-label = Amount not to exceed
editing-rules-cap-hint = Usually the whole budget of the edition.
editing-rules-cap = Write an amount above zero.
editing-rules-per-project = Points per project at most
editing-rules-per-project-hint = For example 3.
editing-rules-total = Points in all
editing-rules-total-hint = For example 7.
editing-rules-points = The total can’t be below the points per project, and there must be 1 point at least.
editing-rules-change = A vote can be changed until the close
editing-rules-change-hint = With the receipt number. The last ballot replaces the one before.
editing-rules-count = The count
editing-rules-count-text = Projects are taken one by one, the best supported first, as long as there is enough money. Anyone can do the count again with the published files.
editing-rules-measure = Best supported means
editing-rules-by-votes = the most votes
editing-rules-by-votes-hint = How many people chose it, whatever the points.
editing-rules-by-score = the most points
editing-rules-by-score-hint = The sum of the points it got.
editing-rules-misfit = When a project costs more than what is left
editing-rules-skip = go on to the next one
editing-rules-skip-hint = A cheaper project can still win. The most common way.
editing-rules-stop = stop there
editing-rules-stop-hint = No project with less support overtakes. Much money may be left.
editing-rules-ties = When projects are equal
editing-rules-cost-votes = the cheapest first
editing-rules-cost-votes-hint = Then the one with more votes, then the smallest number.
editing-rules-lexico = the smallest number first
editing-rules-lexico-hint = Numbers are compared as text: 10 comes before 2.
editing-rules-per-cost = Divide the support by the cost
editing-rules-per-cost-hint = Votes per euro are compared. Cheap projects come first.
editing-rules-at-least = Least support
editing-rules-at-least-hint = A project with fewer votes (or points) does not win, even if money is left. Leave it empty to ask for nothing.
editing-rules-by-shares = equal shares
editing-rules-by-shares-hint = Everybody gets the same share of the budget. A project wins if those who chose it can pay it together. Fairer for small groups; needs several choices.
editing-rules-by-phragmen = rising shares (Phragmén)
editing-rules-by-phragmen-hint = Money rises at the same speed for everybody. A project wins as soon as those who chose it can pay it.
editing-rules-if-shares = If equal shares are counted
editing-rules-satisfaction = What a project is worth
editing-rules-by-euros = its cost
editing-rules-by-euros-hint = A euro well spent counts the same everywhere. Recommended.
editing-rules-by-projects = a project counts one
editing-rules-by-projects-hint = Cheap projects are favoured.
editing-rules-raise = If money is left
editing-rules-raise-exhaustive = count again with larger shares, until nothing more fits
editing-rules-raise-exhaustive-hint = One euro more per person each time. Recommended.
editing-rules-raise-overspend = count again with larger shares, until the budget is exceeded
editing-rules-raise-overspend-hint = The last result that fitted the budget is kept.
editing-rules-raise-never = stop there
editing-rules-raise-never-hint = Much money is often left.
editing-rules-completed = Finish with the projects that have the most votes
editing-rules-completed-hint = What is still left goes, in the order of votes, to the projects that fit it.
editing-rules-by-judgment = the best grade
editing-rules-by-judgment-hint = Majority judgment: the grade that half of the people give or go beyond.
editing-rules-if-greedy = If votes or points are counted
editing-rules-ties-who = Who goes first?
editing-rules-cost-votes-draw = the cheapest, then the most votes, then a public draw
editing-rules-cost-votes-draw-hint = Recommended: no number is better than another.
editing-rules-draw = a public draw
editing-rules-draw-hint = For all equals, without looking at the cost.
editing-rules-cost-votes-open = the cheapest, then the most votes, then the city decides
editing-rules-cost-votes-open-hint = What is still equal is told with the outcome.
editing-rules-open = the city decides
editing-rules-open-hint = Nothing is fixed beforehand: each tie that matters is told.
editing-rules-if-draw = If there is a draw
editing-rules-seed = Seed of the draw
editing-rules-seed-hint = 4 to 40 letters without accents, digits, dots or hyphens. Leave it empty: we make a random one. It is published with the rules, so before the vote ends. For each project one computes the SHA-256 of the seed followed by its number; the smallest goes first.
editing-rules-seed-wrong = Write 4 to 40 letters without accents, digits, dots or hyphens, or leave it empty.
editing-limits = Promises and limits
editing-limits-text = They come on top of the rule, in each envelope. First the reserved money, then the promised winners, then all other projects with the money that is left.
editing-limits-votes = Least votes for a project
editing-limits-votes-hint = A project chosen by fewer people does not win. Leave it empty to ask for nothing.
editing-limits-each = Winners promised to each district
editing-limits-each-hint = For example 1: each district has a winner at least, if one of its projects fits the money that is left. Leave it empty to promise nothing.
editing-limits-groups = By district and theme
editing-limits-groups-text = Open only what you want to promise or limit. For example an envelope reserved for projects of young people.
editing-limits-district = District
editing-limits-theme = Theme
editing-limits-least = Winners promised
editing-limits-least-hint = Empty: no winner is promised here.
editing-limits-most = Winners at most
editing-limits-most-hint = Empty: no maximum.
editing-limits-ceiling = Amount at most
editing-limits-ceiling-hint = In euros. Empty: no maximum.
editing-limits-reserved = Amount reserved
editing-limits-reserved-hint = In euros. Empty: nothing is reserved.
editing-limits-winners = The most can’t be below what is promised.
editing-limits-over-ceiling = No more can be reserved than the highest amount.
editing-rules-publication = Publication
editing-rules-publish-from = Publish ballots one by one from
editing-rules-publish-from-hint = A number of ballots. In a small box a published ballot may give a person away: below this number totals alone are published. For example 50. Leave it empty to publish always.
editing-ballot-approval = { $max ->
    [one] { $max } project at most
   *[other] { $min } to { $max } projects
}
editing-ballot-knapsack = projects for { $cap } at most
editing-ballot-points = { $total } points in all, { $most } at most per project
editing-ballot-scores = a score from 0 to { $max } per project
editing-ballot-ranking = a ranking of { $max } projects at most
editing-ballot-judgment = one of { $grades } grades per project
editing-odd = Worth a second look
editing-odd-age = The youngest age leaves out nearly all young people. Most cities ask for 7 to 11 years.
editing-odd-several-means = Several ways are taken: a person who has several can vote with each. FranceConnect or cards alone avoid it best.
editing-odd-shared-contact = Several people can vote with the same address or number: one person alone can use all these votes too.
editing-odd-cards-alone = Without e-mail, text messages and FranceConnect, only those who were given a card or are on the list can vote.
editing-odd-not-set-up = Taken, but not set up on this server: { $means }. Nobody will be able to use it.
editing-odd-one-choice = With a single choice votes are scattered: the winner may please few people.
editing-odd-min = A minimum of several projects makes people choose more than they want.
editing-odd-cap = The amount not to exceed is not the edition’s budget.
editing-odd-all-points = All points can go to one project: this often amounts to a single choice.
editing-odd-votes-of-points = People vote with points, but votes are counted: the points given are of no use.
editing-odd-score-of-votes = Points are counted, but each choice is worth one: it is the same as counting votes.
editing-odd-per-cost = Dividing by the cost lets many small projects win before the large ones.
editing-odd-stop = Stopping at the first project that does not fit may leave a large part of the budget unused.
editing-odd-lexico = When projects are equal the number decides: tell those who carry projects before you number them.
editing-odd-one-choice-shared = With a single choice hardly any project can be paid for together: this rule may fund nothing. Let people choose several projects, or count votes.
editing-odd-votes-of-ranking = Projects are ranked, but votes are counted: the first place is worth no more than the last.
editing-odd-points-of-grades = Grades are given, but added up like points: “good” is not twice “passable”. Majority judgment compares them without adding.
editing-odd-support-of-grades = Grades are given, but any grade above the lowest counts as support, “insufficient” too.
editing-odd-judgment-of-others = Majority judgment needs grades or scores. With a few choices per person, nearly all projects have the lowest grade.
editing-odd-shares-alone = Equal shares with nothing after them often leave a large part of the budget unused.
editing-odd-open-ties = Some ties will have to be decided after the vote, when the winners are known. A public draw avoids the discussion.
editing-odd-reserved = The reserved money is more than the whole budget: the last groups will not get theirs.
editing-odd-project-cap = The highest cost of a project is above the whole budget.

## Districts

editing-district = District
editing-code = Code
editing-outline = Outline
editing-priority = Priority neighbourhood
editing-priority-change = Change the priority neighbourhoods
editing-priority-legend = Priority neighbourhoods of the city policy
editing-priority-hint = They change nothing about the vote.
editing-map = Map of the districts
editing-districts-none = No district
editing-districts-none-text = Without districts all projects are for the whole city.
editing-districts-count = { $count ->
    [one] { $count } district
   *[other] { $count } districts
}
editing-districts-applied = { $count ->
    [one] { $count } district saved.
   *[other] { $count } districts saved.
}
editing-districts-gone = There is no file to apply any more. Send it again.
editing-geo-title = Read a file of districts
editing-geo-text = A GeoJSON file of the outlines, in longitude and latitude (WGS 84). You will see the map before anything changes. A district whose code stays keeps its ideas, its projects and its envelope.
editing-geo-file = GeoJSON file
editing-geo-file-hint = 10 MB at most.
editing-geo-paste = Or the text of the file
editing-geo-paste-hint = Paste it here if you do not have the file.
editing-geo-code = Property of the code
editing-geo-code-hint = Leave it empty to try the usual names (code, numero, id…).
editing-geo-name = Property of the name
editing-geo-name-hint = Leave it empty to try the usual names (nom, libelle, quartier…).
editing-geo-read = Read and see the map
editing-geo-preview = What the file holds
editing-geo-preview-text = Nothing has changed yet. The code comes from the property “{ $code }”, the name from “{ $name }”.
editing-geo-apply = Save these districts
editing-geo-removed = Districts that go away
editing-change = Change
editing-change-new = new
editing-change-kept = stays
editing-change-renamed = gets a new name (before: { $name })
editing-removed-line = { $ideas ->
    [0] { $name }
    [one] { $name }: { $ideas } idea will have no district any more.
   *[other] { $name }: { $ideas } ideas will have no district any more.
}
editing-removed-envelope = Its envelope “{ $name }” ({ $amount }) will become one of the whole city.
editing-geo-wrong = This file could not be read
editing-geo-empty = Choose a file, or paste its text.
editing-geo-too-large = This file is too large: { $max } MB at most.
editing-geo-not-json = This is no GeoJSON file: it is not written in JSON.
editing-geo-not-a-collection = A list of districts (FeatureCollection) is expected. The file holds: { $found }.
editing-geo-crs = The coordinates are in { $crs }. Export the file again in WGS 84 (EPSG:4326).
editing-geo-no-feature = This file has no district.
editing-geo-too-many = This file has { $found } districts: { $max } at most.
editing-geo-too-detailed = The outlines have too many points. Simplify them, then send the file again.
editing-geo-no-property = District number { $index } has no property “{ $name }”. It has: { $found }.
editing-geo-bad-property = In district number { $index } the property “{ $name }” is empty or no text.
editing-geo-same-code = District number { $index } has the same code “{ $code }” as number { $first }.
editing-geo-geometry = District number { $index } is no surface (Polygon or MultiPolygon): { $found }.
editing-geo-not-a-position = In district number { $index } a point is not a pair of numbers.
editing-geo-ring-too-short = In district number { $index } an outline has fewer than three points.
editing-geo-projected = In district number { $index } the coordinates are no longitudes and latitudes (Lambert 93, perhaps). Export again in WGS 84.
editing-geo-out-of-range = In district number { $index } longitude and latitude seem to be exchanged.

## Themes and projects

editing-themes-label = Themes, one a line
editing-themes-hint = A theme whose name stays keeps its ideas. If a theme goes away, its ideas have no theme any more.
editing-themes-long = A theme’s name has { $max } characters at most: “{ $name }” is too long.
editing-themes-many = { $max } themes at most.
editing-projects-text = The projects that residents see, or will see when the vote comes. They are read here; they come from an import.
editing-projects-none = No project
editing-projects-none-text = This edition has no project on the ballot yet.
editing-projects-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
editing-project = Project
editing-cost = Cost
editing-no-cost = no estimate
editing-project-under-study = under study
editing-project-dissolved = Undone
editing-project-on-ballot = on the ballot
editing-project-refused = refused
editing-project-postponed = postponed
editing-project-winner = winner
editing-project-not-selected = not selected
editing-project-studies = in design studies
editing-project-procurement = in procurement
editing-project-works = in works
editing-project-delivered = delivered
editing-project-abandoned = abandoned

editing-raise = Votes for each address or number
editing-raise-text = Today: { $people }. During the vote this number can grow: a family that was refused can then vote. It can’t shrink: people who have voted would have had no right to.
editing-raise-people = People for each address or number
editing-raise-hint = From { $from } to { $to }
editing-raise-button = Raise
editing-raise-error = Write a number above today’s, up to 9.
