//! What is there to be tried: one of everything in a network and its envelope.

use super::tabled;
use crate::fixture::{TestAmbassador, World, funder};
use crate::secret_motions::Room;
use chrono::TimeDelta;
use domain::calendar::paris;
use domain::mission::Slot;
use domain::network::LoanKind;
use domain::{
    Actor, AmbassadorGroupId, ConsentId, DepartmentId, DocumentId, GroupMilestoneId, LedgerEntryId,
    LoanId, MissionId, MotionId, NetworkPostId, ProposalId, TrainingStepId,
};
use store::{
    LoanInput, MilestoneInput, MissionInput, Network, PaperConsent, PostInput, Session, StoryInput,
    TrainingInput,
};
use uuid::Uuid;

const BY: Actor = Actor::Operator;

pub(super) struct Place {
    /// A secret vote is on.
    pub(super) room: Room,
    /// A motion of the first member's, before its vote.
    pub(super) own_motion: MotionId,
    pub(super) network: Network,
    /// The group that decides.
    pub(super) group: AmbassadorGroupId,
    pub(super) group_of_others: AmbassadorGroupId,
    /// A minor of the group, to whom things are done.
    pub(super) target: TestAmbassador,
    pub(super) consent: ConsentId,
    pub(super) step: TrainingStepId,
    pub(super) loan: LoanId,
    pub(super) announcement: NetworkPostId,
    /// A story that waits for a lead.
    pub(super) story: NetworkPostId,
    pub(super) milestone: GroupMilestoneId,
    /// A mission of the group that begins soon: members check in already.
    pub(super) mission: MissionId,
    /// The first member's.
    pub(super) proposal: ProposalId,
    pub(super) document: DocumentId,
    pub(super) entry: LedgerEntryId,
    pub(super) funder: Uuid,
    pub(super) department: DepartmentId,
    pub(super) session: Session,
}

impl Place {
    pub(super) async fn set(world: &World) -> Self {
        let store = &world.store;
        let room = Room::voting(world).await;
        let network = store.network("jeunes").await.unwrap();
        let group = room.envelope.groups[0];
        let group_of_others = world.group(&network, "Collège").await;
        let author = room.members[0].person.actor.clone();
        let chair = room.chair.actor.clone();
        let motion = tabled();
        let own_motion = store.table_motion(&author, room.deliberation, &motion);
        let own_motion = own_motion.await.unwrap();
        let target = world
            .minor_without_consent(&network, Some(group), "cible")
            .await;
        let paper = paper();
        store
            .record_paper_consent(&BY, target.id, &paper)
            .await
            .unwrap();
        let training = training();
        let step = store.set_training_step(&BY, network.id, None, &training);
        let step = step.await.unwrap();
        let loan = store.lend(&BY, target.id, &vest()).await.unwrap();
        let post = PostInput {
            network: network.id,
            group: Some(group),
            text: "Rendez-vous samedi.".to_owned(),
        };
        let announcement = store.announce_to_network(&chair, &post).await.unwrap();
        let session = store.begin_session(None).await.unwrap();
        let story = StoryInput {
            network: network.id,
            text: "Samedi au marché.".to_owned(),
            photo: None,
            agreed: false,
        };
        let story = store.tell_story(&author, &session, &story).await.unwrap();
        let reached = MilestoneInput {
            group,
            title: "50 idées".to_owned(),
            reached_on: paris::day(store.now()),
        };
        let milestone = store.reach_milestone(&BY, &reached).await.unwrap();
        let stand = mission(world, Some(group));
        let planned = store.plan_missions(&BY, network.id, &stand, 0).await;
        let envelope = room.envelope.id;
        let proposal = world.proposed(&room.envelope, &author, "Un panier").await;
        let document = DocumentId::new();
        store
            .add_envelope_document(&BY, envelope, document, "a.pdf", "application/pdf", 1)
            .await
            .unwrap();
        let city = [funder("Ville", 10_000)];
        store.set_funders(&BY, envelope, &city).await.unwrap();
        Self {
            own_motion,
            group,
            group_of_others,
            target,
            consent: paper.id,
            step,
            loan,
            announcement,
            story,
            milestone,
            mission: planned.unwrap()[0],
            proposal: proposal.unwrap(),
            document,
            entry: store.ledger(envelope).await.unwrap()[0].id,
            funder: store.funders(envelope).await.unwrap()[0].id,
            department: world.department("Voirie").await,
            session,
            room,
            network,
        }
    }
}

/// A sheet that a guardian signed.
pub(super) fn paper() -> PaperConsent {
    PaperConsent {
        id: ConsentId::new(),
        guardian: "Samia Haddad".to_owned(),
        document: "accord.pdf".to_owned(),
    }
}

pub(super) fn training() -> TrainingInput {
    TrainingInput {
        position: 1,
        title: "Accueillir".to_owned(),
        text: String::new(),
        is_retired: false,
    }
}

pub(super) fn vest() -> LoanInput {
    LoanInput {
        kind: LoanKind::Vest,
        label: "M".to_owned(),
        due_on: None,
    }
}

pub(super) fn mission(world: &World, group: Option<AmbassadorGroupId>) -> MissionInput {
    let starts_at = world.store.now() + TimeDelta::minutes(30);
    MissionInput {
        group,
        title: "Stand".to_owned(),
        text: String::new(),
        place: "Place des Carmes".to_owned(),
        meeting_point: String::new(),
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(1),
        },
        needed: 1,
        languages: vec![],
    }
}
