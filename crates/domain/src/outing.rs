//! Outings, "sorties aller vers": when and where residents are met, and what is counted of it.

use crate::DistrictId;
use crate::network::SpokenLanguage;
use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of an outing's title, in characters.
pub const TITLE: Limits = Limits { min: 3, max: 100 };
/// Length limits of its place.
pub const PLACE: Limits = Limits { min: 2, max: 160 };
/// Length limits of what is added about whom it is for, and of each thing of its kit.
pub const SHORT: Limits = Limits { min: 0, max: 120 };
/// Length limits of the note for the team, and of each answer of the debrief.
pub const NOTE: Limits = Limits { min: 0, max: 2000 };
/// Things that a team takes along.
pub const MOST_KIT: usize = 30;
/// Outings that one repeat makes: a stop each week of a year.
pub const MOST_REPEATS: u32 = 53;

words! {
    /// Where people are met.
    pub enum OutingKind as "outing kind" {
        Market = "market",
        SchoolGate = "school_gate",
        DoorToDoor = "door_to_door",
        Stand = "stand",
        /// The mobile project house: a van or a tent that stops at known hours.
        MobileHouse = "mobile_house",
        Event = "event",
    }
}

words! {
    /// Whom an outing is for.
    pub enum Audience as "audience" {
        Everybody = "everybody",
        Parents = "parents",
        YoungPeople = "young_people",
        Workers = "workers",
        Seniors = "seniors",
        /// Who has just come, and may speak little French.
        Newcomers = "newcomers",
    }
}

words! {
    /// Whether it takes place. Whether it is ahead, under way or over the clock says.
    pub enum OutingState as "outing state" {
        Planned = "planned",
        Cancelled = "cancelled",
    }
}

words! {
    /// What became of somebody who was addressed, or of a door.
    pub enum Encounter as "encounter" {
        /// They talked.
        Met = "met",
        /// They did not want to.
        Refused = "refused",
        /// Nobody opened.
        Absent = "absent",
    }
}

words! {
    /// An age band: told or guessed, never asked for a proof, and kept in totals alone.
    pub enum AgeBand as "age band" {
        To10 = "to_10",
        From11To14 = "11_14",
        From15To17 = "15_17",
        From18To25 = "18_25",
        From26To39 = "26_39",
        From40To64 = "40_64",
        From65 = "from_65",
    }
}

words! {
    /// Optional, and kept in totals alone.
    pub enum Gender as "gender" {
        Woman = "woman",
        Man = "man",
        Other = "other",
    }
}

words! {
    /// By what the people met are counted. Each dimension has totals of its own: no two are crossed, so that no total
    /// of one person tells who it was.
    pub enum Dimension as "dimension" {
        /// Everybody, once.
        All = "all",
        District = "district",
        Age = "age",
        Gender = "gender",
        /// The language that was spoken.
        Language = "language",
    }
}

/// What a language is noted as that the list does not have.
pub const OTHER_LANGUAGE: &str = "other";

impl Dimension {
    /// Whether a value is one of this dimension: empty for everybody, the code of an age band, a gender or a language, or
    /// the id of a district, of which the caller knows whether there is one.
    pub fn takes(self, value: &str) -> bool {
        match self {
            Self::All => value.is_empty(),
            Self::District => value.parse::<DistrictId>().is_ok(),
            Self::Age => value.parse::<AgeBand>().is_ok(),
            Self::Gender => value.parse::<Gender>().is_ok(),
            Self::Language => value == OTHER_LANGUAGE || value.parse::<SpokenLanguage>().is_ok(),
        }
    }
}

impl OutingKind {
    /// Whether doors are counted at which nobody opens.
    pub const fn has_absent(self) -> bool {
        matches!(self, Self::DoorToDoor)
    }
}

impl AgeBand {
    /// The youngest and the oldest age, in years; no oldest in the last band.
    pub const fn ages(self) -> (u8, Option<u8>) {
        match self {
            Self::To10 => (0, Some(10)),
            Self::From11To14 => (11, Some(14)),
            Self::From15To17 => (15, Some(17)),
            Self::From18To25 => (18, Some(25)),
            Self::From26To39 => (26, Some(39)),
            Self::From40To64 => (40, Some(64)),
            Self::From65 => (65, None),
        }
    }

    /// The band of an age in years.
    pub fn of(age: u8) -> Self {
        let within = |band: &&Self| band.ages().1.is_none_or(|oldest| age <= oldest);
        Self::ALL
            .iter()
            .find(within)
            .copied()
            .unwrap_or(Self::From65)
    }
}

/// What an outing is for: numbers that its team aims at, 0 for none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goals {
    /// People to talk to.
    pub met: u32,
    pub ideas: u32,
    pub votes: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_age_has_one_band() {
        for age in 0..=120 {
            let band = AgeBand::of(age);
            let (youngest, oldest) = band.ages();
            assert!(
                youngest <= age && oldest.is_none_or(|oldest| age <= oldest),
                "{age}"
            );
        }
    }

    #[test]
    fn each_dimension_has_its_values() {
        let takes = |value: &str| {
            let all = Dimension::ALL.iter().copied();
            all.filter(|one| one.takes(value)).collect::<Vec<_>>()
        };
        assert_eq!(takes(""), [Dimension::All]);
        assert_eq!(takes("11_14"), [Dimension::Age]);
        assert_eq!(takes("woman"), [Dimension::Gender]);
        assert_eq!(takes("other"), [Dimension::Gender, Dimension::Language]);
        assert_eq!(takes("ar"), [Dimension::Language]);
        assert_eq!(takes(&DistrictId::new().to_string()), [Dimension::District]);
        assert_eq!(takes("12"), []);
    }

    #[test]
    fn bands_follow_one_another() {
        for pair in AgeBand::ALL.windows(2) {
            assert_eq!(
                pair[0].ages().1.map(|oldest| oldest + 1),
                Some(pair[1].ages().0)
            );
        }
    }
}
