//! Casting a ballot, and what the tables say about it.

use crate::fixture::{
    Person, TestEdition, World, euros, join_all, open_for_ideas, open_for_vote, project,
};
use chrono::TimeDelta;
use domain::calendar::{NotOpen, paris};
use domain::rules::{Declaration, DeclarationError};
use domain::{
    Actor, AuditEvent, BallotError, BallotForm, Forbidden, Lang, Link, Mail, PhaseKind, Picks,
    ProjectState,
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Cast, ImportedProject, Receipt, Store, StoreError, Turnout, VoterStatus};

on_each_database![
    ballots_are_taken_in_the_vote_alone,
    an_edition_that_is_not_on_the_site_takes_no_ballot,
    a_voter_declares_age_and_link,
    each_form_has_its_limits,
    a_project_that_is_not_on_the_ballot_is_refused,
    a_project_named_twice_is_one_choice,
    a_blank_ballot_is_a_ballot,
    one_person_has_one_vote,
    one_person_has_one_vote_also_two_hundred_times_at_once,
    the_same_ballot_again_counts_once,
    the_same_ballot_at_the_same_moment_counts_once,
    a_vote_in_one_edition_is_none_in_another,
    a_receipt_belongs_to_one_ballot,
    a_taken_receipt_spoils_nobody_else_s_ballot,
    a_ballot_is_replaced_by_its_receipt,
    a_ballot_stays_when_the_rules_say_so,
    a_ballot_stays_after_the_close,
    many_voters_at_the_same_moment_are_all_counted,
    a_receipt_is_mailed_when_wished_and_once,
    the_log_tells_how_many_and_the_day,
    roll_and_box_have_no_moment_and_nothing_in_common,
    the_order_of_arrival_is_not_in_the_tables,
];

async fn ballots_are_taken_in_the_vote_alone(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let vote = world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(PhaseKind::Vote)
        .unwrap();
    let early = world
        .store
        .cast_ballot(&ana.actor, edition.ballot(&[0]))
        .await;
    let not_yet = NotOpen::NotYet {
        phase: PhaseKind::Vote,
        starts: vote.starts,
    };
    assert!(
        matches!(early, Err(StoreError::NotOpen(why)) if why == not_yet),
        "{early:?}"
    );

    world.wait_until(vote.starts).await;
    world
        .store
        .cast_ballot(&ana.actor, edition.ballot(&[0]))
        .await
        .unwrap();

    world.wait_until(vote.ends).await;
    let bo = world.resident("bo").await;
    let late = world
        .store
        .cast_ballot(&bo.actor, edition.ballot(&[0]))
        .await;
    let over = NotOpen::Over {
        phase: PhaseKind::Vote,
        ended: vote.ends,
    };
    assert!(
        matches!(late, Err(StoreError::NotOpen(why)) if why == over),
        "{late:?}"
    );
    assert_eq!(in_the_box(world).await, (1, 1));
}

async fn an_edition_that_is_not_on_the_site_takes_no_ballot(world: &World) {
    let edition = world.edition(open_for_vote().not_published()).await;
    let ana = world.resident("ana").await;
    let hidden = world
        .store
        .cast_ballot(&ana.actor, edition.ballot(&[0]))
        .await;
    assert!(
        matches!(hidden, Err(StoreError::NotFound("edition"))),
        "{hidden:?}"
    );
    let nowhere = Cast {
        edition: domain::EditionId::new(),
        ..edition.ballot(&[0])
    };
    let nowhere = world.store.cast_ballot(&ana.actor, nowhere).await;
    assert!(
        matches!(nowhere, Err(StoreError::NotFound("edition"))),
        "{nowhere:?}"
    );
}

