//! Photos, part by part: sealed bytes in, how far they have come out.

use super::{Refused, answer, phone};
use crate::http::ServerState;
use app::error::{AppError, causes};
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::field::PhotoProgress;
use domain::{Actor, FieldEntryId, FieldPhotoId, PhotoId};
use serde::Deserialize;
use store::PhotoPart;

/// What a part says of itself, in the address.
#[derive(Deserialize)]
pub(super) struct Of {
    entry: FieldEntryId,
    size: u32,
    start: u32,
}

/// Takes the next part; the last one makes the photo anew and attaches it.
pub(super) async fn part(
    State(state): State<ServerState>,
    Path(id): Path<String>,
    of: Result<Query<Of>, QueryRejection>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let taken = async {
        let phone = phone(&state, &headers).await?;
        let Query(of) = of.map_err(|_| Refused::Unreadable)?;
        let id = named(&id)?;
        let part = PhotoPart {
            entry: of.entry,
            size: of.size,
            start: of.start,
            bytes: body.to_vec(),
        };
        let come = state.store().take_photo_part(&phone, id, &part).await?;
        if come.is_whole() {
            return finish(&state, &phone, id).await;
        }
        Ok(come)
    };
    answer(taken.await)
}

/// How far a photo has come: a phone goes on from there.
pub(super) async fn progress(
    State(state): State<ServerState>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    let found = async {
        let phone = phone(&state, &headers).await?;
        let id = named(&id)?;
        let come = state.store().field_photo(&phone, id).await?;
        if come.is_whole() {
            // The server died between the last part and its end.
            return finish(&state, &phone, id).await;
        }
        Ok(come)
    };
    answer(found.await)
}

fn named(id: &str) -> Result<FieldPhotoId, Refused> {
    id.parse().map_err(|_| Refused::Unknown)
}

/// Opens a photo that is whole, makes it anew and attaches it. The files come before the row, under the photo's own id:
/// a server that dies in between is asked again, and does the same.
async fn finish(
    state: &ServerState,
    phone: &Actor,
    id: FieldPhotoId,
) -> Result<PhotoProgress, Refused> {
    let store = state.store();
    let files = &state.site().files;
    let kept_as = PhotoId(id.0);
    let opened = store.open_field_photo(phone, id).await?;
    let checked = match opened {
        Some(bytes) => files::photo(bytes).await.ok(),
        None => None,
    };
    let Some(checked) = checked else {
        return Ok(store.finish_field_photo(phone, id, None).await?);
    };
    let pixels = (checked.width, checked.height);
    let broken = |err: files::FilesError| {
        let _ = AppError::internal(&err);
        Refused::Broken
    };
    files.put_photo(kept_as, checked).await.map_err(broken)?;
    let done = store.finish_field_photo(phone, id, Some(pixels)).await?;
    if done.refused.is_some()
        && let Err(err) = files.delete_photo(kept_as).await
    {
        tracing::error!(err = causes(&err), "removing a photo without an idea");
    }
    Ok(done)
}
