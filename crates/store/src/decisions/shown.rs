//! Decisions as everybody reads them, and the preview of it.

use super::check::pending;
use super::reason_of;
use crate::entities::{arbitration, edition, project};
use crate::error::{Doing, column};
use crate::projects::{ProjectSummary, summary_of};
use crate::search::words_in;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::text::fold;
use domain::{
    Action, Actor, DistrictId, EditionId, ProjectId, ProjectState, ProjectVerdict, RefusalReason,
};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Select,
};
use std::collections::HashMap;

/// A decision as everybody reads it. The committee's minutes are no part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicDecision {
    /// When all decisions became public; none in the preview.
    pub at: Option<DateTime<Utc>>,
    pub verdict: ProjectVerdict,
    pub reason: Option<RefusalReason>,
    /// In the city's own words; may be empty.
    pub words: String,
    /// What can be done instead; may be empty.
    pub instead: String,
}

/// A project with its decision. One that was on the ballot without being decided here has none.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidedProject {
    pub project: ProjectSummary,
    pub decision: Option<PublicDecision>,
}

/// Which decided projects to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecidedFilter {
    pub words: String,
    pub verdict: Option<ProjectVerdict>,
    pub district: Option<DistrictId>,
}

/// A page of decided projects.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidedList {
    pub projects: Vec<DecidedProject>,
    /// How many fit the filter.
    pub total: u64,
    /// How many there are of each verdict, whatever the filter says of it.
    pub counts: HashMap<ProjectVerdict, u64>,
}

impl Store {
    /// A page of the published decisions of an edition, in the order of the projects. Pages count from 0.
    pub async fn decided_projects(
        &self,
        id: EditionId,
        filter: &DecidedFilter,
        page: u64,
        per_page: u64,
    ) -> Result<DecidedList> {
        if self.decisions_published(id).await?.is_none() {
            return Err(StoreError::NotFound("published decisions"));
        }
        let mut counts = HashMap::new();
        for verdict in ProjectVerdict::ALL {
            let count = decided(id, filter, *verdict)
                .count(self.reader())
                .await
                .doing("counting decisions")?;
            counts.insert(*verdict, count);
        }
        let shown = |verdict: &&ProjectVerdict| filter.verdict.is_none_or(|one| one == **verdict);
        let total = ProjectVerdict::ALL
            .iter()
            .filter(shown)
            .filter_map(|verdict| counts.get(verdict))
            .sum();
        // Those on the ballot first, then the refused and the postponed: a page may hold the end of one and the
        // beginning of the next.
        let page = within(page, per_page, total);
        let (mut skip, mut left) = (page.saturating_mul(per_page), per_page);
        let mut rows = Vec::new();
        for verdict in ProjectVerdict::ALL.iter().filter(shown) {
            let here = counts.get(verdict).copied().unwrap_or_default();
            if skip >= here {
                skip -= here;
                continue;
            }
            if left == 0 {
                break;
            }
            let some = decided(id, filter, *verdict)
                .order_by_asc(project::Column::Position)
                .order_by_asc(project::Column::Number)
                .offset(skip)
                .limit(left)
                .all(self.reader())
                .await
                .doing("reading decisions")?;
            skip = 0;
            left = left.saturating_sub(some.len() as u64);
            rows.extend(some);
        }
        let ids: Vec<ProjectId> = rows.iter().map(|row| row.id.into()).collect();
        let mut decisions = self.decisions_of(&ids).await?;
        let projects = rows
            .into_iter()
            .map(|row| {
                let decision = decisions.remove(&row.id.into());
                Ok(DecidedProject {
                    project: summary_of(row)?,
                    decision,
                })
            })
            .collect::<Result<_>>()?;
        Ok(DecidedList {
            projects,
            total,
            counts,
        })
    }

    /// What everybody will see once the decisions are published, as [`Store::decided_projects`] will show it.
    pub async fn decisions_preview(
        &self,
        actor: &Actor,
        id: EditionId,
        filter: &DecidedFilter,
        page: u64,
        per_page: u64,
    ) -> Result<DecidedList> {
        actor.can_in(Action::ReadDesk, id)?;
        let words = fold(&filter.words);
        let fits = |row: &project::Model| {
            words
                .split_whitespace()
                .all(|word| row.folded.contains(word))
                && filter
                    .district
                    .is_none_or(|district| row.district_id == Some(district.0))
        };
        let mut fitting = Vec::new();
        for one in pending(self.reader(), id, false).await? {
            let Some(decided) = one.decision else {
                continue;
            };
            if !fits(&one.project) {
                continue;
            }
            let mut project = summary_of(one.project)?;
            project.state = project.state.decide(decided.decision.verdict)?;
            let decision = PublicDecision {
                at: None,
                verdict: decided.decision.verdict,
                reason: decided.decision.reason,
                words: decided.words,
                instead: decided.instead,
            };
            fitting.push((decision.verdict, project, decision));
        }
        let mut counts: HashMap<_, _> = ProjectVerdict::ALL.iter().map(|one| (*one, 0)).collect();
        for (verdict, _, _) in &fitting {
            *counts.entry(*verdict).or_default() += 1;
        }
        fitting.retain(|(verdict, _, _)| filter.verdict.is_none_or(|one| one == *verdict));
        // By verdict; within one the order of the numbers stays.
        fitting.sort_by_key(|(verdict, _, _)| *verdict);
        let total = fitting.len() as u64;
        let page = within(page, per_page, total);
        let start = usize::try_from(page.saturating_mul(per_page)).unwrap_or(usize::MAX);
        let length = usize::try_from(per_page).unwrap_or(usize::MAX);
        let projects = fitting
            .into_iter()
            .skip(start)
            .take(length)
            .map(|(_, project, decision)| DecidedProject {
                project,
                decision: Some(decision),
            })
            .collect();
        Ok(DecidedList {
            projects,
            total,
            counts,
        })
    }

