//! What lies on the shelf. Nothing of it can be read: what an entry says is sealed, and this is what stands beside.
//!
//! # How the format changes
//!
//! The database has version [`VERSION`], and each entry says its own [`FORMAT`]. A change that older rows can be read
//! through (a field with a default) changes neither. Any other gives both a new number and a step in `open` of
//! `worker.js`, which `IndexedDB` runs in the one transaction that opens the database; the frozen dump of every version
//! stays in `tests/it/frozen` and is sent by today's code. A database or an entry of a **newer** version is left as it
//! is: the kit says that it can't go on, and never deletes what it does not know.

use crate::ports::{Change, Row, ShelfTrouble, Store, What};
use chrono::{DateTime, Utc};
use domain::kit::KitTotals;
use domain::outing::Encounter;
use domain::{EntryRefusal, FieldDeviceId, FieldEntryId, FieldKind, FieldPhotoId, OutingId};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::HashMap;

/// The version of the database; `worker.js` has the same number.
pub const VERSION: u32 = 1;
/// The format of an entry and of a photo.
pub const FORMAT: u32 = 1;

/// An entry that waits, or was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub format: u32,
    pub id: FieldEntryId,
    pub outing: OutingId,
    pub kind: FieldKind,
    /// By the corrected clock; of a vote the quarter of an hour.
    pub made_at: DateTime<Utc>,
    /// What the clock was corrected by, in seconds.
    pub skew: i64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<FieldPhotoId>,
    /// Why it will not be taken; its holder has not read it yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<EntryRefusal>,
    /// It was this phone that found it faulty, by answers that it could not read otherwise: it may be wrong.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_phone: bool,
}

/// A photo that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoHead {
    pub format: u32,
    pub id: FieldPhotoId,
    pub entry: FieldEntryId,
    pub outing: OutingId,
    /// Bytes, sealed.
    pub size: u32,
    /// Bytes that the server has said to have.
    pub sent: u32,
}

/// The right to send for an outing. It opens nothing, and the lead can withdraw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pass {
    pub outing: OutingId,
    pub device: FieldDeviceId,
    pub token: String,
    pub label: String,
    pub good_until: DateTime<Utc>,
}

/// What this phone has drawn to be let in, kept before it asks: where the answer is lost it asks the same again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub code: String,
    pub token: String,
}

/// What is needed of a kit at every entry, beside the whole of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    pub made_at: DateTime<Utc>,
    pub title: String,
    /// `ballot_box::field::FieldKey`, as text.
    pub field_key: String,
    /// Pictures on the phone, of so many.
    pub pictures: (u32, u32),
}

/// What was last known of the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockRow {
    /// Seconds by which the phone's clock is ahead.
    pub skew: i64,
    /// The phone's clock when it was last looked at, in milliseconds.
    pub seen: i64,
}

/// The compartment `Meta`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    pub current: Option<OutingId>,
    pub passes: HashMap<OutingId, Pass>,
    pub prepared: HashMap<OutingId, Prepared>,
    pub clock: Option<ClockRow>,
    pub last_sent: Option<DateTime<Utc>>,
    pub asked: Option<Asked>,
    totals: HashMap<String, u32>,
}

pub const CURRENT: &str = "current";
pub const CLOCK: &str = "clock";
pub const LAST_SENT: &str = "last_sent";
pub const ASKED: &str = "asked";
const PASS: &str = "pass.";
const PREPARED: &str = "prepared.";
const TOTAL: &str = "total.";
/// What is counted of an outing.
const COUNTED: [&str; 6] = ["met", "refused", "absent", "ideas", "votes", "contacts"];

impl Meta {
    pub fn read(rows: Vec<(String, String)>) -> Result<Self, ShelfTrouble> {
        let mut meta = Self::default();
        for (key, row) in rows {
            if key == CURRENT {
                meta.current = Some(read(&row)?);
            } else if key == CLOCK {
                meta.clock = Some(read(&row)?);
            } else if key == LAST_SENT {
                meta.last_sent = Some(read(&row)?);
            } else if key == ASKED {
                meta.asked = Some(read(&row)?);
            } else if key.starts_with(PASS) {
                let pass: Pass = read(&row)?;
                meta.passes.insert(pass.outing, pass);
            } else if let Some(outing) = key.strip_prefix(PREPARED) {
                let outing = outing.parse().map_err(|_| ShelfTrouble::Unknown)?;
                meta.prepared.insert(outing, read(&row)?);
            } else if key.starts_with(TOTAL) {
                meta.totals.insert(key, read(&row)?);
            }
        }
        Ok(meta)
    }