async fn a_voter_declares_age_and_link(world: &World) {
    let plan = open_for_vote().rules(|rules| {
        rules.age_floor = 9;
        rules.links = vec![Link::Lives, Link::Studies];
    });
    let edition = world.edition(plan).await;
    let everyone = world
        .edition(
            open_for_vote()
                .named("everyone")
                .rules(|rules| rules.age_floor = 0),
        )
        .await;
    let ana = world.resident("ana").await;
    let cast = async |edition: &TestEdition, old_enough, link| {
        let declaration = Declaration { old_enough, link };
        world
            .store
            .cast_ballot(
                &ana.actor,
                Cast {
                    declaration,
                    ..edition.ballot(&[0])
                },
            )
            .await
    };
    for (old_enough, link, why) in [
        (false, Some(Link::Lives), DeclarationError::Age { floor: 9 }),
        (true, None, DeclarationError::Link),
        (true, Some(Link::Works), DeclarationError::Link),
    ] {
        let refused = cast(&edition, old_enough, link).await;
        assert!(
            matches!(refused, Err(StoreError::Declaration(told)) if told == why),
            "{refused:?}"
        );
    }
    assert_eq!(
        in_the_box(world).await,
        (0, 0),
        "a refused ballot does not mark the roll"
    );
    cast(&edition, true, Some(Link::Studies)).await.unwrap();
    cast(&everyone, false, Some(Link::Works))
        .await
        .expect("no age is asked for");
}

