//! `/desk/polling/{slug}/{number}/sheet`: the sheet of a polling place, to be printed and signed by two people, and then
//! signed off here.

use super::parts::{batch_word, edition_of, number, place_path, place_tag};
use super::server::{SIGN, SignSheet};
use crate::context::{Cx, FormState};
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Column, ErrorSummary, Fact, Facts, Glyph, Notice, Table, TextArea, Tone};
use domain::{Action, PaperBatchState, PollingState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, PaperBatch, PollingPlace};

/// `/desk/polling/{slug}/{number}/sheet`
pub async fn page(cx: Cx) -> PageResult {
    let edition = edition_of(&cx).await?;
    let at: i32 = cx.param_as("number")?;
    let lang = cx.lang();
    let place = cx
        .store()
        .polling_place(&cx.actor(), edition.id, at)
        .await?;
    let all = cx.store().paper_batches(&cx.actor(), edition.id).await?;
    let batches: Vec<PaperBatch> = all
        .into_iter()
        .filter(|batch| batch.place == Some(place.number))
        .collect();
    let form = cx.form(SIGN).await?;
    let may = cx.can_in(Action::ManagePolling, edition.id) && place.state == PollingState::Open;
    let title = tr!(lang, "polling-sheet-title", place = place.name.clone());
    let signed_at = place.signed_at.map(|at| {
        let text = tr!(lang, "polling-signed-at", date = fmt::date_time(lang, at));
        view! { <p class="strong">{text}</p> }
    });
    let remarks = (!place.remarks.is_empty()).then(|| {
        view! {
            <section class="stack-s">
                <h2>{tr!(lang, "polling-remarks")}</h2>
                <WrittenText text=place.remarks.clone() />
            </section>
        }
    });
    Ok(Page::focus(
        title.clone(),
        place_path(&edition, at),
        view! {
            <div class="polling-sheet stack-l">
                <ErrorSummary errors=form.errors(lang) />
                <header class="stack-s">
                    <p class="card-kicker"><Written text=edition.name.clone() /></p>
                    <h1>{title}</h1>
                    <p><Written text=place.address.clone() /></p>
                    <p class="no-print">{place_tag(lang, place.state)}</p>
                    {signed_at}
                </header>
                <Facts facts=figures(lang, &place, &batches) />
                {table(lang, &batches)}
                {differences(lang, &place, &batches)}
                {remarks}
                {staff(lang, &place)}
                {signatures(lang)}
                {may.then(|| sign_form(lang, &edition, &place, &batches, &form))}
            </div>
        },
    ))
}

fn papers(batches: &[PaperBatch]) -> u32 {
    batches.iter().map(PaperBatch::papers).sum()
}

fn figures(lang: Lang, place: &PollingPlace, batches: &[PaperBatch]) -> Vec<Fact> {
    [
        ("polling-marks", place.marked),
        ("polling-papers-found", papers(batches)),
        (
            "polling-sealed",
            batches.iter().map(PaperBatch::sealed).sum(),
        ),
        (
            "polling-left-out",
            batches.iter().map(|batch| batch.left_out).sum(),
        ),
    ]
    .map(|(key, count)| Fact::new(tr!(lang, key), number(lang, count)))
    .to_vec()
}

/// printed = used + spoilt + returned, batch by batch.
fn table(lang: Lang, batches: &[PaperBatch]) -> AnyView {
    if batches.is_empty() {
        return view! { <p>{tr!(lang, "polling-sheet-no-batch")}</p> }.into_any();
    }
    let rows = batches
        .iter()
        .map(|batch| {
            let figures = batch.figures;
            vec![
                tr!(lang, "polling-batch", number = batch.number).into_any(),
                number(lang, figures.printed).into_any(),
                number(lang, figures.used).into_any(),
                number(lang, figures.spoilt).into_any(),
                number(lang, figures.returned).into_any(),
                batch_word(lang, batch.state).into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "polling-batch-column")),
        Column::figures(tr!(lang, "polling-printed")),
        Column::figures(tr!(lang, "polling-used")),
        Column::figures(tr!(lang, "polling-spoilt")),
        Column::figures(tr!(lang, "polling-returned")),
        Column::text(tr!(lang, "polling-state")),
    ];
    view! { <Table caption=tr!(lang, "polling-sheet-batches") columns rows /> }.into_any()
}

