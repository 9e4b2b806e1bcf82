//! Outings: planning, the public stops, debriefs, reports.

#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod tabs;
