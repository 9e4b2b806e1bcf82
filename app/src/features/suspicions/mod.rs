//! The desk's screens about bursts of voters: what is unusual, and what is decided about it.

#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod server;
