### Departments: who they are, what they answer for, who belongs to them.

departments-lead = The departments of the city and the outside bodies that study projects.
departments-none = No department yet
departments-none-text = Add your departments, then say what each answers for.
departments-list = { $count ->
    [one] { $count } department
   *[other] { $count } departments
}
departments-name = Name
departments-name-taken = A department already has this name.
departments-kind = Kind
departments-members = Members
departments-is-outside = Outside
departments-is-inside = Of the city
departments-no-head = Nobody can validate
departments-add = Add a department
departments-add-button = Add
departments-outside = A body outside the city
departments-outside-hint = Intercommunality, landlord, syndicate… Its members see only the projects that are given to it.
departments-contact = Whom to talk to
departments-contact-hint = An address, a telephone number, a name. For the staff.

## Competences

departments-competences = Who answers for what
departments-competences-text = A project goes by itself to the departments whose words are in its title, its text, its theme or the titles of its ideas. Put commas between the words; capitals, accents and the plural make no difference.
departments-law = Roads, water, sewerage, waste, transport or housing often belong to the intercommunality (article L5216-5 of the French local authorities code); check its statutes. Schools stay with the city.
departments-install = { $count ->
    [one] Add { $count } usual competence
   *[other] Add the { $count } usual competences
}
departments-installed = The usual competences are there. Now say who answers for each, then save.
departments-nobody = { $count ->
    [one] { $count } competence is nobody's: projects about it go nowhere.
   *[other] { $count } competences are nobody's: projects about them go nowhere.
}
departments-competence = Competence { $number }
departments-often-outside = Often with the intercommunality
departments-competence-name = Name
departments-competence-department = Department
departments-competence-nobody = Nobody
departments-competence-words = Words
departments-rows = To remove a line, erase its name. To have more, save: three empty lines come back.
departments-competences-save = Save the table
departments-department-wrong = Choose a department of the list.

## One department

departments-studies = See its studies
departments-no-head-text = Nobody can validate the opinions of this department. Add somebody who heads it.
departments-nobody-yet = Nobody belongs to this department yet.
departments-people = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
departments-person = Person
departments-person-name = Name of the person
departments-level = Role
departments-level-analyst = Studies
departments-level-validator = Heads
departments-level-choose = Choose a role.
departments-about-analyst = Fills in studies and proposes an opinion.
departments-about-validator = Validates opinions, and may study too.
departments-about-outside = Members of this body see only the projects that are given to it.
departments-change = Change
departments-remove = Remove
departments-remove-about = { $email } will no longer see the studies of this department.
departments-remove-now = Yes, remove
departments-invite = Add a person
departments-invite-button = Add
departments-member-set = { $email } has a role now. Tell the person: no mail is sent.
departments-member-removed = The person is no longer a member.
departments-edit = Change the name or the contact
