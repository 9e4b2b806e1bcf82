//! The archive of one's own data, for the account that it is about and for nobody else.

use super::refusal::Refusal;
use super::routes::Routes;
use app::context::Cx;
use app::error::{AppError, causes};
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, routing::get};
use domain::DataExportId;
use files::FilesError;
use store::OwnExport;

pub(super) fn routes() -> Routes {
    Routes::new().route("/{lang}/account/data/{file}", get(archive))
}

/// `/fr/account/data/{id}.zip`
async fn archive(
    Extension(cx): Extension<Cx>,
    Path((_, file)): Path<(String, String)>,
) -> Response {
    let id = file.strip_suffix(".zip").map(str::parse::<DataExportId>);
    let Some(Ok(id)) = id else {
        return Refusal::NotFound.into_response();
    };
    // Somebody else's, or one that is over, is not there; who has not signed in is told to.
    if let Err(err) = cx.store().own_export(&cx.actor(), id).await {
        return app::routes::refuse(cx, AppError::from(err)).await;
    }
    let opened = match cx.site().files.get(&OwnExport::key(id)).await {
        Ok(sealed) => cx.store().open_export(id, &sealed),
        Err(FilesError::NotFound) => return Refusal::NotFound.into_response(),
        Err(err) => {
            tracing::error!(err = causes(&err), "reading an archive");
            return Refusal::Broken.into_response();
        }
    };
    match opened {
        Ok(zip) => {
            let heads = [
                (CONTENT_TYPE, "application/zip"),
                (
                    CONTENT_DISPOSITION,
                    "attachment; filename=\"parvis-data.zip\"",
                ),
                (CACHE_CONTROL, "private, no-store"),
            ];
            (heads, zip).into_response()
        }
        Err(err) => {
            tracing::error!(err = causes(&err), "opening an archive");
            Refusal::Broken.into_response()
        }
    }
}
