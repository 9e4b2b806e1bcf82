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
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Length limits of a mission's title, place and meeting point.
pub const LINE: Limits = Limits { min: 2, max: 160 };
/// Length limits of what a mission is about.
pub const TEXT: Limits = Limits { min: 0, max: 3000 };
/// The most people that one mission needs.
pub const MOST_NEEDED: u32 = 200;
/// The most missions that are planned with one form: a slot repeated over weeks.
pub const MOST_AT_ONCE: u32 = 40;
/// The most weeks in which a slot is repeated with one form.
pub const MOST_WEEKS: u32 = 20;
/// The longest mission: a day of an event with its journeys.
pub const LONGEST: TimeDelta = TimeDelta::hours(16);
/// Members are checked in from so long before a mission begins, to the end of its day.
pub const CHECK_IN_BEFORE: TimeDelta = TimeDelta::hours(1);
/// The code of a check-in changes so often, in seconds. It is accepted until the next one changes too.
pub const CODE_SECONDS: i64 = 300;
/// The hour of the day before (in Paris) from which members are reminded: after school, before the evening.
pub const REMINDER_HOUR: u32 = 16;

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

/// Somebody's place does not allow this act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a place that is {from} can't become {to}")]
pub struct PlaceStateError {
    pub from: PlaceState,
    pub to: PlaceState,
}

impl PlaceState {
    /// The state after an act of its holder, or after a place came free.
    pub fn becomes(self, to: Self) -> Result<Self, PlaceStateError> {
        match (self, to) {
            (Self::Going, Self::Offered | Self::Left)
            | (Self::Waiting | Self::Offered, Self::Going | Self::Left)
            | (Self::Left, Self::Going | Self::Waiting) => Ok(to),
            (Self::Going, Self::Going | Self::Waiting)
            | (Self::Waiting | Self::Offered, Self::Waiting | Self::Offered)
            | (Self::Left, Self::Offered | Self::Left) => Err(PlaceStateError { from: self, to }),
        }
    }

    /// Whether the place is taken by its holder.
    pub const fn holds(self) -> bool {
        match self {
            Self::Going | Self::Offered => true,
            Self::Waiting | Self::Left => false,
        }
    }
}

/// When a mission takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// Why a mission can't take place then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum SlotError {
    #[error("a mission begins in the future")]
    Past,
    #[error("a mission ends after it begins, 16 hours later at most")]
    Length,
}

impl Slot {
    pub fn check(self, now: DateTime<Utc>) -> Result<(), SlotError> {
        let length = self.ends_at - self.starts_at;
        if self.starts_at <= now {
            Err(SlotError::Past)
        } else if length <= TimeDelta::zero() || length > LONGEST {
            Err(SlotError::Length)
        } else {
            Ok(())
        }
    }

    /// Its length in whole minutes.
    pub fn minutes(self) -> u32 {
        u32::try_from((self.ends_at - self.starts_at).num_minutes()).unwrap_or(0)
    }

    /// Whether nobody can be at both. Who goes from one to the next that begins when it ends can.
    pub fn clashes(self, other: Self) -> bool {
        self.starts_at < other.ends_at && other.starts_at < self.ends_at
    }

