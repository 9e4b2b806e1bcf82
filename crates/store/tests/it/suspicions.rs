//! Bursts: counted without voters, raised once, decided with a motive.

use crate::fixture::{EditionPlan, Polls, World, open_for_vote};
use chrono::{DurationRound, TimeDelta, Timelike};
use domain::{
    Actor, AuditEvent, Forbidden, Lang, Mail, Means, Pass, Role, SuspicionKind, SuspicionVerdict,
};
use std::collections::BTreeSet;
use store::{MarkRoll, Origin, StoreError, Suspicion};

on_each_database![
    counts_have_neither_voter_nor_minute,
    what_is_counted_outlives_a_fault,
    a_burst_is_raised_once_and_grows,
    a_quiet_vote_raises_nothing,
    contacts_made_in_a_row_stand_out,
    decisions_have_a_motive_and_stay,
    a_bar_refuses_what_comes_after_it,
    an_hour_is_not_barred,
    a_role_for_an_edition_reaches_its_bursts_alone,
    a_demonstration_has_one_to_look_at,
];

const BLOCK: SuspicionKind = SuspicionKind::Block;

fn origin(address: &str, agent: &str) -> Origin {
    Origin {
        address: Some(address.parse().unwrap()),
        agent: agent.to_owned(),
    }
}

async fn vote_from(
    world: &World,
    polls: &Polls,
    email: &str,
    from: &Origin,
) -> Result<(), StoreError> {
    let session = world.sign_in(email, None, Lang::Fr).await.unwrap();
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark = MarkRoll {
        origin: from.clone(),
        ..polls.mark(&prepared)
    };
    world.store.mark_roll(&session.actor(), mark).await?;
    Ok(())
}

/// A vote at the beginning of an hour: what follows is in one.
async fn at_the_hour(world: &World, plan: EditionPlan) -> Polls {
    let polls = world.polls(plan).await;
    let hour = TimeDelta::hours(1);
    let next = world.store.now().duration_trunc(hour).unwrap() + hour;
    world.wait_until(next).await;
    polls
}

/// Names that have nothing in common but their domain.
fn name(number: usize) -> String {
    let letter = |at: usize| char::from(b"abcdefghij"[number / at % 10]);
    format!("{}{}voter", letter(10), letter(1))
}

/// So many people from one classroom, and a few from elsewhere.
async fn class(world: &World, polls: &Polls, people: std::ops::Range<usize>) {
    for number in people {
        let from = origin(&format!("192.0.2.{number}"), &format!("Firefox/{number}"));
        let email = format!("{}@example.org", name(number));
        vote_from(world, polls, &email, &from).await.unwrap();
    }
    for number in 0..3 {
        let so_far = world.count_rows("roll_entry").await;
        let from = origin(&format!("198.51.{number}.1"), "Firefox/1");
        let email = format!("other@d{so_far}.example");
        vote_from(world, polls, &email, &from).await.unwrap();
    }
}

/// Who was written to about a burst, mail by mail.
async fn asked_to_look(world: &World) -> Vec<String> {
    let letters = world.letters().await.into_iter();
    letters
        .filter(|(_, _, mail)| matches!(mail, Mail::VotesToCheck { .. }))
        .map(|(to, ..)| to)
        .collect()
}

async fn of_kind(world: &World, polls: &Polls, kind: SuspicionKind) -> Vec<Suspicion> {
    let all = world
        .store
        .suspicions(&Actor::Operator, polls.edition.id)
        .await;
    let mut all = all.unwrap();
    all.retain(|one| one.kind == kind);
    all
}

