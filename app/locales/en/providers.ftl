### Signing in by FranceConnect, ProConnect or the city's own provider.

## The buttons

# FranceConnect prescribes the words of its button.
providers-by-france-connect = S’identifier avec FranceConnect
providers-what-is-france-connect = What is FranceConnect?
providers-by = Sign in with { $provider }

## What went wrong

providers-cancelled = You came back from { $provider } without signing in. Nothing has changed. You can try again, or choose another way.
providers-away = { $provider } does not answer. Try again in a few minutes, or choose another way.
providers-expired = This sign-in is over. Begin again from the button.
providers-untrusted = The answer of { $provider } can’t be trusted: we did not take it. Begin again. If it goes on, write to the city.
providers-no-role = We know who you are, but you have no role here. Ask an administrator for one.
providers-wrong-siret = This part is for those who work for the city. Your account belongs to another organisation. Choose the city as your organisation, and begin again.
providers-wrong-domain = This part is for those who work for the city. Sign in with your verified work address.

## Age

providers-age-told = FranceConnect gives us your date of birth: you are old enough to vote. We do not keep this date.
providers-too-young-title = You are too young for this vote
providers-too-young = One must be { $age } to vote. FranceConnect gives us your date of birth: you are not that old yet. If this date is wrong, write to the city.

## Signing out

providers-still-signed-in = You may still be signed in to { $provider } on this device.
providers-sign-out-there = Sign out of { $provider } too
