### Voting on the team’s phone

## The language

resident-languages = Choose your language
resident-language-go = I vote
resident-languages-again = Language
resident-ended = It is over. Nothing of this vote is left on the screen.
resident-give-back = Give the phone back to the team
resident-covered = This vote is hidden
resident-uncover = Go on
resident-back = Back
resident-end = Finish
resident-listen = Listen
resident-listen-stop = Stop the voice

## What the vote is

resident-about-title = You are going to vote for projects
resident-about-secret = Your vote is secret. Nobody can read it, not even on this phone.
resident-about-own = You choose. Nobody chooses for you.
resident-about-code = At the end you get a code. With it you can check that your vote has arrived.
resident-notice = Your data
resident-begin = Begin

## Who can vote

resident-age = Are you { $age } or older?
resident-yes = Yes
resident-no = No
resident-link = What is your link with { $city }?
resident-link-lives = I live here
resident-link-works = I work here
resident-link-studies = I study here
resident-link-none = None of these

## When one cannot vote

resident-no-vote-title = There is no vote
resident-no-vote-text = This outing has no vote. Give the phone back to the team.
resident-not-yet-title = The vote has not begun
resident-not-yet-text = Come back when the vote is open. The team will tell you the date.
resident-over-title = The vote is over
resident-over-text = It is too late to vote. The results will be on the city’s site.
resident-no-way-title = Nobody can vote on this phone
resident-no-way-text = For this vote, use the site or paper. The team will show you how.
resident-young-title = You cannot vote yet
resident-young-text = You must be { $age }. You can still give an idea: tell the team.
resident-no-link-title = This vote is for the people of the city
resident-no-link-text = You must live, work or study in the city. Thank you for your interest.

## Choosing

resident-choose-title = I choose
resident-rule-exactly = Number of projects to choose: { $n }.
resident-rule-between = Number of projects to choose: { $min } to { $max }.
resident-rule-most = Number of projects to choose: { $n } at most.
resident-rule-money = You have { $budget }. Choose projects without spending more.
resident-rule-points = Points to give: { $total }. On one project: { $max } at most.
resident-rule-scores = Give each project a score from 0 to { $max }. Without a score it has 0.
resident-rule-ranking = Choose first the project that you like best, then the next one. Projects to rank: { $n } at most.
resident-rule-grades = Say what you think of each project. Without an answer a project has “{ $lowest }”.
resident-district = District
resident-district-all = All districts
resident-pick = Choose
resident-picked = Chosen. Take away
resident-ranked = Number { $place }. Take away
resident-points-label = Your points
resident-grade-label = What you think
resident-grade-excellent = Excellent
resident-grade-very-good = Very good
resident-grade-good = Good
resident-grade-fairly-good = Fairly good
resident-grade-passable = Passable
resident-grade-insufficient = Insufficient
resident-grade-reject = Reject
resident-blank-text = You like no project? You can vote blank. Your vote counts and helps no project.
resident-blank = Vote blank
resident-check = Check

## The bar

resident-bar-projects = Projects chosen: { $used } of { $limit }
resident-bar-money = You have { $left } left
resident-bar-points = Points given: { $used } of { $limit }
resident-bar-marked = Projects marked: { $used }
resident-fault-few = Not enough projects. To add: { $n }.
resident-fault-many = Too many projects. To take away: { $n }.
resident-fault-money = Too expensive: { $over } too much. Take a project away.
resident-fault-points = Too many points. To take away: { $n }.
resident-fault-none = Nothing is chosen. Choose a project, or vote blank.
resident-fault-full = All places are taken. Take another project away first.
resident-fault-again = These choices do not go together. Take them away and begin again.

## Checking

resident-summary-title = This is my choice
resident-summary-text = Look well. Then you say who you are, and you vote.
resident-summary-yes = Yes, this is my choice
resident-summary-change = Change my choice
resident-blank-chosen = You vote blank.
resident-place = Number { $place }
resident-points-given = Points: { $n }
resident-up = Move up
resident-sum = Sum: { $spent } of { $budget }

## Who votes?

resident-who-title = Who are you?
resident-who-text = Each person votes once. The city does not know what you have chosen.
resident-by-card = I have a voting card
resident-by-contact = I have an e-mail address or a phone
resident-by-list = I have a number from the city
resident-by-other = Another way
resident-code = Code of the card
resident-code-hint = 10 letters and digits, such as ABCDE-FGHJK.
resident-code-missing = Type the code that is on the card.
resident-code-short = The code is not finished. Characters missing: { $n }.
resident-code-long = The code is too long. Compare with the card.
resident-code-strange = No code has the character “{ $sign }”. Compare with the card.
resident-code-wrong = There is a mistake in the code. Compare each character with the card.
resident-code-right = The code is well typed.
resident-code-other = This is not a voting card. Show the card, or type its code.
resident-contact = E-mail address or phone number
resident-contact-hint = Such as ana@example.com or 06 12 34 56 78. With it each person is counted once.
resident-contact-wrong = This address or number is not complete. Look at each character.
resident-another = Somebody else of my family has voted with it already. I have not voted.
resident-identifier = Your number
resident-identifier-hint = The one that the city gave you.
resident-identifier-wrong = Type your number: letters and digits.
resident-year = Your year of birth
resident-year-hint = 4 digits, such as 1961.
resident-year-wrong = Type the year with 4 digits, such as 1961.
resident-vote = I vote
resident-voting = One moment…

## When the vote is not kept

resident-trouble-title = Your vote is NOT kept
resident-trouble-full = This phone is full. Call the team. Your choices are still here: you can try again.
resident-trouble-storage = This phone keeps nothing. Vote on another phone, or on paper.
resident-trouble-closed = The vote is not open at the moment.
resident-trouble-choices = Your choices do not follow the rule. Go back and change them.
resident-trouble-team = This phone is not ready. Call the team.
resident-trouble-fault = It did not work. Try again, or call the team.

## The receipt

resident-done-title = Your vote is kept
resident-receipt = Your code
resident-done-kept = It goes to the city as soon as there is a network. The city then checks that you may vote.
resident-done-write = Write this code on your card, or take a picture of the screen. The code does not say what you have chosen.
resident-done-check = In a few days, look for this code on the site. If it is there, your vote is in the ballot box.
resident-qr = Scan this with your own phone, or go to
resident-done-seconds = This screen clears itself in { $n } s.
resident-done-soon = This screen clears itself soon, in { $n } s. To keep it: More time.
resident-done-more = More time
resident-done-end = I have written the code down

## Nobody touches the screen

resident-still-title = Are you still there?
resident-still-seconds = Without an answer, everything is wiped in { $n } s.
resident-still-yes = Yes, I go on
resident-still-no = No, wipe everything

## The team takes the phone back

resident-team = Team
resident-team-how = (press for 2 seconds)
resident-team-title = Leave the vote?
resident-team-text = A vote that is not finished is wiped. What is kept stays kept.
resident-team-stay = Go on with the vote
resident-team-leave = Leave and wipe

## The camera

scan-start = Scan with the camera
scan-stop = Stop the camera
scan-looks = Hold the square drawing in front of the camera.
scan-no-camera = The camera does not answer. Type the code.
scan-not-allowed = The camera is blocked. Allow it in the phone’s settings, or type the code.
scan-nothing = No code found. Try with more light, or type the code.
