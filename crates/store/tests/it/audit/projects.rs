//! The acts between an idea and a decided project: of residents, coordinators and departments.

use super::acts::{Acts, OPERATOR};
use crate::decisions::{desk, on_ballot};
use crate::fixture::{TestEdition, euros, imported_idea, open_for_ideas};
use crate::merging::input;
use chrono::TimeDelta;
use domain::calendar::paris;
use domain::entry::EntryInput;
use domain::study::{StudyAct, StudyContent};
use domain::{
    Actor, AnnouncementId, Channel, CommentState, ContactWish, DepartmentId, DocumentId, IdeaId,
    MemberLevel, Opinion, StudyId,
};
use sheets::{CellKey, Cells, Field, Sheet, SheetRow};
use store::{Chosen, ChosenStudy, CommentDecision, CompetenceInput, DepartmentInput, ImportedIdea};

/// An edition open for ideas with four ideas of `ana`, on which people comment.
pub(super) struct Squares {
    edition: TestEdition,
    pub(super) ideas: Vec<IdeaId>,
}

/// Residents talk about ideas.
pub(super) async fn talk(acts: &mut Acts<'_>, ana: &Actor) -> Squares {
    let (world, store) = (acts.world, &acts.world.store);
    let of_ana = |id: &str| ImportedIdea {
        author_email: Some("ana@example.org".to_owned()),
        ..imported_idea(id, store.now())
    };
    let plan = open_for_ideas()
        .named("squares")
        .rules(|rules| rules.comments = true)
        .projects(vec![])
        .ideas(["a", "b", "c", "d"].map(of_ana).to_vec());
    let edition = world.edition(plan).await;
    let mut ideas = vec![];
    for number in 1..=4 {
        let idea = store.idea(ana, edition.id, number).await.unwrap();
        assert!(idea.mine);
        ideas.push(idea.id);
    }
    let badr = world.resident("badr").await.actor;
    acts.act("idea_supported", async || {
        store.support(&badr, ideas[0]).await
    })
    .await;
    acts.act("support_withdrawn", async || {
        store.withdraw_support(&badr, ideas[0]).await
    })
    .await;
    acts.act("comment_sent", async || {
        store.send_comment(&badr, ideas[0], "Bravo !").await
    })
    .await;
    let (queue, _) = store
        .comment_queue(&OPERATOR, None, CommentState::Submitted, 0, 1)
        .await
        .unwrap();
    let publish = CommentDecision {
        comments: vec![(queue[0].comment.id, queue[0].state)],
        publish: true,
        message: String::new(),
    };
    acts.act("comment_decided", async || {
        store.decide_comments(&OPERATOR, &publish).await
    })
    .await;
    let version = store.idea(ana, edition.id, 4).await.unwrap().version;
    let draft = edition.draft("Un verger et des bancs");
    acts.act("idea_edited", async || {
        store.edit_idea(ana, ideas[3], version, &draft).await
    })
    .await;
    let entry = EntryInput {
        title: "Un banc".into(),
        text: "Un banc à l'ombre des platanes.".into(),
        theme: Some(edition.theme),
        district: None,
        place: String::new(),
        author: "Jeanne".into(),
        minor: false,
        channel: Channel::Paper,
        wish: ContactWish::None,
        contact: String::new(),
        received_on: None,
        publish: false,
    };
    acts.act("idea_entered", async || {
        store.enter_idea(&OPERATOR, edition.id, &entry).await
    })
    .await;
    Squares { edition, ideas }
}

/// A coordinator makes project 1 of the first two ideas, and writes with those who carry it.
pub(super) async fn make_projects(acts: &mut Acts<'_>, squares: &Squares, ana: &Actor) {
    let (world, store) = (acts.world, &acts.world.store);
    let Squares { edition, ideas } = squares;
    let id = edition.id;
    let version = async || desk(world, edition, "1").await.version;
    acts.act("project_made", async || {
        store
            .make_project(&OPERATOR, id, &ideas[..2], &input("Un verger"))
            .await
    })
    .await;
    let read = version().await;
    acts.act("project_changed", async || {
        store
            .edit_project(&OPERATOR, id, "1", read, &input("Deux vergers"))
            .await
    })
    .await;
    acts.act("ideas_joined", async || {
        store.join_ideas(&OPERATOR, id, "1", &ideas[2..3]).await
    })
    .await;
    acts.act("ideas_parted", async || {
        store.part_ideas(&OPERATOR, id, "1", &ideas[2..3]).await
    })
    .await;
    let read = version().await;
    acts.act("project_dissolved", async || {
        store.dissolve_project(&OPERATOR, id, "1", read).await
    })
    .await;
    let read = version().await;
    acts.act("project_restored", async || {
        store.restore_project(&OPERATOR, id, "1", read).await
    })
    .await;
    acts.act("carrier_named", async || {
        store.set_named(ana, id, "1", ideas[0], false).await
    })
    .await;
    acts.act("message_sent", async || {
        store.write_to_city(ana, id, "1", "Où en est-on ?").await
    })
    .await;
    acts.act("message_sent", async || {
        store
            .write_to_carriers(&OPERATOR, id, "1", "À l'étude.")
            .await
    })
    .await;
    let announcement = AnnouncementId::new();
    acts.act("announcement_sent", async || {
        store
            .announce(&OPERATOR, id, announcement, "Rendez-vous", "Venez mardi.")
            .await
    })
    .await;
}

