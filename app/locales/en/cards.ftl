### Voting cards.

cards-state-printed = printed
cards-state-active = active
cards-state-closed = closed
cards-state-revoked = revoked
