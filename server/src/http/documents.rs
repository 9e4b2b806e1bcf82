//! Documents of studies, for those who may read the study, and sheets that guardians signed, for leads. Always a download: nothing in them runs on this site.
//! → server/src/http/documents.rs; `mod documents;` and `.merge(documents::routes())` beside `photos::routes()`.

use super::refusal::Refusal;
use super::routes::Routes;
use app::context::Cx;
use app::error::{AppError, causes};
use app::features::members::parts::led_by_slug;
use axum::body::Body;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, routing::get};
use domain::{AmbassadorId, ConsentId, DocumentId};
use files::FilesError;
use store::{Consent, Document, EnvelopeDocument};

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/documents/{id}", get(document))
        .route("/{lang}/desk/documents/{id}", get(document_below))
        .route("/{lang}/desk/envelopes/documents/{id}", get(of_envelope))
        .route(
            "/{lang}/ambassadors/{slug}/lead/members/{id}/consent/{consent}",
            get(scan),
        )
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

/// `/fr/ambassadors/{slug}/lead/members/{id}/consent/{consent}`: the sheet that a guardian signed, for who leads the
/// network. It lies sealed.
async fn scan(
    cx: Extension<Cx>,
    Path((_, slug, id, consent)): Path<(String, String, String, String)>,
) -> Response {
    match opened(&cx, &slug, &id, &consent).await {
        Ok((name, bytes)) => attachment(&name, "application/octet-stream", bytes),
        Err(err) => app::routes::refuse(cx.0, err).await,
    }
}

async fn opened(
    cx: &Cx,
    slug: &str,
    id: &str,
    consent: &str,
) -> Result<(String, Vec<u8>), AppError> {
    let network = led_by_slug(cx, slug).await?;
    let member: AmbassadorId = id.parse().map_err(|_| AppError::NotFound)?;
    let consent: ConsentId = consent.parse().map_err(|_| AppError::NotFound)?;
    let (store, actor) = (cx.store(), cx.actor());
    // The member is one of this network, and the consent one of this member.
    store.member_sheet(&actor, network.id, member).await?;
    let name = store
        .consents(&actor, member)
        .await?
        .into_iter()
        .find(|one| one.id == consent)
        .and_then(|one| one.document)
        .ok_or(AppError::NotFound)?;
    match cx.site().files.get(&Consent::key(consent)).await {
        Ok(sealed) => Ok((name, store.open_consent(consent, &sealed)?)),
        Err(FilesError::NotFound) => Err(AppError::NotFound),
        Err(err) => Err(AppError::internal(&err)),
    }
}

/// `/fr/desk/envelopes/documents/{id}`: what stands behind an entry of a ledger.
async fn of_envelope(
    Extension(cx): Extension<Cx>,
    Path((_, id)): Path<(String, String)>,
) -> Response {
    let Ok(id) = id.parse::<DocumentId>() else {
        return Refusal::NotFound.into_response();
    };
    let document = match cx.store().envelope_document(&cx.actor(), id).await {
        Ok(document) => document,
        Err(err) => return app::routes::refuse(cx, AppError::from(err)).await,
    };
    match cx.site().files.get(&EnvelopeDocument::key(id)).await {
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
