//! Deliberations: who is counted, what is voted on first, and money that is there or not.

mod parts;

use crate::fixture::{TestAmbassador, World, euros, join_all};
use chrono::TimeDelta;
use domain::delegated::{Majority, Quorum};
use domain::deliberation::{MotionError, MotionTally};
use domain::{
    Actor, DeliberationState, LedgerError, MotionChoice, MotionState, NotActing, ProposalState,
    StepKind,
};
use parts::{Room, fault, motion_fault};
use store::{MotionAbout, MotionInput, StoreError};

on_each_database![
    members_are_called_and_told_of_changes,
    the_quorum_is_counted_of_those_who_may_vote,
    a_code_is_good_for_minutes_and_for_its_meeting,
    guessing_codes_ends_after_ten,
    only_who_is_there_votes_and_once,
    another_group_and_a_minor_without_consent_are_refused,
    an_age_that_does_not_vote_is_not_counted,
    from_afar_where_the_terms_allow_it,
    an_amendment_comes_first_and_changes_its_motion,
    a_tie_carries_nothing_and_each_majority_counts_its_way,
    leaving_in_the_middle_makes_no_majority_smaller,
    money_or_nothing,
    of_two_meetings_at_once_one_has_the_last_euros,
    an_amount_is_within_cost_and_cap,
    who_tables_may_withdraw,
    one_vote_at_a_time_and_none_after_the_end,
    nobody_s_notes_are_lost,
    minutes_are_public_without_names,
];

const FOR: MotionChoice = MotionChoice::For;
const AGAINST: MotionChoice = MotionChoice::Against;
const ABSTAIN: MotionChoice = MotionChoice::Abstain;

async fn members_are_called_and_told_of_changes(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let written = async || {
        let letters = world.letters().await;
        let mut to: Vec<_> = letters
            .into_iter()
            .filter_map(|(to, _, mail)| match mail {
                domain::Mail::DeliberationCalled { place, .. } => Some(format!("{to} {place}")),
                domain::Mail::DeliberationCancelled { .. } => Some(format!("{to} cancelled")),
                _ => None,
            })
            .collect();
        to.sort();
        to
    };
    let made = room.convened(world).await;
    assert_eq!(
        written().await,
        ["ana@example.org Lycée", "lea@example.org Lycée"]
    );
    let mut input = room.input(world);
    input.starts_at = made.starts_at;
    "Le verger".clone_into(&mut input.agenda);
    let store = &world.store;
    let lead = &room.lead.actor;
    store
        .change_deliberation(lead, made.id, 1, &input)
        .await
        .unwrap();
    assert_eq!(written().await.len(), 2, "the agenda alone is no news");
    "Gymnase".clone_into(&mut input.place);
    let old = store.change_deliberation(lead, made.id, 1, &input).await;
    assert!(matches!(old, Err(StoreError::Changed)), "{old:?}");
    store
        .change_deliberation(lead, made.id, 2, &input)
        .await
        .unwrap();
    assert_eq!(written().await.len(), 4);
    store.cancel_deliberation(lead, made.id).await.unwrap();
    let all = written().await;
    assert!(
        all.contains(&"lea@example.org cancelled".to_owned()),
        "{all:?}"
    );
    let opened = store.open_deliberation(lead, made.id).await;
    assert!(
        matches!(opened, Err(StoreError::DeliberationState(_))),
        "{opened:?}"
    );
    let mut past = room.input(world);
    past.starts_at = store.now() - TimeDelta::hours(1);
    let refused = store.convene(lead, room.envelope.id, &past).await;
    assert!(matches!(refused, Err(StoreError::Invalid(_))));
    let mut before = room.input(world);
    before.starts_at = store.now() - TimeDelta::hours(1);
    let past = store.convene(lead, room.envelope.id, &before).await;
    assert!(matches!(past, Err(StoreError::Invalid(_))));
}

