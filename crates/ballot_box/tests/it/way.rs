//! A voter's way from the choices to the receipt, by the messages of the worker.

use crate::fixture::{EDITION, slip, vote, vote_again, world};
use ballot_box::vote::{CastError, VoteError};
use ballot_box::work::{Place, Request, Response, WorkError, answer};
use ballot_box::{BlindSignature, Cast, Prepared, Tree};
use domain::EditionId;

fn ask(request: Request) -> Result<Response, WorkError> {
    // As the worker does: through JSON.
    let text = serde_json::to_string(&request).unwrap();
    let answer = answer(serde_json::from_str(&text).unwrap(), &mut rand::rng())?;
    Ok(serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap())
}

#[test]
fn a_ballot_reaches_the_list_and_its_voter_finds_it() {
    let world = world();
    let keys = world.keys.clone();
    let Ok(Response::Prepared(prepared)) = ask(Request::Prepare {
        keys: keys.clone(),
        slip: slip(&["01"]),
    }) else {
        panic!("prepared")
    };
    let signature = (world.signer)
        .sign(prepared.blinded().unwrap(), &mut rand::rng())
        .unwrap();
    let Ok(Response::Cast(cast)) = ask(Request::Finish {
        keys: keys.clone(),
        prepared: (*prepared).clone(),
        signature: Some(signature),
    }) else {
        panic!("cast")
    };
    assert_eq!(cast.check(&keys), Ok(()));
    let receipt = world.log.sign_receipt(EDITION, cast.hash());
    let Ok(Response::Receipt {
        receipt: code,
        change,
    }) = ask(Request::CheckReceipt {
        key: keys.log_key,
        prepared: (*prepared).clone(),
        receipt,
    })
    else {
        panic!("a receipt")
    };
    assert_eq!((code, &change), (prepared.receipt_code(), &prepared.code));

    let (_, other) = vote(&slip(&["02"]));
    let tree: Tree = [other.hash(), cast.hash()].into_iter().collect();
    let place = Place {
        leaf: cast.hash(),
        index: 1,
        head: (world.log).sign_head(EDITION, &tree, "2026-06-01".parse().unwrap()),
        proof: tree.inclusion(1, 2).unwrap(),
    };
    let check = |place: Place| {
        ask(Request::CheckPlace {
            key: keys.log_key,
            code,
            place,
        })
    };
    assert!(matches!(check(place.clone()), Ok(Response::Found)));
    for wrong in [
        Place {
            index: 0,
            ..place.clone()
        },
        Place {
            leaf: other.hash(),
            ..place.clone()
        },
    ] {
        assert!(matches!(check(wrong), Err(WorkError::NotInList { .. })));
    }
    let mut forged = place;
    forged.head.size = 3;
    assert!(matches!(check(forged), Err(WorkError::NotInList { .. })));
}

#[test]
fn a_lost_connection_is_taken_up_again() {
    let world = world();
    let prepared = Prepared::new(&world.keys, &slip(&["01"]), &mut rand::rng()).unwrap();
    // The device wrote it down before asking, and reads it again later.
    let text = serde_json::to_string(&prepared).unwrap();
    let again: Prepared = serde_json::from_str(&text).unwrap();
    assert_eq!(again, prepared);
    let sign = |prepared: &Prepared| {
        let blinded = prepared.blinded().unwrap();
        world.signer.sign(blinded, &mut rand::rng()).unwrap()
    };
    let (one, two) = (sign(&prepared), sign(&again));
    assert_eq!(one, two);
    assert_eq!(
        prepared.finish(&world.keys, &one).unwrap(),
        again.finish(&world.keys, &two).unwrap()
    );
    // Nothing that was chosen is in it.
    assert!(!text.contains("01=1"));
    assert!(!format!("{prepared:?}").contains(prepared.code.reveal()));
}

