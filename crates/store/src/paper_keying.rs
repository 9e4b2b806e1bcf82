//! Double keying: one person keys the used ballots of a batch, another keys them again without seeing what the first
//! wrote, and a third decides where the two differ.
//!
//! What was keyed lies sealed and padded, so that no copy of the database tells a choice or how many there are, and
//! is removed when the batch lies in the box ([`crate::paper_sealing`]). Nobody is shown a total of choices.

use crate::ballot_boxes::count;
use crate::entities::{paper_batch, paper_keyed};
use crate::error::Doing;
use crate::opening::ballot_paper;
use crate::paper::box_takes_paper;
use crate::paper_batches::{few, find, keyed, moved, not_signed, state_of, whole};
use crate::polling::Polling;
use crate::rights::found_in;
use crate::{PaperBatch, Result, Secret, Store, StoreError, Write};
use ::ballot_box::{Paper, Slip};
use domain::polling_place::PaperBatchStateError;
use domain::{
    AccountId, Action, Actor, AuditEvent, EditionId, Forbidden, Keying, PaperBatchState, Picks,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use std::collections::BTreeMap;
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

/// A ballot that two people read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// From 1, in the batch.
    pub position: u32,
    /// In an order that tells nothing of who keyed which.
    pub versions: [KeyedBallot; 2],
    /// What was decided, if so.
    pub decided: Option<KeyedBallot>,
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

    /// What this person keyed from a ballot, to be corrected; nothing where they have not yet.
    pub async fn keyed_ballot(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        position: u32,
    ) -> Result<Option<KeyedBallot>> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let row = find(self.reader(), edition, number).await?;
        let keying = turn(&row)?;
        its_turn(&row, keying, account(actor)?)?;
        let paper = ballot_paper(self.reader(), edition).await?;
        let all = slips(self.reader(), &self.0.secret, row.id, keying).await?;
        all.get(&position)
            .map(|text| ballot_of(&paper, text))
            .transpose()
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

    /// Ends a keying: the first waits for the second; after the second, and after the decisions where the two differ,
    /// the batch is sealed into the box. A batch of which no ballot was used is done at once. Asked again, it goes on
    /// from where it was.
    pub async fn finish_keying(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<PaperBatchState> {
        let (write, row) = self.hold_paper(actor, edition, number).await?;
        let state = state_of(&row)?;
        if state == PaperBatchState::Sealed {
            return Ok(state);
        }
        if state == PaperBatchState::Counted && row.used == 0 {
            return self.seal_batch(actor, write, row, None).await;
        }
        let keying = turn(&row)?;
        its_turn(&row, keying, account(actor)?)?;
        let to = match keying {
            Keying::First => {
                complete(&write, &row, keying).await?;
                PaperBatchState::KeyedOnce
            }
            Keying::Second => {
                complete(&write, &row, keying).await?;
                if differing(&write, row.id).await?.is_empty() {
                    return self.seal_batch(actor, write, row, None).await;
                }
                PaperBatchState::Arbitrating
            }
            Keying::Arbiter => match undecided(&write, &row).await? {
                0 => return self.seal_batch(actor, write, row, None).await,
                left => return Err(StoreError::KeyingIncomplete(left)),
            },
        };
        moved(&row, state.becomes(to)?)
            .update(write.tx())
            .await
            .doing("moving a paper batch")?;
        write
            .commit_quietly(AuditEvent::PaperBatchMoved {
                edition,
                batch: row.id.into(),
                state: to,
            })
            .await?;
        Ok(to)
    }

    /// Throws a keying away, and what followed it, so that somebody else begins it again.
    pub async fn restart_keying(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        version: i32,
        keying: Keying,
    ) -> Result<()> {
        found_in(actor, Action::ManagePolling, edition, "paper batch")?;
        let (write, row) = self.hold_paper(actor, edition, number).await?;
        not_signed(&write, &row).await?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let (to, dropped): (_, &[Keying]) = match keying {
            Keying::First => (PaperBatchState::Counted, Keying::ALL),
            Keying::Second => (
                PaperBatchState::KeyedOnce,
                &[Keying::Second, Keying::Arbiter],
            ),
            Keying::Arbiter => (PaperBatchState::Arbitrating, &[Keying::Arbiter]),
        };
        let from = state_of(&row)?;
        // Nobody decides before two people have keyed all of it.
        if keying == Keying::Arbiter && from != PaperBatchState::Arbitrating {
            return Err(PaperBatchStateError { from, to }.into());
        }
        let to = from.becomes(to)?;
        paper_keyed::Entity::delete_many()
            .filter(paper_keyed::Column::BatchId.eq(row.id))
            .filter(paper_keyed::Column::Keying.is_in(dropped.iter().map(|keying| keying.code())))
            .exec(write.tx())
            .await
            .doing("forgetting what was keyed")?;
        let stays = |which: Keying, by: Option<Uuid>| Set(by.filter(|_| !dropped.contains(&which)));
        paper_batch::ActiveModel {
            first_by: stays(Keying::First, row.first_by),
            second_by: stays(Keying::Second, row.second_by),
            arbiter: stays(Keying::Arbiter, row.arbiter),
            ..moved(&row, to)
        }
        .update(write.tx())
        .await
        .doing("moving a paper batch")?;
        write
            .commit_quietly(AuditEvent::PaperBatchMoved {
                edition,
                batch: row.id.into(),
                state: to,
            })
            .await
    }

    /// The ballots that two people read in two ways, for a third.
    pub async fn differences(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<Vec<Difference>> {
        found_in(actor, Action::KeyPaper, edition, "paper batch")?;
        let row = find(self.reader(), edition, number).await?;
        its_turn(&row, Keying::Arbiter, account(actor)?)?;
        let paper = ballot_paper(self.reader(), edition).await?;
        let read = async |keying| slips(self.reader(), &self.0.secret, row.id, keying).await;
        let (first, second) = (read(Keying::First).await?, read(Keying::Second).await?);
        let decided = read(Keying::Arbiter).await?;
        first
            .iter()
            .filter_map(|(position, one)| Some((position, one, second.get(position)?)))
            .filter(|(_, one, other)| one != other)
            .map(|(position, one, other)| {
                let mut texts = [one, other];
                texts.sort_unstable();
                Ok(Difference {
                    position: *position,
                    versions: [ballot_of(&paper, texts[0])?, ballot_of(&paper, texts[1])?],
                    decided: decided
                        .get(position)
                        .map(|text| ballot_of(&paper, text))
                        .transpose()?,
                })
            })
            .collect()
    }
}

/// What was keyed in a keying, by the position of the ballot.
pub(crate) async fn slips(
    db: &impl ConnectionTrait,
    secret: &Secret,
    batch: Uuid,
    keying: Keying,
) -> Result<BTreeMap<u32, String>> {
    let rows = paper_keyed::Entity::find()
        .filter(paper_keyed::Column::BatchId.eq(batch))
        .filter(paper_keyed::Column::Keying.eq(keying.code()))
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
    let before = paper_keyed::Entity::find()
        .filter(paper_keyed::Column::BatchId.eq(batch))
        .filter(paper_keyed::Column::Keying.eq(keying.code()))
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
fn turn(row: &paper_batch::Model) -> Result<Keying> {
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
fn its_turn(row: &paper_batch::Model, keying: Keying, who: AccountId) -> Result<()> {
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
fn account(actor: &Actor) -> Result<AccountId> {
    actor
        .account()
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))
}

async fn complete(write: &Write, row: &paper_batch::Model, keying: Keying) -> Result<()> {
    match few(row.used).saturating_sub(keyed(write.tx(), row.id, keying).await?) {
        0 => Ok(()),
        left => Err(StoreError::KeyingIncomplete(left)),
    }
}

/// Ballots that two people read in two ways, and about which no third has decided. Both have keyed all of them
/// ([`StoreError::KeyingIncomplete`]).
pub(crate) async fn undecided(write: &Write, row: &paper_batch::Model) -> Result<u32> {
    complete(write, row, Keying::Second).await?;
    let decided = slips(write.tx(), write.secret(), row.id, Keying::Arbiter).await?;
    let open = differing(write, row.id).await?;
    let left = open.iter().filter(|at| !decided.contains_key(at)).count();
    Ok(count(left))
}

/// The positions of the ballots that two people read in two ways.
async fn differing(write: &Write, batch: Uuid) -> Result<Vec<u32>> {
    let first = slips(write.tx(), write.secret(), batch, Keying::First).await?;
    let second = slips(write.tx(), write.secret(), batch, Keying::Second).await?;
    Ok(first
        .into_iter()
        .filter(|(position, text)| second.get(position) != Some(text))
        .map(|(position, _)| position)
        .collect())
}
