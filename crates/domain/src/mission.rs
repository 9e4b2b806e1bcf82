//! Missions: slots to fill on an outing or an event, who said yes, and who came.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Going: sign up, a place is free
//!     [*] --> Waiting: sign up, all places are taken
//!     Waiting --> Going: a place came free
//!     Going --> Offered: look for somebody else
//!     Offered --> Going: keep it after all
//!     Offered --> Left: somebody took it
//!     Going --> Left: sign off
//!     Waiting --> Left: sign off
//! ```

use crate::text::Limits;
use crate::words::words;

/// Length limits of a mission's title, place and meeting point.
pub const LINE: Limits = Limits { min: 2, max: 160 };
/// Length limits of what a mission is about.
pub const TEXT: Limits = Limits { min: 0, max: 3000 };
/// The most people that one mission needs.
pub const MOST_NEEDED: u32 = 200;
/// The most missions that are planned with one form: a slot repeated over weeks.
pub const MOST_AT_ONCE: usize = 40;

words! {
    /// Whether a mission takes place.
    pub enum MissionState as "state of a mission" {
        Planned = "planned",
        Cancelled = "cancelled",
    }
}

words! {
    /// Somebody's place on a mission.
    pub enum PlaceState as "state of a place" {
        Going = "going",
        /// On the waiting list, in the order of `since`.
        Waiting = "waiting",
        /// Still theirs, and free for whoever takes it.
        Offered = "offered",
        Left = "left",
    }
}

words! {
    /// How somebody was checked in.
    pub enum CheckIn as "check-in" {
        /// With the code that the lead's screen shows.
        Code = "code",
        /// By the lead.
        Lead = "lead",
    }
}

impl PlaceState {
    /// Whether the place is taken by its holder.
    pub const fn holds(self) -> bool {
        match self {
            Self::Going | Self::Offered => true,
            Self::Waiting | Self::Left => false,
        }
    }
}
