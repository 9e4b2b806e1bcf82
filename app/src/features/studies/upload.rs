//! A document that a department adds to a study.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::studies::parts::path_of;
use crate::i18n::Speaks;
use crate::tr;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Action, DocumentId, StudyId};
use files::{CheckedDocument, DocumentError, MAX_DOCUMENT};
use store::{Document, StoreError};

/// The largest request: the largest document, and what is around it.
pub const MAX_REQUEST: usize = MAX_DOCUMENT + 64 * 1024;
/// What a browser offers to choose.
pub const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png,.odt,.ods,.docx,.xlsx,.txt,.csv";

/// `POST /{lang}/desk/studies/{id}/documents`
pub async fn add(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match added(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// Gives where to go on. What is wrong with the file is told on the page of the study.
async fn added(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    cx.need_somewhere(Action::Study)?;
    let id: StudyId = cx.param_as("id")?;
    // Whoever may not write here sends nothing to the disk.
    let study = cx.store().study(&cx.actor(), id).await?;
    cx.actor()
        .may_study(study.summary.department, study.project.edition)
        .map_err(|err| AppError::from(StoreError::Forbidden(err)))?;
    let said = match file_of(form).await {
        Ok((name, bytes)) => match files::document(bytes, &name) {
            Ok(document) => kept(cx, id, document).await?,
            Err(err) => Err(fault(err)),
        },
        Err(err) => Err(err),
    };
    let note = match said {
        Ok(name) => crate::context::NoticeNote {
            good: true,
            text: tr!(cx, "studies-document-added", name = name),
        },
        Err(err) => crate::context::NoticeNote {
            good: false,
            text: err.text(cx.lang()),
        },
    };
    cx.keep("notice", &note).await?;
    Ok(format!("{}?notice#documents", path_of(id)))
}

/// The file first, then its row: a row never names a file that is not there.
async fn kept(
    cx: &Cx,
    study: StudyId,
    document: CheckedDocument,
) -> Result<Result<String, AppError>, AppError> {
    let id = DocumentId::new();
    let key = Document::key(id);
    let bytes = document.bytes.len() as u64;
    let files = &cx.site().files;
    files
        .put(&key, document.bytes)
        .await
        .map_err(|err| AppError::internal(&err))?;
    let (name, media_type) = (document.name, document.media_type);
    let added = cx
        .store()
        .add_document(&cx.actor(), study, id, &name, media_type, bytes)
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

pub(crate) async fn file_of(mut form: Multipart) -> Result<(String, Vec<u8>), AppError> {
    while let Some(field) = form.next_field().await.map_err(|err| request_fault(&err))? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(|err| request_fault(&err))?;
            return Ok((name, bytes.to_vec()));
        }
    }
    Err(fault(DocumentError::Empty))
}

fn request_fault(err: &MultipartError) -> AppError {
    if err.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        fault(DocumentError::TooLarge)
    } else {
        AppError::refused("error-unreadable-form")
    }
}

pub(crate) fn fault(err: DocumentError) -> AppError {
    match err {
        DocumentError::Empty => AppError::refused("studies-document-empty"),
        DocumentError::TooLarge => AppError::refused_with(
            "studies-document-too-large",
            [("max", (MAX_DOCUMENT / (1024 * 1024)).to_string())],
        ),
        DocumentError::Kind => AppError::refused("studies-document-kind"),
        DocumentError::Content => AppError::refused("studies-document-content"),
    }
}
