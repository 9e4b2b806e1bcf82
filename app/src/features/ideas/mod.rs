//! Ideas: the list, an idea, and sending one in three steps.

#[cfg(feature = "ssr")]
pub mod parts;
