//! Missions of a network, and one's own: what there is to do, who comes, check-in, hours, calendars.

#[cfg(feature = "ssr")]
pub mod certificate;
#[cfg(feature = "ssr")]
pub mod code;
#[cfg(feature = "ssr")]
pub mod feeds;
#[cfg(feature = "ssr")]
pub(crate) mod form;
#[cfg(feature = "ssr")]
pub mod here;
#[cfg(feature = "ssr")]
pub mod lead;
#[cfg(feature = "ssr")]
pub mod lead_one;
#[cfg(feature = "ssr")]
pub mod lead_server;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod server;
