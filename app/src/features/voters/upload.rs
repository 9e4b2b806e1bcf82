//! Reading a list of voters that staff send. All of it is taken, or nothing; the file is not kept.

use super::parts::{edition_of, path_of};
use crate::context::Cx;
use crate::error::AppError;
use axum::Extension;
use axum::extract::Multipart;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Action, EditionId};
use intake::voters::{MAX_BYTES, MAX_PEOPLE, VoterFault, VoterListError};
use serde::{Deserialize, Serialize};
use store::{Edition, StoreError};

/// The largest request: the largest file, and the fields around it.
pub const MAX_REQUEST: usize = MAX_BYTES + 64 * 1024;

/// What came of a file, until it is told: its faults name lines and nobody.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Uploaded {
    /// How many people are on the list now.
    pub taken: Option<u32>,
    pub faults: Vec<AppError>,
    /// Faults in all, also those that are not told one by one.
    pub total: u32,
}

/// What came of the last file, when the address says that one was sent.
pub async fn last(cx: &Cx, edition: &Edition) -> Result<Option<Uploaded>, AppError> {
    match cx.query("read") {
        Some(_) => cx.kept(&note(edition.id)).await,
        None => Ok(None),
    }
}

/// `POST /{lang}/desk/voters/{slug}/list`
pub async fn read_file(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match read_and_take(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => crate::routes::refuse(cx, err).await,
    }
}

async fn read_and_take(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    let edition = edition_of(cx).await?;
    // Before anything is read: nobody else's file is taken apart.
    cx.actor()
        .can_in(Action::ManageVoters, edition.id)
        .map_err(StoreError::Forbidden)?;
    let uploaded = match fields(form).await {
        Ok((file, replace)) => take(cx, edition.id, &file, replace).await?,
        Err(err) => refused(err),
    };
    cx.keep(&note(edition.id), &uploaded).await?;
    Ok(format!("{}?read=1#list", path_of(&edition)))
}

fn note(edition: EditionId) -> String {
    format!("voter-list:{edition}")
}

async fn fields(mut form: Multipart) -> Result<(Vec<u8>, bool), AppError> {
    let unreadable = |_| AppError::refused("error-unreadable-form");
    let (mut file, mut replace) = (vec![], false);
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("file") => file = field.bytes().await.map_err(unreadable)?.to_vec(),
            Some("mode") => replace = field.text().await.map_err(unreadable)? == "replace",
            _ => {}
        }
    }
    Ok((file, replace))
}

async fn take(
    cx: &Cx,
    edition: EditionId,
    file: &[u8],
    replace: bool,
) -> Result<Uploaded, AppError> {
    let today = domain::calendar::paris::day(cx.now());
    Ok(match intake::read_voters(file, today) {
        Ok(people) => {
            let taken = cx
                .store()
                .import_voter_list(&cx.actor(), edition, &people, replace)
                .await?;
            Uploaded {
                taken: Some(taken),
                ..Uploaded::default()
            }
        }
        Err(VoterListError::Lines { faults, total }) => Uploaded {
            taken: None,
            faults: faults.into_iter().map(in_words).collect(),
            total: u32::try_from(total).unwrap_or(u32::MAX),
        },
        Err(VoterListError::TooLarge) => refused(AppError::refused_with(
            "voters-list-too-large",
            [("max", (MAX_BYTES / 1024 / 1024).to_string())],
        )),
        Err(VoterListError::TooLong) => refused(AppError::refused_with(
            "voters-list-too-long",
            [("max", MAX_PEOPLE.to_string())],
        )),
        Err(VoterListError::Empty) => refused(AppError::refused("voters-list-empty")),
        Err(VoterListError::NotText) => refused(AppError::refused("voters-list-not-text")),
    })
}

fn refused(err: AppError) -> Uploaded {
    Uploaded {
        taken: None,
        faults: vec![err],
        total: 1,
    }
}

fn in_words((line, fault): (u64, VoterFault)) -> AppError {
    let line = ("line", line.to_string());
    match fault {
        VoterFault::Columns { found } => {
            AppError::refused_with("voters-fault-columns", [line, ("found", found.to_string())])
        }
        VoterFault::Identifier => AppError::refused_with("voters-fault-identifier", [line]),
        VoterFault::BirthYear => AppError::refused_with("voters-fault-year", [line]),
        VoterFault::Twice { first } => {
            AppError::refused_with("voters-fault-twice", [line, ("first", first.to_string())])
        }
    }
}
