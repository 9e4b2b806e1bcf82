### The proposals of an envelope at the desk: costing, signing, ordering, paying.

desk-proposals = Proposals
desk-proposals-none = No proposal
desk-proposals-none-text = They come here as soon as somebody proposes.
desk-proposals-ours = The city has the ball
desk-proposals-others = The other proposals
desk-proposals-proposal = Proposal
desk-proposals-amount = Cost
desk-proposals-state = State
desk-proposals-next = Whose turn it is
desk-proposals-until = To be signed before { $day }
desk-proposals-late = Late: to be signed before { $day }
desk-proposals-public = The public page
desk-proposals-acts = What you can do
desk-proposals-nothing = For the city, the path of this proposal is at its end.
desk-proposals-group-turn = The group has the ball: it deliberates.
desk-proposals-proposer-turn = Whoever proposed it says what it costs, on the public page.
desk-proposals-reason = Reason
desk-proposals-reason-hint = Everybody will read it. At least 10 characters.

## Costing

desk-proposals-costing = Costing
desk-proposals-ask = Ask for a costing
desk-proposals-ask-text = Departments study the proposal as a project, which never stands on the edition’s ballot.
desk-proposals-departments = Departments
desk-proposals-departments-hint = None ticked: those whose competences answer to the proposal’s words.
desk-proposals-due = To be done before
desk-proposals-ask-button = Ask
desk-proposals-asked = The costing is asked for.
desk-proposals-unrouted = No department studies this proposal yet. Add one.
desk-proposals-studies-caption = Studies of project no. { $number }
desk-proposals-against = The group reads this opinion and its reason before it votes.
desk-proposals-sums = Validated studies: { $investment } of investment, { $running } a year of running costs.
desk-proposals-open = { $count ->
    [0] No department has been named yet.
    [one] One department has not validated its study yet.
   *[other] { $count } departments have not validated their studies yet.
}
desk-proposals-take-text = The validated cost becomes that of the proposal, and the group can vote.
desk-proposals-take = Take the cost
desk-proposals-taken = The cost is taken. The group is told.
desk-proposals-add = Ask another department
desk-proposals-add-blank = Choose a department
desk-proposals-add-button = Add
desk-proposals-take-back = Stop the costing
desk-proposals-take-back-text = Departments stop their studies. The proposal can be changed again.
desk-proposals-taken-back = The costing is stopped.

## From the signature to the delivery

desk-proposals-sign = Countersign
desk-proposals-sign-reference = Reference
desk-proposals-sign-hint = An order, a letter. May stay empty.
desk-proposals-sign-button = Sign for the city
desk-proposals-signed = It is signed. The group is told.
desk-proposals-books-signed = Entry: { $amount } go from “voted” to “signed”.
desk-proposals-books-signed-ratified = Entry: { $amount } go from “voted” to “signed”, then to “adopted”: the rules ask for no vote of the council.
desk-proposals-send-back = Send back to the group
desk-proposals-send-back-reason = Reason for the return
desk-proposals-send-back-hint = The group gets it by mail and deliberates a second time. Say what should change.
desk-proposals-send-back-button = Send back
desk-proposals-sent-back = The proposal is sent back. The group is told.
desk-proposals-books-back = Entry: { $amount } are available again in the envelope.
desk-proposals-ratify = Note the council’s decision
desk-proposals-ratify-on = Day of the meeting
desk-proposals-ratify-reference = Reference of the decision
desk-proposals-ratify-hint = For example: DEL-2026-114
desk-proposals-ratify-button = Note it
desk-proposals-ratified = The council’s decision is noted.
desk-proposals-books-ratified = Entry: { $amount } go from “signed” to “adopted”.
desk-proposals-commit = Order (commitment)
desk-proposals-commit-amount = Amount
desk-proposals-commit-reference = Number of the commitment
desk-proposals-commit-hint = For example: ENG-2026-0412
desk-proposals-commit-button = Note the order
desk-proposals-committed = The order is noted.
desk-proposals-books-committed = Entry: from “adopted” to “ordered”, { $amount } at most, at once or in parts.
desk-proposals-pay = Pay
desk-proposals-pay-amount = Amount paid
desk-proposals-pay-reference = Bill or payment order
desk-proposals-pay-hint = For example: payment order 2026-1187
desk-proposals-pay-first = Before the report, { $percent } % of what is ordered at most.
desk-proposals-pay-document = Add the bill to the envelope’s documents
desk-proposals-pay-last = This is the last payment
desk-proposals-pay-last-hint = What is left goes back to the envelope.
desk-proposals-pay-button = Note the payment
desk-proposals-paid = The payment is noted.
desk-proposals-books-paid = Entry: from “ordered” to “paid”, { $amount } at most.
desk-proposals-works = Following the works
desk-proposals-works-text = A planned day, or a day on which it was done. The group is told.
desk-proposals-works-step = Step
desk-proposals-works-planned = Planned for
desk-proposals-works-done = Done on
desk-proposals-works-words = A few words
desk-proposals-works-button = Note the step
desk-proposals-noted = The step is noted.
desk-proposals-deliver = It is there
desk-proposals-deliver-text = The money that is left goes back to the envelope.
desk-proposals-deliver-on = Done on
desk-proposals-deliver-bills = Bills are still to be paid
desk-proposals-deliver-bills-hint = What is ordered is kept for them.
desk-proposals-deliver-button = Note the delivery
desk-proposals-delivered = The delivery is noted. The group is told.
desk-proposals-abandon = Give the project up
desk-proposals-abandon-text = What is not paid goes back to the envelope. The group is told, with your reason.
desk-proposals-abandoned = The project is given up.
desk-proposals-error-day = Write a day, such as 12/05/2026.
desk-proposals-error-to-come = This day is not there yet. Write today or a day that has passed.
desk-proposals-error-step = Choose a step.
desk-proposals-error-department = Choose a department.
desk-proposals-photo = Show a photo
desk-proposals-photo-text = Everybody sees it on the project’s path. Those who can be recognised must agree.
desk-proposals-photo-step = Of which step?
desk-proposals-photo-file = Photo
desk-proposals-photo-button = Show the photo
desk-proposals-photo-shown = The photo is on the path.
desk-proposals-error-photo = Choose a photo.
desk-proposals-error-photo-alt = Say what is on the photo, for those who do not see it.
