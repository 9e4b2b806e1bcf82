### Signing in, and each person's own page.

accounts-title = My account
accounts-sign-in-title = Sign in
accounts-sign-in-lead = No password to remember. Write your e-mail address: we send you a six-digit code.
accounts-signed-out = You are signed out.
accounts-why-title = What is the account for?
accounts-why-text = To send an idea, to follow it, and to vote. To read the site, you need none.
accounts-privacy-link = What we keep about you, and for how long

## Signing in by a code

accounts-email = Your e-mail address
accounts-email-hint = For example: name@example.org. It is never shown to others.
accounts-email-wrong = This e-mail address is incomplete. It must look like: name@example.org
accounts-send-code = Send me my code
accounts-code-sent-title = Look at your e-mails
accounts-code-sent = We have sent a code to { $email }.
accounts-code-sent-help = It usually comes within a minute. It works for 10 minutes.
accounts-code = Six-digit code
accounts-code-hint = Copy the code from the e-mail.
accounts-code-missing = Write the six digits of the code.
accounts-code-lost = We no longer have your address. Write it again to get another code.
accounts-confirm = Sign in
accounts-no-code = Nothing came? Look in your spam folder.
accounts-resend = Send another code
accounts-change-address = Change the address

## My account

accounts-email-label = E-mail address
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
accounts-kept-email = Your e-mail address and your language, to write to you.
accounts-kept-ideas = Your ideas, with the name that you chose.
accounts-kept-vote = If you vote: that you voted, never what you chose. The ballot does not bear your name.
accounts-kept-session = One cookie, to stay signed in for 30 days.
