//! Parts that the pages of an envelope share.

use crate::features::deliberations::parts::state_tag as deliberation_tag;
use crate::features::projects::parts::Written;
use crate::features::proposals::parts::{proposal_path, state_tag, step_name};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Heading, Icon, Tag, Tone};
use domain::{DeliberationState, NetworkKind, ProposalState};
use leptos::prelude::*;
use store::{DeliberationRecord, EnvelopeRecord, MotionRecord, ProposalRecord};

/// The envelope's name, as it was written.
pub(super) fn envelope_name(record: &EnvelopeRecord) -> impl IntoView + use<> {
    view! { <Written text=record.envelope.name.clone() /> }
}

/// The way back to the envelope.
pub(super) fn back(lang: Lang, record: &EnvelopeRecord) -> impl IntoView + use<> {
    let href = lang.href(&format!("/envelopes/{}", record.envelope.slug));
    view! {
        <p>
            <a class="text-link" href=href>
                {tr!(lang, "envelopes-back")}
            </a>
        </p>
    }
}

/// From which day to which day it can be decided about.
pub(super) fn period(lang: Lang, record: &EnvelopeRecord) -> String {
    tr!(
        lang,
        "envelopes-period",
        from = fmt::day(lang, record.envelope.starts_on),
        to = fmt::day(lang, record.envelope.ends_on)
    )
}

/// The files of an envelope, and what is in them.
pub(super) fn downloads(lang: Lang, record: &EnvelopeRecord) -> impl IntoView + use<> {
    let base = format!("/envelopes/{}", record.envelope.slug);
    let links = [
        (format!("{base}/data.json"), "envelopes-data-json"),
        (format!("{base}/ledger.csv"), "envelopes-data-csv"),
    ]
    .map(|(href, key)| {
        view! {
            <li>
                <a class="file-link" href=href download="">
                    <Icon glyph=Glyph::Download />
                    <span>{tr!(lang, key)}</span>
                </a>
            </li>
        }
    });
    let fields = [
        "amounts",
        "figures",
        "entries",
        "proposals",
        "decisions",
        "persons",
    ]
    .map(|part| view! { <li>{tr!(lang, &format!("envelopes-data-{part}"))}</li> });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "envelopes-data-title")}</h2>
            <ul class="file-links">{links}</ul>
            <details>
                <summary>{tr!(lang, "envelopes-data-what")}</summary>
                <ul class="prose list">{fields}</ul>
            </details>
        </section>
    }
}

/// Who does what, and that nobody of the group ever holds the money.
#[component]
pub(super) fn WhoDoesWhat(lang: Lang, kind: NetworkKind, manager: String) -> impl IntoView {
    let group = match kind {
        NetworkKind::Youth => "envelopes-who-youth",
        NetworkKind::Committees => "envelopes-who-committee",
    };
    let never = match kind {
        NetworkKind::Youth => "envelopes-who-never-youth",
        NetworkKind::Committees => "envelopes-who-never-committee",
    };
    let city = if manager.is_empty() {
        tr!(lang, "envelopes-who-city")
    } else {
        tr!(lang, "envelopes-who-manager", manager = manager)
    };
    let lines = [
        (Glyph::Vote, tr!(lang, group)),
        (Glyph::Euro, city),
        (Glyph::Stop, tr!(lang, never)),
    ]
    .map(|(glyph, text)| {
        view! {
            <li class="envelope-who">
                <Icon glyph />
                <p>{text}</p>
            </li>
        }
    });
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "envelopes-who-title")}</h2>
            <ul class="stack-s">{lines}</ul>
        </section>
    }
}

/// The proposals, those first about which there is something to decide.
#[component]
pub(super) fn Proposals(lang: Lang, slug: String, proposals: Vec<ProposalRecord>) -> impl IntoView {
    const GROUPS: [(&str, &[ProposalState]); 5] = [
        (
            "envelopes-proposals-deciding",
            &[ProposalState::Costed, ProposalState::SentBack],
        ),
        (
            "envelopes-proposals-decided",
            &[
                ProposalState::Allocated,
                ProposalState::Countersigned,
                ProposalState::Ratified,
                ProposalState::Committed,
            ],
        ),
        ("envelopes-proposals-done", &[ProposalState::Delivered]),
        (
            "envelopes-proposals-preparing",
            &[ProposalState::Proposed, ProposalState::InCosting],
        ),
        (
            "envelopes-proposals-stopped",
            &[
                ProposalState::Rejected,
                ProposalState::Withdrawn,
                ProposalState::Abandoned,
            ],
        ),
    ];
    if proposals.is_empty() {
        return view! { <p>{tr!(lang, "envelopes-proposals-none")}</p> }.into_any();
    }
    GROUPS
        .into_iter()
        .filter_map(|(key, states)| {
            let cards: Vec<_> = proposals
                .iter()
                .filter(|one| states.contains(&one.proposal.state))
                .map(|one| {
                    view! {
                        <li>
                            <ProposalCard lang slug=slug.clone() proposal=one.clone() />
                        </li>
                    }
                })
                .collect();
            (!cards.is_empty()).then(|| {
                view! {
                    <section class="stack">
                        <h3>{tr!(lang, key)}</h3>
                        <ul class="grid">{cards}</ul>
                    </section>
                }
            })
        })
        .collect_view()
        .into_any()
}

