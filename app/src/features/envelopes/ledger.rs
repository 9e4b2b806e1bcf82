//! `/envelopes/{slug}/ledger`: every movement of an envelope's money, for everybody.

use super::parts::{back, downloads, envelope_name};
use super::words;
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::features::proposals::parts::proposal_path;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Column, Table, Tag, Tone};
use leptos::prelude::*;
use store::{EnvelopeRecord, LedgerLine};

/// `/envelopes/{slug}/ledger`
pub async fn ledger(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let record = cx.store().envelope_record(cx.param("slug")).await?;
    let title = tr!(lang, "envelopes-ledger-title");
    let columns = vec![
        Column::text(tr!(lang, "envelopes-ledger-number")),
        Column::text(tr!(lang, "envelopes-ledger-day")),
        Column::text(tr!(lang, "envelopes-ledger-what")),
        Column::text(tr!(lang, "envelopes-ledger-way")),
        Column::figures(tr!(lang, "envelopes-ledger-amount")),
        Column::figures(tr!(lang, "envelopes-ledger-left")),
    ];
    let rows = record.entries.iter().map(|entry| row(lang, &record, entry));
    Ok(Page::wide(
        None,
        format!("{title} – {}", record.envelope.name),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <p class="card-kicker">{envelope_name(&record)}</p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "envelopes-ledger-lead")}</p>
                </div>
                <Table caption=tr!(lang, "envelopes-ledger-caption") columns rows=rows.collect() />
                {downloads(lang, &record)}
                {back(lang, &record)}
            </div>
        },
    ))
}

fn row(lang: Lang, record: &EnvelopeRecord, entry: &LedgerLine) -> Vec<AnyView> {
    let id = format!("entry-{}", entry.number);
    let number = view! { <span id=id>{entry.number.to_string()}</span> };
    let day = view! {
        <time datetime=entry.booked_on.to_string()>{fmt::day(lang, entry.booked_on)}</time>
    };
    let way = tr!(
        lang,
        "envelopes-ledger-from-to",
        from = words::account(lang, entry.entry.from),
        to = words::account(lang, entry.entry.to)
    );
    let amount = view! {
        <span class="figures-inline" data-cents=entry.entry.amount.get()>
            {fmt::money(lang, entry.entry.amount)}
        </span>
    };
    let left = view! {
        <span class="figures-inline" data-left=entry.after.remaining.get()>
            {fmt::money(lang, entry.after.remaining)}
        </span>
    };
    vec![
        number.into_any(),
        day.into_any(),
        what(lang, record, entry),
        way.into_any(),
        amount.into_any(),
        left.into_any(),
    ]
}

/// What moved, about what, why, by which document, and whether it was taken back.
fn what(lang: Lang, record: &EnvelopeRecord, entry: &LedgerLine) -> AnyView {
    let slug = &record.envelope.slug;
    let about = entry.proposal.clone().map(|(number, title)| {
        let href = lang.href(&proposal_path(slug, number));
        view! {
            <p>
                <a href=href>
                    <Written text=title />
                </a>
            </p>
        }
    });
    let whose = entry.child.clone().or_else(|| entry.funder.clone());
    let whose = whose.map(|name| {
        view! {
            <p>
                <Written text=name />
            </p>
        }
    });
    let reason = (!entry.reason.is_empty()).then(|| {
        view! {
            <p class="soft">
                <Written text=entry.reason.clone() />
            </p>
        }
    });
    let reference = (!entry.reference.is_empty()).then(|| {
        view! {
            <p class="soft small">
                {tr!(lang, "envelopes-ledger-reference")} " " <Written text=entry.reference.clone() />
            </p>
        }
    });
    let link = |key: &str, number: i32| {
        let text = tr!(lang, key, number = number.to_string());
        view! {
            <p>
                <a href=format!("#entry-{number}")>{text}</a>
            </p>
        }
    };
    let reverses = entry
        .reverses
        .map(|of| link("envelopes-ledger-reverses", of));
    let reversed = entry.reversed_by.map(|by| {
        view! {
            <p>
                <Tag label=tr!(lang, "envelopes-ledger-taken-back") tone=Tone::Warning />
            </p>
            {link("envelopes-ledger-reversed-by", by)}
        }
    });
    view! {
        <div class="stack-s">
            <p class="strong">{words::kind(lang, entry.entry.kind)}</p>
            {about}
            {whose}
            {reason}
            {reference}
            {reverses}
            {reversed}
        </div>
    }
    .into_any()
}
