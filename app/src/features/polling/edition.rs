//! `/desk/polling/{slug}`: the polling places and batches of an edition, with what is missing.

use super::batch_form;
use super::parts::{
    batch_path, batch_tag, crumbs, edition_of, edition_path, next_step, number, place_path,
    place_tag,
};
use super::server::BATCH;
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    ButtonLink, Column, EmptyState, ErrorSummary, Fact, Facts, Glyph, Look, Notice, Table, Tone,
};
use domain::{Action, PaperBatchState, PollingState};
use leptos::prelude::*;
use store::{BoxFigures, Edition, PaperBatch, PollingPlace};

/// `/desk/polling/{slug}`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let lang = cx.lang();
    let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
    let batches = cx.store().paper_batches(&cx.actor(), edition.id).await?;
    let figures = cx.store().box_figures(&cx.actor(), edition.id).await?;
    let form = cx.form(BATCH).await?;
    let may = cx.can_in(Action::ManagePolling, edition.id);
    let title = tr!(lang, "polling-title", name = edition.name.clone());
    let here = edition_path(&edition);
    let (new, mark) = (
        cx.href(&format!("{here}/new")),
        cx.href(&format!("/desk/vote/{}/paper", edition.slug)),
    );
    let papers = cx.href(&format!("/desk/papers/{}", edition.slug));
    let new = may.then(|| {
        view! {
            <ButtonLink href=new icon=Some(Glyph::Plus)>{tr!(lang, "polling-new-place")}</ButtonLink>
        }
    });
    let batch_form = if may {
        Some(batch_form::section(&cx, &edition, &places, &form).await?)
    } else {
        None
    };
    let body = view! {
        <div class="stack-l">
            {crumbs(&cx, None, edition.name.clone())}
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=title.clone() lead=tr!(lang, "polling-edition-lead") />
            <div class="cluster">
                {new}
                <ButtonLink href=mark look=Look::Quiet icon=Some(Glyph::Tick)>
                    {tr!(lang, "polling-mark")}
                </ButtonLink>
                <ButtonLink href=papers look=Look::Quiet icon=Some(Glyph::Download)>
                    {tr!(lang, "polling-papers")}
                </ButtonLink>
            </div>
            {overview(lang, &places, &batches, &figures)}
            {place_table(&cx, &edition, &places, &batches)}
            {batch_table(&cx, &edition, &places, &batches)}
            {batch_form}
        </div>
    };
    Ok(Page::desk(Screen::Polling, title, body))
}

/// Whether all places are signed, and whether there are more ballots than people marked.
fn overview(
    lang: Lang,
    places: &[PollingPlace],
    batches: &[PaperBatch],
    figures: &BoxFigures,
) -> AnyView {
    let signed = places
        .iter()
        .filter(|place| place.state == PollingState::Signed)
        .count();
    let used: u32 = batches.iter().map(|batch| batch.figures.used).sum();
    let facts = vec![
        Fact::new(
            tr!(lang, "polling-places-signed"),
            tr!(
                lang,
                "polling-of",
                part = signed.to_string(),
                whole = places.len().to_string()
            ),
        ),
        Fact::new(
            tr!(lang, "polling-marks"),
            number(lang, figures.marked_with_paper),
        ),
        Fact::new(tr!(lang, "polling-used"), number(lang, used)),
        Fact::new(tr!(lang, "polling-sealed"), number(lang, figures.keyed)),
    ];
    let left_out: u32 = batches.iter().map(|batch| batch.left_out).sum();
    // Those that are left out are explained on their sheet.
    let more = used.saturating_sub(left_out + figures.marked_with_paper);
    let facts = if left_out > 0 {
        let fact = Fact::new(tr!(lang, "polling-left-out"), number(lang, left_out));
        facts.into_iter().chain([fact]).collect()
    } else {
        facts
    };
    let remark = if more > 0 {
        let text = tr!(lang, "polling-more-used", count = more);
        view! { <Notice tone=Tone::Danger>{text}</Notice> }.into_any()
    } else if places.is_empty() || signed < places.len() {
        ().into_any()
    } else {
        view! { <Notice tone=Tone::Success>{tr!(lang, "polling-all-signed")}</Notice> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{tr!(lang, "polling-overview")}</h2>
            <Facts facts />
            {remark}
        </section>
    }
    .into_any()
}

fn place_table(
    cx: &Cx,
    edition: &Edition,
    places: &[PollingPlace],
    batches: &[PaperBatch],
) -> AnyView {
    let lang = cx.lang();
    if places.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "polling-no-places")>
                <p>{tr!(lang, "polling-no-places-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let rows = places
        .iter()
        .map(|place| {
            let own = || {
                batches
                    .iter()
                    .filter(|batch| batch.place == Some(place.number))
            };
            let papers: u32 = own().map(PaperBatch::papers).sum();
            let left = own().filter(|batch| !batch.is_done()).count();
            let missing = match (place.state, left) {
                (PollingState::Signed, _) => tr!(lang, "polling-missing-nothing"),
                (PollingState::Open, 0) => tr!(lang, "polling-missing-sheet"),
                (PollingState::Open, left) => tr!(lang, "polling-missing-batches", count = left),
            };
            let href = cx.href(&place_path(edition, place.number));
            let name = format!("{}. {}", place.number, place.name);
            vec![
                view! { <a href=href lang="fr" dir="auto">{name}</a> }.into_any(),
                number(lang, place.marked).into_any(),
                number(lang, papers).into_any(),
                place_tag(lang, place.state),
                missing.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "polling-place")),
        Column::figures(tr!(lang, "polling-marks")),
        Column::figures(tr!(lang, "polling-papers-found")),
        Column::text(tr!(lang, "polling-state")),
        Column::text(tr!(lang, "polling-missing")),
    ];
    view! { <Table caption=tr!(lang, "polling-places") columns rows /> }.into_any()
}

fn batch_table(
    cx: &Cx,
    edition: &Edition,
    places: &[PollingPlace],
    batches: &[PaperBatch],
) -> Option<AnyView> {
    let lang = cx.lang();
    let rows: Vec<Vec<AnyView>> = batches
        .iter()
        .map(|batch| {
            let href = cx.href(&batch_path(edition, batch.number));
            let label = tr!(lang, "polling-batch", number = batch.number);
            let place = batch
                .place
                .and_then(|number| places.iter().find(|place| place.number == number))
                .map_or_else(
                    || tr!(lang, "polling-elsewhere"),
                    |place| place.name.clone(),
                );
            let used = if batch.state == PaperBatchState::Printed {
                "–".to_owned()
            } else {
                number(lang, batch.figures.used)
            };
            vec![
                view! { <a href=href>{label}</a> }.into_any(),
                view! { <span lang="fr" dir="auto">{place}</span> }.into_any(),
                number(lang, batch.figures.printed).into_any(),
                used.into_any(),
                batch_tag(lang, batch.state),
                next_step(lang, batch).into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "polling-batch-column")),
        Column::text(tr!(lang, "polling-place")),
        Column::figures(tr!(lang, "polling-printed")),
        Column::figures(tr!(lang, "polling-used")),
        Column::text(tr!(lang, "polling-state")),
        Column::text(tr!(lang, "polling-missing")),
    ];
    (!rows.is_empty())
        .then(|| view! { <Table caption=tr!(lang, "polling-batches") columns rows /> }.into_any())
}
