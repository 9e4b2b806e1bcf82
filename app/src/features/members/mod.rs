//! Leading a network: its members, their training, the equipment that they have.

#[cfg(feature = "ssr")]
pub mod equipment;
#[cfg(feature = "ssr")]
pub mod lead;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub mod own;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod server_equipment;
#[cfg(feature = "ssr")]
pub mod training;
#[cfg(feature = "ssr")]
pub mod upload;
