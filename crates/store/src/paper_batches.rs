//! Batches of paper ballots: how far each is, and what became of its ballots. How they are printed is in
//! [`crate::paper_printing`], how they are keyed in [`crate::paper_keying`].

use crate::entities::{paper_batch, paper_keyed, polling_place};
use crate::error::{Doing, column};
use crate::polling_places::{counter, still_open};
use crate::rights::found_in;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::polling_place::{BatchFigures, PaperBatchStateError, WHY_LEFT_OUT as WHY_LIMITS};
use domain::{
    AccountId, Action, Actor, AuditEvent, EditionId, Keying, PaperBatchId, PaperBatchState,
};
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Set,
};
use std::collections::HashMap;
use uuid::Uuid;

/// The sealed column of why ballots stay out of the ballot box: it may name people.
pub(crate) const WHY_LEFT_OUT: &str = "paper_batch.why_left_out";

/// A batch of paper ballots. Nothing here tells what was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperBatch {
    pub id: PaperBatchId,
    pub edition: EditionId,
    /// From 1, within the edition: printed on each of its ballots.
    pub number: i32,
    /// The number of the polling place it is for; an outing is one too.
    pub place: Option<i32>,
    /// Used, spoilt and returned are 0 until it is counted.
    pub figures: BatchFigures,
    /// Of the spoilt ones, those that showed while they were keyed.
    pub found_spoilt: u32,
    /// Of the used ones, those that are not sealed: there were more than people marked with paper.
    pub left_out: u32,
    /// Why, or why the whole batch was given up, in words; empty where none is left out.
    pub why_left_out: String,
    pub state: PaperBatchState,
    /// Who keys, or has keyed, each time: to tell people whether they may.
    pub first_by: Option<AccountId>,
    pub second_by: Option<AccountId>,
    pub arbiter: Option<AccountId>,
    /// Ballots keyed so far by each of them.
    pub keyed_first: u32,
    pub keyed_second: u32,
    /// Ballots that two people read in two ways, from the comparison on; and those of them that are decided.
    pub differing: u32,
    pub decided: u32,
    pub made_at: DateTime<Utc>,
    pub sealed_on: Option<NaiveDate>,
    pub version: i32,
}

impl PaperBatch {
    /// What came out of the paper box: the ballots that were used, and those that proved to be spoilt.
    pub const fn papers(&self) -> u32 {
        self.figures.used.saturating_add(self.found_spoilt)
    }

    /// The ballots that lie in the ballot box.
    pub fn sealed(&self) -> u32 {
        match self.state {
            PaperBatchState::Sealed => self.figures.used.saturating_sub(self.left_out),
            PaperBatchState::Printed
            | PaperBatchState::Counted
            | PaperBatchState::KeyedOnce
            | PaperBatchState::Arbitrating
            | PaperBatchState::Cancelled => 0,
        }
    }

    /// Whether all is keyed and decided, so that the batch can be ended: by who keyed it, or by who manages polling
    /// places, when it could not be sealed at first.
    pub const fn is_keyed(&self) -> bool {
        match self.state {
            PaperBatchState::KeyedOnce => self.keyed_second >= self.figures.used,
            PaperBatchState::Arbitrating => self.decided >= self.differing,
            PaperBatchState::Printed
            | PaperBatchState::Counted
            | PaperBatchState::Sealed
            | PaperBatchState::Cancelled => false,
        }
    }

    /// Whether nothing is left to be done.
    pub const fn is_done(&self) -> bool {
        matches!(
            self.state,
            PaperBatchState::Sealed | PaperBatchState::Cancelled
        )
    }
}

