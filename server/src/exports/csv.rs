//! Tables as French spreadsheets open them.

use super::ExportError;

/// Marks the text as UTF-8: without it Excel reads the accents of a file of this kind as noise.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table being written.
///
/// Cells are parted by semicolons, and amounts have a decimal comma: what a French spreadsheet splits into
/// columns and reads as numbers when somebody presses on the file.
pub(super) struct Table(::csv::Writer<Vec<u8>>);

impl Table {
    pub(super) fn new(columns: &[&str]) -> Result<Self, ExportError> {
        let writer = ::csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let mut table = Self(writer);
        table.0.write_record(columns)?;
        Ok(table)
    }

    pub(super) fn row<T: AsRef<str>>(
        &mut self,
        cells: impl IntoIterator<Item = T>,
    ) -> Result<(), ExportError> {
        self.0
            .write_record(cells.into_iter().map(|cell| harmless(cell.as_ref())))?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, ExportError> {
        self.0
            .into_inner()
            .map_err(|err| ExportError::Table(err.into_error().into()))
    }
}

/// A cell that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it
/// (OWASP, CSV injection). Nothing that residents wrote is ever computed.
fn harmless(cell: &str) -> String {
    match cell.trim_start_matches([' ', '\u{a0}']).chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{cell}"),
        Some(_) | None => cell.to_owned(),
    }
}

/// An amount in euros, with cents where there are some: "12000", "12000,50".
pub(super) fn euros(amount: domain::Cents) -> String {
    let cents = amount.get();
    let (euros, rest) = (cents / 100, (cents % 100).abs());
    if rest == 0 {
        euros.to_string()
    } else {
        format!("{euros},{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Cents;

    #[test]
    fn formulas_become_text() {
        for formula in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", " =1", "\u{a0}=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "Jeux d'eau", "a=b", "02-09"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn a_table_reads_back() -> Result<(), ExportError> {
        let mut table = Table::new(&["numéro", "titre"])?;
        table.row(["1", "Un \"banc\"; vert\nà l'ombre"])?;
        table.row(["2", "=HYPERLINK()"])?;
        let bytes = table.finish()?;
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_prefix(BYTE_ORDER_MARK).expect("the mark");
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.as_bytes());
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(
            rows,
            [
                ["1", "Un \"banc\"; vert\nà l'ombre"],
                ["2", "'=HYPERLINK()"]
            ]
        );
        Ok(())
    }

    #[test]
    fn amounts_have_a_decimal_comma() {
        assert_eq!(euros(Cents::new(1_200_000)), "12000");
        assert_eq!(euros(Cents::new(1_200_050)), "12000,50");
        assert_eq!(euros(Cents::new(7)), "0,07");
    }
}
