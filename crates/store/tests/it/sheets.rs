//! The sheet that departments work in: nothing that somebody else wrote is overwritten in silence.

use crate::fixture::{Person, World, open_for_ideas, project};
use calamine::{Data, Reader as _, Xlsx};
use chrono::TimeDelta;
use domain::study::{CostKind, CostLine, StudyContent};
use domain::{
    Actor, AuditEvent, Cents, EditionId, Forbidden, Lang, MemberLevel, Opinion, ProjectState,
    Proof, Role, StudyId, StudyState,
};
use rust_xlsxwriter::Workbook;
use sheets::{CellKey, CellValue, Difference, Field, Row, Sheet, Words};
use std::collections::{BTreeSet, HashMap};
use std::io::Cursor;
use store::{
    AppliedSheet, Chosen, ChosenStudy, Comparison, ImportedDepartment, ImportedProject,
    ImportedStudies, ImportedStudy, LeftBecause, StoreError,
};

on_each_database![
    five_hundred_projects_come_back_with_three_conflicts,
    what_is_proposed_done_or_decided_is_left,
    a_sheet_is_applied_to_the_version_that_was_looked_at,
    members_take_and_send_their_own_department_s_sheet,
    a_department_s_faulty_lines_are_left,
    a_csv_file_without_keys_finds_its_studies,
];

const ROADS: &str = "Voirie";
const GREEN: &str = "Espaces verts";
const OUTSIDE: &str = "Agglomération";

fn words() -> Words {
    Words::new(true, str::to_owned)
}

fn read(bytes: &[u8]) -> Sheet {
    sheets::read(bytes, &[words()]).unwrap()
}

fn line(label: &str, euros: i64) -> CostLine {
    CostLine {
        label: label.to_owned(),
        amount: Cents::from_euros(euros).unwrap(),
        kind: CostKind::Investment,
        nature: "2152".to_owned(),
    }
}

fn study(project: u32, department: &str, state: StudyState) -> ImportedStudy {
    ImportedStudy {
        project: project.to_string(),
        department: department.to_owned(),
        state,
        waiting_for: None,
        due_on: None,
        routed_by: vec![("Voies".to_owned(), vec!["trottoir".to_owned()])],
        routed_at: chrono::Utc::now(),
        content: StudyContent {
            competent: Some(true),
            legal: format!("Vérifié pour {project}"),
            lines: vec![
                line("Travaux", 1_000 + i64::from(project)),
                line("Mobilier", 500),
            ],
            ..StudyContent::default()
        },
        sent_back: String::new(),
        questions: vec![],
    }
}

fn department(name: &str) -> ImportedDepartment {
    let outside = name == OUTSIDE;
    let member = if outside { "outside" } else { "roads" };
    ImportedDepartment {
        name: name.to_owned(),
        outside,
        contact: String::new(),
        competences: vec![(format!("Compétence {name}"), "trottoir".to_owned())],
        members: if name == GREEN {
            vec![]
        } else {
            let email = format!("{member}@example.org");
            vec![(email, member.to_owned(), MemberLevel::Analyst)]
        },
    }
}

/// An edition with so many projects under study, and these studies.
async fn edition(world: &World, projects: u32, studies: Vec<ImportedStudy>) -> EditionId {
    let projects = (1..=projects)
        .map(|number| ImportedProject {
            state: ProjectState::UnderStudy,
            cost: None,
            ..project(&number.to_string(), 1)
        })
        .collect();
    let edition = world.edition(open_for_ideas().projects(projects)).await;
    let from = ImportedStudies {
        departments: [ROADS, GREEN, OUTSIDE].map(department).to_vec(),
        studies,
        decisions: vec![],
        decisions_on: Some(world.store.now() + TimeDelta::days(30)),
    };
    world
        .store
        .import_studies(&Actor::Operator, edition.id, &from)
        .await
        .unwrap();
    edition.id
}

async fn rows(world: &World, actor: &Actor, edition: EditionId) -> Vec<Row> {
    world.store.sheet_rows(actor, edition, None).await.unwrap()
}

