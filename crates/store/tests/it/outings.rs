//! Outings: a series that changes, a team from missions, totals that hold together.

mod report;

use crate::fixture::outing::market;
use crate::fixture::{World, open_for_ideas};
use chrono::TimeDelta;
use domain::field::Debrief;
use domain::mission::Slot;
use domain::network::SpokenLanguage;
use domain::outing::{Dimension, Encounter};
use domain::{Actor, Audience, Mail, MissionState, OutingId, OutingKind, OutingState};
use store::{OutingInput, StoreError, TallyLine};

on_each_database![
    a_series_changes_from_one_stop_on,
    what_a_change_does_not_change_stays_in_the_series,
    a_cancelled_outing_cancels_its_missions_and_says_why,
    missions_move_with_their_outing,
    totals_hold_together,
    leads_have_the_outings_of_their_network_alone,
    the_public_sees_stops_and_nothing_of_their_team,
    a_calendar_has_the_stops_to_come_first,
];

const OPERATOR: Actor = Actor::Operator;

fn line(dimension: Dimension, value: &str, people: i32) -> TallyLine {
    TallyLine {
        encounter: Encounter::Met,
        dimension,
        value: value.to_owned(),
        people,
    }
}

async fn plan(world: &World, edition: domain::EditionId, input: &OutingInput) -> OutingId {
    let planned = world.store.plan_outing(&OPERATOR, edition, input, 0).await;
    planned.unwrap()[0]
}

/// A market of three hours that was held yesterday.
fn yesterday(world: &World) -> OutingInput {
    let starts_at = world.store.now() - TimeDelta::hours(27);
    OutingInput {
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(3),
        },
        ..market(world)
    }
}

async fn a_series_changes_from_one_stop_on(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let input = market(world);
    let ids = store
        .plan_outing(&OPERATOR, edition, &input, 3)
        .await
        .unwrap();
    // The third one has an hour of its own.
    let third = store.outing(&OPERATOR, ids[2]).await.unwrap();
    let own = Slot {
        starts_at: third.slot.starts_at + TimeDelta::hours(1),
        ends_at: third.slot.ends_at + TimeDelta::hours(1),
    };
    let moved = OutingInput {
        slot: own,
        ..input.clone()
    };
    let changed = store.change_outing(&OPERATOR, ids[2], 1, &moved, false);
    assert_eq!(changed.await.unwrap(), 1);
    assert_eq!(
        store.outings_that_follow(&OPERATOR, ids[1]).await.unwrap(),
        2
    );
    let second = store.outing(&OPERATOR, ids[1]).await.unwrap();
    let later = Slot {
        starts_at: second.slot.starts_at + TimeDelta::minutes(30),
        ends_at: second.slot.ends_at + TimeDelta::minutes(30),
    };
    let renamed = OutingInput {
        title: "Marché des Carmes".to_owned(),
        slot: later,
        ..input.clone()
    };
    let changed = store.change_outing(&OPERATOR, ids[1], 1, &renamed, true);
    assert_eq!(changed.await.unwrap(), 3);
    let mut read = vec![];
    for id in &ids {
        read.push(store.outing(&OPERATOR, *id).await.unwrap());
    }
    let titles: Vec<_> = read.iter().map(|outing| outing.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Marché Saint-Jean",
            "Marché des Carmes",
            "Marché des Carmes",
            "Marché des Carmes"
        ]
    );
    assert_eq!(read[0].slot, input.slot, "what comes before stays");
    assert_eq!(read[2].slot, own, "what was moved by hand stays");
    assert_eq!(Some(read[3].slot), later.weeks_later(2));
    let stale = store
        .change_outing(&OPERATOR, ids[1], 1, &renamed, false)
        .await;
    assert!(matches!(stale, Err(StoreError::Changed)));
}

