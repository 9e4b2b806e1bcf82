### Outings to meet residents

## Words

outings-kind-market = Market
outings-kind-school-gate = School gate
outings-kind-door-to-door = Door to door
outings-kind-stand = Stand
outings-kind-mobile-house = Mobile project house
outings-kind-event = Event

outings-for-everybody = Everybody
outings-for-parents = Parents
outings-for-young-people = Young people
outings-for-workers = People at work
outings-for-seniors = Older people
outings-for-newcomers = Newcomers

outings-state-ahead = To come
outings-state-now = Under way
outings-state-over = Over
outings-state-cancelled = Cancelled

outings-no-district = The whole city
outings-language-other = Another language
outings-everybody = Everybody
outings-kit = To take along

outings-age-to-10 = 10 and under
outings-age-11-14 = 11 to 14
outings-age-15-17 = 15 to 17
outings-age-18-25 = 18 to 25
outings-age-26-39 = 26 to 39
outings-age-40-64 = 40 to 64
outings-age-from-65 = 65 and over
outings-gender-woman = Women
outings-gender-man = Men
outings-gender-other = Other
outings-by-all = Everybody
outings-by-district = District
outings-by-age = Age
outings-by-gender = Gender
outings-by-language = Language

outings-goal-met = { $count ->
    [one] { $number } person
   *[other] { $number } people
}
outings-goal-ideas = { $count ->
    [one] { $number } idea
   *[other] { $number } ideas
}
outings-goal-votes = { $count ->
    [one] { $number } vote
   *[other] { $number } votes
}

## What is wrong

outings-error-below-zero = You can’t take away more people than were counted.
outings-error-parts = The details hold more people than were met. Add them to the total first.

## The stops that everybody sees

outings-title = Where to meet us
outings-lead = Come and ask your questions, give an idea or vote. No appointment needed.
outings-footer = Where to meet us
outings-home = Come and see us
outings-home-text = The team is out in the city. It helps you to give an idea or to vote.
outings-home-link = See all stops
outings-none = No stop is planned
outings-none-text = The next stops will be here. You can also take part on this site.
outings-district = District
outings-all-districts = All districts
outings-filter = Show
outings-map = Map of the stops
outings-when = When
outings-where = Where
outings-now = The team is there now
outings-over = This stop is over.
outings-cancelled-title = This stop is cancelled
outings-add-calendar = Add to my calendar
outings-see-map = See on OpenStreetMap
outings-what = On the spot
outings-what-text = You can read the projects, give an idea, and vote when the vote is open. It is free and open to all.
outings-calendar = In your calendar
outings-calendar-text = Subscribe your calendar to this address: it follows the changes on its own.
outings-calendar-link = All stops (iCalendar)

## The outing of a mission

outings-of-mission = The outing
outings-fact-kind = Which outing
outings-fact-goals = Aims
outings-fact-audience = For whom
outings-fact-languages = Languages spoken
