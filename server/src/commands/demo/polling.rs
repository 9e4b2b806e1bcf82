//! A polling place of the demonstration, with its first batch of paper ballots: where a kiosk can be opened.

use domain::{Actor, EditionId};
use store::{PollingPlaceInput, Store};

/// Ballots of the batch that is printed.
const BALLOTS: u32 = 50;

/// Sets the place up, once.
pub(super) async fn load(store: &Store, edition: EditionId) -> anyhow::Result<()> {
    let operator = &Actor::Operator;
    if !store.polling_places(operator, edition).await?.is_empty() {
        return Ok(());
    }
    let hall = PollingPlaceInput {
        name: "Hôtel de ville (démonstration)".to_owned(),
        address: "Place de l’Horloge, 84000 Avignon".to_owned(),
        access: "Entrée de plain-pied, côté place.".to_owned(),
        hours: "Samedi : 9 h – 18 h\nDimanche : 10 h – 16 h".to_owned(),
        ..PollingPlaceInput::default()
    };
    let number = store
        .set_polling_place(operator, edition, None, &hall)
        .await?;
    store
        .print_batch(operator, edition, Some(number), None, BALLOTS)
        .await?;
    Ok(())
}
