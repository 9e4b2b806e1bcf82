//! The box opened: what each leaf of the list turned out to be. Nothing is dropped in silence.

use crate::leaf::{Leaf, Serial};
use crate::paper::{Paper, Reader};
use crate::seal::{self, Binding, OpeningKey};
use crate::slip::{Slip, SlipError};
use domain::{BallotError, EditionId, Picks};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The leaves of a list, opened, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    pub ballots: Vec<OpenedBallot>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedBallot {
    /// Place in the list, from 0.
    pub index: u64,
    pub outcome: Outcome,
}

/// What a leaf turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Counted(Slip),
    /// The same voter sent another one later.
    Replaced,
    Malformed(Reason),
}

/// Why a ballot is not counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    #[error("it does not open with the key of the ballot box")]
    DoesNotOpen,
    #[error("another ballot has the same voter and the same turn")]
    Repeated,
    #[error("{0}")]
    Slip(SlipError),
    #[error("project {number} is not on the ballot paper")]
    UnknownProject { number: String },
    #[error("project {number} is named twice, or not in the order of the ballot paper")]
    Order { number: String },
    #[error("project {number} is named without points")]
    NoPoints { number: String },
    #[error("{0}")]
    Form(BallotError),
}

/// Whether a leaf is the one that counts among those of its serial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Last,
    Replaced,
    Repeated,
}

/// Opens every leaf that counts, and says of each what it is.
pub fn open_leaves(edition: EditionId, paper: &Paper, key: &OpeningKey, leaves: &[Leaf]) -> Opened {
    let reader = paper.reader();
    let ballots = standings(leaves)
        .into_iter()
        .zip(leaves)
        .zip(0..)
        .map(|((standing, leaf), index)| OpenedBallot {
            index,
            outcome: open_leaf(edition, &reader, key, leaf, standing),
        })
        .collect();
    Opened { ballots }
}

/// What one leaf is. A replaced one stays closed: nobody has to know what a voter first thought.
pub fn open_leaf(
    edition: EditionId,
    reader: &Reader<'_>,
    key: &OpeningKey,
    leaf: &Leaf,
    standing: Standing,
) -> Outcome {
    match standing {
        Standing::Replaced => return Outcome::Replaced,
        Standing::Repeated => return Outcome::Malformed(Reason::Repeated),
        Standing::Last => {}
    }
    let binding = Binding {
        edition,
        serial: &leaf.serial,
        turn: leaf.turn,
    };
    let read = seal::open(key, binding, &leaf.sealed)
        .map_err(|_| Reason::DoesNotOpen)
        .and_then(|bytes| reader.read(&bytes));
    match read {
        Ok((slip, _)) => Outcome::Counted(slip),
        Err(reason) => Outcome::Malformed(reason),
    }
}

/// Which leaf counts for each serial: the one with the highest turn, the first in the list should there be two.
pub fn standings(leaves: &[Leaf]) -> Vec<Standing> {
    let mut last = HashMap::<&Serial, (u32, usize)>::with_capacity(leaves.len());
    for (at, leaf) in leaves.iter().enumerate() {
        let found = last.entry(&leaf.serial).or_insert((leaf.turn, at));
        if leaf.turn > found.0 {
            *found = (leaf.turn, at);
        }
    }
    let standing = |(at, leaf): (usize, &Leaf)| match last.get(&leaf.serial) {
        Some((_, place)) if *place == at => Standing::Last,
        Some((turn, _)) if *turn == leaf.turn => Standing::Repeated,
        Some(_) | None => Standing::Replaced,
    };
    leaves.iter().enumerate().map(standing).collect()
}

impl Opened {
    /// The counted slips with their places in the list.
    pub fn counted(&self) -> impl Iterator<Item = (u64, &Slip)> {
        self.ballots
            .iter()
            .filter_map(|ballot| match &ballot.outcome {
                Outcome::Counted(slip) => Some((ballot.index, slip)),
                Outcome::Replaced | Outcome::Malformed(_) => None,
            })
    }

    /// The choices of the counted ballots. Slips were checked against this paper when they were opened.
    pub fn picks(&self, paper: &Paper) -> Vec<Picks> {
        let reader = paper.reader();
        self.counted()
            .filter_map(|(_, slip)| reader.picks(slip).ok())
            .collect()
    }
}
