//! Making an envelope: for a group, or below a fund that it is a part of.

use super::{DelegatedEnvelope, TermsVersion, envelope_in};
use crate::entities::{delegated_envelope, delegated_group, delegated_terms, funder};
use crate::error::{Doing, to_json};
use crate::funders::checked as checked_funders;
use crate::ledger::Booking;
use crate::networks::{groups_in, network_in};
use crate::{Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::delegated::{DelegatedTerms, MANAGER, NAME, SUMMARY, TermsError};
use domain::ledger::{LedgerEntry, REFERENCE};
use domain::{
    Action, Actor, AmbassadorGroupId, AuditEvent, Cents, DelegatedEnvelopeId, EditionId,
    LedgerKind, NetworkId, Scheme,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use uuid::Uuid;

/// An envelope to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DelegatedEnvelopeInput {
    pub edition: EditionId,
    pub network: NetworkId,
    /// The fund that it is a part of: of the same edition and network, and not a part itself. Its ceiling comes out of
    /// what the fund has left.
    pub parent: Option<DelegatedEnvelopeId>,
    pub scheme: Scheme,
    /// See [`domain::edition::slug`].
    pub slug: String,
    pub name: String,
    pub summary: String,
    /// Who pays: empty for the city. A part of a fund has the fund's.
    pub manager: String,
    pub starts_on: NaiveDate,
    /// The last day; within the fund's days.
    pub ends_on: NaiveDate,
    pub terms: DelegatedTerms,
    /// The groups that decide; none means every group of the network.
    pub groups: Vec<AmbassadorGroupId>,
    /// None where the city pays all of it. A part of a fund has none of its own.
    pub funders: Vec<FunderInput>,
    pub ceiling: Cents,
    /// The decision that opens it; may be empty.
    pub reference: String,
}

/// A funder to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FunderInput {
    pub name: String,
    /// Hundredths of a percent.
    pub share: u32,
}

/// What has lengths, as it is kept.
pub(super) struct Texts {
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) manager: String,
}

impl Store {
    /// Makes an envelope with its rules, its groups and its money, which is the first entry of its ledger; of a part of
    /// a fund, the fund's ledger has it too. Both are one write.
    pub async fn delegate_envelope(
        &self,
        actor: &Actor,
        input: &DelegatedEnvelopeInput,
    ) -> Result<DelegatedEnvelopeId> {
        actor.can_in(Action::ManageEnvelopes, input.edition)?;
        let texts = Texts::check(&input.name, &input.summary, &input.manager)?;
        let slug = domain::edition::slug(&input.slug)
            .map_err(|_| StoreError::Invalid("the short name of an envelope"))?;
        let reference = REFERENCE
            .check(&input.reference)
            .map_err(|_| StoreError::Invalid("the reference of a decision"))?;
        input.terms.check()?;
        period(input.starts_on, input.ends_on)?;
        if !input.ceiling.is_positive() {
            return Err(TermsError::Ceiling.into());
        }
        let funders = checked_funders(&input.funders)?;
        let write = self.write(actor).await?;
        let id = DelegatedEnvelopeId::new();
        let ledgers: Vec<_> = input.parent.into_iter().chain([id]).collect();
        write.hold_ledgers(&ledgers).await?;
        slug_is_free(&write, &slug).await?;
        network_in(write.tx(), input.network).await?;
        edition_is_there(&write, input.edition).await?;
        let fund = match input.parent {
            Some(parent) => Some(fund_of(&write, parent, input).await?),
            None => None,
        };
        let manager = match &fund {
            Some(fund) => fund.manager.clone(),
            None => texts.manager,
        };
        delegated_envelope::ActiveModel {
            id: Set(id.0),
            edition_id: Set(input.edition.0),
            network_id: Set(input.network.0),
            parent_id: Set(input.parent.map(Into::into)),
            scheme: Set(input.scheme.code().to_owned()),
            slug: Set(slug),
            name: Set(texts.name.clone()),
            summary: Set(texts.summary),
            manager: Set(manager),
            starts_on: Set(input.starts_on),
            ends_on: Set(input.ends_on),
            terms: Set(to_json(&input.terms)),
            created_by: Set(actor.account().map(Into::into)),
            created_at: Set(write.now()),
            version: Set(1),
        }
        .insert(write.tx())
        .await
        .doing("making an envelope")?;
        set_groups(&write, id, input.network, &input.groups).await?;
        let first = TermsVersion {
            from: write.now(),
            terms: input.terms.clone(),
            groups: input.groups.clone(),
            starts_on: input.starts_on,
            ends_on: input.ends_on,
            reason: String::new(),
        };
        note_terms(&write, id, 1, &first).await?;
        insert_funders(&write, id, &funders).await?;
        if let Some(fund) = &fund {
            let entry = LedgerEntry::new(LedgerKind::Delegate, input.ceiling, None)?;
            let booking = Booking {
                reference: reference.clone(),
                child: Some(id),
                ..Booking::new(entry, texts.name.clone())
            };
            write.book(fund.edition, fund.id, booking).await?;
        }
        let entry = LedgerEntry::new(LedgerKind::Open, input.ceiling, None)?;
        let booking = Booking {
            reference,
            ..Booking::new(entry, texts.name)
        };
        write.book(input.edition, id, booking).await?;
        write
            .commit(AuditEvent::EnvelopeDelegated {
                edition: input.edition,
                envelope: id,
            })
            .await?;
        Ok(id)
    }
}

