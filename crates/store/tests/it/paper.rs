//! Votes on paper: marked when people are met, keyed through the same box.

use crate::fixture::{World, open_for_vote};
use domain::{Actor, AuditEvent, BallotError, Forbidden};
use store::StoreError;

on_each_database![
    nobody_votes_on_paper_and_on_a_device,
    as_many_ballots_are_keyed_as_people_were_marked,
    a_keyed_ballot_is_counted_like_the_others,
    paper_is_for_those_who_have_the_right,
];

async fn nobody_votes_on_paper_and_on_a_device(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (id, ana) = (polls.edition.id, world.resident("ana").await);
    let mark = async |contact: &str| {
        world
            .store
            .mark_paper(&Actor::Operator, id, contact, false)
            .await
    };
    mark("Ana@Example.org").await.unwrap();
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let twice = world
        .store
        .mark_roll(&ana.actor, polls.mark(&prepared))
        .await;
    assert!(
        matches!(twice, Err(StoreError::AlreadyVoted { .. })),
        "{twice:?}"
    );
    world.vote(&polls, &world.resident("bo").await, &[0]).await;
    let twice = mark("bo@example.org").await;
    assert!(
        matches!(twice, Err(StoreError::AlreadyVoted { .. })),
        "{twice:?}"
    );
    mark("06 12 34 56 78").await.unwrap();
    let twice = mark("+33 6 12 34 56 78").await;
    assert!(
        matches!(twice, Err(StoreError::AlreadyVoted { .. })),
        "{twice:?}"
    );
    let nobody = mark("la dame du marché").await;
    assert!(matches!(nobody, Err(StoreError::Invalid(_))), "{nobody:?}");
    let figures = world.store.box_figures(&Actor::Operator, id).await.unwrap();
    assert_eq!((figures.marked, figures.marked_with_paper), (1, 2));
    assert_eq!((figures.cast, figures.to_key()), (1, 2));
    let everything = format!("{:?}", world.cells("roll_entry").await);
    assert!(!everything.contains("612345678"), "a keyed hash alone");
}

async fn as_many_ballots_are_keyed_as_people_were_marked(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let id = polls.edition.id;
    let moderator = world.moderator().await;
    let picks = polls.edition.picks(&[1]);
    let key = async || world.store.key_paper(&moderator.actor, id, &picks).await;
    let none = key().await;
    assert!(matches!(none, Err(StoreError::NoPaperMark)), "{none:?}");
    for number in 0..3 {
        let contact = format!("061234567{number}");
        world
            .store
            .mark_paper(&moderator.actor, id, &contact, false)
            .await
            .unwrap();
    }
    let before = world.log().await.len();
    let keyed = (0..6).map(|_| {
        let (store, actor) = (world.store.clone(), moderator.actor.clone());
        let picks = picks.clone();
        async move { store.key_paper(&actor, id, &picks).await.is_ok() }
    });
    let keyed = crate::fixture::join_all(keyed).await;
    assert_eq!(keyed.iter().filter(|keyed| **keyed).count(), 3);
    assert_eq!(
        world.logged_since(before).await,
        vec![("staff".to_owned(), AuditEvent::PaperKeyed { edition: id }); 3]
    );
    let wrong = polls.edition.points(&[(0, 2)]);
    let refused = world.store.key_paper(&moderator.actor, id, &wrong).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::Ballot(BallotError::TooManyPointsOnOne { .. }))
        ),
        "{refused:?}"
    );
}

async fn a_keyed_ballot_is_counted_like_the_others(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let id = polls.edition.id;
    world
        .store
        .mark_paper(&Actor::Operator, id, "0612345678", false)
        .await
        .unwrap();
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.close_vote(&polls.edition).await;
    let late = world
        .store
        .mark_paper(&Actor::Operator, id, "0612345679", false)
        .await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
    // What lies in the paper box is keyed when it is emptied: after the close.
    let receipt = world
        .store
        .key_paper(&Actor::Operator, id, &polls.edition.picks(&[0, 1]))
        .await
        .unwrap();
    receipt.verify(&polls.keys.log_key).unwrap();
    world.open_box(&polls).await;
    assert_eq!(world.count_rows("ballot").await, 2);
    let late = world
        .store
        .key_paper(&Actor::Operator, id, &polls.edition.picks(&[0]))
        .await;
    assert!(matches!(late, Err(StoreError::BoxOpened)), "{late:?}");
}

async fn paper_is_for_those_who_have_the_right(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let reader = world.staff(domain::Role::Reader).await;
    let id = polls.edition.id;
    let mark = world
        .store
        .mark_paper(&reader.actor, id, "ana@example.org", false)
        .await;
    let key = world
        .store
        .key_paper(&reader.actor, id, &polls.edition.picks(&[0]))
        .await;
    for refused in [mark.err(), key.err()] {
        assert!(matches!(
            refused,
            Some(StoreError::Forbidden(Forbidden::Role(_)))
        ));
    }
}
