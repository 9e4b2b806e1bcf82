### What the site must say of itself, and a short help.

about-demonstration = This site is a demonstration of the Parvis software. The city { $city } has not published it. The texts of this page show what a real site would say.
about-contact = Write to { $address }
about-contact-none = Ask at the town hall { $city }.

## Accessibility

about-access-title = Accessibility declaration
about-access-lead = The city { $city } commits to making its site accessible to all, under article 47 of the French law no. 2005-102 of 11 February 2005.
about-access-state = State of compliance
about-access-state-text = The site { $site } does not comply with the French accessibility standard (RGAA), version 4.1.
about-access-state-why = The reason: no audit has been made yet. Without an audit a site must declare itself non-compliant, however carefully it is built.
about-access-results = Test results
about-access-results-text = There is no audit yet, so there is no rate of compliance. Automatic tests check each version of the software, but they do not replace an audit.
about-access-gaps = Content that is not accessible
about-access-gaps-text = Without an audit the full list is not known. This we know already:
about-access-gap-content = Ideas and projects are shown in the language of their authors, mostly French. They are not translated.
about-access-gap-map = The map of districts is a drawing. The same information is given in a list beside it.
about-access-made = How this declaration was made
about-access-made-text = This declaration was made on { $date }.
about-access-made-tech = Technologies of the site: HTML5, CSS, SVG. JavaScript and WebAssembly improve some pages, and are never needed.
about-access-made-tools = Tools used: axe-core, the Chromium browser, the keyboard alone.
about-access-made-pages = Pages checked with these tools: home, ideas, sending an idea, the vote, results, the account, and the pages of information.
about-access-made-simple = “Français simple”, in the language menu: the pages of ambassadors, missions, envelopes and deliberations in short French sentences with everyday words. The other pages are in French then.
about-access-contact = Feedback and contact
about-access-contact-text = You can’t read a page or use a service? Tell us: we will give you the information in another way.
about-access-appeal = Ways of appeal
about-access-appeal-text = You have told us of an accessibility fault that keeps you from using the site, and got no satisfactory answer. You can:
about-access-appeal-form = Write to the Defender of Rights (Défenseur des droits)
about-access-appeal-near = Contact the delegate of the Defender of Rights in your region
about-access-appeal-post = You can also send a letter, free and without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
about-access-plan = Multi-year plan and action plan
about-access-plan-text = The law asks for a multi-year accessibility plan and an action plan each year. They are not published on this site yet.

## Legal notice

about-legal-title = Legal notice
about-legal-publisher = Who publishes this site?
about-legal-publisher-text = This site is published by the city { $city }. Its mayor is responsible for it.
about-legal-publisher-demo = This site is a demonstration of the Parvis software. It is not published by the city { $city }.
about-legal-host = Who hosts it?
about-legal-host-text = The host is not named here yet. The address above will answer you.
about-legal-content = Ideas and projects
about-legal-content-text = Each idea stays its author’s. By sending it, the author accepts that it is published, studied, and joined with others into a project. The city reads each idea before it publishes it.
about-legal-more = See also

## Personal data

about-privacy-title = Your personal data
about-privacy-lead = We keep as little as possible. Here is what, why and for how long.
about-privacy-drafts = Your drafts (an idea begun, a vote not yet confirmed): they are encrypted, and only your cookie’s key opens them. They disappear at the latest after 30 days.
about-privacy-vote = Your vote
about-privacy-roll = The roll says that a person voted, and on which day. It holds neither name nor address: only a fingerprint, made with a secret key.
about-privacy-ballot = The ballot is locked and kept apart. It holds no name, no address and no hour. Nobody can open it before the vote is over.
about-privacy-receipt = The receipt number is public: it finds a ballot in the list, without saying whose it is. The code that lets you change your vote is known to you alone.
about-privacy-limits = The limits, frankly
about-privacy-limits-lead = No system is perfect. This is what ours cannot prevent:
about-privacy-limit-roll = Whoever has the server’s secret key can check whether a given address has voted. They cannot know for what.
about-privacy-limit-server = Somebody who controls the whole server could watch where a ballot comes from, and read it after the box is opened. If your device can't lock the ballot itself, they could read it as it arrives.
about-privacy-limit-receipt = After the results, your receipt number lets others read your ballot. Nobody has the right to ask you for it.
about-privacy-cookie = One cookie
about-privacy-cookie-text = It serves to recognise you during your visit and to keep your drafts. It lasts 30 days. There is no advertising, no audience measurement, no outside service.

## Source code

about-source-title = The source code
about-source-lead = This site runs on Parvis, free software. Everyone can read it, check it, use it and improve it.
about-source-licence = The licence
about-source-licence-text = Parvis is published under the European Union Public Licence, EUPL-1.2. The source code is given to whoever asks, under this licence.
about-source-licence-link = Read the EUPL-1.2 licence
about-source-others = What comes from others
about-source-others-text = The letters are Atkinson Hyperlegible Next and Noto Sans Arabic (OFL licence). The software uses free libraries, among them Leptos, axum, SeaORM and SQLite.
about-source-data = Where the data come from

## Open data

about-data-title = Open data
about-data-lead = Everyone can download these files, count again and use them.
about-data-none = There are no data to download yet.
about-data-ideas = The published ideas (CSV)
about-data-projects = The projects (CSV)
about-data-ballots = The anonymous ballots (CSV)
about-data-pabulib = The anonymous ballots (Pabulib, .pb)
about-data-pabulib-of = The anonymous ballots (Pabulib, .pb): { $envelope }
about-data-formats = The formats
about-data-csv = CSV: a table, which any spreadsheet opens.
about-data-pb = Pabulib (.pb): the format of researchers, with the projects and ballots of a vote.
about-data-anonymous = Ballots are published only after the results. They are shuffled and never tell who voted.

## Help

about-help-title = Help
about-help-code = I do not receive the code
about-help-code-text = Wait a minute, then look in your spam folder. Check your address. You can ask for another code: only the last one works.
about-help-idea = What becomes of my idea?
about-help-idea-text = The city reads it and answers you by e-mail or by text message. Under “My account” you always see where it stands.
about-help-vote = How can I be sure that my vote counts?
about-help-vote-text = Go to the end: your vote is counted when you see the receipt number. With this number you can check that your ballot is in the public list.
about-help-change = Can I change my vote?
about-help-change-text = That depends on the rules of the edition. They are written on each edition’s page.
about-help-phone = My phone is old
about-help-phone-text = The site works on old phones and with a slow network. What you write is kept at each step.
about-help-person = Speak to somebody
about-help-person-text = The city can help you.
