//! All envelopes with their figures.

use super::desk_words::path;
use super::words::scheme;
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{ButtonLink, Column, EmptyState, Glyph, Table, Tag, Tone};
use domain::Action;
use leptos::prelude::*;
use store::EnvelopeLine;

/// `/desk/envelopes`
pub async fn envelopes(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let all = cx.store().desk_envelopes(&cx.actor()).await?;
    let may_make = cx.can_somewhere(Action::ManageEnvelopes);
    let title = tr!(lang, "desk-envelopes");
    let new = may_make.then(|| {
        view! {
            <p>
                <ButtonLink href=cx.href("/desk/envelopes/new") icon=Some(Glyph::Plus)>
                    {tr!(lang, "delegating-new")}
                </ButtonLink>
            </p>
        }
    });
    let list = if all.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "delegating-none")>
                <p>{tr!(lang, "delegating-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = all.iter().map(|line| row(&cx, line)).collect();
        let columns = vec![
            Column::text(tr!(lang, "delegating-envelope")),
            Column::text(tr!(lang, "delegating-scheme")),
            Column::figures(tr!(lang, "delegating-ceiling")),
            Column::figures(tr!(lang, "delegating-allocated")),
            Column::figures(tr!(lang, "delegating-committed")),
            Column::figures(tr!(lang, "delegating-spent")),
            Column::figures(tr!(lang, "delegating-remaining")),
            Column::text(tr!(lang, "delegating-meeting")),
        ];
        view! { <Table caption=tr!(lang, "delegating-all") columns rows /> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=title.clone() lead=tr!(lang, "delegating-lead") />
            {new}
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Envelopes, title, body))
}

fn row(cx: &Cx, line: &EnvelopeLine) -> Vec<AnyView> {
    let lang = cx.lang();
    let (envelope, figures) = (&line.envelope, &line.figures);
    let money = |amount| fmt::money(lang, amount).into_any();
    let part = envelope
        .parent
        .map(|_| view! { <span class="soft">{tr!(lang, "delegating-part")} " "</span> });
    vec![
        view! {
            {part}
            <a href=cx.href(&path(&envelope.slug))>{envelope.name.clone()}</a>
        }
        .into_any(),
        scheme(lang, envelope.scheme).into_any(),
        money(figures.ceiling),
        money(figures.allocated),
        money(figures.committed),
        money(figures.spent),
        money(figures.remaining),
        meeting(cx, line),
    ]
}

/// When members met last, and whether they should have met this month.
pub(super) fn meeting(cx: &Cx, line: &EnvelopeLine) -> AnyView {
    let lang = cx.lang();
    let last = match line.met_on {
        Some(day) => tr!(lang, "delegating-met-on", day = fmt::day(lang, day)),
        None => tr!(lang, "delegating-never-met"),
    };
    let missing = line.should_meet.then(|| {
        view! { " " <Tag label=tr!(lang, "delegating-should-meet") tone=Tone::Warning icon=Glyph::Clock /> }
    });
    view! {
        {last}
        {missing}
    }
    .into_any()
}
