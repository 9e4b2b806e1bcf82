//! The desk's screens about who votes: lists of voters, and bursts that somebody should look at.
