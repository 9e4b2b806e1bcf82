//! What is wrong with a sheet: where, and what is expected there.

use crate::columns::Column;
use serde::{Deserialize, Serialize};

/// As many faults as are told at once.
pub(crate) const MAX_PROBLEMS: usize = 100;

/// A cell that can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The name of the worksheet; empty in a CSV file.
    pub tab: String,
    /// As the spreadsheet counts rows, from 1.
    pub row: u32,
    /// The letters of the column, as the spreadsheet shows them.
    pub column: String,
    /// The heading of the column.
    pub heading: String,
    /// What stands there, cut to a length that can be shown.
    pub found: String,
    pub expected: Expected,
}

/// What a cell should hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expected {
    YesNo,
    /// One of these words.
    OneOf(Vec<String>),
    /// Euros with at most two decimals, not below zero.
    Amount,
    /// A whole number of months.
    Months,
    /// 3 to 6 digits.
    Nature,
    /// Some words, of at most so many characters.
    Words {
        max: usize,
    },
    /// A study that is on the sheet, or its number and department.
    Study,
    /// A study that is on the sheet once only.
    Once,
    /// At most so many lines of one study.
    Lines {
        max: usize,
    },
    /// A value, not an error of a formula.
    Value,
}

/// Why a file is no sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum ReadError {
    #[error("the file is larger than {max} bytes")]
    TooLarge { max: usize },
    #[error("neither an xlsx file nor a CSV file")]
    NotASheet,
    /// The headings that a sheet of studies can't do without were not found.
    #[error("the headings of the sheet are missing: {}", .missing.join(", "))]
    NoHeadings { missing: Vec<String> },
    #[error("the sheet has more than {max} studies")]
    TooManyRows { max: usize },
    #[error("{} cells can't be read", .0.len())]
    Cells(Vec<Problem>),
}

/// The letters of a column, from 0: A, B, ... Z, AA.
pub(crate) fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// The headings without which nothing can be told apart.
pub(crate) const NEEDED: [Column; 1] = [Column::Number];

#[cfg(test)]
mod tests {
    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(super::letters).to_vec();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
