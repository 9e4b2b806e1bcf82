//! The ballot box and the roll.
//!
//! The roll says who took part, the box says what was cast, and nothing joins them: no shared id, no time,
//! rows in random order. A voter changes a ballot with the receipt number, which the box knows as a hash.
//!
//! Waiting ballots are committed together: one transaction, one wait for the disk, many voters answered, each
//! only after their ballot is durable.

mod together;

use crate::entities::{ballot, edition, phase, project, roll_entry};
use crate::error::{Doing, column, json, to_json};
use crate::{Inner, Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::rules::Declaration;
use domain::{
    Actor, AuditEvent, BallotId, Cents, Channel, EditionId, EditionState, Lang, Mail, Picks,
    ProjectId, ProjectState, Rules,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QuerySelect, Set,
};
use std::collections::HashMap;
use std::sync::{Arc, Weak};
use tokio::sync::{mpsc, oneshot};

/// Ballots committed together at most.
const BATCH: usize = 256;
/// Ballots that may wait; the next voter then waits to be let in.
const WAITING: usize = 4096;
/// Ballots of earlier batches that a batch moves, on each side of a random place.
const MOVED: usize = 16;

/// The door of the ballot box.
pub(crate) struct BallotQueue(pub(crate) mpsc::Sender<Waiting>);

impl BallotQueue {
    pub(crate) fn new() -> (Self, mpsc::Receiver<Waiting>) {
        let (door, waiting) = mpsc::channel(WAITING);
        (Self(door), waiting)
    }
}

/// A ballot at the door, and where its voter waits.
pub(crate) struct Waiting {
    pub(crate) edition: EditionId,
    pub(crate) picks: Picks,
    pub(crate) receipt: String,
    pub(crate) entry: Entry,
    pub(crate) answer: oneshot::Sender<Result<()>>,
}

pub(crate) enum Entry {
    New {
        voter: String,
        declaration: Declaration,
        mail: Option<(String, Lang, Mail)>,
    },
    Replacement,
}

/// Takes ballots from the door for as long as the store is there.
pub(crate) fn take_ballots(inner: Weak<Inner>, mut waiting: mpsc::Receiver<Waiting>) {
    tokio::spawn(async move {
        let mut batch = Vec::with_capacity(BATCH);
        while waiting.recv_many(&mut batch, BATCH).await > 0 {
            let Some(inner) = inner.upgrade() else { return };
            Store(inner).take_batch(std::mem::take(&mut batch)).await;
        }
    });
}

impl Store {
    async fn take_batch(&self, batch: Vec<Waiting>) {
        // One transaction an edition, since each has its own rules and its own line in the log.
        let mut by_edition = HashMap::<EditionId, Vec<Waiting>>::new();
        for waiting in batch {
            by_edition.entry(waiting.edition).or_default().push(waiting);
        }
        for (edition, batch) in by_edition {
            match self.commit_batch(edition, &batch).await {
                Ok(answers) => {
                    for (waiting, answer) in batch.into_iter().zip(answers) {
                        // A voter who has gone keeps a ballot that is in the box all the same.
                        let _ = waiting.answer.send(answer);
                    }
                }
                Err(err) => {
                    let err = Arc::new(err);
                    for waiting in batch {
                        let _ = waiting.answer.send(Err(shared(&err)));
                    }
                }
            }
        }
    }

    async fn commit_batch(&self, id: EditionId, batch: &[Waiting]) -> Result<Vec<Result<()>>> {
        let write = self.write(&Actor::Visitor).await?;
        // One batch at a time, also of several processes: what one moves in the box, no other replaces.
        write.hold(&format!("ballot box {id}")).await?;
        let paper = BallotPaper::read(&write, id).await?;
        let together = together::add(&paper, &write, batch).await?;
        let mut added = Vec::new();
        let mut replaced = 0;
        let mut answers = Vec::with_capacity(batch.len());
        for (place, waiting) in batch.iter().enumerate() {
            let answer = match &waiting.entry {
                Entry::New {
                    voter,
                    declaration,
                    mail,
                } => {
                    let answer = match together.get(&place) {
                        Some(ballot) => Ok(Added::New(*ballot)),
                        None => paper.add(&write, waiting, voter, *declaration).await,
                    };
                    if let Ok(Added::New(ballot)) = &answer {
                        added.push(*ballot);
                        if let Some((to, lang, mail)) = mail {
                            write.mail(to, *lang, mail).await?;
                        }
                    }
                    answer.map(|_| ())
                }
                Entry::Replacement => paper
                    .replace(&write, waiting)
                    .await
                    .inspect(|()| replaced += 1),
            };
            // A fault of the database ends the batch, one of a ballot its own voter's try alone.
            match answer {
                Err(err @ StoreError::Database { .. }) => return Err(err),
                answer => answers.push(answer),
            }
        }
        mix(&write, id, &added).await?;
        let new = u32::try_from(added.len()).unwrap_or(u32::MAX);
        if new + replaced > 0 {
            write
                .commit_quietly(AuditEvent::BallotsCast {
                    edition: id,
                    new,
                    replaced,
                })
                .await?;
        }
        Ok(answers)
    }
}

enum Added {
    New(BallotId),
    /// The same ballot as before, sent again.
    Again,
}

/// What a ballot is checked against, read inside the transaction that takes it.
struct BallotPaper {
    edition: EditionId,
    rules: Rules,
    costs: HashMap<ProjectId, Cents>,
    day: NaiveDate,
}

impl BallotPaper {
    /// Holds the edition against the count (on PostgreSQL), and checks that the vote is open.
    async fn read(write: &Write, id: EditionId) -> Result<Self> {
        let row = edition::Entity::find_by_id(id.0)
            .lock_shared()
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        match column("edition.state", &row.state)? {
            EditionState::Public => {}
            EditionState::Draft => return Err(StoreError::NotFound("edition")),
        }
        let phases = phase::Entity::find()
            .filter(phase::Column::EditionId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading a calendar")?;
        crate::catalogue::calendar_of(phases.iter())?.open_vote(write.now())?;
        let costs = project::Entity::find()
            .select_only()
            .column(project::Column::Id)
            .column(project::Column::Cost)
            .filter(project::Column::EditionId.eq(id.0))
            .filter(project::Column::State.eq(ProjectState::OnBallot.code()))
            .into_tuple::<(uuid::Uuid, Option<i64>)>()
            .all(write.tx())
            .await
            .doing("reading the ballot paper")?;
        Ok(Self {
            edition: id,
            rules: json("edition.rules", &row.rules)?,
            costs: costs
                .into_iter()
                .map(|(id, cost)| (id.into(), cost.map_or(Cents::ZERO, Cents::new)))
                .collect(),
            day: domain::calendar::paris::day(write.now()),
        })
    }

    fn check(&self, picks: &Picks) -> Result<()> {
        Ok(self
            .rules
            .ballot_form
            .check(picks, |project| self.costs.get(&project).copied())?)
    }

    async fn add(
        &self,
        write: &Write,
        waiting: &Waiting,
        voter: &str,
        declaration: Declaration,
    ) -> Result<Added> {
        declaration.check(&self.rules)?;
        self.check(&waiting.picks)?;
        let picks = to_json(&waiting.picks);
        // The ballot first: of two ballots with one receipt the second must not mark the roll, nor must it
        // fail a statement, which would undo the whole batch.
        let ballot = BallotId::random();
        let put = ballot::Entity::insert(ballot::ActiveModel {
            id: Set(ballot.0),
            edition_id: Set(self.edition.0),
            receipt: Set(waiting.receipt.clone()),
            picks: Set(picks.clone()),
        })
        .on_conflict(
            OnConflict::columns([ballot::Column::EditionId, ballot::Column::Receipt])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("putting a ballot into the box")?;
        if put == 0 {
            let day = self
                .day_of(write, voter)
                .await?
                .ok_or(StoreError::Invalid("the receipt is taken"))?;
            let before = self.find(write, &waiting.receipt).await?;
            let same = before.is_some_and(|before| before.picks == picks);
            return if same {
                Ok(Added::Again)
            } else {
                Err(StoreError::AlreadyVoted { day })
            };
        }
        let marked = roll_entry::Entity::insert(roll_entry::ActiveModel {
            edition_id: Set(self.edition.0),
            voter: Set(voter.to_owned()),
            day: Set(self.day),
            channel: Set(Channel::Web.code().to_owned()),
            blinded: Set(None),
        })
        .on_conflict(
            OnConflict::columns([roll_entry::Column::EditionId, roll_entry::Column::Voter])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("marking the roll")?;
        if marked == 0 {
            ballot::Entity::delete_by_id(ballot.0)
                .exec(write.tx())
                .await
                .doing("taking a ballot back out")?;
            let day = self
                .day_of(write, voter)
                .await?
                .ok_or(StoreError::NotFound("roll entry"))?;
            return Err(StoreError::AlreadyVoted { day });
        }
        Ok(Added::New(ballot))
    }

    /// The day on which a voter took part.
    async fn day_of(&self, write: &Write, voter: &str) -> Result<Option<NaiveDate>> {
        let key = (self.edition.0, voter.to_owned());
        let entry = roll_entry::Entity::find_by_id(key)
            .one(write.tx())
            .await
            .doing("reading the roll")?;
        Ok(entry.map(|entry| entry.day))
    }

    async fn replace(&self, write: &Write, waiting: &Waiting) -> Result<()> {
        if !self.rules.change_until_close {
            return Err(StoreError::NoChange);
        }
        self.check(&waiting.picks)?;
        let replaced = ballot::Entity::update_many()
            .col_expr(ballot::Column::Picks, to_json(&waiting.picks).into())
            .filter(ballot::Column::EditionId.eq(self.edition.0))
            .filter(ballot::Column::Receipt.eq(&waiting.receipt))
            .exec(write.tx())
            .await
            .doing("replacing a ballot")?;
        if replaced.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::UnknownReceipt)
        }
    }

    async fn find(&self, write: &Write, receipt: &str) -> Result<Option<ballot::Model>> {
        ballot::Entity::find()
            .filter(ballot::Column::EditionId.eq(self.edition.0))
            .filter(ballot::Column::Receipt.eq(receipt))
            .one(write.tx())
            .await
            .doing("looking for a ballot")
    }
}

/// Writes the new ballots anew, in random order, among some that were there before.
///
/// PostgreSQL keeps rows in the order of their arrival, and with each the transaction that wrote it: a copy of
/// the database would join roll and box, line by line. So each batch takes earlier ballots along, and a later
/// one takes its own. `SQLite` has no such order here (`m0001_foundation.rs`).
async fn mix(write: &Write, edition: EditionId, new: &[BallotId]) -> Result<()> {
    if new.is_empty() || write.tx().get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let place = BallotId::random();
    let new: Vec<String> = new.iter().map(|id| format!("('{id}'::uuid)")).collect();
    let sql = format!(
        "WITH chosen AS (\
         (SELECT id FROM ballot WHERE edition_id = '{edition}' AND id >= '{place}' ORDER BY id LIMIT {MOVED}) \
         UNION (SELECT id FROM ballot WHERE edition_id = '{edition}' AND id < '{place}' ORDER BY id DESC LIMIT {MOVED}) \
         UNION VALUES {new}), \
         moved AS (DELETE FROM ballot USING chosen WHERE ballot.id = chosen.id RETURNING ballot.*) \
         INSERT INTO ballot SELECT * FROM moved ORDER BY random()",
        new = new.join(", ")
    );
    write
        .tx()
        .execute_unprepared(&sql)
        .await
        .doing("mixing the ballots")?;
    Ok(())
}

/// The same fault for every voter of a batch.
fn shared(err: &Arc<StoreError>) -> StoreError {
    match err.as_ref() {
        StoreError::NotOpen(not_open) => StoreError::NotOpen(*not_open),
        StoreError::NotFound(what) => StoreError::NotFound(what),
        other => StoreError::Open(format!("ballots could not be committed: {other}")),
    }
}