impl Store {
    /// The batches of an edition, in the order of their numbers.
    pub async fn paper_batches(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<PaperBatch>> {
        actor.can_in(Action::KeyPaper, edition)?;
        let rows = paper_batch::Entity::find()
            .filter(paper_batch::Column::EditionId.eq(edition.0))
            .order_by_asc(paper_batch::Column::Number)
            .all(self.reader())
            .await
            .doing("reading paper batches")?;
        let places: HashMap<_, i32> = polling_place::Entity::find()
            .select_only()
            .columns([polling_place::Column::Id, polling_place::Column::Number])
            .filter(polling_place::Column::EditionId.eq(edition.0))
            .into_tuple::<(Uuid, i32)>()
            .all(self.reader())
            .await
            .doing("reading polling places")?
            .into_iter()
            .collect();
        let of_edition = paper_batch::Entity::find()
            .select_only()
            .column(paper_batch::Column::Id)
            .filter(paper_batch::Column::EditionId.eq(edition.0));
        let among = paper_keyed::Column::BatchId.in_subquery(of_edition.into_query());
        let keyed = keyed_of(self.reader(), among).await?;
        rows.into_iter()
            .map(|row| {
                let place = row.polling_place_id.and_then(|id| places.get(&id).copied());
                self.batch_of(&row, place, &keyed)
            })
            .collect()
    }

    /// One of them.
    pub async fn paper_batch(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<PaperBatch> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let row = find(self.reader(), edition, number).await?;
        let place = match row.polling_place_id {
            None => None,
            Some(id) => polling_place::Entity::find_by_id(id)
                .one(self.reader())
                .await
                .doing("reading a polling place")?
                .map(|place| place.number),
        };
        let keyed = keyed_of(self.reader(), paper_keyed::Column::BatchId.eq(row.id)).await?;
        self.batch_of(&row, place, &keyed)
    }

    /// Says what became of the ballots of a batch: printed = used + spoilt + returned. Until it is keyed once it can
    /// be counted again, but not to fewer ballots than were keyed.
    pub async fn count_batch(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        version: i32,
        figures: BatchFigures,
    ) -> Result<()> {
        let (write, row) = self.hold_paper(actor, edition, number).await?;
        let state = match state_of(&row)? {
            before @ (PaperBatchState::Printed | PaperBatchState::Counted) => {
                before.becomes(PaperBatchState::Counted)?
            }
            from @ (PaperBatchState::KeyedOnce
            | PaperBatchState::Arbitrating
            | PaperBatchState::Sealed
            | PaperBatchState::Cancelled) => {
                let to = PaperBatchState::Counted;
                return Err(PaperBatchStateError { from, to }.into());
            }
        };
        not_signed(&write, &row).await?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let figures = BatchFigures {
            printed: few(row.printed),
            ..figures
        }
        .reconcile()?;
        if figures.used < keyed(write.tx(), row.id, Keying::First).await? {
            return Err(StoreError::Invalid("as many used ballots as were keyed"));
        }
        paper_batch::ActiveModel {
            used: Set(whole(figures.used)?),
            spoilt: Set(whole(figures.spoilt)?),
            returned: Set(whole(figures.returned)?),
            ..moved(&row, state)
        }
        .update(write.tx())
        .await
        .doing("counting a paper batch")?;
        write
            .commit_quietly(AuditEvent::PaperBatchMoved {
                edition,
                batch: row.id.into(),
                state,
            })
            .await
    }

    /// Gives a batch up: never used, or lost with all its ballots. What was keyed of it is forgotten. Of ballots that were
    /// counted as used somebody says `why` none of them goes into the box; it is kept sealed.
    pub async fn cancel_batch(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        version: i32,
        why: &str,
    ) -> Result<()> {
        found_in(actor, Action::ManagePolling, edition, "paper batch")?;
        let (write, row) = self.hold_paper(actor, edition, number).await?;
        let state = state_of(&row)?.becomes(PaperBatchState::Cancelled)?;
        not_signed(&write, &row).await?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let why = match row.used {
            0 => String::new(),
            _ => WHY_LIMITS
                .check(why)
                .map_err(|_| StoreError::Invalid("a reason of at least 20 characters"))?,
        };
        paper_keyed::Entity::delete_many()
            .filter(paper_keyed::Column::BatchId.eq(row.id))
            .exec(write.tx())
            .await
            .doing("forgetting what was keyed")?;
        paper_batch::ActiveModel {
            why_left_out: Set(write.secret().seal_text(WHY_LEFT_OUT, row.id, &why)),
            used: Set(0),
            spoilt: Set(0),
            returned: Set(0),
            ..moved(&row, state)
        }
        .update(write.tx())
        .await
        .doing("cancelling a paper batch")?;
        write
            .commit_quietly(AuditEvent::PaperBatchMoved {
                edition,
                batch: row.id.into(),
                state,
            })
            .await
    }

    fn batch_of(
        &self,
        row: &paper_batch::Model,
        place: Option<i32>,
        keyed: &Keyed,
    ) -> Result<PaperBatch> {
        let so_far = |keying: Keying| {
            let at = (row.id, keying.code().to_owned());
            keyed.get(&at).copied().unwrap_or_default()
        };
        let account = |id: Option<Uuid>| id.map(AccountId::from);
        let secret = &self.0.secret;
        Ok(PaperBatch {
            id: row.id.into(),
            edition: row.edition_id.into(),
            number: row.number,
            place,
            figures: BatchFigures {
                printed: few(row.printed),
                used: few(row.used),
                spoilt: few(row.spoilt),
                returned: few(row.returned),
            },
            found_spoilt: few(row.found_spoilt),
            left_out: few(row.left_out),
            why_left_out: secret.open_text(WHY_LEFT_OUT, row.id, &row.why_left_out)?,
            state: state_of(row)?,
            first_by: account(row.first_by),
            second_by: account(row.second_by),
            arbiter: account(row.arbiter),
            keyed_first: so_far(Keying::First),
            keyed_second: so_far(Keying::Second),
            differing: few(row.differing),
            decided: so_far(Keying::Arbiter),
            made_at: row.created_at,
            sealed_on: row.sealed_on,
            version: row.version,
        })
    }

    /// Begins a write about a batch, held against everybody else who works on the edition's paper.
    pub(crate) async fn hold_paper(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<(Write, paper_batch::Model)> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        let row = find(write.tx(), edition, number).await?;
        Ok((write, row))
    }
}

/// Ballots keyed so far, by batch and code of the keying.
type Keyed = HashMap<(Uuid, String), u32>;

/// Counts what was keyed of several batches at once.
async fn keyed_of(db: &impl ConnectionTrait, among: SimpleExpr) -> Result<Keyed> {
    let counts: Vec<(Uuid, String, i64)> = paper_keyed::Entity::find()
        .select_only()
        .column(paper_keyed::Column::BatchId)
        .column(paper_keyed::Column::Keying)
        .column_as(paper_keyed::Column::Id.count(), "ballots")
        .filter(among)
        .group_by(paper_keyed::Column::BatchId)
        .group_by(paper_keyed::Column::Keying)
        .into_tuple()
        .all(db)
        .await
        .doing("counting what was keyed")?;
    let few = |count: i64| u32::try_from(count).unwrap_or_default();
    Ok(counts
        .into_iter()
        .map(|(batch, keying, count)| ((batch, keying), few(count)))
        .collect())
}

pub(crate) fn state_of(row: &paper_batch::Model) -> Result<PaperBatchState> {
    column("paper_batch.state", &row.state)
}

/// The columns that every step changes.
pub(crate) fn moved(row: &paper_batch::Model, state: PaperBatchState) -> paper_batch::ActiveModel {
    paper_batch::ActiveModel {
        id: Set(row.id),
        state: Set(state.code().to_owned()),
        version: Set(row.version + 1),
        ..Default::default()
    }
}

/// How many ballots were keyed in a keying.
pub(crate) async fn keyed(db: &impl ConnectionTrait, batch: Uuid, keying: Keying) -> Result<u32> {
    let count = paper_keyed::Entity::find()
        .filter(paper_keyed::Column::BatchId.eq(batch))
        .filter(paper_keyed::Column::Keying.eq(keying.code()))
        .count(db)
        .await
        .doing("counting what was keyed")?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

pub(crate) fn few(column: i32) -> u32 {
    u32::try_from(column).unwrap_or_default()
}

pub(crate) fn whole(number: u32) -> Result<i32> {
    i32::try_from(number).map_err(|_| StoreError::Invalid("a smaller number"))
}

/// Refuses while batches of an edition are neither sealed nor cancelled ([`StoreError::BatchesLeft`]).
pub(crate) async fn paper_is_done(db: &impl ConnectionTrait, edition: EditionId) -> Result<()> {
    let done = [PaperBatchState::Sealed, PaperBatchState::Cancelled].map(PaperBatchState::code);
    let left = paper_batch::Entity::find()
        .filter(paper_batch::Column::EditionId.eq(edition.0))
        .filter(paper_batch::Column::State.is_not_in(done))
        .count(db)
        .await
        .doing("looking for paper batches")?;
    match u32::try_from(left).unwrap_or(u32::MAX) {
        0 => Ok(()),
        left => Err(StoreError::BatchesLeft(left)),
    }
}

/// A batch by its number. No right is checked.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    edition: EditionId,
    number: i32,
) -> Result<paper_batch::Model> {
    paper_batch::Entity::find()
        .filter(paper_batch::Column::EditionId.eq(edition.0))
        .filter(paper_batch::Column::Number.eq(number))
        .one(db)
        .await
        .doing("reading a paper batch")?
        .ok_or(StoreError::NotFound("paper batch"))
}

/// Refuses what would change the figures of a signed sheet.
pub(crate) async fn not_signed(write: &Write, row: &paper_batch::Model) -> Result<()> {
    let Some(place) = row.polling_place_id else {
        return Ok(());
    };
    let place = polling_place::Entity::find_by_id(place)
        .one(write.tx())
        .await
        .doing("reading a polling place")?;
    place.as_ref().map_or(Ok(()), still_open)
}
