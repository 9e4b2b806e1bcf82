//! The HTTP side: pages and forms of the app, static files, and what protects them.

mod exports;

use app::context::{Cx, Site};
use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use domain::Lang;
use leptos::prelude::provide_context;
use store::Store;
use tower_http::services::ServeDir;

#[derive(Clone)]
struct Shared {
    store: Store,
    site: Site,
}

/// Everything that the server answers.
pub(crate) fn router(store: Store, site: Site) -> Router {
    let shared = Shared { store, site };
    Router::new()
        .route("/", get(home))
        .route("/api/{*function}", post(form))
        .merge(exports::routes())
        .merge(app::routes::pages())
        .layer(from_fn_with_state(shared.clone(), with_context))
        .nest_service(
            "/pkg",
            ServeDir::new("target/site/pkg")
                .precompressed_br()
                .precompressed_gzip(),
        )
        .nest_service("/fonts", ServeDir::new("target/site/fonts"))
        .nest_service("/icons", ServeDir::new("target/site/icons"))
}

/// Gives every request its context.
async fn with_context(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let params = match RawPathParams::from_request_parts(&mut parts, &()).await {
        Ok(params) => params
            .iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        Err(_) => vec![],
    };
    match Cx::read(shared.store, shared.site, &parts, params).await {
        Ok(cx) => {
            let mut request = Request::from_parts(parts, body);
            request.extensions_mut().insert(cx);
            next.run(request).await
        }
        Err(err) => (err.status(), err.text(Lang::Fr)).into_response(),
    }
}

async fn home(axum::Extension(cx): axum::Extension<Cx>) -> Redirect {
    Redirect::to(&cx.href(""))
}

/// A form, or a call of an island.
async fn form(
    axum::Extension(cx): axum::Extension<Cx>,
    request: Request<Body>,
) -> impl IntoResponse {
    leptos_axum::handle_server_fns_with_context(move || provide_context(cx.clone()), request).await
}
