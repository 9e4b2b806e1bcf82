//! Polling places, batches of paper ballots keyed twice, kiosks.
