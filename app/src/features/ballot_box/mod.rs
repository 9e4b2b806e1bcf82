//! The ballot box explained: to residents in ten sentences and a picture, with the facts of an edition's box,
//! and to experts as a protocol with its threats and formats.

#[cfg(feature = "ssr")]
mod facts;
#[cfg(feature = "ssr")]
mod formats;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
pub mod protocol;
