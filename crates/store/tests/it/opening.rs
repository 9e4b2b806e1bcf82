//! The opening with the trustees' shares, and the record of the vote.

use crate::fixture::{Polls, World, open_for_vote};
use ballot_box::opening::Reason;
use ballot_box::{Prepared, Slip};
use domain::{Actor, AuditEvent, BallotBoxState, Picks};
use std::collections::BTreeMap;
use store::StoreError;

on_each_database![
    shares_are_taken_after_the_close_alone,
    a_wrong_share_is_refused,
    too_few_shares_open_nothing,
    any_two_of_three_open_the_box,
    an_operator_opens_the_box_with_key_files,
    the_last_turn_of_each_code_is_counted,
    malformed_ballots_are_listed_with_their_reason,
    nothing_is_counted_before_the_box_is_open,
    the_record_verifies,
    a_small_box_publishes_totals_alone,
];

async fn shares_are_taken_after_the_close_alone(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let early = world.give(&polls, &polls.trustees[0]).await;
    assert!(matches!(early, Err(StoreError::NotOpen(_))), "{early:?}");
    let ask = world
        .store
        .ask_for_shares(&Actor::Operator, polls.edition.id)
        .await;
    assert!(matches!(ask, Err(StoreError::NotOpen(_))), "{ask:?}");
    world.close_vote(&polls.edition).await;
    world.give(&polls, &polls.trustees[0]).await.unwrap();
    world
        .give(&polls, &polls.trustees[0])
        .await
        .expect("the same share again");
    let letters = world.letters().await.len();
    let asked = world
        .store
        .ask_for_shares(&Actor::Operator, polls.edition.id)
        .await;
    assert_eq!(asked.unwrap(), 2, "those who have not given theirs");
    assert_eq!(world.letters().await.len(), letters + 2);
}

async fn a_wrong_share_is_refused(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    world.close_vote(&polls.edition).await;
    let view = world.store.trustee(&polls.trustees[0].token).await.unwrap();
    let (sealed, box_key) = (view.sealed_part.unwrap(), view.box_key.unwrap());
    let part = polls.trustees[0]
        .key
        .open(polls.edition.id, &box_key, &sealed)
        .unwrap();
    let others = world
        .store
        .give_share(&polls.trustees[1].token, &part)
        .await;
    assert!(matches!(others, Err(StoreError::WrongShare)), "{others:?}");
    assert!(
        polls.trustees[1]
            .key
            .open(polls.edition.id, &box_key, &sealed)
            .is_err(),
        "nobody opens another's part"
    );
}

async fn too_few_shares_open_nothing(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.close_vote(&polls.edition).await;
    world.give(&polls, &polls.trustees[1]).await.unwrap();
    let opened = world
        .store
        .open_ballot_box(&Actor::Operator, polls.edition.id)
        .await;
    assert!(
        matches!(
            opened,
            Err(StoreError::TooFewShares {
                given: 1,
                needed: 2
            })
        ),
        "{opened:?}"
    );
    assert_eq!(world.count_rows("ballot").await, 0);
}

async fn any_two_of_three_open_the_box(world: &World) {
    for (slug, pair) in [("one", [0, 1]), ("two", [0, 2]), ("three", [2, 1])] {
        let polls = world.polls(open_for_vote().named(slug)).await;
        let voter = world.resident(slug).await;
        world.vote(&polls, &voter, &[0]).await;
        let polls = Polls {
            trustees: pair.map(|at| polls.trustees[at].clone()).to_vec(),
            ..polls
        };
        // The clock goes on for all editions: each is closed before the next one is made.
        let before = world.log().await.len();
        world.open_box(&polls).await;
        let (_, last) = world.logged_since(before).await.pop().unwrap();
        let opened = AuditEvent::BallotBoxOpened {
            edition: polls.edition.id,
            ballots: 1,
            malformed: 0,
        };
        assert_eq!(last, opened);
        let again = world
            .store
            .open_ballot_box(&Actor::Operator, polls.edition.id)
            .await;
        assert!(matches!(again, Err(StoreError::BoxOpened)), "{again:?}");
    }
}

