//! Voters are counted by the hour, and bursts among them are raised.

use super::goes_on;
use chrono::TimeDelta;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

/// How often the counts are written and compared. What is not written is lost when a server dies: a few minutes.
const ROUND: TimeDelta = TimeDelta::minutes(10);
/// How often the clock is looked at: that of a demonstration jumps ahead.
const REST: Duration = Duration::from_secs(15);

pub(super) async fn find(store: Store, mut stopping: watch::Receiver<bool>) {
    let mut last = store.now();
    while goes_on(&mut stopping, REST).await {
        if store.now() - last < ROUND {
            continue;
        }
        last = store.now();
        match store.find_bursts().await {
            Ok(0) => {}
            Ok(bursts) => tracing::info!(bursts, "bursts of voters were raised"),
            Err(err) => {
                tracing::error!(
                    err = app::error::causes(&err),
                    "looking for bursts of voters"
                );
            }
        }
    }
    if let Err(err) = store.write_traces().await {
        tracing::error!(
            err = app::error::causes(&err),
            "counting voters by the hour"
        );
    }
}
