//! Rows of cells in text, and back: the CSV dialect of the format.
//!
//! Cells are separated by `;`. A cell that begins with `"` ends at the next lone `"`, and holds
//! anything in between, line ends included; a quote inside it is doubled. Any other cell is taken
//! as it stands. Lines end with LF or CRLF.

use super::error::{Fault, PbError, Section};

/// One row, as it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    /// The line on which the row begins, from 1.
    pub(super) line: usize,
    /// At least one.
    pub(super) cells: Vec<String>,
    /// Whether the first cell was quoted: then the row neither opens a section nor is blank.
    pub(super) quoted: bool,
}

/// The rows of a text, blank ones left out.
pub(super) struct Rows<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 1,
        }
    }

    /// The line that comes next.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    fn row(&mut self) -> Result<RawRow, PbError> {
        let line = self.line;
        let quoted = self.rest.starts_with('"');
        let mut cells = Vec::new();
        loop {
            let (cell, more) = if self.rest.starts_with('"') {
                self.quoted_cell()?
            } else {
                self.plain_cell()
            };
            cells.push(cell);
            if !more {
                return Ok(RawRow {
                    line,
                    cells,
                    quoted,
                });
            }
        }
    }

    /// A cell without quotes, and whether another one follows in the row.
    fn plain_cell(&mut self) -> (String, bool) {
        let text = self.rest;
        let end = text
            .bytes()
            .position(|byte| matches!(byte, b';' | b'\n'))
            .unwrap_or(text.len());
        let (cell, rest) = text.split_at(end);
        if let Some(rest) = rest.strip_prefix(';') {
            self.rest = rest;
            return (cell.to_owned(), true);
        }
        self.rest = rest.strip_prefix('\n').unwrap_or(rest);
        self.line += 1;
        (cell.strip_suffix('\r').unwrap_or(cell).to_owned(), false)
    }

    /// A quoted cell without its quotes, and whether another one follows in the row.
    fn quoted_cell(&mut self) -> Result<(String, bool), PbError> {
        let begun = self.line;
        let mut cell = String::new();
        let mut rest = &self.rest[1..];
        loop {
            let Some((part, after)) = rest.split_once('"') else {
                return Err(Fault::OpenQuote.at(begun));
            };
            cell.push_str(part);
            self.line += part.bytes().filter(|&byte| byte == b'\n').count();
            if let Some(after) = after.strip_prefix('"') {
                cell.push('"');
                rest = after;
                continue;
            }
            if let Some(after) = after.strip_prefix(';') {
                self.rest = after;
                return Ok((cell, true));
            }
            let end = after.strip_prefix('\r').unwrap_or(after);
            self.rest = match end.strip_prefix('\n') {
                Some(next) => next,
                None if end.is_empty() => end,
                None => return Err(Fault::TextAfterQuote.at(self.line)),
            };
            self.line += 1;
            return Ok((cell, false));
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<RawRow, PbError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            match self.row() {
                Ok(row) if !row.quoted && row.cells.iter().all(String::is_empty) => {}
                row => {
                    if row.is_err() {
                        self.rest = "";
                    }
                    return Some(row);
                }
            }
        }
        None
    }
}

/// Appends a row, quoting the cells that would be read otherwise.
pub(super) fn write_row(text: &mut String, cells: &[impl AsRef<str>]) {
    let blank = cells.iter().all(|cell| cell.as_ref().is_empty());
    for (column, cell) in cells.iter().map(AsRef::as_ref).enumerate() {
        let special = |c: char| matches!(c, ';' | '"' | '\r' | '\n');
        // Without quotes a row that begins with `votes` opens a section, and a blank one is skipped.
        let first = column == 0 && (blank || Section::opened_by(cell).is_some());
        if column > 0 {
            text.push(';');
        }
        if first || cell.contains(special) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        Rows::new(text)
            .map(Result::unwrap)
            .map(|row| (row.line, row.cells))
            .collect()
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|&cell| cell.to_owned()).collect()
    }

    #[test]
    fn reads_both_line_ends_and_skips_blank_rows() {
        let expected = vec![(1, cells(&["a", "", "b"])), (4, cells(&["c"]))];
        assert_eq!(rows("a;;b\n\n;;\nc"), expected);
        assert_eq!(rows("a;;b\r\n\r\n;;\r\nc\r\n"), expected);
    }

    #[test]
    fn reads_quotes_and_counts_the_lines_inside() {
        assert_eq!(
            rows("\"a;\"\"b\"\"\nc\";d\"e\"\n\"\";f"),
            [
                (1, cells(&["a;\"b\"\nc", "d\"e\""])),
                (3, cells(&["", "f"]))
            ]
        );
    }

    #[test]
    fn says_where_a_quote_goes_wrong() {
        let error = |text: &str| Rows::new(text).find_map(Result::err);
        assert_eq!(error("a\nb;\"c\nd\n"), Some(Fault::OpenQuote.at(2)));
        assert_eq!(error("a;\"b\nc\"d\n"), Some(Fault::TextAfterQuote.at(2)));
        assert_eq!(error("\"a\"\rb\n"), Some(Fault::TextAfterQuote.at(1)));
    }

    #[test]
    fn quotes_only_what_needs_it() {
        let mut text = String::new();
        write_row(
            &mut text,
            &["Votes ", "votes", "a;b", "say \"hi\"", "it's", ""],
        );
        write_row(&mut text, &["", ""]);
        write_row(&mut text, &["", "a"]);
        assert_eq!(
            text,
            "\"Votes \";votes;\"a;b\";\"say \"\"hi\"\"\";it's;\n\"\";\n;a\n"
        );
        assert_eq!(rows(&text)[1], (2, cells(&["", ""])));
    }
}