    /// Whether a mission can still be joined or left.
    pub fn is_ahead(self, now: DateTime<Utc>) -> bool {
        now < self.starts_at
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod local {
    use super::{CHECK_IN_BEFORE, REMINDER_HOUR, Slot};
    use crate::calendar::paris;
    use chrono::{DateTime, Days, NaiveDate, Utc};

    impl Slot {
        /// The same hours of the clock, weeks later (or earlier). Nothing where that day has no such hour.
        pub fn weeks_later(self, weeks: i64) -> Option<Self> {
            let starts_at = paris::from_local(
                paris::to_local(self.starts_at) + chrono::TimeDelta::weeks(weeks),
            )?;
            Some(Self {
                starts_at,
                ends_at: starts_at + (self.ends_at - self.starts_at),
            })
        }

        /// From when to when members are checked in: an hour before, to the end of the day on which it ends.
        pub fn check_in(self) -> (DateTime<Utc>, DateTime<Utc>) {
            let next = paris::day(self.ends_at) + Days::new(1);
            let end = at(next, 0).unwrap_or(self.ends_at);
            (self.starts_at - CHECK_IN_BEFORE, end)
        }

        /// From when on its members are reminded.
        pub fn reminder(self) -> DateTime<Utc> {
            let before = paris::day(self.starts_at) - Days::new(1);
            at(before, REMINDER_HOUR).unwrap_or(self.starts_at)
        }
    }

    /// An hour of a day in Paris.
    fn at(day: NaiveDate, hour: u32) -> Option<DateTime<Utc>> {
        paris::from_local(day.and_hms_opt(hour, 0, 0)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(from: &str, minutes: i64) -> Slot {
        let starts_at: DateTime<Utc> = from.parse().unwrap();
        Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::minutes(minutes),
        }
    }

    #[test]
    fn a_place_moves_on_as_the_picture_shows() {
        use PlaceState::{Going, Left, Offered, Waiting};
        let fine: Vec<_> = PlaceState::ALL
            .iter()
            .flat_map(|from| PlaceState::ALL.iter().map(move |to| (*from, *to)))
            .filter(|(from, to)| from.becomes(*to).is_ok())
            .collect();
        assert_eq!(
            fine,
            [
                (Going, Offered),
                (Going, Left),
                (Waiting, Going),
                (Waiting, Left),
                (Offered, Going),
                (Offered, Left),
                (Left, Going),
                (Left, Waiting),
            ]
        );
    }

    #[test]
    fn a_mission_is_ahead_and_has_an_end() {
        let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().unwrap();
        let check = |from, minutes| slot(from, minutes).check(now);
        assert_eq!(check("2026-11-22T12:00:01Z", 120), Ok(()));
        assert_eq!(check("2026-11-22T12:00:00Z", 120), Err(SlotError::Past));
        assert_eq!(check("2026-11-23T12:00:00Z", 0), Err(SlotError::Length));
        assert_eq!(check("2026-11-23T12:00:00Z", -5), Err(SlotError::Length));
        assert_eq!(check("2026-11-23T12:00:00Z", 16 * 60), Ok(()));
        assert_eq!(
            check("2026-11-23T12:00:00Z", 16 * 60 + 1),
            Err(SlotError::Length)
        );
    }

    #[test]
    fn one_after_the_other_is_no_clash() {
        let first = slot("2026-11-28T09:00:00Z", 120);
        assert!(!first.clashes(slot("2026-11-28T11:00:00Z", 60)));
        assert!(first.clashes(slot("2026-11-28T10:59:00Z", 60)));
        assert!(
            first.clashes(slot("2026-11-28T08:00:00Z", 600)),
            "around it"
        );
        assert!(first.clashes(first));
    }

    #[test]
    fn a_week_later_is_the_same_hour_of_the_clock() {
        // Winter time begins on 25 October 2026.
        let summer = slot("2026-10-21T12:00:00Z", 90);
        assert_eq!(
            summer.weeks_later(1),
            Some(slot("2026-10-28T13:00:00Z", 90))
        );
        // On 28 March 2027 there is no half past two at night.
        assert_eq!(slot("2027-03-21T01:30:00Z", 60).weeks_later(1), None);
    }

    #[test]
    fn check_ins_and_reminders_go_by_the_clock_of_the_town_hall() {
        // From 14 to 16 h in Paris, in winter.
        let mission = slot("2026-11-28T13:00:00Z", 120);
        let at = |text: &str| -> DateTime<Utc> { text.parse().unwrap() };
        assert_eq!(
            mission.check_in(),
            (at("2026-11-28T12:00:00Z"), at("2026-11-28T23:00:00Z"))
        );
        assert_eq!(mission.reminder(), at("2026-11-27T15:00:00Z"));
    }
}
