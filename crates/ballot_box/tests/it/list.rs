//! The tree against the recursive definitions of RFC 9162, 2.1, written out plainly, and against the test vectors
//! of the reference implementation (certificate-transparency-go, `merkle_verifier_test`).

use ballot_box::log::{Proof, Root, verify_consistency, verify_inclusion};
use ballot_box::{LeafHash, Tree};
use data_encoding::HEXLOWER;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

/// MTH of RFC 9162, 2.1.1.
fn plain_root(leaves: &[LeafHash]) -> [u8; 32] {
    match leaves {
        [] => Sha256::digest([]).into(),
        [one] => *one.as_bytes(),
        several => {
            let (left, right) = several.split_at(half(several.len()));
            let (left, right) = (plain_root(left), plain_root(right));
            Sha256::digest([&[1][..], &left, &right].concat()).into()
        }
    }
}

/// PATH of RFC 9162, 2.1.3.1.
fn plain_path(index: usize, leaves: &[LeafHash]) -> Vec<[u8; 32]> {
    if leaves.len() < 2 {
        return vec![];
    }
    let half = half(leaves.len());
    let (left, right) = leaves.split_at(half);
    let (mut path, other) = if index < half {
        (plain_path(index, left), right)
    } else {
        (plain_path(index - half, right), left)
    };
    path.push(plain_root(other));
    path
}

/// SUBPROOF of RFC 9162, 2.1.4.1.
fn plain_subproof(old: usize, leaves: &[LeafHash], whole: bool) -> Vec<[u8; 32]> {
    if old == leaves.len() {
        return if whole {
            vec![]
        } else {
            vec![plain_root(leaves)]
        };
    }
    let half = half(leaves.len());
    let (left, right) = leaves.split_at(half);
    let (mut path, other) = if old <= half {
        (plain_subproof(old, left, whole), right)
    } else {
        (plain_subproof(old - half, right, false), left)
    };
    path.push(plain_root(other));
    path
}

fn half(size: usize) -> usize {
    let mut half = 1;
    while half * 2 < size {
        half *= 2;
    }
    half
}

fn leaves(number: u8) -> Vec<LeafHash> {
    (0..number)
        .map(|n| LeafHash::from_bytes(Sha256::digest([0, n]).into()))
        .collect()
}

fn proof(hashes: Vec<[u8; 32]>) -> Proof {
    Proof(hashes.into_iter().map(Root::from_bytes).collect())
}

#[test]
fn every_small_tree_is_as_the_definition_says() {
    for size in 0..=33_u8 {
        let leaves = leaves(size);
        let tree: Tree = leaves.iter().copied().collect();
        assert_eq!(tree.root().as_bytes(), &plain_root(&leaves));
        let size = usize::from(size);
        for old in 0..=size {
            let (first, root) = (&leaves[..old], tree.root_at(old as u64).unwrap());
            assert_eq!(root.as_bytes(), &plain_root(first));
            let consistency = tree.consistency(old as u64, size as u64).unwrap();
            if old > 0 {
                assert_eq!(consistency, proof(plain_subproof(old, &leaves, true)));
            }
            let (old, new) = ((old as u64, &root), (size as u64, &tree.root()));
            assert_eq!(verify_consistency(old, new, &consistency), Ok(()));
            for (at, leaf) in first.iter().enumerate() {
                let path = tree.inclusion(at as u64, old.0).unwrap();
                assert_eq!(path, proof(plain_path(at, first)));
                assert_eq!(
                    verify_inclusion(leaf, at as u64, old.0, &root, &path),
                    Ok(())
                );
            }
        }
    }
}

#[test]
fn the_reference_vectors_hold() {
    let data = [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];
    let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut tree = Tree::new();
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(HEXLOWER.encode(tree.root().as_bytes()), nothing);
    for (data, root) in data.iter().zip(roots) {
        let leaf = [&[0][..], &HEXLOWER.decode(data.as_bytes()).unwrap()].concat();
        tree.push(LeafHash::from_bytes(Sha256::digest(leaf).into()));
        assert_eq!(HEXLOWER.encode(tree.root().as_bytes()), root);
    }
    let hex = |proof: Proof| -> Vec<String> {
        let hashes = proof.0.iter();
        hashes
            .map(|hash| HEXLOWER.encode(hash.as_bytes()))
            .collect()
    };
    assert_eq!(
        hex(tree.inclusion(0, 8).unwrap()),
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]
    );
    assert_eq!(
        hex(tree.consistency(6, 8).unwrap()),
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
}

proptest! {
    #[test]
    fn a_changed_proof_proves_nothing(size in 1_u8..60, at: prop::sample::Index, flip: prop::sample::Index) {
        let leaves = leaves(size);
        let tree: Tree = leaves.iter().copied().collect();
        let (size, at) = (u64::from(size), at.index(leaves.len()));
        let root = tree.root();
        let path = tree.inclusion(at as u64, size).unwrap();
        let leaf = &leaves[at];
        for other in 0..size {
            let same = verify_inclusion(leaf, other, size, &root, &path).is_ok();
            prop_assert_eq!(same, other == at as u64);
        }
        let longer = Proof([path.0.clone(), vec![root]].concat());
        prop_assert!(verify_inclusion(leaf, at as u64, size, &root, &longer).is_err());
        if !path.0.is_empty() {
            let flip = flip.index(path.0.len());
            let mut changed = path.clone();
            let mut bytes = *changed.0[flip].as_bytes();
            bytes[0] ^= 1;
            changed.0[flip] = Root::from_bytes(bytes);
            prop_assert!(verify_inclusion(leaf, at as u64, size, &root, &changed).is_err());
        }
    }

    #[test]
    fn a_list_that_was_rewritten_is_inconsistent(old in 1_u8..40, more in 0_u8..40, at: prop::sample::Index) {
        let before = leaves(old);
        let mut after = leaves(old + more);
        let at = at.index(before.len());
        after[at] = LeafHash::from_bytes([9; 32]);
        let (before, after): (Tree, Tree) = (before.into_iter().collect(), after.into_iter().collect());
        let proof = after.consistency(before.len(), after.len()).unwrap();
        let old = (before.len(), &before.root());
        prop_assert!(verify_consistency(old, (after.len(), &after.root()), &proof).is_err());
    }

    #[test]
    fn any_proof_is_checked_without_a_panic(
        index: u64,
        sizes: (u64, u64),
        hashes in proptest::collection::vec(any::<[u8; 32]>(), 0..70),
    ) {
        let proof = proof(hashes);
        let root = Root::from_bytes([0; 32]);
        let leaf = LeafHash::from_bytes([0; 32]);
        let _ = verify_inclusion(&leaf, index, sizes.0, &root, &proof);
        let _ = verify_consistency((sizes.0, &root), (sizes.1, &root), &proof);
    }
}
