//! The tree itself, which keeps the hash of every full subtree: a root or a proof costs a logarithm.

use super::proof::Proof;
use crate::bytes::fixed;
use crate::leaf::LeafHash;
use sha2::{Digest, Sha256};

const NODE_PREFIX: u8 = 1;

fixed! {
    /// The root of a tree: whoever has it has every leaf and their order.
    Root, 32, "a root"
}

/// An append-only tree of leaf hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    /// `levels[h][i]` is the hash of leaves `i·2^h` to `(i+1)·2^h`, where all of them are there.
    levels: Vec<Vec<[u8; 32]>>,
}

impl Tree {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn len(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: LeafHash) {
        let mut hash = leaf.0;
        for height in 0.. {
            if self.levels.len() == height {
                self.levels.push(Vec::new());
            }
            let level = &mut self.levels[height];
            level.push(hash);
            if level.len() % 2 == 1 {
                return;
            }
            hash = node(&level[level.len() - 2], &hash);
        }
    }

    /// The hash of a leaf, by its index.
    pub fn leaf(&self, index: u64) -> Option<LeafHash> {
        let leaves = self.levels.first()?;
        leaves
            .get(usize::try_from(index).ok()?)
            .map(|hash| LeafHash(*hash))
    }

    /// The root of the whole tree; of an empty one, the hash of nothing.
    pub fn root(&self) -> Root {
        self.root_of(0, self.len())
    }

    /// The root that the tree had with its first `size` leaves; `None` when it never had that many.
    pub fn root_at(&self, size: u64) -> Option<Root> {
        (size <= self.len()).then(|| self.root_of(0, size))
    }

    /// The proof that leaf `index` is in the tree of the first `size` leaves (RFC 9162, 2.1.3.1).
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Proof> {
        if index >= size || size > self.len() {
            return None;
        }
        let mut path = Vec::new();
        let (mut start, mut end) = (0, size);
        while end - start > 1 {
            let middle = start + split(end - start);
            if index < middle {
                path.push(self.hash_of(middle, end));
                end = middle;
            } else {
                path.push(self.hash_of(start, middle));
                start = middle;
            }
        }
        path.reverse();
        Some(Proof(path.into_iter().map(Root).collect()))
    }

    /// The proof that the tree of `new` leaves only added to the one of `old` leaves (RFC 9162, 2.1.4.1).
    pub fn consistency(&self, old: u64, new: u64) -> Option<Proof> {
        if old > new || new > self.len() {
            return None;
        }
        // Nothing to prove: of an empty tree, or of the same.
        if old == 0 || old == new {
            return Some(Proof(Vec::new()));
        }
        let mut path = Vec::new();
        let (mut start, mut end) = (0, new);
        // Whether the old tree is still a whole left part of the new one: its root is then known already.
        let mut whole = true;
        while end != old {
            let middle = start + split(end - start);
            if old <= middle {
                path.push(self.hash_of(middle, end));
                end = middle;
            } else {
                path.push(self.hash_of(start, middle));
                start = middle;
                whole = false;
            }
        }
        if !whole {
            path.push(self.hash_of(start, end));
        }
        path.reverse();
        Some(Proof(path.into_iter().map(Root).collect()))
    }

    fn root_of(&self, start: u64, end: u64) -> Root {
        Root(self.hash_of(start, end))
    }

    /// The hash of leaves `start` to `end`; `start` is where a subtree of that size begins.
    fn hash_of(&self, start: u64, end: u64) -> [u8; 32] {
        let size = end - start;
        if size == 0 {
            return Sha256::digest([]).into();
        }
        if size.is_power_of_two() {
            let height = size.trailing_zeros() as usize;
            let at = usize::try_from(start >> height).unwrap_or(usize::MAX);
            return self.levels[height][at];
        }
        let middle = start + split(size);
        node(&self.hash_of(start, middle), &self.hash_of(middle, end))
    }
}

impl FromIterator<LeafHash> for Tree {
    fn from_iter<I: IntoIterator<Item = LeafHash>>(leaves: I) -> Self {
        let mut tree = Self::new();
        tree.extend(leaves);
        tree
    }
}

impl Extend<LeafHash> for Tree {
    fn extend<I: IntoIterator<Item = LeafHash>>(&mut self, leaves: I) {
        for leaf in leaves {
            self.push(leaf);
        }
    }
}

/// The hash of two hashes.
pub(super) fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update([NODE_PREFIX]);
    hash.update(left);
    hash.update(right);
    hash.finalize().into()
}

/// The largest power of two below `size`, which is 2 or more.
fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}
