//! Editions: what one is, how it goes, and the way to the right one.

#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod regulations;
#[cfg(feature = "ssr")]
pub mod shortcuts;
#[cfg(feature = "ssr")]
pub mod stage;

#[cfg(feature = "ssr")]
pub use regulations::any_of;
