//! Departments, their competences and members, and where projects go.

use crate::fixture::{World, imported_idea, open_for_vote, project};
use chrono::NaiveDate;
use domain::{Actor, AuditEvent, EditionId, Mail, MemberLevel, ProjectState};
use store::{
    CompetenceInput, DepartmentInput, ImportedProject, RoutedBy, StoreError, competences_mark,
};

on_each_database![
    the_usual_table_is_laid_once,
    two_people_don_t_overwrite_the_table,
    members_have_their_rights_at_once,
    projects_go_to_those_who_answer_for_them,
    what_was_corrected_by_hand_stays,
    a_department_is_told_once,
];

fn of(name: &str, outside: bool) -> DepartmentInput {
    DepartmentInput {
        name: name.to_owned(),
        outside,
        contact: String::new(),
    }
}

fn studied(number: &str, title: &str) -> ImportedProject {
    ImportedProject {
        title: title.to_owned(),
        text: "Un projet des habitants.".to_owned(),
        state: ProjectState::UnderStudy,
        cost: None,
        theme: None,
        ..project(number, 10)
    }
}

async fn the_usual_table_is_laid_once(world: &World) {
    let departments = [
        (
            of("Grand Avignon", true),
            ["Voirie et trottoirs"].as_slice(),
        ),
        (
            of("Éducation", false),
            ["Écoles et périscolaire"].as_slice(),
        ),
    ];
    let coordinator = world.coordinator().await;
    let install = async || {
        world
            .store
            .install_departments(&coordinator.actor, &departments)
            .await
            .unwrap()
    };
    let ids = install().await;
    assert_eq!(install().await, ids);
    let found = world.store.departments().await.unwrap();
    let names: Vec<_> = found
        .iter()
        .map(|one| (one.name.as_str(), one.outside))
        .collect();
    assert_eq!(names, [("Grand Avignon", true), ("Éducation", false)]);
    let table = world.store.competences().await.unwrap();
    assert_eq!(
        table.len(),
        domain::department::usual_competences().len(),
        "laid twice"
    );
    let whose = |name: &str| {
        table
            .iter()
            .find(|one| one.name == name)
            .unwrap()
            .department
    };
    assert_eq!(whose("Voirie et trottoirs"), Some(ids[0]));
    assert_eq!(whose("Écoles et périscolaire"), Some(ids[1]));
    assert_eq!(whose("Sport"), None);
}

async fn two_people_don_t_overwrite_the_table(world: &World) {
    let coordinator = world.coordinator().await;
    let line = |name: &str| CompetenceInput {
        name: name.to_owned(),
        words: "rue, place".to_owned(),
        department: None,
    };
    let save = async |seen: &str, name: &str| {
        world
            .store
            .save_competences(&coordinator.actor, seen, &[line(name)])
            .await
    };
    let empty = competences_mark(&[]);
    save(&empty, "Voirie").await.unwrap();
    assert!(matches!(
        save(&empty, "Propreté").await,
        Err(StoreError::Changed)
    ));
    let table = world.store.competences().await.unwrap();
    assert_eq!(table.len(), 1);
    assert_eq!(table[0].name, "Voirie");
    save(&competences_mark(&table), "Propreté").await.unwrap();
    let table = world.store.competences().await.unwrap();
    assert_eq!(table[0].name, "Propreté");
}

async fn members_have_their_rights_at_once(world: &World) {
    let coordinator = world.coordinator().await;
    let head = world.member("Voirie", false, MemberLevel::Validator).await;
    let department = world.store.departments().await.unwrap()[0].id;
    assert_eq!(head.actor.departments().len(), 1);
    head.actor
        .may_validate(department, EditionId::new())
        .unwrap();
    let before = world.log().await.len();
    world
        .store
        .set_member(
            &coordinator.actor,
            &head.email,
            "Hélène",
            department,
            MemberLevel::Analyst,
        )
        .await
        .unwrap();
    let members = world.store.members(&coordinator.actor).await.unwrap();
    assert_eq!(members.len(), 1);
    assert_eq!(members[0].level, MemberLevel::Analyst);
    assert_eq!(members[0].account.name, "Hélène");
    let again = world.store.session(&head.session.token).await.unwrap();
    again
        .unwrap()
        .actor()
        .may_validate(department, EditionId::new())
        .unwrap_err();
    world
        .store
        .remove_member(&coordinator.actor, head.account, department)
        .await
        .unwrap();
    let again = world.store.session(&head.session.token).await.unwrap();
    assert!(again.unwrap().actor().departments().is_empty());
    let logged: Vec<_> = world
        .logged_since(before)
        .await
        .into_iter()
        .map(|(_, event)| event)
        .collect();
    assert_eq!(
        logged,
        [
            AuditEvent::MemberSet {
                account: head.account,
                department,
                level: MemberLevel::Analyst
            },
            AuditEvent::MemberRemoved {
                account: head.account,
                department
            },
        ]
    );
}

