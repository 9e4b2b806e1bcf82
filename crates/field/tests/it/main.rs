//! The queue against a network that drops, doubles, cuts and delays, on phones that die between any two steps.

#![allow(
    clippy::unwrap_used,
    reason = "what a test can't go on without may end it"
)]

mod chaos;
mod frozen;
mod quiet;
mod refused;
mod server;
mod sim;
mod trouble;
mod unread;
