proposal-step-proposed = Proposed
proposal-step-costing-asked = Costing asked for
proposal-step-costing-taken-back = Costing taken back
proposal-step-costed = Costed
proposal-step-allocated = Voted by the group
proposal-step-rejected = Rejected by the group
proposal-step-sent-back = Sent back by the city, with a reason
proposal-step-countersigned = Countersigned by the city
proposal-step-ratified = Ratified by the council
proposal-step-committed = Committed: the city orders
proposal-step-paid = Paid
proposal-step-reported = Report received
proposal-step-studies = Studies
proposal-step-procurement = Procurement
proposal-step-works = Works
proposal-step-delivered = Delivered
proposal-step-inaugurated = Inaugurated
proposal-step-withdrawn = Withdrawn
proposal-step-abandoned = Abandoned, with a reason

## Where a proposal stands

proposals-state-proposed = Proposed
proposals-state-in-costing = Being costed
proposals-state-costed = Ready for the group’s vote
proposals-state-allocated = Voted, to be signed
proposals-state-sent-back = Back with the group
proposals-state-countersigned = Signed by the city
proposals-state-ratified = Adopted
proposals-state-committed = Under way
proposals-state-delivered = Done
proposals-state-rejected = Not taken
proposals-state-withdrawn = Withdrawn
proposals-state-abandoned = Given up
proposals-next-proposer = Whoever proposed it
proposals-next-coordination = The participatory budget team
proposals-next-departments = The city’s departments
proposals-next-group = The group
proposals-next-city = The city
proposals-next-council = The city council
proposals-turn = Whose turn it is: { $who }
proposals-one = Proposal no. { $number }

## The path

proposals-path = The path
proposals-now-proposed = What does it cost?
proposals-now-in-costing = Departments work out the cost
proposals-now-costed = The group talks and votes
proposals-now-sent-back = The group deliberates a second time
proposals-now-allocated = The city signs, or sends it back with a reason
proposals-now-countersigned = The city council decides
proposals-now-ratified = The order is placed
proposals-now-committed = The project is being made
proposals-until = { $who }, until { $day }
proposals-planned = planned for { $day }
proposals-later = later
proposals-reference = Reference: { $reference }

## Money

proposals-money = The money
proposals-cost = Cost
proposals-cost-running = Cost (running)
proposals-cost-unknown = Not known yet
proposals-running = Cost afterwards
proposals-per-year = { $amount } a year
proposals-money-allocated = Voted by the group
proposals-money-countersigned = Signed
proposals-money-ratified = Adopted
proposals-money-committed = Ordered
proposals-money-spent = Paid
proposals-city-pays = The group decides and follows its project. It never holds the money: the city signs, orders and pays.
proposals-manager-pays = The group decides and follows its project. It never holds the money: { $manager } keeps it and pays.

## The proposal

proposals-what = The proposal
proposals-from-idea = Taken from a resident’s idea:
proposals-opinions = What departments think
proposals-opinions-members = Only members of the group and the city read these.
proposals-opinion-cost = Investment: { $investment }. Running costs a year: { $running }.
proposals-not-theirs = Not theirs to judge
proposals-against = A department is against it
proposals-against-text = Read its reason before you vote. The group may decide otherwise, but the city may send the project back.
proposals-ways = Around this proposal
proposals-deliberations = Deliberations
proposals-simulate = Simulate: what if we also take this one?
proposals-all = The envelope and all its proposals
proposals-to-desk = Open at the desk

## Proposing

proposals-new = Propose a project
proposals-sign-in = Sign in to propose. A code comes by mail or by text message.
proposals-not-now = You can’t propose now
proposals-investment-only = This envelope pays for things that last: works, equipment.
proposals-running-only = This envelope pays for activities: a party, a workshop, an outing. It pays for no works.
proposals-cap = A project costs { $amount } at most.
proposals-takes-up = You take up idea no. { $number }
proposals-takes-up-text = The idea stays as it is. Both pages link to each other.
proposals-own-idea = Propose an idea of your own instead
proposals-from-residents = Take up a resident’s idea
proposals-field-idea = Number of the idea
proposals-field-idea-hint = It is on the idea’s page.
proposals-error-idea = No published idea has this number. Check it on the idea’s page.
proposals-take-idea = Take up this idea
proposals-field-group = For which committee?
proposals-field-group-any = Any of them
proposals-field-title = Title
proposals-field-title-hint = In a few words: what do you want to do?
proposals-field-text = Your project
proposals-field-text-hint = What, where, for whom, and why.
proposals-field-amount = What does it cost? (in euros)
proposals-field-amount-hint = For example: 1200
proposals-field-running = And each year afterwards? (in euros)
proposals-field-running-hint = Leave it empty if it costs nothing more.
proposals-departments-cost = You need no price: the city’s departments work it out.
proposals-send = Propose
proposals-public-soon = Your proposal will be public. Your name is not shown.
proposals-sent = It is proposed. Follow its path below.

## What whoever proposes can do

proposals-own = What you can do
proposals-say-cost = Say what it costs
proposals-say-cost-again = You can change the cost before the second deliberation.
proposals-say-cost-button = Note the cost
proposals-field-explanation = What is the money for?
proposals-field-explanation-hint = For example: rent €300, posters €50.
proposals-costed = The cost is noted.
proposals-report = Report on it
proposals-field-report = What happened
proposals-field-report-hint = How many people, what was paid, what is left. The balance is paid after the report.
proposals-report-button = Send the report
proposals-reported = The report is sent.
proposals-change = Change the text
proposals-change-button = Save
proposals-changed = The text is changed.
proposals-withdraw = Withdraw the proposal
proposals-withdraw-text = The proposal stays visible as withdrawn, with your reason.
proposals-field-why = Why?
proposals-withdraw-button = Withdraw
proposals-withdrawn = The proposal is withdrawn.
proposals-error-empty = Write something here.
proposals-error-short = Write at least { $min } characters.
proposals-error-long = Write { $max } characters at most.
proposals-error-amount = Write an amount in euros, such as 1200 or 1200.50.

## On the page of an idea

proposals-of-idea = Taken up by a group
proposals-take-up = Propose this idea to the envelope “{ $envelope }”
