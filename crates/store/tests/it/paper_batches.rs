//! Batches of paper ballots: counted, keyed by two people who do not see each other's ballots, decided by a third where
//! they differ, and sealed once.

use crate::fixture::outing::market;
use crate::fixture::{Person, Polls, World, join_all, open_for_vote, read};
use domain::polling_place::{BatchFigures, NotReconciled};
use domain::{
    Actor, AuditEvent, BallotError, EditionId, Keying, PaperBatchState, Picks, PollingState, Role,
};
use std::collections::BTreeMap;
use store::{BatchFor, KeyedBallot, PollingPlaceInput, StoreError};

on_each_database![
    a_batch_is_counted_when_no_ballot_is_missing,
    what_two_people_keyed_alike_lies_in_the_box,
    nobody_keys_a_batch_twice,
    a_third_person_decides_where_two_differ,
    a_batch_is_sealed_once_however_often_one_clicks,
    a_seal_that_breaks_leaves_the_batch_where_it_was,
    more_ballots_than_marks_are_not_sealed,
    a_surplus_at_one_place_takes_no_marks_of_another,
    who_finds_the_missing_mark_seals_what_others_keyed,
    the_box_opens_when_every_batch_is_done,
    an_outing_with_ballots_has_a_sheet,
    after_the_close_ballots_above_the_marks_are_left_out_with_a_reason,
    nothing_that_was_keyed_can_be_read,
    a_keying_that_went_wrong_is_begun_again,
    a_ballot_that_proves_to_be_spoilt_is_counted_as_such,
    a_signed_sheet_stays_as_it_is,
    a_batch_of_which_nothing_was_used_is_done_at_once,
];

const OPERATOR: Actor = Actor::Operator;

fn figures(used: u32, spoilt: u32, returned: u32) -> BatchFigures {
    BatchFigures {
        printed: 0,
        used,
        spoilt,
        returned,
    }
}

/// A vote with some people marked and a batch of as many ballots.
async fn counted(world: &World, people: u32) -> (Polls, EditionId, i32) {
    let polls = world.polls(open_for_vote()).await;
    let id = polls.edition.id;
    world.mark_some(id, None, people).await;
    let batch = world.counted(id, None, people).await;
    (polls, id, batch)
}

/// Three who may key.
async fn three(world: &World) -> [Person; 3] {
    [
        world.moderator().await,
        world.coordinator().await,
        world.staff(Role::Administrator).await,
    ]
}

async fn a_batch_is_counted_when_no_ballot_is_missing(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let number = store.print_batch(&OPERATOR, id, None, 50).await;
    assert_eq!(number.unwrap(), 1);
    let count =
        async |version, figures| store.count_batch(&OPERATOR, id, 1, version, figures).await;
    let missing = count(1, figures(30, 2, 17)).await;
    assert!(
        matches!(
            missing,
            Err(StoreError::NotReconciled(NotReconciled {
                printed: 50,
                found: 49
            }))
        ),
        "{missing:?}"
    );
    count(1, figures(30, 2, 18)).await.unwrap();
    let late = count(1, figures(31, 2, 17)).await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");
    count(2, figures(31, 2, 17)).await.unwrap();
    let batch = store.paper_batch(&OPERATOR, id, 1).await.unwrap();
    assert_eq!(batch.state, PaperBatchState::Counted);
    assert_eq!(batch.figures.reconcile(), Ok(batch.figures));
    // What was keyed can't be counted away.
    let first = world.moderator().await;
    let blank = read(&Picks::default());
    world
        .key(&first, id, 1, Keying::First, &[blank.clone(), blank])
        .await;
    let version = store.paper_batch(&OPERATOR, id, 1).await.unwrap().version;
    let fewer = count(version, figures(1, 32, 17)).await;
    assert!(matches!(fewer, Err(StoreError::Invalid(_))), "{fewer:?}");
    let too_many = store.print_batch(&OPERATOR, id, None, 501).await;
    assert!(matches!(too_many, Err(StoreError::Invalid(_))));
}

