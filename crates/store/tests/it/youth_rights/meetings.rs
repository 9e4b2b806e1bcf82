//! Meetings and their votes.

use super::{Acts, Place, tabled};
use crate::fixture::World;
use ballot_box::Blinded;
use domain::{Actor, MotionChoice};
use store::{DeliberationInput, StoreError};

/// The last ones end what the others need.
pub(super) const ACTS: &[(&str, Acts)] = &[
    ("deliberation_view", Acts::Anybody),
    ("attend", Acts::Member),
    ("attend_from_afar", Acts::Member),
    ("secret_vote", Acts::MemberOrChair),
    ("mark_on_motion", Acts::Member),
    ("vote_on_motion", Acts::Member),
    ("take_motion_key", Acts::Member),
    ("confirm_motion_key", Acts::Member),
    ("give_motion_key", Acts::Member),
    ("table_motion", Acts::MemberOrChair),
    ("withdraw_motion", Acts::Author),
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

pub(super) async fn call(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let room = &place.room;
    let (store, id, motion) = (&world.store, room.deliberation, room.motion);
    let meeting = DeliberationInput {
        title: "Encore".to_owned(),
        group: None,
        place: "Salle 13".to_owned(),
        starts_at: store.now() + chrono::TimeDelta::days(3),
        is_remote: false,
        agenda: String::new(),
    };
    let tabled = tabled();
    let key = &room.keys[0];
    let public = key.public().expect("a key");
    let envelope = room.envelope.id;
    match act {
        "deliberation_view" => {
            let seen = store.deliberation_view(actor, envelope, room.number).await;
            seen.map(|_| ())
        }
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
        "withdraw_motion" => store.withdraw_motion(actor, place.own_motion).await,
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
