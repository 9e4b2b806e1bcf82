### What is printed: ballots, posters, sheets.

papers-ballot = Ballot
papers-batch = Batch { $number }
papers-specimen = Specimen: no vote
papers-mark-cross = Put a cross in the box of each project that you choose.
papers-mark-points = For each project that you choose, put a cross below the number of points.
papers-mark-number = For each project that you choose, write the number of points in the box.
papers-mark-place = Write 1 for the project that you like best, then 2, then 3.
papers-mark-grade = In each line, put a cross below your opinion.
papers-ballot-fold = Don’t write your name. Fold the ballot and put it in the box. A mistake? Ask for another ballot.
papers-col-number = No.
papers-col-project = Project
papers-col-cost = Cost
papers-col-choice = My choice
papers-col-points = Points
papers-col-place = Place
papers-sum = My projects together, { $budget } at most:

papers-vote-title = Vote!
papers-vote-lead = Choose the city’s projects.
papers-ideas-title = An idea for the city?
papers-ideas-lead = Everybody can propose one.
papers-project = Project { $number }
papers-district = Projects of the district
papers-dates = From { $from } to { $until }
papers-scan-vote = Scan to vote
papers-scan-ideas = Scan to give your idea
papers-scan-projects = Scan to read and to vote
papers-qr = Square to scan

papers-where = Place:
papers-when = Date:
papers-attendance = Attendance sheet
papers-col-name = Name (if you like)
papers-col-signature = Signature
papers-notice = This sheet counts who is here. You need not give your name. It has nothing to do with your vote.
papers-notice-contact = To see, correct or erase your name, write to { $contact }. Your rights are explained here:
papers-notice-hall = To see, correct or erase your name, ask at the town hall. Your rights are explained here:

papers-tally = Tally sheet
papers-tally-how = One stroke for each person, and no name. Count at the end.
papers-tally-people = Encounters
papers-tally-ages = Age (if the person says it)
papers-tally-genders = Gender (if the person says it)
papers-tally-languages = Languages spoken
papers-tally-districts = District of the person
papers-col-strokes = Strokes
papers-col-total = Total
papers-met-met = People met
papers-met-refused = Did not want to talk
papers-met-absent = Absent (door to door)
papers-ideas = Ideas
papers-contacts = Contacts
papers-votes = Votes

papers-slip-title = My receipt number
papers-slip-find = It finds my ballot in the list of the ballot box:
papers-slip-secret = It does not tell what I voted for.
