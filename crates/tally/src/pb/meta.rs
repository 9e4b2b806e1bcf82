//! The `META` section: keys and values.

use std::fmt;
use std::str::FromStr;

use super::error::{Fault, PbError};
use super::file::{Line, value};
use crate::money::Cents;

/// Keys and their values, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    line: Line,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    line: Line,
    key: String,
    value: String,
}

/// What a ballot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VoteType {
    /// A set of projects.
    Approval,
    /// One project.
    Choose1,
    /// A ranking, best first.
    Ordinal,
    /// Points shared among projects.
    Cumulative,
    /// A score for each named project, of any sign.
    Scoring,
}

impl Meta {
    /// No keys.
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn read(line: Line) -> Self {
        Self {
            line,
            entries: Vec::new(),
        }
    }

    /// Keys and values, as written.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries
            .iter()
            .map(|entry| (entry.key.as_str(), entry.value.as_str()))
    }

    /// What a key says, without blanks around it; `None` when it is missing or says nothing.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entry(key).and_then(|entry| value(&entry.value))
    }

    /// Gives a key its value; a new key comes last.
    pub fn set(&mut self, key: &str, value: impl Into<String>) {
        let value = value.into();
        match self
            .entries
            .iter_mut()
            .find(|entry| entry.key.trim() == key)
        {
            Some(entry) => entry.value = value,
            None => self.push_read(Line::default(), key.to_owned(), value),
        }
    }

    pub(super) fn push_read(&mut self, line: Line, key: String, value: String) {
        self.entries.push(Entry { line, key, value });
    }

    /// The money to spend, zero or more.
    pub fn budget(&self) -> Result<Cents, PbError> {
        let what = "budget";
        let budget = self.amount(what)?.ok_or_else(|| self.missing(what))?;
        if budget.is_negative() {
            let text = budget.to_string();
            return Err(Fault::TooLow { what, text }.at(self.line_of(what)));
        }
        Ok(budget)
    }

    /// What a ballot is in this file.
    pub fn vote_type(&self) -> Result<VoteType, PbError> {
        let key = "vote_type";
        let name = self.get(key).ok_or_else(|| self.missing(key))?;
        name.parse()
            .map_err(|error| Fault::VoteType(error).at(self.line_of(key)))
    }

    /// An amount of money, such as `max_sum_cost`; `None` when the key is missing or empty.
    pub fn amount(&self, key: &'static str) -> Result<Option<Cents>, PbError> {
        self.get(key)
            .map(|text| amount(key, text).map_err(|fault| fault.at(self.line_of(key))))
            .transpose()
    }

    /// A whole number, such as `max_length`; `None` when the key is missing or empty.
    pub fn number(&self, key: &'static str) -> Result<Option<i64>, PbError> {
        self.get(key)
            .map(|text| whole(key, text).map_err(|fault| fault.at(self.line_of(key))))
            .transpose()
    }

    /// A whole number that is a number of things; `None` when the key is missing or empty.
    pub fn length(&self, key: &'static str) -> Result<Option<usize>, PbError> {
        let Some(number) = self.number(key)? else {
            return Ok(None);
        };
        usize::try_from(number).map(Some).map_err(|_| {
            let text = number.to_string();
            Fault::TooLow { what: key, text }.at(self.line_of(key))
        })
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    pub(super) fn line_of(&self, key: &str) -> Line {
        self.entry(key).map_or(self.line, |entry| entry.line)
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.trim() == key)
    }

    fn missing(&self, key: &'static str) -> PbError {
        Fault::MissingKey(key).at(self.line)
    }
}

/// An amount in a cell.
pub(super) fn amount(what: &'static str, text: &str) -> Result<Cents, Fault> {
    text.parse().map_err(|why| Fault::Amount {
        what,
        text: text.to_owned(),
        why,
    })
}

/// A whole number in a cell; `3.0` is one.
pub(super) fn whole(what: &'static str, text: &str) -> Result<i64, Fault> {
    let decimal: Option<Cents> = text.parse().ok();
    decimal
        .and_then(Cents::whole_euros)
        .ok_or_else(|| Fault::NotWhole {
            what,
            text: text.to_owned(),
        })
}

impl VoteType {
    /// Every type, for a list of choices.
    pub const ALL: [Self; 5] = [
        Self::Approval,
        Self::Choose1,
        Self::Ordinal,
        Self::Cumulative,
        Self::Scoring,
    ];

    /// The name in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Choose1 => "choose-1",
            Self::Ordinal => "ordinal",
            Self::Cumulative => "cumulative",
            Self::Scoring => "scoring",
        }
    }

    /// Whether `VOTES` needs a column `points`.
    pub const fn has_points(self) -> bool {
        match self {
            Self::Cumulative | Self::Scoring => true,
            Self::Approval | Self::Choose1 | Self::Ordinal => false,
        }
    }
}

impl fmt::Display for VoteType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no vote type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown vote type `{0}`")]
pub struct UnknownVoteType(String);

impl FromStr for VoteType {
    type Err = UnknownVoteType;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|vote_type| vote_type.name() == name)
            .ok_or_else(|| UnknownVoteType(name.to_owned()))
    }
}
