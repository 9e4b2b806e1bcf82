//! Double keying: one person keys the used ballots of a batch, another keys them again without seeing what the first
//! wrote, and a third decides where the two differ ([`crate::paper_comparing`]).
//!
//! What was keyed lies sealed and padded, so that no copy of the database tells a choice or how many there are, and
//! is removed when the batch lies in the box ([`crate::paper_sealing`]). Nobody is shown a total of choices.

use crate::entities::{paper_batch, paper_keyed};
use crate::error::Doing;
use crate::opening::ballot_paper;
use crate::paper::box_takes_paper;
use crate::paper_batches::{few, find, keyed, moved, state_of, whole};
use crate::paper_comparing::differing;
use crate::polling::Polling;
use crate::rights::found_in;
use crate::{PaperBatch, Result, Secret, Store, StoreError, Write};
use ::ballot_box::{Paper, Slip};
use domain::polling_place::PaperBatchStateError;
use domain::{
    AccountId, Action, Actor, AuditEvent, EditionId, Forbidden, Keying, PaperBatchState, Picks,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select,
    Set,
};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use uuid::Uuid;

/// The sealed column of what was keyed from a ballot.
pub(crate) const SLIP: &str = "paper_keyed.slip";
/// What stands there for a ballot that proved to be spoilt. No slip begins like this.
const SPOILT: &str = "x";

/// What somebody read on a paper ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyedBallot {
    /// Choices; none for a blank ballot.
    Choices(Picks),
    /// Against the rules, or with a sign that tells whose it is: it counts as spoilt, not as used.
    Spoilt,
}

/// How far a keying is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyingView {
    pub batch: PaperBatch,
    /// Whose turn it is.
    pub keying: Keying,
    /// The first ballot, from 1, that is not keyed yet; one more than the used ones when all are.
    pub next: u32,
}

impl Store {
    /// How far the keying of a batch is, for whoever may key it now.
    pub async fn keying(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<KeyingView> {
        let batch = self.paper_batch(actor, edition, number).await?;
        let row = find(self.reader(), edition, number).await?;
        let keying = turn(&row)?;
        its_turn(&row, keying, account(actor)?)?;
        let next = 1 + match keying {
            Keying::First => batch.keyed_first,
            Keying::Second => batch.keyed_second,
            Keying::Arbiter => keyed(self.reader(), row.id, keying).await?,
        };
        Ok(KeyingView {
            batch,
            keying,
            next,
        })
    }

    /// What this person keyed from some ballots, to be corrected, by their positions; those that they have not keyed yet
    /// are left out.
    pub async fn keyed_ballots(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        positions: RangeInclusive<u32>,
    ) -> Result<BTreeMap<u32, KeyedBallot>> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let row = find(self.reader(), edition, number).await?;
        let keying = turn(&row)?;
        its_turn(&row, keying, account(actor)?)?;
        let paper = ballot_paper(self.reader(), edition).await?;
        let (from, to) = (whole(*positions.start())?, whole(*positions.end())?);
        let rows = of_keying(row.id, keying)
            .filter(paper_keyed::Column::Position.between(from, to))
            .all(self.reader())
            .await
            .doing("reading what was keyed")?;
        rows.into_iter()
            .map(|row| {
                let text = self.0.secret.open_text(SLIP, row.id, &row.slip)?;
                Ok((few(row.position), ballot_of(&paper, &text)?))
            })
            .collect()
    }

    /// Keeps what somebody read on a ballot: the next one of the batch, or one before it that is corrected.
    ///
    /// Who keyed the batch the first time does not key it the second time, and neither decides
    /// ([`StoreError::SameKeyer`]). One person keys at a time ([`StoreError::KeyedByAnother`]).
    pub async fn key_ballot(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        keying: Keying,
        position: u32,
        ballot: &KeyedBallot,
    ) -> Result<()> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let who = account(actor)?;
        let paper = ballot_paper(self.reader(), edition).await?;
        let slip = written(&paper, ballot)?;
        let (write, row) = self.hold_paper(actor, edition, number).await?;
        its_turn(&row, keying, who)?;
        let polling = Polling::read(&write, edition).await?;
        box_takes_paper(&write, edition, &polling).await?;
        let may = match keying {
            Keying::First | Keying::Second => {
                let next = keyed(write.tx(), row.id, keying).await? + 1;
                (1..=next.min(few(row.used))).contains(&position)
            }
            Keying::Arbiter => differing(&write, row.id).await?.contains(&position),
        };
        if !may {
            return Err(StoreError::Changed);
        }
        keep(&write, row.id, keying, position, &slip).await?;
        let claimed = claim(&row, keying, who)?;
        claimed
            .update(write.tx())
            .await
            .doing("moving a paper batch")?;
        write
            .commit_quietly(AuditEvent::PaperBallotKeyed {
                edition,
                batch: row.id.into(),
                keying,
            })
            .await
    }
}

fn of_keying(batch: Uuid, keying: Keying) -> Select<paper_keyed::Entity> {
    paper_keyed::Entity::find()
        .filter(paper_keyed::Column::BatchId.eq(batch))
        .filter(paper_keyed::Column::Keying.eq(keying.code()))
}

