//! Casting a ballot.
//!
//! The roll says who took part, the box says what was cast, and nothing joins them: no shared id, no time,
//! rows in random order. A voter changes a ballot with the receipt number, which the box knows as a hash.
//!
//! Waiting ballots are committed together: one transaction, one wait for the disk, many voters answered, each
//! only after their ballot is durable.

use crate::entities::{account, ballot, edition, phase, project, roll_entry};
use crate::error::{Doing, column, json, to_json};
use crate::{Inner, Receipt, Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::rules::Declaration;
use domain::{
    Action, Actor, AuditEvent, BallotId, Cents, Channel, EditionId, EditionState, Lang, Mail, Picks, ProjectId,
    ProjectState, Rules,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use std::collections::HashMap;
use std::sync::{Arc, Weak};
use tokio::sync::{mpsc, oneshot};

/// Ballots committed together at most.
const BATCH: usize = 256;
/// Ballots that may wait; the next voter then waits to be let in.
const WAITING: usize = 4096;

/// A ballot as its voter confirms it.
#[derive(Clone, Debug)]
pub struct Cast {
    pub edition: EditionId,
    pub picks: Picks,
    pub declaration: Declaration,
    /// Made before the first try, so that a second try of the same ballot counts once.
    pub receipt: Receipt,
    /// The language of the receipt by mail, when one is wished.
    pub mail: Option<Lang>,
}

/// Whether a person can still vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoterStatus {
    /// Not signed in: not known.
    Unknown,
    CanVote,
    Voted {
        day: NaiveDate,
    },
}

/// How many took part: the only figure before the close, and for the staff alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    pub voters: u64,
}

impl Store {
    /// Casts a ballot, and returns once it is durable. The same ballot sent again is taken for what it is: the
    /// first try whose answer was lost.
    pub async fn cast_ballot(&self, actor: &Actor, cast: Cast) -> Result<()> {
        actor.can(Action::Vote)?;
        let account = actor.account().ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let voter = account::Entity::find_by_id(account.0)
            .one(self.reader())
            .await
            .doing("reading the voter's account")?
            .ok_or(StoreError::NotFound("account"))?;
        let catalogue = self.catalogue().await?;
        let edition = catalogue.by_id(cast.edition).ok_or(StoreError::NotFound("edition"))?;
        let path = format!("/e/{}/vote", edition.slug);
        let mail = cast.mail.map(|lang| {
            let mail =
                Mail::VoteReceipt { edition: edition.name.clone(), receipt: cast.receipt.grouped(), path };
            (voter.email.clone(), lang, mail)
        });
        let entry = Entry::New {
            voter: self.0.secret.voter(cast.edition, &voter.email),
            declaration: cast.declaration,
            mail,
        };
        self.queue(cast.edition, cast.picks, &cast.receipt, entry).await
    }

    /// Replaces the ballot of a receipt, where the rules let it and until the close.
    pub async fn replace_ballot(&self, actor: &Actor, edition: EditionId, receipt: &Receipt, picks: Picks) -> Result<()> {
        actor.can(Action::Vote)?;
        self.queue(edition, picks, receipt, Entry::Replacement).await
    }

    async fn queue(&self, edition: EditionId, picks: Picks, receipt: &Receipt, entry: Entry) -> Result<()> {
        let (answer, answered) = oneshot::channel();
        let waiting = Waiting { edition, picks, receipt: receipt.hash(), entry, answer };
        let closed = || StoreError::Open("the ballot box is closing down".to_owned());
        self.0.ballots.0.send(waiting).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }

    /// Whether the signed-in person has taken part in an edition.
    pub async fn voter_status(&self, actor: &Actor, edition: EditionId) -> Result<VoterStatus> {
        let Some(account) = actor.account() else { return Ok(VoterStatus::Unknown) };
        let voter = account::Entity::find_by_id(account.0)
            .one(self.reader())
            .await
            .doing("reading the voter's account")?
            .ok_or(StoreError::NotFound("account"))?;
        let key = (edition.0, self.0.secret.voter(edition, &voter.email));
        let entry = roll_entry::Entity::find_by_id(key).one(self.reader()).await.doing("reading the roll")?;
        Ok(entry.map_or(VoterStatus::CanVote, |entry| VoterStatus::Voted { day: entry.day }))
    }

    /// Whether a ballot with this receipt is in the box, and what it says: for the voter who holds the receipt.
    pub async fn ballot_of(&self, edition: EditionId, receipt: &Receipt) -> Result<Option<Picks>> {
        let row = ballot::Entity::find()
            .filter(ballot::Column::EditionId.eq(edition.0))
            .filter(ballot::Column::Receipt.eq(receipt.hash()))
            .one(self.reader())
            .await
            .doing("looking for a ballot")?;
        row.map(|row| json("ballot.picks", &row.picks)).transpose()
    }

