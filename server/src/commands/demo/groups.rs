//! The demonstration's networks of ambassadors, and what their groups have decided: made step by step by the methods
//! that people's own acts call, so that ledgers, paths and mails are what they would be.

use super::midnight;
use anyhow::Context as _;
use chrono::{Datelike as _, Days, NaiveDate, TimeDelta};
use domain::calendar::paris;
use domain::delegated::Costing;
use domain::mission::Slot;
use domain::network::QuietHours;
use domain::study::{CostKind, CostLine, StudyAct, StudyContent};
use domain::{
    Actor, AmbassadorGroupId, AmbassadorId, AmbassadorState, Cents, DelegatedEnvelopeId,
    DepartmentId, EditionId, Grant, MotionChoice, NetworkId, Opinion, ProposalId, Role, Scope,
    StepKind,
};
use intake::demo::groups::{
    DemoAmbassador, DemoEnvelope, DemoMission, DemoNetwork, DemoProposal, read_groups,
};
use std::collections::HashMap;
use store::{
    Application, DelegatedEnvelope, DelegatedEnvelopeInput, DeliberationInput, Delivery,
    FunderInput, GroupInput, LedgerNote, MilestoneInput, MissionInput, MotionAbout, MotionInput,
    NetworkInput, Payment, PostInput, ProposalInput, Store, TrainingInput,
};

const OPERATOR: Actor = Actor::Operator;

/// Who belongs to a network: by their address.
type Members = HashMap<String, Member>;

struct Member {
    id: AmbassadorId,
    actor: Actor,
    group: AmbassadorGroupId,
    /// Accepted, with the charter and all that is needed.
    acts: bool,
}

/// What the envelopes of a network are made with.
struct Around<'a> {
    store: &'a Store,
    edition: EditionId,
    department: DepartmentId,
    network: NetworkId,
    groups: HashMap<String, AmbassadorGroupId>,
    members: Members,
}

/// Makes the networks that are not there yet.
pub(super) async fn load(store: &Store, edition: &str) -> anyhow::Result<()> {
    let edition = store.edition(&OPERATOR, edition).await?.id;
    let departments = store.departments().await?;
    let department = departments.first().context("no department")?.id;
    for demo in read_groups()?.networks {
        let there = store.networks().await?;
        if there.iter().any(|network| network.slug == demo.slug) {
            continue;
        }
        let network = network(store, &demo).await?;
        let groups = groups(store, network, &demo).await?;
        let members = members(store, network, &demo, &groups).await?;
        life(store, network, &demo, &members).await?;
        let around = Around {
            store,
            edition,
            department,
            network,
            groups,
            members,
        };
        for envelope in &demo.envelopes {
            around
                .envelope(envelope)
                .await
                .with_context(|| format!("the envelope {}", envelope.slug))?;
        }
    }
    Ok(())
}

async fn network(store: &Store, demo: &DemoNetwork) -> anyhow::Result<NetworkId> {
    let input = NetworkInput {
        slug: demo.slug.clone(),
        kind: demo.kind,
        name: demo.name.clone(),
        intro: demo.intro.clone(),
        min_age: demo.min_age,
        max_age: demo.max_age,
        is_open: true,
        quiet: QuietHours::USUAL,
    };
    let network = store.create_network(&OPERATOR, &input).await?;
    store
        .publish_charter(&OPERATOR, network, 0, &demo.charter)
        .await?;
    let lead = Grant {
        role: Role::AmbassadorLead,
        scope: Scope::Network(network),
    };
    store
        .grant_role(&OPERATOR, &demo.lead.email, &demo.lead.name, lead)
        .await?;
    for (position, title) in (1..).zip(&demo.training) {
        let step = TrainingInput {
            position,
            title: title.clone(),
            text: String::new(),
            is_retired: false,
        };
        store
            .set_training_step(&OPERATOR, network, None, &step)
            .await?;
    }
    Ok(network)
}

async fn groups(
    store: &Store,
    network: NetworkId,
    demo: &DemoNetwork,
) -> anyhow::Result<HashMap<String, AmbassadorGroupId>> {
    let mut groups = HashMap::new();
    for group in &demo.groups {
        let input = GroupInput {
            kind: group.kind,
            name: group.name.clone(),
            partner: group.partner.clone(),
            district: String::new(),
            is_closed: false,
        };
        let id = store.set_group(&OPERATOR, network, None, &input).await?;
        if let Some(title) = &group.milestone {
            let milestone = MilestoneInput {
                group: id,
                title: title.clone(),
                reached_on: paris::day(store.now()),
            };
            store.reach_milestone(&OPERATOR, &milestone).await?;
        }
        groups.insert(group.key.clone(), id);
    }
    Ok(groups)
}

