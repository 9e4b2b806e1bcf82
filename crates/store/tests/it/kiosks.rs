//! Kiosks: one device each, by a code that is good once; they count who took part, and keep nothing of them.

use crate::fixture::{Polls, World, open_for_vote};
use chrono::TimeDelta;
use domain::{Actor, AuditEvent, BatchState, CardCode, KioskId, Lang, Means};
use store::{
    Kiosk, KioskHere, KioskStage, MarkRoll, Origin, PollingPlaceInput, Session, StoreError,
};

on_each_database![
    a_code_makes_one_device_a_kiosk_once,
    a_code_is_late_after_two_hours,
    who_voted_is_counted_once_and_forgotten,
    who_only_looked_is_not_counted,
    a_closed_kiosk_says_so_and_stays_closed,
    a_signed_place_has_no_kiosk_any_more,
    whoever_was_signed_in_on_the_device_is_signed_out,
    a_copy_of_the_database_tells_no_hour_of_a_voter,
];

const OPERATOR: Actor = Actor::Operator;

/// A vote with cards, and a polling place in it.
async fn place(world: &World) -> (Polls, i32) {
    let plan = open_for_vote().rules(|rules| rules.means = vec![Means::Email, Means::Card]);
    let polls = world.polls(plan).await;
    let input = PollingPlaceInput {
        name: "Mairie".to_owned(),
        ..PollingPlaceInput::default()
    };
    let set = world
        .store
        .set_polling_place(&OPERATOR, polls.edition.id, None, &input)
        .await;
    (polls, set.unwrap())
}

/// A kiosk that waits for its device, and its code.
async fn open(world: &World, polls: &Polls, number: i32) -> (KioskId, CardCode) {
    let edition = polls.edition.id;
    let opened = world.store.open_kiosk(&OPERATOR, edition, number, "Entrée");
    let id = opened.await.unwrap();
    let kiosk = only(world, polls, number).await;
    assert_eq!(kiosk.id, id);
    let KioskStage::Waiting { code } = kiosk.stage else {
        panic!("{:?}", kiosk.stage)
    };
    (id, code.parse().unwrap())
}

async fn only(world: &World, polls: &Polls, number: i32) -> Kiosk {
    let kiosks = world.store.kiosks(&OPERATOR, polls.edition.id, number);
    kiosks.await.unwrap().remove(0)
}

async fn in_use(world: &World, polls: &Polls, number: i32) -> (KioskHere, String) {
    let (_, code) = open(world, polls, number).await;
    let token = world.store.become_kiosk(&code, None).await.unwrap();
    let here = world.store.kiosk(&token).await.unwrap().unwrap();
    (here, token)
}

/// Somebody who has shown one of so many new cards.
async fn show_card(world: &World, polls: &Polls) -> Session {
    let (store, edition) = (&world.store, polls.edition.id);
    let batch = store.print_cards(&OPERATOR, edition, "Mairie", 1).await;
    let batch = batch.unwrap();
    let card = store.card_sheet(&OPERATOR, batch, 1, 1).await.unwrap();
    let code = card[0].code.clone();
    let moved = store.move_batch(&OPERATOR, batch, BatchState::Active);
    moved.await.unwrap();
    store
        .take_pass_by_card(None, edition, &code, &Origin::default(), Lang::Fr)
        .await
        .unwrap()
}

async fn mark(world: &World, polls: &Polls, session: &Session) {
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark: MarkRoll = polls.mark(&prepared);
    let marked = world.store.mark_roll(&session.actor(), mark).await;
    marked.unwrap();
}

async fn a_code_makes_one_device_a_kiosk_once(world: &World) {
    let (polls, number) = place(world).await;
    let (id, code) = open(world, &polls, number).await;
    let token = world.store.become_kiosk(&code, None).await.unwrap();
    let here = world.store.kiosk(&token).await.unwrap().unwrap();
    assert_eq!((here.id, here.open), (id, true));
    assert_eq!(
        (here.place.as_str(), here.label.as_str()),
        ("Mairie", "Entrée")
    );
    assert_eq!(here.edition.id, polls.edition.id);
    assert_eq!(only(world, &polls, number).await.stage, KioskStage::InUse);

    let again = world.store.become_kiosk(&code, None).await;
    assert!(matches!(again, Err(StoreError::KioskClosed)), "{again:?}");
    let other = world.store.become_kiosk(&CardCode::of_bits(7), None).await;
    assert!(matches!(other, Err(StoreError::KioskClosed)), "{other:?}");
    assert!(world.store.kiosk("nobody").await.unwrap().is_none());
    // Neither what was shown nor what the device keeps lies in the database.
    let dump = format!("{:?}", world.everything().await);
    assert!(!dump.contains(&token) && !dump.contains(code.reveal()));
}

