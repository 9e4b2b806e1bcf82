//! Forms about photos that an idea has already.

use super::sweep;
use crate::context::Cx;
use crate::error::{AppError, causes};
use crate::tr;
use domain::PhotoId;
use leptos::server;

/// Takes a photo away from an idea: its author may, and a moderator.
#[server(endpoint = "photos/remove", prefix = "/api")]
pub async fn remove_photo(photo: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let photo: PhotoId = photo.parse().map_err(|_| AppError::NotFound)?;
    // Back to the page that the form stands on.
    let path = cx.path().to_owned();
    if let Err(err) = cx.store().remove_photo(&cx.actor(), photo).await {
        return cx.go_refusing(&path, &err.into()).await;
    }
    // At once, not at the job's next round: somebody may be on it who does not want to be.
    if let Err(err) = sweep(cx.store(), &cx.site().files).await {
        tracing::error!(err = causes(&err), "removing the file of a photo");
    }
    cx.go_saying(&path, tr!(cx, "photos-removed")).await
}