async fn what_two_people_keyed_alike_lies_in_the_box(world: &World) {
    let (polls, id, batch) = counted(world, 3).await;
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    let pick = |which: &[usize]| read(&polls.edition.picks(which));
    let ballots = [pick(&[0]), pick(&[0, 1]), pick(&[])];
    // Paper is keyed after the close too.
    world.close_vote(&polls.edition).await;
    let before = world.log().await.len();
    assert_eq!(
        world.key_twice(id, batch, &ballots).await,
        PaperBatchState::Sealed
    );
    let sealed = world
        .log()
        .await
        .into_iter()
        .skip(before)
        .filter(|(_, event)| matches!(event, AuditEvent::PaperBatchSealed { ballots: 3, .. }));
    assert_eq!(sealed.count(), 1);
    assert_eq!(world.count_rows("paper_keyed").await, 0);
    let figures = world.store.box_figures(&OPERATOR, id).await.unwrap();
    assert_eq!((figures.keyed, figures.to_key()), (3, 0));
    world.open_box(&polls).await;
    assert_eq!(world.count_rows("ballot").await, 4);
    assert_eq!(world.count_rows("malformed_ballot").await, 0);
    // Nothing enters an open box.
    let late = world.counted(id, None, 1).await;
    let who = world.moderator().await;
    let keyed = world
        .store
        .key_ballot(&who.actor, id, late, Keying::First, 1, &ballots[0])
        .await;
    assert!(matches!(keyed, Err(StoreError::BoxOpened)), "{keyed:?}");
}

async fn nobody_keys_a_batch_twice(world: &World) {
    let (polls, id, batch) = counted(world, 1).await;
    let store = &world.store;
    let [first, second, third] = three(world).await;
    let ballot = read(&polls.edition.picks(&[0]));
    let key = async |who: &Person, keying, position| {
        store
            .key_ballot(&who.actor, id, batch, keying, position, &ballot)
            .await
    };
    let twice = read(&polls.edition.points(&[(0, 2)]));
    let wrong = store
        .key_ballot(&first.actor, id, batch, Keying::First, 1, &twice)
        .await;
    assert!(
        matches!(
            wrong,
            Err(StoreError::Ballot(BallotError::TooManyPointsOnOne { .. }))
        ),
        "{wrong:?}"
    );
    key(&first, Keying::First, 1).await.unwrap();
    let beyond = key(&first, Keying::First, 2).await;
    assert!(matches!(beyond, Err(StoreError::Changed)), "{beyond:?}");
    let beside = key(&second, Keying::First, 1).await;
    assert!(
        matches!(beside, Err(StoreError::KeyedByAnother)),
        "{beside:?}"
    );
    store.finish_keying(&first.actor, id, batch).await.unwrap();
    let again = key(&first, Keying::Second, 1).await;
    assert!(matches!(again, Err(StoreError::SameKeyer)), "{again:?}");
    let late = key(&first, Keying::First, 1).await;
    assert!(
        matches!(late, Err(StoreError::PaperBatchState(_))),
        "{late:?}"
    );
    // Who keys second sees nothing of the first.
    let seen = store.keyed_ballots(&second.actor, id, batch, 1..=1).await;
    assert_eq!(seen.unwrap(), BTreeMap::new());
    let nothing = store.finish_keying(&second.actor, id, batch).await;
    assert!(
        matches!(nothing, Err(StoreError::KeyingIncomplete(1))),
        "{nothing:?}"
    );
    let other = read(&polls.edition.picks(&[1]));
    store
        .key_ballot(&second.actor, id, batch, Keying::Second, 1, &other)
        .await
        .unwrap();
    let state = store.finish_keying(&second.actor, id, batch).await;
    assert_eq!(state.unwrap(), PaperBatchState::Arbitrating);
    for keyer in [&first, &second] {
        let decided = key(keyer, Keying::Arbiter, 1).await;
        assert!(matches!(decided, Err(StoreError::SameKeyer)), "{decided:?}");
        let seen = store.differences(&keyer.actor, id, batch).await;
        assert!(matches!(seen, Err(StoreError::SameKeyer)), "{seen:?}");
    }
    key(&third, Keying::Arbiter, 1).await.unwrap();
}

