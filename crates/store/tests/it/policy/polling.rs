//! Polling places and batches of paper ballots: the calls behind the lines of the table.

use domain::polling_place::BatchFigures;
use domain::{Actor, EditionId, Keying, KioskId, Picks};
use store::{KeyedBallot, PollingPlaceInput, Store, StoreError};

/// Whom each method lets in, as in the table around. Two people who key are told apart by their accounts: the operator
/// has none.
pub(super) const POLICY: &[(&str, &str)] = &[
    ("cancel_batch", "CAO @"),
    ("close_kiosk", "CAO @"),
    ("count_batch", "MCAO @"),
    ("differences", "MCAO @"),
    ("finish_keying", "MCAO @"),
    ("key_ballot", "MCA @"),
    ("keyed_ballots", "MCAO @"),
    ("keying", "MCAO @"),
    ("kiosks", "CAO @"),
    ("open_kiosk", "CAO @"),
    ("paper_batch", "MCAO @"),
    ("paper_batches", "MCAO @"),
    // For everybody; who works there is for those who key.
    ("paper_marks_left", "MCAO @"),
    ("polling_place", "VPRMCAOJ"),
    ("polling_places", "VPRMCAOJ"),
    ("print_batch", "CAO @"),
    ("restart_keying", "CAO @"),
    ("seal_cut_batch", "CAO @"),
    ("set_polling_place", "CAO @"),
    ("sign_polling_place", "CAO @"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Tries a method with a place, a batch and a kiosk of the edition, where that edition is there.
pub(super) async fn call(
    store: &Store,
    method: &str,
    actor: &Actor,
    edition: EditionId,
) -> Result<bool, StoreError> {
    let by = &Actor::Operator;
    let _ = store
        .set_polling_place(by, edition, None, &town_hall())
        .await;
    let _ = store.print_batch(by, edition, None, 10).await;
    match method {
        "cancel_batch" => store.cancel_batch(actor, edition, 1, 1, "").await?,
        "close_kiosk" => {
            let kiosk = store.open_kiosk(by, edition, 1, "Entrée").await;
            let kiosk = kiosk.unwrap_or_else(|_| KioskId::new());
            store.close_kiosk(actor, edition, 1, kiosk).await?;
        }
        "count_batch" => {
            let figures = BatchFigures::default();
            store.count_batch(actor, edition, 1, 1, figures).await?;
        }
        "differences" => {
            store.differences(actor, edition, 1).await?;
        }
        "finish_keying" => {
            store.finish_keying(actor, edition, 1).await?;
        }
        "key_ballot" => {
            let blank = KeyedBallot::Choices(Picks::default());
            store
                .key_ballot(actor, edition, 1, Keying::First, 1, &blank)
                .await?;
        }
        "keyed_ballots" => {
            store.keyed_ballots(actor, edition, 1, 1..=2).await?;
        }
        "keying" => {
            store.keying(actor, edition, 1).await?;
        }
        "kiosks" => {
            store.kiosks(actor, edition, 1).await?;
        }
        "open_kiosk" => {
            store.open_kiosk(actor, edition, 1, "Entrée").await?;
        }
        "paper_batch" => {
            store.paper_batch(actor, edition, 1).await?;
        }
        "paper_batches" => {
            store.paper_batches(actor, edition).await?;
        }
        "paper_marks_left" => {
            store.paper_marks_left(actor, edition, 1).await?;
        }
        "polling_place" => {
            store.polling_place(actor, edition, 1).await?;
        }
        "polling_places" => {
            store.polling_places(actor, edition).await?;
        }
        "print_batch" => {
            store.print_batch(actor, edition, None, 10).await?;
        }
        "restart_keying" => {
            store
                .restart_keying(actor, edition, 1, 1, Keying::First)
                .await?;
        }
        "seal_cut_batch" => {
            let why = "Trois bulletins de trop dans l’urne.";
            store.seal_cut_batch(actor, edition, 1, 1, why).await?;
        }
        "set_polling_place" => {
            store
                .set_polling_place(actor, edition, None, &town_hall())
                .await?;
        }
        "sign_polling_place" => {
            store.sign_polling_place(actor, edition, 1, 1, "").await?;
        }
        other => panic!("{other} has no call"),
    }
    Ok(true)
}

fn town_hall() -> PollingPlaceInput {
    PollingPlaceInput {
        name: "Mairie".to_owned(),
        ..PollingPlaceInput::default()
    }
}
