//! Proposals to a delegated envelope, each on a path of dated steps.
//!
//! Every act holds the envelope's ledger first and then the proposal, so that its state, its money and its step move
//! together or not at all.

mod costing;
mod making;
mod money;
mod photos;
mod reading;
mod texts;
mod validation;
mod works;

pub use costing::{Costing, ProposalOpinion};
pub use making::ProposalInput;
pub use money::Payment;
pub use reading::{DeskProposal, FromIdea, ProposalStep, ProposalView};
pub use works::Delivery;

use crate::delegated::{DelegatedEnvelope, envelope_in};
use crate::entities::{account, ambassador, proposal, proposal_step};
use crate::error::{Doing, column};
use crate::ledger::{Booking, balances};
use crate::members::{acting_in_groups, leads, member};
use crate::rights::found_in;
use crate::{Result, StoreError, Write};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::delegated::Proposers;
use domain::ledger::{LedgerAccount, LedgerEntry};
use domain::{
    AccountId, Action, Actor, AmbassadorGroupId, AmbassadorState, AuditEvent, Cents,
    DelegatedEnvelopeId, IdeaId, LedgerKind, Mail, MotionId, ProjectId, ProposalId, ProposalState,
    ProposalStepId, StepKind,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::BTreeSet;
use texts::{in_the_ledger, reason, reference, remark};

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
    /// The day that counts; today where nothing is said, unless the step is planned for a day.
    pub done_on: Option<NaiveDate>,
    pub motion: Option<MotionId>,
}

/// A proposal with its envelope while an act holds both.
pub(crate) struct Held {
    pub(crate) envelope: DelegatedEnvelope,
    pub(crate) proposal: Proposal,
    proposed_by: Option<AccountId>,
}

impl Held {
    fn stepped(&self, step: StepKind) -> AuditEvent {
        AuditEvent::ProposalStepped {
            edition: self.envelope.edition,
            envelope: self.envelope.id,
            proposal: self.proposal.id,
            step,
        }
    }

    fn changed(&self) -> AuditEvent {
        AuditEvent::ProposalChanged {
            edition: self.envelope.edition,
            envelope: self.envelope.id,
            proposal: self.proposal.id,
        }
    }

    /// Its page for everybody.
    fn path(&self) -> String {
        format!(
            "/envelopes/{}/proposals/{}",
            self.envelope.slug, self.proposal.number
        )
    }

    fn desk_path(&self) -> String {
        format!("/desk{}", self.path())
    }

    fn moved(&self, step: StepKind) -> Mail {
        Mail::ProposalMoved {
            proposal: self.proposal.title.clone(),
            step,
            path: self.path(),
        }
    }

    /// An amount of zero or less is refused before anything is written.
    fn may_cost(&self, amount: Cents) -> Result<()> {
        may_cost(&self.envelope, amount)
    }
}

/// Whether one proposal of an envelope may cost so much.
fn may_cost(envelope: &DelegatedEnvelope, amount: Cents) -> Result<()> {
    if !amount.is_positive() {
        return Err(domain::LedgerError::Amount.into());
    }
    match envelope.terms.cap {
        Some(cap) if amount > cap => Err(StoreError::OverCap(cap)),
        Some(_) | None => Ok(()),
    }
}

impl Write {
    /// Holds the ledger of a proposal's envelope and then the proposal, for an act of the desk.
    async fn held_at_desk(&self, id: ProposalId, action: Action) -> Result<Held> {
        let held = self.held_with_ledger(id).await?;
        found_in(self.actor(), action, held.envelope.edition, "proposal")?;
        Ok(held)
    }

    /// The same for an act of whoever proposed it, as long as they may propose, of who leads its network, or of who
    /// coordinates its edition.
    async fn held_by_proposer(&self, id: ProposalId) -> Result<Held> {
        let held = self.held_with_ledger(id).await?;
        let may = is_theirs(
            self.tx(),
            self.secret(),
            self.actor(),
            &held.envelope,
            held.proposed_by,
            paris::day(self.now()),
        );
        may.await?;
        Ok(held)
    }

    async fn held_with_ledger(&self, id: ProposalId) -> Result<Held> {
        let row = proposal::Entity::find_by_id(id.0)
            .one(self.tx())
            .await
            .doing("reading a proposal")?
            .ok_or(StoreError::NotFound("proposal"))?;
        let envelope = envelope_in(self.tx(), row.envelope_id.into()).await?;
        self.hold_ledgers(&[envelope.id]).await?;
        Ok(Held {
            proposal: self.held_proposal(id).await?,
            proposed_by: row.proposed_by.map(Into::into),
            envelope,
        })
    }

    /// Takes a step and keeps what is held up to date.
    async fn advance(&self, held: &mut Held, kind: StepKind, note: StepNote) -> Result<()> {
        held.proposal.state = self.step(&held.proposal, kind, note).await?;
        held.proposal.version += 1;
        Ok(())
    }