async fn a_third_person_decides_where_two_differ(world: &World) {
    let (polls, id, batch) = counted(world, 3).await;
    let store = &world.store;
    let [first, second, third] = three(world).await;
    let pick = |which: &[usize]| read(&polls.edition.picks(which));
    let keyed = [pick(&[0]), pick(&[1]), pick(&[0, 1])];
    world.key(&first, id, batch, Keying::First, &keyed).await;
    // A slip of the finger is corrected before the end.
    store
        .key_ballot(&first.actor, id, batch, Keying::First, 1, &pick(&[1]))
        .await
        .unwrap();
    // The page shows a ballot and the one before: those, and no other.
    let own = store.keyed_ballots(&first.actor, id, batch, 1..=2).await;
    assert_eq!(
        own.unwrap(),
        BTreeMap::from([(1, pick(&[1])), (2, pick(&[1]))])
    );
    store.finish_keying(&first.actor, id, batch).await.unwrap();
    let keyed = [pick(&[1]), pick(&[0]), KeyedBallot::Spoilt];
    world.key(&second, id, batch, Keying::Second, &keyed).await;
    store.finish_keying(&second.actor, id, batch).await.unwrap();
    let open = store.differences(&third.actor, id, batch).await.unwrap();
    let at: Vec<u32> = open.iter().map(|one| one.position).collect();
    assert_eq!(at, [2, 3]);
    assert!(open[0].versions.contains(&pick(&[0])) && open[0].versions.contains(&pick(&[1])));
    let alike = store
        .key_ballot(&third.actor, id, batch, Keying::Arbiter, 1, &pick(&[0]))
        .await;
    assert!(matches!(alike, Err(StoreError::Changed)), "{alike:?}");
    let decide = async |position, ballot: KeyedBallot| {
        store
            .key_ballot(&third.actor, id, batch, Keying::Arbiter, position, &ballot)
            .await
            .unwrap();
    };
    decide(2, pick(&[])).await;
    let early = store.finish_keying(&third.actor, id, batch).await;
    assert!(
        matches!(early, Err(StoreError::KeyingIncomplete(1))),
        "{early:?}"
    );
    decide(3, pick(&[0, 1])).await;
    let state = store.finish_keying(&third.actor, id, batch).await;
    assert_eq!(state.unwrap(), PaperBatchState::Sealed);
    world.open_box(&polls).await;
    let counted = format!("{:?}", world.cells("ballot").await);
    let votes = |which: usize| {
        let picks = polls.edition.picks(&[which]);
        let project = picks.as_slice()[0].project.to_string();
        counted.matches(&project).count()
    };
    assert_eq!(world.count_rows("ballot").await, 3);
    assert_eq!((votes(0), votes(1)), (1, 2));
}

async fn a_batch_is_sealed_once_however_often_one_clicks(world: &World) {
    let (polls, id, batch) = counted(world, 4).await;
    let [first, second, _] = three(world).await;
    let ballots = vec![read(&polls.edition.picks(&[0])); 4];
    world.key(&first, id, batch, Keying::First, &ballots).await;
    world
        .store
        .finish_keying(&first.actor, id, batch)
        .await
        .unwrap();
    world
        .key(&second, id, batch, Keying::Second, &ballots)
        .await;
    let clicks = (0..6).map(|_| {
        let (store, actor) = (world.store.clone(), second.actor.clone());
        async move { store.finish_keying(&actor, id, batch).await }
    });
    for clicked in join_all(clicks).await {
        assert_eq!(clicked.unwrap(), PaperBatchState::Sealed);
    }
    let figures = world.store.box_figures(&OPERATOR, id).await.unwrap();
    assert_eq!((figures.cast, figures.keyed), (4, 4));
    assert_eq!(world.count_rows("leaf").await, 4);
}

