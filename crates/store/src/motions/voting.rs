//! Putting motions to the vote, and voting openly.

use super::{HeldMotion, motions_of, moved, votes_of};
use crate::deliberations::{chairs, may_chair, signed_in};
use crate::entities::{motion, motion_vote};
use crate::error::Doing;
use crate::{Result, Store, Write};
use domain::delegated::MotionBallot;
use domain::deliberation::MotionError;
use domain::{Actor, AuditEvent, MotionChoice, MotionId, MotionKind, MotionState};
use sea_orm::{ActiveModelTrait, Set};

impl Store {
    /// Puts a motion to an open vote. The quorum is counted now; amendments come first, and one vote at a time.
    pub async fn put_to_vote(&self, actor: &Actor, id: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.held_motion(id).await?;
        chairs(actor, &held.sitting.envelope)?;
        held.is_by(MotionBallot::Open)?;
        write.put(&held).await?;
        let event = moved(&held.sitting, id, MotionState::Voting);
        write.commit(event).await
    }

    /// Votes on a motion, openly. Members who are present and of an age that votes do so once: the first vote stays.
    pub async fn vote_on_motion(
        &self,
        actor: &Actor,
        id: MotionId,
        choice: MotionChoice,
    ) -> Result<()> {
        signed_in(actor)?;
        let write = self.write(actor).await?;
        let found = super::motion_in(write.tx(), id).await?;
        let sitting = write.held_deliberation(found.deliberation).await?;
        let voter = write.voter_at(&sitting).await?;
        // Once more, now that nobody else moves it.
        let motion = super::motion_in(write.tx(), id).await?;
        let held = HeldMotion { sitting, motion };
        held.is_by(MotionBallot::Open)?;
        held.is_voted_on()?;
        let votes = votes_of(write.tx(), [id]).await?;
        if votes.iter().any(|vote| vote.ambassador_id == voter.id.0) {
            return Err(MotionError::Voted.into());
        }
        motion_vote::ActiveModel {
            motion_id: Set(id.0),
            ambassador_id: Set(voter.id.0),
            choice: Set(choice.code().to_owned()),
            voted_at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("voting on a motion")?;
        write
            .commit_quietly(AuditEvent::MotionVoted {
                edition: held.sitting.envelope.edition,
                deliberation: held.sitting.deliberation.id,
                motion: id,
            })
            .await
    }

    /// Takes a motion back from the vote, as long as nobody has voted.
    pub async fn stop_vote(&self, actor: &Actor, id: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.held_motion(id).await?;
        chairs(actor, &held.sitting.envelope)?;
        held.is_by(MotionBallot::Open)?;
        held.is_voted_on()?;
        if !votes_of(write.tx(), [id]).await?.is_empty() {
            return Err(MotionError::Voted.into());
        }
        write.table_again(&held, held.motion.returned).await?;
        let event = moved(&held.sitting, id, MotionState::Tabled);
        write.commit(event).await
    }
}

impl HeldMotion {
    /// Checks that its vote is of this kind.
    pub(crate) fn is_by(&self, ballot: MotionBallot) -> Result<()> {
        if self.motion.ballot == ballot {
            Ok(())
        } else {
            Err(MotionError::Ballot.into())
        }
    }

    /// Checks that its vote is under way.
    pub(crate) fn is_voted_on(&self) -> Result<()> {
        self.sitting.is_open()?;
        match self.motion.state {
            MotionState::Voting => Ok(()),
            from @ (MotionState::Tabled
            | MotionState::Carried
            | MotionState::Rejected
            | MotionState::Withdrawn) => Err(MotionError::State {
                from,
                to: MotionState::Carried,
            }
            .into()),
        }
    }

    /// Checks that it is open, and tabled.
    pub(crate) fn can_be_put(&self) -> Result<()> {
        self.sitting.is_open()?;
        self.motion.state.becomes(MotionState::Voting)?;
        Ok(())
    }
}

impl Write {
    /// Puts a motion that is held to the vote, whatever its ballot: with a quorum, after its amendments, alone, and
    /// for money that is there. The caller names the audit event.
    pub(crate) async fn put(&self, held: &HeldMotion) -> Result<()> {
        held.can_be_put()?;
        let HeldMotion { sitting, motion } = held;
        let others = motions_of(self.tx(), sitting.deliberation.id).await?;
        if others.iter().any(|one| one.state == MotionState::Voting) {
            return Err(MotionError::AnotherVote.into());
        }
        let amended = others.iter().any(|one| {
            one.kind == MotionKind::Amendment
                && one.amends == Some(motion.id)
                && one.state == MotionState::Tabled
        });
        if amended {
            return Err(MotionError::AmendmentFirst.into());
        }
        let present = self.present_voters(sitting).await?;
        let needed = sitting.deliberation.needed.unwrap_or(1);
        if present < needed {
            return Err(MotionError::NoQuorum { present, needed }.into());
        }
        if let Some(obstacle) = self.obstacle(held).await? {
            return Err(obstacle);
        }
        motion::ActiveModel {
            id: Set(motion.id.0),
            state: Set(MotionState::Voting.code().to_owned()),
            present: Set(Some(i32::try_from(present).unwrap_or(i32::MAX))),
            put_at: Set(Some(self.now())),
            version: Set(motion.version + 1),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("putting a motion to the vote")?;
        Ok(())
    }

    /// Tables a motion again that was put to the vote.
    pub(crate) async fn table_again(&self, held: &HeldMotion, returned: u32) -> Result<()> {
        let state = held.motion.state.becomes(MotionState::Tabled)?;
        motion::ActiveModel {
            id: Set(held.motion.id.0),
            state: Set(state.code().to_owned()),
            present: Set(None),
            put_at: Set(None),
            returned: Set(i32::try_from(returned).unwrap_or(i32::MAX)),
            version: Set(held.motion.version + 1),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("tabling a motion again")?;
        Ok(())
    }
}
