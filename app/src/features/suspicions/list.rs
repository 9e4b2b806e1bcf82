//! The bursts of an edition.

use super::parts::{edition, number, path, shared, verdict, when};
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Column, EmptyState, Link, Notice, Table, Tone};
use leptos::prelude::*;
use store::Suspicion;

/// `/desk/voters/{slug}/suspicions`
pub async fn suspicions(cx: Cx) -> PageResult {
    let edition = edition(&cx).await?;
    let lang = cx.lang();
    let all = cx.store().suspicions(&cx.actor(), edition.id).await?;
    let title = tr!(lang, "suspicions-title");
    let list = if all.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "suspicions-none")>
                <p>{tr!(lang, "suspicions-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let row = |one: &Suspicion| {
            let href = cx.href(&format!("{}/{}", path(&edition), one.id));
            vec![
                view! { <a href=href>{shared(lang, one)}</a> }.into_any(),
                when(lang, one).into_any(),
                number(lang, one.voters).into_any(),
                verdict(lang, one.verdict),
            ]
        };
        let rows = all.iter().map(row).collect();
        let columns = vec![
            Column::text(tr!(lang, "suspicions-what")),
            Column::text(tr!(lang, "suspicions-hours")),
            Column::figures(tr!(lang, "suspicions-voters")),
            Column::text(tr!(lang, "suspicions-state")),
        ];
        view! { <Table caption=tr!(lang, "suspicions-all") columns rows /> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/voters"), tr!(lang, "desk-voters"))]
                current=edition.name.clone()
            />
            <ScreenHead title=title.clone() lead=tr!(lang, "suspicions-lead") />
            <Notice tone=Tone::Info>{tr!(lang, "suspicions-not-public")}</Notice>
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Voters, title, body))
}
