//! Decisions about projects: written down, checked, previewed, published at once.

#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod mails;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod panel;
#[cfg(feature = "ssr")]
mod panel_form;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod publishing;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod words;
