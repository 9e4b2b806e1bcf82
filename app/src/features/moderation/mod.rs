//! Moderation: the queue of ideas and the decisions about them.

#[cfg(feature = "ssr")]
pub mod idea;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod server;
