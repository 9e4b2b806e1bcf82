//! Studies: what a department finds out about a project.
//!
//! Who reads every study reads them all; a member of an outside body reads those of that body, and is told of no
//! other that it is there.

mod acts;
mod board;
mod recall;

pub(crate) use acts::put_study;
pub use board::{Board, BoardFilter, Workload};

use crate::documents::{Document, documents_in};
use crate::entities::{account, audit, cost_line, idea, project, project_idea, study};
use crate::error::{Doing, column, json};
use crate::questions::{Question, questions_in};
use crate::rights::{can_for_project, edition_of_study};
use crate::routing::{RoutedBy, routed_by};
use crate::search::contains;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::delegated::Nature;
use domain::study::{CostKind, CostLine, StudyContent, WaitingFor};
use domain::{
    Action, Actor, AuditEvent, Cents, DepartmentId, DistrictId, EditionId, IdeaId, Opinion,
    ProjectId, ProjectState, StudyId, StudyState, ThemeId,
};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};
use std::collections::HashMap;

/// A study in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudySummary {
    pub id: StudyId,
    pub project: ProjectId,
    pub edition: EditionId,
    /// The project's number, as text.
    pub number: String,
    /// The project's title.
    pub title: String,
    pub department: DepartmentId,
    pub state: StudyState,
    pub waiting_for: Option<WaitingFor>,
    pub due_on: Option<NaiveDate>,
    pub opinion: Option<Opinion>,
    pub competent: Option<bool>,
    /// The sum of the investment lines.
    pub investment: Cents,
    /// The sum of the running costs, per year.
    pub running: Cents,
    pub version: i32,
}

impl StudySummary {
    /// Whether it should be done already.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.state.is_open() && self.due_on.is_some_and(|due| due < today)
    }
}

/// The project that a study is about, as its department reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudiedProject {
    pub id: ProjectId,
    pub edition: EditionId,
    pub number: String,
    pub title: String,
    pub text: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub state: ProjectState,
    /// What is paid for: an opinion in favour needs a line of that kind.
    pub paid: CostKind,
    pub ideas: Vec<StudiedIdea>,
}

/// An idea that the project came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudiedIdea {
    pub id: IdeaId,
    pub number: i32,
    pub title: String,
    pub text: String,
}

/// Something that happened to a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyMoment {
    pub at: DateTime<Utc>,
    /// Who of the staff did it, by name or address.
    pub who: Option<String>,
    pub event: AuditEvent,
}

/// A study, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyView {
    pub summary: StudySummary,
    pub project: StudiedProject,
    pub content: StudyContent,
    /// Why the project came here; empty when somebody chose.
    pub routed_by: Vec<RoutedBy>,
    /// Why the head of department sent it back; empty once it is proposed again.
    pub sent_back: String,
    pub questions: Vec<Question>,
    pub documents: Vec<Document>,
    /// Oldest first.
    pub history: Vec<StudyMoment>,
    /// What other departments think, for whoever may read it.
    pub others: Vec<StudySummary>,
}

impl Store {
    /// A study, whole.
    pub async fn study(&self, actor: &Actor, id: StudyId) -> Result<StudyView> {
        let db = self.reader();
        let row = study::Entity::find_by_id(id.0)
            .one(db)
            .await
            .doing("reading a study")?;
        let row = readable(db, actor, row).await?;
        let project = studied_project(db, row.project_id).await?;
        let lines = lines_in(db, id).await?;
        let mut studies = studies_in(db, &[row.project_id]).await?;
        let at = studies.iter().position(|study| study.id == id);
        let summary = studies.remove(at.ok_or(StoreError::NotFound("study"))?);
        if actor.can_in(Action::ReadStudies, project.edition).is_err() {
            studies.clear();
        }
        Ok(StudyView {
            routed_by: routed_by(&row.routed_by)?,
            sent_back: row.sent_back.clone(),
            questions: questions_in(db, &[id.0]).await?,
            documents: documents_in(db, id).await?,
            history: self.history_of(project.edition, id).await?,
            others: studies,
            content: content_of(row, lines)?,
            summary,
            project,
        })
    }

