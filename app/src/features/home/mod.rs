//! The home page: what is open now, and the one thing to do next.

#[cfg(feature = "ssr")]
mod now;
#[cfg(feature = "ssr")]
pub mod pages;
