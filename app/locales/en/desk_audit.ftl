### The log: who did what, and when.

audit-lead = Everything that was done, and can’t be erased. No resident’s name, no ballot.
audit-filters = Filter the log
audit-filter = Filter
audit-event = Event
audit-edition = Edition
audit-all-events = All events
audit-all-editions = All editions
audit-who-filter = Address of the staff member
audit-export = Export as CSV
audit-check = Verify the chain
audit-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
audit-none = No entry
audit-none-text = Nothing in the log fits these filters.
audit-number = Number
audit-when = When
audit-kind = Kind of actor
audit-who = Who
audit-what = What
audit-hash = Hash
audit-chain-holds = { $count ->
    [one] The chain holds: { $count } entry, nothing was rewritten.
   *[other] The chain holds: { $count } entries, nothing was rewritten.
}
audit-chain-broken = The chain breaks at entry { $number }: it, or the one before, was rewritten or taken away.
audit-some-edition = an edition
audit-some-account = an account
audit-who-staff = a staff member
audit-who-resident = somebody signed in
audit-who-visitor = somebody not signed in
audit-who-operator = operator of the server
audit-who-job = background job “{ $name }”

## Events

audit-event-city-set = City named
audit-event-code-requested = Sign-in code asked for
audit-event-signed-in = Sign-in
audit-event-signed-out = Sign-out
audit-event-role-granted = Role given
audit-event-role-revoked = Role taken back
audit-event-edition-created = Edition created
audit-event-edition-changed = Edition changed
audit-event-edition-published = Edition published
audit-event-districts-imported = Districts saved
audit-event-idea-submitted = Idea sent
audit-event-idea-resubmitted = Idea sent again
audit-event-idea-withdrawn = Idea withdrawn
audit-event-ideas-decided = Ideas moderated
audit-event-idea-edited = Idea changed by its author
audit-event-name-hidden = Name hidden by its author
audit-event-idea-entered = Idea entered for somebody
audit-event-idea-supported = Idea supported
audit-event-support-withdrawn = Support withdrawn
audit-event-comment-sent = Comment sent
audit-event-comment-decided = Comment moderated
audit-event-photo-added = Photo added
audit-event-photo-removed = Photo removed
audit-event-project-made = Project made
audit-event-project-changed = Project changed
audit-event-ideas-joined = Ideas added to a project
audit-event-ideas-parted = Ideas taken out of a project
audit-event-project-dissolved = Project undone
audit-event-project-restored = Project restored
audit-event-carrier-named = Name of a project’s author
audit-event-department-set = Department saved
audit-event-competences-set = Competences changed
audit-event-member-set = Member of a department
audit-event-member-removed = Member removed
audit-event-studies-routed = Projects routed
audit-event-study-removed = Study removed
audit-event-study-changed = Study filled in
audit-event-study-moved = Study moved on
audit-event-question-asked = Question asked
audit-event-question-answered = Question answered
audit-event-document-added = Document added
audit-event-document-removed = Document removed
audit-event-studies-recalled = Reminders sent
audit-event-sheet-imported = Sheet imported
audit-event-cost-set = Cost recorded
audit-event-project-decided = Decision written down
audit-event-decisions-planned = Publication dated
audit-event-decisions-published = Decisions published
audit-event-message-sent = Message sent
audit-event-announcement-sent = Announcement sent
audit-event-news-published = News published
audit-event-news-removed = News removed
audit-event-ballots-cast = Ballots received
audit-event-ballot-box-planned = Ballot box planned
audit-event-trustee-replaced = Trustee replaced
audit-event-trustee-invited-again = Trustee invited again
audit-event-share-taken = Share taken
audit-event-share-confirmed = Share confirmed
audit-event-ballot-box-sealed = Ballot box sealed
audit-event-roll-marked = Roll marked
audit-event-paper-marked = Roll marked for paper
audit-event-paper-keyed = Paper ballot keyed
audit-event-list-published = Public list grown
audit-event-opening-asked = Shares asked for
audit-event-share-given = Share given
audit-event-ballot-box-opened = Ballot box opened
audit-event-vote-counted = Vote counted
audit-event-outcome-published = Results published
audit-event-imported = Import
audit-event-pass-taken = Card or list shown
audit-event-sessions-revoked = Sessions ended
audit-event-credential-added = Credential added
audit-event-credential-removed = Credential removed
audit-event-provider-linked = Identity provider linked
audit-event-proved-again = Identity confirmed
audit-event-staff-invited = Staff member invited
audit-event-invitation-taken = Invitation taken
audit-event-invitation-cancelled = Invitation cancelled
audit-event-cards-printed = Voting cards printed
audit-event-card-sheet-shown = Card codes shown
audit-event-batch-moved = Batch of cards changed
audit-event-card-revoked = Voting card revoked
audit-event-card-alarm = Alarm about cards
audit-event-voter-list-imported = Voter list imported
audit-event-suspicion-raised = Votes to look at
audit-event-suspicion-decided = Suspicion decided
audit-event-notice-published = Privacy notice published
audit-event-processing-set = Register changed
audit-event-retention-set = Retention changed
audit-event-retention-applied = Retention applied
audit-event-data-exported = Data exported
audit-event-account-erased = Account erased
audit-event-keys-rotated = Keys rotated
audit-event-backup-made = Backup made
audit-event-backup-restored = Restored from a backup
audit-event-clock-moved = Clock moved

