//! `/desk/envelopes/{slug}/proposals`: what waits for the city, what is late first.

use super::parts::{desk_path, next_by, state_tag};
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Column, EmptyState, Glyph, Link, Table, Tag, Tone};
use domain::NextBy;
use leptos::prelude::*;
use store::{DelegatedEnvelope, DeskProposal};

/// `/desk/envelopes/{slug}/proposals`
pub async fn proposals(cx: Cx) -> PageResult {
    cx.need_somewhere(domain::Action::ReadEnvelopes)?;
    let envelope = cx.store().delegated_envelope(cx.param("slug")).await?;
    let all = cx.store().desk_proposals(&cx.actor(), envelope.id).await?;
    let lang = cx.lang();
    let title = tr!(lang, "desk-proposals");
    // Those that the city or its council holds come first; within, the late ones and then by number.
    let (ours, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| {
        matches!(
            one.proposal.state.next_by(envelope.terms.costing),
            Some(NextBy::City | NextBy::Council | NextBy::Coordination | NextBy::Departments)
        )
    });
    let body = if ours.is_empty() && others.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "desk-proposals-none")>
                <p>{tr!(lang, "desk-proposals-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            {table(&cx, &envelope, tr!(lang, "desk-proposals-ours"), &ours)}
            {table(&cx, &envelope, tr!(lang, "desk-proposals-others"), &others)}
        }
        .into_any()
    };
    let crumbs = vec![
        Link::new(cx.href("/desk/envelopes"), tr!(lang, "desk-envelopes")),
        Link::new(
            cx.href(&format!("/desk/envelopes/{}", envelope.slug)),
            envelope.name.clone(),
        ),
    ];
    Ok(Page::desk(
        Screen::Envelopes,
        title.clone(),
        view! {
            <div class="stack-l">
                <Breadcrumb links=crumbs current=title.clone() />
                <ScreenHead title lead=envelope.name.clone() />
                {body}
            </div>
        },
    ))
}

fn table(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    caption: String,
    proposals: &[DeskProposal],
) -> Option<AnyView> {
    if proposals.is_empty() {
        return None;
    }
    let lang = cx.lang();
    let rows = proposals
        .iter()
        .map(|one| {
            let proposal = &one.proposal;
            let href = cx.href(&desk_path(&envelope.slug, proposal.number));
            let amount = proposal
                .amount
                .map_or_else(|| "–".to_owned(), |amount| fmt::money(lang, amount));
            let next = proposal
                .state
                .next_by(envelope.terms.costing)
                .map(|next| next_by(lang, next, &envelope.manager))
                .unwrap_or_default();
            let name = format!("{} · {}", proposal.number, proposal.title);
            vec![
                view! { <a href=href>{name}</a> }.into_any(),
                amount.into_any(),
                view! {
                    {state_tag(lang, proposal.state)}
                    {late(lang, one)}
                }
                .into_any(),
                next.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "desk-proposals-proposal")),
        Column::figures(tr!(lang, "desk-proposals-amount")),
        Column::text(tr!(lang, "desk-proposals-state")),
        Column::text(tr!(lang, "desk-proposals-next")),
    ];
    Some(view! { <Table caption columns rows /> }.into_any())
}

/// Until when to sign, and whether that day is over.
pub(super) fn late(lang: Lang, one: &DeskProposal) -> Option<AnyView> {
    let day = fmt::day(lang, one.sign_until?);
    let (key, tone, icon) = if one.is_late {
        ("desk-proposals-late", Tone::Danger, Glyph::Warning)
    } else {
        ("desk-proposals-until", Tone::Neutral, Glyph::Clock)
    };
    Some(view! { " " <Tag label=tr!(lang, key, day = day) tone icon /> }.into_any())
}
