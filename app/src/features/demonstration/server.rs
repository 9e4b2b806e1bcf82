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
    // A second after the boundary: at the boundary itself the next phase has just begun.
    let ahead = DateTime::from_timestamp(to, 0).map_or(TimeDelta::zero(), |to| to - cx.now())
        + TimeDelta::seconds(1);
    match cx.store().move_clock(&cx.actor(), ahead).await {
        Ok(()) => {
            // Whoever moves the clock to the date of the decisions wants to see them, not to wait for the job.
            cx.store().publish_due_decisions().await?;
            cx.go_saying("/demonstration", tr!(cx, "demonstration-moved"))
                .await
        }
        Err(err) => cx.go_refusing("/demonstration", &err.into()).await,
    }
}