async fn compared(world: &World, actor: &Actor, edition: EditionId, sheet: &Sheet) -> Comparison {
    world
        .store
        .compare_sheet(actor, edition, sheet)
        .await
        .unwrap()
}

/// Opens a workbook and saves it again, as a spreadsheet program does, with other values in some cells: those of the
/// project of this number, under this heading.
fn edited(bytes: &[u8], edits: &[(&str, u32, &str, &str)]) -> Vec<u8> {
    let mut from: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut to = Workbook::new();
    let mut done = 0;
    for name in from.sheet_names() {
        let range = from.worksheet_range(&name).unwrap();
        let heads: Vec<String> = range
            .rows()
            .next()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .unwrap_or_default();
        let number_at = heads.iter().position(|head| head == "column-number");
        let sheet = to.add_worksheet();
        sheet.set_name(&name).unwrap();
        for (row, cells) in (0..).zip(range.rows()) {
            let number = number_at.map(|at| cells[at].to_string());
            for (column, cell) in (0..).zip(cells) {
                let edit = edits.iter().find(|(tab, of, heading, _)| {
                    let heading_here = heads.get(usize::from(column)).map(String::as_str);
                    *tab == name
                        && row > 0
                        && number.as_deref() == Some(of.to_string().as_str())
                        && heading_here == Some(heading)
                        // Of a project's lines, the first.
                        && (name != "tab-costs" || cells[2] == "Travaux")
                });
                match (edit, cell) {
                    (Some((.., value)), _) => {
                        done += 1;
                        sheet.write_string(row, column, *value).unwrap();
                    }
                    (None, Data::Float(number)) => {
                        sheet.write_number(row, column, *number).unwrap();
                    }
                    (None, Data::Empty) => {}
                    (None, other) => {
                        sheet.write_string(row, column, other.to_string()).unwrap();
                    }
                }
            }
        }
    }
    assert_eq!(done, edits.len(), "every edit has its cell");
    to.save_to_buffer().unwrap()
}

/// Everything that is no conflict, and the conflicts that are named.
fn chosen(sheet: &Sheet, comparison: &Comparison, conflicts: &[(&str, CellKey)]) -> Chosen {
    let takes = |number: &str, cell: &Difference| {
        !cell.conflict
            || conflicts
                .iter()
                .any(|(of, key)| *of == number && *key == cell.key)
    };
    Chosen {
        sheet: sheet.clone(),
        studies: comparison
            .studies
            .iter()
            .map(|study| ChosenStudy {
                study: study.study,
                version: study.version,
                cells: (study.cells.iter())
                    .filter(|cell| takes(&study.number, cell))
                    .map(|cell| cell.key.clone())
                    .collect(),
            })
            .collect(),
    }
}

fn value(text: &str) -> CellValue {
    CellValue::Value(text.to_owned())
}

fn travaux() -> CellKey {
    CellKey::Line {
        label: "Travaux".to_owned(),
        nth: 0,
    }
}

