//! Polling places, batches of paper ballots and their double keying, the sheet that is signed.

#[cfg(feature = "ssr")]
mod typed;
