### The home page.

home-title = Participatory budget

## What is open

home-vote-title = It is time to vote
home-vote-open = The vote “{ $edition }” is open until { $until }.
home-vote-choose = { $count ->
    [one] One project is waiting for you, and { $budget } to build it.
   *[other] { $count } projects are waiting for you, and { $budget } to build them: the choice is yours.
}
home-vote-projects = { $count ->
    [one] One project is waiting for you.
   *[other] { $count } projects are waiting for you: the choice is yours.
}
home-ideas-title = An idea for your city?
home-ideas-open = You can propose it until { $until } ({ $edition }).
home-ideas-count = { $count ->
    [0] Be the first!
    [one] One idea is already published.
   *[other] { $count } ideas are already published.
}
home-waiting-title = The participatory budget { $city }
home-over = Nothing is open at the moment.
home-over-next = No date has been set yet for what comes next.
home-nothing = No edition is published for now.
home-nothing-next = Come back soon: the dates will be announced here.
home-also = Also open now
home-also-vote = Voting
home-also-ideas = Proposing your ideas
home-also-until = { $edition }: until { $until }.

## How it works

home-how = How does it work?
home-how-propose = You propose
home-how-propose-text = An idea that is useful to all, in your street or in the whole city.
home-how-study = The city studies
home-how-study-text = Is it possible? What does it cost? Each author gets an answer.
home-how-vote = You vote
home-how-vote-text = The favourite projects win, until the budget is used up.
home-how-build = The city builds
home-how-build-text = The winning projects are built, for real.

## The rest of the page

home-calendar = The calendar
home-calendar-all = Rules and whole calendar
home-news = News
home-news-more = Read the news
home-past = Past editions

home-groups = Groups decide
home-groups-ambassadors = Ambassadors
home-groups-ambassadors-text = Young people and residents make the participatory budget known. You can join them.
home-groups-ambassadors-link = See the networks
home-groups-envelopes = Money entrusted to groups
home-groups-envelopes-text = Groups decide what a part of the budget is for. Follow every euro.
home-groups-envelopes-link = See the envelopes
