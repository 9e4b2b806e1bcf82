//! What is over is removed once a day, as the terms of the city say. Notices and register are installed before that,
//! where a city has none yet.

use super::goes_on;
use app::error::causes;
use app::features::privacy::{defaults, run};
use files::Files;
use std::time::Duration;
use store::Store;
use tokio::sync::watch;

const DAY: Duration = Duration::from_hours(24);
/// How long to wait after a run that failed, or for a city that has no name yet.
const HOUR: Duration = Duration::from_hours(1);

pub(super) async fn apply(store: Store, files: Files, mut stopping: watch::Receiver<bool>) {
    loop {
        let rest = round(&store, &files).await;
        if !goes_on(&mut stopping, rest).await {
            return;
        }
    }
}

async fn round(store: &Store, files: &Files) -> Duration {
    let mut rest = DAY;
    if let Err(err) = defaults::install(store).await {
        tracing::error!(err = causes(&err), "installing notices and the register");
        rest = HOUR;
    }
    match run::apply(store, files).await {
        Ok(0) => {}
        Ok(removed) => tracing::info!(removed, "what is over was removed"),
        Err(err) => {
            tracing::error!(err = causes(&err), "removing what is over");
            rest = HOUR;
        }
    }
    if matches!(store.city().await, Ok(None)) {
        rest = HOUR;
    }
    rest
}
