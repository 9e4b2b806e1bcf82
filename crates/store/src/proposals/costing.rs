//! What a proposal costs: its proposer says so, or departments study it as they study any project.

use super::making::{close_study, proposer_costs};
use super::{Held, StepNote, reason, remark};
use crate::delegated::envelope_in;
use crate::entities::{department, project, proposal, study};
use crate::error::{Doing, column};
use crate::ideas::lock_edition;
use crate::members::{acting_in_groups, leads};
use crate::merging::Numbers;
use crate::routing::{route_by, route_to};
use crate::search::folded;
use crate::studies::studies_in;
use crate::{Result, Store, StoreError, StudySummary, Write};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::delegated::{Costing as Way, Nature};
use domain::{
    Action, Actor, AuditEvent, Cents, DepartmentId, Opinion, ProjectId, ProjectState, ProposalId,
    StepKind, StudyState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::HashMap;

/// How far departments have come with what a proposal costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costing {
    pub project: ProjectId,
    /// The number of the project in the edition, by which departments know it.
    pub number: String,
    pub studies: Vec<StudySummary>,
}

impl Costing {
    /// How many departments have not answered.
    pub fn open(&self) -> usize {
        self.studies
            .iter()
            .filter(|study| study.state.is_open())
            .count()
    }

    /// What the validated studies add up to: investment, and running costs of a year.
    pub fn sums(&self) -> Option<(Cents, Cents)> {
        let done = || {
            self.studies
                .iter()
                .filter(|study| study.state == StudyState::Done)
        };
        Some((
            Cents::checked_sum(done().map(|study| study.investment))?,
            Cents::checked_sum(done().map(|study| study.running))?,
        ))
    }
}

/// What a department thinks of a proposal, once its head has validated it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalOpinion {
    pub department: String,
    /// Nothing where the department does not answer for it.
    pub opinion: Option<Opinion>,
    /// The conditions, or the reason of an unfavourable opinion.
    pub words: String,
    pub investment: Cents,
    pub running: Cents,
}

impl Store {
    /// Says what a proposal costs, where proposers do; by whoever proposed it, or who leads the network. Until the
    /// group decides it can be said again.
    pub async fn cost_proposal(
        &self,
        actor: &Actor,
        id: ProposalId,
        amount: Cents,
        running: Option<Cents>,
        explanation: &str,
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let text = remark(explanation)?;
        let write = self.write(actor).await?;
        let held = write.held_by_proposer(id).await?;
        proposer_costs(&held.envelope, amount, running)?;
        write.costed(held, amount, running, text).await
    }

    /// Asks departments what a proposal costs: those that are named, or those that answer for its words. They study a
    /// project of the envelope's edition, which is never on its ballot.
    pub async fn ask_costing(
        &self,
        actor: &Actor,
        id: ProposalId,
        departments: &[DepartmentId],
        due_on: Option<NaiveDate>,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        if held.envelope.terms.costing != Way::Departments {
            return Err(StoreError::Invalid("the proposer says what it costs"));
        }
        write
            .advance(&mut held, StepKind::CostingAsked, StepNote::default())
            .await?;
        let project = project_for(&write, &held).await?;
        proposal::ActiveModel {
            id: Set(id.0),
            project_id: Set(Some(project.id)),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("asking for a costing")?;
        if departments.is_empty() {
            route_by(&write, &project, due_on).await?;
        } else {
            let studies = route_to(&write, &project, departments, due_on).await?;
            let edition = held.envelope.edition;
            write
                .also(AuditEvent::StudiesRouted { edition, studies })
                .await?;
        }
        write.commit(held.stepped(StepKind::CostingAsked)).await
    }

    /// Asks one more department, while departments study a proposal.
    pub async fn ask_department(
        &self,
        actor: &Actor,
        id: ProposalId,
        department: DepartmentId,
        due_on: Option<NaiveDate>,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let write = self.write(actor).await?;
        let held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        let project = studied(&write, &held).await?;
        column::<ProjectState>("project.state", &project.state)?.under_study()?;
        let there = study::Entity::find()
            .filter(study::Column::ProjectId.eq(project.id))
            .filter(study::Column::DepartmentId.eq(department.0))
            .one(write.tx())
            .await
            .doing("reading studies")?;
        if there.is_some() {
            return Ok(());
        }
        route_to(&write, &project, &[department], due_on).await?;
        write
            .commit_quietly(AuditEvent::StudiesRouted {
                edition: held.envelope.edition,
                studies: 1,
            })
            .await
    }

    /// Takes a question for a costing back: departments stop, and the proposal can be changed again.
    pub async fn take_back_costing(&self, actor: &Actor, id: ProposalId, why: &str) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let text = reason(why)?;
        let write = self.write(actor).await?;
        let mut held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        let note = StepNote {
            text,
            ..StepNote::default()
        };
        write
            .advance(&mut held, StepKind::CostingTakenBack, note)
            .await?;
        close_study(&write, &held.proposal).await?;
        proposal::ActiveModel {
            id: Set(id.0),
            project_id: Set(None),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("taking a costing back")?;
        write.commit(held.stepped(StepKind::CostingTakenBack)).await
    }

    /// Takes what the departments have validated as what the proposal costs. All of them must have answered
    /// ([`StoreError::CostingOpen`]), and about the kind of cost that the envelope pays ([`StoreError::WrongNature`]).
    pub async fn take_costing(&self, actor: &Actor, id: ProposalId) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let write = self.write(actor).await?;
        let held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        let project = studied(&write, &held).await?;
        let costing = Costing {
            project: project.id.into(),
            number: project.number,
            studies: studies_in(write.tx(), &[project.id]).await?,
        };
        if costing.studies.is_empty() || costing.open() > 0 {
            return Err(StoreError::CostingOpen);
        }
        let (investment, running) = costing
            .sums()
            .ok_or(StoreError::Invalid("the costs add up to too much"))?;
        let (amount, afterwards) = match held.envelope.terms.nature {
            Nature::Investment if investment.is_positive() => {
                (investment, running.is_positive().then_some(running))
            }
            Nature::Running if running.is_positive() && !investment.is_positive() => {
                (running, None)
            }
            Nature::Investment | Nature::Running => return Err(StoreError::WrongNature),
        };
        held.may_cost(amount)?;
        write.costed(held, amount, afterwards, String::new()).await
    }

