//! Delegated envelopes: what they are, where their money stands, how one is made.

mod simulator;

#[cfg(feature = "ssr")]
pub mod ledger;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(feature = "ssr")]
pub mod simulate;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(feature = "ssr")]
pub mod words;

pub use simulator::Simulator;
