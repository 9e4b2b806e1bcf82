//! A file in memory: keys, and two tables of cells.

use super::error::{Fault, PbError, Section};
use super::meta::Meta;

/// A vote as the format holds it: text in cells, known columns or not.
///
/// Two files are equal when they say the same, wherever the rows stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub meta: Meta,
    /// One row per project; columns `project_id`, `cost` and more.
    pub projects: Table,
    /// One row per ballot; columns `voter_id`, `vote` and more.
    pub votes: Table,
}

/// Rows under named columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    line: Line,
    columns: Vec<String>,
    rows: Vec<Row>,
}

/// A row with a cell for each column of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    line: Line,
    cells: Vec<String>,
}

/// Where something stood in the file that was read. All lines are equal: where a row stands is
/// not part of what it says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line(pub(super) Option<usize>);

impl PartialEq for Line {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Line {}

impl From<Line> for Option<usize> {
    fn from(line: Line) -> Self {
        line.0
    }
}

impl Table {
    /// An empty table.
    pub fn new<C: Into<String>>(columns: impl IntoIterator<Item = C>) -> Self {
        Self::read(
            Line::default(),
            columns.into_iter().map(Into::into).collect(),
        )
    }

    pub(super) fn read(line: Line, columns: Vec<String>) -> Self {
        Self {
            line,
            columns,
            rows: Vec::new(),
        }
    }

    /// Names of the columns, as written.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows, in order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The index of a column; blanks around its name do not count.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.trim() == name)
    }

    /// The value of a row in a named column, see [`Row::value`].
    pub fn value(&self, row: usize, column: &str) -> Option<&str> {
        self.rows.get(row)?.value(self.column(column)?)
    }

    /// Adds a row; missing cells are empty, cells beyond the last column are dropped.
    pub fn push<C: Into<String>>(&mut self, cells: impl IntoIterator<Item = C>) {
        self.push_read(Line::default(), cells.into_iter().map(Into::into).collect());
    }

    pub(super) fn push_read(&mut self, line: Line, mut cells: Vec<String>) {
        cells.resize(self.columns.len(), String::new());
        self.rows.push(Row { line, cells });
    }

    pub(super) fn line(&self) -> Line {
        self.line
    }

    pub(super) fn required(
        &self,
        section: Section,
        column: &'static str,
    ) -> Result<usize, PbError> {
        self.column(column)
            .ok_or_else(|| Fault::MissingColumn { section, column }.at(self.line))
    }
}

impl Row {
    /// The cells, one per column.
    pub fn cells(&self) -> &[String] {
        &self.cells
    }

    /// The line of the file on which the row begins; `None` when it was not read.
    pub fn line(&self) -> Option<usize> {
        self.line.0
    }

    /// What the cell says, without blanks around it; `None` when it says nothing.
    pub fn value(&self, column: usize) -> Option<&str> {
        self.cells.get(column).and_then(|cell| value(cell))
    }
}

/// What a cell says. Pabutools writes the word `None` for an empty cell.
pub(super) fn value(cell: &str) -> Option<&str> {
    Some(cell.trim()).filter(|text| !matches!(*text, "" | "None"))
}
