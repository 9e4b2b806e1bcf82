//! Photos of an idea: sent, shown, described, removed.

#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod sweep;

#[cfg(feature = "ssr")]
pub use sweep::{SweepError, sweep};