    /// The studies of a project. Who may not read all of them gets those of their departments.
    pub async fn studies_of_project(
        &self,
        actor: &Actor,
        project: ProjectId,
    ) -> Result<Vec<StudySummary>> {
        may_read_some(actor)?;
        let all = match can_for_project(self.reader(), actor, Action::ReadStudies, project).await {
            Ok(_) => true,
            Err(StoreError::Forbidden(_) | StoreError::NotFound(_)) => false,
            Err(err) => return Err(err),
        };
        if !all && actor.departments().is_empty() {
            return Err(StoreError::NotFound("project"));
        }
        let mut studies = studies_in(self.reader(), &[project.0]).await?;
        studies.retain(|study| all || is_member(actor, study.department));
        Ok(studies)
    }

    /// What the log says of a study, oldest first.
    async fn history_of(&self, edition: EditionId, id: StudyId) -> Result<Vec<StudyMoment>> {
        const EVENTS: [&str; 4] = [
            "study_changed",
            "study_moved",
            "question_asked",
            "question_answered",
        ];
        let rows = audit::Entity::find()
            .filter(audit::Column::EditionId.eq(edition.0))
            .filter(audit::Column::Event.is_in(EVENTS))
            .filter(contains(audit::Column::Detail, &id.to_string()))
            .order_by_asc(audit::Column::Seq)
            .all(self.reader())
            .await
            .doing("reading the history of a study")?;
        let staff = rows
            .iter()
            .filter(|row| row.actor == "staff")
            .filter_map(|row| row.account_id);
        let names: HashMap<uuid::Uuid, String> = account::Entity::find()
            .filter(account::Column::Id.is_in(staff))
            .all(self.reader())
            .await
            .doing("reading accounts")?
            .into_iter()
            .map(|row| {
                let account = self.account_of(row)?;
                Ok((account.id.0, account.called().to_owned()))
            })
            .collect::<Result<_>>()?;
        rows.into_iter()
            .map(|row| {
                Ok(StudyMoment {
                    at: row.at,
                    who: row
                        .account_id
                        .filter(|_| row.actor == "staff")
                        .and_then(|id| names.get(&id).cloned()),
                    event: json("audit_entry.detail", &row.detail)?,
                })
            })
            .collect()
    }
}

/// The row, if the actor may read it. Of an outside body's members what is not theirs is hidden.
pub(crate) async fn readable(
    db: &impl ConnectionTrait,
    actor: &Actor,
    row: Option<study::Model>,
) -> Result<study::Model> {
    may_read_some(actor)?;
    let row = row.ok_or(StoreError::NotFound("study"))?;
    if is_member(actor, row.department_id.into()) {
        return Ok(row);
    }
    let edition = edition_of_study(db, &row).await?;
    match actor.can_in(Action::ReadStudies, edition) {
        Ok(()) => Ok(row),
        Err(_) => Err(StoreError::NotFound("study")),
    }
}

/// Refuses whoever reads no study at all.
pub(crate) fn may_read_some(actor: &Actor) -> Result<()> {
    Ok(actor
        .can_somewhere(Action::ReadStudies)
        .or_else(|_| actor.can(Action::Study))?)
}

pub(crate) fn is_member(actor: &Actor, department: DepartmentId) -> bool {
    actor
        .departments()
        .iter()
        .any(|member| member.department == department)
}

