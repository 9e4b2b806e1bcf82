//! From the order to the inauguration, or to a motivated end.

use super::validation::not_to_come;
use super::{StepNote, reason, remark};
use crate::{Result, Store};
use chrono::NaiveDate;
use domain::ledger::LedgerAccount;
use domain::proposal::ProposalStateError;
use domain::{Action, Actor, ProposalId, StepKind};

/// What is there for everybody to use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// Today where nothing is said.
    pub on: Option<NaiveDate>,
    pub text: String,
    /// Bills are still to be paid: what is committed stays. Otherwise all that is left goes back to the envelope.
    pub bills_to_come: bool,
}

impl Store {
    /// Notes a step of the works or the inauguration: planned for a day, or done on one.
    pub async fn works(
        &self,
        actor: &Actor,
        id: ProposalId,
        step: StepKind,
        planned_on: Option<NaiveDate>,
        done_on: Option<NaiveDate>,
        text: &str,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let text = remark(text)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        if !matches!(
            step,
            StepKind::Studies | StepKind::Procurement | StepKind::Works | StepKind::Inaugurated
        ) {
            let from = held.proposal.state;
            return Err(ProposalStateError { from, step }.into());
        }
        if let Some(done) = done_on {
            not_to_come(&write, done)?;
        }
        let note = StepNote {
            text,
            planned_on,
            done_on,
            ..StepNote::default()
        };
        write.advance(&mut held, step, note).await?;
        write.tell_group(&held, &held.moved(step)).await?;
        write.commit(held.stepped(step)).await
    }

    /// Notes that a project is there. What is left of its money goes back to the envelope.
    pub async fn deliver(&self, actor: &Actor, id: ProposalId, delivery: &Delivery) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let text = remark(&delivery.text)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        if let Some(on) = delivery.on {
            not_to_come(&write, on)?;
        }
        let note = StepNote {
            text,
            done_on: delivery.on,
            ..StepNote::default()
        };
        write.advance(&mut held, StepKind::Delivered, note).await?;
        let left: &[LedgerAccount] = if delivery.bills_to_come {
            &[LedgerAccount::Ratified]
        } else {
            &[LedgerAccount::Ratified, LedgerAccount::Committed]
        };
        write.release(&held, left, &held.proposal.title).await?;
        write
            .tell_group(&held, &held.moved(StepKind::Delivered))
            .await?;
        write.commit(held.stepped(StepKind::Delivered)).await
    }

    /// Gives a project up that was decided, with a reason. What was not paid goes back to the envelope.
    pub async fn abandon(&self, actor: &Actor, id: ProposalId, why: &str) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let text = reason(why)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        let note = StepNote {
            text: text.clone(),
            ..StepNote::default()
        };
        write.advance(&mut held, StepKind::Abandoned, note).await?;
        let left = [
            LedgerAccount::Allocated,
            LedgerAccount::Countersigned,
            LedgerAccount::Ratified,
            LedgerAccount::Committed,
        ];
        write.release(&held, &left, &text).await?;
        write
            .tell_group(&held, &held.moved(StepKind::Abandoned))
            .await?;
        write.commit(held.stepped(StepKind::Abandoned)).await
    }
}
