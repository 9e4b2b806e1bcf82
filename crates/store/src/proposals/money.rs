//! The city orders and pays; who received a subsidy reports on it.

use super::{StepNote, reason, reference};
use crate::entities::proposal_step;
use crate::error::Doing;
use crate::ledger::balances;
use crate::{Result, Store, StoreError, Write};
use domain::ledger::LedgerAccount;
use domain::{Action, Actor, Cents, DocumentId, LedgerKind, ProposalId, StepKind};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// A bill, or a part of a subsidy, that was paid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payment {
    pub amount: Cents,
    pub reference: String,
    /// A document of the envelope.
    pub document: Option<DocumentId>,
    /// Nothing more will be paid: what is left goes back to the envelope.
    pub is_last: bool,
}

impl Store {
    /// Orders for an amount (engagement). There may be several orders, for what is ratified together.
    pub async fn commit(
        &self,
        actor: &Actor,
        id: ProposalId,
        amount: Cents,
        order: &str,
    ) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let note = StepNote {
            reference: reference(order, true)?,
            ..StepNote::default()
        };
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::KeepLedger).await?;
        write
            .advance(&mut held, StepKind::Committed, note.clone())
            .await?;
        write
            .move_money(&held, LedgerKind::Commit, amount, &note)
            .await?;
        write.commit(held.stepped(StepKind::Committed)).await
    }

    /// Notes a payment of what is committed. Of a subsidy a part alone is paid before its report
    /// ([`StoreError::ReportFirst`]).
    pub async fn pay(&self, actor: &Actor, id: ProposalId, payment: &Payment) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let reference = reference(&payment.reference, true)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::KeepLedger).await?;
        let note = StepNote {
            document: write
                .document_of_envelope(held.envelope.id, payment.document)
                .await?,
            reference,
            ..StepNote::default()
        };
        held.proposal.state.step(StepKind::Paid)?;
        let figures = balances(write.tx(), held.envelope.id).await?.figures_of(id);
        let before_report = held.envelope.terms.before_report(figures.committed);
        let paid = figures.spent.checked_add(payment.amount);
        if paid.is_none_or(|paid| paid > before_report) && !is_reported(&write, id).await? {
            let most = before_report
                .checked_sub(figures.spent)
                .unwrap_or(Cents::ZERO);
            // Where all may be paid, the ledger says what is wrong.
            if before_report < figures.committed {
                return Err(StoreError::ReportFirst(most));
            }
        }
        write
            .advance(&mut held, StepKind::Paid, note.clone())
            .await?;
        write
            .move_money(&held, LedgerKind::Spend, payment.amount, &note)
            .await?;
        if payment.is_last {
            let left = [LedgerAccount::Ratified, LedgerAccount::Committed];
            write.release(&held, &left, &note.reference).await?;
        }
        write.commit(held.stepped(StepKind::Paid)).await
    }

    /// Notes the report on a subsidy: by whoever proposed it, or who leads the network. What is left of the subsidy
    /// can be paid then.
    pub async fn report(&self, actor: &Actor, id: ProposalId, text: &str) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let text = reason(text)?;
        let write = self.write(actor).await?;
        let mut held = write.held_by_proposer(id).await?;
        let note = StepNote {
            text,
            ..StepNote::default()
        };
        write.advance(&mut held, StepKind::Reported, note).await?;
        for coordinator in write.coordinators(held.envelope.edition).await? {
            let mail = domain::Mail::ProposalMoved {
                proposal: held.proposal.title.clone(),
                step: StepKind::Reported,
                path: held.desk_path(),
            };
            write.mail_account(&coordinator, &mail).await?;
        }
        write.commit(held.stepped(StepKind::Reported)).await
    }
}

async fn is_reported(write: &Write, id: ProposalId) -> Result<bool> {
    let reports = proposal_step::Entity::find()
        .filter(proposal_step::Column::ProposalId.eq(id.0))
        .filter(proposal_step::Column::Kind.eq(StepKind::Reported.code()))
        .count(write.tx())
        .await
        .doing("looking for a report")?;
    Ok(reports > 0)
}
