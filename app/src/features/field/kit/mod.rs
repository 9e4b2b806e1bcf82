//! The kit's screens: one page, which needs no server once it is on the phone.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Start: no code has let this phone in
//!     [*] --> Collect: an outing is prepared
//!     Start --> Ready: let in
//!     Ready --> Collect: prepared
//!     Collect --> Idea
//!     Collect --> Contact
//!     Collect --> HandOver
//!     HandOver --> Resident: the phone changes hands
//!     Resident --> HandedBack: voted, or not
//!     HandedBack --> Collect
//!     Collect --> Queue
//!     Queue --> Start: the outing is left
//! ```
//!
//! Screens ask the worker (`crates/field`) and show what it tells. What is typed stays in memory until the worker has
//! sealed it: nothing readable is written to the phone.

pub mod forms;
pub mod words;

#[cfg(feature = "field")]
mod collect;
#[cfg(feature = "field")]
mod contact;
#[cfg(feature = "field")]
mod debrief;
#[cfg(feature = "field")]
mod device;
#[cfg(feature = "field")]
mod fields;
#[cfg(feature = "field")]
mod frame;
#[cfg(feature = "field")]
mod hand_over;
#[cfg(feature = "field")]
mod idea;
#[cfg(feature = "field")]
mod notice;
#[cfg(feature = "field")]
mod person;
#[cfg(feature = "field")]
mod phone;
#[cfg(feature = "field")]
mod photo;
#[cfg(feature = "field")]
mod queue;
#[cfg(feature = "field")]
mod ready;
#[cfg(feature = "field")]
mod start;

use super::texts::TextTable;
use domain::Lang;
use leptos::prelude::*;

/// The kit. The server renders a word of patience beside it; the screens are drawn in its place.
#[island]
pub fn FieldKit(texts: TextTable, lang: Lang) -> impl IntoView {
    #[cfg(feature = "field")]
    frame::begin(texts, lang);
    #[cfg(not(feature = "field"))]
    let _ = (texts, lang);
}
