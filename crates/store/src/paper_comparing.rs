//! The end of a double keying: the two keyings compared, a third person's decisions where they differ, and what is begun
//! again.

use crate::ballot_boxes::count;
use crate::entities::{paper_batch, paper_keyed};
use crate::error::Doing;
use crate::opening::ballot_paper;
use crate::paper_batches::{find, moved, not_signed, state_of, whole};
use crate::paper_keying::{account, ballot_of, its_turn, left_to_key, slips, turn};
use crate::rights::found_in;
use crate::{KeyedBallot, Result, Store, StoreError, Write};
use domain::polling_place::PaperBatchStateError;
use domain::{Action, Actor, AuditEvent, EditionId, Keying, PaperBatchState};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, NotSet, QueryFilter, Set};
use uuid::Uuid;

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
    /// Ends a keying: the first waits for the second; after the second, and after the decisions where the two differ,
    /// the batch is sealed into the box. A batch of which no ballot was used is done at once. Asked again, it goes on
    /// from where it was.
    ///
    /// Who keyed ends it. Where all is keyed and decided, and the batch could not be sealed (there were
    /// [`StoreError::MoreBallotsThanMarks`]), who manages polling places does too, when the missing mark is found.
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
        let left = match keying {
            Keying::First | Keying::Second => left_to_key(&write, &row, keying).await?,
            Keying::Arbiter => undecided(&write, &row).await?,
        };
        let all_is_keyed = keying != Keying::First && left == 0;
        if !(all_is_keyed && actor.can_in(Action::ManagePolling, edition).is_ok()) {
            its_turn(&row, keying, account(actor)?)?;
        }
        if left > 0 {
            return Err(StoreError::KeyingIncomplete(left));
        }
        let (to, differing) = match keying {
            Keying::First => (PaperBatchState::KeyedOnce, 0),
            Keying::Second => match count(differing(&write, row.id).await?.len()) {
                0 => return self.seal_batch(actor, write, row, None).await,
                many => (PaperBatchState::Arbitrating, many),
            },
            Keying::Arbiter => return self.seal_batch(actor, write, row, None).await,
        };
        let moving = paper_batch::ActiveModel {
            differing: Set(whole(differing)?),
            ..moved(&row, state.becomes(to)?)
        };
        moving
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
            // Nothing was compared of what is keyed again.
            differing: match keying {
                Keying::First | Keying::Second => Set(0),
                Keying::Arbiter => NotSet,
            },
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

/// Ballots that nobody has keyed for the second time; once there are none, those that two people read in two ways, and
/// about which no third has decided.
pub(crate) async fn undecided(write: &Write, row: &paper_batch::Model) -> Result<u32> {
    let left = left_to_key(write, row, Keying::Second).await?;
    if left > 0 {
        return Ok(left);
    }
    let decided = slips(write.tx(), write.secret(), row.id, Keying::Arbiter).await?;
    let open = differing(write, row.id).await?;
    let left = open.iter().filter(|at| !decided.contains_key(at)).count();
    Ok(count(left))
}

/// The positions of the ballots that two people read in two ways.
pub(crate) async fn differing(write: &Write, batch: Uuid) -> Result<Vec<u32>> {
    let first = slips(write.tx(), write.secret(), batch, Keying::First).await?;
    let second = slips(write.tx(), write.secret(), batch, Keying::Second).await?;
    Ok(first
        .into_iter()
        .filter(|(position, text)| second.get(position) != Some(text))
        .map(|(position, _)| position)
        .collect())
}
