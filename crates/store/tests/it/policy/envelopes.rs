//! The calls of the methods about envelopes.

use crate::fixture::{World, euros, funder, noted};
use domain::delegated::Template;
use domain::{Actor, DelegatedEnvelopeId, DocumentId, EditionId, LedgerEntryId};
use store::{DelegatedEnvelope, DelegatedEnvelopeInput, StoreError, TermsChange};
use uuid::Uuid;

const BY: Actor = Actor::Operator;

/// Calls a method about an envelope of an edition, which is made for its first call; where there is no such edition,
/// about one that is not there.
pub(super) async fn call(
    world: &World,
    method: &str,
    actor: &Actor,
    edition: EditionId,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let there = envelope_of(world, edition).await;
    let id = there
        .as_ref()
        .map_or_else(DelegatedEnvelopeId::new, |envelope| envelope.id);
    let note = noted("Le bureau du 3 mai");
    match method {
        "add_envelope_document" => {
            let file = DocumentId::new();
            let added = store.add_envelope_document(actor, id, file, "a.pdf", "application/pdf", 1);
            added.await.map(|()| true)
        }
        "change_ceiling" => {
            let changed = store.change_ceiling(actor, id, euros(2_000), &note).await;
            changed.map(|()| true)
        }
        "change_envelope" => {
            let change = change_of(world, there.as_ref()).await;
            let changed = store.change_envelope(actor, id, 0, &change).await;
            changed.map(|()| true)
        }
        "delegate_envelope" => {
            let mut input = input(world).await;
            input.edition = edition;
            let made = store.delegate_envelope(actor, &input).await;
            made.map(|_| true)
        }
        "desk_envelopes" => store.desk_envelopes(actor).await.map(|_| true),
        "desk_ledger" => store.desk_ledger(actor, id).await.map(|_| true),
        "envelope_document" => {
            let file = document_of(world, there.as_ref()).await;
            store.envelope_document(actor, file).await.map(|_| true)
        }
        "envelope_documents" => store.envelope_documents(actor, id).await.map(|_| true),
        "give_back" => store.give_back(actor, id, &note).await.map(|()| true),
        "receive_payment" => {
            let by = match &there {
                Some(envelope) => store.funders(envelope.id).await?[0].id,
                None => Uuid::nil(),
            };
            let paid = store.receive_payment(actor, id, by, euros(1), &note).await;
            paid.map(|()| true)
        }
        "reverse_entry" => {
            let entry = match &there {
                Some(envelope) => store.ledger(envelope.id).await?[0].id,
                None => LedgerEntryId::new(),
            };
            let reversed = store.reverse_entry(actor, id, entry, &note).await;
            reversed.map(|()| true)
        }
        "set_funders" => {
            let whole = [funder("Ville", 10_000)];
            store.set_funders(actor, id, &whole).await.map(|()| true)
        }
        other => panic!("no call is written for {other}"),
    }
}

async fn input(world: &World) -> DelegatedEnvelopeInput {
    let network = match world.store.networks().await.unwrap().into_iter().next() {
        Some(network) => network,
        None => world.network().await,
    };
    world
        .envelope_input(&network, &[], Template::CitizenInitiative, 1_000)
        .await
}

pub(super) async fn envelope_of(world: &World, edition: EditionId) -> Option<DelegatedEnvelope> {
    let of = async || {
        let all = world.store.delegated_envelopes().await.unwrap();
        all.into_iter().find(|envelope| envelope.edition == edition)
    };
    if let Some(envelope) = of().await {
        return Some(envelope);
    }
    world.store.catalogue().await.unwrap().by_id(edition)?;
    let mut input = input(world).await;
    input.edition = edition;
    Some(world.delegate(&input).await.unwrap())
}

async fn document_of(world: &World, envelope: Option<&DelegatedEnvelope>) -> DocumentId {
    let id = DocumentId::new();
    if let Some(envelope) = envelope {
        let add = (world.store).add_envelope_document(
            &BY,
            envelope.id,
            id,
            "a.pdf",
            "application/pdf",
            1,
        );
        add.await.unwrap();
    }
    id
}

async fn change_of(world: &World, envelope: Option<&DelegatedEnvelope>) -> TermsChange {
    let input = input(world).await;
    TermsChange {
        name: input.name,
        summary: String::new(),
        manager: String::new(),
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        terms: envelope.map_or(input.terms, |envelope| envelope.terms.clone()),
        groups: vec![],
        reason: String::new(),
    }
}
