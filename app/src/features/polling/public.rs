//! `/e/{slug}/places`: where one votes on paper or at a kiosk, for everybody.

use crate::context::Cx;
use crate::error::AppError;
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
    let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
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
    let map = map_of(&place).map(|href| {
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

/// A map elsewhere: a plain link, so that nothing of another site is loaded.
fn map_of(place: &PollingPlace) -> Option<String> {
    if let Some(point) = place.point {
        let (north, east) = (point.latitude(), point.longitude());
        return Some(format!(
            "https://www.openstreetmap.org/?mlat={north}&mlon={east}#map=18/{north}/{east}"
        ));
    }
    let words = (!place.address.is_empty()).then(|| format!("{} {}", place.name, place.address))?;
    let query: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
    Some(format!(
        "https://www.openstreetmap.org/search?query={query}"
    ))
}

/// The way to the polling places of an edition, where it has some.
pub async fn link(cx: &Cx, edition: &Edition) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let places = cx.store().polling_places(&cx.actor(), edition.id).await?;
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
