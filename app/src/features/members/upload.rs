//! The scan of a sheet that a guardian signed.

use super::one::{CONSENT, path_of};
use super::parts::{led, text_fault};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::tr;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::response::{IntoResponse, Redirect, Response};
use domain::network::GUARDIAN;
use domain::{AmbassadorId, ConsentId};
use files::{CheckedDocument, DocumentError, MAX_DOCUMENT};
use store::{Consent, PaperConsent};

/// The largest request: the largest scan, and what is around it.
pub const MAX_REQUEST: usize = MAX_DOCUMENT + 64 * 1024;
/// What a browser offers to choose.
pub(super) const ACCEPT: &str = ".pdf,.jpg,.jpeg,.png";

/// Where a scan is sent, below the language.
pub(super) fn path(slug: &str, member: AmbassadorId) -> String {
    format!("{}/consent", path_of(slug, &member.to_string()))
}

/// Where a scan is read.
pub(super) fn scan_path(slug: &str, member: AmbassadorId, consent: ConsentId) -> String {
    format!("{}/{consent}", path(slug, member))
}

/// `POST /{lang}/ambassadors/{slug}/lead/members/{id}/consent`
pub async fn add(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match added(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// What the form holds.
#[derive(Default)]
struct Sent {
    guardian: String,
    name: String,
    bytes: Vec<u8>,
}

/// Gives where to go on. What is wrong is told on the member's page.
async fn added(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    // Whoever may not write here sends nothing to the disk.
    let network = led(cx).await?;
    let id: AmbassadorId = cx.param_as("id")?;
    cx.store().member_sheet(&cx.actor(), network.id, id).await?;
    let here = path_of(&network.slug, &id.to_string());
    let sent = match read(form).await {
        Ok(sent) => sent,
        Err(err) => {
            let faults = vec![FieldError::new("file", err)];
            return cx.keep_form(&here, CONSENT, [], faults).await;
        }
    };
    let mut faults = Vec::new();
    faults.extend(
        GUARDIAN
            .check(&sent.guardian)
            .err()
            .map(|err| text_fault("guardian", err)),
    );
    let document = files::document(sent.bytes, &sent.name)
        .and_then(|document| {
            let scan = document.media_type == "application/pdf"
                || document.media_type.starts_with("image/");
            scan.then_some(document).ok_or(DocumentError::Kind)
        })
        .map_err(|err| faults.push(FieldError::new("file", fault(err))));
    if let (Ok(document), true) = (document, faults.is_empty()) {
        match kept(cx, id, &sent.guardian, document).await? {
            Ok(()) => {
                let note = crate::context::NoticeNote {
                    good: true,
                    text: tr!(cx, "members-consent-recorded"),
                };
                cx.keep("notice", &note).await?;
                return Ok(format!("{here}?notice#consents"));
            }
            Err(err) => faults.push(FieldError::new("file", err)),
        }
    }
    cx.keep_form(&here, CONSENT, [("guardian", sent.guardian)], faults)
        .await
}

/// The file first, sealed, then its row: a row never names a file that is not there.
async fn kept(
    cx: &Cx,
    member: AmbassadorId,
    guardian: &str,
    scan: CheckedDocument,
) -> Result<Result<(), AppError>, AppError> {
    let id = ConsentId::new();
    let key = Consent::key(id);
    let files = &cx.site().files;
    files
        .put(&key, cx.store().seal_consent(id, &scan.bytes))
        .await
        .map_err(|err| AppError::internal(&err))?;
    let paper = PaperConsent {
        id,
        guardian: guardian.to_owned(),
        document: scan.name,
    };
    let recorded = cx
        .store()
        .record_paper_consent(&cx.actor(), member, &paper)
        .await;
    if let Err(err) = recorded {
        if let Err(err) = files.delete(&key).await {
            tracing::warn!(err = crate::error::causes(&err), "removing a scan");
        }
        return Ok(Err(err.into()));
    }
    Ok(Ok(()))
}

async fn read(mut form: Multipart) -> Result<Sent, AppError> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|err| unreadable(&err))? {
        match field.name() {
            Some("guardian") => {
                sent.guardian = field.text().await.map_err(|err| unreadable(&err))?;
            }
            Some("file") => {
                field
                    .file_name()
                    .unwrap_or_default()
                    .clone_into(&mut sent.name);
                sent.bytes = field
                    .bytes()
                    .await
                    .map_err(|err| unreadable(&err))?
                    .to_vec();
            }
            _ => {}
        }
    }
    Ok(sent)
}

fn unreadable(err: &MultipartError) -> AppError {
    if err.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        fault(DocumentError::TooLarge)
    } else {
        AppError::refused("error-unreadable-form")
    }
}

fn fault(err: DocumentError) -> AppError {
    match err {
        DocumentError::Empty => AppError::refused("members-scan-empty"),
        DocumentError::TooLarge => AppError::refused_with(
            "members-scan-large",
            [("max", (MAX_DOCUMENT / (1024 * 1024)).to_string())],
        ),
        DocumentError::Kind | DocumentError::Content => AppError::refused("members-scan-kind"),
    }
}
