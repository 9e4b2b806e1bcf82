//! The decision about a burst.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{SuspicionId, SuspicionVerdict};
use leptos::prelude::*;
use store::StoreError;

/// The name under which a refused form is kept.
pub const DECIDE: &str = "suspicion";

/// Decides about a burst, with a motive.
#[server(prefix = "/api", endpoint = "suspicions/decide")]
pub async fn decide_suspicion(
    edition: String,
    id: SuspicionId,
    version: i32,
    #[server(default)] verdict: String,
    #[server(default)] motive: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/voters", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("/desk/voters/{}/suspicions/{id}", edition.slug);
        let mut faults = Vec::new();
        let chosen: Option<SuspicionVerdict> = verdict.parse().ok();
        if chosen.is_none() {
            let error = AppError::refused("suspicions-error-verdict");
            faults.push(FieldError::new("verdict", error));
        }
        if store::MOTIVE.check(&motive).is_err() {
            let error = AppError::refused("suspicions-error-motive");
            faults.push(FieldError::new("motive", error));
        }
        if let (Some(verdict), true) = (chosen, faults.is_empty()) {
            let decided = cx
                .store()
                .decide_suspicion(&cx.actor(), edition.id, id, version, verdict, &motive)
                .await;
            match decided {
                Ok(()) => return cx.go_saying(&here, tr!(cx, "suspicions-saved")).await,
                Err(err @ (StoreError::HourBarred | StoreError::Changed)) => {
                    faults.push(FieldError::new("verdict", err.into()));
                }
                Err(err) => return Err(err.into()),
            }
        }
        let typed = [("verdict", verdict.clone()), ("motive", motive.clone())];
        cx.refuse_form(&here, DECIDE, typed, faults).await
    })
    .await
}
