//! `/envelopes` and `/envelopes/{slug}`: the money that groups decide about, for everybody to follow.

use super::parts::{Deliberations, Proposals, WhoDoesWhat, downloads, envelope_name, period};
use super::picture::{MoneyBar, MoneyLeft, MoneyPatterns, MoneyPicture};
use super::{terms, words};
use crate::context::Cx;
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{ButtonLink, Column, EmptyState, Glyph, Heading, Look, Table};
use domain::delegated::Proposers;
use domain::ledger::Figures;
use domain::{NetworkKind, Scheme};
use leptos::prelude::*;
use store::{DelegatedEnvelope, EnvelopeRecord, FunderLine, RelatedEnvelope};

/// `/envelopes`
pub async fn list(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let mut cards = vec![];
    for envelope in cx.store().delegated_envelopes().await? {
        let figures = cx.store().balances(envelope.id).await?.figures();
        cards.push(view! {
            <li>
                <EnvelopeCard lang envelope figures />
            </li>
        });
    }
    let body = if cards.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "envelopes-none-title")>
                <p>{tr!(lang, "envelopes-none")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            <MoneyPatterns />
            <ul class="grid envelope-list">{cards}</ul>
        }
        .into_any()
    };
    let title = tr!(lang, "envelopes-title");
    Ok(Page::wide(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "envelopes-lead")}</p>
                </div>
                {body}
            </div>
        },
    ))
}

#[component]
fn EnvelopeCard(lang: Lang, envelope: DelegatedEnvelope, figures: Figures) -> impl IntoView {
    let href = lang.href(&format!("/envelopes/{}", envelope.slug));
    view! {
        <article class="card">
            <p class="card-kicker">{words::scheme(lang, envelope.scheme)}</p>
            <Heading level=2 class="card-title">
                <a class="card-link" href=href>
                    <Written text=envelope.name />
                </a>
            </Heading>
            <div class="card-body stack-s">
                <MoneyLeft lang figures />
                <MoneyBar figures terms=envelope.terms />
                <p class="soft">
                    {tr!(
                        lang,
                        "envelopes-decided-and-paid",
                        decided = fmt::money(lang, figures.allocated),
                        paid = fmt::money(lang, figures.spent)
                    )}
                </p>
            </div>
        </article>
    }
}

/// `/envelopes/{slug}`
pub async fn one(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let record = cx.store().envelope_record(cx.param("slug")).await?;
    let name = record.envelope.name.clone();
    let href = |page: &str| lang.href(&format!("/envelopes/{}/{page}", record.envelope.slug));
    let votable = record
        .proposals
        .iter()
        .any(|one| one.proposal.state.is_votable());
    let simulate = votable.then(|| {
        view! {
            <ButtonLink href=href("simulate") icon=Some(Glyph::Tick)>
                {tr!(lang, "envelopes-simulate-title")}
            </ButtonLink>
        }
    });
    let propose = propose(&cx, &record);
    let ledger = href("ledger");
    let deliberations = href("deliberations");
    Ok(Page::wide(
        None,
        name,
        view! {
            <div class="stack-xl">
                <Head lang record=record.clone() />
                <WhoDoesWhat
                    lang
                    kind=record.network.kind
                    manager=record.envelope.manager.clone()
                />
                <section class="stack">
                    <h2>{tr!(lang, "envelopes-money-title")}</h2>
                    <MoneyPicture
                        lang
                        figures=record.figures
                        terms=record.envelope.terms.clone()
                    />
                    <p class="cluster">
                        <ButtonLink href=ledger look=Look::Quiet icon=Some(Glyph::Euro)>
                            {tr!(lang, "envelopes-ledger-link")}
                        </ButtonLink>
                        {simulate}
                    </p>
                </section>
                <Children lang children_of=record.children.clone() />
                <section class="stack">
                    <h2>{tr!(lang, "envelopes-proposals-title")}</h2>
                    {propose}
                    <Proposals
                        lang
                        slug=record.envelope.slug.clone()
                        proposals=record.proposals.clone()
                    />
                </section>
                <section class="stack">
                    <h2>{tr!(lang, "envelopes-deliberations-title")}</h2>
                    <Deliberations
                        lang
                        slug=record.envelope.slug.clone()
                        deliberations=record.deliberations.clone()
                    />
                    <p>
                        <a class="text-link" href=deliberations>
                            {tr!(lang, "envelopes-deliberations-all")}
                        </a>
                    </p>
                </section>
                <Funders lang funders=record.funders.clone() />
                <Terms lang record=record.clone() />
                {downloads(lang, &record)}
            </div>
        },
    ))
}

/// The way to a new proposal, while the envelope is open.
fn propose(cx: &Cx, record: &EnvelopeRecord) -> Option<AnyView> {
    let lang = cx.lang();
    let today = domain::calendar::paris::day(cx.now());
    let open = record.envelope.starts_on <= today && today <= record.envelope.ends_on;
    let who = match record.envelope.terms.proposers {
        Proposers::Members => "envelopes-propose-members",
        Proposers::Residents => "envelopes-propose-residents",
    };
    let href = cx.href(&format!(
        "/envelopes/{}/proposals/new",
        record.envelope.slug
    ));
    open.then(|| {
        view! {
            <p class="cluster">
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Plus)>
                    {tr!(lang, "envelopes-propose")}
                </ButtonLink>
                <span class="soft">{tr!(lang, who)}</span>
            </p>
        }
        .into_any()
    })
}

