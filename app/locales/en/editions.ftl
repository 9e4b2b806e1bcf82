### An edition: what it is, its calendar, its rules.

## What one can do

editions-act-vote = Vote
editions-act-send-idea = Propose an idea
editions-act-results = See the results
editions-act-projects = See the projects
editions-act-ideas = See the ideas

## The phases

editions-phase-preparation = Preparation
editions-phase-preparation-text = The city prepares the rules and the calendar.
editions-phase-ideas = Sending ideas
editions-phase-ideas-text = Everyone can send ideas for the city.
editions-phase-screening = Reading the ideas
editions-phase-screening-text = The city reads each idea and answers its author.
editions-phase-study = Studying the projects
editions-phase-study-text = The city’s services look at what is possible, and at what price.
editions-phase-vote = Vote
editions-phase-vote-text = You choose which projects are built.
editions-phase-count = Count
editions-phase-count-text = The ballots are counted, then the results are published.
editions-phase-delivery = Works
editions-phase-delivery-text = The city builds the winning projects.
editions-phase-review = Review
editions-phase-review-text = We look together at what was done.
editions-span = from { $from } to { $to }

## Where the edition stands

editions-now-preparation = The edition is being prepared.
editions-now-ideas = You can propose your ideas until { $until }.
editions-now-screening = Ideas can no longer be sent. The city reads each one and answers its author.
editions-now-study = The city’s services study the projects: are they possible, and at what price?
editions-now-vote = The vote is open until { $until }.
editions-now-count = The vote is over. The ballots are being counted.
editions-now-published = The vote is over and the results are published.
editions-now-delivery = The city is building the winning projects.
editions-now-review = The edition is finished: it is time to look back.
editions-now-waiting = Nothing is open in this edition at the moment.
editions-now-over = This edition is over.
editions-next = Next: { $phase }, from { $date } on.
editions-preview = This edition is not published. Only the city’s staff can see this page.

## The page of an edition

editions-calendar = The calendar
editions-budget = The budget
editions-budget-figure = to share among projects
editions-ideas-figure = { $count ->
    [one] idea published
   *[other] ideas published
}
editions-projects-figure = { $count ->
    [one] project
   *[other] projects
}
editions-envelopes = The envelopes
editions-envelope = Envelope
editions-amount = Amount
editions-rules = The rules
editions-districts = The districts
editions-districts-ideas = Choose a district to see its ideas.
editions-districts-projects = Choose a district to see its projects.
editions-map-label = Map of the districts
editions-themes = The themes
editions-source = Where these data come from

## The rules

editions-rule-who = Who can take part?
editions-rule-means = How does one show who one is?
editions-rule-contact = One vote a person
editions-who-age = Everyone aged { $age } or over who { $links } { $city }. All nationalities are welcome.
editions-who-everyone = Everyone who { $links } { $city }, whatever their age. All nationalities are welcome.
editions-link-lives = lives
editions-link-works = works
editions-link-studies = studies
editions-comma = ,
editions-or = or
editions-rule-ideas = How many ideas?
editions-ideas-limit = { $max ->
    [one] One idea per person.
   *[other] { $max } ideas per person at most.
}
editions-ideas-no-limit = As many as you like.
editions-ideas-cap = A project can cost up to { $cap }.
editions-rule-ballot = How does one vote?
editions-ballot-up-to = { $max ->
    [one] You choose one project.
   *[other] You choose up to { $max } projects.
}
editions-ballot-exactly = You choose { $max } projects, no more and no fewer.
editions-ballot-between = You choose from { $min } to { $max } projects.
editions-ballot-knapsack = You choose all the projects you like, as long as they cost { $cap } at most together.
editions-ballot-points = You share { $total } points among the projects, with { $most } points at most for one project.
editions-ballot-scores = You give each project a score from 0 to { $max }. A project without a score has 0.
editions-ballot-ranking = You rank the projects you prefer: the first, the second and so on, { $max } at most.
editions-ballot-judgment = You give each project one of { $grades } grades. A project without a grade gets the lowest one.
editions-ballot-blank = A blank vote is possible.
editions-rule-change = Changing one’s mind?
editions-change-yes = Yes, you can change your vote until the vote ends.
editions-change-no = No. Once confirmed, the vote is final.
editions-rule-count = Who wins?
editions-count-votes = We begin with the project that has the most votes, then the next one, as long as there is money left.
editions-count-votes-per-cost = We divide each project’s votes by its cost and begin with the highest result, as long as there is money left.
editions-count-points = We begin with the project that has the most points, then the next one, as long as there is money left.
editions-count-points-per-cost = We divide each project’s points by its cost and begin with the highest result, as long as there is money left.
editions-count-judgment = Each project gets its majority grade: at least half of the people give it this grade or a better one. We begin with the project that has the best, then the next one, as long as there is money left. Between equal grades we compare the people above and below.
editions-count-skip = A project that costs more than what is left is skipped, and the next one gets its chance.
editions-count-stop = We stop at the first project that costs more than what is left.
editions-count-least-votes = It takes at least { $least } votes to win.
editions-count-least-points = It takes at least { $least } points to win.
editions-count-envelopes = We count like this in each envelope.
editions-rule-ties = And if two are equal?
editions-ties-lexico = The project whose number comes first goes first.
editions-ties-cost-votes = The cheaper project goes first.
editions-ties-draw = A public draw decides, with the seed “{ $seed }” published here before the vote ends. Anyone can redo the draw.
editions-ties-cost-votes-draw = The cheaper project goes first, then the one with more votes. If they are still equal, a public draw decides, with the seed “{ $seed }” published here before the vote ends. Anyone can redo the draw.
editions-ties-open = Nothing is fixed beforehand: the city will decide in public.
editions-ties-cost-votes-open = The cheaper project goes first, then the one with more votes. If they are still equal, the city will decide in public.
editions-rule-limits = Promises and limits
editions-limits-votes = A project needs at least { $votes } votes to win.
editions-limits-of = “{ $group }”: { $limits }.
editions-limits-reserved = { $amount } reserved for its projects
editions-limits-least = { $count ->
    [one] one winner promised
   *[other] { $count } winners promised
}
editions-limits-most = { $count ->
    [one] one winner at most
   *[other] { $count } winners at most
}
editions-limits-ceiling = { $amount } at most for its winners
editions-rule-publication = Publication of ballots
editions-publish-from = Ballots are published one by one, without names, if there are at least { $from } of them. Otherwise totals alone are published.

## Nothing to show yet

editions-none-ideas-title = Ideas
editions-none-ideas = There are no ideas yet
editions-none-ideas-when = You can propose your ideas from { $date } on ({ $edition }).
editions-none-projects-title = Projects
editions-none-projects = There are no projects to show yet
editions-none-projects-when = The projects will be put to the vote from { $date } on ({ $edition }).
editions-none-vote-title = Vote
editions-none-vote = No vote is open at the moment
editions-none-vote-when = The next vote opens on { $date } ({ $edition }).
editions-none-results-title = Results
editions-none-results = There are no results yet
editions-none-results-when = The ballots will be counted from { $date } on ({ $edition }). Before that, nobody knows the result.
editions-none-no-date = No date has been set yet.
editions-none-go-edition = See this edition
editions-none-go-home = Go to the home page

## The list of results

editions-results-title = Results
editions-results-lead = Choose an edition.
editions-results-budget = Budget: { $budget }
editions-results-published = Published on { $date }
