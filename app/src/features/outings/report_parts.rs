//! The parts of a report: totals, rates, tables, files.

use super::export::TableOf;
use super::groups::charts;
use super::parts::{audience, district, kind};
use super::rates::{self, RATES, hourly, hourly_number};
use super::unreached::unreached;
use crate::context::Cx;
use crate::features::missions::parts::length;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Column, EmptyState, Figure, Figures, Table};
use domain::disclosure::FEW;
use leptos::prelude::*;
use store::{Counts, Edition, Report, Totals};

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    One,
    Days,
}

/// The whole report. `query` is what the files are asked for with.
pub(super) fn body(
    cx: &Cx,
    edition: &Edition,
    report: &Report,
    query: &str,
    period: Period,
) -> AnyView {
    let lang = cx.lang();
    if report.outings.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "desk-reports-none")>
                <p>{tr!(lang, "desk-reports-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let tables = (period == Period::Days).then(|| {
        view! {
            {rates::by_kind(lang, report)}
            {by_kind(lang, report)}
            {by_audience(lang, report)}
            {by_district(lang, edition, report)}
            {each(cx, edition, report)}
        }
    });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-reports-totals")}</h2>
            {totals(lang, &report.totals)}
            {hours(lang, &report.totals)}
        </section>
        {unreached(cx, edition, report)}
        <section class="stack">
            <h2>{tr!(lang, "desk-reports-who")}</h2>
            <p class="soft">{tr!(lang, "desk-reports-who-text")}</p>
            {charts(lang, edition, &report.groups)}
        </section>
        {tables}
        {files(cx, query)}
    }
    .into_any()
}

pub(super) fn number(lang: Lang, many: u64) -> String {
    fmt::number(lang, i64::try_from(many).unwrap_or(i64::MAX))
}

fn totals(lang: Lang, totals: &Totals) -> AnyView {
    let counts = &totals.counts;
    let tried = counts.tried();
    let rate = |many: u64| {
        tr!(
            lang,
            "desk-reports-rate",
            many = number(lang, many),
            rate = fmt::percent(lang, many, tried)
        )
    };
    let figure = |value: String, key: &str| Figure::new(value, tr!(lang, key));
    let mut figures = vec![
        figure(number(lang, totals.outings.into()), "desk-reports-outings"),
        figure(rate(counts.met), "desk-reports-met"),
        figure(rate(counts.refused), "desk-reports-refused"),
    ];
    if counts.absent > 0 {
        figures.push(figure(rate(counts.absent), "desk-reports-absent"));
    }
    figures.extend([
        figure(number(lang, counts.ideas), "desk-reports-ideas"),
        figure(number(lang, counts.votes), "desk-reports-votes"),
        figure(number(lang, counts.contacts), "desk-reports-contacts"),
    ]);
    view! { <Figures figures /> }.into_any()
}

/// Hours of work, and what an hour brings.
fn hours(lang: Lang, totals: &Totals) -> AnyView {
    let unknown = totals.outings - totals.timed_outings;
    let missing = (unknown > 0).then(|| {
        view! { <p class="soft">{tr!(lang, "desk-reports-no-team", count = unknown)}</p> }
    });
    if totals.minutes == 0 {
        return view! { {missing} }.into_any();
    }
    let worked = length(lang, u32::try_from(totals.minutes).unwrap_or(u32::MAX));
    let text = tr!(
        lang,
        "desk-reports-hours",
        worked = worked,
        met = hourly_number(totals.timed.met, totals.minutes),
        ideas = hourly_number(totals.timed.ideas, totals.minutes),
        votes = hourly_number(totals.timed.votes, totals.minutes)
    );
    view! {
        <p>{text}</p>
        {missing}
    }
    .into_any()
}