async fn counts_have_neither_voter_nor_minute(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    class(world, &polls, 0..5).await;
    assert_eq!(world.count_rows("turnout_trace").await, 0, "in memory");
    let written = world.store.write_traces().await.unwrap();
    assert_eq!(world.count_rows("turnout_trace").await, i64::from(written));
    assert_eq!(world.store.write_traces().await.unwrap(), 0);
    assert_eq!(
        world.columns("turnout_trace").await,
        [
            "edition_id",
            "kind",
            "trace",
            "hour",
            "means",
            "voters",
            "label"
        ]
    );
    let rows = world.cells("turnout_trace").await;
    let roll: BTreeSet<String> = world
        .cells("roll_entry")
        .await
        .into_iter()
        .map(|row| row["voter"].clone())
        .collect();
    for row in &rows {
        assert!(row["hour"].contains(":00:00"), "{row:?}");
        assert!(!roll.contains(&row["trace"]), "{row:?}");
    }
    let voters = |kind: &str| -> i32 {
        let of_kind = rows.iter().filter(|row| row["kind"] == kind);
        of_kind
            .map(|row| row["voters"].parse::<i32>().unwrap())
            .sum()
    };
    assert_eq!(["hour", "block", "device", "contact"].map(voters), [8; 4]);
    let values: Vec<_> = rows.iter().flat_map(|row| row.values()).collect();
    let dump = format!("{values:?}");
    for open in ["192.0.2", "voter", "Firefox", "example"] {
        assert!(!dump.contains(open), "{open} lies open");
    }
    // What is written later is added.
    vote_from(world, &polls, "late@example.org", &origin("192.0.2.9", ""))
        .await
        .unwrap();
    world.store.write_traces().await.unwrap();
    let hours = world.cells_where("turnout_trace", "kind = 'hour'").await;
    let of_hours = hours
        .iter()
        .map(|row| row["voters"].parse::<i32>().unwrap());
    assert_eq!(of_hours.sum::<i32>(), 9);
}

async fn what_is_counted_outlives_a_fault(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    class(world, &polls, 0..2).await;
    world.break_inserts_into("turnout_trace").await;
    assert!(world.store.write_traces().await.is_err());
    world.mend_inserts_into("turnout_trace").await;
    assert_eq!(world.count_rows("turnout_trace").await, 0);
    assert!(world.store.write_traces().await.unwrap() > 0);
}

async fn a_burst_is_raised_once_and_grows(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    let coordinator = world.coordinator().await;
    class(world, &polls, 0..25).await;
    let before = world.log().await.len();
    assert_eq!(world.store.find_bursts().await.unwrap(), 1);
    let [one] = &of_kind(world, &polls, BLOCK).await[..] else {
        panic!("one burst")
    };
    assert_eq!((one.label.as_str(), one.voters), ("192.0.2.0/24", 25));
    assert_eq!((one.most, one.usual, one.verdict), (25, 1, None));
    assert_eq!(one.from.minute() + one.from.second(), 0);
    let edition = polls.edition.id;
    let raised = AuditEvent::SuspicionRaised {
        edition,
        suspicion: one.id,
    };
    assert_eq!(
        world.logged_since(before).await,
        [("suspicions".to_owned(), raised)]
    );
    assert_eq!(
        asked_to_look(world).await,
        std::slice::from_ref(&coordinator.email)
    );

    assert_eq!(world.store.find_bursts().await.unwrap(), 0, "known");
    class(world, &polls, 25..30).await;
    assert_eq!(world.store.find_bursts().await.unwrap(), 0, "it goes on");
    world.wait(TimeDelta::hours(1)).await;
    class(world, &polls, 30..55).await;
    assert_eq!(world.store.find_bursts().await.unwrap(), 0, "an hour more");
    let view = world
        .store
        .suspicion(&coordinator.actor, polls.edition.id, one.id)
        .await;
    let view = view.unwrap();
    let hours: Vec<u32> = view.hours.iter().map(|hour| hour.voters).collect();
    assert_eq!((view.suspicion.voters, hours), (55, vec![30, 25]));
    assert_eq!(view.means, [(Means::Email, 55)]);

    world.wait(TimeDelta::days(1)).await;
    class(world, &polls, 55..80).await;
    assert_eq!(world.store.find_bursts().await.unwrap(), 1, "another burst");
    assert_eq!(of_kind(world, &polls, BLOCK).await.len(), 2);
    assert_eq!(asked_to_look(world).await.len(), 2, "a mail a day");
}

async fn a_quiet_vote_raises_nothing(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    for _ in 0..6 {
        class(world, &polls, 0..0).await;
        world.wait(TimeDelta::hours(1)).await;
    }
    class(world, &polls, 0..19).await;
    assert_eq!(world.store.find_bursts().await.unwrap(), 0);
    assert!(asked_to_look(world).await.is_empty());
}

