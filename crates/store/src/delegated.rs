//! Envelopes that groups decide about.

mod change;
mod creation;
mod documents;
mod overview;

pub use change::{TermsChange, TermsVersion};
pub use creation::{DelegatedEnvelopeInput, FunderInput};
pub use documents::EnvelopeDocument;
pub use overview::EnvelopeLine;

pub(crate) use change::terms_in;
pub(crate) use creation::insert_funders;

use crate::entities::{delegated_envelope, delegated_group};
use crate::error::{Doing, column, json};
use crate::ledger;
use crate::{Result, Store, StoreError};
use chrono::NaiveDate;
use domain::delegated::DelegatedTerms;
use domain::ledger::Balances;
use domain::{AmbassadorGroupId, DelegatedEnvelopeId, EditionId, NetworkId, Scheme};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// An envelope, as everybody may see it. Its ceiling is what its ledger says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegatedEnvelope {
    pub id: DelegatedEnvelopeId,
    /// The edition whose budget it comes from, and whose departments cost its proposals.
    pub edition: EditionId,
    pub network: NetworkId,
    /// The fund that it is a part of.
    pub parent: Option<DelegatedEnvelopeId>,
    pub scheme: Scheme,
    pub slug: String,
    pub name: String,
    pub summary: String,
    /// Who pays: empty for the city, or the association that manages the fund.
    pub manager: String,
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    pub terms: DelegatedTerms,
    /// The groups that decide; none means every group of the network.
    pub groups: Vec<AmbassadorGroupId>,
    pub version: i32,
}

/// Who pays for an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funder {
    pub id: Uuid,
    pub name: String,
    /// Hundredths of a percent.
    pub share: u32,
}

impl Store {
    /// Every delegated envelope, the newest first.
    pub async fn delegated_envelopes(&self) -> Result<Vec<DelegatedEnvelope>> {
        let rows = delegated_envelope::Entity::find()
            .order_by_desc(delegated_envelope::Column::StartsOn)
            .order_by_asc(delegated_envelope::Column::Name)
            .all(self.reader())
            .await
            .doing("reading envelopes")?;
        let groups = delegated_group::Entity::find()
            .all(self.reader())
            .await
            .doing("reading an envelope's groups")?;
        let each = rows.into_iter().map(|row| {
            let own = groups.iter().filter(|group| group.envelope_id == row.id);
            let own = own.map(|group| group.group_id.into()).collect();
            envelope_of(row, own)
        });
        each.collect()
    }

    /// An envelope by the short name in its address.
    pub async fn delegated_envelope(&self, slug: &str) -> Result<DelegatedEnvelope> {
        let row = delegated_envelope::Entity::find()
            .filter(delegated_envelope::Column::Slug.eq(slug))
            .one(self.reader())
            .await
            .doing("reading an envelope")?
            .ok_or(StoreError::NotFound("envelope"))?;
        with_groups(self.reader(), row).await
    }

    /// What the accounts of an envelope hold.
    pub async fn balances(&self, envelope: DelegatedEnvelopeId) -> Result<Balances> {
        ledger::balances(self.reader(), envelope).await
    }

    /// Who pays for an envelope, in their order.
    pub async fn funders(&self, envelope: DelegatedEnvelopeId) -> Result<Vec<Funder>> {
        crate::funders::funders_in(self.reader(), envelope).await
    }
}

/// An envelope by its id.
pub(crate) async fn envelope_in(
    db: &impl ConnectionTrait,
    id: DelegatedEnvelopeId,
) -> Result<DelegatedEnvelope> {
    let row = delegated_envelope::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading an envelope")?
        .ok_or(StoreError::NotFound("envelope"))?;
    with_groups(db, row).await
}

async fn with_groups(
    db: &impl ConnectionTrait,
    row: delegated_envelope::Model,
) -> Result<DelegatedEnvelope> {
    let groups = delegated_group::Entity::find()
        .filter(delegated_group::Column::EnvelopeId.eq(row.id))
        .order_by_asc(delegated_group::Column::GroupId)
        .all(db)
        .await
        .doing("reading an envelope's groups")?;
    envelope_of(
        row,
        groups
            .into_iter()
            .map(|group| group.group_id.into())
            .collect(),
    )
}

fn envelope_of(
    row: delegated_envelope::Model,
    groups: Vec<AmbassadorGroupId>,
) -> Result<DelegatedEnvelope> {
    Ok(DelegatedEnvelope {
        id: row.id.into(),
        edition: row.edition_id.into(),
        network: row.network_id.into(),
        parent: row.parent_id.map(Into::into),
        scheme: column("delegated_envelope.scheme", &row.scheme)?,
        slug: row.slug,
        name: row.name,
        summary: row.summary,
        manager: row.manager,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        terms: json("delegated_envelope.terms", &row.terms)?,
        groups,
        version: row.version,
    })
}
