//! `/desk/polling`: every vote, with its polling places and how far its paper is.

use super::parts::{edition_path, number};
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::features::editions::stage::span;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Column, EmptyState, Table};
use domain::{Action, PhaseKind, PollingState};
use leptos::prelude::*;

/// `/desk/polling`
pub async fn editions(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::KeyPaper)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let mut rows: Vec<Vec<AnyView>> = vec![];
    for edition in catalogue.all() {
        let Some(vote) = edition.calendar.phase(PhaseKind::Vote) else {
            continue;
        };
        if !cx.can_in(Action::KeyPaper, edition.id) {
            continue;
        }
        let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
        let batches = cx.store().paper_batches(&cx.actor(), edition.id).await?;
        let signed = places
            .iter()
            .filter(|place| place.state == PollingState::Signed)
            .count();
        let left = batches.iter().filter(|batch| !batch.is_done()).count();
        let count = |many: usize| number(lang, u32::try_from(many).unwrap_or(u32::MAX));
        let href = cx.href(&edition_path(edition));
        rows.push(vec![
            view! { <a href=href lang="fr">{edition.name.clone()}</a> }.into_any(),
            span(lang, &vote).into_any(),
            count(places.len()).into_any(),
            count(signed).into_any(),
            count(batches.len()).into_any(),
            count(left).into_any(),
        ]);
    }
    let columns = vec![
        Column::text(tr!(lang, "polling-edition")),
        Column::text(tr!(lang, "polling-dates")),
        Column::figures(tr!(lang, "polling-places")),
        Column::figures(tr!(lang, "polling-places-signed")),
        Column::figures(tr!(lang, "polling-batches")),
        Column::figures(tr!(lang, "polling-batches-left")),
    ];
    let list = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "polling-none")>
                <p>{tr!(lang, "polling-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! { <Table caption=tr!(lang, "polling-all") columns rows /> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=tr!(lang, "desk-polling") lead=tr!(lang, "polling-lead") />
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Polling, tr!(lang, "desk-polling"), body))
}
