//! Empties the queue: entries in batches, then each ballot without a name, then photos part by part.
//!
//! Whatever is lost on the way, the same again is right: an entry counts once by its id, a vote's request has the same
//! answer, a ballot is in the box once. So an answer that can't be read is no answer, and nothing leaves the shelf
//! before the server has said that it has it.
//!
//! A round ends when nothing is left, or with the first thing that says the network is bad. [`Pace`] tells when the
//! next one begins: there is no polling.

mod entries;
mod photos;
mod run;
mod votes;

pub use run::{Pace, Run};

use crate::desk::{Desk, Waiting};
use crate::ports::{Phone, Place, ShelfTrouble};
use crate::rows::{Head, Meta, PhotoHead};
use domain::OutingId;
use domain::field::DeviceReport;
use domain::kit::Trouble;
use rand_core::Rng;
use run::GREETING;
use std::collections::HashSet;

/// Why a round ends before everything is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Offline,
    /// No answer came, or none that can be read.
    Lost,
    /// The server answers, but not now.
    Busy {
        /// Seconds that it asks to wait.
        wait: Option<u32>,
    },
    /// What is left needs a new code.
    PassOver,
    /// A ballot of an outing that was never prepared on this phone.
    NotPrepared,
    Shelf(ShelfTrouble),
    /// The shelf holds what this kit can't use.
    Fault,
}

impl From<ShelfTrouble> for Stop {
    fn from(trouble: ShelfTrouble) -> Self {
        Self::Shelf(trouble)
    }
}

/// What there is to send, in the order in which it goes.
struct Queue {
    meta: Meta,
    entries: Vec<Head>,
    /// Photos whose entry the server has.
    photos: Vec<PhotoHead>,
    /// The outing of each photo, of all that are kept.
    all_photos: Vec<OutingId>,
}

impl<P: Phone> Desk<P> {
    /// Sends until nothing is left or something stands in the way, unless another tab does.
    pub async fn round(&self) -> Pace {
        if !self.run.borrow_mut().begin() {
            return Pace::Rest;
        }
        let Some(turn) = Place::turn(&self.phone).await else {
            self.run.borrow_mut().give_way();
            self.tell().await;
            return Pace::AfterOtherTab;
        };
        let end = self.rounds().await;
        drop(turn);
        let jitter = self.chance();
        let pace = self.run.borrow_mut().end(end, jitter);
        self.tell().await;
        pace
    }

    /// One round, and another one when something was kept meanwhile.
    async fn rounds(&self) -> Result<(), Stop> {
        loop {
            self.run.borrow_mut().look();
            self.send_all().await?;
            if !self.run.borrow().was_asked() {
                return Ok(());
            }
        }
    }

    async fn send_all(&self) -> Result<(), Stop> {
        loop {
            let queue = self.queue().await?;
            if queue.entries.is_empty() && queue.photos.is_empty() {
                return self.report_empty(&queue).await;
            }
            if !self.phone.is_online() {
                return Err(Stop::Offline);
            }
            let sent = self.send_entries(&queue).await?
                || self.cast_ballots(&queue).await?
                || self.send_photo(&queue).await?;
            if !sent {
                return self.run.borrow().left();
            }
        }
    }

    /// What waits: what failed lately last, the oldest first.
    async fn queue(&self) -> Result<Queue, Stop> {
        let meta = self.meta().await.map_err(stopped)?;
        let Waiting {
            mut entries,
            mut photos,
            unknown,
            ..
        } = self.waiting().await.map_err(stopped)?;
        // Of a refused entry: it stays as long as that, and nobody waits for it.
        let refused: Vec<_> = entries.iter().filter(|entry| !entry.waits()).collect();
        let refused: HashSet<_> = refused
            .iter()
            .flat_map(|one| &one.photos)
            .copied()
            .collect();
        photos.retain(|photo| !refused.contains(&photo.id));
        let all_photos = photos.iter().map(|photo| photo.outing).collect();
        entries.retain(Head::waits);
        let mut held: HashSet<_> = entries.iter().map(|entry| entry.id).collect();
        held.extend(unknown);
        let run = self.run.borrow();
        entries.sort_by_key(|entry| (run.failures_of(entry.id), entry.made_at, entry.id));
        let mut photos: Vec<PhotoHead> = photos
            .into_iter()
            .filter(|photo| !held.contains(&photo.entry))
            .collect();
        photos.sort_by_key(|photo| (run.failures_of_photo(photo.id), photo.id));
        Ok(Queue {
            meta,
            entries,
            photos,
            all_photos,
        })
    }

    /// What this phone says of itself, of an outing.
    fn report(&self, queue: &Queue, outing: OutingId) -> DeviceReport {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let entries = queue.entries.iter().filter(|one| one.outing == outing);
        let photos = queue.all_photos.iter().filter(|of| **of == outing);
        DeviceReport {
            waiting: count(entries.clone().count()),
            photos: count(photos.count()),
            oldest: entries.map(|entry| entry.made_at).min(),
            clock: Some(crate::time::at(self.phone.wall())),
            build: self.build.clone(),
        }
    }

    /// Whether the server was heard so long ago that the clock may have strayed.
    fn is_silent(&self) -> bool {
        let last = self.run.borrow().heard_at();
        last.is_none_or(|last| self.phone.ticks() - last > GREETING)
    }

    /// From 0 to 1.
    fn chance(&self) -> f64 {
        f64::from(self.phone.rng().next_u32()) / f64::from(u32::MAX)
    }
}

/// Reading the shelf fails for its own reasons alone.
fn stopped(trouble: Trouble) -> Stop {
    match trouble {
        Trouble::NoStorage => Stop::Shelf(ShelfTrouble::Missing),
        Trouble::Full => Stop::Shelf(ShelfTrouble::Full),
        _ => Stop::Fault,
    }
}
