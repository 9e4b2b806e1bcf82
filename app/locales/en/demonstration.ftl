### The page of the demonstration.

demonstration-title = The demonstration
demonstration-lead = Everything is allowed here: nothing you do reaches the city, and no message leaves this machine.
demonstration-mails = Messages sent
demonstration-no-mail = No message yet
demonstration-no-mail-lead = Ask for a sign-in code: it will appear here.
demonstration-mail-to = To { $address }, on { $date }
demonstration-accounts = Accounts
demonstration-accounts-lead = Sign in with one of these addresses, or with any other to be a resident. The code arrives above.
demonstration-accounts-caption = One account per role
demonstration-account = Address
demonstration-role = Role
demonstration-sign-in = Sign in
demonstration-administrator = Administration
demonstration-coordinator = Coordination
demonstration-moderator = Moderation
demonstration-reader = Read only
demonstration-resident = Resident
demonstration-trustees = The keys of the ballot box
demonstration-trustees-lead = Three invented people hold the keys of the demonstration’s ballot box; { $needed } of them open it after the close. In a real vote these words are secret. Here, play their part: open their link, in the messages, and type their 24 words.
demonstration-clock = The clock
demonstration-clock-now = For the demonstration it is { $now }.
demonstration-clock-lead = Move it forward to see what comes next: after the vote has closed, the coordination can count it and publish the outcome. It never goes back.
demonstration-clock-day = Forward by one day
demonstration-clock-close = Go to the close of the vote: { $edition }
demonstration-moved = The clock has moved forward.