audit-city-set = Named the city.
audit-code-requested = Asked for a sign-in code.
audit-signed-in = Sign-in: { $account }.
audit-signed-out = Sign-out: { $account }.
audit-role-granted = Gave the role “{ $role }” to { $account }.
audit-role-revoked = Took the role “{ $role }” back from { $account }.
audit-edition-created = Created the edition “{ $edition }”.
audit-edition-changed = Changed the edition “{ $edition }”: { $part }.
audit-edition-published = Published the edition “{ $edition }”.
audit-districts-imported = { $count ->
    [one] Saved { $count } district for “{ $edition }”.
   *[other] Saved { $count } districts for “{ $edition }”.
}
audit-idea-submitted = Sent an idea to “{ $edition }”.
audit-idea-resubmitted = Sent an idea to “{ $edition }” again.
audit-idea-withdrawn = Withdrew their idea from “{ $edition }”.
audit-ideas-published = { $count ->
    [one] Published { $count } idea of “{ $edition }”.
   *[other] Published { $count } ideas of “{ $edition }”.
}
audit-ideas-changes = { $count ->
    [one] Asked for changes to { $count } idea of “{ $edition }”.
   *[other] Asked for changes to { $count } ideas of “{ $edition }”.
}
audit-ideas-refused = { $count ->
    [one] Refused { $count } idea of “{ $edition }”.
   *[other] Refused { $count } ideas of “{ $edition }”.
}
audit-with-reason = { $said } Reason: { $reason }.
audit-idea-edited = An author changed an idea of “{ $edition }”.
audit-name-hidden = An author hid the name on an idea of “{ $edition }”.
audit-idea-entered = Entered an idea for somebody in “{ $edition }”.
audit-idea-supported = Supported an idea of “{ $edition }”.
audit-support-withdrawn = Withdrew the support of an idea of “{ $edition }”.
audit-comment-sent = Commented on an idea of “{ $edition }”.
audit-comment-decided = Decided on a comment of “{ $edition }”.
audit-photo-added = Added a photo to an idea of “{ $edition }”.
audit-photo-removed = Removed a photo from an idea of “{ $edition }”.
audit-project-made = Made a project from ideas of “{ $edition }”.
audit-project-changed = Changed a project of “{ $edition }”.
audit-ideas-joined = Added ideas to a project of “{ $edition }”.
audit-ideas-parted = Took ideas out of a project of “{ $edition }”.
audit-project-dissolved = Undid a project of “{ $edition }”.
audit-project-restored = Restored a project of “{ $edition }”.
audit-carrier-named = Changed whether an author is named in “{ $edition }”.
audit-department-set = Saved a department.
audit-competences-set = Changed the table of competences.
audit-member-set = Gave somebody a place in a department.
audit-member-removed = Removed somebody from a department.
audit-studies-routed = Routed projects of “{ $edition }” to departments.
audit-study-removed = Took a project of “{ $edition }” from a department.
audit-study-changed = Filled in a study of “{ $edition }”.
audit-study-moved = Moved a study of “{ $edition }” on.
audit-question-asked = Asked the authors of a project of “{ $edition }” a question.
audit-question-answered = Answered a question about a project of “{ $edition }”.
audit-document-added = Added a document to a study of “{ $edition }”.
audit-document-removed = Removed a document from a study of “{ $edition }”.
audit-studies-recalled = Reminded departments of studies.
audit-sheet-imported = Applied a sheet that departments filled in to “{ $edition }”.
audit-cost-set = Recorded the cost of a project of “{ $edition }”.
audit-project-decided = Wrote down a decision about a project of “{ $edition }”, not public yet.
audit-decisions-planned = Set or removed the date on which the decisions of “{ $edition }” are published.
audit-decisions-published = Published all decisions of “{ $edition }”.
audit-message-sent = Wrote a message about a project of “{ $edition }”.
audit-announcement-sent = Wrote to all project authors of “{ $edition }”.
audit-news-published = Published a news post.
audit-news-removed = Removed a news post.
audit-ballots-cast = { $replaced ->
    [0] Ballots put into the box of “{ $edition }”: { $new }.
   *[other] Ballots put into the box of “{ $edition }”: { $new }; replaced: { $replaced }.
}
audit-ballot-box-planned = Ballot box planned: { $needed } of { $trustees } trustees open it ({ $edition })
audit-trustee-replaced = Trustee replaced ({ $edition })
audit-trustee-invited-again = Trustee invited again ({ $edition })
audit-share-taken = Share taken by a trustee ({ $edition })
audit-share-confirmed = Share read back by a trustee ({ $edition })
audit-ballot-box-sealed = Ballot box sealed ({ $edition })
audit-roll-marked = { $count ->
        [one] 1 person marked on the roll
       *[other] { $count } people marked on the roll
    } ({ $edition })
