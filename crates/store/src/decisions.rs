//! Decisions about projects, and the history of their costs.
//!
//! A decision is written down as often as a coordinator changes their mind; the newest is the one that is
//! published, with those of all other projects of the edition, in one transaction.

mod check;
mod costs;
mod letters;
mod publish;
mod shown;

pub use check::{DecisionsCheck, Missing, Obstacle};
pub use costs::CostEntry;
pub(crate) use costs::note_study_cost;
pub use letters::{DecisionMail, DecisionMails, Unreached};
pub use shown::{DecidedFilter, DecidedList, DecidedProject, PublicDecision};

use crate::entities::{account, arbitration, cost_line, department, project, study};
use crate::error::{Doing, column};
use crate::rights::can_for_project;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::arbitration::{INSTEAD, MINUTES, Said, WORDS};
use domain::study::CostKind;
use domain::{
    Action, Actor, ArbitrationId, AuditEvent, Cents, DepartmentId, EditionId, Opinion, ProjectId,
    ProjectState, ProjectVerdict, RefusalReason, StudyId, StudyState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::HashMap;

/// A decision to write down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArbitrationInput {
    pub verdict: ProjectVerdict,
    /// Of a refusal; left out of any other verdict.
    pub reason: Option<RefusalReason>,
    /// What everybody reads, in plain words.
    pub words: String,
    /// What can be done instead; public too.
    pub instead: String,
    pub committee_on: Option<NaiveDate>,
    /// The committee's minutes, for the staff alone.
    pub minutes: String,
}

/// A decision that was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arbitration {
    pub at: DateTime<Utc>,
    /// Who wrote it down; empty when the account is gone, or the operator did.
    pub by: String,
    pub verdict: ProjectVerdict,
    pub reason: Option<RefusalReason>,
    pub words: String,
    pub instead: String,
    pub committee_on: Option<NaiveDate>,
    pub minutes: String,
}

/// What a department thinks of a project, beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DepartmentOpinion {
    pub study: StudyId,
    pub department: DepartmentId,
    pub name: String,
    pub outside: bool,
    pub state: StudyState,
    pub competent: Option<bool>,
    pub opinion: Option<Opinion>,
    /// The conditions, or the reason of an unfavourable opinion.
    pub conditions: String,
    pub delay_months: Option<u32>,
    pub investment: Cents,
    /// Per year.
    pub running: Cents,
}

impl DepartmentOpinion {
    /// What the opinion says to a decision.
    pub const fn said(&self) -> Said {
        Said {
            state: self.state,
            competent: self.competent,
            opinion: self.opinion,
        }
    }
}

