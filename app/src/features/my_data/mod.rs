//! A person's own data: to read, to take along, to erase.

#[cfg(feature = "ssr")]
mod archive;
#[cfg(feature = "ssr")]
pub mod erase;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod readable;
#[cfg(feature = "ssr")]
pub mod server;
