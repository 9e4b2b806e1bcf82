//! Records into rows.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde::Deserialize;
use tally::Cents;

use super::mapping::{Mapping, key};
use super::problem::{Problem, Reason};
use super::records::Record;
use super::state::RowState;
use super::values;

/// One record of the file, cleaned: blanks at the ends are gone, cells are values.
#[derive(Clone, Debug, PartialEq)]
pub struct IdeaRow {
    /// Line of the file on which the record starts, from 1.
    pub line: u64,
    /// What the city calls the row; unique in the sheet, the same at every import.
    pub external_id: String,
    /// Number in the vote.
    pub number: Option<VoteNumber>,
    /// One line, never blank.
    pub title: String,
    /// May be blank, may have several lines.
    pub text: String,
    /// Code by the mapping's table; as written where the table does not know it; `None` for the
    /// whole city.
    pub district: Option<String>,
    /// Name by the mapping's table; as written where the table does not know it.
    pub theme: Option<String>,
    /// The place in words, one line.
    pub place: Option<String>,
    pub point: Option<Point>,
    pub cost: Option<Cents>,
    pub state: Option<RowState>,
    /// Person or group that carries the project.
    pub author: Option<String>,
    /// Local time, as in the file.
    pub created: Option<NaiveDateTime>,
    /// Local time, as in the file.
    pub updated: Option<NaiveDateTime>,
}

/// A place on earth, in decimal degrees (WGS84).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub longitude: f64,
    pub latitude: f64,
}

/// A number in the vote: text, since "02" is not 2 and "02-09" is not a date.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VoteNumber {
    /// `02`
    pub project: String,
    /// `09`, when the project has several sites.
    pub site: Option<String>,
}

/// Reads records by the columns of one file.
pub(super) struct Reader<'a> {
    mapping: &'a Mapping,
    /// Position of each column of the header line.
    positions: BTreeMap<String, usize>,
    width: usize,
}

/// One record being read.
struct Cells<'a> {
    reader: &'a Reader<'a>,
    record: &'a Record,
    problems: &'a mut Vec<Problem>,
    /// A problem that leaves the row out was met.
    spoilt: bool,
}

impl<'a> Reader<'a> {
    /// Finds the mapping's columns in the header line.
    pub(super) fn new(header: &Record, mapping: &'a Mapping) -> Result<Self, Vec<Problem>> {
        let names: Vec<String> = header
            .cells
            .iter()
            .map(|name| name.trim().to_owned())
            .collect();
        let mut problems = Vec::new();
        for wanted in wanted_columns(mapping) {
            let reason = match names.iter().filter(|name| *name == wanted).count() {
                0 => Reason::MissingColumn {
                    found: names.join(", "),
                },
                1 => continue,
                _ => Reason::ColumnTwice,
            };
            problems.push(Problem::new(header.line, Some(wanted), "", reason));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let width = names.len();
        let positions = names
            .into_iter()
            .enumerate()
            .map(|(at, name)| (name, at))
            .collect();
        Ok(Self {
            mapping,
            positions,
            width,
        })
    }

    /// Reads a record, or says why it is left out.
    pub(super) fn row(&self, record: &Record, problems: &mut Vec<Problem>) -> Option<IdeaRow> {
        Cells {
            reader: self,
            record,
            problems,
            spoilt: false,
        }
        .row()
    }

    /// The column to name when an identifier is wrong.
    pub(super) fn id_column(&self) -> &str {
        self.mapping
            .columns
            .id
            .as_slice()
            .last()
            .map_or("", String::as_str)
    }
}

impl<'a> Cells<'a> {
    fn row(mut self) -> Option<IdeaRow> {
        let mapping = self.reader.mapping;
        let columns = &mapping.columns;
        if self.record.unclosed_quote {
            self.report(None, "", Reason::UnclosedQuote);
        }
        if self.record.cells.len() != self.reader.width {
            let (expected, found) = (self.reader.width, self.record.cells.len());
            self.report(None, "", Reason::CellCount { expected, found });
            return None;
        }
        self.report_controls();

        let external_id = self.id();
        let title = values::line(self.cell(&columns.title), &mapping.line_joiner);
        if title.is_empty() {
            self.report(Some(&columns.title), "", Reason::BlankTitle);
        }
        let row = IdeaRow {
            line: self.record.line,
            external_id,
            number: self.number(),
            title,
            text: self.text(),
            district: self.district(),
            theme: self.theme(),
            place: self.one_line(columns.place.as_deref()),
            point: self.point(),
            cost: self.cost(),
            state: self.state(),
            author: self
                .one_line(columns.author.as_deref())
                .or_else(|| mapping.defaults.author.clone()),
            created: self.date(columns.created.as_deref()),
            updated: self.date(columns.updated.as_deref()),
        };
        (!self.spoilt).then_some(row)
    }