async fn an_operator_opens_the_box_with_key_files(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.close_vote(&polls.edition).await;
    let id = polls.edition.id;
    let stranger = ballot_box::TrusteeKey::generate(&mut rand::rng());
    let refused = world
        .store
        .give_share_of(&Actor::Operator, id, &stranger)
        .await;
    assert!(matches!(refused, Err(StoreError::WrongShare)));
    for trustee in &polls.trustees[1..] {
        let file = trustee.key.to_file(id);
        let key = ballot_box::TrusteeKey::from_file(id, &file).unwrap();
        world
            .store
            .give_share_of(&Actor::Operator, id, &key)
            .await
            .unwrap();
    }
    world
        .store
        .open_ballot_box(&Actor::Operator, id)
        .await
        .unwrap();
    let view = world.store.ballot_box(&Actor::Visitor, id).await;
    assert_eq!(view.unwrap().unwrap().state, BallotBoxState::Opened);
}

async fn the_last_turn_of_each_code_is_counted(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let first = world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.vote(&polls, &world.resident("bo").await, &[1]).await;
    for turn in 1..4 {
        let at = usize::try_from(turn % 3).unwrap();
        let next = polls.replace(first.code.clone(), turn, &polls.edition.picks(&[at]));
        world
            .store
            .cast_sealed(next.replacement().unwrap())
            .await
            .unwrap();
    }
    assert_eq!(
        counted(world, &polls).await,
        choices(&[polls.edition.picks(&[0]), polls.edition.picks(&[1])])
    );
}

