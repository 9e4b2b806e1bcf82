//! Photos and documents: checked, made anew, and kept on the disk or in an S3-compatible store.

use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt as _};
use std::path::Path;
use std::sync::Arc;

/// Where files are kept. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files(Arc<dyn ObjectStore>);

/// Why a file can't be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    #[error("there is no such file")]
    NotFound,
    #[error("opening the folder of files")]
    Open(#[source] object_store::Error),
    #[error("reading or writing a file")]
    Io(#[source] object_store::Error),
}

impl Files {
    /// Files in a folder of this machine, which is made when it is not there.
    pub fn in_folder(folder: &Path) -> Result<Self, FilesError> {
        let files = std::fs::create_dir_all(folder)
            .map_err(|source| object_store::Error::Generic {
                store: "local",
                source: Box::new(source),
            })
            .and_then(|()| LocalFileSystem::new_with_prefix(folder))
            .map_err(FilesError::Open)?;
        Ok(Self(Arc::new(files)))
    }

    /// Keeps a file under a key such as `photos/<id>.jpg`; an earlier one of the key is replaced.
    pub async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), FilesError> {
        self.0
            .put(&Key::from(key), bytes.into())
            .await
            .map(|_| ())
            .map_err(FilesError::Io)
    }

    pub async fn get(&self, key: &str) -> Result<Vec<u8>, FilesError> {
        let found = self.0.get(&Key::from(key)).await.map_err(missing)?;
        found
            .bytes()
            .await
            .map(|bytes| bytes.to_vec())
            .map_err(missing)
    }

    /// Removes a file; one that is not there is no fault.
    pub async fn delete(&self, key: &str) -> Result<(), FilesError> {
        match self.0.delete(&Key::from(key)).await.map_err(missing) {
            Ok(()) | Err(FilesError::NotFound) => Ok(()),
            Err(err) => Err(err),
        }
    }
}

fn missing(err: object_store::Error) -> FilesError {
    match err {
        object_store::Error::NotFound { .. } => FilesError::NotFound,
        other => FilesError::Io(other),
    }
}