    fn id(&mut self) -> String {
        let columns = self.reader.mapping.columns.id.as_slice();
        let parts: Vec<&str> = columns
            .iter()
            .map(|column| self.cell(column).trim())
            .collect();
        if parts.iter().any(|part| part.is_empty()) {
            self.report(Some(self.reader.id_column()), "", Reason::NoId);
        }
        parts.join("-")
    }

    fn number(&self) -> Option<VoteNumber> {
        let mapping = self.reader.mapping;
        let number = self.one_line(mapping.columns.number.as_deref())?;
        let split = mapping
            .number
            .sites
            .as_deref()
            .and_then(|sites| number.split_once(sites));
        Some(match split {
            Some((project, site)) => VoteNumber {
                project: project.trim().to_owned(),
                site: Some(site.trim().to_owned()),
            },
            None => VoteNumber {
                project: number,
                site: None,
            },
        })
    }

    fn text(&self) -> String {
        let mapping = self.reader.mapping;
        let text = mapping
            .columns
            .text
            .as_deref()
            .map(|column| values::text(self.cell(column)));
        text.filter(|text| !text.is_empty())
            .or_else(|| mapping.defaults.text.clone())
            .unwrap_or_default()
    }

    fn district(&mut self) -> Option<String> {
        let mapping = self.reader.mapping;
        let column = mapping.columns.district.as_deref();
        match self.one_line(column) {
            Some(value) => {
                self.translate(column, value, &mapping.districts, Reason::UnknownDistrict)
            }
            None => mapping.defaults.district.clone(),
        }
    }

    fn theme(&mut self) -> Option<String> {
        let mapping = self.reader.mapping;
        let column = mapping.columns.theme.as_deref();
        match self.one_line(column) {
            Some(value) => self.translate(column, value, &mapping.themes, Reason::UnknownTheme),
            None => mapping.defaults.theme.clone(),
        }
    }

    /// What a table of the mapping makes of a value: none where the table says "", the value itself
    /// where the table does not know it.
    fn translate(
        &mut self,
        column: Option<&str>,
        value: String,
        table: &BTreeMap<String, String>,
        unknown: Reason,
    ) -> Option<String> {
        if let Some(target) = table.get(&key(&value)) {
            return Some(target.clone()).filter(|target| !target.is_empty());
        }
        if !table.is_empty() {
            self.report(column, &value, unknown);
        }
        Some(value)
    }

    fn state(&mut self) -> Option<RowState> {
        let mapping = self.reader.mapping;
        let column = mapping.columns.state.as_deref();
        let Some(value) = self.one_line(column) else {
            return mapping.defaults.state;
        };
        let state = mapping.states.get(&key(&value)).copied();
        if state.is_none() {
            self.report(column, &value, Reason::UnknownState);
        }
        state
    }