/// The round trip that the city was promised: a department edits 40 of 500 projects in its spreadsheet; meanwhile
/// others change some of the same studies here, three of them in the same cells.
#[expect(clippy::too_many_lines, reason = "one round trip, whole")]
async fn five_hundred_projects_come_back_with_three_conflicts(world: &World) {
    let studies = (1..=500)
        .map(|number| study(number, ROADS, StudyState::NotStarted))
        .collect();
    let edition = edition(world, 500, studies).await;
    let coordinator = world.coordinator().await;
    let taken = rows(world, &coordinator.actor, edition).await;
    assert_eq!(taken.len(), 500);
    let bytes = sheets::to_xlsx(&taken, &words()).unwrap();

    // In the spreadsheet: 37 technical checks, two opinions, a cost, and one cell that is changed here in the same way.
    let mut edits: Vec<(&str, u32, &str, &str)> = (1..=37)
        .map(|number| ("tab-studies", number, "column-technical", "Faisable"))
        .collect();
    edits.extend([
        ("tab-studies", 100, "column-opinion", "opinion-favourable"),
        ("tab-studies", 101, "column-conditions", "Leur condition"),
        ("tab-costs", 102, "column-amount", "2 500,50"),
        ("tab-studies", 103, "column-notes", "La même note"),
        ("tab-studies", 104, "column-delay", "9"),
    ]);
    let sheet = read(&edited(&bytes, &edits));

    // Here, meanwhile: through the same door, as another sheet that comes back sooner.
    let meanwhile = [
        ("tab-studies", 100, "column-opinion", "opinion-unfavourable"),
        ("tab-studies", 101, "column-conditions", "Notre condition"),
        ("tab-costs", 102, "column-amount", "3000"),
        ("tab-studies", 103, "column-notes", "La même note"),
        // Another cell of a study that the spreadsheet changes too.
        ("tab-studies", 104, "column-notes", "Notre note"),
        ("tab-studies", 105, "column-notes", "Nous seuls"),
    ];
    let sooner = read(&edited(&bytes, &meanwhile));
    let comparison = compared(world, &coordinator.actor, edition, &sooner).await;
    assert_eq!(comparison.studies.len(), 6);
    assert_eq!(comparison.unchanged, 494);
    let applied = world
        .store
        .apply_sheet(
            &coordinator.actor,
            edition,
            &chosen(&sooner, &comparison, &[]),
        )
        .await
        .unwrap();
    assert_eq!(applied.studies, 6);

    // What came back is compared: three conflicts, with both values, come first.
    let comparison = compared(world, &coordinator.actor, edition, &sheet).await;
    assert_eq!(comparison.left, []);
    let conflicts: Vec<(&str, &Difference)> = comparison
        .studies
        .iter()
        .flat_map(|study| study.cells.iter().map(|cell| (&*study.number, cell)))
        .filter(|(_, cell)| cell.conflict)
        .collect();
    let amount = |cents| {
        CellValue::Line(Some(CostLine {
            amount: Cents::new(cents),
            ..line("Travaux", 0)
        }))
    };
    let expected = [
        Difference {
            key: CellKey::Value(Field::Opinion),
            base: Some(value("")),
            ours: value("unfavourable"),
            theirs: value("favourable"),
            conflict: true,
        },
        Difference {
            key: CellKey::Value(Field::Conditions),
            base: Some(value("")),
            ours: value("Notre condition"),
            theirs: value("Leur condition"),
            conflict: true,
        },
        Difference {
            key: travaux(),
            base: Some(amount(110_200)),
            ours: amount(300_000),
            theirs: amount(250_050),
            conflict: true,
        },
    ];
    assert_eq!(
        conflicts,
        [
            ("100", &expected[0]),
            ("101", &expected[1]),
            ("102", &expected[2])
        ]
    );
    let first: Vec<&str> = (comparison.studies.iter().take(3))
        .map(|study| &*study.number)
        .collect();
    assert_eq!(first, ["100", "101", "102"]);
    // 37 checks and a delay; the note that both wrote is no change any more.
    assert_eq!(comparison.studies.len(), 3 + 38);

    // One conflict is decided for the sheet, two are not decided: what is there stays.
    let take = chosen(&sheet, &comparison, &[("102", travaux())]);
    let before = world.log().await.len();
    let applied = world
        .store
        .apply_sheet(&coordinator.actor, edition, &take)
        .await
        .unwrap();
    assert_eq!(
        applied,
        AppliedSheet {
            studies: 39,
            left: vec![]
        }
    );
    let log = world.logged_since(before).await;
    assert_eq!(
        log.last().map(|(_, event)| event),
        Some(&AuditEvent::SheetImported {
            edition,
            studies: 39
        })
    );

    // Only what was changed is applied: everything else is as it was taken.
    let now: HashMap<String, Row> = rows(world, &coordinator.actor, edition)
        .await
        .into_iter()
        .map(|row| (row.number.clone(), row))
        .collect();
    for row in &taken {
        let mut expected = row.content.clone();
        let number: u32 = row.number.parse().unwrap();
        match number {
            1..=37 => "Faisable".clone_into(&mut expected.technical),
            100 => expected.opinion = Some(Opinion::Unfavourable),
            101 => "Notre condition".clone_into(&mut expected.conditions),
            102 => expected.lines[0].amount = Cents::new(250_050),
            103 => "La même note".clone_into(&mut expected.notes),
            104 => {
                "Notre note".clone_into(&mut expected.notes);
                expected.delay_months = Some(9);
            }
            105 => "Nous seuls".clone_into(&mut expected.notes),
            _ => {}
        }
        let changed = expected != row.content;
        let there = &now[&row.number];
        assert_eq!(there.content, expected, "project {number}");
        let state = if changed {
            StudyState::InProgress
        } else {
            StudyState::NotStarted
        };
        assert_eq!(there.state, state, "project {number}");
    }
    // The same sheet again has nothing but the two conflicts left.
    let comparison = compared(world, &coordinator.actor, edition, &sheet).await;
    assert_eq!(comparison.studies.len(), 2);
    assert!(comparison.studies.iter().all(|it| it.cells[0].conflict));
}

