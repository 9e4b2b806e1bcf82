### Those who carry a project: their page, messages, mails.

carriers-title = My project
carriers-kicker = A project born from your idea
carriers-my-projects = My projects
carriers-not-public = For now this project is not public. You can read it because it comes from your idea.
carriers-sign-in = This page is for those whose idea is part of the project. Sign in with the address or the number that got our message.
carriers-public-page = See the project’s public page
carriers-text = The project

## Where it stands

carriers-next = The next date
carriers-next-decision = The city tells its decision on { $date }. You will get a message.
carriers-next-decision-unknown = The date of the decision is not set yet. You will get a message.
carriers-next-vote = The vote opens on { $date }. Tell people about your project!
carriers-next-vote-ends = The vote is open until { $date }. Tell people about your project!
carriers-next-outcome = The vote is over. The results are on their way.
carriers-journey = The way of the project
carriers-step-idea = The idea
carriers-step-study = The study
carriers-step-study-text = The city’s departments look at whether the project can be done, and what it costs.
carriers-step-decision = The decision
carriers-step-decision-unknown = Date to come
carriers-step-vote = The vote
carriers-step-works = The works

## Ideas and names

carriers-own-ideas = { $count ->
    [one] Your idea in this project
   *[other] Your ideas in this project
}
carriers-others = { $count ->
    [one] Another idea is in this project
   *[other] The other ideas of this project
}
carriers-named = Your name is shown with the project: { $name }
carriers-unnamed = Your name is not shown with the project.
carriers-name = Show my name
carriers-unname = Take my name off
carriers-name-hint = The name on the page of your idea does not change.
carriers-named-now = Your name is shown with the project.
carriers-unnamed-now = Your name is no longer shown with the project.
carriers-named-on = From the ideas of
carriers-studied = { $count ->
    [one] This idea is part of a project being studied
   *[other] This idea is part of projects being studied
}
carriers-studied-text = Only you and the project’s other authors see this. Follow the project and write to the city on its page.
carriers-studied-staff = Only the authors and the staff see this before the decisions are published.

## Messages

carriers-messages = Messages
carriers-who = You write to the participatory budget team of { $city }. Everybody whose idea is in this project reads these messages.
carriers-contact = You can also write to { $contact }.
carriers-no-message = There is no message yet.
carriers-you = You
carriers-city = The city of { $city }
carriers-of-city = { $name }, city of { $city }
carriers-somebody = Somebody
carriers-write = Your message
carriers-write-hint = A question, something to add… The answer comes here and by message.
carriers-send = Send the message
carriers-sent = Your message is sent. The answer will come here and by message.
carriers-error-empty = Write your message.
carriers-error-long = Your message is too long: { $max } characters at most.

## Mails

mail-idea-joined-subject = Your idea is part of a project
mail-idea-joined-body = Hello,

    Good news: your idea “{ $title }” is now part of the project “{ $project }”. The city’s departments will study it.

    Your name stays on the project. You can take it off, follow the project and write to us here:
    { $link }

mail-idea-parted-subject = Your idea is no longer part of a project
mail-idea-parted-body = Hello,

    Your idea “{ $title }” is no longer part of the project “{ $project }”. It is not lost: it can be part of another project, or become a project of its own.

    See your idea: { $link }

mail-carrier-written-to-subject = A message from the city about your project
mail-carrier-written-to-body = Hello,

    The city writes to you about the project “{ $project }”:

    { $message }

    To answer, go here (don’t answer this e-mail):
    { $link }

mail-carrier-wrote-subject = A message from somebody who carries a project
mail-carrier-wrote-body = Hello,

    Somebody who carries the project “{ $project }” has written to you.

    Read and answer: { $link }

mail-announced-body = Hello,

    { $text }

    { $edition }
    Your page: { $link }
