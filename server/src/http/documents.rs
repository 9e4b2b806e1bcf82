//! Documents of studies, for those who may read the study. Always a download: nothing in them runs on this site.
//! → server/src/http/documents.rs; `mod documents;` and `.merge(documents::routes())` beside `photos::routes()`.

use super::refusal::Refusal;
use super::routes::Routes;
use app::context::Cx;
use app::error::{AppError, causes};
use axum::body::Body;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, routing::get};
use domain::DocumentId;
use files::FilesError;
use store::Document;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/documents/{id}", get(document))
        .route("/{lang}/desk/documents/{id}", get(document_below))
}

/// `/fr/desk/documents/{id}`: links of pages begin with their language.
async fn document_below(cx: Extension<Cx>, Path((_, id)): Path<(String, String)>) -> Response {
    document(cx, Path(id)).await
}

/// `/desk/documents/{id}`
async fn document(Extension(cx): Extension<Cx>, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<DocumentId>() else {
        return Refusal::NotFound.into_response();
    };
    let document = match cx.store().document(&cx.actor(), id).await {
        Ok(document) => document,
        // A document of another department is not there; who has not signed in is told to.
        Err(err) => return app::routes::refuse(cx, AppError::from(err)).await,
    };
    match cx.site().files.get(&Document::key(id)).await {
        Ok(bytes) => attachment(&document.name, &document.media_type, bytes),
        Err(FilesError::NotFound) => Refusal::NotFound.into_response(),
        Err(err) => {
            tracing::error!(err = causes(&err), "reading a document");
            Refusal::Broken.into_response()
        }
    }
}

/// A file to download, under its own name (RFC 6266, RFC 8187).
fn attachment(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || ".-_ ".contains(c) {
                c
            } else {
                '_'
            }
        })
        .collect();
    let encoded: String = name
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b".-_".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(media_type);
    headers.insert(
        CONTENT_TYPE,
        kind.unwrap_or(HeaderValue::from_static("application/octet-stream")),
    );
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}
