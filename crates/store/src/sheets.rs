//! The sheet that departments work in: what is on it, what came back, and what of that is taken.
//!
//! Nothing that somebody else wrote in the meantime is overwritten in silence: what came back is compared cell by
//! cell with what was taken and with what is there, and applied only to the version that was looked at.

mod rows;

use self::rows::{Loaded, load};
use crate::entities::department;
use crate::error::Doing;
use crate::studies::put_study;
use crate::{Result, Store, StoreError};
use ::sheets::{CellKey, Cells, Difference, Row, Sheet, SheetRow, compare, take};
use domain::study::StudyFault;
use domain::text::fold;
use domain::{Action, Actor, AuditEvent, DepartmentId, EditionId, StudyId, StudyState};
use sea_orm::EntityTrait;
use std::collections::{BTreeSet, HashMap};

/// A department that has studies on the sheet of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetDepartment {
    pub id: DepartmentId,
    pub name: String,
    pub studies: u32,
    /// Whether the actor may change them.
    pub mine: bool,
}

/// What a sheet that came back would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Studies with differences: those with conflicts first, then by number.
    pub studies: Vec<ComparedStudy>,
    /// Studies on the sheet that are as they are here.
    pub unchanged: u32,
    /// Studies that the sheet would change and that can't be.
    pub left: Vec<LeftStudy>,
}

/// A study and the cells in which the sheet differs.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedStudy {
    pub study: StudyId,
    pub number: String,
    pub title: String,
    pub department: String,
    /// The version that was compared.
    pub version: i32,
    pub cells: Vec<Difference>,
}

/// A study that is not changed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftStudy {
    pub number: String,
    /// Empty when there is no such project.
    pub title: String,
    pub department: String,
    pub why: LeftBecause,
}

/// Why a study is not changed by a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftBecause {
    /// There is no such study, or none that this person may know of.
    Gone,
    OtherDepartment,
    /// The head of department has it.
    Proposed,
    Done,
    /// The project is not under study any more.
    Decided,
    /// Somebody changed it after it was compared.
    Changed,
    /// The cost lines would not be sound.
    Faults(Vec<StudyFault>),
}

/// What of a sheet is to be taken.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    pub sheet: Sheet,
    pub studies: Vec<ChosenStudy>,
}

/// What is to be taken into a study.
#[derive(Clone, Debug)]
pub struct ChosenStudy {
    pub study: StudyId,
    /// The version that was looked at.
    pub version: i32,
    pub cells: BTreeSet<CellKey>,
}

/// What was taken of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppliedSheet {
    /// Studies that were changed.
    pub studies: u32,
    /// Those that were chosen and left.
    pub left: Vec<LeftStudy>,
}

impl Store {
    /// The studies of an edition, of one department or of all that the actor may read, by the number of the project.
    pub async fn sheet_rows(
        &self,
        actor: &Actor,
        edition: EditionId,
        department: Option<DepartmentId>,
    ) -> Result<Vec<Row>> {
        let sees = sees(actor, edition)?;
        if department.is_some_and(|department| !sees.department(department)) {
            return Err(StoreError::NotFound("department"));
        }
        let mut studies = load(self.reader(), edition).await?;
        studies.retain(|study| {
            study.open
                && sees.department(study.department)
                && department.is_none_or(|one| one == study.department)
        });
        let names = self.department_names().await?;
        studies.sort_by(|a, b| by_number(&a.number, &b.number).then(a.position.cmp(&b.position)));
        studies.into_iter().map(|study| study.row(&names)).collect()
    }