    /// How far the departments are, for the desk; nothing while none was asked.
    pub async fn costing_of(&self, actor: &Actor, id: ProposalId) -> Result<Option<Costing>> {
        actor.can_somewhere(Action::ReadEnvelopes)?;
        let (envelope, row) = self.proposal_with_envelope(id).await?;
        crate::rights::found_in(actor, Action::ReadEnvelopes, envelope.edition, "proposal")?;
        let Some(project) = row.project_id else {
            return Ok(None);
        };
        let project = project::Entity::find_by_id(project)
            .one(self.reader())
            .await
            .doing("reading a project")?
            .ok_or(StoreError::NotFound("project"))?;
        Ok(Some(Costing {
            project: project.id.into(),
            number: project.number,
            studies: studies_in(self.reader(), &[project.id]).await?,
        }))
    }

    /// What departments think of a proposal, once validated: for the members who decide, who leads them and the desk.
    pub async fn proposal_opinions(
        &self,
        actor: &Actor,
        id: ProposalId,
    ) -> Result<Vec<ProposalOpinion>> {
        actor.can(Action::SendIdea)?;
        let (envelope, row) = self.proposal_with_envelope(id).await?;
        let reads = leads(actor, envelope.network).is_ok()
            || actor
                .can_in(Action::ReadEnvelopes, envelope.edition)
                .is_ok();
        if !reads {
            let (network, groups) = (envelope.network, &envelope.groups);
            let today = paris::day(self.now());
            let secret = &self.0.secret;
            acting_in_groups(self.reader(), secret, actor, network, groups, today).await?;
        }
        let Some(project) = row.project_id else {
            return Ok(vec![]);
        };
        let studies = studies_in(self.reader(), &[project]).await?;
        let conditions: HashMap<uuid::Uuid, String> = study::Entity::find()
            .select_only()
            .columns([study::Column::Id, study::Column::Conditions])
            .filter(study::Column::ProjectId.eq(project))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading studies")?
            .into_iter()
            .collect();
        let names: HashMap<uuid::Uuid, String> = department::Entity::find()
            .order_by_asc(department::Column::Position)
            .all(self.reader())
            .await
            .doing("reading departments")?
            .into_iter()
            .map(|row| (row.id, row.name))
            .collect();
        let done = studies
            .into_iter()
            .filter(|study| study.state == StudyState::Done);
        Ok(done
            .map(|study| ProposalOpinion {
                department: names.get(&study.department.0).cloned().unwrap_or_default(),
                opinion: study.opinion.filter(|_| study.competent != Some(false)),
                words: conditions.get(&study.id.0).cloned().unwrap_or_default(),
                investment: study.investment,
                running: study.running,
            })
            .collect())
    }

    pub(super) async fn proposal_with_envelope(
        &self,
        id: ProposalId,
    ) -> Result<(crate::DelegatedEnvelope, proposal::Model)> {
        let row = proposal::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a proposal")?
            .ok_or(StoreError::NotFound("proposal"))?;
        let envelope = envelope_in(self.reader(), row.envelope_id.into()).await?;
        Ok((envelope, row))
    }
}

impl Write {
    /// Notes what a held proposal costs, and commits.
    async fn costed(
        self,
        mut held: Held,
        amount: Cents,
        running: Option<Cents>,
        text: String,
    ) -> Result<()> {
        let note = StepNote {
            text,
            ..StepNote::default()
        };
        self.advance(&mut held, StepKind::Costed, note).await?;
        proposal::ActiveModel {
            id: Set(held.proposal.id.0),
            amount: Set(Some(amount.get())),
            running: Set(running.map(Cents::get)),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("noting what a proposal costs")?;
        self.tell_group(&held, &held.moved(StepKind::Costed))
            .await?;
        self.commit(held.stepped(StepKind::Costed)).await
    }
}

/// The project that departments study for a proposal.
async fn studied(write: &Write, held: &Held) -> Result<project::Model> {
    let id = held.proposal.project.ok_or(StoreError::CostingOpen)?;
    crate::studies::locked_project(write, id.0).await
}

async fn project_for(write: &Write, held: &Held) -> Result<project::Model> {
    let edition = held.envelope.edition;
    lock_edition(write, edition).await?;
    let (number, position) = Numbers::of(write, edition).await?.next();
    let proposal = &held.proposal;
    project::ActiveModel {
        id: Set(ProjectId::new().0),
        edition_id: Set(edition.0),
        number: Set(number),
        title: Set(proposal.title.clone()),
        text: Set(proposal.text.clone()),
        cost: Set(None),
        district_id: Set(None),
        theme_id: Set(None),
        place: Set(String::new()),
        carrier: Set(String::new()),
        latitude: Set(None),
        longitude: Set(None),
        state: Set(ProjectState::UnderStudy.code().to_owned()),
        folded: Set(folded(&proposal.title, &proposal.text, "")),
        position: Set(position),
        version: Set(1),
        created_at: Set(Some(write.now())),
        delegated_envelope_id: Set(Some(held.envelope.id.0)),
    }
    .insert(write.tx())
    .await
    .doing("making a project to study")
}
