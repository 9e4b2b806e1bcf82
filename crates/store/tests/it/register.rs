//! The register of processing.

use crate::fixture::World;
use domain::{Actor, Role};
use store::{ProcessingInput, StoreError};

on_each_database![
    the_register_is_kept_up_to_date,
    nobody_s_change_is_lost,
    every_field_is_asked_for,
];

fn line(name: &str) -> ProcessingInput {
    let text = || "Un texte.".to_owned();
    ProcessingInput {
        name: name.to_owned(),
        purpose: text(),
        basis: text(),
        people: text(),
        data: text(),
        recipients: text(),
        retention: text(),
        security: text(),
    }
}

async fn names(world: &World) -> Vec<String> {
    let lines = world.store.register(&Actor::Operator).await.unwrap();
    lines.into_iter().map(|line| line.input.name).collect()
}

async fn the_register_is_kept_up_to_date(world: &World) {
    let officer = world.staff(Role::Administrator).await.actor;
    let defaults = [line("Votes"), line("Idées")];
    assert_eq!(world.store.install_register(&defaults).await.unwrap(), 2);
    assert_eq!(world.store.install_register(&defaults).await.unwrap(), 0);
    let third = world
        .store
        .save_processing(&officer, None, &line("Stands"))
        .await
        .unwrap();
    assert_eq!(names(world).await, ["Votes", "Idées", "Stands"]);
    world
        .store
        .save_processing(&officer, Some((third, 1)), &line("Stands et marchés"))
        .await
        .unwrap();
    let votes = world.store.register(&officer).await.unwrap().remove(0);
    world
        .store
        .remove_processing(&officer, votes.id, votes.version)
        .await
        .unwrap();
    assert_eq!(names(world).await, ["Idées", "Stands et marchés"]);
}

async fn nobody_s_change_is_lost(world: &World) {
    let store = &world.store;
    let id = store
        .save_processing(&Actor::Operator, None, &line("Votes"))
        .await
        .unwrap();
    store
        .save_processing(&Actor::Operator, Some((id, 1)), &line("Votes, un"))
        .await
        .unwrap();
    let late = store
        .save_processing(&Actor::Operator, Some((id, 1)), &line("Votes, deux"))
        .await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");
    let late = store.remove_processing(&Actor::Operator, id, 1).await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");
    assert_eq!(names(world).await, ["Votes, un"]);
}

async fn every_field_is_asked_for(world: &World) {
    let empty = ProcessingInput {
        recipients: "  ".to_owned(),
        ..line("Votes")
    };
    let refused = world
        .store
        .save_processing(&Actor::Operator, None, &empty)
        .await;
    assert!(
        matches!(refused, Err(StoreError::Invalid(_))),
        "{refused:?}"
    );
    assert_eq!(names(world).await, Vec::<String>::new());
}
