//! A photo of works: a file beside fields, which server functions don't read.

use super::parts::{desk_path, of_address};
use super::server::faults_of;
use crate::context::{Cx, FieldError, NoticeNote};
use crate::error::AppError;
use crate::features::members::parts::text_fault;
use crate::features::posts::story_sent::{keep_photo, unreadable};
use crate::tr;
use axum::Extension;
use axum::extract::Multipart;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::photo::{ALT, MAX_BYTES};
use domain::{Action, PhotoId, ProposalStepId};
use store::PhotoText;

/// The name under which a refused form is kept.
pub const PHOTO: &str = "works-photo";
/// The largest request: one photo as phones make them, and the fields around it.
pub const MAX_REQUEST: usize = MAX_BYTES + 64 * 1024;

/// What the form holds.
#[derive(Debug, Default)]
struct Sent {
    of: String,
    alt: String,
    kept: Option<PhotoId>,
    file: Vec<u8>,
}

/// `POST /{lang}/desk/envelopes/{slug}/proposals/{number}/photo`
pub async fn photo_sent(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match take(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// Gives where to go on. What is wrong is told on the form, with all that was typed and the photo.
async fn take(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    // Whoever may not write here sends nothing to the disk.
    cx.need_somewhere(Action::ManageEnvelopes)?;
    let (envelope, view) = of_address(cx).await?;
    cx.need_in(Action::ManageEnvelopes, envelope.edition)?;
    let session = cx.session().ok_or(AppError::SignIn)?;
    let here = desk_path(&envelope.slug, view.proposal.number);
    let mut sent = match read(form).await {
        Ok(sent) => sent,
        Err(err) => {
            let faults = vec![FieldError::new("photo", err)];
            return cx.keep_form(&here, PHOTO, [], faults).await;
        }
    };
    let mut faults = Vec::new();
    let fault = |field, key| FieldError::new(field, AppError::refused(key));
    let step: Option<ProposalStepId> = sent.of.parse().ok();
    if step.is_none() {
        faults.push(fault("of", "desk-proposals-error-step"));
    }
    match ALT.check(&sent.alt) {
        Ok(text) if text.is_empty() => {
            faults.push(fault("alt", "desk-proposals-error-photo-alt"));
        }
        Ok(_) => {}
        Err(err) => faults.push(text_fault("alt", err)),
    }
    if !sent.file.is_empty() {
        match keep_photo(cx, &session, std::mem::take(&mut sent.file)).await {
            Ok(id) => {
                let before = sent.kept.replace(id);
                cx.store()
                    .release_photos(&session, before.as_slice())
                    .await?;
            }
            Err(err) => faults.push(FieldError::new("photo", err)),
        }
    } else if sent.kept.is_none() {
        faults.push(fault("photo", "desk-proposals-error-photo"));
    }
    if let (Some(step), Some(id), true) = (step, sent.kept, faults.is_empty()) {
        let text = PhotoText {
            id,
            alt: sent.alt.clone(),
        };
        let shown = cx
            .store()
            .show_works(&cx.actor(), &session, view.proposal.id, step, &text)
            .await;
        match shown {
            Ok(()) => {
                let note = NoticeNote {
                    good: true,
                    text: tr!(cx, "desk-proposals-photo-shown"),
                };
                cx.keep("notice", &note).await?;
                return Ok(format!("{here}?notice"));
            }
            Err(err) => faults = faults_of(err, "photo")?,
        }
    }
    let photo = sent.kept.map(|id| id.to_string()).unwrap_or_default();
    let typed = [("of", sent.of), ("alt", sent.alt), ("photo", photo)];
    cx.keep_form(&here, PHOTO, typed, faults).await
}

async fn read(mut form: Multipart) -> Result<Sent, AppError> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|err| unreadable(&err))? {
        match field.name().unwrap_or_default() {
            "photo" => {
                let bytes = field.bytes().await.map_err(|err| unreadable(&err))?;
                sent.file = bytes.to_vec();
            }
            name @ ("of" | "alt" | "kept") => {
                let name = name.to_owned();
                let text = field.text().await.map_err(|err| unreadable(&err))?;
                match name.as_str() {
                    "of" => sent.of = text,
                    "alt" => sent.alt = text,
                    _ => sent.kept = text.parse().ok(),
                }
            }
            _ => {}
        }
    }
    Ok(sent)
}
