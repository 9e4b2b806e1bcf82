//! The opening key in the hands of several trustees, *k* of whom open the box.
//!
//! Each trustee has a key of their own, made on their device and taken home as a file and as 24 words. When the
//! box is made, its private key is split (Shamir over GF(256), constant-time, crate `vsss-rs`) and each part is
//! sealed to one trustee's public key, so that no share ever lies readable on the server.

use crate::bytes::{fixed, free, secret};
use crate::seal::{BoxKey, OpeningKey, SealError, open_bytes, seal_bytes};
use domain::EditionId;
use hpke::{Deserializable, Kem as _, Serializable, kem::X25519HkdfSha256};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use vsss_rs::Gf256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

mod keep;

pub use keep::{KeyFile, KeyFileError, WordsError};

const SEALED_PART: &[u8] = b"parvis/part/v1";
const COMMITMENT: &[u8] = b"parvis/commitment/v1";

/// The most trustees that a box can have.
pub const MOST_TRUSTEES: usize = 255;

secret! {
    /// A trustee's own private key (X25519): with it they open their part.
    TrusteeKey, "a trustee's key"
}

fixed! {
    /// A trustee's public key, to which their part is sealed.
    TrusteePublic, 32, "a trustee's public key"
}

free! {
    /// A part, sealed to its trustee.
    SealedPart, "a sealed part"
}

fixed! {
    /// SHA-256 of a part: tells a wrong part before the box is opened, and says nothing about the part.
    Commitment, 32, "a commitment"
}

/// A trustee's part of the opening key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(try_from = "String", into = "String")]
pub struct Part {
    /// 1 to 255: the trustee's place.
    place: u8,
    value: [u8; 32],
}

/// What is left of a dealing: the opening key is forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    pub box_key: BoxKey,
    /// In the order of the trustees.
    pub parts: Vec<SealedPart>,
    pub commitments: Vec<Commitment>,
}

/// Why a key can't be dealt, a part not read, or a box not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrusteeError {
    #[error("{needed} of {trustees} trustees can't open a box")]
    Number { needed: u8, trustees: usize },
    #[error("a trustee's public key is no key")]
    PublicKey,
    #[error("this key does not open the part: it belongs to another trustee or another edition")]
    NotTheirs,
    #[error("this is no part of an opening key")]
    NoPart,
    #[error("{given} different parts of the {needed} that open the box")]
    TooFew { given: usize, needed: u8 },
    #[error("the parts do not give the key of this ballot box")]
    OtherBox,
}

impl TrusteeKey {
    pub fn public(&self) -> Result<TrusteePublic, TrusteeError> {
        let key = <X25519HkdfSha256 as hpke::Kem>::PrivateKey::from_bytes(&self.0)
            .map_err(|_| TrusteeError::PublicKey)?;
        let public = X25519HkdfSha256::sk_to_pk(&key).to_bytes();
        Ok(TrusteePublic(public.into()))
    }

    /// Opens the part that was sealed to this key.
    pub fn open(
        &self,
        edition: EditionId,
        box_key: &BoxKey,
        part: &SealedPart,
    ) -> Result<Part, TrusteeError> {
        let plain = open_bytes(&self.0, &info(edition), &part.0, &box_key.0)
            .map(Zeroizing::new)
            .map_err(|_| TrusteeError::NotTheirs)?;
        Part::from_slice(&plain)
    }
}

/// Makes a ballot box key, deals its private half to the trustees, and forgets it.
pub fn deal(
    edition: EditionId,
    needed: u8,
    trustees: &[TrusteePublic],
    rng: &mut impl CryptoRng,
) -> Result<Deal, TrusteeError> {
    let number = TrusteeError::Number {
        needed,
        trustees: trustees.len(),
    };
    if needed == 0 || usize::from(needed) > trustees.len() || trustees.len() > MOST_TRUSTEES {
        return Err(number);
    }
    let key = OpeningKey::generate(rng);
    let box_key = key.public().map_err(|_| TrusteeError::PublicKey)?;
    let parts = split(&key, needed, trustees.len(), rng).ok_or(number)?;
    let seal = |(trustee, part): (&TrusteePublic, &Part)| {
        let plain = part.to_bytes();
        seal_bytes(&trustee.0, &info(edition), &*plain, &box_key.0, rng).map(SealedPart)
    };
    let sealed: Result<Vec<_>, SealError> = trustees.iter().zip(&parts).map(seal).collect();
    Ok(Deal {
        box_key,
        parts: sealed.map_err(|_| TrusteeError::PublicKey)?,
        commitments: parts.iter().map(Part::commitment).collect(),
    })
}

