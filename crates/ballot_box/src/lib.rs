//! The ballot box that nobody has to trust.
//!
//! A ballot is sealed on the voter's device to a key that no one holds whole, cast with a token that was signed
//! blind, and listed in a public tree whose heads are signed. After the close the trustees put their shares
//! together, and whoever wants to recounts everything from the published record.
//!
//! Everything here is pure: no clock, no input or output, and randomness comes in as an argument. The server,
//! the command line and the browser's Web Worker run the same code.
//!
//! | module | idea |
//! |---|---|
//! | [`code`] | what a person reads: the receipt code (public) and the change code (secret) |
//! | [`slip`] | the choices as text of a width that says nothing |
//! | [`seal`] | a slip sealed to the ballot box (HPKE, RFC 9180) |
//! | [`token`] | the right to vote, signed blind (RFC 9474) |
//! | [`leaf`] | one entry of the public list, signed by its voter |
//! | [`log`] | the tree of leaves (RFC 9162), its signed heads, signed receipts |
//! | [`trustees`] | the opening key in shares (Shamir), and each trustee's key as words and as a file |
//! | [`vote`] | what a device does from the choices to the receipt |
//! | [`paper`], [`opening`] | the ballot paper; the box opened: what each leaf turned out to be |
//! | [`record`], [`verify`] | what is published, and its check from end to end |
//! | [`field`] | what a phone without a network keeps: entries for the server, ballots that it can't read |
//! | [`work`] | the messages between a page and its Web Worker |
//! | [`qr`] | a text as a QR picture |

mod bytes;
pub mod code;
pub mod field;
pub mod leaf;
pub mod log;
pub mod opening;
pub mod paper;
pub mod qr;
pub mod record;
pub mod seal;
pub mod slip;
pub mod token;
pub mod trustees;
pub mod verify;
pub mod vote;
pub mod work;

pub use bytes::NotBytes;
pub use code::{ChangeCode, ReceiptCode};
pub use leaf::{Leaf, LeafHash, Serial, VoterKey, VoterSignature};
pub use log::{LogKey, LogSigner, SignedHead, SignedReceipt, Tree};
pub use opening::{Opened, Outcome, Reason};
pub use paper::Paper;
pub use record::Record;
pub use seal::{BoxKey, OpeningKey, Sealed};
pub use slip::{Slip, SlipError};
pub use token::{BlindSignature, Blinded, TokenKey, TokenSignature, TokenSigner};
pub use trustees::{Commitment, Deal, Part, SealedPart, TrusteeKey, TrusteePublic};
pub use vote::{Cast, Prepared, VoteKeys};
