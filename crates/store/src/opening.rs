//! The opening: the trustees' shares are put together, every ballot is opened, and those that the rules accept go
//! to the count. What was malformed is listed with its reason.

use crate::ballot_boxes::{box_key, count, fault, find, opening_key, trustees_of};
use crate::entities::{
    ballot, ballot_box, edition, envelope, leaf, malformed_ballot, outcome_project, project,
};
use crate::error::{Doing, column, json, to_json};
use crate::ideas::lock_edition;
use crate::paper_batches::paper_is_done;
use crate::polling_places::counter;
use crate::{Result, Store, StoreError, Write};
use ::ballot_box::opening::{Opened, OpenedBallot, Standing, open_leaf, standings};
use ::ballot_box::paper::{PaperEnvelope, PaperProject};
use ::ballot_box::{Leaf, OpeningKey, Outcome, Paper, Reason};
use domain::{
    Action, Actor, AuditEvent, BallotBoxState, BallotId, Cents, EditionId, Picks, ProjectState,
    Rules,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

/// Rows of one statement.
const CHUNK: usize = 500;

/// An opened ballot that the rules do not accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MalformedBallot {
    /// Place on the public list, from 0.
    pub index: u32,
    pub reason: Reason,
}

impl Store {
    /// Opens the box with the shares that were given, after the close: every waiting ballot goes up on the list,
    /// every ballot of the list is opened, and the choices are ready for the count. Batches of paper that are neither
    /// sealed nor cancelled are [`StoreError::BatchesLeft`]: their ballots would never be counted.
    pub async fn open_ballot_box(&self, actor: &Actor, edition: EditionId) -> Result<()> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        let of_box = find(self.reader(), edition)
            .await?
            .ok_or(StoreError::NotReady)?;
        let key = self.combined_key(edition, &of_box).await?;
        paper_is_done(self.reader(), edition).await?;
        self.publish_rest(edition).await?;
        let leaves = self.leaves(edition).await?;
        let paper = ballot_paper(self.reader(), edition).await?;
        let opened = {
            let (paper, key) = (paper.clone(), key.clone());
            let open = move || open_all(edition, &paper, &key, &leaves);
            tokio::task::spawn_blocking(open).await.map_err(fault)?
        };
        let write = self.write(actor).await?;
        lock_edition(&write, edition).await?;
        let again = find(write.tx(), edition)
            .await?
            .ok_or(StoreError::NotReady)?;
        expect_sealed(&again)?;
        write.hold(&counter(edition)).await?;
        paper_is_done(write.tx(), edition).await?;
        // The last batch was put up after the close, and nothing enters the box since.
        let all = leaf::Entity::find()
            .filter(leaf::Column::EditionId.eq(edition.0))
            .count(write.tx())
            .await
            .doing("counting the ballots")?;
        if all != opened.ballots.len() as u64 || again.box_key != of_box.box_key {
            return Err(StoreError::Changed);
        }
        let malformed = insert_opened(&write, edition, &paper, &opened).await?;
        ballot_box::ActiveModel {
            edition_id: Set(edition.0),
            state: Set(BallotBoxState::Opened.code().to_owned()),
            opening_key: Set(Some(self.0.secret.seal(KEY, edition.0, key.as_bytes()))),
            opened_on: Set(Some(domain::calendar::paris::day(write.now()))),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("opening a ballot box")?;
        write
            .commit(AuditEvent::BallotBoxOpened {
                edition,
                ballots: count(opened.counted().count()),
                malformed,
            })
            .await
    }