async fn what_is_proposed_done_or_decided_is_left(world: &World) {
    let states = [
        StudyState::Proposed,
        StudyState::Done,
        StudyState::Waiting,
        StudyState::InProgress,
    ];
    let studies = (1..)
        .zip(states)
        .map(|(number, state)| study(number, ROADS, state));
    let edition = edition(world, 4, studies.collect()).await;
    let coordinator = world.coordinator().await;
    let taken = rows(world, &coordinator.actor, edition).await;
    let bytes = sheets::to_xlsx(&taken, &words()).unwrap();
    let edits: Vec<_> = (1..=4)
        .map(|number| ("tab-studies", number, "column-notes", "Note"))
        .collect();
    let sheet = read(&edited(&bytes, &edits));
    // The fourth is decided meanwhile, and the third's department has lost it.
    world
        .execute("UPDATE project SET state = 'refused' WHERE number = '4'")
        .await;
    let third = taken[2].study;
    let comparison = compared(world, &coordinator.actor, edition, &sheet).await;
    let left: Vec<(&str, &LeftBecause)> = (comparison.left.iter())
        .map(|study| (&*study.number, &study.why))
        .collect();
    assert_eq!(
        left,
        [
            ("1", &LeftBecause::Proposed),
            ("2", &LeftBecause::Done),
            ("4", &LeftBecause::Decided),
        ]
    );
    assert_eq!(comparison.studies.len(), 1);
    assert_eq!(comparison.studies[0].study, third);
    // Whoever asks for it all the same is told, and nothing is written.
    let everything = Chosen {
        studies: taken
            .iter()
            .map(|row| ChosenStudy {
                study: row.study,
                version: row.version,
                cells: BTreeSet::from([CellKey::Value(Field::Notes)]),
            })
            .collect(),
        sheet: sheet.clone(),
    };
    let applied = world
        .store
        .apply_sheet(&coordinator.actor, edition, &everything)
        .await
        .unwrap();
    assert_eq!((applied.studies, applied.left.len()), (1, 3));
    // A study that waits for somebody goes on waiting.
    let now = rows(world, &coordinator.actor, edition).await;
    let third = now.iter().find(|row| row.number == "3").unwrap();
    assert_eq!(
        (third.state, &*third.content.notes),
        (StudyState::Waiting, "Note")
    );
    let first = now.iter().find(|row| row.number == "1").unwrap();
    assert_eq!(first.content.notes, "");
}

