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
mod back;
#[cfg(feature = "field")]
mod collect;
#[cfg(feature = "field")]
mod contact;
#[cfg(feature = "field")]
mod debrief;
#[cfg(feature = "field")]
mod device;
#[cfg(feature = "field")]
mod draft;
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
mod photos;
#[cfg(feature = "field")]
mod queue;
#[cfg(feature = "field")]
mod ready;
#[cfg(feature = "field")]
mod start;

/// What `public/start.js` wakes on the page, as it wakes an island: drawn in the browser alone, so that the bundle has
/// nothing of hydration. The element carries the texts as JSON in `data-texts`, and its language in `data-lang`.
#[cfg(feature = "field")]
#[wasm_bindgen::prelude::wasm_bindgen(js_name = FieldKit)]
pub fn field_kit(element: &web_sys::HtmlElement) {
    let texts = element.get_attribute("data-texts").unwrap_or_default();
    let lang = element.get_attribute("data-lang").unwrap_or_default();
    // Both are the server's own; a page that was cut off says so by its keys.
    let texts = serde_json::from_str(&texts).unwrap_or_default();
    frame::begin(texts, lang.parse().unwrap_or_default());
}
