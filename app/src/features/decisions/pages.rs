//! `/e/{slug}/decisions`: what the city decided about every project.

use super::parts::{PER_PAGE, Place, decided_list};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::editions::stage;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, EmptyState, Link};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, StoreError};

/// `/e/{slug}/decisions`
pub async fn decisions(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    let path = format!("/e/{}/decisions", edition.slug);
    let place = Place::read(&cx, Arc::clone(&edition), &path);
    let title = tr!(lang, "decisions-title");
    let crumbs = vec![Link::new(
        lang.href(&format!("/e/{}", edition.slug)),
        edition.name.clone(),
    )];
    let found = cx
        .store()
        .decided_projects(
            edition.id,
            &place.filter,
            (place.page - 1) as u64,
            PER_PAGE as u64,
        )
        .await;
    let list = match found {
        Ok(list) => list,
        Err(StoreError::NotFound(_)) => return not_yet(&cx, &edition, crumbs, title),
        Err(err) => return Err(err.into()),
    };
    let when = edition
        .decisions_published_at
        .map(|at| tr!(lang, "decisions-lead", date = fmt::date(lang, at)));
    Ok(Page::wide(
        Some(Section::Vote),
        tr!(lang, "decisions-title-of", edition = edition.name.clone()),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    {when.map(|when| view! { <p class="lead">{when}</p> })}
                </div>
                {decided_list(lang, &place, list)}
            </div>
        },
    ))
}

/// Before the publication: not there, as for any other address, but whoever kept the link learns the date.
fn not_yet(cx: &Cx, edition: &Edition, crumbs: Vec<Link>, title: String) -> PageResult {
    let lang = cx.lang();
    let Some(planned) = stage::answers_sentence(lang, edition, cx.now()) else {
        return Err(AppError::NotFound);
    };
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(axum::http::StatusCode::NOT_FOUND);
    }
    Ok(Page::narrow(
        Some(Section::Vote),
        title.clone(),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <h1>{title}</h1>
                <EmptyState title=tr!(lang, "decisions-not-yet")>
                    <p>{planned}</p>
                </EmptyState>
            </div>
        },
    ))
}
