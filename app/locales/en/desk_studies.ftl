### Studies: the departments' board, the page of a study, and where projects go.

studies-lead = Each project is studied by the departments that answer for it. Begin with what is late.

## Words

studies-title = No. { $number } – { $title }
studies-number = Project no. { $number }
studies-state-not-started = Not started
studies-state-in-progress = In progress
studies-state-waiting = Waiting
studies-state-proposed = To validate
studies-state-done = Done
studies-ball-analyst = { $department } has to go on.
studies-ball-validator = The head of { $department } has to validate.
studies-ball-nobody = The study is done.
studies-ball-carriers = Waiting for an answer from those who carry the project.
studies-ball-department = Waiting for another department.
studies-ball-coordinator = Waiting for the coordination.
studies-ball-third-party = Waiting for somebody outside: an owner, a concessionaire, an architect of the State…
studies-party-carriers = Those who carry the project
studies-party-department = Another department
studies-party-coordinator = The coordination
studies-party-third-party = Somebody outside
studies-opinion-favourable = In favour
studies-opinion-favourable-if = In favour, with conditions
studies-opinion-unfavourable = Against
studies-not-competent = Not competent
studies-no-due = No date
studies-late = Late
studies-per-year = and { $amount } per year
studies-not-said = Not said yet
studies-kind-investment = Investment
studies-kind-running = Running cost, per year
studies-owner-city = The city
studies-owner-intercommunality = The intercommunality
studies-owner-other-public = Another public body
studies-owner-social-landlord = A social landlord
studies-owner-private = A private person or company
studies-owner-unknown = Unknown

## The board

studies-filters = Filter the studies
studies-filter = Filter
studies-department = Department
studies-state = State
studies-edition = Edition
studies-project = Project
studies-due = Due on
studies-opinion-field = Opinion
studies-cost = Cost
studies-words = Words of the project
studies-all-departments = All departments
studies-all-editions = What is under study
studies-show-open = Not done
studies-show-all = All
studies-show-waiting = Waiting: { $party }
studies-count = { $count ->
    [0] no study
    [one] { $count } study
   *[other] { $count } studies
}
studies-list = The studies, by date
studies-none = No study
studies-none-text = Nothing fits what you have chosen.
studies-workload = What each department has to do
studies-sheet = Work in a spreadsheet

## Where projects go

studies-unrouted = { $count ->
    [one] { $count } project has no department
   *[other] { $count } projects have no department
}
studies-unrouted-show = See which
studies-unrouted-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
studies-due-all = Due on
studies-route-all = Send all of them where they belong
studies-route-all-hint = Each project goes to the departments whose words are in its title, its text, its theme or its ideas. You then correct by hand. The date also holds for studies that have none and are not done.
studies-to-competences = See who answers for what
studies-routed-all = { $count ->
    [0] No department fits these projects. Send them by hand, or add words to the competences.
    [one] { $count } study is open. Its department is told by mail.
   *[other] { $count } studies are open. Their departments are told by mail.
}
studies-routed = The project is given to: { $department }.
studies-route = Give it to this department
studies-route-to = Give it also to
studies-route-blank = Choose a department
studies-route-choose = Choose a department and, if you like, a date such as 01/03/2027.
studies-unroute = Take it from this department
studies-unroute-about = Nothing was written. The department will no longer see this project.
studies-unroute-about-started = The department has written something. Its text, costs, questions and documents will be erased. The log keeps a trace.
studies-unroute-now = Yes, take it away
studies-unrouted-said = The project is no longer with this department.
studies-due-save = Change the date
studies-due-wrong = Write the date like this: 01/03/2027.
studies-panel = Departments
studies-panel-none = No department studies this project.
studies-panel-caption = { $count ->
    [one] { $count } department studies this project
   *[other] { $count } departments study this project
}
studies-change = Change
studies-change-open = Date, removal
studies-no-department-left = There is no other department. Add one.

## The page of a study

