//! A photo of an outing: a file beside fields, which server functions don't read.

use super::debrief::PHOTO;
use crate::context::{CutOff, Cx, FieldError, NoticeNote};
use crate::error::AppError;
use crate::features::members::parts::text_fault;
use crate::features::posts::story_sent::{keep_photo, too_large, unreadable};
use crate::tr;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::photo::{ALT, MAX_BYTES};
use domain::{Action, OutingId, PhotoId};
use store::{PhotoText, StoreError};

/// The largest request: one photo as phones make them, and the fields around it.
pub const MAX_REQUEST: usize = MAX_BYTES + 64 * 1024;
/// What a browser offers to choose.
pub(super) const ACCEPT: &str = "image/jpeg,image/png,image/webp";

/// What the form holds.
#[derive(Debug, Default)]
struct Sent {
    alt: String,
    agreed: bool,
    kept: Option<PhotoId>,
    file: Vec<u8>,
}

/// `POST /{lang}/desk/outings/{id}/photos`
pub async fn photo_sent(
    Extension(cx): Extension<Cx>,
    cut: Option<Extension<CutOff>>,
    form: Multipart,
) -> Response {
    match take(&cx, form, cut.is_some()).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// Gives where to go on. What is wrong is told on the form, with all that was typed and the photo.
async fn take(cx: &Cx, form: Multipart, cut: bool) -> Result<String, AppError> {
    // Whoever may not write here sends nothing to the disk.
    cx.need_somewhere(Action::ManageOutings)?;
    let id: OutingId = cx.param_as("id")?;
    cx.store().outing(&cx.actor(), id).await?;
    let session = cx.session().ok_or(AppError::SignIn)?;
    let here = format!("/desk/outings/{id}");
    let (mut sent, unread) = read(form, cut).await;
    let mut faults = Vec::new();
    match ALT.check(&sent.alt) {
        Ok(text) if text.is_empty() => {
            faults.push(FieldError::told("alt", "desk-outings-error-photo-alt"));
        }
        Ok(_) => {}
        Err(err) => faults.push(text_fault("alt", err)),
    }
    if !sent.agreed {
        faults.push(FieldError::told(
            "agreed",
            "desk-outings-error-photo-agreed",
        ));
    }
    if let Some(err) = unread {
        faults.push(FieldError::new("photo", err));
    } else if !sent.file.is_empty() {
        match keep_photo(cx, &session, std::mem::take(&mut sent.file)).await {
            Ok(photo) => {
                let before = sent.kept.replace(photo);
                cx.store()
                    .release_photos(&session, before.as_slice())
                    .await?;
            }
            Err(err) => faults.push(FieldError::new("photo", err)),
        }
    } else if sent.kept.is_none() {
        faults.push(FieldError::told("photo", "desk-outings-error-photo"));
    }
    if let (Some(photo), true) = (sent.kept, faults.is_empty()) {
        let text = PhotoText {
            id: photo,
            alt: sent.alt.clone(),
        };
        let kept = cx
            .store()
            .keep_outing_photo(&cx.actor(), &session, id, &text, sent.agreed)
            .await;
        match kept {
            Ok(()) => {
                let note = NoticeNote {
                    good: true,
                    text: tr!(cx, "desk-outings-said-photo"),
                };
                cx.keep("notice", &note).await?;
                return Ok(format!("{here}?notice"));
            }
            Err(err @ StoreError::TooManyPhotos) => {
                faults.push(FieldError::new("photo", err.into()));
            }
            // The photo that the form held is gone with an older session.
            Err(StoreError::NotFound("photo")) => {
                sent.kept = None;
                faults.push(FieldError::told("photo", "desk-outings-error-photo"));
            }
            Err(err) => return Err(err.into()),
        }
    }
    let photo = sent.kept.map(|id| id.to_string()).unwrap_or_default();
    let agreed = if sent.agreed { "on" } else { "" };
    let typed = [
        ("alt", sent.alt),
        ("photo", photo),
        ("agreed", agreed.to_owned()),
    ];
    cx.keep_form(&here, PHOTO, typed, faults).await
}

/// What was sent, up to where it could not be read: the file comes last, so that a large one takes nothing along.
async fn read(mut form: Multipart, cut: bool) -> (Sent, Option<AppError>) {
    let mut sent = Sent::default();
    let unread = match fill(&mut sent, &mut form).await {
        _ if cut => Some(too_large()),
        Ok(()) => None,
        Err(err) => Some(unreadable(&err)),
    };
    (sent, unread)
}

async fn fill(sent: &mut Sent, form: &mut Multipart) -> Result<(), MultipartError> {
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "photo" => sent.file = field.bytes().await?.to_vec(),
            "alt" => sent.alt = field.text().await?,
            "agreed" => sent.agreed = !field.text().await?.is_empty(),
            "kept" => sent.kept = field.text().await?.parse().ok(),
            _ => {}
        }
    }
    Ok(())
}