    /// The departments whose studies of an edition are on the sheet, by name.
    pub async fn sheet_departments(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<SheetDepartment>> {
        let sees = sees(actor, edition)?;
        let names = self.department_names().await?;
        let counts = rows::counts(self.reader(), edition).await?;
        let mut departments: Vec<SheetDepartment> = counts
            .into_iter()
            .filter(|(id, _)| sees.department(*id))
            .filter_map(|(id, studies)| {
                Some(SheetDepartment {
                    id,
                    name: names.get(&id)?.clone(),
                    studies,
                    mine: actor.may_study(id, edition).is_ok(),
                })
            })
            .collect();
        departments.sort_by_cached_key(|department| fold(&department.name));
        Ok(departments)
    }

    /// What a sheet would change. Nothing is written.
    pub async fn compare_sheet(
        &self,
        actor: &Actor,
        edition: EditionId,
        sheet: &Sheet,
    ) -> Result<Comparison> {
        actor.can_in(Action::Study, edition)?;
        let sees = sees(actor, edition)?;
        let mut studies = load(self.reader(), edition).await?;
        studies.retain(|study| sees.department(study.department));
        let names = self.department_names().await?;
        let found = Found::new(&studies, &names);
        let mut comparison = Comparison::default();
        for row in &sheet.rows {
            let Some(study) = found.of(row) else {
                // What came back as it was taken asks for nothing.
                if row.base.as_ref() != Some(&row.theirs) {
                    comparison.left.push(LeftStudy {
                        number: row.number.clone(),
                        title: String::new(),
                        department: row.department.clone(),
                        why: LeftBecause::Gone,
                    });
                }
                continue;
            };
            let ours = Cells::of(&study.content);
            let same_version = row.version == Some(study.version);
            let cells = compare(row.base.as_ref(), same_version, &ours, &row.theirs);
            let department = names.get(&study.department).cloned().unwrap_or_default();
            if cells.is_empty() {
                comparison.unchanged += 1;
            } else if let Some(why) = study.closed(actor, edition) {
                comparison.left.push(study.left(department, why));
            } else {
                comparison.studies.push(ComparedStudy {
                    study: study.id,
                    number: study.number.clone(),
                    title: study.title.clone(),
                    department,
                    version: study.version,
                    cells,
                });
            }
        }
        comparison.studies.sort_by(|a, b| {
            let conflicts = |it: &ComparedStudy| it.cells.iter().any(|cell| cell.conflict);
            (conflicts(b).cmp(&conflicts(a))).then_with(|| by_number(&a.number, &b.number))
        });
        Ok(comparison)
    }

    /// Takes the chosen cells, all studies in one transaction. A study that is no longer as it was looked at, or that
    /// can't be changed, is left and told.
    pub async fn apply_sheet(
        &self,
        actor: &Actor,
        edition: EditionId,
        chosen: &Chosen,
    ) -> Result<AppliedSheet> {
        actor.can_in(Action::Study, edition)?;
        let sees = sees(actor, edition)?;
        let names = self.department_names().await?;
        let write = self.write(actor).await?;
        rows::hold(&write, edition, &chosen.studies).await?;
        let mut studies = load(write.tx(), edition).await?;
        studies.retain(|study| sees.department(study.department));
        let found = Found::new(&studies, &names);
        let theirs: HashMap<StudyId, &Cells> = (chosen.sheet.rows.iter())
            .filter_map(|row| Some((found.of(row)?.id, &row.theirs)))
            .collect();
        let mut applied = AppliedSheet::default();
        for one in &chosen.studies {
            let (Some(study), Some(theirs)) =
                (found.by_key.get(&one.study), theirs.get(&one.study))
            else {
                applied.left.push(LeftStudy {
                    number: String::new(),
                    title: String::new(),
                    department: String::new(),
                    why: LeftBecause::Gone,
                });
                continue;
            };
            if one.cells.is_empty() {
                continue;
            }
            let department = names.get(&study.department).cloned().unwrap_or_default();
            let mut content = study.content.clone();
            take(&mut content, theirs, &one.cells);
            let faults = content.line_faults();
            let why = match study.closed(actor, edition) {
                Some(why) => Some(why),
                None if study.version != one.version => Some(LeftBecause::Changed),
                None if !faults.is_empty() => Some(LeftBecause::Faults(faults)),
                None => None,
            };
            if let Some(why) = why {
                applied.left.push(study.left(department, why));
                continue;
            }
            let (id, from) = (study.id, study.state);
            let state = put_study(&write, id, study.version, from, &content).await?;
            let project = study.project;
            write
                .also(AuditEvent::StudyChanged {
                    edition,
                    project,
                    study: study.id,
                })
                .await?;
            if state != study.state {
                write
                    .also(AuditEvent::StudyMoved {
                        edition,
                        project,
                        study: study.id,
                        state,
                    })
                    .await?;
            }
            applied.studies += 1;
        }
        let studies = applied.studies;
        if studies > 0 {
            write
                .commit_quietly(AuditEvent::SheetImported { edition, studies })
                .await?;
        }
        Ok(applied)
    }

    async fn department_names(&self) -> Result<HashMap<DepartmentId, String>> {
        Ok(department::Entity::find()
            .all(self.reader())
            .await
            .doing("reading departments")?
            .into_iter()
            .map(|row| (row.id.into(), row.name))
            .collect())
    }
}

/// Which departments' studies somebody sees.
enum Sees {
    All,
    Of(Vec<DepartmentId>),
}

impl Sees {
    fn department(&self, department: DepartmentId) -> bool {
        match self {
            Self::All => true,
            Self::Of(departments) => departments.contains(&department),
        }
    }
}

fn sees(actor: &Actor, edition: EditionId) -> Result<Sees> {
    if actor.can_in(Action::ReadStudies, edition).is_ok() {
        return Ok(Sees::All);
    }
    actor.can_in(Action::Study, edition)?;
    let departments = actor.departments().iter();
    Ok(Sees::Of(
        departments.map(|member| member.department).collect(),
    ))
}

/// Finds the study that a row of a sheet is about.
struct Found<'a> {
    by_key: HashMap<StudyId, &'a Loaded>,
    by_name: HashMap<(String, String), &'a Loaded>,
}

