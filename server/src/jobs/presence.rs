//! Tells the database that this server runs, and which keys it knows: `parvis keys rotate` waits for who is behind.

use super::goes_on;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

const HALF_A_MINUTE: Duration = Duration::from_secs(30);

pub(super) async fn tell(store: Store, mut stopping: watch::Receiver<bool>) {
    let server = uuid::Uuid::new_v4();
    loop {
        if let Err(err) = store.be_present(server).await {
            tracing::error!(err = app::error::causes(&err), "telling that a server runs");
        }
        if !goes_on(&mut stopping, HALF_A_MINUTE).await {
            break;
        }
    }
    if let Err(err) = store.be_gone(server).await {
        tracing::error!(
            err = app::error::causes(&err),
            "telling that a server stops"
        );
    }
}
