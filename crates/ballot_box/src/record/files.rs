//! Writing a record: as files, or as one archive.

use super::{Record, lines};
use crate::leaf::Leaf;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;

/// The names of the files.
pub mod names {
    pub const EDITION: &str = "edition.json";
    pub const HEADS: &str = "heads.json";
    pub const HASHES: &str = "hashes.bin";
    pub const OUTCOME: &str = "outcome.json";
    pub const BALLOTS: &str = "ballots.bin";
    pub const TOKENS: &str = "tokens.bin";
    pub const OPENED: &str = "opened.txt";
    pub const OPENING: &str = "opening.json";
}

/// Files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

impl Record {
    /// The files of the record, by name.
    pub fn to_files(&self) -> Files {
        let mut files = self.others.clone();
        let mut put = |name: &str, bytes: Vec<u8>| files.insert(name.to_owned(), bytes);
        put(names::EDITION, json(&self.edition));
        put(names::HEADS, json(&self.heads));
        put(names::OUTCOME, json(&self.outcome));
        let hashes = self.hashes.iter().flat_map(|hash| hash.0);
        put(names::HASHES, hashes.collect());
        if let Some(ballots) = &self.ballots {
            put(
                names::BALLOTS,
                framed(ballots.leaves.iter().map(Leaf::to_bytes)),
            );
            put(
                names::TOKENS,
                framed(ballots.tokens.iter().map(|token| &token.0)),
            );
            put(names::OPENED, lines::write(&ballots.outcomes).into_bytes());
            put(
                names::OPENING,
                json(&lines::Opening {
                    key: ballots.key.clone(),
                }),
            );
        }
        files
    }

    /// The same files in one archive; the same record always gives the same bytes.
    pub fn to_tar(&self) -> io::Result<Vec<u8>> {
        let mut archive = tar::Builder::new(Vec::new());
        for (name, bytes) in self.to_files() {
            let mut header = tar::Header::new_ustar();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            header.set_mtime(0);
            archive.append_data(&mut header, &name, bytes.as_slice())?;
        }
        archive.into_inner()
    }
}

/// Strings, numbers and lists: they always have a JSON form.
fn json(value: &impl Serialize) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(value).unwrap_or_default();
    text.push(b'\n');
    text
}

fn framed<B: AsRef<[u8]>>(items: impl Iterator<Item = B>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for item in items {
        put_framed(&mut bytes, item.as_ref());
    }
    bytes
}

/// An item after its length.
pub(crate) fn put_framed(bytes: &mut Vec<u8>, item: &[u8]) {
    let length = u32::try_from(item.len()).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(item);
}
