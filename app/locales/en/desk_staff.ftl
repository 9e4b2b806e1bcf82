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
staff-email-hint = An invitation is sent there, if the person can’t get in yet.
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
staff-about-auditor = Read the log, the votes to look at, and the ballots of a counted vote.
staff-about-ambassador = Enter ideas for people they meet.
staff-about-ambassador-lead = Enter ideas, and lead ambassadors.
staff-scope = Reach
staff-scope-hint = A role for one edition or network opens nothing of the others.
staff-scope-city = The whole city
staff-scope-wrong = This role is not given this way. Leads are named for a network or the whole city; roles of an edition for it or the whole city.
staff-scope-choose = Choose the whole city, an edition or a network.
staff-rights-link = What each role may do
staff-granted-for = { $email } now has the role “{ $role }” for “{ $edition }”.
staff-revoke-about-for = { $email } will no longer have the role “{ $role }” for “{ $edition }”.
