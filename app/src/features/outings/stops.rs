//! `/outings`: where residents can meet the team, and when.

use super::map::{Dot, map};
use super::parts::{for_whom, kind, languages};
use crate::context::Cx;
use crate::features::missions::parts::{day, hours, when};
use crate::features::places::elsewhere;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Choice, EmptyState, Fact, Facts, Glyph, Heading, Link, Look,
    Notice, SelectField, Tag, Tone,
};
use domain::calendar::paris;
use domain::{OutingId, OutingState};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{Catalogue, Edition, Stop};

/// Stops that the home page names.
const ON_HOME: usize = 3;

/// `/outings?district=Rocade`
pub async fn stops(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let all = cx.store().stops(cx.now()).await?;
    let asked = cx.query("district").filter(|name| !name.is_empty());
    let names: BTreeSet<String> = all
        .iter()
        .filter_map(|stop| district(&catalogue, stop))
        .collect();
    let shown: Vec<Stop> = all
        .into_iter()
        .filter(|stop| asked.is_none_or(|name| district(&catalogue, stop).as_deref() == Some(name)))
        .collect();
    let filter = (names.len() > 1).then(|| {
        let options: Vec<Choice> = names
            .into_iter()
            .map(|name| Choice::new(name.clone(), name))
            .collect();
        let value = asked.unwrap_or_default().to_owned();
        view! {
            <form method="get" action=cx.href("/outings") class="toolbar">
                <SelectField
                    name="district"
                    label=tr!(lang, "outings-district")
                    options
                    blank=Some(tr!(lang, "outings-all-districts"))
                    value
                    unmarked=true
                />
                <Button look=Look::Quiet>{tr!(lang, "outings-filter")}</Button>
            </form>
        }
    });
    let list = if shown.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "outings-none")>
                <p>{tr!(lang, "outings-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        by_day(&cx, &catalogue, &shown)
    };
    let feed = format!("{}{}", cx.site().url, cx.href("/outings.ics"));
    let title = tr!(lang, "outings-title");
    let body = view! {
        <div class="stack-l">
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "outings-lead")}</p>
            </header>
            {filter}
            {list}
            {maps(&cx, &catalogue, &shown)}
            <section class="panel stack-s">
                <h2>{tr!(lang, "outings-calendar")}</h2>
                <p>{tr!(lang, "outings-calendar-text")}</p>
                <p>
                    <ButtonLink href=feed look=Look::Quiet icon=Some(Glyph::Calendar)>
                        {tr!(lang, "outings-calendar-link")}
                    </ButtonLink>
                </p>
            </section>
        </div>
    };
    Ok(Page::wide(None, title, body))
}

/// `/outings/{id}`
pub async fn stop(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let id: OutingId = cx.param_as("id")?;
    let stop = cx.store().stop(id).await?;
    let catalogue = cx.store().catalogue().await?;
    let mut facts = vec![
        Fact::new(tr!(lang, "outings-when"), when(lang, stop.slot)),
        Fact::new(tr!(lang, "outings-where"), stop.place.clone()),
    ];
    if let Some(name) = district(&catalogue, &stop) {
        facts.push(Fact::new(tr!(lang, "outings-district"), name));
    }
    let whom = for_whom(lang, stop.for_whom, &stop.audience);
    if !whom.is_empty() {
        facts.push(Fact::new(tr!(lang, "outings-fact-audience"), whom));
    }
    if !stop.languages.is_empty() {
        let label = tr!(lang, "outings-fact-languages");
        facts.push(Fact::new(label, languages(lang, &stop.languages)));
    }
    let over = stop.slot.ends_at <= cx.now();
    let acts = (!over && stop.state == OutingState::Planned).then(|| ways(&cx, &stop));
    let ended = over.then(|| view! { <p>{tr!(lang, "outings-over")}</p> });
    let title = stop.title.clone();
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href("/outings"), tr!(lang, "outings-title"))]
                current=title.clone()
            />
            <header class="page-head">
                <p class="card-kicker">{kind(lang, stop.kind)}</p>
                <h1>
                    <Written text=title.clone() />
                </h1>
            </header>
            {cancelled(lang, &stop)}
            {ended}
            <Facts facts />
            {acts}
            <section class="stack-s">
                <h2>{tr!(lang, "outings-what")}</h2>
                <p>{tr!(lang, "outings-what-text")}</p>
            </section>
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

/// The calendar file and the map of another site: plain links, nothing of it is loaded.
fn ways(cx: &Cx, stop: &Stop) -> AnyView {
    let lang = cx.lang();
    let calendar = cx.href(&format!("/outings/{}/outing.ics", stop.id));
    let map = elsewhere::map(stop.point, Some(&stop.place));
    view! {
        <p class="cluster">
            <ButtonLink href=calendar look=Look::Quiet icon=Some(Glyph::Calendar)>
                {tr!(lang, "outings-add-calendar")}
            </ButtonLink>
            <a href=map rel="noreferrer external">
                {tr!(lang, "outings-see-map")}
            </a>
        </p>
    }
    .into_any()
}

