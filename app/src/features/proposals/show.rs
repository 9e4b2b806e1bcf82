//! `/envelopes/{slug}/proposals/{number}`: a proposal, its path and its money.

use super::own;
use super::parts::{desk_path, envelope_path, money_facts, next_by, of_address, state_tag};
use super::path::ProposalPath;
use crate::context::Cx;
use crate::features::projects::parts::{Written, WrittenText};
use crate::features::studies::parts::opinion_name;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, ButtonLink, ErrorSummary, Facts, Glyph, Link, Look, Notice, Tone};
use domain::{Action, Opinion};
use leptos::prelude::*;
use store::{DelegatedEnvelope, ProposalOpinion, ProposalView};

/// `/envelopes/{slug}/proposals/{number}`
pub async fn proposal(cx: Cx) -> PageResult {
    let (envelope, view) = of_address(&cx).await?;
    let lang = cx.lang();
    let proposal = &view.proposal;
    let opinions = cx
        .store()
        .proposal_opinions(&cx.actor(), proposal.id)
        .await
        .unwrap_or_default();
    let mine = cx
        .store()
        .may_change_proposal(&cx.actor(), proposal.id)
        .await
        .is_ok();
    let forms = own::Forms::read(&cx).await?;
    let next = proposal.state.next_by(envelope.terms.costing).map(|next| {
        let who = next_by(lang, next, &envelope.manager);
        view! { <p>{tr!(lang, "proposals-turn", who = who)}</p> }
    });
    let desk = cx.can_in(Action::ReadEnvelopes, envelope.edition).then(|| {
        let href = cx.href(&desk_path(&envelope.slug, proposal.number));
        view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Next)>
                    {tr!(lang, "proposals-to-desk")}
                </ButtonLink>
            </p>
        }
    });
    let title = proposal.title.clone();
    let pays = who_pays(lang, &envelope);
    let body = view! {
        <Breadcrumb
            links=vec![Link::new(cx.href(&envelope_path(&envelope.slug)), envelope.name.clone())]
            current=tr!(lang, "proposals-one", number = proposal.number.to_string())
        />
        <div class="stack-l">
            <ErrorSummary errors=forms.errors(lang) />
            <div class="page-head">
                <p class="card-kicker">{kicker(lang, &view)}</p>
                <h1>
                    <Written text=title.clone() />
                </h1>
                <p>{state_tag(lang, proposal.state)}</p>
                {next}
            </div>
            <section class="stack">
                <h2>{tr!(lang, "proposals-path")}</h2>
                <ProposalPath
                    lang
                    steps=view.steps.clone()
                    state=proposal.state
                    terms=envelope.terms.clone()
                    payer=envelope.manager.clone()
                />
            </section>
            <section class="stack">
                <h2>{tr!(lang, "proposals-money")}</h2>
                <Facts facts=money_facts(lang, &envelope, &view) />
                <Notice tone=Tone::Info>{pays}</Notice>
            </section>
            <section class="stack">
                <h2>{tr!(lang, "proposals-what")}</h2>
                <WrittenText text=proposal.text.clone() />
                {from_idea(&cx, &envelope, &view).await?}
            </section>
            {opinions_view(lang, &opinions)}
            {mine.then(|| own::acts(lang, &envelope, &view, &forms))}
            {ways(&cx, &envelope)}
            {desk}
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

fn kicker(lang: Lang, view: &ProposalView) -> String {
    let number = tr!(
        lang,
        "proposals-one",
        number = view.proposal.number.to_string()
    );
    if view.group.is_empty() {
        number
    } else {
        format!("{number} · {}", view.group)
    }
}

/// Those who decide never hold the money; who does is said with each proposal.
fn who_pays(lang: Lang, envelope: &DelegatedEnvelope) -> String {
    if envelope.manager.is_empty() {
        tr!(lang, "proposals-city-pays")
    } else {
        tr!(
            lang,
            "proposals-manager-pays",
            manager = envelope.manager.clone()
        )
    }
}

async fn from_idea(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    view: &ProposalView,
) -> Result<Option<AnyView>, crate::error::AppError> {
    let Some((number, title)) = view.idea.clone() else {
        return Ok(None);
    };
    let catalogue = cx.store().catalogue().await?;
    let Some(edition) = catalogue.by_id(envelope.edition) else {
        return Ok(None);
    };
    let lang = cx.lang();
    let href = cx.href(&format!("/e/{}/ideas/{number}", edition.slug));
    Ok(Some(
        view! {
            <p>
                {tr!(lang, "proposals-from-idea")} " "
                <a href=href>
                    <Written text=title />
                </a>
            </p>
        }
        .into_any(),
    ))
}

/// What departments think. An unfavourable opinion says so, with its reason: a group may decide otherwise, and the
/// city may send it back.
fn opinions_view(lang: Lang, opinions: &[ProposalOpinion]) -> Option<AnyView> {
    if opinions.is_empty() {
        return None;
    }
    let against = opinions
        .iter()
        .any(|one| one.opinion == Some(Opinion::Unfavourable));
    let warning = against.then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "proposals-against")>
                <p>{tr!(lang, "proposals-against-text")}</p>
            </Notice>
        }
    });
    let items = opinions
        .iter()
        .map(|one| {
            let opinion = match one.opinion {
                Some(opinion) => opinion_name(lang, opinion),
                None => tr!(lang, "proposals-not-theirs"),
            };
            let cost = one
                .investment
                .checked_add(one.running)
                .filter(|cost| cost.is_positive())
                .map(|_| {
                    tr!(
                        lang,
                        "proposals-opinion-cost",
                        investment = fmt::money(lang, one.investment),
                        running = fmt::money(lang, one.running)
                    )
                });
            view! {
                <li class="stack-s">
                    <p>
                        <strong>
                            <Written text=one.department.clone() />
                        </strong>
                        " · "
                        {opinion}
                    </p>
                    {(!one.words.is_empty()).then(|| view! { <WrittenText text=one.words.clone() /> })}
                    {cost.map(|cost| view! { <p class="soft">{cost}</p> })}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack" id="opinions">
                <h2>{tr!(lang, "proposals-opinions")}</h2>
                {warning}
                <ul class="proposal-opinions stack">{items}</ul>
                <p class="soft">{tr!(lang, "proposals-opinions-members")}</p>
            </section>
        }
        .into_any(),
    )
}

fn ways(cx: &Cx, envelope: &DelegatedEnvelope) -> AnyView {
    let lang = cx.lang();
    let at = |end: &str| cx.href(&format!("{}{end}", envelope_path(&envelope.slug)));
    view! {
        <nav aria-label=tr!(lang, "proposals-ways")>
            <ul class="proposal-ways">
                <li>
                    <a href=at("/deliberations")>{tr!(lang, "proposals-deliberations")}</a>
                </li>
                <li>
                    <a href=at("/simulate")>{tr!(lang, "proposals-simulate")}</a>
                </li>
                <li>
                    <a href=at("")>{tr!(lang, "proposals-all")}</a>
                </li>
            </ul>
        </nav>
    }
    .into_any()
}
