//! All decisions of an edition become public at once.

use super::check::{Pending, ballot_order, pending};
use super::letters::letters;
use crate::editions::calendar_in;
use crate::entities::{edition, project, project_cost};
use crate::error::{Doing, column};
use crate::ideas::lock_edition;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::{
    Action, Actor, AuditEvent, CostId, CostStage, EditionId, EditionState, PhaseKind, ProjectState,
    ProjectVerdict,
};
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

/// The background job, as the audit log names it.
const JOB: &str = "decisions";
/// Rows of one statement.
const CHUNK: usize = 200;

impl Store {
    /// Sets the moment at which all decisions become public, or takes it away. Before the vote opens, and not in
    /// the past.
    pub async fn plan_decisions(
        &self,
        actor: &Actor,
        id: EditionId,
        on: Option<DateTime<Utc>>,
    ) -> Result<()> {
        actor.can_in(Action::PublishDecisions, id)?;
        let write = self.write(actor).await?;
        let row = lock_edition(&write, id).await?;
        if row.decisions_published_at.is_some() {
            return Err(StoreError::Published);
        }
        if let Some(on) = on {
            if on <= write.now() {
                return Err(StoreError::Invalid("the date is in the past"));
            }
            let vote = calendar_in(&write, id).await?.phase(PhaseKind::Vote);
            if vote.is_some_and(|vote| vote.starts <= on) {
                return Err(StoreError::Invalid("the vote has opened by then"));
            }
        }
        edition::ActiveModel {
            id: Set(id.0),
            decisions_on: Set(on),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("planning the decisions")?;
        write
            .commit(AuditEvent::DecisionsPlanned { edition: id })
            .await
    }

    /// Makes every decision of an edition public now: states, costs, the order of the ballot and the mails to
    /// authors, in one transaction.
    pub async fn publish_decisions(&self, actor: &Actor, edition: EditionId) -> Result<()> {
        actor.can_in(Action::PublishDecisions, edition)?;
        self.publish_all(actor, edition, false).await
    }

    /// Publishes the editions whose date has come and which lack nothing. Gives how many. One that is not ready
    /// is left as it is: the desk tells what is missing.
    pub async fn publish_due_decisions(&self) -> Result<u32> {
        let now = self.now();
        let catalogue = self.catalogue().await?;
        let due = catalogue.all().iter().filter(|edition| {
            edition.decisions_published_at.is_none()
                && edition.decisions_on.is_some_and(|on| on <= now)
        });
        let mut published = 0;
        for edition in due {
            if !self.check_decisions(edition.id).await?.ready() {
                continue;
            }
            match self.publish_all(&Actor::Job(JOB), edition.id, true).await {
                Ok(()) => published += 1,
                // Somebody was faster, or has changed something since the check: the next round looks again.
                Err(
                    StoreError::Published
                    | StoreError::Changed
                    | StoreError::VoteOpened(_)
                    | StoreError::DecisionsMissing { .. },
                ) => {}
                Err(err) => return Err(err),
            }
        }
        Ok(published)
    }

    async fn publish_all(&self, actor: &Actor, id: EditionId, if_due: bool) -> Result<()> {
        let catalogue = self.catalogue().await?;
        let known = catalogue.by_id(id).ok_or(StoreError::NotFound("edition"))?;
        let write = self.write(actor).await?;
        let row = lock_edition(&write, id).await?;
        if row.decisions_published_at.is_some() {
            return Err(StoreError::Published);
        }
        if if_due && row.decisions_on.is_none_or(|on| on > write.now()) {
            return Err(StoreError::Changed);
        }
        if column::<EditionState>("edition.state", &row.state)? == EditionState::Draft {
            return Err(StoreError::Invalid("the edition is not public yet"));
        }
        let calendar = calendar_in(&write, id).await?;
        if calendar.has_begun(PhaseKind::Vote, write.now()) {
            return Err(StoreError::VoteOpened("the ballot"));
        }
        let pending = pending(write.tx(), id, true).await?;
        if pending.is_empty() {
            return Err(StoreError::Invalid("no project is under study"));
        }
        let blocked = |one: &&Pending| one.gaps(known).iter().any(|gap| gap.blocks());
        let missing = pending.iter().filter(blocked).count();
        if missing > 0 {
            return Err(StoreError::DecisionsMissing {
                missing: count(missing),
            });
        }
        let mails = letters(write.tx(), write.secret(), id, &row.slug, &pending).await?;
        let mut counts = Vec::new();
        for verdict in ProjectVerdict::ALL {
            let of_verdict: Vec<&project::Model> = pending
                .iter()
                .filter(|one| one.verdict() == Some(*verdict))
                .map(|one| &one.project)
                .collect();
            decide_all(&write, &of_verdict, *verdict).await?;
            if *verdict == ProjectVerdict::OnBallot {
                note_voted(&write, &of_verdict).await?;
            }
            counts.push(count(of_verdict.len()));
        }
        order_ballot(&write, id).await?;
        let letters: Vec<_> = mails
            .mails
            .into_iter()
            .map(|letter| (letter.to, letter.lang, letter.mail))
            .collect();
        write.mail_all(&letters).await?;
        edition::ActiveModel {
            id: Set(id.0),
            decisions_published_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("publishing decisions")?;
        let [on_ballot, refused, postponed] = counts[..] else {
            return Err(StoreError::Invalid("the verdicts"));
        };
        write
            .commit(AuditEvent::DecisionsPublished {
                edition: id,
                on_ballot,
                refused,
                postponed,
            })
            .await
    }
}

async fn decide_all(
    write: &Write,
    projects: &[&project::Model],
    verdict: ProjectVerdict,
) -> Result<()> {
    let state = ProjectState::UnderStudy.decide(verdict)?;
    for some in projects.chunks(CHUNK) {
        project::Entity::update_many()
            .col_expr(project::Column::State, state.code().into())
            .col_expr(
                project::Column::Version,
                Expr::col(project::Column::Version).add(1),
            )
            .filter(project::Column::Id.is_in(some.iter().map(|row| row.id)))
            .exec(write.tx())
            .await
            .doing("publishing decisions")?;
    }
    Ok(())
}

/// What a project costs on the ballot is what is voted on.
async fn note_voted(write: &Write, projects: &[&project::Model]) -> Result<()> {
    for some in projects.chunks(CHUNK) {
        let rows = some.iter().map(|row| project_cost::ActiveModel {
            id: Set(CostId::new().0),
            project_id: Set(row.id),
            at: Set(write.now()),
            stage: Set(CostStage::Voted.code().to_owned()),
            amount: Set(row.cost.unwrap_or_default()),
            account_id: Set(write.actor().account().map(Into::into)),
            note: Set(String::new()),
        });
        project_cost::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("noting the costs of the vote")?;
    }
    Ok(())
}

/// Projects stand on the ballot in the order of their numbers.
async fn order_ballot(write: &Write, edition: EditionId) -> Result<()> {
    let mut rows: Vec<(uuid::Uuid, String)> = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .column(project::Column::Number)
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::State.eq(ProjectState::OnBallot.code()))
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading the ballot")?;
    rows.sort_by_cached_key(|(_, number)| ballot_order(number));
    let placed: Vec<(i32, uuid::Uuid)> = (0..).zip(rows.into_iter().map(|(id, _)| id)).collect();
    for some in placed.chunks(CHUNK) {
        let place = some
            .iter()
            .fold(CaseStatement::new(), |case, (place, id)| {
                case.case(Expr::col(project::Column::Id).eq(*id), *place)
            })
            .finally(Expr::col(project::Column::Position));
        project::Entity::update_many()
            .col_expr(project::Column::Position, place.into())
            .filter(project::Column::Id.is_in(some.iter().map(|(_, id)| *id)))
            .exec(write.tx())
            .await
            .doing("ordering the ballot")?;
    }
    Ok(())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
