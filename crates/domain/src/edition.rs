//! An edition: one season of a scheme.

use crate::calendar::UnknownWord;
use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Length limits of an edition's name.
pub const NAME: Limits = Limits { min: 3, max: 120 };
/// Length limits of the two or three sentences that present an edition.
pub const SUMMARY: Limits = Limits { min: 0, max: 1000 };

words! {
    /// A way of sharing money that residents decide about (dispositif).
    pub enum Scheme as "scheme" {
        ParticipatoryBudget = "participatory_budget",
        /// Young ambassadors decide about a part of the investment budget.
        YouthEnvelope = "youth_envelope",
        /// PIC: running costs, held by an association, decided by residents' committees.
        CitizenInitiative = "citizen_initiative",
        /// FTU: investment micro-works, decided by a committee.
        MicroWorks = "micro_works",
    }
}

/// Who can see an edition. What can be *done* in it derives from its calendar.
///
/// ```mermaid
/// stateDiagram-v2
///     [*] --> Draft
///     Draft --> Public: publish
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditionState {
    /// Prepared by the staff, who alone can see it.
    Draft,
    /// On the site.
    Public,
}

/// The edition is on the site already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the edition is public already")]
pub struct AlreadyPublic;

impl EditionState {
    pub const ALL: [Self; 2] = [Self::Draft, Self::Public];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Public => "public",
        }
    }

    pub fn publish(self) -> Result<Self, AlreadyPublic> {
        match self {
            Self::Draft => Ok(Self::Public),
            Self::Public => Err(AlreadyPublic),
        }
    }
}

impl fmt::Display for EditionState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for EditionState {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| UnknownWord::new("state", text))
    }
}

/// The short name in addresses: lower-case letters, digits and single hyphens, 2 to 60 of them.
pub fn slug(text: &str) -> Result<String, SlugError> {
    let text = text.trim();
    let fine = (2..=60).contains(&text.len())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--");
    if fine {
        Ok(text.to_owned())
    } else {
        Err(SlugError)
    }
}

/// A slug made from a name: "Édition n° 3" becomes "edition-n-3".
pub fn slug_from(name: &str) -> String {
    let mut slug = String::new();
    for c in crate::text::fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 60 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The text can't be part of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("2 to 60 lower-case letters, digits or single hyphens are expected")]
pub struct SlugError;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs() {
        assert_eq!(slug("avignon-2026"), Ok("avignon-2026".to_owned()));
        for wrong in ["", "a", "A-b", "a b", "-ab", "ab-", "a--b", "été"] {
            assert_eq!(slug(wrong), Err(SlugError), "{wrong}");
        }
        assert_eq!(slug_from("Édition n° 3 – « Été »"), "edition-n-3-ete");
    }
}
