//! Sealed ballots go up on the public list, in batches.

use super::goes_on;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

/// How often waiting ballots are looked at. Whoever watches the list learns of a batch, and of no ballot, when it
/// came.
const REST: Duration = Duration::from_secs(15);

pub(super) async fn publish(store: Store, mut stopping: watch::Receiver<bool>) {
    loop {
        if let Err(err) = store.publish_batches().await {
            tracing::error!(err = app::error::causes(&err), "putting up the public list");
        }
        if !goes_on(&mut stopping, REST).await {
            return;
        }
    }
}