async fn what_a_change_does_not_change_stays_in_the_series(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let input = market(world);
    let ids = store
        .plan_outing(&OPERATOR, edition, &input, 2)
        .await
        .unwrap();
    // A colleague writes a note for the next one, who comes there, and moves the last one elsewhere.
    let second = store.outing(&OPERATOR, ids[1]).await.unwrap();
    let noted = OutingInput {
        slot: second.slot,
        note: "La clé est chez Nora.".to_owned(),
        for_whom: Audience::Parents,
        ..input.clone()
    };
    let last = store.outing(&OPERATOR, ids[2]).await.unwrap();
    let elsewhere = OutingInput {
        slot: last.slot,
        place: "Place Pie".to_owned(),
        ..input.clone()
    };
    for (id, input) in [(ids[1], &noted), (ids[2], &elsewhere)] {
        let changed = store.change_outing(&OPERATOR, id, 1, input, false).await;
        assert_eq!(changed.unwrap(), 1);
    }
    let mut renamed = OutingInput {
        title: "Marché des Carmes".to_owned(),
        // The same languages in another order are no change.
        languages: vec!["ar".to_owned(), "fr".to_owned()],
        ..input
    };
    let changed = store.change_outing(&OPERATOR, ids[0], 1, &renamed, true);
    assert_eq!(changed.await.unwrap(), 3);
    let read = async |id| store.outing(&OPERATOR, id).await.unwrap();
    let (second, last) = (read(ids[1]).await, read(ids[2]).await);
    assert_eq!(second.title, "Marché des Carmes");
    assert_eq!(second.note, "La clé est chez Nora.");
    assert_eq!(second.for_whom, Audience::Parents);
    assert_eq!(last.title, "Marché des Carmes");
    assert_eq!(last.place, "Place Pie");
    // What changes nothing for them leaves them alone: no other screen is out of date.
    renamed.languages.reverse();
    let changed = store.change_outing(&OPERATOR, ids[0], 2, &renamed, true);
    assert_eq!(changed.await.unwrap(), 1);
    assert_eq!(read(ids[1]).await.version, second.version);
}

async fn a_cancelled_outing_cancels_its_missions_and_says_why(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let network = world.network().await;
    let lea = world.ambassador(&network, None, "lea").await;
    let id = plan(world, edition, &market(world)).await;
    let mission = store
        .mission_for_outing(&OPERATOR, id, network.id, 2)
        .await
        .unwrap();
    store
        .sign_up(&lea.person.actor, network.id, mission)
        .await
        .unwrap();
    let seen = store
        .outing_of_mission(&lea.person.actor, network.id, mission)
        .await
        .unwrap();
    assert_eq!(seen.map(|outing| outing.id), Some(id));
    let outsider = world.resident("paul").await;
    let hidden = store
        .outing_of_mission(&outsider.actor, network.id, mission)
        .await
        .unwrap();
    assert_eq!(hidden, None, "its note is for the team");

    let without = store.cancel_outing(&OPERATOR, id, "  ", false).await;
    assert!(matches!(without, Err(StoreError::Invalid(_))));
    store
        .cancel_outing(&OPERATOR, id, "Vent violent.", false)
        .await
        .unwrap();
    let outing = store.outing(&OPERATOR, id).await.unwrap();
    assert_eq!(
        (outing.state, outing.reason.as_str()),
        (OutingState::Cancelled, "Vent violent.")
    );
    let team = store.outing_team(&OPERATOR, id).await.unwrap();
    assert_eq!(team[0].state, MissionState::Cancelled);
    let told = world.letters().await;
    let told: Vec<_> = told
        .iter()
        .filter(|(_, _, mail)| matches!(mail, Mail::MissionCancelled { .. }))
        .map(|(to, ..)| to.as_str())
        .collect();
    assert_eq!(told, ["lea@example.org"]);
    let again = store.cancel_outing(&OPERATOR, id, "Encore.", false).await;
    assert!(matches!(again, Err(StoreError::OutingCancelled)));
}

async fn missions_move_with_their_outing(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let network = world.network().await;
    let input = market(world);
    let id = plan(world, edition, &input).await;
    let mission = store
        .mission_for_outing(&OPERATOR, id, network.id, 2)
        .await
        .unwrap();
    let slot = Slot {
        starts_at: input.slot.starts_at + TimeDelta::hours(2),
        ends_at: input.slot.ends_at + TimeDelta::hours(2),
    };
    let moved = OutingInput {
        slot,
        place: "Place Pie".to_owned(),
        ..input
    };
    store
        .change_outing(&OPERATOR, id, 1, &moved, false)
        .await
        .unwrap();
    let (read, _) = store.mission(&OPERATOR, network.id, mission).await.unwrap();
    assert_eq!((read.slot, read.place.as_str()), (slot, "Place Pie"));
    // Untied, it stays where it is and can be tied again.
    store
        .tie_mission(&OPERATOR, id, mission, false)
        .await
        .unwrap();
    assert_eq!(store.outing_team(&OPERATOR, id).await.unwrap(), vec![]);
    let near = store.missions_to_tie(&OPERATOR, id).await.unwrap();
    assert_eq!(near.len(), 1);
    store
        .tie_mission(&OPERATOR, id, mission, true)
        .await
        .unwrap();
    assert_eq!(store.outing_team(&OPERATOR, id).await.unwrap().len(), 1);
}

