//! The sheet that departments work in: taken, sent back, compared, applied.

#[cfg(feature = "ssr")]
pub mod compare;
#[cfg(feature = "ssr")]
pub mod files;
#[cfg(feature = "ssr")]
mod kept;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod upload;
#[cfg(feature = "ssr")]
mod words;
