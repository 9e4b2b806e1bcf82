//! Decisions about projects: written down inside, checked, and published all at once.

mod publication;

use crate::fixture::{
    EditionPlan, Person, TestEdition, World, euros, imported_idea, open_for_ideas, project,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::arbitration::Gap;
use domain::{
    Actor, AuditEvent, Cents, CostStage, DepartmentId, IdeaState, Lang, ProjectState,
    ProjectVerdict, RefusalReason, Role, StudyId,
};
use store::{
    Arbitration, ArbitrationInput, DecidedFilter, DeskProject, ImportedIdea, ImportedProject,
    Missing, Obstacle, ProjectFilter, StoreError,
};

on_each_database![
    a_decision_is_written_down_and_its_history_stays,
    two_coordinators_never_overwrite_each_other,
    a_cost_set_by_hand_says_why,
    the_check_tells_what_is_missing,
    the_preview_is_what_will_be_published,
    nothing_is_public_before_the_publication,
    the_opinions_of_departments_stand_side_by_side,
    who_may_do_what,
];

/// Four projects under study, `1`, `2`, `3` and `10`: the first and the last were ana's idea, the second badr's
/// and the third somebody's without an address.
pub(crate) fn under_study(now: DateTime<Utc>) -> EditionPlan {
    let idea = |id: &str, email: Option<&str>| ImportedIdea {
        author_email: email.map(str::to_owned),
        state: IdeaState::Merged,
        ..imported_idea(id, now - TimeDelta::days(1))
    };
    let studied = |number: &str, idea: &str| ImportedProject {
        state: ProjectState::UnderStudy,
        cost: None,
        ideas: vec![idea.to_owned()],
        ..project(number, 1)
    };
    open_for_ideas()
        .ideas(vec![
            idea("a", Some("ana@example.org")),
            idea("b", Some("badr@example.org")),
            idea("c", None),
        ])
        .projects(vec![
            studied("10", "a"),
            studied("2", "b"),
            studied("1", "a"),
            studied("3", "c"),
        ])
}

/// The edition, and departments that have studied its projects, each with these opinions.
pub(crate) async fn studied(world: &World, opinions: &[&str]) -> TestEdition {
    let edition = world.edition(under_study(world.store.now())).await;
    for number in ["1", "2", "3", "10"] {
        let project = desk(world, &edition, number).await;
        for opinion in opinions {
            study(world, &project, opinion).await;
        }
    }
    edition
}

/// A study of a department of its own: an opinion, or `open` while there is none.
pub(crate) async fn study(world: &World, project: &DeskProject, opinion: &str) -> StudyId {
    let uuid = |id: uuid::Uuid| {
        if world.is_sqlite() {
            format!("X'{}'", id.simple())
        } else {
            format!("'{id}'::uuid")
        }
    };
    let (department, study) = (DepartmentId::new(), StudyId::new());
    let position = world.count_rows("department").await;
    world
        .execute(&format!(
            "INSERT INTO department (id, name, outside, contact, position) \
             VALUES ({}, 'Service {position}', FALSE, '', {position})",
            uuid(department.0)
        ))
        .await;
    let (state, opinion) = match opinion {
        "open" => ("in_progress", "NULL".to_owned()),
        opinion => ("done", format!("'{opinion}'")),
    };
    world
        .execute(&format!(
            "INSERT INTO study (id, project_id, department_id, state, routed_by, competent, legal, technical, \
             environment, functional, opinion, conditions, notes, sent_back, version, routed_at) \
             VALUES ({}, {}, {}, '{state}', '', TRUE, '', '', '', '', {opinion}, 'Si le sol est sain', '', '', 1, \
             CURRENT_TIMESTAMP)",
            uuid(study.0),
            uuid(project.id.0),
            uuid(department.0)
        ))
        .await;
    study
}

pub(crate) async fn desk(world: &World, edition: &TestEdition, number: &str) -> DeskProject {
    world
        .store
        .desk_project(&Actor::Operator, edition.id, number)
        .await
        .unwrap()
}

pub(crate) fn on_ballot() -> ArbitrationInput {
    ArbitrationInput {
        verdict: ProjectVerdict::OnBallot,
        reason: None,
        words: String::new(),
        instead: String::new(),
        committee_on: None,
        minutes: String::new(),
    }
}

pub(crate) fn refused() -> ArbitrationInput {
    ArbitrationInput {
        verdict: ProjectVerdict::Refused,
        reason: Some(RefusalReason::NotFeasible),
        words: "Le sol ne porte pas d'arbres.".into(),
        instead: "Proposez des bacs.".into(),
        ..on_ballot()
    }
}

pub(crate) fn postponed() -> ArbitrationInput {
    ArbitrationInput {
        verdict: ProjectVerdict::Postponed,
        words: "La rue est refaite l'an prochain.".into(),
        ..on_ballot()
    }
}

/// Decides as somebody who has just read the project.
pub(crate) async fn decide(
    world: &World,
    by: &Actor,
    edition: &TestEdition,
    number: &str,
    input: &ArbitrationInput,
) {
    let version = desk(world, edition, number).await.version;
    world
        .store
        .decide_project(by, edition.id, number, version, input)
        .await
        .unwrap();
}

/// On the ballot: 1 and 10; refused: 2; postponed: 3.
pub(crate) async fn decide_everything(world: &World, by: &Person, edition: &TestEdition) {
    for (number, cost) in [("1", 4_000), ("10", 5_000)] {
        world
            .store
            .set_cost(&by.actor, edition.id, number, euros(cost), "Devis reçu")
            .await
            .unwrap();
        decide(world, &by.actor, edition, number, &on_ballot()).await;
    }
    decide(world, &by.actor, edition, "2", &refused()).await;
    decide(world, &by.actor, edition, "3", &postponed()).await;
}

async fn a_decision_is_written_down_and_its_history_stays(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    let before = world.log().await.len();
    let with_committee = ArbitrationInput {
        committee_on: NaiveDate::from_ymd_opt(2026, 5, 4),
        minutes: " Sept voix pour. ".into(),
        // Of a refusal alone: a reason that was chosen before the mind changed is left out.
        reason: Some(RefusalReason::Unlawful),
        ..on_ballot()
    };
    decide(world, &coordinator.actor, &edition, "1", &refused()).await;
    decide(world, &coordinator.actor, &edition, "1", &with_committee).await;
    let project = desk(world, &edition, "1").await;
    assert_eq!(
        (project.state, project.version),
        (ProjectState::UnderStudy, 3)
    );
    let history = world
        .store
        .arbitrations(&coordinator.actor, project.id)
        .await
        .unwrap();
    let by = "coordinator@city.example";
    assert_eq!(
        history,
        [
            Arbitration {
                at: history[0].at,
                by: by.into(),
                verdict: ProjectVerdict::OnBallot,
                reason: None,
                words: String::new(),
                instead: String::new(),
                committee_on: NaiveDate::from_ymd_opt(2026, 5, 4),
                minutes: "Sept voix pour.".into(),
            },
            Arbitration {
                at: history[1].at,
                by: by.into(),
                verdict: ProjectVerdict::Refused,
                reason: Some(RefusalReason::NotFeasible),
                words: "Le sol ne porte pas d'arbres.".into(),
                instead: "Proposez des bacs.".into(),
                committee_on: None,
                minutes: String::new(),
            },
        ]
    );
    let decided = |verdict| {
        let event = AuditEvent::ProjectDecided {
            edition: edition.id,
            project: project.id,
            verdict,
        };
        ("staff".to_owned(), event)
    };
    assert_eq!(
        world.logged_since(before).await,
        [
            decided(ProjectVerdict::Refused),
            decided(ProjectVerdict::OnBallot)
        ]
    );
}

async fn two_coordinators_never_overwrite_each_other(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    let read = desk(world, &edition, "1").await.version;
    decide(world, &coordinator.actor, &edition, "1", &refused()).await;
    let second = world
        .store
        .decide_project(&coordinator.actor, edition.id, "1", read, &on_ballot())
        .await;
    assert!(matches!(second, Err(StoreError::Changed)), "{second:?}");
    assert_eq!(world.count_rows("arbitration").await, 1);
    let long = ArbitrationInput {
        words: "x".repeat(2001),
        ..refused()
    };
    let long = world
        .store
        .decide_project(&coordinator.actor, edition.id, "1", read + 1, &long)
        .await;
    assert!(matches!(long, Err(StoreError::Invalid(_))), "{long:?}");
}

async fn a_cost_set_by_hand_says_why(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    let set = async |cost: Cents, note: &str| {
        world
            .store
            .set_cost(&coordinator.actor, edition.id, "1", cost, note)
            .await
    };
    assert!(matches!(
        set(Cents::ZERO, "Rien").await,
        Err(StoreError::Invalid(_))
    ));
    assert!(matches!(
        set(euros(10), " ").await,
        Err(StoreError::Invalid(_))
    ));
    set(euros(10), "Au jugé").await.unwrap();
    set(euros(12), "Devis").await.unwrap();
    let project = desk(world, &edition, "1").await;
    assert_eq!(project.cost, Some(euros(12)));
    let costs = world
        .store
        .costs(&coordinator.actor, project.id)
        .await
        .unwrap();
    let costs: Vec<_> = costs
        .iter()
        .map(|one| (one.stage, one.amount, one.note.as_str(), one.by.as_str()))
        .collect();
    let by = "coordinator@city.example";
    assert_eq!(
        costs,
        [
            (CostStage::Estimate, euros(10), "Au jugé", by),
            (CostStage::Revised, euros(12), "Devis", by),
        ]
    );
}

async fn the_check_tells_what_is_missing(world: &World) {
    let edition = world.edition(under_study(world.store.now())).await;
    let coordinator = world.coordinator().await;
    let check = async || {
        world
            .store
            .decisions_check(&coordinator.actor, edition.id)
            .await
            .unwrap()
    };
    let gaps = |missing: &[Missing]| -> Vec<(String, Vec<Gap>)> {
        missing
            .iter()
            .map(|one| (one.number.clone(), one.gaps.clone()))
            .collect()
    };
    let first = check().await;
    assert_eq!(
        (first.projects, first.decided(), first.blocked()),
        (4, 0, 4)
    );
    let nothing = vec![Gap::NoDepartment, Gap::NoDecision];
    assert_eq!(
        gaps(&first.missing),
        ["1", "2", "3", "10"].map(|number| (number.to_owned(), nothing.clone()))
    );
    for (number, opinions) in [
        ("1", vec!["favourable", "unfavourable"]),
        ("2", vec!["favourable", "open"]),
        ("3", vec!["unfavourable"]),
        ("10", vec!["favourable_if"]),
    ] {
        let project = desk(world, &edition, number).await;
        for opinion in opinions {
            study(world, &project, opinion).await;
        }
    }
    let by = &coordinator.actor;
    decide(world, by, &edition, "1", &on_ballot()).await;
    world
        .store
        .set_cost(by, edition.id, "2", euros(10_001), "Devis")
        .await
        .unwrap();
    decide(world, by, &edition, "2", &on_ballot()).await;
    let silent = ArbitrationInput {
        reason: None,
        words: " ".into(),
        ..refused()
    };
    decide(world, by, &edition, "3", &silent).await;
    decide(world, by, &edition, "10", &postponed()).await;
    let second = check().await;
    assert_eq!(
        gaps(&second.missing),
        [
            (
                "1".into(),
                vec![Gap::NoCost, Gap::NoCommittee, Gap::NoMinutes]
            ),
            ("2".into(), vec![Gap::OverEnvelope, Gap::OpenStudies]),
            ("3".into(), vec![Gap::NoReason, Gap::NoWords]),
        ]
    );
    assert_eq!(
        (second.on_ballot, second.refused, second.postponed),
        (2, 1, 1)
    );
    assert_eq!((second.cost, second.ideas_left), (euros(10_001), 0));
    assert_eq!((second.obstacle, second.ready()), (None, false));
    let published = world.store.publish_decisions(by, edition.id).await;
    assert!(
        matches!(published, Err(StoreError::DecisionsMissing { missing: 3 })),
        "{published:?}"
    );
    let other = world
        .edition(
            open_for_ideas()
                .named("other")
                .not_published()
                .ideas(vec![imported_idea("alone", world.store.now())]),
        )
        .await;
    let other = world.store.decisions_check(by, other.id).await.unwrap();
    assert_eq!(
        (other.obstacle, other.ideas_left, other.projects),
        (Some(Obstacle::NotPublic), 1, 0)
    );
}

async fn the_preview_is_what_will_be_published(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    decide_everything(world, &coordinator, &edition).await;
    let filters = [
        DecidedFilter::default(),
        DecidedFilter {
            verdict: Some(ProjectVerdict::Refused),
            ..DecidedFilter::default()
        },
        DecidedFilter {
            words: "projet 3".into(),
            ..DecidedFilter::default()
        },
    ];
    let mut previews = vec![];
    for filter in &filters {
        for page in 0..3 {
            let mut preview = world
                .store
                .decisions_preview(&coordinator.actor, edition.id, filter, page, 3)
                .await
                .unwrap();
            for one in &mut preview.projects {
                let decision = one.decision.as_mut().unwrap();
                assert_eq!(decision.at, None);
            }
            previews.push(preview);
        }
    }
    let numbers: Vec<_> = previews[0]
        .projects
        .iter()
        .map(|one| one.project.number.as_str())
        .collect();
    assert_eq!(numbers, ["1", "10", "2"]);
    world
        .store
        .publish_decisions(&coordinator.actor, edition.id)
        .await
        .unwrap();
    let mut published = vec![];
    for filter in &filters {
        for page in 0..3 {
            let mut list = world
                .store
                .decided_projects(edition.id, filter, page, 3)
                .await
                .unwrap();
            for one in &mut list.projects {
                let decision = one.decision.as_mut().unwrap();
                assert!(decision.at.is_some());
                decision.at = None;
            }
            published.push(list);
        }
    }
    assert_eq!(published, previews);
}

async fn nothing_is_public_before_the_publication(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    let author = world.resident_in("ana", Lang::Fr).await;
    let other = world.resident("zoe").await;
    decide_everything(world, &coordinator, &edition).await;
    let id = desk(world, &edition, "2").await.id;
    let store = &world.store;
    for actor in [&Actor::Visitor, &author.actor, &other.actor] {
        for number in ["1", "2", "3", "10"] {
            let project = store.project(actor, edition.id, number).await;
            assert!(
                matches!(project, Err(StoreError::NotFound(_))),
                "{actor:?} {project:?}"
            );
        }
        let idea = store.idea(actor, edition.id, 1).await.unwrap();
        assert_eq!(idea.projects, []);
        assert_eq!(store.outcome(actor, edition.id).await.unwrap(), None);
    }
    for state in ProjectState::ALL.into_iter().map(Some).chain([None]) {
        let filter = ProjectFilter {
            state,
            ..ProjectFilter::default()
        };
        assert_eq!(store.projects(edition.id, &filter).await.unwrap(), []);
    }
    assert_eq!(store.decision_of(id).await.unwrap(), None);
    assert!(store.public_decisions(edition.id).await.unwrap().is_empty());
    let list = store
        .decided_projects(edition.id, &DecidedFilter::default(), 0, 24)
        .await;
    assert!(matches!(list, Err(StoreError::NotFound(_))), "{list:?}");
    // Nobody hears of it either.
    assert_eq!(world.letters().await, []);
}

async fn the_opinions_of_departments_stand_side_by_side(world: &World) {
    let edition = studied(world, &["favourable_if", "unfavourable", "open"]).await;
    let coordinator = world.coordinator().await;
    let project = desk(world, &edition, "1").await;
    let opinions = world
        .store
        .opinions(&coordinator.actor, project.id)
        .await
        .unwrap();
    let said: Vec<_> = opinions
        .iter()
        .map(|one| (one.name.as_str(), one.said().is_for(), one.investment))
        .collect();
    let zero = Cents::ZERO;
    assert_eq!(
        said,
        [
            ("Service 0", Some(true), zero),
            ("Service 1", Some(false), zero),
            ("Service 2", None, zero),
        ]
    );
}

async fn who_may_do_what(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let project = desk(world, &edition, "1").await;
    let store = &world.store;
    let mut table = String::new();
    let resident = world.resident("ana").await;
    let mut people = vec![("visitor", Actor::Visitor), ("resident", resident.actor)];
    for role in [Role::Reader, Role::Moderator, Role::Coordinator] {
        people.push((role.code(), world.staff(role).await.actor));
    }
    for (name, actor) in people {
        let version = desk(world, &edition, "1").await.version;
        let filter = DecidedFilter::default();
        let may = [
            store.arbitrations(&actor, project.id).await.is_ok(),
            store.costs(&actor, project.id).await.is_ok(),
            store.opinions(&actor, project.id).await.is_ok(),
            store.decisions_check(&actor, edition.id).await.is_ok(),
            store
                .decisions_preview(&actor, edition.id, &filter, 0, 1)
                .await
                .is_ok(),
            store.decision_mails(&actor, edition.id, 0, 1).await.is_ok(),
            store
                .decide_project(&actor, edition.id, "1", version, &refused())
                .await
                .is_ok(),
            store
                .set_cost(&actor, edition.id, "1", euros(1), "Devis")
                .await
                .is_ok(),
            store.plan_decisions(&actor, edition.id, None).await.is_ok(),
            !matches!(
                store.publish_decisions(&actor, edition.id).await,
                Err(StoreError::Forbidden(_))
            ),
        ];
        let marks: Vec<_> = may.map(|may| if may { "yes" } else { "-" }).into();
        table += &format!("{name}: {}\n", marks.join(" "));
    }
    // Decisions, costs, opinions, check, preview, mails; decide, set a cost, plan, publish.
    assert_eq!(
        table,
        "visitor: - - - - - - - - - -\n\
         resident: - - - - - - - - - -\n\
         reader: yes yes yes yes yes - - - - -\n\
         moderator: yes yes yes yes yes - - - - -\n\
         coordinator: yes yes yes yes yes yes yes yes yes yes\n"
    );
}
