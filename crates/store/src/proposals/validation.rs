//! From a group's decision to money that may be spent: allocation, countersignature or return, ratification.

use super::{Held, Proposal, StepNote, reason, reference};
use crate::delegated::DelegatedEnvelope;
use crate::entities::proposal;
use crate::error::Doing;
use crate::ledger::balances;
use crate::{Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::delegated::ValidationStep;
use domain::ledger::LedgerAccount;
use domain::{Action, Actor, Cents, LedgerKind, Mail, MotionId, ProposalId, StepKind};
use sea_orm::EntityTrait;

impl Write {
    /// Allocates money of an envelope to a proposal, by a motion that a group has carried. What the terms do not ask
    /// for is booked with it; otherwise those who coordinate are told until when to countersign.
    ///
    /// The ledger and the proposal must be held. The caller commits, with the event of its motion.
    pub(crate) async fn allocate(
        &self,
        envelope: &DelegatedEnvelope,
        proposal: &Proposal,
        amount: Cents,
        motion: Option<MotionId>,
        reason: &str,
    ) -> Result<()> {
        let proposed_by = proposal::Entity::find_by_id(proposal.id.0)
            .one(self.tx())
            .await
            .doing("reading a proposal")?
            .and_then(|row| row.proposed_by)
            .map(Into::into);
        let mut held = Held {
            envelope: envelope.clone(),
            proposal: proposal.clone(),
            proposed_by,
        };
        held.may_cost(amount)?;
        let note = StepNote {
            text: reason.to_owned(),
            motion,
            ..StepNote::default()
        };
        self.advance(&mut held, StepKind::Allocated, note.clone())
            .await?;
        self.move_money(&held, LedgerKind::Allocate, amount, &note)
            .await?;
        self.also(held.stepped(StepKind::Allocated)).await?;
        if held.envelope.terms.has(ValidationStep::Countersignature) {
            let mail = Mail::AllocationToSign {
                envelope: held.envelope.name.clone(),
                proposal: held.proposal.title.clone(),
                until: held.envelope.terms.sign_until(paris::day(self.now())),
                path: held.desk_path(),
            };
            for coordinator in self.coordinators(held.envelope.edition).await? {
                self.mail_account(&coordinator, &mail).await?;
            }
            return Ok(());
        }
        self.sign(&mut held, amount, &note).await?;
        self.also(held.stepped(StepKind::Countersigned)).await?;
        if !held.envelope.terms.has(ValidationStep::Ratification) {
            self.also(held.stepped(StepKind::Ratified)).await?;
        }
        Ok(())
    }

    /// Countersigns, and ratifies with it where the terms ask for no ratification. The caller names the events.
    async fn sign(&self, held: &mut Held, amount: Cents, note: &StepNote) -> Result<()> {
        self.advance(held, StepKind::Countersigned, note.clone())
            .await?;
        self.move_money(held, LedgerKind::Countersign, amount, note)
            .await?;
        if !held.envelope.terms.has(ValidationStep::Ratification) {
            self.advance(held, StepKind::Ratified, note.clone()).await?;
            self.move_money(held, LedgerKind::Ratify, amount, note)
                .await?;
        }
        Ok(())
    }

    /// What a held proposal has in an account.
    pub(super) async fn money_in(&self, held: &Held, account: LedgerAccount) -> Result<Cents> {
        let balances = balances(self.tx(), held.envelope.id).await?;
        Ok(balances.held(account, Some(held.proposal.id)))
    }
}

impl Store {
    /// Signs for the city what a group has allocated. Its person shows again who they are.
    pub async fn countersign(&self, actor: &Actor, id: ProposalId, order: &str) -> Result<()> {
        actor.can_somewhere(Action::Countersign)?;
        actor.is_fresh()?;
        let note = StepNote {
            reference: reference(order, false)?,
            ..StepNote::default()
        };
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::Countersign).await?;
        held.proposal.state.step(StepKind::Countersigned)?;
        let amount = write.money_in(&held, LedgerAccount::Allocated).await?;
        write.sign(&mut held, amount, &note).await?;
        write
            .tell_group(&held, &held.moved(StepKind::Countersigned))
            .await?;
        if held.envelope.terms.has(ValidationStep::Ratification) {
            return write.commit(held.stepped(StepKind::Countersigned)).await;
        }
        write.also(held.stepped(StepKind::Countersigned)).await?;
        write.commit(held.stepped(StepKind::Ratified)).await
    }

    /// Returns a decision to its group, with a reason: the money is available again, and the group deliberates a
    /// second time.
    pub async fn send_back(&self, actor: &Actor, id: ProposalId, why: &str) -> Result<()> {
        actor.can_somewhere(Action::Countersign)?;
        let text = reason(why)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::Countersign).await?;
        let note = StepNote {
            text: text.clone(),
            ..StepNote::default()
        };
        write.advance(&mut held, StepKind::SentBack, note).await?;
        write
            .release(&held, &[LedgerAccount::Allocated], &text)
            .await?;
        let mail = Mail::ProposalSentBack {
            envelope: held.envelope.name.clone(),
            proposal: held.proposal.title.clone(),
            reason: text,
            path: held.path(),
        };
        write.tell_group(&held, &mail).await?;
        write.commit(held.stepped(StepKind::SentBack)).await
    }

    /// Notes that the council has decided: on which day, and under which reference.
    pub async fn ratify(
        &self,
        actor: &Actor,
        id: ProposalId,
        on: NaiveDate,
        decision: &str,
    ) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let note = StepNote {
            reference: reference(decision, true)?,
            done_on: Some(on),
            ..StepNote::default()
        };
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::KeepLedger).await?;
        not_to_come(&write, on)?;
        write
            .advance(&mut held, StepKind::Ratified, note.clone())
            .await?;
        let amount = write.money_in(&held, LedgerAccount::Countersigned).await?;
        write
            .move_money(&held, LedgerKind::Ratify, amount, &note)
            .await?;
        write
            .tell_group(&held, &held.moved(StepKind::Ratified))
            .await?;
        write.commit(held.stepped(StepKind::Ratified)).await
    }
}

/// What is done was done today at the latest.
pub(super) fn not_to_come(write: &Write, on: NaiveDate) -> Result<()> {
    if on > paris::day(write.now()) {
        return Err(StoreError::Invalid("a day that is not to come"));
    }
    Ok(())
}
