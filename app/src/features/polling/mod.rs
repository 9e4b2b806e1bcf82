//! Polling places, batches of paper ballots and their double keying, the sheet that is signed; kiosks.

#[cfg(feature = "ssr")]
pub mod arbitrate;
#[cfg(feature = "ssr")]
pub mod batch;
#[cfg(feature = "ssr")]
mod batch_acts;
#[cfg(feature = "ssr")]
mod batch_form;
#[cfg(feature = "ssr")]
mod cancel;
#[cfg(feature = "ssr")]
mod cut;
#[cfg(feature = "ssr")]
pub mod edition;
#[cfg(feature = "ssr")]
pub mod key;
#[cfg(feature = "ssr")]
pub mod keying_server;
#[cfg(feature = "ssr")]
pub mod kiosk;
#[cfg(feature = "ssr")]
pub mod kiosk_desk;
#[cfg(feature = "ssr")]
pub mod kiosk_frame;
pub mod kiosk_server;
#[cfg(feature = "ssr")]
mod kiosk_turn;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub(crate) mod of_outing;
#[cfg(feature = "ssr")]
pub(crate) mod parts;
#[cfg(feature = "ssr")]
pub mod place;
#[cfg(feature = "ssr")]
pub mod public;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod sheet;
#[cfg(feature = "ssr")]
mod typed;
