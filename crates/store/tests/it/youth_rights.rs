//! Whoever may not decide about a group's money is refused on every act of it, with the reason, and leaves nothing.

use crate::fixture::{Person, World, proposal_input};
use crate::secret_motions::Room;
use ballot_box::Blinded;
use domain::{Actor, Forbidden, MotionChoice, NotActing, Role};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use store::{DeliberationInput, MotionAbout, MotionInput, StoreError};

on_each_database![who_may_not_decide_is_refused_on_each_act];

/// Who acts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Acts {
    /// Members of the groups that decide.
    Member,
    /// The same, and the chair.
    MemberOrChair,
    /// Whoever leads the network, and the coordination.
    Chair,
}

/// Every act of a meeting and its votes, and of a proposal's beginning. The last ones end what the others need.
const ACTS: &[(&str, Acts)] = &[
    ("propose", Acts::Member),
    ("may_propose", Acts::Member),
    ("attend", Acts::Member),
    ("attend_from_afar", Acts::Member),
    ("secret_vote", Acts::MemberOrChair),
    ("mark_on_motion", Acts::Member),
    ("vote_on_motion", Acts::Member),
    ("take_motion_key", Acts::Member),
    ("confirm_motion_key", Acts::Member),
    ("give_motion_key", Acts::Member),
    ("table_motion", Acts::MemberOrChair),
    ("withdraw_motion", Acts::MemberOrChair),
    ("leave_deliberation", Acts::Member),
    ("presence_code", Acts::Chair),
    ("mark_presence", Acts::Chair),
    ("write_notes", Acts::Chair),
    ("change_deliberation", Acts::Chair),
    ("convene", Acts::Chair),
    ("name_scrutineers", Acts::Chair),
    ("put_to_vote", Acts::Chair),
    ("put_to_secret_vote", Acts::Chair),
    ("stop_vote", Acts::Chair),
    ("close_vote", Acts::Chair),
    ("close_secret_vote", Acts::Chair),
    ("open_motion_box", Acts::Chair),
    ("void_secret_vote", Acts::Chair),
    ("write_minutes", Acts::Chair),
    ("cancel_deliberation", Acts::Chair),
    ("open_deliberation", Acts::Chair),
    ("close_deliberation", Acts::Chair),
    ("approve_minutes", Acts::Chair),
];

/// Where the acts are.
const SOURCES: [&str; 11] = [
    "deliberations/convene.rs",
    "deliberations/minutes.rs",
    "deliberations/presence.rs",
    "motions.rs",
    "motions/deciding.rs",
    "motions/voting.rs",
    "motion_ballots.rs",
    "motion_boxes.rs",
    "motion_keys.rs",
    "motion_opening.rs",
    "motion_room.rs",
];

/// Somebody who tries, and why a member's act is refused to them; nothing where it is not.
struct Tries {
    who: &'static str,
    actor: Actor,
    refused: Option<NotActing>,
    chairs: bool,
}

