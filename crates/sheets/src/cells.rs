//! The values of a study, cell by cell.

use domain::study::{CostLine, Opinion, Ownership, StudyContent};
use domain::text::clean;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A value of a study that has a column of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Competent,
    Ownership,
    Legal,
    Technical,
    Environment,
    Functional,
    Delay,
    Opinion,
    Conditions,
    Notes,
}

impl Field {
    /// In the order of the columns.
    pub const ALL: &'static [Self] = &[
        Self::Competent,
        Self::Ownership,
        Self::Legal,
        Self::Technical,
        Self::Environment,
        Self::Functional,
        Self::Delay,
        Self::Opinion,
        Self::Conditions,
        Self::Notes,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Competent => "competent",
            Self::Ownership => "ownership",
            Self::Legal => "legal",
            Self::Technical => "technical",
            Self::Environment => "environment",
            Self::Functional => "functional",
            Self::Delay => "delay",
            Self::Opinion => "opinion",
            Self::Conditions => "conditions",
            Self::Notes => "notes",
        }
    }

    /// The value in its one form: a code, digits, or a cleaned text; empty when nothing is said.
    pub fn of(self, content: &StudyContent) -> String {
        match self {
            Self::Competent => match content.competent {
                None => "",
                Some(true) => "yes",
                Some(false) => "no",
            }
            .to_owned(),
            Self::Ownership => (content.ownership)
                .map(|owner| owner.code().to_owned())
                .unwrap_or_default(),
            Self::Legal => clean(&content.legal),
            Self::Technical => clean(&content.technical),
            Self::Environment => clean(&content.environment),
            Self::Functional => clean(&content.functional),
            Self::Delay => (content.delay_months)
                .map(|months| months.to_string())
                .unwrap_or_default(),
            Self::Opinion => (content.opinion)
                .map(|opinion| opinion.code().to_owned())
                .unwrap_or_default(),
            Self::Conditions => clean(&content.conditions),
            Self::Notes => clean(&content.notes),
        }
    }

    /// Puts a value in its one form into a study. One that is not in that form says nothing.
    pub fn put(self, content: &mut StudyContent, value: &str) {
        match self {
            Self::Competent => {
                content.competent = match value {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                }
            }
            Self::Ownership => content.ownership = Ownership::from_str(value).ok(),
            Self::Legal => value.clone_into(&mut content.legal),
            Self::Technical => value.clone_into(&mut content.technical),
            Self::Environment => value.clone_into(&mut content.environment),
            Self::Functional => value.clone_into(&mut content.functional),
            Self::Delay => content.delay_months = value.parse().ok(),
            Self::Opinion => content.opinion = Opinion::from_str(value).ok(),
            Self::Conditions => value.clone_into(&mut content.conditions),
            Self::Notes => value.clone_into(&mut content.notes),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What a sheet says about a study. A column that is not there says nothing, which is not the same as an empty cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    pub values: BTreeMap<Field, String>,
    pub lines: Option<Vec<CostLine>>,
}

impl Cells {
    /// Everything that a study says.
    pub fn of(content: &StudyContent) -> Self {
        Self {
            values: Field::ALL
                .iter()
                .map(|field| (*field, field.of(content)))
                .collect(),
            lines: Some(content.lines.iter().map(tidy).collect()),
        }
    }
}

/// A line in its one form.
pub(crate) fn tidy(line: &CostLine) -> CostLine {
    CostLine {
        label: clean(&line.label),
        nature: clean(&line.nature),
        ..line.clone()
    }
}
