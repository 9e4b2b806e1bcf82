//! A slip sealed to the ballot box: HPKE in base mode (RFC 9180) with X25519, HKDF-SHA256 and
//! ChaCha20-Poly1305.

use crate::bytes::{fixed, free, secret};
use crate::leaf::Serial;
use domain::EditionId;
use hpke::{
    Deserializable, HpkeError, Kem as _, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305,
    kdf::HkdfSha256, kem::X25519HkdfSha256,
};
use rand_core::CryptoRng;

const INFO: &[u8] = b"parvis/ballot/v1";
/// Bytes of the encapsulated key, which a sealed ballot begins with.
const ENCAPSULATED: usize = 32;
/// Bytes that sealing adds: the encapsulated key and the authentication tag.
pub const OVERHEAD: usize = ENCAPSULATED + 16;

type Key = <X25519HkdfSha256 as hpke::Kem>::PrivateKey;

fixed! {
    /// The public key of a ballot box: everybody seals to it, and it opens nothing.
    BoxKey, 32, "a ballot box key"
}

secret! {
    /// The private key of a ballot box. It exists when it is made, until it is dealt to the trustees, and again
    /// when they open the box; it is published with the outcome.
    OpeningKey, "an opening key"
}

free! {
    /// A sealed slip: encapsulated key ‖ ciphertext ‖ tag.
    Sealed, "a sealed ballot"
}

/// Why a slip can't be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    #[error("the ballot box's key is no key")]
    Key,
    #[error("it is too short to be sealed")]
    TooShort,
    #[error("it does not open: another key, another voter, another edition, or changed bytes")]
    DoesNotOpen,
}

/// What a sealed ballot is bound to: it opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding<'a> {
    pub edition: EditionId,
    pub serial: &'a Serial,
    pub turn: u32,
}

impl OpeningKey {
    pub fn public(&self) -> Result<BoxKey, SealError> {
        let public = X25519HkdfSha256::sk_to_pk(&self.parse()?);
        Ok(BoxKey(public.to_bytes().into()))
    }

    fn parse(&self) -> Result<Key, SealError> {
        Key::from_bytes(&self.0).map_err(|_| SealError::Key)
    }
}

/// Seals a padded slip.
pub fn seal(
    key: &BoxKey,
    binding: Binding<'_>,
    slip: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Sealed, SealError> {
    seal_bytes(&key.0, &binding.info(), slip, &binding.aad(), rng).map(Sealed)
}

/// Opens a sealed slip.
pub fn open(key: &OpeningKey, binding: Binding<'_>, sealed: &Sealed) -> Result<Vec<u8>, SealError> {
    open_bytes(&key.0, &binding.info(), &sealed.0, &binding.aad())
}

impl Binding<'_> {
    fn info(&self) -> Vec<u8> {
        [INFO, self.edition.0.as_bytes()].concat()
    }

    fn aad(&self) -> Vec<u8> {
        [self.serial.as_bytes().as_slice(), &self.turn.to_be_bytes()].concat()
    }
}

/// One message to one X25519 key; also seals the trustees' parts.
pub(crate) fn seal_bytes(
    key: &[u8; 32],
    info: &[u8],
    plain: &[u8],
    aad: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, SealError> {
    let key =
        <X25519HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(key).map_err(|_| SealError::Key)?;
    let (encapsulated, sealed) = hpke::single_shot_seal_with_rng::<
        ChaCha20Poly1305,
        HkdfSha256,
        X25519HkdfSha256,
    >(&OpModeS::Base, &key, info, plain, aad, rng)
    .map_err(|_| SealError::Key)?;
    Ok([encapsulated.to_bytes().as_slice(), &sealed].concat())
}

pub(crate) fn open_bytes(
    key: &[u8; 32],
    info: &[u8],
    sealed: &[u8],
    aad: &[u8],
) -> Result<Vec<u8>, SealError> {
    if sealed.len() < OVERHEAD {
        return Err(SealError::TooShort);
    }
    let (encapsulated, sealed) = sealed.split_at(ENCAPSULATED);
    let key = Key::from_bytes(key).map_err(|_| SealError::Key)?;
    let open = |encapsulated: &[u8]| -> Result<Vec<u8>, HpkeError> {
        let encapsulated = <X25519HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(encapsulated)?;
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &key,
            &encapsulated,
            info,
            sealed,
            aad,
        )
    };
    open(encapsulated).map_err(|_| SealError::DoesNotOpen)
}
