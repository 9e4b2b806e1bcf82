//! Trustees: the ceremony at the desk, and the personal page on which each takes, keeps and gives a share.

mod device;

#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod minutes;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod sent;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub(crate) mod share;
#[cfg(feature = "ssr")]
mod steps;
#[cfg(feature = "ssr")]
pub mod words;

pub use device::TrusteeDevice;
