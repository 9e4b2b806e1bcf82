//! `/desk/polling/{slug}/batches/{number}`: what became of a batch, and what comes next.

use super::parts::{
    batch_path, batch_tag, crumbs, edition_of, next_step, number, obstacle, place_path,
};
use super::server::{CANCEL, COUNT, CUT, CountBatch, FinishKeying, RestartKeying};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::features::projects::parts::WrittenText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Confirm, ErrorSummary, Fact, Facts, Glyph, Look, Notice, TextField,
    TextKind, Tone,
};
use domain::{Action, Keying, PaperBatchState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, PaperBatch};

/// `/desk/polling/{slug}/batches/{number}`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let at: i32 = cx.param_as("number")?;
    let batch = cx.store().paper_batch(&cx.actor(), edition.id, at).await?;
    let lang = cx.lang();
    let form = cx.form(COUNT).await?;
    let (cut, cut_form) = (
        super::cut::section(&cx, &edition, &batch).await?,
        cx.form(CUT).await?,
    );
    let (cancel, cancel_form) = (
        super::cancel::section(&cx, &edition, &batch).await?,
        cx.form(CANCEL).await?,
    );
    let may = cx.can_in(Action::ManagePolling, edition.id);
    let place = batch.place.map(|number| {
        let href = cx.href(&place_path(&edition, number));
        view! {
            <p>
                <a href=href>{tr!(lang, "polling-batch-place", number = number)}</a>
            </p>
        }
    });
    let counted = matches!(
        batch.state,
        PaperBatchState::Printed | PaperBatchState::Counted
    );
    let title = tr!(lang, "polling-batch", number = batch.number);
    let body = view! {
        <div class="stack-l">
            {crumbs(&cx, Some(&edition), title.clone())}
            <ErrorSummary errors=form.errors(lang) />
            <ErrorSummary errors=cut_form.errors(lang) />
            <ErrorSummary errors=cancel_form.errors(lang) />
            <ScreenHead title=title.clone() lead=edition.name.clone() />
            <div class="split">
                <section class="stack">
                    <p>{batch_tag(lang, batch.state)}</p>
                    <p class="strong">{next_step(lang, &batch)}</p>
                    <Facts facts=facts(lang, &batch) />
                    {left_out(lang, &batch)}
                    {place}
                    {printing(&cx, &edition, &batch)}
                </section>
                <div class="stack-l">
                    {keying(&cx, &edition, &batch)}
                    {cut}
                    {counted.then(|| count_form(lang, &edition, &batch, &form))}
                    {may.then(|| restart(lang, &edition, &batch))}
                    {cancel}
                </div>
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Polling, title, body))
}

/// What was counted and how much is keyed: never what was chosen.
fn facts(lang: Lang, batch: &PaperBatch) -> Vec<Fact> {
    let fact = |key: &str, count: u32| Fact::new(tr!(lang, key), number(lang, count));
    let mut facts = vec![fact("polling-printed", batch.figures.printed)];
    if !matches!(
        batch.state,
        PaperBatchState::Printed | PaperBatchState::Cancelled
    ) {
        facts.push(fact("polling-used", batch.figures.used));
        facts.push(fact("polling-spoilt", batch.figures.spoilt));
        facts.push(fact("polling-returned", batch.figures.returned));
    }
    if batch.found_spoilt > 0 {
        facts.push(fact("polling-found-spoilt", batch.found_spoilt));
    }
    if batch.left_out > 0 {
        facts.push(fact("polling-left-out", batch.left_out));
    }
    let keyed = |key: &str, count: u32| {
        let text = tr!(
            lang,
            "polling-of",
            part = count.to_string(),
            whole = batch.figures.used.to_string()
        );
        Fact::new(tr!(lang, key), text)
    };
    if !batch.is_done() && batch.keyed_first > 0 {
        facts.push(keyed("polling-keyed-first", batch.keyed_first));
    }
    if !batch.is_done() && batch.keyed_second > 0 {
        facts.push(keyed("polling-keyed-second", batch.keyed_second));
    }
    if let Some(day) = batch.sealed_on {
        facts.push(Fact::new(
            tr!(lang, "polling-sealed-on"),
            fmt::day_of_year(lang, day),
        ));
    }
    facts
}

/// Why ballots of the batch are not in the ballot box.
fn left_out(lang: Lang, batch: &PaperBatch) -> Option<AnyView> {
    (!batch.why_left_out.is_empty()).then(|| {
        view! {
            <section class="stack-s">
                <h2>{tr!(lang, "polling-left-out-why")}</h2>
                <WrittenText text=batch.why_left_out.clone() />
            </section>
        }
        .into_any()
    })
}

