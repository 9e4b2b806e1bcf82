//! The acts of a secret vote, each with its entry.

use super::acts::{Acts, OPERATOR};
use ballot_box::{Prepared, Slip, TrusteeKey};
use chrono::TimeDelta;
use domain::delegated::Template;
use store::{DeliberationInput, MotionAbout, MotionInput, Network};

/// A meeting of four members, a secret motion, and its box from the first key to the count.
pub(super) async fn vote_secretly(acts: &mut Acts<'_>, network: &Network) {
    let (world, store) = (acts.world, &acts.world.store);
    let group = world.group(network, "Lycée du secret").await;
    let mut members = vec![];
    for name in ["secret1", "secret2", "secret3", "secret4"] {
        members.push(world.ambassador(network, Some(group), name).await);
    }
    let template = Template::YouthEnvelope;
    let envelope = world.envelope(network, &[group], template, 1_000).await;
    let input = DeliberationInput {
        title: "Voter en secret".to_owned(),
        group: None,
        place: "Salle 1".to_owned(),
        starts_at: store.now() + TimeDelta::hours(1),
        is_remote: false,
        agenda: String::new(),
    };
    let meeting = store.convene(&OPERATOR, envelope.id, &input).await.unwrap();
    store
        .open_deliberation(&OPERATOR, meeting.id)
        .await
        .unwrap();
    for member in &members {
        let here = store.mark_presence(&OPERATOR, meeting.id, member.id, true);
        here.await.unwrap();
    }
    let input = MotionInput {
        about: MotionAbout::Other,
        text: "Nous votons en secret.".to_owned(),
        secret: true,
    };
    let motion = store.table_motion(&OPERATOR, meeting.id, &input).await;
    let motion = motion.unwrap();
    let ids = [members[0].id, members[1].id];
    acts.act("motion_box_moved", async || {
        store.name_scrutineers(&OPERATOR, motion, &ids).await
    })
    .await;
    let keys = [(); 2].map(|()| TrusteeKey::generate(&mut rand::rng()));
    for (at, key) in keys.iter().enumerate() {
        let actor = &members[at].person.actor;
        let public = key.public().unwrap();
        acts.act("motion_key_taken", async || {
            store.take_motion_key(actor, motion, public).await
        })
        .await;
        let events: &[_] = match at {
            0 => &["motion_key_taken"],
            _ => &["motion_key_taken", "motion_box_moved"],
        };
        acts.acts(events, async || {
            store.confirm_motion_key(actor, motion, public).await
        })
        .await;
    }
    acts.act("motion_moved", async || {
        store.put_to_secret_vote(&OPERATOR, motion).await
    })
    .await;
    let of_vote = store.motion_vote_keys(motion).await.unwrap();
    let slip = Slip::new([("for", 1)]);
    let ballot = Prepared::new(&of_vote, &slip, &mut rand::rng()).unwrap();
    let (actor, blinded) = (&members[2].person.actor, ballot.blinded().unwrap());
    acts.act("motion_token_given", async || {
        store.mark_on_motion(actor, motion, blinded).await
    })
    .await;
    let signed = store.mark_on_motion(actor, motion, blinded).await.unwrap();
    let cast = ballot.finish(&of_vote, &signed).unwrap();
    acts.act("motion_ballots_cast", async || {
        store.cast_on_motion(cast.clone()).await
    })
    .await;
    acts.act("motion_box_moved", async || {
        store.close_secret_vote(&OPERATOR, motion).await
    })
    .await;
    for (at, key) in keys.iter().enumerate() {
        let actor = &members[at].person.actor;
        acts.act("motion_key_given", async || {
            store.give_motion_key(actor, motion, key).await
        })
        .await;
    }
    acts.acts(&["motion_box_moved", "motion_moved"], async || {
        store.open_motion_box(&OPERATOR, motion).await
    })
    .await;
}
