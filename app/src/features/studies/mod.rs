//! Studies: the board of a department, and the form of one study.

#[cfg(feature = "ssr")]
mod aside;
#[cfg(feature = "ssr")]
pub mod board;
#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod panel;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod questions;
#[cfg(feature = "ssr")]
pub mod routing;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod study;
#[cfg(feature = "ssr")]
pub mod upload;
