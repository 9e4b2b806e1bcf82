# The sheet that departments fill in with their spreadsheet program, and its way back.

# The words of the sheet itself.
sheet-tab-guide = How to
sheet-tab-studies = Studies
sheet-tab-costs = Costs
sheet-guide-title = How to fill in this sheet
sheet-guide-1 = 1. The tab “Studies” has one row for each project to study. Fill in the white cells. Grey cells are there to read: what you change in them is not taken.
sheet-guide-2 = 2. The tab “Costs” has one row for each expense. To add one, write below it the number of the project, your department, the item, the amount in euros and its accounting nature.
sheet-guide-3 = 3. A row deleted from “Studies” changes nothing. A row deleted from “Costs” is an expense removed.
sheet-guide-4 = 4. You may sort, filter, move columns and delete what is not yours. Keep the first row, with the headings.
sheet-guide-5 = 5. Save, and send the file back on the page where you took it. You will see each change before it is made.
sheet-guide-6 = 6. If somebody has changed the same cell meanwhile, you will be shown both texts and choose. Nothing is overwritten without telling you.
sheet-column-kind = Row
sheet-column-key = Key
sheet-column-version = Version
sheet-column-number = Project no.
sheet-column-title = Project
sheet-column-department = Department
sheet-column-state = State
sheet-column-due = Due on
sheet-column-competent = Competent
sheet-column-ownership = Owner of the land
sheet-column-legal = Legal check
sheet-column-technical = Technical check
sheet-column-environment = Effect on the environment
sheet-column-functional = Effect on use
sheet-column-delay = Delay (months)
sheet-column-opinion = Opinion
sheet-column-conditions = Conditions or reason
sheet-column-notes = Private notes
sheet-column-label = Expense
sheet-column-amount = Amount (€)
sheet-column-cost = Kind of expense
sheet-column-nature = Accounting nature
sheet-row-study = study
sheet-row-cost = cost
sheet-yes = yes
sheet-no = no
sheet-ownership-city = City
sheet-ownership-intercommunality = Intercommunality
sheet-ownership-other_public = Other public body
sheet-ownership-social_landlord = Social landlord
sheet-ownership-private = Private
sheet-ownership-unknown = Unknown
sheet-opinion-favourable = In favour
sheet-opinion-favourable_if = In favour with conditions
sheet-opinion-unfavourable = Against
sheet-cost-investment = Investment
sheet-cost-running = Running cost per year
sheet-state-not_started = Not started
sheet-state-in_progress = In progress
sheet-state-waiting = Waiting
sheet-state-proposed = Proposed
sheet-state-done = Done
sheet-error-title = Check this cell
sheet-error-locked = This column is there to read. Press Cancel.
sheet-error-list = Choose a word from the list.
sheet-error-amount = Write an amount in euros, with two decimals at most.
sheet-error-delay = Write a whole number of months, from 0 to 600.

# The page where it is taken and sent back.
sheets-title = Sheet of studies
sheets-lead = Take the sheet, fill it in with your spreadsheet program, send it back. You see each change before it is made.
sheets-take = Take the sheet
sheets-take-text = For Excel, take the xlsx file: it remembers what it held, and you are only asked about what two people have changed at the same time.
sheets-department = Department
sheets-departments-caption = Sheets to take
sheets-studies = Studies
sheets-all = All departments
sheets-file-xlsx = xlsx file
sheets-file-csv = CSV file
sheets-file-xlsx-of = xlsx file: { $department }
sheets-file-csv-of = CSV file: { $department }
sheets-files = Files
sheets-none = No study to take
sheets-none-text = No project of this edition is under study in your departments.
sheets-send = Send the sheet back
sheets-send-text = Nothing is changed until you have seen the changes and said yes.
sheets-send-file = Your file
sheets-send-hint = An xlsx or CSV file of { $max } MB at most.
sheets-send-now = See the changes
sheets-waiting = A sheet waits for your decision
sheets-waiting-text = { $name }, sent on { $date }.
sheets-waiting-go = Look at its changes again
sheets-read-only = Your role lets you take the sheet, not send it back.
sheets-applied = { $studies ->
    [0] No study was changed.
    [one] One study was changed.
   *[other] { $studies } studies were changed.
}
sheets-nothing = The sheet says what the site says: there is nothing to change.
sheets-forgotten = The sheet is forgotten. Nothing else has changed.

