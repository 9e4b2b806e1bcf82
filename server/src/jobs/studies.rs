//! Departments are reminded of studies that are late or soon due.

use super::goes_on;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

/// How often it is looked at. Whom to leave alone, and for how long, is the store's to know.
const REST: Duration = Duration::from_mins(10);

pub(super) async fn recall(store: Store, mut stopping: watch::Receiver<bool>) {
    loop {
        if let Err(err) = store.recall_studies().await {
            tracing::error!(err = app::error::causes(&err), "reminding departments");
        }
        if !goes_on(&mut stopping, REST).await {
            return;
        }
    }
}
