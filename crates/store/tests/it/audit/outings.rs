//! The acts of outings: planned, changed, counted, said, compared, cancelled.

use super::acts::{Acts, OPERATOR};
use crate::fixture::outing::market;
use domain::EditionId;
use domain::field::Debrief;
use domain::outing::{Dimension, Encounter};
use store::{PhotoText, Population, PopulationLine, TallyLine};

/// The whole life of an outing.
pub(super) async fn go_out(acts: &mut Acts<'_>, edition: EditionId) {
    let (world, store) = (acts.world, &acts.world.store);
    let input = market(world);
    acts.act("outings_planned", async || {
        store.plan_outing(&OPERATOR, edition, &input, 1).await
    })
    .await;
    let outings = store.outings(&OPERATOR, edition).await.unwrap();
    let id = outings[0].id;
    acts.act("outing_changed", async || {
        store.change_outing(&OPERATOR, id, 1, &input, false).await
    })
    .await;
    let network = world.network_called("outings").await.id;
    acts.act("missions_planned", async || {
        store.mission_for_outing(&OPERATOR, id, network, 2).await
    })
    .await;
    let mission = store.outing_team(&OPERATOR, id).await.unwrap()[0].id;
    acts.act("mission_changed", async || {
        store.tie_mission(&OPERATOR, id, mission, false).await
    })
    .await;
    let line = TallyLine {
        encounter: Encounter::Met,
        dimension: Dimension::All,
        value: String::new(),
        people: 3,
    };
    acts.act("outing_changed", async || {
        let lines = [line.clone()];
        store.add_tallies(&OPERATOR, id, &lines, &[], Some(2)).await
    })
    .await;
    let debrief = Debrief {
        went_well: "Tout.".to_owned(),
        was_hard: String::new(),
        next_time: String::new(),
    };
    acts.act("outing_debriefed", async || {
        store.debrief_outing(&OPERATOR, id, &debrief).await
    })
    .await;
    let session = store.begin_session(None).await.unwrap();
    let photo = store.add_photo(&session, 1600, 1200).await.unwrap();
    let text = PhotoText {
        id: photo,
        alt: "Un stand".to_owned(),
    };
    acts.act("outing_photo_set", async || {
        let kept = store.keep_outing_photo(&OPERATOR, &session, id, &text, true);
        kept.await
    })
    .await;
    acts.act("outing_photo_set", async || {
        store.drop_outing_photo(&OPERATOR, id, photo).await
    })
    .await;
    let population = Population {
        source: "Chiffres inventés".to_owned(),
        lines: vec![PopulationLine {
            district: None,
            dimension: Dimension::All,
            value: String::new(),
            people: 100,
        }],
    };
    acts.act("population_imported", async || {
        store.set_population(&OPERATOR, edition, &population).await
    })
    .await;
    acts.act("outing_cancelled", async || {
        store.cancel_outing(&OPERATOR, id, "Il pleut.", false).await
    })
    .await;
}