impl Store {
    /// Writes a decision down; it stays inside until all are published. `version` is the project's that was read.
    pub async fn decide_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        version: i32,
        input: &ArbitrationInput,
    ) -> Result<()> {
        actor.can_in(Action::Arbitrate, edition)?;
        let fits = |limits: domain::text::Limits, text: &str, what| {
            limits.check(text).map_err(|_| StoreError::Invalid(what))
        };
        let words = fits(WORDS, &input.words, "the words for the public")?;
        let instead = fits(INSTEAD, &input.instead, "what can be done instead")?;
        let minutes = fits(MINUTES, &input.minutes, "the minutes")?;
        let write = self.write(actor).await?;
        let row = held(&write, edition, number).await?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let reason = input
            .reason
            .filter(|_| input.verdict == ProjectVerdict::Refused);
        arbitration::ActiveModel {
            id: Set(ArbitrationId::new().0),
            project_id: Set(row.id),
            verdict: Set(input.verdict.code().to_owned()),
            reason: Set(reason.map(|reason| reason.code().to_owned())),
            words: Set(words),
            instead: Set(instead),
            committee_on: Set(input.committee_on),
            minutes: Set(minutes),
            account_id: Set(actor.account().map(Into::into)),
            at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("writing a decision down")?;
        project::ActiveModel {
            id: Set(row.id),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("writing a decision down")?;
        // No visitor's page shows it.
        write
            .commit_quietly(AuditEvent::ProjectDecided {
                edition,
                project: row.id.into(),
                verdict: input.verdict,
            })
            .await
    }

    /// Every decision about a project, the newest first.
    pub async fn arbitrations(
        &self,
        actor: &Actor,
        project: ProjectId,
    ) -> Result<Vec<Arbitration>> {
        can_for_project(self.reader(), actor, Action::ReadDesk, project).await?;
        let rows = arbitration::Entity::find()
            .filter(arbitration::Column::ProjectId.eq(project.0))
            .order_by_desc(arbitration::Column::At)
            .order_by_desc(arbitration::Column::Id)
            .all(self.reader())
            .await
            .doing("reading decisions")?;
        let names = self
            .names_of(rows.iter().filter_map(|row| row.account_id))
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(Arbitration {
                    at: row.at,
                    by: named(&names, row.account_id),
                    verdict: column("arbitration.verdict", &row.verdict)?,
                    reason: reason_of(row.reason.as_deref())?,
                    words: row.words,
                    instead: row.instead,
                    committee_on: row.committee_on,
                    minutes: row.minutes,
                })
            })
            .collect()
    }

    /// What each department thinks of a project, in the order of the departments.
    pub async fn opinions(
        &self,
        actor: &Actor,
        project: ProjectId,
    ) -> Result<Vec<DepartmentOpinion>> {
        let db = self.reader();
        can_for_project(db, actor, Action::ReadStudies, project).await?;
        let studies = study::Entity::find()
            .filter(study::Column::ProjectId.eq(project.0))
            .all(db)
            .await
            .doing("reading studies")?;
        let departments = department::Entity::find()
            .filter(department::Column::Id.is_in(studies.iter().map(|row| row.department_id)))
            .order_by_asc(department::Column::Position)
            .all(db)
            .await
            .doing("reading departments")?;
        let lines = cost_line::Entity::find()
            .filter(cost_line::Column::StudyId.is_in(studies.iter().map(|row| row.id)))
            .all(db)
            .await
            .doing("reading cost lines")?;
        let mut opinions = Vec::with_capacity(studies.len());
        for department in departments {
            let of_department = studies
                .iter()
                .filter(|row| row.department_id == department.id);
            for row in of_department {
                let total =
                    |kind: CostKind| sum(lines.iter().filter(|l| l.study_id == row.id), kind);
                opinions.push(DepartmentOpinion {
                    study: row.id.into(),
                    department: department.id.into(),
                    name: department.name.clone(),
                    outside: department.outside,
                    state: column("study.state", &row.state)?,
                    competent: row.competent,
                    opinion: opinion_of(row.opinion.as_deref())?,
                    conditions: row.conditions.clone(),
                    delay_months: row
                        .delay_months
                        .and_then(|months| u32::try_from(months).ok()),
                    investment: total(CostKind::Investment)?,
                    running: total(CostKind::Running)?,
                });
            }
        }
        Ok(opinions)
    }

    /// The names of accounts.
    async fn names_of(
        &self,
        accounts: impl Iterator<Item = uuid::Uuid>,
    ) -> Result<HashMap<uuid::Uuid, String>> {
        let ids: Vec<_> = accounts.collect();
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let rows = account::Entity::find()
            .filter(account::Column::Id.is_in(ids))
            .all(self.reader())
            .await
            .doing("reading accounts")?;
        rows.into_iter()
            .map(|row| {
                let account = self.account_of(row)?;
                Ok((account.id.0, account.called().to_owned()))
            })
            .collect::<Result<_>>()
    }
}

/// A project under study, held to the end of the write.
async fn held(write: &Write, edition: EditionId, number: &str) -> Result<project::Model> {
    let row = project::Entity::find()
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::Number.eq(number))
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("project"))?;
    column::<ProjectState>("project.state", &row.state)?.under_study()?;
    Ok(row)
}

fn sum<'a>(lines: impl Iterator<Item = &'a cost_line::Model>, kind: CostKind) -> Result<Cents> {
    let of_kind = lines.filter(|line| line.kind == kind.code());
    Cents::checked_sum(of_kind.map(|line| Cents::new(line.amount)))
        .ok_or(StoreError::Invalid("the costs add up to too much"))
}

fn named(names: &HashMap<uuid::Uuid, String>, account: Option<uuid::Uuid>) -> String {
    account
        .and_then(|id| names.get(&id).cloned())
        .unwrap_or_default()
}

fn reason_of(word: Option<&str>) -> Result<Option<RefusalReason>> {
    word.map(|word| column("arbitration.reason", word))
        .transpose()
}

fn opinion_of(word: Option<&str>) -> Result<Option<Opinion>> {
    word.map(|word| column("study.opinion", word)).transpose()
}
