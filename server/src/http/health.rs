//! Whether the server is alive, and whether it can serve: for the machines around it.

use super::ServerState;
use super::routes::Routes;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;

pub(super) fn routes() -> Routes<ServerState> {
    Routes::new()
        .route("/healthz", get(alive))
        .route("/readyz", get(ready))
}

/// The process answers; a service manager restarts one that does not.
async fn alive() -> Response {
    answer(StatusCode::OK, json!({ "status": "alive" }))
}

/// Requests may come: the database answers, mails are looked after, and nobody told the server to stop.
///
/// Mails given up are told and don't make the server unready: another machine could not send them either.
async fn ready(State(state): State<ServerState>) -> Response {
    let database = state.store().ping().await.is_ok();
    let given_up = if database {
        state.store().stuck_mails().await.ok()
    } else {
        None
    };
    let outbox = state.pulse().is_beating();
    let ready = database && outbox && !state.is_draining();
    let word = |fine| if fine { "ok" } else { "failing" };
    let body = json!({
        "status": if ready { "ready" } else if state.is_draining() { "stopping" } else { "not ready" },
        "database": word(database),
        "outbox": word(outbox),
        "mails_given_up": given_up,
    });
    answer(
        if ready {
            StatusCode::OK
        } else {
            StatusCode::SERVICE_UNAVAILABLE
        },
        body,
    )
}

fn answer(status: StatusCode, body: serde_json::Value) -> Response {
    (status, [(CACHE_CONTROL, "no-store")], Json(body)).into_response()
}
