//! A run of ballots with all that their slow checks need: what one worker hands to another, so that each holds
//! its own part of a large record and no more.

use super::Verifier;
use super::report::Fault;
use super::slow::Examiner;
use crate::leaf::Leaf;
use crate::opening::{Outcome, Standing};
use crate::paper::Paper;
use crate::record::{framed, lines, put_framed};
use crate::seal::OpeningKey;
use crate::token::{TokenKey, TokenSignature};
use domain::EditionId;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Consecutive ballots of a record.
#[derive(Debug)]
pub struct Slice {
    head: Head,
    items: Vec<Item>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    edition: EditionId,
    paper: Paper,
    token_key: TokenKey,
    key: OpeningKey,
    from: usize,
}

#[derive(Debug)]
struct Item {
    leaf: Leaf,
    standing: Standing,
    outcome: Option<Outcome>,
    token: Option<TokenSignature>,
}

/// What the slow checks of a slice found: how many of each were made, and the first fault of each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Examined {
    pub ballots: u64,
    pub tokens: u64,
    pub signature: Option<Fault>,
    pub token: Option<Fault>,
    pub seal: Option<Fault>,
}

/// These bytes are no slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no part of a record")]
pub struct NoSlice;

impl Verifier {
    /// The ballots of a range; `None` where single ballots are not published.
    pub fn slice(&self, range: Range<u64>) -> Option<Slice> {
        let ballots = self.record.ballots.as_ref()?;
        let edition = &self.record.edition;
        let end = usize::try_from(range.end).map_or(usize::MAX, |end| end);
        let end = end.min(ballots.leaves.len());
        let from = usize::try_from(range.start).map_or(end, |from| from.min(end));
        let item = |at: usize| {
            let token = self.firsts.binary_search(&at).ok();
            Item {
                leaf: ballots.leaves[at].clone(),
                standing: self.standings[at],
                outcome: ballots.outcomes.get(at).cloned(),
                token: token.and_then(|token| ballots.tokens.get(token).cloned()),
            }
        };
        Some(Slice {
            head: Head {
                edition: edition.id,
                paper: edition.paper.clone(),
                token_key: edition.keys.token_key.clone(),
                key: ballots.key.clone(),
                from,
            },
            items: (from..end).map(item).collect(),
        })
    }
}

impl Slice {
    /// The slow checks. A kind that has found a fault is done with, and the others go on.
    pub fn examine(&self) -> Examined {
        let Head {
            edition,
            paper,
            token_key,
            key,
            from,
        } = &self.head;
        let examiner = Examiner::new(*edition, paper, token_key, key);
        let mut examined = Examined::default();
        for (at, item) in (*from..).zip(&self.items) {
            let leaf = &item.leaf;
            examined.ballots += 1;
            first(&mut examined.signature, || examiner.signature(at, leaf));
            if let Some(token) = &item.token {
                examined.tokens += 1;
                first(&mut examined.token, || {
                    examiner.token(at, &leaf.serial, token)
                });
            }
            let outcome = item.outcome.as_ref();
            first(&mut examined.seal, || {
                examiner.seal(at, leaf, item.standing, outcome)
            });
        }
        examined
    }

    /// As bytes for another worker: the head as JSON, then each ballot in four items, all after their lengths.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Strings and numbers: they always have a JSON form.
        put_framed(
            &mut bytes,
            &serde_json::to_vec(&self.head).unwrap_or_default(),
        );
        for item in &self.items {
            put_framed(&mut bytes, &item.leaf.to_bytes());
            put_framed(&mut bytes, &[standing_code(item.standing)]);
            let outcome = item.outcome.as_ref().map(lines::line).unwrap_or_default();
            put_framed(&mut bytes, outcome.as_bytes());
            let token = item.token.as_ref().map(TokenSignature::as_bytes);
            put_framed(&mut bytes, token.unwrap_or_default());
        }
        bytes
    }

    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NoSlice> {
        let parts = framed("", bytes).map_err(|_| NoSlice)?;
        let (head, items) = parts.split_first().ok_or(NoSlice)?;
        let (items, []) = items.as_chunks::<4>() else {
            return Err(NoSlice);
        };
        let item = |[leaf, standing, outcome, token]: &[&[u8]; 4]| {
            let outcome = match std::str::from_utf8(outcome).map_err(|_| NoSlice)? {
                "" => None,
                line => Some(lines::outcome(line).ok_or(NoSlice)?),
            };
            Ok(Item {
                leaf: Leaf::from_bytes(leaf).map_err(|_| NoSlice)?,
                standing: standing_of(standing)?,
                outcome,
                token: (!token.is_empty()).then(|| TokenSignature(token.to_vec())),
            })
        };
        Ok(Self {
            head: serde_json::from_slice(head).map_err(|_| NoSlice)?,
            items: items.iter().map(item).collect::<Result<_, _>>()?,
        })
    }
}

impl Examined {
    /// Puts the findings of another slice to these.
    pub fn add(&mut self, other: Self) {
        self.ballots += other.ballots;
        self.tokens += other.tokens;
        earliest(&mut self.signature, other.signature);
        earliest(&mut self.token, other.token);
        earliest(&mut self.seal, other.seal);
    }
}

fn first(found: &mut Option<Fault>, check: impl FnOnce() -> Result<(), Fault>) {
    if found.is_none() {
        *found = check().err();
    }
}

/// Slices come back in any order; the first difference is that of the earliest ballot.
fn earliest(found: &mut Option<Fault>, other: Option<Fault>) {
    if let Some(other) = other
        && found.as_ref().is_none_or(|found| other.place < found.place)
    {
        *found = Some(other);
    }
}

const fn standing_code(standing: Standing) -> u8 {
    match standing {
        Standing::Last => 0,
        Standing::Replaced => 1,
        Standing::Repeated => 2,
    }
}

fn standing_of(code: &[u8]) -> Result<Standing, NoSlice> {
    match code {
        [0] => Ok(Standing::Last),
        [1] => Ok(Standing::Replaced),
        [2] => Ok(Standing::Repeated),
        _ => Err(NoSlice),
    }
}