async fn a_seal_that_breaks_leaves_the_batch_where_it_was(world: &World) {
    let (polls, id, batch) = counted(world, 2).await;
    let [first, second, _] = three(world).await;
    let ballots = vec![read(&polls.edition.picks(&[1])); 2];
    world.key(&first, id, batch, Keying::First, &ballots).await;
    world
        .store
        .finish_keying(&first.actor, id, batch)
        .await
        .unwrap();
    world
        .key(&second, id, batch, Keying::Second, &ballots)
        .await;
    world.break_inserts_into("audit_entry").await;
    let broken = world.store.finish_keying(&second.actor, id, batch).await;
    assert!(broken.is_err());
    assert_eq!(world.count_rows("leaf").await, 0);
    assert_eq!(world.count_rows("paper_keyed").await, 4);
    world.mend_inserts_into("audit_entry").await;
    // Another process goes on from there.
    let other = world.second_store().await;
    let state = other.finish_keying(&second.actor, id, batch).await;
    assert_eq!(state.unwrap(), PaperBatchState::Sealed);
    assert_eq!(world.count_rows("leaf").await, 2);
    assert_eq!(world.count_rows("paper_keyed").await, 0);
}

async fn more_ballots_than_marks_are_not_sealed(world: &World) {
    let (polls, id, batch) = counted(world, 2).await;
    let store = &world.store;
    let more = world.counted(id, None, 1).await;
    let ballot = read(&polls.edition.picks(&[0]));
    world
        .key_twice(id, batch, &[ballot.clone(), ballot.clone()])
        .await;
    let [first, second, _] = three(world).await;
    let ballots = std::slice::from_ref(&ballot);
    world.key(&first, id, more, Keying::First, ballots).await;
    store.finish_keying(&first.actor, id, more).await.unwrap();
    world.key(&second, id, more, Keying::Second, ballots).await;
    let refused = store.finish_keying(&second.actor, id, more).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::MoreBallotsThanMarks {
                ballots: 1,
                left: 0
            })
        ),
        "{refused:?}"
    );
    assert_eq!(world.count_rows("paper_keyed").await, 2, "nothing is lost");
    // The person was met, and nobody marked them.
    store
        .mark_paper(&OPERATOR, id, "0612345678", false, None)
        .await
        .unwrap();
    let state = store.finish_keying(&second.actor, id, more).await;
    assert_eq!(state.unwrap(), PaperBatchState::Sealed);
}

async fn a_surplus_at_one_place_takes_no_marks_of_another(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let mut places = vec![];
    for name in ["Mairie", "École"] {
        let input = PollingPlaceInput {
            name: name.to_owned(),
            ..PollingPlaceInput::default()
        };
        let place = store.set_polling_place(&OPERATOR, id, None, &input).await;
        places.push(place.unwrap());
    }
    let [hall, school] = places[..] else {
        panic!("{places:?}")
    };
    // Two people at each place, and one who was marked at none.
    world.mark_some(id, Some(hall), 2).await;
    for contact in ["0612345671", "0612345672"] {
        let marked = store.mark_paper(&OPERATOR, id, contact, false, Some(school));
        marked.await.unwrap();
    }
    let nowhere = store.mark_paper(&OPERATOR, id, "0612345673", false, None);
    nowhere.await.unwrap();
    let ballot = read(&polls.edition.picks(&[0]));
    // Four ballots at the hall: one more than its marks and the one of nowhere.
    let many = world.counted(id, Some(hall), 4).await;
    assert_eq!(
        store.paper_marks_left(&OPERATOR, id, many).await.unwrap(),
        3
    );
    let [first, second, _] = three(world).await;
    let ballots = vec![ballot.clone(); 4];
    world.key(&first, id, many, Keying::First, &ballots).await;
    store.finish_keying(&first.actor, id, many).await.unwrap();
    world.key(&second, id, many, Keying::Second, &ballots).await;
    let refused = store.finish_keying(&second.actor, id, many).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::MoreBallotsThanMarks {
                ballots: 4,
                left: 3
            })
        ),
        "{refused:?}"
    );
    let honest = world.counted(id, Some(school), 2).await;
    let sealed = world.key_twice(id, honest, &[ballot.clone(), ballot]).await;
    assert_eq!(sealed, PaperBatchState::Sealed);
    assert_eq!(
        store.paper_marks_left(&OPERATOR, id, many).await.unwrap(),
        3
    );
}

