//! The forms of votes on paper.

use super::paper::{ballot_paper, path};
use super::paper_typed::{Manner, picks, read};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{Action, EditionId};
use leptos::prelude::*;
use store::StoreError;

/// The names under which refused forms are kept.
pub const MARK: &str = "paper-mark";
pub const KEY: &str = "paper-key";

/// The note that holds what waits to be confirmed, sealed like every note.
pub(super) fn note(edition: EditionId) -> String {
    format!("paper:{edition}")
}

/// Marks somebody met with paper on the roll.
#[server(prefix = "/api", endpoint = "paper/mark")]
pub async fn mark_paper(
    edition: String,
    #[server(default)] contact: String,
    #[server(default)] another: Option<String>,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = path(&edition);
        let marked = cx
            .store()
            .mark_paper(&cx.actor(), edition.id, &contact, another.is_some())
            .await;
        let mut field = "contact";
        let error = match marked {
            Ok(()) => return cx.go_saying(&here, tr!(cx, "paper-marked")).await,
            Err(err @ StoreError::Forbidden(_)) => return cx.go_refusing(&here, &err.into()).await,
            Err(StoreError::Invalid(_)) => AppError::refused("paper-error-contact"),
            Err(StoreError::NotReady) => AppError::refused("paper-mark-not-yet"),
            Err(
                err @ StoreError::AlreadyVoted {
                    places_left: 1.., ..
                },
            ) => {
                field = "another";
                err.into()
            }
            Err(err) => err.into(),
        };
        let faults = vec![FieldError::new(field, error)];
        let typed = [
            ("contact", contact.clone()),
            ("another", another.clone().unwrap_or_default()),
        ];
        cx.refuse_form(&here, MARK, typed, faults).await
    })
    .await
}

/// Reads what was typed, and shows it to be checked. Nothing is cast yet.
#[server(prefix = "/api", endpoint = "paper/check")]
pub async fn check_paper(
    edition: String,
    #[server(default)] numbers: String,
    #[server(default)] blank: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        cx.need_somewhere(Action::KeyPaper)?;
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        cx.need_in(Action::KeyPaper, edition.id)?;
        let here = path(&edition);
        let projects = ballot_paper(&cx, &edition).await?;
        let manner = Manner::of(edition.rules.ballot_form);
        let fault = match (numbers.trim().is_empty(), blank.is_empty()) {
            (true, true) => Some(AppError::refused("paper-error-empty")),
            (false, false) => Some(AppError::refused("paper-error-both")),
            (true, false) | (false, true) => read(manner, &projects, &numbers)
                .and_then(|lines| allowed(&edition, &projects, &lines))
                .err(),
        };
        match fault {
            Some(error) => {
                let typed = [("numbers", numbers.clone()), ("blank", blank.clone())];
                let faults = vec![FieldError::new("numbers", error)];
                cx.refuse_form(&here, KEY, typed, faults).await
            }
            None => {
                cx.keep(&note(edition.id), &numbers).await?;
                cx.go(&format!("{here}?check=1"));
                Ok(())
            }
        }
    })
    .await
}

/// Puts a checked ballot into the box.
#[server(prefix = "/api", endpoint = "paper/key")]
pub async fn key_paper(
    edition: String,
    #[server(default)] numbers: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = path(&edition);
        let projects = ballot_paper(&cx, &edition).await?;
        let lines = read(Manner::of(edition.rules.ballot_form), &projects, &numbers)?;
        let keyed = cx
            .store()
            .key_paper(&cx.actor(), edition.id, &picks(&lines))
            .await;
        match keyed {
            Ok(_receipt) => {
                cx.forget(&note(edition.id)).await?;
                cx.go_saying(&here, tr!(cx, "paper-keyed")).await
            }
            Err(StoreError::NoPaperMark) => {
                cx.go_refusing(&here, &AppError::refused("paper-error-more"))
                    .await
            }
            Err(StoreError::NotReady | StoreError::BoxOpened) => {
                cx.go_refusing(&here, &AppError::refused("paper-key-not-now"))
                    .await
            }
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Whether the edition's form allows the choices: told at the first Enter, not at the second.
fn allowed(
    edition: &store::Edition,
    projects: &[store::ProjectSummary],
    lines: &[super::paper_typed::Line],
) -> Result<(), AppError> {
    let cost = |id| {
        let project = projects.iter().find(|project| project.id == id)?;
        Some(project.cost.unwrap_or(domain::Cents::ZERO))
    };
    edition
        .rules
        .ballot_form
        .check(&picks(lines), cost)
        .map_err(|err| StoreError::Ballot(err).into())
}