async fn members(
    store: &Store,
    network: NetworkId,
    demo: &DemoNetwork,
    groups: &HashMap<String, AmbassadorGroupId>,
) -> anyhow::Result<Members> {
    let mut members = HashMap::new();
    for one in &demo.members {
        let group = *groups.get(&one.group).context("no such group")?;
        let actor = store.demonstration_person(&one.email, &one.name).await?;
        let application = Application {
            name: one.name.clone(),
            birth_date: born(store, one)?,
            group: Some(group),
            ..Application::default()
        };
        let id = store.apply(&actor, network, &application).await?;
        store
            .decide_application(&OPERATOR, id, AmbassadorState::Accepted, "")
            .await?;
        store.accept_charter(&actor, network, 1).await?;
        let adult = |age| age >= i32::try_from(domain::network::ADULT).unwrap_or(i32::MAX);
        let member = Member {
            id,
            actor,
            group,
            acts: one.age.is_none_or(adult),
        };
        members.insert(one.email.clone(), member);
    }
    Ok(members)
}

/// A first of January, so that the age is what it says on any day.
fn born(store: &Store, one: &DemoAmbassador) -> anyhow::Result<Option<NaiveDate>> {
    let Some(age) = one.age else {
        return Ok(None);
    };
    let year = paris::day(store.now()).year() - age;
    let day = NaiveDate::from_ymd_opt(year, 1, 1);
    Ok(Some(day.context("no such year")?))
}

/// Missions to come, and a word from the lead.
async fn life(
    store: &Store,
    network: NetworkId,
    demo: &DemoNetwork,
    members: &Members,
) -> anyhow::Result<()> {
    let announcement = PostInput {
        network,
        group: None,
        text: demo.announcement.clone(),
    };
    let lead = lead(store, network, demo).await?;
    store.announce_to_network(&lead, &announcement).await?;
    for mission in &demo.missions {
        let input = mission_input(store, mission)?;
        let planned = store.plan_missions(&OPERATOR, network, &input, 1).await?;
        for email in &mission.members {
            let member = members.get(email).context("no such member")?;
            for id in &planned {
                store.sign_up(&member.actor, network, *id).await?;
            }
        }
    }
    Ok(())
}

/// A post is somebody's: that of the person who leads.
async fn lead(store: &Store, network: NetworkId, demo: &DemoNetwork) -> anyhow::Result<Actor> {
    let lead = store
        .demonstration_person(&demo.lead.email, &demo.lead.name)
        .await?;
    let account = lead.account().context("the lead has no account")?;
    Ok(Actor::Person {
        account,
        roles: vec![Grant {
            role: Role::AmbassadorLead,
            scope: Scope::Network(network),
        }],
        departments: vec![],
        fresh: false,
    })
}

fn mission_input(store: &Store, mission: &DemoMission) -> anyhow::Result<MissionInput> {
    let day = paris::day(store.now()) + Days::new(mission.in_days);
    let starts_at = midnight(day)? + TimeDelta::hours(mission.hour.into());
    Ok(MissionInput {
        group: None,
        title: mission.title.clone(),
        text: mission.text.clone(),
        place: mission.place.clone(),
        meeting_point: mission.meeting_point.clone(),
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(mission.hours),
        },
        needed: mission.needed,
        languages: vec![],
    })
}

