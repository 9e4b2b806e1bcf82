//! The pages of Parvis.

#![allow(
    unreachable_pub,
    reason = "#[component] gives a hidden inner function the component's own visibility"
)]

#[cfg(feature = "ssr")]
pub mod assets;
pub mod features;
#[cfg(feature = "ssr")]
pub mod i18n;
pub mod lang;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod ui;