async fn the_box_opens_when_every_batch_is_done(world: &World) {
    let (polls, id, batch) = counted(world, 1).await;
    let store = &world.store;
    let [first, ..] = three(world).await;
    let ballot = [read(&polls.edition.picks(&[0]))];
    world.key(&first, id, batch, Keying::First, &ballot).await;
    store.finish_keying(&first.actor, id, batch).await.unwrap();
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.close_vote(&polls.edition).await;
    for trustee in &polls.trustees[..2] {
        world.give(&polls, trustee).await.unwrap();
    }
    let left = store.open_ballot_box(&OPERATOR, id).await;
    assert!(matches!(left, Err(StoreError::BatchesLeft(1))), "{left:?}");
    // Its ballots were lost on the way: somebody says so.
    let version = store
        .paper_batch(&OPERATOR, id, batch)
        .await
        .unwrap()
        .version;
    let cancel = async |why: &str| store.cancel_batch(&OPERATOR, id, batch, version, why).await;
    let short = cancel("Perdu.").await;
    assert!(matches!(short, Err(StoreError::Invalid(_))), "{short:?}");
    let why = "L’enveloppe du lot est restée dans un train.";
    cancel(why).await.unwrap();
    let row = store.paper_batch(&OPERATOR, id, batch).await.unwrap();
    assert_eq!(row.state, PaperBatchState::Cancelled);
    assert_eq!((&*row.why_left_out, row.papers()), (why, 0));
    assert_eq!(world.count_rows("paper_keyed").await, 0);
    store.open_ballot_box(&OPERATOR, id).await.unwrap();
    assert_eq!(world.count_rows("ballot").await, 1);
}

async fn who_finds_the_missing_mark_seals_what_others_keyed(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let pick = |which: &[usize]| read(&polls.edition.picks(which));
    let [keyer, coordinator, administrator] = three(world).await;
    // Keyed alike, and keyed in two ways: who comes second, who decides, and who ends it.
    for (contact, second, other, manager) in [
        ("0612345671", pick(&[0]), &administrator, &coordinator.actor),
        ("0612345672", pick(&[1]), &coordinator, &OPERATOR),
    ] {
        let batch = world.counted(id, None, 1).await;
        let keyed = async || store.paper_batch(&OPERATOR, id, batch).await.unwrap();
        let finish = async |who: &Actor| store.finish_keying(who, id, batch).await;
        world
            .key(&keyer, id, batch, Keying::First, &[pick(&[0])])
            .await;
        let early = finish(&coordinator.actor).await;
        assert!(
            matches!(early, Err(StoreError::KeyedByAnother)),
            "{early:?}"
        );
        finish(&keyer.actor).await.unwrap();
        assert!(!keyed().await.is_keyed());
        let differs = second != pick(&[0]);
        world.key(other, id, batch, Keying::Second, &[second]).await;
        assert!(keyed().await.is_keyed());
        if differs {
            finish(manager).await.unwrap();
            let now = keyed().await;
            assert_eq!((now.differing, now.decided, now.is_keyed()), (1, 0, false));
            world
                .key(&administrator, id, batch, Keying::Arbiter, &[pick(&[1])])
                .await;
            assert!(keyed().await.is_keyed());
        }
        let refused = finish(manager).await;
        assert!(
            matches!(refused, Err(StoreError::MoreBallotsThanMarks { .. })),
            "{refused:?}"
        );
        store
            .mark_paper(manager, id, contact, false, None)
            .await
            .unwrap();
        // Who only keys does not end what others keyed.
        let not_theirs = finish(&keyer.actor).await;
        assert!(
            matches!(not_theirs, Err(StoreError::SameKeyer)),
            "{not_theirs:?}"
        );
        assert_eq!(finish(manager).await.unwrap(), PaperBatchState::Sealed);
    }
    assert_eq!(world.count_rows("leaf").await, 2);
}