async fn a_code_is_late_after_two_hours(world: &World) {
    let (polls, number) = place(world).await;
    let (_, code) = open(world, &polls, number).await;
    world.wait(TimeDelta::minutes(121)).await;
    assert_eq!(only(world, &polls, number).await.stage, KioskStage::Late);
    let late = world.store.become_kiosk(&code, None).await;
    assert!(matches!(late, Err(StoreError::KioskClosed)), "{late:?}");
}

async fn who_voted_is_counted_once_and_forgotten(world: &World) {
    let (polls, number) = place(world).await;
    let (here, _) = in_use(world, &polls, number).await;
    for voters in 1..=2 {
        let session = show_card(world, &polls).await;
        mark(world, &polls, &session).await;
        let entries = world.log().await.len();
        world.store.end_turn(&here, Some(&session)).await.unwrap();
        assert!(world.store.session(&session.token).await.unwrap().is_none());
        assert_eq!(only(world, &polls, number).await.voters, voters);
        // Sent twice, as by a thumb that doubts.
        world.store.end_turn(&here, Some(&session)).await.unwrap();
        assert_eq!(only(world, &polls, number).await.voters, voters);
        assert_eq!(
            world.log().await.len(),
            entries,
            "no entry tells the moment"
        );
    }
}

async fn who_only_looked_is_not_counted(world: &World) {
    let (polls, number) = place(world).await;
    let (here, _) = in_use(world, &polls, number).await;
    let looked = show_card(world, &polls).await;
    world.store.end_turn(&here, Some(&looked)).await.unwrap();
    let begun = world.store.begin_session(Some(Lang::Ar)).await.unwrap();
    world.store.end_turn(&here, Some(&begun)).await.unwrap();
    world.store.end_turn(&here, None).await.unwrap();
    assert_eq!(only(world, &polls, number).await.voters, 0);
    for session in [looked, begun] {
        assert!(world.store.session(&session.token).await.unwrap().is_none());
    }
}

async fn a_closed_kiosk_says_so_and_stays_closed(world: &World) {
    let (polls, number) = place(world).await;
    let (here, token) = in_use(world, &polls, number).await;
    let edition = polls.edition.id;
    let close = || world.store.close_kiosk(&OPERATOR, edition, number, here.id);
    close().await.unwrap();
    assert!(!world.store.kiosk(&token).await.unwrap().unwrap().open);
    let entries = world.log().await.len();
    close().await.unwrap();
    assert_eq!(world.log().await.len(), entries);
    // One that no device has taken is closed too, and its code is good for nothing then.
    let (waiting, code) = open(world, &polls, number).await;
    let closed = world.store.close_kiosk(&OPERATOR, edition, number, waiting);
    closed.await.unwrap();
    let late = world.store.become_kiosk(&code, None).await;
    assert!(matches!(late, Err(StoreError::KioskClosed)), "{late:?}");
    let nowhere = world
        .store
        .close_kiosk(&OPERATOR, edition, number, KioskId::new());
    assert!(matches!(nowhere.await, Err(StoreError::NotFound(_))));
}

async fn a_signed_place_has_no_kiosk_any_more(world: &World) {
    let (polls, number) = place(world).await;
    let (_, token) = in_use(world, &polls, number).await;
    let edition = polls.edition.id;
    let signed = world
        .store
        .sign_polling_place(&OPERATOR, edition, number, 1, "");
    signed.await.unwrap();
    assert!(!world.store.kiosk(&token).await.unwrap().unwrap().open);
    let late = world.store.open_kiosk(&OPERATOR, edition, number, "Entrée");
    assert!(matches!(late.await, Err(StoreError::PollingSigned)));
}

async fn whoever_was_signed_in_on_the_device_is_signed_out(world: &World) {
    let (polls, number) = place(world).await;
    let (_, code) = open(world, &polls, number).await;
    let staff = world
        .sign_in("lou@example.org", None, Lang::Fr)
        .await
        .unwrap();
    let before = world.log().await.len();
    world.store.become_kiosk(&code, Some(&staff)).await.unwrap();
    assert!(world.store.session(&staff.token).await.unwrap().is_none());
    let logged = world.logged_since(before).await;
    assert!(
        matches!(
            logged.as_slice(),
            [
                (_, AuditEvent::SignedOut { .. }),
                (_, AuditEvent::KioskEntered { .. })
            ]
        ),
        "{logged:?}"
    );
}

async fn a_copy_of_the_database_tells_no_hour_of_a_voter(world: &World) {
    let (polls, number) = place(world).await;
    let (here, _) = in_use(world, &polls, number).await;
    world.wait(TimeDelta::minutes(47)).await;
    let session = show_card(world, &polls).await;
    mark(world, &polls, &session).await;
    world.store.end_turn(&here, Some(&session)).await.unwrap();
    let seen = only(world, &polls, number).await.seen_at;
    assert_eq!(seen.timestamp() % (15 * 60), 0, "{seen}");
}
