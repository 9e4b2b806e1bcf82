//! The public list: batches, heads, receipts.

use crate::fixture::{Polls, World, open_for_vote, read};
use ballot_box::log::{verify_consistency, verify_inclusion};
use ballot_box::{LeafHash, Prepared};
use chrono::TimeDelta;
use domain::AuditEvent;
use store::ListPlace;

on_each_database![
    ballots_go_up_sixteen_at_a_time,
    a_few_go_up_the_day_after,
    the_rest_goes_up_together_at_the_opening,
    a_receipt_leads_to_a_place_with_a_proof,
    each_head_extends_the_one_before,
    a_list_is_read_again_after_a_restart,
    two_processes_put_a_ballot_up_once,
    a_list_that_was_tampered_with_is_not_shown,
];

async fn voters(world: &World, polls: &Polls, first: usize, many: usize) -> Vec<Prepared> {
    let mut prepared = vec![];
    for at in first..first + many {
        let voter = world.resident(&format!("voter{at}")).await;
        prepared.push(world.vote(polls, &voter, &[at % 3]).await);
    }
    prepared
}

async fn hashes(world: &World, polls: &Polls) -> Vec<LeafHash> {
    let list = world.store.public_list(polls.edition.id).await.unwrap();
    list.hashes().collect()
}

async fn ballots_go_up_sixteen_at_a_time(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let mut cast = voters(world, &polls, 0, 15).await;
    assert_eq!(world.store.publish_batches().await.unwrap(), 0);
    assert!(hashes(world, &polls).await.is_empty());
    cast.extend(voters(world, &polls, 15, 1).await);
    let before = world.log().await.len();
    assert_eq!(world.store.publish_batches().await.unwrap(), 16);
    let published = AuditEvent::ListPublished {
        edition: polls.edition.id,
        size: 16,
    };
    assert_eq!(
        world.logged_since(before).await,
        [("list".to_owned(), published)]
    );
    let order = hashes(world, &polls).await;
    let arrival: Vec<LeafHash> = cast.iter().map(|prepared| prepared.leaf.hash()).collect();
    let sorted = |mut list: Vec<LeafHash>| {
        list.sort_unstable();
        list
    };
    assert_eq!(sorted(order.clone()), sorted(arrival.clone()));
    assert_ne!(order, arrival, "one time in 16! this is an accident");
    let days = world.cells_where("leaf", "day IS NOT NULL").await;
    assert_eq!(days, [], "the day is forgotten with the publication");
}

async fn a_few_go_up_the_day_after(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    voters(world, &polls, 0, 3).await;
    assert_eq!(world.store.publish_batches().await.unwrap(), 0);
    world.wait(TimeDelta::days(1)).await;
    voters(world, &polls, 3, 1).await;
    assert_eq!(
        world.store.publish_batches().await.unwrap(),
        0,
        "four would be too few"
    );
    voters(world, &polls, 4, 1).await;
    assert_eq!(world.store.publish_batches().await.unwrap(), 5);
    assert_eq!(world.store.publish_batches().await.unwrap(), 0);
}

async fn the_rest_goes_up_together_at_the_opening(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let cast = voters(world, &polls, 0, 20).await;
    let id = polls.edition.id;
    // Somebody met with paper, and keyed after the close: a ballot alone under a head would be this person's.
    world.mark_some(id, None, 1).await;
    world.close_vote(&polls.edition).await;
    let ballot = [read(&polls.edition.picks(&[0]))];
    let batch = world.counted(id, None, 1).await;
    world.key_twice(id, batch, &ballot).await;
    for _ in 0..2 {
        assert_eq!(world.store.publish_batches().await.unwrap(), 0);
        world.wait(TimeDelta::days(1)).await;
    }
    let code = cast[0].receipt_code();
    let receipt = world.store.find_receipt(id, &code);
    let leaf = cast[0].leaf.hash();
    assert_eq!(receipt.await.unwrap(), Some(ListPlace::Pending { leaf }));
    world.open_box(&polls).await;
    let list = world.store.public_list(id).await.unwrap();
    let sizes: Vec<u64> = list.heads().iter().map(|head| head.size).collect();
    assert_eq!(sizes, [21], "one group, whatever came when");
}

async fn a_receipt_leads_to_a_place_with_a_proof(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let cast = voters(world, &polls, 0, 17).await;
    let find = async |prepared: &Prepared| {
        let code = prepared.receipt_code();
        world
            .store
            .find_receipt(polls.edition.id, &code)
            .await
            .unwrap()
    };
    let leaf = cast[0].leaf.hash();
    assert_eq!(find(&cast[0]).await, Some(ListPlace::Pending { leaf }));
    world.store.publish_batches().await.unwrap();
    for prepared in &cast {
        let Some(ListPlace::Published {
            leaf,
            index,
            head,
            proof,
        }) = find(prepared).await
        else {
            panic!("not on the list")
        };
        assert_eq!(leaf, prepared.leaf.hash());
        head.verify(&polls.keys.log_key).unwrap();
        verify_inclusion(&leaf, index, head.size, &head.root, &proof).unwrap();
    }
    let unknown = polls.prepare(&polls.edition.picks(&[0]));
    assert_eq!(find(&unknown).await, None);
}

async fn each_head_extends_the_one_before(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    for round in 0..3 {
        voters(world, &polls, 20 * round, 16 + round).await;
        world.store.publish_batches().await.unwrap();
    }
    let list = world.store.public_list(polls.edition.id).await.unwrap();
    let sizes: Vec<u64> = list.heads().iter().map(|head| head.size).collect();
    assert_eq!(sizes, [16, 33, 51]);
    let mut tree = ballot_box::Tree::new();
    for hash in list.hashes() {
        tree.push(hash);
    }
    for pair in list.heads().windows(2) {
        pair[1].verify(&polls.keys.log_key).unwrap();
        let (old, new) = (pair[0].size, pair[1].size);
        let proof = tree.consistency(old, new).unwrap();
        verify_consistency((old, &pair[0].root), (new, &pair[1].root), &proof).unwrap();
    }
}

async fn a_list_is_read_again_after_a_restart(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    voters(world, &polls, 0, 16).await;
    world.store.publish_batches().await.unwrap();
    let before = world.store.public_list(polls.edition.id).await.unwrap();
    let restarted = world.second_store().await;
    let after = restarted.public_list(polls.edition.id).await.unwrap();
    assert_eq!(before.heads(), after.heads());
    assert!(before.hashes().eq(after.hashes()));
    // What one process adds the other sees.
    voters(world, &polls, 16, 16).await;
    restarted.publish_batches().await.unwrap();
    assert_eq!(hashes(world, &polls).await.len(), 32);
}

async fn two_processes_put_a_ballot_up_once(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let other = world.second_store().await;
    voters(world, &polls, 0, 40).await;
    let stores = [&world.store, &other, &world.store, &other].map(Clone::clone);
    let published = crate::fixture::join_all(
        stores.map(|store| async move { store.publish_batches().await.unwrap() }),
    )
    .await;
    assert_eq!(published.iter().sum::<u32>(), 40);
    let list = hashes(world, &polls).await;
    let mut different = list.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!((list.len(), different.len()), (40, 40));
}

async fn a_list_that_was_tampered_with_is_not_shown(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    voters(world, &polls, 0, 16).await;
    world.store.publish_batches().await.unwrap();
    world
        .execute("UPDATE leaf SET position = 100 - position WHERE position < 2")
        .await;
    let restarted = world.second_store().await;
    assert!(restarted.public_list(polls.edition.id).await.is_err());
}
