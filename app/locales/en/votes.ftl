### The vote: choosing, checking, confirming.

votes-title = I choose my projects
votes-title-of = Vote – { $edition }
votes-open-until = You can vote until { $date }.
votes-step-choose = Choose
votes-step-check = Check and confirm
votes-step-done = Receipt

## What one may choose

votes-rule-exactly = { $count ->
    [one] Choose one project.
   *[other] Choose { $count } projects.
}
votes-rule-between = Choose { $min } to { $max } projects.
votes-rule-up-to = { $count ->
    [one] Choose one project.
   *[other] Choose up to { $count } projects.
}
votes-rule-budget = You have { $budget }. Choose projects without going over this amount.
votes-rule-points = You have { $total } points. Give up to { $max } of them to one project.
votes-rule-scores = Give each project a score from 0 to { $max }. Without a score, a project has 0.
votes-rule-ranking = { $count ->
    [one] Choose your favourite project.
   *[other] Rank up to { $count } projects: the 1st is the one you like best.
}
votes-rule-judgment = Give each project a grade. Without an answer from you, a project has the grade “{ $lowest }”.

## Step 1: choosing

votes-skip = Go to the Continue button
votes-filter = Filter the projects
votes-filter-go = Filter
votes-shown = Projects shown: { $count }
votes-pick = Choose
votes-picked = Chosen
votes-points-label = Your points
votes-point-word = { $count ->
    [one] point
   *[other] points
}
votes-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
votes-place-label = Its place
votes-place-none = Not ranked
votes-place = { $place ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $place }th
}
votes-grade-excellent = Excellent
votes-grade-very-good = Very good
votes-grade-good = Good
votes-grade-fairly-good = Fairly good
votes-grade-passable = Passable
votes-grade-insufficient = Insufficient
votes-grade-reject = Reject
votes-see = Read the whole project
votes-keep = Recount
votes-next = Continue
votes-bar-projects = Projects chosen:
votes-bar-budget = Budget used:
votes-bar-points = Points given:
votes-bar-scored = Projects scored:
votes-bar-ranked = Projects ranked:
votes-bar-judged = Projects above the lowest grade:
votes-bar-detail = { $used } of { $limit }
votes-over-projects = Too many projects: remove { $over } to be able to vote.
votes-over-budget = { $over } over the budget: remove a project to be able to vote.
votes-over-points = Too many points: remove { $over } to be able to vote.
votes-offline = No network. Your choices stay on this page.
votes-blank-title = You like none of the projects?
votes-blank-text = You can cast a blank ballot. Your vote is counted, but gives nothing to any project.
votes-blank = Cast a blank ballot
votes-kept-title = Your choices are kept
votes-kept-text = Kept on { $date }. They do not count yet: you have to confirm your vote in the next step.
votes-unfinished-title = Your vote is not finished
votes-unfinished-text = Your choices are kept, but they do not count yet. Remember to confirm.
votes-finish = Finish my vote
votes-leave = Your vote is not finished: it does not count yet. Your choices are kept. Do you want to leave all the same?

## Step 2: checking and confirming

votes-summary-title = I check my vote
votes-summary-title-of = Check my vote – { $edition }
votes-summary-lead = Look at it carefully. Then confirm at the bottom of the page.
votes-choices-title = My choices
votes-choices-none = You have chosen nothing.
votes-choices-change = Change my choices
votes-nothing-chosen = You have chosen nothing. Choose at least one project, or cast a blank ballot.
votes-blank-chosen = You cast a blank ballot.
votes-blank-chosen-text = Your vote is counted, but gives nothing to any project.
votes-who-title = Who is voting?
votes-who-text = We count each person once. Your name is not written on your ballot: nobody sees what you chose.
votes-age = { $age ->
    [one] I am at least { $age } year old
   *[other] I am at least { $age } years old
}
votes-link = What is your link to the city?
votes-link-hint = Choose one. We ask for no papers. People of all nationalities can vote.
votes-link-lives = I live here
votes-link-works = I work here
votes-link-studies = I go to school or study here
votes-mail = Send me an e-mail that confirms that I took part
votes-mail-hint = It has neither your choices nor the number of your receipt.
votes-confirm-title = Last step
votes-counts-after = Your vote will count only once you have confirmed it.
votes-confirm = I confirm my vote
votes-confirm-change = I confirm my new vote