async fn who_may_not_decide_is_refused_on_each_act(world: &World) {
    every_act_has_a_row();
    let room = Room::voting(world).await;
    let people = people(world, &room).await;
    let mut wrong = String::new();
    let before = world.row_counts().await;
    for (act, of) in ACTS {
        for one in &people {
            if one.may(*of) {
                continue;
            }
            let found = call(world, &room, act, &one.actor).await;
            if !one.is_refused_rightly(*of, &found) {
                let _ = writeln!(wrong, "{act}: {} is told {found:?}", one.who);
            }
        }
    }
    assert_eq!(world.row_counts().await, before, "somebody left something");
    for (act, of) in ACTS {
        for one in people.iter().filter(|one| one.may(*of)) {
            let found = call(world, &room, act, &one.actor).await;
            // What else is wrong with the act by now is told to those alone who may do it.
            if matches!(
                found,
                Err(StoreError::Forbidden(_) | StoreError::NotActing(_))
            ) {
                let _ = writeln!(wrong, "{act}: {} may do it, and is told {found:?}", one.who);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

impl Tries {
    fn may(&self, of: Acts) -> bool {
        match of {
            Acts::Member => self.refused.is_none(),
            Acts::MemberOrChair => self.refused.is_none() || self.chairs,
            Acts::Chair => self.chairs,
        }
    }

    fn is_refused_rightly(&self, of: Acts, found: &Result<(), StoreError>) -> bool {
        match (of, found) {
            (_, Err(StoreError::Forbidden(Forbidden::SignIn))) => self.actor == Actor::Visitor,
            (Acts::Chair, Err(StoreError::Forbidden(Forbidden::Role(_)))) => true,
            (Acts::Member | Acts::MemberOrChair, Err(StoreError::NotActing(why))) => {
                Some(*why) == self.refused
            }
            _ => false,
        }
    }
}

async fn people(world: &World, room: &Room) -> Vec<Tries> {
    let store = &world.store;
    let network = store.network("jeunes").await.unwrap();
    let group = room.envelope.groups[0];
    let group_of_others = world.group(&network, "Collège").await;
    let others = world.network_called("autres").await;
    let here = Some(group);
    let no_consent = world.minor_without_consent(&network, here, "minor").await;
    let of_other_group = world
        .ambassador(&network, Some(group_of_others), "voisin")
        .await;
    let of_other_network = world.ambassador(&others, None, "loin").await;
    let old_charter = world.ambassador(&network, here, "ancien").await;
    let other_lead = world.lead(&others, "lead-elsewhere").await;
    // A member who thinks that whoever speaks most leads.
    let self_made = world
        .ambassador(&network, Some(group_of_others), "chef")
        .await;
    let newer = "Une charte plus longue : nous arrivons à l'heure.";
    let version = store
        .publish_charter(&Actor::Operator, network.id, 1, newer)
        .await
        .unwrap();
    let accepting = room
        .members
        .iter()
        .chain([&no_consent, &of_other_group, &self_made]);
    for member in accepting {
        store
            .accept_charter(&member.person.actor, network.id, version)
            .await
            .unwrap();
    }
    let tries = |who, person: &Person, refused, chairs| Tries {
        who,
        actor: person.actor.clone(),
        refused,
        chairs,
    };
    let stranger = Some(NotActing::NotAMember);
    let reader = world.staff(Role::Reader).await;
    let coordinator = world.coordinator().await;
    let resident = world.resident("habitante").await;
    vec![
        tries(
            "a member of the group",
            &room.members[0].person,
            None,
            false,
        ),
        tries(
            "an ambassador of another group",
            &of_other_group.person,
            Some(NotActing::OtherGroup),
            false,
        ),
        tries(
            "a member who thinks they lead",
            &self_made.person,
            Some(NotActing::OtherGroup),
            false,
        ),
        tries(
            "an ambassador of another network",
            &of_other_network.person,
            stranger,
            false,
        ),
        tries(
            "a minor without consent",
            &no_consent.person,
            Some(NotActing::NoConsent),
            false,
        ),
        tries(
            "a member with an old charter",
            &old_charter.person,
            Some(NotActing::NoCharter),
            false,
        ),
        tries("a resident", &resident, stranger, false),
        tries("a reader", &reader, stranger, false),
        tries("a lead of another network", &other_lead, stranger, false),
        tries("the lead", &room.chair, stranger, true),
        tries("a coordinator", &coordinator, stranger, true),
        Tries {
            who: "a visitor",
            actor: Actor::Visitor,
            refused: Some(NotActing::NotAMember),
            chairs: false,
        },
    ]
}

async fn call(world: &World, room: &Room, act: &str, actor: &Actor) -> Result<(), StoreError> {
    let (store, id, motion) = (&world.store, room.deliberation, room.motion);
    let meeting = DeliberationInput {
        title: "Encore".to_owned(),
        group: None,
        place: "Salle 13".to_owned(),
        starts_at: store.now() + chrono::TimeDelta::days(3),
        is_remote: false,
        agenda: String::new(),
    };
    let tabled = MotionInput {
        about: MotionAbout::Other,
        text: "Se revoir en mai.".to_owned(),
        secret: false,
    };
    let key = &room.keys[0];
    let public = key.public().expect("a key");
    let envelope = room.envelope.id;
    match act {
        "propose" => {
            let input = proposal_input("Un panier");
            store.propose(actor, envelope, &input).await.map(|_| ())
        }
        "may_propose" => store.may_propose(actor, &room.envelope).await.map(|_| ()),
        "attend" => store.attend(actor, id, "000000").await,
        "attend_from_afar" => store.attend_from_afar(actor, id).await,
        "secret_vote" => {
            let seen = store.secret_vote(actor, envelope, room.number, 1).await;
            seen.map(|_| ())
        }
        "mark_on_motion" => {
            let blinded = Blinded::from_vec(vec![1; 256]);
            let marked = store.mark_on_motion(actor, motion, &blinded).await;
            marked.map(|_| ())
        }
        "vote_on_motion" => {
            let choice = MotionChoice::For;
            store.vote_on_motion(actor, motion, choice).await
        }
        "take_motion_key" => store.take_motion_key(actor, motion, public).await,
        "confirm_motion_key" => {
            let confirmed = store.confirm_motion_key(actor, motion, public).await;
            confirmed.map(|_| ())
        }
        "give_motion_key" => store.give_motion_key(actor, motion, key).await,
        "table_motion" => store.table_motion(actor, id, &tabled).await.map(|_| ()),
        "withdraw_motion" => store.withdraw_motion(actor, motion).await,
        "leave_deliberation" => store.leave_deliberation(actor, id).await,
        "presence_code" => store.presence_code(actor, id).await.map(|_| ()),
        "mark_presence" => {
            let member = room.members[0].id;
            store.mark_presence(actor, id, member, true).await
        }
        "write_notes" => store.write_notes(actor, id, 0, "Noté.").await,
        "change_deliberation" => store.change_deliberation(actor, id, 1, &meeting).await,
        "convene" => store.convene(actor, envelope, &meeting).await.map(|_| ()),
        "name_scrutineers" => {
            let ids = [room.members[0].id, room.members[1].id];
            store.name_scrutineers(actor, motion, &ids).await
        }
        "put_to_vote" => store.put_to_vote(actor, motion).await,
        "put_to_secret_vote" => store.put_to_secret_vote(actor, motion).await,
        "stop_vote" => store.stop_vote(actor, motion).await,
        "close_vote" => store.close_vote(actor, motion).await.map(|_| ()),
        "close_secret_vote" => store.close_secret_vote(actor, motion).await,
        "open_motion_box" => store.open_motion_box(actor, motion).await.map(|_| ()),
        "void_secret_vote" => store.void_secret_vote(actor, motion).await,
        "write_minutes" => store.write_minutes(actor, id, 0, "Ajouté.").await,
        "cancel_deliberation" => store.cancel_deliberation(actor, id).await,
        "open_deliberation" => store.open_deliberation(actor, id).await,
        "close_deliberation" => store.close_deliberation(actor, id).await,
        "approve_minutes" => store.approve_minutes(actor, id, 0).await,
        other => panic!("no call is written for {other}"),
    }
}

/// Reads them from the sources, so that a new one can't be forgotten here.
fn every_act_has_a_row() {
    let mut found: BTreeSet<String> = ["propose", "may_propose"].map(str::to_owned).into();
    for source in SOURCES {
        let path = format!("{}/src/{source}", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        for rest in text.split("    pub async fn ").skip(1) {
            let (name, rest) = rest.split_once('(').unwrap();
            let (arguments, _) = rest.split_once(')').unwrap();
            if arguments.contains("actor: &Actor") {
                found.insert(name.to_owned());
            }
        }
    }
    let rows: BTreeSet<String> = ACTS.iter().map(|(act, _)| (*act).to_owned()).collect();
    assert_eq!(found, rows, "an act has no row, or a row no act");
}
