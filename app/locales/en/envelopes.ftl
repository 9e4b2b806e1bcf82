### Envelopes that are entrusted to groups: their page, their money, their decisions.

envelopes-title = Envelopes
envelopes-lead = The city entrusts money to groups. They decide what it is for. Everybody can follow every euro.
envelopes-none-title = No envelope yet
envelopes-none = When the city entrusts money to a group, you will follow it here.
envelopes-decided-and-paid = Decided: { $decided }. Paid: { $paid }.
envelopes-back = Back to the envelope

envelopes-scheme-participatory-budget = Participatory budget
envelopes-scheme-youth-envelope = Young people’s envelope
envelopes-scheme-citizen-initiative = Citizen initiatives fund
envelopes-scheme-micro-works = Neighbourhood works fund

## The page of an envelope

envelopes-what-youth-envelope = Young people decide what a part of the city’s budget is for. They propose, discuss and vote. Then the city builds what they have chosen.
envelopes-what-citizen-initiative = Residents’ committees support initiatives of their neighbourhood. An association holds the fund. Each grant is decided by a vote, then paid.
envelopes-what-micro-works = A residents’ committee chooses small works for its neighbourhood. The city costs each project, builds it and pays.
envelopes-what-participatory-budget = A group of residents decides what a part of the city’s budget is for. The city builds what it has chosen.
envelopes-period = From { $from } to { $to }.
envelopes-parent = This envelope is part of:
envelopes-decided-by = Who decides:

envelopes-who-title = Who does what?
envelopes-who-youth = Young people propose, decide and follow their projects to the inauguration.
envelopes-who-committee = The residents of the committee propose, decide and follow their projects.
envelopes-who-city = The city signs, orders and pays.
envelopes-who-manager = { $manager } holds the money, pays and accounts for it. The city checks.
envelopes-who-never-youth = No young person ever holds public money.
envelopes-who-never-committee = No member of the committee ever holds public money.

## Money

envelopes-money-title = Where is the money?
envelopes-left-of = to decide, of { $ceiling }
envelopes-money-caption = The envelope’s money, step by step
envelopes-money-step = Step
envelopes-money-amount = Amount
envelopes-money-total = The whole envelope
envelopes-part-spent = Paid
envelopes-part-committed = Ordered, not paid yet
envelopes-part-ratified = Approved by the council, not ordered yet
envelopes-part-countersigned = Signed by the city, waits for the next step
envelopes-part-allocated = Decided by the group, waits for the city
envelopes-part-delegated = Entrusted to the committees’ envelopes
envelopes-part-returned = Given back to the city
envelopes-part-remaining = Left to decide

## Projects

envelopes-proposals-title = Projects
envelopes-proposals-none = There is no project yet.
envelopes-proposals-deciding = To decide
envelopes-proposals-decided = Decided
envelopes-proposals-done = Delivered
envelopes-proposals-preparing = In preparation
envelopes-proposals-stopped = Stopped
envelopes-proposal-step = { $step }, on { $day }
envelopes-proposal-no-cost = Cost not known yet
envelopes-propose = Propose a project
envelopes-propose-members = For members of the groups.
envelopes-propose-residents = For all residents.

## Deliberations

envelopes-deliberations-title = Deliberations
envelopes-deliberations-none = There has been no deliberation yet.
envelopes-deliberations-all = All deliberations
envelopes-minutes = Read the minutes
envelopes-motion-carried = Carried
envelopes-motion-rejected = Rejected
envelopes-motion-votes = For: { $yes }. Against: { $no }. Abstaining: { $abstain }. Present: { $present }.

## Funders, the envelopes of a fund

envelopes-children-title = The envelopes of this fund
envelopes-children-caption = Each committee has its envelope
envelopes-children-name = Envelope
envelopes-children-given = Amount entrusted
envelopes-funders-title = Who funds it?
envelopes-funders-caption = The share of each funder
envelopes-funders-name = Funder
envelopes-funders-share = Share
envelopes-funders-owed = Amount promised
envelopes-funders-received = Paid in

## Rules

