//! The acts of missions: planned, gone on, reminded of.

use super::acts::{Acts, OPERATOR};
use chrono::TimeDelta;
use domain::mission::Slot;
use store::MissionInput;

/// A mission that begins soon, so that its members are checked in already, and another one.
pub(super) async fn go_on_missions(acts: &mut Acts<'_>) {
    let (world, store) = (acts.world, &acts.world.store);
    let network = world.network_called("missions").await;
    let id = network.id;
    let lea = world.ambassador(&network, None, "lea-on-missions").await;
    let actor = &lea.person.actor;
    let starts_at = store.now() + TimeDelta::minutes(50);
    let input = MissionInput {
        group: None,
        title: "Stand au marché".to_owned(),
        text: String::new(),
        place: "Place des Carmes".to_owned(),
        meeting_point: String::new(),
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
        },
        needed: 2,
        languages: vec![],
    };
    acts.act("missions_planned", async || {
        store.plan_missions(&OPERATOR, id, &input, 0).await
    })
    .await;
    let filter = store::MissionFilter::after(store.now());
    let planned = store.missions(&OPERATOR, id, &filter).await.unwrap();
    let mission = planned[0].id;
    acts.act("missions_planned", async || {
        let from = store.now();
        store.copy_week(&OPERATOR, id, from).await
    })
    .await;
    acts.act("mission_changed", async || {
        store
            .change_mission(&OPERATOR, id, mission, 1, &input)
            .await
    })
    .await;
    acts.act("mission_place_set", async || {
        store.sign_up(actor, id, mission).await
    })
    .await;
    acts.act("mission_place_set", async || {
        store.offer_place(actor, id, mission).await
    })
    .await;
    acts.act("mission_place_set", async || {
        store.sign_off(actor, id, mission).await
    })
    .await;
    store.sign_up(actor, id, mission).await.unwrap();
    // As if she had signed up long ago.
    world
        .execute("UPDATE mission_place SET since = '2020-01-01T00:00:00+00:00'")
        .await;
    acts.act("missions_reminded", async || store.remind_missions().await)
        .await;
    let code = store.check_in_code(&OPERATOR, id, mission).await.unwrap();
    acts.act("checked_in", async || {
        store.check_in(actor, id, mission, &code.code).await
    })
    .await;
    acts.act("mission_hours_set", async || {
        store.set_minutes(&OPERATOR, id, mission, lea.id, 90).await
    })
    .await;
    acts.act("check_in_undone", async || {
        store
            .mark_present(&OPERATOR, id, mission, lea.id, false)
            .await
    })
    .await;
    acts.act("checked_in", async || {
        store
            .mark_present(&OPERATOR, id, mission, lea.id, true)
            .await
    })
    .await;
    acts.act("feed_renewed", async || store.renew_feed(actor, id).await)
        .await;
    acts.act("feed_renewed", async || {
        store.renew_network_feed(&OPERATOR, id).await
    })
    .await;
    acts.act("mission_cancelled", async || {
        store.cancel_mission(&OPERATOR, id, mission).await
    })
    .await;
}
