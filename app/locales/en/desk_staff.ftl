### The staff and their roles.

staff-lead = Give each person the narrowest role that their work needs.
staff-people = { $count ->
    [one] { $count } person has a role
   *[other] { $count } people have a role
}
staff-person = Person
staff-roles = Roles
staff-revoke = Take this role back
staff-revoke-about = { $email } will not have the role “{ $role }” any more.
staff-revoke-now = Yes, take it back
staff-revoked = The role “{ $role }” is taken back.
staff-last-administrator = The last person with this role: it can’t be taken back.
staff-grant = Give a role
staff-email = E-mail address
staff-email-hint = The person will sign in with a code sent to this address.
staff-email-wrong = Write a whole e-mail address, for example first.last@city.fr.
staff-name = Name
staff-role = Role
staff-role-choose = Choose a role.
staff-grant-button = Give this role
staff-granted = { $email } now has the role “{ $role }”.
staff-about-administrator = Everything, and giving roles.
staff-about-coordinator = Prepare editions, moderate, count, read the log.
staff-about-moderator = Moderate ideas.
staff-about-reader = Read, and change nothing.
staff-matrix = What each role may do
staff-action = Action
staff-yes = yes
staff-no = no
staff-may-send-idea = Send an idea, as everybody
staff-may-support = Support an idea, as everybody may
staff-may-comment = Comment on an idea, as everybody may
staff-may-vote = Vote, as everybody
staff-may-read-desk = Read the staff desk
staff-may-moderate = Moderate ideas
staff-may-enter-idea = Enter an idea for somebody
staff-may-manage-projects = Make, merge, undo and route projects
staff-may-read-studies = Read every project under study
staff-may-study = Fill in a study
staff-may-validate = Validate a study: heads of department alone
staff-may-arbitrate = Decide about projects
staff-may-publish-decisions = Publish the decisions
staff-may-write-to-carriers = Write to the authors of projects
staff-may-manage-departments = Manage departments and their members
staff-may-edit-edition = Create, change and publish editions
staff-may-write-news = Write news
staff-may-manage-ballot-box = Name trustees, open a ballot box
staff-may-key-paper = Key in votes on paper
staff-may-count-vote = Count a closed vote
staff-may-publish-outcome = Publish results
staff-may-read-audit = Read and export the log
staff-may-read-record = Read every ballot of a counted vote
staff-may-manage-roles = Give and take roles
