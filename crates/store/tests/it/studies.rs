//! The way of a study, who reads what, questions, documents, the board and the reminders.

use crate::fixture::{Person, TestEdition, World, euros, imported_idea, open_for_vote, project};
use chrono::{NaiveDate, TimeDelta};
use domain::calendar::paris;
use domain::study::{CostKind, CostLine, StudyAct, StudyContent, StudyFault, WaitingFor};
use domain::{
    Actor, AuditEvent, Cents, DepartmentId, DocumentId, Mail, MemberLevel, Opinion, ProjectState,
    StudyId, StudyState,
};
use store::{BoardFilter, ImportedIdea, ImportedProject, StoreError};

on_each_database![
    a_study_goes_its_way,
    two_analysts_don_t_overwrite_each_other,
    an_opinion_without_grounds_is_not_proposed,
    members_of_an_outside_body_see_their_own_studies_alone,
    nobody_writes_for_another_department,
    a_question_gives_the_ball_to_the_carriers_and_back,
    documents_follow_their_study,
    the_board_counts_and_filters,
    departments_are_recalled_and_then_left_alone,
    a_decided_project_is_studied_no_more,
];

/// Two projects under study, each at the city's roads and at the intercommunality; `ana` carries the first.
struct Desk {
    edition: TestEdition,
    roads: DepartmentId,
    outside: DepartmentId,
    analyst: Person,
    head: Person,
    foreign: Person,
    coordinator: Person,
}

impl Desk {
    async fn set(world: &World) -> Self {
        let analyst = world.member("Voirie", false, MemberLevel::Analyst).await;
        let head = world.member("Voirie", false, MemberLevel::Validator).await;
        let foreign = world
            .member("Grand Avignon", true, MemberLevel::Validator)
            .await;
        let ids = world.store.departments().await.unwrap();
        let under_study = |number: &str, ideas: &[&str]| ImportedProject {
            state: ProjectState::UnderStudy,
            cost: None,
            ideas: ideas.iter().map(|id| (*id).to_owned()).collect(),
            ..project(number, 10)
        };
        let idea = ImportedIdea {
            author_email: Some("ana@example.org".to_owned()),
            ..imported_idea("a", world.store.now())
        };
        let plan = open_for_vote()
            .ideas(vec![idea])
            .projects(vec![under_study("1", &["a"]), under_study("2", &[])]);
        Self {
            edition: world.edition(plan).await,
            roads: ids[0].id,
            outside: ids[1].id,
            analyst,
            head,
            foreign,
            coordinator: world.coordinator().await,
        }
    }

    async fn route(&self, world: &World, number: &str, department: DepartmentId) -> StudyId {
        self.route_until(world, number, department, None).await
    }

    async fn route_until(
        &self,
        world: &World,
        number: &str,
        department: DepartmentId,
        due_on: Option<NaiveDate>,
    ) -> StudyId {
        world
            .store
            .route_project(
                &self.coordinator.actor,
                self.edition.id,
                number,
                department,
                due_on,
            )
            .await
            .unwrap()
    }
}

fn line(label: &str, amount: i64, kind: CostKind) -> CostLine {
    CostLine {
        label: label.to_owned(),
        amount: euros(amount),
        kind,
        nature: "2151".to_owned(),
    }
}

fn in_favour() -> StudyContent {
    StudyContent {
        competent: Some(true),
        technical: " Le sol tient. ".to_owned(),
        delay_months: Some(9),
        lines: vec![
            line("Pavés", 12_000, CostKind::Investment),
            line("Bancs", 500, CostKind::Investment),
            line("Entretien", 300, CostKind::Running),
        ],
        opinion: Some(Opinion::Favourable),
        ..StudyContent::default()
    }
}

async fn act(
    world: &World,
    person: &Person,
    id: StudyId,
    version: i32,
    act: StudyAct,
    message: &str,
) -> Result<(), StoreError> {
    world
        .store
        .act_on_study(&person.actor, id, version, act, None, message)
        .await
}