/// Head and cells of a row of totals.
fn row(lang: Lang, first: AnyView, totals: &Totals) -> Vec<AnyView> {
    let Counts {
        met,
        refused,
        absent,
        ideas,
        votes,
        contacts,
    } = totals.counts;
    let mut cells = vec![first];
    let figures = [
        number(lang, met),
        number(lang, refused),
        number(lang, absent),
        number(lang, ideas),
        number(lang, votes),
        number(lang, contacts),
    ];
    cells.extend(figures.into_iter().map(IntoAny::into_any));
    for (_, of) in RATES {
        cells.push(hourly(lang, of(&totals.timed), totals.minutes).into_any());
    }
    cells
}

fn columns(lang: Lang, first: &str) -> Vec<Column> {
    let figures = [
        "desk-reports-met",
        "desk-reports-refused",
        "desk-reports-absent",
        "desk-reports-ideas",
        "desk-reports-votes",
        "desk-reports-contacts",
    ];
    let mut columns = vec![Column::text(tr!(lang, first))];
    let rates = RATES.map(|(key, _)| key);
    let figures = figures.into_iter().chain(rates);
    columns.extend(figures.map(|key| Column::figures(tr!(lang, key))));
    columns
}

fn by_kind(lang: Lang, report: &Report) -> AnyView {
    let rows = report
        .by_kind
        .iter()
        .map(|(of, totals)| row(lang, kind(lang, *of).into_any(), totals))
        .collect();
    let columns = columns(lang, "desk-outings-field-kind");
    view! { <Table caption=tr!(lang, "desk-reports-by-kind") columns rows /> }.into_any()
}

fn by_audience(lang: Lang, report: &Report) -> AnyView {
    let rows = report
        .by_audience
        .iter()
        .map(|(of, totals)| row(lang, audience(lang, *of).into_any(), totals))
        .collect();
    let columns = columns(lang, "desk-outings-for-whom");
    view! { <Table caption=tr!(lang, "desk-reports-by-audience") columns rows /> }.into_any()
}

fn by_district(lang: Lang, edition: &Edition, report: &Report) -> AnyView {
    let rows = report
        .by_district
        .iter()
        .map(|(of, totals)| row(lang, district(lang, edition, *of).into_any(), totals))
        .collect();
    let columns = columns(lang, "desk-outings-district");
    view! { <Table caption=tr!(lang, "desk-reports-by-district") columns rows /> }.into_any()
}

fn each(cx: &Cx, edition: &Edition, report: &Report) -> AnyView {
    let lang = cx.lang();
    let rows = report
        .outings
        .iter()
        .map(|line| {
            let href = cx.href(&format!("/desk/outings/{}/report", line.outing.id));
            let day = fmt::date(lang, line.outing.slot.starts_at);
            let place = district(lang, edition, line.outing.district);
            let first = view! {
                <a href=href dir="auto">
                    {line.outing.title.clone()}
                </a>
                <span class="soft">" " {day} " · " {place}</span>
            };
            row(lang, first.into_any(), &line.totals)
        })
        .collect();
    let columns = columns(lang, "desk-outings-column-title");
    view! { <Table caption=tr!(lang, "desk-reports-each") columns rows /> }.into_any()
}

fn files(cx: &Cx, query: &str) -> AnyView {
    let lang = cx.lang();
    let each = TableOf::ALL
        .into_iter()
        .map(|table| {
            let href = |file: &str| {
                cx.href(&format!(
                    "/desk/outings/report.{file}?{query}&table={}",
                    table.word()
                ))
            };
            let name = |kind: &'static str| tr!(lang, table.key(), kind = kind);
            view! {
                <li>
                    <a href=href("xlsx")>{name("xlsx")}</a>
                    " · "
                    <a href=href("csv")>{name("CSV")}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack no-print">
            <h2>{tr!(lang, "desk-reports-files")}</h2>
            <p>{tr!(lang, "desk-reports-files-text", count = FEW)}</p>
            <ul class="stack-s">{each}</ul>
        </section>
    }
    .into_any()
}
