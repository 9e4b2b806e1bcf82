//! Voting: the mark on the roll, the sealed ballot in the box.

use crate::fixture::{
    Person, Polls, World, eligible, join_all, open_for_ideas, open_for_vote, vote_by,
};
use ballot_box::{BlindSignature, Blinded, Cast, SignedReceipt};
use chrono::TimeDelta;
use domain::calendar::{NotOpen, paris};
use domain::rules::{Declaration, DeclarationError};
use domain::{Actor, AuditEvent, Forbidden, Lang, Link, Mail, PhaseKind};
use store::{ListPlace, MarkRoll, Store, StoreError, Turnout, Voted, VoterStatus};

on_each_database![
    votes_are_taken_in_the_vote_alone,
    nothing_is_taken_without_a_sealed_box,
    an_edition_that_is_not_on_the_site_takes_no_vote,
    a_voter_declares_age_and_link,
    one_person_has_one_vote,
    a_person_is_marked_once_also_a_thousand_times_at_once,
    a_token_is_spent_once_also_a_thousand_times_at_once,
    what_cannot_be_signed_marks_nobody,
    the_same_message_is_signed_again,
    the_same_ballot_gets_the_same_receipt,
    a_lost_connection_is_resumed_from_the_device,
    a_ballot_without_a_right_is_refused,
    a_vote_in_one_edition_is_none_in_another,
    a_ballot_is_replaced_by_its_code,
    a_ballot_stays_when_the_rules_say_so,
    nothing_enters_after_the_close,
    many_voters_at_the_same_moment_are_all_in_the_box,
    participation_is_mailed_when_wished_and_once,
    the_log_tells_how_many_and_the_day,
];