/// Puts parts together. More than needed are welcome; the result is checked against the public key.
pub fn combine(needed: u8, parts: &[Part], box_key: &BoxKey) -> Result<OpeningKey, TrusteeError> {
    let different: BTreeMap<u8, &Part> = parts.iter().map(|part| (part.place, part)).collect();
    let given = different.len();
    if needed == 0 || given < usize::from(needed) {
        return Err(TrusteeError::TooFew { given, needed });
    }
    let mut chosen: Vec<Vec<u8>> = different
        .into_values()
        .take(needed.into())
        .map(|part| part.to_bytes().to_vec())
        .collect();
    let key = match chosen.as_slice() {
        // One trustee alone holds the whole key.
        [one] => Some(one[1..].to_vec()),
        several => Gf256::combine_array(several).ok(),
    };
    chosen.zeroize();
    let key = Zeroizing::new(key.ok_or(TrusteeError::OtherBox)?);
    let key = OpeningKey::from_slice(&key).map_err(|_| TrusteeError::OtherBox)?;
    match key.public() {
        Ok(public) if public == *box_key => Ok(key),
        Ok(_) | Err(_) => Err(TrusteeError::OtherBox),
    }
}

impl Part {
    /// The trustee's place, from 1.
    pub fn place(&self) -> u8 {
        self.place
    }

    pub fn commitment(&self) -> Commitment {
        let mut hash = Sha256::new();
        hash.update(COMMITMENT);
        hash.update(self.to_bytes().as_slice());
        Commitment(hash.finalize().into())
    }

    /// Place ‖ value.
    pub fn to_bytes(&self) -> Zeroizing<[u8; 33]> {
        let mut bytes = Zeroizing::new([0; 33]);
        bytes[0] = self.place;
        bytes[1..].copy_from_slice(&self.value);
        bytes
    }

    pub fn from_slice(bytes: &[u8]) -> Result<Self, TrusteeError> {
        match bytes.split_first() {
            Some((&place, value)) if place > 0 => Ok(Self {
                place,
                value: value.try_into().map_err(|_| TrusteeError::NoPart)?,
            }),
            Some(_) | None => Err(TrusteeError::NoPart),
        }
    }

    /// The part as text. There is no `Display`, which a log line could call by mistake.
    pub fn reveal(&self) -> String {
        crate::bytes::encode(self.to_bytes().as_slice())
    }
}

impl std::fmt::Debug for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Part({}, hidden)", self.place)
    }
}

impl std::str::FromStr for Part {
    type Err = TrusteeError;

    fn from_str(text: &str) -> Result<Self, TrusteeError> {
        let bytes = crate::bytes::decode("a part", text).map_err(|_| TrusteeError::NoPart)?;
        Self::from_slice(&Zeroizing::new(bytes))
    }
}

impl TryFrom<String> for Part {
    type Error = TrusteeError;

    fn try_from(text: String) -> Result<Self, TrusteeError> {
        Zeroizing::new(text).parse()
    }
}

impl From<Part> for String {
    fn from(part: Part) -> Self {
        part.reveal()
    }
}

fn info(edition: EditionId) -> Vec<u8> {
    [SEALED_PART, edition.0.as_bytes()].concat()
}

fn split(
    key: &OpeningKey,
    needed: u8,
    trustees: usize,
    rng: &mut impl CryptoRng,
) -> Option<Vec<Part>> {
    if needed == 1 {
        // A threshold of one shares nothing: each part is the key itself.
        let places = 1..=u8::try_from(trustees).ok()?;
        return Some(
            places
                .map(|place| Part {
                    place,
                    value: key.0,
                })
                .collect(),
        );
    }
    let mut shares = Gf256::split_array(needed.into(), trustees, key.0, rng).ok()?;
    let parts = shares
        .iter()
        .map(|share| Part::from_slice(share).ok())
        .collect();
    shares.zeroize();
    parts
}
