//! `/desk/voters/{slug}`: the cards and the list of a vote.

use super::parts::{batch_path, crumbs, edition_of, manages, name_of, path_of, state_tag};
use super::server::{FORM, PrintCards};
use super::upload::{self, Uploaded};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, Choice, Column, EmptyState, ErrorSummary, FileField, Look, Notice, RadioGroup, Table,
    TextField, TextKind, Tone,
};
use domain::{Lang, Means, card};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{CardBatch, Edition};

/// `/desk/voters/{slug}`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let lang = cx.lang();
    let form = cx.form(FORM).await?;
    let uploaded = upload::last(&cx, &edition).await?;
    let batches = cx.store().card_batches(&cx.actor(), edition.id).await?;
    let listed = cx.store().listed_voters(&cx.actor(), edition.id).await?;
    let open = cx.store().open_suspicions(&cx.actor(), edition.id).await?;
    let suspicions = cx.href(&format!("{}/suspicions", path_of(&edition)));
    let may = manages(&cx, edition.id);
    let title = tr!(lang, "voters-title", edition = edition.name.clone());
    let body = view! {
        <div class="stack-xl">
            <div class="stack-l">
                {crumbs(&cx, None, edition.name.clone())}
                <ErrorSummary errors=form.errors(lang) />
                <ScreenHead title=title.clone() lead=tr!(lang, "voters-edition-lead") />
            </div>
            <section class="stack" id="batches">
                <h2>{tr!(lang, "voters-cards")}</h2>
                <p class="prose">{tr!(lang, "voters-cards-text")}</p>
                {not_taken(&cx, &edition, Means::Card)}
                {batch_table(&cx, &edition, &batches)}
                {may.then(|| print_form(lang, &edition, &form))}
            </section>
            <section class="stack" id="list">
                <h2>{tr!(lang, "voters-list")}</h2>
                <p class="prose">{tr!(lang, "voters-list-text")}</p>
                {not_taken(&cx, &edition, Means::List)}
                <p class="strong">{tr!(lang, "voters-list-count", count = listed)}</p>
                {uploaded.map(|uploaded| told(lang, &uploaded))}
                {may.then(|| list_form(&cx, &edition, listed > 0))}
            </section>
            <section class="stack" id="bursts">
                <h2>{tr!(lang, "suspicions-title")}</h2>
                <p>
                    <a href=suspicions>{tr!(lang, "voters-suspicions", count = open)}</a>
                </p>
            </section>
        </div>
    };
    Ok(Page::desk(Screen::Voters, title, body))
}

/// Cards or a list that the vote does not take are good for nothing.
fn not_taken(cx: &Cx, edition: &Edition, means: Means) -> Option<AnyView> {
    if edition.rules.means.contains(&means) {
        return None;
    }
    let lang = cx.lang();
    let key = if means == Means::Card {
        "voters-cards-not-taken"
    } else {
        "voters-list-not-taken"
    };
    let href = cx.href(&format!("/desk/editions/{}/rules", edition.slug));
    Some(
        view! {
            <Notice tone=Tone::Warning>
                <p>{tr!(lang, key)}</p>
                <p>
                    <a href=href>{tr!(lang, "voters-to-rules")}</a>
                </p>
            </Notice>
        }
        .into_any(),
    )
}

fn batch_table(cx: &Cx, edition: &Edition, batches: &[CardBatch]) -> AnyView {
    let lang = cx.lang();
    if batches.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "voters-no-batch") level=3>
                <p>{tr!(lang, "voters-no-batch-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let number = |cards: u32| fmt::number(lang, cards.into()).into_any();
    let rows = batches
        .iter()
        .map(|batch| {
            let href = cx.href(&batch_path(edition, batch.id));
            vec![
                view! { <a href=href dir="auto">{name_of(lang, batch)}</a> }.into_any(),
                state_tag(lang, batch.state),
                number(batch.printed),
                number(batch.used),
                number(batch.revoked),
                number(batch.left),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "voters-batch")),
        Column::text(tr!(lang, "voters-state")),
        Column::figures(tr!(lang, "voters-printed")),
        Column::figures(tr!(lang, "voters-used")),
        Column::figures(tr!(lang, "voters-revoked")),
        Column::figures(tr!(lang, "voters-left")),
    ];
    view! { <Table caption=tr!(lang, "voters-batches") columns rows /> }.into_any()
}

fn print_form(lang: Lang, edition: &Edition, form: &FormState) -> AnyView {
    view! {
        <form class="panel stack" method="post" action=PrintCards::url() novalidate>
            <h3>{tr!(lang, "voters-print-title")}</h3>
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <TextField
                name="label"
                label=tr!(lang, "voters-label")
                hint=tr!(lang, "voters-label-hint")
                value=form.value("label", "")
                error=form.error(lang, "label")
                autocomplete="off"
                required=true
            />
            <TextField
                name="cards"
                kind=TextKind::Whole
                label=tr!(lang, "voters-count")
                hint=tr!(lang, "voters-count-hint", max = card::MAX_CARDS)
                value=form.value("cards", "")
                error=form.error(lang, "cards")
                required=true
            />
            <div>
                <Button>{tr!(lang, "voters-print")}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn list_form(cx: &Cx, edition: &Edition, any: bool) -> AnyView {
    let lang = cx.lang();
    let action = cx.href(&format!("{}/list", path_of(edition)));
    let modes = any.then(|| {
        let options = vec![
            Choice::new("add", tr!(lang, "voters-list-add"))
                .hint(tr!(lang, "voters-list-add-hint")),
            Choice::new("replace", tr!(lang, "voters-list-replace"))
                .hint(tr!(lang, "voters-list-replace-hint")),
        ];
        view! {
            <RadioGroup
                name="mode"
                legend=tr!(lang, "voters-list-mode")
                options
                value="add".to_owned()
                required=true
            />
        }
    });
    view! {
        <form class="panel stack" method="post" action=action enctype="multipart/form-data">
            <h3>{tr!(lang, "voters-list-title")}</h3>
            <FileField
                name="file"
                label=tr!(lang, "voters-list-file")
                hint=tr!(lang, "voters-list-file-hint")
                accept=".csv,.txt,text/csv,text/plain"
                required=true
            />
            {modes}
            <div>
                <Button look=Look::Quiet>{tr!(lang, "voters-list-read")}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// What came of a file.
fn told(lang: Lang, uploaded: &Uploaded) -> AnyView {
    if let Some(entries) = uploaded.taken {
        return view! {
            <Notice tone=Tone::Success announce=true>
                <p>{tr!(lang, "voters-list-taken", count = entries)}</p>
            </Notice>
        }
        .into_any();
    }
    let faults = uploaded
        .faults
        .iter()
        .map(|fault| view! { <li>{fault.text(lang)}</li> })
        .collect_view();
    let more = uploaded
        .total
        .saturating_sub(u32::try_from(uploaded.faults.len()).unwrap_or(u32::MAX));
    let more = (more > 0).then(|| view! { <p>{tr!(lang, "voters-list-more", count = more)}</p> });
    view! {
        <Notice tone=Tone::Danger title=tr!(lang, "voters-list-wrong") announce=true>
            <ul>{faults}</ul>
            {more}
        </Notice>
    }
    .into_any()
}
