//! The ballot box's own door: `/api/box/{slug}…`.
//!
//! It stands apart from the pages: no cookie is read, no session begun, nobody known. What comes in is a sealed
//! ballot with its token, and what goes out is a receipt; the log has the route and the status, as for every
//! request. There is nothing to forge for somebody else's page, since the request carries no one's name.

use super::ServerState;
use super::routes::Routes;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use ballot_box::{Cast, ReceiptCode, Serial};
use domain::{Actor, EditionId};
use serde::Serialize;
use store::StoreError;

/// The routes. They take a [`ServerState`] and nothing of a person.
pub(super) fn routes() -> Routes<ServerState> {
    Routes::new()
        .route("/api/box/{slug}", post(cast))
        .route("/api/box/{slug}/receipt/{code}", get(receipt))
        .route("/api/box/{slug}/turn/{serial}", get(turn))
}

/// Why the box gives no receipt, as programs read it.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "error", rename_all = "kebab-case")]
enum Refused {
    /// What was sent is no sealed ballot, or no code.
    Unreadable,
    /// No such edition, or nothing in its box under this name.
    Unknown,
    /// The trustees have not closed the box with their keys yet.
    NotReady,
    /// The vote is not open.
    NotOpen,
    /// The rules of the edition let no ballot be replaced.
    NoChange,
    /// Neither the registrar nor the voter signed this.
    BadToken,
    /// The token is spent; a replacement must have turn `expected`.
    WrongTurn { expected: u32 },
    /// Something broke. The same again may work.
    Broken,
}

/// How often a voter's ballot was cast.
#[derive(Debug, Serialize)]
struct LastTurn {
    turn: u32,
}

/// Puts a sealed ballot in the box: `Cast` in, `SignedReceipt` out. The same ballot again has the same answer.
async fn cast(State(state): State<ServerState>, Path(slug): Path<String>, body: Bytes) -> Response {
    let done = async {
        let edition = edition(&state, &slug).await?;
        // Read here, for an answer that is JSON also where the content has no type.
        let cast: Cast = serde_json::from_slice(&body).map_err(|_| Refused::Unreadable)?;
        if cast.edition != edition {
            return Err(Refused::Unreadable);
        }
        Ok(state.store().cast_sealed(cast).await?)
    };
    answer(done.await)
}

/// Where the ballot of a receipt is: `ListPlace`.
async fn receipt(
    State(state): State<ServerState>,
    Path((slug, code)): Path<(String, String)>,
) -> Response {
    let found = async {
        let edition = edition(&state, &slug).await?;
        let code: ReceiptCode = code.parse().map_err(|_| Refused::Unreadable)?;
        let place = state.store().find_receipt(edition, &code).await?;
        place.ok_or(Refused::Unknown)
    };
    answer(found.await)
}

/// The last turn of a serial, which only the voter's change code gives.
async fn turn(
    State(state): State<ServerState>,
    Path((slug, serial)): Path<(String, String)>,
) -> Response {
    let found = async {
        let edition = edition(&state, &slug).await?;
        let serial: Serial = serial.parse().map_err(|_| Refused::Unreadable)?;
        let turn = state.store().turn_of(edition, &serial).await?;
        turn.map(|turn| LastTurn { turn }).ok_or(Refused::Unknown)
    };
    answer(found.await)
}

async fn edition(state: &ServerState, slug: &str) -> Result<EditionId, Refused> {
    Ok(state.store().edition(&Actor::Visitor, slug).await?.id)
}

fn answer<T: Serialize>(done: Result<T, Refused>) -> Response {
    let mut response = match done {
        Ok(good) => Json(good).into_response(),
        Err(refused) => (refused.status(), Json(refused)).into_response(),
    };
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl Refused {
    fn status(&self) -> StatusCode {
        match self {
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::NotReady | Self::NotOpen | Self::NoChange | Self::WrongTurn { .. } => {
                StatusCode::CONFLICT
            }
            Self::BadToken => StatusCode::FORBIDDEN,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StoreError> for Refused {
    fn from(err: StoreError) -> Self {
        match err {
            StoreError::NotFound(_) => Self::Unknown,
            StoreError::NotReady => Self::NotReady,
            StoreError::NotOpen(_) => Self::NotOpen,
            StoreError::NoChange => Self::NoChange,
            StoreError::BadToken => Self::BadToken,
            StoreError::WrongTurn { expected } => Self::WrongTurn { expected },
            err => {
                // Logged once, under a reference that helps nobody here.
                let _ = app::error::AppError::internal(&err);
                Self::Broken
            }
        }
    }
}
