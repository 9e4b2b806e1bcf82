//! Networks of ambassadors: who belongs to one, and what must be there before they act.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Applied
//!     Applied --> Accepted: a lead accepts
//!     Applied --> Declined: a lead declines
//!     Declined --> Applied: apply again
//!     Accepted --> Left: leave, or be taken off
//!     Applied --> Left: withdraw
//!     Left --> Applied: apply again
//! ```
//!
//! A minor acts with the consent of a guardian alone, and everybody with the network's charter accepted as it stands.
//! Until then all they can do is read.

use crate::text::Limits;
use crate::words::words;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// Length limits of the name of a network or a group.
pub const NAME: Limits = Limits { min: 2, max: 120 };
/// Length limits of the text that presents a network.
pub const INTRO: Limits = Limits { min: 0, max: 3000 };
/// Length limits of a charter.
pub const CHARTER: Limits = Limits {
    min: 20,
    max: 20_000,
};
/// Length limits of what somebody writes when they apply.
pub const MESSAGE: Limits = Limits { min: 0, max: 1000 };
/// Length limits of an announcement, a reply, thanks or a story.
pub const POST: Limits = Limits { min: 2, max: 2000 };
/// Length limits of the name of a guardian.
pub const GUARDIAN: Limits = Limits { min: 2, max: 120 };
/// The oldest age that a date of birth can tell: an older one is a typing error.
pub const OLDEST: u32 = 120;
/// Length limits of what a step of training is about.
pub const STEP: Limits = Limits { min: 0, max: 3000 };
/// Length limits of what a piece of equipment is known by: a number, a size.
pub const LABEL: Limits = Limits { min: 1, max: 80 };
/// Length limits of the reason for which a post is hidden, or somebody taken off a network.
pub const REASON: Limits = Limits { min: 5, max: 500 };
/// Replies, thanks and stories that somebody may write in an hour.
pub const POSTS_PER_HOUR: u64 = 20;
/// The age from which people consent for themselves (Code civil, article 388).
pub const ADULT: u32 = 18;
/// Days in which a guardian's link can be used.
pub const CONSENT_DAYS: i64 = 30;

words! {
    /// Whose network it is.
    pub enum NetworkKind as "kind of network" {
        /// Young ambassadors.
        Youth = "youth",
        /// Residents' committees that decide about a fund.
        Committees = "committees",
    }
}

words! {
    /// What a group is made of.
    pub enum GroupKind as "kind of group" {
        School = "school",
        District = "district",
        Committee = "committee",
        Other = "other",
    }
}

words! {
    /// Where somebody's membership stands.
    pub enum AmbassadorState as "state" {
        Applied = "applied",
        Accepted = "accepted",
        Declined = "declined",
        Left = "left",
    }
}

words! {
    /// How a guardian consents.
    pub enum ConsentForm as "form of consent" {
        /// By a link that was sent to them.
        Link = "link",
        /// On paper: staff keep the signed sheet as a scan.
        Paper = "paper",
    }
}

words! {
    /// Where a guardian's consent stands.
    pub enum ConsentState as "state of consent" {
        Asked = "asked",
        Given = "given",
        Refused = "refused",
        Withdrawn = "withdrawn",
    }
}

words! {
    /// Ties to the city that a network's rules exclude from deciding about its money.
    pub enum Incompatibility as "incompatibility" {
        Elected = "elected",
        Staff = "staff",
        /// A child of somebody elected, or of the staff in charge.
        Child = "child",
    }
}

words! {
    /// When somebody can usually come.
    pub enum Availability as "availability" {
        Weekdays = "weekdays",
        Evenings = "evenings",
        Wednesdays = "wednesdays",
        Saturdays = "saturdays",
        Sundays = "sundays",
        Holidays = "holidays",
    }
}

