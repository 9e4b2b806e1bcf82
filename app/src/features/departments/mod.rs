//! Departments, what they answer for, and their members.

#[cfg(feature = "ssr")]
pub mod competences;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;