# What is wrong with the file.
sheets-wrong = This sheet can't be read
sheets-wrong-text = Correct these cells in your spreadsheet program, and send the file again. Nothing was changed.
sheets-wrong-caption = Cells to correct
sheets-wrong-where = Where
sheets-wrong-found = What is there
sheets-wrong-expected = What is expected
sheets-wrong-cell = Cell { $column }{ $row }
sheets-wrong-cell-of = { $tab }, cell { $column }{ $row }
sheets-empty-file = Choose a file first.
sheets-too-large = This file is too large: { $max } MB at most.
sheets-not-a-sheet = This file is neither an xlsx nor a CSV. Save it as one of them in your spreadsheet program.
sheets-no-headings = The headings of the columns are missing: { $missing }. Take a sheet again, and copy your answers into it.
sheets-too-many = This sheet has more than { $max } rows. Send it in several parts.
sheets-gone = This sheet does not wait any more. Send it again.
sheets-expected-yes-no = yes or no
sheets-expected-one-of = one of these words: { $words }
sheets-expected-amount = an amount in euros, such as 12500.50: two decimals at most, nothing below zero
sheets-expected-months = a whole number of months, from 0 to 600
sheets-expected-nature = 3 to 6 digits, such as 2152, or nothing
sheets-expected-words = a text of { $max } characters at most, not empty
sheets-expected-study = the number of a project of the sheet, and the department if it has several
sheets-expected-once = each study once only
sheets-expected-lines = { $max } expenses at most per study
sheets-expected-value = a value: the formula of this cell has failed

# The changes, before they are made.
sheets-compare-title = Changes of the sheet
sheets-compare-lead = { $name }: { $studies ->
    [0] no study changes
    [one] one study changes
   *[other] { $studies } studies change
}, { $unchanged ->
    [0] none is the same
    [one] one is the same
   *[other] { $unchanged } are the same
}.
sheets-conflicts = { $conflicts ->
    [one] One cell was changed on both sides
   *[other] { $conflicts } cells were changed on both sides
}
sheets-conflicts-text = Choose for each. Without a choice, what is on the site stays.
sheets-all-easy = Take all that only the sheet has changed
sheets-all-easy-text = { $studies ->
    [one] One study. Cells changed on both sides are still yours to choose.
   *[other] { $studies } studies. Cells changed on both sides are still yours to choose.
}
sheets-take-page = Take what is chosen
sheets-take-study = Take the changes of this study
sheets-study = No. { $number } – { $title }
sheets-cell = Cell
sheets-here = On the site
sheets-there = In the sheet
sheets-before = When the sheet was taken
sheets-keep = Keep what is on the site
sheets-theirs = Take the sheet's
sheets-changes-caption = What changes
sheets-conflict = { $cell }: changed on both sides
sheets-line = Expense “{ $label }”
sheets-line-nth = Expense “{ $label }” (no. { $nth })
sheets-no-line = (no expense)
sheets-empty = (empty)
sheets-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
sheets-drop = Forget this sheet
sheets-drop-text = What you have taken stays. The rest of the sheet is forgotten; your file stays with you.
sheets-drop-now = Forget the sheet
sheets-back = Back to the sheet of studies

# What is not changed.
sheets-left = These studies are not changed
sheets-left-caption = Studies left as they are
sheets-left-study = Study
sheets-left-why = Why
sheets-left-gone = There is no such study, or not any more.
sheets-left-other-department = It is another department's.
sheets-left-proposed = An opinion is proposed. Ask the head of department to send it back.
sheets-left-done = It is done. The head of department can reopen it.
sheets-left-decided = The project is not under study any more.
sheets-left-changed = Somebody has just changed it. Look at its cells below again.
sheets-left-faults = Its expenses don't go together: too many, or too large a sum.