async fn projects_go_to_those_who_answer_for_them(world: &World) {
    let ids = world
        .store
        .install_departments(
            &Actor::Operator,
            &[
                (of("Grand Avignon", true), &["Voirie et trottoirs"]),
                (of("Éducation", false), &["Écoles et périscolaire"]),
            ],
        )
        .await
        .unwrap();
    let plan = open_for_vote()
        .ideas(vec![store::ImportedIdea {
            title: "Une cour d'école plus verte".to_owned(),
            ..imported_idea("a", world.store.now())
        }])
        .projects(vec![
            studied("1", "Des trottoirs larges"),
            ImportedProject {
                ideas: vec!["a".to_owned()],
                ..studied("2", "Une cour verte")
            },
            studied("3", "Une fusée"),
            project("4", 10),
        ]);
    let edition = world.edition(plan).await;
    let coordinator = world.coordinator().await;
    let due = NaiveDate::from_ymd_opt(2027, 3, 1);
    let routed = world
        .store
        .route_all(&coordinator.actor, edition.id, due)
        .await
        .unwrap();
    assert_eq!(routed, 2);
    let board = world
        .store
        .board(
            &coordinator.actor,
            Some(edition.id),
            None,
            &store::BoardFilter::default(),
            0,
            10,
        )
        .await
        .unwrap();
    let found: Vec<_> = board
        .studies
        .iter()
        .map(|study| (study.number.as_str(), study.department, study.due_on))
        .collect();
    assert_eq!(found, [("1", ids[0], due), ("2", ids[1], due)]);
    let view = world
        .store
        .study(&coordinator.actor, board.studies[1].id)
        .await
        .unwrap();
    assert_eq!(
        view.routed_by,
        [RoutedBy {
            competence: "Écoles et périscolaire".to_owned(),
            words: vec!["école".to_owned(), "cour d'école".to_owned()],
        }]
    );
    assert_eq!(view.project.ideas[0].title, "Une cour d'école plus verte");
    let left = world
        .store
        .unrouted_projects(&coordinator.actor, edition.id)
        .await
        .unwrap();
    let numbers: Vec<_> = left.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["3"]);
    assert_eq!(
        world
            .store
            .route_all(&coordinator.actor, edition.id, due)
            .await
            .unwrap(),
        0
    );
}

async fn what_was_corrected_by_hand_stays(world: &World) {
    let ids = world
        .store
        .install_departments(
            &Actor::Operator,
            &[
                (of("Voirie", false), &["Voirie et trottoirs"]),
                (of("Sport", false), &["Sport"]),
            ],
        )
        .await
        .unwrap();
    let plan = open_for_vote().projects(vec![studied("1", "Des trottoirs larges")]);
    let edition = world.edition(plan).await;
    let coordinator = world.coordinator().await;
    let store = &world.store;
    store
        .route_all(&coordinator.actor, edition.id, None)
        .await
        .unwrap();
    let by_hand = store
        .route_project(&coordinator.actor, edition.id, "1", ids[1], None)
        .await
        .unwrap();
    let due = NaiveDate::from_ymd_opt(2027, 3, 1);
    let again = store
        .route_project(&coordinator.actor, edition.id, "1", ids[1], due)
        .await
        .unwrap();
    assert_eq!(again, by_hand);
    let project = store
        .desk_project(&coordinator.actor, edition.id, "1")
        .await
        .unwrap()
        .id;
    let studies = async || {
        store
            .studies_of_project(&coordinator.actor, project)
            .await
            .unwrap()
    };
    let all = studies().await;
    assert_eq!(all.len(), 2);
    let first = all.iter().find(|study| study.department == ids[0]).unwrap();
    store.unroute(&coordinator.actor, first.id).await.unwrap();
    // Routing once more does not bring back what was taken away.
    store
        .route_all(&coordinator.actor, edition.id, None)
        .await
        .unwrap();
    let left = studies().await;
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].department, left[0].due_on), (ids[1], due));
    let gone = store.study(&coordinator.actor, first.id).await;
    assert!(matches!(gone, Err(StoreError::NotFound("study"))));
}

async fn a_department_is_told_once(world: &World) {
    let member = world.member("Voirie", false, MemberLevel::Analyst).await;
    let table = world.store.competences().await.unwrap();
    let department = world.store.departments().await.unwrap()[0].id;
    let lines: Vec<CompetenceInput> = vec![CompetenceInput {
        name: "Voirie".to_owned(),
        words: "trottoir".to_owned(),
        department: Some(department),
    }];
    world
        .store
        .save_competences(&Actor::Operator, &competences_mark(&table), &lines)
        .await
        .unwrap();
    let plan = open_for_vote().projects(vec![
        studied("1", "Des trottoirs larges"),
        studied("2", "Un trottoir ombragé"),
    ]);
    let edition = world.edition(plan).await;
    world
        .store
        .route_all(&Actor::Operator, edition.id, None)
        .await
        .unwrap();
    let letters = world.letters().await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].0, member.email);
    assert_eq!(
        letters[0].2,
        Mail::StudiesAsked {
            department: "Voirie".to_owned(),
            projects: vec![
                "Des trottoirs larges".to_owned(),
                "Un trottoir ombragé".to_owned()
            ],
            path: format!("/desk/studies?department={department}"),
        }
    );
}