audit-paper-marked = 1 person marked on the roll for paper ({ $edition })
audit-paper-keyed = 1 paper ballot keyed into the box ({ $edition })
audit-list-published = Public list now has { $count } sealed ballots ({ $edition })
audit-opening-asked = { $count ->
        [one] 1 trustee asked for the share
       *[other] { $count } trustees asked for their shares
    } ({ $edition })
audit-share-given = Share given by a trustee ({ $edition })
audit-ballot-box-opened = Ballot box opened: { $count } ballots to count, { $malformed } malformed ({ $edition })
audit-vote-counted = { $count ->
    [one] Counted { $count } ballot of “{ $edition }”.
   *[other] Counted { $count } ballots of “{ $edition }”.
}
audit-outcome-published = Published the results of “{ $edition }”.
audit-imported = Imported “{ $edition }”: ideas { $ideas }, projects { $projects }, ballots { $ballots }.
audit-pass-taken = A card or a list was shown for “{ $edition }”.
audit-sessions-revoked = Sessions ended: { $account }.
audit-credential-added = Credential added: { $account }.
audit-credential-removed = Credential removed: { $account }.
audit-provider-linked = First sign-in by an identity provider: { $account }.
audit-proved-again = Identity confirmed: { $account }.
audit-staff-invited = Invited { $account }.
audit-invitation-taken = Invitation taken: { $account }.
audit-invitation-cancelled = Invitation cancelled: { $account }.
audit-cards-printed = Made voting cards for “{ $edition }”: { $count }.
audit-card-sheet-shown = Showed the codes of a batch of cards of “{ $edition }” to print them.
audit-batch-moved = Changed the state of a batch of cards of “{ $edition }”: { $state }.
audit-card-revoked = Revoked card { $count } of a batch of “{ $edition }”.
audit-card-alarm = Many wrong card codes were tried for “{ $edition }”.
audit-voter-list-imported = Imported a voter list for “{ $edition }”: { $count }.
audit-suspicion-raised = Votes of “{ $edition }” are to be looked at.
audit-suspicion-decided = Decided about a suspicion of “{ $edition }”.
audit-notice-published = Published a privacy notice.
audit-processing-set = Changed the register of processing.
audit-retention-set = Set a retention: { $count } days.
audit-retention-applied = Retention was applied. Rows removed: { $count }.
audit-data-exported = Somebody asked for their data.
audit-account-erased = An account was erased.
audit-keys-rotated = Personal data was encrypted anew. Values: { $count }.
audit-backup-made = A backup was made. Rows: { $count }.
audit-backup-restored = The data were restored from a backup. Rows: { $count }.
audit-clock-moved = Moved the demonstration’s clock. Days: { $days }.
audit-part-presentation = presentation
audit-part-calendar = calendar
audit-part-envelopes = envelopes
audit-part-rules = rules
audit-part-themes = themes
audit-part-projects = projects

