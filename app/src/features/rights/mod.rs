//! Which role may do what, and who has it.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod words;
