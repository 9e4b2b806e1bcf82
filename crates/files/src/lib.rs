//! Photos and documents: checked, made anew, and kept on the disk or in an S3-compatible store.

mod document;
mod photo;

pub use document::{CheckedDocument, DocumentError, MAX_DOCUMENT, document};
pub use photo::{CheckedPhoto, PhotoError, photo, photo_now};

use chrono::{DateTime, Utc};
use domain::PhotoId;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ClientOptions, ObjectStore, ObjectStoreExt as _, RetryConfig};
use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Where files are kept. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files(Arc<dyn ObjectStore>);

/// A file in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    pub written_at: DateTime<Utc>,
}

/// Why a file can't be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    #[error("there is no such file")]
    NotFound,
    #[error("opening the store of files")]
    Open(#[source] object_store::Error),
    #[error("reading or writing a file")]
    Io(#[source] object_store::Error),
}

/// A store that speaks S3: AWS, OVHcloud, Scaleway, Outscale, MinIO, Garage…
#[derive(Clone)]
pub struct Bucket {
    /// Its address, such as `https://s3.gra.io.cloud.ovh.net`. Plain http is for a store on the same machine.
    pub endpoint: String,
    pub name: String,
    pub region: String,
    pub key_id: String,
    pub secret: String,
}

impl fmt::Debug for Bucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bucket({} at {}, keys hidden)", self.name, self.endpoint)
    }
}

/// How long the store may take for one file.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where a photo lies.
pub fn photo_key(id: PhotoId) -> String {
    format!("photos/{id}.jpg")
}

/// Where a photo's thumbnail lies.
pub fn thumbnail_key(id: PhotoId) -> String {
    format!("photos/{id}-s.jpg")
}

impl Files {
    /// Files in a bucket. Nothing is asked of it yet. A TLS provider must be installed before
    /// (`rustls::crypto::ring`): the libraries here bring none.
    pub fn in_bucket(bucket: &Bucket) -> Result<Self, FilesError> {
        let http = bucket.endpoint.starts_with("http://");
        let store = AmazonS3Builder::new()
            .with_endpoint(bucket.endpoint.trim_end_matches('/'))
            .with_bucket_name(&bucket.name)
            .with_region(&bucket.region)
            .with_access_key_id(&bucket.key_id)
            .with_secret_access_key(&bucket.secret)
            // The bucket in the path: what every store but the newest of AWS understands, without a name of its own.
            .with_virtual_hosted_style_request(false)
            .with_allow_http(http)
            .with_client_options(
                ClientOptions::new()
                    .with_timeout(PATIENCE)
                    .with_connect_timeout(Duration::from_secs(5))
                    .with_allow_http(http),
            )
            // A person waits for the answer.
            .with_retry(RetryConfig {
                max_retries: 2,
                retry_timeout: PATIENCE,
                ..RetryConfig::default()
            })
            .build()
            .map_err(FilesError::Open)?;
        Ok(Self(Arc::new(store)))
    }

    /// Keeps a photo and its thumbnail.
    pub async fn put_photo(&self, id: PhotoId, photo: CheckedPhoto) -> Result<(), FilesError> {
        self.put(&thumbnail_key(id), photo.thumbnail).await?;
        self.put(&photo_key(id), photo.jpeg).await
    }

    /// Removes a photo and its thumbnail.
    pub async fn delete_photo(&self, id: PhotoId) -> Result<(), FilesError> {
        self.delete(&thumbnail_key(id)).await?;
        self.delete(&photo_key(id)).await
    }

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

    /// The files of a folder such as `documents`; those of folders below it are left out.
    pub async fn list(&self, folder: &str) -> Result<Vec<Listed>, FilesError> {
        let listed = self.0.list_with_delimiter(Some(&Key::from(folder))).await;
        let listed = listed.map_err(FilesError::Io)?;
        Ok(listed
            .objects
            .into_iter()
            .map(|object| Listed {
                name: object.location.filename().unwrap_or_default().to_owned(),
                written_at: object.last_modified,
            })
            .collect())
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
