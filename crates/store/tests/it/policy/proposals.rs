//! Proposals: the calls behind the lines of the table.

use super::envelopes::envelope_of;
use crate::fixture::{World, euros, proposal_input};
use domain::calendar::paris;
use domain::{
    Actor, DelegatedEnvelopeId, DepartmentId, EditionId, PhotoId, ProposalId, ProposalStepId,
    StepKind,
};
use store::{Delivery, Payment, PhotoText, StoreError};

/// Whom each method lets in, as in the table around. What members of a group may do is in `proposals/rights.rs`: here
/// whoever has signed in is told that they are none.
pub(super) const POLICY: &[(&str, &str)] = &[
    ("abandon", "CAO @"),
    ("ask_costing", "CAO @"),
    ("ask_department", "CAO @"),
    ("change_proposal", "PRMCAO"),
    ("commit", "CAO @"),
    ("cost_proposal", "PRMCAO"),
    ("costing_of", "RMCAOU @"),
    ("countersign", "CAO @ !"),
    ("deliver", "CAO @"),
    ("desk_proposals", "RMCAOU @"),
    ("may_change_proposal", "PRMCAO"),
    ("may_propose", "PRMCA"),
    ("pay", "CAO @"),
    ("proposal_opinions", "PRMCAO"),
    ("propose", "PRMCA"),
    ("ratify", "CAO @"),
    ("report", "PRMCAO"),
    ("send_back", "CAO @"),
    ("show_works", "CAO @"),
    ("take_back_costing", "CAO @"),
    ("take_costing", "CAO @"),
    ("withdraw_proposal", "PRMCAO"),
    ("works", "CAO @"),
];

const WHY: &str = "Une raison qui dit assez.";

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Calls a method about a proposal to an envelope of an edition, which is made for its first call; where there is no
/// such edition, about one that is not there.
pub(super) async fn call(
    world: &World,
    method: &str,
    actor: &Actor,
    edition: EditionId,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let (envelope, id) = proposal_of(world, edition).await;
    let today = paris::day(store.now());
    let text = "Un texte qui dit assez de quoi il s'agit.";
    match method {
        "abandon" => store.abandon(actor, id, WHY).await?,
        "ask_costing" => store.ask_costing(actor, id, &[], None).await?,
        "ask_department" => {
            let department = DepartmentId::new();
            store.ask_department(actor, id, department, None).await?;
        }
        "change_proposal" => {
            store
                .change_proposal(actor, id, 1, "Un titre", text)
                .await?;
        }
        "commit" => store.commit(actor, id, euros(1), "ENG-1").await?,
        "cost_proposal" => store.cost_proposal(actor, id, euros(1), None, "").await?,
        "costing_of" => {
            store.costing_of(actor, id).await?;
        }
        "countersign" => store.countersign(actor, id, "").await?,
        "deliver" => store.deliver(actor, id, &Delivery::default()).await?,
        "desk_proposals" => {
            store.desk_proposals(actor, envelope).await?;
        }
        "may_change_proposal" => store.may_change_proposal(actor, id).await?,
        "may_propose" => {
            let first = store.catalogue().await?.all()[0].id;
            let there = envelope_of(world, first).await.unwrap();
            store.may_propose(actor, &there).await?;
        }
        "pay" => {
            let payment = Payment {
                amount: euros(1),
                reference: "Mandat 1".to_owned(),
                ..Payment::default()
            };
            store.pay(actor, id, &payment).await?;
        }
        "proposal_opinions" => {
            store.proposal_opinions(actor, id).await?;
        }
        "propose" => {
            let input = proposal_input("Une fête de quartier");
            store.propose(actor, envelope, &input).await?;
        }
        "ratify" => store.ratify(actor, id, today, "DEL-1").await?,
        "report" => store.report(actor, id, WHY).await?,
        "send_back" => store.send_back(actor, id, WHY).await?,
        "show_works" => {
            let session = store.begin_session(None).await?;
            let photo = PhotoText {
                id: PhotoId::new(),
                alt: "Le terrain".to_owned(),
            };
            let step = ProposalStepId::new();
            store.show_works(actor, &session, id, step, &photo).await?;
        }
        "take_back_costing" => store.take_back_costing(actor, id, WHY).await?,
        "take_costing" => store.take_costing(actor, id).await?,
        "withdraw_proposal" => store.withdraw_proposal(actor, id, WHY).await?,
        "works" => {
            let step = StepKind::Works;
            store.works(actor, id, step, None, None, "").await?;
        }
        other => panic!("no call is written for {other}"),
    }
    Ok(true)
}

async fn proposal_of(world: &World, edition: EditionId) -> (DelegatedEnvelopeId, ProposalId) {
    let Some(envelope) = envelope_of(world, edition).await else {
        return (DelegatedEnvelopeId::new(), ProposalId::new());
    };
    let there = world.store.proposals(envelope.id).await.unwrap();
    let id = match there.first() {
        Some(proposal) => proposal.id,
        None => {
            // Somebody new each time: one address is sent so many codes and no more.
            let rosa = world.resident(&format!("rosa-{edition}")).await.actor;
            let made = world.proposed(&envelope, &rosa, "Une fête de quartier");
            made.await.unwrap()
        }
    };
    (envelope.id, id)
}