async fn totals_hold_together(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await;
    let id = plan(world, edition.id, &yesterday(world)).await;
    let add =
        async |lines: &[TallyLine]| store.add_tallies(&OPERATOR, id, lines, &[], Some(2)).await;
    add(&[
        line(Dimension::All, "", 10),
        line(Dimension::Age, "15_17", 4),
        line(Dimension::Language, SpokenLanguage::Arabic.code(), 3),
    ])
    .await
    .unwrap();
    let below = add(&[line(Dimension::Age, "15_17", -5)]).await;
    assert!(matches!(below, Err(StoreError::TallyBelowZero)));
    let parts = add(&[line(Dimension::Age, "from_65", 7)]).await;
    assert!(matches!(parts, Err(StoreError::TallyParts)));
    let unknown = add(&[line(Dimension::Age, "50_60", 1)]).await;
    assert!(matches!(unknown, Err(StoreError::Invalid(_))));
    add(&[line(Dimension::All, "", -1)]).await.unwrap();
    let tallies = store.outing_tallies(&OPERATOR, id).await.unwrap();
    assert_eq!(tallies.people(Encounter::Met), 9);
    assert_eq!(
        tallies.values(Encounter::Met, Dimension::Age),
        [("15_17", 4)]
    );
    assert_eq!(tallies.people(Encounter::Refused), 0);

    let debrief = Debrief {
        went_well: "Le vote.".to_owned(),
        was_hard: String::new(),
        next_time: String::new(),
    };
    store.debrief_outing(&OPERATOR, id, &debrief).await.unwrap();
    let said = store.debriefs(&OPERATOR, id).await.unwrap();
    assert_eq!(said[0].debrief, debrief);
    // Who wrote one finds it among their data.
    let writer = world.coordinator().await.actor;
    store.debrief_outing(&writer, id, &debrief).await.unwrap();
    let own = store.my_data(&writer).await.unwrap().debriefs;
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].went_well, "Le vote.");
}

async fn leads_have_the_outings_of_their_network_alone(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let network = world.network().await;
    let other = world.network_called("autres").await;
    let lead = world.lead(&network, "nora").await.actor;
    let own = OutingInput {
        network: Some(network.id),
        ..market(world)
    };
    let foreign = OutingInput {
        network: Some(other.id),
        ..market(world)
    };
    let mine = store.plan_outing(&lead, edition, &own, 0).await.unwrap()[0];
    let not_mine = store.plan_outing(&lead, edition, &foreign, 0).await;
    assert!(matches!(not_mine, Err(StoreError::Forbidden(_))));
    let citys = store.plan_outing(&lead, edition, &market(world), 0).await;
    assert!(matches!(citys, Err(StoreError::Forbidden(_))));
    let theirs = plan(world, edition, &foreign).await;
    let found = store.outings(&lead, edition).await.unwrap();
    assert_eq!(
        found.iter().map(|outing| outing.id).collect::<Vec<_>>(),
        [mine]
    );
    let hidden = store.outing(&lead, theirs).await;
    assert!(matches!(hidden, Err(StoreError::NotFound("outing"))));
    let hidden = store.debriefs(&lead, theirs).await;
    assert!(matches!(hidden, Err(StoreError::NotFound("outing"))));
    // Nor can an own one be given to others.
    let given = store.change_outing(&lead, mine, 1, &foreign, false).await;
    assert!(matches!(given, Err(StoreError::Forbidden(_))));
}

async fn the_public_sees_stops_and_nothing_of_their_team(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let stop = OutingInput {
        kind: OutingKind::MobileHouse,
        is_public: true,
        note: "Clé chez Nora".to_owned(),
        ..market(world)
    };
    let hidden = plan(world, edition, &market(world)).await;
    let shown = store
        .plan_outing(&OPERATOR, edition, &stop, 1)
        .await
        .unwrap();
    let now = store.now();
    let found = store.stops(now).await.unwrap();
    let ids: Vec<_> = found.iter().map(|stop| stop.id).collect();
    assert_eq!(ids, shown, "the next one first");
    assert!(store.catalogue().await.unwrap().has_stops(now));
    let none = store.stop(hidden).await;
    assert!(matches!(none, Err(StoreError::NotFound("outing"))));
    store
        .cancel_outing(&OPERATOR, shown[0], "Il pleut.", true)
        .await
        .unwrap();
    let found = store.stops(now).await.unwrap();
    assert!(found.iter().all(|stop| stop.reason == "Il pleut."));
    assert!(!store.catalogue().await.unwrap().has_stops(now));
}

async fn a_calendar_has_the_stops_to_come_first(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await.id;
    let public = |input| OutingInput {
        is_public: true,
        ..input
    };
    let over = plan(world, edition, &public(yesterday(world))).await;
    let ahead = store
        .plan_outing(&OPERATOR, edition, &public(market(world)), 1)
        .await
        .unwrap();
    let listed = async |since| {
        let stops = store.calendar_of_stops(since).await.unwrap();
        stops.iter().map(|stop| stop.id).collect::<Vec<_>>()
    };
    let month = store.now() - TimeDelta::days(31);
    assert_eq!(listed(month).await, [ahead[0], ahead[1], over]);
    assert_eq!(listed(store.now()).await, ahead);
}