async fn votes_are_taken_in_the_vote_alone(world: &World) {
    let polls = world.polls(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let vote = world
        .read_edition(polls.edition.id)
        .await
        .calendar
        .phase(PhaseKind::Vote)
        .unwrap();
    let not_yet = NotOpen::NotYet {
        phase: PhaseKind::Vote,
        starts: vote.starts,
    };
    let try_it = async |voter: &Person| {
        let picks = polls.edition.picks(&[0]);
        vote_by(&world.store, &polls, voter, &picks).await
    };
    let early = try_it(&ana).await;
    assert!(
        matches!(early, Err(StoreError::NotOpen(why)) if why == not_yet),
        "{early:?}"
    );
    world.wait_until(vote.starts).await;
    try_it(&ana).await.unwrap();
    world.wait_until(vote.ends).await;
    let over = NotOpen::Over {
        phase: PhaseKind::Vote,
        ended: vote.ends,
    };
    let late = try_it(&world.resident("bo").await).await;
    assert!(
        matches!(late, Err(StoreError::NotOpen(why)) if why == over),
        "{late:?}"
    );
    assert_eq!(in_the_box(world).await, (1, 1));
}

async fn nothing_is_taken_without_a_sealed_box(world: &World) {
    let other = world.polls(open_for_vote().named("other")).await;
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let no_keys = world.store.vote_keys(edition.id).await;
    assert!(matches!(no_keys, Err(StoreError::NotReady)), "{no_keys:?}");
    world.plan_box(&edition, 2, 3).await;
    let no_keys = world.store.vote_keys(edition.id).await;
    assert!(matches!(no_keys, Err(StoreError::NotReady)), "{no_keys:?}");
    // What a device would send that has keys from elsewhere.
    let prepared = other.prepare(&other.edition.picks(&[0]));
    let mark = MarkRoll {
        edition: edition.id,
        ..other.mark(&prepared)
    };
    let refused = world.store.mark_roll(&ana.actor, mark).await;
    assert!(matches!(refused, Err(StoreError::NotReady)), "{refused:?}");
    assert_eq!(in_the_box(world).await, (0, 0));
}

async fn an_edition_that_is_not_on_the_site_takes_no_vote(world: &World) {
    let polls = world.polls(open_for_vote().not_published()).await;
    let ana = world.resident("ana").await;
    let hidden = vote_by(&world.store, &polls, &ana, &polls.edition.picks(&[0])).await;
    assert!(
        matches!(hidden, Err(StoreError::NotFound("edition"))),
        "{hidden:?}"
    );
}

async fn a_voter_declares_age_and_link(world: &World) {
    let plan = open_for_vote().rules(|rules| {
        rules.age_floor = 9;
        rules.links = vec![Link::Lives, Link::Studies];
    });
    let polls = world.polls(plan).await;
    let ana = world.resident("ana").await;
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark = async |old_enough, link| {
        let mark = MarkRoll {
            declaration: Declaration { old_enough, link },
            ..polls.mark(&prepared)
        };
        world.store.mark_roll(&ana.actor, mark).await
    };
    for (old_enough, link, why) in [
        (false, Some(Link::Lives), DeclarationError::Age { floor: 9 }),
        (true, None, DeclarationError::Link),
        (true, Some(Link::Works), DeclarationError::Link),
    ] {
        let refused = mark(old_enough, link).await;
        assert!(
            matches!(refused, Err(StoreError::Declaration(told)) if told == why),
            "{refused:?}"
        );
    }
    assert_eq!(in_the_box(world).await, (0, 0));
    let signed = mark(true, Some(Link::Studies)).await.unwrap();
    // Whoever is on the roll already is not asked again.
    assert_eq!(mark(false, None).await.unwrap(), signed);
}

async fn one_person_has_one_vote(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let id = polls.edition.id;
    let status = async |actor: &Actor| world.store.voter_status(actor, id).await.unwrap();
    assert_eq!(status(&ana.actor).await, VoterStatus::CanVote);
    assert_eq!(status(&Actor::Visitor).await, VoterStatus::Unknown);
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let visitor = world
        .store
        .mark_roll(&Actor::Visitor, polls.mark(&prepared))
        .await;
    assert!(
        matches!(visitor, Err(StoreError::Forbidden(Forbidden::SignIn))),
        "{visitor:?}"
    );
    let day = paris::day(world.store.now());
    world.vote(&polls, &ana, &[0]).await;
    world.wait(TimeDelta::days(3)).await;
    let again = world.sign_in(&ana.email, None, Lang::Fr).await.unwrap();
    let second = world
        .store
        .mark_roll(&again.actor(), polls.mark(&prepared))
        .await;
    assert!(
        matches!(second, Err(StoreError::AlreadyVoted { day: told, places_left: 0 }) if told == day),
        "{second:?}"
    );
    let voted = Voted {
        day,
        people: 1,
        places_left: 0,
        on_paper: false,
    };
    assert_eq!(status(&ana.actor).await, VoterStatus::Voted(voted));
    assert_eq!(status(&bo.actor).await, VoterStatus::CanVote);
    world.vote(&polls, &bo, &[0]).await;
    let turnout = world.store.turnout(&Actor::Operator, id).await.unwrap();
    assert_eq!(turnout, Turnout { voters: 2 });
}

/// Every try has another blinded message, and half of them go through another process.
async fn a_person_is_marked_once_also_a_thousand_times_at_once(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let other = world.second_store().await;
    let few: Vec<_> = (0..20)
        .map(|_| polls.prepare(&polls.edition.picks(&[0])))
        .collect();
    let tries = (0..1000).map(|at| {
        let store = if at % 2 == 0 { &world.store } else { &other };
        let mark = polls.mark(&few[at % few.len()]);
        mark_by(store, &ana, mark)
    });
    let answers = join_all(tries).await;
    let signed: Vec<_> = answers
        .iter()
        .filter_map(|answer| answer.as_ref().ok())
        .collect();
    let refused = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::AlreadyVoted { .. })))
        .count();
    assert_eq!((signed.len(), refused), (50, 950), "one message of twenty");
    assert!(signed.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(in_the_box(world).await, (1, 0));
    let finished = few
        .iter()
        .filter(|prepared| prepared.finish(&polls.keys, signed[0]).is_ok());
    assert_eq!(finished.count(), 1, "one right to vote came out of it");
}

