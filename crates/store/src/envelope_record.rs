//! The public record of a delegated envelope: what it is, every movement of its money, what was decided.
//!
//! Page, table, picture and open data are made of one record, read at one moment: they agree to the cent. It names
//! no person: who booked an entry or tabled a motion is for the staff's audit log.

use crate::delegated::{DelegatedEnvelope, TermsVersion, envelope_in, terms_in};
use crate::entities::{
    delegated_envelope, deliberation, ledger_entry, motion, proposal, proposal_step,
};
use crate::error::{Doing, column};
use crate::funders::FunderLine;
use crate::ledger::{LedgerLine, balances_of, public_lines, rows};
use crate::networks::{AmbassadorGroup, Network, groups_in, network_in};
use crate::proposals::{Proposal, proposal_of};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use domain::deliberation::MotionTally;
use domain::ledger::Figures;
use domain::{
    AmbassadorGroupId, Cents, DeliberationState, LedgerAccount, MotionKind, MotionState, StepKind,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;

/// An envelope with all that is public of it.
#[derive(Clone, Debug, PartialEq)]
pub struct EnvelopeRecord {
    pub envelope: DelegatedEnvelope,
    pub network: Network,
    /// The groups that decide, every group of the network where none is named.
    pub groups: Vec<AmbassadorGroup>,
    /// The fund that it is a part of.
    pub parent: Option<RelatedEnvelope>,
    /// The envelopes below it, with what each was given.
    pub children: Vec<RelatedEnvelope>,
    pub funders: Vec<FunderLine>,
    /// The rules that it has had, the oldest first.
    pub rules: Vec<TermsVersion>,
    pub figures: Figures,
    /// Every movement, in the order in which it was booked.
    pub entries: Vec<LedgerLine>,
    /// By number.
    pub proposals: Vec<ProposalRecord>,
    /// By number; those that were cancelled are left out.
    pub deliberations: Vec<DeliberationRecord>,
}

/// An envelope above or below another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedEnvelope {
    pub slug: String,
    pub name: String,
    /// What the one above has given to the one below, in cents.
    pub given: Cents,
}

/// A proposal with its path.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalRecord {
    pub proposal: Proposal,
    /// The name of the group that made it.
    pub group: Option<String>,
    /// How far its money has come.
    pub figures: Figures,
    /// Its steps, in the order in which they were taken.
    pub steps: Vec<StepRecord>,
}

/// A dated step of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRecord {
    pub kind: StepKind,
    pub done_on: Option<NaiveDate>,
    pub planned_on: Option<NaiveDate>,
    pub reference: String,
}

/// A deliberation, and what it decided once its minutes are approved.
#[derive(Clone, Debug, PartialEq)]
pub struct DeliberationRecord {
    pub number: i32,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub state: DeliberationState,
    pub group: Option<String>,
    /// Empty until the minutes are approved.
    pub motions: Vec<MotionRecord>,
}

/// A motion that was voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MotionRecord {
    pub kind: MotionKind,
    pub text: String,
    /// The number of the proposal that it is about.
    pub proposal: Option<i32>,
    pub amount: Option<Cents>,
    pub carried: bool,
    pub present: u32,
    pub tally: MotionTally,
}

impl Store {
    /// What is public of an envelope, as it was at one moment.
    pub async fn envelope_record(&self, slug: &str) -> Result<EnvelopeRecord> {
        let tx = self.begin_reading("reading an envelope").await?;
        let id = delegated_envelope::Entity::find()
            .filter(delegated_envelope::Column::Slug.eq(slug))
            .one(&tx)
            .await
            .doing("reading an envelope")?
            .ok_or(StoreError::NotFound("envelope"))?
            .id;
        let record = record(&tx, id).await?;
        tx.commit().await.doing("reading an envelope")?;
        Ok(record)
    }
}

