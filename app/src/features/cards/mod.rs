//! Voting with a card or from a city's list: a code, or an identifier and a year, in the place of an account.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod parts;
pub mod server;
