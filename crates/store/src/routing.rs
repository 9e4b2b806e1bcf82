//! Which departments a project goes to: by what they answer for, corrected by hand.

use crate::departments::{competences_in, find_department, members_in};
use crate::entities::{cost_line, document, idea, project, project_idea, question, study, theme};
use crate::error::{Doing, column, json, to_json};
use crate::rights::found_in;
use crate::studies::locked_project;
use crate::{Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::department::departments_for;
use domain::{
    Action, Actor, AuditEvent, DepartmentId, DocumentId, EditionId, Mail, ProjectId, ProjectState,
    StudyId, StudyState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait as _, Set,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// Titles that one mail lists at most.
const MAX_LISTED: usize = 50;

/// Why a project came to a department: a competence, and those of its words that the project has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoutedBy {
    pub competence: String,
    pub words: Vec<String>,
}

/// A project that no department studies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnroutedProject {
    pub id: ProjectId,
    pub number: String,
    pub title: String,
}

impl Store {
    /// Gives a project to a department by hand. A department that has it already gets the new date alone.
    pub async fn route_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        department: DepartmentId,
        due_on: Option<NaiveDate>,
    ) -> Result<StudyId> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        let row = project::Entity::find()
            .filter(project::Column::EditionId.eq(edition.0))
            .filter(project::Column::Number.eq(number))
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a project")?
            .ok_or(StoreError::NotFound("project"))?;
        under_study(&row)?;
        find_department(&write, department).await?;
        let there = study::Entity::find()
            .filter(study::Column::ProjectId.eq(row.id))
            .filter(study::Column::DepartmentId.eq(department.0))
            .one(write.tx())
            .await
            .doing("reading studies")?;
        if let Some(there) = there {
            let id = there.id.into();
            due(&write, id, due_on).await?;
            write
                .commit_quietly(AuditEvent::StudyChanged {
                    edition,
                    project: row.id.into(),
                    study: id,
                })
                .await?;
            return Ok(id);
        }
        let new = new_study(&write, &row, department, due_on, "");
        let id = new.id.clone().unwrap().into();
        study::Entity::insert(new)
            .exec_without_returning(write.tx())
            .await
            .doing("routing a project")?;
        ask(&write, department, vec![row.title]).await?;
        write
            .commit_quietly(AuditEvent::StudiesRouted {
                edition,
                studies: 1,
            })
            .await?;
        Ok(id)
    }

    /// Takes a project from a department, with all that was written there. Gives the documents whose files can go.
    pub async fn unroute(&self, actor: &Actor, id: StudyId) -> Result<Vec<DocumentId>> {
        actor.can_somewhere(Action::ManageProjects)?;
        let write = self.write(actor).await?;
        let row = study::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a study")?
            .ok_or(StoreError::NotFound("study"))?;
        let of_project = locked_project(&write, row.project_id).await?;
        found_in(
            actor,
            Action::ManageProjects,
            of_project.edition_id.into(),
            "study",
        )?;
        under_study(&of_project)?;
        let documents = document::Entity::find()
            .filter(document::Column::StudyId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading documents")?;
        cost_line::Entity::delete_many()
            .filter(cost_line::Column::StudyId.eq(id.0))
            .exec(write.tx())
            .await
            .doing("removing cost lines")?;
        question::Entity::delete_many()
            .filter(question::Column::StudyId.eq(id.0))
            .exec(write.tx())
            .await
            .doing("removing questions")?;
        document::Entity::delete_many()
            .filter(document::Column::StudyId.eq(id.0))
            .exec(write.tx())
            .await
            .doing("removing documents")?;
        study::Entity::delete_by_id(id.0)
            .exec(write.tx())
            .await
            .doing("removing a study")?;
        crate::decisions::note_study_cost(&write, row.project_id).await?;
        write
            .commit_quietly(AuditEvent::StudyRemoved {
                edition: of_project.edition_id.into(),
                project: row.project_id.into(),
                study: id,
            })
            .await?;
        Ok(documents.into_iter().map(|row| row.id.into()).collect())
    }

    /// Sets until when a study should be done. What the department is writing meanwhile is not disturbed.
    pub async fn set_due(
        &self,
        actor: &Actor,
        id: StudyId,
        due_on: Option<NaiveDate>,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageProjects)?;
        let write = self.write(actor).await?;
        let row = study::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a study")?
            .ok_or(StoreError::NotFound("study"))?;
        let of_project = locked_project(&write, row.project_id).await?;
        found_in(
            actor,
            Action::ManageProjects,
            of_project.edition_id.into(),
            "study",
        )?;
        due(&write, id, due_on).await?;
        write
            .commit_quietly(AuditEvent::StudyChanged {
                edition: of_project.edition_id.into(),
                project: row.project_id.into(),
                study: id,
            })
            .await
    }

    /// Routes every project of an edition that no department has. The date is that of the new studies, and of those
    /// that had none and are not done. Gives the number of new studies.
    pub async fn route_all(
        &self,
        actor: &Actor,
        edition: EditionId,
        due_on: Option<NaiveDate>,
    ) -> Result<u32> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        crate::ideas::lock_edition(&write, edition).await?;
        let projects = project::Entity::find()
            .filter(crate::projects::own_of(edition))
            .filter(project::Column::State.eq(ProjectState::UnderStudy.code()))
            .order_by_asc(project::Column::Position)
            .all(write.tx())
            .await
            .doing("reading projects")?;
        if let Some(due_on) = due_on {
            study::Entity::update_many()
                .col_expr(study::Column::DueOn, Some(due_on).into())
                .filter(study::Column::ProjectId.is_in(projects.iter().map(|row| row.id)))
                .filter(study::Column::DueOn.is_null())
                .filter(study::Column::State.ne(StudyState::Done.code()))
                .exec(write.tx())
                .await
                .doing("setting a date")?;
        }
        let studies = lay_studies(&write, projects, due_on).await?;
        write
            .commit_quietly(AuditEvent::StudiesRouted { edition, studies })
            .await?;
        Ok(studies)
    }

    /// The projects under study of an edition that no department has.
    pub async fn unrouted_projects(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<UnroutedProject>> {
        actor.can_in(Action::ReadStudies, edition)?;
        let routed = study::Entity::find()
            .select_only()
            .column(study::Column::ProjectId)
            .into_query();
        let rows = project::Entity::find()
            .filter(crate::projects::own_of(edition))
            .filter(project::Column::State.eq(ProjectState::UnderStudy.code()))
            .filter(project::Column::Id.not_in_subquery(routed))
            .order_by_asc(project::Column::Position)
            .all(self.reader())
            .await
            .doing("reading projects without a department")?;
        Ok(rows
            .into_iter()
            .map(|row| UnroutedProject {
                id: row.id.into(),
                number: row.number,
                title: row.title,
            })
            .collect())
    }
}

