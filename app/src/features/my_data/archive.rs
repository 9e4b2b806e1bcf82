//! The archive of one's own data: a ZIP with everything as JSON, as a page to read, and the photos.

use super::readable;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use domain::DataExportId;
use files::photo_key;
use std::io::{Cursor, Write as _};
use store::{MyData, OwnExport};
use zip::write::SimpleFileOptions;

/// Why an archive could not be made.
#[derive(Debug, thiserror::Error)]
enum ArchiveError {
    #[error("writing the archive")]
    Zip(#[from] zip::result::ZipError),
    #[error("writing the archive")]
    Io(#[from] std::io::Error),
    #[error("writing the data")]
    Json(#[from] serde_json::Error),
}

/// Makes the archive, seals it, keeps it, and notes that it is there: in this order, so that no row names a file that
/// is not there. A file without a row is swept away.
pub(super) async fn make(cx: &Cx) -> Result<(), AppError> {
    let actor = cx.actor();
    let data = cx.store().my_data(&actor).await?;
    let mut photos = vec![];
    for photo in data.ideas.iter().flat_map(|idea| &idea.photos) {
        // One that is missing is left out: the rest is worth having.
        match cx.site().files.get(&photo_key(photo.id)).await {
            Ok(bytes) => photos.push((format!("photos/{}.jpg", photo.id), bytes)),
            Err(files::FilesError::NotFound) => {}
            Err(err) => return Err(AppError::internal(&err)),
        }
    }
    let page = readable::page(cx.lang(), cx.city(), &data, cx.now());
    let zipped = tokio::task::spawn_blocking(move || zipped(&data, &page, &photos))
        .await
        .map_err(|err| AppError::internal(&err))?
        .map_err(|err| AppError::internal(&err))?;
    let id = DataExportId::new();
    let sealed = cx.store().seal_export(id, &zipped);
    cx.site()
        .files
        .put(&OwnExport::key(id), sealed)
        .await
        .map_err(|err| AppError::internal(&err))?;
    let bytes = zipped.len() as u64;
    Ok(cx.store().add_export(&actor, id, bytes).await?)
}

fn zipped(
    data: &MyData,
    page: &str,
    photos: &[(String, Vec<u8>)],
) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default();
    archive.start_file("index.html", packed)?;
    archive.write_all(page.as_bytes())?;
    archive.start_file("data.json", packed)?;
    archive.write_all(&serde_json::to_vec_pretty(data)?)?;
    // JPEG does not get smaller.
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in photos {
        archive.start_file(name.as_str(), stored)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
