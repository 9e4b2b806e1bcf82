//! One entry of the public list: a sealed ballot, whose it is under a name made for this vote alone, and the
//! voter's signature.

use crate::bytes::{fixed, secret};
use crate::code::ChangeCode;
use crate::seal::Sealed;
use domain::EditionId;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version that every leaf begins with.
const VERSION: u8 = 1;
/// What stands before the hashed bytes of a leaf, so that no leaf can pass for a node (RFC 9162, 2.1.1).
const LEAF_PREFIX: u8 = 0;
const SIGNED: &[u8] = b"parvis/leaf/v1";
const SEED: &[u8] = b"parvis/serial/v1";

fixed! {
    /// The name under which a voter casts in one edition: an Ed25519 public key. Only the voter's device knows
    /// whose it is.
    Serial, 32, "a serial"
}

fixed! {
    /// The voter's Ed25519 signature of a leaf.
    VoterSignature, 64, "a voter's signature"
}

fixed! {
    /// SHA-256 of 0x00 and the leaf (RFC 9162): how the public list names a ballot.
    LeafHash, 32, "a leaf hash"
}

secret! {
    /// The private half of a [`Serial`], made from the change code.
    VoterKey, "a voter's key"
}

/// A sealed ballot as it stands in the public list.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Leaf {
    pub serial: Serial,
    /// 0 for the first ballot of a serial, then 1, 2…: the highest counts.
    pub turn: u32,
    pub sealed: Sealed,
    pub signature: VoterSignature,
}

/// Why bytes are no leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeafError {
    #[error("a leaf is too short: {bytes} bytes")]
    TooShort { bytes: usize },
    #[error("a leaf has the unknown version {found}")]
    Version { found: u8 },
}

/// The voter's signature of a leaf is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the voter's signature is wrong")]
pub struct NotSigned;

impl VoterKey {
    /// The key of a change code in an edition. The same code gives another key, and another serial, in another
    /// edition.
    pub fn of(edition: EditionId, code: &ChangeCode) -> Self {
        let mut seed = Sha256::new();
        seed.update(SEED);
        seed.update(edition.0.as_bytes());
        seed.update(code.as_bytes());
        Self(seed.finalize().into())
    }

    pub fn serial(&self) -> Serial {
        Serial(self.signing().verifying_key().to_bytes())
    }

    /// The leaf of a sealed ballot.
    pub fn sign(&self, edition: EditionId, turn: u32, sealed: Sealed) -> Leaf {
        let signing = self.signing();
        let serial = Serial(signing.verifying_key().to_bytes());
        let message = message(edition, &serial, turn, &sealed);
        Leaf {
            serial,
            turn,
            sealed,
            signature: VoterSignature(signing.sign(&message).to_bytes()),
        }
    }

    fn signing(&self) -> SigningKey {
        SigningKey::from_bytes(&self.0)
    }
}

impl Leaf {
    /// Version ‖ serial ‖ turn ‖ sealed ‖ signature.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(1 + Serial::LEN + 4 + self.sealed.0.len() + 64);
        bytes.push(VERSION);
        bytes.extend_from_slice(&self.serial.0);
        bytes.extend_from_slice(&self.turn.to_be_bytes());
        bytes.extend_from_slice(&self.sealed.0);
        bytes.extend_from_slice(&self.signature.0);
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LeafError> {
        let too_short = || LeafError::TooShort { bytes: bytes.len() };
        let (version, rest) = bytes.split_first().ok_or_else(too_short)?;
        if *version != VERSION {
            return Err(LeafError::Version { found: *version });
        }
        let (serial, rest) = rest.split_first_chunk::<32>().ok_or_else(too_short)?;
        let (turn, rest) = rest.split_first_chunk::<4>().ok_or_else(too_short)?;
        let (sealed, signature) = rest.split_last_chunk::<64>().ok_or_else(too_short)?;
        Ok(Self {
            serial: Serial(*serial),
            turn: u32::from_be_bytes(*turn),
            sealed: Sealed(sealed.to_vec()),
            signature: VoterSignature(*signature),
        })
    }

    pub fn hash(&self) -> LeafHash {
        let mut hash = Sha256::new();
        hash.update([LEAF_PREFIX]);
        hash.update(self.to_bytes());
        LeafHash(hash.finalize().into())
    }

    /// Checks the voter's signature, which nobody can make without the change code.
    pub fn check(&self, edition: EditionId) -> Result<(), NotSigned> {
        let key = VerifyingKey::from_bytes(&self.serial.0).map_err(|_| NotSigned)?;
        let message = message(edition, &self.serial, self.turn, &self.sealed);
        let signature = Signature::from_bytes(&self.signature.0);
        // Strictly: a key of small order would sign for everybody.
        key.verify_strict(&message, &signature)
            .map_err(|_| NotSigned)
    }
}

fn message(edition: EditionId, serial: &Serial, turn: u32, sealed: &Sealed) -> Vec<u8> {
    let turn = turn.to_be_bytes();
    [SIGNED, edition.0.as_bytes(), &serial.0, &turn, &sealed.0].concat()
}
