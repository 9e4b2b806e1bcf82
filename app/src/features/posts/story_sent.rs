//! What the form of a story sends: a file beside fields, which server functions don't read.

use super::board;
use super::story::{FORM, path_of};
use crate::context::{CutOff, Cx, FieldError};
use crate::error::{AppError, causes};
use crate::features::members::parts::text_fault;
use crate::tr;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::network::POST;
use domain::photo::{ALT, MAX_BYTES};
use domain::{NotActing, PhotoId};
use files::PhotoError;
use store::{Network, PhotoText, Session, StoreError, StoryInput};

/// The largest request: one photo as phones make them, and the fields around it.
pub const MAX_REQUEST: usize = MAX_BYTES + 64 * 1024;

/// What the form holds.
#[derive(Debug, Default)]
struct Sent {
    story: String,
    alt: String,
    agreed: bool,
    kept: Option<PhotoId>,
    file: Vec<u8>,
}

/// `POST /{lang}/ambassadors/{slug}/stories/new`
pub async fn story_sent(
    Extension(cx): Extension<Cx>,
    cut: Option<Extension<CutOff>>,
    form: Multipart,
) -> Response {
    match take(&cx, form, cut.is_some()).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

/// Gives where to go on. What is wrong is told on the form, with everything that was typed and the photo.
async fn take(cx: &Cx, form: Multipart, cut: bool) -> Result<String, AppError> {
    let network = cx.store().network(cx.param("slug")).await?;
    // Whoever does not belong here sends nothing to the disk.
    let reads = cx
        .store()
        .network_board(&cx.actor(), network.id, 0, 1)
        .await?;
    // Who leads without being a member publishes stories, and tells none.
    let outside = reads.mails.is_none().then_some(NotActing::NotAMember);
    if let Some(why) = reads.silent.or(outside) {
        return Err(StoreError::NotActing(why).into());
    }
    let Some(session) = cx.session() else {
        return Err(AppError::SignIn);
    };
    let (mut sent, unread) = read(form, cut).await;
    let mut faults = Vec::new();
    faults.extend(
        POST.check(&sent.story)
            .err()
            .map(|err| text_fault("story", err)),
    );
    faults.extend(ALT.check(&sent.alt).err().map(|err| text_fault("alt", err)));
    if let Some(err) = unread {
        faults.push(FieldError::new("photo", err));
    } else if !sent.file.is_empty() {
        match keep_photo(cx, &session, std::mem::take(&mut sent.file)).await {
            Ok(id) => {
                let before = sent.kept.replace(id);
                cx.store()
                    .release_photos(&session, before.as_slice())
                    .await?;
            }
            Err(err) => faults.push(FieldError::new("photo", err)),
        }
    }
    if sent.kept.is_some() && !sent.agreed {
        faults.push(FieldError::new(
            "agreed",
            AppError::refused("posts-fault-agreed"),
        ));
    }
    if faults.is_empty() {
        match tell(cx, &session, &network, &sent).await {
            Ok(path) => return Ok(path),
            Err(err) => faults.push(FieldError::new("story", err)),
        }
    }
    let photo = sent.kept.map(|id| id.to_string()).unwrap_or_default();
    let agreed = if sent.agreed { "on" } else { "" };
    let typed = [
        ("story", sent.story),
        ("alt", sent.alt),
        ("photo", photo),
        ("agreed", agreed.to_owned()),
    ];
    cx.keep_form(&path_of(&network.slug), FORM, typed, faults)
        .await
}

async fn tell(
    cx: &Cx,
    session: &Session,
    network: &Network,
    sent: &Sent,
) -> Result<String, AppError> {
    let photo = sent.kept.map(|id| PhotoText {
        id,
        alt: sent.alt.clone(),
    });
    let input = StoryInput {
        network: network.id,
        text: sent.story.clone(),
        photo,
        agreed: sent.agreed,
    };
    cx.store().tell_story(&cx.actor(), session, &input).await?;
    let note = crate::context::NoticeNote {
        good: true,
        text: tr!(cx, "posts-story-sent"),
    };
    cx.keep("notice", &note).await?;
    Ok(format!("{}?notice", board::path_of(&network.slug)))
}

/// Keeps a photo for the session: its row first, since a file without one would never be found again.
pub(crate) async fn keep_photo(
    cx: &Cx,
    session: &Session,
    bytes: Vec<u8>,
) -> Result<PhotoId, AppError> {
    let photo = files::photo(bytes).await.map_err(fault)?;
    let id = cx
        .store()
        .add_photo(session, photo.width, photo.height)
        .await?;
    if let Err(err) = cx.site().files.put_photo(id, photo).await {
        tracing::error!(err = causes(&err), "keeping a photo");
        cx.store().release_photos(session, &[id]).await?;
        return Err(AppError::refused("posts-fault-photo-kept"));
    }
    Ok(id)
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
            "story" => sent.story = field.text().await?,
            "alt" => sent.alt = field.text().await?,
            "agreed" => sent.agreed = !field.text().await?.is_empty(),
            "kept" => sent.kept = field.text().await?.parse().ok(),
            _ => {}
        }
    }
    Ok(())
}

/// A form that could not be read to its end.
pub(crate) fn unreadable(err: &MultipartError) -> AppError {
    if err.status() == StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        AppError::refused("error-unreadable-form")
    }
}

pub(crate) fn too_large() -> AppError {
    fault(PhotoError::TooLarge)
}

fn fault(err: PhotoError) -> AppError {
    match err {
        PhotoError::TooLarge | PhotoError::TooManyPixels => AppError::refused_with(
            "posts-fault-photo-large",
            [("max", (MAX_BYTES / (1024 * 1024)).to_string())],
        ),
        PhotoError::Heic => AppError::refused("posts-fault-photo-heic"),
        PhotoError::Empty | PhotoError::NotAPhoto | PhotoError::Damaged => {
            AppError::refused("posts-fault-photo")
        }
    }
}
