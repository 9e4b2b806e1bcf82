//! Motions of a deliberation: what is proposed to decide, and who proposes it.

pub(crate) mod deciding;
mod voting;

pub(crate) use deciding::Decided;

use crate::deliberations::{Sitting, chairs, count, sitting_in};
use crate::entities::{motion, motion_vote};
use crate::error::{Doing, column};
use crate::proposals::proposal_of;
use crate::{Proposal, Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::delegated::MotionBallot;
use domain::deliberation::{MOST_MOTIONS, MOTION, MotionError, MotionTally};
use domain::proposal::ProposalStateError;
use domain::{
    Action, Actor, AmbassadorId, AuditEvent, Cents, DeliberationId, MotionId, MotionKind,
    MotionState, ProposalId, StepKind,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};

/// A motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Motion {
    pub id: MotionId,
    pub deliberation: DeliberationId,
    /// Its number in the deliberation.
    pub position: i32,
    pub kind: MotionKind,
    /// To which proposal it gives an amount.
    pub proposal: Option<ProposalId>,
    /// The motion that it changes.
    pub amends: Option<MotionId>,
    pub text: String,
    pub amount: Option<Cents>,
    pub ballot: MotionBallot,
    pub state: MotionState,
    /// Nobody, where the chair tabled it.
    pub tabled_by: Option<AmbassadorId>,
    /// How many voters were there, and what they voted, once it is decided.
    pub present: Option<u32>,
    pub tally: Option<MotionTally>,
    /// How many votes ended without a decision, since the money had gone elsewhere.
    pub returned: u32,
    pub put_at: Option<DateTime<Utc>>,
    pub decided_at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// What a new motion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MotionAbout {
    /// Gives a proposal an amount of the envelope: its cost, or less.
    Allocate {
        proposal: ProposalId,
        amount: Cents,
    },
    /// Other words, and for an allocation another amount, for a motion that is tabled.
    Amend {
        motion: MotionId,
        amount: Option<Cents>,
    },
    Other,
}

/// A new motion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MotionInput {
    pub about: MotionAbout,
    /// The words of the motion, or of the motion that is changed as they will be.
    pub text: String,
    /// Asks for a secret vote where the terms leave it open.
    pub secret: bool,
}

/// A motion that is held to the end of a write, with where it belongs.
#[derive(Debug)]
pub(crate) struct HeldMotion {
    pub(crate) sitting: Sitting,
    pub(crate) motion: Motion,
}

impl Store {
    /// Tables a motion: a member of the groups that are called, or the chair.
    pub async fn table_motion(
        &self,
        actor: &Actor,
        deliberation: DeliberationId,
        input: &MotionInput,
    ) -> Result<MotionId> {
        actor.can(Action::SendIdea)?;
        let text = MOTION
            .check(&input.text)
            .map_err(|_| StoreError::Invalid("a text of 5 to 2,000 characters"))?;
        let write = self.write(actor).await?;
        let sitting = write.held_deliberation(deliberation).await?;
        let by = match write.member_at(&sitting).await {
            Ok(member) => Some(member.id),
            Err(err) => {
                chairs(actor, &sitting.envelope).map_err(|_| err)?;
                None
            }
        };
        sitting.is_not_over()?;
        let others = motions_of(write.tx(), deliberation).await?;
        if others.len() as u64 >= MOST_MOTIONS {
            return Err(MotionError::TooMany.into());
        }
        let mut row = motion::ActiveModel {
            id: Set(MotionId::new().0),
            deliberation_id: Set(deliberation.0),
            position: Set(others.last().map_or(0, |last| last.position) + 1),
            text: Set(text),
            ballot: Set(ballot(&sitting, input.secret).code().to_owned()),
            state: Set(MotionState::Tabled.code().to_owned()),
            tabled_by: Set(by.map(Into::into)),
            proposal_id: Set(None),
            amends: Set(None),
            amount: Set(None),
            present: Set(None),
            yes: Set(None),
            no: Set(None),
            abstain: Set(None),
            returned: Set(0),
            put_at: Set(None),
            decided_at: Set(None),
            version: Set(1),
            kind: Set(input.about.kind().code().to_owned()),
        };
        match input.about {
            MotionAbout::Allocate { proposal, amount } => {
                write.may_allocate(&sitting, proposal, amount).await?;
                row.proposal_id = Set(Some(proposal.0));
                row.amount = Set(Some(amount.get()));
            }
            MotionAbout::Amend { motion, amount } => {
                let amended = amendable(&others, motion)?;
                if let (Some(proposal), Some(amount)) = (amended.proposal, amount) {
                    write.may_allocate(&sitting, proposal, amount).await?;
                }
                row.amends = Set(Some(motion.0));
                // Words alone have no amount.
                row.amount = Set(amended.proposal.and(amount).map(Cents::get));
            }
            MotionAbout::Other => {}
        }
        let row = row.insert(write.tx()).await.doing("tabling a motion")?;
        let id = row.id.into();
        write
            .commit(AuditEvent::MotionTabled {
                edition: sitting.envelope.edition,
                deliberation,
                motion: id,
                kind: input.about.kind(),
            })
            .await?;
        Ok(id)
    }

