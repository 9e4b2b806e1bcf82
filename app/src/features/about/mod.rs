//! What a public site must say of itself, and a short help.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod text;
