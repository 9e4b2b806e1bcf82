//! `/envelopes/{slug}/simulate`: trying choices before a deliberation, without network too.

use super::parts::{back, envelope_name};
use super::picture::MoneyLeft;
use super::simulator::{Choice, Simulator, SimulatorWords};
use crate::context::Cx;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{EmptyState, Notice, Tone};
use domain::Cents;
use leptos::prelude::*;
use store::EnvelopeRecord;

/// `/envelopes/{slug}/simulate`
pub async fn simulate(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let record = cx.store().envelope_record(cx.param("slug")).await?;
    let title = tr!(lang, "envelopes-simulate-title");
    let choices = choices(lang, &record);
    let known_at = tr!(
        lang,
        "envelopes-simulate-at",
        when = fmt::date_time(lang, cx.now())
    );
    let body = if choices.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "envelopes-simulate-none-title")>
                <p>{tr!(lang, "envelopes-simulate-none")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        island(lang, &record, choices)
    };
    Ok(Page::narrow(
        None,
        format!("{title} – {}", record.envelope.name),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <p class="card-kicker">{envelope_name(&record)}</p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "envelopes-simulate-lead")}</p>
                </div>
                <MoneyLeft lang figures=record.figures />
                <p class="soft small">{known_at}</p>
                <noscript>
                    <Notice tone=Tone::Info>{tr!(lang, "envelopes-simulate-needs")}</Notice>
                </noscript>
                // Shown where WebAssembly did not start.
                <div class="simulator-failed">
                    <Notice tone=Tone::Info>{tr!(lang, "envelopes-simulate-needs")}</Notice>
                </div>
                {body}
                <p
                    class="soft small"
                    id="kept-offline"
                    role="status"
                    data-script=cx.site().assets.url("scripts/offline.js")
                    data-kept=tr!(lang, "envelopes-simulate-offline")
                ></p>
                {back(lang, &record)}
            </div>
        },
    ))
}

/// What can be put to the vote, the cheapest first.
fn choices(lang: Lang, record: &EnvelopeRecord) -> Vec<Choice> {
    let cap = record.envelope.terms.cap;
    let mut choices: Vec<Choice> = record
        .proposals
        .iter()
        .map(|one| &one.proposal)
        .filter(|proposal| proposal.state.is_votable())
        .filter_map(|proposal| {
            let cost = proposal.amount?;
            let over = cap.filter(|cap| cost > *cap);
            Some(Choice {
                number: proposal.number,
                title: proposal.title.clone(),
                cost: cost.get(),
                cost_text: fmt::money(lang, cost),
                over_cap: over
                    .map(|cap| tr!(lang, "envelopes-simulate-cap", cap = fmt::money(lang, cap))),
            })
        })
        .collect();
    choices.sort_by_key(|choice| (choice.cost, choice.number));
    choices
}

fn island(lang: Lang, record: &EnvelopeRecord, choices: Vec<Choice>) -> AnyView {
    let cap = record.envelope.terms.cap.unwrap_or(Cents::MAX);
    let words = SimulatorWords {
        legend: tr!(lang, "envelopes-simulate-legend"),
        left: tr!(lang, "envelopes-simulate-left", n = "{n}"),
        over: tr!(lang, "envelopes-simulate-over", n = "{n}"),
        over_cap: tr!(
            lang,
            "envelopes-simulate-over-cap",
            cap = fmt::money(lang, cap)
        ),
        clear: tr!(lang, "envelopes-simulate-clear"),
    };
    let available = record.figures.remaining;
    view! {
        <Simulator
            envelope=record.envelope.id.to_string()
            lang=lang.code().to_owned()
            available=available.get()
            available_text=fmt::money(lang, available)
            choices
            words
        />
    }
    .into_any()
}
