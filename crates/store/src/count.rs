//! Counting the ballots of an edition after the close.

use crate::catalogue::calendar_of;
use crate::entities::{ballot, edition, envelope, outcome, outcome_project, phase, roll_entry};
use crate::error::{Doing, json, to_json};
use crate::opening::{ballot_paper, not_sealed};
use crate::{Result, Store, StoreError, Write};
use ballot_box::Paper;
use ballot_box::paper::{CountError, EnvelopeCount};
use domain::{Action, Actor, AuditEvent, EditionId, Picks, ProjectId, Rules};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use std::collections::HashMap;
use uuid::Uuid;

impl Store {
    /// Counts the ballots by the edition's rule, envelope by envelope. A count that is not public yet may be
    /// made again, and gives the same.
    pub async fn count_vote(&self, actor: &Actor, id: EditionId) -> Result<()> {
        actor.may_now_in(Action::CountVote, id)?;
        let write = self.write(actor).await?;
        // Held against ballots that are being committed: the box is complete from here on.
        let row = edition::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let phases = phase::Entity::find()
            .filter(phase::Column::EditionId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading a calendar")?;
        calendar_of(phases.iter())?.closed_vote(write.now())?;
        not_sealed(&write, id).await?;
        clear_earlier_count(&write, id).await?;
        let rules: Rules = json("edition.rules", &row.rules)?;
        let ballot_box = BallotBox::open(write.tx(), id).await?;
        let paper = ballot_paper(write.tx(), id).await?;
        let envelopes = envelope_ids(write.tx(), id).await?;
        if envelopes.is_empty() {
            return Err(StoreError::Invalid(
                "an edition without an envelope can't be counted",
            ));
        }
        let voters = roll_entry::Entity::find()
            .filter(roll_entry::Column::EditionId.eq(id.0))
            .count(write.tx())
            .await
            .doing("counting the roll")?;
        insert_outcome(&write, id, &rules, &ballot_box, voters).await?;
        for counted in ballot_box.count(&paper)? {
            let purse = counted.envelope.and_then(|at| envelopes.get(at).copied());
            let paid = projects_of(&paper, counted.envelope);
            insert_lines(&write, id, purse, &paid, &counted.outcome.projects).await?;
        }
        let ballots = ballot_box.total();
        write
            .commit(AuditEvent::VoteCounted {
                edition: id,
                ballots,
            })
            .await
    }
}

/// The envelope that pays a district's projects: its own, else the city's.
pub(crate) fn pays(envelopes: &[envelope::Model], district: Option<Uuid>) -> Option<Uuid> {
    envelopes
        .iter()
        .find(|envelope| envelope.district_id.is_some() && envelope.district_id == district)
        .or_else(|| {
            envelopes
                .iter()
                .find(|envelope| envelope.district_id.is_none())
        })
        .map(|envelope| envelope.id)
}

/// The ballots, equal ones together.
pub(crate) struct BallotBox {
    piles: HashMap<Picks, u32>,
}

impl BallotBox {
    pub(crate) async fn open(db: &impl ConnectionTrait, id: EditionId) -> Result<Self> {
        let mut texts = HashMap::<String, u32>::new();
        let rows: Vec<String> = ballot::Entity::find()
            .select_only()
            .column(ballot::Column::Picks)
            .filter(ballot::Column::EditionId.eq(id.0))
            .into_tuple()
            .all(db)
            .await
            .doing("opening the ballot box")?;
        for text in rows {
            *texts.entry(text).or_default() += 1;
        }
        let mut piles = HashMap::with_capacity(texts.len());
        for (text, times) in texts {
            *piles
                .entry(json::<Picks>("ballot.picks", &text)?)
                .or_default() += times;
        }
        Ok(Self { piles })
    }

    fn total(&self) -> u32 {
        self.piles.values().sum()
    }

    fn blank(&self) -> u32 {
        self.piles.get(&Picks::default()).copied().unwrap_or(0)
    }

    /// The count by the paper's rule, envelope by envelope: the one that `parvis verify` makes again.
    pub(crate) fn count(&self, paper: &Paper) -> Result<Vec<EnvelopeCount>> {
        let ballots = self
            .piles
            .iter()
            .flat_map(|(picks, times)| std::iter::repeat_n(picks, *times as usize));
        paper.count(ballots).map_err(|err| match err {
            CountError::Paper(err) => err.into(),
            CountError::Count(err) => err.into(),
        })
    }
}

/// The envelopes in the order of the ballot paper.
pub(crate) async fn envelope_ids(db: &impl ConnectionTrait, id: EditionId) -> Result<Vec<Uuid>> {
    envelope::Entity::find()
        .select_only()
        .column(envelope::Column::Id)
        .filter(envelope::Column::EditionId.eq(id.0))
        .order_by_asc(envelope::Column::Position)
        .into_tuple()
        .all(db)
        .await
        .doing("reading envelopes")
}

/// The projects that an envelope pays, in the order of the ballot paper: what the lines of its count stand for.
pub(crate) fn projects_of(paper: &Paper, envelope: Option<usize>) -> Vec<ProjectId> {
    paper
        .projects
        .iter()
        .filter(|project| project.envelope == envelope)
        .map(|project| project.id)
        .collect()
}

async fn clear_earlier_count(write: &Write, id: EditionId) -> Result<()> {
    let before = outcome::Entity::find_by_id(id.0)
        .one(write.tx())
        .await
        .doing("reading an outcome")?;
    if before.is_some_and(|outcome| outcome.published_at.is_some()) {
        return Err(StoreError::Published);
    }
    outcome_project::Entity::delete_many()
        .filter(outcome_project::Column::EditionId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("clearing an earlier count")?;
    outcome::Entity::delete_by_id(id.0)
        .exec(write.tx())
        .await
        .doing("clearing an earlier count")?;
    Ok(())
}

async fn insert_outcome(
    write: &Write,
    id: EditionId,
    rules: &Rules,
    ballot_box: &BallotBox,
    voters: u64,
) -> Result<()> {
    outcome::Entity::insert(outcome::ActiveModel {
        edition_id: Set(id.0),
        counted_at: Set(write.now()),
        published_at: Set(None),
        rule: Set(rules.counting_rule.to_string()),
        ties: Set(rules.ties.to_string()),
        voters: Set(i64::try_from(voters).unwrap_or(i64::MAX)),
        ballots: Set(ballot_box.total().into()),
        blank: Set(ballot_box.blank().into()),
    })
    .exec_without_returning(write.tx())
    .await
    .doing("keeping an outcome")?;
    Ok(())
}

async fn insert_lines(
    write: &Write,
    id: EditionId,
    envelope: Option<Uuid>,
    projects: &[ProjectId],
    lines: &[tally::ProjectOutcome],
) -> Result<()> {
    for (project, result) in projects.iter().zip(lines) {
        outcome_project::ActiveModel {
            project_id: Set(project.0),
            edition_id: Set(id.0),
            envelope_id: Set(envelope),
            rank: Set(i32::try_from(result.rank).unwrap_or(i32::MAX)),
            votes: Set(result.votes.into()),
            score: Set(result.score),
            selected: Set(result.is_selected()),
            reason: Set(told(result)),
        }
        .insert(write.tx())
        .await
        .doing("keeping an outcome")?;
    }
    Ok(())
}

/// Why a project is no winner, or what brought a winner in before its turn.
fn told(result: &tally::ProjectOutcome) -> Option<String> {
    let reason = result.reason().map(|reason| to_json(&reason));
    reason.or_else(|| result.brought.map(|brought| to_json(&brought)))
}
