//! Voting cards at the booth.

use crate::harness::World;
use crate::policy::edition;
use axum::http::StatusCode;
use domain::{Actor, BatchState, EditionState, Lang, Means, PhaseKind};
use store::Origin;

/// An open vote that takes cards, and the cookie of somebody with one of its cards.
async fn vote_with_a_card(world: &World, slug: &str) -> String {
    let (store, by) = (&world.store, &Actor::Operator);
    let mut vote = edition(slug, EditionState::Public, PhaseKind::Vote, -5);
    vote.rules.means = vec![Means::Card];
    store.import_edition(by, &vote).await.expect("an edition");
    let id = store.edition(by, slug).await.expect("an edition").id;
    let batch = store.print_cards(by, id, "Marché", 1).await;
    let batch = batch.expect("a batch");
    let cards = store.card_sheet(by, batch, 1, 1).await.expect("a card");
    let moved = store.move_batch(by, batch, BatchState::Active).await;
    moved.expect("an active batch");
    let origin = Origin::default();
    let pass = store.take_pass_by_card(None, id, &cards[0].code, &origin, Lang::Fr);
    let session = pass.await.expect("a pass");
    format!("parvis_session={}", session.token.as_cookie())
}

#[tokio::test]
async fn a_card_of_another_vote_leads_to_who_votes() {
    let world = World::new().await;
    let other = vote_with_a_card(&world, "other").await;
    let own = vote_with_a_card(&world, "vote").await;
    world.seal("vote").await;
    for (cookie, is_known) in [(own, true), (other, false)] {
        let cards = world.get("/fr/e/vote/vote").cookie(&cookie).send().await;
        assert_eq!(cards.status, StatusCode::OK);
        let summary = world.get("/fr/e/vote/vote/summary").cookie(&cookie);
        let summary = summary.send().await;
        assert_eq!(summary.status, StatusCode::OK);
        let page = summary.text();
        assert_eq!(page.contains("id=\"confirm\""), is_known, "{page}");
        assert_eq!(page.contains("id=\"who\""), !is_known, "{page}");
    }
}
