//! Resident mode: somebody votes on the ambassador's phone, with no network.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Language: the phone changes hands
//!     Language --> Barred: the vote is not open
//!     Language --> About
//!     About --> Declare
//!     Declare --> Barred: too young, no link
//!     Declare --> Choose
//!     Choose --> Summary
//!     Summary --> Who
//!     Who --> Receipt: sealed and kept
//!     Receipt --> Language: after a minute
//!     Who --> Language: nobody is there any more
//!     Language --> [*]: back to the team
//! ```
//!
//! Choices and identity are in memory alone, until the worker has sealed them; whatever ends a vote wipes them. The
//! team's screens are behind a press of two seconds and a question, or behind the end of a vote.

pub mod choices;
pub mod rules;

#[cfg(feature = "field")]
mod booth;
#[cfg(feature = "field")]
mod cards;
#[cfg(feature = "field")]
mod dom;
#[cfg(feature = "field")]
mod lock;
#[cfg(feature = "field")]
mod parts;
#[cfg(feature = "field")]
mod receipt;
#[cfg(feature = "field")]
mod screen;
#[cfg(feature = "field")]
mod start;
#[cfg(feature = "field")]
mod summary;
#[cfg(feature = "field")]
mod told;
#[cfg(feature = "field")]
mod who;

#[cfg(feature = "field")]
pub use screen::{Resident, ResidentProps};
