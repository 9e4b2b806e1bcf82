//! The form that marks somebody who votes on paper.

use super::paper::path;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::EditionId;
use leptos::prelude::*;
use store::StoreError;

/// The name under which a refused form is kept.
pub const MARK: &str = "paper-mark";

/// The note with the number of the polling place where this session marks.
pub(super) fn note(edition: EditionId) -> String {
    format!("paper-place:{edition}")
}

/// Marks somebody met with paper on the roll.
#[server(prefix = "/api", endpoint = "paper/mark")]
pub async fn mark_paper(
    edition: String,
    #[server(default)] contact: String,
    #[server(default)] another: Option<String>,
    #[server(default)] place: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = path(&edition);
        let number: Option<i32> = place.parse().ok();
        let marked = cx
            .store()
            .mark_paper(&cx.actor(), edition.id, &contact, another.is_some(), number)
            .await;
        let mut field = "contact";
        let error = match marked {
            Ok(()) => {
                match number {
                    Some(number) => cx.keep(&note(edition.id), &number).await?,
                    None => cx.forget(&note(edition.id)).await?,
                }
                return cx.go_saying(&here, tr!(cx, "paper-marked")).await;
            }
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
            Err(err @ (StoreError::PollingSigned | StoreError::NotFound(_))) => {
                field = "place";
                err.into()
            }
            Err(err) => err.into(),
        };
        let faults = vec![FieldError::new(field, error)];
        let typed = [
            ("contact", contact.clone()),
            ("another", another.clone().unwrap_or_default()),
            ("place", place.clone()),
        ];
        cx.refuse_form(&here, MARK, typed, faults).await
    })
    .await
}
