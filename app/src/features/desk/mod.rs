//! The staff desk: its first page, and the words and parts that its screens share.

#[cfg(feature = "ssr")]
pub mod amount;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod keys;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