async fn an_outing_with_ballots_has_a_sheet(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let elsewhere = domain::OutingId::new();
    let print = async |outing| {
        let at = Some(BatchFor::Outing(outing));
        store.print_batch(&OPERATOR, id, at, 2).await
    };
    let nowhere = print(elsewhere).await;
    assert!(
        matches!(nowhere, Err(StoreError::NotFound("outing"))),
        "{nowhere:?}"
    );
    let input = market(world);
    let planned = store.plan_outing(&OPERATOR, id, &input, 0).await;
    let outing = planned.unwrap()[0];
    // Its first batch makes it a place of the vote, the second one finds it.
    let batches = [print(outing).await.unwrap(), print(outing).await.unwrap()];
    let places = store.polling_places(&OPERATOR, id).await.unwrap();
    assert_eq!(places.len(), 1);
    let place = &places[0];
    assert_eq!((place.outing, &place.address), (Some(outing), &input.place));
    assert!(place.name.starts_with(&input.title), "{}", place.name);
    for batch in batches {
        let row = store.paper_batch(&OPERATOR, id, batch).await.unwrap();
        assert_eq!(row.place, Some(place.number));
        let figures = figures(1, 0, 1);
        store
            .count_batch(&OPERATOR, id, batch, 1, figures)
            .await
            .unwrap();
    }
    world.mark_some(id, Some(place.number), 2).await;
    let ballot = [read(&polls.edition.picks(&[0]))];
    for batch in batches {
        world.key_twice(id, batch, &ballot).await;
    }
    store
        .sign_polling_place(&OPERATOR, id, place.number, 1, "")
        .await
        .unwrap();
    let late = print(outing).await;
    assert!(matches!(late, Err(StoreError::PollingSigned)), "{late:?}");
    // Residents are not sent there.
    let public = store.polling_places(&Actor::Visitor, id).await;
    assert_eq!(public.unwrap(), []);
    let one = store.polling_place(&Actor::Visitor, id, place.number).await;
    assert!(matches!(one, Err(StoreError::NotFound(_))), "{one:?}");
}

