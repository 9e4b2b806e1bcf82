//! Writing a backup.

use super::{FILES, HEADER, Lock, MANIFEST, Manifest, Sums, TABLES};
use anyhow::{Context as _, anyhow, ensure};
use chrono::{DateTime, Utc};
use files::{Files, FilesError};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use store::Snapshot;
use tokio::sync::mpsc;

/// Parts that may wait for the disk.
const WAITING: usize = 2;

enum Piece {
    Entry { name: String, bytes: Vec<u8> },
    End,
}

/// Writes what a snapshot and the store of files hold. The file has its name when it is whole, not before.
pub(crate) async fn write(
    mut snapshot: Snapshot,
    files: &Files,
    lock: Lock,
    to: &Path,
) -> anyhow::Result<Manifest> {
    ensure!(!to.exists(), "{} is there already", to.display());
    let made_at = snapshot.header().made_at;
    let (pieces, waiting) = mpsc::channel(WAITING);
    let path = to.to_owned();
    let writing = tokio::task::spawn_blocking(move || archive(&path, &lock, made_at, waiting));
    let fed = feed(&mut snapshot, files, &pieces).await;
    drop(pieces);
    // A full disk is the cause of a channel that is gone.
    writing.await.context("writing the backup")??;
    fed
}

async fn feed(
    snapshot: &mut Snapshot,
    files: &Files,
    pieces: &mpsc::Sender<Piece>,
) -> anyhow::Result<Manifest> {
    let send = async |name: String, bytes: Vec<u8>| {
        let sent = pieces.send(Piece::Entry { name, bytes }).await;
        sent.map_err(|_| anyhow!("the backup could not be written"))
    };
    let mut sums = Sums::default();
    let header = serde_json::to_vec_pretty(snapshot.header())?;
    send(HEADER.to_owned(), header).await?;
    let mut number = 0;
    while let Some(part) = snapshot.next().await? {
        number += 1;
        sums.table(part.table, part.lines.as_bytes());
        let name = format!("{TABLES}{}/{number:06}.jsonl", part.table);
        send(name, part.lines.into_bytes()).await?;
    }
    for folder in super::FOLDERS {
        for listed in files.list(folder).await? {
            let key = format!("{folder}/{}", listed.name);
            let bytes = match files.get(&key).await {
                Ok(bytes) => bytes,
                // Removed since the list was made.
                Err(FilesError::NotFound) => continue,
                Err(err) => return Err(anyhow!(err).context(format!("reading {key}"))),
            };
            sums.file(&key, &bytes);
            send(format!("{FILES}{key}"), bytes).await?;
        }
    }
    let manifest = sums.manifest();
    send(MANIFEST.to_owned(), serde_json::to_vec_pretty(&manifest)?).await?;
    let ended = pieces.send(Piece::End).await;
    ended.map_err(|_| anyhow!("the backup could not be written"))?;
    Ok(manifest)
}

fn archive(
    to: &Path,
    lock: &Lock,
    made_at: DateTime<Utc>,
    mut pieces: mpsc::Receiver<Piece>,
) -> anyhow::Result<()> {
    let mut unfinished = to.as_os_str().to_owned();
    unfinished.push(".part");
    let unfinished = Unfinished(PathBuf::from(unfinished));
    let file = private_file(&unfinished.0)?;
    let doing = || format!("writing {}", unfinished.0.display());
    let closed = lock.encryptor()?.wrap_output(BufWriter::new(file))?;
    let mut tar = tar::Builder::new(GzEncoder::new(closed, Compression::default()));
    let seconds = u64::try_from(made_at.timestamp()).unwrap_or(0);
    loop {
        match pieces.blocking_recv() {
            Some(Piece::Entry { name, bytes }) => {
                let mut head = tar::Header::new_gnu();
                head.set_size(bytes.len() as u64);
                head.set_mode(0o600);
                head.set_mtime(seconds);
                tar.append_data(&mut head, name, bytes.as_slice())
                    .with_context(doing)?;
            }
            Some(Piece::End) => break,
            // Whoever reads the database has given up, and tells why.
            None => return Ok(()),
        }
    }
    let closed = tar.into_inner().and_then(GzEncoder::finish);
    let file = closed.and_then(age::stream::StreamWriter::finish);
    let file = file.with_context(doing)?.into_inner();
    let mut file = file
        .map_err(std::io::IntoInnerError::into_error)
        .with_context(doing)?;
    file.flush()
        .and_then(|()| file.sync_all())
        .with_context(doing)?;
    std::fs::rename(&unfinished.0, to).with_context(|| format!("naming {}", to.display()))
}

/// Removes what was not finished.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Not there any more when it has got its name.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A new file that its owner alone can read.
pub(super) fn private_file(path: &Path) -> anyhow::Result<File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("making {}", path.display()))
}
