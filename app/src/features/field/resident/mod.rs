//! Resident mode: somebody votes on the ambassador's phone.

#[cfg(feature = "field")]
mod screen;

#[cfg(feature = "field")]
pub use screen::{Resident, ResidentProps, Scanner, ScannerProps};
