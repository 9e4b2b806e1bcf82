//! The part of a batch's page for more ballots than people marked with paper, when nobody can be marked any more.

use super::server::{CUT, SealCutBatch};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Look, Notice, TextArea, Tone};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, PaperBatch};

/// What to do about the ballots above the marks, for who manages polling places; nothing where there are none, or
/// where people can still be marked.
pub(super) async fn section(
    cx: &Cx,
    edition: &Edition,
    batch: &PaperBatch,
) -> Result<Option<AnyView>, AppError> {
    let over = edition.calendar.closed_vote(cx.now()).is_ok();
    if !batch.is_keyed() || !over || !cx.can_in(Action::ManagePolling, edition.id) {
        return Ok(None);
    }
    let left = cx
        .store()
        .paper_marks_left(&cx.actor(), edition.id, batch.number)
        .await?;
    let left_out = batch.figures.used.saturating_sub(left);
    if left_out == 0 {
        return Ok(None);
    }
    let form = cx.form(CUT).await?;
    Ok(Some(form_view(cx, edition, batch, left_out, &form)))
}

fn form_view(
    cx: &Cx,
    edition: &Edition,
    batch: &PaperBatch,
    left_out: u32,
    form: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let warning = tr!(lang, "polling-cut-warning", count = left_out);
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "polling-cut")}</h2>
            <Notice tone=Tone::Warning>{warning}</Notice>
            <p>{tr!(lang, "polling-cut-text")}</p>
            <form method="post" action=SealCutBatch::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=batch.number.to_string() />
                <input type="hidden" name="version" value=batch.version.to_string() />
                <TextArea
                    name="why"
                    label=tr!(lang, "polling-cut-why")
                    hint=tr!(lang, "polling-cut-why-hint")
                    value=form.value("why", "")
                    error=form.error(lang, "why")
                    required=true
                    max=2000
                    rows=3
                />
                <Button look=Look::Danger>{tr!(lang, "polling-cut-now")}</Button>
            </form>
        </section>
    }
    .into_any()
}
