//! Checking proofs without the tree.

use super::tree::{Root, node};
use crate::leaf::LeafHash;
use serde::{Deserialize, Serialize};

/// The hashes that lead from a leaf, or from an old root, to a root.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof(pub Vec<Root>);

/// A proof that proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    #[error("there is no such place in a tree of this size")]
    Place,
    #[error("the proof has the wrong length")]
    Length,
    #[error("the proof does not lead to the root")]
    Root,
    #[error("the proof does not lead to the older root: the list was changed")]
    OldRoot,
}

/// Checks that a leaf is at a place of the tree with this root (RFC 9162, 2.1.3.2).
pub fn verify_inclusion(
    leaf: &LeafHash,
    index: u64,
    size: u64,
    root: &Root,
    proof: &Proof,
) -> Result<(), ProofError> {
    if index >= size {
        return Err(ProofError::Place);
    }
    let (mut at, mut last) = (index, size - 1);
    let mut hash = leaf.0;
    for step in &proof.0 {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if at % 2 == 1 || at == last {
            hash = node(&step.0, &hash);
            if at.is_multiple_of(2) {
                // The last node of a level without a neighbour rises until it has one.
                while at.is_multiple_of(2) && at != 0 {
                    at >>= 1;
                    last >>= 1;
                }
            }
        } else {
            hash = node(&hash, &step.0);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(ProofError::Length);
    }
    if hash == root.0 {
        Ok(())
    } else {
        Err(ProofError::Root)
    }
}

/// Checks that the newer tree holds the older one unchanged at its beginning (RFC 9162, 2.1.4.2).
pub fn verify_consistency(
    old: (u64, &Root),
    new: (u64, &Root),
    proof: &Proof,
) -> Result<(), ProofError> {
    let ((old_size, old_root), (new_size, new_root)) = (old, new);
    if old_size > new_size {
        return Err(ProofError::Place);
    }
    if old_size == new_size {
        return match (proof.0.is_empty(), old_root == new_root) {
            (false, _) => Err(ProofError::Length),
            (true, false) => Err(ProofError::OldRoot),
            (true, true) => Ok(()),
        };
    }
    if old_size == 0 {
        // Every tree begins with the empty one.
        return if proof.0.is_empty() {
            Ok(())
        } else {
            Err(ProofError::Length)
        };
    }
    let mut steps = proof.0.iter();
    let (mut at, mut last) = (old_size - 1, new_size - 1);
    while at % 2 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let first = if old_size.is_power_of_two() {
        old_root
    } else {
        steps.next().ok_or(ProofError::Length)?
    };
    let (mut older, mut newer) = (first.0, first.0);
    for step in steps {
        if last == 0 {
            return Err(ProofError::Length);
        }
        if at % 2 == 1 || at == last {
            older = node(&step.0, &older);
            newer = node(&step.0, &newer);
            while at.is_multiple_of(2) && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            newer = node(&newer, &step.0);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(ProofError::Length);
    }
    if older != old_root.0 {
        return Err(ProofError::OldRoot);
    }
    if newer != new_root.0 {
        return Err(ProofError::Root);
    }
    Ok(())
}
