//! The part of an outing's page for its paper ballots: its batches, how far each is, and the sheet that is signed.

use super::parts::{batch_path, batch_tag, edition_path, place_path, place_tag};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{ButtonLink, Glyph, Look};
use domain::{Action, OutingState, PhaseKind};
use leptos::prelude::*;
use store::{Edition, Outing};

/// For who works with paper in the edition; nothing for everybody else, and where there are and will be no ballots.
pub(crate) async fn section(
    cx: &Cx,
    edition: &Edition,
    outing: &Outing,
) -> Result<Option<AnyView>, AppError> {
    if !cx.can_in(Action::KeyPaper, edition.id) {
        return Ok(None);
    }
    let lang = cx.lang();
    let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
    let place = places
        .into_iter()
        .find(|place| place.outing == Some(outing.id));
    let more = outing.state == OutingState::Planned
        && cx.can_in(Action::ManagePolling, edition.id)
        && edition.calendar.phase(PhaseKind::Vote).is_some();
    let new = |at: String| {
        let href = cx.href(&format!("{}?at={at}#new-batch", edition_path(edition)));
        view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "polling-new-batch")}
                </ButtonLink>
            </p>
        }
    };
    let body = match place {
        Some(place) => {
            let batches = cx.store().paper_batches(&cx.actor(), edition.id).await?;
            let items = batches
                .iter()
                .filter(|batch| batch.place == Some(place.number))
                .map(|batch| {
                    let href = cx.href(&batch_path(edition, batch.number));
                    let label = tr!(lang, "polling-batch", number = batch.number);
                    view! {
                        <li>
                            <a href=href>{label}</a>
                            " "
                            {batch_tag(lang, batch.state)}
                        </li>
                    }
                })
                .collect_view();
            let sheet = cx.href(&format!("{}/sheet", place_path(edition, place.number)));
            let open = place.state == domain::PollingState::Open;
            view! {
                <ul>{items}</ul>
                <p>
                    <a href=sheet>{tr!(lang, "polling-sheet-outing")}</a>
                    " "
                    {place_tag(lang, place.state)}
                </p>
                {(more && open).then(|| new(format!("place-{}", place.number)))}
            }
            .into_any()
        }
        None if more => view! {
            <p>{tr!(lang, "polling-outing-none")}</p>
            {new(format!("outing-{}", outing.id))}
        }
        .into_any(),
        None => return Ok(None),
    };
    Ok(Some(
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "polling-batches")}</h2>
                {body}
            </section>
        }
        .into_any(),
    ))
}
