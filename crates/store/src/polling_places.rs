//! Polling places, and their batches of paper ballots.

/// The sealed column of what was keyed from a ballot.
pub(crate) const SLIP: &str = "paper_keyed.slip";
