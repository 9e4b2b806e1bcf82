//! Polling places, batches of paper ballots keyed twice, kiosks.

#[cfg(feature = "ssr")]
pub mod kiosk;
#[cfg(feature = "ssr")]
pub mod kiosk_desk;
#[cfg(feature = "ssr")]
pub mod kiosk_frame;
pub mod kiosk_server;
#[cfg(feature = "ssr")]
mod kiosk_turn;