envelopes-terms-title = The rules
envelopes-terms-changed = When and why the rules changed
envelopes-terms-investment = The money pays for things that last: works, equipment (investment).
envelopes-terms-running = The money pays for running costs: a party, a workshop, supplies.
envelopes-terms-members-propose = Members of the groups can propose.
envelopes-terms-residents-propose = All residents can propose.
envelopes-terms-departments-cost = The city’s departments work out the cost of each project.
envelopes-terms-proposer-costs = Whoever proposes gives the amount, and says what it is for.
envelopes-terms-cap = A project costs { $cap } at most.
envelopes-terms-ages = One votes from { $min } to { $max } years of age.
envelopes-terms-min-age = One votes from { $min } years of age.
envelopes-terms-max-age = One votes up to { $max } years of age.
envelopes-terms-quorum-number = { $members ->
    [one] At least { $members } member must be present to vote (the quorum).
   *[other] At least { $members } members must be present to vote (the quorum).
}
envelopes-terms-quorum-percent = At least { $share } of the members must be present to vote (the quorum).
envelopes-terms-majority-simple = A project is carried with more votes for than against.
envelopes-terms-majority-absolute = A project is carried if more than half of those present vote for it.
envelopes-terms-majority-two-thirds = A project is carried with two thirds of the votes.
envelopes-terms-ballot-open = Votes are by show of hands: everybody sees them.
envelopes-terms-ballot-secret = The vote is secret: a sealed box keeps the ballots.
envelopes-terms-remote = Members may take part from afar.
envelopes-terms-monthly = The group meets every month.
envelopes-terms-countersign = { $days ->
    [one] After the vote the city has { $days } day to sign. Otherwise it sends the project back and says why: the group deliberates a second time.
   *[other] After the vote the city has { $days } days to sign. Otherwise it sends the project back and says why: the group deliberates a second time.
}
envelopes-terms-ratify = Then the city council approves each project.
envelopes-terms-first-payment = At most { $share } is paid first. The rest follows the report.

## The ledger

envelopes-ledger-title = The ledger
envelopes-ledger-link = See every movement of money
envelopes-ledger-lead = Every movement is written here. Nothing is ever erased: a mistake is corrected by the opposite movement.
envelopes-ledger-caption = All movements, from the first to the last
envelopes-ledger-number = Number
envelopes-ledger-day = Date
envelopes-ledger-what = Movement
envelopes-ledger-way = Way
envelopes-ledger-amount = Amount
envelopes-ledger-left = Left to decide
envelopes-ledger-from-to = From “{ $from }” to “{ $to }”
envelopes-ledger-reference = Reference:
envelopes-ledger-reverses = Takes back movement { $number }
envelopes-ledger-reversed-by = Taken back by movement { $number }
envelopes-ledger-taken-back = Taken back
envelopes-kind-open = Money put into the envelope
envelopes-kind-lower = Envelope lowered
envelopes-kind-delegate = Entrusted to another envelope
envelopes-kind-allocate = Decided by the group
envelopes-kind-countersign = Signed by the city
envelopes-kind-ratify = Approved by the council
envelopes-kind-commit = Ordered (commitment)
envelopes-kind-spend = Paid
envelopes-kind-release = Available again
envelopes-kind-give-back = Given back to the city
envelopes-kind-receive = Paid in by a funder
envelopes-kind-reverse = Correction
envelopes-account-source = city budget or fund
envelopes-account-available = left to decide
envelopes-account-delegated = committees’ envelopes
envelopes-account-allocated = decided
envelopes-account-countersigned = signed
envelopes-account-ratified = approved
envelopes-account-committed = ordered
envelopes-account-spent = paid
envelopes-account-returned = given back
envelopes-account-funders = funders
envelopes-account-till = the fund’s till

## Trying choices

envelopes-simulate-title = Try choices
envelopes-simulate-lead = “What if we also take this one?” Tick projects and see what is left. Nothing is sent: your choices stay on this device.
envelopes-simulate-at = Figures of { $when }.
envelopes-simulate-legend = The projects that are ready for the vote
envelopes-simulate-left = { $n } left.
envelopes-simulate-over = Too much: { $n } are missing. Untick a project.
envelopes-simulate-over-cap = A project that you chose is above the cap of { $cap } a project.
envelopes-simulate-cap = Above the cap of { $cap } a project.
envelopes-simulate-clear = Untick all
envelopes-simulate-needs = The sum needs JavaScript and WebAssembly, which this browser lacks. The list below gives the cost of each project.
envelopes-simulate-offline = This page now opens without a network on this device.
envelopes-simulate-none-title = Nothing to try for now
envelopes-simulate-none = No project is ready for the vote. Come back before the next deliberation.

## Open data

envelopes-data-title = Open data
envelopes-data-json = The whole envelope (JSON)
envelopes-data-csv = The ledger (CSV, for a spreadsheet)
envelopes-data-what = What is in these files
envelopes-data-amounts = JSON: all amounts are in “cents”. CSV: in euros, with a decimal comma.
envelopes-data-figures = “figures”: the ceiling, then what is decided, signed, approved, ordered and paid. Each figure includes those after it.
envelopes-data-entries = “entries”: every movement, with its number, date, amount and reason. “reverses” is the number of the movement that it takes back.
envelopes-data-proposals = “proposals”: every project, its state and its dated steps.
envelopes-data-decisions = “deliberations”: the votes of deliberations whose minutes are approved.
envelopes-data-persons = There is no name of a person in them.
