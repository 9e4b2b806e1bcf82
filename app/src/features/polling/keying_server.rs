//! The forms that take what was read on a ballot.

use super::parts::batch_path;
use super::typed::{Manner, Typed, read};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::projects::parts::on_ballot;
use domain::{Action, Keying};
use leptos::prelude::*;
use store::{Edition, KeyedBallot, StoreError};

/// The names under which refused forms are kept.
pub const KEY: &str = "polling-key";
pub const DECIDE: &str = "polling-decide";

/// Keeps a line that was typed from a ballot, and goes on to the next.
#[server(prefix = "/api", endpoint = "polling/key")]
pub async fn key_ballot(
    edition: String,
    number: i32,
    keying: String,
    position: u32,
    #[server(default)] typed: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = of_desk(&cx, &edition).await?;
        let here = format!("{}/key", batch_path(&edition, number));
        let keying: Keying = keying.parse().map_err(|_| StoreError::Changed)?;
        let paper = on_ballot(&cx, &edition).await?;
        let manner = Manner::of(edition.rules.ballot_form);
        let kept = match read(manner, &paper, &typed) {
            Ok(Typed::Back) => {
                let before = position.saturating_sub(1).max(1);
                cx.go(&format!("{here}?at={before}"));
                return Ok(());
            }
            Ok(Typed::Ballot(ballot)) => cx
                .store()
                .key_ballot(&cx.actor(), edition.id, number, keying, position, &ballot)
                .await
                .map_err(AppError::from),
            Err(err) => Err(err),
        };
        match kept {
            Ok(()) => {
                cx.go(&here);
                Ok(())
            }
            Err(error) => {
                let faults = vec![FieldError::new("typed", error)];
                let here = format!("{here}?at={position}");
                cx.refuse_form(&here, KEY, [("typed", typed)], faults).await
            }
        }
    })
    .await
}

/// Decides about a ballot that two people read in two ways: one of the two versions, or another one that is typed.
#[server(prefix = "/api", endpoint = "polling/decide")]
pub async fn decide_ballot(
    edition: String,
    number: i32,
    position: u32,
    #[server(default)] version: Option<usize>,
    #[server(default)] typed: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/polling", async {
        let edition = of_desk(&cx, &edition).await?;
        let here = format!("{}/arbitrate", batch_path(&edition, number));
        let decided = match version {
            Some(version) => Ok(shown(&cx, &edition, number, position, version).await?),
            None => {
                let paper = on_ballot(&cx, &edition).await?;
                let manner = Manner::of(edition.rules.ballot_form);
                read(manner, &paper, &typed).and_then(|typed| match typed {
                    Typed::Ballot(ballot) => Ok(ballot),
                    Typed::Back => Err(AppError::refused("polling-error-empty")),
                })
            }
        };
        let kept = match decided {
            Ok(ballot) => cx
                .store()
                .key_ballot(
                    &cx.actor(),
                    edition.id,
                    number,
                    Keying::Arbiter,
                    position,
                    &ballot,
                )
                .await
                .map_err(AppError::from),
            Err(err) => Err(err),
        };
        match kept {
            Ok(()) => {
                cx.go(&here);
                Ok(())
            }
            Err(error) => {
                let faults = vec![FieldError::new("typed", error)];
                let here = format!("{here}?at={position}");
                cx.refuse_form(&here, DECIDE, [("typed", typed)], faults)
                    .await
            }
        }
    })
    .await
}

/// The version that the page showed in this place.
async fn shown(
    cx: &Cx,
    edition: &Edition,
    number: i32,
    position: u32,
    version: usize,
) -> Result<KeyedBallot, AppError> {
    let open = cx
        .store()
        .differences(&cx.actor(), edition.id, number)
        .await?;
    open.into_iter()
        .find(|one| one.position == position)
        .and_then(|one| one.versions.into_iter().nth(version))
        .ok_or(StoreError::Changed)
        .map_err(AppError::from)
}

/// The edition of a form, for who keys paper: its ballot paper is read before the store checks the act.
async fn of_desk(cx: &Cx, slug: &str) -> Result<std::sync::Arc<Edition>, AppError> {
    cx.need_somewhere(Action::KeyPaper)?;
    let edition = cx.store().edition(&cx.actor(), slug).await?;
    cx.need_in(Action::KeyPaper, edition.id)?;
    Ok(edition)
}
