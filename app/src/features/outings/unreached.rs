//! Whom outings do not reach: people met beside those who live there.

use super::parts::{dimension, district, value};
use super::report_parts::number;
use crate::context::Cx;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{ButtonLink, Column, Glyph, Look, Notice, Table, Tone};
use domain::disclosure::Told;
use domain::outing::Dimension;
use leptos::prelude::*;
use store::{Edition, Report, Share};

/// A share of the people met that is further from the population than this is told, in tenths of a percent.
const FAR: i64 = 20;

/// Whom outings do not reach, in words, those who are missing most first.
pub(super) fn unreached(cx: &Cx, edition: &Edition, report: &Report) -> AnyView {
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
        let why = if report.without_figures.is_empty() {
            tr!(lang, "desk-reports-too-few")
        } else {
            let names = dimensions(lang, &report.without_figures);
            tr!(lang, "desk-reports-without-figures", by = names)
        };
        return view! {
            <section class="stack">
                <h2>{title}</h2>
                <p>{why}</p>
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
                met(lang, share).into_any(),
                share_met(lang, share).into_any(),
                fmt::percent(lang, share.people, share.people_of).into_any(),
                gap(lang, share).into_any(),
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
            {compared(lang, edition, report)}
            {words}
            <Table caption=tr!(lang, "desk-reports-shares") columns rows />
            <p class="soft">{tr!(lang, "desk-reports-source", source = report.source.clone())}</p>
        </section>
    }
    .into_any()
}

/// Whose people those met are compared with, where it is not the whole city alone.
fn compared(lang: Lang, edition: &Edition, report: &Report) -> Option<AnyView> {
    let place = district(lang, edition, Some(report.district?));
    let citywide = (!report.citywide.is_empty()).then(|| {
        let by = dimensions(lang, &report.citywide);
        tr!(
            lang,
            "desk-reports-citywide",
            place = place.clone(),
            by = by
        )
    });
    let own = report
        .shares
        .iter()
        .any(|share| !report.citywide.contains(&share.dimension));
    let own = own.then(|| tr!(lang, "desk-reports-compared", place = place));
    let text: Vec<String> = own.into_iter().chain(citywide).collect();
    Some(view! { <p>{text.join(" ")}</p> }.into_any())
}

/// "âge, genre"
fn dimensions(lang: Lang, all: &[Dimension]) -> String {
    let names: Vec<String> = all
        .iter()
        .map(|one| dimension(lang, *one).to_lowercase())
        .collect();
    names.join(", ")
}

fn met(lang: Lang, share: &Share) -> String {
    match share.met {
        Told::Exactly(many) => number(lang, many),
        Told::Hidden { .. } => tr!(lang, "desk-reports-hidden"),
    }
}

/// The share among those met; of a hidden group the most that it could be.
fn share_met(lang: Lang, share: &Share) -> String {
    match share.met {
        Told::Exactly(many) => fmt::percent(lang, many, share.met_of),
        Told::Hidden { at_most } => {
            let most = fmt::percent(lang, at_most, share.met_of);
            tr!(lang, "desk-reports-at-most", most = most)
        }
    }
}

fn gap(lang: Lang, share: &Share) -> String {
    match share.met {
        Told::Exactly(_) => points(lang, share.gap()),
        Told::Hidden { .. } => tr!(lang, "desk-reports-hidden"),
    }
}

/// "15 à 17 ans : 4 % des personnes rencontrées, 9 % des habitants."
fn sentence(lang: Lang, edition: &Edition, share: &Share) -> String {
    tr!(
        lang,
        "desk-reports-missing",
        group = value(lang, edition, share.dimension, &share.value),
        met = share_met(lang, share),
        people = fmt::percent(lang, share.people, share.people_of)
    )
}

/// "−5 points", "+1,2 point"
fn points(lang: Lang, tenths: i64) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_told_in_points_with_its_sign() {
        let told = |tenths| points(Lang::Fr, tenths).replace('\u{a0}', " ");
        assert!(told(-50).starts_with("−5"));
        assert!(told(12).starts_with("+1,2"));
    }
}
