//! Sessions, notes and sign-in codes whose time is over are removed every hour, and photos that nobody holds any more.

use super::goes_on;
use files::Files;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

const HOUR: Duration = Duration::from_hours(1);

pub(super) async fn expire(store: Store, files: Files, mut stopping: watch::Receiver<bool>) {
    loop {
        if let Err(err) = store.expire().await {
            tracing::error!(err = app::error::causes(&err), "removing what is over");
        }
        if let Err(err) = app::features::photos::sweep(&store, &files).await {
            tracing::error!(err = app::error::causes(&err), "removing photos");
        }
        if !goes_on(&mut stopping, HOUR).await {
            return;
        }
    }
}
