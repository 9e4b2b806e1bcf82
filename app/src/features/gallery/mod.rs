//! Every component in every state on one page: to design by, and for axe to go through.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod parts;
