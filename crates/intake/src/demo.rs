//! The demonstration that ships with Parvis: Avignon.
//!
//! `demo/avignon/current.toml` holds what is open now, with days instead of dates so that it is open
//! whenever it is loaded; its past editions are the city's own files beside it. All of them are
//! compiled in, so that one binary is enough for a demonstration.

mod check;
mod files;
pub mod groups;
pub mod outings;
pub mod study;

use chrono::{Days, NaiveDate};
use domain::{CharterReason, IdeaState, PhaseKind, Rules};
use serde::Deserialize;
use tally::Cents;

pub use files::file;

use crate::ideas::Point;

/// The demonstration's city, its past editions and its current ones.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    pub city: City,
    /// Outlines of the districts of the current editions: a name for [`file`], with the properties
    /// `code` and `name`.
    pub districts_file: String,
    /// To be named on the site, as the licence asks.
    pub source: String,
    pub themes: Vec<Theme>,
    pub authors: Vec<Author>,
    pub past: Vec<PastEdition>,
    pub editions: Vec<DemoEdition>,
    pub news: Vec<News>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    pub name: String,
    pub slug: String,
    /// Number of the commune in the official geographic code.
    pub insee: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub code: String,
    /// As in the mappings of the past editions.
    pub name: String,
}

/// An invented person.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    pub key: String,
    pub name: String,
    pub email: String,
}

/// A real edition, read from the city's file with [`crate::read_ideas`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PastEdition {
    pub slug: String,
    pub name: String,
    pub year: i32,
    pub summary: String,
    /// As far as the data say.
    #[serde(default, rename = "budget_euros", deserialize_with = "euros_or_none")]
    pub budget: Option<Cents>,
    /// Names for [`file`].
    pub ideas_file: String,
    pub mapping_file: String,
    pub districts_file: String,
    pub source: String,
}

/// An invented edition.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoEdition {
    pub slug: String,
    pub name: String,
    pub summary: String,
    #[serde(rename = "budget_euros", deserialize_with = "euros")]
    pub budget: Cents,
    /// Where the budget comes from, in a sentence for residents.
    pub budget_note: String,
    pub rules: Rules,
    /// In their order, without overlaps.
    pub phases: Vec<DemoPhase>,
    /// What is on the ballot.
    #[serde(default)]
    pub projects: Vec<DemoProject>,
    #[serde(default)]
    pub ideas: Vec<DemoIdea>,
    pub made_up_ballots: Option<MadeUpBallots>,
}

/// A phase by days from the one on which the demonstration is loaded, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoPhase {
    pub kind: PhaseKind,
    /// First day, from 00:00.
    pub starts_in_days: i64,
    /// Last day, until 24:00.
    pub ends_in_days: i64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoProject {
    /// From 1, in the order of the ballot.
    pub number: u32,
    pub title: String,
    pub text: String,
    /// Code of a district; `None` for the whole city.
    pub district: Option<String>,
    /// Code of a theme.
    pub theme: String,
    #[serde(default)]
    pub place: String,
    pub point: Option<Point>,
    #[serde(rename = "cost_euros", deserialize_with = "euros")]
    pub cost: Cents,
    pub source: Source,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoIdea {
    /// From 1, in the order of the file.
    pub number: u32,
    pub title: String,
    pub text: String,
    /// Code of a district; `None` for the whole city.
    pub district: Option<String>,
    /// Code of a theme.
    pub theme: String,
    #[serde(default)]
    pub place: String,
    pub point: Option<Point>,
    /// Key of an author.
    pub author: String,
    /// Submitted, published, sent back or refused.
    pub state: IdeaState,
    pub sent_days_ago: u32,
    /// When a moderator decided; `None` while the idea waits.
    pub decided_days_ago: Option<u32>,
    /// Why it was refused or sent back.
    pub reason: Option<CharterReason>,
    /// The moderator's words to the author.
    pub message: Option<String>,
    pub source: Source,
}

/// The rows of the city's files that something was made from: several when a project has several
/// sites.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub year: i32,
    pub ids: Vec<u32>,
}

/// How to invent the ballots: the same seed gives the same ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeUpBallots {
    pub count: u32,
    pub seed: u64,
    /// Ballots in a hundred that choose nothing.
    pub blank_percent: u8,
}

/// A post of the home page, in every language of the site.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct News {
    pub published_days_ago: u32,
    pub fr: NewsText,
    pub en: NewsText,
    pub ar: NewsText,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewsText {
    pub title: String,
    pub text: String,
}

/// Why a demonstration can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DemoError {
    #[error("the demonstration is not TOML of the expected form")]
    Toml(#[from] toml::de::Error),
    #[error("{place}: {fault}")]
    Content {
        /// Where: `avignon-2026, project 3`.
        place: String,
        fault: String,
    },
}

/// Reads the demonstration that is compiled in.
pub fn read_demo() -> Result<Demo, DemoError> {
    Demo::from_toml(files::CURRENT)
}

impl Demo {
    /// Reads and checks a demonstration: every code, key and number leads somewhere, dates and
    /// states fit each other.
    pub fn from_toml(text: &str) -> Result<Self, DemoError> {
        let demo: Self = toml::from_str(text)?;
        check::check(&demo)?;
        Ok(demo)
    }
}

impl DemoPhase {
    /// The first day, if it is a day that calendars know.
    pub fn first_day(self, today: NaiveDate) -> Option<NaiveDate> {
        shift(today, self.starts_in_days)
    }

    /// The day after the last: the phase ends at its 00:00.
    pub fn day_after(self, today: NaiveDate) -> Option<NaiveDate> {
        shift(today, self.ends_in_days.checked_add(1)?)
    }
}

fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(distance)
    } else {
        day.checked_add_days(distance)
    }
}

fn euros<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Cents, D::Error> {
    let euros = i64::deserialize(deserializer)?;
    Cents::from_euros(euros).ok_or_else(|| serde::de::Error::custom("the amount is too large"))
}

fn euros_or_none<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Cents>, D::Error> {
    euros(deserializer).map(Some)
}