/// A study that the actor may fill in, with its project, both held to the end of the write: somebody may be
/// publishing the decisions.
pub(crate) async fn held(
    write: &Write,
    id: StudyId,
    version: Option<i32>,
) -> Result<(study::Model, project::Model)> {
    let row = study::Entity::find_by_id(id.0)
        .one(write.tx())
        .await
        .doing("reading a study")?;
    let row = readable(write.tx(), write.actor(), row).await?;
    let of_project = locked_project(write, row.project_id).await?;
    let edition = of_project.edition_id.into();
    write.actor().may_study(row.department_id.into(), edition)?;
    let state: ProjectState = column("project.state", &of_project.state)?;
    state.under_study()?;
    let row = study::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a study")?
        .ok_or(StoreError::NotFound("study"))?;
    if version.is_some_and(|version| version != row.version) {
        return Err(StoreError::Changed);
    }
    Ok((row, of_project))
}

/// A project, held to the end of the write.
pub(crate) async fn locked_project(write: &Write, id: uuid::Uuid) -> Result<project::Model> {
    project::Entity::find_by_id(id)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("project"))
}

/// The studies of projects, in the order in which they were routed. No right is checked.
pub(crate) async fn studies_in(
    db: &impl ConnectionTrait,
    projects: &[uuid::Uuid],
) -> Result<Vec<StudySummary>> {
    let query = study::Entity::find()
        .filter(study::Column::ProjectId.is_in(projects.iter().copied()))
        .order_by_asc(study::Column::ProjectId)
        .order_by_asc(study::Column::Id);
    summaries(db, query).await
}

/// What lists need of a study: its long texts stay in the table.
#[derive(FromQueryResult)]
struct StudyRow {
    id: uuid::Uuid,
    project_id: uuid::Uuid,
    department_id: uuid::Uuid,
    state: String,
    waiting_for: Option<String>,
    due_on: Option<NaiveDate>,
    opinion: Option<String>,
    competent: Option<bool>,
    version: i32,
}

/// Reads studies for a list: three queries, however many they are.
async fn summaries(
    db: &impl ConnectionTrait,
    query: Select<study::Entity>,
) -> Result<Vec<StudySummary>> {
    let rows = query
        .select_only()
        .columns([
            study::Column::Id,
            study::Column::ProjectId,
            study::Column::DepartmentId,
            study::Column::State,
            study::Column::WaitingFor,
            study::Column::DueOn,
            study::Column::Opinion,
            study::Column::Competent,
            study::Column::Version,
        ])
        .into_model::<StudyRow>()
        .all(db)
        .await
        .doing("reading studies")?;
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let titles: HashMap<uuid::Uuid, (uuid::Uuid, String, String)> = project::Entity::find()
        .filter(project::Column::Id.is_in(rows.iter().map(|row| row.project_id)))
        .select_only()
        .columns([
            project::Column::Id,
            project::Column::EditionId,
            project::Column::Number,
            project::Column::Title,
        ])
        .into_tuple::<(uuid::Uuid, uuid::Uuid, String, String)>()
        .all(db)
        .await
        .doing("reading the projects of studies")?
        .into_iter()
        .map(|(id, edition, number, title)| (id, (edition, number, title)))
        .collect();
    let sums = sums_of(db, rows.iter().map(|row| row.id)).await?;
    rows.into_iter()
        .map(|row| {
            let (edition, number, title) = titles
                .get(&row.project_id)
                .cloned()
                .ok_or(StoreError::NotFound("project"))?;
            let sum = |kind: CostKind| {
                sums.get(&(row.id, kind))
                    .copied()
                    .map_or(Cents::ZERO, Cents::new)
            };
            Ok(StudySummary {
                id: row.id.into(),
                project: row.project_id.into(),
                edition: edition.into(),
                number,
                title,
                department: row.department_id.into(),
                state: column("study.state", &row.state)?,
                waiting_for: word("study.waiting_for", row.waiting_for.as_deref())?,
                due_on: row.due_on,
                opinion: word("study.opinion", row.opinion.as_deref())?,
                competent: row.competent,
                investment: sum(CostKind::Investment),
                running: sum(CostKind::Running),
                version: row.version,
            })
        })
        .collect()
}

