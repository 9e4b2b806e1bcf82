//! The point of an idea: an address search, and a map where one is configured; links to a map elsewhere.

#[cfg(feature = "ssr")]
pub mod elsewhere;
#[cfg(feature = "ssr")]
mod found;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "ssr")]
mod site;

#[cfg(feature = "ssr")]
pub use found::FoundPlaces;
#[cfg(feature = "ssr")]
pub use site::{Places, Tiles};
