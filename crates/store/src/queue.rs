//! Writes that wait at a door and are committed together: one transaction, one wait for the disk, many people
//! answered, each only after their own entry is durable.

use crate::{Inner, Result, Store, StoreError};
use domain::EditionId;
use std::collections::HashMap;
use std::sync::{Arc, Weak};
use tokio::sync::{mpsc, oneshot};

/// Entries committed together at most.
const BATCH: usize = 256;
/// Entries that may wait; the next person then waits to be let in.
const WAITING: usize = 4096;

/// Something that is committed with others of its kind.
pub(crate) trait Entry: Sized + Send + Sync + 'static {
    type Answer: Send + 'static;

    /// Commits a batch of one edition, and gives an answer for each entry in their order. A fault of the whole
    /// batch leaves nothing behind.
    fn commit(
        store: &Store,
        edition: EditionId,
        batch: &[Self],
    ) -> impl Future<Output = Result<Vec<Result<Self::Answer>>>> + Send;
}

/// Where entries of one kind wait.
pub(crate) struct Door<T: Entry>(mpsc::Sender<Waiting<T>>);

/// An entry at the door, and where its sender waits.
pub(crate) struct Waiting<T: Entry> {
    edition: EditionId,
    entry: T,
    answer: oneshot::Sender<Result<T::Answer>>,
}

impl<T: Entry> Door<T> {
    pub(crate) fn new() -> (Self, mpsc::Receiver<Waiting<T>>) {
        let (door, waiting) = mpsc::channel(WAITING);
        (Self(door), waiting)
    }

    /// Waits until the entry is durable, or refused.
    pub(crate) async fn enter(&self, edition: EditionId, entry: T) -> Result<T::Answer> {
        let (answer, answered) = oneshot::channel();
        let waiting = Waiting {
            edition,
            entry,
            answer,
        };
        let closed = || StoreError::Open("the ballot box is closing down".to_owned());
        self.0.send(waiting).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }
}

/// Takes entries from the door for as long as the store is there.
pub(crate) fn serve<T: Entry>(inner: Weak<Inner>, mut waiting: mpsc::Receiver<Waiting<T>>) {
    tokio::spawn(async move {
        let mut batch = Vec::with_capacity(BATCH);
        while waiting.recv_many(&mut batch, BATCH).await > 0 {
            let Some(inner) = inner.upgrade() else { return };
            take_batch(&Store(inner), std::mem::take(&mut batch)).await;
        }
    });
}

async fn take_batch<T: Entry>(store: &Store, batch: Vec<Waiting<T>>) {
    // One transaction an edition, since each has its own rules and its own line in the log.
    let mut by_edition = HashMap::<EditionId, (Vec<T>, Vec<_>)>::new();
    for waiting in batch {
        let (entries, answers) = by_edition.entry(waiting.edition).or_default();
        entries.push(waiting.entry);
        answers.push(waiting.answer);
    }
    for (edition, (entries, senders)) in by_edition {
        match T::commit(store, edition, &entries).await {
            Ok(answers) => {
                for (sender, answer) in senders.into_iter().zip(answers) {
                    // Whoever has gone keeps what is durable all the same.
                    let _ = sender.send(answer);
                }
            }
            Err(err) => {
                let err = Arc::new(err);
                for sender in senders {
                    let _ = sender.send(Err(shared(&err)));
                }
            }
        }
    }
}

/// The same fault for everybody of a batch.
fn shared(err: &Arc<StoreError>) -> StoreError {
    match err.as_ref() {
        StoreError::NotOpen(not_open) => StoreError::NotOpen(*not_open),
        StoreError::NotFound(what) => StoreError::NotFound(what),
        StoreError::NotReady => StoreError::NotReady,
        other => StoreError::Open(format!("a batch could not be committed: {other}")),
    }
}