/// A form, what is chosen in it (positions of projects, with points), and the fault to be told.
type FormCase = (BallotForm, &'static [(usize, u32)], Option<BallotError>);

async fn each_form_has_its_limits(world: &World) {
    let approval = BallotForm::Approval { min: 2, max: 3 };
    let knapsack = BallotForm::Knapsack { cap: euros(10_000) };
    let points = BallotForm::Points {
        per_project: 3,
        total: 7,
    };
    // The projects cost 4,000, 5,000, 6,000 and 1,000 €.
    let cases: [FormCase; 10] = [
        (approval, &[(0, 1), (1, 1)], None),
        (
            approval,
            &[(0, 1)],
            Some(BallotError::TooFew { chosen: 1, min: 2 }),
        ),
        (
            approval,
            &[(0, 1), (1, 1), (2, 1), (3, 1)],
            Some(BallotError::TooMany { chosen: 4, max: 3 }),
        ),
        (knapsack, &[(0, 1), (1, 1), (3, 1)], None),
        (
            knapsack,
            &[(1, 1), (2, 1)],
            Some(BallotError::OverBudget { over: euros(1_000) }),
        ),
        (points, &[(0, 3), (1, 3), (2, 1)], None),
        (
            points,
            &[(0, 3), (1, 3), (2, 2)],
            Some(BallotError::TooManyPoints { points: 8, max: 7 }),
        ),
        (approval, &[], None),
        (knapsack, &[], None),
        (points, &[], None),
    ];
    for (at, (form, picks, fault)) in cases.into_iter().enumerate() {
        let projects = vec![
            project("1", 4_000),
            project("2", 5_000),
            project("3", 6_000),
            project("4", 1_000),
        ];
        let edition = world
            .edition(
                open_for_vote()
                    .named(&format!("bp-{at}"))
                    .form(form)
                    .projects(projects),
            )
            .await;
        let voter = world.resident(&format!("ana{at}")).await;
        let picks = edition.points(picks);
        let cast = edition.ballot_of(picks.clone());
        let answer = world.store.cast_ballot(&voter.actor, cast.clone()).await;
        let kept = world
            .store
            .ballot_of(edition.id, &cast.receipt)
            .await
            .unwrap();
        match (answer, fault) {
            (Ok(()), None) => assert_eq!(kept, Some(picks)),
            (Err(StoreError::Ballot(told)), Some(fault)) => assert_eq!((told, kept), (fault, None)),
            (answer, fault) => panic!("{form:?}: {answer:?} instead of {fault:?}"),
        }
    }
    let edition = world.edition(open_for_vote().form(points)).await;
    let voter = world.resident("zoe").await;
    let refused = world
        .store
        .cast_ballot(&voter.actor, edition.ballot_of(edition.points(&[(0, 4)])))
        .await;
    let fault = BallotError::TooManyPointsOnOne {
        project: edition.projects[0],
        points: 4,
        max: 3,
    };
    assert!(
        matches!(refused, Err(StoreError::Ballot(told)) if told == fault),
        "{refused:?}"
    );
}

async fn a_project_that_is_not_on_the_ballot_is_refused(world: &World) {
    let past = ImportedProject {
        state: ProjectState::NotSelected,
        ..project("2", 5_000)
    };
    let edition = world
        .edition(open_for_vote().projects(vec![project("1", 4_000), past]))
        .await;
    let other = world.edition(open_for_vote().named("other")).await;
    let ana = world.resident("ana").await;
    for (picks, project) in [
        (edition.picks(&[0, 1]), edition.projects[1]),
        (other.picks(&[0]), other.projects[0]),
    ] {
        let refused = world
            .store
            .cast_ballot(&ana.actor, edition.ballot_of(picks))
            .await;
        let fault = BallotError::UnknownProject { project };
        assert!(
            matches!(refused, Err(StoreError::Ballot(told)) if told == fault),
            "{refused:?}"
        );
    }
    assert_eq!(in_the_box(world).await, (0, 0));
}

async fn a_project_named_twice_is_one_choice(world: &World) {
    let edition = world
        .edition(open_for_vote().form(BallotForm::Points {
            per_project: 3,
            total: 7,
        }))
        .await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let sent = |points: [u32; 2]| -> Picks {
        let project = edition.projects[0];
        let picks =
            points.map(|points| serde_json::json!({ "project": project, "points": points }));
        serde_json::from_value(serde_json::json!(picks)).unwrap()
    };
    let over = world
        .store
        .cast_ballot(&ana.actor, edition.ballot_of(sent([3, 3])))
        .await;
    let fault = BallotError::TooManyPointsOnOne {
        project: edition.projects[0],
        points: 6,
        max: 3,
    };
    assert!(
        matches!(over, Err(StoreError::Ballot(told)) if told == fault),
        "{over:?}"
    );
    let cast = edition.ballot_of(sent([1, 2]));
    world
        .store
        .cast_ballot(&ana.actor, cast.clone())
        .await
        .unwrap();
    let kept = world
        .store
        .ballot_of(edition.id, &cast.receipt)
        .await
        .unwrap();
    assert_eq!(kept, Some(edition.points(&[(0, 3)])));
    world
        .store
        .replace_ballot(&ana.actor, edition.id, &cast.receipt, sent([2, 0]))
        .await
        .unwrap();
    let kept = world
        .store
        .ballot_of(edition.id, &cast.receipt)
        .await
        .unwrap();
    assert_eq!(kept, Some(edition.points(&[(0, 2)])));

    world
        .store
        .cast_ballot(&bo.actor, edition.ballot_of(sent([0, 0])))
        .await
        .expect("nothing chosen");
    world.close_vote(&edition).await;
    world
        .store
        .count_vote(&Actor::Operator, edition.id)
        .await
        .expect("one voter can't spoil the count");
    let outcome = world
        .store
        .outcome(&Actor::Operator, edition.id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((outcome.ballots, outcome.blank), (2, 1));
}

async fn a_blank_ballot_is_a_ballot(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let blank = edition.ballot(&[]);
    world
        .store
        .cast_ballot(&ana.actor, blank.clone())
        .await
        .unwrap();
    assert_eq!(
        world
            .store
            .ballot_of(edition.id, &blank.receipt)
            .await
            .unwrap(),
        Some(Picks::default())
    );
    let second = world
        .store
        .cast_ballot(&ana.actor, edition.ballot(&[0]))
        .await;
    assert!(
        matches!(second, Err(StoreError::AlreadyVoted { .. })),
        "{second:?}"
    );
}

async fn one_person_has_one_vote(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let status = async |actor: &Actor| world.store.voter_status(actor, edition.id).await.unwrap();
    assert_eq!(status(&ana.actor).await, VoterStatus::CanVote);
    assert_eq!(status(&Actor::Visitor).await, VoterStatus::Unknown);
    let visitor = world
        .store
        .cast_ballot(&Actor::Visitor, edition.ballot(&[0]))
        .await;
    assert!(
        matches!(visitor, Err(StoreError::Forbidden(Forbidden::SignIn))),
        "{visitor:?}"
    );

    let first = edition.ballot(&[0]);
    let day = paris::day(world.store.now());
    world
        .store
        .cast_ballot(&ana.actor, first.clone())
        .await
        .unwrap();
    world.wait(TimeDelta::days(3)).await;
    let again = world.sign_in(&ana.email, None, Lang::Fr).await.unwrap();
    for other in [
        edition.ballot(&[1]),
        Cast {
            receipt: first.receipt.clone(),
            ..edition.ballot(&[1])
        },
    ] {
        let second = world.store.cast_ballot(&again.actor(), other).await;
        assert!(
            matches!(second, Err(StoreError::AlreadyVoted { day: told }) if told == day),
            "{second:?}"
        );
    }
    assert_eq!(status(&ana.actor).await, VoterStatus::Voted { day });
    assert_eq!(status(&bo.actor).await, VoterStatus::CanVote);
    assert_eq!(
        world
            .store
            .ballot_of(edition.id, &first.receipt)
            .await
            .unwrap(),
        Some(edition.picks(&[0]))
    );
    world
        .store
        .cast_ballot(&bo.actor, edition.ballot(&[0]))
        .await
        .unwrap();
    assert_eq!(
        world
            .store
            .turnout(&Actor::Operator, edition.id)
            .await
            .unwrap(),
        Turnout { voters: 2 }
    );
}

async fn one_person_has_one_vote_also_two_hundred_times_at_once(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    // Half of the tries go through another process, whose ballots are not in the same batch.
    let other = world.second_store().await;
    let tries = (0..200_usize).map(|at| {
        let store = if at % 2 == 0 {
            world.store.clone()
        } else {
            other.clone()
        };
        let cast = edition.ballot(&[at % 3]);
        cast_by(&store, &ana, cast)
    });
    let answers = join_all(tries).await;
    let taken = answers.iter().filter(|answer| answer.is_ok()).count();
    let refused = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::AlreadyVoted { .. })))
        .count();
    assert_eq!((taken, refused), (1, 199));
    assert_eq!(in_the_box(world).await, (1, 1));
}