impl Texts {
    pub(super) fn check(name: &str, summary: &str, manager: &str) -> Result<Self> {
        Ok(Self {
            name: NAME
                .check(name)
                .map_err(|_| StoreError::Invalid("the name of an envelope"))?,
            summary: SUMMARY
                .check(summary)
                .map_err(|_| StoreError::Invalid("the presentation of an envelope"))?,
            manager: MANAGER
                .check(manager)
                .map_err(|_| StoreError::Invalid("the name of whoever manages the money"))?,
        })
    }
}

pub(super) fn period(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<()> {
    if starts_on <= ends_on {
        Ok(())
    } else {
        Err(TermsError::Period.into())
    }
}

/// The fund that an envelope is to be a part of.
async fn fund_of(
    write: &Write,
    parent: DelegatedEnvelopeId,
    input: &DelegatedEnvelopeInput,
) -> Result<DelegatedEnvelope> {
    let fund = envelope_in(write.tx(), parent).await?;
    if fund.edition != input.edition || fund.network != input.network {
        return Err(StoreError::NotFound("envelope"));
    }
    if fund.parent.is_some() {
        return Err(StoreError::Invalid("a part of a part of a fund"));
    }
    if !input.funders.is_empty() {
        return Err(StoreError::Invalid("the funders of a part of a fund"));
    }
    if input.starts_on < fund.starts_on || input.ends_on > fund.ends_on {
        return Err(TermsError::Period.into());
    }
    Ok(fund)
}

/// Whether an address can have the short name. That of the desk's form is no envelope's.
async fn slug_is_free(write: &Write, slug: &str) -> Result<()> {
    if slug == "new" {
        return Err(StoreError::SlugTaken);
    }
    write.hold("short names of envelopes").await?;
    let taken = delegated_envelope::Entity::find()
        .filter(delegated_envelope::Column::Slug.eq(slug))
        .count(write.tx())
        .await
        .doing("looking for the short name")?;
    if taken == 0 {
        Ok(())
    } else {
        Err(StoreError::SlugTaken)
    }
}

async fn edition_is_there(write: &Write, edition: EditionId) -> Result<()> {
    crate::entities::edition::Entity::find_by_id(edition.0)
        .one(write.tx())
        .await
        .doing("reading an edition")?
        .ok_or(StoreError::NotFound("edition"))?;
    Ok(())
}

/// Writes the rules down as they stand from now on.
pub(super) async fn note_terms(
    write: &Write,
    envelope: DelegatedEnvelopeId,
    version: i32,
    rules: &TermsVersion,
) -> Result<()> {
    delegated_terms::ActiveModel {
        envelope_id: Set(envelope.0),
        version: Set(version),
        terms: Set(to_json(&rules.terms)),
        groups: Set(to_json(&rules.groups)),
        starts_on: Set(rules.starts_on),
        ends_on: Set(rules.ends_on),
        reason: Set(rules.reason.clone()),
        changed_by: Set(write.actor().account().map(Into::into)),
        changed_at: Set(rules.from),
    }
    .insert(write.tx())
    .await
    .doing("noting an envelope's rules")?;
    Ok(())
}

/// Names the groups that decide, in the place of those that did.
pub(super) async fn set_groups(
    write: &Write,
    envelope: DelegatedEnvelopeId,
    network: NetworkId,
    groups: &[AmbassadorGroupId],
) -> Result<()> {
    let known = groups_in(write.tx(), network).await?;
    let mut groups = groups.to_vec();
    groups.sort();
    groups.dedup();
    if groups
        .iter()
        .any(|id| known.iter().all(|group| group.id != *id))
    {
        return Err(StoreError::NotFound("group"));
    }
    delegated_group::Entity::delete_many()
        .filter(delegated_group::Column::EnvelopeId.eq(envelope.0))
        .exec(write.tx())
        .await
        .doing("replacing an envelope's groups")?;
    for group in groups {
        delegated_group::ActiveModel {
            envelope_id: Set(envelope.0),
            group_id: Set(group.0),
        }
        .insert(write.tx())
        .await
        .doing("naming an envelope's groups")?;
    }
    Ok(())
}

pub(crate) async fn insert_funders(
    write: &Write,
    envelope: DelegatedEnvelopeId,
    funders: &[FunderInput],
) -> Result<()> {
    for (position, input) in (0_i32..).zip(funders) {
        funder::ActiveModel {
            id: Set(Uuid::now_v7()),
            envelope_id: Set(envelope.0),
            position: Set(position),
            name: Set(input.name.clone()),
            share: Set(i32::try_from(input.share).unwrap_or(i32::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("naming funders")?;
    }
    Ok(())
}