#[expect(clippy::too_many_lines, reason = "the way of one study, whole")]
async fn a_study_goes_its_way(world: &World) {
    let desk = Desk::set(world).await;
    let id = desk.route(world, "1", desk.roads).await;
    let before = world.letters().await.len();
    let version = world
        .store
        .write_study(&desk.analyst.actor, id, 1, &in_favour())
        .await
        .unwrap();
    assert_eq!(version, 2);
    let view = world.store.study(&desk.analyst.actor, id).await.unwrap();
    assert_eq!(
        view.content,
        StudyContent {
            technical: "Le sol tient.".to_owned(),
            ..in_favour()
        }
    );
    assert_eq!(
        (
            view.summary.state,
            view.summary.investment,
            view.summary.running
        ),
        (StudyState::InProgress, euros(12_500), euros(300))
    );
    act(world, &desk.analyst, id, 2, StudyAct::Propose, "")
        .await
        .unwrap();
    let forbidden = act(world, &desk.analyst, id, 3, StudyAct::Validate, "").await;
    assert!(matches!(forbidden, Err(StoreError::Forbidden(_))));
    let forbidden = act(world, &desk.coordinator, id, 3, StudyAct::Validate, "").await;
    assert!(matches!(forbidden, Err(StoreError::Forbidden(_))));
    let silent = act(world, &desk.head, id, 3, StudyAct::SendBack, " ").await;
    assert!(matches!(silent, Err(StoreError::Invalid(_))));
    act(
        world,
        &desk.head,
        id,
        3,
        StudyAct::SendBack,
        "Et les arbres ?",
    )
    .await
    .unwrap();
    let view = world.store.study(&desk.analyst.actor, id).await.unwrap();
    assert_eq!(
        (view.summary.state, view.sent_back.as_str()),
        (StudyState::InProgress, "Et les arbres ?")
    );
    act(world, &desk.analyst, id, 4, StudyAct::Propose, "")
        .await
        .unwrap();
    act(world, &desk.head, id, 5, StudyAct::Validate, "")
        .await
        .unwrap();
    let view = world.store.study(&desk.head.actor, id).await.unwrap();
    assert_eq!(
        (view.summary.state, view.sent_back.as_str()),
        (StudyState::Done, "")
    );
    let moved: Vec<_> = view
        .history
        .iter()
        .map(|moment| match &moment.event {
            AuditEvent::StudyMoved { state, .. } => (*state).code(),
            _ => "written",
        })
        .collect();
    assert_eq!(
        moved,
        [
            "in_progress",
            "written",
            "proposed",
            "in_progress",
            "proposed",
            "done"
        ]
    );
    assert_eq!(
        view.history[0].who.as_deref(),
        Some(desk.analyst.email.as_str())
    );
    let path = format!("/desk/studies/{id}");
    let proposed = || Mail::StudyProposed {
        project: "Projet 1".to_owned(),
        path: path.clone(),
    };
    let letters: Vec<_> = world
        .letters()
        .await
        .split_off(before)
        .into_iter()
        .map(|(to, _, mail)| (to, mail))
        .collect();
    assert_eq!(
        letters,
        [
            (desk.head.email.clone(), proposed()),
            (
                desk.analyst.email.clone(),
                Mail::StudySentBack {
                    project: "Projet 1".to_owned(),
                    message: "Et les arbres ?".to_owned(),
                    path: path.clone(),
                }
            ),
            (desk.head.email.clone(), proposed()),
        ]
    );
    let written = world
        .store
        .write_study(&desk.analyst.actor, id, 6, &in_favour())
        .await;
    assert!(matches!(written, Err(StoreError::StudyState(_))));
    act(world, &desk.coordinator, id, 6, StudyAct::Reopen, "")
        .await
        .unwrap();
}

async fn two_analysts_don_t_overwrite_each_other(world: &World) {
    let desk = Desk::set(world).await;
    let id = desk.route(world, "1", desk.roads).await;
    let write = async |person: &Person, notes: &str| {
        let content = StudyContent {
            notes: notes.to_owned(),
            ..in_favour()
        };
        world
            .store
            .write_study(&person.actor, id, 1, &content)
            .await
    };
    write(&desk.analyst, "Première").await.unwrap();
    let second = write(&desk.head, "Seconde").await;
    assert!(matches!(second, Err(StoreError::Changed)));
    let view = world.store.study(&desk.head.actor, id).await.unwrap();
    assert_eq!(view.content.notes, "Première");
    assert_eq!(view.content.lines.len(), 3);
}

