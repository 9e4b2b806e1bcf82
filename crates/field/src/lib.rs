//! The field kit's Web Worker: what is collected on an outing is sealed, kept on the phone and sent, exactly once.
//!
//! The rules are pure and know no browser; the browser's parts (`IndexedDB`, fetch, the clock) stand behind the traits
//! of [`ports`]. Messages are those of [`domain::kit`]; what travels to the server is in [`domain::field`].
//!
//! ```text
//! screen ──Ask──▶ Desk ──one transaction──▶ shelf (sealed)      the queue
//!                   └──round──▶ line ──▶ /api/field/entries     then each ballot, without a name, then photos
//! ```
//!
//! | module | idea |
//! |---|---|
//! | [`ports`] | what the phone gives: a shelf, a line, a clock, room |
//! | [`rows`] | what lies on the shelf, and how its format changes |
//! | [`seal`] | an entry as bytes that nothing on the phone opens |
//! | [`time`] | the phone's clock against the server's |
//! | [`desk`] | answers the screens |
//! | [`qr`] | a code before the camera |
//! | [`send`] | empties the queue, however the network is |

pub mod desk;
pub mod ports;
pub mod qr;
pub mod rows;
pub mod seal;
pub mod send;
pub mod time;

#[cfg(target_arch = "wasm32")]
pub mod browser;

pub use desk::Desk;