    fn cost(&mut self) -> Option<Cents> {
        let mapping = self.reader.mapping;
        let column = mapping.columns.cost.as_deref()?;
        let cell = self.cell(column).trim();
        if mapping
            .cost
            .missing
            .iter()
            .any(|missing| key(missing) == key(cell))
        {
            return None;
        }
        match values::amount(cell, mapping.cost.decimal) {
            Ok(cost) => cost,
            Err(reason) => {
                self.report(Some(column), cell, reason);
                None
            }
        }
    }

    fn point(&mut self) -> Option<Point> {
        let mapping = self.reader.mapping;
        let columns = (
            mapping.columns.latitude.as_deref()?,
            mapping.columns.longitude.as_deref()?,
        );
        let cells = (self.cell(columns.0).trim(), self.cell(columns.1).trim());
        if cells.0.is_empty() && cells.1.is_empty() {
            return None;
        }
        let latitude = self.degrees(columns.0, cells.0, 90.0)?;
        let longitude = self.degrees(columns.1, cells.1, 180.0)?;
        if let Some(bounds) = mapping.place.bounds
            && !inside(bounds, longitude, latitude)
        {
            let swapped = inside(bounds, latitude, longitude);
            let reason = if swapped {
                Reason::SwappedPoint
            } else {
                Reason::OutOfBounds
            };
            self.report(Some(columns.0), &format!("{} {}", cells.0, cells.1), reason);
            return None;
        }
        Some(Point {
            longitude,
            latitude,
        })
    }

    fn degrees(&mut self, column: &str, cell: &str, limit: f64) -> Option<f64> {
        let value = values::coordinate(cell).filter(|value| value.abs() <= limit);
        if value.is_none() {
            let reason = if cell.is_empty() {
                Reason::HalfAPoint
            } else {
                Reason::NotACoordinate
            };
            self.report(Some(column), cell, reason);
        }
        value
    }

    fn date(&mut self, column: Option<&str>) -> Option<NaiveDateTime> {
        let value = self.one_line(column)?;
        let date = values::date(&value, &self.reader.mapping.dates.formats);
        if date.is_none() {
            self.report(column, &value, Reason::NotADate);
        }
        date
    }

    fn report_controls(&mut self) {
        for (name, at) in &self.reader.positions {
            let cell = self.record.cells.get(*at).map_or("", String::as_str);
            if values::has_controls(cell) {
                self.report(Some(name), cell, Reason::ControlCharacters);
            }
        }
    }

    /// The cell in one line; `None` when it is blank or when there is no such column.
    fn one_line(&self, column: Option<&str>) -> Option<String> {
        let line = values::line(self.cell(column?), &self.reader.mapping.line_joiner);
        Some(line).filter(|line| !line.is_empty())
    }

    fn cell(&self, column: &str) -> &'a str {
        let at = self.reader.positions.get(column);
        at.and_then(|at| self.record.cells.get(*at))
            .map_or("", String::as_str)
    }

    fn report(&mut self, column: Option<&str>, value: &str, reason: Reason) {
        self.spoilt |= reason.severity() > super::Severity::Note;
        self.problems
            .push(Problem::new(self.record.line, column, value, reason));
    }
}

fn inside([west, south, east, north]: [f64; 4], longitude: f64, latitude: f64) -> bool {
    (west..=east).contains(&longitude) && (south..=north).contains(&latitude)
}

/// The columns that a mapping names, each once.
fn wanted_columns(mapping: &Mapping) -> Vec<&str> {
    let columns = &mapping.columns;
    let optional = [
        &columns.text,
        &columns.district,
        &columns.theme,
        &columns.place,
        &columns.latitude,
        &columns.longitude,
        &columns.cost,
        &columns.state,
        &columns.number,
        &columns.author,
        &columns.created,
        &columns.updated,
    ];
    let mut wanted: Vec<&str> = columns.id.as_slice().iter().map(String::as_str).collect();
    wanted.push(&columns.title);
    wanted.extend(optional.into_iter().flatten().map(String::as_str));
    let mut seen = std::collections::BTreeSet::new();
    wanted.retain(|name| seen.insert(*name));
    wanted
}
