//! The columns of a sheet, in their order.

use crate::cells::Field;
use crate::words::{Words, folded};

/// A column of the studies, or of the cost lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Column {
    /// Study or cost line: in a CSV file alone.
    Kind,
    Number,
    Title,
    Department,
    State,
    Due,
    Cell(Field),
    Label,
    Amount,
    Cost,
    Nature,
    Key,
    Version,
}

impl Column {
    /// The key of its heading.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Kind => "column-kind",
            Self::Number => "column-number",
            Self::Title => "column-title",
            Self::Department => "column-department",
            Self::State => "column-state",
            Self::Due => "column-due",
            Self::Cell(Field::Competent) => "column-competent",
            Self::Cell(Field::Ownership) => "column-ownership",
            Self::Cell(Field::Legal) => "column-legal",
            Self::Cell(Field::Technical) => "column-technical",
            Self::Cell(Field::Environment) => "column-environment",
            Self::Cell(Field::Functional) => "column-functional",
            Self::Cell(Field::Delay) => "column-delay",
            Self::Cell(Field::Opinion) => "column-opinion",
            Self::Cell(Field::Conditions) => "column-conditions",
            Self::Cell(Field::Notes) => "column-notes",
            Self::Label => "column-label",
            Self::Amount => "column-amount",
            Self::Cost => "column-cost",
            Self::Nature => "column-nature",
            Self::Key => "column-key",
            Self::Version => "column-version",
        }
    }

    /// The columns of the studies.
    pub(crate) fn of_studies() -> Vec<Self> {
        [
            Self::Number,
            Self::Title,
            Self::Department,
            Self::State,
            Self::Due,
        ]
        .into_iter()
        .chain(Field::ALL.iter().copied().map(Self::Cell))
        .chain([Self::Key, Self::Version])
        .collect()
    }

    /// The columns of the cost lines.
    pub(crate) fn of_costs() -> Vec<Self> {
        vec![
            Self::Number,
            Self::Department,
            Self::Label,
            Self::Amount,
            Self::Cost,
            Self::Nature,
            Self::Key,
        ]
    }

    /// The columns of a CSV file, which has both.
    pub(crate) fn of_csv() -> Vec<Self> {
        let lines = [Self::Label, Self::Amount, Self::Cost, Self::Nature];
        let mut columns = vec![Self::Kind];
        columns.extend(Self::of_studies());
        let at = columns.len() - 2;
        columns.splice(at..at, lines);
        columns
    }

    /// The column that a heading names, in any of the languages.
    pub(crate) fn read(heading: &str, words: &[Words]) -> Option<Self> {
        let heading = folded(heading);
        Self::of_csv().into_iter().find(|column| {
            words
                .iter()
                .any(|words| folded(words.get(column.key())) == heading)
        })
    }
}
