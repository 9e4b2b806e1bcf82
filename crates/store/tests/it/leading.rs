//! Leading a network: who lacks what, training, equipment, groups.

use crate::fixture::World;
use chrono::{Days, TimeDelta};
use domain::calendar::paris;
use domain::network::{Lack, LoanKind};
use domain::{AmbassadorState, LoanId, NotActing, TrainingStepId};
use store::{LoanInput, StoreError, TrainingInput};

on_each_database![
    the_list_says_what_each_lacks,
    training_is_marked_step_by_step,
    equipment_is_lent_and_comes_back,
    members_move_between_the_groups_of_their_network,
    a_lead_knows_the_members_of_one_network_alone,
];

fn step(position: i32, title: &str) -> TrainingInput {
    TrainingInput {
        position,
        title: title.to_owned(),
        text: String::new(),
        is_retired: false,
    }
}

fn vest(due_on: Option<chrono::NaiveDate>) -> LoanInput {
    LoanInput {
        kind: LoanKind::Vest,
        label: "taille M".to_owned(),
        due_on,
    }
}

async fn the_list_says_what_each_lacks(world: &World) {
    let (network, store) = (world.network().await, &world.store);
    let sofia = world.lead(&network, "sofia").await;
    let group = world.group(&network, "Lycée").await;
    let lea = world.ambassador(&network, Some(group), "lea").await;
    world
        .minor_without_consent(&network, Some(group), "zoe")
        .await;
    let ana = world.resident("ana").await;
    let application = world.application("Ana", 19, None);
    store
        .apply(&ana.actor, network.id, &application)
        .await
        .unwrap();
    store
        .set_training_step(&sofia.actor, network.id, None, &step(1, "Accueillir"))
        .await
        .unwrap();
    let lines = store
        .member_lines(&sofia.actor, network.id, false)
        .await
        .unwrap();
    let said: Vec<(&str, &[Lack])> = lines
        .iter()
        .map(|line| (line.name.as_str(), line.lacks.as_slice()))
        .collect();
    assert_eq!(
        said,
        [
            ("Ana", &[Lack::Answer, Lack::Charter][..]),
            ("lea", &[Lack::Training]),
            ("zoe", &[Lack::Consent, Lack::Training]),
        ],
        "who waits for an answer first, then by name"
    );
    let tomorrow = paris::day(store.now()) + Days::new(1);
    store
        .lend(&sofia.actor, lea.id, &vest(Some(tomorrow)))
        .await
        .unwrap();
    world.wait(TimeDelta::days(2)).await;
    store
        .decide_application(&sofia.actor, lea.id, AmbassadorState::Left, "Merci.")
        .await
        .unwrap();
    let lines = store
        .member_lines(&sofia.actor, network.id, false)
        .await
        .unwrap();
    assert_eq!(lines.len(), 2, "who left is not in the list");
    let lines = store
        .member_lines(&sofia.actor, network.id, true)
        .await
        .unwrap();
    let left = lines.iter().find(|line| line.name == "lea").unwrap();
    assert_eq!(left.lacks, [Lack::Equipment], "she still has the vest");
}

async fn training_is_marked_step_by_step(world: &World) {
    let (network, store) = (world.network().await, &world.store);
    let sofia = world.lead(&network, "sofia").await;
    let lea = world.ambassador(&network, None, "lea").await;
    let add = async |input: &TrainingInput| {
        store
            .set_training_step(&sofia.actor, network.id, None, input)
            .await
            .unwrap()
    };
    let second = add(&step(2, "Tenir un stand")).await;
    let first = add(&step(1, "Accueillir")).await;
    let today = paris::day(store.now());
    store
        .mark_training(&sofia.actor, lea.id, first, Some(today))
        .await
        .unwrap();
    let own = store
        .own_training(&lea.person.actor, network.id)
        .await
        .unwrap();
    let said: Vec<_> = own
        .iter()
        .map(|one| (one.step.title.as_str(), one.done_on, one.marked_by.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("Accueillir", Some(today), "sofia"),
            ("Tenir un stand", None, "")
        ]
    );
    let future = Some(today + Days::new(1));
    let later = store
        .mark_training(&sofia.actor, lea.id, second, future)
        .await;
    assert!(matches!(later, Err(StoreError::Invalid(_))));
    let self_marked = store
        .mark_training(&lea.person.actor, lea.id, second, Some(today))
        .await;
    assert!(matches!(self_marked, Err(StoreError::Forbidden(_))));

    // Retired: no longer asked for, and whoever has done it keeps the mark.
    for (id, input) in [
        (first, step(1, "Accueillir")),
        (second, step(2, "Un stand")),
    ] {
        let retired = TrainingInput {
            is_retired: true,
            ..input
        };
        store
            .set_training_step(&sofia.actor, network.id, Some(id), &retired)
            .await
            .unwrap();
    }
    let own = store
        .own_training(&lea.person.actor, network.id)
        .await
        .unwrap();
    assert_eq!(own.len(), 1);
    store
        .mark_training(&sofia.actor, lea.id, first, None)
        .await
        .unwrap();
    let own = store
        .own_training(&lea.person.actor, network.id)
        .await
        .unwrap();
    assert_eq!(own, []);

    let other = world.network_called("autres").await;
    let karim = world.lead(&other, "karim").await;
    let theirs = store
        .set_training_step(&karim.actor, other.id, Some(first), &step(1, "À nous"))
        .await;
    assert!(matches!(theirs, Err(StoreError::NotFound(_))));
    let mark = store
        .mark_training(&karim.actor, lea.id, first, Some(today))
        .await;
    assert!(matches!(mark, Err(StoreError::NotFound("member"))));
    let nothing = store
        .mark_training(&sofia.actor, lea.id, TrainingStepId::new(), Some(today))
        .await;
    assert!(matches!(nothing, Err(StoreError::NotFound(_))));
}