words! {
    /// A language that somebody speaks with people who are met: those that cities with networks ask for. Codes are
    /// of ISO 639, the shortest there is.
    pub enum SpokenLanguage as "language" {
        French = "fr",
        Arabic = "ar",
        Berber = "ber",
        Bambara = "bm",
        Bengali = "bn",
        Chinese = "zh",
        Comorian = "zdj",
        Creole = "crp",
        English = "en",
        Fula = "ff",
        Italian = "it",
        Lingala = "ln",
        Polish = "pl",
        Portuguese = "pt",
        Romanian = "ro",
        Russian = "ru",
        Soninke = "snk",
        Spanish = "es",
        Tamil = "ta",
        Turkish = "tr",
        Ukrainian = "uk",
        Urdu = "ur",
        Vietnamese = "vi",
        Wolof = "wo",
        /// French sign language.
        Signs = "fsl",
    }
}

words! {
    /// Equipment that is lent.
    pub enum LoanKind as "equipment" {
        Tablet = "tablet",
        Phone = "phone",
        Vest = "vest",
        Other = "other",
    }
}

words! {
    /// What is written to a network. There are no messages from person to person.
    pub enum PostKind as "kind of post" {
        /// By a lead, to a network or a group.
        Announcement = "announcement",
        /// Under an announcement.
        Reply = "reply",
        /// To a group, by anybody of the network.
        Thanks = "thanks",
        /// What happened, for everybody to read.
        Story = "story",
    }
}

words! {
    /// Whether a post can be read.
    pub enum PostState as "state of a post" {
        /// Waits for a lead.
        Waiting = "waiting",
        Published = "published",
        Hidden = "hidden",
    }
}

words! {
    /// What a membership waits for, in the order in which a lead deals with it.
    pub enum Lack as "lack" {
        /// A lead's answer to the application.
        Answer = "answer",
        /// A guardian's consent.
        Consent = "consent",
        /// The charter, accepted as it stands.
        Charter = "charter",
        /// A step of training.
        Training = "training",
        /// Equipment that should be back.
        Equipment = "equipment",
    }
}

/// A membership does not allow this act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a membership that is {from} can't become {to}")]
pub struct AmbassadorStateError {
    pub from: AmbassadorState,
    pub to: AmbassadorState,
}

impl AmbassadorState {
    /// The state after a lead's decision, a new application, or a leave.
    pub fn becomes(self, to: Self) -> Result<Self, AmbassadorStateError> {
        match (self, to) {
            (Self::Applied, Self::Accepted | Self::Declined | Self::Left)
            | (Self::Accepted, Self::Left)
            | (Self::Declined | Self::Left, Self::Applied) => Ok(to),
            (Self::Applied, Self::Applied)
            | (Self::Accepted, Self::Applied | Self::Accepted | Self::Declined)
            | (Self::Declined | Self::Left, Self::Accepted | Self::Declined | Self::Left) => {
                Err(AmbassadorStateError { from: self, to })
            }
        }
    }
}

/// A consent does not allow this act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a consent that is {from} can't become {to}")]
pub struct ConsentStateError {
    pub from: ConsentState,
    pub to: ConsentState,
}

impl ConsentState {
    /// The state after a guardian's answer. What was given can be withdrawn at any time.
    pub fn becomes(self, to: Self) -> Result<Self, ConsentStateError> {
        match (self, to) {
            (Self::Asked, Self::Given | Self::Refused) | (Self::Given, Self::Withdrawn) => Ok(to),
            (Self::Asked, Self::Asked | Self::Withdrawn)
            | (Self::Given, Self::Asked | Self::Given | Self::Refused)
            | (Self::Refused | Self::Withdrawn, _) => Err(ConsentStateError { from: self, to }),
        }
    }
}

/// Why somebody can do nothing but read in a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotActing {
    #[error("not a member of this network")]
    NotAMember,
    #[error("the application waits for a lead")]
    Applied,
    #[error("a guardian's consent is missing")]
    NoConsent,
    #[error("the charter is not accepted as it stands")]
    NoCharter,
    #[error("this belongs to another group")]
    OtherGroup,
}

