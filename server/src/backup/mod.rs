//! The file of a backup: a tar archive, compressed (gzip) and encrypted (age).
//!
//! `age -d FILE | tar xz` opens it too. First stands `backup.json`, then the tables in parts of some hundred
//! kilobytes (`tables/account/000001.jsonl`), then photos and documents (`files/photos/….jpg`), at last
//! `manifest.json` with the hash of each table and of the files. Only one part at a time lies in memory.

mod lock;
mod read;
mod write;

pub(crate) use lock::{Key, Lock, new_key};
pub(crate) use read::{Piece, Reading, read};
pub(crate) use write::write;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

const HEADER: &str = "backup.json";
const MANIFEST: &str = "manifest.json";
const TABLES: &str = "tables/";
const FILES: &str = "files/";

/// What stands at the end: what was written, to compare with what is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    pub(crate) tables: BTreeMap<String, Sum>,
    pub(crate) files: Sum,
}

/// How much there is of something, and its SHA-256.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sum {
    /// Rows of a table, or files.
    pub(crate) count: u64,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

/// Adds up while a backup is written or read.
#[derive(Default)]
pub(crate) struct Sums {
    tables: BTreeMap<String, Adding>,
    files: Adding,
}

#[derive(Clone, Default)]
struct Adding {
    count: u64,
    bytes: u64,
    hash: Sha256,
}

impl Sums {
    #[expect(
        clippy::naive_bytecount,
        reason = "a backup waits for the disk, not for this"
    )]
    pub(crate) fn table(&mut self, name: &str, lines: &[u8]) {
        let rows = lines.iter().filter(|byte| **byte == b'\n').count() as u64;
        let sum = self.tables.entry(name.to_owned()).or_default();
        sum.add(rows, lines);
    }

    /// A file with its name, so that two can't change places.
    pub(crate) fn file(&mut self, key: &str, bytes: &[u8]) {
        self.files.hash.update((key.len() as u64).to_be_bytes());
        self.files.hash.update(key.as_bytes());
        self.files.hash.update((bytes.len() as u64).to_be_bytes());
        self.files.add(1, bytes);
    }

    pub(crate) fn manifest(self) -> Manifest {
        let sum = |adding: Adding| Sum {
            count: adding.count,
            bytes: adding.bytes,
            sha256: data_encoding::HEXLOWER.encode(&adding.hash.finalize()),
        };
        Manifest {
            tables: self
                .tables
                .into_iter()
                .map(|(name, adding)| (name, sum(adding)))
                .collect(),
            files: sum(self.files),
        }
    }
}

impl Adding {
    fn add(&mut self, count: u64, bytes: &[u8]) {
        self.count += count;
        self.bytes += bytes.len() as u64;
        self.hash.update(bytes);
    }
}

/// Whether a key of the store of files is one of ours: two words, nothing that leads elsewhere.
fn is_key(key: &str) -> bool {
    let word = |word: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        !word.is_empty() && !word.starts_with('.') && word.chars().all(plain)
    };
    let folder = key
        .split_once('/')
        .map(|(folder, name)| FOLDERS.contains(&folder) && word(name) && !name.contains(".."));
    folder == Some(true)
}

/// The folders of the store of files that a backup takes along.
pub(crate) const FOLDERS: [&str; 2] = ["photos", "documents"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_nowhere_else() {
        assert!(is_key("photos/0190.jpg") && is_key("documents/0190"));
        for wrong in [
            "",
            "photos",
            "photos/",
            "photos/../secret",
            "photos/..",
            "photos/.hidden",
            "../photos/a.jpg",
            "/photos/a.jpg",
            "photos/a/b.jpg",
            "photos/a\0b",
            "sheets/a",
        ] {
            assert!(!is_key(wrong), "{wrong}");
        }
    }

    #[test]
    fn sums_tell_what_is_where() {
        let sums = |files: &[(&str, &[u8])]| {
            let mut sums = Sums::default();
            for (key, bytes) in files {
                sums.file(key, bytes);
            }
            sums.manifest()
        };
        let usual = sums(&[("photos/a", b"one"), ("photos/b", b"two")]);
        assert_eq!((usual.files.count, usual.files.bytes), (2, 6));
        for other in [
            sums(&[("photos/b", b"one"), ("photos/a", b"two")]),
            sums(&[("photos/a", b"on"), ("photos/b", b"etwo")]),
            sums(&[("photos/a", b"one")]),
        ] {
            assert_ne!(usual.files.sha256, other.files.sha256);
        }
    }
}