/// Departments, and what they find out about project 1.
pub(super) async fn study(acts: &mut Acts<'_>, squares: &Squares, ana: &Actor) {
    let (world, store) = (acts.world, &acts.world.store);
    let edition = &squares.edition;
    let [roads, parks] = set_departments(acts).await;
    let project = desk(world, edition, "1").await.id;
    let today = Some(paris::day(store.now()));
    acts.act("studies_routed", async || {
        store
            .route_project(&OPERATOR, edition.id, "1", parks, today)
            .await
    })
    .await;
    let studies = store.studies_of_project(&OPERATOR, project).await.unwrap();
    acts.act("study_removed", async || {
        store.unroute(&OPERATOR, studies[0].id).await
    })
    .await;
    let study = store
        .route_project(&OPERATOR, edition.id, "1", roads, today)
        .await
        .unwrap();
    acts.act("studies_recalled", async || store.recall_studies().await)
        .await;
    let against = StudyContent {
        competent: Some(true),
        opinion: Some(Opinion::Unfavourable),
        conditions: "La place est trop étroite.".into(),
        ..StudyContent::default()
    };
    acts.acts(&["study_moved", "study_changed"], async || {
        store.write_study(&OPERATOR, study, 1, &against).await
    })
    .await;
    acts.act("question_asked", async || {
        store.ask_carriers(&OPERATOR, study, 2, "Où ?").await
    })
    .await;
    let question = store.study(&OPERATOR, study).await.unwrap().questions[0].id;
    acts.act("question_answered", async || {
        store
            .answer_question(ana, question, "Devant l'école.")
            .await
    })
    .await;
    let document = DocumentId::new();
    acts.act("document_added", async || {
        store
            .add_document(&OPERATOR, study, document, "plan.pdf", "application/pdf", 9)
            .await
    })
    .await;
    acts.act("document_removed", async || {
        store.remove_document(&OPERATOR, document).await
    })
    .await;
    let chosen = a_note(study, &against);
    acts.acts(&["study_changed", "sheet_imported"], async || {
        store.apply_sheet(&OPERATOR, edition.id, &chosen).await
    })
    .await;
    for (version, act) in [(4, StudyAct::Propose), (5, StudyAct::Validate)] {
        acts.act("study_moved", async || {
            store
                .act_on_study(&OPERATOR, study, version, act, None, "")
                .await
        })
        .await;
    }
}

/// The departments of roads, which has a member, and of parks, which has one no more.
async fn set_departments(acts: &mut Acts<'_>) -> [DepartmentId; 2] {
    let store = &acts.world.store;
    for name in ["Voirie", "Espaces verts"] {
        let input = DepartmentInput {
            name: name.into(),
            ..DepartmentInput::default()
        };
        acts.act("department_set", async || {
            store.save_department(&OPERATOR, None, &input).await
        })
        .await;
    }
    let departments = store.departments().await.unwrap();
    let [roads, parks] = [departments[0].id, departments[1].id];
    let seen = store::competences_mark(&store.competences().await.unwrap());
    let table = [CompetenceInput {
        name: "Chaussée".into(),
        words: "trottoir".into(),
        department: Some(roads),
    }];
    acts.act("competences_set", async || {
        store.save_competences(&OPERATOR, &seen, &table).await
    })
    .await;
    for (email, department) in [("roads@city.example", roads), ("parks@city.example", parks)] {
        let level = MemberLevel::Analyst;
        acts.act("member_set", async || {
            store
                .set_member(&OPERATOR, email, "", department, level)
                .await
        })
        .await;
    }
    let members = store.members(&OPERATOR).await.unwrap();
    let of_parks = members.iter().find(|member| member.department == parks);
    let account = of_parks.unwrap().account.id;
    acts.act("member_removed", async || {
        store.remove_member(&OPERATOR, account, parks).await
    })
    .await;
    [roads, parks]
}

/// A sheet that came back with a note on a study of version 3.
fn a_note(study: StudyId, content: &StudyContent) -> Chosen {
    let noted = StudyContent {
        notes: "Vu sur place.".into(),
        ..content.clone()
    };
    let row = SheetRow {
        study: Some(study),
        theirs: Cells::of(&noted),
        ..SheetRow::default()
    };
    Chosen {
        sheet: Sheet { rows: vec![row] },
        studies: vec![ChosenStudy {
            study,
            version: 3,
            cells: [CellKey::Value(Field::Notes)].into(),
        }],
    }
}

/// The decision about project 1, until everybody reads it.
pub(super) async fn decide(acts: &mut Acts<'_>, squares: &Squares) {
    let (world, store) = (acts.world, &acts.world.store);
    let id = squares.edition.id;
    acts.act("cost_set", async || {
        store
            .set_cost(&OPERATOR, id, "1", euros(500), "Le devis")
            .await
    })
    .await;
    let version = desk(world, &squares.edition, "1").await.version;
    acts.act("project_decided", async || {
        store
            .decide_project(&OPERATOR, id, "1", version, &on_ballot())
            .await
    })
    .await;
    let tomorrow = Some(store.now() + TimeDelta::days(1));
    acts.act("decisions_planned", async || {
        store.plan_decisions(&OPERATOR, id, tomorrow).await
    })
    .await;
    acts.act("decisions_published", async || {
        store.publish_decisions(&OPERATOR, id).await
    })
    .await;
}
