//! What a device does, from the choices to the receipt.
//!
//! ```text
//! Prepared::new ──blinded──▶ registrar (with the session; marks the roll)
//!      │                         │
//!      └──────finish◀──blind signature
//!              │
//!             Cast ──▶ ballot box (without a session) ──▶ SignedReceipt
//! ```
//!
//! A [`Prepared`] is what the device keeps from before the first request until it holds the receipt: whatever is
//! lost on the way, sending the same again gives the same answer.

use crate::bytes::NotBytes;
use crate::code::{ChangeCode, ReceiptCode};
use crate::leaf::{Leaf, LeafHash, NotSigned, Serial, VoterKey, VoterSignature};
use crate::log::{BadSignature, LogKey, SignedReceipt};
use crate::seal::{Binding, BoxKey, SealError, Sealed, seal};
use crate::slip::{Slip, SlipError};
use crate::token::{BlindSignature, Blinded, Blinding, TokenError, TokenKey, TokenSignature};
use domain::EditionId;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// What a device needs to vote in an edition: public, the same for everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteKeys {
    pub edition: EditionId,
    pub box_key: BoxKey,
    pub token_key: TokenKey,
    pub log_key: LogKey,
    /// How wide every slip is.
    pub width: usize,
    /// The numbers of the projects, in the order of the ballot paper.
    pub numbers: Vec<String>,
}

/// A ballot on its way: sealed, and with all that is needed to go on after a lost connection. The choices
/// themselves are not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    pub edition: EditionId,
    /// Secret: it goes to the voter alone.
    pub code: ChangeCode,
    pub leaf: Leaf,
    /// For a first ballot: what was asked of the registrar. A replacement needs no token.
    blinding: Option<Blinding>,
}

/// What is sent to the ballot box, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    pub edition: EditionId,
    pub serial: Serial,
    pub turn: u32,
    /// The token, with the first ballot of a serial.
    pub token: Option<TokenSignature>,
    pub sealed: Sealed,
    pub signature: VoterSignature,
}

