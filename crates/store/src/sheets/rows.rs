//! The rows behind a sheet.

use super::ChosenStudy;
use crate::entities::{cost_line, project, study};
use crate::error::{Doing, column};
use crate::{Result, Write};
use chrono::NaiveDate;
use domain::study::{CostLine, StudyContent};
use domain::{Cents, DepartmentId, EditionId, ProjectId, ProjectState, StudyId, StudyState};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait as _, Select,
};
use std::collections::HashMap;
use std::str::FromStr;

/// Ids that one statement names: `SQLite` takes 32,766 values.
const CHUNK: usize = 5000;

/// A study with what is needed of its project.
pub(super) struct Loaded {
    pub(super) id: StudyId,
    pub(super) project: ProjectId,
    pub(super) number: String,
    pub(super) title: String,
    /// The project's place in its edition.
    pub(super) position: i32,
    /// Whether the project is under study.
    pub(super) open: bool,
    pub(super) department: DepartmentId,
    pub(super) state: StudyState,
    pub(super) due: Option<NaiveDate>,
    pub(super) version: i32,
    pub(super) content: StudyContent,
}

/// Every study of an edition, with three queries.
pub(super) async fn load(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<Loaded>> {
    let projects: HashMap<uuid::Uuid, (String, String, String, i32)> = project::Entity::find()
        .filter(project::Column::EditionId.eq(edition.0))
        .select_only()
        .columns([
            project::Column::Id,
            project::Column::Number,
            project::Column::Title,
            project::Column::State,
            project::Column::Position,
        ])
        .into_tuple::<(uuid::Uuid, String, String, String, i32)>()
        .all(db)
        .await
        .doing("reading projects")?
        .into_iter()
        .map(|(id, number, title, state, position)| (id, (number, title, state, position)))
        .collect();
    let mut lines: HashMap<uuid::Uuid, Vec<CostLine>> = HashMap::new();
    let ids = of_edition(edition)
        .select_only()
        .column(study::Column::Id)
        .into_query();
    let rows = cost_line::Entity::find()
        .filter(cost_line::Column::StudyId.in_subquery(ids))
        .order_by_asc(cost_line::Column::StudyId)
        .order_by_asc(cost_line::Column::Position)
        .all(db)
        .await
        .doing("reading cost lines")?;
    for row in rows {
        lines.entry(row.study_id).or_default().push(CostLine {
            label: row.label,
            amount: Cents::new(row.amount),
            kind: column("cost_line.kind", &row.kind)?,
            nature: row.nature,
        });
    }
    let rows = of_edition(edition)
        .order_by_asc(study::Column::ProjectId)
        .order_by_asc(study::Column::Id)
        .all(db)
        .await
        .doing("reading studies")?;
    rows.into_iter()
        .filter_map(|row| {
            let (number, title, state, position) = projects.get(&row.project_id)?.clone();
            let lines = lines.remove(&row.id).unwrap_or_default();
            Some(loaded(row, lines, number, title, &state, position))
        })
        .collect()
}

/// How many studies of projects under study each department has.
pub(super) async fn counts(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<HashMap<DepartmentId, u32>> {
    let projects = project::Entity::find()
        .filter(project::Column::EditionId.eq(edition.0))
        .filter(project::Column::State.eq(ProjectState::UnderStudy.code()))
        .select_only()
        .column(project::Column::Id)
        .into_query();
    let rows: Vec<(uuid::Uuid, i64)> = study::Entity::find()
        .filter(study::Column::ProjectId.in_subquery(projects))
        .select_only()
        .column(study::Column::DepartmentId)
        .column_as(study::Column::Id.count(), "studies")
        .group_by(study::Column::DepartmentId)
        .into_tuple()
        .all(db)
        .await
        .doing("counting studies")?;
    Ok(rows
        .into_iter()
        .map(|(id, studies)| (id.into(), u32::try_from(studies).unwrap_or(u32::MAX)))
        .collect())
}

fn of_edition(edition: EditionId) -> Select<study::Entity> {
    let projects = project::Entity::find()
        .filter(project::Column::EditionId.eq(edition.0))
        .select_only()
        .column(project::Column::Id)
        .into_query();
    study::Entity::find().filter(study::Column::ProjectId.in_subquery(projects))
}

fn loaded(
    row: study::Model,
    lines: Vec<CostLine>,
    number: String,
    title: String,
    state: &str,
    position: i32,
) -> Result<Loaded> {
    let of_project: ProjectState = column("project.state", state)?;
    Ok(Loaded {
        id: row.id.into(),
        project: row.project_id.into(),
        number,
        title,
        position,
        open: of_project.under_study().is_ok(),
        department: row.department_id.into(),
        state: column("study.state", &row.state)?,
        due: row.due_on,
        version: row.version,
        content: StudyContent {
            competent: row.competent,
            ownership: word("study.ownership", row.ownership.as_deref())?,
            legal: row.legal,
            technical: row.technical,
            environment: row.environment,
            functional: row.functional,
            delay_months: row.delay_months.and_then(|months| months.try_into().ok()),
            lines,
            opinion: word("study.opinion", row.opinion.as_deref())?,
            conditions: row.conditions,
            notes: row.notes,
        },
    })
}

fn word<T: FromStr>(name: &'static str, text: Option<&str>) -> Result<Option<T>> {
    text.map(|text| column(name, text)).transpose()
}

/// Holds the chosen studies and their projects to the end of the write, in one order for everybody: meanwhile nobody
/// writes into them, and no decision about them is published.
pub(super) async fn hold(write: &Write, edition: EditionId, chosen: &[ChosenStudy]) -> Result<()> {
    let ids: Vec<uuid::Uuid> = chosen.iter().map(|one| one.study.0).collect();
    let mut projects: Vec<uuid::Uuid> = vec![];
    for ids in ids.chunks(CHUNK) {
        let found: Vec<uuid::Uuid> = of_edition(edition)
            .filter(study::Column::Id.is_in(ids.iter().copied()))
            .select_only()
            .column(study::Column::ProjectId)
            .into_tuple()
            .all(write.tx())
            .await
            .doing("reading studies")?;
        projects.extend(found);
    }
    projects.sort_unstable();
    projects.dedup();
    for ids in projects.chunks(CHUNK) {
        project::Entity::find()
            .filter(project::Column::Id.is_in(ids.iter().copied()))
            .order_by_asc(project::Column::Id)
            .lock_exclusive()
            .all(write.tx())
            .await
            .doing("holding projects")?;
    }
    let mut ids = ids;
    ids.sort_unstable();
    for ids in ids.chunks(CHUNK) {
        study::Entity::find()
            .filter(study::Column::Id.is_in(ids.iter().copied()))
            .order_by_asc(study::Column::Id)
            .lock_exclusive()
            .all(write.tx())
            .await
            .doing("holding studies")?;
    }
    Ok(())
}