async fn the_quorum_is_counted_of_those_who_may_vote(world: &World) {
    let names = ["lea", "ana", "noe", "mia", "ali"];
    let room = Room::of(world, 1_000, &names, |terms| {
        terms.quorum = Quorum::Percent(50);
    })
    .await;
    let open = room.opened(world).await;
    let view = room.view(world, open).await;
    assert_eq!((view.members, view.needed, view.present), (5, 3, 0));
    let motion = room.other(world, open, "lea").await;
    room.come(world, open, &["lea", "ana"]).await;
    let short = world.store.put_to_vote(&room.lead.actor, motion).await;
    assert_eq!(
        motion_fault(short),
        MotionError::NoQuorum {
            present: 2,
            needed: 3
        }
    );
    room.come(world, open, &["noe"]).await;
    room.go(world, open, "ana").await;
    let gone = world.store.put_to_vote(&room.lead.actor, motion).await;
    assert_eq!(
        motion_fault(gone),
        MotionError::NoQuorum {
            present: 2,
            needed: 3
        }
    );
    // Whoever comes late is counted, and whoever comes back.
    room.come(world, open, &["mia"]).await;
    room.put(world, motion).await;
    let view = room.view(world, open).await;
    assert_eq!(view.present, 3);
    assert_eq!(view.motions[0].motion.state, MotionState::Voting);
}

async fn a_code_is_good_for_minutes_and_for_its_meeting(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let (store, lead) = (&world.store, &room.lead.actor);
    let (one, other) = (room.opened(world).await, room.opened(world).await);
    let code = store.presence_code(lead, one).await.unwrap();
    assert_eq!(code.code.len(), 6);
    let lea = &room.who("lea").person.actor;
    let elsewhere = store.attend(lea, other, &code.code).await;
    assert!(matches!(elsewhere, Err(StoreError::WrongCheckIn)));
    // People type it in two halves.
    let typed = format!("{} {}", &code.code[..3], &code.code[3..]);
    store.attend(lea, one, &typed).await.unwrap();
    store.attend(lea, one, &code.code).await.unwrap();
    assert_eq!(room.view(world, one).await.attendance[0].stays.len(), 1);
    world.wait_until(code.until + TimeDelta::seconds(1)).await;
    let ana = &room.who("ana").person.actor;
    let late = store.attend(ana, one, &code.code).await;
    assert!(matches!(late, Err(StoreError::WrongCheckIn)), "{late:?}");
    let hidden = store.presence_code(ana, one).await;
    assert!(matches!(hidden, Err(StoreError::Forbidden(_))));
}

async fn guessing_codes_ends_after_ten(world: &World) {
    let room = Room::of(world, 1_000, &["lea"], |_| {}).await;
    let open = room.opened(world).await;
    let code = world.store.presence_code(&room.lead.actor, open).await;
    let code = code.unwrap().code;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let lea = &room.who("lea").person.actor;
    for _ in 0..10 {
        let tried = world.store.attend(lea, open, wrong).await;
        assert!(matches!(tried, Err(StoreError::WrongCheckIn)), "{tried:?}");
    }
    let locked = world.store.attend(lea, open, &code).await;
    assert!(
        matches!(locked, Err(StoreError::LockedOut { .. })),
        "{locked:?}"
    );
}

async fn only_who_is_there_votes_and_once(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana", "noe"], |_| {}).await;
    let open = room.opened(world).await;
    let motion = room.other(world, open, "lea").await;
    room.come(world, open, &["lea", "ana"]).await;
    let early = room.vote(world, motion, "lea", FOR).await;
    assert!(matches!(motion_fault(early), MotionError::State { .. }));
    room.put(world, motion).await;
    room.vote(world, motion, "lea", FOR).await.unwrap();
    let again = room.vote(world, motion, "lea", AGAINST).await;
    assert_eq!(motion_fault(again), MotionError::Voted);
    room.go(world, open, "ana").await;
    let left = room.vote(world, motion, "ana", AGAINST).await;
    assert_eq!(motion_fault(left), MotionError::NotPresent);
    let absent = room.vote(world, motion, "noe", AGAINST).await;
    assert_eq!(motion_fault(absent), MotionError::NotPresent);
    // A latecomer votes as long as the vote goes on.
    room.come(world, open, &["noe"]).await;
    room.vote(world, motion, "noe", AGAINST).await.unwrap();
    let stopped = world.store.stop_vote(&room.lead.actor, motion).await;
    assert_eq!(motion_fault(stopped), MotionError::Voted);
    room.close(world, motion).await.unwrap();
    let view = room.view(world, open).await;
    let decided = &view.motions[0];
    assert_eq!(decided.motion.state, MotionState::Rejected, "a tie");
    assert_eq!(
        decided.motion.tally,
        Some(MotionTally {
            yes: 1,
            no: 1,
            abstain: 0
        })
    );
    let votes: Vec<_> = decided.votes.iter().map(|(_, choice)| *choice).collect();
    assert_eq!(votes, [FOR, AGAINST], "the first vote stays");
}