async fn an_opinion_without_grounds_is_not_proposed(world: &World) {
    let desk = Desk::set(world).await;
    let id = desk.route(world, "1", desk.roads).await;
    let refused = act(world, &desk.analyst, id, 1, StudyAct::Propose, "").await;
    let Err(StoreError::Study(faults)) = refused else {
        panic!("proposed without an opinion")
    };
    assert_eq!(faults, [StudyFault::Competent, StudyFault::Opinion]);
    let unsound = StudyContent {
        lines: vec![line("", 1, CostKind::Investment)],
        ..StudyContent::default()
    };
    let refused = world
        .store
        .write_study(&desk.analyst.actor, id, 1, &unsound)
        .await;
    assert!(matches!(refused, Err(StoreError::Study(faults)) if faults == [StudyFault::Label]));
    // Nothing of it was kept.
    let view = world.store.study(&desk.analyst.actor, id).await.unwrap();
    assert_eq!(
        (view.summary.state, view.summary.version),
        (StudyState::NotStarted, 1)
    );
}

async fn members_of_an_outside_body_see_their_own_studies_alone(world: &World) {
    let desk = Desk::set(world).await;
    let store = &world.store;
    let ours = desk.route(world, "1", desk.roads).await;
    let theirs = desk.route(world, "1", desk.outside).await;
    let other = desk.route(world, "2", desk.roads).await;
    let foreign = &desk.foreign.actor;
    let view = store.study(foreign, theirs).await.unwrap();
    assert_eq!(view.project.title, "Projet 1");
    assert_eq!(view.others, []);
    assert_eq!(
        store.study(&desk.analyst.actor, ours).await.unwrap().others[0].id,
        theirs
    );
    for id in [ours, other] {
        let hidden = store.study(foreign, id).await;
        assert!(matches!(hidden, Err(StoreError::NotFound("study"))));
        let hidden = store.write_study(foreign, id, 1, &in_favour()).await;
        assert!(matches!(hidden, Err(StoreError::NotFound("study"))));
        let hidden = store.ask_carriers(foreign, id, 1, "Où donc ?").await;
        assert!(matches!(hidden, Err(StoreError::NotFound("study"))));
    }
    let project = view.project.id;
    let seen = store.studies_of_project(foreign, project).await.unwrap();
    assert_eq!(seen.iter().map(|one| one.id).collect::<Vec<_>>(), [theirs]);
    let filter = BoardFilter::default();
    let board = store
        .board(foreign, None, None, &filter, 0, 10)
        .await
        .unwrap();
    assert_eq!(board.total, 1);
    assert_eq!(board.studies[0].id, theirs);
    assert_eq!(board.workload.len(), 1);
    let hidden = store
        .board(foreign, None, Some(desk.roads), &filter, 0, 10)
        .await;
    assert!(matches!(hidden, Err(StoreError::NotFound("department"))));
    let hidden = store.desk_project(foreign, desk.edition.id, "1").await;
    assert!(matches!(hidden, Err(StoreError::Forbidden(_))));
}

async fn nobody_writes_for_another_department(world: &World) {
    let desk = Desk::set(world).await;
    let id = desk.route(world, "1", desk.outside).await;
    // The city's own people read it.
    world.store.study(&desk.analyst.actor, id).await.unwrap();
    let refused = world
        .store
        .write_study(&desk.analyst.actor, id, 1, &in_favour())
        .await;
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
    world
        .store
        .write_study(&desk.coordinator.actor, id, 1, &in_favour())
        .await
        .unwrap();
    act(world, &desk.coordinator, id, 2, StudyAct::Propose, "")
        .await
        .unwrap();
    let refused = act(world, &desk.head, id, 3, StudyAct::Validate, "").await;
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
}