    /// The published decision about a project; none before all are published.
    pub async fn decision_of(&self, project: ProjectId) -> Result<Option<PublicDecision>> {
        Ok(self.decisions_of(&[project]).await?.remove(&project))
    }

    /// The published decisions about some projects.
    pub async fn decisions_of(
        &self,
        projects: &[ProjectId],
    ) -> Result<HashMap<ProjectId, PublicDecision>> {
        if projects.is_empty() {
            return Ok(HashMap::new());
        }
        let ids = projects.iter().map(|id| id.0);
        self.published_among(project::Entity::find().filter(project::Column::Id.is_in(ids)))
            .await
    }

    /// Every published decision of an edition.
    pub async fn public_decisions(
        &self,
        edition: EditionId,
    ) -> Result<HashMap<ProjectId, PublicDecision>> {
        self.published_among(project::Entity::find().filter(crate::projects::own_of(edition)))
            .await
    }

    async fn published_among(
        &self,
        projects: Select<project::Entity>,
    ) -> Result<HashMap<ProjectId, PublicDecision>> {
        // A decision is published when the project's state says so and the edition's date is written: either alone
        // would do, and both are asked.
        let states = ProjectState::ALL
            .into_iter()
            .filter(|state| state.is_public())
            .map(ProjectState::code);
        let projects = projects.filter(project::Column::State.is_in(states));
        let of_editions: HashMap<uuid::Uuid, uuid::Uuid> = projects
            .clone()
            .select_only()
            .column(project::Column::Id)
            .column(project::Column::EditionId)
            .into_tuple::<(uuid::Uuid, uuid::Uuid)>()
            .all(self.reader())
            .await
            .doing("reading projects")?
            .into_iter()
            .collect();
        if of_editions.is_empty() {
            return Ok(HashMap::new());
        }
        let dates: HashMap<uuid::Uuid, DateTime<Utc>> = edition::Entity::find()
            .select_only()
            .column(edition::Column::Id)
            .column(edition::Column::DecisionsPublishedAt)
            .filter(edition::Column::DecisionsPublishedAt.is_not_null())
            .into_tuple::<(uuid::Uuid, DateTime<Utc>)>()
            .all(self.reader())
            .await
            .doing("reading editions")?
            .into_iter()
            .collect();
        let ids = projects
            .select_only()
            .column(project::Column::Id)
            .into_query();
        let rows = arbitration::Entity::find()
            .filter(arbitration::Column::ProjectId.in_subquery(ids))
            .order_by_asc(arbitration::Column::At)
            .order_by_asc(arbitration::Column::Id)
            .all(self.reader())
            .await
            .doing("reading decisions")?;
        let mut decisions = HashMap::new();
        for row in rows {
            let edition = of_editions.get(&row.project_id);
            let Some(at) = edition.and_then(|edition| dates.get(edition)) else {
                continue;
            };
            let decision = PublicDecision {
                at: Some(*at),
                verdict: column("arbitration.verdict", &row.verdict)?,
                reason: reason_of(row.reason.as_deref())?,
                words: row.words,
                instead: row.instead,
            };
            // A later one takes the place of the one before.
            decisions.insert(row.project_id.into(), decision);
        }
        Ok(decisions)
    }

    async fn decisions_published(&self, id: EditionId) -> Result<Option<DateTime<Utc>>> {
        Ok(edition::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading an edition")?
            .and_then(|row| row.decisions_published_at))
    }
}

/// The page that is shown: an address may name one that is no more.
fn within(page: u64, per_page: u64, total: u64) -> u64 {
    page.min(total.saturating_sub(1) / per_page.max(1))
}

/// The public projects of a verdict: whatever the vote made of those that were on the ballot.
fn decided(
    edition: EditionId,
    filter: &DecidedFilter,
    verdict: ProjectVerdict,
) -> Select<project::Entity> {
    let states = ProjectState::ALL
        .into_iter()
        .filter(|state| match verdict {
            ProjectVerdict::OnBallot => state.was_on_ballot(),
            ProjectVerdict::Refused => *state == ProjectState::Refused,
            ProjectVerdict::Postponed => *state == ProjectState::Postponed,
        })
        .map(ProjectState::code);
    let mut query = project::Entity::find()
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::State.is_in(states))
        .filter(words_in(project::Column::Folded, &filter.words));
    if let Some(district) = filter.district {
        query = query.filter(project::Column::DistrictId.eq(district.0));
    }
    query
}
