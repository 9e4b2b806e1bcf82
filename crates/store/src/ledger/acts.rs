//! What the desk books itself: the ceiling, what is given back, corrections.

use super::{Booking, entry_of, rows};
use crate::delegated::envelope_in;
use crate::{DelegatedEnvelope, Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::delegated::TermsError;
use domain::ledger::{LedgerEntry, REASON, REFERENCE};
use domain::{
    Action, Actor, Cents, DelegatedEnvelopeId, DocumentId, LedgerAccount, LedgerEntryId,
    LedgerError, LedgerKind, StepKind,
};

/// What explains an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerNote {
    /// See [`domain::ledger::REASON`].
    pub reason: String,
    /// The decision, the order or the bill behind it; may be empty.
    pub reference: String,
    /// One of the envelope's documents.
    pub document: Option<DocumentId>,
    /// The day that counts for the accounts; today where nothing else is said, and none to come.
    pub booked_on: Option<NaiveDate>,
}

impl Store {
    /// Gives an envelope another ceiling: the difference is booked. Of a part of a fund, the fund gives or gets it, in
    /// the same write. What is decided already, and what funders have paid, is not taken away.
    pub async fn change_ceiling(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        ceiling: Cents,
        note: &LedgerNote,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let note = note.checked()?;
        if !ceiling.is_positive() {
            return Err(TermsError::Ceiling.into());
        }
        let (write, envelope) = self.family(actor, id, Action::ManageEnvelopes).await?;
        let now = crate::ledger::balances(write.tx(), id).await?.figures();
        let raised = ceiling
            .checked_sub(now.ceiling)
            .ok_or(LedgerError::Overflow)?;
        let amount = if raised.is_negative() {
            raised.checked_neg().ok_or(LedgerError::Overflow)?
        } else {
            raised
        };
        let (own, funds) = if raised.is_negative() {
            let own = LedgerEntry::new(LedgerKind::Lower, amount, None)?;
            write.funders_owe(id, ceiling).await?;
            (own, LedgerEntry::recall(amount))
        } else {
            let own = LedgerEntry::new(LedgerKind::Open, amount, None)?;
            (own, LedgerEntry::new(LedgerKind::Delegate, amount, None)?)
        };
        write.book_in_fund(&envelope, funds, &note).await?;
        let booking = write.booking(id, own, &note).await?;
        write.commit_entry(&envelope, booking).await
    }

    /// After its last day: what an envelope has left goes back to the city, or to the fund that it is a part of.
    pub async fn give_back(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        note: &LedgerNote,
    ) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let note = note.checked()?;
        let (write, envelope) = self.family(actor, id, Action::KeepLedger).await?;
        if paris::day(write.now()) <= envelope.ends_on {
            return Err(StoreError::StillRunning);
        }
        let left = crate::ledger::balances(write.tx(), id).await?;
        let left = left.held(LedgerAccount::Available, None);
        let entry = LedgerEntry::new(LedgerKind::GiveBack, left, None)?;
        if left.is_positive() {
            write
                .book_in_fund(&envelope, LedgerEntry::recall(left), &note)
                .await?;
        }
        let booking = write.booking(id, entry, &note).await?;
        write.commit_entry(&envelope, booking).await
    }

    /// Corrects an entry by one that takes the same way back. An entry is corrected once, and some are not corrected
    /// but by the act that moves what depends on them too ([`LedgerKind::is_reversible`]).
    pub async fn reverse_entry(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        entry: LedgerEntryId,
        note: &LedgerNote,
    ) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let note = note.checked()?;
        let (write, envelope) = self.family(actor, id, Action::KeepLedger).await?;
        let booked = rows(write.tx(), id).await?;
        let row = booked
            .iter()
            .find(|row| row.id == entry.0)
            .ok_or(StoreError::NotFound("entry"))?;
        if booked.iter().any(|other| other.reverses == Some(row.id)) {
            return Err(LedgerError::Reversed.into());
        }
        let before = entry_of(row)?;
        // What a fund gave to its part, or got back from it, is two entries: one alone is not taken back.
        let of_a_pair = envelope.parent.is_some() && before.proposal.is_none();
        if of_a_pair || !before.kind.is_reversible() {
            return Err(LedgerError::NotReversible(before.kind).into());
        }
        write.act_can_follow(before).await?;
        let mut booking = write.booking(id, before.reverse(entry), &note).await?;
        booking.funder = row.funder_id;
        if before.kind == LedgerKind::Open {
            let ceiling = crate::ledger::balances(write.tx(), id)
                .await?
                .figures()
                .ceiling;
            let after = ceiling
                .checked_sub(before.amount)
                .ok_or(LedgerError::Overflow)?;
            write.funders_owe(id, after).await?;
        }
        write.commit_entry(&envelope, booking).await
    }

    /// Begins a write about an envelope whose ledger is held, with that of the fund that it is a part of.
    pub(crate) async fn family(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        action: Action,
    ) -> Result<(Write, DelegatedEnvelope)> {
        let write = self.write(actor).await?;
        // A part stays a part of its fund: reading it before it is held is fine.
        let envelope = envelope_in(write.tx(), id).await?;
        actor.can_in(action, envelope.edition)?;
        let ledgers: Vec<_> = envelope.parent.into_iter().chain([id]).collect();
        write.hold_ledgers(&ledgers).await?;
        Ok((write, envelope))
    }
}