    /// The phone's sign-in for an outing, as the server knows it.
    pub fn device(&self, outing: OutingId) -> Option<FieldDeviceId> {
        self.passes.get(&outing).map(|pass| pass.device)
    }

    /// The pass of the outing that this phone is on.
    pub fn pass(&self) -> Option<&Pass> {
        self.passes.get(&self.current?)
    }

    pub fn totals(&self, outing: OutingId) -> KitTotals {
        let of = |what: &str| {
            let key = total_key(outing, what);
            self.totals.get(&key).copied().unwrap_or_default()
        };
        let [met, refused, absent, ideas, votes, contacts] = COUNTED.map(of);
        KitTotals {
            met,
            refused,
            absent,
            ideas,
            votes,
            contacts,
        }
    }
}

impl Head {
    pub fn waits(&self) -> bool {
        self.refused.is_none()
    }

    /// Whether it may be taken when it is sent once more.
    pub fn may_change(&self) -> bool {
        self.by_phone || self.refused.is_some_and(EntryRefusal::may_change)
    }

    pub fn row(&self) -> Row {
        row(self)
    }

    /// Reads an entry's head, unless a newer kit has written it.
    pub fn read(json: &str) -> Result<Self, ShelfTrouble> {
        read(json).and_then(|head: Self| known(head.format, head))
    }

    /// All that has to go when the entry goes: itself, its bytes, its ballot. Photos have their own way.
    pub fn removed(id: FieldEntryId) -> Vec<Change> {
        vec![
            Change::new(Store::Entries, id, What::Delete),
            Change::new(Store::Bodies, id, What::Delete),
            Change::new(Store::Bodies, ballot_key(id), What::Delete),
        ]
    }
}

impl PhotoHead {
    pub fn row(&self) -> Row {
        row(self)
    }

    pub fn read(json: &str) -> Result<Self, ShelfTrouble> {
        read(json).and_then(|head: Self| known(head.format, head))
    }

    pub fn removed(id: FieldPhotoId) -> [Change; 2] {
        [
            Change::new(Store::Photos, id, What::Delete),
            Change::new(Store::Bodies, id, What::Delete),
        ]
    }
}

fn known<T>(format: u32, head: T) -> Result<T, ShelfTrouble> {
    (1..=FORMAT)
        .contains(&format)
        .then_some(head)
        .ok_or(ShelfTrouble::Unknown)
}

/// Where the sealed ballot of a vote lies, beside its request.
pub fn ballot_key(id: FieldEntryId) -> String {
    format!("{id}.ballot")
}

pub fn pass_key(outing: OutingId) -> String {
    format!("{PASS}{outing}")
}

pub fn prepared_key(outing: OutingId) -> String {
    format!("{PREPARED}{outing}")
}

/// Everything in `Meta` and `Kit` that is of an outing.
pub fn outing_removed(outing: OutingId) -> Vec<Change> {
    let mut gone = vec![
        Change::new(Store::Meta, pass_key(outing), What::Delete),
        Change::new(Store::Meta, prepared_key(outing), What::Delete),
        Change::new(Store::Kit, outing, What::Delete),
    ];
    gone.extend(
        COUNTED.map(|what| Change::new(Store::Meta, total_key(outing, what), What::Delete)),
    );
    gone
}

/// Counts an entry of the outing; `by` is -1 for one that is taken back.
pub fn counted(outing: OutingId, what: &str, by: i32) -> Change {
    Change::new(Store::Meta, total_key(outing, what), What::Add(by))
}

/// Under what name an encounter is counted.
pub fn encounter_name(encounter: Encounter) -> &'static str {
    match encounter {
        Encounter::Met => "met",
        Encounter::Refused => "refused",
        Encounter::Absent => "absent",
    }
}

fn total_key(outing: OutingId, what: &str) -> String {
    format!("{TOTAL}{outing}.{what}")
}

/// Something as a row without bytes.
pub fn row<T: Serialize>(what: &T) -> Row {
    Row {
        // Texts, numbers and lists: they always have a JSON form.
        json: serde_json::to_string(what).unwrap_or_default(),
        bytes: None,
    }
}

/// Bytes as a row.
pub fn body(bytes: Vec<u8>) -> Row {
    Row {
        json: String::new(),
        bytes: Some(bytes),
    }
}

/// Puts something under a key of `Meta`.
pub fn meta<T: Serialize>(key: impl ToString, what: &T) -> Change {
    Change::new(Store::Meta, key, What::Put(row(what)))
}

fn read<T: DeserializeOwned>(json: &str) -> Result<T, ShelfTrouble> {
    serde_json::from_str(json).map_err(|_| ShelfTrouble::Unknown)
}
