//! The ledger of delegated envelopes: entries are added, and never changed or removed.
//!
//! The database refuses to change one (`m0005_ambassadors`), and each is booked while its envelope's ledger is held:
//! of two that want the last euros at once, one is told what is left.

mod acts;
mod lines;

pub use acts::LedgerNote;
pub use lines::LedgerLine;
pub(crate) use lines::public_lines;

use crate::entities::ledger_entry;
use crate::error::{Doing, column};
use crate::{Result, Write};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::ledger::{Balances, LedgerEntry};
use domain::{AuditEvent, Cents, DelegatedEnvelopeId, EditionId, LedgerEntryId, MotionId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use uuid::Uuid;

/// An entry to be booked, with what explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Booking {
    pub(crate) entry: LedgerEntry,
    pub(crate) reason: String,
    /// The decision, the order or the bill behind it; may be empty.
    pub(crate) reference: String,
    /// The name of a file among the site's documents.
    pub(crate) document: Option<String>,
    /// The day that counts for the accounts; today where nothing else is said.
    pub(crate) booked_on: Option<NaiveDate>,
    pub(crate) motion: Option<MotionId>,
    pub(crate) funder: Option<Uuid>,
    pub(crate) child: Option<DelegatedEnvelopeId>,
}

impl Booking {
    pub(crate) fn new(entry: LedgerEntry, reason: impl Into<String>) -> Self {
        Self {
            entry,
            reason: reason.into(),
            reference: String::new(),
            document: None,
            booked_on: None,
            motion: None,
            funder: None,
            child: None,
        }
    }
}

impl Write {
    /// Holds the ledgers of some envelopes to the end of this write. Before anything else is written: a write that
    /// held the audit log already could wait for one that waits for the log.
    pub(crate) async fn hold_ledgers(&self, envelopes: &[DelegatedEnvelopeId]) -> Result<()> {
        let mut envelopes = envelopes.to_vec();
        envelopes.sort();
        for envelope in envelopes {
            self.hold(&format!("ledger {envelope}")).await?;
        }
        Ok(())
    }

    /// Books an entry, with its audit event, or says why it can't be booked. The ledger must be held.
    pub(crate) async fn book(
        &self,
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        booking: Booking,
    ) -> Result<LedgerEntryId> {
        let (id, event) = self.add_entry(edition, envelope, booking).await?;
        self.also(event).await?;
        Ok(id)
    }

    /// The same, for a write that is committed with the event.
    async fn add_entry(
        &self,
        edition: EditionId,
        envelope: DelegatedEnvelopeId,
        booking: Booking,
    ) -> Result<(LedgerEntryId, AuditEvent)> {
        let booked = rows(self.tx(), envelope).await?;
        let mut balances = balances_of(&booked)?;
        balances.book(&booking.entry)?;
        let id = LedgerEntryId::new();
        let entry = booking.entry;
        ledger_entry::ActiveModel {
            id: Set(id.0),
            envelope_id: Set(envelope.0),
            number: Set(booked.last().map_or(0, |last| last.number) + 1),
            kind: Set(entry.kind.code().to_owned()),
            source: Set(entry.from.code().to_owned()),
            target: Set(entry.to.code().to_owned()),
            amount: Set(entry.amount.get()),
            proposal_id: Set(entry.proposal.map(Into::into)),
            funder_id: Set(booking.funder),
            motion_id: Set(booking.motion.map(Into::into)),
            child_id: Set(booking.child.map(Into::into)),
            reason: Set(booking.reason),
            reference: Set(booking.reference),
            document: Set(booking.document),
            booked_on: Set(booking.booked_on.unwrap_or_else(|| paris::day(self.now()))),
            booked_at: Set(self.now()),
            booked_by: Set(self.actor().account().map(Into::into)),
            reverses: Set(entry.reverses.map(Into::into)),
        }
        .insert(self.tx())
        .await
        .doing("booking an entry")?;
        let event = AuditEvent::LedgerBooked {
            edition,
            envelope,
            entry: id,
            kind: entry.kind,
        };
        Ok((id, event))
    }
}

/// The entries of an envelope, in their order.
pub(crate) async fn rows(
    db: &impl ConnectionTrait,
    envelope: DelegatedEnvelopeId,
) -> Result<Vec<ledger_entry::Model>> {
    ledger_entry::Entity::find()
        .filter(ledger_entry::Column::EnvelopeId.eq(envelope.0))
        .order_by_asc(ledger_entry::Column::Number)
        .all(db)
        .await
        .doing("reading a ledger")
}

/// An entry as the domain knows it.
pub(crate) fn entry_of(row: &ledger_entry::Model) -> Result<LedgerEntry> {
    Ok(LedgerEntry {
        kind: column("ledger_entry.kind", &row.kind)?,
        from: column("ledger_entry.source", &row.source)?,
        to: column("ledger_entry.target", &row.target)?,
        amount: Cents::new(row.amount),
        proposal: row.proposal_id.map(Into::into),
        reverses: row.reverses.map(Into::into),
    })
}

pub(crate) fn balances_of(rows: &[ledger_entry::Model]) -> Result<Balances> {
    let entries = rows.iter().map(entry_of).collect::<Result<Vec<_>>>()?;
    Ok(Balances::of(&entries)?)
}

/// What the accounts of an envelope hold.
pub(crate) async fn balances(
    db: &impl ConnectionTrait,
    envelope: DelegatedEnvelopeId,
) -> Result<Balances> {
    balances_of(&rows(db, envelope).await?)
}
