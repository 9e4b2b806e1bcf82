### Les cartes de vote.

cards-state-printed = imprimé
cards-state-active = actif
cards-state-closed = clos
cards-state-revoked = annulé
