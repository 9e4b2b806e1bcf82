//! A ledger as it is read: for everybody, and with who booked what for the staff.

use super::{entry_of, rows};
use crate::delegated::envelope_in;
use crate::entities::{account, delegated_envelope, funder, ledger_entry, proposal};
use crate::error::Doing;
use crate::{Result, Store};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ledger::{Balances, Figures, LedgerEntry};
use domain::{Action, Actor, Cents, DelegatedEnvelopeId, LedgerEntryId, LedgerKind, MotionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

/// An entry with what explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    pub id: LedgerEntryId,
    /// 1, 2, 3 … without a gap.
    pub number: i32,
    pub entry: LedgerEntry,
    pub reason: String,
    pub reference: String,
    /// One of the envelope's documents, which the staff read.
    pub document: Option<String>,
    /// The day that counts for the accounts.
    pub booked_on: NaiveDate,
    pub booked_at: DateTime<Utc>,
    /// Who booked it: for the staff alone, and `None` for a job, the operator and an account that is gone.
    pub author: Option<String>,
    /// The motion that decided it.
    pub motion: Option<MotionId>,
    /// The number and the title of its proposal.
    pub proposal: Option<(i32, String)>,
    /// The name of the funder that paid.
    pub funder: Option<String>,
    /// The name of the envelope below.
    pub child: Option<String>,
    /// The number of the entry that this one takes back.
    pub reverses: Option<i32>,
    /// The number of the entry that took this one back.
    pub reversed_by: Option<i32>,
    /// The envelope's figures after it.
    pub after: Figures,
}

impl LedgerLine {
    /// The amount as the envelope's ceiling, its parts or its funders' payments feel it: below zero where a correction
    /// takes it back.
    pub fn signed(&self) -> Cents {
        match self.entry.kind {
            LedgerKind::Reverse | LedgerKind::Lower | LedgerKind::Release => {
                self.entry.amount.checked_neg().unwrap_or(Cents::ZERO)
            }
            LedgerKind::Open
            | LedgerKind::Delegate
            | LedgerKind::Allocate
            | LedgerKind::Countersign
            | LedgerKind::Ratify
            | LedgerKind::Commit
            | LedgerKind::Spend
            | LedgerKind::GiveBack
            | LedgerKind::Receive => self.entry.amount,
        }
    }
}

impl Store {
    /// The ledger of an envelope, in its order, without who booked what. Public.
    pub async fn ledger(&self, envelope: DelegatedEnvelopeId) -> Result<Vec<LedgerLine>> {
        public_lines(self.reader(), envelope).await
    }

    /// The same with the names of those who booked, for the desk.
    pub async fn desk_ledger(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
    ) -> Result<Vec<LedgerLine>> {
        actor.can_somewhere(Action::ReadEnvelopes)?;
        let of = envelope_in(self.reader(), envelope).await?;
        actor.can_in(Action::ReadEnvelopes, of.edition)?;
        let rows = rows(self.reader(), envelope).await?;
        let mut named = named_in(self.reader(), envelope).await?;
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(rows.iter().filter_map(|row| row.booked_by)))
            .all(self.reader())
            .await
            .doing("reading who booked")?;
        for row in accounts {
            let id = row.id;
            let called = self.account_of(row)?.called().to_owned();
            named.names.insert(id, called);
        }
        lines(rows, &named)
    }
}

/// A ledger without who booked what.
pub(crate) async fn public_lines(
    db: &impl ConnectionTrait,
    envelope: DelegatedEnvelopeId,
) -> Result<Vec<LedgerLine>> {
    lines(rows(db, envelope).await?, &named_in(db, envelope).await?)
}

fn lines(rows: Vec<ledger_entry::Model>, named: &Named) -> Result<Vec<LedgerLine>> {
    let numbers: HashMap<Uuid, i32> = rows.iter().map(|row| (row.id, row.number)).collect();
    let reversed: HashMap<Uuid, i32> = rows
        .iter()
        .filter_map(|row| Some((row.reverses?, row.number)))
        .collect();
    let mut balances = Balances::default();
    let each = rows.into_iter().map(|row| {
        let entry = entry_of(&row)?;
        balances.book(&entry)?;
        let name = |id: Option<Uuid>| id.and_then(|id| named.names.get(&id).cloned());
        let proposal = |id| named.proposals.get(&id).cloned();
        Ok(LedgerLine {
            id: row.id.into(),
            number: row.number,
            entry,
            author: name(row.booked_by),
            motion: row.motion_id.map(Into::into),
            proposal: row.proposal_id.and_then(proposal),
            funder: name(row.funder_id),
            child: name(row.child_id),
            reverses: row.reverses.and_then(|id| numbers.get(&id).copied()),
            reversed_by: reversed.get(&row.id).copied(),
            reason: row.reason,
            reference: row.reference,
            document: row.document,
            booked_on: row.booked_on,
            booked_at: row.booked_at,
            after: balances.figures(),
        })
    });
    each.collect()
}

/// What the entries of a ledger name.
#[derive(Default)]
struct Named {
    /// Of accounts, funders and envelopes.
    names: HashMap<Uuid, String>,
    proposals: HashMap<Uuid, (i32, String)>,
}

async fn named_in(db: &impl ConnectionTrait, envelope: DelegatedEnvelopeId) -> Result<Named> {
    let mut named = Named::default();
    let proposals = proposal::Entity::find()
        .filter(proposal::Column::EnvelopeId.eq(envelope.0))
        .all(db)
        .await
        .doing("reading proposals")?;
    for row in proposals {
        named.proposals.insert(row.id, (row.number, row.title));
    }
    let funders = funder::Entity::find()
        .filter(funder::Column::EnvelopeId.eq(envelope.0))
        .all(db)
        .await
        .doing("reading funders")?;
    let funders = funders.into_iter().map(|row| (row.id, row.name));
    named.names.extend(funders);
    let parts = delegated_envelope::Entity::find()
        .filter(delegated_envelope::Column::ParentId.eq(envelope.0))
        .all(db)
        .await
        .doing("reading the parts of a fund")?;
    let parts = parts.into_iter().map(|row| (row.id, row.name));
    named.names.extend(parts);
    Ok(named)
}
