//! The booth: choosing, checking, confirming; and changing one's mind.
//!
//! Three pages without menus. What is chosen is kept, sealed, in the visitor's session from the first moment
//! on (`draft`), and counts for nothing until it is confirmed. Every step is a plain form; the islands only
//! make it faster to see what one does.

mod ballot_bar;
mod leave_guard;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod casting;
#[cfg(feature = "ssr")]
pub mod draft;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
mod receipt;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
mod summary;
#[cfg(feature = "ssr")]
mod voted;

pub use ballot_bar::BallotBar;
pub use leave_guard::LeaveGuard;
