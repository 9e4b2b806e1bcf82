//! The ballot box's door: a sealed ballot comes in without a name, and its receipt goes out.

use crate::harness::{Answer, World};
use crate::policy::edition;
use axum::http::Method;
use ballot_box::{Cast, Prepared, Slip, VoteKeys, VoterKey};
use domain::{Actor, EditionState, PhaseKind};
use serde_json::{Value, json};

const FORM: &str = "old_enough=on&link=lives";

/// An open vote whose ballot box is sealed.
async fn polls() -> (World, VoteKeys) {
    let world = World::new().await;
    let vote = edition("vote", EditionState::Public, PhaseKind::Vote, -5);
    let imported = world.store.import_edition(&Actor::Operator, &vote).await;
    imported.expect("an edition");
    let keys = world.seal("vote").await;
    (world, keys)
}

fn prepared(keys: &VoteKeys) -> Prepared {
    let slip = Slip::new([(keys.numbers[0].clone(), 1)]);
    Prepared::new(keys, &slip, &mut rand::rng()).expect("a ballot")
}

/// Asks for a token as an island does.
async fn token(world: &World, cookie: &str, prepared: &Prepared, fields: &str) -> Answer {
    let blinded = prepared.blinded().expect("a first ballot");
    let body = format!("slug=vote&blinded={blinded}&{fields}");
    world
        .post("/api/votes/token", &body)
        .header("accept", "application/json")
        .cookie(cookie)
        .send()
        .await
}

async fn send(world: &World, cast: &Cast) -> Answer {
    world
        .ask(Method::POST, "/api/box/vote")
        .body(&json!(cast).to_string())
        .send()
        .await
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).expect("JSON")
}

#[tokio::test]
async fn a_ballot_sealed_on_a_device_is_cast_without_a_cookie() {
    let (world, keys) = polls().await;
    let cookie = world.signed_in("ana@example.org", &[]).await;
    let prepared = prepared(&keys);
    let signed = token(&world, &cookie, &prepared, FORM).await;
    assert_eq!(signed.status, 200, "{}", signed.text());
    let signature = serde_json::from_slice(&signed.bytes).expect("a signature");
    let again = token(&world, &cookie, &prepared, FORM).await;
    assert_eq!(again.bytes, signed.bytes);

    let cast = prepared.finish(&keys, &signature).expect("a token");
    let answer = send(&world, &cast).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.session(), None);
    assert_eq!(answer.header("cache-control"), "no-store");
    let receipt = serde_json::from_slice(&answer.bytes).expect("a receipt");
    prepared
        .check_receipt(&keys.log_key, &receipt)
        .expect("a receipt for this ballot");
    assert_eq!(send(&world, &cast).await.bytes, answer.bytes);

    let code = prepared.receipt_code();
    let path = format!("/api/box/vote/receipt/{code}");
    let place = world.get(&path).send().await;
    assert_eq!((place.status.as_u16(), place.session()), (200, None));
    assert_eq!(read(&place)["place"], "pending");
    let serial = prepared.leaf.serial;
    let turn = world.get(&format!("/api/box/vote/turn/{serial}"));
    assert_eq!(read(&turn.send().await), json!({ "turn": 0 }));
}

#[tokio::test]
async fn a_person_gets_one_token() {
    let (world, keys) = polls().await;
    let cookie = world.signed_in("bo@example.org", &[]).await;
    let first = token(&world, &cookie, &prepared(&keys), FORM).await;
    assert_eq!(first.status, 200);
    let second = token(&world, &cookie, &prepared(&keys), FORM).await;
    assert_eq!(second.text(), "null");
    assert!(second.header("location").ends_with("/e/vote/vote"));
}

/// The page that the device is sent to shows the fault at its field.
#[tokio::test]
async fn a_declaration_with_a_fault_gets_no_token() {
    let (world, keys) = polls().await;
    let cookie = world.signed_in("cy@example.org", &[]).await;
    let answer = token(&world, &cookie, &prepared(&keys), "old_enough=on").await;
    assert_eq!(answer.text(), "null");
    let place = answer.header("location");
    assert!(
        place.ends_with("/e/vote/vote/summary?retry=confirm"),
        "{place}"
    );
    let page = world.get(&place).cookie(&cookie).send().await.text();
    assert!(page.contains("href=\"#link\""));
}

#[tokio::test]
async fn the_box_says_why_it_takes_no_ballot() {
    let (world, keys) = polls().await;
    let cookie = world.signed_in("di@example.org", &[]).await;
    let prepared = prepared(&keys);
    let signed = token(&world, &cookie, &prepared, FORM).await;
    let signature = serde_json::from_slice(&signed.bytes).expect("a signature");
    let cast = prepared.finish(&keys, &signature).expect("a token");

    let nameless = Cast {
        token: None,
        ..cast.clone()
    };
    let refused = send(&world, &nameless).await;
    assert_eq!(refused.status, 403, "{}", refused.text());
    assert_eq!(send(&world, &cast).await.status, 200);

    let voter = VoterKey::of(keys.edition, &prepared.code);
    let leaf = voter.sign(keys.edition, 5, cast.sealed.clone());
    let late = Cast {
        turn: 5,
        token: None,
        signature: leaf.signature,
        ..cast.clone()
    };
    let refused = send(&world, &late).await;
    assert_eq!(refused.status, 409);
    assert_eq!(
        read(&refused),
        json!({ "error": "wrong-turn", "expected": 1 })
    );

    for (path, status, error) in [
        ("/api/box/vote/receipt/0000000000000000", 404, "unknown"),
        ("/api/box/vote/receipt/short", 400, "unreadable"),
        ("/api/box/nowhere/receipt/0000000000000000", 404, "unknown"),
    ] {
        let answer = world.get(path).send().await;
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(read(&answer)["error"], error, "{path}");
    }
    let nonsense = world.ask(Method::POST, "/api/box/vote").body("{}");
    assert_eq!(read(&nonsense.send().await)["error"], "unreadable");
}

/// A cookie that comes along all the same is not looked at, and no page's rules for forms apply.
#[tokio::test]
async fn the_door_knows_nobody() {
    let (world, keys) = polls().await;
    let cookie = world.signed_in("ed@example.org", &[]).await;
    let prepared = prepared(&keys);
    let path = format!("/api/box/vote/receipt/{}", prepared.receipt_code());
    let with = world.get(&path).cookie(&cookie).send().await;
    let without = world.get(&path).send().await;
    assert_eq!(with.bytes, without.bytes);
    for answer in [with, without] {
        assert_eq!(answer.header("set-cookie"), "");
        assert_eq!(answer.header("vary"), "");
    }
}
