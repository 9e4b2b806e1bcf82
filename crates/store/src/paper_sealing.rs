//! The end of a batch: every ballot of it goes into the box in one write, like those that devices send, and what was
//! keyed is removed in the same write. Either all of them are in the box, once, or the batch is where it was.

use crate::ballot_boxes::{count, fault};
use crate::cast::{Sealed, door, insert};
use crate::editions::calendar_in;
use crate::entities::{ballot_box, paper_batch, paper_keyed};
use crate::error::Doing;
use crate::opening::ballot_paper;
use crate::paper::{box_takes_paper, marks_left};
use crate::paper_batches::{WHY_LEFT_OUT, find, moved, not_signed, state_of, whole};
use crate::paper_comparing::undecided;
use crate::paper_keying::{KeyedBallot, ballot_of, slips};
use crate::polling::Polling;
use crate::polling_places::counter;
use crate::rights::found_in;
use crate::{Result, Store, StoreError, Write};
use ::ballot_box::{Prepared, Slip};
use domain::polling_place::{PaperBatchStateError, WHY_LEFT_OUT as WHY_LIMITS};
use domain::{Action, Actor, AuditEvent, EditionId, Keying, PaperBatchState};
use rand::seq::SliceRandom as _;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use std::collections::BTreeMap;

impl Store {
    /// Seals a batch whose ballots are decided. Tokens are signed before the write begins, so that nobody waits for
    /// arithmetic; what changed meanwhile is [`StoreError::Changed`].
    ///
    /// More ballots than paper marks without a ballot are [`StoreError::MoreBallotsThanMarks`], and nothing is lost;
    /// with a reason, those above the marks are left out.
    pub(crate) async fn seal_batch(
        &self,
        actor: &Actor,
        write: Write,
        row: paper_batch::Model,
        why_left_out: Option<&str>,
    ) -> Result<PaperBatchState> {
        let edition: EditionId = row.edition_id.into();
        let mut decided = slips(write.tx(), write.secret(), row.id, Keying::First).await?;
        decided.extend(slips(write.tx(), write.secret(), row.id, Keying::Arbiter).await?);
        drop(write);
        let (ballots, spoilt) = self.slips_to_seal(edition, &decided).await?;
        let mut sealed = self.cast_on_paper(edition, ballots).await?;
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        let now = find(write.tx(), edition, row.number).await?;
        match state_of(&now)? {
            // Two clicks: the other one was faster.
            PaperBatchState::Sealed => return Ok(PaperBatchState::Sealed),
            _ if now.version != row.version => return Err(StoreError::Changed),
            _ => {}
        }
        not_signed(&write, &now).await?;
        write.hold(&door(edition)).await?;
        let polling = Polling::read(&write, edition).await?;
        let keyed = box_takes_paper(&write, edition, &polling).await?;
        let (found, left) = (
            count(sealed.len()),
            marks_left(write.tx(), edition, keyed, row.polling_place_id).await?,
        );
        let left_out = found.saturating_sub(left);
        let why = match (left_out, why_left_out) {
            (0, _) => String::new(),
            (_, None) => {
                return Err(StoreError::MoreBallotsThanMarks {
                    ballots: found,
                    left,
                });
            }
            (_, Some(why)) => write.secret().seal_text(WHY_LEFT_OUT, row.id, why),
        };
        // Nobody can tell whose ballots are too many: chance decides which.
        sealed.shuffle(&mut rand::rng());
        sealed.truncate(sealed.len() - usize::try_from(left_out).unwrap_or_default());
        let ballots = found - left_out;
        insert(
            &write,
            edition,
            polling.day,
            &mut sealed.iter().collect::<Vec<_>>(),
        )
        .await?;
        ballot_box::ActiveModel {
            edition_id: Set(edition.0),
            paper_keyed: Set(keyed + whole(ballots)?),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("counting keyed ballots")?;
        paper_keyed::Entity::delete_many()
            .filter(paper_keyed::Column::BatchId.eq(row.id))
            .exec(write.tx())
            .await
            .doing("forgetting what was keyed")?;
        paper_batch::ActiveModel {
            used: Set(now.used - whole(spoilt)?),
            spoilt: Set(now.spoilt + whole(spoilt)?),
            found_spoilt: Set(whole(spoilt)?),
            left_out: Set(whole(left_out)?),
            why_left_out: Set(why),
            sealed_on: Set(Some(polling.day)),
            ..moved(&now, state_of(&now)?.becomes(PaperBatchState::Sealed)?)
        }
        .update(write.tx())
        .await
        .doing("sealing a paper batch")?;
        let batch = row.id.into();
        let event = match left_out {
            0 => AuditEvent::PaperBatchSealed {
                edition,
                batch,
                ballots,
            },
            left_out => AuditEvent::PaperBatchCut {
                edition,
                batch,
                ballots,
                left_out,
            },
        };
        write.commit_quietly(event).await?;
        Ok(PaperBatchState::Sealed)
    }

    /// Seals a batch that has more ballots than people marked with paper, once nobody can be marked any more: as many
    /// ballots as there are marks, drawn by chance. The others are never sealed, and the sheet says why.
    pub async fn seal_cut_batch(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        version: i32,
        why: &str,
    ) -> Result<()> {
        found_in(actor, Action::ManagePolling, edition, "paper batch")?;
        let why = WHY_LIMITS
            .check(why)
            .map_err(|_| StoreError::Invalid("a reason of at least 20 characters"))?;
        let (write, row) = self.hold_paper(actor, edition, number).await?;
        calendar_in(&write, edition)
            .await?
            .closed_vote(write.now())?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let left = match state_of(&row)? {
            PaperBatchState::KeyedOnce | PaperBatchState::Arbitrating => {
                undecided(&write, &row).await?
            }
            from @ (PaperBatchState::Printed
            | PaperBatchState::Counted
            | PaperBatchState::Sealed
            | PaperBatchState::Cancelled) => {
                let to = PaperBatchState::Sealed;
                return Err(PaperBatchStateError { from, to }.into());
            }
        };
        if left > 0 {
            return Err(StoreError::KeyingIncomplete(left));
        }
        self.seal_batch(actor, write, row, Some(&why)).await?;
        Ok(())
    }

    /// The slips that go into the box, and the number of ballots that proved to be spoilt.
    async fn slips_to_seal(
        &self,
        edition: EditionId,
        decided: &BTreeMap<u32, String>,
    ) -> Result<(Vec<Slip>, u32)> {
        let paper = ballot_paper(self.reader(), edition).await?;
        let (mut ballots, mut spoilt) = (vec![], 0);
        for text in decided.values() {
            match ballot_of(&paper, text)? {
                KeyedBallot::Choices(picks) => ballots.push(paper.slip(&picks)),
                KeyedBallot::Spoilt => spoilt += 1,
            }
        }
        Ok((ballots, spoilt))
    }

    /// Seals slips as a device does. The change codes are dropped: nobody can replace a keyed ballot.
    async fn cast_on_paper(&self, edition: EditionId, slips: Vec<Slip>) -> Result<Vec<Sealed>> {
        let keys = self.box_keys(edition).await?;
        let sealing = move || -> Result<Vec<Sealed>> {
            let rng = &mut rand::rng();
            let vote = keys.vote.as_ref().ok_or(StoreError::NotReady)?;
            slips
                .iter()
                .map(|slip| {
                    let prepared = Prepared::new(vote, slip, rng).map_err(fault)?;
                    let blinded = prepared.blinded().ok_or(StoreError::BadToken)?;
                    let signed = keys.signer.sign(blinded, rng).map_err(fault)?;
                    prepared
                        .finish(vote, &signed)
                        .map(Sealed::of)
                        .map_err(fault)
                })
                .collect()
        };
        tokio::task::spawn_blocking(sealing).await.map_err(fault)?
    }
}
