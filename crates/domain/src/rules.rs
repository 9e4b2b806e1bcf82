//! The rules of an edition: who may take part, how a ballot is filled in and counted.

use crate::limits::{Limits, LimitsError};
use crate::{BallotForm, Cents, DistrictId, Means, ThemeId, calendar::UnknownWord};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A link to the city that gives the right to take part. It is declared, whatever the nationality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    Lives,
    Works,
    Studies,
}

impl Link {
    pub const ALL: [Self; 3] = [Self::Lives, Self::Works, Self::Studies];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Lives => "lives",
            Self::Works => "works",
            Self::Studies => "studies",
        }
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Link {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|link| link.code() == text)
            .ok_or_else(|| UnknownWord::new("link", text))
    }
}

/// The rules of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Youngest age that may take part, 0 for everyone.
    pub age_floor: u8,
    /// The links that count; at least one.
    pub links: Vec<Link>,
    /// Ideas that a person may send; no limit when absent.
    pub ideas_per_person: Option<u32>,
    pub ballot_form: BallotForm,
    pub counting_rule: tally::Rule,
    pub ties: tally::Ties,
    /// Whether a voter may replace the ballot until the close.
    pub change_until_close: bool,
    /// The dearest project that an idea may become: told to authors, and held in the count.
    pub cap_per_project: Option<Cents>,
    #[serde(default)]
    pub limits: Limits,
    /// Single ballots are published from this number on, since in a small box they may give a voter away.
    /// Below it totals are, and auditors get the rest. 0 publishes always.
    #[serde(default)]
    pub publish_ballots_from: u32,
    /// Whether residents may comment on ideas. A moderator reads every comment first.
    #[serde(default)]
    pub comments: bool,
    /// The ways to show who one is before voting; at least one.
    #[serde(default = "by_email")]
    pub means: Vec<Means>,
    /// How many people may vote with one address or one telephone number, which families share.
    #[serde(default = "one")]
    pub voters_per_contact: u8,
    /// Whether somebody met on an outing may vote with an address or a number that nobody can check there. Without it
    /// they need a card, or a place on the city's list.
    #[serde(default)]
    pub field_contacts: bool,
    /// Hours after the close during which votes are taken that were made on an outing before it: phones without a
    /// network send late. The box is not opened before.
    #[serde(default = "a_day")]
    pub field_hours: u16,
}

const fn a_day() -> u16 {
    24
}

/// Phones come back within a week.
pub const MAX_FIELD_HOURS: u16 = 168;

fn by_email() -> Vec<Means> {
    vec![Means::Email]
}

const fn one() -> u8 {
    1
}

/// More people than this share no telephone.
pub const MAX_VOTERS_PER_CONTACT: u8 = 9;

/// Why rules can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum RulesError {
    #[error("the age floor is above 18")]
    AgeFloor,
    #[error("no link to the city counts")]
    NoLink,
    #[error("nobody can show who they are")]
    NoMeans,
    #[error("a contact has from 1 to 9 voters")]
    VotersPerContact,
    #[error("votes of outings are taken for 168 hours after the close at most")]
    FieldHours,
    #[error("the ballot's limits allow nothing")]
    BallotForm,
    #[error("a number of ideas per person must be 1 or more")]
    IdeasPerPerson,
    #[error("a cap per project must be above zero")]
    Cap,
    #[error("the limits of the count contradict themselves")]
    Limits(#[source] LimitsError),
}

impl Default for Rules {
    /// What most French cities begin with: three choices, most votes first.
    fn default() -> Self {
        Self {
            age_floor: 11,
            links: Link::ALL.to_vec(),
            ideas_per_person: Some(5),
            ballot_form: BallotForm::Approval { min: 1, max: 3 },
            counting_rule: tally::Rule::GREEDY_VOTES,
            ties: tally::Ties::CostVotes,
            change_until_close: true,
            cap_per_project: None,
            limits: Limits::default(),
            publish_ballots_from: 0,
            comments: false,
            means: by_email(),
            voters_per_contact: 1,
            field_contacts: false,
            field_hours: a_day(),
        }
    }
}

