//! The end of a vote: a motion is carried, with its money, or rejected.

use super::{HeldMotion, allocable, moved, votes_of};
use crate::deliberations::{chairs, may_chair};
use crate::entities::{motion, motion_vote};
use crate::error::{Doing, column};
use crate::{Result, StepNote, Store, StoreError, Write, ledger};
use domain::delegated::MotionBallot;
use domain::deliberation::MotionTally;
use domain::{
    Actor, LedgerAccount, LedgerError, MotionChoice, MotionId, MotionKind, MotionState, StepKind,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

/// What came of a vote.
#[derive(Debug)]
pub(crate) enum Decided {
    Carried,
    Rejected,
    /// It was carried, and can't be done: the money or the proposal went elsewhere while members voted. The motion is
    /// tabled again, to be amended or withdrawn; nobody's money is promised twice.
    Returned(StoreError),
}

impl Store {
    /// Ends an open vote. What is carried happens in the same write: an amendment changes its motion, an allocation
    /// books its money.
    ///
    /// Where another group has taken the last euros in the meantime, the motion is tabled again without its votes, and
    /// the error says what is left: members then decide about another amount, or about nothing. That is written down,
    /// although it is told as an error.
    pub async fn close_vote(&self, actor: &Actor, id: MotionId) -> Result<MotionState> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.held_motion(id).await?;
        chairs(actor, &held.sitting.envelope)?;
        held.is_by(MotionBallot::Open)?;
        held.is_voted_on()?;
        let votes = votes_of(write.tx(), [id]).await?;
        let choices = votes
            .iter()
            .map(|vote| column::<MotionChoice>("motion_vote.choice", &vote.choice))
            .collect::<Result<Vec<_>>>()?;
        let voted = votes.iter().map(|vote| vote.ambassador_id.into());
        let present = write.present_at_vote(&held, voted).await?;
        let decided = write
            .decide_motion(&held, MotionTally::of(choices), present)
            .await?;
        let state = decided.state();
        if matches!(decided, Decided::Returned(_)) {
            motion_vote::Entity::delete_many()
                .filter(motion_vote::Column::MotionId.eq(id.0))
                .exec(write.tx())
                .await
                .doing("dropping the votes of a motion")?;
        }
        write.commit(moved(&held.sitting, id, state)).await?;
        match decided {
            Decided::Carried | Decided::Rejected => Ok(state),
            Decided::Returned(obstacle) => Err(obstacle),
        }
    }
}

impl Decided {
    pub(crate) const fn state(&self) -> MotionState {
        match self {
            Self::Carried => MotionState::Carried,
            Self::Rejected => MotionState::Rejected,
            Self::Returned(_) => MotionState::Tabled,
        }
    }
}

impl Write {
    /// Decides a motion whose vote is over, open or secret, from its figures. The caller clears the votes of one that
    /// is returned, and names the audit event.
    pub(crate) async fn decide_motion(
        &self,
        held: &HeldMotion,
        tally: MotionTally,
        present: u32,
    ) -> Result<Decided> {
        held.is_voted_on()?;
        let majority = held.sitting.envelope.terms.majority;
        if !tally.carries(majority, present) {
            self.write_figures(held, MotionState::Rejected, tally, present)
                .await?;
            self.note_rejection(held).await?;
            return Ok(Decided::Rejected);
        }
        if let Some(obstacle) = self.obstacle(held).await? {
            self.table_again(held, held.motion.returned + 1).await?;
            return Ok(Decided::Returned(obstacle));
        }
        match held.motion.kind {
            MotionKind::Allocate => self.give_money(held).await?,
            MotionKind::Amendment => self.amend(held).await?,
            MotionKind::Other => {}
        }
        self.write_figures(held, MotionState::Carried, tally, present)
            .await?;
        Ok(Decided::Carried)
    }

    /// What keeps an allocation from being booked, if anything does. The ledger is held.
    pub(super) async fn obstacle(&self, held: &HeldMotion) -> Result<Option<StoreError>> {
        let (Some(proposal), Some(asked)) = (held.motion.proposal, held.motion.amount) else {
            return Ok(None);
        };
        let envelope = &held.sitting.envelope;
        if !(envelope.starts_on..=envelope.ends_on).contains(&self.today()) {
            return Ok(Some(StoreError::OutsidePeriod));
        }
        let proposal = self.held_proposal(proposal).await?;
        if let Err(obstacle) = allocable(&held.sitting, &proposal, asked) {
            return Ok(Some(obstacle));
        }
        let from = LedgerAccount::Available;
        let left = ledger::balances(self.tx(), envelope.id)
            .await?
            .held(from, None);
        let short = LedgerError::NotEnough { from, left, asked };
        Ok((left < asked).then(|| short.into()))
    }

    async fn give_money(&self, held: &HeldMotion) -> Result<()> {
        let (Some(proposal), Some(amount)) = (held.motion.proposal, held.motion.amount) else {
            return Ok(());
        };
        let proposal = self.held_proposal(proposal).await?;
        self.allocate(
            &held.sitting.envelope,
            &proposal,
            amount,
            Some(held.motion.id),
            &held.motion.text,
        )
        .await
    }

    /// The motion that is amended takes the amendment's words and amount.
    async fn amend(&self, held: &HeldMotion) -> Result<()> {
        let Some(amended) = held.motion.amends else {
            return Ok(());
        };
        let before = super::motion_in(self.tx(), amended).await?;
        let amount = held.motion.amount.or(before.amount);
        motion::ActiveModel {
            id: Set(amended.0),
            text: Set(held.motion.text.clone()),
            amount: Set(amount.map(domain::Cents::get)),
            version: Set(before.version + 1),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("amending a motion")?;
        Ok(())
    }

    /// The path of a proposal shows that a group did not want it; it can be brought to another deliberation.
    async fn note_rejection(&self, held: &HeldMotion) -> Result<()> {
        let (MotionKind::Allocate, Some(proposal)) = (held.motion.kind, held.motion.proposal)
        else {
            return Ok(());
        };
        let note = StepNote {
            motion: Some(held.motion.id),
            ..StepNote::default()
        };
        self.note_step(proposal, StepKind::Rejected, note).await
    }

    async fn write_figures(
        &self,
        held: &HeldMotion,
        state: MotionState,
        tally: MotionTally,
        present: u32,
    ) -> Result<()> {
        let state = held.motion.state.becomes(state)?;
        let figure = |number: u32| Set(Some(i32::try_from(number).unwrap_or(i32::MAX)));
        motion::ActiveModel {
            id: Set(held.motion.id.0),
            state: Set(state.code().to_owned()),
            present: figure(present),
            yes: figure(tally.yes),
            no: figure(tally.no),
            abstain: figure(tally.abstain),
            decided_at: Set(Some(self.now())),
            version: Set(held.motion.version + 1),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("deciding a motion")?;
        Ok(())
    }
}