impl<'a> Found<'a> {
    fn new(studies: &'a [Loaded], names: &HashMap<DepartmentId, String>) -> Self {
        Self {
            by_key: studies.iter().map(|study| (study.id, study)).collect(),
            by_name: studies
                .iter()
                .filter_map(|study| {
                    let name = names.get(&study.department)?;
                    Some(((fold(&study.number), fold(name.trim())), study))
                })
                .collect(),
        }
    }

    /// By its key; where the keys were removed, by its project's number and its department.
    fn of(&self, row: &SheetRow) -> Option<&'a Loaded> {
        match row.study {
            Some(key) => self.by_key.get(&key).copied(),
            None => self
                .by_name
                .get(&(fold(&row.number), fold(row.department.trim())))
                .copied(),
        }
    }
}

impl Loaded {
    /// Why the actor can't change the study, if so.
    fn closed(&self, actor: &Actor, edition: EditionId) -> Option<LeftBecause> {
        if actor.may_study(self.department, edition).is_err() {
            Some(LeftBecause::OtherDepartment)
        } else if !self.open {
            Some(LeftBecause::Decided)
        } else {
            match self.state {
                StudyState::NotStarted | StudyState::InProgress | StudyState::Waiting => None,
                StudyState::Proposed => Some(LeftBecause::Proposed),
                StudyState::Done => Some(LeftBecause::Done),
            }
        }
    }

    fn left(&self, department: String, why: LeftBecause) -> LeftStudy {
        LeftStudy {
            number: self.number.clone(),
            title: self.title.clone(),
            department,
            why,
        }
    }

    fn row(self, names: &HashMap<DepartmentId, String>) -> Result<Row> {
        Ok(Row {
            study: self.id,
            version: self.version,
            department: names
                .get(&self.department)
                .cloned()
                .ok_or(StoreError::NotFound("department"))?,
            number: self.number,
            title: self.title,
            state: self.state,
            due: self.due,
            content: self.content,
        })
    }
}

/// Numbers as people count, though they are texts: 9 before 10.
fn by_number(a: &str, b: &str) -> std::cmp::Ordering {
    let value = |text: &str| text.parse::<u64>().unwrap_or(u64::MAX);
    (value(a).cmp(&value(b))).then_with(|| a.cmp(b))
}
