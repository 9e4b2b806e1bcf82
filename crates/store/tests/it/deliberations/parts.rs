//! A group in a room, and what its members do there.

use crate::fixture::{Person, TestAmbassador, World, euros};
use chrono::TimeDelta;
use domain::delegated::{DelegatedTerms, Quorum, Template};
use domain::deliberation::MotionError;
use domain::{AmbassadorGroupId, DeliberationId, MotionChoice, MotionId, MotionState, ProposalId};
use std::fmt::Debug;
use store::{
    DelegatedEnvelope, Deliberation, DeliberationInput, DeliberationView, MotionAbout, MotionInput,
    Network, StoreError,
};

/// A group of a lycée that decides about an envelope, and who leads it.
pub(super) struct Room {
    pub(super) network: Network,
    pub(super) group: AmbassadorGroupId,
    pub(super) envelope: DelegatedEnvelope,
    pub(super) lead: Person,
    members: Vec<(&'static str, TestAmbassador)>,
}

/// An envelope for a group: whoever proposes says what it costs, and one member is a quorum, unless a test asks for
/// other terms.
pub(super) async fn envelope(
    world: &World,
    network: &Network,
    group: AmbassadorGroupId,
    amount: i64,
    change: impl FnOnce(&mut DelegatedTerms),
) -> DelegatedEnvelope {
    let template = Template::CitizenInitiative;
    let mut input = world
        .envelope_input(network, &[group], template, amount)
        .await;
    input.terms.quorum = Quorum::Number(1);
    change(&mut input.terms);
    world.delegate(&input).await.unwrap()
}

impl Room {
    pub(super) async fn of(
        world: &World,
        amount: i64,
        names: &[&'static str],
        change: impl FnOnce(&mut DelegatedTerms),
    ) -> Self {
        let network = world.network().await;
        let group = world.group(&network, "Lycée").await;
        let mut members = vec![];
        for name in names {
            members.push((*name, world.ambassador(&network, Some(group), name).await));
        }
        Self {
            envelope: envelope(world, &network, group, amount, change).await,
            lead: world.lead(&network, "sofia").await,
            network,
            group,
            members,
        }
    }

    pub(super) fn who(&self, name: &str) -> &TestAmbassador {
        let found = self.members.iter().find(|(known, _)| *known == name);
        &found.unwrap().1
    }

    pub(super) fn input(&self, world: &World) -> DeliberationInput {
        DeliberationInput {
            title: "Choisir nos projets".to_owned(),
            group: Some(self.group),
            place: "Lycée".to_owned(),
            starts_at: world.store.now() + TimeDelta::days(1),
            is_remote: false,
            agenda: String::new(),
        }
    }

    pub(super) async fn convened(&self, world: &World) -> Deliberation {
        let input = self.input(world);
        let store = &world.store;
        store
            .convene(&self.lead.actor, self.envelope.id, &input)
            .await
            .unwrap()
    }

    pub(super) async fn opened(&self, world: &World) -> DeliberationId {
        let made = self.convened(world).await;
        let store = &world.store;
        store
            .open_deliberation(&self.lead.actor, made.id)
            .await
            .unwrap();
        made.id
    }

    /// A deliberation as its chair sees it.
    pub(super) async fn view(&self, world: &World, id: DeliberationId) -> DeliberationView {
        let (store, lead) = (&world.store, &self.lead.actor);
        for line in store.deliberations(self.envelope.id).await.unwrap() {
            let view = store
                .deliberation_view(lead, self.envelope.id, line.number)
                .await
                .unwrap();
            if view.deliberation.id == id {
                return view;
            }
        }
        panic!("a deliberation of this envelope");
    }

    pub(super) async fn come(&self, world: &World, id: DeliberationId, names: &[&str]) {
        for name in names {
            (world.store)
                .mark_presence(&self.lead.actor, id, self.who(name).id, true)
                .await
                .unwrap();
        }
    }

    pub(super) async fn go(&self, world: &World, id: DeliberationId, name: &str) {
        let by = &self.who(name).person.actor;
        world.store.leave_deliberation(by, id).await.unwrap();
    }

    pub(super) async fn costed(&self, world: &World, title: &str, amount: i64) -> ProposalId {
        let by = &self.members[0].1.person.actor;
        world.costed(&self.envelope, by, title, amount).await
    }

    /// A motion about anything, tabled by a member.
    pub(super) async fn other(&self, world: &World, id: DeliberationId, by: &str) -> MotionId {
        self.table(world, id, by, MotionAbout::Other).await.unwrap()
    }

    /// A motion that the first member tables, for money.
    pub(super) async fn allocation(
        &self,
        world: &World,
        id: DeliberationId,
        proposal: ProposalId,
        amount: i64,
    ) -> Result<MotionId, StoreError> {
        let amount = euros(amount);
        let about = MotionAbout::Allocate { proposal, amount };
        self.table(world, id, self.members[0].0, about).await
    }

    pub(super) async fn amended(
        &self,
        world: &World,
        id: DeliberationId,
        motion: MotionId,
        amount: i64,
    ) -> MotionId {
        let amount = Some(euros(amount));
        let about = MotionAbout::Amend { motion, amount };
        self.table(world, id, self.members[0].0, about)
            .await
            .unwrap()
    }

    async fn table(
        &self,
        world: &World,
        id: DeliberationId,
        by: &str,
        about: MotionAbout,
    ) -> Result<MotionId, StoreError> {
        let input = MotionInput {
            about,
            text: "Nous le voulons.".to_owned(),
            secret: false,
        };
        let by = &self.who(by).person.actor;
        world.store.table_motion(by, id, &input).await
    }

    pub(super) async fn put(&self, world: &World, motion: MotionId) {
        let lead = &self.lead.actor;
        world.store.put_to_vote(lead, motion).await.unwrap();
    }

    pub(super) async fn vote(
        &self,
        world: &World,
        motion: MotionId,
        name: &str,
        choice: MotionChoice,
    ) -> Result<(), StoreError> {
        let by = &self.who(name).person.actor;
        world.store.vote_on_motion(by, motion, choice).await
    }

    pub(super) async fn close(
        &self,
        world: &World,
        motion: MotionId,
    ) -> Result<MotionState, StoreError> {
        world.store.close_vote(&self.lead.actor, motion).await
    }

    /// From the vote's beginning to its end.
    pub(super) async fn decide(
        &self,
        world: &World,
        motion: MotionId,
        votes: &[(&str, MotionChoice)],
    ) -> Result<MotionState, StoreError> {
        self.put(world, motion).await;
        for (name, choice) in votes {
            self.vote(world, motion, name, *choice).await?;
        }
        self.close(world, motion).await
    }
}

pub(super) fn fault<T: Debug>(done: Result<T, StoreError>) -> StoreError {
    done.expect_err("a refusal")
}

pub(super) fn motion_fault<T: Debug>(done: Result<T, StoreError>) -> MotionError {
    match fault(done) {
        StoreError::Motion(fault) => fault,
        other => panic!("{other:?}"),
    }
}
