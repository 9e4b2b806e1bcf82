//! What the city shows and keeps of works: photos on the path, bills beside payments.

use super::{BY, WHY, three};
use crate::fixture::{World, euros};
use domain::delegated::Template;
use domain::{Actor, DocumentId, PhotoId, ProposalState, StepKind};
use store::{DelegatedEnvelope, Payment, PhotoText, ProposalView, StoreError};

on_each_database![
    works_are_seen_by_everybody,
    a_payment_names_a_document_of_its_envelope,
    who_deliberated_reads_that_they_were_there,
    who_coordinates_the_edition_changes_and_withdraws,
];

/// A proposal of three members that is ordered, and its envelope.
async fn ordered(world: &World) -> (DelegatedEnvelope, ProposalView) {
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let all: Vec<_> = members.iter().collect();
    let id = world
        .costed(&envelope, &all[0].person.actor, "Un terrain de sport", 900)
        .await;
    world.allocated(&envelope, id, 900, &all).await.unwrap();
    let store = &world.store;
    store.countersign(&BY, id, "").await.unwrap();
    let today = domain::calendar::paris::day(store.now());
    store.ratify(&BY, id, today, "DEL-1").await.unwrap();
    store.commit(&BY, id, euros(900), "ENG-1").await.unwrap();
    let view = world.proposal_now(&envelope, id).await;
    (envelope, view)
}

async fn works_are_seen_by_everybody(world: &World) {
    let (envelope, view) = ordered(world).await;
    let (store, id) = (&world.store, view.proposal.id);
    let today = domain::calendar::paris::day(store.now());
    let works = StepKind::Works;
    store
        .works(&BY, id, StepKind::Studies, None, Some(today), "")
        .await
        .unwrap();
    store
        .works(&BY, id, works, Some(today), None, "")
        .await
        .unwrap();
    store
        .works(&BY, id, works, None, Some(today), "")
        .await
        .unwrap();
    let steps = world.proposal_now(&envelope, id).await.steps;
    let session = store.begin_session(None).await.unwrap();
    let kept = store.add_photo(&session, 1600, 1200).await.unwrap();
    let text = |id: PhotoId| PhotoText {
        id,
        alt: "Le sol est posé".to_owned(),
    };
    let mut shown = 0;
    for step in &steps {
        let answer = store
            .show_works(&BY, &session, id, step.id, &text(kept))
            .await;
        if step.takes_photos() {
            assert_eq!((step.kind, step.done_on), (works, Some(today)));
            answer.unwrap();
            shown += 1;
        } else {
            assert!(
                matches!(answer, Err(StoreError::NotFound("step"))),
                "{:?}: {answer:?}",
                step.kind
            );
        }
    }
    assert_eq!(shown, 1);
    let steps = world.proposal_now(&envelope, id).await.steps;
    let photos: Vec<_> = steps.iter().flat_map(|step| &step.photos).collect();
    assert_eq!(photos.len(), 1);
    assert_eq!(
        (photos[0].id, photos[0].alt.as_str()),
        (kept, "Le sol est posé")
    );
    let seen = store.see_photo(&Actor::Visitor, None, kept).await.unwrap();
    assert!(seen.public);

    // It is the step's, whoever held it: no job takes it away, and no other step gets it.
    store.forget_photos(&[kept]).await.unwrap();
    assert_eq!(store.orphaned_photos().await.unwrap(), []);
    assert_eq!(world.count_rows("photo").await, 1);
    let done = steps.iter().find(|step| step.takes_photos()).unwrap().id;
    let again = store.show_works(&BY, &session, id, done, &text(kept)).await;
    assert!(matches!(again, Err(StoreError::NotFound("photo"))));
    for _ in 1..4 {
        let more = store.add_photo(&session, 10, 10).await.unwrap();
        store
            .show_works(&BY, &session, id, done, &text(more))
            .await
            .unwrap();
    }
    let fifth = store.add_photo(&session, 10, 10).await.unwrap();
    let full = store
        .show_works(&BY, &session, id, done, &text(fifth))
        .await;
    assert!(matches!(full, Err(StoreError::Invalid(_))), "{full:?}");
}

async fn a_payment_names_a_document_of_its_envelope(world: &World) {
    let (envelope, view) = ordered(world).await;
    let (store, id) = (&world.store, view.proposal.id);
    let bill = DocumentId::new();
    store
        .add_envelope_document(&BY, envelope.id, bill, "facture.pdf", "application/pdf", 12)
        .await
        .unwrap();
    let payment = |document| Payment {
        amount: euros(400),
        reference: "Mandat 12".to_owned(),
        document: Some(document),
        is_last: false,
    };
    let wrong = store.pay(&BY, id, &payment(DocumentId::new())).await;
    assert!(
        matches!(wrong, Err(StoreError::NotFound("document"))),
        "{wrong:?}"
    );
    let spent = async || world.proposal_now(&envelope, id).await.figures.spent;
    assert_eq!(spent().await, domain::Cents::ZERO);
    store.pay(&BY, id, &payment(bill)).await.unwrap();
    assert_eq!(spent().await, euros(400));
    let lines = store.desk_ledger(&BY, envelope.id).await.unwrap();
    assert_eq!(lines.last().unwrap().document, Some(bill.to_string()));
}

async fn who_deliberated_reads_that_they_were_there(world: &World) {
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let all: Vec<_> = members.iter().collect();
    let lea = &all[0].person.actor;
    let id = world
        .costed(&envelope, lea, "Un terrain de sport", 900)
        .await;
    world.allocated(&envelope, id, 900, &all).await.unwrap();
    let data = world.store.my_data(lea).await.unwrap();
    let own = &data.networks[0];
    assert_eq!(own.deliberations.len(), 1);
    assert_eq!(own.votes.len(), 1, "an open vote is its member's");
    let met = world.cells("deliberation").await;
    assert_eq!(met[0]["title"], own.deliberations[0].title.as_str());
}

async fn who_coordinates_the_edition_changes_and_withdraws(world: &World) {
    let (network, members) = three(world).await;
    let envelope = world
        .envelope(&network, &[], Template::YouthEnvelope, 10_000)
        .await;
    let id = world
        .proposed(&envelope, &members[0].person.actor, "Un terrain")
        .await
        .unwrap();
    let store = &world.store;
    let here = world.coordinator().await.actor;
    let other = world.moderator().await.actor;
    let text = "Un terrain avec des paniers, ouvert le soir.";
    let refused = store
        .change_proposal(&other, id, 1, "Un autre terrain", text)
        .await;
    assert!(refused.is_err(), "{refused:?}");
    assert!(store.withdraw_proposal(&other, id, WHY).await.is_err());
    store
        .change_proposal(&here, id, 1, "Un terrain de basket", text)
        .await
        .unwrap();
    let proposal = world.proposal_now(&envelope, id).await.proposal;
    assert_eq!(proposal.title, "Un terrain de basket");
    store.withdraw_proposal(&here, id, WHY).await.unwrap();
    let proposal = world.proposal_now(&envelope, id).await.proposal;
    assert_eq!(proposal.state, ProposalState::Withdrawn);
}