#[component]
fn ProposalCard(lang: Lang, slug: String, proposal: ProposalRecord) -> impl IntoView {
    let ProposalRecord {
        proposal,
        group,
        figures,
        steps,
    } = proposal;
    let href = lang.href(&proposal_path(&slug, proposal.number));
    let last = steps.last().map(|step| {
        let name = step_name(lang, step.kind);
        match step.done_on {
            Some(day) => tr!(
                lang,
                "envelopes-proposal-step",
                step = name,
                day = fmt::day(lang, day)
            ),
            None => name,
        }
    });
    // What was decided stands in the ledger; before that, what it is said to cost.
    let amount = if proposal.state.holds_money() {
        Some(figures.allocated)
    } else {
        proposal.amount
    };
    let cost = amount.map_or_else(
        || tr!(lang, "envelopes-proposal-no-cost"),
        |amount| fmt::money(lang, amount),
    );
    view! {
        <article class="card">
            {group
                .map(|name| {
                    view! {
                        <p class="card-kicker">
                            <Written text=name />
                        </p>
                    }
                })}
            <Heading level=4 class="card-title">
                <a class="card-link" href=href>
                    <Written text=proposal.title />
                </a>
            </Heading>
            <div class="card-body">{last.map(|text| view! { <p class="soft">{text}</p> })}</div>
            <div class="card-foot">
                <span class="project-cost">{cost}</span>
                {state_tag(lang, proposal.state)}
            </div>
        </article>
    }
}

/// The deliberations, the newest first, each with what it decided.
#[component]
pub(super) fn Deliberations(
    lang: Lang,
    slug: String,
    deliberations: Vec<DeliberationRecord>,
) -> impl IntoView {
    if deliberations.is_empty() {
        return view! { <p>{tr!(lang, "envelopes-deliberations-none")}</p> }.into_any();
    }
    let items = deliberations
        .into_iter()
        .rev()
        .map(|one| {
            let path = format!("/envelopes/{slug}/deliberations/{}", one.number);
            let minutes = (one.state == DeliberationState::Approved).then(|| {
                let href = lang.href(&format!("{path}/minutes"));
                view! {
                    <p>
                        <a class="text-link" href=href>
                            {tr!(lang, "envelopes-minutes")}
                            <span class="hidden">" – " <Written text=one.title.clone() /></span>
                        </a>
                    </p>
                }
            });
            let motions = one.motions.iter().map(|motion| motion_line(lang, motion));
            let motions = motions.collect::<Vec<_>>();
            view! {
                <li class="panel stack-s">
                    <h3>
                        <a href=lang.href(&path)>
                            <Written text=one.title.clone() />
                        </a>
                    </h3>
                    <p class="cluster">
                        <span>{fmt::date_time(lang, one.starts_at)}</span>
                        {deliberation_tag(lang, one.state)}
                    </p>
                    {one
                        .group
                        .map(|name| {
                            view! {
                                <p class="soft">
                                    <Written text=name />
                                </p>
                            }
                        })}
                    {(!motions.is_empty()).then(|| view! { <ul class="stack-s">{motions}</ul> })}
                    {minutes}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="stack">{items}</ul> }.into_any()
}

fn motion_line(lang: Lang, motion: &MotionRecord) -> AnyView {
    let (key, tone) = if motion.carried {
        ("envelopes-motion-carried", Tone::Success)
    } else {
        ("envelopes-motion-rejected", Tone::Neutral)
    };
    let votes = tr!(
        lang,
        "envelopes-motion-votes",
        yes = motion.tally.yes,
        no = motion.tally.no,
        abstain = motion.tally.abstain,
        present = motion.present
    );
    let amount = motion.amount.map(|amount| fmt::money(lang, amount));
    view! {
        <li class="envelope-motion">
            <p class="cluster">
                <Tag label=tr!(lang, key) tone />
                <Written text=motion.text.clone() />
                {amount.map(|text| view! { <span class="strong">{text}</span> })}
            </p>
            <p class="soft small">{votes}</p>
        </li>
    }
    .into_any()
}
