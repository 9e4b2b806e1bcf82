//! The queue against a network that drops, doubles, cuts and delays, on phones that die between any two steps.

mod chaos;
mod frozen;
mod server;
mod sim;
mod trouble;
mod unread;
