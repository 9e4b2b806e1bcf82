//! Nothing of a decision leaves the house before all are published, whatever is asked and whoever asks.

use crate::harness::World;
use crate::policy::edition;
use domain::{
    Actor, Cents, EditionState, IdeaState, PhaseKind, ProjectState, ProjectVerdict, RefusalReason,
};
use std::fmt::Write as _;
use store::{ArbitrationInput, ImportedIdea, ImportedProject};

/// What the city has written down, and what no answer may hold. The cost stands without the spaces that languages
/// put into it.
const INSIDE: [&str; 4] = [
    "Le sol ne porte pas d",
    "Proposez des bacs",
    "Sept voix contre",
    "43211",
];

async fn world() -> World {
    let world = World::new().await;
    let mut from = edition("secret", EditionState::Public, PhaseKind::Study, -5);
    let idea = |number: u32, author: &str| ImportedIdea {
        external_id: format!("i{number}"),
        title: format!("Une fontaine {number}"),
        text: "Une fontaine sur la place, avec un banc à côté.".to_owned(),
        author: "Ana".to_owned(),
        author_email: Some(author.to_owned()),
        district: None,
        theme: None,
        place: String::new(),
        latitude: None,
        longitude: None,
        state: IdeaState::Merged,
        channel: domain::Channel::Web,
        submitted_at: chrono::Utc::now() - chrono::TimeDelta::days(9),
        decision: None,
    };
    from.ideas = vec![idea(1, "author@example.org"), idea(2, "author@example.org")];
    let project = |number: &str, idea: &str| ImportedProject {
        number: number.to_owned(),
        title: "Des arbres pour la place".to_owned(),
        text: "Planter douze arbres.".to_owned(),
        cost: None,
        district: None,
        theme: None,
        place: String::new(),
        carrier: String::new(),
        latitude: None,
        longitude: None,
        state: ProjectState::UnderStudy,
        ideas: vec![idea.to_owned()],
    };
    from.projects = vec![project("1", "i1"), project("2", "i2")];
    let report = world
        .store
        .import_edition(&Actor::Operator, &from)
        .await
        .expect("an edition");
    let decided = |verdict| ArbitrationInput {
        verdict,
        reason: Some(RefusalReason::NotFeasible),
        words: "Le sol ne porte pas d'arbres.".to_owned(),
        instead: "Proposez des bacs.".to_owned(),
        committee_on: None,
        minutes: "Sept voix contre.".to_owned(),
    };
    for (number, verdict) in [
        ("1", ProjectVerdict::Refused),
        ("2", ProjectVerdict::OnBallot),
    ] {
        let cost = Cents::from_euros(43_211).expect("an amount");
        let (operator, id) = (Actor::Operator, report.edition);
        world
            .store
            .set_cost(&operator, id, number, cost, "Devis")
            .await
            .expect("a cost");
        world
            .store
            .decide_project(&operator, id, number, 1, &decided(verdict))
            .await
            .expect("a decision");
    }
    world
}

#[tokio::test]
async fn nothing_of_a_decision_leaves_before_the_publication() {
    let world = world().await;
    let people = [
        String::new(),
        world.signed_in("resident@example.org", &[]).await,
        world.signed_in("author@example.org", &[]).await,
    ];
    let mut leaks = String::new();
    for cookie in &people {
        for path in [
            "/fr",
            "/fr/projects",
            "/fr/account",
            "/fr/data",
            "/fr/e/secret",
            "/fr/e/secret/ideas",
            "/fr/e/secret/ideas/1",
            "/fr/e/secret/ideas/2",
            "/ar/e/secret/ideas/1",
            "/fr/e/secret/projects",
            "/fr/e/secret/projects?state=refused",
            "/fr/e/secret/projects?state=under_study",
            "/fr/e/secret/projects?state=on_ballot",
            "/fr/e/secret/projects?words=arbres",
            "/fr/e/secret/projects/1",
            "/fr/e/secret/projects/2",
            "/fr/e/secret/decisions",
            "/fr/e/secret/decisions?verdict=refused",
            "/fr/e/secret/results",
            "/fr/e/secret/vote",
            "/data/secret/projects.csv",
            "/data/secret/ideas.csv",
            "/data/secret/ballots.csv",
            "/data/secret/ballots.pb",
            "/fr/desk/projects/secret/decisions",
            "/fr/desk/projects/secret/decisions/preview",
            "/fr/desk/projects/secret/decisions/mails",
            "/fr/desk/projects/secret/1",
        ] {
            let answer = world.get(path).cookie(cookie).send().await;
            let text: String = String::from_utf8_lossy(&answer.bytes)
                .chars()
                .filter(|c| *c == ' ' || !c.is_whitespace())
                .collect();
            for word in INSIDE {
                if text.contains(word) {
                    // Writing to a string cannot fail.
                    let _ = writeln!(leaks, "{path} tells: {word}");
                }
            }
        }
    }
    assert!(leaks.is_empty(), "\n{leaks}");
    for path in [
        "/fr/e/secret/projects/1",
        "/fr/e/secret/projects/2",
        "/fr/e/secret/decisions",
    ] {
        for cookie in &people {
            let answer = world.get(path).cookie(cookie).send().await;
            assert_eq!(answer.status.as_u16(), 404, "{path}");
        }
    }
}

#[tokio::test]
async fn the_preview_shows_the_staff_what_everybody_else_will_read() {
    let world = world().await;
    let coordinator = world
        .signed_in("coordinator@example.org", &[domain::Role::Coordinator])
        .await;
    let get = async |path: &str| world.get(path).cookie(&coordinator).send().await.text();
    let preview = get("/fr/desk/projects/secret/decisions/preview").await;
    assert!(preview.contains("Le sol ne porte pas"), "{preview}");
    assert!(preview.contains("Proposez des bacs"));
    assert!(!preview.contains("Sept voix"), "minutes are for the staff");
    let mails = get("/fr/desk/projects/secret/decisions/mails").await;
    assert!(mails.contains("author@example.org"));
    assert!(mails.contains("Le sol ne porte pas"));
    // No department was asked: nothing can be published.
    let check = get("/fr/desk/projects/secret/decisions").await;
    assert!(check.contains("Aucune direction"), "{check}");
    assert!(!check.contains("Publier toutes les décisions"));
    let desk = get("/fr/desk").await;
    assert!(
        desk.contains("/fr/desk/projects/secret/decisions"),
        "{desk}"
    );
}
