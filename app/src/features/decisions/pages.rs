//! `/e/{slug}/decisions`: what the city decided about every project.

use super::parts::{PER_PAGE, Place, decided_list};
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use leptos::prelude::*;
use std::sync::Arc;

/// `/e/{slug}/decisions`
pub async fn decisions(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    let path = format!("/e/{}/decisions", edition.slug);
    let place = Place::read(&cx, Arc::clone(&edition), &path);
    let list = cx
        .store()
        .decided_projects(
            edition.id,
            &place.filter,
            (place.page - 1) as u64,
            PER_PAGE as u64,
        )
        .await?;
    let when = edition
        .decisions_published_at
        .map(|at| tr!(lang, "decisions-lead", date = fmt::date(lang, at)));
    Ok(Page::wide(
        Some(Section::Vote),
        tr!(lang, "decisions-title-of", edition = edition.name.clone()),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{tr!(lang, "decisions-title")}</h1>
                    {when.map(|when| view! { <p class="lead">{when}</p> })}
                </div>
                {decided_list(lang, &place, list)}
            </div>
        },
    ))
}