impl Rules {
    pub fn check(&self) -> Result<(), RulesError> {
        if self.age_floor > 18 {
            return Err(RulesError::AgeFloor);
        }
        if self.links.is_empty() {
            return Err(RulesError::NoLink);
        }
        if self.means.is_empty() {
            return Err(RulesError::NoMeans);
        }
        if !(1..=MAX_VOTERS_PER_CONTACT).contains(&self.voters_per_contact) {
            return Err(RulesError::VotersPerContact);
        }
        if self.field_hours > MAX_FIELD_HOURS {
            return Err(RulesError::FieldHours);
        }
        if !self.ballot_form.is_possible() {
            return Err(RulesError::BallotForm);
        }
        if self.ideas_per_person == Some(0) {
            return Err(RulesError::IdeasPerPerson);
        }
        if self.cap_per_project.is_some_and(|cap| cap <= Cents::ZERO) {
            return Err(RulesError::Cap);
        }
        self.limits.check().map_err(RulesError::Limits)
    }

    /// The limits of a count of these projects, given by district and theme in the order of the election.
    pub fn limits_of(&self, projects: &[(Option<DistrictId>, Option<ThemeId>)]) -> tally::Limits {
        self.limits.of(self.cap_per_project, projects)
    }
}

/// What a person declares before taking part: nobody asks for a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// "I am at least as old as the rules ask."
    pub old_enough: bool,
    pub link: Option<Link>,
}

/// How many whole years somebody born on a day has lived on another. Whoever is born on 29 February is a year older on
/// 1 March of other years, as the French civil code counts.
pub fn age_on(born: NaiveDate, day: NaiveDate) -> u32 {
    day.years_since(born).unwrap_or(0)
}

/// Why a declaration does not give the right to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum DeclarationError {
    #[error("the age is not declared")]
    Age { floor: u8 },
    #[error("no link to the city is declared")]
    Link,
}

impl Declaration {
    pub fn check(self, rules: &Rules) -> Result<(), DeclarationError> {
        if rules.age_floor > 0 && !self.old_enough {
            return Err(DeclarationError::Age {
                floor: rules.age_floor,
            });
        }
        match self.link {
            Some(link) if rules.links.contains(&link) => Ok(()),
            Some(_) | None => Err(DeclarationError::Link),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_a_year_older_on_their_birthday() {
        let day = |text: &str| text.parse().expect("a day");
        for (born, on, age) in [
            ("2015-11-22", "2026-11-21", 10),
            ("2015-11-22", "2026-11-22", 11),
            ("2012-02-29", "2023-02-28", 10),
            ("2012-02-29", "2023-03-01", 11),
            ("2030-01-01", "2026-11-22", 0),
        ] {
            assert_eq!(age_on(day(born), day(on)), age, "{born} on {on}");
        }
    }

    #[test]
    fn the_first_fault_is_told() {
        assert_eq!(Rules::default().check(), Ok(()));
        assert_eq!(
            Rules {
                age_floor: 19,
                ..Rules::default()
            }
            .check(),
            Err(RulesError::AgeFloor)
        );
        assert_eq!(
            Rules {
                links: vec![],
                ..Rules::default()
            }
            .check(),
            Err(RulesError::NoLink)
        );
        let backwards = BallotForm::Approval { min: 4, max: 3 };
        assert_eq!(
            Rules {
                ballot_form: backwards,
                ..Rules::default()
            }
            .check(),
            Err(RulesError::BallotForm)
        );
    }

    #[test]
    fn a_declaration_names_age_and_link() {
        let rules = Rules {
            links: vec![Link::Lives],
            ..Rules::default()
        };
        let declare = |old_enough, link| Declaration { old_enough, link }.check(&rules);
        assert_eq!(declare(true, Some(Link::Lives)), Ok(()));
        assert_eq!(
            declare(false, Some(Link::Lives)),
            Err(DeclarationError::Age { floor: 11 })
        );
        assert_eq!(
            declare(true, Some(Link::Works)),
            Err(DeclarationError::Link)
        );
        let everyone = Rules {
            age_floor: 0,
            ..rules.clone()
        };
        assert_eq!(
            Declaration {
                old_enough: false,
                link: Some(Link::Lives)
            }
            .check(&everyone),
            Ok(())
        );
    }
}
