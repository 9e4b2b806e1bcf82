//! A polling place of the demonstration, where a kiosk can be opened, with batches of paper ballots: printed, counted,
//! and keyed once.

use app::features::demonstration::pages::ACCOUNTS;
use domain::polling_place::BatchFigures;
use domain::{Actor, EditionId, Keying, Picks, Role};
use store::{BatchFor, KeyedBallot, PollingPlaceInput, Store};

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
        .print_batch(operator, edition, Some(BatchFor::Place(number)), BALLOTS)
        .await?;
    keyed_batches(store, edition, number).await
}

/// A batch that is counted, and one that a moderator has keyed: as blank ballots, so that whoever tries the second
/// keying can say the same without a paper.
async fn keyed_batches(store: &Store, edition: EditionId, place: i32) -> anyhow::Result<()> {
    let operator = &Actor::Operator;
    for number in 1..=5 {
        let who = format!("papier-{number}@example.org");
        store
            .mark_paper(operator, edition, &who, false, Some(place))
            .await?;
    }
    let figures = |used, returned| BatchFigures {
        used,
        returned,
        ..BatchFigures::default()
    };
    let counted = async |used, returned| {
        let batch = store
            .print_batch(
                operator,
                edition,
                Some(BatchFor::Place(place)),
                used + returned,
            )
            .await?;
        store
            .count_batch(operator, edition, batch, 1, figures(used, returned))
            .await?;
        anyhow::Ok(batch)
    };
    counted(3, 17).await?;
    let keyed = counted(2, 8).await?;
    let Some((email, name, Some(role))) = ACCOUNTS
        .into_iter()
        .find(|(_, _, role)| *role == Some(Role::Moderator))
    else {
        return Ok(());
    };
    let moderator = Actor::Person {
        account: store.grant_role(operator, email, name, role).await?,
        roles: vec![role.into()],
        departments: vec![],
        fresh: false,
    };
    let blank = KeyedBallot::Choices(Picks::default());
    for position in 1..=2 {
        store
            .key_ballot(&moderator, edition, keyed, Keying::First, position, &blank)
            .await?;
    }
    store.finish_keying(&moderator, edition, keyed).await?;
    Ok(())
}