    /// How many took part; for the staff, and for everyone once the outcome is public.
    pub async fn turnout(&self, actor: &Actor, edition: EditionId) -> Result<Turnout> {
        actor.can(Action::ReadDesk)?;
        let voters = roll_entry::Entity::find()
            .filter(roll_entry::Column::EditionId.eq(edition.0))
            .count(self.reader())
            .await
            .doing("counting the roll")?;
        Ok(Turnout { voters })
    }
}

/// The door of the ballot box.
pub(crate) struct BallotQueue(mpsc::Sender<Waiting>);

impl BallotQueue {
    pub(crate) fn new() -> (Self, mpsc::Receiver<Waiting>) {
        let (door, waiting) = mpsc::channel(WAITING);
        (Self(door), waiting)
    }
}

/// A ballot at the door, and where its voter waits.
pub(crate) struct Waiting {
    edition: EditionId,
    picks: Picks,
    receipt: String,
    entry: Entry,
    answer: oneshot::Sender<Result<()>>,
}

enum Entry {
    New { voter: String, declaration: Declaration, mail: Option<(String, Lang, Mail)> },
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
        let paper = BallotPaper::read(&write, id).await?;
        let (mut new, mut replaced) = (0, 0);
        let mut answers = Vec::with_capacity(batch.len());
        for waiting in batch {
            let answer = match &waiting.entry {
                Entry::New { voter, declaration, mail } => {
                    let added = paper.add(&write, waiting, voter, *declaration).await;
                    if let Ok(Added::New) = &added {
                        new += 1;
                        if let Some((to, lang, mail)) = mail {
                            write.mail(to, *lang, mail).await?;
                        }
                    }
                    added.map(|_| ())
                }
                Entry::Replacement => paper.replace(&write, waiting).await.inspect(|()| replaced += 1),
            };
            // A fault of the database ends the batch, one of a ballot its own voter's try alone.
            match answer {
                Err(err @ StoreError::Database { .. }) => return Err(err),
                answer => answers.push(answer),
            }
        }
        if new + replaced > 0 {
            write.commit_quietly(AuditEvent::BallotsCast { edition: id, new, replaced }).await?;
        }
        Ok(answers)
    }
}

enum Added {
    New,
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
        use sea_orm::QuerySelect as _;
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
        Ok(self.rules.ballot_form.check(picks, |project| self.costs.get(&project).copied())?)
    }

    async fn add(&self, write: &Write, waiting: &Waiting, voter: &str, declaration: Declaration) -> Result<Added> {
        declaration.check(&self.rules)?;
        self.check(&waiting.picks)?;
        let marked = roll_entry::Entity::insert(roll_entry::ActiveModel {
            edition_id: Set(self.edition.0),
            voter: Set(voter.to_owned()),
            day: Set(self.day),
            channel: Set(Channel::Web.code().to_owned()),
        })
        .on_conflict(
            OnConflict::columns([roll_entry::Column::EditionId, roll_entry::Column::Voter])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("marking the roll")?;
        let picks = to_json(&waiting.picks);
        if marked == 0 {
            let before = self.find(write, &waiting.receipt).await?;
            return match before {
                Some(before) if before.picks == picks => Ok(Added::Again),
                Some(_) | None => {
                    let key = (self.edition.0, voter.to_owned());
                    let entry = roll_entry::Entity::find_by_id(key)
                        .one(write.tx())
                        .await
                        .doing("reading the roll")?
                        .ok_or(StoreError::NotFound("roll entry"))?;
                    Err(StoreError::AlreadyVoted { day: entry.day })
                }
            };
        }
        ballot::Entity::insert(ballot::ActiveModel {
            id: Set(BallotId::random().0),
            edition_id: Set(self.edition.0),
            receipt: Set(waiting.receipt.clone()),
            picks: Set(picks),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("putting a ballot into the box")?;
        Ok(Added::New)
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
        if replaced.rows_affected == 1 { Ok(()) } else { Err(StoreError::UnknownReceipt) }
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

/// The same fault for every voter of a batch.
fn shared(err: &Arc<StoreError>) -> StoreError {
    match err.as_ref() {
        StoreError::NotOpen(not_open) => StoreError::NotOpen(*not_open),
        StoreError::NotFound(what) => StoreError::NotFound(what),
        other => StoreError::Open(format!("ballots could not be committed: {other}")),
    }
}
