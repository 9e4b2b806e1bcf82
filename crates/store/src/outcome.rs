//! The outcome of a count: for the staff at once, for everyone once it is published.

use crate::entities::{ballot, envelope, outcome, outcome_project, project};
use crate::error::{Doing, column, json};
use crate::projects::{ProjectSummary, summary_of};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, AuditEvent, EditionId, EnvelopeId, Picks, ProjectState};
use rand::seq::SliceRandom as _;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Set,
};

/// A count, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub counted_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub rule: tally::Rule,
    pub ties: tally::Ties,
    /// How many are on the roll; 0 for an imported vote, whose roll the city kept.
    pub voters: u64,
    pub ballots: u64,
    pub blank: u64,
    /// By envelope, then by rank, winners before their equals; last those that no envelope pays.
    pub lines: Vec<OutcomeLine>,
}

/// What a count gave one project.
#[derive(Clone, Debug, PartialEq)]
pub struct OutcomeLine {
    pub project: ProjectSummary,
    pub envelope: Option<EnvelopeId>,
    /// The place in the order of the rule, from 1 on.
    pub rank: u32,
    pub votes: u64,
    pub score: i64,
    pub selected: bool,
    /// Why it was not selected.
    pub reason: Option<tally::Reason>,
    /// The limit that brought a winner in before its turn.
    pub brought: Option<tally::Brought>,
}

/// The ballots of a published vote.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedBallots {
    /// Every ballot, in random order.
    pub ballots: Vec<Picks>,
    /// Whether single ballots are public. If not, they are for counting again, and totals alone may leave the
    /// server: among few ballots a voter is known by the choices.
    pub singly: bool,
}

impl Store {
    /// The outcome, if the ballots are counted and this actor may see it.
    pub async fn outcome(&self, actor: &Actor, edition: EditionId) -> Result<Option<Outcome>> {
        let row = outcome::Entity::find_by_id(edition.0)
            .one(self.reader())
            .await
            .doing("reading an outcome")?;
        let Some(row) = row else { return Ok(None) };
        if row.published_at.is_none() && actor.can_in(Action::CountVote, edition).is_err() {
            return Ok(None);
        }
        let lines = outcome_project::Entity::find()
            .filter(outcome_project::Column::EditionId.eq(edition.0))
            .all(self.reader())
            .await
            .doing("reading an outcome")?;
        let envelopes: std::collections::HashMap<_, _> = envelope::Entity::find()
            .filter(envelope::Column::EditionId.eq(edition.0))
            .all(self.reader())
            .await
            .doing("reading envelopes")?
            .into_iter()
            .map(|envelope| (envelope.id, envelope.position))
            .collect();
        let mut projects: std::collections::HashMap<_, _> = project::Entity::find()
            .filter(project::Column::EditionId.eq(edition.0))
            .all(self.reader())
            .await
            .doing("reading projects")?
            .into_iter()
            .map(|project| (project.id, project))
            .collect();
        let mut lines: Vec<_> = lines
            .into_iter()
            .filter_map(|line| Some((projects.remove(&line.project_id)?, line)))
            .collect();
        lines.sort_by_key(|(project, line)| {
            let place = line
                .envelope_id
                .and_then(|id| envelopes.get(&id))
                .copied()
                .unwrap_or(i32::MAX);
            (place, line.rank, !line.selected, project.position)
        });
        let lines = lines
            .into_iter()
            .map(|(project, line)| {
                Ok(OutcomeLine {
                    project: summary_of(project)?,
                    envelope: line.envelope_id.map(Into::into),
                    rank: u32::try_from(line.rank).unwrap_or_default(),
                    votes: u64::try_from(line.votes).unwrap_or_default(),
                    score: line.score,
                    selected: line.selected,
                    reason: told(&line, false)?,
                    brought: told(&line, true)?,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Some(Outcome {
            counted_at: row.counted_at,
            published_at: row.published_at,
            rule: column("outcome.rule", &row.rule)?,
            ties: column("outcome.ties", &row.ties)?,
            voters: u64::try_from(row.voters).unwrap_or_default(),
            ballots: u64::try_from(row.ballots).unwrap_or_default(),
            blank: u64::try_from(row.blank).unwrap_or_default(),
            lines,
        }))
    }

    /// Makes the counted outcome public: projects become winners or not selected.
    pub async fn publish_outcome(&self, actor: &Actor, edition: EditionId) -> Result<()> {
        actor.may_now_in(Action::PublishOutcome, edition)?;
        let write = self.write(actor).await?;
        let row = outcome::Entity::find_by_id(edition.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading an outcome")?
            .ok_or(StoreError::NotCounted)?;
        if row.published_at.is_some() {
            return Err(StoreError::Published);
        }
        outcome::ActiveModel {
            edition_id: Set(edition.0),
            published_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("publishing an outcome")?;
        for selected in [true, false] {
            let state = ProjectState::OnBallot
                .count(selected)
                .map_err(|_| StoreError::NotCounted)?;
            let counted = outcome_project::Entity::find()
                .select_only()
                .column(outcome_project::Column::ProjectId)
                .filter(outcome_project::Column::EditionId.eq(edition.0))
                .filter(outcome_project::Column::Selected.eq(selected))
                .into_query();
            project::Entity::update_many()
                .col_expr(project::Column::State, state.code().into())
                .filter(project::Column::Id.in_subquery(counted))
                .filter(project::Column::State.eq(ProjectState::OnBallot.code()))
                .exec(write.tx())
                .await
                .doing("publishing an outcome")?;
        }
        write.commit(AuditEvent::OutcomePublished { edition }).await
    }

    /// Every ballot of a published vote, shuffled: rows in the order of their keys would let two exports be
    /// compared.
    pub async fn published_ballots(&self, edition: EditionId) -> Result<PublishedBallots> {
        let published = outcome::Entity::find_by_id(edition.0)
            .one(self.reader())
            .await
            .doing("reading an outcome")?
            .is_some_and(|outcome| outcome.published_at.is_some());
        if !published {
            return Err(StoreError::NotFound("published outcome"));
        }
        let rows: Vec<String> = ballot::Entity::find()
            .select_only()
            .column(ballot::Column::Picks)
            .filter(ballot::Column::EditionId.eq(edition.0))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading ballots")?;
        let mut ballots = rows
            .iter()
            .map(|text| json("ballot.picks", text))
            .collect::<Result<Vec<Picks>>>()?;
        ballots.shuffle(&mut rand::rng());
        Ok(PublishedBallots {
            ballots,
            singly: self.publishes_ballots(edition).await?,
        })
    }
}

/// What the column `reason` tells: of a winner what brought it in, of the others why they are none.
fn told<T: serde::de::DeserializeOwned>(
    line: &outcome_project::Model,
    of_winner: bool,
) -> Result<Option<T>> {
    let text = line.reason.as_deref();
    text.filter(|_| line.selected == of_winner)
        .map(|text| json("outcome_project.reason", text))
        .transpose()
}
