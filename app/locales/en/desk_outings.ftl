### Outings, as the desk sees them

desk-outings-tabs = Pages of the outing
desk-outings-tab-team = Team
desk-outings-tab-phones = Phones
desk-outings-tab-entries = Entries
desk-outings-tab-report = Report

desk-outings-about = The outing
desk-outings-when = When
desk-outings-place = Place
desk-outings-district = District
desk-outings-goals = Aims
desk-outings-for-whom = Audience
desk-outings-audience = For whom
desk-outings-languages = Languages spoken
desk-outings-public = Public
desk-outings-public-yes = Residents see this stop and its hours.
desk-outings-reason = Why it is cancelled

## The list and the week

desk-outings-lead = Plan where to meet residents, with whom and what for.
desk-outings-new = New outing
desk-outings-to-report = Report on outings
desk-outings-to-population = Population of the districts
desk-outings-to-papers = Papers to print
desk-outings-to-contacts = Contacts left
desk-outings-to-phones = See the phones
desk-outings-edition = Edition
desk-outings-all-districts = All districts
desk-outings-all-kinds = All outings
desk-outings-filter = Filter
desk-outings-views = Week or list
desk-outings-view-week = Week
desk-outings-view-list = List
desk-outings-day-none = Nothing on that day.
desk-outings-all = Outings, the latest first
desk-outings-column-title = Outing
desk-outings-column-state = State
desk-outings-none = No outing
desk-outings-none-text = Change the filter, or plan an outing.

## Planning and changing

desk-outings-plan-button = Plan the outing
desk-outings-change = Change the outing
desk-outings-change-lead = Missions at the same hours and place move with it, and their members are told.
desk-outings-change-button = Save
desk-outings-again = The same outing again
desk-outings-as-public = See the public page
desk-outings-field-kind = Kind of outing
desk-outings-field-title = Title
desk-outings-field-title-hint = For example “Saint-Jean market”.
desk-outings-field-public = Public stop
desk-outings-field-public-hint = Residents see place and hours on the site: for the mobile project house, a stand.
desk-outings-field-place-hint = An address or a square.
desk-outings-field-point = Point on the map
desk-outings-field-point-hint = Latitude and longitude, for example “43.9493, 4.8055”. Without a point the outing is not on the map.
desk-outings-field-network = Network
desk-outings-field-network-hint = Those who lead it manage this outing.
desk-outings-field-network-none = None: the city’s staff
desk-outings-field-audience = More precisely
desk-outings-field-audience-hint = In a few words: “pupils of the last year”.
desk-outings-field-languages = Languages that the team speaks
desk-outings-field-met = People to meet
desk-outings-field-ideas = Ideas
desk-outings-field-votes = Votes
desk-outings-field-kit-hint = One thing per line: “tablet”, “voting cards”, “flyers in Arabic”.
desk-outings-field-note = Note for the team
desk-outings-field-note-hint = It is not public.
desk-outings-field-following = { $count ->
    [one] Also change the next outing of the series
   *[other] Also change the { $count } outings of the series that follow
}
desk-outings-field-following-hint = They take what you change here. All else stays, and an hour that was changed by hand.

## Cancelling

desk-outings-cancel = Cancel the outing
desk-outings-cancel-text = The missions of this outing are cancelled too. Everybody who was to come gets a message.
desk-outings-cancel-following = { $count ->
    [one] Also cancel the next outing of the series
   *[other] Also cancel the { $count } outings of the series that follow
}
desk-outings-field-reason = Why
desk-outings-field-reason-hint = The team reads it. If the stop is public, residents do too.
desk-outings-cancel-button = Cancel it for good

## The team

desk-outings-team = Who comes
desk-outings-team-none = Nobody for now: make a mission, or tie one.
desk-outings-team-figures = { $taken } of { $needed } signed up, { $present } present
desk-outings-person-going = signed up
desk-outings-mission-new = Make a mission for this outing
desk-outings-mission-text = The mission takes title, place and hours. Members of the network can sign up.
desk-outings-mission-button = Make the mission
desk-outings-field-needed = People needed
desk-outings-tie = Tie a mission that is there
desk-outings-field-mission = Mission
desk-outings-tie-button = Tie
desk-outings-untie = Untie

## What is counted

desk-outings-counted = Counted so far
desk-outings-of-goal = { $many } of { $goal }
desk-outings-tally = Add a tally made on paper
desk-outings-tally-text = These numbers are added to those of the phones: count nothing twice. To correct, write a number below zero: −2 takes two people away.
desk-outings-tally-paper = Collected on paper, without a phone
desk-outings-tally-details = Details of the people met, if you have them
desk-outings-tally-button = Add
desk-outings-field-team = People of the team who came
desk-outings-field-team-hint = For the hours of work. Empty: those who were checked in on the missions.

## After the outing

desk-outings-debrief = What the team says
desk-outings-debrief-write = Write the debrief
desk-outings-went-well = What went well?
desk-outings-was-hard = What was hard?
desk-outings-next-time = What will you do differently next time?
desk-outings-debrief-button = Save the debrief
desk-outings-debrief-by = { $who }, { $date }
desk-outings-debrief-by-phone = The team
desk-outings-photos = Photos
desk-outings-photo-add = Add a photo
desk-outings-photo = Photo
desk-outings-photo-agreed = Everybody who can be recognised said yes
desk-outings-photo-agreed-hint = For a minor, a parent said yes. Without that, no photo.
desk-outings-photo-button = Keep the photo
desk-outings-photo-drop = Take away

## What was done

desk-outings-said-planned = { $count ->
    [one] The outing is planned.
   *[other] The { $count } outings are planned.
}
desk-outings-said-changed = { $count ->
    [one] The outing is changed.
   *[other] The { $count } outings are changed.
}
desk-outings-said-cancelled = { $count ->
    [one] The outing is cancelled. The team is told.
   *[other] The { $count } outings are cancelled. The teams are told.
}
desk-outings-said-mission = The mission is made.
desk-outings-said-tied = The mission is tied to this outing.
desk-outings-said-untied = The mission is untied from this outing.
desk-outings-said-tally = The tally is added.
desk-outings-said-debrief = The debrief is saved.
desk-outings-said-photo = The photo is kept.
desk-outings-said-photo-dropped = The photo is taken away.

## What is wrong

desk-outings-error-kind = Choose a kind of outing.
desk-outings-error-for-whom = Choose whom the outing is for.
desk-outings-error-district = Choose a district of this edition.
desk-outings-error-network = Choose a network that you manage.
desk-outings-error-point = Write latitude, then longitude: “43.9493, 4.8055”.
desk-outings-error-kit = { $most } lines at most, of { $max } characters at most.
desk-outings-error-goal = A number of { $max } at most.
desk-outings-error-past = This date is too long ago. An outing that is planned can’t move into the past.
desk-outings-error-reason = Say why, in a few words.
desk-outings-error-team = A number of { $max } at most.
desk-outings-error-tally = A whole number, { $max } at most.
desk-outings-error-debrief = Answer one question at least.
desk-outings-error-photo = Choose a photo.
desk-outings-error-photo-alt = Describe the photo for those who can’t see it.
desk-outings-error-photo-agreed = The people on the photo have to say yes.