async fn record(db: &impl ConnectionTrait, id: Uuid) -> Result<EnvelopeRecord> {
    let envelope = envelope_in(db, id.into()).await?;
    let network = network_in(db, envelope.network).await?;
    let all_groups = groups_in(db, envelope.network).await?;
    let booked = rows(db, envelope.id).await?;
    let related = related(db).await?;
    let proposals = proposal::Entity::find()
        .filter(proposal::Column::EnvelopeId.eq(id))
        .order_by_asc(proposal::Column::Number)
        .all(db)
        .await
        .doing("reading proposals")?;
    let numbers: HashMap<Uuid, i32> = proposals.iter().map(|row| (row.id, row.number)).collect();
    let balances = balances_of(&booked)?;
    let group_name = |group: Option<AmbassadorGroupId>| {
        let group = all_groups.iter().find(|one| Some(one.id) == group)?;
        Some(group.name.clone())
    };
    let mut steps = steps(db, proposals.iter().map(|row| row.id)).await?;
    let proposals = proposals
        .into_iter()
        .map(|row| {
            let steps = steps.remove(&row.id).unwrap_or_default();
            let proposal = proposal_of(row)?;
            Ok(ProposalRecord {
                group: group_name(proposal.group),
                figures: balances.figures_of(proposal.id),
                steps,
                proposal,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let deliberations = deliberations(db, id, &numbers, group_name).await?;
    let figures = balances.figures();
    let given = |child: Uuid| delegated_to(&booked, child);
    let decides =
        |group: &AmbassadorGroup| envelope.groups.is_empty() || envelope.groups.contains(&group.id);
    let parent = match envelope.parent {
        None => None,
        Some(above) => {
            let given = delegated_to(&rows(db, above).await?, id);
            let above = related.iter().find(|row| row.id == above.0);
            above.map(|row| row.with(given))
        }
    };
    Ok(EnvelopeRecord {
        network,
        groups: all_groups
            .iter()
            .filter(|one| decides(one))
            .cloned()
            .collect(),
        parent,
        children: related
            .iter()
            .filter(|row| row.parent == Some(id))
            .map(|row| row.with(given(row.id)))
            .collect(),
        funders: crate::funders::lines(db, envelope.id, figures.ceiling).await?,
        rules: terms_in(db, envelope.id).await?,
        figures,
        entries: public_lines(db, envelope.id).await?,
        proposals,
        deliberations,
        envelope,
    })
}

/// Every envelope's name and place, which are few.
struct Related {
    id: Uuid,
    parent: Option<Uuid>,
    slug: String,
    name: String,
}

impl Related {
    fn with(&self, given: Cents) -> RelatedEnvelope {
        RelatedEnvelope {
            slug: self.slug.clone(),
            name: self.name.clone(),
            given,
        }
    }
}

async fn related(db: &impl ConnectionTrait) -> Result<Vec<Related>> {
    let rows = delegated_envelope::Entity::find()
        .order_by_asc(delegated_envelope::Column::Name)
        .all(db)
        .await
        .doing("reading envelopes")?;
    let each = rows.into_iter().map(|row| Related {
        id: row.id,
        parent: row.parent_id,
        slug: row.slug,
        name: row.name,
    });
    Ok(each.collect())
}

/// What was delegated to an envelope, less what was taken back.
fn delegated_to(booked: &[ledger_entry::Model], child: Uuid) -> Cents {
    let of_child = booked.iter().filter(|row| row.child_id == Some(child));
    let moved = of_child.map(|row| match row.target.as_str() {
        target if target == LedgerAccount::Delegated.code() => row.amount,
        _ if row.source == LedgerAccount::Delegated.code() => -row.amount,
        _ => 0,
    });
    Cents::new(moved.fold(0, i64::saturating_add))
}

async fn steps(
    db: &impl ConnectionTrait,
    proposals: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<StepRecord>>> {
    let rows = proposal_step::Entity::find()
        .filter(proposal_step::Column::ProposalId.is_in(proposals))
        .order_by_asc(proposal_step::Column::NotedAt)
        .order_by_asc(proposal_step::Column::Id)
        .all(db)
        .await
        .doing("reading the steps of proposals")?;
    let mut steps: HashMap<Uuid, Vec<StepRecord>> = HashMap::new();
    for row in rows {
        steps.entry(row.proposal_id).or_default().push(StepRecord {
            kind: column("proposal_step.kind", &row.kind)?,
            done_on: row.done_on,
            planned_on: row.planned_on,
            reference: row.reference,
        });
    }
    Ok(steps)
}

async fn deliberations(
    db: &impl ConnectionTrait,
    envelope: Uuid,
    proposals: &HashMap<Uuid, i32>,
    group_name: impl Fn(Option<AmbassadorGroupId>) -> Option<String>,
) -> Result<Vec<DeliberationRecord>> {
    let rows = deliberation::Entity::find()
        .filter(deliberation::Column::EnvelopeId.eq(envelope))
        .filter(deliberation::Column::State.ne(DeliberationState::Cancelled.code()))
        .order_by_asc(deliberation::Column::Number)
        .all(db)
        .await
        .doing("reading deliberations")?;
    let approved = rows
        .iter()
        .filter(|row| row.state == DeliberationState::Approved.code())
        .map(|row| row.id);
    let decided = [MotionState::Carried, MotionState::Rejected].map(MotionState::code);
    let motions = motion::Entity::find()
        .filter(motion::Column::DeliberationId.is_in(approved))
        .filter(motion::Column::State.is_in(decided))
        .order_by_asc(motion::Column::Position)
        .all(db)
        .await
        .doing("reading motions")?;
    let each = rows.into_iter().map(|row| {
        let own = motions
            .iter()
            .filter(|motion| motion.deliberation_id == row.id);
        Ok(DeliberationRecord {
            number: row.number,
            title: row.title,
            starts_at: row.starts_at,
            state: column("deliberation.state", &row.state)?,
            group: group_name(row.group_id.map(Into::into)),
            motions: own
                .map(|motion| motion_of(motion, proposals))
                .collect::<Result<_>>()?,
        })
    });
    each.collect()
}

fn motion_of(row: &motion::Model, proposals: &HashMap<Uuid, i32>) -> Result<MotionRecord> {
    let count = |number: Option<i32>| number.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    Ok(MotionRecord {
        kind: column("motion.kind", &row.kind)?,
        text: row.text.clone(),
        proposal: row.proposal_id.and_then(|id| proposals.get(&id).copied()),
        amount: row.amount.map(Cents::new),
        carried: row.state == MotionState::Carried.code(),
        present: count(row.present),
        tally: MotionTally {
            yes: count(row.yes),
            no: count(row.no),
            abstain: count(row.abstain),
        },
    })
}
