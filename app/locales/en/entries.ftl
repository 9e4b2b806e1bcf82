### The form on paper, and the help that leads to it.

entries-help = I would rather write on paper
entries-help-text = Print the form, fill it in and bring it to the city. Somebody of the city will type it into the site for you.
entries-help-link = The form to print: { $edition }
entries-paper-title = I have an idea
entries-paper-how = Print this page, then fill it in with a pen.
entries-paper-until = To be handed in by { $until } at the latest.
entries-paper-bring = Bring this sheet to the town hall, or send it: { $contact }
entries-paper-bring-hall = Bring this sheet to the town hall.
entries-paper-idea-title = The title of my idea, in a few words
entries-paper-idea-text = My idea: what is to be done, for whom, why?
entries-paper-theme = The theme (tick one box)
entries-paper-district = The district (tick one box)
entries-paper-place = The place: a street, a square, a park…
entries-paper-author = The name to show with the idea (a first name will do)
entries-paper-minor = I am under 18: only my first name will be shown.
entries-paper-wish = Do you want to get the city’s answer?
entries-paper-wish-none = No
entries-paper-wish-email = Yes, by e-mail
entries-paper-wish-phone = Yes, by phone
entries-paper-wish-post = Yes, by post
entries-paper-contact = If so: your e-mail address, your phone number or your address
entries-paper-privacy = What the city keeps
entries-paper-privacy-text = The idea and the name that you write are published on the site. Your address and your phone number never are: they only serve to answer you. You can ask to see them, to correct them or to erase them.
entries-paper-office = For the city
entries-paper-office-text = Received on, by whom, and how (in the street, on paper, in a meeting, by phone):