async fn a_token_is_spent_once_also_a_thousand_times_at_once(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let other = world.second_store().await;
    let first = polls.prepare(&polls.edition.picks(&[0]));
    let signature = world
        .store
        .mark_roll(&ana.actor, polls.mark(&first))
        .await
        .unwrap();
    let first = first.finish(&polls.keys, &signature).unwrap();
    // The same token with other choices: a voter who tries to cast several ballots at once.
    let code = || ballot_box::ChangeCode::random(&mut rand::rng());
    let casts: Vec<Cast> = (0..20)
        .map(|at| match at {
            0 => first.clone(),
            _ => forged(&polls, &first, code(), at % 3),
        })
        .collect();
    let tries = (0..1000).map(|at| {
        let store = if at % 2 == 0 { &world.store } else { &other };
        cast_by(store, casts[at % casts.len()].clone())
    });
    let answers = join_all(tries).await;
    let taken = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(taken, 50, "the one ballot, each time with its receipt");
    assert_eq!(in_the_box(world).await, (1, 1));

    // Two ballots that the voter signed with the right code, for the same turn.
    let (one, two) = (world.resident("one").await, polls.edition.picks(&[1]));
    let prepared = polls.prepare(&two);
    let twin = polls.replace(prepared.code.clone(), 0, &polls.edition.picks(&[2]));
    let signature = world
        .store
        .mark_roll(&one.actor, polls.mark(&prepared))
        .await
        .unwrap();
    let cast = prepared.finish(&polls.keys, &signature).unwrap();
    let twin = Cast {
        sealed: twin.leaf.sealed.clone(),
        signature: twin.leaf.signature,
        ..cast.clone()
    };
    let both = [cast, twin];
    let tries = (0..1000).map(|at| {
        let store = if at % 4 < 2 { &world.store } else { &other };
        cast_by(store, both[at % 2].clone())
    });
    let answers = join_all(tries).await;
    let taken = answers.iter().filter(|answer| answer.is_ok()).count();
    let refused = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::WrongTurn { expected: 1 })))
        .count();
    assert_eq!((taken, refused), (500, 500), "whichever came first");
    assert_eq!(in_the_box(world).await, (2, 2));
}

async fn what_cannot_be_signed_marks_nobody(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    // No modulus is as large as that.
    let mark = MarkRoll {
        blinded: Blinded::from_slice(&[255; 384]).unwrap(),
        ..polls.mark(&prepared)
    };
    let refused = world.store.mark_roll(&ana.actor, mark).await;
    assert!(matches!(refused, Err(StoreError::BadToken)), "{refused:?}");
    let picks = polls.edition.picks(&[0]);
    vote_by(&world.store, &polls, &ana, &picks).await.unwrap();
}

async fn the_same_message_is_signed_again(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let before = world.log().await.len();
    let first = world
        .store
        .mark_roll(&ana.actor, polls.mark(&prepared))
        .await
        .unwrap();
    let restarted = world.second_store().await;
    for store in [&world.store, &restarted] {
        let again = store
            .mark_roll(&ana.actor, polls.mark(&prepared))
            .await
            .unwrap();
        assert_eq!(again, first);
    }
    assert_eq!(in_the_box(world).await, (1, 0));
    let marked = AuditEvent::RollMarked {
        edition: polls.edition.id,
        marks: 1,
    };
    assert_eq!(
        world.logged_since(before).await,
        [("visitor".to_owned(), marked)]
    );
}