/// Routes a project inside a write, unless a department has it already: what was corrected by hand stays. Gives the
/// number of new studies.
pub(crate) async fn route_in(write: &Write, project: &project::Model) -> Result<u32> {
    route_by(write, project, None).await
}

/// The same with a date until when the studies should be done.
pub(crate) async fn route_by(
    write: &Write,
    project: &project::Model,
    due_on: Option<NaiveDate>,
) -> Result<u32> {
    let studies = lay_studies(write, vec![project.clone()], due_on).await?;
    if studies > 0 {
        write
            .also(AuditEvent::StudiesRouted {
                edition: project.edition_id.into(),
                studies,
            })
            .await?;
    }
    Ok(studies)
}

/// Gives a project to departments that somebody chose, inside a write.
pub(crate) async fn route_to(
    write: &Write,
    project: &project::Model,
    departments: &[DepartmentId],
    due_on: Option<NaiveDate>,
) -> Result<u32> {
    let chosen: BTreeSet<DepartmentId> = departments.iter().copied().collect();
    for department in &chosen {
        find_department(write, *department).await?;
        study::Entity::insert(new_study(write, project, *department, due_on, ""))
            .exec_without_returning(write.tx())
            .await
            .doing("routing a project")?;
        ask(write, *department, vec![project.title.clone()]).await?;
    }
    Ok(u32::try_from(chosen.len()).unwrap_or(u32::MAX))
}

/// Reads why a project came to a department; nothing when somebody chose.
pub(crate) fn routed_by(text: &str) -> Result<Vec<RoutedBy>> {
    if text.is_empty() {
        return Ok(vec![]);
    }
    json("study.routed_by", text)
}

