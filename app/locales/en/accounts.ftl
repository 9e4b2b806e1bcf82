### Signing in, and each person's own page.

accounts-title = My account
accounts-sign-in-title = Sign in
accounts-sign-in-lead = No password to remember: we send you a six-digit code.
accounts-signed-out = You are signed out.
accounts-why-title = What is the account for?
accounts-why-text = To send an idea, to follow it, and to vote. It is optional: to read the site, you need none.
accounts-privacy-link = What we keep about you, and for how long

## Signing in by a code

accounts-email = Your e-mail address
accounts-email-hint = For example: name@example.org. It is never shown to others.
accounts-email-wrong = This e-mail address is incomplete. It must look like: name@example.org
accounts-phone = Your mobile number
accounts-phone-hint = For example: 06 12 34 56 78. It is never shown to others.
accounts-phone-wrong = This number is not complete. Write ten digits, such as 06 12 34 56 78, or begin with + and the country.
accounts-phone-not-mobile = This number gets no text messages. Write a mobile number, which begins with 06 or 07.
accounts-phone-abroad = We send no text messages to this country. Write a French mobile number, or use an e-mail address.
accounts-phone-off = There are no text messages here. Use an e-mail address.
accounts-code-by = Where shall we send your code?
accounts-code-by-email = By e-mail
accounts-code-by-sms = By text message, to a mobile
accounts-send-code = Send me my code
accounts-code-sent-title-email = Look at your e-mails
accounts-code-sent-title-sms = Look at your text messages
accounts-code-sent = We have sent a code to { $to }.
accounts-code-sent-help = It usually comes within a minute. It works for 10 minutes.
accounts-code = Six-digit code
accounts-code-hint-email = Copy the code from the e-mail.
accounts-code-hint-sms = Copy the code from the text message.
accounts-code-missing = Write the six digits of the code.
accounts-code-lost = We no longer have your address. Write it again to get another code.
accounts-confirm = Sign in
accounts-no-code = Nothing came? Wait a minute. For an e-mail, look in your spam folder too.
accounts-resend = Send another code
accounts-change-address = Change the address or the number

## My account

accounts-email-label = E-mail address
accounts-phone-label = Mobile number
accounts-france-connect-label = Sign-in
accounts-out-everywhere = Sign out on all my devices
accounts-out-everywhere-hint = Useful if you have lost your telephone, or used somebody else’s computer.
accounts-out-everywhere-now = Sign out everywhere, here too
accounts-name-label = Name shown with your ideas
accounts-lang-label = Language of our messages
accounts-change-lang = Change the language:
accounts-sign-out = Sign out
accounts-ideas-title = My ideas
accounts-idea-sent = Sent on { $date }
accounts-no-idea-title = You have not sent an idea yet
accounts-no-idea-text = Your ideas will be here, with the city’s answer.
accounts-no-idea-link = See the ideas
accounts-kept-title = What we keep about you
accounts-kept-email = Your e-mail address or your number, and your language, to write to you.
accounts-kept-ideas = Your ideas, with the name that you chose.
accounts-kept-vote = If you vote: that you voted, never what you chose. The ballot does not bear your name.
accounts-kept-session = One cookie, to stay signed in for 30 days.

## The ways to show who one is

accounts-other-means = Other ways:
accounts-by-card = I have a voting card
accounts-by-list = I am on the city’s list
accounts-means-email = a code by e-mail
accounts-means-sms = a code by text message
accounts-means-france-connect = FranceConnect
accounts-means-card = a voting card
accounts-means-list = the city’s list
accounts-your-email = Your e-mail address
accounts-your-sms = Your mobile number
accounts-voting-with = You vote with
accounts-means-of-edition = To vote, you show who you are with { $ways }.
accounts-voters-per-contact = Up to { $voters } people can vote with the same address or number.
accounts-other-means-taken = You are signed in with { $means }. This vote asks for another way: choose it here.
accounts-no-means-title = No way works at the moment
accounts-no-means = Write to the city to vote in another way: { $contact }
