//! Many writes at once, and writes that are cut off in the middle.

use crate::fixture::{World, join_all, open_for_ideas, open_for_vote, vote_by};
use domain::{Actor, AuditEvent, Lang};
use std::time::Duration;
use store::{NewsInput, Store, StoreError};

on_each_database![
    a_hundred_writes_at_once_all_succeed,
    two_processes_write_one_chain,
    readers_do_not_wait_for_writers,
    a_write_cut_off_anywhere_leaves_all_or_nothing,
    a_store_that_is_closed_lost_nothing,
];

async fn a_hundred_writes_at_once_all_succeed(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let polls = world.polls(open_for_vote().named("vote")).await;
    let mut people = vec![];
    for at in 0..20 {
        people.push(world.resident(&format!("ana{at}")).await);
    }
    let before = world.log().await.len();
    let answers = join_all((0..100_usize).map(|at| {
        let (store, person) = (world.store.clone(), people[at % 20].clone());
        let (edition, polls) = (edition.clone(), polls.clone());
        async move {
            match at / 20 {
                0 => store
                    .send_idea(&person.actor, edition.id, &edition.draft("Un verger"))
                    .await
                    .map(drop),
                1 => {
                    let picks = polls.edition.picks(&[0]);
                    vote_by(&store, &polls, &person, &picks).await.map(drop)
                }
                2 => store.request_code(&person.email, Lang::Fr).await,
                3 => store.keep_note(&person.session, "idea", &at).await,
                _ => publish_news(&store).await,
            }
        }
    }))
    .await;
    let failed: Vec<_> = answers
        .iter()
        .filter_map(|answer| answer.as_ref().err())
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
    let logged = world.logged_since(before).await;
    let count = |code| {
        logged
            .iter()
            .filter(|(_, event)| event.code() == code)
            .count()
    };
    assert_eq!(
        (
            count("idea_submitted"),
            count("code_requested"),
            count("news_published")
        ),
        (20, 20, 20)
    );
    assert_eq!(
        (
            world.count_rows("leaf").await,
            world.count_rows("session_note").await
        ),
        (20, 20)
    );
    assert_eq!(
        world.store.check_audit_chain().await.unwrap(),
        Ok((before + logged.len()) as u64)
    );
}

async fn two_processes_write_one_chain(world: &World) {
    let other = world.second_store().await;
    let answers = join_all((0..60).map(|at| {
        let store = if at % 2 == 0 {
            world.store.clone()
        } else {
            other.clone()
        };
        async move { publish_news(&store).await }
    }))
    .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(world.store.check_audit_chain().await.unwrap(), Ok(60));
    assert_eq!(other.last_news(Lang::Fr, 100).await.unwrap().len(), 60);
}

async fn readers_do_not_wait_for_writers(world: &World) {
    world.edition(open_for_ideas()).await;
    // Somebody holds the write lock.
    world
        .execute(if world.is_sqlite() {
            "BEGIN IMMEDIATE"
        } else {
            "BEGIN"
        })
        .await;
    world.execute("UPDATE audit_head SET seq = seq").await;
    let waiting = tokio::spawn({
        let store = world.store.clone();
        async move { publish_news(&store).await }
    });
    let read = tokio::time::timeout(
        Duration::from_secs(2),
        world.store.edition(&Actor::Visitor, "bp"),
    )
    .await;
    read.expect("a reader does not wait").unwrap();
    assert!(!waiting.is_finished());
    world.execute("ROLLBACK").await;
    waiting.await.unwrap().unwrap();
}

/// A request is dropped when its visitor goes away, which may be at any moment of a write.
async fn a_write_cut_off_anywhere_leaves_all_or_nothing(world: &World) {
    let edition = world
        .edition(open_for_ideas().rules(|rules| rules.ideas_per_person = None))
        .await;
    let ana = world.resident("ana").await;
    let (mut finished, mut cut) = (0, 0);
    for at in 0..120_u64 {
        let draft = edition.draft("Un verger");
        let write = world.store.send_idea(&ana.actor, edition.id, &draft);
        // Turns of the runtime and not a time: a fast disk finishes any time that is given.
        let leave = async {
            for _ in 0..at {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            biased;
            sent = write => {
                sent.unwrap();
                finished += 1;
            }
            () = leave => cut += 1,
        }
    }
    // One more, which waits until whatever was cut off is undone.
    world
        .store
        .send_idea(&ana.actor, edition.id, &edition.draft("Un banc"))
        .await
        .unwrap();
    let ideas = usize::try_from(world.count_rows("idea").await).unwrap();
    let log = world.log().await;
    let logged = log
        .iter()
        .filter(|(_, event)| matches!(event, AuditEvent::IdeaSubmitted { .. }))
        .count();
    assert_eq!((logged, world.letters().await.len()), (ideas, ideas));
    assert!(ideas > finished, "{ideas} of {finished}");
    assert!(cut > 0, "some were cut off");
    assert_eq!(
        world.store.check_audit_chain().await.unwrap(),
        Ok(log.len() as u64)
    );
}

async fn a_store_that_is_closed_lost_nothing(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let other = world.second_store().await;
    let picks = polls.edition.picks(&[0]);
    let cast = vote_by(&other, &polls, &ana, &picks).await.unwrap();
    other.close().await.unwrap();
    let closed = other.ping().await;
    assert!(
        matches!(closed, Err(StoreError::Database { .. })),
        "{closed:?}"
    );
    world.store.ping().await.unwrap();
    let found = world
        .store
        .find_receipt(polls.edition.id, &cast.receipt_code())
        .await;
    assert!(found.unwrap().is_some());
}

async fn publish_news(store: &Store) -> Result<(), StoreError> {
    let news = NewsInput {
        lang: Lang::Fr,
        title: "Le vote".into(),
        text: "Ouvert.".into(),
    };
    store.publish_news(&Actor::Operator, &news).await.map(drop)
}
