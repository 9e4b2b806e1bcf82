### Who may do what.

rights-lead = Each role may do what is ticked, and nothing else. This page reads the very rules that the site applies.
rights-everybody = Whoever has signed in may: { $what }.
rights-who = Who has which role
rights-people-count = { $count ->
    [0] nobody
    [one] { $count } person
   *[other] { $count } people
}
rights-change = Give or take a role
rights-for = { $who } – { $edition }
rights-whole-city = The whole city
rights-gone-edition = an edition that is gone
rights-city = For the whole city
rights-city-or-edition = For the whole city, or for one edition
rights-department = For their department
rights-analyst = Department: studies
rights-validator = Department: heads
rights-outside = Outside body
rights-action = Action
rights-yes = yes
rights-no = no
rights-fresh = (with a recent proof)
rights-notes = “Recent proof”: one shows again who one is, within the ten minutes before. A role for one edition allows nothing for the whole city: { $what }, creating an edition.
rights-ideas = Ideas
rights-projects = Projects and their studies
rights-editions = Editions and news
rights-vote = The vote
rights-people = People and control
rights-may-send-idea = Send an idea
rights-may-support = Support an idea
rights-may-comment = Comment on an idea
rights-may-vote = Vote
rights-may-read-desk = Read the staff desk
rights-may-moderate = Moderate ideas
rights-may-enter-idea = Enter an idea for somebody
rights-may-manage-projects = Make, merge, undo and route projects
rights-may-read-studies = Read every project under study
rights-may-study = Fill in a study
rights-may-validate = Validate a study: heads of department alone
rights-may-arbitrate = Decide about projects
rights-may-publish-decisions = Publish the decisions
rights-may-write-to-carriers = Write to the authors of projects
rights-may-manage-departments = Manage departments and their members
rights-may-edit-edition = Create, change and publish editions
rights-may-write-news = Write news
rights-may-manage-ballot-box = Name trustees, open a ballot box
rights-may-key-paper = Key in votes on paper
rights-may-count-vote = Count a closed vote
rights-may-publish-outcome = Publish results
rights-may-read-audit = Read and export the log
rights-may-read-record = Read every ballot of a counted vote
rights-may-manage-roles = Give and take roles
rights-may-manage-voters = Prepare voting cards and lists
rights-may-read-suspicions = See the votes to look at
rights-may-decide-suspicion = Decide about the votes to look at
rights-may-read-roles = See who can do what
rights-may-manage-privacy = Keep notices, register and retention
rights-may-export-persons = Export lists of persons
rights-may-manage-networks = Create networks of ambassadors
rights-may-lead-network = Lead a network: applications, missions, equipment, deliberations
rights-may-read-envelopes = See delegated envelopes at the desk
rights-may-manage-envelopes = Create delegated envelopes and set their terms
rights-may-countersign = Countersign a group’s decisions, or send them back
rights-may-keep-ledger = Book an envelope’s entries
rights-one-network = One network
rights-networks = Networks and envelopes
