//! What is wrong in a file, in words for the person who sent it.

use std::fmt;

/// Longest part of a cell that is repeated in a message, in characters.
const SHOWN: usize = 60;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file on which the record starts, counted from 1 as an editor counts; a record
    /// with line breaks in its cells covers several lines.
    pub line: u64,
    /// Name of the column in the file, when one cell is the cause.
    pub column: Option<String>,
    /// The cell as it stands in the file, cut to a readable length.
    pub value: String,
    pub reason: Reason,
}

/// What a problem costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The row is kept; somebody should look at it.
    Note,
    /// The row is left out.
    Row,
    /// Nothing could be read.
    File,
}

/// Why something is a problem. The message is for the command line; [`Reason::code`] is for machines
/// and for the translated interface.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    #[error(
        "the file is not UTF-8 text; if it was saved by an older spreadsheet, \
         set encoding = \"windows-1252\" in the mapping"
    )]
    NotUtf8,
    #[error("the file is UTF-16 text (\"Unicode\" in some spreadsheets); save it as \"CSV UTF-8\"")]
    Utf16,
    #[error("the file is larger than {max} bytes")]
    TooLarge { max: usize },
    #[error("the file has no header line")]
    Empty,
    #[error("the mapping names a column that the header line does not have; it has: {found}")]
    MissingColumn { found: String },
    #[error("the header line has this column twice")]
    ColumnTwice,

    #[error("{found} cells where the header line has {expected}: a separator too many or too few")]
    CellCount { expected: usize, found: usize },
    #[error("the row has no identifier")]
    NoId,
    #[error("the identifier is already on line {first_line}")]
    DuplicateId { first_line: u64 },
    #[error("the title is blank")]
    BlankTitle,
    #[error("the cost is not an amount of money")]
    NotAnAmount,
    #[error(
        "the cost could be thousands or decimals; \
         set decimal = \"comma\" or \"point\" under [cost] in the mapping"
    )]
    AmbiguousAmount,
    #[error("the cost is below zero")]
    NegativeAmount,
    #[error("the state is not in the table [states] of the mapping")]
    UnknownState,

    #[error("not a coordinate in decimal degrees; the row has no point")]
    NotACoordinate,
    #[error("latitude or longitude is missing; the row has no point")]
    HalfAPoint,
    #[error("latitude and longitude seem to be exchanged; the row has no point")]
    SwappedPoint,
    #[error("the point is outside the bounds of the mapping; the row has no point")]
    OutOfBounds,
    #[error("not a date in any of the mapping's formats; the row has no such date")]
    NotADate,
    #[error("the district is not in the table [districts] of the mapping; kept as it is written")]
    UnknownDistrict,
    #[error("the theme is not in the table [themes] of the mapping; kept as it is written")]
    UnknownTheme,
    #[error("a quote is opened and never closed; taken as an ordinary character")]
    UnclosedQuote,
    #[error("invisible control characters were removed")]
    ControlCharacters,
    #[error("the same number in the vote stands on line {first_line}")]
    SameNumber { first_line: u64 },
    #[error(
        "another cost than on line {first_line}, a site of the same project; the highest counts, once"
    )]
    SitesDisagreeOnCost { first_line: u64 },
    #[error(
        "another state than on line {first_line}, a site of the same project; \
         the most advanced counts for the project"
    )]
    SitesDisagreeOnState { first_line: u64 },
}

impl Reason {
    /// A name that does not change, for machines and for keys of translations.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not_utf8",
            Self::Utf16 => "utf16",
            Self::TooLarge { .. } => "too_large",
            Self::Empty => "empty",
            Self::MissingColumn { .. } => "missing_column",
            Self::ColumnTwice => "column_twice",
            Self::CellCount { .. } => "cell_count",
            Self::NoId => "no_id",
            Self::DuplicateId { .. } => "duplicate_id",
            Self::BlankTitle => "blank_title",
            Self::NotAnAmount => "not_an_amount",
            Self::AmbiguousAmount => "ambiguous_amount",
            Self::NegativeAmount => "negative_amount",
            Self::UnknownState => "unknown_state",
            Self::NotACoordinate => "not_a_coordinate",
            Self::HalfAPoint => "half_a_point",
            Self::SwappedPoint => "swapped_point",
            Self::OutOfBounds => "out_of_bounds",
            Self::NotADate => "not_a_date",
            Self::UnknownDistrict => "unknown_district",
            Self::UnknownTheme => "unknown_theme",
            Self::UnclosedQuote => "unclosed_quote",
            Self::ControlCharacters => "control_characters",
            Self::SameNumber { .. } => "same_number",
            Self::SitesDisagreeOnCost { .. } => "sites_disagree_on_cost",
            Self::SitesDisagreeOnState { .. } => "sites_disagree_on_state",
        }
    }

    /// What the problem costs. A doubt about what decides (identity, title, cost, state) leaves the
    /// row out; a doubt about the rest keeps it without the doubtful cell.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::NotUtf8
            | Self::Utf16
            | Self::TooLarge { .. }
            | Self::Empty
            | Self::MissingColumn { .. }
            | Self::ColumnTwice => Severity::File,
            Self::CellCount { .. }
            | Self::NoId
            | Self::DuplicateId { .. }
            | Self::BlankTitle
            | Self::NotAnAmount
            | Self::AmbiguousAmount
            | Self::NegativeAmount
            | Self::UnknownState => Severity::Row,
            Self::NotACoordinate
            | Self::HalfAPoint
            | Self::SwappedPoint
            | Self::OutOfBounds
            | Self::NotADate
            | Self::UnknownDistrict
            | Self::UnknownTheme
            | Self::UnclosedQuote
            | Self::ControlCharacters
            | Self::SameNumber { .. }
            | Self::SitesDisagreeOnCost { .. }
            | Self::SitesDisagreeOnState { .. } => Severity::Note,
        }
    }
}

impl Problem {
    pub(crate) fn new(line: u64, column: Option<&str>, value: &str, reason: Reason) -> Self {
        Self {
            line,
            column: column.map(str::to_owned),
            value: shorten(value),
            reason,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        if !self.value.is_empty() {
            write!(f, ", \"{}\"", self.value)?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// One line of at most [`SHOWN`] characters.
fn shorten(value: &str) -> String {
    let mut chars = value
        .trim()
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c });
    let mut shown: String = chars.by_ref().take(SHOWN).collect();
    if chars.next().is_some() {
        shown.push('…');
    }
    shown
}
