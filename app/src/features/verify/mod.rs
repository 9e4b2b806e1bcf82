//! `/verify`: anybody recounts a published vote, in the browser or with `parvis verify`.

mod recount;

#[cfg(feature = "ssr")]
pub mod pages;

pub use recount::Recount;
