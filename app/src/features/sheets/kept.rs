//! A sheet that was sent waits to be looked at, between two requests.
//!
//! It is too large for a session's note, and asking for the file twice would show one file and take another. So it
//! lies among the files of the site, one for each account: a new one takes the place of the one before, and it is
//! gone once it is taken or forgotten. It is not sealed: all of it is in the database as it is, or will be.

use crate::context::Cx;
use crate::error::AppError;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, EditionId};
use files::FilesError;
use serde::{Deserialize, Serialize};
use sheets::Sheet;

/// After this long it would say little about what is there now.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// A sheet that waits.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) edition: EditionId,
    /// The name of the file, as its sender knows it.
    pub(super) name: String,
    pub(super) at: DateTime<Utc>,
    pub(super) sheet: Sheet,
}

pub(super) async fn keep(cx: &Cx, kept: &Kept) -> Result<(), AppError> {
    let bytes = serde_json::to_vec(kept).map_err(|err| AppError::internal(&err))?;
    (cx.site().files.put(&key(cx)?, bytes).await).map_err(|err| AppError::internal(&err))
}

/// The sheet of this account that waits for this edition.
pub(super) async fn kept(cx: &Cx, edition: EditionId) -> Result<Option<Kept>, AppError> {
    let bytes = match cx.site().files.get(&key(cx)?).await {
        Ok(bytes) => bytes,
        Err(FilesError::NotFound) => return Ok(None),
        Err(err) => return Err(AppError::internal(&err)),
    };
    // One that an earlier version has kept in another form is as good as none.
    let kept: Option<Kept> = serde_json::from_slice(&bytes).ok();
    let fresh = kept.filter(|kept| cx.now() - kept.at < LIFETIME);
    if fresh.is_none() {
        forget(cx).await?;
    }
    Ok(fresh.filter(|kept| kept.edition == edition))
}

pub(super) async fn forget(cx: &Cx) -> Result<(), AppError> {
    (cx.site().files.delete(&key(cx)?).await).map_err(|err| AppError::internal(&err))
}

fn key(cx: &Cx) -> Result<String, AppError> {
    let session = cx.session().ok_or(AppError::SignIn)?;
    let account: AccountId = session.account.ok_or(AppError::SignIn)?.id;
    Ok(format!("sheets/{account}.json"))
}