    /// Withdraws a motion before its vote, with its amendments: whoever tabled it, or the chair.
    pub async fn withdraw_motion(&self, actor: &Actor, id: MotionId) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let held = write.held_motion(id).await?;
        let HeldMotion { sitting, motion } = held;
        if chairs(actor, &sitting.envelope).is_err() {
            let member = write.member_at(&sitting).await?;
            if motion.tabled_by != Some(member.id) {
                chairs(actor, &sitting.envelope)?;
            }
        }
        sitting.is_not_over()?;
        let mut gone = vec![];
        for one in motions_of(write.tx(), sitting.deliberation.id).await? {
            let amends = one.amends == Some(id) && one.state == MotionState::Tabled;
            if one.id == id || amends {
                gone.push(one);
            }
        }
        for one in &gone {
            let state = one.state.becomes(MotionState::Withdrawn)?;
            write.set_state(one, state).await?;
            if one.id != id {
                let event = moved(&sitting, one.id, state);
                write.also(event).await?;
            }
        }
        let event = moved(&sitting, id, MotionState::Withdrawn);
        write.commit(event).await
    }
}

impl MotionAbout {
    pub const fn kind(self) -> MotionKind {
        match self {
            Self::Allocate { .. } => MotionKind::Allocate,
            Self::Amend { .. } => MotionKind::Amendment,
            Self::Other => MotionKind::Other,
        }
    }
}

impl Write {
    /// A motion, held to the end of this write with its deliberation, and with the ledger that a decision may book
    /// in: that comes first, so that two decisions wait for one another in one order.
    pub(crate) async fn held_motion(&self, id: MotionId) -> Result<HeldMotion> {
        let found = motion_in(self.tx(), id).await?;
        let sitting = sitting_in(self.tx(), found.deliberation).await?;
        self.hold_ledgers(&[sitting.envelope.id]).await?;
        let sitting = self.held_deliberation(found.deliberation).await?;
        let motion = motion_in(self.tx(), id).await?;
        Ok(HeldMotion { sitting, motion })
    }

