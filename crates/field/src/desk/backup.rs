//! Everything that waits or was refused as a file, for another phone of the same outing: sealed, as it lies on the
//! shelf.

use super::{Desk, Waiting, write};
use crate::ports::{Change, Phone, Store, What};
use crate::rows::{self, FORMAT, Head, PhotoHead};
use data_encoding::BASE64URL_NOPAD;
use domain::field::{MOST_BYTES, MOST_PHOTO_BYTES};
use domain::kit::{Told, Trouble};
use domain::{FieldEntryId, FieldKind, FieldPhotoId, OutingId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// By this a file of the kit is known.
const WHAT: &str = "parvis-field";

#[derive(Serialize, Deserialize)]
struct File {
    what: String,
    format: u32,
    entries: Vec<SavedEntry>,
    photos: Vec<SavedPhoto>,
}

/// A file as it is read: what is damaged in it, or of a newer kit, spoils nothing beside.
#[derive(Deserialize)]
struct Found {
    what: String,
    format: u32,
    entries: Vec<serde_json::Value>,
    photos: Vec<serde_json::Value>,
}

#[derive(Serialize, Deserialize)]
struct SavedEntry {
    head: Head,
    sealed: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ballot: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct SavedPhoto {
    head: PhotoHead,
    sealed: String,
}

impl<P: Phone> Desk<P> {
    /// The file's name and its bytes.
    pub(super) async fn backup(&self) -> Result<(String, Vec<u8>), Trouble> {
        let Waiting {
            entries, photos, ..
        } = self.waiting().await?;
        let mut file = File {
            what: WHAT.to_owned(),
            format: FORMAT,
            entries: vec![],
            photos: vec![],
        };
        let mut left_out = HashSet::new();
        for head in entries {
            let sealed = self.encoded(&head.id.to_string()).await?;
            let ballot = self.encoded(&rows::ballot_key(head.id)).await?;
            // Sent in this very moment by the sender, whole or its second part; or it stands for photos alone.
            let whole = (head.kind == FieldKind::Vote) == ballot.is_some();
            let Some(sealed) = sealed.filter(|_| whole) else {
                if !head.waits() {
                    left_out.extend(head.photos);
                }
                continue;
            };
            file.entries.push(SavedEntry {
                head,
                sealed,
                ballot,
            });
        }
        let goes = |head: &PhotoHead| !left_out.contains(&head.id);
        for head in photos.into_iter().filter(goes) {
            if let Some(sealed) = self.encoded(&head.id.to_string()).await? {
                file.photos.push(SavedPhoto { head, sealed });
            }
        }
        let name = format!("{WHAT}-{}.json", self.now().format("%Y-%m-%d-%H%M"));
        let bytes = serde_json::to_vec(&file).map_err(|_| Trouble::Fault)?;
        Ok((name, bytes))
    }

    /// Takes in a file. What this phone has already is left as it is; what the other one sends too counts once.
    pub(super) async fn restore(&self, bytes: &[u8]) -> Result<Told, Trouble> {
        let file: Found = serde_json::from_slice(bytes).map_err(|_| Trouble::Backup)?;
        if file.what != WHAT || file.format == 0 || file.format > FORMAT {
            return Err(Trouble::Backup);
        }
        let meta = self.meta().await?;
        if meta.passes.is_empty() {
            return Err(Trouble::NotSignedIn);
        }
        let Waiting {
            entries,
            photos,
            unknown,
            ..
        } = self.waiting().await?;
        let mut taken = Taken {
            known: entries.iter().map(|one| one.id).chain(unknown).collect(),
            ..Taken::default()
        };
        let mut known_photos: HashSet<_> = photos.iter().map(|one| one.id).collect();
        let passes = |outing: OutingId| meta.passes.contains_key(&outing);
        for entry in file.entries {
            taken.entry(entry, passes);
        }
        for photo in file.photos {
            taken.photo(photo, &mut known_photos, passes);
        }
        if !taken.ours {
            return Err(Trouble::Backup);
        }
        if !taken.changes.is_empty() {
            write(&self.phone, taken.changes).await?;
        }
        let state = Box::new(self.state().await?);
        Ok(Told::Restored {
            entries: taken.restored,
            skipped: taken.skipped,
            state,
        })
    }

    async fn encoded(&self, key: &str) -> Result<Option<String>, Trouble> {
        let row = self.phone.read(Store::Bodies, key).await?;
        Ok(row
            .and_then(|row| row.bytes)
            .map(|bytes| BASE64URL_NOPAD.encode(&bytes)))
    }
}

/// What is taken in of a file.
#[derive(Default)]
struct Taken {
    known: HashSet<FieldEntryId>,
    changes: Vec<Change>,
    /// Entries that were not known.
    restored: u32,
    /// Rows that can't be used.
    skipped: u32,
    /// Entries that can't be used, whose photos would find nothing to belong to.
    spoilt: HashSet<FieldEntryId>,
    /// Whether anything in the file is of an outing of this phone.
    ours: bool,
}

impl Taken {
    fn entry(&mut self, row: serde_json::Value, passes: impl Fn(OutingId) -> bool) {
        let Ok(SavedEntry {
            mut head,
            sealed,
            ballot,
        }) = serde_json::from_value(row)
        else {
            self.skipped += 1;
            return;
        };
        if !passes(head.outing) {
            return;
        }
        self.ours = true;
        let is_vote = head.kind == FieldKind::Vote;
        let is_known_format = (1..=FORMAT).contains(&head.format);
        let sealed = decoded(&sealed, MOST_BYTES);
        let ballot = ballot.map(|ballot| decoded(&ballot, MOST_BYTES));
        let (true, true, Some(sealed), Some(ballot)) = (
            is_known_format,
            is_vote == ballot.is_some(),
            sealed,
            ballot.map_or(Some(None), |ballot| ballot.map(Some)),
        ) else {
            self.skipped += 1;
            self.spoilt.insert(head.id);
            return;
        };
        if !self.known.insert(head.id) {
            return;
        }
        self.restored += 1;
        (head.refused, head.by_phone) = (None, false);
        let put = Change::new(Store::Entries, head.id, What::Put(head.row()));
        self.changes.extend([put, put_body(head.id, sealed)]);
        if let Some(ballot) = ballot {
            let key = rows::ballot_key(head.id);
            self.changes.push(put_body(key, ballot));
        }
    }

    fn photo(
        &mut self,
        row: serde_json::Value,
        known: &mut HashSet<FieldPhotoId>,
        passes: impl Fn(OutingId) -> bool,
    ) {
        let read = serde_json::from_value(row).ok();
        let read = read.and_then(|SavedPhoto { head, sealed }: SavedPhoto| {
            let sealed = decoded(&sealed, MOST_PHOTO_BYTES)?;
            let size = u32::try_from(sealed.len()).ok()?;
            let is_known_format = (1..=FORMAT).contains(&head.format);
            (is_known_format && !self.spoilt.contains(&head.entry)).then_some((head, sealed, size))
        });
        let Some((mut head, sealed, size)) = read else {
            self.skipped += 1;
            return;
        };
        if !passes(head.outing) {
            return;
        }
        self.ours = true;
        if known.insert(head.id) {
            (head.size, head.sent) = (size, 0);
            let put = Change::new(Store::Photos, head.id, What::Put(head.row()));
            self.changes.extend([put, put_body(head.id, sealed)]);
        }
    }
}

fn put_body(key: impl ToString, bytes: Vec<u8>) -> Change {
    Change::new(Store::Bodies, key, What::Put(rows::body(bytes)))
}

fn decoded(text: &str, most: usize) -> Option<Vec<u8>> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok();
    bytes.filter(|bytes| !bytes.is_empty() && bytes.len() <= most)
}
