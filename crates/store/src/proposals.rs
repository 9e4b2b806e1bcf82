//! Proposals to a delegated envelope, each on a path of dated steps.

use crate::entities::{proposal, proposal_step};
use crate::error::{Doing, column};
use crate::{Result, StoreError, Write};
use chrono::NaiveDate;
use domain::{
    AmbassadorGroupId, Cents, DelegatedEnvelopeId, IdeaId, MotionId, ProjectId, ProposalId,
    ProposalState, ProposalStepId, StepKind,
};
use sea_orm::{ActiveModelTrait, EntityTrait, QuerySelect, Set};

/// A proposal, as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: ProposalId,
    pub envelope: DelegatedEnvelopeId,
    pub number: i32,
    pub group: Option<AmbassadorGroupId>,
    pub title: String,
    pub text: String,
    /// The resident's idea that it was taken from.
    pub idea: Option<IdeaId>,
    /// What departments study, once a costing was asked for.
    pub project: Option<ProjectId>,
    /// What it costs, once that is known.
    pub amount: Option<Cents>,
    /// What it costs each year afterwards.
    pub running: Option<Cents>,
    pub state: ProposalState,
    pub version: i32,
}

/// What is noted with a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepNote {
    /// The reason, in the words of whoever took the step; may be empty where none is asked for.
    pub text: String,
    /// A decision of the council, an order, a bill.
    pub reference: String,
    pub document: Option<String>,
    pub planned_on: Option<NaiveDate>,
    /// The day that counts; today where nothing else is said.
    pub done_on: Option<NaiveDate>,
    pub motion: Option<MotionId>,
}

impl Write {
    /// A proposal, held to the end of this write.
    pub(crate) async fn held_proposal(&self, id: ProposalId) -> Result<Proposal> {
        let row = proposal::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(self.tx())
            .await
            .doing("reading a proposal")?
            .ok_or(StoreError::NotFound("proposal"))?;
        proposal_of(row)
    }

    /// Takes a step on the path of a proposal that is held: its state moves on, and the step is dated. Gives the
    /// state after it; the caller books the money and names the audit event.
    pub(crate) async fn step(
        &self,
        on: &Proposal,
        kind: StepKind,
        note: StepNote,
    ) -> Result<ProposalState> {
        let state = on.state.step(kind)?;
        proposal::ActiveModel {
            id: Set(on.id.0),
            state: Set(state.code().to_owned()),
            version: Set(on.version + 1),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("moving a proposal on")?;
        self.note_step(on.id, kind, note).await?;
        Ok(state)
    }

    /// Writes a step down, without moving the proposal.
    pub(crate) async fn note_step(
        &self,
        proposal: ProposalId,
        kind: StepKind,
        note: StepNote,
    ) -> Result<()> {
        let today = domain::calendar::paris::day(self.now());
        proposal_step::ActiveModel {
            id: Set(ProposalStepId::new().0),
            proposal_id: Set(proposal.0),
            kind: Set(kind.code().to_owned()),
            text: Set(note.text),
            reference: Set(note.reference),
            document: Set(note.document),
            photo: Set(None),
            planned_on: Set(note.planned_on),
            done_on: Set(note.done_on.or(Some(today))),
            motion_id: Set(note.motion.map(Into::into)),
            account_id: Set(self.actor().account().map(Into::into)),
            noted_at: Set(self.now()),
        }
        .insert(self.tx())
        .await
        .doing("noting a step")?;
        Ok(())
    }
}

pub(crate) fn proposal_of(row: proposal::Model) -> Result<Proposal> {
    Ok(Proposal {
        id: row.id.into(),
        envelope: row.envelope_id.into(),
        number: row.number,
        group: row.group_id.map(Into::into),
        title: row.title,
        text: row.text,
        idea: row.idea_id.map(Into::into),
        project: row.project_id.map(Into::into),
        amount: row.amount.map(Cents::new),
        running: row.running.map(Cents::new),
        state: column("proposal.state", &row.state)?,
        version: row.version,
    })
}
