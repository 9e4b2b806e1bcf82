//! What members of an outside body get of studies that are not theirs, by asking for it directly.

use crate::harness::World;
use crate::policy::{edition, under_study};
use axum::http::{Method, StatusCode};
use domain::{Actor, DocumentId, EditionState, MemberLevel, PhaseKind, StudyId};
use store::{DepartmentInput, ImportedEdition};

/// A project that the city's roads study, with a document; and the intercommunality, which studies another.
struct Stage {
    world: World,
    /// Of the roads.
    study: StudyId,
    document: DocumentId,
    /// Of the intercommunality.
    theirs: StudyId,
}

impl Stage {
    async fn set() -> Self {
        let world = World::new().await;
        let from = ImportedEdition {
            projects: ["1", "2"].map(under_study).to_vec(),
            ..edition("studied", EditionState::Public, PhaseKind::Study, -5)
        };
        let store = &world.store;
        let edition = store
            .import_edition(&Actor::Operator, &from)
            .await
            .expect("an edition")
            .edition;
        let department = |name: &str, outside| DepartmentInput {
            name: name.to_owned(),
            outside,
            contact: String::new(),
        };
        let departments = store
            .install_departments(
                &Actor::Operator,
                &[
                    (department("Voirie", false), &[]),
                    (department("Grand Avignon", true), &[]),
                ],
            )
            .await
            .expect("departments");
        let route = async |number, department| {
            store
                .route_project(&Actor::Operator, edition, number, department, None)
                .await
                .expect("a study")
        };
        let study = route("1", departments[0]).await;
        let theirs = route("2", departments[1]).await;
        let document = DocumentId::new();
        store
            .add_document(&Actor::Operator, study, document, "a.txt", "text/plain", 1)
            .await
            .expect("a document");
        for (email, department) in [
            ("roads@example.org", departments[0]),
            ("outside@example.org", departments[1]),
        ] {
            store
                .set_member(
                    &Actor::Operator,
                    email,
                    "",
                    department,
                    MemberLevel::Validator,
                )
                .await
                .expect("a member");
        }
        Self {
            world,
            study,
            document,
            theirs,
        }
    }
}

#[tokio::test]
async fn an_outside_body_is_not_told_that_there_is_another_study() {
    let stage = Stage::set().await;
    let outside = stage.world.signed_in("outside@example.org", &[]).await;
    let get = async |path: String| {
        let answer = stage.world.get(&path).cookie(&outside).send().await;
        (answer.status, answer.text())
    };
    let (status, page) = get(format!("/fr/desk/studies/{}", stage.theirs)).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Projet 2") && !page.contains("Projet 1"));
    let (status, page) = get("/fr/desk/studies?department=".to_owned()).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("Projet 2") && !page.contains("Projet 1") && !page.contains("Voirie"));
    // A study that is not theirs answers as one that is not there.
    let hidden = get(format!("/fr/desk/studies/{}", stage.study)).await;
    let nowhere = get(format!("/fr/desk/studies/{}", StudyId::new())).await;
    assert_eq!(hidden.0, StatusCode::NOT_FOUND);
    assert_eq!(nowhere.0, StatusCode::NOT_FOUND);
    assert!(!hidden.1.contains("Projet 1") && !hidden.1.contains("Voirie"));
    let (status, _) = get(format!("/desk/documents/{}", stage.document)).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let member = domain::Membership {
        department: domain::DepartmentId::new(),
        level: MemberLevel::Validator,
        outside: true,
    };
    let actor = Actor::Person {
        account: domain::AccountId::new(),
        roles: vec![],
        fresh: true,
        departments: vec![member],
    };
    assert!(
        stage
            .world
            .store
            .document(&actor, stage.document)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn what_is_typed_is_kept_when_somebody_else_was_faster() {
    let stage = Stage::set().await;
    let head = stage.world.signed_in("roads@example.org", &[]).await;
    let body = |version: i32, notes: &str| {
        format!(
            "study={}&version={version}&typed[competent]=yes&typed[notes]={notes}&typed[lines][0][label]=Bancs\
             &typed[lines][0][amount]=12500&typed[lines][0][kind]=investment&act=write",
            stage.study
        )
    };
    let send = async |body: &str| {
        let answer = stage
            .world
            .post("/api/studies/write", body)
            .cookie(&head)
            .send()
            .await;
        let page = answer.header("location");
        stage.world.get(&page).cookie(&head).send().await.text()
    };
    let saved = send(&body(1, "Première")).await;
    assert!(saved.contains("Première") && saved.contains("12500"));
    let late = send(&body(1, "Seconde")).await;
    assert!(late.contains("Seconde"), "what was typed is gone");
    assert!(late.contains(&app::i18n::text(
        domain::Lang::Fr,
        "desk-conflict-title",
        None
    )));
    // The form now names the version that was read, so that it can be saved again on purpose.
    assert!(late.contains(r#"name="version" value="2""#));
    let again = send(&body(2, "Seconde")).await;
    assert!(again.contains("Seconde"));
}

#[tokio::test]
async fn a_document_of_another_department_is_refused_before_it_is_kept() {
    let stage = Stage::set().await;
    let outside = stage.world.signed_in("outside@example.org", &[]).await;
    let head = stage.world.signed_in("roads@example.org", &[]).await;
    let send = async |who: &str, name: &str| {
        let body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\nBonjour\r\n--x--\r\n"
        );
        stage
            .world
            .ask(
                Method::POST,
                &format!("/fr/desk/studies/{}/documents", stage.study),
            )
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=x")
            .body(&body)
            .cookie(who)
            .send()
            .await
    };
    let refused = send(&outside, "plan.txt").await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    let kept = send(&head, "plan.txt").await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let page = async || {
        let path = format!("/fr/desk/studies/{}", stage.study);
        stage.world.get(&path).cookie(&head).send().await.text()
    };
    assert!(page().await.contains("plan.txt"));
    send(&head, "plan.exe").await;
    assert!(!page().await.contains("plan.exe"));
}
