//! The public list: a Merkle tree of leaves as in RFC 9162 (Certificate Transparency), 2.1, with signed heads
//! and signed receipts.
//!
//! `ct-merkle` was looked at: it hashes the leaves itself, while during the vote the public has hashes alone.

mod proof;
mod signed;
mod tree;

pub use proof::{Proof, ProofError, verify_consistency, verify_inclusion};
pub use signed::{BadSignature, LogKey, LogSignature, LogSigner, SignedHead, SignedReceipt};
pub use tree::{Root, Tree};
