//! Heads that somebody kept, against the list as it stands now.

use super::Verifier;
use crate::log::{ProofError, SignedHead, Tree, verify_consistency};
use serde::{Deserialize, Serialize};

/// Why a kept head does not go together with the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadFault {
    #[error("the head is of another edition")]
    OtherEdition,
    #[error("the head is not signed by the list's key")]
    Signature,
    #[error(
        "the head was signed for {signed} ballots, and the list has {found} now: some were taken out"
    )]
    Shorter { signed: u64, found: u64 },
    #[error("the list was changed: its first {size} ballots are not those the head was signed for")]
    Changed { size: u64 },
}

/// Checks that the list only grew since a head was signed; `Err` tells the first head that says otherwise.
pub fn compare_heads(verifier: &Verifier, kept: &[SignedHead]) -> Result<(), (usize, HeadFault)> {
    let record = verifier.record();
    let tree: Tree = record.hashes.iter().copied().collect();
    let root = tree.root();
    for (at, head) in kept.iter().enumerate() {
        let fault = |fault| Err((at, fault));
        if head.edition != record.edition.id {
            return fault(HeadFault::OtherEdition);
        }
        if head.verify(&record.edition.keys.log_key).is_err() {
            return fault(HeadFault::Signature);
        }
        let (size, found) = (head.size, tree.len());
        let Some(proof) = tree.consistency(size, found) else {
            return fault(HeadFault::Shorter {
                signed: size,
                found,
            });
        };
        let old = (size, &head.root);
        let consistent = match verify_consistency(old, (found, &root), &proof) {
            // Every list begins with the empty one, whose root there is but one of.
            Ok(()) => size > 0 || Tree::new().root() == head.root,
            Err(
                ProofError::OldRoot | ProofError::Root | ProofError::Length | ProofError::Place,
            ) => false,
        };
        if !consistent {
            return fault(HeadFault::Changed { size });
        }
    }
    Ok(())
}