async fn the_same_ballot_gets_the_same_receipt(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let prepared = polls.prepare(&polls.edition.picks(&[0, 2]));
    let cast = finished(world, &polls, &ana, &prepared).await;
    let other = world.second_store().await;
    let answers = join_all((0..50).map(|at| {
        let store = if at % 2 == 0 { &world.store } else { &other };
        cast_by(store, cast.clone())
    }))
    .await;
    let first = answers[0].as_ref().unwrap();
    assert!(
        answers
            .iter()
            .all(|answer| answer.as_ref().is_ok_and(|receipt| receipt == first))
    );
    assert_eq!(in_the_box(world).await, (1, 1));
    world.close_vote(&polls.edition).await;
    let late = world.store.cast_sealed(cast).await.unwrap();
    assert_eq!(late, *first, "the ballot is in the box, and stays there");
}

/// Between the two requests the connection goes, and the server with it; the device has what it prepared.
async fn a_lost_connection_is_resumed_from_the_device(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let kept = serde_json::to_string(&polls.prepare(&polls.edition.picks(&[1]))).unwrap();
    let prepared: ballot_box::Prepared = serde_json::from_str(&kept).unwrap();
    world
        .store
        .mark_roll(&ana.actor, polls.mark(&prepared))
        .await
        .unwrap();
    let missing = async || {
        let figures = world.store.box_figures(&Actor::Operator, polls.edition.id);
        figures.await.unwrap().missing()
    };
    assert_eq!(missing().await, 1, "a mark whose ballot has not come");

    let restarted = world.second_store().await;
    let prepared: ballot_box::Prepared = serde_json::from_str(&kept).unwrap();
    let signature = restarted
        .mark_roll(&ana.actor, polls.mark(&prepared))
        .await
        .unwrap();
    let cast = prepared.finish(&polls.keys, &signature).unwrap();
    let receipt = restarted.cast_sealed(cast).await.unwrap();
    prepared
        .check_receipt(&polls.keys.log_key, &receipt)
        .unwrap();
    assert_eq!((in_the_box(world).await, missing().await), ((1, 1), 0));
}

async fn a_ballot_without_a_right_is_refused(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let cast = finished(world, &polls, &ana, &prepared).await;
    let stranger = polls.prepare(&polls.edition.picks(&[1]));
    let mut wider = cast.clone();
    wider.sealed = ballot_box::Sealed::from_vec([cast.sealed.as_bytes(), &[0]].concat());
    let cases = [
        Cast {
            token: None,
            ..cast.clone()
        },
        // Somebody else's token.
        Cast {
            serial: stranger.leaf.serial,
            sealed: stranger.leaf.sealed.clone(),
            signature: stranger.leaf.signature,
            ..cast.clone()
        },
        // Somebody else's ballot under one's own token.
        Cast {
            sealed: stranger.leaf.sealed.clone(),
            ..cast.clone()
        },
        wider,
    ];
    for wrong in cases {
        let refused = world.store.cast_sealed(wrong).await;
        assert!(matches!(refused, Err(StoreError::BadToken)), "{refused:?}");
    }
    let ahead = polls.replace(prepared.code.clone(), 1, &polls.edition.picks(&[1]));
    let refused = world.store.cast_sealed(ahead.replacement().unwrap()).await;
    assert!(
        matches!(refused, Err(StoreError::WrongTurn { expected: 0 })),
        "{refused:?}"
    );
    assert_eq!(in_the_box(world).await, (1, 0));
}

async fn a_vote_in_one_edition_is_none_in_another(world: &World) {
    let one = world.polls(open_for_vote().named("one")).await;
    let two = world.polls(open_for_vote().named("two")).await;
    let ana = world.resident("ana").await;
    let first = world.vote(&one, &ana, &[0]).await;
    world.vote(&two, &ana, &[0]).await;
    let rows = world.cells("roll_entry").await;
    assert_ne!(
        rows[0]["voter"], rows[1]["voter"],
        "one person has another name on each roll"
    );
    let elsewhere = Cast {
        edition: two.edition.id,
        ..finished(world, &one, &ana, &first).await
    };
    let refused = world.store.cast_sealed(elsewhere).await;
    assert!(matches!(refused, Err(StoreError::BadToken)), "{refused:?}");
}

