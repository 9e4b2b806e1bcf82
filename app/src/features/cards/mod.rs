//! Voting cards: a one-use printed code in the place of an account.
