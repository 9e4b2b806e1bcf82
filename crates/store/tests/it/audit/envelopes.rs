//! Acts of the desk about an envelope.

use super::acts::{Acts, OPERATOR};
use crate::fixture::{euros, funder, noted};
use chrono::TimeDelta;
use domain::DocumentId;
use domain::delegated::Template;
use store::{Network, TermsChange};

/// A fund with a part: made, changed, paid for, corrected.
pub(super) async fn delegate(acts: &mut Acts<'_>, network: &Network) {
    let (world, store) = (acts.world, &acts.world.store);
    let template = Template::CitizenInitiative;
    let mut input = world.envelope_input(network, &[], template, 9_000).await;
    "fund".clone_into(&mut input.slug);
    acts.acts(&["ledger_booked", "envelope_delegated"], async || {
        store.delegate_envelope(&OPERATOR, &input).await
    })
    .await;
    let fund = store.delegated_envelope("fund").await.unwrap();
    let mut part = input.clone();
    "part".clone_into(&mut part.slug);
    part.parent = Some(fund.id);
    part.funders = vec![];
    part.ceiling = euros(2_000);
    let both = ["ledger_booked", "ledger_booked", "envelope_delegated"];
    acts.acts(&both, async || {
        store.delegate_envelope(&OPERATOR, &part).await
    })
    .await;
    let part = store.delegated_envelope("part").await.unwrap();
    let note = noted("Le bureau du 3 mai");
    acts.acts(&["ledger_booked", "ledger_booked"], async || {
        let ceiling = euros(3_000);
        store
            .change_ceiling(&OPERATOR, part.id, ceiling, &note)
            .await
    })
    .await;
    let change = TermsChange {
        name: fund.name.clone(),
        summary: String::new(),
        manager: String::new(),
        starts_on: fund.starts_on,
        ends_on: fund.ends_on + TimeDelta::days(1),
        terms: fund.terms.clone(),
        groups: vec![],
        reason: "Un jour de plus".to_owned(),
    };
    acts.act("delegated_envelope_changed", async || {
        store
            .change_envelope(&OPERATOR, fund.id, fund.version, &change)
            .await
    })
    .await;
    acts.act("delegated_envelope_changed", async || {
        let funders = [funder("Ville", 10_000)];
        store.set_funders(&OPERATOR, fund.id, &funders).await
    })
    .await;
    let id = DocumentId::new();
    acts.act("envelope_document_added", async || {
        store
            .add_envelope_document(&OPERATOR, fund.id, id, "a.pdf", "application/pdf", 1)
            .await
    })
    .await;
    let city = store.funders(fund.id).await.unwrap()[0].id;
    acts.act("ledger_booked", async || {
        store
            .receive_payment(&OPERATOR, fund.id, city, euros(100), &note)
            .await
    })
    .await;
    let paid = store.ledger(fund.id).await.unwrap().pop().unwrap().id;
    acts.act("ledger_booked", async || {
        store.reverse_entry(&OPERATOR, fund.id, paid, &note).await
    })
    .await;
}
