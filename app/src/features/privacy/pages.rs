//! `/privacy` and `/privacy/{collection}`: the notices, their versions, and how the vote keeps its secret.

use super::{defaults, markup};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt, place};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{ButtonLink, Link, Look, Notice, Tone};
use domain::Collection;
use leptos::prelude::*;
use store::Notice as Version;

/// `/privacy`: the notice of the site.
pub async fn web(cx: Cx) -> PageResult {
    page(&cx, Collection::Web).await
}

/// `/privacy/{collection}`: the notice that is read out at a stand or on the telephone.
pub async fn of_collection(cx: Cx) -> PageResult {
    let collection = cx.param_as("collection")?;
    page(&cx, collection).await
}

/// Where a notice is, below the language.
pub fn path_of(collection: Collection) -> String {
    match collection {
        Collection::Web => "/privacy".to_owned(),
        Collection::Stand | Collection::Phone => format!("/privacy/{collection}"),
    }
}

/// What a notice is called.
pub fn name_of(to: impl Speaks, collection: Collection) -> String {
    let key = match collection {
        Collection::Web => "privacy-web",
        Collection::Stand => "privacy-stand",
        Collection::Phone => "privacy-phone",
    };
    tr!(to, key)
}

async fn page(cx: &Cx, collection: Collection) -> PageResult {
    let lang = cx.lang();
    let versions = cx.store().notice_versions(collection, lang).await?;
    let shown = match cx.query("version") {
        Some(number) => {
            let found = versions
                .iter()
                .find(|version| version.version.to_string() == number);
            Some(found.ok_or(AppError::NotFound)?)
        }
        None => versions.first(),
    };
    let text = match shown {
        Some(version) => version.text.clone(),
        // Before the job has installed it for the first time.
        None => {
            let terms = cx.store().retention_terms().await?;
            defaults::notice(lang, collection, cx.city(), &terms)
        }
    };
    let newest = versions.first().map(|version| version.version);
    let state = shown.map(|version| state(lang, collection, version, newest));
    let title = match collection {
        Collection::Web => tr!(lang, "about-privacy-title"),
        Collection::Stand | Collection::Phone => name_of(lang, collection),
    };
    let lead = match collection {
        Collection::Web => tr!(lang, "about-privacy-lead"),
        Collection::Stand | Collection::Phone => tr!(lang, "privacy-aloud-lead"),
    };
    let more = (collection == Collection::Web).then(|| more(cx));
    let demonstration = cx.city().demonstration.then(|| {
        let city = place::of(lang, &cx.city().name);
        view! { <Notice tone=Tone::Warning>{tr!(lang, "about-demonstration", city = city)}</Notice> }
    });
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l privacy-notice">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{lead}</p>
                </div>
                {demonstration}
                {state}
                <section class="prose">{markup::rendered(&text)}</section>
                {more}
                <section class="prose">
                    <h2>{tr!(lang, "privacy-others")}</h2>
                    {others(lang, collection)}
                </section>
                {older(lang, collection, &versions)}
            </div>
        },
    ))
}

/// Which version one reads, and since when it holds.
fn state(lang: Lang, collection: Collection, version: &Version, newest: Option<u32>) -> AnyView {
    let said = tr!(
        lang,
        "privacy-version",
        version = version.version,
        date = fmt::date(lang, version.published_at)
    );
    if newest == Some(version.version) {
        return view! { <p class="soft">{said}</p> }.into_any();
    }
    let href = lang.href(&path_of(collection));
    view! {
        <Notice tone=Tone::Warning title=tr!(lang, "privacy-old-title")>
            <p>{said}</p>
            <p>
                <a href=href>{tr!(lang, "privacy-old-link")}</a>
            </p>
        </Notice>
    }
    .into_any()
}

/// How the vote keeps its secret, where that ends, and the cookie.
fn more(cx: &Cx) -> AnyView {
    let lang = cx.lang();
    let items = |keys: &[&str]| {
        keys.iter()
            .map(|key| view! { <li>{tr!(lang, key)}</li> })
            .collect_view()
    };
    let tiles = cx
        .site()
        .places
        .tiles
        .is_some()
        .then(|| view! { <p>{tr!(lang, "places-privacy")}</p> });
    view! {
        <section class="prose">
            <h2>{tr!(lang, "about-privacy-vote")}</h2>
            <ul>
                {items(&["about-privacy-roll", "about-privacy-ballot", "about-privacy-receipt"])}
            </ul>
            <h2>{tr!(lang, "about-privacy-limits")}</h2>
            <p>{tr!(lang, "about-privacy-limits-lead")}</p>
            <ul>
                {items(
                    &[
                        "about-privacy-limit-roll",
                        "about-privacy-limit-server",
                        "about-privacy-limit-receipt",
                    ],
                )}
            </ul>
            <h2>{tr!(lang, "about-privacy-cookie")}</h2>
            <p>{tr!(lang, "about-privacy-cookie-text")}</p>
            <p>{tr!(lang, "about-privacy-drafts")}</p>
            <p>{tr!(lang, "photos-privacy")}</p>
            {tiles}
        </section>
        <p>
            <ButtonLink href=lang.href("/account/data") look=Look::Quiet>
                {tr!(lang, "privacy-my-data")}
            </ButtonLink>
        </p>
    }
    .into_any()
}

fn others(lang: Lang, shown: Collection) -> AnyView {
    let links: Vec<Link> = Collection::ALL
        .iter()
        .copied()
        .filter(|collection| *collection != shown)
        .map(|collection| Link::new(lang.href(&path_of(collection)), name_of(lang, collection)))
        .collect();
    list(links)
}

fn older(lang: Lang, collection: Collection, versions: &[Version]) -> Option<AnyView> {
    if versions.len() < 2 {
        return None;
    }
    let links = versions
        .iter()
        .skip(1)
        .map(|version| {
            let path = format!("{}?version={}", path_of(collection), version.version);
            let said = tr!(
                lang,
                "privacy-version",
                version = version.version,
                date = fmt::date(lang, version.published_at)
            );
            Link::new(lang.href(&path), said)
        })
        .collect();
    Some(
        view! {
            <section class="prose">
                <h2>{tr!(lang, "privacy-older")}</h2>
                {list(links)}
            </section>
        }
        .into_any(),
    )
}

fn list(links: Vec<Link>) -> AnyView {
    let items = links
        .into_iter()
        .map(|link| {
            view! {
                <li>
                    <a class="text-link" href=link.href>{link.label}</a>
                </li>
            }
        })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
