//! The acts of polling places and of batches of paper ballots.

use super::acts::{Acts, OPERATOR};
use domain::polling_place::BatchFigures;
use domain::{EditionId, Keying, Picks, Role};
use store::{BatchFor, KeyedBallot, KioskStage, PollingPlaceInput};

/// A ballot for which nobody was marked: after the close it is left out.
pub(super) async fn cut_a_batch(acts: &mut Acts<'_>, id: EditionId) {
    let (world, store) = (acts.world, &acts.world.store);
    let batch = world.counted(id, None, 1).await;
    let first = world.staff(Role::Moderator).await;
    let second = world.staff(Role::Administrator).await;
    let blank = [KeyedBallot::Choices(Picks::default())];
    world.key(&first, id, batch, Keying::First, &blank).await;
    store.finish_keying(&first.actor, id, batch).await.unwrap();
    world.key(&second, id, batch, Keying::Second, &blank).await;
    let row = store.paper_batch(&OPERATOR, id, batch).await.unwrap();
    acts.act("paper_batch_cut", async || {
        let why = "Un bulletin de plus que de personnes émargées.";
        store
            .seal_cut_batch(&OPERATOR, id, batch, row.version, why)
            .await
    })
    .await;
}

/// A polling place with a batch of one ballot, for which somebody was marked, and with one that is given up.
pub(super) async fn key_paper(acts: &mut Acts<'_>, id: EditionId) {
    let (world, store) = (acts.world, &acts.world.store);
    let input = PollingPlaceInput {
        name: "Mairie".to_owned(),
        ..PollingPlaceInput::default()
    };
    acts.act("polling_place_set", async || {
        store.set_polling_place(&OPERATOR, id, None, &input).await
    })
    .await;
    for number in 1..=2 {
        acts.act("paper_batch_printed", async || {
            store
                .print_batch(&OPERATOR, id, Some(BatchFor::Place(1)), 2)
                .await
        })
        .await;
        let figures = BatchFigures {
            used: 1,
            spoilt: 1,
            ..BatchFigures::default()
        };
        acts.act("paper_batch_moved", async || {
            store.count_batch(&OPERATOR, id, number, 1, figures).await
        })
        .await;
    }
    acts.act("paper_batch_moved", async || {
        store
            .cancel_batch(
                &OPERATOR,
                id,
                2,
                2,
                "Le lot s’est perdu au retour de la salle.",
            )
            .await
    })
    .await;
    let blank = KeyedBallot::Choices(Picks::default());
    let first = world.staff(Role::Moderator).await.actor;
    let second = world.staff(Role::Administrator).await.actor;
    for (keying, who) in [(Keying::First, &first), (Keying::Second, &second)] {
        acts.act("paper_ballot_keyed", async || {
            store.key_ballot(who, id, 1, keying, 1, &blank).await
        })
        .await;
        let code = match keying {
            Keying::First => "paper_batch_moved",
            Keying::Second | Keying::Arbiter => "paper_batch_sealed",
        };
        acts.act(code, async || store.finish_keying(who, id, 1).await)
            .await;
    }
    acts.act("kiosk_opened", async || {
        store.open_kiosk(&OPERATOR, id, 1, "Entrée").await
    })
    .await;
    let kiosk = store.kiosks(&OPERATOR, id, 1).await.unwrap().remove(0);
    let KioskStage::Waiting { code } = kiosk.stage else {
        panic!("{:?}", kiosk.stage)
    };
    acts.act("kiosk_entered", async || {
        store.become_kiosk(&code.parse().unwrap(), None).await
    })
    .await;
    acts.act("kiosk_closed", async || {
        store.close_kiosk(&OPERATOR, id, 1, kiosk.id).await
    })
    .await;
    acts.act("polling_place_signed", async || {
        store
            .sign_polling_place(&OPERATOR, id, 1, 1, "Une personne émargée ailleurs.")
            .await
    })
    .await;
}
