//! A sheet that comes back.

use crate::cells::{Field, tidy};
use crate::columns::Column;
use crate::grid::{Cell, Grid, grids};
use crate::problem::{Expected, MAX_PROBLEMS, NEEDED, Problem, ReadError, letters};
use crate::words::{Words, folded, is_word};
use crate::xlsx::{BASE, unmarked};
use crate::{MAX_STUDIES, Sheet, SheetRow, amount};
use domain::study::{CostKind, CostLine, LABEL, MAX_LINES, Opinion, Ownership, TEXT};
use domain::text::clean;
use domain::{Cents, StudyId};
use std::collections::{BTreeMap, HashMap};

/// As many rows of cost lines as are read.
const MAX_ROWS: usize = 200_000;

/// Reads a sheet, as xlsx or CSV, with headings and words in any of the languages.
///
/// Columns may have another order or be gone, rows may be gone, moved or empty. Words that nobody may change (title,
/// department, state, date) are not read. Every cell that can't be read is told, and then nothing is taken.
pub fn read(bytes: &[u8], words: &[Words]) -> Result<Sheet, ReadError> {
    let grids = grids(bytes)?;
    let mut reader = Reader {
        words,
        problems: vec![],
        rows: vec![],
        by_key: HashMap::new(),
        by_name: HashMap::new(),
        lines_seen: false,
    };
    let tables: Vec<Table> = grids
        .iter()
        .filter_map(|grid| Table::find(grid, words))
        .collect();
    let studies = tables.iter().find(|table| table.has_studies());
    if studies.is_none() && !tables.iter().any(Table::has_lines) {
        return Err(ReadError::NoHeadings {
            missing: missing(words),
        });
    }
    if let Some(table) = studies {
        reader.studies(table)?;
    }
    if let Some(table) = tables.iter().find(|table| table.has_lines()) {
        reader.lines(table)?;
    }
    if let Some(grid) = grids.iter().find(|grid| grid.name == BASE) {
        reader.base(grid);
    }
    reader.finish()
}

fn missing(words: &[Words]) -> Vec<String> {
    let Some(words) = words.first() else {
        return vec![];
    };
    NEEDED
        .into_iter()
        .chain([Column::Cell(Field::Opinion)])
        .map(|column| words.get(column.key()).to_owned())
        .collect()
}

/// A worksheet whose headings are known.
struct Table<'a> {
    grid: &'a Grid,
    /// Where each column stands, and its heading.
    columns: BTreeMap<Column, (usize, String)>,
    /// The position of the heading among the rows.
    head: usize,
}

impl<'a> Table<'a> {
    /// The headings are in the first row that has that of the number: somebody may have put a title above.
    fn find(grid: &'a Grid, words: &[Words]) -> Option<Self> {
        grid.rows
            .iter()
            .take(20)
            .enumerate()
            .find_map(|(head, (_, cells))| {
                let mut columns = BTreeMap::new();
                for (at, cell) in cells.iter().enumerate() {
                    let heading = cell.text();
                    if let Some(column) = Column::read(&heading, words) {
                        columns.entry(column).or_insert((at, heading));
                    }
                }
                let known =
                    columns.contains_key(&Column::Number) || columns.contains_key(&Column::Key);
                (known && columns.len() > 1).then_some(Self {
                    grid,
                    columns,
                    head,
                })
            })
    }

    fn has_studies(&self) -> bool {
        self.columns
            .keys()
            .any(|column| matches!(column, Column::Cell(_)))
    }

    fn has_lines(&self) -> bool {
        self.columns.contains_key(&Column::Label) && self.columns.contains_key(&Column::Amount)
    }

    fn rows(&self) -> impl Iterator<Item = Line<'_>> {
        self.grid
            .rows
            .iter()
            .skip(self.head + 1)
            .filter(|(_, cells)| !cells.iter().all(Cell::is_empty))
            .map(|(number, cells)| Line {
                table: self,
                number: *number,
                cells,
            })
    }
}

/// A row of a table.
#[derive(Clone, Copy)]
struct Line<'a> {
    table: &'a Table<'a>,
    number: u32,
    cells: &'a [Cell],
}

impl Line<'_> {
    /// The cell of a column; `None` when the table has no such column.
    fn cell(&self, column: Column) -> Option<Cell> {
        let (at, _) = self.table.columns.get(&column)?;
        Some(
            self.cells
                .get(*at)
                .cloned()
                .unwrap_or(Cell::Text(String::new())),
        )
    }

    fn text(&self, column: Column) -> String {
        self.cell(column)
            .map(|cell| clean(&cell.text()))
            .unwrap_or_default()
    }

    fn problem(&self, column: Column, expected: Expected) -> Problem {
        let place = self.table.columns.get(&column);
        Problem {
            tab: self.table.grid.name.clone(),
            row: self.number,
            column: place.map(|(at, _)| letters(*at)).unwrap_or_default(),
            heading: place
                .map(|(_, heading)| heading.trim().to_owned())
                .unwrap_or_default(),
            found: self.text(column).chars().take(60).collect(),
            expected,
        }
    }
}