    /// Books an amount of a proposal on its way.
    async fn move_money(
        &self,
        held: &Held,
        kind: LedgerKind,
        amount: Cents,
        note: &StepNote,
    ) -> Result<()> {
        let entry = LedgerEntry::new(kind, amount, Some(held.proposal.id))?;
        let booking = Booking {
            reference: note.reference.clone(),
            document: note.document.clone(),
            booked_on: note.done_on,
            motion: note.motion,
            ..Booking::new(entry, in_the_ledger(&note.text))
        };
        self.book(held.envelope.edition, held.envelope.id, booking)
            .await?;
        Ok(())
    }

    /// Gives what a proposal holds in some accounts back to its envelope.
    async fn release(&self, held: &Held, from: &[LedgerAccount], reason: &str) -> Result<()> {
        let balances = balances(self.tx(), held.envelope.id).await?;
        for account in from {
            let left = balances.held(*account, Some(held.proposal.id));
            if left.is_positive() {
                let entry = LedgerEntry::release(*account, left, held.proposal.id);
                let booking = Booking::new(entry, in_the_ledger(reason));
                self.book(held.envelope.edition, held.envelope.id, booking)
                    .await?;
            }
        }
        Ok(())
    }

    /// Writes to those whose proposal it is: the members of its group, or of all groups of the envelope, and whoever
    /// proposed it.
    async fn tell_group(&self, held: &Held, mail: &Mail) -> Result<()> {
        let groups = match held.proposal.group {
            Some(group) => vec![group],
            None => held.envelope.groups.clone(),
        };
        let mut members = ambassador::Entity::find()
            .filter(ambassador::Column::NetworkId.eq(held.envelope.network.0))
            .filter(ambassador::Column::State.eq(AmbassadorState::Accepted.code()));
        if !groups.is_empty() {
            let groups = groups.into_iter().map(|group| group.0);
            members = members.filter(ambassador::Column::GroupId.is_in(groups));
        }
        let rows = members.all(self.tx()).await.doing("reading whom to tell")?;
        let today = paris::day(self.now());
        let mut told: BTreeSet<AccountId> = held.proposed_by.into_iter().collect();
        for row in rows {
            let member = member(self.tx(), self.secret(), &row).await?;
            // Nothing is written to a minor whose guardian has not consented.
            if member.standing.consent || !member.standing.is_minor(today) {
                told.insert(member.account);
            }
        }
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(told.into_iter().map(|id| id.0)))
            .order_by_asc(account::Column::Id)
            .all(self.tx())
            .await
            .doing("reading whom to tell")?;
        for row in accounts {
            self.mail_account(&self.account_of(row)?, mail).await?;
        }
        Ok(())
    }

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
        // A step that is planned alone is not done yet.
        let today = note.planned_on.is_none().then(|| paris::day(self.now()));
        proposal_step::ActiveModel {
            id: Set(ProposalStepId::new().0),
            proposal_id: Set(proposal.0),
            kind: Set(kind.code().to_owned()),
            text: Set(note.text),
            reference: Set(note.reference),
            document: Set(note.document),
            planned_on: Set(note.planned_on),
            done_on: Set(note.done_on.or(today)),
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

/// Whether a proposal is the actor's to change: they made it and may still propose, they lead the network, or they
/// coordinate the edition that the envelope comes from.
async fn is_theirs(
    db: &impl ConnectionTrait,
    secret: &crate::Secret,
    actor: &Actor,
    envelope: &DelegatedEnvelope,
    proposed_by: Option<AccountId>,
    today: NaiveDate,
) -> Result<()> {
    let leads = leads(actor, envelope.network);
    let coordinates = actor.can_in(Action::ManageEnvelopes, envelope.edition);
    if leads.is_ok() || coordinates.is_ok() {
        return Ok(());
    }
    may_propose(db, secret, actor, envelope, today).await?;
    if proposed_by.is_some() && proposed_by == actor.account() {
        Ok(())
    } else {
        leads
    }
}

/// Whether the actor may propose by the terms of an envelope, and for which group.
async fn may_propose(
    db: &impl ConnectionTrait,
    secret: &crate::Secret,
    actor: &Actor,
    envelope: &DelegatedEnvelope,
    today: NaiveDate,
) -> Result<Option<AmbassadorGroupId>> {
    signed_in(actor)?;
    match envelope.terms.proposers {
        Proposers::Residents => Ok(None),
        Proposers::Members => {
            let (network, groups) = (envelope.network, &envelope.groups);
            let member = acting_in_groups(db, secret, actor, network, groups, today).await?;
            Ok(member.group)
        }
    }
}

/// A proposal is somebody's, who can be told what becomes of it.
fn signed_in(actor: &Actor) -> Result<()> {
    actor.can(Action::SendIdea)?;
    match actor.account() {
        Some(_) => Ok(()),
        None => Err(domain::Forbidden::SignIn.into()),
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
