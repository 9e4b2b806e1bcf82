//! The form that makes a batch of paper ballots, for a polling place, an outing or neither.

use super::server::PrintBatch;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::outings::parts::day_and_title;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Choice, Glyph, Look, SelectField, TextField, TextKind};
use domain::polling_place::MOST_IN_BATCH;
use domain::{Action, OutingState, PollingState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, PollingPlace};

/// `?at=outing-…` chooses where the ballots are for.
pub(super) async fn section(
    cx: &Cx,
    edition: &Edition,
    places: &[PollingPlace],
    form: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let options = occasions(cx, edition, places).await?;
    let asked = cx.query("at").unwrap_or_default();
    Ok(view! {
        <section id="new-batch" class="panel stack">
            <h2>{tr!(lang, "polling-new-batch")}</h2>
            <p>{tr!(lang, "polling-new-batch-text")}</p>
            <form method="post" action=PrintBatch::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <SelectField
                    name="at"
                    label=tr!(lang, "polling-batch-at")
                    options
                    value=form.value("at", asked)
                    blank=Some(tr!(lang, "polling-elsewhere"))
                    error=form.error(lang, "at")
                />
                <TextField
                    name="ballots"
                    kind=TextKind::Whole
                    label=tr!(lang, "polling-ballots")
                    hint=tr!(lang, "polling-ballots-hint", most = MOST_IN_BATCH)
                    value=form.value("ballots", "")
                    error=form.error(lang, "ballots")
                    required=true
                />
                <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "polling-new-batch-button")}
                </Button>
            </form>
        </section>
    }
    .into_any())
}

/// Places whose sheet is not signed, then the outings that have no ballots yet: with some, they are places.
async fn occasions(
    cx: &Cx,
    edition: &Edition,
    places: &[PollingPlace],
) -> Result<Vec<Choice>, AppError> {
    let mut options: Vec<Choice> = places
        .iter()
        .filter(|place| place.state == PollingState::Open)
        .map(|place| {
            let name = format!("{}. {}", place.number, place.name);
            Choice::new(format!("place-{}", place.number), name)
        })
        .collect();
    if cx.can_somewhere(Action::ManageOutings) {
        let outings = cx.store().outings(&cx.actor(), edition.id).await?;
        let new = outings.iter().filter(|outing| {
            outing.state == OutingState::Planned
                && places.iter().all(|place| place.outing != Some(outing.id))
        });
        options.extend(new.map(|outing| {
            let label = day_and_title(cx.lang(), outing);
            Choice::new(format!("outing-{}", outing.id), label)
        }));
    }
    Ok(options)
}