## Step 3: the receipt

votes-done = Your vote is recorded
votes-done-changed = Your new vote is recorded
votes-done-mailed = We are sending you an e-mail that confirms that you took part.
votes-done-home = Back to the home page
votes-receipt-number = Receipt number
votes-receipt-what = What is this number for?
votes-receipt-secret = The city knows that you voted. It does not know what you chose.
votes-receipt-print = You can write it down, take a picture of the page or print it.
votes-receipt-hint = Sixteen letters and digits, for example: 4F7K 92MX 0T3B H8QD

## Voted already

votes-already-title = Your vote was counted on { $date }
votes-already-title-undated = Your vote was counted
votes-already-text = Each person has one vote. Yours is in the ballot box.
votes-change-title = Changing your mind
votes-change-text = You can change your vote until { $date }.
votes-change = Change my vote
votes-change-elsewhere = I have voted already, and want to change my vote
votes-no-change = The rules do not let a confirmed vote be changed.
votes-changing-title = You are changing your vote
votes-changing-text = Your earlier vote still counts until you confirm the new one.
votes-changing-stop = Keep my earlier vote
votes-next-voter = Another person votes on this device
votes-next-voter-text = Your choices, your receipt and your change code will disappear from this device. Write down or download first what you want to keep.
votes-next-voter-ask = Your vote is not in the ballot box yet. If you go on, it is lost. Do you want to go on all the same?
votes-next-voter-go = Hand over to the next person

## Before and after

votes-not-yet-title = The vote is not open yet
votes-not-yet-text = It opens on { $date }. Until then, you can read the projects.
votes-over-title = The vote is over
votes-over-text = It ended on { $date }. Votes can no longer be cast or changed.
votes-late = Votes that people gave in the street before the end still come in. The count begins after { $date }.
votes-not-planned-title = There is no vote at the moment
votes-not-planned-text = No vote is planned for this edition.
votes-see-projects = See the projects

## Several people, one address

shared-per-email = { $people ->
    [one] One e-mail address gives one vote. In a family, each person votes with their own address.
   *[other] { $people } people of a family can vote with the same e-mail address. Each votes once.
}
shared-per-phone = { $people ->
    [one] One phone number gives one vote. In a family, each person votes with their own number.
   *[other] { $people } people of a family can vote with the same phone number. Each votes once.
}
shared-per-both = { $people ->
    [one] One e-mail address or phone number gives one vote. Each person votes once, with one or the other.
   *[other] { $people } people of a family can vote with the same e-mail address or number. Each votes once.
}
shared-title = { $people ->
    [one] One person has already voted with this address or number
   *[other] { $people } people have already voted with this address or number
}
shared-lead = In a family, { $people } people can vote with the same address or number. Tell us who you are.
shared-me-title = I have already voted
shared-me-change = You can’t vote twice. You can change your vote, or find your receipt.
shared-me-no-change = You can’t vote twice. You can find your receipt.
shared-me = It is me, I have voted
shared-other-title = I have not voted yet
shared-other-text = { $left ->
    [one] One more person of this household can vote. Your choices are kept.
   *[other] { $left } more people of this household can vote. Your choices are kept.
}
shared-other = I am another person
shared-another-title = You are another person of this household
shared-another-text = Somebody has already voted with this address or number. You confirm that it was not you.
shared-full-title = All votes of this address or number are used
shared-full-text = { $people } people have voted with this address or number. The rules allow no more. Another person of your family can vote in another way, or at the town hall.
shared-paper-no-change = You voted on paper. This vote can’t be changed, and you can’t vote a second time.

## Polling places

votes-places-title = Where to vote in person
votes-places-lead = You can vote on paper or at a kiosk in these places. You vote once: online or in person.
votes-places-none = No polling place
votes-places-none-text = For the moment, people vote online.
votes-places-hours = Hours
votes-places-access = How to get in
votes-places-map = See { $place } on a map
votes-places-link = Where to vote in person
