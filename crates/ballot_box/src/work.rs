//! Messages between a page and its Web Worker: JSON, beside which bytes may travel.
//!
//! A message to the worker is an [`Asked`], an answer an [`Answered`] with the same id. While a long request runs,
//! further answers with that id may bring [`Response::Progress`].

use crate::code::{ChangeCode, ReceiptCode};
use crate::leaf::{LeafHash, Serial};
use crate::log::{LogKey, Proof, SignedHead, SignedReceipt};
use crate::seal::BoxKey;
use crate::slip::Slip;
use crate::token::BlindSignature;
use crate::trustees::{Part, SealedPart, TrusteeKey, TrusteePublic};
use crate::vote::{Cast, Prepared, VoteKeys};
use domain::EditionId;
use serde::{Deserialize, Serialize};

mod answer;

pub use answer::answer;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Asked {
    pub id: u32,
    pub request: Request,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answered {
    pub id: u32,
    pub answer: Result<Response, WorkError>,
}

/// What a page asks of the worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Seals a first ballot; answered by [`Response::Prepared`].
    Prepare { keys: VoteKeys, slip: Slip },
    /// Seals a ballot that replaces an earlier one; answered by [`Response::Prepared`].
    Replace {
        keys: VoteKeys,
        code: ChangeCode,
        turn: u32,
        slip: Slip,
    },
    /// The serial of a change code, with which the box says the last turn; answered by [`Response::Serial`].
    Serial {
        edition: EditionId,
        code: ChangeCode,
    },
    /// Makes the token from the registrar's answer; answered by [`Response::Cast`]. Without a signature, for a
    /// replacement.
    Finish {
        keys: VoteKeys,
        prepared: Prepared,
        signature: Option<BlindSignature>,
    },
    /// Checks the box's answer; answered by [`Response::Receipt`].
    CheckReceipt {
        key: LogKey,
        prepared: Prepared,
        receipt: SignedReceipt,
    },
    /// Checks that a ballot is in the list; answered by [`Response::Found`].
    CheckPlace {
        key: LogKey,
        code: ReceiptCode,
        place: Place,
    },
    /// Makes a trustee's key; answered by [`Response::TrusteeKey`].
    NewTrusteeKey { edition: EditionId },
    /// Reads a key back from its file; answered by [`Response::TrusteeKey`].
    ReadTrusteeFile { edition: EditionId, text: String },
    /// Reads a key back from typed words; answered by [`Response::TrusteeKey`].
    ReadTrusteeWords { edition: EditionId, words: String },
    /// Opens a trustee's part; answered by [`Response::Part`].
    OpenPart {
        edition: EditionId,
        key: TrusteeKey,
        box_key: BoxKey,
        part: SealedPart,
    },
    /// Draws a QR picture; answered by [`Response::Svg`].
    Qr { text: String },
}

/// Where a leaf is in the list, with the proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub leaf: LeafHash,
    pub index: u64,
    pub head: SignedHead,
    pub proof: Proof,
}

/// What the worker answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    Prepared(Box<Prepared>),
    Serial(Serial),
    Cast(Box<Cast>),
    /// The receipt is good: its code, and the secret code with which the voter may change the ballot.
    Receipt {
        receipt: ReceiptCode,
        change: ChangeCode,
    },
    /// The ballot is in the list under this head.
    Found,
    TrusteeKey(Box<KeySheet>),
    Part(Part),
    Svg(String),
}

/// A trustee's key in every form that the trustee may keep.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeySheet {
    pub key: TrusteeKey,
    pub public: TrusteePublic,
    pub words: Vec<String>,
    /// The content of the file.
    pub file: String,
    /// The file's content as a QR picture.
    pub qr: String,
}

/// Why the worker has no answer. `what` is English, for a log of the page; the interface words the kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkError {
    #[error("the message can't be read: {what}")]
    Message { what: String },
    #[error("the ballot can't be prepared: {what}")]
    Vote { what: String },
    #[error("the registrar's answer is wrong: {what}")]
    Token { what: String },
    #[error("the receipt is wrong: {what}")]
    Receipt { what: String },
    #[error("the ballot is not in the list: {what}")]
    NotInList { what: String },
    #[error(transparent)]
    KeyFile(#[from] crate::trustees::KeyFileError),
    #[error(transparent)]
    Words(#[from] crate::trustees::WordsError),
    #[error("the part does not open: {what}")]
    Part { what: String },
    #[error("the text is too long for a QR picture")]
    TooLong,
    #[error("the record can't be read: {0}")]
    Record(crate::record::ReadError),
}
