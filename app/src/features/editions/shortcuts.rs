//! `/ideas`, `/projects`, `/vote` and `/results`: from the navigation to the right edition.

use super::pages::contents;
use super::stage::Act;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{ButtonLink, Card, EmptyState, Look};
use axum::http::{HeaderValue, StatusCode, header::LOCATION};
use domain::PhaseKind;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use std::sync::Arc;
use store::{Catalogue, Edition};

/// `/ideas`: those of the edition that takes ideas now, else the newest that has some.
pub async fn ideas(cx: Cx) -> PageResult {
    let catalogue = cx.store().catalogue().await?;
    if let Some(edition) = catalogue.in_phase(PhaseKind::Ideas, cx.now()).next() {
        return Ok(elsewhere(&cx, &Act::SeeIdeas.path(&edition.slug)));
    }
    for edition in catalogue.public() {
        let begun = edition.calendar.has_begun(PhaseKind::Ideas, cx.now());
        if begun || contents(&cx, edition).await?.ideas > 0 {
            return Ok(elsewhere(&cx, &Act::SeeIdeas.path(&edition.slug)));
        }
    }
    Ok(nothing_yet(
        &cx,
        Section::Ideas,
        "ideas",
        &catalogue,
        PhaseKind::Ideas,
    ))
}

/// `/projects`: those of the edition that votes now, else the newest that has some.
pub async fn projects(cx: Cx) -> PageResult {
    let catalogue = cx.store().catalogue().await?;
    match with_projects(&cx, &catalogue).await? {
        Some(edition) => Ok(elsewhere(&cx, &Act::SeeProjects.path(&edition.slug))),
        None => Ok(nothing_yet(
            &cx,
            Section::Vote,
            "projects",
            &catalogue,
            PhaseKind::Vote,
        )),
    }
}

/// `/vote`: the open vote; else when the next one opens, and what there is to see till then.
pub async fn vote(cx: Cx) -> PageResult {
    let catalogue = cx.store().catalogue().await?;
    if let Some(edition) = catalogue.in_phase(PhaseKind::Vote, cx.now()).next() {
        return Ok(elsewhere(&cx, &Act::Vote.path(&edition.slug)));
    }
    Ok(nothing_yet(
        &cx,
        Section::Vote,
        "vote",
        &catalogue,
        PhaseKind::Vote,
    ))
}

/// `/results`: of the one edition that has some, else a list to choose from.
pub async fn results(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let mut published = Vec::new();
    for edition in catalogue.public() {
        if contents(&cx, edition).await?.winners {
            published.push(edition);
        }
    }
    match published.as_slice() {
        [] => {
            return Ok(nothing_yet(
                &cx,
                Section::Results,
                "results",
                &catalogue,
                PhaseKind::Count,
            ));
        }
        [edition] => return Ok(elsewhere(&cx, &Act::SeeResults.path(&edition.slug))),
        _ => {}
    }
    let cards = published
        .into_iter()
        .map(|edition| {
            let href = lang.href(&Act::SeeResults.path(&edition.slug));
            let when = edition.outcome_published.map(|at| {
                view! { <p>{tr!(lang, "editions-results-published", date = fmt::date(lang, at))}</p> }
            });
            let budget = (!edition.envelopes.is_empty()).then(|| {
                view! { <p>{tr!(lang, "editions-results-budget", budget = fmt::money(lang, edition.budget()))}</p> }
            });
            let name = edition.name.clone();
            view! {
                <li>
                    <Card title=name href=Some(href) level=2>
                        {budget}
                        {when}
                    </Card>
                </li>
            }
        })
        .collect_view();
    let title = tr!(lang, "editions-results-title");
    Ok(Page::wide(
        Some(Section::Results),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "editions-results-lead")}</p>
                </div>
                <ul class="grid">{cards}</ul>
            </div>
        },
    ))
}

/// Sends the browser on to another page of the same language. It may be another one tomorrow, so that nobody
/// keeps the way in mind (307).
pub(crate) fn elsewhere(cx: &Cx, path: &str) -> Page {
    let href = cx.href(path);
    if let (Some(options), Ok(address)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(&href),
    ) {
        options.set_status(StatusCode::TEMPORARY_REDIRECT);
        options.insert_header(LOCATION, address);
    }
    let title = cx.city().name.clone();
    let text = href.clone();
    Page::narrow(
        None,
        title.clone(),
        view! { <h1>{title}</h1> <a href=href>{text}</a> },
    )
}

async fn with_projects(cx: &Cx, catalogue: &Catalogue) -> Result<Option<Arc<Edition>>, AppError> {
    if let Some(edition) = catalogue.in_phase(PhaseKind::Vote, cx.now()).next() {
        return Ok(Some(Arc::clone(edition)));
    }
    for edition in catalogue.public() {
        if contents(cx, edition).await?.projects > 0 {
            return Ok(Some(Arc::clone(edition)));
        }
    }
    Ok(None)
}

/// Nothing to see: what was asked for, and when it comes if that is known.
fn nothing_yet(
    cx: &Cx,
    section: Section,
    what: &str,
    catalogue: &Catalogue,
    kind: PhaseKind,
) -> Page {
    let lang = cx.lang();
    let now = cx.now();
    let next = catalogue
        .public()
        .filter_map(|edition| Some((edition, edition.calendar.phase(kind)?)))
        .filter(|(_, phase)| phase.ends > now)
        .min_by_key(|(_, phase)| phase.starts);
    let when = match next {
        Some((edition, phase)) => {
            let text = tr!(
                lang,
                &format!("editions-none-{what}-when"),
                date = fmt::date_time(lang, phase.starts),
                edition = edition.name.clone()
            );
            view! {
                <p>{text}</p>
                <ButtonLink href=lang.href(&format!("/e/{}", edition.slug)) look=Look::Main>
                    {tr!(lang, "editions-none-go-edition")}
                </ButtonLink>
            }
            .into_any()
        }
        None => view! {
            <p>{tr!(lang, "editions-none-no-date")}</p>
            <ButtonLink href=lang.href("/") look=Look::Main>
                {tr!(lang, "editions-none-go-home")}
            </ButtonLink>
        }
        .into_any(),
    };
    let title = tr!(lang, &format!("editions-none-{what}-title"));
    let empty = tr!(lang, &format!("editions-none-{what}"));
    Page::narrow(
        Some(section),
        title.clone(),
        view! {
            <div class="stack-l">
                <h1>{title}</h1>
                <EmptyState title=empty>{when}</EmptyState>
            </div>
        },
    )
}
