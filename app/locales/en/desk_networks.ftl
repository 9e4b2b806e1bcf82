### Networks of ambassadors, for the staff

desk-networks-lead = Networks, their groups and their charter. Each lead follows their network from its public page.
desk-networks-count = { $count ->
    [0] No network
    [one] { $count } network
   *[other] { $count } networks
}
desk-networks-column-name = Network
desk-networks-column-kind = Template
desk-networks-column-groups = Groups
desk-networks-column-open = Applications
desk-networks-is-open = Open
desk-networks-is-closed = Closed
desk-networks-kind-youth = Young ambassadors
desk-networks-kind-committees = Residents’ committees
desk-networks-new-youth = New youth network
desk-networks-new-committees = New network of committees
desk-networks-template-youth = Ages 15 to 25, a parent’s agreement under 18, quiet hours at night. All of it can be changed later.
desk-networks-template-youth-name = Young ambassadors
desk-networks-template-youth-intro = Are you between 15 and 25? Talk about the participatory budget around you, and decide with your group about part of the city’s money.
desk-networks-template-youth-charter =
    We talk to everybody with respect.
    We keep our word: if I cannot come, I say so in time.
    We decide for the city, and not for ourselves or those close to us.
    We never write to a minor in secret. Everything is said in the group.
    We keep to ourselves what residents tell us in confidence.
desk-networks-template-committees = No age limit. A group for each committee; each can have its own envelope.
desk-networks-template-committees-name = Residents’ committees
desk-networks-template-committees-intro = The committees meet every month and decide about projects of residents in their district.
desk-networks-template-committees-charter =
    We listen to everybody who brings a project.
    Whoever has a stake in a project does not vote on it.
    We explain each decision, in plain words.
    We account for the money that is spent.
desk-networks-name = Name
desk-networks-name-wrong = Write a name of 2 to 120 characters.
desk-networks-slug = Short name, in addresses
desk-networks-slug-hint = Letters without accents, digits and hyphens. The poster and its QR code hold it.
desk-networks-slug-wrong = Write 2 to 60 lower-case letters without accents, digits or hyphens.
desk-networks-intro = Presentation
desk-networks-intro-hint = The first line is shown in the list.
desk-networks-intro-long = This is too long: 3,000 characters at most.
desk-networks-min-age = Lowest age
desk-networks-max-age = Highest age
desk-networks-age-wrong = Write an age from 0 to 120, or nothing.
desk-networks-ages-turned = This age is lower than the other one.
desk-networks-quiet-from = Quiet hours, from
desk-networks-quiet-to = Quiet hours, until
desk-networks-quiet-hint = Nothing is sent to minors in these hours. Two equal hours: never.
desk-networks-hour = { $hour }:00
desk-networks-hour-wrong = Choose an hour.
desk-networks-open-box = The network takes applications
desk-networks-create = Create the network
desk-networks-created = The network is created. Add its groups, and publish its charter.
desk-networks-save = Save
desk-networks-saved = Saved.
desk-networks-what = What the network is
desk-networks-go-public = Public page
desk-networks-go-lead = Lead
desk-networks-go-poster = Poster
desk-networks-groups = Groups
desk-networks-group-new = Add a group
desk-networks-group-name = Name of the group
desk-networks-group-name-wrong = Write a name of 2 to 120 characters.
desk-networks-group-kind = What it is
desk-networks-group-kind-choose = Choose what the group is.
desk-networks-group-kind-school = School
desk-networks-group-kind-district = District
desk-networks-group-kind-committee = Committee
desk-networks-group-kind-other = Other
desk-networks-group-partner = Partner
desk-networks-group-partner-hint = The school or association that goes with the group.
desk-networks-group-district = District
desk-networks-group-close = This group takes nobody any more
desk-networks-group-closed = Closed
desk-networks-group-saved = The group is saved.
desk-networks-charter = Charter
desk-networks-charter-text = Text of the next version
desk-networks-charter-hint = Each member has to accept a new version before they act again.
desk-networks-charter-length = Write a charter of 20 to 20,000 characters.
desk-networks-charter-publish = Publish a new version
desk-networks-charter-published = Version { $version } is published. Members have to accept it.
desk-networks-charter-version = Version { $version }, { $day }
