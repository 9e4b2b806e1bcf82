//! Whoever may not act in a network, or not decide about a group's money, is refused on every act, with the reason, and
//! leaves nothing.

mod meetings;
mod money;
mod networks;
mod people;
mod place;

use crate::fixture::World;
use domain::Actor;
use place::Place;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use store::{MotionAbout, MotionInput, StoreError};

on_each_database![who_may_not_act_is_refused_on_each_act];

/// Who acts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Acts {
    Anybody,
    SignedIn,
    /// Whoever was accepted, even if something is missing: they read, leave, and bring what is missing.
    Accepted,
    /// The same, and who leads.
    AcceptedOrChair,
    /// Members of the network, of whichever group.
    Acting,
    ActingOrChair,
    /// Members of the groups that decide.
    Member,
    /// The same, and the chair.
    MemberOrChair,
    /// The same, and the desk.
    MemberOrDesk,
    /// The member who wrote it, and the chair.
    Author,
    /// Whoever leads the network, and the coordination.
    Chair,
    /// Whoever reads at the desk.
    Desk,
    /// The same, and who finds there what is of their own edition.
    DeskAnywhere,
    Coordination,
}

async fn who_may_not_act_is_refused_on_each_act(world: &World) {
    every_act_has_a_row();
    let place = Place::set(world).await;
    let people = people::all(world, &place).await;
    let mut wrong = String::new();
    let before = world.everything().await;
    for (act, of) in acts() {
        for one in people.iter().filter(|one| !one.may(of)) {
            let found = call(world, &place, act, &one.actor).await;
            if !one.is_refused_rightly(of, &found) {
                let _ = writeln!(wrong, "{act}: {} is told {found:?}", one.who);
            }
        }
    }
    for (table, rows) in world.everything().await {
        if before.get(&table) != Some(&rows) {
            let _ = writeln!(wrong, "somebody who was refused left something in {table}");
        }
    }
    for (act, of) in acts() {
        for one in people.iter().filter(|one| one.may(of)) {
            let found = call(world, &place, act, &one.actor).await;
            if !is_let_in(act, &found) {
                let _ = writeln!(wrong, "{act}: {} may do it, and is told {found:?}", one.who);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// What else is wrong with an act by now is told to those alone who may do it. What it names is there.
fn is_let_in(act: &str, found: &Result<(), StoreError>) -> bool {
    match found {
        // Nothing was built of which there is a photo.
        Err(StoreError::NotFound("step")) if act == "show_works" => true,
        // Whoever was asked before has removed it.
        Err(StoreError::NotFound("milestone")) if act == "remove_milestone" => true,
        Err(StoreError::Forbidden(_) | StoreError::NotActing(_) | StoreError::NotFound(_)) => false,
        _ => true,
    }
}

/// Each act, those last that end what others need.
fn acts() -> impl Iterator<Item = (&'static str, Acts)> {
    [meetings::ACTS, money::ACTS, networks::ACTS]
        .into_iter()
        .flatten()
        .copied()
}

async fn call(world: &World, place: &Place, act: &str, actor: &Actor) -> Result<(), StoreError> {
    let is_of = |acts: &[(&str, Acts)]| acts.iter().any(|(one, _)| *one == act);
    if is_of(meetings::ACTS) {
        meetings::call(world, place, act, actor).await
    } else if is_of(money::ACTS) {
        money::call(world, place, act, actor).await
    } else {
        networks::call(world, place, act, actor).await
    }
}

/// A motion as a member tables it.
fn tabled() -> MotionInput {
    MotionInput {
        about: MotionAbout::Other,
        text: "Se revoir en mai.".to_owned(),
        secret: false,
    }
}

/// Where the acts are: files of these names, and what lies in folders of these names.
const SOURCES: [&str; 20] = [
    "ambassadors",
    "charters",
    "consents",
    "delegated",
    "deliberations",
    "equipment",
    "funders",
    "ledger",
    "members",
    "missions",
    "motion_ballots",
    "motion_boxes",
    "motion_keys",
    "motion_opening",
    "motion_room",
    "motions",
    "networks",
    "posts",
    "proposals",
    "training",
];

/// Reads them from the sources, so that a new one can't be forgotten here.
fn every_act_has_a_row() {
    let mut found = BTreeSet::new();
    for text in SOURCES.into_iter().flat_map(texts_of) {
        for rest in text.split("    pub async fn ").skip(1) {
            let (name, rest) = rest.split_once('(').unwrap();
            let (arguments, _) = rest.split_once(')').unwrap();
            if arguments.contains("actor: &Actor") {
                found.insert(name.to_owned());
            }
        }
    }
    let rows: BTreeSet<String> = acts().map(|(act, _)| act.to_owned()).collect();
    assert_eq!(found, rows, "an act has no row, or a row no act");
}

fn texts_of(source: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(source);
    let mut files: Vec<PathBuf> = vec![folder.with_extension("rs")];
    if let Ok(inside) = fs::read_dir(&folder) {
        files.extend(inside.map(|file| file.unwrap().path()));
    }
    let read = |file: PathBuf| fs::read_to_string(file).unwrap();
    files.into_iter().map(read).collect()
}
