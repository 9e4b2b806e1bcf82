//! What a check says.

use crate::leaf::LeafHash;
use crate::opening::{Outcome, Reason};
use crate::record::PublishedEnvelope;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Everything that was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub edition: String,
    pub city: String,
    /// Leaves in the public list.
    pub leaves: u64,
    pub checks: Vec<Check>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub subject: Subject,
    /// How many items were looked at; up to the fault where there is one.
    pub checked: u64,
    pub verdict: Verdict,
}

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The opening key belongs to the box, and the number of trustees makes sense.
    Keys,
    /// Every ballot is the one whose hash was in the public list, in the same order.
    List,
    /// Every signed head is signed, and has the root of the list as it stands.
    Heads,
    /// Every serial was used once, or replaced turn by turn.
    Turns,
    /// No more serials than people on the roll, and a token for each.
    Roll,
    /// Counted, replaced, malformed: as the list has it, each slip allowed by the ballot paper.
    Outcomes,
    /// The winners and figures, counted again.
    Count,
    /// Every leaf is signed by its voter.
    Signatures,
    /// Every serial has a token of the registrar.
    Tokens,
    /// Every sealed ballot opens to the slip that was counted.
    Seals,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Good,
    Fault(Fault),
    /// The box is too small for single ballots to be published: this is for the auditors.
    NotThere,
}

/// The first difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub place: Place,
    pub what: Difference,
}

/// Where. Places count from 0 here, and from 1 wherever people read them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The record as a whole.
    Record,
    /// A ballot, by its place in the list.
    Ballot(u64),
    /// A signed head.
    Head(u64),
    /// An envelope, by its place in the result.
    Envelope(u64),
    /// A project of an envelope, by its number.
    Project { envelope: u64, number: String },
}

/// What differs. Where two values are told, the first is the published one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    #[error("the opening key does not belong to the ballot box")]
    OpeningKey,
    #[error("{needed} of {trustees} trustees can't open a box")]
    Threshold { needed: u8, trustees: u64 },
    #[error("the public list has {listed} here, the ballot gives {found}")]
    LeafHash { listed: LeafHash, found: LeafHash },
    #[error("the public list has no such ballot")]
    NotListed,
    #[error("the ballot is missing")]
    BallotMissing,
    #[error("the head is not signed by the list's key, or is of another edition")]
    HeadSignature,
    #[error("the head does not follow the one before")]
    HeadOrder,
    #[error(
        "the head is signed for another list: its root is not that of the first {size} ballots"
    )]
    HeadRoot { size: u64 },
    #[error("the last head is signed for {signed} ballots, and there are {found}")]
    LastHead { signed: u64, found: u64 },
    #[error("its token is spent twice: ballot {} has the same serial and turn", other + 1)]
    SpentTwice { other: u64 },
    #[error("turn {turn} of this serial is missing")]
    TurnMissing { turn: u32 },
    #[error("{serials} voters cast ballots, and the roll has {marks}")]
    MoreThanRoll { serials: u64, marks: u64 },
    #[error("{tokens} tokens for {serials} voters")]
    Tokens { tokens: u64, serials: u64 },
    #[error("published as {}, but it is {}", told(published), told(found))]
    Outcome { published: Outcome, found: Outcome },
    #[error("counted, but the ballot paper does not allow it: {0}")]
    NotAllowed(Reason),
    #[error("nothing is published about this ballot")]
    OutcomeMissing,
    #[error(
        "single ballots are to be published from {from} on, there are {counted}, and they are missing"
    )]
    Withheld { from: u64, counted: u64 },
    #[error("published: {published} {what}; found: {found}")]
    Total {
        what: String,
        published: u64,
        found: u64,
    },
    #[error("the list of malformed ballots differs")]
    Malformed,
    #[error("published: {} votes, {} points, {}; counted: {} votes, {} points, {}", published.0, published.1, won(published.2), found.0, found.1, won(found.2))]
    Figures {
        published: (u64, i64, bool),
        found: (u64, i64, bool),
    },
    #[error("the result differs")]
    Result {
        published: Option<Box<PublishedEnvelope>>,
        found: Option<Box<PublishedEnvelope>>,
    },
    #[error("the count fails: {0}")]
    CountFails(String),
    #[error("the voter's signature is wrong")]
    VoterSignature,
    #[error("the token is not signed by the registrar")]
    Token,
}

impl Check {
    pub(super) fn of(subject: Subject, checked: u64, result: Result<(), Fault>) -> Self {
        match result {
            Ok(()) => Self {
                subject,
                checked,
                verdict: Verdict::Good,
            },
            Err(fault) => Self {
                subject,
                checked: match fault.place {
                    Place::Ballot(at) | Place::Head(at) | Place::Envelope(at) => {
                        checked.min(at + 1)
                    }
                    Place::Record | Place::Project { .. } => checked,
                },
                verdict: Verdict::Fault(fault),
            },
        }
    }

    pub(super) fn not_there(subject: Subject) -> Self {
        Self {
            subject,
            checked: 0,
            verdict: Verdict::NotThere,
        }
    }

    pub fn fault(&self) -> Option<&Fault> {
        match &self.verdict {
            Verdict::Fault(fault) => Some(fault),
            Verdict::Good | Verdict::NotThere => None,
        }
    }
}

impl Report {
    /// The first difference, by the order of the checks.
    pub fn fault(&self) -> Option<(&Check, &Fault)> {
        let fault = |check| Check::fault(check).map(|fault| (check, fault));
        self.checks.iter().find_map(fault)
    }

    pub fn is_good(&self) -> bool {
        self.fault().is_none()
    }
}

impl Subject {
    pub const ALL: [Self; 10] = [
        Self::Keys,
        Self::List,
        Self::Heads,
        Self::Turns,
        Self::Roll,
        Self::Outcomes,
        Self::Count,
        Self::Signatures,
        Self::Tokens,
        Self::Seals,
    ];

    /// A name for machines and for the texts of the interface.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keys => "keys",
            Self::List => "list",
            Self::Heads => "heads",
            Self::Turns => "turns",
            Self::Roll => "roll",
            Self::Outcomes => "outcomes",
            Self::Count => "count",
            Self::Signatures => "signatures",
            Self::Tokens => "tokens",
            Self::Seals => "seals",
        }
    }
}

impl Fault {
    pub(super) fn new(place: Place, what: Difference) -> Self {
        Self { place, what }
    }

    pub(super) fn ballot(at: usize, what: Difference) -> Self {
        Self::new(Place::Ballot(at as u64), what)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record => f.write_str("the record"),
            Self::Ballot(at) => write!(f, "ballot {}", at + 1),
            Self::Head(at) => write!(f, "head {}", at + 1),
            Self::Envelope(at) => write!(f, "envelope {}", at + 1),
            Self::Project { envelope, number } => {
                write!(f, "project {number} of envelope {}", envelope + 1)
            }
        }
    }
}

fn told(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Counted(slip) => format!("`{}`", slip.text()),
        Outcome::Replaced => "replaced".to_owned(),
        Outcome::Malformed(reason) => format!("malformed ({reason})"),
    }
}

const fn won(selected: bool) -> &'static str {
    if selected { "selected" } else { "not selected" }
}