/// The sums of the cost lines of studies, by kind.
async fn sums_of(
    db: &impl ConnectionTrait,
    studies: impl IntoIterator<Item = uuid::Uuid>,
) -> Result<HashMap<(uuid::Uuid, CostKind), i64>> {
    let rows: Vec<(uuid::Uuid, String, i64)> = cost_line::Entity::find()
        .filter(cost_line::Column::StudyId.is_in(studies))
        .select_only()
        .columns([cost_line::Column::StudyId, cost_line::Column::Kind])
        .column_as(amount_sum(), "sum")
        .group_by(cost_line::Column::StudyId)
        .group_by(cost_line::Column::Kind)
        .into_tuple()
        .all(db)
        .await
        .doing("adding up cost lines")?;
    rows.into_iter()
        .map(|(study, kind, sum)| Ok(((study, column("cost_line.kind", &kind)?), sum)))
        .collect()
}

/// The sum of amounts. PostgreSQL's sum of such numbers is a decimal unless it is told otherwise.
fn amount_sum() -> sea_orm::sea_query::SimpleExpr {
    Expr::col((cost_line::Entity, cost_line::Column::Amount))
        .sum()
        .cast_as("bigint")
}

/// Reads a word that may be missing.
fn word<T: std::str::FromStr>(name: &'static str, text: Option<&str>) -> Result<Option<T>> {
    text.map(|text| column(name, text)).transpose()
}

async fn studied_project(db: &impl ConnectionTrait, id: uuid::Uuid) -> Result<StudiedProject> {
    let row = project::Entity::find_by_id(id)
        .one(db)
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("project"))?;
    let links: Vec<uuid::Uuid> = project_idea::Entity::find()
        .filter(project_idea::Column::ProjectId.eq(id))
        .select_only()
        .column(project_idea::Column::IdeaId)
        .into_tuple()
        .all(db)
        .await
        .doing("reading a lineage")?;
    let ideas = idea::Entity::find()
        .filter(idea::Column::Id.is_in(links))
        .order_by_asc(idea::Column::Number)
        .all(db)
        .await
        .doing("reading a lineage")?;
    let paid = paid_for(db, &row).await?;
    Ok(StudiedProject {
        paid,
        id: row.id.into(),
        edition: row.edition_id.into(),
        number: row.number,
        title: row.title,
        text: row.text,
        place: row.place,
        district: row.district_id.map(Into::into),
        theme: row.theme_id.map(Into::into),
        state: column("project.state", &row.state)?,
        ideas: ideas
            .into_iter()
            .map(|row| StudiedIdea {
                id: row.id.into(),
                number: row.number,
                title: row.title,
                text: row.text,
            })
            .collect(),
    })
}

/// The kind of cost that is paid for: what its terms say where a delegated envelope pays, and else investment.
pub(crate) async fn paid_for(
    db: &impl ConnectionTrait,
    of_project: &project::Model,
) -> Result<CostKind> {
    let Some(envelope) = of_project.delegated_envelope_id else {
        return Ok(CostKind::Investment);
    };
    let envelope = crate::delegated::envelope_in(db, envelope.into()).await?;
    Ok(match envelope.terms.nature {
        Nature::Investment => CostKind::Investment,
        Nature::Running => CostKind::Running,
    })
}

/// The cost lines of a study, in their order.
pub(crate) async fn lines_in(db: &impl ConnectionTrait, id: StudyId) -> Result<Vec<CostLine>> {
    let rows = cost_line::Entity::find()
        .filter(cost_line::Column::StudyId.eq(id.0))
        .order_by_asc(cost_line::Column::Position)
        .all(db)
        .await
        .doing("reading cost lines")?;
    rows.into_iter()
        .map(|row| {
            Ok(CostLine {
                label: row.label,
                amount: Cents::new(row.amount),
                kind: column("cost_line.kind", &row.kind)?,
                nature: row.nature,
            })
        })
        .collect()
}

/// What a department has written into a study.
pub(crate) fn content_of(row: study::Model, lines: Vec<CostLine>) -> Result<StudyContent> {
    Ok(StudyContent {
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
    })
}
