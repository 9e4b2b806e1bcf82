//! Decisions about projects: written down, checked, previewed, published at once.

#[cfg(feature = "ssr")]
pub mod panel;
