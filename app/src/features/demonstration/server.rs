//! The form that moves the clock.

use crate::error::AppError;
use leptos::prelude::*;

/// Moves the demonstration's clock forward, to a moment in seconds since 1970.
#[server(prefix = "/api", endpoint = "demonstration/move-clock")]
pub async fn move_clock(to: i64) -> Result<(), AppError> {
    use crate::context::Cx;
    use crate::tr;
    use chrono::{DateTime, TimeDelta};
    let cx = Cx::current();
    let before = cx.now();
    // A second after the boundary: at the boundary itself the next phase has just begun.
    let ahead = DateTime::from_timestamp(to, 0).map_or(TimeDelta::zero(), |to| to - before)
        + TimeDelta::seconds(1);
    match cx.store().move_clock(&cx.actor(), ahead).await {
        Ok(()) => {
            // Whoever moves the clock to the date of the decisions wants to see them, not to wait for the job.
            cx.store().publish_due_decisions().await?;
            let now = cx.now();
            let catalogue = cx.store().catalogue().await?;
            let waits = catalogue.all().iter().find(|edition| {
                let passed = |on| before < on && on <= now;
                edition.decisions_published_at.is_none() && edition.decisions_on.is_some_and(passed)
            });
            if let Some(edition) = waits {
                let name = edition.name.clone();
                let err =
                    AppError::refused_with("demonstration-decisions-wait", [("edition", name)]);
                return cx.go_refusing("/demonstration", &err).await;
            }
            cx.go_saying("/demonstration", tr!(cx, "demonstration-moved"))
                .await
        }
        Err(err) => cx.go_refusing("/demonstration", &err.into()).await,
    }
}
