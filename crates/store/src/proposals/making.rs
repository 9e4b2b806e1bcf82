//! Making a proposal, and what its author may still do to it.

use super::{Proposal, StepNote, may_cost, may_propose, reason};
use crate::delegated::{DelegatedEnvelope, envelope_in};
use crate::entities::{idea, project, proposal};
use crate::error::{Doing, column};
use crate::networks::groups_in;
use crate::{Result, Store, StoreError, Write};
use domain::calendar::paris;
use domain::delegated::{Costing, Nature};
use domain::idea::DraftFault;
use domain::proposal::{ProposalStateError, TEXT, TITLE};
use domain::{
    Action, Actor, AmbassadorGroupId, AuditEvent, Cents, DelegatedEnvelopeId, IdeaId, IdeaState,
    NotActing, ProjectState, ProposalId, ProposalState, StepKind,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

/// What somebody proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProposalInput {
    pub title: String,
    pub text: String,
    /// Nothing means the proposer's own group, where there is one.
    pub group: Option<AmbassadorGroupId>,
    /// The resident's idea that it is taken from: a public one of the envelope's edition.
    pub idea: Option<IdeaId>,
    /// What it costs, where proposers say so themselves.
    pub amount: Option<Cents>,
    /// What it costs each year afterwards.
    pub running: Option<Cents>,
}

impl Store {
    /// Whether the actor may make a proposal now, or why not: by the envelope's terms and its period.
    pub async fn may_propose(&self, actor: &Actor, envelope: &DelegatedEnvelope) -> Result<()> {
        let today = paris::day(self.now());
        may_propose(self.reader(), &self.0.secret, actor, envelope, today).await?;
        in_period(envelope, today)
    }

    /// Makes a proposal. With an amount, where proposers say what theirs cost, it is costed at once. Gives its number.
    ///
    /// Faults of the title and the text are [`StoreError::Draft`].
    pub async fn propose(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
        input: &ProposalInput,
    ) -> Result<i32> {
        super::signed_in(actor)?;
        let (title, text) = checked(&input.title, &input.text)?;
        let write = self.write(actor).await?;
        let envelope = envelope_in(write.tx(), envelope).await?;
        let today = paris::day(write.now());
        let own = may_propose(write.tx(), write.secret(), actor, &envelope, today).await?;
        in_period(&envelope, today)?;
        let group = group_for(&write, &envelope, own, input.group).await?;
        if let Some(amount) = input.amount {
            proposer_costs(&envelope, amount, input.running)?;
        }
        if let Some(idea) = input.idea {
            public_idea(&write, &envelope, idea).await?;
        }
        write.hold(&format!("proposals {}", envelope.id)).await?;
        let last: Option<i32> = proposal::Entity::find()
            .select_only()
            .column_as(proposal::Column::Number.max(), "last")
            .filter(proposal::Column::EnvelopeId.eq(envelope.id.0))
            .into_tuple()
            .one(write.tx())
            .await
            .doing("numbering a proposal")?
            .flatten();
        let row = proposal::ActiveModel {
            id: Set(ProposalId::new().0),
            envelope_id: Set(envelope.id.0),
            number: Set(last.unwrap_or(0) + 1),
            group_id: Set(group.map(Into::into)),
            title: Set(title),
            text: Set(text),
            idea_id: Set(input.idea.map(Into::into)),
            project_id: Set(None),
            amount: Set(input.amount.map(Cents::get)),
            running: Set(input.running.map(Cents::get)),
            state: Set(ProposalState::Proposed.code().to_owned()),
            proposed_by: Set(actor.account().map(Into::into)),
            proposed_at: Set(write.now()),
            version: Set(1),
        }
        .insert(write.tx())
        .await
        .doing("making a proposal")?;
        let made = super::proposal_of(row)?;
        write
            .note_step(made.id, StepKind::Proposed, StepNote::default())
            .await?;
        let event = AuditEvent::ProposalMade {
            edition: envelope.edition,
            envelope: envelope.id,
            proposal: made.id,
        };
        if input.amount.is_some() {
            write.also(event).await?;
            let note = StepNote::default();
            write.step(&made, StepKind::Costed, note).await?;
            let costed = AuditEvent::ProposalStepped {
                edition: envelope.edition,
                envelope: envelope.id,
                proposal: made.id,
                step: StepKind::Costed,
            };
            write.commit(costed).await?;
        } else {
            write.commit(event).await?;
        }
        Ok(made.number)
    }

