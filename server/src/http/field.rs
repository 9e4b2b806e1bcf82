//! The door of the field kit: `/api/field/…`.
//!
//! Like the ballot box's, it stands apart from the pages: no cookie is read and no session begun. A phone shows who it
//! is with a bearer token, which no form of another site can send and no browser sends by itself, so that there is
//! nothing to forge; no other origin is let in (there is no CORS header), and the log has the route and the status
//! alone. Every request may be sent again: what it
//! does is done once, and the answer says how that stands now.

mod photos;

use super::ServerState;
use super::routes::Routes;
use app::error::AppError;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use domain::field::{AskIn, EntryAnswers, LetIn, MOST_BYTES, MOST_IN_BATCH, SendEntries};
use domain::kit::{Kit, Trouble};
use domain::{Actor, CardCode};
use serde::Serialize;
use store::{Origin, StoreError};

/// Bytes of a request with entries: each in base64url, with what stands around it.
pub(super) const MOST_ENTRIES_BYTES: usize = MOST_IN_BATCH * (MOST_BYTES.div_ceil(3) * 4 + 256);
/// Where codes are tried.
pub(super) const PASS: &str = "/api/field/pass";
/// Where entries come in.
pub(super) const ENTRIES: &str = "/api/field/entries";
/// What begins with this is of the kit.
pub(super) const KIT: &str = "/api/field/";

/// The routes. They take a [`ServerState`] and nothing of a person.
pub(super) fn routes() -> Routes<ServerState> {
    Routes::new()
        .route(PASS, post(pass))
        .route("/api/field/kit", get(kit))
        .route(ENTRIES, post(entries))
        .route(
            "/api/field/photos/{id}",
            put(photos::part).get(photos::progress),
        )
}

/// Why a phone gets no answer, as its worker reads it.
#[derive(Debug)]
enum Refused {
    /// What was sent can't be read, or is too much.
    Unreadable,
    WrongCode,
    TooManyTries,
    /// The code has let in as many phones as it may.
    CodeFull,
    /// The code or the phone is let in no more, or there is no token.
    PassOver(StatusCode),
    Unknown,
    /// The next part of a photo begins there.
    Elsewhere(u32),
    /// Something broke. The same again may work.
    Broken,
}

/// Lets a phone in with a code of its outing.
async fn pass(State(state): State<ServerState>, request: Request) -> Response {
    let origin = Origin {
        address: Some(state.limits().client(&request)),
        agent: request
            .headers()
            .get(USER_AGENT)
            .and_then(|agent| agent.to_str().ok())
            .unwrap_or_default()
            .to_owned(),
    };
    // The layer before has read it, and no more than a form may have.
    let body = axum::body::to_bytes(request.into_body(), usize::MAX).await;
    let done = async {
        let body = body.map_err(|_| Refused::Unreadable)?;
        let asked: AskIn = serde_json::from_slice(&body).map_err(|_| Refused::Unreadable)?;
        // Its check character shows that it was mistyped: not a try.
        let code: CardCode = asked.code.parse().map_err(|_| Refused::WrongCode)?;
        let AskIn { token, label, .. } = &asked;
        let let_in = state.store().let_phone_in(&code, token, label, &origin);
        let let_in: LetIn = let_in.await.map_err(|err| match err {
            StoreError::FieldPassOver | StoreError::OutingCancelled => {
                Refused::PassOver(StatusCode::FORBIDDEN)
            }
            StoreError::FieldPassFull(_) => Refused::CodeFull,
            other => other.into(),
        })?;
        Ok(let_in)
    };
    answer(done.await)
}

/// What a phone needs to work without a network.
async fn kit(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    let made = async {
        let phone = phone(&state, &headers).await?;
        let mut kit: Kit = state.store().field_kit(&phone).await?;
        if let Some(vote) = &mut kit.vote {
            vote.check = format!("{}{}", state.site().url, vote.check);
        }
        Ok(kit)
    };
    answer(made.await)
}

/// Takes entries: one answer for each, in their order.
async fn entries(State(state): State<ServerState>, headers: HeaderMap, body: Bytes) -> Response {
    let taken = async {
        let phone = phone(&state, &headers).await?;
        let sent: SendEntries = serde_json::from_slice(&body).map_err(|_| Refused::Unreadable)?;
        let answers: EntryAnswers = state.store().take_field_entries(&phone, &sent).await?;
        Ok(answers)
    };
    answer(taken.await)
}

/// Who asks, by the token in the header.
async fn phone(state: &ServerState, headers: &HeaderMap) -> Result<Actor, Refused> {
    let token = headers
        .get(AUTHORIZATION)
        .and_then(|header| header.to_str().ok())
        .and_then(|header| header.strip_prefix("Bearer "))
        .ok_or(Refused::PassOver(StatusCode::UNAUTHORIZED))?;
    Ok(state.store().field_actor(token.trim()).await?)
}

fn answer<T: Serialize>(done: Result<T, Refused>) -> Response {
    let mut response = match done {
        Ok(good) => Json(good).into_response(),
        Err(refused) => refused.into_response(),
    };
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (status, trouble) = match self {
            Self::Unreadable => (StatusCode::BAD_REQUEST, Trouble::Fault),
            Self::WrongCode => (StatusCode::FORBIDDEN, Trouble::WrongCode),
            Self::TooManyTries => (StatusCode::TOO_MANY_REQUESTS, Trouble::TooManyTries),
            Self::CodeFull => (StatusCode::FORBIDDEN, Trouble::CodeFull),
            Self::PassOver(status) => (status, Trouble::PassOver),
            Self::Unknown => (StatusCode::NOT_FOUND, Trouble::Fault),
            Self::Elsewhere(received) => {
                let body = Json(serde_json::json!({ "received": received }));
                return (StatusCode::CONFLICT, body).into_response();
            }
            Self::Broken => (StatusCode::INTERNAL_SERVER_ERROR, Trouble::Server),
        };
        (status, Json(serde_json::json!({ "trouble": trouble }))).into_response()
    }
}

impl From<StoreError> for Refused {
    fn from(err: StoreError) -> Self {
        match err {
            StoreError::FieldPassOver | StoreError::Forbidden(_) => {
                Self::PassOver(StatusCode::UNAUTHORIZED)
            }
            StoreError::WrongCode => Self::WrongCode,
            StoreError::LockedOut { .. } => Self::TooManyTries,
            StoreError::NotFound(_) => Self::Unknown,
            StoreError::Invalid(_) => Self::Unreadable,
            StoreError::PhotoPart(received) => Self::Elsewhere(received),
            err => {
                // Logged once, under a reference that helps nobody here.
                let _ = AppError::internal(&err);
                Self::Broken
            }
        }
    }
}
