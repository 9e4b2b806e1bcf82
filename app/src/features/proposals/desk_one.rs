//! `/desk/envelopes/{slug}/proposals/{number}`: a proposal with what the city can do now.

use super::desk_acts::{Acts, Forms};
use super::desk_list::late;
use super::parts::{desk_list_path, money_facts, of_address, proposal_path, state_tag};
use super::path::ProposalPath;
use crate::context::Cx;
use crate::features::desk::parts::UserText;
use crate::features::studies::parts::{
    Departments, ball_text, cost, due, opinion_of, path_of, state_tag as study_tag, today,
};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, ButtonLink, Column, ErrorSummary, Facts, Glyph, Link, Look, Notice, Table, Tone,
};
use domain::{Action, Opinion};
use leptos::prelude::*;
use store::{Costing, StoreError};

/// `/desk/envelopes/{slug}/proposals/{number}`
pub async fn proposal(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadEnvelopes)?;
    let (envelope, view) = of_address(&cx).await?;
    let lang = cx.lang();
    let all = cx.store().desk_proposals(&cx.actor(), envelope.id).await?;
    let one = all
        .into_iter()
        .find(|one| one.proposal.id == view.proposal.id)
        .ok_or(StoreError::NotFound("proposal"))?;
    let costing = cx.store().costing_of(&cx.actor(), view.proposal.id).await?;
    let departments = Departments::read(&cx).await?;
    let documents = (cx.store())
        .envelope_documents(&cx.actor(), envelope.id)
        .await?;
    let forms = Forms::read(&cx).await?;
    let errors = forms.errors(lang);
    let acts = Acts {
        cx: &cx,
        envelope: &envelope,
        view: &view,
        costing: costing.as_ref(),
        departments: &departments,
        documents: &documents,
        forms: &forms,
    };
    let title = view.proposal.title.clone();
    let public = cx.href(&proposal_path(&envelope.slug, view.proposal.number));
    let crumbs = vec![
        Link::new(cx.href("/desk/envelopes"), tr!(lang, "desk-envelopes")),
        Link::new(
            cx.href(&format!("/desk/envelopes/{}", envelope.slug)),
            envelope.name.clone(),
        ),
        Link::new(
            cx.href(&desk_list_path(&envelope.slug)),
            tr!(lang, "desk-proposals"),
        ),
    ];
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs current=title.clone() />
            <ErrorSummary errors />
            <div class="page-head">
                <p class="card-kicker">{envelope.name.clone()}</p>
                <h1>{title.clone()}</h1>
                <p>{state_tag(lang, view.proposal.state)} {late(lang, &one)}</p>
            </div>
            <div class="split">
                <div class="stack-l">
                    <UserText text=view.proposal.text.clone() />
                    <section class="stack">
                        <h2>{tr!(lang, "proposals-money")}</h2>
                        <Facts facts=money_facts(lang, &envelope, &view) />
                    </section>
                    {studies(&cx, costing.as_ref(), &departments)}
                    <section class="stack">
                        <h2>{tr!(lang, "proposals-path")}</h2>
                        <ProposalPath
                            lang
                            steps=view.steps.clone()
                            state=view.proposal.state
                            terms=envelope.terms.clone()
                            payer=envelope.manager.clone()
                        />
                    </section>
                    <p>
                        <ButtonLink href=public look=Look::Quiet icon=Some(Glyph::Globe)>
                            {tr!(lang, "desk-proposals-public")}
                        </ButtonLink>
                    </p>
                </div>
                <div class="stack-l">{acts.view()}</div>
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Envelopes, title, body))
}

/// How far the departments are, each with a way to its study.
fn studies(cx: &Cx, costing: Option<&Costing>, departments: &Departments) -> Option<AnyView> {
    let costing = costing?;
    let lang = cx.lang();
    let rows = costing
        .studies
        .iter()
        .map(|study| {
            let name = departments.name(study.department);
            let href = cx.href(&path_of(study.id));
            let ball = ball_text(lang, name.clone(), study.state, study.waiting_for);
            vec![
                view! { <a href=href>{name}</a> }.into_any(),
                view! {
                    {study_tag(lang, study.state)}
                    <p class="soft small">{ball}</p>
                }
                .into_any(),
                due(lang, study, today(cx)),
                opinion_of(lang, study).into_any(),
                cost(lang, study),
            ]
        })
        .collect();
    let columns = [
        "studies-department",
        "studies-state",
        "studies-due",
        "studies-opinion-field",
        "studies-cost",
    ]
    .into_iter()
    .map(|key| Column::text(tr!(lang, key)))
    .collect();
    let table = if costing.studies.is_empty() {
        view! { <p>{tr!(lang, "desk-proposals-unrouted")}</p> }.into_any()
    } else {
        let caption = tr!(
            lang,
            "desk-proposals-studies-caption",
            number = costing.number.clone()
        );
        view! { <Table caption columns rows /> }.into_any()
    };
    let against = costing
        .studies
        .iter()
        .any(|study| study.opinion == Some(Opinion::Unfavourable));
    let warning = against.then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "proposals-against")>
                <p>{tr!(lang, "desk-proposals-against")}</p>
            </Notice>
        }
    });
    let sums = costing.sums().map(|(investment, running)| {
        let (investment, running) = (fmt::money(lang, investment), fmt::money(lang, running));
        tr!(
            lang,
            "desk-proposals-sums",
            investment = investment,
            running = running
        )
    });
    Some(
        view! {
            <section class="stack" id="costing">
                <h2>{tr!(lang, "desk-proposals-costing")}</h2>
                {warning}
                {table}
                {sums.map(|sums| view! { <p>{sums}</p> })}
            </section>
        }
        .into_any(),
    )
}