async fn a_ballot_is_replaced_by_its_code(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let first = world.vote(&polls, &ana, &[0]).await;
    world.vote(&polls, &bo, &[1]).await;
    let id = polls.edition.id;
    let turn = async || world.store.turn_of(id, &first.leaf.serial).await.unwrap();
    assert_eq!(turn().await, Some(0));
    let before = world.log().await.len();
    let second = polls.replace(first.code.clone(), 1, &polls.edition.picks(&[1, 2]));
    let cast = second.replacement().unwrap();
    let receipt = world.store.cast_sealed(cast.clone()).await.unwrap();
    second.check_receipt(&polls.keys.log_key, &receipt).unwrap();
    assert_eq!(world.store.cast_sealed(cast).await.unwrap(), receipt);
    assert_eq!(turn().await, Some(1));
    let replaced = AuditEvent::BallotsCast {
        edition: id,
        new: 0,
        replaced: 1,
    };
    assert_eq!(
        world.logged_since(before).await,
        [("visitor".to_owned(), replaced)]
    );
    for (stale, expected) in [(1, 2), (3, 2)] {
        let stale = polls.replace(first.code.clone(), stale, &polls.edition.picks(&[2]));
        let refused = world.store.cast_sealed(stale.replacement().unwrap()).await;
        assert!(
            matches!(refused, Err(StoreError::WrongTurn { expected: told }) if told == expected),
            "{refused:?}"
        );
    }
    let unknown = polls.prepare(&polls.edition.picks(&[0]));
    let serial = unknown.leaf.serial;
    assert_eq!(world.store.turn_of(id, &serial).await.unwrap(), None);
    assert_eq!(in_the_box(world).await, (2, 3), "the list only grows");
}

async fn a_ballot_stays_when_the_rules_say_so(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.change_until_close = false);
    let polls = world.polls(plan).await;
    let first = world.vote(&polls, &world.resident("ana").await, &[0]).await;
    let second = polls.replace(first.code.clone(), 1, &polls.edition.picks(&[1]));
    let refused = world.store.cast_sealed(second.replacement().unwrap()).await;
    assert!(matches!(refused, Err(StoreError::NoChange)), "{refused:?}");
    assert_eq!(in_the_box(world).await, (1, 1));
}

async fn nothing_enters_after_the_close(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let first = world.vote(&polls, &ana, &[0]).await;
    let late = polls.prepare(&polls.edition.picks(&[0]));
    let late = finished(world, &polls, &bo, &late).await;
    world.close_vote(&polls.edition).await;
    let second = polls.replace(first.code.clone(), 1, &polls.edition.picks(&[1]));
    for cast in [late, second.replacement().unwrap()] {
        let refused = world.store.cast_sealed(cast).await;
        let over = |why: &NotOpen| {
            matches!(
                why,
                NotOpen::Over {
                    phase: PhaseKind::Vote,
                    ..
                }
            )
        };
        assert!(
            matches!(&refused, Err(StoreError::NotOpen(why)) if over(why)),
            "{refused:?}"
        );
    }
    assert_eq!(in_the_box(world).await, (2, 1));
}

