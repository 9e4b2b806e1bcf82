//! The page of a demonstration: its accounts, the mails that it "sends", and its clock.

#[cfg(feature = "ssr")]
pub mod pages;
mod server;

pub use server::MoveClock;