async fn a_sheet_is_applied_to_the_version_that_was_looked_at(world: &World) {
    let studies = vec![
        study(1, ROADS, StudyState::NotStarted),
        study(2, ROADS, StudyState::NotStarted),
    ];
    let edition = edition(world, 2, studies).await;
    let coordinator = world.coordinator().await;
    let actor = &coordinator.actor;
    let bytes = sheets::to_xlsx(&rows(world, actor, edition).await, &words()).unwrap();
    let ours = read(&edited(
        &bytes,
        &[("tab-studies", 1, "column-notes", "Nous")],
    ));
    let theirs = read(&edited(
        &bytes,
        &[
            ("tab-studies", 1, "column-legal", "Eux"),
            ("tab-studies", 2, "column-legal", "Eux"),
        ],
    ));
    // Both look before either applies.
    let of_theirs = chosen(
        &theirs,
        &compared(world, actor, edition, &theirs).await,
        &[],
    );
    let of_ours = chosen(&ours, &compared(world, actor, edition, &ours).await, &[]);
    world
        .store
        .apply_sheet(actor, edition, &of_ours)
        .await
        .unwrap();
    let applied = world
        .store
        .apply_sheet(actor, edition, &of_theirs)
        .await
        .unwrap();
    assert_eq!(applied.studies, 1);
    assert_eq!(applied.left.len(), 1);
    assert_eq!(applied.left[0].number, "1");
    assert_eq!(applied.left[0].why, LeftBecause::Changed);
    // Looked at again, it goes: they had not touched what we changed.
    let again = compared(world, actor, edition, &theirs).await;
    assert_eq!(again.studies.len(), 1);
    world
        .store
        .apply_sheet(actor, edition, &chosen(&theirs, &again, &[]))
        .await
        .unwrap();
    let now = rows(world, actor, edition).await;
    assert_eq!(
        (&*now[0].content.notes, &*now[0].content.legal),
        ("Nous", "Eux")
    );
}

async fn signed_in(world: &World, email: &str) -> Person {
    let session = world.sign_in(email, None, Lang::Fr).await.unwrap();
    let session = world.store.prove(&session, Proof::Passkey).await.unwrap();
    Person {
        actor: session.actor(),
        account: session.account.as_ref().unwrap().id,
        email: email.to_owned(),
        session,
    }
}

#[expect(clippy::too_many_lines, reason = "what one member does, whole")]
async fn members_take_and_send_their_own_department_s_sheet(world: &World) {
    let studies = vec![
        study(1, ROADS, StudyState::NotStarted),
        study(1, GREEN, StudyState::NotStarted),
        study(2, OUTSIDE, StudyState::NotStarted),
    ];
    let edition = edition(world, 2, studies).await;
    let analyst = signed_in(world, "roads@example.org").await;
    let outside = signed_in(world, "outside@example.org").await;
    let coordinator = world.coordinator().await;
    let resident = world.resident("ana").await;
    let reader = world.staff(Role::Reader).await;
    let all = rows(world, &coordinator.actor, edition).await;
    assert_eq!(all.len(), 3);
    // A member of the city reads all; one of an outside body reads what is theirs.
    assert_eq!(rows(world, &analyst.actor, edition).await, all);
    assert_eq!(rows(world, &reader.actor, edition).await, all);
    let theirs = rows(world, &outside.actor, edition).await;
    assert_eq!(theirs, [all[2].clone()]);
    let of_roads = all[0].department.clone();
    assert_eq!(of_roads, ROADS);
    for nobody in [&resident.actor, &Actor::Visitor] {
        let refused = world.store.sheet_rows(nobody, edition, None).await;
        assert!(
            matches!(refused, Err(StoreError::Forbidden(_))),
            "{refused:?}"
        );
    }
    // An outside body can't ask for another department's studies, nor learn that they are there.
    let roads = analyst.actor.departments()[0].department;
    let refused = world
        .store
        .sheet_rows(&outside.actor, edition, Some(roads))
        .await;
    assert!(matches!(refused, Err(StoreError::NotFound("department"))));
    let bytes = sheets::to_xlsx(&all, &words()).unwrap();
    let sheet = read(&edited(
        &bytes,
        &[("tab-studies", 2, "column-notes", "Note")],
    ));
    let sheet = Sheet {
        rows: sheet
            .rows
            .into_iter()
            .map(|mut row| {
                row.theirs.values.insert(Field::Notes, "Ma note".to_owned());
                row
            })
            .collect(),
    };
    let why = |comparison: &Comparison| -> Vec<(String, LeftBecause)> {
        (comparison.left.iter())
            .map(|left| (left.number.clone(), left.why.clone()))
            .collect()
    };
    let of_analyst = compared(world, &analyst.actor, edition, &sheet).await;
    assert_eq!(of_analyst.studies.len(), 1);
    assert_eq!(
        why(&of_analyst),
        [
            ("1".to_owned(), LeftBecause::OtherDepartment),
            ("2".to_owned(), LeftBecause::OtherDepartment),
        ]
    );
    let of_outside = compared(world, &outside.actor, edition, &sheet).await;
    assert_eq!(of_outside.studies.len(), 1);
    assert_eq!(
        why(&of_outside),
        [
            ("1".to_owned(), LeftBecause::Gone),
            ("1".to_owned(), LeftBecause::Gone),
        ]
    );
    assert!(of_outside.left.iter().all(|left| left.title.is_empty()));
    // A direct request for the others changes nothing.
    let everything = Chosen {
        studies: all
            .iter()
            .map(|row| ChosenStudy {
                study: row.study,
                version: row.version,
                cells: BTreeSet::from([CellKey::Value(Field::Notes)]),
            })
            .collect(),
        sheet: sheet.clone(),
    };
    for (member, number) in [(&outside, "2"), (&analyst, "1")] {
        let applied = world
            .store
            .apply_sheet(&member.actor, edition, &everything)
            .await
            .unwrap();
        assert_eq!((applied.studies, applied.left.len()), (1, 2));
        let now = rows(world, &coordinator.actor, edition).await;
        let of_number: Vec<&Row> = now.iter().filter(|row| row.number == number).collect();
        assert!(of_number.iter().any(|row| row.content.notes == "Ma note"));
    }
    let green = rows(world, &coordinator.actor, edition).await;
    let green = green.iter().find(|row| row.department == GREEN).unwrap();
    assert_eq!(green.content.notes, "");
    // A reader reads.
    let refused = world
        .store
        .apply_sheet(&reader.actor, edition, &everything)
        .await;
    assert!(
        matches!(refused, Err(StoreError::Forbidden(Forbidden::Role(_)))),
        "{refused:?}"
    );
}

