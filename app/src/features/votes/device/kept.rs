//! What the device keeps of a vote: the draft, then the sealed ballot on its way, then the receipt.
//!
//! One name each and per edition, so that "the next voter" and signing out, which `start.js` sees to, can wipe
//! them without knowing what they hold.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

/// A draft that nobody has touched for this long is somebody else's business: milliseconds.
const DRAFT_LIVES: f64 = 48.0 * 3600.0 * 1000.0;
/// Choices of somebody who has voted already are there for a change by code, and then in nobody's way.
const SHORT_LIFE: f64 = 15.0 * 60.0 * 1000.0;

/// Choices that are not sealed yet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// Field of the form and points.
    pub(crate) picks: Vec<(String, u32)>,
    /// The voter asked for a blank ballot; the choices stay, for a change of mind.
    pub(crate) blank: bool,
    /// The ballot is to replace one that is in the box.
    pub(crate) changing: Option<Changing>,
    /// When it is dropped, in milliseconds since 1970; `start.js` looks at it too.
    until: f64,
}

/// The ballot that a draft is to replace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Changing {
    pub(crate) code: String,
    /// The turn of the new ballot.
    pub(crate) turn: u32,
}

/// The kinds of what is kept, by the name that they are kept under.
pub(crate) trait Kept: Serialize + DeserializeOwned {
    const NAME: &'static str;
}

impl Kept for Draft {
    const NAME: &'static str = "ballot";
}

impl Draft {
    pub(crate) fn new(picks: Vec<(String, u32)>, blank: bool, changing: Option<Changing>) -> Self {
        Self {
            picks,
            blank,
            changing,
            until: 0.0,
        }
    }

    /// Something is chosen, or a blank ballot is asked for.
    pub(crate) fn is_begun(&self) -> bool {
        self.blank || !self.picks.is_empty()
    }

    /// Keeps the draft from now on for its time.
    pub(crate) fn keep(&mut self, edition: &str) -> bool {
        self.until = js_sys::Date::now() + DRAFT_LIVES;
        keep(edition, self)
    }

    /// Keeps the draft for no longer than it takes to type a code.
    pub(crate) fn keep_briefly(mut self, edition: &str) {
        let soon = js_sys::Date::now() + SHORT_LIFE;
        self.until = self.until.min(soon);
        let _ = keep(edition, &self);
    }

    /// The draft, unless its time is over.
    pub(crate) fn read(edition: &str) -> Option<Self> {
        let draft: Self = read(edition)?;
        if draft.until > js_sys::Date::now() {
            return Some(draft);
        }
        forget::<Self>(edition);
        None
    }
}

fn name<T: Kept>(edition: &str) -> String {
    format!("parvis.{}.{edition}", T::NAME)
}

fn storage() -> Option<Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}

/// Whether this browser keeps anything at all: some have a storage that takes nothing.
pub(crate) fn works() -> bool {
    const TRY: &str = "parvis.try";
    storage().is_some_and(|storage| {
        storage.set_item(TRY, "1").is_ok() && storage.remove_item(TRY).is_ok()
    })
}

pub(crate) fn read<T: Kept>(edition: &str) -> Option<T> {
    let text = storage()?.get_item(&name::<T>(edition)).ok()??;
    serde_json::from_str(&text).ok()
}

/// Keeps a value, and tells whether it is kept: nothing is sent before it is.
#[must_use]
pub(crate) fn keep<T: Kept>(edition: &str, value: &T) -> bool {
    let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(value)) else {
        return false;
    };
    storage.set_item(&name::<T>(edition), &text).is_ok()
}

pub(crate) fn forget<T: Kept>(edition: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&name::<T>(edition));
    }
}
