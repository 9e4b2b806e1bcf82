//! Envelopes, their ledger, and proposals on their way.

use super::{Acts, Place};
use crate::fixture::{World, euros, funder, noted, proposal_input};
use domain::calendar::paris;
use domain::delegated::Template;
use domain::{Actor, DocumentId, PhotoId, ProposalStepId, StepKind};
use store::{Delivery, Payment, PhotoText, StoreError, TermsChange};

/// The last ones end what the others need.
pub(super) const ACTS: &[(&str, Acts)] = &[
    ("propose", Acts::Member),
    ("may_propose", Acts::Member),
    ("proposal_opinions", Acts::MemberOrDesk),
    ("may_change_proposal", Acts::Author),
    ("change_proposal", Acts::Author),
    ("cost_proposal", Acts::Author),
    ("report", Acts::Author),
    ("costing_of", Acts::Desk),
    ("desk_envelopes", Acts::DeskAnywhere),
    ("desk_ledger", Acts::Desk),
    ("desk_proposals", Acts::Desk),
    ("envelope_document", Acts::Desk),
    ("envelope_documents", Acts::Desk),
    ("add_envelope_document", Acts::Coordination),
    ("ask_costing", Acts::Coordination),
    ("ask_department", Acts::Coordination),
    ("take_costing", Acts::Coordination),
    ("take_back_costing", Acts::Coordination),
    ("countersign", Acts::Coordination),
    ("send_back", Acts::Coordination),
    ("ratify", Acts::Coordination),
    ("commit", Acts::Coordination),
    ("pay", Acts::Coordination),
    ("works", Acts::Coordination),
    ("show_works", Acts::Coordination),
    ("deliver", Acts::Coordination),
    ("abandon", Acts::Coordination),
    ("delegate_envelope", Acts::Coordination),
    ("change_envelope", Acts::Coordination),
    ("change_ceiling", Acts::Coordination),
    ("receive_payment", Acts::Coordination),
    ("set_funders", Acts::Coordination),
    ("reverse_entry", Acts::Coordination),
    ("give_back", Acts::Coordination),
    ("withdraw_proposal", Acts::Author),
];

const WHY: &str = "Une raison qui dit assez.";

pub(super) async fn call(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    match act {
        "add_envelope_document"
        | "change_ceiling"
        | "change_envelope"
        | "delegate_envelope"
        | "desk_envelopes"
        | "desk_ledger"
        | "desk_proposals"
        | "envelope_document"
        | "envelope_documents"
        | "give_back"
        | "receive_payment"
        | "reverse_entry"
        | "set_funders" => of_envelope(world, place, act, actor).await,
        _ => of_proposal(world, place, act, actor).await,
    }
}

async fn of_envelope(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let (store, id) = (&world.store, place.room.envelope.id);
    let note = noted("Le bureau du 3 mai");
    match act {
        "add_envelope_document" => {
            let file = DocumentId::new();
            let added = store.add_envelope_document(actor, id, file, "b.pdf", "application/pdf", 1);
            added.await
        }
        "change_ceiling" => {
            let ceiling = euros(20_000);
            store.change_ceiling(actor, id, ceiling, &note).await
        }
        "change_envelope" => {
            let version = place.room.envelope.version;
            store
                .change_envelope(actor, id, version, &renamed(place))
                .await
        }
        "delegate_envelope" => {
            let (network, template) = (&place.network, Template::MicroWorks);
            let input = world.envelope_input(network, &[], template, 1_000).await;
            store.delegate_envelope(actor, &input).await.map(drop)
        }
        "desk_envelopes" => store.desk_envelopes(actor).await.map(drop),
        "desk_ledger" => store.desk_ledger(actor, id).await.map(drop),
        "desk_proposals" => store.desk_proposals(actor, id).await.map(drop),
        "envelope_document" => {
            let document = place.document;
            store.envelope_document(actor, document).await.map(drop)
        }
        "envelope_documents" => store.envelope_documents(actor, id).await.map(drop),
        "give_back" => store.give_back(actor, id, &note).await,
        "receive_payment" => {
            let (by, amount) = (place.funder, euros(1));
            store.receive_payment(actor, id, by, amount, &note).await
        }
        "reverse_entry" => store.reverse_entry(actor, id, place.entry, &note).await,
        "set_funders" => {
            let whole = [funder("Ville", 10_000)];
            store.set_funders(actor, id, &whole).await
        }
        other => panic!("no call is written for {other}"),
    }
}

fn renamed(place: &Place) -> TermsChange {
    let envelope = &place.room.envelope;
    TermsChange {
        name: "Notre enveloppe".to_owned(),
        summary: String::new(),
        manager: String::new(),
        starts_on: envelope.starts_on,
        ends_on: envelope.ends_on,
        terms: envelope.terms.clone(),
        groups: envelope.groups.clone(),
        reason: String::new(),
    }
}

async fn of_proposal(
    world: &World,
    place: &Place,
    act: &str,
    actor: &Actor,
) -> Result<(), StoreError> {
    let (store, id) = (&world.store, place.proposal);
    let envelope = &place.room.envelope;
    match act {
        "abandon" => store.abandon(actor, id, WHY).await,
        "ask_costing" => {
            let asked = [place.department];
            store.ask_costing(actor, id, &asked, None).await
        }
        "ask_department" => {
            let asked = store.ask_department(actor, id, place.department, None);
            asked.await
        }
        "change_proposal" => store.change_proposal(actor, id, 1, "Un titre", WHY).await,
        "commit" => store.commit(actor, id, euros(1), "ENG-1").await,
        "cost_proposal" => store.cost_proposal(actor, id, euros(1), None, "").await,
        "costing_of" => store.costing_of(actor, id).await.map(drop),
        "countersign" => store.countersign(actor, id, "").await,
        "deliver" => store.deliver(actor, id, &Delivery::default()).await,
        "may_change_proposal" => store.may_change_proposal(actor, id).await,
        "may_propose" => store.may_propose(actor, envelope).await,
        "pay" => {
            let payment = Payment {
                amount: euros(1),
                reference: "Mandat 1".to_owned(),
                ..Payment::default()
            };
            store.pay(actor, id, &payment).await
        }
        "proposal_opinions" => store.proposal_opinions(actor, id).await.map(drop),
        "propose" => {
            let input = proposal_input("Un banc");
            store.propose(actor, envelope.id, &input).await.map(drop)
        }
        "ratify" => {
            let today = paris::day(store.now());
            store.ratify(actor, id, today, "DEL-1").await
        }
        "report" => store.report(actor, id, WHY).await,
        "send_back" => store.send_back(actor, id, WHY).await,
        "show_works" => {
            let (step, text) = (ProposalStepId::new(), photo());
            store
                .show_works(actor, &place.session, id, step, &text)
                .await
        }
        "take_back_costing" => store.take_back_costing(actor, id, WHY).await,
        "take_costing" => store.take_costing(actor, id).await,
        "withdraw_proposal" => store.withdraw_proposal(actor, id, WHY).await,
        "works" => {
            let step = StepKind::Works;
            store.works(actor, id, step, None, None, "").await
        }
        other => panic!("no call is written for {other}"),
    }
}

fn photo() -> PhotoText {
    PhotoText {
        id: PhotoId::new(),
        alt: "Le panier".to_owned(),
    }
}
