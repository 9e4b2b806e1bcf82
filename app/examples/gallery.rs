//! Serves the gallery by itself, for work on the look: `cargo run -p app --example gallery`, then
//! <http://localhost:3100/fr/gallery>. Style sheets and fonts are read anew at each request.

use std::fs;
use std::path::{Path, PathBuf};

use app::assets::Assets;
use app::features::gallery;
use app::lang::Lang;
use app::shell::{Desk, Document, Focus, Frame, Section, Site};
use app::ui::Tab;
use axum::extract::Path as Param;
use axum::http::{Uri, header};
use axum::response::{Html, IntoResponse};
use axum::{Router, routing::get};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let router = Router::new()
        .route(
            "/app.css",
            get(async || ([(header::CONTENT_TYPE, "text/css")], sheet("main.css"))),
        )
        .route(
            "/fonts/{file}",
            get(async |Param(file)| public("fonts", file)),
        )
        .route(
            "/icons/{file}",
            get(async |Param(file)| public("icons", file)),
        )
        .fallback(page);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3100").await?;
    axum::serve(listener, router).await
}

async fn page(uri: Uri) -> impl IntoResponse {
    let (lang, path) = Lang::split_path(uri.path()).unwrap_or((Lang::Fr, "/gallery"));
    let owner = Owner::new();
    owner.set();
    provide_meta_context();
    provide_context(lang);
    let gallery = gallery::pages::gallery(lang).into_any();
    let frame = Frame {
        lang,
        path: path.to_owned(),
        city: "Avignon".to_owned(),
        vote_open: true,
        staff: path == "/desk",
        demo_mails: Some("/outbox".to_owned()),
    };
    let page = match path {
        "/desk" => {
            view! { <Desk frame title="Galerie" tabs=desk_tabs()>{gallery}</Desk> }.into_any()
        }
        "/vote" => {
            view! { <Focus frame title="Galerie" leave_href=lang.href("/")>{gallery}</Focus> }
                .into_any()
        }
        _ => view! { <Site frame title="Galerie" section=Some(Section::Ideas)>{gallery}</Site> }
            .into_any(),
    };
    let document = view! {
        <Document lang path=path origin="" assets=Assets::default()>
            {page}
        </Document>
    };
    let html = owner.with(|| document.to_html());
    // Outside leptos_axum nobody moves the title into the head.
    Html(html.replace("<!--HEAD-->", "<title>Galerie – Avignon</title>"))
}

fn desk_tabs() -> Vec<Tab> {
    let tab = |label: &str, current: bool| Tab {
        href: "#".to_owned(),
        label: label.to_owned(),
        count: current.then(|| "14".to_owned()),
        current,
    };
    vec![
        tab("Modération", true),
        tab("Éditions", false),
        tab("Vote", false),
        tab("Journal", false),
    ]
}

/// A sheet with its imports in place, as `cargo xtask` joins them.
fn sheet(name: &str) -> String {
    let source = fs::read_to_string(root().join("style").join(name)).unwrap_or_default();
    source
        .lines()
        .map(|line| match line.strip_prefix("@import \"") {
            Some(rest) => sheet(rest.trim_end_matches("\";")),
            None => format!("{line}\n"),
        })
        .collect()
}

fn public(folder: &str, file: String) -> impl IntoResponse + use<> {
    let kind = if folder == "fonts" {
        "font/woff2"
    } else {
        "image/svg+xml"
    };
    let content = fs::read(root().join("public").join(folder).join(file)).unwrap_or_default();
    ([(header::CONTENT_TYPE, kind)], content)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
