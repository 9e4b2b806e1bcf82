//! The slow checks: an elliptic curve or an RSA operation per ballot.

use super::Verifier;
use super::report::{Difference, Fault, Subject};
use crate::opening::{Outcome, open_leaf};
use crate::record::Ballots;
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

impl Verifier {
    /// What a ballot's seal holds.
    pub(super) fn open(&self, ballots: &Ballots, at: usize) -> Outcome {
        let edition = &self.record.edition;
        let reader = edition.paper.reader();
        open_leaf(
            edition.id,
            &reader,
            &ballots.key,
            &ballots.leaves[at],
            self.standings[at],
        )
    }
}

pub(super) fn run(verifier: &Verifier, slow: Slow, range: Range<u64>) -> Result<(), Fault> {
    let Some(ballots) = &verifier.record.ballots else {
        return Ok(());
    };
    let edition = &verifier.record.edition;
    let end = usize::try_from(range.end.min(verifier.number(slow))).unwrap_or(usize::MAX);
    let range = usize::try_from(range.start).unwrap_or(usize::MAX)..end;
    let reader = edition.paper.reader();
    for item in range {
        match slow {
            Slow::Signatures => ballots.leaves[item]
                .check(edition.id)
                .map_err(|_| Fault::ballot(item, Difference::VoterSignature))?,
            Slow::Tokens => {
                let at = verifier.firsts[item];
                (edition.keys.token_key)
                    .verify(&ballots.leaves[at].serial, &ballots.tokens[item])
                    .map_err(|_| Fault::ballot(at, Difference::Token))?;
            }
            Slow::Seals => {
                let leaf = &ballots.leaves[item];
                let standing = verifier.standings[item];
                let found = open_leaf(edition.id, &reader, &ballots.key, leaf, standing);
                match ballots.outcomes.get(item) {
                    Some(published) if *published == found => {}
                    Some(published) => {
                        let published = published.clone();
                        let what = Difference::Outcome { published, found };
                        return Err(Fault::ballot(item, what));
                    }
                    None => return Err(Fault::ballot(item, Difference::OutcomeMissing)),
                }
            }
        }
    }
    Ok(())
}