    pub(crate) async fn set_state(&self, motion: &Motion, state: MotionState) -> Result<()> {
        motion::ActiveModel {
            id: Set(motion.id.0),
            state: Set(state.code().to_owned()),
            version: Set(motion.version + 1),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("moving a motion on")?;
        Ok(())
    }

    /// Checks that a proposal can be given an amount: it waits for a decision, and the amount is within its cost and
    /// the cap. Whether enough is left is another question, which is asked when it is voted on.
    pub(crate) async fn may_allocate(
        &self,
        sitting: &Sitting,
        proposal: ProposalId,
        amount: Cents,
    ) -> Result<Proposal> {
        let row = crate::entities::proposal::Entity::find_by_id(proposal.0)
            .filter(crate::entities::proposal::Column::EnvelopeId.eq(sitting.envelope.id.0))
            .one(self.tx())
            .await
            .doing("reading a proposal")?
            .ok_or(StoreError::NotFound("proposal"))?;
        let proposal = proposal_of(row)?;
        allocable(sitting, &proposal, amount)?;
        Ok(proposal)
    }
}

/// The rules for an amount of a proposal, but for what is left.
pub(crate) fn allocable(sitting: &Sitting, proposal: &Proposal, amount: Cents) -> Result<()> {
    if !proposal.state.is_votable() {
        return Err(StoreError::ProposalState(ProposalStateError {
            from: proposal.state,
            step: StepKind::Allocated,
        }));
    }
    if !amount.is_positive() {
        return Err(domain::LedgerError::Amount.into());
    }
    if let Some(cap) = sitting.envelope.terms.cap
        && amount > cap
    {
        return Err(StoreError::OverCap(cap));
    }
    match proposal.amount {
        Some(cost) if amount > cost => Err(MotionError::OverCost { cost }.into()),
        _ => Ok(()),
    }
}

/// The event of a motion that moved.
pub(crate) fn moved(sitting: &Sitting, motion: MotionId, state: MotionState) -> AuditEvent {
    AuditEvent::MotionMoved {
        edition: sitting.envelope.edition,
        deliberation: sitting.deliberation.id,
        motion,
        state,
    }
}

fn ballot(sitting: &Sitting, secret: bool) -> MotionBallot {
    if secret {
        MotionBallot::Secret
    } else {
        sitting.envelope.terms.ballot
    }
}

fn amendable(others: &[Motion], id: MotionId) -> Result<&Motion> {
    others
        .iter()
        .find(|one| one.id == id)
        .filter(|one| one.state == MotionState::Tabled && one.kind != MotionKind::Amendment)
        .ok_or_else(|| MotionError::NotAmendable.into())
}

/// The motions of a deliberation, in their order.
pub(crate) async fn motions_of(
    db: &impl ConnectionTrait,
    deliberation: DeliberationId,
) -> Result<Vec<Motion>> {
    motion::Entity::find()
        .filter(motion::Column::DeliberationId.eq(deliberation.0))
        .order_by_asc(motion::Column::Position)
        .all(db)
        .await
        .doing("reading motions")?
        .into_iter()
        .map(motion_of)
        .collect()
}

pub(crate) async fn motion_in(db: &impl ConnectionTrait, id: MotionId) -> Result<Motion> {
    let row = motion::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading a motion")?
        .ok_or(StoreError::NotFound("motion"))?;
    motion_of(row)
}

/// The open votes on some motions.
pub(crate) async fn votes_of(
    db: &impl ConnectionTrait,
    motions: impl IntoIterator<Item = MotionId>,
) -> Result<Vec<motion_vote::Model>> {
    let motions = motions.into_iter().map(|motion| motion.0);
    motion_vote::Entity::find()
        .filter(motion_vote::Column::MotionId.is_in(motions))
        .order_by_asc(motion_vote::Column::VotedAt)
        .order_by_asc(motion_vote::Column::AmbassadorId)
        .all(db)
        .await
        .doing("reading votes")
}

fn motion_of(row: motion::Model) -> Result<Motion> {
    let tally = match (row.yes, row.no, row.abstain) {
        (Some(yes), Some(no), Some(abstain)) => Some(MotionTally {
            yes: count(yes),
            no: count(no),
            abstain: count(abstain),
        }),
        _ => None,
    };
    Ok(Motion {
        id: row.id.into(),
        deliberation: row.deliberation_id.into(),
        position: row.position,
        kind: column("motion.kind", &row.kind)?,
        proposal: row.proposal_id.map(Into::into),
        amends: row.amends.map(Into::into),
        text: row.text,
        amount: row.amount.map(Cents::new),
        ballot: column("motion.ballot", &row.ballot)?,
        state: column("motion.state", &row.state)?,
        tabled_by: row.tabled_by.map(Into::into),
        present: row.present.map(count),
        tally,
        returned: count(row.returned),
        put_at: row.put_at,
        decided_at: row.decided_at,
        version: row.version,
    })
}