async fn another_group_and_a_minor_without_consent_are_refused(world: &World) {
    let room = Room::of(world, 1_000, &["lea"], |_| {}).await;
    let open = room.opened(world).await;
    let motion = room.other(world, open, "lea").await;
    room.come(world, open, &["lea"]).await;
    room.put(world, motion).await;
    let other = world.group(&room.network, "Autre lycée").await;
    let other = world.ambassador(&room.network, Some(other), "zoe").await;
    let minor = (world)
        .minor_without_consent(&room.network, Some(room.group), "tom")
        .await;
    let stranger = world.resident("stranger").await;
    let code = world.store.presence_code(&room.lead.actor, open).await;
    let code = code.unwrap().code;
    for (actor, why) in [
        (&other.person.actor, NotActing::OtherGroup),
        (&minor.person.actor, NotActing::NoConsent),
        (&stranger.actor, NotActing::NotAMember),
    ] {
        let store = &world.store;
        let is_why = |err: StoreError| matches!(err, StoreError::NotActing(is) if is == why);
        let came = store.attend(actor, open, &code).await;
        assert!(is_why(fault(came)), "{why:?}");
        let voted = store.vote_on_motion(actor, motion, FOR).await;
        assert!(is_why(fault(voted)), "{why:?}");
        let input = MotionInput {
            about: MotionAbout::Other,
            text: "Autre chose".to_owned(),
            secret: false,
        };
        let tabled = store.table_motion(actor, open, &input).await;
        assert!(is_why(fault(tabled)), "{why:?}");
        let opened = store.close_deliberation(actor, open).await;
        assert!(matches!(opened, Err(StoreError::Forbidden(_))));
    }
    let lead = &room.lead.actor;
    for absent in [&other, &minor] {
        let marked = world.store.mark_presence(lead, open, absent.id, true).await;
        assert!(matches!(marked, Err(StoreError::NotFound("member"))));
    }
    let elsewhere = world.network_called("ailleurs").await;
    let elsewhere = world.lead(&elsewhere, "elsewhere").await;
    let put = world.store.close_vote(&elsewhere.actor, motion).await;
    assert!(matches!(put, Err(StoreError::Forbidden(_))), "{put:?}");
    assert_eq!(world.count_rows("motion_vote").await, 0);
    assert_eq!(world.count_rows("presence").await, 1);
}

async fn an_age_that_does_not_vote_is_not_counted(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |terms| {
        terms.min_age = Some(18);
    })
    .await;
    let young = world.minor(&room.network, Some(room.group), "tom").await;
    let open = room.opened(world).await;
    let motion = room.other(world, open, "lea").await;
    let lead = &room.lead.actor;
    let store = &world.store;
    store
        .mark_presence(lead, open, young.id, true)
        .await
        .unwrap();
    let view = room.view(world, open).await;
    assert_eq!((view.members, view.present), (2, 0), "they may listen");
    room.come(world, open, &["lea", "ana"]).await;
    room.put(world, motion).await;
    let voted = store.vote_on_motion(&young.person.actor, motion, FOR).await;
    assert_eq!(motion_fault(voted), MotionError::Age);
}

