//! What is missing before decisions can be published.

use super::{opinion_of, reason_of};
use crate::entities::{arbitration, idea, project, project_idea, study};
use crate::error::{Doing, column};
use crate::{Edition, Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::arbitration::{Checked, Decision, Gap, Said};
use domain::{
    Action, Actor, Cents, EditionId, EditionState, IdeaState, PhaseKind, ProjectId, ProjectState,
    ProjectVerdict,
};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use std::collections::HashMap;

/// What the publication of all decisions of an edition still needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionsCheck {
    /// Projects under study.
    pub projects: usize,
    pub on_ballot: usize,
    pub refused: usize,
    pub postponed: usize,
    /// What all projects that go on the ballot would cost.
    pub cost: Cents,
    /// Projects with something missing or worth another look, by number.
    pub missing: Vec<Missing>,
    /// Published ideas that are part of no project: their authors get no answer on that day.
    pub ideas_left: u64,
    /// What stands in the way, whatever the projects say.
    pub obstacle: Option<Obstacle>,
}

/// A project with something missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub project: ProjectId,
    pub number: String,
    pub title: String,
    pub gaps: Vec<Gap>,
}

/// Why no decision of an edition can be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    Published,
    /// The edition itself is not public yet.
    NotPublic,
    /// Voters have seen the ballot.
    VoteBegun,
    /// There is nothing to decide about.
    NoProject,
}

impl DecisionsCheck {
    /// Projects about which a decision is written down.
    pub const fn decided(&self) -> usize {
        self.on_ballot + self.refused + self.postponed
    }

    /// Projects that can't be published as they are.
    pub fn blocked(&self) -> usize {
        self.missing.iter().filter(|one| one.blocks()).count()
    }

    /// Whether everything can be published now.
    pub fn ready(&self) -> bool {
        self.obstacle.is_none() && self.blocked() == 0
    }
}

impl Missing {
    pub fn blocks(&self) -> bool {
        self.gaps.iter().any(|gap| gap.blocks())
    }
}

impl Store {
    /// The check list of an edition.
    pub async fn decisions_check(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<DecisionsCheck> {
        actor.can_in(Action::ReadDesk, edition)?;
        self.check_decisions(edition).await
    }

    /// The same for a job, which has no right of a person.
    pub(super) async fn check_decisions(&self, id: EditionId) -> Result<DecisionsCheck> {
        let catalogue = self.catalogue().await?;
        let edition = catalogue.by_id(id).ok_or(StoreError::NotFound("edition"))?;
        let pending = pending(self.reader(), id, false).await?;
        let ideas_left = ideas_without_project(self.reader(), id).await?;
        let count = |verdict| {
            let is = |one: &&Pending| one.verdict() == Some(verdict);
            pending.iter().filter(is).count()
        };
        let costs = pending
            .iter()
            .filter(|one| one.verdict() == Some(ProjectVerdict::OnBallot))
            .filter_map(|one| one.project.cost.map(Cents::new));
        Ok(DecisionsCheck {
            projects: pending.len(),
            on_ballot: count(ProjectVerdict::OnBallot),
            refused: count(ProjectVerdict::Refused),
            postponed: count(ProjectVerdict::Postponed),
            cost: Cents::checked_sum(costs).unwrap_or(Cents::MAX),
            ideas_left,
            obstacle: obstacle(edition, pending.len(), self.now()),
            missing: pending
                .iter()
                .map(|one| Missing {
                    project: one.project.id.into(),
                    number: one.project.number.clone(),
                    title: one.project.title.clone(),
                    gaps: one.gaps(edition),
                })
                .filter(|one| !one.gaps.is_empty())
                .collect(),
        })
    }
}

fn obstacle(edition: &Edition, projects: usize, now: DateTime<Utc>) -> Option<Obstacle> {
    if edition.decisions_published_at.is_some() {
        Some(Obstacle::Published)
    } else if edition.state == EditionState::Draft {
        Some(Obstacle::NotPublic)
    } else if edition.calendar.has_begun(PhaseKind::Vote, now) {
        Some(Obstacle::VoteBegun)
    } else if projects == 0 {
        Some(Obstacle::NoProject)
    } else {
        None
    }
}

/// A project under study with all that decides about it.
pub(super) struct Pending {
    pub(super) project: project::Model,
    said: Vec<Said>,
    pub(super) decision: Option<Decided>,
}

/// The newest decision about a project.
pub(super) struct Decided {
    pub(super) decision: Decision,
    pub(super) words: String,
    pub(super) instead: String,
}

impl Pending {
    pub(super) fn verdict(&self) -> Option<ProjectVerdict> {
        self.decision.as_ref().map(|one| one.decision.verdict)
    }

