//! Outings: planning, the public stops, debriefs, reports.

#[cfg(feature = "ssr")]
pub mod debrief;
#[cfg(feature = "ssr")]
pub mod export;
#[cfg(feature = "ssr")]
pub mod for_team;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod groups;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
mod map;
#[cfg(feature = "ssr")]
pub mod one;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod photo_sent;
#[cfg(feature = "ssr")]
pub mod plan;
#[cfg(feature = "ssr")]
pub mod population;
#[cfg(feature = "ssr")]
mod rates;
#[cfg(feature = "ssr")]
pub mod report;
#[cfg(feature = "ssr")]
mod report_parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod stop_feeds;
#[cfg(feature = "ssr")]
pub mod stops;
#[cfg(feature = "ssr")]
pub mod tabs;
#[cfg(feature = "ssr")]
pub mod tallies;
#[cfg(feature = "ssr")]
pub mod team;
#[cfg(feature = "ssr")]
mod typed;
#[cfg(feature = "ssr")]
mod unreached;
