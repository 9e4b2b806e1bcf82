//! A share in the server's hands, for a trustee whose browser can't do it: made, read or unsealed, answered, and
//! forgotten.

use super::sent::{Act, Sent};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use ballot_box::TrusteeKey;
use ballot_box::trustees::{KeyFileError, WordsError};
use ballot_box::work::{KeySheet, Request, Response, answer};
use domain::EditionId;
use store::{StoreError, TrusteeToken, TrusteeView};

/// What came of a form.
pub(super) enum Done {
    /// A key was made: it is shown in this answer alone.
    Made(Box<KeySheet>),
    /// The share is confirmed, or given.
    Saved,
}

/// The name of the file that a trustee takes home.
pub(super) fn file_name(view: &TrusteeView) -> String {
    format!("parvis-share-{}.json", view.edition.slug)
}

/// Does what a form asks for.
pub(super) async fn act(
    cx: &Cx,
    token: &TrusteeToken,
    view: &TrusteeView,
    sent: &Sent,
) -> Result<Done, FieldError> {
    let edition = view.edition.id;
    match sent.act {
        Act::Take => {
            let sheet = make(edition).map_err(|err| FieldError::new("take", err))?;
            let taken = cx.store().take_share(token, sheet.public).await;
            taken.map_err(|err| FieldError::new("take", refusal(err)))?;
            Ok(Done::Made(sheet))
        }
        Act::Confirm => {
            let (field, key) = read(view, sent)?;
            let public = key.public().map_err(|_| other_key(field))?;
            let confirmed = cx.store().confirm_share(token, public).await;
            confirmed.map_err(|err| FieldError::new(field, refusal(err)))?;
            Ok(Done::Saved)
        }
        Act::Give => {
            let (field, key) = read(view, sent)?;
            let (Some(box_key), Some(part)) = (&view.box_key, &view.sealed_part) else {
                return Err(FieldError::new(
                    field,
                    AppError::refused("trustees-error-not-now"),
                ));
            };
            let part = key
                .open(edition, box_key, part)
                .map_err(|_| other_key(field))?;
            let given = cx.store().give_share(token, &part).await;
            given.map_err(|err| FieldError::new(field, refusal(err)))?;
            Ok(Done::Saved)
        }
    }
}

fn make(edition: EditionId) -> Result<Box<KeySheet>, AppError> {
    match answer(Request::NewTrusteeKey { edition }, &mut rand::rng()) {
        Ok(Response::TrusteeKey(sheet)) => Ok(sheet),
        Ok(_) => Err(AppError::refused("trustees-error-not-now")),
        Err(err) => Err(AppError::internal(&err)),
    }
}

/// Reads the key from what was sent, and says in which field it stood.
fn read(view: &TrusteeView, sent: &Sent) -> Result<(&'static str, TrusteeKey), FieldError> {
    let typed = sent.words.trim();
    // A file that was chosen wins over words that were typed.
    if !sent.file.trim().is_empty() {
        return match TrusteeKey::from_file(view.edition.id, &sent.file) {
            Ok(key) => Ok(("file", key)),
            Err(err) => Err(FieldError::new("file", file_error(err, view))),
        };
    }
    if typed.is_empty() {
        return Err(FieldError::new(
            "file",
            AppError::refused("trustees-error-nothing"),
        ));
    }
    match TrusteeKey::from_words(typed) {
        Ok(key) => Ok(("words", key)),
        Err(err) => Err(FieldError::new("words", words_error(err))),
    }
}

fn file_error(err: KeyFileError, view: &TrusteeView) -> AppError {
    let named = |key| AppError::refused_with(key, [("file", file_name(view))]);
    match err {
        KeyFileError::NoKey => named("trustees-error-no-key"),
        KeyFileError::Version => AppError::refused("trustees-error-version"),
        KeyFileError::OtherEdition => named("trustees-error-other-edition"),
    }
}

pub(crate) fn words_error(err: WordsError) -> AppError {
    match err {
        WordsError::Number { found } => {
            AppError::refused_with("trustees-error-number", [("found", found.to_string())])
        }
        WordsError::Unknown { place } => {
            AppError::refused_with("trustees-error-unknown", [("place", place.to_string())])
        }
        WordsError::Checksum => AppError::refused("trustees-error-checksum"),
    }
}

fn other_key(field: &str) -> FieldError {
    FieldError::new(field, AppError::refused("trustees-error-other-key"))
}

/// The store's refusals in the words of this page.
fn refusal(err: StoreError) -> AppError {
    match err {
        StoreError::WrongShare => AppError::refused("trustees-error-other-key"),
        StoreError::ShareConfirmed | StoreError::NotReady | StoreError::BoxOpened => {
            AppError::refused("trustees-error-not-now")
        }
        other => other.into(),
    }
}
