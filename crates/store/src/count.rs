//! Counting the ballots of an edition after the close.

use crate::catalogue::calendar_of;
use crate::entities::{
    ballot, edition, envelope, outcome, outcome_project, phase, project, roll_entry,
};
use crate::error::{Doing, json, to_json};
use crate::opening::not_sealed;
use crate::{Result, Store, StoreError, Write};
use domain::{Action, Actor, AuditEvent, Cents, EditionId, Picks, ProjectState, Rules};
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
        actor.can(Action::CountVote)?;
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
        let envelopes = envelope::Entity::find()
            .filter(envelope::Column::EditionId.eq(id.0))
            .order_by_asc(envelope::Column::Position)
            .all(write.tx())
            .await
            .doing("reading envelopes")?;
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
        let projects = project::Entity::find()
            .filter(project::Column::EditionId.eq(id.0))
            .filter(project::Column::State.eq(ProjectState::OnBallot.code()))
            .order_by_asc(project::Column::Position)
            .all(write.tx())
            .await
            .doing("reading projects")?;
        insert_outcome(&write, id, &rules, &ballot_box, voters).await?;
        // Last the projects that no envelope pays: their votes are told, and there is nothing to spend.
        let purses = envelopes
            .iter()
            .map(|envelope| (Some(envelope.id), Cents::new(envelope.amount)));
        for (purse, budget) in purses.chain([(None, Cents::ZERO)]) {
            let paid: Vec<&project::Model> = projects
                .iter()
                .filter(|project| pays(&envelopes, project.district_id) == purse)
                .collect();
            let lines = ballot_box.count(budget, &paid, &rules)?.projects;
            insert_lines(&write, id, purse, &paid, &lines).await?;
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

    /// The count of these projects by the rules, with this money.
    pub(crate) fn count(
        &self,
        budget: Cents,
        projects: &[&project::Model],
        rules: &Rules,
    ) -> Result<tally::Outcome> {
        let election = self.election(budget, projects)?;
        let groups: Vec<_> = projects
            .iter()
            .map(|project| {
                (
                    project.district_id.map(Into::into),
                    project.theme_id.map(Into::into),
                )
            })
            .collect();
        let limits = rules.limits_of(&groups);
        let (rule, ties) = (rules.counting_rule, rules.ties);
        Ok(tally::count_within(&election, rule, ties, &limits)?)
    }

    /// The ballots as the tally takes them, for the projects of one envelope.
    fn election(&self, budget: Cents, projects: &[&project::Model]) -> Result<tally::Election> {
        let index: HashMap<Uuid, usize> = projects
            .iter()
            .enumerate()
            .map(|(at, project)| (project.id, at))
            .collect();
        let ballots = self
            .piles
            .iter()
            .filter_map(|(picks, times)| {
                let picks = picks
                    .as_slice()
                    .iter()
                    .filter_map(|pick| {
                        let project = *index.get(&pick.project.0)?;
                        Some(tally::Pick {
                            project,
                            points: pick.points.into(),
                        })
                    })
                    .collect();
                Some(tally::Ballot::new(picks).repeated(std::num::NonZeroU32::new(*times)?))
            })
            .collect();
        let projects = projects
            .iter()
            // The number in the vote is what ties fall back to, and what the published files name.
            .map(|project| {
                tally::Project::new(
                    &project.number,
                    project.cost.map_or(Cents::ZERO, Cents::new),
                )
            })
            .collect();
        Ok(tally::Election::new(budget, projects, ballots)?)
    }
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
    projects: &[&project::Model],
    lines: &[tally::ProjectOutcome],
) -> Result<()> {
    for (project, result) in projects.iter().zip(lines) {
        outcome_project::ActiveModel {
            project_id: Set(project.id),
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
