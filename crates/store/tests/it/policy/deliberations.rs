//! The calls of the methods about deliberations, none of which is there: whoever is told so has got past the check.

use super::envelopes::envelope_of;
use crate::fixture::World;
use domain::{
    Actor, AmbassadorId, DelegatedEnvelopeId, DeliberationId, EditionId, MotionChoice, MotionId,
};
use store::{DeliberationInput, MotionAbout, MotionInput, StoreError};

/// Whom each method lets in, as in the table around. Who chairs a deliberation leads its network or coordinates its
/// edition; whether a member acts in its groups is asked for once it is found (`deliberations.rs`).
pub(super) const POLICY: &[(&str, &str)] = &[
    ("approve_minutes", "CAOD @*"),
    ("attend", "PRMCA"),
    ("attend_from_afar", "PRMCA"),
    ("cancel_deliberation", "CAOD @*"),
    ("change_deliberation", "CAOD @*"),
    ("close_deliberation", "CAOD @*"),
    ("close_vote", "CAOD @*"),
    ("convene", "CAOD @"),
    ("leave_deliberation", "PRMCA"),
    ("mark_presence", "CAOD @*"),
    ("open_deliberation", "CAOD @*"),
    ("presence_code", "CAOD @*"),
    ("put_to_vote", "CAOD @*"),
    ("stop_vote", "CAOD @*"),
    ("table_motion", "PRMCAO"),
    ("vote_on_motion", "PRMCA"),
    ("withdraw_motion", "PRMCAO"),
    ("write_minutes", "CAOD @*"),
    ("write_notes", "CAOD @*"),
    // Open to all: it shows each what they may see.
    ("deliberation_view", "VPRMCAOJ"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

pub(super) async fn call(
    world: &World,
    method: &str,
    actor: &Actor,
    edition: EditionId,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let (id, motion) = (DeliberationId::new(), MotionId::new());
    let envelope = match method {
        "convene" => envelope_of(world, edition).await,
        _ => None,
    };
    let envelope = envelope.map_or_else(DelegatedEnvelopeId::new, |envelope| envelope.id);
    let input = DeliberationInput {
        title: "Choisir".to_owned(),
        group: None,
        place: "Lycée".to_owned(),
        starts_at: store.now(),
        is_remote: false,
        agenda: String::new(),
    };
    let tabled = MotionInput {
        about: MotionAbout::Other,
        text: "Se revoir en mai".to_owned(),
        secret: false,
    };
    let called = match method {
        "approve_minutes" => store.approve_minutes(actor, id, 0).await,
        "attend" => store.attend(actor, id, "000000").await,
        "attend_from_afar" => store.attend_from_afar(actor, id).await,
        "cancel_deliberation" => store.cancel_deliberation(actor, id).await,
        "change_deliberation" => store.change_deliberation(actor, id, 1, &input).await,
        "close_deliberation" => store.close_deliberation(actor, id).await,
        "close_vote" => store.close_vote(actor, motion).await.map(|_| ()),
        "convene" => store.convene(actor, envelope, &input).await.map(|_| ()),
        "deliberation_view" => {
            let seen = store.deliberation_view(actor, envelope, 1).await;
            seen.map(|_| ())
        }
        "leave_deliberation" => store.leave_deliberation(actor, id).await,
        "mark_presence" => {
            let member = AmbassadorId::new();
            store.mark_presence(actor, id, member, true).await
        }
        "open_deliberation" => store.open_deliberation(actor, id).await,
        "presence_code" => store.presence_code(actor, id).await.map(|_| ()),
        "put_to_vote" => store.put_to_vote(actor, motion).await,
        "stop_vote" => store.stop_vote(actor, motion).await,
        "table_motion" => store.table_motion(actor, id, &tabled).await.map(|_| ()),
        "vote_on_motion" => {
            let choice = MotionChoice::For;
            store.vote_on_motion(actor, motion, choice).await
        }
        "withdraw_motion" => store.withdraw_motion(actor, motion).await,
        "write_minutes" => store.write_minutes(actor, id, 0, "").await,
        "write_notes" => store.write_notes(actor, id, 0, "").await,
        other => panic!("{other} is not called here"),
    };
    called.map(|()| true)
}
