//! The public list and the record, as files for everybody.

use crate::harness::World;
use crate::policy::edition;
use ballot_box::{Record, TrusteeKey, VoteKeys};
use chrono::TimeDelta;
use domain::{Actor, EditionId, EditionState, PhaseKind};
use serde_json::Value;

/// A vote in which so many paper ballots were keyed: the same box, with no device to play.
async fn polls(ballots: u32, publish_from: u32) -> (World, EditionId, VoteKeys) {
    let world = World::new().await;
    let mut vote = edition("vote", EditionState::Public, PhaseKind::Vote, -5);
    vote.rules.publish_ballots_from = publish_from;
    let imported = world.store.import_edition(&Actor::Operator, &vote).await;
    let id = imported.expect("an edition").edition;
    let keys = world.seal("vote").await;
    world.paper("vote", ballots).await;
    (world, id, keys)
}

async fn publish(world: &World, id: EditionId, key: &TrusteeKey) {
    let operator = &Actor::Operator;
    let days = TimeDelta::days(6);
    world.store.move_clock(operator, days).await.expect("later");
    let given = world.store.give_share_of(operator, id, key).await;
    given.expect("a share");
    let opened = world.store.open_ballot_box(operator, id).await;
    opened.expect("opened");
    world.store.count_vote(operator, id).await.expect("counted");
    let published = world.store.publish_outcome(operator, id).await;
    published.expect("published");
}

#[tokio::test]
async fn anybody_reads_the_list_while_people_vote() {
    let (world, id, keys) = polls(16, 0).await;
    let list = || world.get("/data/vote/list.json");
    let empty = list().send().await;
    assert_eq!(empty.status, 200);
    let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).expect("JSON");
    assert_eq!(read(&empty.bytes)["hashes"], Value::Array(vec![]));
    world.store.publish_batch(id).await.expect("a batch");
    let full = list().send().await;
    let json = read(&full.bytes);
    assert_eq!(json["hashes"].as_array().map(Vec::len), Some(16));
    assert_eq!(json["heads"][0]["size"], 16);
    assert_eq!(json["log_key"], keys.log_key.to_string());
    assert_eq!(full.header("cache-control"), "public, no-cache");
    assert_eq!(full.session(), None);
    let same = list().header("if-none-match", &full.header("etag"));
    assert_eq!(same.send().await.status, 304);
    let heads = world.get("/data/vote/heads.json").send().await;
    assert_eq!(read(&heads.bytes), json["heads"]);
    // Nothing else before the publication, and nothing of an edition without a box.
    for path in [
        "vote/record.tar",
        "vote/record/opened.txt",
        "nowhere/list.json",
    ] {
        let answer = world.get(&format!("/data/{path}")).send().await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_published_record_verifies() {
    let (world, id, _) = polls(3, 0).await;
    publish(&world, id, &world.trustee_key()).await;
    let answer = world.get("/data/vote/record.tar").send().await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), "public, max-age=86400");
    let record = Record::from_tar(&answer.bytes).expect("a record");
    assert!(record.others.contains_key("1.pb"));
    let opened = world.get("/data/vote/record/opened.txt").send().await;
    assert_eq!(opened.text().lines().count(), 3);
    let report = ballot_box::verify::verify(record, |_, _, _| {});
    assert!(report.is_good(), "{report:?}");
}

#[tokio::test]
async fn a_small_box_gives_totals_alone() {
    let (world, id, _) = polls(3, 10).await;
    publish(&world, id, &world.trustee_key()).await;
    let answer = world.get("/data/vote/record.tar").send().await;
    let record = Record::from_tar(&answer.bytes).expect("a record");
    assert!(record.ballots.is_none() && record.others.is_empty());
    assert_eq!(record.outcome.counted, 3);
    let hidden = world.get("/data/vote/record/ballots.bin").send().await;
    assert_eq!(hidden.status, 404);
    let table = world.get("/data/vote/ballots.csv").send().await.text();
    assert!(
        table.contains("projet") && !table.contains("bulletin"),
        "{table}"
    );
    let file = world.get("/data/vote/ballots.pb").send().await.text();
    let (_, votes) = file.split_once("VOTES").expect("the section");
    assert_eq!(
        votes.trim().lines().count(),
        1,
        "a head and no ballot: {file}"
    );
}