    pub(super) fn gaps(&self, edition: &Edition) -> Vec<Gap> {
        let district = self.project.district_id.map(Into::into);
        Checked {
            said: &self.said,
            decision: self.decision.as_ref().map(|one| &one.decision),
            cost: self.project.cost.map(Cents::new),
            text: !self.project.text.trim().is_empty(),
            cap: edition.rules.cap_per_project,
            envelope: edition
                .envelope_for(district)
                .map(|envelope| envelope.amount),
        }
        .gaps()
    }
}

/// Every project under study of an edition, by number; `hold` keeps others from changing them meanwhile.
pub(super) async fn pending(
    db: &impl ConnectionTrait,
    edition: EditionId,
    hold: bool,
) -> Result<Vec<Pending>> {
    let mut query = project::Entity::find()
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::State.eq(ProjectState::UnderStudy.code()));
    if hold {
        // Held in one order by everybody.
        query = query.order_by_asc(project::Column::Id).lock_exclusive();
    }
    let mut projects = query.all(db).await.doing("reading projects under study")?;
    projects.sort_by_cached_key(|row| ballot_order(&row.number));
    let mut said = said_about(db, edition).await?;
    let mut decisions = newest_decisions(db, edition).await?;
    Ok(projects
        .into_iter()
        .map(|project| Pending {
            said: said.remove(&project.id).unwrap_or_default(),
            decision: decisions.remove(&project.id),
            project,
        })
        .collect())
}

/// What orders projects by their number: 2 before 10, and what is no number last.
pub(super) fn ballot_order(number: &str) -> (u64, String) {
    (number.parse().unwrap_or(u64::MAX), number.to_owned())
}

/// The ids of the projects under study, for other queries: an edition may have more than a statement can name.
fn under_study(edition: EditionId) -> SelectStatement {
    project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::State.eq(ProjectState::UnderStudy.code()))
        .into_query()
}

async fn said_about(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<HashMap<uuid::Uuid, Vec<Said>>> {
    let rows: Vec<(uuid::Uuid, String, Option<bool>, Option<String>)> = study::Entity::find()
        .select_only()
        .column(study::Column::ProjectId)
        .column(study::Column::State)
        .column(study::Column::Competent)
        .column(study::Column::Opinion)
        .filter(study::Column::ProjectId.in_subquery(under_study(edition)))
        .into_tuple()
        .all(db)
        .await
        .doing("reading studies")?;
    let mut said = HashMap::<_, Vec<Said>>::new();
    for (project, state, competent, opinion) in rows {
        said.entry(project).or_default().push(Said {
            state: column("study.state", &state)?,
            competent,
            opinion: opinion_of(opinion.as_deref())?,
        });
    }
    Ok(said)
}

async fn newest_decisions(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<HashMap<uuid::Uuid, Decided>> {
    let rows = arbitration::Entity::find()
        .filter(arbitration::Column::ProjectId.in_subquery(under_study(edition)))
        .order_by_asc(arbitration::Column::At)
        .order_by_asc(arbitration::Column::Id)
        .all(db)
        .await
        .doing("reading decisions")?;
    rows.into_iter()
        .map(|row| {
            let decided = Decided {
                decision: Decision {
                    verdict: column("arbitration.verdict", &row.verdict)?,
                    reason: reason_of(row.reason.as_deref())?,
                    words: !row.words.is_empty(),
                    committee: row.committee_on.is_some(),
                    minutes: !row.minutes.is_empty(),
                },
                words: row.words,
                instead: row.instead,
            };
            // A later one takes the place of the one before.
            Ok((row.project_id, decided))
        })
        .collect()
}

/// How many published ideas are part of no project that still stands.
async fn ideas_without_project(db: &impl ConnectionTrait, edition: EditionId) -> Result<u64> {
    let standing = project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
        .into_query();
    let joined = project_idea::Entity::find()
        .select_only()
        .column(project_idea::Column::IdeaId)
        .filter(project_idea::Column::ProjectId.in_subquery(standing))
        .into_query();
    idea::Entity::find()
        .filter(idea::Column::EditionId.eq(edition.0))
        .filter(idea::Column::State.eq(IdeaState::Published.code()))
        .filter(idea::Column::Id.not_in_subquery(joined))
        .count(db)
        .await
        .doing("counting ideas without a project")
}