fn cancelled(lang: Lang, stop: &Stop) -> Option<AnyView> {
    (stop.state == OutingState::Cancelled).then(|| {
        let reason = stop.reason.clone();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "outings-cancelled-title")>
                <p>
                    <Written text=reason />
                </p>
            </Notice>
        }
        .into_any()
    })
}

fn district(catalogue: &Catalogue, stop: &Stop) -> Option<String> {
    let edition = catalogue.by_id(stop.edition)?;
    Some(edition.district(stop.district?)?.name.clone())
}

fn by_day(cx: &Cx, catalogue: &Catalogue, shown: &[Stop]) -> AnyView {
    let lang = cx.lang();
    let today = paris::day(cx.now());
    // A stop that began yesterday and goes on is one of today.
    let of_day = |stop: &Stop| paris::day(stop.slot.starts_at).max(today);
    let mut number = 0;
    let days = shown
        .chunk_by(|one, other| of_day(one) == of_day(other))
        .map(|some| {
            let date = some.first().map(of_day).unwrap_or_default();
            let cards = some
                .iter()
                .map(|stop| {
                    number += 1;
                    card(cx, catalogue, number, stop)
                })
                .collect::<Vec<_>>();
            view! {
                <section class="stack">
                    <h2>{day(lang, date)}</h2>
                    <ul class="outing-cards stack">{cards}</ul>
                </section>
            }
        })
        .collect::<Vec<_>>();
    view! { <div class="stack-l">{days}</div> }.into_any()
}

fn card(cx: &Cx, catalogue: &Catalogue, number: usize, stop: &Stop) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&format!("/outings/{}", stop.id));
    let spoken = languages(lang, &stop.languages);
    let title = stop.title.clone();
    let (now, slot) = (cx.now(), stop.slot);
    let state = if stop.state == OutingState::Cancelled {
        let label = tr!(lang, "outings-state-cancelled");
        let reason = stop.reason.clone();
        Some(
            view! {
                <p>
                    <Tag label tone=Tone::Danger icon=Glyph::Stop />
                    " "
                    <Written text=reason />
                </p>
            }
            .into_any(),
        )
    } else if slot.starts_at <= now {
        let label = tr!(lang, "outings-now");
        Some(
            view! {
                <p>
                    <Tag label tone=Tone::Success icon=Glyph::Clock />
                </p>
            }
            .into_any(),
        )
    } else {
        None
    };
    let place = match district(catalogue, stop) {
        Some(name) => format!("{} · {name}", stop.place),
        None => stop.place.clone(),
    };
    view! {
        <li>
            <article class="card">
                <p class="card-kicker">{hours(lang, slot)} " · " {kind(lang, stop.kind)}</p>
                <Heading level=3 class="card-title">
                    <a class="card-link" href=href>
                        <span class="outing-number">{number} ". "</span>
                        <Written text=title />
                    </a>
                </Heading>
                <div class="card-body stack-s">
                    <p>
                        <Written text=place />
                    </p>
                    {(!spoken.is_empty()).then(|| view! { <p class="soft">{spoken}</p> })}
                    {state}
                </div>
            </article>
        </li>
    }
    .into_any()
}

/// A map for each edition with stops: the list above says the same.
fn maps(cx: &Cx, catalogue: &Catalogue, shown: &[Stop]) -> AnyView {
    let lang = cx.lang();
    let mut editions: Vec<Arc<Edition>> = vec![];
    for stop in shown {
        if let Some(edition) = catalogue.by_id(stop.edition)
            && !editions.iter().any(|one| one.id == edition.id)
        {
            editions.push(Arc::clone(edition));
        }
    }
    editions
        .into_iter()
        .filter_map(|edition| {
            let dots = (1..)
                .zip(shown)
                .filter(|(_, stop)| stop.edition == edition.id)
                .filter(|(_, stop)| stop.state == OutingState::Planned)
                .map(|(number, stop)| Dot {
                    number,
                    title: stop.title.clone(),
                    href: cx.href(&format!("/outings/{}", stop.id)),
                    point: stop.point,
                })
                .collect();
            map(lang, &edition, dots)
        })
        .collect_view()
        .into_any()
}

/// The next stops, for the home page; nothing where there are none.
#[component]
pub fn NextStops(lang: Lang, stops: Vec<Stop>) -> impl IntoView {
    let lines = stops
        .into_iter()
        .filter(|stop| stop.state == OutingState::Planned)
        .take(ON_HOME)
        .map(|stop| {
            let href = lang.href(&format!("/outings/{}", stop.id));
            view! {
                <li>
                    <a href=href>
                        <Written text=stop.title />
                    </a>
                    <span class="soft">
                        " " {when(lang, stop.slot)} " · " <Written text=stop.place />
                    </span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "outings-home")}</h2>
                <p>{tr!(lang, "outings-home-text")}</p>
                <ul class="stack-s">{lines}</ul>
                <p>
                    <ButtonLink
                        href=lang.href("/outings")
                        look=Look::Quiet
                        icon=Some(Glyph::Calendar)
                    >
                        {tr!(lang, "outings-home-link")}
                    </ButtonLink>
                </p>
            </section>
        }
    })
}