    /// Changes the words of a proposal, until departments study it or a group has decided; and again before a second
    /// deliberation.
    pub async fn change_proposal(
        &self,
        actor: &Actor,
        id: ProposalId,
        version: i32,
        title: &str,
        text: &str,
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let (title, text) = checked(title, text)?;
        let write = self.write(actor).await?;
        let held = write.held_by_proposer(id).await?;
        if held.proposal.version != version {
            return Err(StoreError::Changed);
        }
        if !held
            .proposal
            .state
            .words_can_change(held.envelope.terms.costing)
        {
            return Err(ProposalStateError {
                from: held.proposal.state,
                step: StepKind::Proposed,
            }
            .into());
        }
        proposal::ActiveModel {
            id: Set(id.0),
            title: Set(title),
            text: Set(text),
            version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing a proposal")?;
        write.commit(held.changed()).await
    }

    /// Takes a proposal back before anybody has decided about its money.
    pub async fn withdraw_proposal(&self, actor: &Actor, id: ProposalId, why: &str) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let text = reason(why)?;
        let write = self.write(actor).await?;
        let mut held = write.held_by_proposer(id).await?;
        let note = StepNote {
            text,
            ..StepNote::default()
        };
        write.advance(&mut held, StepKind::Withdrawn, note).await?;
        close_study(&write, &held.proposal).await?;
        write.commit(held.stepped(StepKind::Withdrawn)).await
    }
}

/// Departments stop studying what is not asked for any more: the project that they studied is taken apart.
pub(super) async fn close_study(write: &Write, proposal: &Proposal) -> Result<()> {
    let Some(id) = proposal.project else {
        return Ok(());
    };
    project::ActiveModel {
        id: Set(id.0),
        state: Set(ProjectState::Dissolved.code().to_owned()),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("closing a costing")?;
    Ok(())
}

/// Whether a proposer may say that theirs costs so much.
pub(super) fn proposer_costs(
    envelope: &DelegatedEnvelope,
    amount: Cents,
    running: Option<Cents>,
) -> Result<()> {
    if envelope.terms.costing != Costing::Proposer {
        return Err(StoreError::Invalid("departments say what it costs"));
    }
    may_cost(envelope, amount)?;
    let running = running.unwrap_or(Cents::ZERO);
    if running.is_negative() {
        return Err(domain::LedgerError::Amount.into());
    }
    // Where running costs are what is paid for, they are the amount itself.
    if envelope.terms.nature == Nature::Running && running.is_positive() {
        return Err(StoreError::WrongNature);
    }
    Ok(())
}

fn checked(title: &str, text: &str) -> Result<(String, String)> {
    let title = TITLE.check(title).map_err(DraftFault::Title);
    let text = TEXT.check(text).map_err(DraftFault::Text);
    match (title, text) {
        (Ok(title), Ok(text)) => Ok((title, text)),
        (title, text) => Err(StoreError::Draft(
            [title.err(), text.err()].into_iter().flatten().collect(),
        )),
    }
}

fn in_period(envelope: &DelegatedEnvelope, today: chrono::NaiveDate) -> Result<()> {
    if (envelope.starts_on..=envelope.ends_on).contains(&today) {
        Ok(())
    } else {
        Err(StoreError::OutsidePeriod)
    }
}

/// The group that a proposal is made for: one of the envelope's, and a member's own.
async fn group_for(
    write: &Write,
    envelope: &DelegatedEnvelope,
    own: Option<AmbassadorGroupId>,
    asked: Option<AmbassadorGroupId>,
) -> Result<Option<AmbassadorGroupId>> {
    let Some(asked) = asked else {
        return Ok(own);
    };
    let there = groups_in(write.tx(), envelope.network).await?;
    let belongs = envelope.groups.is_empty() || envelope.groups.contains(&asked);
    if !belongs || !there.iter().any(|group| group.id == asked) {
        return Err(StoreError::NotFound("group"));
    }
    match own {
        Some(own) if own != asked => Err(NotActing::OtherGroup.into()),
        Some(_) | None => Ok(Some(asked)),
    }
}

/// An idea that everybody can read, of the edition whose budget the envelope comes from. It stays as it is.
async fn public_idea(write: &Write, envelope: &DelegatedEnvelope, id: IdeaId) -> Result<()> {
    let row = idea::Entity::find_by_id(id.0)
        .filter(idea::Column::EditionId.eq(envelope.edition.0))
        .one(write.tx())
        .await
        .doing("reading an idea")?
        .ok_or(StoreError::NotFound("idea"))?;
    match column::<IdeaState>("idea.state", &row.state)? {
        IdeaState::Published | IdeaState::Merged => Ok(()),
        _ => Err(StoreError::NotFound("idea")),
    }
}