/// What was keyed in a keying, by the position of the ballot.
pub(crate) async fn slips(
    db: &impl ConnectionTrait,
    secret: &Secret,
    batch: Uuid,
    keying: Keying,
) -> Result<BTreeMap<u32, String>> {
    let rows = of_keying(batch, keying)
        .order_by_asc(paper_keyed::Column::Position)
        .all(db)
        .await
        .doing("reading what was keyed")?;
    rows.into_iter()
        .map(|row| {
            Ok((
                few(row.position),
                secret.open_text(SLIP, row.id, &row.slip)?,
            ))
        })
        .collect()
}

/// Reads what was keyed. From the opening of the vote on nothing of the paper changes.
pub(crate) fn ballot_of(paper: &Paper, text: &str) -> Result<KeyedBallot> {
    if text.trim_end() == SPOILT {
        return Ok(KeyedBallot::Spoilt);
    }
    let slip = Slip::read(text.as_bytes()).map_err(crate::ballot_boxes::fault)?;
    let picks = paper.reader().picks(&slip);
    picks
        .map(KeyedBallot::Choices)
        .map_err(|_| StoreError::Changed)
}

/// What is kept of a ballot: as wide as every other.
fn written(paper: &Paper, ballot: &KeyedBallot) -> Result<String> {
    let width = paper.width();
    match ballot {
        KeyedBallot::Spoilt => Ok(format!("{SPOILT:width$}")),
        KeyedBallot::Choices(picks) => {
            let cost = |id| {
                let project = paper.projects.iter().find(|project| project.id == id);
                project.map(|project| project.cost)
            };
            paper.form.check(picks, cost).map_err(StoreError::Ballot)?;
            let slip = paper.slip(picks).write(width);
            let bytes = slip.map_err(crate::ballot_boxes::fault)?;
            String::from_utf8(bytes).map_err(crate::ballot_boxes::fault)
        }
    }
}

async fn keep(write: &Write, batch: Uuid, keying: Keying, position: u32, slip: &str) -> Result<()> {
    let position = whole(position)?;
    let before = of_keying(batch, keying)
        .filter(paper_keyed::Column::Position.eq(position))
        .one(write.tx())
        .await
        .doing("reading what was keyed")?;
    let id = before.as_ref().map_or_else(Uuid::new_v4, |row| row.id);
    let row = paper_keyed::ActiveModel {
        id: Set(id),
        batch_id: Set(batch),
        position: Set(position),
        keying: Set(keying.code().to_owned()),
        slip: Set(write.secret().seal_text(SLIP, id, slip)),
    };
    if before.is_some() {
        row.update(write.tx()).await.doing("correcting a ballot")?;
    } else {
        row.insert(write.tx()).await.doing("keying a ballot")?;
    }
    Ok(())
}

/// The keying that comes next.
pub(crate) fn turn(row: &paper_batch::Model) -> Result<Keying> {
    match state_of(row)? {
        PaperBatchState::Counted => Ok(Keying::First),
        PaperBatchState::KeyedOnce => Ok(Keying::Second),
        PaperBatchState::Arbitrating => Ok(Keying::Arbiter),
        from
        @ (PaperBatchState::Printed | PaperBatchState::Sealed | PaperBatchState::Cancelled) => {
            let to = PaperBatchState::KeyedOnce;
            Err(PaperBatchStateError { from, to }.into())
        }
    }
}

/// Whether this person may key, the batch being where it is.
pub(crate) fn its_turn(row: &paper_batch::Model, keying: Keying, who: AccountId) -> Result<()> {
    if turn(row)? != keying {
        let from = state_of(row)?;
        let to = match keying {
            Keying::First => PaperBatchState::KeyedOnce,
            Keying::Second => PaperBatchState::Arbitrating,
            Keying::Arbiter => PaperBatchState::Sealed,
        };
        return Err(PaperBatchStateError { from, to }.into());
    }
    let me = Some(who.0);
    let (before, now): (&[Option<Uuid>], _) = match keying {
        Keying::First => (&[], row.first_by),
        Keying::Second => (&[row.first_by], row.second_by),
        Keying::Arbiter => (&[row.first_by, row.second_by], row.arbiter),
    };
    if before.contains(&me) {
        return Err(StoreError::SameKeyer);
    }
    if now.is_some() && now != me {
        return Err(StoreError::KeyedByAnother);
    }
    Ok(())
}

fn claim(
    row: &paper_batch::Model,
    keying: Keying,
    who: AccountId,
) -> Result<paper_batch::ActiveModel> {
    let mut claimed = moved(row, state_of(row)?);
    let by = Set(Some(who.0));
    match keying {
        Keying::First => claimed.first_by = by,
        Keying::Second => claimed.second_by = by,
        Keying::Arbiter => claimed.arbiter = by,
    }
    Ok(claimed)
}

/// Two people are told apart by their accounts: the operator of the server has none.
pub(crate) fn account(actor: &Actor) -> Result<AccountId> {
    actor
        .account()
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))
}

/// Used ballots that are not keyed yet.
pub(crate) async fn left_to_key(
    write: &Write,
    row: &paper_batch::Model,
    keying: Keying,
) -> Result<u32> {
    Ok(few(row.used).saturating_sub(keyed(write.tx(), row.id, keying).await?))
}