async fn malformed_ballots_are_listed_with_their_reason(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    // Somebody's own program sends what no page lets one choose.
    let slips = [
        Slip::new([("1", 2)]),
        Slip::new([("9", 1)]),
        Slip::new([("2", 1), ("1", 1)]),
    ];
    let rng = || rand::rng();
    for (at, slip) in slips.iter().enumerate() {
        let voter = world.resident(&format!("mallory{at}")).await;
        cast(world, &polls, &voter, |keys| {
            Prepared::new(keys, slip, &mut rng()).unwrap()
        })
        .await;
    }
    // And one that is sealed to another key.
    let voter = world.resident("mallory").await;
    cast(world, &polls, &voter, |keys| {
        let mut keys = keys.clone();
        keys.box_key = ballot_box::OpeningKey::generate(&mut rng())
            .public()
            .unwrap();
        Prepared::new(&keys, &Slip::default(), &mut rng()).unwrap()
    })
    .await;
    world.vote(&polls, &world.resident("ana").await, &[2]).await;
    assert_eq!(
        counted(world, &polls).await,
        choices(&[polls.edition.picks(&[2])])
    );
    let malformed = world
        .store
        .malformed_ballots(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
    let mut reasons: Vec<String> = malformed
        .iter()
        .map(|ballot| match &ballot.reason {
            Reason::DoesNotOpen => "sealed".to_owned(),
            Reason::UnknownProject { number } => format!("unknown {number}"),
            Reason::Order { number } => format!("order {number}"),
            Reason::Form(_) => "form".to_owned(),
            other => panic!("{other}"),
        })
        .collect();
    reasons.sort();
    assert_eq!(reasons, ["form", "order 1", "sealed", "unknown 9"]);
}

async fn nothing_is_counted_before_the_box_is_open(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.close_vote(&polls.edition).await;
    let sealed = world
        .store
        .count_vote(&Actor::Operator, polls.edition.id)
        .await;
    assert!(matches!(sealed, Err(StoreError::BoxSealed)), "{sealed:?}");
    world.open_box(&polls).await;
    let store = &world.store;
    store
        .count_vote(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
    let outcome = store.outcome(&Actor::Operator, polls.edition.id).await;
    let outcome = outcome.unwrap().unwrap();
    assert_eq!((outcome.voters, outcome.ballots), (1, 1));
}

async fn the_record_verifies(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let mut first = None;
    for at in 0..20 {
        let voter = world.resident(&format!("voter{at}")).await;
        let chosen = [at % 3];
        let prepared = world
            .vote(&polls, &voter, &chosen[..usize::from(at != 5)])
            .await;
        first.get_or_insert(prepared);
    }
    world.store.publish_batches().await.unwrap();
    let first = first.unwrap();
    let changed = polls.replace(first.code.clone(), 1, &polls.edition.picks(&[1]));
    world
        .store
        .cast_sealed(changed.replacement().unwrap())
        .await
        .unwrap();
    let hidden = world.store.record(polls.edition.id).await;
    assert!(hidden.is_err(), "nothing before the publication");
    publish(world, &polls).await;
    let record = world.store.record(polls.edition.id).await.unwrap();
    assert_eq!((record.outcome.leaves, record.outcome.counted), (21, 20));
    assert_eq!((record.outcome.replaced, record.outcome.blank), (1, 1));
    assert_eq!(record.edition.roll_marks, 20);
    assert_eq!(record.ballots.as_ref().unwrap().tokens.len(), 20);
    let report = ballot_box::verify::verify(record.clone(), |_, _, _| {});
    assert!(report.is_good(), "{report:?}");
    let published = ballot_box::Record::from_tar(&record.to_tar().unwrap()).unwrap();
    assert_eq!(published, record);
}

async fn a_small_box_publishes_totals_alone(world: &World) {
    let polls = world
        .polls(open_for_vote().rules(|rules| rules.publish_ballots_from = 5))
        .await;
    for at in 0..4 {
        let voter = world.resident(&format!("voter{at}")).await;
        world.vote(&polls, &voter, &[at % 3]).await;
    }
    publish(world, &polls).await;
    let id = polls.edition.id;
    let record = world.store.record(id).await.unwrap();
    assert!(record.ballots.is_none());
    assert_eq!(record.outcome.counted, 4);
    let report = ballot_box::verify::verify(record.clone(), |_, _, _| {});
    assert!(report.is_good(), "{report:?}");
    assert!(!world.store.published_ballots(id).await.unwrap().singly);
    assert!(!world.store.publishes_ballots(id).await.unwrap());

    let moderator = world.moderator().await;
    let refused = world.store.full_record(&moderator.actor, id).await;
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
    let coordinator = world.coordinator().await;
    let full = world.store.full_record(&coordinator.actor, id).await;
    assert_eq!(full.unwrap().ballots.unwrap().leaves.len(), 4);
}

async fn publish(world: &World, polls: &Polls) {
    world.open_box(polls).await;
    let store = &world.store;
    store
        .count_vote(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
    store
        .publish_outcome(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
}

/// What the opened ballots say.
async fn counted(world: &World, polls: &Polls) -> BTreeMap<String, u32> {
    world.open_box(polls).await;
    let rows = world.cells("ballot").await;
    tally(rows.into_iter().map(|row| row["picks"].clone()))
}

fn choices(ballots: &[Picks]) -> BTreeMap<String, u32> {
    tally(
        ballots
            .iter()
            .map(|picks| serde_json::to_string(picks).unwrap()),
    )
}

fn tally(ballots: impl Iterator<Item = String>) -> BTreeMap<String, u32> {
    let mut piles = BTreeMap::new();
    for ballot in ballots {
        *piles.entry(ballot).or_default() += 1;
    }
    piles
}

async fn cast(
    world: &World,
    polls: &Polls,
    voter: &crate::fixture::Person,
    prepare: impl Fn(&ballot_box::VoteKeys) -> Prepared,
) {
    let prepared = prepare(&polls.keys);
    let signature = world
        .store
        .mark_roll(&voter.actor, polls.mark(&prepared))
        .await
        .unwrap();
    let cast = prepared.finish(&polls.keys, &signature).unwrap();
    world.store.cast_sealed(cast).await.unwrap();
}
