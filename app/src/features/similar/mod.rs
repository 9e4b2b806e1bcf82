//! Ideas that are like the one being written: shown while one types, and without scripts on the next step.
//!
//! A help and no hurdle: it never blocks, never shows the idea itself, and says nothing when there is nothing.

pub mod server;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod while_typing;

#[cfg(feature = "ssr")]
pub mod parts;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use while_typing::SimilarIdeas;
