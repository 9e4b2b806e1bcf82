### Sealing a ballot, sending it, its receipt, and finding it again.

## On the device

sealing-wait = One moment: your choices are being read from this device.
sealing-kept-title = Your choices are on this device
sealing-kept-text = They stay here and are sent to nobody. They do not count yet: you have to confirm your vote in the next step. After two days without a visit they are erased.
sealing-way-device = Your ballot will be sealed on this device before it leaves. Nobody will see what you choose.
sealing-way-server = Your ballot will be sealed by the server as soon as it arrives. The server keeps only the sealed ballot.
sealing-now = Your ballot is being sealed on this device…
sealing-not-ready-title = The ballot box is not ready yet
sealing-not-ready-text = It is closed with several keys, and the keys have not all been handed out. Please come back later.
sealing-worker = This browser could not seal the ballot. Nothing was sent. Reload the page and try again.
sealing-storage = This browser keeps nothing for this site. Nothing was sent. Allow the site to keep data, then try again.

## Not in the box yet

unsent-title = Your vote is not in the ballot box yet
unsent-text = Something stopped us at the last moment. Your sealed ballot is safe on this device. Press the button to finish: it counts once, even if you press several times.
unsent-text-server = Something stopped us at the last moment. Your sealed ballot is safe. Press the button to finish: it counts once, even if you press several times.
unsent-again = Put my ballot in the box
unsent-finish = Finish my vote
unsent-sending = Your ballot is on its way…
unsent-lost = There is no network at the moment. Nothing is lost: try again when it is back, with this device.
unsent-busy = Many people are voting at this moment. Wait a minute, then try again.
unsent-closed = The vote is over. Ballots can no longer be put in the box.
unsent-refused = The ballot box does not take this ballot. Reload the page and try again. If it goes on, write to the city.
unsent-sign-in = To finish, say who you are once more, with the same e-mail address.
unsent-signature = The answer is not signed by this ballot box. Your ballot stays on this device. Write to the city.

## The receipt

receipt-text = Your sealed ballot is in the ballot box. Thank you for taking part!
receipt-find = With this number, anybody can check that your sealed ballot is in the public list, and that it has not been changed.
receipt-after = After the count, the number also shows what the ballot says. Keep it, and show it only to people whom you trust.
receipt-qr = The QR code leads to the page that finds your ballot.
receipt-qr-alt = QR code of the page that finds this ballot
receipt-check = Find my ballot in the list
receipt-file = Download the receipt
receipt-print = Print
receipt-share = Share
receipt-share-text = The number of a sealed ballot
receipt-way-title = Who saw your choices?
receipt-way-device = Nobody. Your ballot was sealed on this device before it left: neither the city nor its computers saw what you chose.
receipt-way-server = Your ballot was sealed by the server when it arrived. The server saw your choices for a moment, then kept only the sealed ballot.
receipt-code-title = My secret change code
receipt-code-text = With this code you can change your vote, also on another device, until { $date }.
receipt-code-secret = Show it to nobody: whoever has it can change your vote. It is not in the file of the receipt. If you lose it, nobody can give it back to you.
receipt-code-label = Change code
receipt-none-title = There is no receipt on this device
receipt-none-text = The receipt stays on the device with which one has voted.
receipt-none-vote = Go to the vote
receipt-here = See my receipt

## Changing

change-code-hint = Twenty letters and digits, for example: 4F7K 92MX 0T3B H8QD 61NW
change-code-missing = Write your change code.
change-code-unreadable = This code is not complete. It has twenty letters and digits.
change-code-unknown = No ballot of this vote has this change code. Check its twenty letters and digits.
change-code-needed = To do so, write your change code. It was shown to you with your receipt. It is this code, and not your name, that finds your ballot.
change-anew = Nobody knows what you chose before, not even the server. Choose all your projects anew.

## Finding a ballot

check-title = Is my ballot in the box?
check-title-of = Find a ballot – { $edition }
check-lead = Write the number of a receipt. You will see whether the sealed ballot is in the public list.
check-go = Look for the ballot
check-pending-title = Yes, this ballot is in the ballot box
check-pending-text = It waits for the next group. Sealed ballots enter the public list in shuffled groups, so that nobody can tell when each of them was cast, or by whom. Come back later: its place shows here when the ballot box is opened, at the latest.
check-found-title = Yes, this ballot is in the public list
check-found-text = It has number { $number } of { $size }.
check-head-day = Day of the list
check-head-root = Fingerprint of the list
check-head-help = The fingerprint is signed by the ballot box. If one ballot of the list were changed or removed, it would be another one.
check-checked = Your device has checked it: the path from this ballot to the signed fingerprint is right.
check-checking = Your device is checking…
check-unknown-title = No ballot has this number
check-unknown-text = Check the sixteen letters and digits, and that this is the right vote: { $edition }.
check-fault-title = The proof is wrong
check-fault-text = The ballot box promised this ballot, and its list does not hold. Keep your receipt, and tell the city and the trustees of the vote.
check-unreadable = This number is not complete. It has sixteen letters and digits.
check-worker = This browser could not check the file. Reload the page and try again.
check-lost = The network did not answer. Try again.
check-file-title = Check the file of a receipt
check-file-label = File of the receipt
check-file-hint = The file that you downloaded after voting. It is read on your device.
check-file-good = This receipt is signed by the ballot box of this vote. Its number: { $code }
check-file-bad = This file is no receipt of this vote, or somebody has changed it.
check-list-title = The public list
check-list-empty = No ballot is in the list yet.
check-list-text = { $size ->
    [one] There is { $size } sealed ballot in the list of { $day }.
   *[other] There are { $size } sealed ballots in the list of { $day }.
}
check-link = Check that my ballot is in the box
