//! Casting: a sealed ballot enters the box, without a session and without a person.

use crate::ballot_boxes::{BoxKeys, fault};
use crate::entities::leaf;
use crate::error::Doing;
use crate::polling::{Polling, Rows, mix, statements};
use crate::queue::Entry;
use crate::{Result, Store, StoreError, Write};
use ballot_box::{Cast, Leaf, LeafHash, Serial, SignedReceipt, TokenSignature};
use chrono::NaiveDate;
use domain::{Actor, AuditEvent, EditionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

impl Store {
    /// Puts a sealed ballot into the box, and returns the signed receipt once it is durable.
    ///
    /// No actor: who casts is not known here. The same ballot again gets the same receipt, also after the close;
    /// the next turn of a serial replaces the one before it, where the rules let it.
    pub async fn cast_sealed(&self, cast: Cast) -> Result<SignedReceipt> {
        let edition = cast.edition;
        let keys = self.box_keys(edition).await?;
        let checked = {
            let keys = Arc::clone(&keys);
            tokio::task::spawn_blocking(move || check(&keys, cast))
        };
        let entry = checked.await.map_err(fault)??;
        let hash = entry.hash;
        self.0.casts.enter(edition, entry).await?;
        Ok(keys.receipt(hash))
    }

    /// The last turn that a serial has cast; nothing when it has cast none.
    pub async fn turn_of(&self, edition: EditionId, serial: &Serial) -> Result<Option<u32>> {
        let turn: Option<i32> = leaf::Entity::find()
            .select_only()
            .column(leaf::Column::Turn)
            .filter(leaf::Column::EditionId.eq(edition.0))
            .filter(leaf::Column::Serial.eq(serial.as_bytes().to_vec()))
            .order_by_desc(leaf::Column::Turn)
            .into_tuple()
            .one(self.reader())
            .await
            .doing("looking for a serial")?;
        Ok(turn.and_then(|turn| u32::try_from(turn).ok()))
    }
}

/// The size, the voter's signature, and the registrar's where there is one: a later turn needs none.
fn check(keys: &BoxKeys, cast: Cast) -> Result<Sealed> {
    let vote = keys.vote.as_ref().ok_or(StoreError::NotReady)?;
    if cast.check(vote).is_err() || (cast.turn == 0 && cast.token.is_none()) {
        return Err(StoreError::BadToken);
    }
    Ok(Sealed::of(cast))
}

/// A sealed ballot at the door, its signatures checked.
pub(crate) struct Sealed {
    pub(crate) hash: LeafHash,
    pub(crate) leaf: Leaf,
    pub(crate) token: Option<TokenSignature>,
}

impl Sealed {
    pub(crate) fn of(cast: Cast) -> Self {
        let leaf = cast.leaf();
        Self {
            hash: leaf.hash(),
            leaf,
            token: cast.token,
        }
    }
}

impl Entry for Sealed {
    type Answer = ();

    async fn commit(store: &Store, edition: EditionId, batch: &[Self]) -> Result<Vec<Result<()>>> {
        let write = store.write(&Actor::Visitor).await?;
        // One batch at a time, also of several processes, and never beside the list's growth.
        write.hold(&door(edition)).await?;
        let polling = Polling::read(&write, edition).await?;
        let mut turns = Turns::read(&write, edition, batch).await?;
        let mut answers = Vec::with_capacity(batch.len());
        let mut fresh = Vec::new();
        let (mut new, mut replaced) = (0, 0);
        for sealed in batch {
            let answer = turns.place(&polling, sealed);
            match answer {
                Ok(Placed::New) => new += 1,
                Ok(Placed::Replaces) => replaced += 1,
                Ok(Placed::Again) | Err(_) => {}
            }
            if matches!(answer, Ok(Placed::New | Placed::Replaces)) {
                fresh.push(sealed);
            }
            answers.push(answer.map(|_| ()));
        }
        insert(&write, edition, polling.day, &mut fresh).await?;
        if new + replaced > 0 {
            let event = AuditEvent::BallotsCast {
                edition,
                new,
                replaced,
            };
            write.commit_quietly(event).await?;
        }
        Ok(answers)
    }
}

/// What holds the box of an edition: for batches of ballots, and for the list that takes them up.
pub(crate) fn door(edition: EditionId) -> String {
    format!("ballot box {edition}")
}

/// Nobody changes a ballot that often but to fill the disk.
const MOST_TURNS: u32 = 100;

enum Placed {
    New,
    Replaces,
    /// The same ballot, sent again.
    Again,
}

/// The turns that the serials of a batch have cast.
struct Turns(HashMap<Serial, HashMap<u32, LeafHash>>);

impl Turns {
    async fn read(write: &Write, edition: EditionId, batch: &[Sealed]) -> Result<Self> {
        let serials: Vec<Serial> = batch
            .iter()
            .map(|sealed| sealed.leaf.serial)
            .collect::<HashSet<_>>()
            .into_iter()
            .collect();
        let mut turns = HashMap::<Serial, HashMap<u32, LeafHash>>::new();
        for some in statements(&serials) {
            let rows: Vec<(Vec<u8>, i32, Vec<u8>)> = leaf::Entity::find()
                .select_only()
                .columns([leaf::Column::Serial, leaf::Column::Turn, leaf::Column::Hash])
                .filter(leaf::Column::EditionId.eq(edition.0))
                .filter(
                    leaf::Column::Serial
                        .is_in(some.iter().map(|serial| serial.as_bytes().to_vec())),
                )
                .into_tuple()
                .all(write.tx())
                .await
                .doing("looking for serials")?;
            for (serial, turn, hash) in rows {
                let (Ok(serial), Ok(turn), Ok(hash)) = (
                    Serial::from_slice(&serial),
                    u32::try_from(turn),
                    LeafHash::from_slice(&hash),
                ) else {
                    return Err(StoreError::BallotBox("a row of the box is broken".into()));
                };
                turns.entry(serial).or_default().insert(turn, hash);
            }
        }
        Ok(Self(turns))
    }

    /// Decides about a ballot, and takes those that come after it in the batch into account.
    fn place(&mut self, polling: &Polling, sealed: &Sealed) -> Result<Placed> {
        let turns = self.0.entry(sealed.leaf.serial).or_default();
        let turn = sealed.leaf.turn;
        if turns.get(&turn) == Some(&sealed.hash) {
            return Ok(Placed::Again);
        }
        let expected = turns.keys().max().map_or(0, |last| last + 1);
        if expected == 0 {
            polling.takes_new()?;
        } else {
            polling.open?;
        }
        if expected > 0 && (!polling.rules.change_until_close || expected > MOST_TURNS) {
            return Err(StoreError::NoChange);
        }
        if turn != expected {
            return Err(StoreError::WrongTurn { expected });
        }
        turns.insert(turn, sealed.hash);
        Ok(if turn == 0 {
            Placed::New
        } else {
            Placed::Replaces
        })
    }
}

/// Adds ballots to those that wait for the public list.
pub(crate) async fn insert(
    write: &Write,
    edition: EditionId,
    day: NaiveDate,
    fresh: &mut [&Sealed],
) -> Result<()> {
    // By the hashes: in another order than the voters on the roll, and than they came.
    fresh.sort_unstable_by_key(|sealed| sealed.hash);
    for some in statements(fresh) {
        let rows = some.iter().map(|sealed| leaf::ActiveModel {
            edition_id: Set(edition.0),
            hash: Set(sealed.hash.as_bytes().to_vec()),
            serial: Set(sealed.leaf.serial.as_bytes().to_vec()),
            turn: Set(i32::try_from(sealed.leaf.turn).unwrap_or(i32::MAX)),
            body: Set(sealed.leaf.to_bytes()),
            // The first turn has proved the right to vote for all that follow.
            token: Set(sealed
                .token
                .as_ref()
                .filter(|_| sealed.leaf.turn == 0)
                .map(|token| token.as_bytes().to_vec())),
            day: Set(Some(day)),
            position: Set(None),
        });
        leaf::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("putting ballots into the box")?;
    }
    let hashes = fresh.iter().map(|sealed| *sealed.hash.as_bytes());
    mix(write, Rows::Pending, edition, hashes).await
}