async fn after_the_close_ballots_above_the_marks_are_left_out_with_a_reason(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    world.mark_some(id, None, 2).await;
    let batch = world.counted(id, None, 4).await;
    let [first, second, third] = three(world).await;
    let pick = |which: &[usize]| read(&polls.edition.picks(which));
    let ballots = vec![pick(&[0]); 4];
    let why = "Deux bulletins sans émargement : registre mal tenu, voir le compte rendu.";
    let cut = async |why: &str| {
        let version = store.paper_batch(&OPERATOR, id, batch).await?.version;
        store
            .seal_cut_batch(&third.actor, id, batch, version, why)
            .await
    };
    world.key(&first, id, batch, Keying::First, &ballots).await;
    store.finish_keying(&first.actor, id, batch).await.unwrap();
    let mut other = ballots.clone();
    other[0] = pick(&[1]);
    world.key(&second, id, batch, Keying::Second, &other).await;
    // While people can be marked, they are: nothing is left out.
    let early = cut(why).await;
    assert!(matches!(early, Err(StoreError::NotOpen(_))), "{early:?}");
    world.close_vote(&polls.edition).await;
    let state = store.finish_keying(&second.actor, id, batch).await;
    assert_eq!(state.unwrap(), PaperBatchState::Arbitrating);
    let open = cut(why).await;
    assert!(
        matches!(open, Err(StoreError::KeyingIncomplete(1))),
        "{open:?}"
    );
    store
        .key_ballot(&third.actor, id, batch, Keying::Arbiter, 1, &pick(&[0]))
        .await
        .unwrap();
    let refused = store.finish_keying(&third.actor, id, batch).await;
    assert!(
        matches!(
            refused,
            Err(StoreError::MoreBallotsThanMarks {
                ballots: 4,
                left: 2
            })
        ),
        "{refused:?}"
    );
    let short = cut("  Parce que.  ").await;
    assert!(matches!(short, Err(StoreError::Invalid(_))), "{short:?}");
    let stale = store.seal_cut_batch(&third.actor, id, batch, 1, why).await;
    assert!(matches!(stale, Err(StoreError::Changed)), "{stale:?}");
    assert_eq!(world.count_rows("leaf").await, 0, "nothing happened yet");
    cut(why).await.unwrap();
    let again = cut(why).await;
    assert!(
        matches!(again, Err(StoreError::PaperBatchState(_))),
        "{again:?}"
    );
    let sealed = store.paper_batch(&OPERATOR, id, batch).await.unwrap();
    assert_eq!(sealed.state, PaperBatchState::Sealed);
    assert_eq!(
        (sealed.left_out, sealed.sealed(), sealed.papers()),
        (2, 2, 4)
    );
    assert_eq!(sealed.why_left_out, why);
    assert_eq!(sealed.figures.reconcile(), Ok(sealed.figures));
    let rows = format!("{:?}", world.cells("paper_batch").await);
    assert!(!rows.contains("registre"), "the reason may name people");
    assert_eq!(world.count_rows("leaf").await, 2);
    assert_eq!(world.count_rows("paper_keyed").await, 0);
    let figures = store.box_figures(&OPERATOR, id).await.unwrap();
    assert_eq!((figures.keyed, figures.to_key()), (2, 0));
    world.open_box(&polls).await;
    assert_eq!(world.count_rows("ballot").await, 2);
}

async fn nothing_that_was_keyed_can_be_read(world: &World) {
    let (polls, id, batch) = counted(world, 3).await;
    let first = world.moderator().await;
    let ballots = [
        read(&polls.edition.picks(&[0, 1])),
        read(&Picks::default()),
        KeyedBallot::Spoilt,
    ];
    world.key(&first, id, batch, Keying::First, &ballots).await;
    let rows = world.cells("paper_keyed").await;
    assert_eq!(rows.len(), 3);
    let widths: Vec<usize> = rows.iter().map(|row| row["slip"].len()).collect();
    assert!(
        widths.iter().all(|width| *width == widths[0]),
        "one width, whatever was chosen: {widths:?}"
    );
    let dump = format!("{rows:?}");
    for open in ["v1 ", "=1", "spoilt"] {
        assert!(!dump.contains(open), "{open} lies open: {dump}");
    }
    let log = format!("{:?}", world.log().await);
    assert!(!log.contains("picks"), "{log}");
}

async fn a_keying_that_went_wrong_is_begun_again(world: &World) {
    let (polls, id, batch) = counted(world, 1).await;
    let store = &world.store;
    let [first, second, third] = three(world).await;
    let ballots = [read(&polls.edition.picks(&[0]))];
    world.key(&first, id, batch, Keying::First, &ballots).await;
    store.finish_keying(&first.actor, id, batch).await.unwrap();
    world.key(&third, id, batch, Keying::Second, &ballots).await;
    // Nobody decides about what one person alone has ended.
    let early = store
        .paper_batch(&OPERATOR, id, batch)
        .await
        .unwrap()
        .version;
    let early = store
        .restart_keying(&OPERATOR, id, batch, early, Keying::Arbiter)
        .await;
    assert!(
        matches!(early, Err(StoreError::PaperBatchState(_))),
        "{early:?}"
    );
    let version = async || {
        store
            .paper_batch(&OPERATOR, id, batch)
            .await
            .unwrap()
            .version
    };
    let now = version().await;
    store
        .restart_keying(&OPERATOR, id, batch, now, Keying::Second)
        .await
        .unwrap();
    // Somebody else takes over, and the first keying stays.
    world
        .key(&second, id, batch, Keying::Second, &ballots)
        .await;
    let now = version().await;
    store
        .restart_keying(&OPERATOR, id, batch, now, Keying::First)
        .await
        .unwrap();
    let row = store.paper_batch(&OPERATOR, id, batch).await.unwrap();
    assert_eq!(row.state, PaperBatchState::Counted);
    assert_eq!(
        (row.first_by, row.keyed_first, row.keyed_second),
        (None, 0, 0)
    );
    assert_eq!(world.count_rows("paper_keyed").await, 0);
}

