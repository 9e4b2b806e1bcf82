//! The calls of the methods about secret votes, on motions that are not there: whoever is told so has got past the
//! check.

use ballot_box::{Blinded, TrusteeKey};
use domain::{Actor, AmbassadorId, DelegatedEnvelopeId, MotionId};
use store::{Store, StoreError};

/// Whom each method lets in, as in the table around. Whether a member is in the room and a scrutineer is asked for
/// once the motion is found (`secret_motions.rs`).
pub(super) const POLICY: &[(&str, &str)] = &[
    ("close_secret_vote", "CAOD @*"),
    ("confirm_motion_key", "PRMCA"),
    ("give_motion_key", "PRMCA"),
    ("mark_on_motion", "PRMCA"),
    ("name_scrutineers", "CAOD @*"),
    ("open_motion_box", "CAOD @*"),
    ("put_to_secret_vote", "CAOD @*"),
    ("secret_vote", "PRMCA"),
    ("take_motion_key", "PRMCA"),
    ("void_secret_vote", "CAOD @*"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

pub(super) async fn call(store: &Store, method: &str, actor: &Actor) -> Result<bool, StoreError> {
    let motion = MotionId::new();
    let key = TrusteeKey::generate(&mut rand::rng());
    let public = key.public().expect("a key");
    let called = match method {
        "close_secret_vote" => store.close_secret_vote(actor, motion).await,
        "confirm_motion_key" => {
            let confirmed = store.confirm_motion_key(actor, motion, public).await;
            confirmed.map(|_| ())
        }
        "give_motion_key" => store.give_motion_key(actor, motion, &key).await,
        "mark_on_motion" => {
            let blinded = Blinded::from_vec(vec![]);
            let marked = store.mark_on_motion(actor, motion, &blinded).await;
            marked.map(|_| ())
        }
        "name_scrutineers" => {
            let ids = [AmbassadorId::new(), AmbassadorId::new()];
            store.name_scrutineers(actor, motion, &ids).await
        }
        "open_motion_box" => store.open_motion_box(actor, motion).await.map(|_| ()),
        "put_to_secret_vote" => store.put_to_secret_vote(actor, motion).await,
        "secret_vote" => {
            let envelope = DelegatedEnvelopeId::new();
            store.secret_vote(actor, envelope, 1, 1).await.map(|_| ())
        }
        "take_motion_key" => store.take_motion_key(actor, motion, public).await,
        "void_secret_vote" => store.void_secret_vote(actor, motion).await,
        other => panic!("{other} is not called here"),
    };
    called.map(|()| true)
}
