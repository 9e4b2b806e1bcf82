### The page of a trustee: taking the share of the key, reading it back, giving it.

trustees-title = Your share of the box's key
trustees-title-of = Share of the key – { $edition }
trustees-hello = Hello { $name },
trustees-lead = You are one of the people who keep the key of this vote's ballot box.
trustees-lead-lone = You are the person who keeps the key of this vote's ballot box.
trustees-private = This page is yours alone: don't pass its address on.
trustees-steps-take = Take
trustees-steps-check = Read back
trustees-steps-wait = Keep
trustees-steps-give = Give

## What it means

trustees-what = What you are asked to do
trustees-what-secret = The ballots are locked. Their key is cut into { $total } shares, and it takes { $needed } of them to open the box.
trustees-what-secret-lone = The ballots are locked, and it is you who keeps the key.
trustees-what-keep = You keep your share until the end of the vote, at home, without showing it to anybody: neither the city, nor the other trustees.
trustees-what-give = After the close you come back to this page to give it. The box opens when enough people have done so.
trustees-what-lost = If you lose your share, tell the city at once. Before the first ballot everything can begin again; afterwards it can't.
trustees-more = How the ballot box works

## Taking the share

trustees-take = Take your share
trustees-take-text = Your key will be made on this device, and leaves it only in your file and on your sheet. Have something to print or to write with.
trustees-take-button = Make my key
trustees-take-again-title = You no longer have your sheet or your file?
trustees-take-again-text = As long as you have not read your key back, you can make another one. The old one will be of no use any more.
trustees-take-again = Make another key
trustees-working = One moment…
trustees-by-server-before = Without JavaScript, our server makes the key. It shows it to you once and keeps nothing of it. For a key made on your side, open this page in a recent browser.
trustees-made-here = This key was made on your device. The server knows its public half alone.
trustees-made-by-server = This key was made by the server, which keeps nothing of it. If you leave this page without noting it, another one will have to be made.

## The sheet

trustees-sheet = Your sheet
trustees-sheet-title = Share of the ballot box's key
trustees-sheet-edition = Vote
trustees-sheet-name = Trustee
trustees-sheet-words = The 24 words, in order (French words, as they are)
trustees-sheet-qr = The same as in the file, to be read with a phone
trustees-sheet-keep = Keep this sheet in a closed envelope, in a safe place. Don't photograph it. Don't show it to anybody before the vote closes.
trustees-sheet-close = The vote closes on { $date }. Then come back to your page, with this sheet or your file.
trustees-sheet-lost = Sheet lost, or seen by somebody? Tell the city at once.
trustees-print = Print the sheet
trustees-print-hint = You can print this page with your browser: only the sheet will be printed. Or copy the 24 words by hand.
trustees-download = Save the file
trustees-download-hint = On a USB stick, for example. Not in your mailbox.

## Reading back

trustees-check = Read your key back
trustees-check-text = A key that was noted wrongly would block the opening of the box. So show that your file or your sheet is right.
trustees-file = Your file
trustees-file-hint = Its name is { $file }.
trustees-words = Or your 24 words
trustees-words-hint = With blanks between them. Accents and capitals don't matter, and four letters a word are enough.
trustees-check-button = Check my key
trustees-checked-here = It is checked on your device: nothing secret leaves it.
trustees-checked-by-server = Without JavaScript it is checked on our server, which keeps nothing of it.

## Keeping

trustees-kept = Your share is taken and read back. Thank you!
trustees-kept-waiting = { $missing ->
    [one] One person is still to come. Then the box will be sealed.
   *[other] { $missing } people are still to come. Then the box will be sealed.
}
trustees-kept-sealed = The box is sealed. Keep your sheet and your file until the end of the vote.
trustees-kept-close = The vote closes on { $date }. We will write to you.
trustees-kept-key = The fingerprint of the box's key: note it on your sheet. It is on the public page too, and must never change.

## Giving

trustees-give = Give your share
trustees-give-text = The vote is over. Your share is now needed to open the box.
trustees-give-count = { $given ->
    [0] Nobody has given their share yet: it takes { $needed }.
    [one] One share is given: it takes { $needed }.
   *[other] { $given } shares are given: it takes { $needed }.
}
trustees-give-button = Give my share
trustees-given-here = Your file or your words are read on your device: only your share of the key goes to the server.
trustees-gave = Your share is given. Thank you!
trustees-gave-waiting = { $given ->
    [one] One share is given, of the { $needed } that it takes. There is nothing left for you to do.
   *[other] { $given } shares are given, of the { $needed } that it takes. There is nothing left for you to do.
}
trustees-opened = The box is open. You can destroy your sheet and your file: the key is published with the results.

## Errors

trustees-error-nothing = Choose your file, or type your 24 words.
trustees-error-number = It takes 24 words, you typed { $found }.
trustees-error-unknown = Word number { $place } is not in the list. Read it again on your sheet.
trustees-error-checksum = The 24 words are known, but one of them is not the right one, or two have changed places. Read them again one by one.
trustees-error-no-key = This file is no share of a key. Choose { $file }.
trustees-error-version = This file comes from a later version of Parvis. Tell the city.
trustees-error-other-edition = This file is the share of another vote. Choose { $file }.
trustees-error-other-key = This key reads well, but it is not the one that you took for this box. Look for the other file or the other sheet.
trustees-error-not-now = This is no longer possible: the state of the box has changed. Read this page again.
