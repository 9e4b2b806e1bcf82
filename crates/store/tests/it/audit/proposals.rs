//! The acts about a proposal, each with its entry and those of the ledger.

use super::acts::{Acts, OPERATOR};
use crate::fixture::{TestAmbassador, euros, proposal_input, study_of};
use domain::calendar::paris;
use domain::delegated::Template;
use domain::study::CostKind;
use domain::{Opinion, StepKind};
use store::{Delivery, Network, Payment};

/// A proposal of a member, from its first words to the inauguration.
pub(super) async fn go_the_whole_way(
    acts: &mut Acts<'_>,
    network: &Network,
    member: &TestAmbassador,
) {
    let (world, store) = (acts.world, &acts.world.store);
    let actor = &member.person.actor;
    let envelope = world
        .envelope(network, &[], Template::YouthEnvelope, 5_000)
        .await;
    let input = proposal_input("Un terrain de sport");
    acts.act("proposal_made", async || {
        store.propose(actor, envelope.id, &input).await
    })
    .await;
    let id = world.proposal_at(&envelope, 1).await.proposal.id;
    acts.act("proposal_changed", async || {
        let text = "Un terrain avec des paniers.";
        store
            .change_proposal(actor, id, 1, "Un terrain", text)
            .await
    })
    .await;
    let department = world.department("Sports").await;
    acts.acts(&["studies_routed", "proposal_stepped"], async || {
        store.ask_costing(&OPERATOR, id, &[department], None).await
    })
    .await;
    let content = study_of(Opinion::Favourable, euros(900), CostKind::Investment);
    world.study_all(id, &content).await;
    acts.act("proposal_stepped", async || {
        store.take_costing(&OPERATOR, id).await
    })
    .await;
    world
        .allocated(&envelope, id, 900, &[member])
        .await
        .unwrap();
    let booked = ["ledger_booked", "proposal_stepped"];
    acts.acts(&booked, async || store.countersign(&OPERATOR, id, "").await)
        .await;
    let today = paris::day(store.now());
    acts.acts(&booked, async || {
        store.ratify(&OPERATOR, id, today, "DEL-1").await
    })
    .await;
    acts.acts(&booked, async || {
        store.commit(&OPERATOR, id, euros(800), "ENG-1").await
    })
    .await;
    let payment = Payment {
        amount: euros(700),
        reference: "Mandat 1".to_owned(),
        ..Payment::default()
    };
    acts.acts(&booked, async || store.pay(&OPERATOR, id, &payment).await)
        .await;
    // What was never ordered and what was not paid go back.
    let released = ["ledger_booked", "ledger_booked", "proposal_stepped"];
    acts.acts(&released, async || {
        store.deliver(&OPERATOR, id, &Delivery::default()).await
    })
    .await;
    acts.act("proposal_stepped", async || {
        let step = StepKind::Inaugurated;
        store.works(&OPERATOR, id, step, None, None, "").await
    })
    .await;
}
