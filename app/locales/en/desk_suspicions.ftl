### Votes to look at.
