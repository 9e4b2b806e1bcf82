//! `/data/{slug}/…`: the public list while people vote, and the record of a vote once its outcome is public.
//!
//! None of these files asks who reads it, and none is the same for one person and another: they may be kept by
//! caches on the way. The list changes with each batch and is asked for again; a record never changes.

use super::exports::{self as files, answer};
use super::routes::Routes;
use crate::exports;
use app::context::Cx;
use app::error::AppError;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use ballot_box::record::Files;
use ballot_box::{LeafHash, LogKey, Record, SignedHead};
use data_encoding::HEXLOWER;
use domain::EditionId;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, LazyLock};
use store::Edition;
use tokio::sync::Mutex;

const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";
const BINARY: &str = "application/octet-stream";

/// A list grows with a batch: asked for again each time, and answered with "not modified" in between.
const ASK_AGAIN: &str = "public, no-cache";
/// A record is final. A day, and not for ever: a city may have to take a file down.
const A_DAY: &str = "public, max-age=86400";

/// The routes. Requests must carry a [`Cx`].
pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/data/{slug}/list.json", get(list))
        .route("/data/{slug}/heads.json", get(heads))
        .route("/data/{slug}/record.tar", get(archive))
        .route("/data/{slug}/record/{name}", get(one))
}

/// `list.json`: what anybody needs to find a receipt and to check that the list only grows.
#[derive(Serialize)]
struct List<'a> {
    edition: EditionId,
    log_key: LogKey,
    heads: &'a [SignedHead],
    hashes: Vec<LeafHash>,
}

async fn list(Extension(cx): Extension<Cx>, headers: HeaderMap) -> Response {
    let file = async {
        let edition = cx.edition().await?;
        let log_key = log_key(&cx, &edition).await?;
        let list = cx.store().public_list(edition.id).await?;
        let list = List {
            edition: edition.id,
            log_key,
            heads: list.heads(),
            hashes: list.hashes().collect(),
        };
        let bytes = serde_json::to_vec(&list).map_err(|err| AppError::internal(&err))?;
        Ok(send(bytes.into(), JSON, ASK_AGAIN, &headers))
    };
    answer(&cx, file.await)
}

async fn heads(Extension(cx): Extension<Cx>, headers: HeaderMap) -> Response {
    let file = async {
        let edition = cx.edition().await?;
        log_key(&cx, &edition).await?;
        let list = cx.store().public_list(edition.id).await?;
        let bytes = serde_json::to_vec(list.heads()).map_err(|err| AppError::internal(&err))?;
        Ok(send(bytes.into(), JSON, ASK_AGAIN, &headers))
    };
    answer(&cx, file.await)
}

/// An edition without a ballot box has no list.
async fn log_key(cx: &Cx, edition: &Edition) -> Result<LogKey, AppError> {
    let view = cx.store().ballot_box(&cx.actor(), edition.id).await?;
    Ok(view.ok_or(AppError::NotFound)?.log_key)
}

async fn archive(Extension(cx): Extension<Cx>, headers: HeaderMap) -> Response {
    let file = async {
        let edition = cx.edition().await?;
        let kept = kept(&cx, &edition).await?;
        let mut response = send(kept.archive.clone(), "application/x-tar", A_DAY, &headers);
        // Short names of editions are letters, digits and hyphens: nothing to quote.
        let name = format!("attachment; filename=\"{}-record.tar\"", edition.slug);
        if let Ok(name) = HeaderValue::from_str(&name) {
            response.headers_mut().insert(CONTENT_DISPOSITION, name);
        }
        Ok(response)
    };
    answer(&cx, file.await)
}

async fn one(
    Extension(cx): Extension<Cx>,
    Path((_, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let file = async {
        let edition = cx.edition().await?;
        let kept = kept(&cx, &edition).await?;
        let bytes = kept.files.get(&name).ok_or(AppError::NotFound)?;
        let kind = match name.rsplit('.').next() {
            Some("json") => JSON,
            Some("txt" | "pb") => TEXT,
            _ => BINARY,
        };
        Ok(send(Bytes::from(bytes.clone()), kind, A_DAY, &headers))
    };
    answer(&cx, file.await)
}

fn send(bytes: Bytes, kind: &'static str, caching: &'static str, asked: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", &HEXLOWER.encode(&Sha256::digest(&bytes))[..32]);
    let same = asked
        .get(IF_NONE_MATCH)
        .and_then(|tags| tags.to_str().ok())
        .is_some_and(|tags| tags.contains(&tag));
    let mut response = if same {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        bytes.into_response()
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(ETAG, tag);
    }
    response
}

/// A record as files and as one archive.
struct Kept {
    edition: EditionId,
    files: Files,
    archive: Bytes,
}

/// The record that was asked for last: every ballot is opened again to make it, and that takes a while. Whoever
/// asks in the meantime waits for the one who makes it.
static LAST: LazyLock<Mutex<Option<Arc<Kept>>>> = LazyLock::new(|| Mutex::new(None));

async fn kept(cx: &Cx, edition: &Edition) -> Result<Arc<Kept>, AppError> {
    let mut last = LAST.lock().await;
    if let Some(kept) = last.as_ref().filter(|kept| kept.edition == edition.id) {
        return Ok(Arc::clone(kept));
    }
    let mut record = cx.store().record(edition.id).await?;
    if record.ballots.is_some() {
        record.others = pabulib(cx).await?;
    }
    let edition = edition.id;
    let made = tokio::task::spawn_blocking(move || archived(edition, &record)).await;
    let made = Arc::new(
        made.map_err(|err| AppError::internal(&err))?
            .map_err(|err| AppError::internal(&err))?,
    );
    *last = Some(Arc::clone(&made));
    Ok(made)
}

fn archived(edition: EditionId, record: &Record) -> std::io::Result<Kept> {
    Ok(Kept {
        edition,
        archive: record.to_tar()?.into(),
        files: record.to_files(),
    })
}

/// One file for each envelope, for other programs.
async fn pabulib(cx: &Cx) -> Result<Files, AppError> {
    let vote = files::Vote::read(cx).await?;
    vote.files(cx, |files| {
        let counts = exports::elections(files)?;
        (1..)
            .zip(&counts)
            .map(|(number, count)| {
                let text = exports::pabulib(files, count)?;
                Ok((format!("{number}.pb"), text.into_bytes()))
            })
            .collect()
    })
}
