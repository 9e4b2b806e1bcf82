//! One run of the retention: rows in the store, and the files that belong to nobody any more. A file goes before its
//! row, so that none is left that no row names; those that slipped through are found by their names.

use crate::features::photos::{SweepError, sweep};
use chrono::TimeDelta;
use domain::{Actor, ConsentId, DataExportId, DataKind, DocumentId};
use files::Files;
use std::str::FromStr;
use store::{Consent, Document, OwnExport, RetentionLine, Store};

/// Applies every term, and gives how many rows and files went.
pub async fn apply(store: &Store, files: &Files) -> Result<u64, SweepError> {
    let rows = store.apply_retention().await?;
    let over = store.expired_exports().await?;
    for id in &over {
        files.delete(&OwnExport::key(*id)).await?;
    }
    if !over.is_empty() {
        store.forget_exports(&over).await?;
    }
    let given_up = give_up_photos(store, files).await?;
    let mut removed = sweep(store, files).await? as u64;
    for key in orphans(store, files).await? {
        files.delete(&key).await?;
        removed += 1;
    }
    store.log_removed_files(removed).await?;
    Ok(u64::from(rows) + u64::from(given_up) + over.len() as u64 + removed)
}

/// Photos that stopped on their way from a phone: what was kept of them goes.
async fn give_up_photos(store: &Store, files: &Files) -> Result<u32, SweepError> {
    let terms = store.retention_terms().await?;
    let days = terms
        .get(&DataKind::FieldDevices)
        .copied()
        .unwrap_or_else(|| DataKind::FieldDevices.default_days());
    let stuck = store
        .stuck_field_photos(store.now() - TimeDelta::days(days.into()))
        .await?;
    for id in &stuck {
        files.delete_photo(*id).await?;
    }
    Ok(store.give_up_field_photos(&stuck).await?)
}

/// What [`apply`] would remove now.
pub async fn preview(
    store: &Store,
    files: &Files,
    actor: &Actor,
) -> Result<Vec<RetentionLine>, SweepError> {
    let mut lines = store.retention_preview(actor).await?;
    let orphans = orphans(store, files).await?.len() as u64;
    for line in &mut lines {
        if line.kind == DataKind::Files {
            line.due += orphans;
        }
    }
    Ok(lines)
}

/// Files of documents and archives that no row names, since the term of files: one that is being kept right now has
/// no row yet.
async fn orphans(store: &Store, files: &Files) -> Result<Vec<String>, SweepError> {
    let terms = store.retention_terms().await?;
    let days = terms
        .get(&DataKind::Files)
        .copied()
        .unwrap_or_else(|| DataKind::Files.default_days());
    let before = store.now() - TimeDelta::days(days.into());
    let documents: Vec<DocumentId> = named(files, "documents", before).await?;
    let known = store.known_documents(&documents).await?;
    let lost = documents.into_iter().filter(|id| !known.contains(id));
    let mut keys: Vec<String> = lost.map(Document::key).collect();
    let exports: Vec<DataExportId> = named(files, "exports", before).await?;
    let known = store.known_exports(&exports).await?;
    let lost = exports.into_iter().filter(|id| !known.contains(id));
    keys.extend(lost.map(OwnExport::key));
    let consents: Vec<ConsentId> = named(files, "consents", before).await?;
    let known = store.known_consents(&consents).await?;
    let lost = consents.into_iter().filter(|id| !known.contains(id));
    keys.extend(lost.map(Consent::key));
    Ok(keys)
}

/// The ids by which files of a folder are named that were last written before a moment.
async fn named<T: FromStr>(
    files: &Files,
    folder: &str,
    before: chrono::DateTime<chrono::Utc>,
) -> Result<Vec<T>, SweepError> {
    let listed = files.list(folder).await?;
    Ok(listed
        .into_iter()
        .filter(|file| file.written_at < before)
        .filter_map(|file| file.name.parse().ok())
        .collect())
}
