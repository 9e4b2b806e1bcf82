//! Ideas that are entered for their author: the batch screen, and the form on paper that has the same fields.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod typed;
