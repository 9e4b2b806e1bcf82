//! Proposals as people read them.

use super::{Proposal, is_theirs, proposal_of};
use crate::delegated::{DelegatedEnvelope, envelope_in};
use crate::entities::{delegated_envelope, idea, proposal, proposal_step};
use crate::error::{Doing, column};
use crate::ledger::balances;
use crate::networks::groups_in;
use crate::{Photo, Result, Store, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::paris;
use domain::ledger::Figures;
use domain::{
    Action, Actor, DelegatedEnvelopeId, IdeaId, MotionId, ProposalId, ProposalState,
    ProposalStepId, StepKind,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// A dated step, as everybody may see it: who of the staff took it is for the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalStep {
    pub id: ProposalStepId,
    pub kind: StepKind,
    pub text: String,
    pub reference: String,
    pub document: Option<String>,
    pub planned_on: Option<NaiveDate>,
    /// Nothing while it is planned alone.
    pub done_on: Option<NaiveDate>,
    pub motion: Option<MotionId>,
    /// What can be seen on the spot.
    pub photos: Vec<Photo>,
    pub noted_at: DateTime<Utc>,
}

/// A proposal, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalView {
    pub proposal: Proposal,
    /// The name of its group; empty where it has none.
    pub group: String,
    /// Oldest first.
    pub steps: Vec<ProposalStep>,
    /// How far its money has come.
    pub figures: Figures,
    /// The idea that it was taken from: number and title.
    pub idea: Option<(i32, String)>,
}

/// A proposal that was taken from an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromIdea {
    pub envelope: String,
    pub envelope_name: String,
    pub number: i32,
    pub title: String,
}

/// A proposal at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskProposal {
    pub proposal: Proposal,
    pub figures: Figures,
    /// The last day to countersign what waits for that.
    pub sign_until: Option<NaiveDate>,
    /// Whether that day is over.
    pub is_late: bool,
}

impl Store {
    /// The proposals to an envelope, by number.
    pub async fn proposals(&self, envelope: DelegatedEnvelopeId) -> Result<Vec<Proposal>> {
        proposal::Entity::find()
            .filter(proposal::Column::EnvelopeId.eq(envelope.0))
            .order_by_asc(proposal::Column::Number)
            .all(self.reader())
            .await
            .doing("reading proposals")?
            .into_iter()
            .map(proposal_of)
            .collect()
    }

    /// A proposal, by its number in its envelope.
    pub async fn proposal(
        &self,
        envelope: &DelegatedEnvelope,
        number: i32,
    ) -> Result<ProposalView> {
        let row = proposal::Entity::find()
            .filter(proposal::Column::EnvelopeId.eq(envelope.id.0))
            .filter(proposal::Column::Number.eq(number))
            .one(self.reader())
            .await
            .doing("reading a proposal")?
            .ok_or(StoreError::NotFound("proposal"))?;
        let proposal = proposal_of(row)?;
        let groups = groups_in(self.reader(), envelope.network).await?;
        let group = groups
            .into_iter()
            .find(|group| Some(group.id) == proposal.group);
        let idea = match proposal.idea {
            Some(id) => idea::Entity::find_by_id(id.0)
                .one(self.reader())
                .await
                .doing("reading an idea")?
                .map(|row| (row.number, row.title)),
            None => None,
        };
        let steps = self.steps(&[proposal.id]).await?.remove(&proposal.id);
        Ok(ProposalView {
            group: group.map(|group| group.name).unwrap_or_default(),
            steps: steps.unwrap_or_default(),
            figures: balances(self.reader(), envelope.id)
                .await?
                .figures_of(proposal.id),
            idea,
            proposal,
        })
    }

