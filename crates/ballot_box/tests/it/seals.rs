use crate::fixture::EDITION;
use ballot_box::leaf::{LeafError, VoterKey};
use ballot_box::seal::{Binding, OVERHEAD, SealError, open, seal};
use ballot_box::{ChangeCode, Leaf, OpeningKey, Sealed, Serial};
use domain::EditionId;
use proptest::prelude::*;

fn binding(serial: &Serial, turn: u32) -> Binding<'_> {
    Binding {
        edition: EDITION,
        serial,
        turn,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_sealed_opens_and_nowhere_else(
        plain in proptest::collection::vec(any::<u8>(), 0..400),
        serial: [u8; 32],
        other: [u8; 32],
        turn: u32,
        flipped: prop::sample::Index,
    ) {
        let mut rng = rand::rng();
        let key = OpeningKey::generate(&mut rng);
        let public = key.public().unwrap();
        let serial = Serial::from_bytes(serial);
        let sealed = seal(&public, binding(&serial, turn), &plain, &mut rng).unwrap();
        prop_assert_eq!(sealed.as_bytes().len(), plain.len() + OVERHEAD);
        prop_assert_eq!(open(&key, binding(&serial, turn), &sealed), Ok(plain));

        let closed = Err(SealError::DoesNotOpen);
        let stranger = OpeningKey::generate(&mut rng);
        prop_assert_eq!(open(&stranger, binding(&serial, turn), &sealed), closed.clone());
        let later = turn.wrapping_add(1);
        prop_assert_eq!(open(&key, binding(&serial, later), &sealed), closed.clone());
        let other = Serial::from_bytes(other);
        prop_assert_eq!(open(&key, binding(&other, turn), &sealed), closed.clone());
        let elsewhere = Binding { edition: EditionId::numbered(8), ..binding(&serial, turn) };
        prop_assert_eq!(open(&key, elsewhere, &sealed), closed.clone());
        let mut bytes = sealed.as_bytes().to_vec();
        let at = flipped.index(bytes.len());
        bytes[at] ^= 1;
        // X25519 ignores the highest bit of a point, and of it alone: that flip is bound by the key schedule.
        prop_assert_eq!(open(&key, binding(&serial, turn), &Sealed::from_vec(bytes)), closed);
    }

    #[test]
    fn any_bytes_open_or_do_not_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let key = OpeningKey::from_bytes([3; 32]);
        let serial = Serial::from_bytes([1; 32]);
        let opened = open(&key, binding(&serial, 0), &Sealed::from_vec(bytes.clone()));
        let expected = if bytes.len() < OVERHEAD { SealError::TooShort } else { SealError::DoesNotOpen };
        prop_assert_eq!(opened, Err(expected));
        let _ = Leaf::from_bytes(&bytes);
    }

    #[test]
    fn a_leaf_is_its_voters_alone(sealed in proptest::collection::vec(any::<u8>(), 0..300), turn: u32) {
        let code = ChangeCode::random(&mut rand::rng());
        let voter = VoterKey::of(EDITION, &code);
        let leaf = voter.sign(EDITION, turn, Sealed::from_vec(sealed));
        prop_assert_eq!(leaf.serial, voter.serial());
        prop_assert!(leaf.check(EDITION).is_ok());
        prop_assert!(leaf.check(EditionId::numbered(8)).is_err());
        prop_assert_eq!(Leaf::from_bytes(&leaf.to_bytes()), Ok(leaf.clone()));
        let moved = Leaf { turn: turn.wrapping_add(1), ..leaf.clone() };
        prop_assert!(moved.check(EDITION).is_err());
        // Somebody who copied the serial from the database, without the code.
        let stranger = VoterKey::of(EDITION, &ChangeCode::random(&mut rand::rng()));
        let forged = Leaf { serial: leaf.serial, ..stranger.sign(EDITION, turn, leaf.sealed.clone()) };
        prop_assert!(forged.check(EDITION).is_err());
    }
}

#[test]
fn a_leaf_that_can_not_be_read_says_why() {
    assert_eq!(Leaf::from_bytes(&[]), Err(LeafError::TooShort { bytes: 0 }));
    assert_eq!(
        Leaf::from_bytes(&[1; 100]),
        Err(LeafError::TooShort { bytes: 100 })
    );
    assert_eq!(
        Leaf::from_bytes(&[2; 200]),
        Err(LeafError::Version { found: 2 })
    );
}

#[test]
fn a_secret_is_not_shown() {
    let key = OpeningKey::from_bytes([7; 32]);
    assert_eq!(format!("{key:?}"), "OpeningKey(hidden)");
    assert_eq!(key.reveal().parse(), Ok(key));
}