studies-routed-by = Sent here for: { $why }.
studies-routed-by-one = { $competence } ({ $words })
studies-sent-back = Sent back to be completed
studies-found-out = What the department has found out
studies-grounds = What you have found out
studies-ownership = Whose land it is
studies-legal = Law
studies-legal-hint = Permits, rules, agreements that are needed.
studies-technical = Technique
studies-technical-hint = Can it be done? Networks, ground, room.
studies-environment = Environment
studies-environment-hint = Water, heat, biodiversity, waste, energy.
studies-functional = Use
studies-functional-hint = Who will use it, what changes for the neighbours, upkeep.
studies-delay = Delay in months
studies-delay-hint = From the vote to the inauguration.
studies-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
studies-costs = The cost
studies-costs-hint = A line for each expense, taxes included. To remove a line, empty it. To have more, save: three empty lines come back.
studies-costs-running = The envelope that asks for this study pays running costs and nothing else: choose that kind on each line.
studies-line = Line { $number }
studies-line-label = Expense
studies-line-amount = Amount with taxes
studies-line-kind = Kind of expense
studies-line-nature = M57 nature
studies-total-investment = Investment
studies-total-running = Running cost per year
studies-opinion = Your opinion
studies-competent-said = Competent department
studies-competent = Is your department competent?
studies-competent-yes = Yes
studies-competent-no = No
studies-competent-no-hint = You can propose at once, without the rest.
studies-conditions = Conditions or reason
studies-conditions-hint = Needed when the opinion has conditions or is against.
studies-notes = Internal notes
studies-notes-hint = For the staff. Never published.
studies-propose = Propose for validation
studies-propose-hint = Every button first saves what you have written.
studies-go-on = Go on with the study
studies-ask-open = Ask those who carry the project
studies-ask = Your question
studies-ask-hint = They receive it by mail and answer on their page. The study waits for their answer.
studies-ask-send = Send the question
studies-wait-open = Wait for somebody
studies-wait-for = Who is waited for?
studies-wait-choose = Choose
studies-wait = Put on hold
studies-asked = The question was sent to those who carry the project.
studies-waits = The study is on hold.
studies-goes-on = The study goes on.
studies-proposed = The opinion is proposed. The head of the department is told by mail.
studies-decide = Validate or send back
studies-validate = Validate this opinion
studies-send-back = Send back
studies-send-back-why = What has to be completed
studies-send-back-empty = Write what has to be completed: the analyst will receive it by mail.
studies-sent-back-said = The study is sent back, with your words.
studies-validated = The opinion is validated. The study is done.
studies-reopen = Reopen the study
studies-reopen-about = The opinion no longer counts as validated, and the department can change it.
studies-reopen-now = Yes, reopen
studies-reopened = The study is open again.
studies-fault-competent = Say whether your department is competent.
studies-fault-opinion = Give an opinion.
studies-fault-conditions = Write the conditions, or the reason for the refusal.
studies-fault-cost = An opinion in favour needs at least one investment line.
studies-fault-cost-running = An opinion in favour needs at least one line of running costs: the envelope pays nothing else.
studies-fault-amount = An amount can't be below zero.
studies-fault-label = Say which expense it is, in 200 characters at most.
studies-fault-nature = An accounting nature has 3 to 6 digits, for example 2151.
studies-fault-lines = { $max } lines at most.
studies-question-empty = Write your question, in 2000 characters at most.
studies-waiting-choose = Choose who is waited for.

## Beside it

studies-district = District
studies-place = Place
studies-theme = Theme
studies-idea = No. { $number } – { $title }
studies-ideas = { $count ->
    [one] The idea that it came from
   *[other] The { $count } ideas that it came from
}
studies-questions = Questions to those who carry it
studies-documents = Documents
studies-document-add = Add a document
studies-document-hint = PDF, picture, text or table, 20 MB at most. Save your text first.
studies-document-send = Send the document
studies-document-size = { $kilobytes } kB
studies-document-remove = Delete
studies-document-remove-now = Yes, delete this document
studies-document-added = The document “{ $name }” is added.
studies-document-removed = The document is deleted.
studies-document-empty = Choose a file that is not empty.
studies-document-too-large = This file is too large: { $max } MB at most.
studies-document-kind = This kind of file is not taken. Send a PDF, a JPG or PNG picture, an ODT, ODS, DOCX, XLSX, TXT or CSV.
studies-document-content = The content of the file is not what its name says. Open it, save it again, then send it once more.
studies-others = The other departments
studies-history = What happened
studies-history-moved = { $state }
studies-history-written = Filled in
studies-history-asked = Question asked to those who carry it
studies-history-answered = Answer received
studies-coordinate = Coordination
studies-to-project = Open the page of the project

## Accounting natures of the M57 plan

studies-nature-2031 = Cost of studies
studies-nature-2113 = Laid-out land other than roads
studies-nature-2121 = Planting of trees and shrubs
studies-nature-2128 = Other laying-out of land
studies-nature-21312 = School buildings
studies-nature-21318 = Other public buildings
studies-nature-2135 = General installations, fittings
studies-nature-2151 = Road networks
studies-nature-2152 = Road installations
studies-nature-21534 = Electric networks
studies-nature-21538 = Other networks
studies-nature-2158 = Other technical installations and tools
studies-nature-2161 = Works of art
studies-nature-21828 = Other vehicles
studies-nature-21838 = Other computer equipment
studies-nature-21848 = Other office equipment and furniture
studies-nature-2188 = Other tangible assets
studies-nature-2312 = Works under way: land
studies-nature-2313 = Works under way: buildings
studies-nature-2315 = Works under way: technical installations
studies-nature-60612 = Energy, electricity (per year)
studies-nature-61521 = Upkeep of land (per year)
studies-nature-615231 = Upkeep of roads (per year)
studies-nature-6156 = Maintenance (per year)

## The desk's first page

studies-todo-waiting = { $count ->
    [one] { $count } study waits for the coordination
   *[other] { $count } studies wait for the coordination
}
studies-todo-waiting-detail = A department needs you to go on
studies-todo-late = { $count ->
    [one] { $count } study is late
   *[other] { $count } studies are late
}
studies-todo-late-detail = Departments are reminded by mail. A call often helps.
