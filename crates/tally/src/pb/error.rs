//! What can be wrong with a file, and what is merely odd about it.

use std::fmt;

use super::meta::UnknownVoteType;
use crate::election::ElectionError;
use crate::money::ParseCentsError;

/// Why a file cannot be read or counted, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct PbError {
    /// The line of the file, from 1; `None` when the file was built and not read.
    pub line: Option<usize>,
    pub fault: Fault,
}

/// Something odd that does not keep the file from being counted, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The line of the file, from 1; `None` when the file was built and not read.
    pub line: Option<usize>,
    pub notice: Notice,
}

/// The sections of a file, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Meta,
    Projects,
    Votes,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("not UTF-8")]
    NotUtf8,
    #[error("a quoted cell is never closed")]
    OpenQuote,
    #[error("text after a closing quote")]
    TextAfterQuote,
    #[error("expected section {expected}, found `{found}`")]
    ExpectedSection { expected: Section, found: String },
    #[error("section {0} once more, or out of order")]
    SectionOutOfOrder(Section),
    #[error("the file ends without section {0}")]
    MissingSection(Section),
    #[error("section {0} has no header")]
    NoHeader(Section),
    #[error("the header of META must be key;value")]
    MetaHeader,
    #[error("no column `{column}` in {section}")]
    MissingColumn {
        section: Section,
        column: &'static str,
    },
    #[error("column `{0}` twice")]
    RepeatedColumn(String),
    #[error("a value without a key")]
    NoKey,
    #[error("key `{0}` twice")]
    RepeatedKey(String),
    #[error("no `{0}` in META")]
    MissingKey(&'static str),
    #[error("{what} `{text}`: {why}")]
    Amount {
        what: &'static str,
        text: String,
        why: ParseCentsError,
    },
    #[error("{what} `{text}` is not a whole number")]
    NotWhole { what: &'static str, text: String },
    #[error("{what} `{text}` is too low")]
    TooLow { what: &'static str, text: String },
    #[error(transparent)]
    VoteType(UnknownVoteType),
    #[error("a project without an id")]
    NoProjectId,
    #[error("project `{0}` twice")]
    RepeatedProject(String),
    #[error("the ballot names project `{0}`, which is not in PROJECTS")]
    UnknownProject(String),
    #[error("{projects} projects, but points for {points}")]
    PointsDoNotMatch { projects: usize, points: usize },
    #[error(transparent)]
    Election(ElectionError),
}

/// What is odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Cells beyond the last column were ignored.
    ExtraCells { cells: usize, columns: usize },
    /// A `num_...` key disagrees with the rows of the file, which count.
    Count {
        key: &'static str,
        declared: String,
        found: usize,
    },
    /// The project id holds a comma or a blank, so that a list of ids cannot hold it safely.
    AwkwardId(String),
    /// Another ballot has the same voter id. Both count: some tools write equal ballots so.
    RepeatedVoter(String),
    /// The ballot has no voter id.
    NoVoterId,
    /// The ballot names nothing. It counts as a blank ballot.
    BlankBallot,
    /// The ballot names the project more than once.
    NamedTwice { id: String, reading: Reading },
    /// The ballot names fewer or more projects than the file allows. It counts all the same.
    Length {
        named: usize,
        min: usize,
        max: usize,
    },
    /// The ballot breaks a limit of points or costs, such as `max_sum_points`. It counts all the
    /// same.
    Limit {
        key: &'static str,
        limit: String,
        found: String,
    },
    /// The file's own `votes` or `score` of a project is not what its ballots give.
    Recount {
        column: &'static str,
        id: String,
        declared: String,
        counted: i64,
    },
}

/// How a project named twice on a ballot was read. Readers of the format differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// An approval counts once.
    Once,
    /// Of several points the last count, as pabutools has it.
    LastPoints,
    /// Of several places in a ranking the best counts.
    BestPlace,
}

impl Fault {
    pub(super) fn at(self, line: impl Into<Option<usize>>) -> PbError {
        PbError {
            line: line.into(),
            fault: self,
        }
    }
}

impl Notice {
    pub(super) fn at(self, line: impl Into<Option<usize>>) -> Warning {
        Warning {
            line: line.into(),
            notice: self,
        }
    }
}

impl Section {
    /// The name that opens the section.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meta => "META",
            Self::Projects => "PROJECTS",
            Self::Votes => "VOTES",
        }
    }

    /// The section that a cell opens.
    pub(super) fn opened_by(cell: &str) -> Option<Self> {
        [Self::Meta, Self::Projects, Self::Votes]
            .into_iter()
            .find(|section| cell.trim().eq_ignore_ascii_case(section.name()))
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for PbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        located(f, self.line, &self.fault)
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        located(f, self.line, &self.notice)
    }
}

fn located(
    f: &mut fmt::Formatter<'_>,
    line: Option<usize>,
    what: &dyn fmt::Display,
) -> fmt::Result {
    match line {
        Some(line) => write!(f, "line {line}: {what}"),
        None => write!(f, "{what}"),
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ExtraCells { cells, columns } => {
                write!(f, "{cells} cells in a table of {columns} columns")
            }
            Self::Count {
                key,
                declared,
                found,
            } => write!(f, "{key} is {declared}, but {found} were found"),
            Self::AwkwardId(id) => write!(f, "project id `{id}` holds a comma or a blank"),
            Self::RepeatedVoter(id) => write!(f, "voter `{id}` once more"),
            Self::NoVoterId => f.write_str("a ballot without a voter id"),
            Self::BlankBallot => f.write_str("a blank ballot"),
            Self::NamedTwice { id, reading } => {
                write!(f, "the ballot names project `{id}` twice: {reading}")
            }
            Self::Length { named, min, max } => {
                write!(
                    f,
                    "{named} projects named, where {min} to {max} are allowed"
                )
            }
            Self::Limit { key, limit, found } => {
                write!(f, "{key} is {limit}, but the ballot has {found}")
            }
            Self::Recount {
                column,
                id,
                declared,
                counted,
            } => write!(
                f,
                "{column} of project `{id}` is {declared}, but the ballots give {counted}"
            ),
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Once => "it counts once",
            Self::LastPoints => "its last points count",
            Self::BestPlace => "its best place counts",
        })
    }
}
