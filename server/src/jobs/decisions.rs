//! Decisions about projects become public at the date that their edition has set.

use super::goes_on;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

/// How often the dates are looked at.
const REST: Duration = Duration::from_mins(1);

pub(super) async fn publish(store: Store, mut stopping: watch::Receiver<bool>) {
    loop {
        match store.publish_due_decisions().await {
            Ok(0) => {}
            Ok(editions) => tracing::info!(editions, "decisions were published"),
            Err(err) => {
                tracing::error!(err = app::error::causes(&err), "publishing decisions");
            }
        }
        if !goes_on(&mut stopping, REST).await {
            return;
        }
    }
}
