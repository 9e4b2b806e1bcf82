//! The gallery.

#[cfg(feature = "ssr")]
pub mod pages;
