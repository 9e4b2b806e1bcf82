//! A group meets: each act from the call to the approved minutes.

use super::acts::{Acts, OPERATOR};
use crate::fixture::TestAmbassador;
use chrono::TimeDelta;
use domain::MotionChoice;
use domain::delegated::{Quorum, Template};
use store::{DeliberationInput, MotionAbout, MotionInput, Network};

pub(super) async fn meet(acts: &mut Acts<'_>, network: &Network, member: &TestAmbassador) {
    let (world, store) = (acts.world, &acts.world.store);
    let actor = &member.person.actor;
    let template = Template::CitizenInitiative;
    let mut input = world.envelope_input(network, &[], template, 1_000).await;
    input.terms.quorum = Quorum::Number(1);
    let envelope = world.delegate(&input).await.unwrap();
    let call = DeliberationInput {
        title: "Choisir nos projets".to_owned(),
        group: None,
        place: "Lycée".to_owned(),
        starts_at: store.now() + TimeDelta::days(1),
        is_remote: false,
        agenda: String::new(),
    };
    acts.act("deliberation_convened", async || {
        store.convene(&OPERATOR, envelope.id, &call).await
    })
    .await;
    let view = store.deliberation_view(&OPERATOR, envelope.id, 1).await;
    let id = view.unwrap().deliberation.id;
    acts.act("deliberation_changed", async || {
        store.change_deliberation(&OPERATOR, id, 1, &call).await
    })
    .await;
    acts.act("deliberation_changed", async || {
        store.write_notes(&OPERATOR, id, 0, "On commence.").await
    })
    .await;
    acts.act("deliberation_moved", async || {
        store.open_deliberation(&OPERATOR, id).await
    })
    .await;
    acts.act("presence_marked", async || {
        let code = store.presence_code(&OPERATOR, id).await?.code;
        store.attend(actor, id, &code).await
    })
    .await;
    let other = MotionInput {
        about: MotionAbout::Other,
        text: "Se revoir en mai.".to_owned(),
        secret: false,
    };
    acts.act("motion_tabled", async || {
        store.table_motion(actor, id, &other).await
    })
    .await;
    let view = store.deliberation_view(&OPERATOR, envelope.id, 1).await;
    let motion = view.unwrap().motions[0].motion.id;
    acts.act("motion_moved", async || {
        store.put_to_vote(&OPERATOR, motion).await
    })
    .await;
    acts.act("motion_moved", async || {
        store.stop_vote(&OPERATOR, motion).await
    })
    .await;
    store.put_to_vote(&OPERATOR, motion).await.unwrap();
    acts.act("motion_voted", async || {
        store.vote_on_motion(actor, motion, MotionChoice::For).await
    })
    .await;
    acts.act("motion_moved", async || {
        store.close_vote(&OPERATOR, motion).await
    })
    .await;
    acts.act("presence_ended", async || {
        store.leave_deliberation(actor, id).await
    })
    .await;
    acts.act("deliberation_moved", async || {
        store.close_deliberation(&OPERATOR, id).await
    })
    .await;
    acts.act("minutes_written", async || {
        store.write_minutes(&OPERATOR, id, 0, "Merci.").await
    })
    .await;
    acts.act("deliberation_moved", async || {
        store.approve_minutes(&OPERATOR, id, 1).await
    })
    .await;
}
