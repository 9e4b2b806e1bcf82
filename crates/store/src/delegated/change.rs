//! Changing an envelope. Its rules are never changed in silence: every version of them is kept with its date and its
//! reason, and everybody reads them ([`Store::terms_history`]).

use super::creation::{Texts, note_terms, period, set_groups};
use super::{DelegatedEnvelope, envelope_in};
use crate::entities::{delegated_envelope, delegated_terms, deliberation};
use crate::error::{Doing, json, to_json};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::delegated::{DelegatedTerms, TermsError};
use domain::ledger::REASON;
use domain::{
    Action, Actor, AmbassadorGroupId, AuditEvent, DelegatedEnvelopeId, DeliberationState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, Set,
};

/// What an envelope is to be from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsChange {
    pub name: String,
    pub summary: String,
    pub manager: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub terms: DelegatedTerms,
    pub groups: Vec<AmbassadorGroupId>,
    /// Needed where the rules or the days change: everybody reads it beside the change.
    pub reason: String,
}

/// The rules of an envelope from some moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsVersion {
    pub from: DateTime<Utc>,
    pub terms: DelegatedTerms,
    /// The groups that decide; none means every group of the network.
    pub groups: Vec<AmbassadorGroupId>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Why they were changed; empty for the first.
    pub reason: String,
}

impl Store {
    /// The rules that an envelope has had, the oldest first. Public.
    pub async fn terms_history(&self, envelope: DelegatedEnvelopeId) -> Result<Vec<TermsVersion>> {
        terms_in(self.reader(), envelope).await
    }

    /// Changes an envelope as it was read at `version`. While a deliberation is open its rules stay as they are.
    pub async fn change_envelope(
        &self,
        actor: &Actor,
        id: DelegatedEnvelopeId,
        version: i32,
        change: &TermsChange,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let texts = Texts::check(&change.name, &change.summary, &change.manager)?;
        change.terms.check()?;
        period(change.starts_on, change.ends_on)?;
        let write = self.write(actor).await?;
        write.hold_ledgers(&[id]).await?;
        let before = envelope_in(write.tx(), id).await?;
        actor.can_in(Action::ManageEnvelopes, before.edition)?;
        if before.version != version {
            return Err(StoreError::Changed);
        }
        days_of_the_fund(&write, &before, change).await?;
        let rules_change = change.terms != before.terms
            || (change.starts_on, change.ends_on) != (before.starts_on, before.ends_on)
            || changed_groups(&before, &change.groups);
        if rules_change {
            let reason = REASON
                .check(&change.reason)
                .map_err(|_| StoreError::Invalid("a reason of 3 to 500 characters"))?;
            nobody_deliberates(&write, id).await?;
            let rules = TermsVersion {
                from: write.now(),
                terms: change.terms.clone(),
                groups: change.groups.clone(),
                starts_on: change.starts_on,
                ends_on: change.ends_on,
                reason,
            };
            note_terms(&write, id, version + 1, &rules).await?;
            set_groups(&write, id, before.network, &change.groups).await?;
        }
        let manager = match before.parent {
            Some(_) => before.manager,
            None => texts.manager,
        };
        delegated_envelope::ActiveModel {
            id: Set(id.0),
            name: Set(texts.name),
            summary: Set(texts.summary),
            manager: Set(manager),
            starts_on: Set(change.starts_on),
            ends_on: Set(change.ends_on),
            terms: Set(to_json(&change.terms)),
            version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing an envelope")?;
        write
            .commit(AuditEvent::DelegatedEnvelopeChanged {
                edition: before.edition,
                envelope: id,
            })
            .await
    }
}

/// The rules that an envelope has had, the oldest first.
pub(crate) async fn terms_in(
    db: &impl ConnectionTrait,
    envelope: DelegatedEnvelopeId,
) -> Result<Vec<TermsVersion>> {
    let rows = delegated_terms::Entity::find()
        .filter(delegated_terms::Column::EnvelopeId.eq(envelope.0))
        .order_by_asc(delegated_terms::Column::Version)
        .all(db)
        .await
        .doing("reading an envelope's rules")?;
    let each = rows.into_iter().map(|row| {
        Ok(TermsVersion {
            from: row.changed_at,
            terms: json("delegated_terms.terms", &row.terms)?,
            groups: json("delegated_terms.groups", &row.groups)?,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            reason: row.reason,
        })
    });
    each.collect()
}

fn changed_groups(before: &DelegatedEnvelope, groups: &[AmbassadorGroupId]) -> bool {
    let sorted = |groups: &[AmbassadorGroupId]| {
        let mut groups = groups.to_vec();
        groups.sort();
        groups.dedup();
        groups
    };
    sorted(&before.groups) != sorted(groups)
}

/// The days of a part lie within those of its fund, from whichever side they are changed.
async fn days_of_the_fund(
    write: &Write,
    before: &DelegatedEnvelope,
    change: &TermsChange,
) -> Result<()> {
    if let Some(parent) = before.parent {
        let fund = envelope_in(write.tx(), parent).await?;
        if change.starts_on < fund.starts_on || change.ends_on > fund.ends_on {
            return Err(TermsError::Period.into());
        }
    }
    let outside = delegated_envelope::Entity::find()
        .filter(delegated_envelope::Column::ParentId.eq(before.id.0))
        .filter(
            Condition::any()
                .add(delegated_envelope::Column::StartsOn.lt(change.starts_on))
                .add(delegated_envelope::Column::EndsOn.gt(change.ends_on)),
        )
        .count(write.tx())
        .await
        .doing("reading the parts of a fund")?;
    if outside == 0 {
        Ok(())
    } else {
        Err(TermsError::Period.into())
    }
}

async fn nobody_deliberates(write: &Write, id: DelegatedEnvelopeId) -> Result<()> {
    let open = deliberation::Entity::find()
        .filter(deliberation::Column::EnvelopeId.eq(id.0))
        .filter(deliberation::Column::State.eq(DeliberationState::Open.code()))
        .count(write.tx())
        .await
        .doing("looking for a deliberation")?;
    if open == 0 {
        Ok(())
    } else {
        Err(StoreError::Deliberating)
    }
}
