//! Messages between a page and its Web Worker: JSON, beside which bytes may travel.
//!
//! Enums have their usual form in serde, in small letters: `{"qr": {"text": "…"}}`, `"load"`. A page may treat what
//! it only passes on (keys, a prepared ballot, a cast) as opaque JSON, and so stays free of the code for curves. The
//! JavaScript around the worker adds an id to each message, so that answers find their question.

use crate::code::{ChangeCode, ReceiptCode};
use crate::leaf::{LeafHash, Serial};
use crate::log::{LogKey, Proof, SignedHead, SignedReceipt};
use crate::paper::Paper;
use crate::record::Published;
use crate::seal::BoxKey;
use crate::slip::Slip;
use crate::token::BlindSignature;
use crate::trustees::{Part, SealedPart, TrusteeKey, TrusteePublic};
use crate::verify::{Examined, Report};
use crate::vote::{Cast, Prepared, VoteKeys};
use domain::EditionId;
use serde::{Deserialize, Serialize};

mod answer;
mod desk;

pub use answer::answer;
pub use desk::{Desk, Reply};

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
    /// Reads a receipt kept as a file, and checks its signature; answered by [`Response::ReceiptCode`].
    ReadReceipt {
        edition: EditionId,
        key: LogKey,
        text: String,
    },
    /// Draws a QR picture; answered by [`Response::Svg`].
    Qr { text: String },
    /// Reads a record, the `.tar` in the bytes beside this message, and makes the quick checks; answered by
    /// [`Response::Loaded`].
    Load,
    /// Cuts ballots `from` to `to` out of the loaded record; answered by [`Response::Slice`], with bytes.
    Slice { from: u64, to: u64 },
    /// Makes the slow checks of a slice, the bytes beside this message; answered by [`Response::Examined`].
    Examine,
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
    ReceiptCode(ReceiptCode),
    Svg(String),
    Loaded(Box<Loaded>),
    Slice,
    Examined(Box<Examined>),
}

/// A trustee's key in every form that the trustee may keep.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeySheet {
    pub key: TrusteeKey,
    pub public: TrusteePublic,
    pub words: Vec<String>,
    /// The content of the file.
    pub file: String,
    /// The words as a QR picture.
    pub qr: String,
}

/// A record that was read, and what the quick checks say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Loaded {
    pub report: Report,
    /// Ballots whose slow checks remain; 0 where single ballots are not published.
    pub ballots: u64,
    /// Tokens whose slow checks remain.
    pub tokens: u64,
    pub published: Published,
    /// The ballot paper's envelopes and projects, for the names of the winners.
    pub paper: Paper,
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
    #[error("the key does not open the part: it is another trustee's, or of another vote")]
    NotTheirs,
    #[error("the text is too long for a QR picture")]
    TooLong,
    #[error("the record can't be read: {0}")]
    Record(crate::record::ReadError),
    #[error("no record was loaded, or its single ballots are not published")]
    NoRecord,
}
