use crate::fixture::world;
use ballot_box::token::TokenError;
use ballot_box::{Blinded, Serial, TokenKey, TokenSignature, TokenSigner};
use proptest::prelude::*;
use std::time::Instant;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_token_is_good_for_its_serial_alone(serial: [u8; 32], other: [u8; 32]) {
        let world = world();
        let (key, mut rng) = (&world.keys.token_key, rand::rng());
        let serial = Serial::from_bytes(serial);
        let blinding = key.blind(&serial, &mut rng).unwrap();
        let blind = world.signer.sign(blinding.blinded(), &mut rng).unwrap();
        prop_assert_eq!(&world.signer.sign(blinding.blinded(), &mut rng).unwrap(), &blind);
        let token = key.finish(&serial, &blinding, &blind).unwrap();
        prop_assert_eq!(key.verify(&serial, &token), Ok(()));

        let other = Serial::from_bytes(other);
        prop_assume!(other != serial);
        prop_assert_eq!(key.verify(&other, &token), Err(TokenError::Signature));
        prop_assert_eq!(key.finish(&other, &blinding, &blind), Err(TokenError::Signature));
        let mut changed = token.as_bytes().to_vec();
        changed[100] ^= 1;
        prop_assert_eq!(
            key.verify(&serial, &TokenSignature::from_vec(changed)),
            Err(TokenError::Signature)
        );
        // What the registrar saw is neither the serial nor the token.
        prop_assert_ne!(blinding.blinded().as_bytes(), token.as_bytes());
        prop_assert_ne!(blind.as_bytes(), token.as_bytes());
    }

    #[test]
    fn any_bytes_are_signed_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let world = world();
        let signed = world.signer.sign(&Blinded::from_vec(bytes.clone()), &mut rand::rng());
        prop_assert!(bytes.len() == 256 || signed == Err(TokenError::Blinded));
        let serial = Serial::from_bytes([1; 32]);
        let token = TokenSignature::from_vec(bytes.clone());
        prop_assert_eq!(world.keys.token_key.verify(&serial, &token), Err(TokenError::Signature));
        let _ = TokenKey::from_slice(&bytes);
        let _ = TokenSigner::from_bytes(&bytes);
    }
}

#[test]
fn keys_are_kept_as_bytes() {
    let world = world();
    let bytes = world.signer.to_bytes().unwrap();
    let again = TokenSigner::from_bytes(&bytes).unwrap();
    assert_eq!(again.key().unwrap(), world.keys.token_key);
    assert_eq!(
        world.keys.token_key.to_string().parse(),
        Ok(world.keys.token_key.clone())
    );
    assert_eq!(format!("{again:?}"), "TokenSigner(hidden)");
}

/// The store makes a key pair when an edition's box is planned: a person waits for it.
#[test]
fn a_key_pair_is_made_in_a_few_seconds() {
    let begun = Instant::now();
    TokenSigner::generate(&mut rand::rng()).unwrap();
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}