/// What decides whether somebody acts in a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: AmbassadorState,
    /// `None` where the network does not ask for it.
    pub birth_date: Option<NaiveDate>,
    /// Whether a guardian's consent is given and not withdrawn.
    pub consent: bool,
    /// The version of the charter that was accepted; 0 for none.
    pub accepted: i32,
    /// The charter's version now; 0 while there is none.
    pub charter: i32,
}

impl Standing {
    /// Whether they were born less than 18 years before this day.
    pub fn is_minor(self, today: NaiveDate) -> bool {
        self.birth_date.is_some_and(|born| age(born, today) < ADULT)
    }

    /// Says why somebody can't act yet. Who is accepted, has the consent that they need and accepted the charter can.
    pub fn acts(self, today: NaiveDate) -> Result<(), NotActing> {
        match self.state {
            AmbassadorState::Applied => Err(NotActing::Applied),
            AmbassadorState::Declined | AmbassadorState::Left => Err(NotActing::NotAMember),
            AmbassadorState::Accepted if self.is_minor(today) && !self.consent => {
                Err(NotActing::NoConsent)
            }
            AmbassadorState::Accepted if self.accepted < self.charter => Err(NotActing::NoCharter),
            AmbassadorState::Accepted => Ok(()),
        }
    }

    /// Everything that is missing before they act, in the order in which people deal with it: what is in their own
    /// hands does not wait for the lead's answer.
    pub fn missing(self, today: NaiveDate) -> Vec<NotActing> {
        match self.state {
            AmbassadorState::Declined | AmbassadorState::Left => vec![NotActing::NotAMember],
            AmbassadorState::Applied | AmbassadorState::Accepted => {
                let consent = self.is_minor(today) && !self.consent;
                let charter = self.accepted < self.charter;
                let waits = self.state == AmbassadorState::Applied;
                [
                    consent.then_some(NotActing::NoConsent),
                    charter.then_some(NotActing::NoCharter),
                    waits.then_some(NotActing::Applied),
                ]
                .into_iter()
                .flatten()
                .collect()
            }
        }
    }
}

/// Whole years between two days. Who is born on 29 February grows older on 1 March of common years.
pub fn age(born: NaiveDate, today: NaiveDate) -> u32 {
    let years = today.year() - born.year();
    let before_birthday = (today.month(), today.day()) < (born.month(), born.day());
    u32::try_from(years - i32::from(before_birthday)).unwrap_or(0)
}

/// Hours of the day (local time) in which nothing is sent to minors; `from` may be after `to`, over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    pub from: u32,
    pub to: u32,
}

impl QuietHours {
    /// In the evening and at night, which the right to disconnect of schools' charters keeps free of messages.
    pub const USUAL: Self = Self { from: 20, to: 8 };

    /// Whether a time of day is quiet. Equal hours are never quiet.
    pub fn covers(self, time: NaiveTime) -> bool {
        let hour = time.hour();
        if self.from <= self.to {
            (self.from..self.to).contains(&hour)
        } else {
            hour >= self.from || hour < self.to
        }
    }

