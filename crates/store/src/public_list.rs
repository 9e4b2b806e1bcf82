//! The public list: sealed ballots go up in shuffled batches, each under a signed head.
//!
//! Between its arrival and its batch a ballot is known by its hash and its day. A batch is put up once sixteen
//! ballots wait, or five of which one came on an earlier day. From the close on nothing goes up before the opening,
//! which puts up all that still waits, together: paper that is keyed then, or what phones send late, would else be a
//! group of its own, and the opened list would tell what these few people chose.

use crate::ballot_boxes::{count, fault};
use crate::cast::door;
use crate::editions::calendar_in;
use crate::entities::{ballot_box, leaf, tree_head};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use ::ballot_box::log::{Proof, Root};
use ::ballot_box::{LeafHash, ReceiptCode, SignedHead, Tree};
use chrono::NaiveDate;
use domain::{Actor, AuditEvent, BallotBoxState, EditionId};
use rand::seq::SliceRandom as _;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde::Serialize;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

/// So many waiting ballots go up together.
const BATCH: usize = 16;
/// So many do on the day after, and never fewer before the opening.
const FEW: usize = 5;
/// Rows of one statement.
const CHUNK: usize = 500;

/// What is public of a box during the vote: hashes in the order of the list, and signed heads.
#[derive(Clone, Debug, Default)]
pub struct PublicList {
    tree: Tree,
    heads: Vec<SignedHead>,
}

/// Where the public list has a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum ListPlace {
    /// In the box; it goes up with the next batch, at the opening at the latest.
    Pending { leaf: LeafHash },
    Published {
        leaf: LeafHash,
        /// From 0.
        index: u64,
        /// The newest head, which the proof leads to.
        head: SignedHead,
        proof: Proof,
    },
}

impl PublicList {
    pub fn len(&self) -> u64 {
        self.tree.len()
    }

    pub fn is_empty(&self) -> bool {
        self.tree.is_empty()
    }

    /// In the order of the list.
    pub fn hashes(&self) -> impl Iterator<Item = LeafHash> {
        (0..self.tree.len()).filter_map(|at| self.tree.leaf(at))
    }

    /// In the order of publication.
    pub fn heads(&self) -> &[SignedHead] {
        &self.heads
    }
}

/// The lists that are kept in memory: they only grow.
pub(crate) type ListCache = Mutex<HashMap<EditionId, Arc<PublicList>>>;

impl Store {
    /// The public list of an edition; empty where nothing was put up.
    pub async fn public_list(&self, edition: EditionId) -> Result<Arc<PublicList>> {
        self.read_list(self.reader(), edition).await
    }

    /// Finds a ballot by its receipt.
    pub async fn find_receipt(
        &self,
        edition: EditionId,
        code: &ReceiptCode,
    ) -> Result<Option<ListPlace>> {
        let prefix = code.prefix();
        let bound = |rest: u8| [prefix.as_slice(), &[rest; 22]].concat();
        let found: Option<(Vec<u8>, Option<i32>)> = leaf::Entity::find()
            .select_only()
            .columns([leaf::Column::Hash, leaf::Column::Position])
            .filter(leaf::Column::EditionId.eq(edition.0))
            .filter(leaf::Column::Hash.between(bound(0), bound(u8::MAX)))
            .into_tuple()
            .one(self.reader())
            .await
            .doing("looking for a receipt")?;
        let Some((hash, position)) = found else {
            return Ok(None);
        };
        let leaf = LeafHash::from_slice(&hash).map_err(fault)?;
        let Some(index) = position.and_then(|position| u64::try_from(position).ok()) else {
            return Ok(Some(ListPlace::Pending { leaf }));
        };
        let list = self.public_list(edition).await?;
        let head = list.heads.last().cloned();
        let proof = list.tree.inclusion(index, list.len());
        Ok(Some(match (head, proof) {
            (Some(head), Some(proof)) => ListPlace::Published {
                leaf,
                index,
                head,
                proof,
            },
            // The batch went up between the two reads.
            _ => ListPlace::Pending { leaf },
        }))
    }