impl LedgerNote {
    /// The note as it is kept.
    pub(crate) fn checked(&self) -> Result<Self> {
        Ok(Self {
            reason: REASON
                .check(&self.reason)
                .map_err(|_| StoreError::Invalid("a reason of 3 to 500 characters"))?,
            reference: REFERENCE
                .check(&self.reference)
                .map_err(|_| StoreError::Invalid("a reference"))?,
            ..self.clone()
        })
    }
}

impl Write {
    /// An entry with its note, which was checked.
    pub(crate) async fn booking(
        &self,
        envelope: DelegatedEnvelopeId,
        entry: LedgerEntry,
        note: &LedgerNote,
    ) -> Result<Booking> {
        if note
            .booked_on
            .is_some_and(|day| day > paris::day(self.now()))
        {
            return Err(StoreError::Invalid("a day to come"));
        }
        Ok(Booking {
            reference: note.reference.clone(),
            document: self.document_of_envelope(envelope, note.document).await?,
            booked_on: note.booked_on,
            ..Booking::new(entry, note.reason.clone())
        })
    }

    /// Books an entry as the act of this write.
    pub(crate) async fn commit_entry(
        self,
        envelope: &DelegatedEnvelope,
        booking: Booking,
    ) -> Result<()> {
        let (_, event) = self
            .add_entry(envelope.edition, envelope.id, booking)
            .await?;
        self.commit(event).await
    }

    /// Books what the fund of an envelope has of an act, where there is a fund.
    async fn book_in_fund(
        &self,
        envelope: &DelegatedEnvelope,
        entry: LedgerEntry,
        note: &LedgerNote,
    ) -> Result<()> {
        let Some(fund) = envelope.parent else {
            return Ok(());
        };
        let booking = Booking {
            reference: note.reference.clone(),
            booked_on: note.booked_on,
            child: Some(envelope.id),
            ..Booking::new(entry, note.reason.clone())
        };
        self.book(envelope.edition, fund, booking).await?;
        Ok(())
    }

    /// Whether a commitment or a payment that is taken back could be booked anew: its proposal must still allow it.
    async fn act_can_follow(&self, entry: LedgerEntry) -> Result<()> {
        let step = match entry.kind {
            LedgerKind::Commit => StepKind::Committed,
            LedgerKind::Spend => StepKind::Paid,
            LedgerKind::Open
            | LedgerKind::Lower
            | LedgerKind::Delegate
            | LedgerKind::Allocate
            | LedgerKind::Countersign
            | LedgerKind::Ratify
            | LedgerKind::Release
            | LedgerKind::GiveBack
            | LedgerKind::Receive
            | LedgerKind::Reverse => return Ok(()),
        };
        if let Some(proposal) = entry.proposal {
            self.held_proposal(proposal).await?.state.step(step)?;
        }
        Ok(())
    }
}