#[test]
fn a_replacement_needs_the_code_and_no_token() {
    let keys = &world().keys;
    let (first, cast) = vote(&slip(&["01"]));
    let again = vote_again(&first, 1, &slip(&["02"]));
    assert_eq!((again.serial, again.turn), (cast.serial, 1));
    assert_eq!(again.token, None);
    assert_eq!(again.check(keys), Ok(()));
    assert_eq!(first.replacement(), Err(VoteError::TokenNeeded));
}

#[test]
fn what_was_changed_on_the_way_is_refused() {
    let keys = &world().keys;
    let (_, cast) = vote(&slip(&["01"]));
    let (_, other) = vote(&slip(&["01"]));
    let refused = |cast: Cast| cast.check(keys).unwrap_err();
    let with = |change: fn(&mut Cast, &Cast)| {
        let mut changed = cast.clone();
        change(&mut changed, &other);
        changed
    };
    assert_eq!(
        refused(with(|cast, _| cast.edition = EditionId::numbered(8))),
        CastError::OtherEdition
    );
    assert_eq!(
        refused(with(
            |cast, _| cast.sealed = ballot_box::Sealed::from_vec(vec![0; 9])
        )),
        CastError::Size
    );
    for changed in [
        with(|cast, _| cast.turn = 1),
        with(|cast, other| cast.sealed = other.sealed.clone()),
        with(|cast, other| cast.serial = other.serial),
        with(|cast, other| cast.signature = other.signature),
    ] {
        assert!(matches!(refused(changed), CastError::Signature(_)));
    }
    assert!(matches!(
        refused(with(|cast, other| cast.token.clone_from(&other.token))),
        CastError::Token(_)
    ));
}

#[test]
fn a_registrar_who_signs_something_else_is_found_out() {
    let world = world();
    let prepared = Prepared::new(&world.keys, &slip(&[]), &mut rand::rng()).unwrap();
    let other = Prepared::new(&world.keys, &slip(&[]), &mut rand::rng()).unwrap();
    let wrong = (world.signer)
        .sign(other.blinded().unwrap(), &mut rand::rng())
        .unwrap();
    for signature in [
        wrong,
        BlindSignature::from_vec(vec![]),
        BlindSignature::from_vec(vec![1; 256]),
    ] {
        let answer = ask(Request::Finish {
            keys: world.keys.clone(),
            prepared: prepared.clone(),
            signature: Some(signature),
        });
        assert!(matches!(answer, Err(WorkError::Token { .. })));
    }
}

#[test]
fn a_receipt_for_another_ballot_is_no_receipt() {
    let world = world();
    let (prepared, _) = vote(&slip(&["01"]));
    let (_, other) = vote(&slip(&["01"]));
    let receipt = world.log.sign_receipt(EDITION, other.hash());
    assert_eq!(
        prepared.check_receipt(&world.keys.log_key, &receipt),
        Err(VoteError::OtherBallot)
    );
    let mut forged = receipt;
    forged.leaf = prepared.leaf.hash();
    assert!(matches!(
        prepared.check_receipt(&world.keys.log_key, &forged),
        Err(VoteError::Receipt(_))
    ));
}

#[test]
fn a_trustee_gets_the_key_in_every_form() {
    let Ok(Response::TrusteeKey(sheet)) = ask(Request::NewTrusteeKey { edition: EDITION }) else {
        panic!("a key")
    };
    assert!(sheet.qr.starts_with("<svg") && !sheet.qr.contains("style="));
    for request in [
        Request::ReadTrusteeFile {
            edition: EDITION,
            text: sheet.file.clone(),
        },
        Request::ReadTrusteeWords {
            edition: EDITION,
            words: sheet.words.join(" "),
        },
    ] {
        let Ok(Response::TrusteeKey(again)) = ask(request) else {
            panic!("the key again")
        };
        assert_eq!((again.key, again.public), (sheet.key.clone(), sheet.public));
    }
}