impl Around<'_> {
    /// An envelope with its proposals, one deliberation about those that were decided, and what the city did then.
    async fn envelope(&self, demo: &DemoEnvelope) -> anyhow::Result<()> {
        let id = self.delegate(demo).await?;
        let all = self.store.delegated_envelopes().await?;
        let envelope = all.into_iter().find(|one| one.id == id);
        let envelope = envelope.context("the envelope is not there")?;
        self.receive(&envelope, demo).await?;
        let mut decided = vec![];
        for proposal in &demo.proposals {
            let made = self.propose(&envelope, proposal).await?;
            if !matches!(proposal.until, StepKind::Proposed | StepKind::Costed) {
                decided.push((made, proposal));
            }
        }
        if !decided.is_empty() {
            self.deliberate(&envelope, demo, &decided).await?;
        }
        for (id, proposal) in decided {
            self.follow(&envelope, id, proposal)
                .await
                .with_context(|| format!("the proposal {}", proposal.title))?;
        }
        Ok(())
    }

    async fn delegate(&self, demo: &DemoEnvelope) -> anyhow::Result<DelegatedEnvelopeId> {
        let all = self.store.delegated_envelopes().await?;
        let parent = match &demo.parent {
            None => None,
            Some(slug) => {
                let fund = all.iter().find(|one| one.slug == *slug);
                Some(fund.context("no such fund")?)
            }
        };
        let today = paris::day(self.store.now());
        let mut terms = demo.template.terms();
        terms.cap = demo.cap;
        let groups = demo.groups.iter().map(|key| self.groups.get(key).copied());
        let funders = demo.funders.iter().map(|funder| FunderInput {
            name: funder.name.clone(),
            share: funder.percent * 100,
        });
        let input = DelegatedEnvelopeInput {
            edition: self.edition,
            network: self.network,
            parent: parent.map(|fund| fund.id),
            scheme: demo.template.scheme(),
            slug: demo.slug.clone(),
            name: demo.name.clone(),
            summary: demo.summary.clone(),
            manager: demo.manager.clone(),
            starts_on: parent.map_or(today - Days::new(60), |fund| fund.starts_on),
            ends_on: parent.map_or(today + Days::new(240), |fund| fund.ends_on),
            terms,
            groups: groups.collect::<Option<_>>().context("no such group")?,
            funders: funders.collect(),
            ceiling: demo.ceiling,
            reference: demo.reference.clone(),
        };
        Ok(self.store.delegate_envelope(&OPERATOR, &input).await?)
    }

    async fn receive(
        &self,
        envelope: &DelegatedEnvelope,
        demo: &DemoEnvelope,
    ) -> anyhow::Result<()> {
        let funders = self.store.funders(envelope.id).await?;
        for (funder, euros) in funders.iter().zip(&demo.received) {
            let amount = Cents::from_euros(*euros).context("too much")?;
            let note = LedgerNote {
                reason: "Premier versement".to_owned(),
                ..LedgerNote::default()
            };
            self.store
                .receive_payment(&OPERATOR, envelope.id, funder.id, amount, &note)
                .await?;
        }
        Ok(())
    }

    /// Makes a proposal, and has it costed: by who proposes it, or by a department.
    async fn propose(
        &self,
        envelope: &DelegatedEnvelope,
        demo: &DemoProposal,
    ) -> anyhow::Result<ProposalId> {
        let by = self.members.get(&demo.by).context("no such member")?;
        let own = envelope.terms.costing == Costing::Proposer;
        let input = ProposalInput {
            title: demo.title.clone(),
            text: demo.text.clone(),
            group: None,
            idea: None,
            amount: demo.cost.filter(|_| own),
            running: None,
        };
        let number = self.store.propose(&by.actor, envelope.id, &input).await?;
        let id = self.store.proposal(envelope, number).await?.proposal.id;
        if let Some(cost) = demo.cost.filter(|_| !own) {
            self.study(id, cost).await?;
        }
        Ok(id)
    }

    async fn study(&self, proposal: ProposalId, cost: Cents) -> anyhow::Result<()> {
        let store = self.store;
        store
            .ask_costing(&OPERATOR, proposal, &[self.department], None)
            .await?;
        let costing = store.costing_of(&OPERATOR, proposal).await?;
        let costing = costing.context("no costing")?;
        let study = costing.studies.first().context("no study")?.id;
        let content = StudyContent {
            competent: Some(true),
            opinion: Some(Opinion::Favourable),
            lines: vec![CostLine {
                label: "Fourniture et pose".to_owned(),
                amount: cost,
                kind: CostKind::Investment,
                nature: String::new(),
            }],
            ..StudyContent::default()
        };
        let mut version = store.study(&OPERATOR, study).await?.summary.version;
        version = store
            .write_study(&OPERATOR, study, version, &content)
            .await?;
        for act in [StudyAct::Propose, StudyAct::Validate] {
            store
                .act_on_study(&OPERATOR, study, version, act, None, "")
                .await?;
            version += 1;
        }
        Ok(store.take_costing(&OPERATOR, proposal).await?)
    }

    /// Everybody who may votes for each of the proposals, but one who abstains.
    async fn deliberate(
        &self,
        envelope: &DelegatedEnvelope,
        demo: &DemoEnvelope,
        decided: &[(ProposalId, &DemoProposal)],
    ) -> anyhow::Result<()> {
        let store = self.store;
        let input = DeliberationInput {
            title: "Première délibération".to_owned(),
            group: None,
            place: "Salle des fêtes".to_owned(),
            starts_at: store.now() + TimeDelta::minutes(1),
            is_remote: false,
            agenda: "1. Présentation des projets\n2. Questions\n3. Votes".to_owned(),
        };
        let sitting = store.convene(&OPERATOR, envelope.id, &input).await?;
        store.open_deliberation(&OPERATOR, sitting.id).await?;
        let mut present: Vec<(&String, &Member)> = self
            .members
            .iter()
            .filter(|(_, member)| member.acts && envelope.groups.contains(&member.group))
            .collect();
        present.sort_by_key(|(email, _)| *email);
        for (_, member) in &present {
            store
                .mark_presence(&OPERATOR, sitting.id, member.id, true)
                .await?;
        }
        for (proposal, demo) in decided {
            let by = self.members.get(&demo.by).context("no such member")?;
            let motion = MotionInput {
                about: MotionAbout::Allocate {
                    proposal: *proposal,
                    amount: demo.cost.context("a cost")?,
                },
                text: format!("Le groupe finance : {}", demo.title),
                secret: false,
            };
            let motion = store.table_motion(&by.actor, sitting.id, &motion).await?;
            store.put_to_vote(&OPERATOR, motion).await?;
            for (at, (_, member)) in present.iter().enumerate() {
                let choice = if at + 1 == present.len() {
                    MotionChoice::Abstain
                } else {
                    MotionChoice::For
                };
                store.vote_on_motion(&member.actor, motion, choice).await?;
            }
            store.close_vote(&OPERATOR, motion).await?;
        }
        store.close_deliberation(&OPERATOR, sitting.id).await?;
        let version = sitting.minutes_version;
        store
            .write_minutes(&OPERATOR, sitting.id, version, &demo.minutes)
            .await?;
        Ok(store
            .approve_minutes(&OPERATOR, sitting.id, version + 1)
            .await?)
    }

    /// What the city did with a decision, up to the last step of the file. A step that the rules leave out was taken
    /// with the vote.
    async fn follow(
        &self,
        envelope: &DelegatedEnvelope,
        id: ProposalId,
        demo: &DemoProposal,
    ) -> anyhow::Result<()> {
        use domain::ProposalState as S;
        let store = self.store;
        let cost = demo.cost.context("a cost")?;
        if demo.until == StepKind::SentBack {
            return Ok(store.send_back(&OPERATOR, id, &demo.reason).await?);
        }
        let order = [
            StepKind::Allocated,
            StepKind::Countersigned,
            StepKind::Ratified,
            StepKind::Committed,
            StepKind::Paid,
            StepKind::Delivered,
        ];
        let last = order.iter().position(|step| *step == demo.until);
        let last = last.context("a step of the city")?;
        for step in order.into_iter().take(last + 1) {
            let state = self.state_of(envelope, id).await?;
            match (step, state) {
                (StepKind::Countersigned, S::Allocated) => {
                    store
                        .countersign(&OPERATOR, id, "Signé le jour même")
                        .await?;
                }
                (StepKind::Ratified, S::Countersigned) => {
                    let today = paris::day(store.now());
                    let decision = "Délibération 2026-140 (inventée)";
                    store.ratify(&OPERATOR, id, today, decision).await?;
                }
                (StepKind::Committed, S::Ratified) => {
                    store
                        .commit(&OPERATOR, id, cost, "Bon de commande 2026-31")
                        .await?;
                }
                (StepKind::Paid, S::Committed) => {
                    let payment = Payment {
                        amount: demo.paid.unwrap_or(cost),
                        reference: "Facture 2026-57".to_owned(),
                        document: None,
                        is_last: false,
                    };
                    store.pay(&OPERATOR, id, &payment).await?;
                }
                (StepKind::Delivered, S::Committed) => {
                    let delivery = Delivery {
                        on: None,
                        text: String::new(),
                        bills_to_come: false,
                    };
                    store.deliver(&OPERATOR, id, &delivery).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    async fn state_of(
        &self,
        envelope: &DelegatedEnvelope,
        id: ProposalId,
    ) -> anyhow::Result<domain::ProposalState> {
        let all = self.store.proposals(envelope.id).await?;
        let one = all.into_iter().find(|one| one.id == id);
        Ok(one.context("no such proposal")?.state)
    }
}
