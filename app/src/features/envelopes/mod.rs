//! Delegated envelopes: what they are, where their money stands, how one is made.
