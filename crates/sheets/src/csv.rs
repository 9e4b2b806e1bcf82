//! The sheet as a CSV file.

use crate::Row;
use crate::columns::Column;
use crate::words::Words;
use crate::xlsx::{cost_text, study_text};

/// Marks the text as UTF-8: without it Excel reads accents as noise.
pub(crate) const MARK: &[u8] = "\u{feff}".as_bytes();

pub(crate) fn write(rows: &[Row], words: &Words) -> Result<Vec<u8>, csv::Error> {
    let columns = Column::of_csv();
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.to_vec());
    writer.write_record(columns.iter().map(|column| words.get(column.key())))?;
    for row in rows {
        let cells = columns.iter().map(|what| study_text(*what, row, words));
        writer.write_record(cells.map(|cell| harmless(&cell)))?;
        for line in &row.content.lines {
            let cells = columns
                .iter()
                .map(|what| cost_text(*what, row, line, words));
            writer.write_record(cells.map(|cell| harmless(&cell)))?;
        }
    }
    writer.flush()?;
    writer
        .into_inner()
        .map_err(|err| csv::Error::from(err.into_error()))
}

/// A cell that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it (OWASP,
/// CSV injection), and so does one that already has such an apostrophe, so that each comes back as it was.
pub(crate) fn harmless(cell: &str) -> String {
    if begins_like_a_formula(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell without the apostrophe of [`harmless`].
pub(crate) fn without_apostrophe(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if begins_like_a_formula(rest) => rest,
        Some(_) | None => cell,
    }
}

fn begins_like_a_formula(cell: &str) -> bool {
    cell.trim_start_matches(['\'', ' ', '\u{a0}', '\u{202f}'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text() {
        for formula in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", " =1", "'=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in [
            "",
            "Jeux d'eau",
            "a=b",
            "02-09",
            "l'été",
            "'entre guillemets'",
        ] {
            assert_eq!(harmless(text), text);
        }
    }

    proptest! {
        #[test]
        fn texts_come_back(text in "['=+@ \\-a\t]{0,6}") {
            let safe = harmless(&text);
            let inner = safe.trim_start_matches([' ', '\u{a0}']);
            prop_assert!(!inner.starts_with(['=', '+', '-', '@', '\t']), "{:?}", safe);
            prop_assert_eq!(without_apostrophe(&safe), text);
        }
    }
}