/// The way to the keying, or why not.
fn keying(cx: &Cx, edition: &Edition, batch: &PaperBatch) -> Option<AnyView> {
    let lang = cx.lang();
    let here = batch_path(edition, batch.number);
    let (page, label, text) = match batch.state {
        PaperBatchState::Counted if batch.figures.used == 0 => {
            return Some(end(
                lang,
                edition,
                batch,
                "polling-close",
                "polling-close-text",
            ));
        }
        // Who keyed may be gone when what was missing is found.
        PaperBatchState::KeyedOnce | PaperBatchState::Arbitrating
            if batch.is_keyed() && cx.can_in(Action::ManagePolling, edition.id) =>
        {
            return Some(end(
                lang,
                edition,
                batch,
                "polling-seal",
                "polling-seal-text",
            ));
        }
        PaperBatchState::Counted => ("key", "polling-key", "polling-key-first-text"),
        PaperBatchState::KeyedOnce => ("key", "polling-key", "polling-key-second-text"),
        PaperBatchState::Arbitrating => {
            ("arbitrate", "polling-arbitrate", "polling-arbitrate-text")
        }
        PaperBatchState::Printed | PaperBatchState::Sealed | PaperBatchState::Cancelled => {
            return None;
        }
    };
    let act = match obstacle(cx, batch) {
        Some(why) => view! { <Notice tone=Tone::Info>{tr!(lang, why)}</Notice> }.into_any(),
        None => {
            let href = cx.href(&format!("{here}/{page}"));
            view! {
                <ButtonLink href icon=Some(Glyph::Edit)>{tr!(lang, label)}</ButtonLink>
            }
            .into_any()
        }
    };
    Some(
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, label)}</h2>
                <p>{tr!(lang, text)}</p>
                {act}
            </section>
        }
        .into_any(),
    )
}

/// The button that ends a batch, with what it does.
fn end(lang: Lang, edition: &Edition, batch: &PaperBatch, key: &str, text: &str) -> AnyView {
    let label = tr!(lang, key);
    view! {
        <section class="panel stack">
            <h2>{label.clone()}</h2>
            <p>{tr!(lang, text)}</p>
            <form method="post" action=FinishKeying::PATH>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=batch.number.to_string() />
                <Button icon=Some(Glyph::Tick)>{label}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// The way to its ballots, which carry its number.
fn printing(cx: &Cx, edition: &Edition, batch: &PaperBatch) -> Option<AnyView> {
    let lang = cx.lang();
    (batch.state == PaperBatchState::Printed).then(|| {
        let href = cx.href(&format!(
            "/desk/papers/{}/ballot?batch={}",
            edition.slug, batch.number
        ));
        view! {
            <p>
                <ButtonLink href icon=Some(Glyph::Download)>
                    {tr!(lang, "polling-print-batch")}
                </ButtonLink>
            </p>
        }
        .into_any()
    })
}

fn count_form(lang: Lang, edition: &Edition, batch: &PaperBatch, form: &FormState) -> AnyView {
    let before = |count: u32| {
        if batch.state == PaperBatchState::Counted {
            count.to_string()
        } else {
            String::new()
        }
    };
    let field = |name: &'static str, key: &str, count: u32| {
        view! {
            <TextField
                name=name
                kind=TextKind::Whole
                label=tr!(lang, key)
                hint=tr!(lang, &format!("polling-{name}-hint"))
                value=form.value(name, before(count))
                error=form.error(lang, name)
                required=true
            />
        }
    };
    let look = if batch.state == PaperBatchState::Printed {
        Look::Main
    } else {
        Look::Quiet
    };
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "polling-count")}</h2>
            <p>{tr!(lang, "polling-count-text", printed = batch.figures.printed)}</p>
            <form method="post" action=CountBatch::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=batch.number.to_string() />
                <input type="hidden" name="version" value=batch.version.to_string() />
                {field("used", "polling-used", batch.figures.used)}
                {field("spoilt", "polling-spoilt", batch.figures.spoilt)}
                {field("returned", "polling-returned", batch.figures.returned)}
                <Button look icon=Some(Glyph::Tick)>{tr!(lang, "polling-count-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// A keying that stopped half-way is thrown away, and somebody else begins it.
fn restart(lang: Lang, edition: &Edition, batch: &PaperBatch) -> Option<AnyView> {
    let keying = match batch.state {
        PaperBatchState::Counted if batch.keyed_first > 0 => Keying::First,
        PaperBatchState::KeyedOnce if batch.keyed_second == 0 => Keying::First,
        PaperBatchState::KeyedOnce | PaperBatchState::Arbitrating => Keying::Second,
        PaperBatchState::Counted
        | PaperBatchState::Printed
        | PaperBatchState::Sealed
        | PaperBatchState::Cancelled => return None,
    };
    let (slug, number) = (edition.slug.clone(), batch.number.to_string());
    let version = batch.version.to_string();
    let text = match keying {
        Keying::First => tr!(lang, "polling-restart-first"),
        Keying::Second | Keying::Arbiter => tr!(lang, "polling-restart-second"),
    };
    Some(
        view! {
            <Confirm summary=tr!(lang, "polling-restart")>
                <p>{text}</p>
                <form method="post" action=RestartKeying::PATH>
                    <input type="hidden" name="edition" value=slug />
                    <input type="hidden" name="number" value=number />
                    <input type="hidden" name="version" value=version />
                    <input type="hidden" name="keying" value=keying.code() />
                    <Button look=Look::Danger>{tr!(lang, "polling-restart-now")}</Button>
                </form>
            </Confirm>
        }
        .into_any(),
    )
}
