//! A published vote, counted again: to show the count step by step, and what another rule would give.
//!
//! Steps are not kept in a table: they follow from the published ballots, which never change again, and a
//! second copy could only disagree with them.

use crate::count::{BallotBox, envelope_ids, projects_of};
use crate::entities::outcome_project;
use crate::error::Doing;
use crate::opening::ballot_paper;
use crate::{Result, Store, StoreError};
use ballot_box::Paper;
use ballot_box::paper::EnvelopeCount;
use domain::{CountingRule, EditionId, EnvelopeId, ProjectId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
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
        let rule = rule.unwrap_or(edition.rules.counting_rule);
        let mut kept = self.0.recounts.0.lock().await;
        if let Some(counts) = kept.get(&(id, rule)) {
            return Ok(Arc::clone(counts));
        }
        let counts = Arc::new(self.count_again(id, rule).await?);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert((id, rule), Arc::clone(&counts));
        Ok(counts)
    }

    async fn count_again(&self, id: EditionId, rule: CountingRule) -> Result<Vec<Recount>> {
        let ballot_box = BallotBox::open(self.reader(), id).await?;
        let paper = ballot_paper(self.reader(), id).await?;
        let envelopes = envelope_ids(self.reader(), id).await?;
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
                let paper = Paper {
                    rule,
                    ..paper.clone()
                };
                let counts = ballot_box.count(&paper)?.into_iter();
                let of = |count: EnvelopeCount| {
                    // What no envelope pays can't win by any rule.
                    let at = count.envelope?;
                    Some(Recount {
                        envelope: (*envelopes.get(at)?).into(),
                        projects: projects_of(&paper, Some(at)),
                        outcome: count.outcome,
                    })
                };
                Ok::<_, StoreError>(counts.filter_map(of).collect::<Vec<_>>())
            };
            let of_edition = paper.rule;
            let own = by(of_edition)?;
            if own.iter().map(Recount::winners).sum::<usize>() != winners.len()
                || !winners
                    .iter()
                    .all(|winner| own.iter().any(|one| one.selects(*winner)))
            {
                return Err(StoreError::NotFound("ballots that give the outcome"));
            }
            if rule == of_edition {
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