    /// Puts up what is due in every edition; a job calls it now and then. Gives the number of ballots.
    pub async fn publish_batches(&self) -> Result<u32> {
        let sealed: Vec<uuid::Uuid> = ballot_box::Entity::find()
            .select_only()
            .column(ballot_box::Column::EditionId)
            .filter(ballot_box::Column::State.eq(BallotBoxState::Sealed.code()))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("looking for ballot boxes")?;
        let mut published = 0;
        for edition in sealed {
            let waiting = leaf::Entity::find()
                .filter(leaf::Column::EditionId.eq(edition))
                .filter(leaf::Column::Position.is_null())
                .count(self.reader())
                .await
                .doing("counting waiting ballots")?;
            if waiting > 0 {
                // Its many waits would be within this one's otherwise, and in whoever waits for this one.
                published += Box::pin(self.publish_batch(edition.into())).await?;
            }
        }
        Ok(published)
    }

    /// Puts up the waiting ballots of an edition, if they are due. Gives their number.
    pub async fn publish_batch(&self, edition: EditionId) -> Result<u32> {
        self.put_up(edition, false).await
    }

    /// Puts up whatever waits: for the opening, once nothing more can come.
    pub(crate) async fn publish_rest(&self, edition: EditionId) -> Result<u32> {
        self.put_up(edition, true).await
    }

    async fn put_up(&self, edition: EditionId, all: bool) -> Result<u32> {
        let write = self.write(&Actor::Job("list")).await?;
        write.hold(&door(edition)).await?;
        let today = domain::calendar::paris::day(write.now());
        let mut waiting: Vec<(Vec<u8>, Option<NaiveDate>)> = leaf::Entity::find()
            .select_only()
            .columns([leaf::Column::Hash, leaf::Column::Day])
            .filter(leaf::Column::EditionId.eq(edition.0))
            .filter(leaf::Column::Position.is_null())
            .into_tuple()
            .all(write.tx())
            .await
            .doing("reading waiting ballots")?;
        let old = waiting.iter().any(|(_, day)| *day != Some(today));
        let over = || async {
            let calendar = calendar_in(&write, edition).await?;
            Ok::<_, StoreError>(calendar.closed_vote(write.now()).is_ok())
        };
        let many = waiting.len() >= BATCH || (old && waiting.len() >= FEW);
        if waiting.is_empty() || !(all || (many && !over().await?)) {
            return Ok(0);
        }
        waiting.shuffle(&mut rand::rng());
        let list = self.read_list(write.tx(), edition).await?;
        let first = list.len();
        let mut tree = list.tree.clone();
        for (hash, _) in &waiting {
            tree.push(LeafHash::from_slice(hash).map_err(fault)?);
        }
        let hashes: Vec<&[u8]> = waiting.iter().map(|(hash, _)| &**hash).collect();
        place(&write, edition, first, &hashes).await?;
        let head = self.log_signer(edition).sign_head(edition, &tree, today);
        insert_head(&write, &head).await?;
        let size = count(usize::try_from(tree.len()).unwrap_or(usize::MAX));
        write
            .commit(AuditEvent::ListPublished { edition, size })
            .await?;
        Ok(count(waiting.len()))
    }

