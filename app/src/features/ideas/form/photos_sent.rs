//! What the step of the photos is sent: files beside fields, which server functions don't read.

use super::super::draft::{Step, Target, Writing};
use super::super::photos::{WrittenPhotos, described};
use super::is_open;
use crate::context::{Cx, FieldError};
use crate::error::{AppError, causes};
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::PhotoId;
use domain::photo::{MAX_BYTES, MAX_PHOTOS};
use files::PhotoError;
use store::PhotoText;

/// The largest request: two photos as phones make them, or three of the usual size, and the fields around them.
/// Where scripts run they are made smaller before.
pub const MAX_REQUEST: usize = 2 * MAX_BYTES + 64 * 1024;

/// `POST /{lang}/e/{slug}/ideas/new/photos`
pub async fn new_photos_sent(cx: Extension<Cx>, form: Multipart) -> Response {
    answer(cx.0, Ok(Target::New), form).await
}

/// `POST /{lang}/e/{slug}/ideas/{number}/complete/photos`
pub async fn complete_photos_sent(cx: Extension<Cx>, form: Multipart) -> Response {
    let target = cx.0.param_as("number").map(Target::Completing);
    answer(cx.0, target, form).await
}

/// `POST /{lang}/e/{slug}/ideas/{number}/edit/photos`
pub async fn edit_photos_sent(cx: Extension<Cx>, form: Multipart) -> Response {
    let target = cx.0.param_as("number").map(Target::Editing);
    answer(cx.0, target, form).await
}

/// Answers a form of the step, for whichever idea it is about.
async fn answer(cx: Cx, target: Result<Target, AppError>, form: Multipart) -> Response {
    let answered = async { take(&cx, target?, form).await };
    match answered.await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// What the form holds.
#[derive(Debug, Default)]
struct Sent {
    act: String,
    alts: Vec<(PhotoId, String)>,
    /// Names and contents.
    files: Vec<(String, Vec<u8>)>,
}

async fn read(mut form: Multipart) -> Result<Sent, AppError> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "photos" {
            let file = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(unreadable)?;
            // A field in which nothing was chosen is sent all the same.
            if !bytes.is_empty() {
                sent.files.push((file, bytes.to_vec()));
            }
        } else if name == "act" {
            sent.act = field.text().await.map_err(unreadable)?;
        } else if let Some(photo) = described(&name) {
            sent.alts
                .push((photo, field.text().await.map_err(unreadable)?));
        }
    }
    Ok(sent)
}

fn unreadable(err: MultipartError) -> AppError {
    if err.status() == StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        AppError::refused("error-unreadable-form")
    }
}

fn too_large() -> AppError {
    let max = ("max", (MAX_BYTES / (1024 * 1024)).to_string());
    AppError::refused_with("photos-fault-large", [max])
}

/// Does what the form asks for, and gives the path of the next page.
async fn take(cx: &Cx, target: Target, form: Multipart) -> Result<String, AppError> {
    let edition = cx.edition().await?;
    let slug = &edition.slug;
    let here = target.path(slug, Step::Photos);
    // Nothing was begun, or it is too late: the pages say so.
    if cx.session().is_none() || is_open(cx, &edition, target).is_err() {
        return Ok(target.path(slug, Step::What));
    }
    let (writing, _) = Writing::load(cx, &edition, target).await?;
    if let Some(missing) = writing.missing_before(Step::Photos) {
        return Ok(target.path(slug, missing));
    }
    let sent = read(form).await?;
    let mut written = WrittenPhotos::load(cx, &edition, target).await?;
    for (id, alt) in sent.alts {
        if let Some(text) = written.0.iter_mut().find(|text| text.id == id) {
            // Kept as it was typed, within reason: the session's notes are limited.
            text.alt = alt.chars().take(1000).collect();
        }
    }
    let (act, of) = sent.act.split_once(':').unwrap_or((&sent.act, ""));
    match (act, of.parse::<PhotoId>()) {
        ("first", Ok(photo)) => written.put_first(photo),
        ("remove", Ok(photo)) => {
            if let (true, Some(session)) = (written.remove(photo), cx.session()) {
                // One that is the idea's already stays until the idea is sent again.
                cx.store().release_photos(&session, &[photo]).await?;
            }
        }
        _ => {}
    }
    let mut faults = written.faults();
    let before = written.0.len();
    for (name, bytes) in sent.files {
        if let Err(err) = add(cx, &mut written, bytes).await {
            faults.push(FieldError::new("photos", named(err, &name)));
        }
    }
    let added = written.0.len() - before;
    written.save(cx, &edition, target).await?;
    if !faults.is_empty() {
        return cx.keep_form(&here, Step::Photos.form(), [], faults).await;
    }
    Ok(match (act, added) {
        ("continue", 0) => target.path(slug, Step::Who),
        // Whoever goes on with photos that were just chosen is asked what is on them first.
        (_, 1..) => format!("{here}?added={added}"),
        _ => here,
    })
}

/// Checks a photo, and keeps it.
async fn add(cx: &Cx, written: &mut WrittenPhotos, bytes: Vec<u8>) -> Result<(), AppError> {
    if written.is_full() {
        let max = ("max", MAX_PHOTOS.to_string());
        return Err(AppError::refused_with("photos-fault-full", [max]));
    }
    let photo = files::photo(bytes).await.map_err(fault)?;
    let session = cx.session().ok_or(AppError::SignIn)?;
    let id = cx
        .store()
        .add_photo(&session, photo.width, photo.height)
        .await?;
    if let Err(err) = cx.site().files.put_photo(id, photo).await {
        tracing::error!(err = causes(&err), "keeping a photo");
        cx.store().release_photos(&session, &[id]).await?;
        return Err(AppError::refused("photos-fault-kept"));
    }
    written.0.push(PhotoText {
        id,
        alt: String::new(),
    });
    Ok(())
}

fn fault(err: PhotoError) -> AppError {
    match err {
        PhotoError::TooLarge => too_large(),
        PhotoError::TooManyPixels => AppError::refused("photos-fault-pixels"),
        PhotoError::Heic => AppError::refused("photos-fault-heic"),
        PhotoError::Empty | PhotoError::NotAPhoto => AppError::refused("photos-fault-kind"),
        PhotoError::Damaged => AppError::refused("photos-fault-damaged"),
    }
}

/// Says which file is meant.
fn named(err: AppError, name: &str) -> AppError {
    match err {
        AppError::Refused { key, mut args } => {
            args.push(("name".to_owned(), name.chars().take(60).collect()));
            AppError::Refused { key, args }
        }
        other => other,
    }
}