async fn the_same_ballot_again_counts_once(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let cast = edition.ballot(&[0, 2]);
    let before = world.log().await.len();
    for _ in 0..3 {
        world
            .store
            .cast_ballot(&ana.actor, cast.clone())
            .await
            .unwrap();
    }
    assert_eq!(in_the_box(world).await, (1, 1));
    assert_eq!(
        world.logged_since(before).await,
        [cast_entry(&edition, 1, 0)]
    );
}

async fn the_same_ballot_at_the_same_moment_counts_once(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let cast = edition.ballot(&[0, 2]);
    let other = world.second_store().await;
    let answers = join_all((0..50).map(|at| {
        let store = if at % 2 == 0 { &world.store } else { &other };
        cast_by(store, &ana, cast.clone())
    }))
    .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(in_the_box(world).await, (1, 1));
}

async fn a_vote_in_one_edition_is_none_in_another(world: &World) {
    let one = world.edition(open_for_vote().named("one")).await;
    let two = world.edition(open_for_vote().named("two")).await;
    let ana = world.resident("ana").await;
    let answers =
        join_all([&one, &two].map(|edition| cast_by(&world.store, &ana, edition.ballot(&[0]))))
            .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    let voters: BTreeSet<String> = world
        .cells("roll_entry")
        .await
        .into_iter()
        .map(|mut row| row.remove("voter").unwrap())
        .collect();
    assert_eq!(voters.len(), 2, "one person has another name on each roll");
}

