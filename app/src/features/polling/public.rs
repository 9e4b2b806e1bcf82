//! `/e/{slug}/places`: where one votes on paper or at a kiosk, for everybody.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::places::elsewhere;
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, ButtonLink, EmptyState, Glyph, Link, Look};
use leptos::prelude::*;
use store::{Edition, PollingPlace};

/// `/e/{slug}/places`
pub async fn places(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let places = for_residents(&cx, &edition).await?;
    let title = tr!(lang, "votes-places-title");
    let list = if places.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "votes-places-none")>
                <p>{tr!(lang, "votes-places-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = places
            .into_iter()
            .map(|place| view! { <li class="panel stack-s">{one(&cx, &edition, place)}</li> })
            .collect_view();
        view! { <ul class="polling-places">{items}</ul> }.into_any()
    };
    Ok(Page::wide(
        Some(Section::Vote),
        title.clone(),
        view! {
            <div class="stack-l">
                <Breadcrumb
                    links=vec![
                        Link::new(cx.href(&format!("/e/{}", edition.slug)), edition.name.clone()),
                    ]
                    current=title.clone()
                />
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "votes-places-lead")}</p>
                </div>
                {list}
            </div>
        },
    ))
}

/// Without outings that have ballots: they have hours and a page of their own, where they are public.
async fn for_residents(cx: &Cx, edition: &Edition) -> Result<Vec<PollingPlace>, AppError> {
    let mut places = cx.store().polling_places(&cx.actor(), edition.id).await?;
    places.retain(|place| place.outing.is_none());
    Ok(places)
}

fn one(cx: &Cx, edition: &Edition, place: PollingPlace) -> AnyView {
    let lang = cx.lang();
    let district = place
        .district
        .and_then(|id| edition.districts.iter().find(|district| district.id == id))
        .map(|district| {
            view! { <p class="card-kicker"><Written text=district.name.clone() /></p> }
        });
    let text = |key: &str, text: String| {
        (!text.is_empty()).then(|| {
            view! {
                <h3 class="small">{tr!(lang, key)}</h3>
                <WrittenText text />
            }
        })
    };
    // A place without a point is found by its address.
    let words = (!place.address.is_empty()).then(|| format!("{} {}", place.name, place.address));
    let map = elsewhere::map(place.point, words.as_deref()).map(|href| {
        let label = tr!(lang, "votes-places-map", place = place.name.clone());
        view! {
            <p>
                <a href=href rel="noreferrer external">{label}</a>
            </p>
        }
    });
    view! {
        {district}
        <h2><Written text=place.name /></h2>
        {(!place.address.is_empty()).then(|| view! { <p><Written text=place.address /></p> })}
        {text("votes-places-hours", place.hours)}
        {text("votes-places-access", place.access)}
        {map}
    }
    .into_any()
}

/// The way to the polling places of an edition, where it has some.
pub async fn link(cx: &Cx, edition: &Edition) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let places = for_residents(cx, edition).await?;
    Ok((!places.is_empty()).then(|| {
        let href = cx.href(&format!("/e/{}/places", edition.slug));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Pin)>
                {tr!(lang, "votes-places-link")}
            </ButtonLink>
        }
        .into_any()
    }))
}
