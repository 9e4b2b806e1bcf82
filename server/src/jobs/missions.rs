//! Members are reminded of the missions of the next day.

use super::goes_on;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

/// How often it is looked at. Whom to remind, and when not to, is the store's to know.
const REST: Duration = Duration::from_mins(5);

pub(super) async fn remind(store: Store, mut stopping: watch::Receiver<bool>) {
    loop {
        if let Err(err) = store.remind_missions().await {
            tracing::error!(err = app::error::causes(&err), "reminding of missions");
        }
        if !goes_on(&mut stopping, REST).await {
            return;
        }
    }
}