    /// The opened ballots that the rules do not accept, for the staff; the record tells everyone.
    pub async fn malformed_ballots(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<MalformedBallot>> {
        actor.can_in(Action::CountVote, edition)?;
        let rows = malformed_ballot::Entity::find()
            .filter(malformed_ballot::Column::EditionId.eq(edition.0))
            .order_by_asc(malformed_ballot::Column::Position)
            .all(self.reader())
            .await
            .doing("reading malformed ballots")?;
        rows.into_iter()
            .map(|row| {
                Ok(MalformedBallot {
                    index: u32::try_from(row.position).map_err(fault)?,
                    reason: json("malformed_ballot.reason", &row.reason)?,
                })
            })
            .collect()
    }

    async fn combined_key(
        &self,
        edition: EditionId,
        of_box: &ballot_box::Model,
    ) -> Result<OpeningKey> {
        expect_sealed(of_box)?;
        self.box_is_complete(edition).await?;
        let parts = self.given_parts(&trustees_of(self.reader(), edition).await?)?;
        let needed = u32::try_from(of_box.needed).unwrap_or_default();
        let given = count(parts.len());
        if given < needed {
            return Err(StoreError::TooFewShares { given, needed });
        }
        let public = box_key(of_box.box_key.as_deref().ok_or(StoreError::NotReady)?)?;
        let needed = u8::try_from(needed).map_err(fault)?;
        ::ballot_box::trustees::combine(needed, &parts, &public).map_err(|_| StoreError::WrongShare)
    }

    /// The key of an opened box.
    pub(crate) fn opening_key(&self, of_box: &ballot_box::Model) -> Result<Option<OpeningKey>> {
        let Some(sealed) = &of_box.opening_key else {
            return Ok(None);
        };
        let bytes = self.0.secret.open(KEY, of_box.edition_id, sealed);
        let bytes = bytes.ok_or_else(|| fault("the opening key is of another secret"))?;
        opening_key(&bytes).map(Some)
    }

    /// The ballots on the public list, in its order.
    pub(crate) async fn leaves(&self, edition: EditionId) -> Result<Vec<Leaf>> {
        let bodies: Vec<Vec<u8>> = leaf::Entity::find()
            .select_only()
            .column(leaf::Column::Body)
            .filter(leaf::Column::EditionId.eq(edition.0))
            .filter(leaf::Column::Position.is_not_null())
            .order_by_asc(leaf::Column::Position)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading the ballots")?;
        bodies
            .iter()
            .map(|body| Leaf::from_bytes(body).map_err(fault))
            .collect()
    }
}

/// The name under which the key of an opened box is sealed until it is published.
const KEY: &str = "opening key";

/// Refuses to count an edition whose ballots are still sealed. One without a box was imported, ballots and all.
pub(crate) async fn not_sealed(write: &Write, edition: EditionId) -> Result<()> {
    let Some(of_box) = find(write.tx(), edition).await? else {
        return Ok(());
    };
    match column("ballot_box.state", &of_box.state)? {
        BallotBoxState::Opened => Ok(()),
        BallotBoxState::Planned | BallotBoxState::Sealed => Err(StoreError::BoxSealed),
    }
}

fn expect_sealed(of_box: &ballot_box::Model) -> Result<()> {
    match column("ballot_box.state", &of_box.state)? {
        BallotBoxState::Planned => Err(StoreError::NotReady),
        BallotBoxState::Sealed => Ok(()),
        BallotBoxState::Opened => Err(StoreError::BoxOpened),
    }
}

/// Opens every ballot, on every core: an elliptic-curve operation each.
pub(crate) fn open_all(
    edition: EditionId,
    paper: &Paper,
    key: &OpeningKey,
    leaves: &[Leaf],
) -> Opened {
    let standings = standings(leaves);
    let reader = paper.reader();
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = leaves.len().div_ceil(threads).max(1);
    let open = |(leaves, standings): (&[Leaf], &[Standing])| -> Vec<Outcome> {
        leaves
            .iter()
            .zip(standings)
            .map(|(leaf, standing)| open_leaf(edition, &reader, key, leaf, *standing))
            .collect()
    };
    let open = &open;
    let parts: Vec<Vec<Outcome>> = std::thread::scope(|scope| {
        let running: Vec<_> = leaves
            .chunks(share)
            .zip(standings.chunks(share))
            .map(|part| scope.spawn(move || open(part)))
            .collect();
        running
            .into_iter()
            // A thread that broke would break this one: nothing here can panic but for want of memory.
            .map(|thread| thread.join().unwrap_or_default())
            .collect()
    });
    let ballots = (0..)
        .zip(parts.into_iter().flatten())
        .map(|(index, outcome)| OpenedBallot { index, outcome })
        .collect();
    Opened { ballots }
}

/// Keeps the choices of the ballots that count, in random order, and the reasons of the malformed ones, whose
/// number is given back.
async fn insert_opened(
    write: &Write,
    edition: EditionId,
    paper: &Paper,
    opened: &Opened,
) -> Result<u32> {
    let mut rows: Vec<_> = opened
        .picks(paper)
        .iter()
        .map(|picks: &Picks| (BallotId::random(), to_json(picks)))
        .collect();
    rows.sort_unstable_by_key(|(id, _)| *id);
    for chunk in rows.chunks(CHUNK) {
        let rows = chunk.iter().map(|(id, picks)| ballot::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            picks: Set(picks.clone()),
        });
        ballot::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("keeping opened ballots")?;
    }
    let malformed: Vec<_> = opened
        .ballots
        .iter()
        .filter_map(|ballot| match &ballot.outcome {
            Outcome::Malformed(reason) => Some((ballot.index, reason)),
            Outcome::Counted(_) | Outcome::Replaced => None,
        })
        .collect();
    for chunk in malformed.chunks(CHUNK) {
        let rows = chunk
            .iter()
            .map(|(index, reason)| malformed_ballot::ActiveModel {
                edition_id: Set(edition.0),
                position: Set(i32::try_from(*index).unwrap_or(i32::MAX)),
                reason: Set(to_json(reason)),
            });
        malformed_ballot::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("keeping malformed ballots")?;
    }
    Ok(count(malformed.len()))
}

