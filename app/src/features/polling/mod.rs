//! Polling places, batches of paper ballots and their double keying, the sheet that is signed; kiosks.

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
mod typed;
