//! Networks of ambassadors: what they are, joining one, a guardian's consent.

#[cfg(feature = "ssr")]
pub mod consent;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod desk_one;
#[cfg(feature = "ssr")]
pub mod desk_server;
#[cfg(feature = "ssr")]
mod desk_typed;
#[cfg(feature = "ssr")]
pub mod join;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod me;
#[cfg(feature = "ssr")]
mod me_steps;
#[cfg(feature = "ssr")]
pub(crate) mod money;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod poster;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod typed;