async fn from_afar_where_the_terms_allow_it(world: &World) {
    let room = Room::of(world, 1_000, &["lea"], |_| {}).await;
    let open = room.opened(world).await;
    let lea = &room.who("lea").person.actor;
    let refused = world.store.attend_from_afar(lea, open).await;
    assert_eq!(motion_fault(refused), MotionError::NotPresent);
    let mut input = room.input(world);
    input.is_remote = true;
    let lead = &room.lead.actor;
    let called = (world.store).convene(lead, room.envelope.id, &input).await;
    assert!(matches!(called, Err(StoreError::Invalid(_))), "{called:?}");

    let group = room.group;
    let envelope = parts::envelope(world, &room.network, group, 1_000, |terms| {
        terms.remote = true;
    })
    .await;
    let made = world
        .store
        .convene(lead, envelope.id, &input)
        .await
        .unwrap();
    let early = world.store.attend_from_afar(lea, made.id).await;
    assert_eq!(motion_fault(early), MotionError::NotOpen);
    world.store.open_deliberation(lead, made.id).await.unwrap();
    world.store.attend_from_afar(lea, made.id).await.unwrap();
    let view = (world.store)
        .deliberation_view(lead, envelope.id, made.number)
        .await
        .unwrap();
    assert_eq!(view.present, 1);
}

async fn an_amendment_comes_first_and_changes_its_motion(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let open = room.opened(world).await;
    let verger = room.costed(world, "Un verger", 600).await;
    let motion = room.allocation(world, open, verger, 600).await.unwrap();
    let amendment = MotionInput {
        about: MotionAbout::Amend {
            motion,
            amount: Some(euros(400)),
        },
        text: "Donner 400 euros au verger".to_owned(),
        secret: false,
    };
    let ana = &room.who("ana").person.actor;
    let table = async |input: &MotionInput| world.store.table_motion(ana, open, input).await;
    let amended = table(&amendment).await.unwrap();
    let of_amendment = MotionInput {
        about: MotionAbout::Amend {
            motion: amended,
            amount: None,
        },
        ..amendment
    };
    assert_eq!(
        motion_fault(table(&of_amendment).await),
        MotionError::NotAmendable
    );
    room.come(world, open, &["lea", "ana"]).await;
    let first = world.store.put_to_vote(&room.lead.actor, motion).await;
    assert_eq!(motion_fault(first), MotionError::AmendmentFirst);
    room.decide(world, amended, &[("lea", FOR), ("ana", FOR)])
        .await
        .unwrap();
    assert_eq!(world.figures(room.envelope.id).await.allocated, euros(0));
    room.decide(world, motion, &[("lea", FOR), ("ana", FOR)])
        .await
        .unwrap();
    assert_eq!(world.figures(room.envelope.id).await.allocated, euros(400));
    let view = room.view(world, open).await;
    assert_eq!(view.motions[0].motion.text, "Donner 400 euros au verger");
    assert_eq!(view.left, euros(600));
}

