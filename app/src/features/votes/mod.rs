//! The booth: choosing, checking, confirming; and changing one's mind.
//!
//! Three pages without menus. What is chosen counts for nothing until it is confirmed, and is kept from the first
//! moment on: on the device, which seals the ballot itself ([`device`]), or, where that can't be, sealed in the
//! visitor's session (`draft`), for the server to seal the ballot when it is confirmed. Every step is a plain
//! form, and works without scripts.

mod ballot_bar;
pub mod device;
mod leave_guard;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod casting;
#[cfg(feature = "ssr")]
mod check;
#[cfg(feature = "ssr")]
mod device_summary;
#[cfg(feature = "ssr")]
pub mod draft;
#[cfg(feature = "ssr")]
pub mod on_device;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod receipt;
#[cfg(feature = "ssr")]
mod receipt_parts;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod shared;
#[cfg(feature = "ssr")]
mod summary;
#[cfg(feature = "ssr")]
mod unsent;
#[cfg(feature = "ssr")]
mod voted;

pub use ballot_bar::BallotBar;
#[cfg(feature = "ssr")]
pub use casting::finish_waiting;
pub use leave_guard::LeaveGuard;
#[cfg(feature = "ssr")]
pub use shared::per_contact;
#[cfg(feature = "ssr")]
pub(crate) use voted::late;
