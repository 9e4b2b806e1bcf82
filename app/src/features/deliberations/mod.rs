//! A group decides: agenda, who is present, motions, votes, minutes.
