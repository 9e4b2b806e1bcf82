//! What runs beside the requests: mails leave, the public list grows, departments and members of networks are
//! reminded, decisions are published at their date, and what is over is removed.

mod decisions;
mod list;
pub mod mail;
mod missions;
mod presence;
mod retention;
mod search;
mod studies;
mod suspicions;

use app::context::Site;
use mail::Outlets;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use store::Store;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// The jobs that run.
pub struct Jobs {
    running: JoinSet<()>,
    stop: watch::Sender<bool>,
    pulse: Pulse,
}

impl Jobs {
    pub fn start(store: &Store, site: &Site, outlets: impl Into<Outlets>) -> Self {
        let (stop, stopping) = watch::channel(false);
        let pulse = Pulse::default();
        let mut running = JoinSet::new();
        running.spawn(mail::deliver(
            store.clone(),
            site.url.clone(),
            outlets.into(),
            pulse.clone(),
            stopping.clone(),
        ));
        running.spawn(search::warm(store.clone()));
        running.spawn(list::publish(store.clone(), stopping.clone()));
        running.spawn(decisions::publish(store.clone(), stopping.clone()));
        running.spawn(studies::recall(store.clone(), stopping.clone()));
        running.spawn(missions::remind(store.clone(), stopping.clone()));
        running.spawn(presence::tell(store.clone(), stopping.clone()));
        running.spawn(suspicions::find(store.clone(), stopping.clone()));
        running.spawn(retention::apply(
            store.clone(),
            site.files.clone(),
            stopping,
        ));
        Self {
            running,
            stop,
            pulse,
        }
    }

    /// What tells whether mails are looked after.
    pub fn pulse(&self) -> Pulse {
        self.pulse.clone()
    }

    /// Lets each job end what it is doing.
    pub async fn stop(mut self) {
        // Nobody listens any more only if every job has ended.
        let _ = self.stop.send(true);
        while let Some(ended) = self.running.join_next().await {
            if let Err(err) = ended {
                tracing::error!(%err, "a job broke");
            }
        }
    }
}

/// Waits, and tells whether to go on.
async fn goes_on(stopping: &mut watch::Receiver<bool>, wait: Duration) -> bool {
    if *stopping.borrow() {
        return false;
    }
    // A sender that is gone means the same as one that says stop.
    tokio::time::timeout(wait, stopping.changed())
        .await
        .is_err()
}

/// When the mails were last looked after.
#[derive(Clone, Debug)]
pub struct Pulse(Arc<AtomicI64>);

/// Longer than a round with a mail server that does not answer.
const SKIPPED_BEATS: i64 = 180;

impl Default for Pulse {
    fn default() -> Self {
        let pulse = Self(Arc::default());
        pulse.beat();
        pulse
    }
}

impl Pulse {
    fn beat(&self) {
        self.0
            .store(chrono::Utc::now().timestamp(), Ordering::Relaxed);
    }

    pub fn is_beating(&self) -> bool {
        chrono::Utc::now().timestamp() - self.0.load(Ordering::Relaxed) < SKIPPED_BEATS
    }
}