async fn a_ballot_that_proves_to_be_spoilt_is_counted_as_such(world: &World) {
    let (polls, id, batch) = counted(world, 3).await;
    let pick = read(&polls.edition.picks(&[0]));
    let ballots = [pick.clone(), KeyedBallot::Spoilt, pick];
    world.key_twice(id, batch, &ballots).await;
    let row = world.store.paper_batch(&OPERATOR, id, batch).await.unwrap();
    assert_eq!(
        (row.figures.used, row.figures.spoilt, row.found_spoilt),
        (2, 1, 1)
    );
    assert_eq!(row.papers(), 3);
    assert_eq!(row.figures.reconcile(), Ok(row.figures));
    assert_eq!(world.count_rows("leaf").await, 2);
}

async fn a_signed_sheet_stays_as_it_is(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let input = PollingPlaceInput {
        name: "Mairie".to_owned(),
        ..PollingPlaceInput::default()
    };
    let place = store.set_polling_place(&OPERATOR, id, None, &input).await;
    let place = place.unwrap();
    world.mark_some(id, Some(place), 2).await;
    let batch = world.counted(id, Some(place), 1).await;
    let sign = async |remarks: &str| {
        let version = store.polling_place(&OPERATOR, id, place).await?.version;
        store
            .sign_polling_place(&OPERATOR, id, place, version, remarks)
            .await
    };
    let early = sign("").await;
    assert!(
        matches!(early, Err(StoreError::BatchesLeft(1))),
        "{early:?}"
    );
    let ballot = read(&polls.edition.picks(&[0]));
    world.key_twice(id, batch, &[ballot]).await;
    let silent = sign(" ").await;
    assert!(
        matches!(silent, Err(StoreError::RemarkNeeded)),
        "{silent:?}"
    );
    sign("Une personne est repartie sans voter.").await.unwrap();
    let signed = store.polling_place(&OPERATOR, id, place).await.unwrap();
    assert_eq!(signed.state, PollingState::Signed);
    assert_eq!(signed.remarks, "Une personne est repartie sans voter.");
    let again = sign("Encore.").await;
    let marked = store
        .mark_paper(&OPERATOR, id, "0612345678", false, Some(place))
        .await;
    let printed = store
        .print_batch(&OPERATOR, id, Some(BatchFor::Place(place)), 5)
        .await;
    let changed = store
        .set_polling_place(&OPERATOR, id, Some((place, signed.version)), &input)
        .await;
    for refused in [again.err(), marked.err(), printed.err(), changed.err()] {
        assert!(
            matches!(refused, Some(StoreError::PollingSigned)),
            "{refused:?}"
        );
    }
}

async fn a_batch_of_which_nothing_was_used_is_done_at_once(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id) = (&world.store, polls.edition.id);
    let unused = world.counted(id, None, 0).await;
    let state = store.finish_keying(&OPERATOR, id, unused).await;
    assert_eq!(state.unwrap(), PaperBatchState::Sealed);
    let lost = store.print_batch(&OPERATOR, id, None, 9).await;
    let lost = lost.unwrap();
    store
        .cancel_batch(&OPERATOR, id, lost, 1, "")
        .await
        .unwrap();
    let key = store.finish_keying(&OPERATOR, id, lost).await;
    assert!(
        matches!(key, Err(StoreError::PaperBatchState(_))),
        "{key:?}"
    );
    assert_eq!(world.count_rows("leaf").await, 0);
}
