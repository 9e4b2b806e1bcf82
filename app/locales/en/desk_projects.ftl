### Projects as the staff see them: born from ideas, joined, split, undone; and those who carry them.

desk-projects-lead = Make projects out of ideas, follow their studies, prepare the decisions. Choose an edition.
desk-projects-jump = On this page
desk-projects-jump-ideas = Ideas it comes from
desk-projects-jump-messages = Authors and messages
desk-projects-parts = Screens about projects
desk-projects-list = Projects
desk-projects-groups = Ideas that look alike
desk-projects-ideas = Ideas one by one
desk-projects-decisions = Decisions
desk-projects-announcements = Announcements

## The list

desk-projects-waiting = { $count ->
    [0] No idea waits to become a project
    [one] { $count } idea waits to become a project
   *[other] { $count } ideas wait to become projects
}
desk-projects-begin = Join ideas that look alike
desk-projects-one-by-one = See the ideas one by one
desk-projects-states = State of projects
desk-projects-all = All
desk-projects-filters = Filter projects
desk-projects-words = Words or number
desk-projects-all-districts = All districts
desk-projects-all-themes = All themes
desk-projects-unrouted = Without a department
desk-projects-ideas-count = Ideas
desk-projects-count = { $count ->
    [0] No project
    [one] { $count } project
   *[other] { $count } projects
}
desk-projects-none = There is no project yet
desk-projects-none-text = Once ideas are published, make projects of them here.
desk-projects-none-found = No project fits
desk-projects-clear = Remove the filters
desk-projects-see-list = See the projects
desk-projects-number = No. { $number } –
desk-projects-part-of = Already part of project no. { $number } – { $title }

## Groups

desk-projects-groups-lead = These ideas look alike. The words that they share are marked. Untick those that don’t belong, then make the group a project, or set it aside.
desk-projects-groups-count = { $count ->
    [one] { $count } group to look at
   *[other] { $count } groups to look at
}
desk-projects-group = Ideas { $numbers }
desk-projects-make-one = Make them one project…
desk-projects-not-duplicates = Not the same thing
desk-projects-no-group = No group to look at
desk-projects-no-group-text = No published idea looks like another, or you have looked at them all.
desk-projects-aside-count = { $count ->
    [one] { $count } group set aside until you sign out.
   *[other] { $count } groups set aside until you sign out.
}
desk-projects-aside-again = Look at them again
desk-projects-key-merge = make the group a project
desk-projects-key-aside = set the group aside

## One by one

desk-projects-ideas-lead = Published ideas that are part of no project. Tick one or several.
desk-projects-no-idea = No idea is waiting
desk-projects-no-idea-text = All published ideas that fit are part of a project.
desk-projects-ticked = With the ticked ideas
desk-projects-to-gather = Go to what to do
desk-projects-each = One project each
desk-projects-one = One project of all…
desk-projects-join-number = Number of a project that exists
desk-projects-join = Add them to this project
desk-projects-mail = The authors get an e-mail. Their names stay on the project, if they like.
desk-projects-key-each = a project of each ticked idea, or of this one
desk-projects-key-one = one project of the ticked ideas
desk-projects-key-make = create the project
desk-projects-key-join = go to the number of a project that exists
desk-projects-made-each = { $count ->
    [0] Nothing to do: these ideas are part of a project already.
    [one] { $count } project made.
   *[other] { $count } projects made.
}
desk-projects-joined = { $count ->
    [0] These ideas are part of project no. { $number } already.
    [one] { $count } idea added to project no. { $number }.
   *[other] { $count } ideas added to project no. { $number }.
}
desk-projects-error-none = Tick at least one idea.
desk-projects-error-no-project = No project has this number.
desk-projects-error-no-idea = One of these ideas does not exist or is not published. Check the numbers.
desk-projects-error-gone = This choice is no longer in the edition. Choose another one.

## The new project

desk-projects-merge-title = { $count ->
    [one] An idea becomes a project
   *[other] { $count } ideas become one project
}
desk-projects-split-title = A new project out of project no. { $number }
desk-projects-take = Take the text of idea no. { $number }
desk-projects-take-all = Take all texts, one after the other
desk-projects-new = The project
desk-projects-title = Title of the project
desk-projects-text = Description
desk-projects-text-hint = What everybody will read if the project goes to the vote.
desk-projects-no-theme = No theme
desk-projects-keep = These ideas stay part of project no. { $number } too
desk-projects-keep-hint = An idea may feed two projects.
desk-projects-make = Make the project
desk-projects-or-join = Or add them to a project that exists
desk-projects-made = { $count ->
    [one] Project no. { $number } made.
   *[other] Project no. { $number } made of { $count } ideas.
}

