//! Studies: the board of a department, and the form of one study.

#[cfg(feature = "ssr")]
pub mod panel;
#[cfg(feature = "ssr")]
pub mod questions;
