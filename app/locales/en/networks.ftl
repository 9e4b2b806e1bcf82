### Networks of ambassadors: presentation, application, a guardian’s consent

networks-title = Networks of ambassadors
networks-lead = Residents talk about the participatory budget around them. Young people also decide about part of the money.
networks-mine = My networks
networks-none = No network yet
networks-none-text = The city has not created a network yet. Come back later.
networks-open = Open to new members
networks-closed = Full
networks-closed-text = This network takes nobody for now.
networks-ages = From { $min } to { $max } years old
networks-ages-from = From { $min } years old
networks-ages-to = Up to { $max } years old
networks-groups = The groups
networks-more = Find out more
networks-go-stories = Stories of the network
networks-go-rules = The rules
networks-go-poster = Poster to print
networks-go-me = My page
networks-go-join = Join
networks-go-lead = Lead this network
networks-go-posts = Announcements
networks-go-missions = Missions
networks-go-certificate = My certificate
networks-join-short = It takes a minute. Your phone is enough.
networks-already = I have applied already

## The application

networks-join-title = Join { $network }
networks-name = Your first and last name
networks-name-hint = Members of the network see them.
networks-name-wrong = Write your first and last name, in 80 characters at most.
networks-birth-date = Your date of birth
networks-birth-date-hint = Under 18, a parent has to agree. We keep this date encrypted.
networks-birth-date-wrong = Write your date of birth: day, month, year.
networks-group = The group you would like
networks-group-none = No group yet
networks-group-is = Your group: { $group }
networks-more-about-me = Say more (optional): languages, times, a few words
networks-languages = The languages you speak
networks-languages-hint = To talk with more people on outings.
networks-when = When are you free?
networks-when-weekdays = On weekdays, during the day
networks-when-evenings = In the evening
networks-when-wednesdays = On Wednesdays
networks-when-saturdays = On Saturdays
networks-when-sundays = On Sundays
networks-when-holidays = During school holidays
networks-about = A few words about you
networks-about-hint = Why are you coming? What do you like doing?
networks-about-long = This is too long: 1,000 characters at most.
networks-ties = Is one of these true of you?
networks-ties-hint = If so, tick it. You will not be able to decide about the city’s money. We do not keep this answer.
networks-tie-elected = I am an elected member of the city
networks-tie-staff = I work for the city
networks-tie-child = One of my parents is elected, or in charge of this budget
networks-privacy = Your answers are for the network alone. Its team reads them.
networks-privacy-link = Your data
networks-send = Send my application
networks-sent = Your application is sent.
networks-who-lead = Sign in to send your application. Your answers are kept.
networks-nothing-typed = We no longer have your answers. Fill in the form once more.
networks-sign-in = Sign in to see your page.

## My page

networks-no-member = You do not belong to this network yet.
networks-declined = Your application was not accepted.
networks-is-left = You have left this network. You can come back.
networks-lead-wrote = The team’s message
networks-next = To do now
networks-then = Then:
networks-complete = Everything is ready. You can act in the network.
networks-step-consent = Ask a parent to agree
networks-step-consent-text = You are under 18. Without this agreement you can only read.
networks-step-charter = Read and accept the charter
networks-step-applied = Wait for the team’s answer
networks-step-applied-text = The team is reading your application. You will get a message. Until then you can read everything.
networks-why = Why?
networks-charter = The charter, version { $version }
networks-charter-accept = I accept the charter
networks-charter-accepted = You have accepted the charter.
networks-guardian-name = The name of your parent or guardian
networks-guardian-name-wrong = Write the name of your parent or guardian.
networks-guardian-contact-both = Their e-mail address or phone number
networks-guardian-contact-email = Their e-mail address
networks-guardian-contact-wrong = Check the address or number: we cannot write there.
networks-guardian-lang = Their language
networks-guardian-send = Send the link
networks-guardian-asked = The link is on its way. It is good for 30 days.
networks-guardian-waits = A link has been sent. We are waiting for the answer. You can send another one.
networks-guardian-paper = No e-mail or phone? Ask the team for the sheet to sign.
networks-guardians = Agreements asked for
networks-answer-asked = Waiting
networks-answer-given = Agreed
networks-answer-refused = Not agreed
networks-answer-withdrawn = Withdrawn
networks-profile = My languages, my times, my group
networks-profile-save = Save
networks-profile-saved = Saved.
networks-leave = Leave the network
networks-leave-text = You will have no more missions and no vote. You can apply again.
networks-leave-now = Yes, I leave the network
networks-withdraw = Withdraw my application
networks-withdraw-text = The team will not read your application any more. You can apply again.
networks-withdraw-now = Yes, I withdraw my application
networks-left = Done. Thank you for your help.

## The rules

networks-rules-title = The rules of the network
networks-rules-acts = What you can do
networks-rules-acts-text = Everybody can read. To act, three things are needed: the team accepts you, you accept the charter, and a parent agrees if you are under 18. Then you go on missions, you propose and you vote with your group.
networks-rules-messages = No private messages between adults and minors
networks-rules-messages-text = Here nobody writes to one person in private. Announcements and replies are read by the whole group. So no adult can talk in secret with a young person. This protects everybody. If an adult asks you to talk elsewhere in secret, tell the team, or call 119 in France: it is free.
networks-rules-money = Young people never hold public money
networks-rules-money-text = You decide and you follow. The city signs, orders and pays. You never have money to keep or a bill to pay.
networks-rules-consent = A parent’s agreement
networks-rules-consent-text = Under 18, a parent or guardian says yes, by a link or on paper. They can withdraw at any time. The agreement then ends at once.
networks-rules-quiet = Quiet hours
networks-rules-quiet-text = From { $from }:00 to { $to }:00 the network sends nothing to those under 18.
networks-rules-ties = Who cannot decide about the money
networks-rules-ties-text = To keep decisions free, these people cannot be ambassadors:

## The poster

networks-poster-how = Print this page on A4. Put the poster up at a school or a stand.
networks-poster-lead = Talk about the participatory budget. Decide with your group.
networks-poster-scan = Scan to join

## A guardian’s consent

networks-consent-title = Your agreement for { $name }
networks-consent-lead = Hello { $guardian }. { $name } would like to join “{ $network }” and is under 18. Your agreement is needed.
networks-consent-do = What young people do
networks-consent-do-text = They talk about the participatory budget with residents, on outings in a group. They propose projects. They discuss them together and vote.
networks-consent-money = Money
networks-consent-money-text = Young people decide. The city signs and pays. Your child never holds public money.
networks-consent-safe = Safety
networks-consent-safe-text = A team of the city goes with the group. There are no private messages between adults and minors. Nothing is sent in quiet hours.
networks-consent-kept = What we keep
networks-consent-kept-text = About your child: name, date of birth, group, missions. About you: your name, your address or number, and your answer. All of this is encrypted, and erased after the end.
networks-consent-question = Do you agree that { $name } takes part?
networks-consent-yes = Yes, I agree
networks-consent-no = No
networks-consent-until = You can answer until { $until }.
networks-consent-over = This link is no longer valid. Ask your child for a new one.
networks-consent-given = You have agreed. Keep this link: it also withdraws your agreement.
networks-consent-refused = You have said no. Your child can read, and nothing else.
networks-consent-withdrawn = You have withdrawn your agreement. Your child can read, and nothing else.
networks-consent-withdraw = Withdraw my agreement
networks-consent-withdraw-text = From now on your child can only read.
networks-consent-withdraw-now = Yes, I withdraw my agreement
