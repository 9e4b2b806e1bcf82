//! A published vote, counted again: to show the count step by step, and what another rule would give.
//!
//! Steps are not kept in a table: they follow from the published ballots, which never change again, and a
//! second copy could only disagree with them.

use crate::count::{BallotBox, pays};
use crate::entities::{envelope, outcome_project, project};
use crate::error::Doing;
use crate::{Result, Store, StoreError};
use domain::{Cents, CountingRule, EditionId, EnvelopeId, ProjectId, Rules};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use std::sync::Arc;
use tokio::sync::Mutex;

/// The count of what one envelope pays.
#[derive(Clone, Debug, PartialEq)]
pub struct Recount {
    pub envelope: EnvelopeId,
    /// What the indices of the outcome stand for.
    pub projects: Vec<ProjectId>,
    pub outcome: tally::Outcome,
}

/// Counts by edition and rule. Held while one is made: a second visitor waits for the first one's, and only
/// one processor counts at a time.
#[derive(Default)]
pub(crate) struct RecountCache(Mutex<HashMap<Counted, Arc<Vec<Recount>>>>);

/// What is counted, and how.
type Counted = (EditionId, CountingRule);

/// Counts kept at once; there are some twenty rules.
const KEPT: usize = 200;

impl Store {
    /// Counts a published vote by its own rule or another one, envelope by envelope.
    ///
    /// A box too small for its single ballots to be published is not counted again: who paid what could tell
    /// what one person chose. Neither is a vote whose projects have changed since in a way that would give
    /// other winners by its own rule (a cost that was corrected in the meantime).
    pub async fn recount(
        &self,
        id: EditionId,
        rule: Option<CountingRule>,
    ) -> Result<Arc<Vec<Recount>>> {
        let catalogue = self.catalogue().await?;
        let edition = catalogue.by_id(id).ok_or(StoreError::NotFound("edition"))?;
        if edition.outcome_published.is_none() || !self.publishes_ballots(id).await? {
            return Err(StoreError::NotFound("published ballots"));
        }
        let rules = edition.rules.clone();
        let rule = rule.unwrap_or(rules.counting_rule);
        let mut kept = self.0.recounts.0.lock().await;
        if let Some(counts) = kept.get(&(id, rule)) {
            return Ok(Arc::clone(counts));
        }
        let counts = Arc::new(self.count_again(id, rule, rules).await?);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert((id, rule), Arc::clone(&counts));
        Ok(counts)
    }

    async fn count_again(
        &self,
        id: EditionId,
        rule: CountingRule,
        rules: Rules,
    ) -> Result<Vec<Recount>> {
        let ballot_box = BallotBox::open(self.reader(), id).await?;
        let envelopes = envelope::Entity::find()
            .filter(envelope::Column::EditionId.eq(id.0))
            .order_by_asc(envelope::Column::Position)
            .all(self.reader())
            .await
            .doing("reading envelopes")?;
        let counted = outcome_project::Entity::find()
            .select_only()
            .column(outcome_project::Column::ProjectId)
            .filter(outcome_project::Column::EditionId.eq(id.0));
        let projects = project::Entity::find()
            .filter(project::Column::Id.in_subquery(sea_orm::QueryTrait::into_query(counted)))
            .order_by_asc(project::Column::Position)
            .all(self.reader())
            .await
            .doing("reading projects")?;
        let winners: Vec<ProjectId> = outcome_project::Entity::find()
            .filter(outcome_project::Column::EditionId.eq(id.0))
            .filter(outcome_project::Column::Selected.eq(true))
            .all(self.reader())
            .await
            .doing("reading an outcome")?
            .into_iter()
            .map(|line| line.project_id.into())
            .collect();
        let count = move || {
            let by = |rule: CountingRule| {
                let of = |envelope: &envelope::Model| {
                    let paid: Vec<&project::Model> = projects
                        .iter()
                        .filter(|one| pays(&envelopes, one.district_id) == Some(envelope.id))
                        .collect();
                    let budget = Cents::new(envelope.amount);
                    let rules = Rules {
                        counting_rule: rule,
                        ..rules.clone()
                    };
                    Ok(Recount {
                        envelope: envelope.id.into(),
                        projects: paid.iter().map(|one| one.id.into()).collect(),
                        outcome: ballot_box.count(budget, &paid, &rules)?,
                    })
                };
                envelopes.iter().map(of).collect::<Result<Vec<_>>>()
            };
            let own = by(rules.counting_rule)?;
            if own.iter().map(Recount::winners).sum::<usize>() != winners.len()
                || !winners
                    .iter()
                    .all(|winner| own.iter().any(|one| one.selects(*winner)))
            {
                return Err(StoreError::NotFound("ballots that give the outcome"));
            }
            if rule == rules.counting_rule {
                return Ok(own);
            }
            by(rule)
        };
        tokio::task::spawn_blocking(count)
            .await
            .map_err(|_| StoreError::NotCounted)?
    }
}

impl Recount {
    /// Whether this project wins.
    pub fn selects(&self, project: ProjectId) -> bool {
        self.outcome
            .winners
            .iter()
            .any(|&winner| self.projects.get(winner) == Some(&project))
    }

    fn winners(&self) -> usize {
        self.outcome.winners.len()
    }
}
