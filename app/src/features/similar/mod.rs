//! Ideas that are like the one being written: shown while one types, and without scripts on the next step.
//!
//! A help and no hurdle: it never blocks, never shows the idea itself, and says nothing when there is nothing.

pub mod server;
mod while_typing;

#[cfg(feature = "ssr")]
pub mod parts;

pub use while_typing::SimilarIdeas;
