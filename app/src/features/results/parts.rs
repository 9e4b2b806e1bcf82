//! Parts of the page of results.

use super::words;
use crate::features::projects::parts::{ProjectCard, Written, cost_text, project_path};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Bar, BarChart, Glyph, Icon, Progress, Tone};
use domain::{Cents, ProjectState};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, Envelope, Outcome, OutcomeLine};
use tally::Measure;

/// The winners of an envelope as cards, in the order in which they were selected.
#[component]
pub(super) fn Winners(
    lang: Lang,
    edition: Arc<Edition>,
    lines: Vec<OutcomeLine>,
    level: u8,
) -> impl IntoView {
    let cards = lines
        .into_iter()
        .filter(|line| line.selected)
        .map(|line| {
            let got = words::got(lang, &edition, &line);
            let brought = words::brought(lang, &edition, &line);
            let mut project = line.project;
            // Before the outcome is public a winner still is on the ballot.
            if project.state == ProjectState::OnBallot {
                project.state = ProjectState::Winner;
            }
            view! {
                <li>
                    <ProjectCard lang edition=edition.clone() project level>
                        <p class="strong">{got}</p>
                        {brought.map(|text| view! { <p class="soft">{text}</p> })}
                    </ProjectCard>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="grid">{cards}</ul> }
}

/// The others, each with what it got and why it was not selected.
#[component]
pub(super) fn Others(
    lang: Lang,
    edition: Arc<Edition>,
    outcome: Outcome,
    lines: Vec<OutcomeLine>,
) -> impl IntoView {
    let rows = lines
        .into_iter()
        .filter(|line| !line.selected)
        .map(|line| {
            let href = lang.href(&project_path(&edition.slug, &line.project.number));
            let why = words::why(lang, &edition, &outcome, &line);
            view! {
                <li class="other">
                    <p class="other-title">
                        <a href=href>
                            <Written text=line.project.title.clone() />
                        </a>
                    </p>
                    <p class="soft">
                        {words::got(lang, &edition, &line)} " · " {cost_text(lang, &line.project)}
                    </p>
                    {why.map(|why| view! { <p>{why}</p> })}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="others">{rows}</ul> }
}

/// How much of an envelope the winners use.
#[component]
pub(super) fn EnvelopeBar(
    lang: Lang,
    envelope: Envelope,
    lines: Vec<OutcomeLine>,
) -> impl IntoView {
    let spent = spent(&lines);
    let whole = |cents: Cents| u64::try_from(cents.get()).unwrap_or_default();
    let detail = tr!(
        lang,
        "results-envelope-used",
        used = fmt::money(lang, spent),
        amount = fmt::money(lang, envelope.amount),
        percent = fmt::percent(lang, whole(spent), whole(envelope.amount))
    );
    view! { <Progress label=envelope.name detail part=whole(spent) whole=whole(envelope.amount) /> }
}

pub(super) fn spent(lines: &[OutcomeLine]) -> Cents {
    let sum = lines
        .iter()
        .filter(|line| line.selected)
        .map(|line| line.project.cost.unwrap_or(Cents::ZERO).get())
        .fold(0_i64, i64::saturating_add);
    Cents::new(sum)
}

/// What every project got, by the measure of the rule.
#[component]
pub(super) fn Chart(
    lang: Lang,
    edition: Arc<Edition>,
    outcome: Outcome,
    lines: Vec<OutcomeLine>,
) -> impl IntoView {
    let measure = words::measure(outcome.rule, edition.rules.ballot_form);
    let bars = lines
        .iter()
        .map(|line| {
            let value = match measure {
                Measure::Votes => line.votes,
                Measure::Score => u64::try_from(line.score).unwrap_or_default(),
            };
            Bar {
                label: line.project.title.clone(),
                value,
                text: words::got(lang, &edition, line),
                tone: if line.selected {
                    Tone::Success
                } else {
                    Tone::Neutral
                },
                note: line.selected.then(|| tr!(lang, "results-winner")),
            }
        })
        .collect();
    let value_head = match measure {
        Measure::Votes => "results-chart-votes",
        Measure::Score => "results-chart-points",
    };
    view! {
        <BarChart
            caption=tr!(lang, "results-chart-title")
            label_head=tr!(lang, "results-chart-project")
            value_head=tr!(lang, value_head)
            bars
            label_lang=Lang::Fr
        />
    }
}

/// The files of a published vote, and what it means that they are there.
#[component]
pub(super) fn Downloads(lang: Lang, edition: Arc<Edition>, counted: bool) -> impl IntoView {
    let base = format!("/data/{}", edition.slug);
    let mut files = vec![];
    if counted {
        match edition.envelopes.as_slice() {
            [_] => files.push((format!("{base}/ballots.pb"), tr!(lang, "results-file-pb"))),
            several => files.extend((1..).zip(several).map(|(number, envelope)| {
                let text = tr!(lang, "results-file-pb-of", envelope = envelope.name.clone());
                (format!("{base}/ballots.pb?envelope={number}"), text)
            })),
        }
        files.push((
            format!("{base}/ballots.csv"),
            tr!(lang, "results-file-ballots"),
        ));
    }
    files.push((
        format!("{base}/projects.csv"),
        tr!(lang, "results-file-projects"),
    ));
    let links = files
        .into_iter()
        .map(|(href, text)| {
            view! {
                <li>
                    <a class="file-link" href=href download="">
                        <Icon glyph=Glyph::Download />
                        <span>{text}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "results-files-title")}</h2>
            {counted.then(|| view! { <p class="prose">{tr!(lang, "results-files-text")}</p> })}
            <ul class="file-links">{links}</ul>
            {counted
                .then(|| {
                    view! {
                        <p>
                            <a class="text-link" href=lang.href("/verify")>
                                {tr!(lang, "verify-link")}
                            </a>
                        </p>
                    }
                })}
        </section>
    }
}
