//! Reading a backup, for a check or a restoration.

use super::{FILES, HEADER, Key, MANIFEST, Manifest, Sums, TABLES, is_key};
use anyhow::{Context as _, anyhow, bail, ensure};
use flate2::read::GzDecoder;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use store::BackupHeader;
use tokio::sync::mpsc;

/// No part and no file is larger than this.
const LARGEST: u64 = 256 * 1024 * 1024;
const WAITING: usize = 2;

/// What a backup says, piece by piece.
pub(crate) enum Piece {
    Rows { table: String, lines: String },
    File { key: String, bytes: Vec<u8> },
}

/// A backup that is being read.
pub(crate) struct Reading {
    pub(crate) header: BackupHeader,
    pieces: mpsc::Receiver<anyhow::Result<Entry>>,
    sums: Sums,
}

struct Entry {
    name: String,
    bytes: Vec<u8>,
}

/// Opens a backup and reads its header.
pub(crate) async fn read(path: &Path, key: Key) -> anyhow::Result<Reading> {
    let (send, mut pieces) = mpsc::channel(WAITING);
    let file: PathBuf = path.to_owned();
    tokio::task::spawn_blocking(move || {
        if let Err(err) = entries(&file, &key, &send) {
            // Nobody listens when the reading was given up.
            let _ = send.blocking_send(Err(err));
        }
    });
    let first = pieces.recv().await.context("the backup is empty")??;
    ensure!(
        first.name == HEADER,
        "the backup does not begin with its header"
    );
    let header = serde_json::from_slice(&first.bytes).context("reading the backup's header")?;
    Ok(Reading {
        header,
        pieces,
        sums: Sums::default(),
    })
}

impl Reading {
    /// The next piece. Nothing once all is read and fits the hashes at the end.
    pub(crate) async fn next(&mut self) -> anyhow::Result<Option<Piece>> {
        let entry = self.pieces.recv().await.context("the end is missing")??;
        if let Some(rest) = entry.name.strip_prefix(TABLES) {
            let (table, _) = rest.split_once('/').context("a table without a name")?;
            self.sums.table(table, &entry.bytes);
            let lines = String::from_utf8(entry.bytes).context("a table that is no text")?;
            return Ok(Some(Piece::Rows {
                table: table.to_owned(),
                lines,
            }));
        }
        if let Some(key) = entry.name.strip_prefix(FILES) {
            ensure!(is_key(key), "a file with a name that is none of ours");
            self.sums.file(key, &entry.bytes);
            return Ok(Some(Piece::File {
                key: key.to_owned(),
                bytes: entry.bytes,
            }));
        }
        ensure!(
            entry.name == MANIFEST,
            "something that belongs to no backup"
        );
        let told: Manifest =
            serde_json::from_slice(&entry.bytes).context("reading the hashes at the end")?;
        let found = std::mem::take(&mut self.sums).manifest();
        ensure!(
            told == found,
            "the hashes at the end are not those of what was read"
        );
        for (table, rows) in &self.header.rows {
            let found = found.tables.get(table).map_or(0, |sum| sum.count);
            ensure!(
                found == *rows,
                "the table {table} has {found} rows, and its header says {rows}"
            );
        }
        // To the last byte: only then is it known that none is missing.
        match self.pieces.recv().await {
            None => Ok(None),
            Some(Ok(_)) => bail!("something stands after the end"),
            Some(Err(err)) => Err(err),
        }
    }
}

fn entries(
    path: &Path,
    key: &Key,
    send: &mpsc::Sender<anyhow::Result<Entry>>,
) -> anyhow::Result<()> {
    let file = File::open(path).with_context(|| format!("opening {}", path.display()))?;
    let opened = key.open(BufReader::new(file))?;
    let altered = "it was altered, or cut off";
    let mut tar = tar::Archive::new(GzDecoder::new(opened));
    for entry in tar.entries().context(altered)? {
        let mut entry = entry.context(altered)?;
        let size = entry.size();
        ensure!(size <= LARGEST, "a part is too large");
        let name = entry.path().context(altered)?;
        let name = name.to_str().context("a name that is no text")?.to_owned();
        let mut bytes = Vec::new();
        let read = entry.by_ref().take(LARGEST).read_to_end(&mut bytes);
        read.context(altered)?;
        ensure!(bytes.len() as u64 == size, altered);
        send.blocking_send(Ok(Entry { name, bytes }))
            .map_err(|_| anyhow!("given up"))?;
    }
    // The rest of the archive is empty; the last of the seals stands behind it.
    let mut rest = tar.into_inner();
    std::io::copy(&mut rest, &mut std::io::sink()).context(altered)?;
    let mut rest = rest.into_inner();
    let after = std::io::copy(&mut rest, &mut std::io::sink()).context(altered)?;
    ensure!(after == 0, "something stands after the end");
    Ok(())
}
