### Voting cards.

cards-state-printed = printed
cards-state-active = active
cards-state-closed = closed
cards-state-revoked = revoked

## Voting with a card

cards-title = Vote with a card
cards-title-of = Vote with a card – { $edition }
cards-lead = Type the code that is on your card. It is all you need to vote.
cards-code = Code of the card
cards-code-hint = 10 letters and digits, like ABCDE-FGHJK. Capital or small letters.
cards-which = For which vote?
cards-go = Go on
cards-languages = Choose the language
cards-signs-out = You are signed in to an account. If you go on with a card, the account is signed out here.
cards-about-title = Good to know
cards-about-once = A card works once, for one person.
cards-about-secret = Nobody can know what you voted for.
cards-about-lost = Did you lose your card? Ask for another one where you got it.
cards-about-list = You vote once. The number opens nothing else.
cards-other-ways = I don’t have that: vote another way

cards-known-card = You are voting with a card
cards-known-list = You are on the list
cards-go-on = Go on with the vote
cards-not-me = This is not me

cards-closed-title = The vote is not open
cards-none-open = No vote with a card is open now.
cards-next-open = The vote “{ $edition }” opens on { $date }. Keep your card.
cards-choose-edition = Several votes are open. Say which one your card is for.

cards-missing = Type the code that is on your card.
cards-length = A code has 10 letters and digits. You typed { $found }. Compare it with the card.
cards-character = The sign “{ $sign }” is in no code. Compare it with the card.
cards-mistyped = There is a mistake in this code. Compare each sign with the card.
cards-wrong = No card of this vote has this code. Compare it with the card.
cards-not-active = This card is not active yet. Ask the person who gave it to you.
cards-closed = This card is no longer good: its batch is closed. Ask for another one.
cards-revoked = This card is cancelled. Ask for another one where you got it.
cards-used = This card was used to vote on { $day }. To change that vote, you need its change code.

## Voting with a number of a list

cards-list-title = Vote with my number
cards-list-title-of = Vote with my number – { $edition }
cards-list-lead = The city has a list of numbers. Type yours and your year of birth.
cards-identifier = My number
cards-identifier-hint = The one that the city told you, for example on a library card.
cards-year = My year of birth
cards-year-hint = 4 digits, like 1961.
cards-identifier-wrong = Type your number: letters and digits, 40 at most.
cards-year-wrong = Type your year of birth in 4 digits, like 1961.
cards-not-listed = This number and this year are not together on the list. Check both.

## The printed card

cards-sheet-kicker = Voting card
cards-sheet-how = Scan, or go to { $address } and type:
cards-sheet-once = One card, one person, one vote. Don’t give your code away.
cards-sheet-until = From { $from } to { $until }
cards-sheet-number = Batch { $batch }, card { $number }