/// Makes the studies of those projects that have none, and tells each department once.
async fn lay_studies(
    write: &Write,
    mut projects: Vec<project::Model>,
    due_on: Option<NaiveDate>,
) -> Result<u32> {
    let routed: HashSet<uuid::Uuid> = study::Entity::find()
        .filter(study::Column::ProjectId.is_in(projects.iter().map(|row| row.id)))
        .select_only()
        .column(study::Column::ProjectId)
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading studies")?
        .into_iter()
        .collect();
    projects.retain(|row| !routed.contains(&row.id));
    if projects.is_empty() {
        return Ok(0);
    }
    let competences = competences_in(write).await?;
    let titles = titles_of_ideas(write, &projects).await?;
    let themes: HashMap<uuid::Uuid, String> = theme::Entity::find()
        .filter(theme::Column::Id.is_in(projects.iter().filter_map(|row| row.theme_id)))
        .all(write.tx())
        .await
        .doing("reading themes")?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let mut studies = Vec::new();
    let mut asked = BTreeMap::<DepartmentId, Vec<String>>::new();
    for row in &projects {
        let theme = row.theme_id.and_then(|id| themes.get(&id));
        let ideas = titles.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        let text = [row.title.as_str(), &row.text, theme.map_or("", |name| name)]
            .into_iter()
            .chain(ideas.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join("\n");
        let table = competences
            .iter()
            .map(|line| (line.department, line.name.as_str(), line.words.as_str()));
        for found in departments_for(table, &text) {
            let why: Vec<RoutedBy> = found
                .competences
                .iter()
                .map(|(competence, words)| RoutedBy {
                    competence: (*competence).to_owned(),
                    words: words.iter().map(|word| (*word).to_owned()).collect(),
                })
                .collect();
            studies.push(new_study(
                write,
                row,
                found.department,
                due_on,
                &to_json(&why),
            ));
            asked
                .entry(found.department)
                .or_default()
                .push(row.title.clone());
        }
    }
    let made = u32::try_from(studies.len()).unwrap_or(u32::MAX);
    // A statement takes so many values at most: SQLite 32,766, PostgreSQL 65,535.
    while !studies.is_empty() {
        let rest = studies.split_off(studies.len().min(500));
        study::Entity::insert_many(std::mem::replace(&mut studies, rest))
            .exec_without_returning(write.tx())
            .await
            .doing("routing projects")?;
    }
    for (department, projects) in asked {
        ask(write, department, projects).await?;
    }
    Ok(made)
}

/// The titles of the ideas that projects came from.
async fn titles_of_ideas(
    write: &Write,
    projects: &[project::Model],
) -> Result<HashMap<uuid::Uuid, Vec<String>>> {
    let links = project_idea::Entity::find()
        .filter(project_idea::Column::ProjectId.is_in(projects.iter().map(|row| row.id)))
        .all(write.tx())
        .await
        .doing("reading lineages")?;
    let titles: HashMap<uuid::Uuid, String> = idea::Entity::find()
        .filter(idea::Column::Id.is_in(links.iter().map(|link| link.idea_id)))
        .select_only()
        .columns([idea::Column::Id, idea::Column::Title])
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading lineages")?
        .into_iter()
        .collect();
    let mut of_project = HashMap::<uuid::Uuid, Vec<String>>::new();
    for link in links {
        if let Some(title) = titles.get(&link.idea_id) {
            of_project
                .entry(link.project_id)
                .or_default()
                .push(title.clone());
        }
    }
    Ok(of_project)
}

/// Tells the members of a department what they are asked to study: one mail each, however many projects.
async fn ask(write: &Write, department: DepartmentId, mut projects: Vec<String>) -> Result<()> {
    let name = find_department(write, department).await?.name;
    shorten(&mut projects);
    let mail = Mail::StudiesAsked {
        department: name,
        projects,
        path: format!("/desk/studies?department={department}"),
    };
    for member in members_in(write, department, None).await? {
        write.mail_account(&member, &mail).await?;
    }
    Ok(())
}

/// Cuts a list of titles for a mail.
pub(crate) fn shorten(titles: &mut Vec<String>) {
    if titles.len() > MAX_LISTED {
        titles.truncate(MAX_LISTED);
        titles.push("…".to_owned());
    }
}

async fn due(write: &Write, id: StudyId, due_on: Option<NaiveDate>) -> Result<()> {
    study::ActiveModel {
        id: Set(id.0),
        due_on: Set(due_on),
        // A new date is a new reason to recall it.
        reminded_at: Set(None),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("setting a date")?;
    Ok(())
}

fn under_study(row: &project::Model) -> Result<()> {
    let state: ProjectState = column("project.state", &row.state)?;
    Ok(state.under_study()?)
}

fn new_study(
    write: &Write,
    of_project: &project::Model,
    department: DepartmentId,
    due_on: Option<NaiveDate>,
    routed_by: &str,
) -> study::ActiveModel {
    study::ActiveModel {
        id: Set(StudyId::new().0),
        project_id: Set(of_project.id),
        department_id: Set(department.0),
        state: Set(StudyState::NotStarted.code().to_owned()),
        waiting_for: Set(None),
        due_on: Set(due_on),
        routed_by: Set(routed_by.to_owned()),
        competent: Set(None),
        ownership: Set(None),
        legal: Set(String::new()),
        technical: Set(String::new()),
        environment: Set(String::new()),
        functional: Set(String::new()),
        delay_months: Set(None),
        opinion: Set(None),
        conditions: Set(String::new()),
        notes: Set(String::new()),
        sent_back: Set(String::new()),
        version: Set(1),
        routed_at: Set(write.now()),
        proposed_by: Set(None),
        proposed_at: Set(None),
        validated_by: Set(None),
        validated_at: Set(None),
        reminded_at: Set(None),
    }
}
