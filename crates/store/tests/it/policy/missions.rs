//! Missions: the calls behind the lines of the table.

use chrono::TimeDelta;
use domain::mission::Slot;
use domain::{Actor, AmbassadorId, MissionId, NetworkId};
use store::{MissionFilter, MissionInput, Store, StoreError};

/// Whom each method lets in, as in the table around. What a mission says to whom is in `missions.rs`.
pub(super) const POLICY: &[(&str, &str)] = &[
    ("cancel_mission", "CAOD"),
    ("certificate", "PRMCAO"),
    ("change_mission", "CAOD"),
    ("check_in", "PRMCAO"),
    ("check_in_code", "CAOD"),
    ("copy_week", "CAOD"),
    ("mark_present", "CAOD"),
    ("mission", "VPRMCAOJ"),
    ("mission_feeds", "PRMCAO"),
    ("missions", "VPRMCAOJ"),
    ("next_mission", "PRMCAO"),
    ("offer_place", "PRMCAO"),
    ("plan_missions", "CAOD"),
    ("renew_feed", "PRMCAO"),
    ("renew_network_feed", "CAOD"),
    ("set_minutes", "CAOD"),
    ("sign_off", "PRMCAO"),
    ("sign_up", "PRMCAO"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Tries a method in a network that is not there.
pub(super) async fn call(store: &Store, method: &str, actor: &Actor) -> Result<bool, StoreError> {
    let network = NetworkId::new();
    let mission = MissionId::new();
    let who = AmbassadorId::new();
    let starts_at = store.now() + TimeDelta::days(1);
    let input = MissionInput {
        group: None,
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
    };
    match method {
        "cancel_mission" => store.cancel_mission(actor, network, mission).await?,
        "certificate" => {
            store.certificate(actor, network, None).await?;
        }
        "change_mission" => {
            store
                .change_mission(actor, network, mission, 1, &input)
                .await?;
        }
        "check_in" => store.check_in(actor, network, mission, "000000").await?,
        "check_in_code" => {
            store.check_in_code(actor, network, mission).await?;
        }
        "copy_week" => {
            store.copy_week(actor, network, starts_at).await?;
        }
        "mark_present" => {
            store
                .mark_present(actor, network, mission, who, true)
                .await?;
        }
        "mission" => {
            store.mission(actor, network, mission).await?;
        }
        "mission_feeds" => {
            store.mission_feeds(actor, network).await?;
        }
        "missions" => {
            let filter = MissionFilter::after(starts_at);
            store.missions(actor, network, &filter).await?;
        }
        "next_mission" => {
            store.next_mission(actor, network).await?;
        }
        "offer_place" => {
            store.offer_place(actor, network, mission).await?;
        }
        "plan_missions" => {
            store.plan_missions(actor, network, &input, 0).await?;
        }
        "renew_feed" => store.renew_feed(actor, network).await?,
        "renew_network_feed" => store.renew_network_feed(actor, network).await?,
        "set_minutes" => {
            store.set_minutes(actor, network, mission, who, 60).await?;
        }
        "sign_off" => store.sign_off(actor, network, mission).await?,
        "sign_up" => {
            store.sign_up(actor, network, mission).await?;
        }
        other => panic!("{other} has no call"),
    }
    Ok(true)
}