async fn a_question_gives_the_ball_to_the_carriers_and_back(world: &World) {
    let desk = Desk::set(world).await;
    let store = &world.store;
    let ana = world.resident("ana").await;
    let badr = world.resident("badr").await;
    let id = desk.route(world, "1", desk.roads).await;
    let first = store
        .ask_carriers(&desk.analyst.actor, id, 1, " Quelle rue ? ")
        .await
        .unwrap();
    let second = store
        .ask_carriers(&desk.analyst.actor, id, 2, "Quel côté ?")
        .await
        .unwrap();
    let view = store.study(&desk.analyst.actor, id).await.unwrap();
    assert_eq!(
        (view.summary.state, view.summary.waiting_for),
        (StudyState::Waiting, Some(WaitingFor::Carriers))
    );
    let project = view.project.id;
    let asked = store
        .questions_to_carrier(&ana.actor, project)
        .await
        .unwrap();
    assert_eq!(asked.len(), 2);
    assert_eq!(asked[0].question.text, "Quelle rue ?");
    assert_eq!(asked[0].department, desk.roads);
    let hidden = store.questions_to_carrier(&badr.actor, project).await;
    assert!(matches!(hidden, Err(StoreError::NotFound(_))));
    let hidden = store
        .answer_question(&badr.actor, first, "La mienne.")
        .await;
    assert!(matches!(hidden, Err(StoreError::NotFound(_))));
    let before = world.letters().await.len();
    store
        .answer_question(&ana.actor, first, "Rue des Teinturiers.")
        .await
        .unwrap();
    let again = store.answer_question(&ana.actor, first, "Une autre.").await;
    assert!(matches!(again, Err(StoreError::Changed)));
    let state = async || {
        let view = store.study(&desk.analyst.actor, id).await.unwrap();
        (view.summary.state, view.summary.waiting_for)
    };
    assert_eq!(
        state().await,
        (StudyState::Waiting, Some(WaitingFor::Carriers)),
        "one question is open"
    );
    // The department writes down what it was told on the phone.
    store
        .answer_question(&desk.analyst.actor, second, "Le côté pair.")
        .await
        .unwrap();
    assert_eq!(state().await, (StudyState::InProgress, None));
    let view = store.study(&desk.analyst.actor, id).await.unwrap();
    assert_eq!(
        view.questions[0].answer.as_deref(),
        Some("Rue des Teinturiers.")
    );
    let told: Vec<_> = world
        .letters()
        .await
        .split_off(before)
        .into_iter()
        .map(|(to, _, _)| to)
        .collect();
    let (analyst, head) = (desk.analyst.email.clone(), desk.head.email.clone());
    assert_eq!(told, [analyst, head.clone(), head]);
}

async fn documents_follow_their_study(world: &World) {
    let desk = Desk::set(world).await;
    let store = &world.store;
    let id = desk.route(world, "1", desk.roads).await;
    let document = DocumentId::new();
    store
        .add_document(
            &desk.analyst.actor,
            id,
            document,
            "plan.pdf",
            "application/pdf",
            1234,
        )
        .await
        .unwrap();
    let read = store.document(&desk.head.actor, document).await.unwrap();
    assert_eq!(
        (read.name.as_str(), read.bytes, read.study),
        ("plan.pdf", 1234, id)
    );
    let hidden = store.document(&desk.foreign.actor, document).await;
    assert!(matches!(hidden, Err(StoreError::NotFound(_))));
    let resident = world.resident("ana").await;
    let refused = store.document(&resident.actor, document).await;
    assert!(matches!(refused, Err(StoreError::Forbidden(_))));
    let gone = store.unroute(&desk.coordinator.actor, id).await.unwrap();
    assert_eq!(gone, [document]);
    assert_eq!(world.count_rows("document").await, 0);
}

