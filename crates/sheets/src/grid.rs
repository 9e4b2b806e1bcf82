//! Bytes into rows of cells, whatever kind of file they are.

use crate::amount::decimal;
use crate::problem::ReadError;
use crate::{MAX_BYTES, MAX_STUDIES, csv};
use calamine::{DataRef, Reader as _, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// What a workbook may be when it is unpacked: a small file can hold endless zeros.
const MAX_UNPACKED: u64 = 300 * 1024 * 1024;

/// Columns that are looked at: ours, and what somebody has added beside them.
const MAX_COLUMNS: usize = 200;
/// Cells of a worksheet that hold something.
const MAX_CELLS: usize = 2_000_000;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Number(f64),
    Bool(bool),
    /// A formula that went wrong.
    Broken(String),
}

/// A worksheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Grid {
    /// Empty in a CSV file.
    pub(crate) name: String,
    /// The number of each row as a spreadsheet counts, with its cells.
    pub(crate) rows: Vec<(u32, Vec<Cell>)>,
}

impl Cell {
    /// What a person reads there.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Broken(text) => text.clone(),
            Self::Number(number) => decimal(*number),
            Self::Bool(value) => value.to_string(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// The worksheets of a file.
pub(crate) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { max: MAX_BYTES });
    }
    if bytes.starts_with(b"PK") {
        workbook(bytes)
    } else {
        text(bytes).map(|grid| vec![grid])
    }
}

fn workbook(bytes: &[u8]) -> Result<Vec<Grid>, ReadError> {
    if !unpacks(bytes) {
        return Err(ReadError::NotASheet);
    }
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| ReadError::NotASheet)?;
    let names = workbook.sheet_names();
    names
        .into_iter()
        .map(|name| worksheet(&mut workbook, name))
        .collect()
}

/// A worksheet, cell by cell: one stray letter in the last row of a spreadsheet would make a million rows of it.
fn worksheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Grid, ReadError> {
    let mut reader = workbook
        .worksheet_cells_reader(&name)
        .map_err(|_| ReadError::NotASheet)?;
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    let mut count = 0;
    while let Some(found) = reader.next_cell().map_err(|_| ReadError::NotASheet)? {
        let (row, column) = found.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let cell = cell(found.get_value());
        if column >= MAX_COLUMNS || cell.is_empty() {
            continue;
        }
        count += 1;
        if count > MAX_CELLS {
            return Err(ReadError::TooManyRows { max: MAX_STUDIES });
        }
        let cells = rows.entry(row + 1).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Text(String::new()));
        }
        cells[column] = cell;
    }
    Ok(Grid {
        name,
        rows: rows.into_iter().collect(),
    })
}

/// Whether a workbook stays within bounds when it is unpacked. It is unpacked for this, into nothing: the sizes that
/// its directory names can be made up.
fn unpacks(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return false;
    };
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let Ok(entry) = archive.by_index(at) else {
            return false;
        };
        let read = std::io::copy(&mut entry.take(left + 1), &mut std::io::sink());
        match read.ok().and_then(|read| left.checked_sub(read)) {
            Some(rest) => left = rest,
            None => return false,
        }
    }
    true
}

fn cell(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::Empty => Cell::Text(String::new()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::Text(text.clone())
        }
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        #[expect(
            clippy::cast_precision_loss,
            reason = "the digits that a spreadsheet shows"
        )]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::DateTime(moment) => Cell::Number(moment.as_f64()),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::Error(error) => Cell::Broken(error.to_string()),
    }
}

/// A CSV file: parted by semicolons, commas or tabs, in UTF-8 or what Excel saves in Western Europe.
fn text(bytes: &[u8]) -> Result<Grid, ReadError> {
    let text = decode(bytes)?;
    let first = text.lines().next().unwrap_or_default();
    let many = |mark: char| first.matches(mark).count();
    let delimiter = [(';', b';'), (',', b','), ('\t', b'\t')]
        .into_iter()
        .max_by_key(|(mark, _)| many(*mark))
        .filter(|(mark, _)| many(*mark) > 0)
        .map(|(_, byte)| byte)
        .ok_or(ReadError::NotASheet)?;
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = vec![];
    for (number, record) in (1..).zip(reader.records()) {
        let record = record.map_err(|_| ReadError::NotASheet)?;
        let cells = record
            .iter()
            .map(|cell| Cell::Text(csv::without_apostrophe(cell).to_owned()))
            .collect();
        rows.push((number, cells));
    }
    Ok(Grid {
        name: String::new(),
        rows,
    })
}

fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    // No text of ours has this byte: a picture, a PDF, or UTF-16.
    if bytes.contains(&0) {
        return Err(ReadError::NotASheet);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Western European letters that are no UTF-8 are Windows-1252: each byte is a letter there.
        Err(_) => bytes.iter().copied().map(windows_1252).collect(),
    })
}

/// The letters of bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the other bytes are their own
/// code point.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    let special = byte
        .checked_sub(0x80)
        .and_then(|at| HIGH.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}
