### Voting cards and lists at the desk.
