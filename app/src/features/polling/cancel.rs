//! The part of a batch's page that gives it up: at once while nothing of it was used, else with a reason.

use super::server::{CANCEL, CancelBatch};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Confirm, Look, Notice, TextArea, Tone};
use domain::{Action, PaperBatchState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, PaperBatch};

/// The way to cancel a batch, for who manages polling places; nothing once it is done.
pub(super) async fn section(
    cx: &Cx,
    edition: &Edition,
    batch: &PaperBatch,
) -> Result<Option<AnyView>, AppError> {
    let done = batch.state.becomes(PaperBatchState::Cancelled).is_err();
    if done || !cx.can_in(Action::ManagePolling, edition.id) {
        return Ok(None);
    }
    let lang = cx.lang();
    let form = cx.form(CANCEL).await?;
    let hidden = || {
        view! {
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="number" value=batch.number.to_string() />
            <input type="hidden" name="version" value=batch.version.to_string() />
        }
    };
    if batch.figures.used == 0 {
        let hidden = hidden();
        let confirm = view! {
            <Confirm summary=tr!(lang, "polling-cancel")>
                <p>{tr!(lang, "polling-cancel-text")}</p>
                <form method="post" action=CancelBatch::PATH>
                    {hidden}
                    <Button look=Look::Danger>{tr!(lang, "polling-cancel-now")}</Button>
                </form>
            </Confirm>
        };
        return Ok(Some(confirm.into_any()));
    }
    let warning = tr!(lang, "polling-cancel-used", count = batch.figures.used);
    let section = view! {
        <section class="panel stack">
            <h2>{tr!(lang, "polling-cancel")}</h2>
            <Notice tone=Tone::Warning>{warning}</Notice>
            <p>{tr!(lang, "polling-cancel-text")}</p>
            <form method="post" action=CancelBatch::PATH class="stack">
                {hidden()}
                <TextArea
                    name="cancel_why"
                    label=tr!(lang, "polling-cancel-why")
                    hint=tr!(lang, "polling-cancel-why-hint")
                    value=form.value("cancel_why", "")
                    error=form.error(lang, "cancel_why")
                    required=true
                    max=2000
                    rows=3
                />
                <Button look=Look::Danger>{tr!(lang, "polling-cancel-now")}</Button>
            </form>
        </section>
    };
    Ok(Some(section.into_any()))
}
