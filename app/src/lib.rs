//! The pages of Parvis.

// A page is one deeply nested type until it is rendered.
#![recursion_limit = "512"]
#![allow(
    unreachable_pub,
    reason = "#[component] gives a hidden inner function the component's own visibility"
)]
#![allow(
    clippy::too_many_lines,
    reason = "a component is as long as its markup"
)]
#![allow(
    clippy::too_many_arguments,
    reason = "the function behind a form takes each of its fields"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "components own their props, so that pages hand over what they read"
)]

#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod context;
pub mod error;
pub mod features;
#[cfg(feature = "ssr")]
pub mod i18n;
pub mod lang;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod ui;
#[cfg(feature = "ssr")]
pub mod words;
#[cfg(any(feature = "booth", feature = "field"))]
pub mod worker;
pub mod written;

/// Called once in the browser, before the islands wake; `public/start.js` then wakes each.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}

/// The field kit begins by itself: it has nothing to hydrate.
#[cfg(feature = "field")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {}
