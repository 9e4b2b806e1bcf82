//! The slow checks: an elliptic curve or an RSA operation per ballot.

use super::Verifier;
use super::report::{Difference, Fault, Subject};
use crate::leaf::{Leaf, Serial};
use crate::opening::{Outcome, Standing, open_leaf};
use crate::paper::{Paper, Reader};
use crate::record::{Ballots, Edition};
use crate::seal::OpeningKey;
use crate::token::{TokenKey, TokenSignature};
use domain::EditionId;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A slow check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slow {
    Signatures,
    Tokens,
    Seals,
}

impl Slow {
    pub const ALL: [Self; 3] = [Self::Signatures, Self::Tokens, Self::Seals];

    pub const fn subject(self) -> Subject {
        match self {
            Self::Signatures => Subject::Signatures,
            Self::Tokens => Subject::Tokens,
            Self::Seals => Subject::Seals,
        }
    }
}

/// What every ballot of an edition is held against.
pub(super) struct Examiner<'a> {
    edition: EditionId,
    token_key: &'a TokenKey,
    key: &'a OpeningKey,
    reader: Reader<'a>,
}

impl<'a> Examiner<'a> {
    pub(super) fn new(
        edition: EditionId,
        paper: &'a Paper,
        token_key: &'a TokenKey,
        key: &'a OpeningKey,
    ) -> Self {
        Self {
            edition,
            token_key,
            key,
            reader: paper.reader(),
        }
    }

    fn of(edition: &'a Edition, ballots: &'a Ballots) -> Self {
        let token_key = &edition.keys.token_key;
        Self::new(edition.id, &edition.paper, token_key, &ballots.key)
    }

    pub(super) fn signature(&self, at: usize, leaf: &Leaf) -> Result<(), Fault> {
        leaf.check(self.edition)
            .map_err(|_| Fault::ballot(at, Difference::VoterSignature))
    }

    pub(super) fn token(
        &self,
        at: usize,
        serial: &Serial,
        token: &TokenSignature,
    ) -> Result<(), Fault> {
        self.token_key
            .verify(serial, token)
            .map_err(|_| Fault::ballot(at, Difference::Token))
    }

    pub(super) fn seal(
        &self,
        at: usize,
        leaf: &Leaf,
        standing: Standing,
        published: Option<&Outcome>,
    ) -> Result<(), Fault> {
        let found = self.open(leaf, standing);
        let what = match published {
            Some(published) if *published == found => return Ok(()),
            Some(published) => Difference::Outcome {
                published: published.clone(),
                found,
            },
            None => Difference::OutcomeMissing,
        };
        Err(Fault::ballot(at, what))
    }

    fn open(&self, leaf: &Leaf, standing: Standing) -> Outcome {
        open_leaf(self.edition, &self.reader, self.key, leaf, standing)
    }
}

impl Verifier {
    /// What a ballot's seal holds.
    pub(super) fn open(&self, ballots: &Ballots, at: usize) -> Outcome {
        Examiner::of(&self.record.edition, ballots).open(&ballots.leaves[at], self.standings[at])
    }
}

pub(super) fn run(verifier: &Verifier, slow: Slow, range: Range<u64>) -> Result<(), Fault> {
    let Some(ballots) = &verifier.record.ballots else {
        return Ok(());
    };
    let examiner = Examiner::of(&verifier.record.edition, ballots);
    let end = usize::try_from(range.end.min(verifier.number(slow))).unwrap_or(usize::MAX);
    for item in usize::try_from(range.start).unwrap_or(usize::MAX)..end {
        match slow {
            Slow::Signatures => examiner.signature(item, &ballots.leaves[item])?,
            Slow::Tokens => {
                let at = verifier.firsts[item];
                examiner.token(at, &ballots.leaves[at].serial, &ballots.tokens[item])?;
            }
            Slow::Seals => {
                let standing = verifier.standings[item];
                let published = ballots.outcomes.get(item);
                examiner.seal(item, &ballots.leaves[item], standing, published)?;
            }
        }
    }
    Ok(())
}