/// What does not match, in words.
fn differences(lang: Lang, place: &PollingPlace, batches: &[PaperBatch]) -> AnyView {
    let papers = papers(batches);
    let mut lines = vec![match place.marked.cmp(&papers) {
        std::cmp::Ordering::Equal => tr!(lang, "polling-marks-match"),
        std::cmp::Ordering::Greater => {
            tr!(lang, "polling-marks-more", count = place.marked - papers)
        }
        std::cmp::Ordering::Less => tr!(lang, "polling-papers-more", count = papers - place.marked),
    }];
    for batch in batches {
        if batch.found_spoilt > 0 {
            lines.push(tr!(
                lang,
                "polling-batch-found-spoilt",
                number = batch.number,
                count = batch.found_spoilt
            ));
        }
        if batch.left_out > 0 {
            lines.push(tr!(
                lang,
                "polling-batch-left-out",
                number = batch.number,
                count = batch.left_out,
                why = batch.why_left_out.clone()
            ));
        }
        if batch.state == PaperBatchState::Cancelled {
            lines.push(tr!(
                lang,
                "polling-batch-given-up",
                number = batch.number,
                count = batch.figures.printed
            ));
        }
    }
    let items = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! {
        <section class="stack-s">
            <h2>{tr!(lang, "polling-differences-title")}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}

fn staff(lang: Lang, place: &PollingPlace) -> Option<AnyView> {
    (!place.staff.is_empty()).then(|| {
        view! {
            <section class="stack-s">
                <h2>{tr!(lang, "polling-staff")}</h2>
                <WrittenText text=place.staff.clone() />
            </section>
        }
        .into_any()
    })
}

/// Two people sign on paper.
fn signatures(lang: Lang) -> AnyView {
    let boxes = (0..2)
        .map(|_| {
            view! {
                <li class="polling-signature">
                    <p>{tr!(lang, "polling-signature-name")}</p>
                    <p>{tr!(lang, "polling-signature-date")}</p>
                    <p>{tr!(lang, "polling-signature")}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-s">
            <h2>{tr!(lang, "polling-signatures")}</h2>
            <ul class="polling-signatures">{boxes}</ul>
        </section>
    }
    .into_any()
}

fn sign_form(
    lang: Lang,
    edition: &Edition,
    place: &PollingPlace,
    batches: &[PaperBatch],
    form: &FormState,
) -> AnyView {
    let left = batches.iter().filter(|batch| !batch.is_done()).count();
    if left > 0 {
        let text = tr!(lang, "polling-missing-batches", count = left);
        return view! {
            <div class="no-print">
                <Notice tone=Tone::Info title=tr!(lang, "polling-sign-not-yet")>
                    <p>{text}</p>
                </Notice>
            </div>
        }
        .into_any();
    }
    let needed = papers(batches) != place.marked;
    let hint = if needed {
        "polling-remarks-needed"
    } else {
        "polling-remarks-hint"
    };
    view! {
        <section class="panel stack no-print">
            <h2>{tr!(lang, "polling-sign")}</h2>
            <p>{tr!(lang, "polling-sign-text")}</p>
            <form method="post" action=SignSheet::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=place.number.to_string() />
                <input type="hidden" name="version" value=place.version.to_string() />
                <TextArea
                    name="remarks"
                    label=tr!(lang, "polling-remarks")
                    hint=tr!(lang, hint)
                    value=form.value("remarks", "")
                    error=form.error(lang, "remarks")
                    required=needed
                    max=4000
                    rows=4
                />
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "polling-sign-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}
