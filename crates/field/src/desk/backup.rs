//! Everything that waits as a file, for another phone of the same outing: sealed, as it lies on the shelf.

use super::{Desk, write};
use crate::ports::{Change, Phone, Store, What};
use crate::rows::{self, FORMAT, Head, PhotoHead};
use data_encoding::BASE64URL_NOPAD;
use domain::FieldKind;
use domain::field::{MOST_BYTES, MOST_PHOTO_BYTES};
use domain::kit::{Told, Trouble};
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
        let (heads, photo_heads) = self.waiting().await?;
        let mut file = File {
            what: WHAT.to_owned(),
            format: FORMAT,
            entries: vec![],
            photos: vec![],
        };
        for head in heads.into_iter().filter(Head::waits) {
            let sealed = self.encoded(&head.id.to_string()).await?;
            let ballot = self.encoded(&rows::ballot_key(head.id)).await?;
            // Sent in this very moment by the sender.
            let Some(sealed) = sealed else { continue };
            file.entries.push(SavedEntry {
                head,
                sealed,
                ballot,
            });
        }
        for head in photo_heads {
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
        let file: File = serde_json::from_slice(bytes).map_err(|_| Trouble::Backup)?;
        if file.what != WHAT || file.format == 0 || file.format > FORMAT {
            return Err(Trouble::Backup);
        }
        let meta = self.meta().await?;
        if meta.passes.is_empty() {
            return Err(Trouble::NotSignedIn);
        }
        let (entries, photos) = self.waiting().await?;
        let mut known: HashSet<_> = entries.iter().map(|one| one.id).collect();
        let mut known_photos: HashSet<_> = photos.iter().map(|one| one.id).collect();
        let mut changes = vec![];
        let mut restored = 0;
        let mut ours = false;
        for SavedEntry {
            mut head,
            sealed,
            ballot,
        } in file.entries
        {
            if !meta.passes.contains_key(&head.outing) {
                continue;
            }
            ours = true;
            let is_vote = head.kind == FieldKind::Vote;
            if is_vote != ballot.is_some() || head.format == 0 || head.format > FORMAT {
                return Err(Trouble::Backup);
            }
            let (sealed, ballot) = (decoded(&sealed, MOST_BYTES)?, ballot);
            if !known.insert(head.id) {
                continue;
            }
            restored += 1;
            head.refused = None;
            changes.push(Change::new(Store::Entries, head.id, What::Put(head.row())));
            changes.push(put_body(head.id, sealed));
            if let Some(ballot) = ballot {
                let ballot = decoded(&ballot, MOST_BYTES)?;
                changes.push(put_body(rows::ballot_key(head.id), ballot));
            }
        }
        for SavedPhoto { mut head, sealed } in file.photos {
            if !meta.passes.contains_key(&head.outing) {
                continue;
            }
            ours = true;
            let sealed = decoded(&sealed, MOST_PHOTO_BYTES)?;
            let size = u32::try_from(sealed.len()).map_err(|_| Trouble::Backup)?;
            if known_photos.insert(head.id) {
                (head.size, head.sent) = (size, 0);
                changes.push(Change::new(Store::Photos, head.id, What::Put(head.row())));
                changes.push(put_body(head.id, sealed));
            }
        }
        if !ours {
            return Err(Trouble::Backup);
        }
        if !changes.is_empty() {
            write(&self.phone, changes).await?;
        }
        let state = Box::new(self.state().await?);
        Ok(Told::Restored {
            entries: restored,
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

fn put_body(key: impl ToString, bytes: Vec<u8>) -> Change {
    Change::new(Store::Bodies, key, What::Put(rows::body(bytes)))
}

fn decoded(text: &str, most: usize) -> Result<Vec<u8>, Trouble> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok();
    bytes
        .filter(|bytes| !bytes.is_empty() && bytes.len() <= most)
        .ok_or(Trouble::Backup)
}