async fn a_receipt_belongs_to_one_ballot(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let other = world.edition(open_for_vote().named("other")).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let first = edition.ballot(&[0]);
    world
        .store
        .cast_ballot(&ana.actor, first.clone())
        .await
        .unwrap();
    for stolen in [
        first.clone(),
        Cast {
            receipt: first.receipt.clone(),
            ..edition.ballot(&[1])
        },
    ] {
        let refused = world.store.cast_ballot(&bo.actor, stolen).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid("the receipt is taken"))),
            "{refused:?}"
        );
    }
    assert_eq!(
        world
            .store
            .voter_status(&bo.actor, edition.id)
            .await
            .unwrap(),
        VoterStatus::CanVote
    );
    assert_eq!(in_the_box(world).await, (1, 1));
    assert_eq!(
        world
            .store
            .ballot_of(other.id, &first.receipt)
            .await
            .unwrap(),
        None,
        "nor to another edition"
    );
    let elsewhere = world
        .store
        .replace_ballot(&ana.actor, other.id, &first.receipt, other.picks(&[0]))
        .await;
    assert!(
        matches!(elsewhere, Err(StoreError::UnknownReceipt)),
        "{elsewhere:?}"
    );
}

async fn a_taken_receipt_spoils_nobody_else_s_ballot(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let people = residents(world, 20).await;
    let taken = edition.ballot(&[0]);
    world
        .store
        .cast_ballot(&people[0].actor, taken.clone())
        .await
        .unwrap();
    let answers = join_all(people[1..].iter().enumerate().map(|(at, person)| {
        let cast = if at % 3 == 0 {
            taken.clone()
        } else {
            edition.ballot(&[1])
        };
        cast_by(&world.store, person, cast)
    }))
    .await;
    let refused: Vec<usize> = (0..)
        .zip(&answers)
        .filter(|(_, answer)| answer.is_err())
        .map(|(at, _)| at)
        .collect();
    assert_eq!(refused, [0, 3, 6, 9, 12, 15, 18]);
    assert_eq!(in_the_box(world).await, (13, 13));
}

async fn a_ballot_is_replaced_by_its_receipt(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let (cast, other) = (edition.ballot(&[0]), edition.ballot(&[1]));
    world
        .store
        .cast_ballot(&ana.actor, cast.clone())
        .await
        .unwrap();
    world
        .store
        .cast_ballot(&bo.actor, other.clone())
        .await
        .unwrap();
    let before = world.log().await.len();
    let typed = Receipt::parse(&cast.receipt.grouped().to_lowercase()).unwrap();
    world
        .store
        .replace_ballot(&ana.actor, edition.id, &typed, edition.picks(&[1, 2]))
        .await
        .unwrap();
    let kept = async |receipt| world.store.ballot_of(edition.id, receipt).await.unwrap();
    assert_eq!(kept(&cast.receipt).await, Some(edition.picks(&[1, 2])));
    assert_eq!(kept(&other.receipt).await, Some(edition.picks(&[1])));
    assert_eq!(
        world.logged_since(before).await,
        [cast_entry(&edition, 0, 1)]
    );

    let unknown = world
        .store
        .replace_ballot(
            &ana.actor,
            edition.id,
            &Receipt::random(),
            edition.picks(&[0]),
        )
        .await;
    assert!(
        matches!(unknown, Err(StoreError::UnknownReceipt)),
        "{unknown:?}"
    );
    let wrong = world
        .store
        .replace_ballot(
            &ana.actor,
            edition.id,
            &cast.receipt,
            edition.points(&[(0, 2)]),
        )
        .await;
    assert!(
        matches!(
            wrong,
            Err(StoreError::Ballot(BallotError::TooManyPointsOnOne { .. }))
        ),
        "{wrong:?}"
    );
    assert_eq!(kept(&cast.receipt).await, Some(edition.picks(&[1, 2])));
    assert_eq!(in_the_box(world).await, (2, 2));
}

async fn a_ballot_stays_when_the_rules_say_so(world: &World) {
    let edition = world
        .edition(open_for_vote().rules(|rules| rules.change_until_close = false))
        .await;
    let ana = world.resident("ana").await;
    let cast = edition.ballot(&[0]);
    world
        .store
        .cast_ballot(&ana.actor, cast.clone())
        .await
        .unwrap();
    let refused = world
        .store
        .replace_ballot(&ana.actor, edition.id, &cast.receipt, edition.picks(&[1]))
        .await;
    assert!(matches!(refused, Err(StoreError::NoChange)), "{refused:?}");
    assert_eq!(
        world
            .store
            .ballot_of(edition.id, &cast.receipt)
            .await
            .unwrap(),
        Some(cast.picks)
    );
}