/// Why a ballot can't be prepared, or an answer not be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoteError {
    #[error("the choices can't be written on a slip")]
    Slip(#[from] SlipError),
    #[error("the ballot can't be sealed")]
    Seal(#[from] SealError),
    #[error("there is no token")]
    Token(#[from] TokenError),
    #[error("this ballot was prepared for another edition")]
    OtherEdition,
    #[error("a replacement asks for no token")]
    NoTokenNeeded,
    #[error("a first ballot needs a token")]
    TokenNeeded,
    #[error("the receipt is not signed by the ballot box")]
    Receipt(#[from] BadSignature),
    #[error("the receipt is for another ballot")]
    OtherBallot,
}

/// Why the ballot box refuses what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CastError {
    #[error("it was made for another edition")]
    OtherEdition,
    #[error("it has the wrong size")]
    Size,
    #[error("the voter's signature is wrong")]
    Signature(#[from] NotSigned),
    #[error("the token is wrong")]
    Token(#[from] TokenError),
}

impl VoteKeys {
    /// The size of every sealed ballot of the edition.
    pub fn sealed_size(&self) -> usize {
        self.width + crate::seal::OVERHEAD
    }
}

impl Prepared {
    /// Seals a first ballot, and blinds the serial under which it will be cast.
    pub fn new(keys: &VoteKeys, slip: &Slip, rng: &mut impl CryptoRng) -> Result<Self, VoteError> {
        let code = ChangeCode::random(rng);
        let serial = VoterKey::of(keys.edition, &code).serial();
        let blinding = keys.token_key.blind(&serial, rng)?;
        Self::seal(keys, code, 0, slip, Some(blinding), rng)
    }

    /// Seals a ballot that replaces an earlier one of the same code; `turn` is one more than that one's.
    pub fn replacing(
        keys: &VoteKeys,
        code: ChangeCode,
        turn: u32,
        slip: &Slip,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, VoteError> {
        Self::seal(keys, code, turn, slip, None, rng)
    }

    fn seal(
        keys: &VoteKeys,
        code: ChangeCode,
        turn: u32,
        slip: &Slip,
        blinding: Option<Blinding>,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, VoteError> {
        let voter = VoterKey::of(keys.edition, &code);
        let binding = Binding {
            edition: keys.edition,
            serial: &voter.serial(),
            turn,
        };
        let sealed = seal(&keys.box_key, binding, &slip.write(keys.width)?, rng)?;
        Ok(Self {
            edition: keys.edition,
            leaf: voter.sign(keys.edition, turn, sealed),
            code,
            blinding,
        })
    }

    /// What is asked of the registrar; `None` for a replacement.
    pub fn blinded(&self) -> Option<&Blinded> {
        self.blinding.as_ref().map(Blinding::blinded)
    }

    /// Whether the registrar has to be asked first.
    pub fn needs_token(&self) -> bool {
        self.blinding.is_some()
    }

    /// A first ballot with its token, ready to be sent.
    pub fn finish(&self, keys: &VoteKeys, signature: &BlindSignature) -> Result<Cast, VoteError> {
        if keys.edition != self.edition {
            return Err(VoteError::OtherEdition);
        }
        let blinding = self.blinding.as_ref().ok_or(VoteError::NoTokenNeeded)?;
        let token = keys
            .token_key
            .finish(&self.leaf.serial, blinding, signature)?;
        Ok(Cast::of(self.edition, self.leaf.clone(), Some(token)))
    }

    /// A replacement, ready to be sent.
    pub fn replacement(&self) -> Result<Cast, VoteError> {
        if self.needs_token() {
            return Err(VoteError::TokenNeeded);
        }
        Ok(Cast::of(self.edition, self.leaf.clone(), None))
    }

    /// Checks that the box's answer is a receipt for this very ballot.
    pub fn check_receipt(&self, key: &LogKey, receipt: &SignedReceipt) -> Result<(), VoteError> {
        receipt.verify(key)?;
        if receipt.edition == self.edition && receipt.leaf == self.leaf.hash() {
            Ok(())
        } else {
            Err(VoteError::OtherBallot)
        }
    }

    pub fn receipt_code(&self) -> ReceiptCode {
        ReceiptCode::of(&self.leaf.hash())
    }

    /// What is left of a first ballot when its change code is dropped: nobody replaces it.
    pub(crate) fn into_parts(self) -> Result<(Leaf, Blinding, ReceiptCode), VoteError> {
        let receipt = self.receipt_code();
        let blinding = self.blinding.ok_or(VoteError::NoTokenNeeded)?;
        Ok((self.leaf, blinding, receipt))
    }
}

impl Cast {
    pub(crate) fn first(edition: EditionId, leaf: Leaf, token: TokenSignature) -> Self {
        Self::of(edition, leaf, Some(token))
    }

    fn of(edition: EditionId, leaf: Leaf, token: Option<TokenSignature>) -> Self {
        let Leaf {
            serial,
            turn,
            sealed,
            signature,
        } = leaf;
        Self {
            edition,
            serial,
            turn,
            token,
            sealed,
            signature,
        }
    }

    pub fn leaf(&self) -> Leaf {
        Leaf {
            serial: self.serial,
            turn: self.turn,
            sealed: self.sealed.clone(),
            signature: self.signature,
        }
    }

    pub fn hash(&self) -> LeafHash {
        self.leaf().hash()
    }

    /// What the ballot box checks before anything else: edition, size, the voter's signature, and the token where
    /// there is one. Whether a token is needed, and which turn is next, the box itself knows.
    pub fn check(&self, keys: &VoteKeys) -> Result<(), CastError> {
        if self.edition != keys.edition {
            return Err(CastError::OtherEdition);
        }
        if self.sealed.as_bytes().len() != keys.sealed_size() {
            return Err(CastError::Size);
        }
        self.leaf().check(self.edition)?;
        if let Some(token) = &self.token {
            keys.token_key.verify(&self.serial, token)?;
        }
        Ok(())
    }
}

impl From<NotBytes> for TokenError {
    fn from(_: NotBytes) -> Self {
        Self::Blinded
    }
}
