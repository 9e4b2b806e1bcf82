### Missions of a network

## When and where

missions-weekday-1 = Monday
missions-weekday-2 = Tuesday
missions-weekday-3 = Wednesday
missions-weekday-4 = Thursday
missions-weekday-5 = Friday
missions-weekday-6 = Saturday
missions-weekday-7 = Sunday
missions-day = { $weekday } { $day }
missions-hours = { $from } to { $to }
missions-when = { $day }, { $hours }
missions-length-minutes = { $minutes } min
missions-length-hours = { $hours } h
missions-length-both = { $hours } h { $minutes }

## Languages spoken

missions-language-fr = French
missions-language-ar = Arabic
missions-language-ber = Berber
missions-language-bm = Bambara
missions-language-bn = Bengali
missions-language-zh = Chinese
missions-language-zdj = Comorian
missions-language-crp = Creole
missions-language-en = English
missions-language-ff = Fula
missions-language-it = Italian
missions-language-ln = Lingala
missions-language-pl = Polish
missions-language-pt = Portuguese
missions-language-ro = Romanian
missions-language-ru = Russian
missions-language-snk = Soninke
missions-language-es = Spanish
missions-language-ta = Tamil
missions-language-tr = Turkish
missions-language-uk = Ukrainian
missions-language-ur = Urdu
missions-language-vi = Vietnamese
missions-language-wo = Wolof
missions-language-fsl = French sign language

## The list

missions-title = Missions
missions-lead = Choose an outing or an event, and sign up in one tap.
missions-to-come = To come
missions-none = No mission to come
missions-none-text = The next ones will be here as soon as they are planned.
missions-filter-language = Language spoken
missions-filter-all = All languages
missions-filter-go = Filter
missions-free = { $count ->
    [one] { $count } place free
   *[other] { $count } places free
}
missions-full = { $waiting ->
    [0] Full
   *[other] Full, { $waiting } waiting
}
missions-cancelled = Cancelled
missions-mine-going = I am going
missions-mine-offered = I offer my place
missions-mine-waiting = I wait, number { $turn }
missions-mine-present = I was there
missions-lead-go = Plan missions

## My next mission

missions-next-title = My next mission
missions-next-open = See the mission
missions-next-none = You have no mission yet.
missions-next-choose = Choose a mission

## Calendars

missions-feeds = In my calendar
missions-feeds-text = Subscribe your phone’s calendar to one of these addresses: missions appear by themselves. No name is in them.
missions-feed-mine = My missions
missions-feed-network = All missions of the network
missions-feed-renew = Change the address
missions-feed-renew-text = The old address will stop working. Useful if you gave it away by mistake.
missions-feed-renew-mine = Change the address of my missions
missions-feed-renew-network = Change the network’s address
missions-feed-meeting = Meeting point: { $point }

## A mission

missions-fact-when = When
missions-fact-place = Place
missions-fact-meeting = Meeting point
missions-fact-meeting-same = On the spot
missions-fact-group = Group
missions-fact-languages = Languages that help
missions-fact-places = Places
missions-fact-places-of = { $taken } taken out of { $needed }
missions-add-calendar = Add to my calendar
missions-map = Look the place up on a map (OpenStreetMap)
missions-own-title = My place
missions-own-none = There is room.
missions-own-full = All places are taken. You can wait: if one comes free, it is yours and you get a message.
missions-own-going = You have a place. We count on you!
missions-own-offered = You still have your place, until somebody takes it.
missions-own-waiting = You wait for a place, at number { $turn }. You get a message if one comes free.
missions-own-present = You are checked in. Thank you!
missions-own-over = Nobody can sign up any more: the mission has begun, is over or cancelled.
missions-sign-up = I am going
missions-wait = Wait for a place
missions-keep = I keep my place
missions-offer = Offer my place
missions-offer-text = Your place stays yours until somebody takes it.
missions-sign-off = I can’t come any more
missions-sign-off-text = Your place goes to the first who waits.
missions-stop-waiting = I stop waiting
missions-stop-waiting-text = You lose your turn.
missions-members-only = Missions are for members of the network. The meeting point and first names are for them alone.
missions-join = Join the network
missions-sign-in = Already a member? Sign in
missions-who = Who comes
missions-who-nobody = Nobody yet.
missions-who-text = Only members see these first names.
missions-no-name = Somebody without a name
missions-person-offers = offers the place
missions-person-waits = waits for a place

## On the spot

missions-here-go = I am here
missions-here-title = I am here
missions-here-lead = Press the button to be checked in.
missions-here-code = Code on the lead’s screen
missions-here-code-hint = Six digits. The code changes every five minutes.
missions-here-button = Check me in
missions-here-sign-in = Sign in first, so that we know who is here.