## A project

desk-projects-public-page = See the public page
desk-projects-presentation = Presentation
desk-projects-edit = Change the text
desk-projects-lineage = { $count ->
    [0] No idea behind the project
    [one] The idea behind the project
   *[other] The { $count } ideas behind the project
}
desk-projects-see-idea = Read the idea
desk-projects-split = Make another project of them…
desk-projects-part = Take them out of the project
desk-projects-parted = { $count ->
    [one] { $count } idea taken out of the project.
   *[other] { $count } ideas taken out of the project.
}
desk-projects-add = Add ideas
desk-projects-add-hint = Their numbers, for example: 12, 45
desk-projects-add-now = Add
desk-projects-dissolve = Undo the project
desk-projects-dissolve-text = { $count ->
    [one] The idea is a published idea again, unless it is part of another project. Its author gets an e-mail. Studies, messages and history are kept: you can put the project together again.
   *[other] The { $count } ideas are published ideas again, but for those that are part of another project. Their authors get an e-mail. Studies, messages and history are kept: you can put the project together again.
}
desk-projects-dissolve-yes = Yes, undo the project
desk-projects-dissolved = The project is undone. Its ideas are in the list of ideas again.
desk-projects-is-dissolved = This project is undone
desk-projects-is-dissolved-text = Its ideas are in the list of ideas again. All that was written is kept.
desk-projects-restore = Put the project together again
desk-projects-restore-text = { $count ->
    [one] The project is studied again, with its idea and all that was written. The author gets an e-mail.
   *[other] The project is studied again, with its { $count } ideas and all that was written. The authors get an e-mail. An idea that was withdrawn or changed since is no longer part of it.
}
desk-projects-restore-yes = Yes, put it together again
desk-projects-restored = The project is studied again, with all its ideas.
desk-projects-restored-without = The project is studied again, without these ideas, which have changed since: { $ideas }

## Those who carry the project

desk-carriers-title = Those who carry it
desk-carriers-caption = The authors of the ideas
desk-carriers-none = No author of this project is known.
desk-carriers-name = Name
desk-carriers-idea = Idea no.
desk-carriers-contact = How to reach them
desk-carriers-shown = Name on the project
desk-carriers-named = shown
desk-carriers-unnamed = not shown
desk-carriers-by-site = by the site and by e-mail
desk-carriers-unknown = no contact known
desk-carriers-not-wanted = does not want to be contacted
desk-carriers-by-email = by e-mail
desk-carriers-by-phone = by phone
desk-carriers-by-post = by post
desk-carriers-nobody = Nobody can be reached by e-mail for this project.
desk-carriers-write = Your message to them
desk-carriers-write-hint = Each gets it by e-mail and all read it on their page. Short sentences, no jargon.
desk-carriers-sent = { $count ->
    [0] This message had left already.
    [one] Message sent to { $count } person.
   *[other] Message sent to { $count } people.
}

## Announcements

desk-carriers-announce-lead = { $count ->
    [0] An announcement goes to everybody whose idea is part of a project.
    [one] An announcement goes to { $count } person, whose idea is part of a project.
   *[other] An announcement goes to { $count } people, whose ideas are part of projects.
}
desk-carriers-announce = Write an announcement
desk-carriers-change = Change the announcement
desk-carriers-subject = Subject
desk-carriers-text = Text
desk-carriers-text-hint = “Hello” and the link to their page come by themselves.
desk-carriers-to-preview = See the e-mail before it leaves
desk-carriers-preview-again = See the e-mail again
desk-carriers-preview = The e-mail as it will leave
desk-carriers-preview-link = The link leads each person to the page of their project.
desk-carriers-announce-now = { $count ->
    [one] Send to { $count } person
   *[other] Send to { $count } people
}
desk-carriers-announced = { $count ->
    [one] Announcement sent to { $count } person.
   *[other] Announcement sent to { $count } people.
}
desk-carriers-recipients = { $count ->
    [one] { $count } recipient
   *[other] { $count } recipients
}
desk-carriers-history = Announcements sent
desk-carriers-nobody-title = Nobody to write to
desk-carriers-nobody-text = Once ideas have become projects, you can write to their authors here.

## The overview

desk-todo-merge = { $count ->
    [one] { $count } idea to make part of a project
   *[other] { $count } ideas to make part of projects
}
desk-todo-messages = { $count ->
    [one] { $count } project where somebody waits for an answer
   *[other] { $count } projects where somebody waits for an answer
}
