//! The parts of a report: totals, rates, tables, whom outings do not reach.

use super::parts::{dimension, district, kind, value};
use super::tallies::charts;
use crate::context::Cx;
use crate::features::missions::parts::length;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    ButtonLink, Column, EmptyState, Figure, Figures, Glyph, Look, Notice, Table, Tone,
};
use leptos::prelude::*;
use store::{Counts, Edition, Report, Share, Totals};

/// A share of the people met that is further from the population than this is told, in tenths of a percent.
const FAR: i64 = 20;

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
            {by_kind(lang, report)}
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
            {charts(lang, edition, &report.tallies)}
        </section>
        {tables}
        {files(cx, query)}
    }
    .into_any()
}

fn number(lang: Lang, many: u64) -> String {
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
        met = hourly(lang, totals.timed.met, totals.minutes),
        ideas = hourly(lang, totals.timed.ideas, totals.minutes),
        votes = hourly(lang, totals.timed.votes, totals.minutes)
    );
    view! {
        <p>{text}</p>
        {missing}
    }
    .into_any()
}

/// How many in an hour, to one decimal: "2,4".
pub(super) fn hourly(lang: Lang, many: u64, minutes: u64) -> String {
    if minutes == 0 {
        return "–".to_owned();
    }
    let tenths = (u128::from(many) * 1200 + u128::from(minutes)) / (u128::from(minutes) * 2);
    let (whole, rest) = (tenths / 10, tenths % 10);
    let whole = number(lang, u64::try_from(whole).unwrap_or(u64::MAX));
    match (rest, lang) {
        (0, _) => whole,
        (rest, Lang::En) => format!("{whole}.{rest}"),
        (rest, Lang::Fr | Lang::Simple | Lang::Ar) => format!("{whole},{rest}"),
    }
}

/// Whom outings do not reach, in words, those who are missing most first.
fn unreached(cx: &Cx, edition: &Edition, report: &Report) -> AnyView {
    let lang = cx.lang();
    let title = tr!(lang, "desk-reports-unreached");
    if report.source.is_empty() {
        let href = cx.href(&format!(
            "/desk/outings/population?edition={}",
            edition.slug
        ));
        return view! {
            <section class="stack">
                <h2>{title}</h2>
                <p>{tr!(lang, "desk-reports-no-population")}</p>
                <p class="no-print">
                    <ButtonLink href=href look=Look::Quiet icon=Some(Glyph::Account)>
                        {tr!(lang, "desk-outings-to-population")}
                    </ButtonLink>
                </p>
            </section>
        }
        .into_any();
    }
    let told: Vec<&Share> = report
        .shares
        .iter()
        .filter(|share| share.is_enough())
        .collect();
    if told.is_empty() {
        return view! {
            <section class="stack">
                <h2>{title}</h2>
                <p>{tr!(lang, "desk-reports-too-few")}</p>
            </section>
        }
        .into_any();
    }
    let missing: Vec<AnyView> = told
        .iter()
        .filter(|share| share.gap() <= -FAR)
        .map(|share| view! { <li>{sentence(lang, edition, share)}</li> }.into_any())
        .collect();
    let words = if missing.is_empty() {
        view! {
            <Notice tone=Tone::Success>
                <p>{tr!(lang, "desk-reports-all-reached")}</p>
            </Notice>
        }
        .into_any()
    } else {
        view! { <ol class="outing-unreached stack-s">{missing}</ol> }.into_any()
    };
    let rows = told
        .iter()
        .map(|share| {
            vec![
                value(lang, edition, share.dimension, &share.value).into_any(),
                dimension(lang, share.dimension).into_any(),
                number(lang, share.met).into_any(),
                fmt::percent(lang, share.met, share.met_of).into_any(),
                fmt::percent(lang, share.people, share.people_of).into_any(),
                points(lang, share.gap()).into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "desk-reports-group")),
        Column::text(tr!(lang, "desk-reports-by")),
        Column::figures(tr!(lang, "desk-reports-met")),
        Column::figures(tr!(lang, "desk-reports-share-met")),
        Column::figures(tr!(lang, "desk-reports-share-people")),
        Column::figures(tr!(lang, "desk-reports-gap")),
    ];
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {words}
            <Table caption=tr!(lang, "desk-reports-shares") columns rows />
            <p class="soft">{tr!(lang, "desk-reports-source", source = report.source.clone())}</p>
        </section>
    }
    .into_any()
}

/// "15 à 17 ans : 4 % des personnes rencontrées, 9 % des habitants."
fn sentence(lang: Lang, edition: &Edition, share: &Share) -> String {
    tr!(
        lang,
        "desk-reports-missing",
        group = value(lang, edition, share.dimension, &share.value),
        met = fmt::percent(lang, share.met, share.met_of),
        people = fmt::percent(lang, share.people, share.people_of)
    )
}

/// "−5 points", "+1,2 point"
pub(super) fn points(lang: Lang, tenths: i64) -> String {
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let sign = match tenths {
        ..0 => "−",
        0 => "",
        1.. => "+",
    };
    let mark = if lang == Lang::En { "." } else { "," };
    let written = if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}{mark}{rest}")
    };
    tr!(
        lang,
        "desk-reports-points",
        points = format!("{sign}{written}")
    )
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
        hourly(lang, totals.timed.met, totals.minutes),
    ];
    cells.extend(figures.into_iter().map(IntoAny::into_any));
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
        "desk-reports-met-per-hour",
    ];
    let mut columns = vec![Column::text(tr!(lang, first))];
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
    let link = |file: &str, table: &str| {
        cx.href(&format!(
            "/desk/outings/report.{file}?{query}&table={table}"
        ))
    };
    view! {
        <section class="stack no-print">
            <h2>{tr!(lang, "desk-reports-files")}</h2>
            <p>{tr!(lang, "desk-reports-files-text")}</p>
            <ul class="stack-s">
                <li>
                    <a href=link("xlsx", "outings")>{tr!(lang, "desk-reports-file-outings", kind = "xlsx")}</a>
                    " · "
                    <a href=link("csv", "outings")>{tr!(lang, "desk-reports-file-outings", kind = "CSV")}</a>
                </li>
                <li>
                    <a href=link("xlsx", "people")>{tr!(lang, "desk-reports-file-people", kind = "xlsx")}</a>
                    " · "
                    <a href=link("csv", "people")>{tr!(lang, "desk-reports-file-people", kind = "CSV")}</a>
                </li>
            </ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_has_one_decimal() {
        assert_eq!(hourly(Lang::Fr, 50, 1200), "2,5");
        assert_eq!(hourly(Lang::En, 50, 1200), "2.5");
        assert_eq!(hourly(Lang::Fr, 60, 60), "60");
        assert_eq!(hourly(Lang::Fr, 1, 0), "–");
    }

    #[test]
    fn a_gap_is_told_in_points_with_its_sign() {
        let told = |tenths| points(Lang::Fr, tenths).replace('\u{a0}', " ");
        assert!(told(-50).starts_with("−5"));
        assert!(told(12).starts_with("+1,2"));
    }
}
