//! Forms: the server functions of `app`, and what their errors become.

use super::refusal::{Refusal, wants_html};
use app::context::Cx;
use app::error::AppError;
use axum::Extension;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, LOCATION, SET_COOKIE};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use leptos::server_fn::axum::server_fn_paths;
use leptos::server_fn::error::SERVER_FN_ERROR_HEADER;

/// Errors are short; anything longer is none of ours.
const LONGEST_ERROR: usize = 64 * 1024;

/// A form, or a call of an island.
pub(super) async fn run(Extension(cx): Extension<Cx>, request: Request) -> Response {
    let path = request.uri().path();
    if !server_fn_paths().any(|(known, _)| known == path) {
        return Refusal::NotFound.into_response();
    }
    let html = wants_html(request.headers());
    let context = cx.clone();
    let response = leptos_axum::handle_server_fns_with_context(
        move || provide_context(context.clone()),
        request,
    )
    .await
    .into_response();
    if response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        failed(cx, response, html).await
    } else {
        response
    }
}

/// An error has its status; a browser gets the page that tells it, and not a way back to a form that says
/// nothing.
async fn failed(cx: Cx, response: Response, html: bool) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, LONGEST_ERROR).await.unwrap_or_default();
    let err = serde_json::from_slice(&body).unwrap_or(AppError::Internal {
        reference: String::new(),
    });
    parts.status = err.status();
    parts.headers.remove(LOCATION);
    if !html {
        parts.headers.remove(CONTENT_LENGTH);
        return Response::from_parts(parts, Body::from(body));
    }
    let mut page = app::routes::refuse(cx, err).await;
    for cookie in parts.headers.get_all(SET_COOKIE) {
        page.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    page
}