async fn the_board_counts_and_filters(world: &World) {
    let desk = Desk::set(world).await;
    let store = &world.store;
    let today = paris::day(store.now());
    let late = desk
        .route_until(world, "2", desk.roads, today.pred_opt())
        .await;
    let open = desk.route_until(world, "1", desk.roads, Some(today)).await;
    desk.route(world, "1", desk.outside).await;
    store
        .write_study(&desk.analyst.actor, open, 1, &in_favour())
        .await
        .unwrap();
    store
        .act_on_study(
            &desk.analyst.actor,
            late,
            1,
            StudyAct::Wait,
            Some(WaitingFor::ThirdParty),
            "",
        )
        .await
        .unwrap();
    let board = async |department, filter: BoardFilter| {
        store
            .board(
                &desk.coordinator.actor,
                Some(desk.edition.id),
                department,
                &filter,
                0,
                10,
            )
            .await
            .unwrap()
    };
    let all = board(None, BoardFilter::default()).await;
    assert_eq!(all.total, 3);
    // What is due first comes first, what has no date last.
    assert_eq!(
        all.studies.iter().map(|one| one.due_on).collect::<Vec<_>>(),
        [today.pred_opt(), Some(today), None]
    );
    assert!(all.studies[0].is_late(today) && !all.studies[1].is_late(today));
    let roads = all
        .workload
        .iter()
        .find(|one| one.department == desk.roads)
        .unwrap();
    assert_eq!(
        (
            roads.count(StudyState::Waiting),
            roads.count(StudyState::InProgress),
            roads.count(StudyState::Done),
            roads.late,
            roads.investment
        ),
        (1, 1, 0, 1, euros(12_500))
    );
    let outside = all
        .workload
        .iter()
        .find(|one| one.department == desk.outside)
        .unwrap();
    assert_eq!(
        (outside.count(StudyState::NotStarted), outside.investment),
        (1, Cents::ZERO)
    );
    let ids = |board: store::Board| board.studies.iter().map(|one| one.id).collect::<Vec<_>>();
    let filter = BoardFilter {
        late: true,
        ..BoardFilter::default()
    };
    assert_eq!(ids(board(None, filter).await), [late]);
    let filter = BoardFilter {
        waiting_for: Some(WaitingFor::ThirdParty),
        ..BoardFilter::default()
    };
    assert_eq!(ids(board(None, filter).await), [late]);
    let filter = BoardFilter {
        states: vec![StudyState::InProgress],
        words: "projet 1".to_owned(),
        ..BoardFilter::default()
    };
    assert_eq!(ids(board(Some(desk.roads), filter).await), [open]);
}

async fn departments_are_recalled_and_then_left_alone(world: &World) {
    let desk = Desk::set(world).await;
    let store = &world.store;
    let today = paris::day(store.now());
    let day = |days: i64| Some(today + TimeDelta::days(days));
    desk.route_until(world, "1", desk.roads, day(-3)).await;
    desk.route_until(world, "2", desk.roads, day(2)).await;
    desk.route_until(world, "2", desk.outside, day(20)).await;
    let before = world.letters().await.len();
    assert_eq!(store.recall_studies().await.unwrap(), 2);
    assert_eq!(store.recall_studies().await.unwrap(), 0);
    let letters = world.letters().await.split_off(before);
    let due = Mail::StudiesDue {
        department: "Voirie".to_owned(),
        projects: vec!["Projet 1".to_owned(), "Projet 2".to_owned()],
        path: format!("/desk/studies?department={}", desk.roads),
    };
    let told: Vec<_> = letters
        .into_iter()
        .map(|(to, _, mail)| (to, mail))
        .collect();
    assert_eq!(
        told,
        [
            (desk.analyst.email.clone(), due.clone()),
            (desk.head.email.clone(), due)
        ]
    );
    world.wait(TimeDelta::days(4)).await;
    assert_eq!(store.recall_studies().await.unwrap(), 2);
    world.wait(TimeDelta::days(10)).await;
    assert_eq!(store.recall_studies().await.unwrap(), 3);
}

async fn a_decided_project_is_studied_no_more(world: &World) {
    let desk = Desk::set(world).await;
    let id = desk.route(world, "1", desk.roads).await;
    world
        .execute("UPDATE project SET state = 'refused' WHERE number = '1'")
        .await;
    let refused = world
        .store
        .write_study(&desk.analyst.actor, id, 1, &in_favour())
        .await;
    assert!(matches!(refused, Err(StoreError::ProjectState(_))));
    let refused = world.store.unroute(&Actor::Operator, id).await;
    assert!(matches!(refused, Err(StoreError::ProjectState(_))));
}
