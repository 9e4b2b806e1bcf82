//! Departments with what they have studied, from elsewhere: a demonstration's, or those of a measurement.

use super::len;
use crate::accounts::{by_email, find_or_create};
use crate::entities::{
    arbitration, competence, cost_line, department, department_member, edition, project,
    project_cost, question, study,
};
use crate::error::{Doing, to_json};
use crate::ideas::lock_edition;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::study::{CostKind, StudyContent, WaitingFor};
use domain::{
    AccountId, Action, Actor, ArbitrationId, AuditEvent, CompetenceId, CostId, CostLineId,
    CostStage, DepartmentId, EditionId, Lang, MemberLevel, ProjectId, ProjectState, ProjectVerdict,
    QuestionId, RefusalReason, StudyId, StudyState,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use std::collections::{HashMap, HashSet};

/// Rows inserted by one statement: a study has 26 columns, and `SQLite` takes 32,766 values in one.
const CHUNK: usize = 400;

/// What departments of one deployment have studied in an edition.
#[derive(Clone, Debug, Default)]
pub struct ImportedStudies {
    /// A department whose name is there already is left as it is; its new competences and members are added.
    pub departments: Vec<ImportedDepartment>,
    /// A study is left out where the project has one of that department.
    pub studies: Vec<ImportedStudy>,
    pub decisions: Vec<ImportedDecision>,
    /// When all decisions of the edition become public.
    pub decisions_on: Option<DateTime<Utc>>,
}

/// A department, what it answers for, and who belongs to it.
#[derive(Clone, Debug)]
pub struct ImportedDepartment {
    pub name: String,
    pub outside: bool,
    pub contact: String,
    /// Name, and the words that tell it with commas between them.
    pub competences: Vec<(String, String)>,
    /// Address, name, and what the person may do there.
    pub members: Vec<(String, String, MemberLevel)>,
}

/// A department's task on a project, as far as it has come.
#[derive(Clone, Debug)]
pub struct ImportedStudy {
    /// The project's number in the edition.
    pub project: String,
    /// The department's name.
    pub department: String,
    pub state: StudyState,
    pub waiting_for: Option<WaitingFor>,
    pub due_on: Option<NaiveDate>,
    /// Which competences led here, each with those of its words that the project has; empty when somebody chose.
    pub routed_by: Vec<(String, Vec<String>)>,
    pub routed_at: DateTime<Utc>,
    pub content: StudyContent,
    /// Why the head of department sent it back; empty otherwise.
    pub sent_back: String,
    /// Questions to those who carry the project, each with its answer.
    pub questions: Vec<(String, Option<String>)>,
}

/// What was decided about a project, before the publication.
#[derive(Clone, Debug)]
pub struct ImportedDecision {
    pub project: String,
    pub verdict: ProjectVerdict,
    pub reason: Option<RefusalReason>,
    pub words: String,
    pub instead: String,
    pub committee_on: Option<NaiveDate>,
    pub minutes: String,
}

impl Store {
    /// Imports departments and studies of an edition, all or nothing. Gives the number of new studies.
    ///
    /// A project's finished studies make its estimate, as when they are validated here.
    pub async fn import_studies(
        &self,
        actor: &Actor,
        edition: EditionId,
        from: &ImportedStudies,
    ) -> Result<u32> {
        // Departments are those of the whole city, also where the studies are of one edition.
        actor.can(Action::ManageDepartments)?;
        actor.can_in(Action::EditEdition, edition)?;
        let write = self.write(actor).await?;
        lock_edition(&write, edition).await?;
        let departments = departments(&write, &from.departments).await?;
        let projects: HashMap<String, project::Model> = project::Entity::find()
            .filter(project::Column::EditionId.eq(edition.0))
            .all(write.tx())
            .await
            .doing("reading projects")?
            .into_iter()
            .map(|row| (row.number.clone(), row))
            .collect();
        let place = Place {
            departments,
            projects,
        };
        let new = place.studies(&write, &from.studies).await?;
        place.estimates(&write, &new).await?;
        place.decisions(&write, &from.decisions).await?;
        if let Some(on) = from.decisions_on {
            edition::Entity::update_many()
                .col_expr(edition::Column::DecisionsOn, Some(on).into())
                .filter(edition::Column::Id.eq(edition.0))
                .exec(write.tx())
                .await
                .doing("planning the decisions")?;
            write.also(AuditEvent::DecisionsPlanned { edition }).await?;
        }
        let studies = len(&new);
        write
            .commit(AuditEvent::StudiesRouted { edition, studies })
            .await?;
        Ok(studies)
    }
}

/// The departments by name, those that were missing made.
async fn departments(
    write: &Write,
    from: &[ImportedDepartment],
) -> Result<HashMap<String, DepartmentId>> {
    let known = department::Entity::find()
        .all(write.tx())
        .await
        .doing("reading departments")?;
    let mut position = (known.iter().map(|row| row.position).max()).map_or(0, |last| last + 1);
    let mut ids: HashMap<String, DepartmentId> = known
        .into_iter()
        .map(|row| (row.name, row.id.into()))
        .collect();
    for one in from {
        if ids.contains_key(&one.name) {
            continue;
        }
        let id = DepartmentId::new();
        department::Entity::insert(department::ActiveModel {
            id: Set(id.0),
            name: Set(one.name.clone()),
            outside: Set(one.outside),
            contact: Set(one.contact.clone()),
            position: Set(position),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("adding a department")?;
        position += 1;
        ids.insert(one.name.clone(), id);
        write
            .also(AuditEvent::DepartmentSet { department: id })
            .await?;
    }
    competences(write, from, &ids).await?;
    for one in from {
        let department = ids[&one.name];
        for (email, name, level) in &one.members {
            member(write, department, email, name, *level).await?;
        }
    }
    Ok(ids)
}

async fn competences(
    write: &Write,
    from: &[ImportedDepartment],
    departments: &HashMap<String, DepartmentId>,
) -> Result<()> {
    let known = competence::Entity::find()
        .all(write.tx())
        .await
        .doing("reading competences")?;
    let first = (known.iter().map(|row| row.position).max()).map_or(0, |last| last + 1);
    let names: HashSet<String> = known.into_iter().map(|row| row.name).collect();
    let rows: Vec<competence::ActiveModel> = from
        .iter()
        .flat_map(|one| one.competences.iter().map(move |it| (one, it)))
        .filter(|(_, (name, _))| !names.contains(name))
        .zip(first..)
        .map(|((one, (name, words)), position)| competence::ActiveModel {
            id: Set(CompetenceId::new().0),
            name: Set(name.clone()),
            words: Set(words.clone()),
            department_id: Set(departments.get(&one.name).copied().map(Into::into)),
            position: Set(position),
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let competences = len(&rows);
    competence::Entity::insert_many(rows)
        .exec_without_returning(write.tx())
        .await
        .doing("adding competences")?;
    write.also(AuditEvent::CompetencesSet { competences }).await
}

async fn member(
    write: &Write,
    department: DepartmentId,
    email: &str,
    name: &str,
    level: MemberLevel,
) -> Result<()> {
    let account = find_or_create(write, &by_email(email)?, Lang::Fr).await?;
    write.name_account(&account, name).await?;
    let there = department_member::Entity::find_by_id((account.id.0, department.0))
        .one(write.tx())
        .await
        .doing("reading a membership")?;
    if there.is_some() {
        return Ok(());
    }
    department_member::Entity::insert(department_member::ActiveModel {
        account_id: Set(account.id.0),
        department_id: Set(department.0),
        level: Set(level.code().to_owned()),
        granted_at: Set(write.now()),
    })
    .exec_without_returning(write.tx())
    .await
    .doing("adding a member")?;
    write
        .also(AuditEvent::MemberSet {
            account: account.id,
            department,
            level,
        })
        .await
}

struct Place {
    departments: HashMap<String, DepartmentId>,
    projects: HashMap<String, project::Model>,
}

impl Place {
    fn project(&self, number: &str) -> Result<&project::Model> {
        let missing = || StoreError::Import(format!("there is no project `{number}`"));
        let project = self.projects.get(number).ok_or_else(missing)?;
        if project.state != ProjectState::UnderStudy.code() {
            return Err(StoreError::Import(format!(
                "project `{number}` is not under study"
            )));
        }
        Ok(project)
    }

    /// Inserts the studies that are not there; gives them with their projects.
    async fn studies<'a>(
        &self,
        write: &Write,
        from: &'a [ImportedStudy],
    ) -> Result<Vec<(ProjectId, &'a ImportedStudy)>> {
        let mut there: HashSet<(uuid::Uuid, uuid::Uuid)> = study::Entity::find()
            .filter(study::Column::ProjectId.is_in(self.projects.values().map(|row| row.id)))
            .all(write.tx())
            .await
            .doing("reading studies")?
            .into_iter()
            .map(|row| (row.project_id, row.department_id))
            .collect();
        let actor = write.actor().account().map(AccountId::into);
        let (mut new, mut rows, mut lines, mut questions) = (vec![], vec![], vec![], vec![]);
        for one in from {
            let project = self.project(&one.project)?.id;
            let missing =
                || StoreError::Import(format!("there is no department `{}`", one.department));
            let department = self.departments.get(&one.department).ok_or_else(missing)?;
            if !there.insert((project, department.0)) {
                continue;
            }
            let id = StudyId::new();
            rows.push(row(one, id, project, department.0, actor));
            for (position, line) in (0..).zip(&one.content.lines) {
                lines.push(cost_line::ActiveModel {
                    id: Set(CostLineId::new().0),
                    study_id: Set(id.0),
                    position: Set(position),
                    label: Set(line.label.clone()),
                    amount: Set(line.amount.get()),
                    kind: Set(line.kind.code().to_owned()),
                    nature: Set(line.nature.clone()),
                });
            }
            for (text, answer) in &one.questions {
                questions.push(question::ActiveModel {
                    id: Set(QuestionId::new().0),
                    study_id: Set(id.0),
                    text: Set(text.clone()),
                    asked_by: Set(actor),
                    asked_at: Set(one.routed_at),
                    answer: Set(answer.clone()),
                    answered_by: Set(None),
                    answered_at: Set(answer.as_ref().map(|_| write.now())),
                });
            }
            new.push((project.into(), one));
        }
        for chunk in rows.chunks(CHUNK) {
            study::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(write.tx())
                .await
                .doing("importing studies")?;
        }
        for chunk in lines.chunks(CHUNK) {
            cost_line::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(write.tx())
                .await
                .doing("importing cost lines")?;
        }
        for chunk in questions.chunks(CHUNK) {
            question::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(write.tx())
                .await
                .doing("importing questions")?;
        }
        Ok(new)
    }

    /// What the finished ones of new studies add up to becomes the estimate of a project that has no cost.
    async fn estimates(&self, write: &Write, new: &[(ProjectId, &ImportedStudy)]) -> Result<()> {
        let mut sums: HashMap<uuid::Uuid, i64> = HashMap::new();
        for (project, one) in new {
            if one.state != StudyState::Done {
                continue;
            }
            let total = one.content.total(CostKind::Investment);
            let total = total.ok_or(StoreError::Invalid("an amount"))?.get();
            let sum = sums.entry(project.0).or_default();
            *sum = sum
                .checked_add(total)
                .ok_or(StoreError::Invalid("an amount"))?;
        }
        let mut rows = vec![];
        for project in self.projects.values() {
            let Some(sum) = sums.get(&project.id).copied().filter(|sum| *sum > 0) else {
                continue;
            };
            if project.cost.is_some() {
                continue;
            }
            rows.push(project_cost::ActiveModel {
                id: Set(CostId::new().0),
                project_id: Set(project.id),
                at: Set(write.now()),
                stage: Set(CostStage::Estimate.code().to_owned()),
                amount: Set(sum),
                account_id: Set(None),
                note: Set(String::new()),
            });
            project::Entity::update_many()
                .col_expr(project::Column::Cost, Some(sum).into())
                .filter(project::Column::Id.eq(project.id))
                .exec(write.tx())
                .await
                .doing("noting a cost")?;
        }
        for chunk in rows.chunks(CHUNK) {
            project_cost::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(write.tx())
                .await
                .doing("noting costs")?;
        }
        Ok(())
    }

    /// Adds the decisions of projects that have none.
    async fn decisions(&self, write: &Write, from: &[ImportedDecision]) -> Result<()> {
        let decided: HashSet<uuid::Uuid> = arbitration::Entity::find()
            .filter(arbitration::Column::ProjectId.is_in(self.projects.values().map(|row| row.id)))
            .order_by_asc(arbitration::Column::At)
            .all(write.tx())
            .await
            .doing("reading decisions")?
            .into_iter()
            .map(|row| row.project_id)
            .collect();
        let mut rows = vec![];
        for one in from {
            let project = self.project(&one.project)?.id;
            if decided.contains(&project) {
                continue;
            }
            rows.push(arbitration::ActiveModel {
                id: Set(ArbitrationId::new().0),
                project_id: Set(project),
                verdict: Set(one.verdict.code().to_owned()),
                reason: Set(one.reason.map(|reason| reason.code().to_owned())),
                words: Set(one.words.clone()),
                instead: Set(one.instead.clone()),
                committee_on: Set(one.committee_on),
                minutes: Set(one.minutes.clone()),
                account_id: Set(write.actor().account().map(Into::into)),
                at: Set(write.now()),
            });
        }
        for chunk in rows.chunks(CHUNK) {
            arbitration::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(write.tx())
                .await
                .doing("importing decisions")?;
        }
        Ok(())
    }
}

fn row(
    from: &ImportedStudy,
    id: StudyId,
    project: uuid::Uuid,
    department: uuid::Uuid,
    actor: Option<uuid::Uuid>,
) -> study::ActiveModel {
    let content = &from.content;
    let proposed = matches!(from.state, StudyState::Proposed | StudyState::Done);
    let done = from.state == StudyState::Done;
    study::ActiveModel {
        id: Set(id.0),
        project_id: Set(project),
        department_id: Set(department),
        state: Set(from.state.code().to_owned()),
        waiting_for: Set(from.waiting_for.map(|party| party.code().to_owned())),
        due_on: Set(from.due_on),
        routed_by: Set(routed_by(&from.routed_by)),
        competent: Set(content.competent),
        ownership: Set(content.ownership.map(|owner| owner.code().to_owned())),
        legal: Set(content.legal.clone()),
        technical: Set(content.technical.clone()),
        environment: Set(content.environment.clone()),
        functional: Set(content.functional.clone()),
        delay_months: Set((content.delay_months).and_then(|months| i32::try_from(months).ok())),
        opinion: Set(content.opinion.map(|opinion| opinion.code().to_owned())),
        conditions: Set(content.conditions.clone()),
        notes: Set(content.notes.clone()),
        sent_back: Set(from.sent_back.clone()),
        version: Set(1),
        routed_at: Set(from.routed_at),
        proposed_by: Set(actor.filter(|_| proposed)),
        proposed_at: Set(proposed.then_some(from.routed_at)),
        validated_by: Set(actor.filter(|_| done)),
        validated_at: Set(done.then_some(from.routed_at)),
        reminded_at: Set(None),
    }
}

/// In the form in which the routing keeps it.
fn routed_by(from: &[(String, Vec<String>)]) -> String {
    #[derive(serde::Serialize)]
    struct RoutedBy<'a> {
        competence: &'a str,
        words: &'a [String],
    }
    if from.is_empty() {
        return String::new();
    }
    let each = from
        .iter()
        .map(|(competence, words)| RoutedBy { competence, words });
    to_json(&each.collect::<Vec<_>>())
}
