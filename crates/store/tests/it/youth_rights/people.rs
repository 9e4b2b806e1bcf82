//! Who tries.

use super::{Acts, Place};
use crate::fixture::{Person, World};
use domain::{Actor, EditionId, Forbidden, Grant, NotActing, Role, Scope};
use store::StoreError;

/// Somebody who tries, and why a member's act is refused to them; nothing where it is not.
pub(super) struct Tries {
    pub(super) who: &'static str,
    pub(super) actor: Actor,
    refused: Option<NotActing>,
    staff: Staff,
    /// Whether the proposal and the motion that are tried are theirs.
    is_author: bool,
}

/// What somebody is at the city.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Staff {
    Nothing,
    Reader,
    LeadElsewhere,
    /// Coordinates another edition than that of the envelope.
    CoordinatorElsewhere,
    Lead,
    Coordinator,
}

impl Tries {
    pub(super) fn may(&self, of: Acts) -> bool {
        let acts = matches!(self.refused, None | Some(NotActing::OtherGroup));
        let accepted = !matches!(
            self.refused,
            Some(NotActing::NotAMember | NotActing::Applied)
        );
        let chairs = matches!(self.staff, Staff::Lead | Staff::Coordinator);
        let reads = matches!(self.staff, Staff::Reader | Staff::Coordinator);
        match of {
            Acts::Anybody => true,
            Acts::SignedIn => self.actor != Actor::Visitor,
            Acts::Accepted => accepted,
            Acts::AcceptedOrChair => accepted || chairs,
            Acts::Acting => acts,
            Acts::ActingOrChair => acts || chairs,
            Acts::Member => self.refused.is_none(),
            Acts::MemberOrChair => self.refused.is_none() || chairs,
            Acts::MemberOrDesk => self.refused.is_none() || chairs || reads,
            Acts::Author => self.is_author || chairs,
            Acts::Chair => chairs,
            Acts::Desk => reads,
            Acts::DeskAnywhere => reads || self.staff == Staff::CoordinatorElsewhere,
            Acts::Coordination => self.staff == Staff::Coordinator,
        }
    }

    pub(super) fn is_refused_rightly(&self, of: Acts, found: &Result<(), StoreError>) -> bool {
        let by_right = matches!(
            of,
            Acts::Chair | Acts::Desk | Acts::DeskAnywhere | Acts::Coordination
        );
        let elsewhere = matches!(
            self.staff,
            Staff::LeadElsewhere | Staff::CoordinatorElsewhere
        );
        match found {
            Err(StoreError::Forbidden(Forbidden::SignIn)) => self.actor == Actor::Visitor,
            // A member who wrote nothing of it may do what its author may, once they lead.
            Err(StoreError::Forbidden(Forbidden::Role(_))) => {
                by_right || (of == Acts::Author && self.refused.is_none())
            }
            Err(StoreError::NotActing(why)) => !by_right && Some(*why) == self.refused,
            // Whose part of the city is another one learns nothing of what is in this one.
            Err(StoreError::NotFound(_)) => by_right && elsewhere,
            _ => false,
        }
    }
}

#[expect(clippy::too_many_lines, reason = "a person after the other")]
pub(super) async fn all(world: &World, place: &Place) -> Vec<Tries> {
    let store = &world.store;
    let (network, room) = (&place.network, &place.room);
    let others = world.network_called("autres").await;
    let (here, next_door) = (Some(place.group), Some(place.group_of_others));
    let no_consent = world.minor_without_consent(network, here, "minor").await;
    let of_other_group = world.ambassador(network, next_door, "voisin").await;
    let of_other_network = world.ambassador(&others, None, "loin").await;
    let old_charter = world.ambassador(network, here, "ancien").await;
    let other_lead = world.lead(&others, "lead-elsewhere").await;
    // A member who thinks that whoever speaks most leads.
    let self_made = world.ambassador(network, next_door, "chef").await;
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
    let member = |who, person: &Person, refused| Tries {
        who,
        actor: person.actor.clone(),
        refused,
        staff: Staff::Nothing,
        is_author: false,
    };
    let stranger = Some(NotActing::NotAMember);
    let staff = |who, person: &Person, staff| Tries {
        staff,
        ..member(who, person, stranger)
    };
    let (author, colleague) = (&room.members[0].person, &room.members[1].person);
    let resident = world.resident("habitante").await;
    let reader = world.staff(Role::Reader).await;
    let coordinator = world.coordinator().await;
    let of_other_edition = Actor::Person {
        account: world.resident("ailleurs").await.account,
        roles: vec![Grant {
            role: Role::Coordinator,
            scope: Scope::Edition(EditionId::new()),
        }],
        departments: vec![],
        fresh: true,
    };
    vec![
        Tries {
            is_author: true,
            ..member("a member of the group who wrote it", author, None)
        },
        member("another member of the group", colleague, None),
        member(
            "an ambassador of another group",
            &of_other_group.person,
            Some(NotActing::OtherGroup),
        ),
        member(
            "a member who thinks they lead",
            &self_made.person,
            Some(NotActing::OtherGroup),
        ),
        member(
            "an ambassador of another network",
            &of_other_network.person,
            stranger,
        ),
        member(
            "a minor without consent",
            &no_consent.person,
            Some(NotActing::NoConsent),
        ),
        member(
            "a member with an old charter",
            &old_charter.person,
            Some(NotActing::NoCharter),
        ),
        member("a resident", &resident, stranger),
        staff("a reader", &reader, Staff::Reader),
        staff(
            "a lead of another network",
            &other_lead,
            Staff::LeadElsewhere,
        ),
        Tries {
            who: "a coordinator of another edition",
            actor: of_other_edition,
            refused: stranger,
            staff: Staff::CoordinatorElsewhere,
            is_author: false,
        },
        staff("the lead", &room.chair, Staff::Lead),
        staff("a coordinator", &coordinator, Staff::Coordinator),
        Tries {
            who: "a visitor",
            actor: Actor::Visitor,
            refused: stranger,
            staff: Staff::Nothing,
            is_author: false,
        },
    ]
}
