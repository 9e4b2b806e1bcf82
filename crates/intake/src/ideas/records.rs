//! Text into records, for files that are nearly CSV.
//!
//! RFC 4180 refuses what cities publish: a bare quote inside an unquoted cell (`Aire "Broquetons"`,
//! or even `"Broquetons" au nord`), and a usual reader swallows the rest of the file after a quote
//! that is never closed, without a word. Here a quote opens a quoted cell only when a matching quote
//! closes it at the cell's end; any other quote is an ordinary character. And the line on which a
//! record starts is exact, whatever blank lines and line breaks in cells come before it.

/// One record: a line of cells, which may span lines of the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Line on which the record starts, from 1.
    pub(super) line: u64,
    /// The cells, quotes resolved, blanks kept.
    pub(super) cells: Vec<String>,
    /// A cell begins with a quote that nothing closes.
    pub(super) unclosed_quote: bool,
}

/// The records of a text. Lines end with LF, CRLF or CR; lines with nothing but blanks and
/// separators (spreadsheets add them at the end) are no records.
pub(super) fn records(text: &str, separator: u8) -> Vec<Record> {
    let mut reader = Reader {
        text,
        at: 0,
        line: 1,
        separator,
    };
    let mut records = Vec::new();
    while let Some(record) = reader.record() {
        if record.cells.iter().any(|cell| !cell.trim().is_empty()) {
            records.push(record);
        }
    }
    records
}

struct Reader<'a> {
    text: &'a str,
    /// Offset in bytes; always next to an ASCII byte or at an end, so always between characters.
    at: usize,
    line: u64,
    separator: u8,
}

impl Reader<'_> {
    fn record(&mut self) -> Option<Record> {
        self.byte(self.at)?;
        let mut record = Record {
            line: self.line,
            cells: Vec::new(),
            unclosed_quote: false,
        };
        loop {
            record.cells.push(self.cell(&mut record.unclosed_quote));
            match self.byte(self.at) {
                Some(byte) if byte == self.separator => self.at += 1,
                Some(_) => {
                    self.end_line();
                    return Some(record);
                }
                None => return Some(record),
            }
        }
    }

    /// The next cell; leaves `at` on the separator, on the line end or at the end of the text.
    fn cell(&mut self, unclosed: &mut bool) -> String {
        if self.byte(self.at) == Some(b'"') {
            match self.closing_quote() {
                Quoted::Closed { quote, end } => {
                    let inner = self.slice(self.at + 1, quote);
                    let cell = inner.replace("\"\"", "\"");
                    self.line += line_breaks(inner);
                    self.at = end;
                    return cell;
                }
                Quoted::Bare => {}
                Quoted::Unclosed => *unclosed = true,
            }
        }
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| *byte == self.separator || is_line_end(*byte))
            .unwrap_or(rest.len());
        let cell = self.slice(self.at, self.at + length).to_owned();
        self.at += length;
        cell
    }

    /// Looks from an opening quote for the one that closes it.
    fn closing_quote(&self) -> Quoted {
        let mut at = self.at + 1;
        loop {
            let Some(skipped) = self.text.get(at..).and_then(|rest| rest.find('"')) else {
                return Quoted::Unclosed;
            };
            let quote = at + skipped;
            if self.byte(quote + 1) == Some(b'"') {
                at = quote + 2;
                continue;
            }
            let mut end = quote + 1;
            while self.byte(end) == Some(b' ') {
                end += 1;
            }
            return match self.byte(end) {
                Some(byte) if byte != self.separator && !is_line_end(byte) => Quoted::Bare,
                Some(_) | None => Quoted::Closed { quote, end },
            };
        }
    }

    fn end_line(&mut self) {
        let crlf = self
            .text
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with("\r\n"));
        self.at += if crlf { 2 } else { 1 };
        self.line += 1;
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }
}

enum Quoted {
    /// Offsets of the closing quote and of the cell's end.
    Closed {
        quote: usize,
        end: usize,
    },
    /// The quote is closed inside the cell, so it is part of it.
    Bare,
    Unclosed,
}

const fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// Line breaks inside a cell; CRLF is one.
fn line_breaks(cell: &str) -> u64 {
    let breaks = cell.matches(['\n', '\r']).count() - cell.matches("\r\n").count();
    u64::try_from(breaks).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u64, Vec<String>)> {
        records(text, b';')
            .into_iter()
            .map(|record| (record.line, record.cells))
            .collect()
    }

    fn record(line: u64, cells: &[&str]) -> (u64, Vec<String>) {
        (line, cells.iter().map(|&cell| cell.to_owned()).collect())
    }

    #[test]
    fn quoted_cells_hold_separators_quotes_and_line_breaks() {
        assert_eq!(
            read("a;b\n\"x;\"\"y\"\"\r\nz\" ;2\n3;\"\""),
            [
                record(1, &["a", "b"]),
                record(2, &["x;\"y\"\r\nz", "2"]),
                record(4, &["3", ""])
            ]
        );
    }

    #[test]
    fn bare_quotes_are_characters() {
        assert_eq!(
            read("Aire \"Broquetons\";1\n\"Broquetons\" au nord;2\n5\" de pluie;3"),
            [
                record(1, &["Aire \"Broquetons\"", "1"]),
                record(2, &["\"Broquetons\" au nord", "2"]),
                record(3, &["5\" de pluie", "3"]),
            ]
        );
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_its_own_cell_alone() {
        let found = records("a;b\n\"x;1\ny;2\n", b';');
        assert_eq!(found.len(), 3);
        assert_eq!(
            found.iter().filter(|record| record.unclosed_quote).count(),
            1
        );
        assert_eq!(
            read("a;b\n\"x;1\ny;2\n")[1..],
            [record(2, &["\"x", "1"]), record(3, &["y", "2"])]
        );
    }

    #[test]
    fn every_kind_of_line_end_counts_once_and_blank_lines_are_no_records() {
        let expected = [record(1, &["a", "b"]), record(4, &["1", "2"])];
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "", " ; ", "1;2", ";;;", ""].join(end);
            assert_eq!(read(&text), expected);
        }
    }
}