    /// The first local moment that is not quiet, from a local moment on.
    pub fn first_free(self, at: NaiveDateTime) -> NaiveDateTime {
        if !self.covers(at.time()) {
            return at;
        }
        let days = u64::from(at.hour() >= self.to);
        at.date()
            .checked_add_days(Days::new(days))
            .and_then(|day| day.and_hms_opt(self.to, 0, 0))
            .unwrap_or(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_minor_acts_with_consent_alone() {
        let today = day(2026, 11, 22);
        let standing = Standing {
            state: AmbassadorState::Accepted,
            birth_date: Some(day(2008, 11, 23)),
            consent: false,
            accepted: 1,
            charter: 1,
        };
        assert!(standing.is_minor(today));
        assert_eq!(standing.acts(today), Err(NotActing::NoConsent));
        assert_eq!(standing.acts(day(2026, 11, 23)), Ok(()), "18 today");
        let with = Standing {
            consent: true,
            ..standing
        };
        assert_eq!(with.acts(today), Ok(()));
        let old_charter = Standing { charter: 2, ..with };
        assert_eq!(old_charter.acts(today), Err(NotActing::NoCharter));
    }

    #[test]
    fn nothing_is_missing_exactly_when_they_act() {
        let today = day(2026, 11, 22);
        for state in AmbassadorState::ALL {
            for born in [None, Some(day(2012, 1, 1)), Some(day(2000, 1, 1))] {
                for consent in [false, true] {
                    for accepted in [0, 1] {
                        let standing = Standing {
                            state: *state,
                            birth_date: born,
                            consent,
                            accepted,
                            charter: 1,
                        };
                        let missing = standing.missing(today);
                        assert_eq!(missing.is_empty(), standing.acts(today).is_ok());
                        if let Err(why) = standing.acts(today) {
                            assert!(missing.contains(&why), "{standing:?}");
                        }
                    }
                }
            }
        }
        let new = Standing {
            state: AmbassadorState::Applied,
            birth_date: Some(day(2012, 1, 1)),
            consent: false,
            accepted: 0,
            charter: 1,
        };
        let all = [
            NotActing::NoConsent,
            NotActing::NoCharter,
            NotActing::Applied,
        ];
        assert_eq!(new.missing(today), all, "what they can do themselves first");
    }

    #[test]
    fn leap_days() {
        let born = day(2008, 2, 29);
        assert_eq!(age(born, day(2026, 2, 28)), 17);
        assert_eq!(age(born, day(2026, 3, 1)), 18);
        assert_eq!(age(day(2030, 1, 1), day(2026, 1, 1)), 0);
    }

    #[test]
    fn quiet_hours_go_over_midnight() {
        let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
        let quiet: Vec<u32> = (0..24)
            .filter(|hour| QuietHours::USUAL.covers(time(*hour)))
            .collect();
        assert_eq!(quiet, [0, 1, 2, 3, 4, 5, 6, 7, 20, 21, 22, 23]);
        assert!((0..24).all(|hour| !QuietHours { from: 5, to: 5 }.covers(time(hour))));
    }

    #[test]
    fn what_is_quiet_waits_for_the_morning() {
        let at = |on: u32, hour, minute| day(2026, 11, on).and_hms_opt(hour, minute, 0).unwrap();
        let usual = QuietHours::USUAL;
        assert_eq!(usual.first_free(at(22, 23, 10)), at(23, 8, 0));
        assert_eq!(usual.first_free(at(23, 7, 59)), at(23, 8, 0));
        assert_eq!(usual.first_free(at(23, 8, 1)), at(23, 8, 1));
        assert_eq!(
            usual.first_free(at(30, 20, 0)),
            day(2026, 12, 1).and_hms_opt(8, 0, 0).unwrap()
        );
        let lessons = QuietHours { from: 9, to: 16 };
        assert_eq!(lessons.first_free(at(23, 9, 30)), at(23, 16, 0));
    }

    #[test]
    fn who_left_applies_again() {
        use AmbassadorState::{Accepted, Applied, Declined, Left};
        let mut fine = vec![];
        for from in AmbassadorState::ALL {
            for to in AmbassadorState::ALL {
                if from.becomes(*to).is_ok() {
                    fine.push((*from, *to));
                }
            }
        }
        assert_eq!(
            fine,
            [
                (Applied, Accepted),
                (Applied, Declined),
                (Applied, Left),
                (Accepted, Left),
                (Declined, Applied),
                (Left, Applied),
            ]
        );
        let given = ConsentState::Given;
        assert_eq!(
            given.becomes(ConsentState::Withdrawn),
            Ok(ConsentState::Withdrawn)
        );
        assert!(given.becomes(ConsentState::Refused).is_err());
    }
}
