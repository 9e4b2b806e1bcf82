//! Documents of an envelope: added with a form, downloaded by those who read the envelope at the desk.

use super::desk_words::ledger_path;
use crate::context::{Cx, NoticeNote};
use crate::error::AppError;
use crate::features::studies::upload::{fault, file_of};
use crate::i18n::Speaks;
use crate::tr;
use axum::Extension;
use axum::extract::Multipart;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Action, DocumentId};
use files::CheckedDocument;
use store::{DelegatedEnvelope, EnvelopeDocument};

pub use crate::features::studies::upload::MAX_REQUEST;

/// `POST /{lang}/desk/envelopes/{slug}/documents`
pub async fn add(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match added(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// Gives where to go on. What is wrong with the file is told on the page of the ledger.
async fn added(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    // Whoever may not write here sends nothing to the disk.
    cx.need_somewhere(Action::KeepLedger)?;
    let envelope = cx.store().delegated_envelope(cx.param("slug")).await?;
    cx.need_in(Action::KeepLedger, envelope.edition)?;
    let said = match file_of(form).await {
        Ok((name, bytes)) => match files::document(bytes, &name) {
            Ok(document) => kept(cx, &envelope, document).await?,
            Err(err) => Err(fault(err)),
        },
        Err(err) => Err(err),
    };
    let note = match said {
        Ok(name) => NoticeNote {
            good: true,
            text: tr!(cx, "delegating-document-added", name = name),
        },
        Err(err) => NoticeNote {
            good: false,
            text: err.text(cx.lang()),
        },
    };
    cx.keep("notice", &note).await?;
    Ok(format!("{}?notice#documents", ledger_path(&envelope.slug)))
}

/// The file first, then its row: a row never names a file that is not there.
async fn kept(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    document: CheckedDocument,
) -> Result<Result<String, AppError>, AppError> {
    let id = DocumentId::new();
    let key = EnvelopeDocument::key(id);
    let bytes = document.bytes.len() as u64;
    let files = &cx.site().files;
    files
        .put(&key, document.bytes)
        .await
        .map_err(|err| AppError::internal(&err))?;
    let (name, media_type) = (document.name, document.media_type);
    let added = cx
        .store()
        .add_envelope_document(&cx.actor(), envelope.id, id, &name, media_type, bytes)
        .await;
    match added {
        Ok(()) => Ok(Ok(name)),
        Err(err) => {
            if let Err(err) = files.delete(&key).await {
                tracing::warn!(
                    err = crate::error::causes(&err),
                    "removing a document's file"
                );
            }
            Ok(Err(err.into()))
        }
    }
}