struct Reader<'a> {
    words: &'a [Words],
    problems: Vec<Problem>,
    rows: Vec<SheetRow>,
    by_key: HashMap<StudyId, usize>,
    /// Number and department, folded.
    by_name: HashMap<(String, String), usize>,
    lines_seen: bool,
}

impl Reader<'_> {
    fn studies(&mut self, table: &Table<'_>) -> Result<(), ReadError> {
        for line in table.rows() {
            if self.kind(&line) == Some(CsvRow::Cost) {
                continue;
            }
            // A row without number and key belongs to no study: a sum, a note.
            if line.text(Column::Number).is_empty() && line.text(Column::Key).is_empty() {
                continue;
            }
            if self.rows.len() >= MAX_STUDIES {
                return Err(ReadError::TooManyRows { max: MAX_STUDIES });
            }
            let values = Field::ALL
                .iter()
                .filter_map(|field| {
                    let cell = line.cell(Column::Cell(*field))?;
                    match self.value(*field, &cell) {
                        Ok(value) => Some((*field, value)),
                        Err(expected) => {
                            self.fault(line.problem(Column::Cell(*field), expected));
                            None
                        }
                    }
                })
                .collect();
            let at = self.row(&line);
            if !self.rows[at].theirs.values.is_empty() {
                self.fault(line.problem(Column::Number, Expected::Once));
            }
            self.rows[at].theirs.values = values;
            self.rows[at].version = line.text(Column::Version).parse().ok();
        }
        Ok(())
    }

    fn lines(&mut self, table: &Table<'_>) -> Result<(), ReadError> {
        self.lines_seen = true;
        for (count, line) in table.rows().enumerate() {
            if count >= MAX_ROWS {
                return Err(ReadError::TooManyRows { max: MAX_STUDIES });
            }
            if table.columns.contains_key(&Column::Kind) && self.kind(&line) != Some(CsvRow::Cost) {
                continue;
            }
            // A row with a number alone was prepared and never filled in.
            let empty = [Column::Label, Column::Amount]
                .iter()
                .all(|column| line.cell(*column).is_none_or(|cell| cell.is_empty()));
            if empty {
                continue;
            }
            let Some(at) = self.study_of(&line) else {
                self.fault(line.problem(Column::Number, Expected::Study));
                continue;
            };
            if let Ok(version) = line.text(Column::Version).parse() {
                self.rows[at].version.get_or_insert(version);
            }
            if let Some(cost) = self.cost(&line) {
                let lines = self.rows[at].theirs.lines.get_or_insert_default();
                lines.push(tidy(&cost));
                if lines.len() == MAX_LINES + 1 {
                    let problem = line.problem(Column::Number, Expected::Lines { max: MAX_LINES });
                    self.fault(problem);
                }
            }
        }
        Ok(())
    }

    fn cost(&mut self, line: &Line<'_>) -> Option<CostLine> {
        let before = self.problems.len();
        let label = line.text(Column::Label);
        if LABEL.check(&label).is_err() {
            self.fault(line.problem(Column::Label, Expected::Words { max: LABEL.max }));
        }
        let amount = match line.cell(Column::Amount) {
            Some(Cell::Number(number)) => amount::of_number(number),
            Some(Cell::Text(text)) => amount::of_text(&text),
            Some(Cell::Bool(_) | Cell::Broken(_)) | None => None,
        };
        if amount.is_none_or(Cents::is_negative) {
            self.fault(line.problem(Column::Amount, Expected::Amount));
        }
        let kind = match line.cell(Column::Cost) {
            // Most lines are investment; an empty cell says so.
            None => Some(CostKind::Investment),
            Some(cell) if cell.is_empty() => Some(CostKind::Investment),
            Some(cell) => CostKind::ALL
                .iter()
                .copied()
                .find(|kind| is_word(self.words, "cost", kind.code(), &cell.text())),
        };
        if kind.is_none() {
            let expected = self.one_of("cost", CostKind::ALL.iter().map(|kind| kind.code()));
            self.fault(line.problem(Column::Cost, expected));
        }
        let nature = line.text(Column::Nature);
        let digits = nature.len() >= 3
            && nature.len() <= 6
            && nature.bytes().all(|byte| byte.is_ascii_digit());
        if !nature.is_empty() && !digits {
            self.fault(line.problem(Column::Nature, Expected::Nature));
        }
        (self.problems.len() == before).then_some(())?;
        Some(CostLine {
            label,
            amount: amount?,
            kind: kind?,
            nature,
        })
    }

    /// The value of a cell in its one form.
    fn value(&self, field: Field, cell: &Cell) -> Result<String, Expected> {
        if matches!(cell, Cell::Broken(_)) {
            return Err(Expected::Value);
        }
        if cell.is_empty() {
            return Ok(String::new());
        }
        let text = clean(&cell.text());
        match field {
            Field::Competent => {
                let says = |key: &str| {
                    self.words
                        .iter()
                        .any(|words| folded(words.get(key)) == folded(&text))
                };
                match cell {
                    Cell::Bool(true) => Ok("yes".to_owned()),
                    Cell::Bool(false) => Ok("no".to_owned()),
                    _ if says("yes") => Ok("yes".to_owned()),
                    _ if says("no") => Ok("no".to_owned()),
                    _ => Err(Expected::YesNo),
                }
            }
            Field::Ownership => self.code(
                "ownership",
                Ownership::ALL.iter().map(|it| it.code()),
                &text,
            ),
            Field::Opinion => self.code("opinion", Opinion::ALL.iter().map(|it| it.code()), &text),
            Field::Delay => text
                .parse::<u32>()
                .ok()
                .filter(|months| *months <= 600)
                .map(|months| months.to_string())
                .ok_or(Expected::Months),
            Field::Legal
            | Field::Technical
            | Field::Environment
            | Field::Functional
            | Field::Conditions
            | Field::Notes => TEXT
                .check(&text)
                .map_err(|_| Expected::Words { max: TEXT.max }),
        }
    }

    fn code(
        &self,
        group: &str,
        mut codes: impl Iterator<Item = &'static str> + Clone,
        text: &str,
    ) -> Result<String, Expected> {
        let all = codes.clone();
        codes
            .find(|code| is_word(self.words, group, code, text))
            .map(str::to_owned)
            .ok_or_else(|| self.one_of(group, all))
    }

    fn one_of(&self, group: &str, codes: impl Iterator<Item = &'static str>) -> Expected {
        Expected::OneOf(
            codes
                .filter_map(|code| self.words.first().map(|words| words.of(group, code)))
                .map(str::to_owned)
                .collect(),
        )
    }

    /// What a row of a CSV file is about; `None` where there is no such column.
    fn kind(&self, line: &Line<'_>) -> Option<CsvRow> {
        let text = folded(&line.cell(Column::Kind)?.text());
        let says = |key: &str| {
            self.words
                .iter()
                .any(|words| folded(words.get(key)) == text)
        };
        Some(if says("row-cost") {
            CsvRow::Cost
        } else {
            CsvRow::Study
        })
    }

    /// The study that a row names, added when it was not there.
    fn row(&mut self, line: &Line<'_>) -> usize {
        let study: Option<StudyId> = line.text(Column::Key).parse().ok();
        let number = line.text(Column::Number);
        let department = line.text(Column::Department);
        let name = (folded(&number), folded(&department));
        let known = match study {
            Some(study) => self.by_key.get(&study).copied(),
            None => self.by_name.get(&name).copied(),
        };
        if let Some(at) = known {
            return at;
        }
        let at = self.rows.len();
        self.rows.push(SheetRow {
            study,
            number,
            department,
            ..SheetRow::default()
        });
        if let Some(study) = study {
            self.by_key.insert(study, at);
        }
        self.by_name.entry(name).or_insert(at);
        at
    }

    /// The study of a cost line: by its key, else by number and department, else by a number that only one has.
    fn study_of(&mut self, line: &Line<'_>) -> Option<usize> {
        if line.text(Column::Key).parse::<StudyId>().is_ok() {
            return Some(self.row(line));
        }
        let number = folded(&line.text(Column::Number));
        let department = folded(&line.text(Column::Department));
        if number.is_empty() {
            return None;
        }
        if !department.is_empty() {
            let known = self.by_name.get(&(number, department)).copied();
            return known;
        }
        let mut of_number = (self.by_name.iter())
            .filter(|((other, _), _)| *other == number)
            .map(|(_, at)| *at);
        match (of_number.next(), of_number.next()) {
            (Some(at), None) => Some(at),
            _ => None,
        }
    }

    /// What was taken, from the worksheet that nobody sees.
    fn base(&mut self, grid: &Grid) {
        for (_, cells) in &grid.rows {
            let text = |at: usize| cells.get(at).map(Cell::text).unwrap_or_default();
            let Ok(study) = text(0).parse::<StudyId>() else {
                continue;
            };
            let Some(row) = self.by_key.get(&study).map(|at| &mut self.rows[*at]) else {
                continue;
            };
            let pieces: String = (2..cells.len())
                .map(text)
                .filter_map(|piece| unmarked(&piece).map(str::to_owned))
                .collect();
            row.base = serde_json::from_str(&pieces).ok();
            if row.version.is_none() {
                row.version = text(1).parse().ok();
            }
        }
    }

    fn fault(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    fn finish(mut self) -> Result<Sheet, ReadError> {
        if !self.problems.is_empty() {
            self.problems.truncate(MAX_PROBLEMS);
            return Err(ReadError::Cells(self.problems));
        }
        if self.lines_seen {
            for row in &mut self.rows {
                // A study that is there without any line has none. One that only has lines keeps its other values.
                row.theirs.lines.get_or_insert_default();
            }
        }
        Ok(Sheet { rows: self.rows })
    }
}

/// What a row of a CSV file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CsvRow {
    Study,
    Cost,
}