async fn contacts_made_in_a_row_stand_out(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    for number in 0..12 {
        let from = origin(&format!("198.51.{number}.1"), "Firefox/1");
        let email = format!("a.na{number}+bp@example.org");
        vote_from(world, &polls, &email, &from).await.unwrap();
    }
    assert_eq!(world.store.find_bursts().await.unwrap(), 1);
    let [one] = &of_kind(world, &polls, SuspicionKind::Contact).await[..] else {
        panic!("one pattern")
    };
    assert_eq!((one.label.as_str(), one.voters), ("an…@example.org", 12));
}

async fn burst(world: &World, polls: &Polls) -> Suspicion {
    class(world, polls, 0..21).await;
    world.store.find_bursts().await.unwrap();
    of_kind(world, polls, BLOCK).await.remove(0)
}

async fn decisions_have_a_motive_and_stay(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    let coordinator = world.coordinator().await;
    let one = burst(world, &polls).await;
    let decide = async |version, verdict, motive: &str| {
        let store = &world.store;
        store
            .decide_suspicion(
                &coordinator.actor,
                polls.edition.id,
                one.id,
                version,
                verdict,
                motive,
            )
            .await
    };
    let none = decide(1, SuspicionVerdict::Explained, "  ok ").await;
    assert!(matches!(none, Err(StoreError::Invalid(_))), "{none:?}");
    let before = world.log().await.len();
    decide(1, SuspicionVerdict::Barred, "Une seule machine en mairie.")
        .await
        .unwrap();
    let old = decide(1, SuspicionVerdict::Watched, "Vu en même temps.").await;
    assert!(matches!(old, Err(StoreError::Changed)), "{old:?}");
    let motive = "C’était la classe de CM2 de l’école Jean-Jaurès.";
    decide(2, SuspicionVerdict::Explained, motive)
        .await
        .unwrap();
    let view = world
        .store
        .suspicion(&coordinator.actor, polls.edition.id, one.id)
        .await;
    let view = view.unwrap();
    let verdicts: Vec<_> = view.decisions.iter().map(|one| one.verdict).collect();
    assert_eq!(
        verdicts,
        [SuspicionVerdict::Explained, SuspicionVerdict::Barred]
    );
    assert_eq!(view.suspicion.verdict, Some(SuspicionVerdict::Explained));
    assert_eq!(view.decisions[0].motive, motive);
    assert_eq!(view.decisions[0].by, coordinator.email);
    let events = world.logged_since(before).await;
    assert_eq!(events.len(), 2);
    assert!(events.iter().all(|(who, event)| who == "staff"
        && matches!(event, AuditEvent::SuspicionDecided { suspicion, .. } if *suspicion == one.id)));
}

async fn a_bar_refuses_what_comes_after_it(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.means = Means::ALL.to_vec());
    let polls = at_the_hour(world, plan).await;
    let one = burst(world, &polls).await;
    let decide = async |version, verdict| {
        let motive = "Des adresses fabriquées, vues par l’équipe.";
        let store = &world.store;
        store
            .decide_suspicion(
                &Actor::Operator,
                polls.edition.id,
                one.id,
                version,
                verdict,
                motive,
            )
            .await
            .unwrap();
    };
    let roll = world.count_rows("roll_entry").await;
    let from = origin("192.0.2.200", "Chrome/1");
    // Somebody marked before, whose answer was lost.
    let lost = polls.prepare(&polls.edition.picks(&[1]));
    let early = world.resident("early").await;
    let mark = MarkRoll {
        origin: from.clone(),
        ..polls.mark(&lost)
    };
    world
        .store
        .mark_roll(&early.actor, mark.clone())
        .await
        .unwrap();
    decide(1, SuspicionVerdict::Barred).await;
    let refused = vote_from(world, &polls, "new@example.org", &from).await;
    assert!(matches!(refused, Err(StoreError::Barred)), "{refused:?}");
    let signature = world.store.mark_roll(&early.actor, mark).await.unwrap();
    let cast = lost.finish(&polls.keys, &signature).unwrap();
    world.store.cast_sealed(cast).await.unwrap();
    assert_eq!(world.count_rows("roll_entry").await, roll + 1, "all stay");
    // From elsewhere, and from there with what one person alone has.
    vote_from(world, &polls, "new@example.org", &origin("203.0.113.1", ""))
        .await
        .unwrap();
    let card = Actor::Voter(Pass {
        edition: polls.edition.id,
        means: Means::Card,
        voter: "ab".repeat(32),
    });
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark = MarkRoll {
        origin: from.clone(),
        ..polls.mark(&prepared)
    };
    world.store.mark_roll(&card, mark).await.unwrap();
    decide(2, SuspicionVerdict::Explained).await;
    vote_from(world, &polls, "newer@example.org", &from)
        .await
        .unwrap();
}