    /// Reads what has been added since the list was read last.
    async fn read_list(
        &self,
        db: &impl ConnectionTrait,
        edition: EditionId,
    ) -> Result<Arc<PublicList>> {
        let lists = || self.0.lists.lock().unwrap_or_else(PoisonError::into_inner);
        let known = lists().get(&edition).cloned().unwrap_or_default();
        let size = |size: u64| i32::try_from(size).unwrap_or(i32::MAX);
        let new_heads = tree_head::Entity::find()
            .filter(tree_head::Column::EditionId.eq(edition.0))
            .filter(tree_head::Column::Size.gt(size(known.len())))
            .order_by_asc(tree_head::Column::Size)
            .all(db)
            .await
            .doing("reading the heads of a list")?;
        let Some(last) = new_heads.last().map(|head| head.size) else {
            return Ok(known);
        };
        let hashes: Vec<Vec<u8>> = leaf::Entity::find()
            .select_only()
            .column(leaf::Column::Hash)
            .filter(leaf::Column::EditionId.eq(edition.0))
            .filter(leaf::Column::Position.gte(size(known.len())))
            .filter(leaf::Column::Position.lt(last))
            .order_by_asc(leaf::Column::Position)
            .into_tuple()
            .all(db)
            .await
            .doing("reading a public list")?;
        let mut list = PublicList::clone(&known);
        for hash in hashes {
            list.tree.push(LeafHash::from_slice(&hash).map_err(fault)?);
        }
        for head in new_heads {
            list.heads.push(head_of(&head)?);
        }
        if list.heads.last().map(|head| head.root) != Some(list.tree.root()) {
            return Err(StoreError::BallotBox(
                "the public list is not the one that was signed".to_owned(),
            ));
        }
        let list = Arc::new(list);
        let mut lists = lists();
        // Of two reads at once the longer list stays.
        let kept = lists.entry(edition).or_default();
        if kept.len() < list.len() {
            *kept = Arc::clone(&list);
        }
        Ok(list)
    }
}

/// Gives waiting ballots their places, and forgets their day. On PostgreSQL they are written anew in the order
/// of the list: as they lay before they would tell how they came.
async fn place(write: &Write, edition: EditionId, first: u64, hashes: &[&[u8]]) -> Result<()> {
    let sqlite = write.tx().get_database_backend() == sea_orm::DbBackend::Sqlite;
    for (places, chunk) in (first..)
        .step_by(CHUNK)
        .zip(hashes.chunks(CHUNK))
        .map(|(first, chunk)| (first.., chunk))
    {
        let mut values = String::new();
        for (place, hash) in places.zip(chunk) {
            let hex = data_encoding::HEXLOWER.encode(hash);
            // Writing to a string cannot fail.
            let _ = if sqlite {
                write!(values, ", (X'{hex}', {place})")
            } else {
                write!(values, ", ('\\x{hex}'::bytea, {place})")
            };
        }
        let values = values.trim_start_matches(", ");
        let sql = if sqlite {
            let id = edition.0.simple();
            format!(
                "UPDATE leaf SET position = placed.column2, day = NULL FROM (VALUES {values}) AS placed \
                 WHERE leaf.edition_id = X'{id}' AND leaf.hash = placed.column1"
            )
        } else {
            format!(
                "WITH placed(hash, place) AS (VALUES {values}), \
                 moved AS (DELETE FROM leaf USING placed WHERE leaf.edition_id = '{edition}' \
                 AND leaf.hash = placed.hash RETURNING leaf.*, placed.place) \
                 INSERT INTO leaf (edition_id, hash, serial, turn, body, token, day, position) \
                 SELECT edition_id, hash, serial, turn, body, token, NULL, place FROM moved ORDER BY place"
            )
        };
        write
            .tx()
            .execute_unprepared(&sql)
            .await
            .doing("putting ballots on the public list")?;
    }
    Ok(())
}

async fn insert_head(write: &Write, head: &SignedHead) -> Result<()> {
    tree_head::Entity::insert(tree_head::ActiveModel {
        edition_id: Set(head.edition.0),
        size: Set(i32::try_from(head.size).map_err(fault)?),
        root: Set(head.root.as_bytes().to_vec()),
        day: Set(head.day),
        signature: Set(head.signature.as_bytes().to_vec()),
    })
    .exec_without_returning(write.tx())
    .await
    .doing("signing the head of a list")?;
    Ok(())
}

fn head_of(row: &tree_head::Model) -> Result<SignedHead> {
    Ok(SignedHead {
        edition: row.edition_id.into(),
        size: u64::try_from(row.size).map_err(fault)?,
        root: Root::from_slice(&row.root).map_err(fault)?,
        day: row.day,
        signature: ::ballot_box::log::LogSignature::from_slice(&row.signature).map_err(fault)?,
    })
}
