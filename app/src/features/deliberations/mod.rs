//! A group decides: agenda, who is present, motions, votes, minutes.

#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
mod secret_parts;
#[cfg(feature = "ssr")]
pub mod secret_server;
