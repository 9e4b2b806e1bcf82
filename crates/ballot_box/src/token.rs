//! The right to vote, without a name: the registrar signs a serial that it does not see.
//!
//! RFC 9474, variant RSABSSA-SHA384-PSS-Deterministic, 2048 bits. The serial is random, so that the message needs
//! no randomizer (RFC 9474, 5.3).

use crate::bytes::{NotBytes, free, texts};
use crate::leaf::Serial;
use blind_rsa_signatures::{
    BlindMessage, BlindSignature as RawBlindSignature, BlindingResult, Deterministic, KeyPair, PSS,
    PublicKey, Secret, SecretKey, Sha384, Signature,
};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const BITS: usize = 2048;

type Public = PublicKey<Sha384, PSS, Deterministic>;
type Private = SecretKey<Sha384, PSS, Deterministic>;

/// The registrar's public key: with it everybody checks a token.
#[derive(Clone)]
pub struct TokenKey {
    key: Public,
    der: Vec<u8>,
}

/// The registrar's private key. It stays in the one place that marks the roll.
pub struct TokenSigner(Private);

free! {
    /// A blinded serial, as the registrar sees it.
    Blinded, "a blinded serial"
}

free! {
    /// The registrar's signature of a blinded serial.
    BlindSignature, "a blind signature"
}

free! {
    /// The registrar's signature of a serial: the token.
    TokenSignature, "a token"
}

/// What the device keeps between asking for a token and holding it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Blinding {
    #[zeroize(skip)]
    blinded: Blinded,
    #[serde(with = "crate::bytes")]
    secret: Vec<u8>,
}

/// Why there is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    #[error("the key pair could not be made")]
    Generate,
    #[error("this is no blinded serial for this key")]
    Blinded,
    #[error("the token is not signed by the registrar of this edition")]
    Signature,
}

impl TokenSigner {
    /// A new key pair; some tenths of a second.
    pub fn generate(rng: &mut impl CryptoRng) -> Result<Self, TokenError> {
        let pair = KeyPair::<Sha384, PSS, Deterministic>::generate(rng, BITS)
            .map_err(|_| TokenError::Generate)?;
        Ok(Self(pair.sk))
    }

    /// PKCS #8, to be kept encrypted.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, TokenError> {
        let der = self.0.to_der().map_err(|_| TokenError::Generate)?;
        Ok(Zeroizing::new(der))
    }

    pub fn from_bytes(der: &[u8]) -> Result<Self, TokenError> {
        Private::from_der(der)
            .map(Self)
            .map_err(|_| TokenError::Generate)
    }

    pub fn key(&self) -> Result<TokenKey, TokenError> {
        let key = self.0.public_key().map_err(|_| TokenError::Generate)?;
        TokenKey::new(key).map_err(|_| TokenError::Generate)
    }

    /// Signs without seeing. The same blinded serial gives the same signature.
    ///
    /// `rng` masks the private operation against a clock (RUSTSEC-2023-0071), not the signature.
    pub fn sign(
        &self,
        blinded: &Blinded,
        rng: &mut impl CryptoRng,
    ) -> Result<BlindSignature, TokenError> {
        let signed = self.0.blind_sign_with_rng(rng, &blinded.0);
        signed
            .map(|signature| BlindSignature(signature.0))
            .map_err(|_| TokenError::Blinded)
    }
}

impl TokenKey {
    fn new(key: Public) -> Result<Self, NotBytes> {
        let der = key.to_der().map_err(|_| NotBytes { what: WHAT })?;
        Ok(Self { key, der })
    }

    /// Reads the public key (SPKI in DER).
    pub fn from_slice(der: &[u8]) -> Result<Self, NotBytes> {
        Public::from_der(der)
            .map_err(|_| NotBytes { what: WHAT })
            .and_then(Self::new)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.der
    }

    /// Blinds a serial.
    pub fn blind(&self, serial: &Serial, rng: &mut impl CryptoRng) -> Result<Blinding, TokenError> {
        let result = self
            .key
            .blind(rng, serial.as_bytes())
            .map_err(|_| TokenError::Blinded)?;
        Ok(Blinding {
            blinded: Blinded(result.blind_message.0),
            secret: result.secret.0,
        })
    }

    /// Takes the blinding off; checks the result too.
    pub fn finish(
        &self,
        serial: &Serial,
        blinding: &Blinding,
        signature: &BlindSignature,
    ) -> Result<TokenSignature, TokenError> {
        let result = BlindingResult {
            blind_message: BlindMessage(blinding.blinded.0.clone()),
            secret: Secret(blinding.secret.clone()),
            msg_randomizer: None,
        };
        let signature = RawBlindSignature(signature.0.clone());
        self.key
            .finalize(&signature, &result, serial.as_bytes())
            .map(|token| TokenSignature(token.0))
            .map_err(|_| TokenError::Signature)
    }

    /// Whether the registrar gave this serial the right to vote.
    pub fn verify(&self, serial: &Serial, token: &TokenSignature) -> Result<(), TokenError> {
        self.key
            .verify(&Signature(token.0.clone()), None, serial.as_bytes())
            .map_err(|_| TokenError::Signature)
    }
}

const WHAT: &str = "a token key";

texts!(TokenKey, "a token key");

impl PartialEq for TokenKey {
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Eq for TokenKey {}

impl std::fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TokenKey({self})")
    }
}

impl std::fmt::Debug for TokenSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenSigner(hidden)")
    }
}

impl std::fmt::Debug for Blinding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Blinding(hidden)")
    }
}

impl Blinding {
    pub fn blinded(&self) -> &Blinded {
        &self.blinded
    }
}

impl Blinded {
    /// What the roll keeps, so that the same request gets the same signature again: SHA-256.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }
}
