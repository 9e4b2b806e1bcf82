//! Preparing editions at the desk: one page per part, each with a form of its own.

#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod calendar_form;
#[cfg(feature = "ssr")]
pub mod districts;
#[cfg(feature = "ssr")]
pub mod envelopes;
#[cfg(feature = "ssr")]
pub mod envelopes_form;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod presentation;
#[cfg(feature = "ssr")]
pub mod projects;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod rules_count;
#[cfg(feature = "ssr")]
pub mod rules_form;
#[cfg(feature = "ssr")]
mod rules_identity;
#[cfg(feature = "ssr")]
pub mod rules_limits;
#[cfg(feature = "ssr")]
mod rules_parts;
#[cfg(feature = "ssr")]
pub mod rules_warnings;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod themes;
#[cfg(feature = "ssr")]
pub mod upload;
