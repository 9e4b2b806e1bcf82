//! Leading a network and writing to it.

use super::acts::{Acts, OPERATOR};
use crate::fixture::TestAmbassador;
use domain::calendar::paris;
use domain::network::{LoanKind, PostState};
use store::{LoanInput, MilestoneInput, Network, PostInput, TrainingInput};

/// What happens in a network while somebody is its member.
pub(super) async fn lead(acts: &mut Acts<'_>, network: &Network, member: &TestAmbassador) {
    let (world, store) = (acts.world, &acts.world.store);
    let group = store.ambassador_groups(network.id).await.unwrap()[0].id;
    let day = paris::day(store.now());
    let input = TrainingInput {
        position: 1,
        title: "Accueillir".to_owned(),
        text: String::new(),
        is_retired: false,
    };
    acts.act("training_set", async || {
        store
            .set_training_step(&OPERATOR, network.id, None, &input)
            .await
    })
    .await;
    let step = store.training_steps(&OPERATOR, network.id).await.unwrap()[0].id;
    acts.act("training_marked", async || {
        store
            .mark_training(&OPERATOR, member.id, step, Some(day))
            .await
    })
    .await;
    let vest = LoanInput {
        kind: LoanKind::Vest,
        label: "M".to_owned(),
        due_on: None,
    };
    acts.act("equipment_lent", async || {
        store.lend(&OPERATOR, member.id, &vest).await
    })
    .await;
    let loan = store.loans(&OPERATOR, network.id).await.unwrap()[0].id;
    acts.act("equipment_returned", async || {
        store.take_back(&OPERATOR, loan).await
    })
    .await;
    let sofia = world.lead(network, "sofia").await;
    let post = PostInput {
        network: network.id,
        group: None,
        text: "Bienvenue.".to_owned(),
    };
    acts.act("post_written", async || {
        store.announce_to_network(&sofia.actor, &post).await
    })
    .await;
    let board = store
        .network_board(&sofia.actor, network.id, 0, 1)
        .await
        .unwrap();
    let post = board.threads[0].announcement.id;
    acts.act("post_moderated", async || {
        store
            .moderate_post(&OPERATOR, post, PostState::Published, false, "Une erreur.")
            .await
    })
    .await;
    let milestone = MilestoneInput {
        group,
        title: "100 idées".to_owned(),
        reached_on: day,
    };
    acts.act("milestone_reached", async || {
        store.reach_milestone(&OPERATOR, &milestone).await
    })
    .await;
    let milestone = store.milestones(network.id).await.unwrap()[0].id;
    acts.act("milestone_removed", async || {
        store.remove_milestone(&OPERATOR, milestone).await
    })
    .await;
}
