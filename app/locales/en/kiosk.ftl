### Kiosks.

kiosk-title = Vote here
kiosk-lead = You need a voting card, or your number on the city’s list.
kiosk-begin = Begin
kiosk-until = You can vote until { $date }.
kiosk-secret = Nobody knows what you vote for, not even the team.
kiosk-forgets = When you are done, this kiosk forgets everything.
kiosk-help = A question? Ask the team. They don’t vote in your place.
kiosk-vote-closed = The vote is not open now. Ask the team.
kiosk-no-means = This vote takes neither cards nor a list: nobody can vote on a kiosk.

kiosk-closed-title = This kiosk is closed
kiosk-closed-text = Nobody can vote here any more. Ask the team where to vote.
kiosk-leave = Give this device back
kiosk-leave-text = For the team: this device will be no kiosk any more.
kiosk-leave-go = Give the device back

kiosk-stop = Stop and erase everything
kiosk-done = I am done
kiosk-done-long = I am done: erase everything here
kiosk-done-text = Write your receipt number down first. This page erases itself after a minute.
kiosk-receipt = Write this number on paper, or take a photo of the square with your telephone.
kiosk-asks-title = Are you still there?
kiosk-asks-text = If not, this kiosk erases everything for the next person.
kiosk-stays = I am here
kiosk-sending-title = A vote is on its way
kiosk-sending = The vote is not in the ballot box yet. Wait a little: the kiosk tries again. Don’t turn the device off.
kiosk-sending-again = Try again

kiosk-become-title = Make this device a kiosk
kiosk-become-lead = For the team of a polling place. People will vote here, one after the other.
kiosk-become-signs-out = Whoever is signed in on this device will be signed out.
kiosk-code = Code of the kiosk
kiosk-code-hint = 10 letters and digits, shown on the team’s screen.
kiosk-become = Open the kiosk
kiosk-code-unreadable = This is no code. Compare each sign.
kiosk-code-over = This code is over: it was used, or is older than two hours. Ask for another one.
