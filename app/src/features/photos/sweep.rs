//! The files of photos that nobody holds any more are removed, then their rows.

use files::{Files, FilesError};
use store::{Store, StoreError};

/// Why files could not be removed.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    #[error("reading or forgetting photos")]
    Store(#[from] StoreError),
    #[error("removing the file of a photo")]
    Files(#[from] FilesError),
}

/// Removes what is over, and gives how many photos it was. A file that can't be removed keeps its row, and is tried
/// again next time.
pub async fn sweep(store: &Store, files: &Files) -> Result<usize, SweepError> {
    let mut removed = 0;
    loop {
        let photos = store.orphaned_photos().await?;
        if photos.is_empty() {
            return Ok(removed);
        }
        for photo in &photos {
            files.delete_photo(*photo).await?;
        }
        store.forget_photos(&photos).await?;
        removed += photos.len();
    }
}
