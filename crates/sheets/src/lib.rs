//! The sheet that departments work in: written as xlsx or CSV, read back, and compared.
//!
//! A sheet has one row per study, and one row per line of its costing. It carries the study's key and version, and,
//! as xlsx, all values as they were when it was taken: what comes back is compared with what was taken and with
//! what is there now, cell by cell, so that nobody's work is overwritten in silence.
//!
//! Money goes as text or as a decimal of at most two places, never through a calculation with floats.

mod amount;
mod cells;
mod columns;
mod compare;
mod csv;
mod grid;
mod problem;
mod read;
mod table;
#[cfg(test)]
mod tests;
mod words;
mod xlsx;

pub use cells::{Cells, Field};
pub use compare::{CellKey, CellValue, Difference, compare, take};
pub use problem::{Expected, Problem, ReadError};
pub use read::read;
pub use table::{Cell, table_to_csv, table_to_xlsx};
pub use words::{KEYS, Words};

use chrono::NaiveDate;
use domain::study::StudyContent;
use domain::{StudyId, StudyState};
use serde::{Deserialize, Serialize};

/// The largest file that is read.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// The most studies on a sheet.
pub const MAX_STUDIES: usize = 20_000;

/// A study as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub study: StudyId,
    pub version: i32,
    /// The project's number in its edition.
    pub number: String,
    pub title: String,
    pub department: String,
    pub state: StudyState,
    pub due: Option<NaiveDate>,
    pub content: StudyContent,
}

/// What was read of a sheet that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub rows: Vec<SheetRow>,
}

/// A study as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// Missing where somebody removed the keys: the number and the department tell the study then.
    pub study: Option<StudyId>,
    pub number: String,
    pub department: String,
    /// The version that was taken.
    pub version: Option<i32>,
    /// What was taken, where the sheet still has it.
    pub base: Option<Cells>,
    pub theirs: Cells,
}

/// A sheet can't be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("writing a workbook")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    #[error("writing a CSV file")]
    Csv(#[from] ::csv::Error),
}

/// The sheet as a workbook: a page that says how, the studies, the cost lines, and what was taken, out of sight.
pub fn to_xlsx(rows: &[Row], words: &Words) -> Result<Vec<u8>, WriteError> {
    Ok(xlsx::write(rows, words)?)
}

/// The sheet as one CSV file, as French spreadsheets want it: semicolons, decimal commas, and a mark for UTF-8.
///
/// A study takes a row, and each of its cost lines one more: a first column tells which. One file stays whole when it
/// is mailed, lines have no fixed number, and since every row names its study, sorting does no harm.
pub fn to_csv(rows: &[Row], words: &Words) -> Result<Vec<u8>, WriteError> {
    Ok(csv::write(rows, words)?)
}
