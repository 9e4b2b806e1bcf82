//! The roll, marked for people who vote on paper.

use crate::fixture::{World, open_for_vote};
use domain::card::CardFault;
use domain::{Actor, BatchState, Forbidden, Lang, Means};
use store::{Origin, PollingPlaceInput, StoreError};

on_each_database![
    nobody_votes_on_paper_and_on_a_device,
    a_card_that_is_marked_for_paper_is_used,
    people_are_counted_where_they_are_marked,
    nobody_is_marked_after_the_close,
    paper_is_for_those_who_have_the_right,
];

async fn nobody_votes_on_paper_and_on_a_device(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (id, ana) = (polls.edition.id, world.resident("ana").await);
    let mark = async |contact: &str| {
        world
            .store
            .mark_paper(&Actor::Operator, id, contact, false, None)
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

async fn a_card_that_is_marked_for_paper_is_used(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.means = vec![Means::Email, Means::Card]);
    let polls = world.polls(plan).await;
    let (store, id) = (&world.store, polls.edition.id);
    let operator = &Actor::Operator;
    let batch = store.print_cards(operator, id, "Marché", 2).await.unwrap();
    let sheet = store.card_sheet(operator, batch, 1, 2).await.unwrap();
    let mark = async |code: &str| store.mark_paper(operator, id, code, false, None).await;
    let early = mark(&sheet[0].code.grouped()).await;
    assert!(
        matches!(early, Err(StoreError::Card(CardFault::NotActive))),
        "{early:?}"
    );
    let active = store.move_batch(operator, batch, BatchState::Active);
    active.await.unwrap();
    mark(&sheet[0].code.grouped()).await.unwrap();
    let twice = mark(sheet[0].code.reveal()).await;
    assert!(
        matches!(twice, Err(StoreError::AlreadyVoted { .. })),
        "{twice:?}"
    );
    let (nowhere, lang) = (Origin::default(), Lang::Fr);
    let online = store
        .take_pass_by_card(None, id, &sheet[0].code, &nowhere, lang)
        .await;
    assert!(
        matches!(online, Err(StoreError::Card(CardFault::Used { .. }))),
        "{:?}",
        online.err()
    );
    let unknown = domain::CardCode::of_bits(1 << 40).grouped();
    let wrong = mark(&unknown).await;
    assert!(matches!(wrong, Err(StoreError::WrongCard)), "{wrong:?}");
    let figures = store.box_figures(operator, id).await.unwrap();
    assert_eq!(figures.marked_with_paper, 1);
}

async fn people_are_counted_where_they_are_marked(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let operator = &Actor::Operator;
    let library = PollingPlaceInput {
        name: "Médiathèque".to_owned(),
        hours: "Samedi : 9 h – 12 h".to_owned(),
        staff: "Lou Petit".to_owned(),
        ..PollingPlaceInput::default()
    };
    let number = store.set_polling_place(operator, id, None, &library).await;
    let number = number.unwrap();
    world.mark_some(id, Some(number), 2).await;
    let nowhere = store
        .mark_paper(operator, id, "ana@example.org", false, Some(7))
        .await;
    assert!(
        matches!(nowhere, Err(StoreError::NotFound(_))),
        "{nowhere:?}"
    );
    // Refused, and so not counted.
    let twice = store
        .mark_paper(operator, id, "paper0@example.org", false, Some(number))
        .await;
    assert!(
        matches!(twice, Err(StoreError::AlreadyVoted { .. })),
        "{twice:?}"
    );
    let place = store.polling_place(operator, id, number).await.unwrap();
    assert_eq!((place.marked, place.staff.as_str()), (2, "Lou Petit"));
    let public = store.polling_places(&Actor::Visitor, id).await.unwrap();
    assert_eq!(public[0].hours, "Samedi : 9 h – 12 h");
    assert_eq!((public[0].marked, public[0].staff.as_str()), (0, ""));
    let dump = format!("{:?}", world.everything().await);
    assert!(!dump.contains("Lou Petit"), "names lie sealed");
}

async fn nobody_is_marked_after_the_close(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    world.close_vote(&polls.edition).await;
    let late = world
        .store
        .mark_paper(
            &Actor::Operator,
            polls.edition.id,
            "0612345679",
            false,
            None,
        )
        .await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
}

async fn paper_is_for_those_who_have_the_right(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let reader = world.staff(domain::Role::Reader).await;
    let mark = world
        .store
        .mark_paper(
            &reader.actor,
            polls.edition.id,
            "ana@example.org",
            false,
            None,
        )
        .await;
    assert!(matches!(
        mark,
        Err(StoreError::Forbidden(Forbidden::Role(_)))
    ));
}