async fn a_department_s_faulty_lines_are_left(world: &World) {
    let studies = vec![study(1, ROADS, StudyState::InProgress)];
    let edition = edition(world, 1, studies).await;
    let coordinator = world.coordinator().await;
    let taken = rows(world, &coordinator.actor, edition).await;
    let mut sheet = read(&sheets::to_xlsx(&taken, &words()).unwrap());
    let lines = sheet.rows[0].theirs.lines.as_mut().unwrap();
    lines[0].amount = Cents::MAX;
    lines[1].amount = Cents::MAX;
    let comparison = compared(world, &coordinator.actor, edition, &sheet).await;
    let applied = world
        .store
        .apply_sheet(
            &coordinator.actor,
            edition,
            &chosen(&sheet, &comparison, &[]),
        )
        .await
        .unwrap();
    assert_eq!(applied.studies, 0);
    assert!(matches!(applied.left[0].why, LeftBecause::Faults(_)));
    assert_eq!(rows(world, &coordinator.actor, edition).await, taken);
}

async fn a_csv_file_without_keys_finds_its_studies(world: &World) {
    let studies = vec![
        study(1, ROADS, StudyState::NotStarted),
        study(1, GREEN, StudyState::NotStarted),
    ];
    let edition = edition(world, 1, studies).await;
    let coordinator = world.coordinator().await;
    let file = "column-number,column-department,column-notes\n1,espaces VERTS,Un tilleul\n9,Voirie,Perdu\n";
    let sheet = read(file.as_bytes());
    let comparison = compared(world, &coordinator.actor, edition, &sheet).await;
    assert_eq!(comparison.studies.len(), 1);
    assert_eq!(comparison.studies[0].department, GREEN);
    // Without a version nobody knows what was taken: a difference may be somebody's work.
    assert!(comparison.studies[0].cells[0].conflict);
    assert_eq!(comparison.left.len(), 1);
    assert_eq!(comparison.left[0].why, LeftBecause::Gone);
    let key = CellKey::Value(Field::Notes);
    let take = chosen(&sheet, &comparison, &[("1", key)]);
    world
        .store
        .apply_sheet(&coordinator.actor, edition, &take)
        .await
        .unwrap();
    let now = rows(world, &coordinator.actor, edition).await;
    let green: Vec<(StudyId, &str)> = (now.iter())
        .filter(|row| row.content.notes == "Un tilleul")
        .map(|row| (row.study, &*row.department))
        .collect();
    assert_eq!(green, [(comparison.studies[0].study, GREEN)]);
}
