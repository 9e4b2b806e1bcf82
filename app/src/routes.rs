//! Every page and its address: `/{lang}` and a path below it.
//!
//! axum finds the page and Leptos renders it. Pages run on the server alone, so no router is sent to the
//! browser, and a page costs a line here.

use crate::context::Cx;
use crate::features::gallery;
use crate::i18n::Speaks;
use crate::page::{PageResult, show};
use crate::shell::Document;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};
use leptos::prelude::*;
use std::future::Future;

/// The pages. Requests must carry a [`Cx`] in their extensions, which the server's middleware puts there.
pub fn pages() -> Router {
    // Leptos spawns on tokio; a second call finds it set already.
    let _ = any_spawner::Executor::init_tokio();
    Router::new().page("/gallery", gallery::pages::index).fallback(page(not_found))
}

trait Pages {
    /// Serves a page at a path below every language.
    fn page<F>(self, path: &str, function: fn(Cx) -> F) -> Self
    where
        F: Future<Output = PageResult> + Send + 'static;
}

impl Pages for Router {
    fn page<F>(self, path: &str, function: fn(Cx) -> F) -> Self
    where
        F: Future<Output = PageResult> + Send + 'static,
    {
        self.route(&format!("/{{lang}}{path}"), page(function))
    }
}

fn page<F>(function: fn(Cx) -> F) -> MethodRouter
where
    F: Future<Output = PageResult> + Send + 'static,
{
    get(move |request: Request<Body>| async move {
        let Some(cx) = request.extensions().get::<Cx>().cloned() else {
            return axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let context = cx.clone();
        leptos_axum::render_app_async_with_context(
            move || provide_context(context.clone()),
            move || document(&cx, function),
        )(request)
        .await
        .into_response()
    })
}

fn document<F>(cx: &Cx, function: fn(Cx) -> F) -> impl IntoView + use<F>
where
    F: Future<Output = PageResult> + Send + 'static,
{
    view! {
        <Document
            lang=cx.lang()
            path=cx.path().to_owned()
            origin=cx.site().url.clone()
            assets=cx.site().assets.clone()
        >
            {show(function)}
        </Document>
    }
}

async fn not_found(_: Cx) -> PageResult {
    Err(crate::error::AppError::NotFound)
}
