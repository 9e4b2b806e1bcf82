//! A group decides: agenda, who is present, motions, votes, minutes.

#[cfg(feature = "ssr")]
pub mod chair;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod here;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod minutes;
#[cfg(feature = "ssr")]
mod motions;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub(crate) mod parts;
#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
mod secret_parts;
#[cfg(feature = "ssr")]
pub mod secret_server;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod server_motions;