async fn many_voters_at_the_same_moment_are_all_in_the_box(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let people = residents(world, 60).await;
    let before = world.log().await.len();
    let votes = people.into_iter().enumerate().map(|(at, person)| {
        let (store, polls) = (world.store.clone(), polls.clone());
        let picks = polls.edition.picks(&[at % 3]);
        async move { vote_by(&store, &polls, &person, &picks).await }
    });
    let answers = join_all(votes).await;
    assert_eq!(in_the_box(world).await, (60, 60));
    let (mut marks, mut ballots) = (0, 0);
    for (_, event) in world.logged_since(before).await {
        match event {
            AuditEvent::RollMarked { marks: some, .. } => marks += some,
            AuditEvent::BallotsCast {
                new, replaced: 0, ..
            } => ballots += new,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((marks, ballots), (60, 60));
    for prepared in answers {
        let code = prepared.unwrap().receipt_code();
        let found = world.store.find_receipt(polls.edition.id, &code).await;
        assert!(matches!(found, Ok(Some(ListPlace::Pending { .. }))));
    }
}

async fn participation_is_mailed_when_wished_and_once(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let before = world.letters().await.len();
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark = MarkRoll {
        mail: Some(Lang::Ar),
        ..polls.mark(&prepared)
    };
    for _ in 0..2 {
        world
            .store
            .mark_roll(&ana.actor, mark.clone())
            .await
            .unwrap();
    }
    world.vote(&polls, &bo, &[0]).await;
    assert_eq!(
        world.letters().await[before..],
        [(
            "ana@example.org".to_owned(),
            Lang::Ar,
            Mail::TookPart {
                edition: "Budget participatif bp".into(),
                path: "/e/bp/vote".into()
            }
        )]
    );
}

async fn the_log_tells_how_many_and_the_day(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let (before, version) = (world.log().await.len(), world.store.version());
    world.vote(&polls, &ana, &[0]).await;
    let edition = polls.edition.id;
    let visitor = |event| ("visitor".to_owned(), event);
    assert_eq!(
        world.logged_since(before).await,
        [
            visitor(AuditEvent::RollMarked { edition, marks: 1 }),
            visitor(AuditEvent::BallotsCast {
                edition,
                new: 1,
                replaced: 0
            })
        ]
    );
    assert_eq!(
        world.store.version(),
        version,
        "a ballot changes nothing that visitors see"
    );
    let filter = store::AuditFilter::default();
    let (lines, _) = world
        .store
        .audit_log(&Actor::Operator, &filter, 0, 2)
        .await
        .unwrap();
    for line in lines {
        assert_eq!(line.at.time(), chrono::NaiveTime::MIN, "the day alone");
        assert_eq!(line.who, None);
    }
}

fn mark_by(
    store: &Store,
    person: &Person,
    mark: MarkRoll,
) -> impl Future<Output = Result<BlindSignature, StoreError>> + use<> {
    let (store, actor) = (store.clone(), person.actor.clone());
    async move { store.mark_roll(&actor, mark).await }
}

fn cast_by(
    store: &Store,
    cast: Cast,
) -> impl Future<Output = Result<SignedReceipt, StoreError>> + use<> {
    let store = store.clone();
    async move { store.cast_sealed(cast).await }
}

/// Marks the roll, and gives what the device would send next.
async fn finished(
    world: &World,
    polls: &Polls,
    person: &Person,
    prepared: &ballot_box::Prepared,
) -> Cast {
    let mark = MarkRoll {
        declaration: eligible(),
        ..polls.mark(prepared)
    };
    let signature = world.store.mark_roll(&person.actor, mark).await.unwrap();
    prepared.finish(&polls.keys, &signature).unwrap()
}

/// Another ballot under a token that was signed for somebody else's serial, or for one's own.
fn forged(polls: &Polls, cast: &Cast, code: ballot_box::ChangeCode, choice: usize) -> Cast {
    let other = polls.replace(code, 0, &polls.edition.picks(&[choice]));
    Cast {
        serial: other.leaf.serial,
        sealed: other.leaf.sealed,
        signature: other.leaf.signature,
        ..cast.clone()
    }
}

async fn residents(world: &World, how_many: usize) -> Vec<Person> {
    let mut people = vec![];
    for at in 0..how_many {
        people.push(world.resident(&format!("resident{at}")).await);
    }
    people
}

/// How many are on the roll, and how many ballots are in the box.
async fn in_the_box(world: &World) -> (i64, i64) {
    (
        world.count_rows("roll_entry").await,
        world.count_rows("leaf").await,
    )
}