async fn a_tie_carries_nothing_and_each_majority_counts_its_way(world: &World) {
    type Case<'a> = (Majority, &'a [(&'a str, MotionChoice)], MotionState);
    let names = ["lea", "ana", "noe", "mia", "ali", "sam"];
    let cases: [Case<'_>; 6] = [
        (
            Majority::Simple,
            &[("lea", FOR), ("ana", AGAINST)],
            MotionState::Rejected,
        ),
        (
            Majority::Simple,
            &[("lea", FOR), ("ana", ABSTAIN)],
            MotionState::Carried,
        ),
        (
            Majority::Absolute,
            &[("lea", FOR), ("ana", FOR), ("noe", FOR)],
            MotionState::Rejected,
        ),
        (
            Majority::Absolute,
            &[("lea", FOR), ("ana", FOR), ("noe", FOR), ("mia", FOR)],
            MotionState::Carried,
        ),
        (
            Majority::TwoThirds,
            &[
                ("lea", FOR),
                ("ana", FOR),
                ("noe", AGAINST),
                ("mia", AGAINST),
            ],
            MotionState::Rejected,
        ),
        (
            Majority::TwoThirds,
            &[("lea", FOR), ("ana", FOR), ("noe", AGAINST)],
            MotionState::Carried,
        ),
    ];
    let mut room = Room::of(world, 1_000, &names, |_| {}).await;
    for (majority, votes, expected) in cases {
        room.envelope = parts::envelope(world, &room.network, room.group, 1_000, |terms| {
            terms.majority = majority;
        })
        .await;
        let open = room.opened(world).await;
        let motion = room.other(world, open, "lea").await;
        room.come(world, open, &names).await;
        let state = room.decide(world, motion, votes).await.unwrap();
        assert_eq!(state, expected, "{majority} {votes:?}");
    }
}

async fn leaving_in_the_middle_makes_no_majority_smaller(world: &World) {
    let names = ["lea", "ana", "noe"];
    let room = Room::of(world, 1_000, &names, |terms| {
        terms.majority = Majority::Absolute;
    })
    .await;
    let open = room.opened(world).await;
    let motion = room.other(world, open, "lea").await;
    room.come(world, open, &names).await;
    room.put(world, motion).await;
    room.vote(world, motion, "lea", FOR).await.unwrap();
    for name in names {
        room.go(world, open, name).await;
    }
    assert_eq!(
        room.close(world, motion).await.unwrap(),
        MotionState::Rejected,
        "one of three who were there"
    );
    let view = room.view(world, open).await;
    assert_eq!(view.motions[0].motion.present, Some(3));
}

async fn money_or_nothing(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let open = room.opened(world).await;
    room.come(world, open, &["lea", "ana"]).await;
    let (verger, four) = (
        room.costed(world, "Un verger", 700).await,
        room.costed(world, "Un four à pain", 600).await,
    );
    let first = room.allocation(world, open, verger, 700).await.unwrap();
    let second = room.allocation(world, open, four, 600).await.unwrap();
    let both = [("lea", FOR), ("ana", FOR)];
    // Members vote on the second while there is enough, and it goes elsewhere before the vote ends.
    room.put(world, second).await;
    for (name, choice) in both {
        room.vote(world, second, name, choice).await.unwrap();
    }
    let other = room.opened(world).await;
    room.come(world, other, &["lea", "ana"]).await;
    let elsewhere = room.allocation(world, other, verger, 700).await.unwrap();
    room.decide(world, elsewhere, &both).await.unwrap();

    let ended = room.close(world, second).await;
    assert!(
        matches!(
            ended,
            Err(StoreError::Ledger(LedgerError::NotEnough { left, asked, .. }))
                if left == euros(300) && asked == euros(600)
        ),
        "{ended:?}"
    );
    let view = room.view(world, open).await;
    let returned = &view.motions[1];
    assert_eq!(returned.motion.state, MotionState::Tabled);
    assert_eq!((returned.motion.returned, returned.cast), (1, 0));
    assert_eq!(world.figures(room.envelope.id).await.allocated, euros(700));
    let state = world
        .proposal_now(&room.envelope, four)
        .await
        .proposal
        .state;
    assert_eq!(state, ProposalState::Costed);

    // What can't be paid is not put to the vote; another amount is.
    let put = world.store.put_to_vote(&room.lead.actor, second).await;
    assert!(matches!(
        put,
        Err(StoreError::Ledger(LedgerError::NotEnough { .. }))
    ));
    let taken = world.store.put_to_vote(&room.lead.actor, first).await;
    assert!(
        matches!(taken, Err(StoreError::ProposalState(_))),
        "its proposal has its money"
    );
    let less = room.amended(world, open, second, 300).await;
    room.decide(world, less, &both).await.unwrap();
    room.decide(world, second, &both).await.unwrap();
    let figures = world.figures(room.envelope.id).await;
    assert_eq!(
        (figures.allocated, figures.remaining),
        (euros(1_000), euros(0))
    );
}

async fn of_two_meetings_at_once_one_has_the_last_euros(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let mut motions = vec![];
    for title in ["Un verger", "Un four à pain", "Une cabane", "Un potager"] {
        let proposal = room.costed(world, title, 600).await;
        let open = room.opened(world).await;
        room.come(world, open, &["lea", "ana"]).await;
        let motion = room.allocation(world, open, proposal, 600).await.unwrap();
        room.put(world, motion).await;
        for name in ["lea", "ana"] {
            room.vote(world, motion, name, FOR).await.unwrap();
        }
        motions.push(motion);
    }
    let ends = motions.iter().map(|motion| {
        let (store, lead, motion) = (world.store.clone(), room.lead.actor.clone(), *motion);
        async move { store.close_vote(&lead, motion).await }
    });
    let ends = join_all(ends).await;
    let carried = ends.iter().filter(|end| end.is_ok()).count();
    assert_eq!(carried, 1, "{ends:?}");
    for end in ends {
        if let Err(err) = end {
            assert!(
                matches!(
                    err,
                    StoreError::Ledger(LedgerError::NotEnough { left, .. }) if left == euros(400)
                ),
                "{err:?}"
            );
        }
    }
    let figures = world.figures(room.envelope.id).await;
    assert_eq!(
        (figures.allocated, figures.remaining),
        (euros(600), euros(400))
    );
}

async fn an_amount_is_within_cost_and_cap(world: &World) {
    let room = Room::of(world, 10_000, &["lea"], |terms| {
        terms.cap = Some(euros(500));
    })
    .await;
    let open = room.opened(world).await;
    let verger = room.costed(world, "Un verger", 400).await;
    let more = room.allocation(world, open, verger, 450).await;
    assert_eq!(
        motion_fault(more),
        MotionError::OverCost { cost: euros(400) }
    );
    let over = room.allocation(world, open, verger, 501).await;
    assert!(matches!(over, Err(StoreError::OverCap(cap)) if cap == euros(500)));
    let nothing = room.allocation(world, open, verger, 0).await;
    assert!(matches!(
        nothing,
        Err(StoreError::Ledger(LedgerError::Amount))
    ));
    let elsewhere = parts::envelope(world, &room.network, room.group, 500, |_| {}).await;
    let by = &room.who("lea").person.actor;
    let foreign = world.costed(&elsewhere, by, "Un four à pain", 100).await;
    let foreign = room.allocation(world, open, foreign, 100).await;
    assert!(matches!(foreign, Err(StoreError::NotFound("proposal"))));
}

async fn who_tables_may_withdraw(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let open = room.opened(world).await;
    let verger = room.costed(world, "Un verger", 400).await;
    let motion = room.allocation(world, open, verger, 400).await.unwrap();
    let amendment = room.amended(world, open, motion, 300).await;
    let lea = room.who("lea");
    let withdraw = async |by: &TestAmbassador, motion| {
        let actor: &Actor = &by.person.actor;
        world.store.withdraw_motion(actor, motion).await
    };
    let foreign = withdraw(room.who("ana"), motion).await;
    assert!(matches!(foreign, Err(StoreError::Forbidden(_))));
    withdraw(lea, motion).await.unwrap();
    let view = room.view(world, open).await;
    let states: Vec<_> = view.motions.iter().map(|one| one.motion.state).collect();
    assert_eq!(states, [MotionState::Withdrawn; 2], "and what changed it");
    let again = withdraw(lea, amendment).await;
    assert!(matches!(motion_fault(again), MotionError::State { .. }));
}

async fn one_vote_at_a_time_and_none_after_the_end(world: &World) {
    let room = Room::of(world, 1_000, &["lea"], |_| {}).await;
    let open = room.opened(world).await;
    let (one, two) = (
        room.other(world, open, "lea").await,
        room.other(world, open, "lea").await,
    );
    room.come(world, open, &["lea"]).await;
    room.put(world, one).await;
    let (store, lead) = (&world.store, &room.lead.actor);
    let both = store.put_to_vote(lead, two).await;
    assert_eq!(motion_fault(both), MotionError::AnotherVote);
    let close = store.close_deliberation(lead, open).await;
    assert_eq!(motion_fault(close), MotionError::AnotherVote);
    store.stop_vote(lead, one).await.unwrap();
    store.close_deliberation(lead, open).await.unwrap();
    let put = store.put_to_vote(lead, two).await;
    assert_eq!(motion_fault(put), MotionError::NotOpen);
    let lea = &room.who("lea").person.actor;
    let left = store.leave_deliberation(lea, open).await;
    assert_eq!(motion_fault(left), MotionError::NotOpen);
}

async fn nobody_s_notes_are_lost(world: &World) {
    let room = Room::of(world, 1_000, &["lea"], |_| {}).await;
    let open = room.opened(world).await;
    let (store, lead) = (&world.store, &room.lead.actor);
    store
        .write_notes(lead, open, 0, "Le four d'abord.")
        .await
        .unwrap();
    let other = store.write_notes(lead, open, 0, "Le verger d'abord.").await;
    assert!(matches!(other, Err(StoreError::Changed)), "{other:?}");
    store
        .write_notes(lead, open, 1, "Le four, puis le verger.")
        .await
        .unwrap();
    let kept = world
        .cells_where("deliberation_text", "kind = 'notes' ORDER BY version")
        .await;
    let kept: Vec<&str> = kept.iter().map(|row| row["text"].as_str()).collect();
    assert_eq!(kept, ["Le four d'abord.", "Le four, puis le verger."]);
}

async fn minutes_are_public_without_names(world: &World) {
    let room = Room::of(world, 1_000, &["lea", "ana"], |_| {}).await;
    let open = room.opened(world).await;
    room.come(world, open, &["lea", "ana"]).await;
    let verger = room.costed(world, "Un verger", 400).await;
    let motion = room.allocation(world, open, verger, 400).await.unwrap();
    room.decide(world, motion, &[("lea", FOR), ("ana", AGAINST)])
        .await
        .unwrap();
    let steps = world.proposal_now(&room.envelope, verger).await.steps;
    let told = steps.iter().any(|step| step.kind == StepKind::Rejected);
    assert!(told, "the path shows the vote");
    let (store, lead) = (&world.store, &room.lead.actor);
    store
        .write_notes(lead, open, 0, "Lea a parlé.")
        .await
        .unwrap();
    let early = store.write_minutes(lead, open, 0, "Merci.").await;
    assert!(matches!(early, Err(StoreError::DeliberationState(_))));
    store.close_deliberation(lead, open).await.unwrap();

    let seen = async |actor: &Actor| {
        let number = room.view(world, open).await.deliberation.number;
        store
            .deliberation_view(actor, room.envelope.id, number)
            .await
            .unwrap()
    };
    let before = seen(&Actor::Visitor).await;
    assert!(before.motions.is_empty() && before.attendance.is_empty());
    assert_eq!(before.deliberation.place, "");
    store
        .write_minutes(lead, open, 0, "Merci au lycée.")
        .await
        .unwrap();
    let old = store.approve_minutes(lead, open, 0).await;
    assert!(matches!(old, Err(StoreError::Changed)), "{old:?}");
    store.approve_minutes(lead, open, 1).await.unwrap();

    let public = seen(&Actor::Visitor).await;
    assert_eq!(public.deliberation.state, DeliberationState::Approved);
    assert_eq!(public.deliberation.minutes, "Merci au lycée.");
    assert_eq!(public.deliberation.notes, "");
    assert!(public.attendance.is_empty() && public.motions[0].votes.is_empty());
    let tally = public.motions[0].motion.tally.unwrap();
    assert_eq!((tally.yes, tally.no), (1, 1));
    let member = seen(&room.who("lea").person.actor).await;
    let mut names: Vec<_> = member.motions[0].votes.clone();
    names.sort();
    assert_eq!(
        names,
        [("ana".to_owned(), AGAINST), ("lea".to_owned(), FOR)]
    );
    assert_eq!(member.deliberation.notes, "Lea a parlé.");
    let late = store.write_minutes(lead, open, 1, "Autre.").await;
    assert!(matches!(late, Err(StoreError::DeliberationState(_))));
    let notes = store.write_notes(lead, open, 1, "Autre.").await;
    assert!(matches!(notes, Err(StoreError::DeliberationState(_))));
}
