//! The device way: what a voter chooses leaves the device sealed, or not at all.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Draft: a card is pressed
//!     Draft --> Casting: confirmed, and sealed by the worker
//!     Casting --> Draft: refused for good, nothing is marked
//!     Casting --> Casting: no answer, to be sent again
//!     Casting --> Record: the receipt is here, and checked
//!     Record --> Draft: a change of mind
//! ```
//!
//! Each of the three is kept on the device under a name of its own before anything is sent ([`kept`]), so that a
//! dead battery loses nothing. The server renders every page whole; what the islands know, they fill in.
//! Without WebAssembly, a worker or storage the forms of the pages work as they are: the server way.

#[cfg(feature = "hydrate")]
mod booth;
#[cfg(feature = "hydrate")]
pub(super) mod cards;
#[cfg(feature = "hydrate")]
mod casting;
#[cfg(feature = "hydrate")]
mod check;
#[cfg(feature = "hydrate")]
pub(super) mod dom;
#[cfg(feature = "hydrate")]
mod done;
#[cfg(feature = "hydrate")]
mod kept;
#[cfg(feature = "hydrate")]
mod send;
#[cfg(feature = "hydrate")]
mod summary;
#[cfg(feature = "hydrate")]
mod work;

use domain::BallotForm;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a page of the booth tells its island.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// The edition's id, which is part of the names that things are kept under.
    pub edition: String,
    pub slug: String,
    /// `ballot_box::VoteKeys`. The islands hand it to the worker unread: reading a key takes code that no other
    /// page should load.
    pub keys: Value,
    /// The address of the booth's first page.
    pub booth: String,
    /// The full address of the page that finds a ballot, as the QR code has it.
    pub check: String,
}

/// The page that the island stands on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Place {
    Cards {
        /// The voter has said that the ballot replaces another one.
        changing: bool,
        /// The server holds what was chosen: the choices are none of the device's business.
        held_by_server: bool,
    },
    Summary(Box<Summary>),
    Already,
    /// Somebody has voted with this address, and others may.
    Shared,
    Receipt {
        /// Where the ballot of a receipt that the server has is found.
        of_server: Option<String>,
    },
}

/// What the summary needs to say what is wrong with the choices, in the language of the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Summary {
    pub changing: bool,
    pub lang: String,
    pub form: BallotForm,
    /// A fault of the form below the choices is told already.
    pub form_refused: bool,
    /// In words, what the points on a project say: from one point on.
    pub points: Vec<String>,
    pub nothing: String,
    /// `{n}` projects are chosen, too few.
    pub too_few: String,
    /// Too much by `{n}`.
    pub over: String,
    /// Two projects have place `{n}`, in a ranking.
    pub same_place: String,
    /// No project has place `{n}`.
    pub empty_place: String,
    /// The page is older than the ballot paper.
    pub other: String,
}

/// Brings a page of the booth to life. All that it shows is in the page already.
#[island]
pub fn DeviceBooth(facts: Facts, place: Place) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    booth::begin(facts, place);
    #[cfg(not(feature = "hydrate"))]
    let _ = (facts, place);
}

/// Looks for a ballot in the public list without telling who asks, and checks the proof.
#[island]
pub fn CheckReceipt(facts: Facts) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    check::begin(facts);
    #[cfg(not(feature = "hydrate"))]
    let _ = facts;
}

/// What the counter of the first page needs to keep the choices on the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OnDevice {
    /// The edition's id.
    pub edition: String,
    /// Where the way goes on to.
    pub summary: String,
    /// Below this address are the projects, by number.
    pub projects: String,
}