async fn an_hour_is_not_barred(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    for _ in 0..6 {
        class(world, &polls, 0..0).await;
        world.wait(TimeDelta::hours(1)).await;
    }
    for number in 0..50 {
        let from = origin(&format!("198.51.{number}.1"), "Firefox/1");
        let email = format!("someone@d{number}.example");
        vote_from(world, &polls, &email, &from).await.unwrap();
    }
    assert_eq!(world.store.find_bursts().await.unwrap(), 1);
    let [one] = &of_kind(world, &polls, SuspicionKind::Hour).await[..] else {
        panic!("an hour")
    };
    assert_eq!((one.voters, one.usual, one.label.as_str()), (50, 3, ""));
    let view = world
        .store
        .suspicion(&Actor::Operator, polls.edition.id, one.id)
        .await;
    assert_eq!(view.unwrap().hours.len(), 1, "no turnout around it");
    let decide = async |verdict| {
        let motive = "Une annonce au journal télévisé.";
        let store = &world.store;
        store
            .decide_suspicion(
                &Actor::Operator,
                polls.edition.id,
                one.id,
                1,
                verdict,
                motive,
            )
            .await
    };
    let refused = decide(SuspicionVerdict::Barred).await;
    assert!(
        matches!(refused, Err(StoreError::HourBarred)),
        "{refused:?}"
    );
    decide(SuspicionVerdict::Watched).await.unwrap();
}

async fn a_role_for_an_edition_reaches_its_bursts_alone(world: &World) {
    let polls = at_the_hour(world, open_for_vote()).await;
    let other = world.edition(open_for_vote().named("other")).await;
    let one = burst(world, &polls).await;
    let person = world.staff(Role::Auditor).await;
    let mut ours = person.actor.clone();
    let mut theirs = person.actor;
    for (actor, edition) in [(&mut ours, polls.edition.id), (&mut theirs, other.id)] {
        let Actor::Person { roles, .. } = actor else {
            panic!("a person")
        };
        for grant in roles {
            grant.scope = domain::Scope::Edition(edition);
        }
    }
    world
        .store
        .suspicion(&ours, polls.edition.id, one.id)
        .await
        .unwrap();
    let refused = world
        .store
        .suspicion(&theirs, polls.edition.id, one.id)
        .await;
    assert!(
        matches!(refused, Err(StoreError::Forbidden(Forbidden::Role(_)))),
        "{refused:?}"
    );
    let motive = "Un auditeur lit, et ne décide pas.";
    let refused = world
        .store
        .decide_suspicion(
            &ours,
            polls.edition.id,
            one.id,
            1,
            SuspicionVerdict::Watched,
            motive,
        )
        .await;
    assert!(
        matches!(refused, Err(StoreError::Forbidden(_))),
        "{refused:?}"
    );
}

async fn a_demonstration_has_one_to_look_at(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let (store, operator) = (&world.store, Actor::Operator);
    store
        .seal_demonstration_box(&operator, edition.id)
        .await
        .unwrap();
    let ballots = vec![edition.picks(&[0]); 50];
    store
        .cast_made_up(&operator, edition.id, ballots)
        .await
        .unwrap();
    assert_eq!(store.find_bursts().await.unwrap(), 1);
    let all = store.suspicions(&operator, edition.id).await.unwrap();
    assert_eq!(
        (all[0].kind, all[0].label.as_str()),
        (BLOCK, "192.0.2.0/24")
    );
    assert_eq!((all[0].voters, all[0].usual), (24, 1));
    assert_eq!(world.count_rows("roll_entry").await, 50);
}
