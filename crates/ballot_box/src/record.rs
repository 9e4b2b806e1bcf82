//! What is published of an edition, so that anybody can check and recount it.
//!
//! | file | content |
//! |---|---|
//! | `edition.json` | [`Edition`]: the ballot paper, the rules, the keys, the trustees, the number of roll marks |
//! | `heads.json` | the signed heads, in the order of publication |
//! | `hashes.bin` | the leaf hashes in the order of the list, 32 bytes each: what was public during the vote |
//! | `outcome.json` | [`Published`]: totals, and per envelope the winners and figures |
//! | `ballots.bin` | the leaves in the order of the list, each after its length (4 bytes, big-endian) |
//! | `tokens.bin` | the token of each serial, in the order of first appearance, each after its length |
//! | `opened.txt` | one line a leaf: its slip, or `replaced`, or `malformed` and the reason as JSON |
//! | `opening.json` | the opening key |
//! | `*.pb` | one Pabulib file an envelope, for other programs |
//!
//! The last five are missing where a box is so small that single ballots stay with the auditors. The files lie in
//! a folder, or together in one `.tar`.

mod files;
pub(crate) mod lines;
mod read;

pub use files::{Files, names};
pub use read::ReadError;

pub(crate) use files::put_framed;
pub(crate) use read::framed;

use crate::leaf::{Leaf, LeafHash};
use crate::log::{LogKey, SignedHead};
use crate::opening::{Opened, Outcome, Reason};
use crate::paper::{CountError, EnvelopeCount, Paper};
use crate::seal::{BoxKey, OpeningKey};
use crate::token::{TokenKey, TokenSignature};
use domain::{Cents, EditionId, Picks};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the files that this code writes and reads.
pub const FORMAT: u32 = 1;

/// Everything that is published of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub edition: Edition,
    pub heads: Vec<SignedHead>,
    pub hashes: Vec<LeafHash>,
    pub outcome: Published,
    /// `None` for a box too small to publish single ballots.
    pub ballots: Option<Ballots>,
    /// Further files, by name: the `.pb` of each envelope.
    pub others: BTreeMap<String, Vec<u8>>,
}

/// `edition.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    pub format: u32,
    pub id: EditionId,
    pub city: String,
    pub name: String,
    pub paper: Paper,
    pub keys: Keys,
    /// How many trustees open the box.
    pub needed: u8,
    pub trustees: Vec<PublishedTrustee>,
    /// How many people the roll has: never fewer than there are serials.
    pub roll_marks: u64,
    /// Single ballots are published from this many on.
    pub publish_ballots_from: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    pub box_key: BoxKey,
    pub token_key: TokenKey,
    pub log_key: LogKey,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTrustee {
    pub name: String,
    /// The code of the kind: elected member, resident drawn by lot, association…
    pub kind: String,
}

/// The single ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballots {
    pub leaves: Vec<Leaf>,
    /// One per serial, in the order of first appearance.
    pub tokens: Vec<TokenSignature>,
    /// What each leaf turned out to be, in the order of the list.
    pub outcomes: Vec<Outcome>,
    pub key: OpeningKey,
}

/// `outcome.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Leaves of the list.
    pub leaves: u64,
    pub counted: u64,
    /// Of the counted ones, those without a choice.
    pub blank: u64,
    pub replaced: u64,
    /// The malformed ones, by place in the list, with the reason.
    pub malformed: Vec<PublishedFault>,
    pub envelopes: Vec<PublishedEnvelope>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFault {
    /// From 0. Absent where single ballots are not published.
    pub index: Option<u64>,
    pub reason: Reason,
}

/// The result of one envelope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedEnvelope {
    /// Place in the paper's envelopes; absent for the projects that none pays.
    pub envelope: Option<usize>,
    pub budget: Cents,
    pub spent: Cents,
    /// Numbers of the winners, in the order of selection.
    pub winners: Vec<String>,
    /// Every project, in the order of the paper.
    pub projects: Vec<PublishedProject>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedProject {
    pub number: String,
    pub votes: u64,
    pub score: i64,
    pub rank: u64,
    pub selected: bool,
}

impl Published {
    /// The result of an opened box.
    pub fn of(paper: &Paper, opened: &Opened) -> Result<Self, CountError> {
        let outcomes = opened.ballots.iter().map(|ballot| &ballot.outcome);
        Self::of_outcomes(paper, outcomes, &opened.picks(paper))
    }

    /// The result of outcomes in the order of the list, and of the choices on the counted ones.
    pub(crate) fn of_outcomes<'a>(
        paper: &Paper,
        outcomes: impl IntoIterator<Item = &'a Outcome>,
        picks: &[Picks],
    ) -> Result<Self, CountError> {
        let mut published = Self {
            leaves: 0,
            counted: 0,
            blank: 0,
            replaced: 0,
            malformed: Vec::new(),
            envelopes: Vec::new(),
        };
        for (index, outcome) in (0..).zip(outcomes) {
            published.leaves += 1;
            match outcome {
                Outcome::Counted(slip) => {
                    published.counted += 1;
                    published.blank += u64::from(slip.is_blank());
                }
                Outcome::Replaced => published.replaced += 1,
                Outcome::Malformed(reason) => published.malformed.push(PublishedFault {
                    index: Some(index),
                    reason: reason.clone(),
                }),
            }
        }
        let counts = paper.count(picks)?;
        published.envelopes = counts.iter().map(PublishedEnvelope::of).collect();
        Ok(published)
    }

    /// The same, saying of no single ballot what it was.
    #[must_use]
    pub fn totals_only(mut self) -> Self {
        for fault in &mut self.malformed {
            fault.index = None;
        }
        self.malformed
            .sort_by_cached_key(|fault| fault.reason.to_string());
        self
    }
}

impl PublishedEnvelope {
    fn of(count: &EnvelopeCount) -> Self {
        let outcome = &count.outcome;
        let project = |project: &tally::ProjectOutcome| PublishedProject {
            number: project.id.clone(),
            votes: project.votes.into(),
            score: project.score,
            rank: project.rank as u64,
            selected: project.is_selected(),
        };
        Self {
            envelope: count.envelope,
            budget: outcome.budget,
            spent: outcome.total_cost,
            winners: outcome.winner_ids().map(str::to_owned).collect(),
            projects: outcome.projects.iter().map(project).collect(),
        }
    }
}

impl Record {
    /// The record as far as the public sees it when single ballots are not published.
    #[must_use]
    pub fn without_ballots(self) -> Self {
        Self {
            outcome: self.outcome.totals_only(),
            ballots: None,
            others: BTreeMap::new(),
            ..self
        }
    }
}
