//! Delegated envelopes: what they are, where their money stands, how one is made.

#[cfg(any(feature = "ssr", feature = "hydrate"))]
mod simulator;

#[cfg(feature = "ssr")]
mod desk_acts;
#[cfg(feature = "ssr")]
pub mod desk_export;
#[cfg(feature = "ssr")]
mod desk_fields;
#[cfg(feature = "ssr")]
mod desk_form;
#[cfg(feature = "ssr")]
mod desk_funders;
#[cfg(feature = "ssr")]
pub mod desk_ledger;
#[cfg(feature = "ssr")]
pub mod desk_list;
#[cfg(feature = "ssr")]
pub mod desk_new;
#[cfg(feature = "ssr")]
pub mod desk_one;
#[cfg(feature = "ssr")]
pub mod desk_server;
#[cfg(feature = "ssr")]
pub mod desk_upload;
#[cfg(feature = "ssr")]
mod desk_words;
#[cfg(feature = "ssr")]
pub mod ledger;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub mod picture;
#[cfg(feature = "ssr")]
pub mod simulate;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(feature = "ssr")]
pub mod words;

#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub use simulator::Simulator;