#[component]
fn Head(lang: Lang, record: EnvelopeRecord) -> impl IntoView {
    let envelope = &record.envelope;
    let what = match (envelope.scheme, record.network.kind) {
        (Scheme::CitizenInitiative, _) => "envelopes-what-citizen-initiative",
        (Scheme::MicroWorks, _) => "envelopes-what-micro-works",
        (Scheme::YouthEnvelope, _) | (_, NetworkKind::Youth) => "envelopes-what-youth-envelope",
        (Scheme::ParticipatoryBudget, NetworkKind::Committees) => {
            "envelopes-what-participatory-budget"
        }
    };
    let network = lang.href(&format!("/ambassadors/{}", record.network.slug));
    let groups = record.groups.iter().map(|group| {
        view! {
            <li>
                <Written text=group.name.clone() />
            </li>
        }
    });
    let groups = groups.collect_view();
    let parent = record.parent.as_ref().map(|parent| {
        let href = lang.href(&format!("/envelopes/{}", parent.slug));
        view! {
            <p>
                {tr!(lang, "envelopes-parent")} " "
                <a href=href>
                    <Written text=parent.name.clone() />
                </a>
            </p>
        }
    });
    let summary = envelope.summary.clone();
    view! {
        <div class="page-head">
            <p class="card-kicker">{words::scheme(lang, envelope.scheme)}</p>
            <h1>{envelope_name(&record)}</h1>
            <p class="lead">{tr!(lang, what)}</p>
            {(!summary.is_empty()).then(|| view! { <WrittenText text=summary /> })}
            <p>{period(lang, &record)}</p>
            {parent}
            <p>
                {tr!(lang, "envelopes-decided-by")} " "
                <a href=network>
                    <Written text=record.network.name.clone() />
                </a>
            </p>
            <ul class="cluster envelope-groups">{groups}</ul>
        </div>
    }
}

/// The envelopes of a fund.
#[component]
fn Children(lang: Lang, children_of: Vec<RelatedEnvelope>) -> impl IntoView {
    let rows: Vec<Vec<AnyView>> = children_of
        .into_iter()
        .map(|child| {
            let href = lang.href(&format!("/envelopes/{}", child.slug));
            vec![
                view! {
                    <a href=href>
                        <Written text=child.name />
                    </a>
                }
                .into_any(),
                fmt::money(lang, child.given).into_any(),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        let columns = vec![
            Column::text(tr!(lang, "envelopes-children-name")),
            Column::figures(tr!(lang, "envelopes-children-given")),
        ];
        view! {
            <section class="stack">
                <h2>{tr!(lang, "envelopes-children-title")}</h2>
                <Table caption=tr!(lang, "envelopes-children-caption") columns rows />
            </section>
        }
    })
}

#[component]
fn Funders(lang: Lang, funders: Vec<FunderLine>) -> impl IntoView {
    let rows: Vec<Vec<AnyView>> = funders
        .into_iter()
        .map(|one| {
            let share = fmt::percent(
                lang,
                one.funder.share.into(),
                domain::delegated::WHOLE.into(),
            );
            vec![
                view! { <Written text=one.funder.name /> }.into_any(),
                share.into_any(),
                fmt::money(lang, one.owes).into_any(),
                fmt::money(lang, one.paid).into_any(),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        let columns = vec![
            Column::text(tr!(lang, "envelopes-funders-name")),
            Column::figures(tr!(lang, "envelopes-funders-share")),
            Column::figures(tr!(lang, "envelopes-funders-owed")),
            Column::figures(tr!(lang, "envelopes-funders-received")),
        ];
        view! {
            <section class="stack">
                <h2>{tr!(lang, "envelopes-funders-title")}</h2>
                <Table caption=tr!(lang, "envelopes-funders-caption") columns rows />
            </section>
        }
    })
}

#[component]
fn Terms(lang: Lang, record: EnvelopeRecord) -> impl IntoView {
    let rules = terms::sentences(lang, &record.envelope.terms)
        .into_iter()
        .map(|text| view! { <li>{text}</li> })
        .collect_view();
    // The first rules are no change.
    let changes = record
        .rules
        .iter()
        .skip(1)
        .rev()
        .map(|version| {
            view! {
                <li>
                    {fmt::date(lang, version.from)} " – "
                    <span lang="fr" dir="auto">{version.reason.clone()}</span>
                </li>
            }
        })
        .collect_view();
    let changed = (record.rules.len() > 1).then(|| {
        view! {
            <h3>{tr!(lang, "envelopes-terms-changed")}</h3>
            <ul>{changes}</ul>
        }
    });
    view! {
        <section class="prose">
            <h2>{tr!(lang, "envelopes-terms-title")}</h2>
            <ul>{rules}</ul>
            {changed}
        </section>
    }
}
