//! The files that anyone may take: a published vote with its ballots to count again, envelopes, tables for spreadsheets.
//!
//! Nothing here holds a person or a time. Ballots are numbered in an order that depends on their content
//! alone, so that two exports of one vote are the same file.

mod ballots;
mod csv;
mod envelopes;
mod tables;

pub(crate) use ballots::{Files, elections, pabulib};
pub(crate) use envelopes::{envelope_json, ledger_csv};
pub(crate) use tables::{ballots_csv, ideas_csv, projects_csv};

/// Rows as a file for spreadsheets, the first of them its head.
pub(crate) fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>, ExportError> {
    let [head, rows @ ..] = rows else {
        return Ok(vec![]);
    };
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut table = csv::Table::new(&head)?;
    for row in rows {
        table.row(row)?;
    }
    table.finish()
}

/// Why no file can be made of what the database holds.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ExportError {
    #[error(transparent)]
    Election(#[from] tally::ElectionError),
    #[error(transparent)]
    Tally(#[from] tally::TallyError),
    #[error(transparent)]
    File(#[from] tally::pb::ExportError),
    #[error("writing a table")]
    Table(#[from] ::csv::Error),
    /// The file would tell another result than the page.
    #[error("counting the ballots again gives another result for project {0}")]
    OtherResult(String),
}
