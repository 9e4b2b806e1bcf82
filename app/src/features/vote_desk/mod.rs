//! The vote at the desk: turnout while it is open, then the count, a look at it, and its publication.

#[cfg(feature = "ssr")]
mod opening;
#[cfg(feature = "ssr")]
pub mod outcome;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
pub mod paper_server;
#[cfg(feature = "ssr")]
pub mod server;
