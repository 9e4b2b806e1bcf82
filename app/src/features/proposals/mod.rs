//! Proposals to a delegated envelope: making one, following it on its path, and the city's acts at the desk.

#[cfg(feature = "ssr")]
pub mod desk_acts;
#[cfg(feature = "ssr")]
mod desk_costing;
#[cfg(feature = "ssr")]
pub mod desk_list;
#[cfg(feature = "ssr")]
pub mod desk_one;
#[cfg(feature = "ssr")]
pub mod desk_server;
#[cfg(feature = "ssr")]
pub mod desk_server_works;
#[cfg(feature = "ssr")]
mod desk_works;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
mod own;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod path;
#[cfg(feature = "ssr")]
pub mod photo_sent;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod show;