async fn equipment_is_lent_and_comes_back(world: &World) {
    let (network, store) = (world.network().await, &world.store);
    let sofia = world.lead(&network, "sofia").await;
    let lea = world.ambassador(&network, None, "lea").await;
    let today = paris::day(store.now());
    let past = store
        .lend(&sofia.actor, lea.id, &vest(Some(today - Days::new(1))))
        .await;
    assert!(matches!(past, Err(StoreError::Invalid(_))));
    let open = store.lend(&sofia.actor, lea.id, &vest(None)).await.unwrap();
    let due = store
        .lend(&sofia.actor, lea.id, &vest(Some(today)))
        .await
        .unwrap();
    let own = store
        .own_loans(&lea.person.actor, network.id)
        .await
        .unwrap();
    let ids: Vec<LoanId> = own.iter().map(|loan| loan.id).collect();
    assert_eq!(ids, [due, open], "what is due first comes first");
    assert!(!own[0].is_late(today) && own[0].is_late(today + Days::new(1)));

    store.take_back(&sofia.actor, due).await.unwrap();
    let again = store.take_back(&sofia.actor, due).await;
    assert!(matches!(again, Err(StoreError::Changed)));
    let own = store
        .own_loans(&lea.person.actor, network.id)
        .await
        .unwrap();
    assert_eq!(own.len(), 1);
    let all = store.loans(&sofia.actor, network.id).await.unwrap();
    let back: Vec<_> = all.iter().map(|loan| loan.returned_on).collect();
    assert_eq!(back, [None, Some(today)]);

    let other = world.network_called("autres").await;
    let karim = world.lead(&other, "karim").await;
    let elsewhere = store.take_back(&karim.actor, open).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("loan"))));
    let elsewhere = store.lend(&karim.actor, lea.id, &vest(None)).await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("member"))));
    store
        .decide_application(&sofia.actor, lea.id, AmbassadorState::Left, "Merci.")
        .await
        .unwrap();
    let gone = store.lend(&sofia.actor, lea.id, &vest(None)).await;
    assert!(matches!(
        gone,
        Err(StoreError::NotActing(NotActing::NotAMember))
    ));
    store.take_back(&sofia.actor, open).await.unwrap();
}

async fn members_move_between_the_groups_of_their_network(world: &World) {
    let (network, store) = (world.network().await, &world.store);
    let sofia = world.lead(&network, "sofia").await;
    let (here, there) = (
        world.group(&network, "Ici").await,
        world.group(&network, "Là").await,
    );
    let lea = world.ambassador(&network, Some(here), "lea").await;
    let sheet = store
        .member_sheet(&sofia.actor, network.id, lea.id)
        .await
        .unwrap();
    let version = sheet.line.version;
    store
        .move_member(&sofia.actor, network.id, lea.id, version, Some(there))
        .await
        .unwrap();
    let again = store
        .move_member(&sofia.actor, network.id, lea.id, version, None)
        .await;
    assert!(matches!(again, Err(StoreError::Changed)));
    let sheet = store
        .member_sheet(&sofia.actor, network.id, lea.id)
        .await
        .unwrap();
    assert_eq!(sheet.line.member.group, Some(there));
    let other = world.network_called("autres").await;
    let far = world.group(&other, "Ailleurs").await;
    let elsewhere = store
        .move_member(&sofia.actor, network.id, lea.id, version + 1, Some(far))
        .await;
    assert!(matches!(elsewhere, Err(StoreError::NotFound("group"))));
}

async fn a_lead_knows_the_members_of_one_network_alone(world: &World) {
    let (network, store) = (world.network().await, &world.store);
    let sofia = world.lead(&network, "sofia").await;
    let lea = world.ambassador(&network, None, "lea").await;
    let sheet = store
        .member_sheet(&sofia.actor, network.id, lea.id)
        .await
        .unwrap();
    assert_eq!(sheet.contact, lea.person.email);
    let other = world.network_called("autres").await;
    let karim = world.lead(&other, "karim").await;
    for id in [network.id, other.id] {
        let read = store.member_sheet(&karim.actor, id, lea.id).await;
        assert!(read.is_err());
    }
    let lines = store.member_lines(&karim.actor, network.id, true).await;
    assert!(matches!(lines, Err(StoreError::Forbidden(_))));
    let own = store
        .member_lines(&lea.person.actor, network.id, true)
        .await;
    assert!(matches!(own, Err(StoreError::Forbidden(_))));
    let loans = store.loans(&karim.actor, network.id).await;
    assert!(matches!(loans, Err(StoreError::Forbidden(_))));
}
