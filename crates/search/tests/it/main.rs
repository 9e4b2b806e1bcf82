//! The search as its callers meet it.

#![allow(
    clippy::unwrap_used,
    reason = "what a test can't go on without may end it"
)]

mod avignon;
mod avignon_ideas;
mod index;
mod paris;
