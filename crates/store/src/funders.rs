//! Funders of an envelope: which part each of them pays, and what they have paid.

use crate::entities::funder;
use crate::error::Doing;
use crate::ledger::{Booking, entry_of, rows};
use crate::{Funder, FunderInput, LedgerNote, Result, Store, StoreError, Write};
use domain::delegated::{FUNDER, MOST_FUNDERS, TermsError, WHOLE, shares};
use domain::ledger::LedgerEntry;
use domain::{Action, Actor, AuditEvent, Cents, DelegatedEnvelopeId, LedgerKind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// What a funder owes and has paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunderLine {
    pub funder: Funder,
    /// Its share of the ceiling; all shares together are the ceiling to the cent.
    pub owes: Cents,
    pub paid: Cents,
}

impl FunderLine {
    /// What is still owed. A share is never paid beyond.
    pub fn left(&self) -> Cents {
        self.owes.checked_sub(self.paid).unwrap_or(Cents::ZERO)
    }
}

impl Store {
    /// What each funder of an envelope owes and has paid, in their order. Public.
    pub async fn funder_lines(&self, envelope: DelegatedEnvelopeId) -> Result<Vec<FunderLine>> {
        let booked = rows(self.reader(), envelope).await?;
        let ceiling = crate::ledger::balances_of(&booked)?.figures().ceiling;
        lines(self.reader(), envelope, ceiling).await
    }

    /// Names the funders, in the place of those that were named. Once one of them has paid, they stay
    /// ([`StoreError::FundersPaid`]).
    pub async fn set_funders(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        funders: &[FunderInput],
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let funders = checked(funders)?;
        let (write, envelope) = self.family(actor, id, Action::ManageEnvelopes).await?;
        if envelope.parent.is_some() {
            return Err(StoreError::Invalid("the funders of a part of a fund"));
        }
        let booked = rows(write.tx(), id).await?;
        if booked.iter().any(|row| row.funder_id.is_some()) {
            return Err(StoreError::FundersPaid);
        }
        funder::Entity::delete_many()
            .filter(funder::Column::EnvelopeId.eq(id.0))
            .exec(write.tx())
            .await
            .doing("replacing funders")?;
        crate::delegated::insert_funders(&write, id, &funders).await?;
        write
            .commit(AuditEvent::DelegatedEnvelopeChanged {
                edition: envelope.edition,
                envelope: id,
            })
            .await
    }

    /// Notes that a funder has paid: its share of the ceiling at most, in one payment or in several.
    pub async fn receive_payment(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        funder: Uuid,
        amount: Cents,
        note: &LedgerNote,
    ) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let note = note.checked()?;
        let entry = LedgerEntry::new(LedgerKind::Receive, amount, None)?;
        let (write, envelope) = self.family(actor, id, Action::KeepLedger).await?;
        let ceiling = crate::ledger::balances(write.tx(), id)
            .await?
            .figures()
            .ceiling;
        let all = lines(write.tx(), id, ceiling).await?;
        let line = all
            .iter()
            .find(|line| line.funder.id == funder)
            .ok_or(StoreError::NotFound("funder"))?;
        if amount > line.left() {
            return Err(StoreError::OverShare(line.left()));
        }
        let booking = Booking {
            funder: Some(funder),
            ..write.booking(id, entry, &note).await?
        };
        write.commit_entry(&envelope, booking).await
    }
}

impl Write {
    /// Whether every funder would still owe what it has paid, under a ceiling.
    pub(crate) async fn funders_owe(
        &self,
        envelope: DelegatedEnvelopeId,
        ceiling: Cents,
    ) -> Result<()> {
        let all = lines(self.tx(), envelope, ceiling).await?;
        if all.iter().any(|line| line.paid > line.owes) {
            return Err(StoreError::FundersPaid);
        }
        Ok(())
    }
}

/// Funders as they are kept. None is fine: the city pays all of it.
pub(crate) fn checked(funders: &[FunderInput]) -> Result<Vec<FunderInput>> {
    if funders.len() > MOST_FUNDERS {
        return Err(StoreError::Invalid("the number of funders"));
    }
    let whole: u64 = funders.iter().map(|funder| u64::from(funder.share)).sum();
    let some = funders.iter().all(|funder| funder.share > 0);
    if !funders.is_empty() && (whole != u64::from(WHOLE) || !some) {
        return Err(TermsError::Shares.into());
    }
    let each = funders.iter().map(|input| {
        Ok(FunderInput {
            name: FUNDER
                .check(&input.name)
                .map_err(|_| StoreError::Invalid("the name of a funder"))?,
            share: input.share,
        })
    });
    each.collect()
}

pub(crate) async fn funders_in(
    db: &impl ConnectionTrait,
    envelope: DelegatedEnvelopeId,
) -> Result<Vec<Funder>> {
    let rows = funder::Entity::find()
        .filter(funder::Column::EnvelopeId.eq(envelope.0))
        .order_by_asc(funder::Column::Position)
        .all(db)
        .await
        .doing("reading funders")?;
    let each = rows.into_iter().map(|row| Funder {
        id: row.id,
        name: row.name,
        share: u32::try_from(row.share).unwrap_or(0),
    });
    Ok(each.collect())
}

pub(crate) async fn lines(
    db: &impl ConnectionTrait,
    envelope: DelegatedEnvelopeId,
    ceiling: Cents,
) -> Result<Vec<FunderLine>> {
    let funders = funders_in(db, envelope).await?;
    if funders.is_empty() {
        return Ok(vec![]);
    }
    let parts: Vec<u32> = funders.iter().map(|funder| funder.share).collect();
    let owed = shares(ceiling, &parts)?;
    let booked = rows(db, envelope).await?;
    let mut lines = Vec::with_capacity(funders.len());
    for (funder, owes) in funders.into_iter().zip(owed) {
        let mut paid = Cents::ZERO;
        for row in booked.iter().filter(|row| row.funder_id == Some(funder.id)) {
            let entry = entry_of(row)?;
            let amount = match entry.kind {
                LedgerKind::Reverse => entry.amount.checked_neg(),
                _receive => Some(entry.amount),
            };
            paid = amount
                .and_then(|amount| paid.checked_add(amount))
                .ok_or(domain::LedgerError::Overflow)?;
        }
        lines.push(FunderLine { funder, owes, paid });
    }
    Ok(lines)
}
