//! `/field`: the page that a phone keeps for its outings, and what makes an app of it.

use super::texts::TextTable;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Notice, Tone};
use axum::Extension;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::PhaseKind;
use leptos::prelude::*;
use leptos_meta::Link as HeadLink;
use serde_json::json;
use std::sync::LazyLock;

/// Written once: they are the same for every visitor.
static TEXTS: LazyLock<String> =
    LazyLock::new(|| serde_json::to_string(&TextTable::of_kit()).unwrap_or_default());

/// The ground of the start screen, as `--surface` and `--accent` have it in `style/tokens.css`: a manifest can't name
/// tokens.
const GROUND: &str = "#fffdf8";
const ACCENT: &str = "#0c5a58";

/// `/field`: the same bytes for everybody, since a phone keeps them.
pub async fn field(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let title = tr!(lang, "field-title");
    let assets = &cx.site().assets;
    let heading = title.clone();
    let without = without_scripts(&cx).await?;
    let failed = tr!(lang, "field-failed");
    let failed_title = tr!(lang, "field-failed-title");
    Ok(Page::bare(
        title,
        view! {
            <HeadLink rel="manifest" href=lang.href("/field.webmanifest") />
            <HeadLink rel="apple-touch-icon" href=assets.url("icons/field-192.png") />
            <div
                id="kit"
                class="kit"
                data-script=assets.url("scripts/field.js")
            >
                <div class="kit-starting stack">
                    <h1>{heading}</h1>
                    <p class="kit-starting-word" role="status">{tr!(lang, "field-starting")}</p>
                    <noscript>{without}</noscript>
                    // Shown where WebAssembly did not start.
                    <div class="kit-failed">
                        <Notice tone=Tone::Danger title=failed_title>{failed}</Notice>
                    </div>
                </div>
            </div>
            <leptos-island
                data-component="FieldKit"
                data-lang=lang.code()
                data-texts=TEXTS.as_str()
            ></leptos-island>
        },
    ))
}

/// What the kit needs, and the paper that needs nothing.
async fn without_scripts(cx: &Cx) -> Result<AnyView, crate::error::AppError> {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let papers = catalogue
        .in_phase(PhaseKind::Ideas, cx.now())
        .map(|edition| {
            let href = lang.href(&format!("/e/{}/ideas/paper", edition.slug));
            let name = edition.name.clone();
            view! {
                <li>
                    <a href=href>{tr!(lang, "field-paper-form")} " – " <span lang="fr">{name}</span></a>
                </li>
            }
        })
        .collect_view();
    let home = lang.href("/");
    Ok(view! {
        <Notice tone=Tone::Warning title=tr!(lang, "field-needs-title")>
            <p>{tr!(lang, "field-needs")}</p>
            <ul>{papers} <li><a href=home>{tr!(lang, "field-home")}</a></li></ul>
        </Notice>
    }
    .into_any())
}

/// `/{lang}/field.webmanifest` (W3C Web Application Manifest): what the phone's start screen shows.
pub async fn manifest(Extension(cx): Extension<Cx>) -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "application/manifest+json"),
        (CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, manifest_of(&cx).to_string())
}

fn manifest_of(cx: &Cx) -> serde_json::Value {
    let lang = cx.lang();
    let assets = &cx.site().assets;
    let icon = |name: &str, size: &str, purpose: &str| {
        json!({
            "src": assets.url(&format!("icons/{name}.png")),
            "sizes": size,
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let page = lang.href("/field");
    json!({
        // One app, whatever language it was installed in.
        "id": "/field",
        "name": tr!(lang, "field-app-name", city = cx.city().name.clone()),
        "short_name": tr!(lang, "field-app-short"),
        "description": tr!(lang, "field-app-description"),
        "lang": spoken(lang),
        "dir": lang.dir(),
        "start_url": page,
        "scope": "/",
        "display": "standalone",
        "background_color": GROUND,
        "theme_color": ACCENT,
        "icons": [
            icon("field-192", "192x192", "any"),
            icon("field-512", "512x512", "any"),
            icon("field-maskable-192", "192x192", "maskable"),
            icon("field-maskable-512", "512x512", "maskable"),
        ],
    })
}

fn spoken(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr | Lang::Simple => "fr",
        Lang::En => "en",
        Lang::Ar => "ar",
    }
}
