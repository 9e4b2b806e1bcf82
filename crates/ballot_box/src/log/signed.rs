//! What the server signs: heads of the list, and receipts.

use super::tree::{Root, Tree};
use crate::bytes::{fixed, secret};
use crate::code::ReceiptCode;
use crate::leaf::LeafHash;
use chrono::NaiveDate;
use domain::EditionId;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

const HEAD: &[u8] = b"parvis/head/v1";
const RECEIPT: &[u8] = b"parvis/receipt/v1";

fixed! {
    /// The public key that checks heads and receipts of an edition (Ed25519).
    LogKey, 32, "a list key"
}

fixed! {
    /// A signature of the server (Ed25519).
    LogSignature, 64, "a signature"
}

secret! {
    /// The private key of an edition's list: a seed that the server derives from its own secret.
    LogSigner, "a list signing key"
}

/// The list as it stood: how many leaves, the root of their tree, and the day.
///
/// Heads are there to be kept by others: two that do not agree prove that the server showed different lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedHead {
    pub edition: EditionId,
    pub size: u64,
    pub root: Root,
    pub day: NaiveDate,
    pub signature: LogSignature,
}

/// The server's promise that a leaf is, or will be, in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedReceipt {
    pub edition: EditionId,
    pub leaf: LeafHash,
    pub signature: LogSignature,
}

/// The server did not sign this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the signature is not that of the public list")]
pub struct BadSignature;

impl LogSigner {
    pub fn key(&self) -> LogKey {
        LogKey(self.signing().verifying_key().to_bytes())
    }

    /// Signs the head of a tree.
    pub fn sign_head(&self, edition: EditionId, tree: &Tree, day: NaiveDate) -> SignedHead {
        self.sign_root(edition, tree.len(), tree.root(), day)
    }

    /// Signs a head whose root is known.
    pub fn sign_root(
        &self,
        edition: EditionId,
        size: u64,
        root: Root,
        day: NaiveDate,
    ) -> SignedHead {
        SignedHead {
            edition,
            size,
            root,
            day,
            signature: self.sign(&head_message(edition, size, &root, day)),
        }
    }

    pub fn sign_receipt(&self, edition: EditionId, leaf: LeafHash) -> SignedReceipt {
        SignedReceipt {
            edition,
            leaf,
            signature: self.sign(&receipt_message(edition, &leaf)),
        }
    }

    fn sign(&self, message: &[u8]) -> LogSignature {
        LogSignature(self.signing().sign(message).to_bytes())
    }

    fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.0)
    }
}

impl SignedHead {
    pub fn verify(&self, key: &LogKey) -> Result<(), BadSignature> {
        let message = head_message(self.edition, self.size, &self.root, self.day);
        key.verify(&message, &self.signature)
    }
}

impl SignedReceipt {
    pub fn verify(&self, key: &LogKey) -> Result<(), BadSignature> {
        key.verify(&receipt_message(self.edition, &self.leaf), &self.signature)
    }

    pub fn code(&self) -> ReceiptCode {
        ReceiptCode::of(&self.leaf)
    }
}

impl LogKey {
    fn verify(&self, message: &[u8], signature: &LogSignature) -> Result<(), BadSignature> {
        let key = VerifyingKey::from_bytes(&self.0).map_err(|_| BadSignature)?;
        key.verify_strict(message, &Signature::from_bytes(&signature.0))
            .map_err(|_| BadSignature)
    }
}

/// Name ‖ edition ‖ size (8 bytes, big-endian) ‖ root ‖ day as `2026-06-01`.
fn head_message(edition: EditionId, size: u64, root: &Root, day: NaiveDate) -> Vec<u8> {
    let day = day.format("%Y-%m-%d").to_string();
    let size = size.to_be_bytes();
    [HEAD, edition.0.as_bytes(), &size, &root.0, day.as_bytes()].concat()
}

/// Name ‖ edition ‖ leaf hash.
fn receipt_message(edition: EditionId, leaf: &LeafHash) -> Vec<u8> {
    [RECEIPT, edition.0.as_bytes(), &leaf.0].concat()
}
