### What the city decides about each project: on the ballot, refused, postponed.

decisions-title = The city’s decisions
decisions-title-of = Decisions – { $edition }
decisions-lead = All decisions were published on { $date }. Each refusal has its explanation.
decisions-act = See the decisions
decisions-see-all = See all decisions, with the refusals and their reasons
decisions-tabs = Sort the decisions
decisions-all = All
decisions-of-project = The city’s decision
decisions-of-idea = What became of this idea
decisions-planned = The city’s answers to all ideas will be published together on { $date }.
decisions-not-yet = The decisions are not published yet
decisions-clock = Go to the publication of the decisions: { $edition }

decisions-verdict-on-ballot = On the ballot
decisions-verdict-refused = Refused
decisions-verdict-postponed = Postponed
decisions-tab-on-ballot = On the ballot
decisions-tab-refused = Refused
decisions-tab-postponed = Postponed

decisions-told-on-ballot = Residents can vote for this project.
decisions-told-refused = The city can’t take this project.
decisions-told-postponed = The city keeps this project for another year.

decisions-instead-title = What you can do
decisions-instead = What you can do: { $words }

## The reasons of a refusal: two or three words, an explanation, an advice.

decisions-title-outside-competence = Neither the city nor a partner can do it
decisions-reason-outside-competence = The city does not decide about this, and the body that does has not agreed.
decisions-advice-outside-competence = You can write to the body that decides. Ask us for its address: we will help you.

decisions-title-land-not-available = The land is not available
decisions-reason-land-not-available = The land does not belong to the city, and its owner does not agree.
decisions-advice-land-not-available = Look for another place in the district, and propose your idea again next year.

decisions-title-unlawful = The law does not allow it
decisions-reason-unlawful = A law or a rule forbids this project.
decisions-advice-unlawful = Ask us what is allowed in this place: another form of your idea may be possible.

decisions-title-not-feasible = Can’t be built there
decisions-reason-not-feasible = This project can’t be built in this place, or not safely.
decisions-advice-not-feasible = Propose your idea again for a larger or safer place.

decisions-title-too-expensive = Too expensive
decisions-reason-too-expensive = This project costs more than the participatory budget can pay.
decisions-advice-too-expensive = Next year, propose a smaller project, or a first part of this one.

decisions-title-running-cost = Too expensive every year
decisions-reason-running-cost = Once built, this project would cost too much money every year: upkeep, energy or staff.
decisions-advice-running-cost = Look for a form that needs less upkeep, or for an association that would look after it.

decisions-title-not-investment = Not an investment
decisions-reason-not-investment = The participatory budget pays for what is built or bought to last. It pays for no parties, wages or activities.
decisions-advice-not-investment = Ask for a grant of the city for an association instead: we will tell you how.

decisions-title-already-planned = Already planned
decisions-reason-already-planned = The city is already doing this project, or has decided to. It needs no vote.
decisions-advice-already-planned = You have nothing to do. Ask us when the works begin.

decisions-title-harmful = Bad for nature or for neighbours
decisions-reason-harmful = This project would harm nature, or disturb those who live next to it.
decisions-advice-harmful = Talk to your neighbours: you may find a form that suits everybody.

decisions-title-too-long = Takes too long
decisions-reason-too-long = This project can’t be finished within the time that the rules give.
decisions-advice-too-long = Next year, propose a first step that can be done sooner.

## The mails to authors, on the day of the publication.

mail-project-decided-on-ballot-subject = Your project is on the ballot!
mail-project-decided-on-ballot-body = Hello,

    Good news: the project “{ $title }”, which came from your idea, is on the ballot. Residents can vote for it.

    { $why }

    See the project and tell others about it: { $link }

mail-project-decided-refused-subject = The city’s answer to your idea
mail-project-decided-refused-body = Hello,

    Thank you for proposing an idea. The city has studied the project “{ $title }”, which came from it. It can’t take this project. Here is why.

    { $why }

    Read the whole decision: { $link }

mail-project-decided-postponed-subject = Your project is postponed
mail-project-decided-postponed-body = Hello,

    The city has studied the project “{ $title }”, which came from your idea. It keeps it for another year.

    { $why }

    Read the whole decision: { $link }
