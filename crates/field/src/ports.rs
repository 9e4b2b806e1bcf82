//! What the worker asks of the phone it runs on. The browser gives it in `browser.rs`; tests give one that fails,
//! crashes and forgets between any two steps.

use chrono::{DateTime, Utc};
use domain::kit::{Room, Told, Trouble};
use rand_core::CryptoRng;

/// A shelf's compartments: the object stores of the database `parvis-field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Store {
    /// Passes, the clock, totals: see [`crate::rows`].
    Meta,
    /// What is prepared, by outing.
    Kit,
    /// What is known of each entry without opening it, by its id.
    Entries,
    /// What is known of each photo, by its id.
    Photos,
    /// The sealed bytes of entries, ballots and photos: large, and read one by one.
    Bodies,
}

/// One thing on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub json: String,
    pub bytes: Option<Vec<u8>>,
}

/// One step of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub store: Store,
    pub key: String,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Put(Row),
    /// Puts it where there is one: what another tab has removed does not come back.
    Replace(Row),
    /// Adds to a number, which begins at 0 and never goes below.
    Add(i32),
    Delete,
}

impl Change {
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a key is an id or a text made for it: a sign of borrowing at each call tells nothing"
    )]
    pub fn new(store: Store, key: impl ToString, what: What) -> Self {
        Self {
            store,
            key: key.to_string(),
            what,
        }
    }
}

/// Why the shelf does not do it. Nothing of the transaction was done then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfTrouble {
    Full,
    /// The browser keeps nothing, as in a private window.
    Missing,
    /// What lies there was written by a newer kit, or can't be read.
    Unknown,
}

impl From<ShelfTrouble> for Trouble {
    fn from(trouble: ShelfTrouble) -> Self {
        match trouble {
            ShelfTrouble::Full => Self::Full,
            ShelfTrouble::Missing => Self::NoStorage,
            ShelfTrouble::Unknown => Self::Fault,
        }
    }
}

#[expect(
    async_fn_in_trait,
    reason = "a worker has one thread: no future is sent"
)]
pub trait Shelf {
    async fn read(&self, store: Store, key: &str) -> Result<Option<Row>, ShelfTrouble>;
    /// Keys and JSON of everything in a compartment, without bytes.
    async fn list(&self, store: Store) -> Result<Vec<(String, String)>, ShelfTrouble>;
    /// One transaction: all of it, on the disk once this returns, or nothing.
    async fn write(&self, changes: Vec<Change>) -> Result<(), ShelfTrouble>;
}

/// What is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// On the site, with its query.
    pub path: String,
    /// The bearer token of a phone. Without one the request says nothing of who sends it.
    pub token: Option<String>,
    pub body: Body,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    None,
    Json(String),
    Bytes(Vec<u8>),
}

/// What came back, whole or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub text: String,
    /// The server's clock.
    pub date: Option<DateTime<Utc>>,
    /// Seconds that the server asks to wait.
    pub retry_after: Option<u32>,
}

/// No answer: whether the request arrived is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

#[expect(
    async_fn_in_trait,
    reason = "a worker has one thread: no future is sent"
)]
pub trait Line {
    /// Whether there may be a network. False is certain, true is not.
    fn is_online(&self) -> bool;
    async fn ask(&self, request: Request) -> Result<Reply, Lost>;
}

pub trait Clock {
    /// Milliseconds since 1970 by the phone's clock, which its owner may set.
    fn wall(&self) -> i64;
    /// Milliseconds that only ever grow, from an unknown start. They may stand still while the phone sleeps.
    fn ticks(&self) -> i64;
}

#[expect(
    async_fn_in_trait,
    reason = "a worker has one thread: no future is sent"
)]
pub trait Place {
    /// The right to send, of which all tabs have one: given back when it is dropped.
    type Turn;

    /// `None` while another tab has it.
    async fn turn(&self) -> Option<Self::Turn>;
    async fn room(&self) -> Room;
    /// Keeps a picture of the kit; tells whether it is there.
    async fn keep_picture(&self, address: &str) -> bool;
    async fn drop_pictures(&self);
    /// Says something that no screen has asked for; to those of other tabs too, or to this one's alone.
    fn tell(&self, told: &Told, everywhere: bool);
}

/// All of it.
pub trait Phone: Shelf + Line + Clock + Place {
    fn rng(&self) -> impl CryptoRng;
}