    /// The steps of proposals, each in the order in which they were noted.
    pub async fn steps(
        &self,
        proposals: &[ProposalId],
    ) -> Result<HashMap<ProposalId, Vec<ProposalStep>>> {
        let rows = proposal_step::Entity::find()
            .filter(proposal_step::Column::ProposalId.is_in(proposals.iter().map(|id| id.0)))
            .order_by_asc(proposal_step::Column::NotedAt)
            .order_by_asc(proposal_step::Column::Id)
            .all(self.reader())
            .await
            .doing("reading steps")?;
        let mut steps = HashMap::<ProposalId, Vec<ProposalStep>>::new();
        for row in rows {
            let step = ProposalStep {
                id: row.id.into(),
                photos: vec![],
                kind: column("proposal_step.kind", &row.kind)?,
                text: row.text,
                reference: row.reference,
                document: row.document,
                planned_on: row.planned_on,
                done_on: row.done_on,
                motion: row.motion_id.map(Into::into),
                noted_at: row.noted_at,
            };
            steps.entry(row.proposal_id.into()).or_default().push(step);
        }
        self.with_photos(steps.values_mut().flatten()).await?;
        Ok(steps)
    }

    /// The proposals that were taken from an idea, and were not withdrawn.
    pub async fn proposals_from_idea(&self, idea: IdeaId) -> Result<Vec<FromIdea>> {
        let rows = proposal::Entity::find()
            .filter(proposal::Column::IdeaId.eq(idea.0))
            .filter(proposal::Column::State.ne(ProposalState::Withdrawn.code()))
            .order_by_asc(proposal::Column::ProposedAt)
            .all(self.reader())
            .await
            .doing("reading proposals")?;
        if rows.is_empty() {
            return Ok(vec![]);
        }
        let envelopes: HashMap<uuid::Uuid, (String, String)> = delegated_envelope::Entity::find()
            .filter(delegated_envelope::Column::Id.is_in(rows.iter().map(|row| row.envelope_id)))
            .all(self.reader())
            .await
            .doing("reading envelopes")?
            .into_iter()
            .map(|row| (row.id, (row.slug, row.name)))
            .collect();
        let each = rows.into_iter().filter_map(|row| {
            let (envelope, envelope_name) = envelopes.get(&row.envelope_id)?.clone();
            Some(FromIdea {
                envelope,
                envelope_name,
                number: row.number,
                title: row.title,
            })
        });
        Ok(each.collect())
    }

    /// Whether a proposal is the actor's to change, or why not.
    pub async fn may_change_proposal(&self, actor: &Actor, id: ProposalId) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let (envelope, row) = self.proposal_with_envelope(id).await?;
        is_theirs(
            self.reader(),
            &self.0.secret,
            actor,
            &envelope,
            row.proposed_by.map(Into::into),
            paris::day(self.now()),
        )
        .await
    }

    /// The proposals to an envelope as the desk sees them: what is late first, then by number.
    pub async fn desk_proposals(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
    ) -> Result<Vec<DeskProposal>> {
        actor.can_somewhere(Action::ReadEnvelopes)?;
        let envelope = envelope_in(self.reader(), envelope).await?;
        crate::rights::found_in(actor, Action::ReadEnvelopes, envelope.edition, "envelope")?;
        let proposals = self.proposals(envelope.id).await?;
        let balances = balances(self.reader(), envelope.id).await?;
        let signing: Vec<ProposalId> = proposals
            .iter()
            .filter(|proposal| proposal.state == ProposalState::Allocated)
            .map(|proposal| proposal.id)
            .collect();
        let steps = self.steps(&signing).await?;
        let today = paris::day(self.now());
        let mut all: Vec<DeskProposal> = proposals
            .into_iter()
            .map(|proposal| {
                let allocated = steps.get(&proposal.id).and_then(|steps| {
                    let last = steps
                        .iter()
                        .rfind(|step| step.kind == StepKind::Allocated)?;
                    last.done_on
                });
                let sign_until = allocated.map(|day| envelope.terms.sign_until(day));
                DeskProposal {
                    figures: balances.figures_of(proposal.id),
                    is_late: sign_until.is_some_and(|until| until < today),
                    sign_until,
                    proposal,
                }
            })
            .collect();
        all.sort_by_key(|one| (!one.is_late, one.proposal.number));
        Ok(all)
    }
}