audit-event-network-created = Network created
audit-event-network-changed = Network changed
audit-event-group-set = Group changed
audit-event-charter-published = Charter published
audit-event-charter-accepted = Charter accepted
audit-event-ambassador-applied = Application received
audit-event-ambassador-decided = Application decided
audit-event-ambassador-left = Left a network
audit-event-ambassador-changed = Member changed
audit-event-consent-asked = Consent asked for
audit-event-consent-decided = Consent given or refused
audit-event-training-set = Training changed
audit-event-training-marked = Training done
audit-event-equipment-lent = Equipment lent
audit-event-equipment-returned = Equipment returned
audit-event-missions-planned = Missions planned
audit-event-mission-changed = Mission changed
audit-event-mission-cancelled = Mission cancelled
audit-event-mission-place-set = Place on a mission
audit-event-checked-in = Check-in on a mission
audit-event-check-in-undone = Check-in taken back
audit-event-mission-hours-set = Hours of a mission
audit-event-missions-reminded = Missions recalled
audit-event-feed-renewed = Address of a calendar changed
audit-event-post-written = Network message
audit-event-post-moderated = Message moderated
audit-event-milestone-reached = Group milestone
audit-event-milestone-removed = Milestone removed
audit-event-envelope-delegated = Envelope delegated
audit-event-delegated-envelope-changed = Delegated envelope changed
audit-event-ledger-booked = Entry booked
audit-event-envelope-document-added = Document added to an envelope
audit-event-proposal-made = Proposal made
audit-event-proposal-changed = Proposal changed
audit-event-proposal-stepped = Step of a proposal
audit-event-deliberation-convened = Deliberation convened
audit-event-deliberation-changed = Deliberation changed
audit-event-deliberation-moved = Deliberation opened or closed
audit-event-presence-marked = Present at a deliberation
audit-event-presence-ended = Left a deliberation
audit-event-motion-tabled = Motion tabled
audit-event-motion-moved = Motion put or decided
audit-event-motion-voted = Open vote
audit-event-motion-box-moved = Box of a motion
audit-event-motion-key-taken = Key of a motion taken
audit-event-motion-key-given = Key of a motion given
audit-event-motion-token-given = Right to vote on a motion taken
audit-event-motion-ballots-cast = Ballots on a motion
audit-event-minutes-written = Minutes written
audit-network-created = Created a network of ambassadors.
audit-network-changed = Changed a network of ambassadors.
audit-group-set = Created or changed a group of a network.
audit-charter-published = Published a version of a network’s charter.
audit-charter-accepted = Accepted a network’s charter.
audit-ambassador-applied = Asked to join a network.
audit-ambassador-decided = Decided about an application.
audit-ambassador-left = Left a network, or was taken off it.
audit-ambassador-changed = Changed what a network knows of a member.
audit-consent-asked = Asked a guardian for consent.
audit-consent-decided = Recorded a guardian’s answer.
audit-training-set = Changed a step of a training.
audit-training-marked = Marked a step of a training.
audit-equipment-lent = Lent equipment.
audit-equipment-returned = Recorded that equipment came back.
audit-missions-planned = Planned missions.
audit-mission-changed = Changed a mission.
audit-mission-cancelled = Cancelled a mission.
audit-mission-place-set = Took, offered or gave up a place on a mission.
audit-checked-in = Checked somebody in on a mission.
audit-check-in-undone = Took back a check-in on a mission.
audit-mission-hours-set = Recorded the hours of a mission.
audit-missions-reminded = Reminded members of their missions.
audit-feed-renewed = Changed the address of a calendar of missions.
audit-post-written = Wrote to a network.
audit-post-moderated = Published or hid a network’s message.
audit-milestone-reached = Recorded a milestone of a group.
audit-milestone-removed = Removed a milestone of a group.
audit-envelope-delegated = Delegated an envelope of “{ $edition }”.
audit-delegated-envelope-changed = Changed a delegated envelope of “{ $edition }”.
audit-ledger-booked = Booked an entry on an envelope of “{ $edition }”.
audit-envelope-document-added = Added a document to an envelope of “{ $edition }”.
audit-proposal-made = Made a proposal to an envelope of “{ $edition }”.
audit-proposal-changed = Changed a proposal to an envelope of “{ $edition }”.
audit-proposal-stepped = Moved a proposal to an envelope of “{ $edition }” on.
audit-deliberation-convened = Convened a deliberation about an envelope of “{ $edition }”.
audit-deliberation-changed = Changed a deliberation about an envelope of “{ $edition }”.
audit-deliberation-moved = Opened, closed, approved or cancelled a deliberation about an envelope of “{ $edition }”.
audit-presence-marked = Marked somebody present at a deliberation.
audit-presence-ended = Recorded that somebody left a deliberation.
audit-motion-tabled = Tabled a motion.
audit-motion-moved = Put a motion to the vote, closed it or withdrew it.
audit-motion-voted = Voted openly on a motion.
audit-motion-box-moved = Prepared, sealed, closed or opened the ballot box of a motion.
audit-motion-key-taken = Took or confirmed a key of a motion’s ballot box.
audit-motion-key-given = Gave the key of a motion’s ballot box.
audit-motion-token-given = Somebody took the right to vote on a motion.
audit-motion-ballots-cast = A ballot came into the box of a motion.
audit-minutes-written = Wrote the minutes of a deliberation.
