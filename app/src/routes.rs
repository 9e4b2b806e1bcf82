//! Every page and its address: `/{lang}` and a path below it.
//!
//! axum finds the page and Leptos renders it. Pages run on the server alone, so no router is sent to the
//! browser, and a page costs a line here.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::demonstration;
use crate::features::gallery;
use crate::i18n::Speaks;
use crate::page::{PageResult, show, show_error};
use crate::shell::Document;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use leptos::prelude::*;
use std::future::Future;

/// The pages. Requests must carry a [`Cx`] in their extensions, which the server's middleware puts there.
pub fn pages() -> Router {
    // Leptos spawns on tokio; a second call finds it set already.
    let _ = any_spawner::Executor::init_tokio();
    table().router.fallback(page(not_found))
}

/// The address of every page below its language, as a route: `/e/{slug}/ideas`.
pub fn paths() -> Vec<&'static str> {
    table().paths
}

fn table() -> Table {
    Table::default()
        .page("/demonstration", demonstration::pages::index)
        .page("/gallery", gallery::pages::index)
}

#[derive(Default)]
struct Table {
    router: Router,
    paths: Vec<&'static str>,
}

impl Table {
    /// Serves a page at a path below every language.
    fn page<F>(mut self, path: &'static str, function: fn(Cx) -> F) -> Self
    where
        F: Future<Output = PageResult> + Send + 'static,
    {
        self.paths.push(path);
        let router = self
            .router
            .route(&format!("/{{lang}}{path}"), page(function));
        Self { router, ..self }
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
    framed(cx, move || show(function))
}

fn framed<P, V>(cx: &Cx, page: P) -> impl IntoView + use<P, V>
where
    P: FnOnce() -> V + Send + 'static,
    V: IntoView + 'static,
{
    view! {
        <Document
            lang=cx.lang()
            path=cx.path().to_owned()
            origin=cx.site().url.clone()
            assets=cx.site().assets.clone()
        >
            {page()}
        </Document>
    }
}

async fn not_found(_: Cx) -> PageResult {
    Err(AppError::NotFound)
}

/// Answers with the page that says what is wrong, for a request that is not a page's.
pub async fn refuse(cx: Cx, err: AppError) -> Response {
    let context = cx.clone();
    leptos_axum::render_app_async_with_context(
        move || provide_context(context.clone()),
        move || {
            let err = err.clone();
            framed(&cx, move || show_error(err))
        },
    )(Request::new(Body::empty()))
    .await
    .into_response()
}
