//! Outings and their reports: the calls behind the lines of the table.

use crate::fixture::World;
use crate::fixture::outing::market;
use domain::field::Debrief;
use domain::outing::{Dimension, Encounter};
use domain::{Actor, EditionId, MissionId, NetworkId, OutingId, PhotoId};
use store::{Population, PopulationLine, ReportFilter, StoreError, TallyLine};

/// Whom each method lets in, as in the table around. What a lead finds is in `outings.rs`.
pub(super) const POLICY: &[(&str, &str)] = &[
    ("add_tallies", "CAOD @"),
    ("cancel_outing", "CAOD @"),
    ("change_outing", "CAOD @"),
    ("debrief_outing", "CAOD @"),
    ("debriefs", "CAOD @"),
    ("drop_outing_photo", "CAOD @"),
    ("keep_outing_photo", "CAOD @"),
    ("mission_for_outing", "CAOD"),
    ("missions_to_tie", "CAOD @"),
    ("outing", "CAOD @"),
    // A mission says to whom it belongs; the network of the call is not there.
    ("outing_of_mission", "VPRMCAOJ"),
    ("outing_photos", "CAOD @"),
    // Leads find those of their networks.
    ("outing_report", "CAOD @"),
    ("outing_tallies", "CAOD @"),
    ("outing_team", "CAOD @"),
    ("outings", "CAOD @"),
    ("outings_that_follow", "CAOD @"),
    ("plan_outing", "CAOD @"),
    // Figures of a city are no secret of one edition's coordinators.
    ("population", "CAOD @*"),
    ("set_population", "CAOD @"),
    ("tie_mission", "CAOD @"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Tries a method with an outing of the city's staff in an edition; with one that is of another edition where that
/// edition is not there.
#[expect(clippy::too_many_lines, reason = "a line for each method")]
pub(super) async fn call(
    world: &World,
    method: &str,
    actor: &Actor,
    edition: EditionId,
    there: EditionId,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let operator = Actor::Operator;
    let input = market(world);
    let planned = store.plan_outing(&operator, edition, &input, 0).await;
    let (edition, id): (EditionId, OutingId) = match planned {
        Ok(planned) => (edition, planned[0]),
        Err(_) => (
            there,
            store.plan_outing(&operator, there, &input, 0).await?[0],
        ),
    };
    match method {
        "add_tallies" => {
            let line = TallyLine {
                encounter: Encounter::Met,
                dimension: Dimension::All,
                value: String::new(),
                people: 1,
            };
            store.add_tallies(actor, id, &[line], &[], None).await?;
        }
        "cancel_outing" => {
            store.cancel_outing(actor, id, "Il pleut.", false).await?;
        }
        "change_outing" => {
            store.change_outing(actor, id, 1, &input, false).await?;
        }
        "debrief_outing" => {
            let debrief = Debrief {
                went_well: "Tout.".to_owned(),
                was_hard: String::new(),
                next_time: String::new(),
            };
            store.debrief_outing(actor, id, &debrief).await?;
        }
        "debriefs" => {
            store.debriefs(actor, id).await?;
        }
        "drop_outing_photo" => match store.drop_outing_photo(actor, id, PhotoId::new()).await {
            Err(StoreError::NotFound("photo")) => {}
            other => other?,
        },
        "keep_outing_photo" => {
            let session = store.begin_session(None).await?;
            let text = store::PhotoText {
                id: PhotoId::new(),
                alt: "Un stand".to_owned(),
            };
            let kept = store.keep_outing_photo(actor, &session, id, &text, true);
            match kept.await {
                Err(StoreError::NotFound("photo")) => {}
                other => other?,
            }
        }
        "mission_for_outing" => {
            let network = NetworkId::new();
            store.mission_for_outing(actor, id, network, 2).await?;
        }
        "missions_to_tie" => {
            store.missions_to_tie(actor, id).await?;
        }
        "outing" => {
            store.outing(actor, id).await?;
        }
        "outing_of_mission" => {
            let (network, mission) = (NetworkId::new(), MissionId::new());
            store.outing_of_mission(actor, network, mission).await?;
        }
        "outing_photos" => {
            store.outing_photos(actor, id).await?;
        }
        "outing_report" => {
            let filter = ReportFilter::default();
            store.outing_report(actor, edition, &filter).await?;
            return Ok(!store.outings(actor, edition).await?.is_empty());
        }
        "outing_tallies" => {
            store.outing_tallies(actor, id).await?;
        }
        "outing_team" => {
            store.outing_team(actor, id).await?;
        }
        "outings" => {
            return Ok(!store.outings(actor, edition).await?.is_empty());
        }
        "outings_that_follow" => {
            store.outings_that_follow(actor, id).await?;
        }
        "plan_outing" => {
            store.plan_outing(actor, edition, &input, 1).await?;
        }
        "population" => {
            store.population(actor, edition).await?;
        }
        "set_population" => {
            let population = Population {
                source: "Un essai".to_owned(),
                lines: vec![PopulationLine {
                    district: None,
                    dimension: Dimension::All,
                    value: String::new(),
                    people: 10,
                }],
            };
            store.set_population(actor, edition, &population).await?;
        }
        "tie_mission" => {
            let tied = store.tie_mission(actor, id, MissionId::new(), true);
            match tied.await {
                Err(StoreError::NotFound("mission")) => {}
                other => other?,
            }
        }
        other => panic!("{other} has no call"),
    }
    Ok(true)
}
