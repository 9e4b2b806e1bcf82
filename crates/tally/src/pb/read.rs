//! From text to a file.

use std::collections::HashSet;

use super::cells::{RawRow, Rows};
use super::convert;
use super::error::{Fault, Notice, PbError, Section, Warning};
use super::file::{File, Line, Table};
use super::meta::Meta;

/// Reads a file, and checks that it can be counted: [`File::election`] succeeds on a file read.
///
/// Takes LF and CRLF, with or without a byte-order mark; skips blank lines; fills short rows with
/// empty cells. What is odd but can be counted is a warning, in the order of the lines.
pub fn read(bytes: impl AsRef<[u8]>) -> Result<(File, Vec<Warning>), PbError> {
    let mut warnings = Vec::new();
    let file = parse(text(bytes.as_ref())?, &mut warnings)?;
    convert::election(&file, &mut warnings)?;
    warnings.sort_by_key(|warning| warning.line);
    Ok((file, warnings))
}

/// The text, without its byte-order mark.
fn text(bytes: &[u8]) -> Result<&str, PbError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let valid = &bytes[..error.valid_up_to()];
        Fault::NotUtf8.at(valid.split(|&byte| byte == b'\n').count())
    })
}

fn parse(text: &str, warnings: &mut Vec<Warning>) -> Result<File, PbError> {
    let mut rows = Rows::new(text);
    let Some(start) = rows.next().transpose()? else {
        return Err(Fault::MissingSection(Section::Meta).at(rows.line()));
    };
    if section(&start) != Some(Section::Meta) {
        let found = start.cells.into_iter().next().unwrap_or_default();
        let expected = Section::Meta;
        return Err(Fault::ExpectedSection { expected, found }.at(start.line));
    }
    let meta = table(&mut rows, Section::Meta, Some(Section::Projects), warnings)?;
    let projects = table(&mut rows, Section::Projects, Some(Section::Votes), warnings)?;
    let votes = table(&mut rows, Section::Votes, None, warnings)?;
    Ok(File {
        meta: keys(Line(Some(start.line)), &meta)?,
        projects,
        votes,
    })
}

/// The section that a row opens.
fn section(row: &RawRow) -> Option<Section> {
    let first = row.cells.first().filter(|_| !row.quoted)?;
    Section::opened_by(first)
}

/// Reads a section, whose name has just been read, up to the name of the next one.
fn table(
    rows: &mut Rows<'_>,
    here: Section,
    next: Option<Section>,
    warnings: &mut Vec<Warning>,
) -> Result<Table, PbError> {
    let header = match rows.next().transpose()? {
        Some(row) if section(&row).is_none() => row,
        Some(row) => return Err(Fault::NoHeader(here).at(row.line)),
        None => return Err(Fault::NoHeader(here).at(rows.line())),
    };
    let mut table = Table::read(Line(Some(header.line)), columns(header)?);
    while let Some(row) = rows.next().transpose()? {
        if let Some(found) = section(&row) {
            if Some(found) == next {
                return Ok(table);
            }
            return Err(Fault::SectionOutOfOrder(found).at(row.line));
        }
        let columns = table.columns().len();
        // Spreadsheets pad rows with empty cells: only a cell that says something is worth a word.
        if row.cells.iter().skip(columns).any(|cell| !cell.is_empty()) {
            let cells = row.cells.len();
            warnings.push(Notice::ExtraCells { cells, columns }.at(row.line));
        }
        table.push_read(Line(Some(row.line)), row.cells);
    }
    match next {
        Some(missing) => Err(Fault::MissingSection(missing).at(rows.line())),
        None => Ok(table),
    }
}

/// The names in a header, without the empty ones at its end.
fn columns(header: RawRow) -> Result<Vec<String>, PbError> {
    let mut columns = header.cells;
    while columns.last().is_some_and(String::is_empty) {
        columns.pop();
    }
    let mut seen = HashSet::new();
    for column in &columns {
        if !column.is_empty() && !seen.insert(column.trim()) {
            return Err(Fault::RepeatedColumn(column.trim().to_owned()).at(header.line));
        }
    }
    Ok(columns)
}

/// The keys of `META`, read as a table.
fn keys(line: Line, table: &Table) -> Result<Meta, PbError> {
    let header: Vec<_> = table.columns().iter().map(|column| column.trim()).collect();
    if header != ["key", "value"] {
        return Err(Fault::MetaHeader.at(table.line()));
    }
    let mut meta = Meta::read(line);
    for row in table.rows() {
        let [key, value] = row.cells() else {
            // The table has two columns, and each row a cell for each.
            continue;
        };
        if key.trim().is_empty() {
            return Err(Fault::NoKey.at(row.line()));
        }
        if meta.has(key.trim()) {
            return Err(Fault::RepeatedKey(key.trim().to_owned()).at(row.line()));
        }
        meta.push_read(Line(row.line()), key.clone(), value.clone());
    }
    Ok(meta)
}