async fn a_ballot_stays_after_the_close(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let cast = edition.ballot(&[0]);
    world
        .store
        .cast_ballot(&ana.actor, cast.clone())
        .await
        .unwrap();
    world.close_vote(&edition).await;
    let late = world
        .store
        .replace_ballot(&ana.actor, edition.id, &cast.receipt, edition.picks(&[1]))
        .await;
    assert!(
        matches!(
            late,
            Err(StoreError::NotOpen(NotOpen::Over {
                phase: PhaseKind::Vote,
                ..
            }))
        ),
        "{late:?}"
    );
    assert_eq!(
        world
            .store
            .ballot_of(edition.id, &cast.receipt)
            .await
            .unwrap(),
        Some(cast.picks)
    );
}

async fn many_voters_at_the_same_moment_are_all_counted(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let people = residents(world, 60).await;
    let before = world.log().await.len();
    let answers = join_all(
        people
            .iter()
            .enumerate()
            .map(|(at, person)| cast_by(&world.store, person, edition.ballot(&[at % 3]))),
    )
    .await;
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(in_the_box(world).await, (60, 60));
    let logged: u32 = world
        .logged_since(before)
        .await
        .iter()
        .map(|(_, event)| match event {
            AuditEvent::BallotsCast {
                new, replaced: 0, ..
            } => *new,
            other => panic!("{other:?}"),
        })
        .sum();
    assert_eq!(logged, 60);
}

async fn a_receipt_is_mailed_when_wished_and_once(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let cast = Cast {
        mail: Some(Lang::Ar),
        ..edition.ballot(&[0])
    };
    for _ in 0..2 {
        world
            .store
            .cast_ballot(&ana.actor, cast.clone())
            .await
            .unwrap();
    }
    let second = Cast {
        mail: Some(Lang::Ar),
        ..edition.ballot(&[1])
    };
    world
        .store
        .cast_ballot(&ana.actor, second)
        .await
        .expect_err("voted already");
    world
        .store
        .cast_ballot(&bo.actor, edition.ballot(&[0]))
        .await
        .unwrap();
    assert_eq!(
        world.letters().await,
        [(
            "ana@example.org".to_owned(),
            Lang::Ar,
            Mail::VoteReceipt {
                edition: "Budget participatif bp".into(),
                receipt: cast.receipt.grouped(),
                path: "/e/bp/vote".into()
            }
        )]
    );
}

async fn the_log_tells_how_many_and_the_day(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let before = world.log().await.len();
    let version = world.store.version();
    world
        .store
        .cast_ballot(&ana.actor, edition.ballot(&[0]))
        .await
        .unwrap();
    assert_eq!(
        world.logged_since(before).await,
        [cast_entry(&edition, 1, 0)]
    );
    assert_eq!(
        world.store.version(),
        version,
        "a ballot changes nothing that visitors see"
    );
    let (lines, _) = world
        .store
        .audit_log(&Actor::Operator, &store::AuditFilter::default(), 0, 1)
        .await
        .unwrap();
    assert_eq!(lines[0].at.time(), chrono::NaiveTime::MIN, "the day alone");
    assert_eq!(lines[0].who, None);
}

