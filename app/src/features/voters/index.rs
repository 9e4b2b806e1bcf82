//! `/desk/voters`: every vote, with how people show who they are, and what waits to be looked at.

use super::parts::path_of;
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::features::editions::stage::span;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Column, EmptyState, Table};
use domain::{Action, Means, PhaseKind};
use leptos::prelude::*;
use store::StoreError;

/// `/desk/voters`
pub async fn voters(cx: Cx) -> PageResult {
    let actor = cx.actor();
    actor
        .can_somewhere(Action::ReadSuspicions)
        .map_err(StoreError::Forbidden)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let mut rows: Vec<Vec<AnyView>> = vec![];
    for edition in catalogue.all() {
        let Some(vote) = edition.calendar.phase(PhaseKind::Vote) else {
            continue;
        };
        if actor.can_in(Action::ReadSuspicions, edition.id).is_err() {
            continue;
        }
        let path = path_of(edition);
        let href = cx.href(&path);
        let bursts = cx.href(&format!("{path}/suspicions"));
        let takes = |means| {
            let key = if edition.rules.means.contains(&means) {
                "voters-taken"
            } else {
                "voters-not-taken"
            };
            tr!(lang, key)
        };
        let listed = cx.store().listed_voters(&actor, edition.id).await?;
        let open = cx.store().open_suspicions(&actor, edition.id).await?;
        rows.push(vec![
            view! { <a href=href lang="fr">{edition.name.clone()}</a> }.into_any(),
            span(lang, &vote).into_any(),
            takes(Means::Card).into_any(),
            takes(Means::List).into_any(),
            fmt::number(lang, listed.into()).into_any(),
            view! { <a href=bursts>{tr!(lang, "voters-suspicions", count = open)}</a> }.into_any(),
        ]);
    }
    let columns = vec![
        Column::text(tr!(lang, "voters-edition")),
        Column::text(tr!(lang, "voters-dates")),
        Column::text(tr!(lang, "voters-cards")),
        Column::text(tr!(lang, "voters-list")),
        Column::figures(tr!(lang, "voters-listed")),
        Column::text(tr!(lang, "suspicions-title")),
    ];
    let list = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "voters-none")>
                <p>{tr!(lang, "voters-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! { <Table caption=tr!(lang, "voters-all") columns rows /> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=tr!(lang, "desk-voters") lead=tr!(lang, "voters-lead") />
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Voters, tr!(lang, "desk-voters"), body))
}