## After an act

missions-said-going = Noted: you are going.
missions-said-waiting = You are on the waiting list.
missions-said-left = Noted: you are not coming.
missions-said-offered = Your place is offered. It stays yours until somebody takes it.
missions-said-taken = Somebody was waiting: your place is taken.
missions-said-here = You are checked in. Have a good mission!
missions-said-renewed = The address has changed. Give the new one to your calendar.
missions-said-planned = { $count ->
    [one] Planned: { $count } mission.
   *[other] Planned: { $count } missions.
}
missions-said-copied = { $count ->
    [0] Nothing to copy: all is there already.
    [one] { $count } mission copied.
   *[other] { $count } missions copied.
}
missions-said-changed = The mission is changed.
missions-said-cancelled = The mission is cancelled. Everybody who was coming gets a message.
missions-said-present = Checked in.
missions-said-absent = Check-in taken back.
missions-said-hours = Time noted.

## Leads: the week

missions-lead-title = Plan missions
missions-lead-lead = One week at a time. Copy the week before, or add a mission.
missions-weeks = Other weeks
missions-week = Week of { $day }
missions-week-before = Week before
missions-week-next = Next week
missions-week-none = Nothing this week
missions-week-none-text = Add a mission with the form.
missions-copy = { $count ->
    [one] Copy the mission of the week before
   *[other] Copy the { $count } missions of the week before
}
missions-copy-text = Same hours, same places. What is there already, or cancelled, is not copied.
missions-lead-figures = { $taken } signed up out of { $needed }, { $waiting } waiting

## Leads: the form

missions-plan = Plan a mission
missions-plan-button = Plan
missions-field-title = Title
missions-field-title-hint = For example: a stand at the market.
missions-field-starts = Begins
missions-field-length = Length
missions-field-weeks = Repeat
missions-field-weeks-hint = On the same day of the week, at the same hour.
missions-field-weeks-option = { $weeks ->
    [0] Once
    [one] And { $weeks } week more
   *[other] And { $weeks } weeks more
}
missions-field-place = Place
missions-field-place-hint = An address or a square. Everybody sees it.
missions-field-meeting = Meeting point
missions-field-meeting-hint = Only members see it.
missions-field-needed = Number of places
missions-field-group = For whom
missions-field-group-all = The whole network
missions-field-languages = Languages that help
missions-field-languages-legend = Languages of the people you meet
missions-field-text = What there is to do
missions-field-text-hint = A few words. No names, no telephone numbers.
missions-error-empty = Write a few words.
missions-error-long = Too long: { $max } characters at most.
missions-error-starts = Choose a day and an hour.
missions-error-no-such-hour = This hour does not exist: clocks change to summer time on that day.
missions-error-length = Choose a length, 16 hours at most.
missions-error-needed = Write a number from 1 to { $max }.
missions-error-weeks = Choose from the list.
missions-error-group = Choose a group of this network that is not closed.
missions-error-minutes = Write minutes, from 0 to 960.

## Leads: one mission

missions-lead-open = Who comes, check-in, change
missions-people = Check-in
missions-people-count = { $present } present out of { $taken } signed up.
missions-people-none = Nobody has signed up yet.
missions-present = Present, { $length }
missions-present-button = Present
missions-absent-button = Take the check-in back
missions-hours-change = Correct
missions-hours-minutes = Minutes
missions-hours-save = Save
missions-about = The mission
missions-as-members = See it as members do
missions-like = Plan another like this one
missions-change = Change the mission
missions-change-text = If the time or the place changes, those who signed up get a message.
missions-change-button = Save
missions-cancel = Cancel the mission
missions-cancel-text = Everybody who signed up gets a message. This can’t be undone.
missions-cancel-button = Cancel the mission
missions-code-show = Show the check-in code
missions-code-later = The check-in code will be here from { $from }.
missions-code-title = Check-in code
missions-code-or = Scan, or type this code on the mission’s page:
missions-code-until = New code at { $time }. The page updates itself.
missions-code-present = { $present } present out of { $taken } signed up

## The certificate

missions-certificate-title = Certificate of engagement
missions-certificate-none = No certificate yet
missions-certificate-none-text = It will be here after the first mission with a check-in.
missions-certificate-print = Print this page with your browser, then have it signed.
missions-certificate-says = The city certifies the engagement of
missions-certificate-network = Network
missions-certificate-missions = Missions
missions-certificate-time = Time given
missions-certificate-period = Period
missions-certificate-from-to = { $from } to { $to }
missions-certificate-text = These missions helped residents to propose ideas and to vote in the participatory budget.
missions-certificate-date = Issued on { $day }
missions-certificate-signature = Name, position, signature and stamp