async fn roll_and_box_have_no_moment_and_nothing_in_common(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let mut receipts = vec![];
    for person in residents(world, 12).await {
        let cast = edition.ballot(&[0]);
        receipts.push(cast.receipt.clone());
        world.store.cast_ballot(&person.actor, cast).await.unwrap();
    }
    world
        .store
        .replace_ballot(
            &residents(world, 1).await[0].actor,
            edition.id,
            &receipts[3],
            edition.picks(&[1]),
        )
        .await
        .unwrap();

    assert_eq!(
        world.columns("roll_entry").await,
        ["edition_id", "voter", "day", "channel"]
    );
    assert_eq!(
        world.columns("ballot").await,
        ["id", "edition_id", "receipt", "picks"]
    );
    let (roll, ballots) = (world.cells("roll_entry").await, world.cells("ballot").await);
    assert_eq!((roll.len(), ballots.len()), (12, 12));

    let values = |rows: &[BTreeMap<String, String>]| -> BTreeSet<String> {
        let cells = rows
            .iter()
            .flatten()
            .filter(|(column, _)| *column != "edition_id");
        cells.map(|(_, cell)| cell.clone()).collect()
    };
    assert_eq!(
        values(&roll)
            .intersection(&values(&ballots))
            .collect::<Vec<_>>(),
        Vec::<&String>::new()
    );

    let day = paris::day(world.store.now()).to_string();
    for row in &roll {
        assert_eq!(
            (
                row["day"].as_str(),
                row["channel"].as_str(),
                row["voter"].len()
            ),
            (day.as_str(), "web", 64)
        );
    }
    for row in &ballots {
        let id: uuid::Uuid = row["id"].parse().unwrap();
        assert_eq!(
            id.get_version_num(),
            4,
            "an id made of a time would tell when somebody voted"
        );
        assert_eq!(row["receipt"].len(), 64, "the hash, not the receipt");
    }
    let everything = format!("{roll:?}{ballots:?}");
    for receipt in &receipts {
        assert!(
            !everything.contains(&receipt.grouped())
                && !everything.contains(&receipt.grouped().replace('-', ""))
        );
    }
    assert!(!everything.contains("example.org"));
}

/// A copy of the database lists rows as they lie there, and PostgreSQL adds to each which transaction wrote it.
async fn the_order_of_arrival_is_not_in_the_tables(world: &World) {
    let edition = world
        .edition(open_for_vote().form(BallotForm::Points {
            per_project: 99,
            total: 99,
        }))
        .await;
    for (at, person) in (0..).zip(residents(world, 40).await) {
        let picks = edition.points(&[(0, at + 1)]);
        world
            .store
            .cast_ballot(&person.actor, edition.ballot_of(picks))
            .await
            .unwrap();
    }
    let arrival = |row: &sea_orm::QueryResult| -> u32 {
        let picks: String = row.try_get("", "picks").unwrap();
        serde_json::from_str::<Picks>(&picks)
            .unwrap()
            .points_on(edition.projects[0])
    };
    let order: Vec<u32> = world
        .query("SELECT picks FROM ballot")
        .await
        .iter()
        .map(arrival)
        .collect();
    let ascending = order.windows(2).filter(|pair| pair[0] < pair[1]).count();
    // 19.5 of 39 steps in a random order, give or take 2; 39 in the order of arrival.
    assert!(
        ascending < 32,
        "the ballots lie in their order of arrival: {order:?}"
    );

    if !world.is_sqlite() {
        let sql = "SELECT b.picks, r.place FROM (SELECT xmin, row_number() OVER (ORDER BY ctid) AS place FROM \
                   roll_entry) r JOIN ballot b ON b.xmin = r.xmin";
        let mut named = BTreeMap::<i64, Vec<u32>>::new();
        for row in world.query(sql).await {
            named
                .entry(row.try_get("", "place").unwrap())
                .or_default()
                .push(arrival(&row));
        }
        let found = named
            .iter()
            .filter(|(voter, ballots)| matches!(ballots[..], [one] if i64::from(one) == **voter));
        assert!(
            found.clone().count() < 8,
            "transactions tell who cast what: {:?}",
            found.collect::<Vec<_>>()
        );
    }
}

fn cast_by(
    store: &Store,
    person: &Person,
    cast: Cast,
) -> impl Future<Output = Result<(), StoreError>> + use<> {
    let (store, actor) = (store.clone(), person.actor.clone());
    async move { store.cast_ballot(&actor, cast).await }
}

fn cast_entry(edition: &TestEdition, new: u32, replaced: u32) -> (String, AuditEvent) {
    (
        "visitor".to_owned(),
        AuditEvent::BallotsCast {
            edition: edition.id,
            new,
            replaced,
        },
    )
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
        world.count_rows("ballot").await,
    )
}