/// The ballot paper of an edition. From the opening of the vote on nothing of it changes.
pub(crate) async fn ballot_paper(db: &impl ConnectionTrait, id: EditionId) -> Result<Paper> {
    let row = edition::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading an edition")?
        .ok_or(StoreError::NotFound("edition"))?;
    let rules: Rules = json("edition.rules", &row.rules)?;
    let envelopes = envelope::Entity::find()
        .filter(envelope::Column::EditionId.eq(id.0))
        .order_by_asc(envelope::Column::Position)
        .all(db)
        .await
        .doing("reading envelopes")?;
    let projects = on_paper(db, id).await?;
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
    let projects = projects.into_iter().map(|project| {
        let purse = crate::count::pays(&envelopes, project.district_id);
        PaperProject {
            id: project.id.into(),
            envelope: envelopes.iter().position(|row| Some(row.id) == purse),
            number: project.number,
            title: project.title,
            cost: project.cost.map_or(Cents::ZERO, Cents::new),
        }
    });
    Ok(Paper {
        form: rules.ballot_form,
        rule: rules.counting_rule,
        ties: rules.ties,
        limits,
        projects: projects.collect(),
        envelopes: envelopes
            .iter()
            .map(|row| PaperEnvelope {
                name: row.name.clone(),
                amount: Cents::new(row.amount),
            })
            .collect(),
    })
}

/// The projects on the ballot: those that were counted, else those that stand there now.
async fn on_paper(db: &impl ConnectionTrait, edition: EditionId) -> Result<Vec<project::Model>> {
    let counted: Vec<uuid::Uuid> = outcome_project::Entity::find()
        .select_only()
        .column(outcome_project::Column::ProjectId)
        .filter(outcome_project::Column::EditionId.eq(edition.0))
        .into_tuple()
        .all(db)
        .await
        .doing("reading an outcome")?;
    let mut projects = project::Entity::find()
        .filter(crate::projects::own_of(edition))
        .order_by_asc(project::Column::Position)
        .all(db)
        .await
        .doing("reading the ballot paper")?;
    if counted.is_empty() {
        projects.retain(|project| project.state == ProjectState::OnBallot.code());
    } else {
        projects.retain(|project| counted.contains(&project.id));
    }
    Ok(projects)
}
