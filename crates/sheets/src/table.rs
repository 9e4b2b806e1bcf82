//! A plain table as a file: nothing is read back from it.

use crate::WriteError;
use crate::amount::{as_number, as_text};
use crate::csv::{MARK, harmless};
use domain::Cents;
use rust_xlsxwriter::{Format, Workbook};

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Amount(Cents),
}

/// A table as a workbook of one page. Amounts are numbers of euros with two decimals.
pub fn table_to_xlsx(
    name: &str,
    columns: &[String],
    rows: &[Vec<Cell>],
) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    let heading = Format::new().set_bold();
    for (column, text) in (0_u16..).zip(columns) {
        sheet.write_string_with_format(0, column, text, &heading)?;
    }
    let money = Format::new().set_num_format("#,##0.00");
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write_string(at, column, text)?,
                Cell::Amount(amount) => match as_number(*amount) {
                    Some(number) => sheet.write_number_with_format(at, column, number, &money)?,
                    None => sheet.write_string(at, column, as_text(*amount, true))?,
                },
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(workbook.save_to_buffer()?)
}

/// A table as a CSV file, as French spreadsheets want it: semicolons, decimal commas, and a mark for UTF-8.
pub fn table_to_csv(columns: &[String], rows: &[Vec<Cell>]) -> Result<Vec<u8>, WriteError> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.to_vec());
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => harmless(text),
            Cell::Amount(amount) => as_text(*amount, true),
        }))?;
    }
    writer
        .into_inner()
        .map_err(|err| WriteError::Csv(csv::Error::from(err.into_error())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_amounts_stay_numbers() {
        let columns = ["motif".to_owned(), "montant".to_owned()];
        let rows = [vec![
            Cell::Text("=1+1".to_owned()),
            Cell::Amount(Cents::new(-1_250_050)),
        ]];
        let bytes = table_to_csv(&columns, &rows).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}motif;montant\r\n'=1+1;-12500,50\r\n"
        );
        let bytes = table_to_xlsx("Écritures", &columns, &rows).unwrap();
        assert!(bytes.starts_with(b"PK"), "a workbook is a zip archive");
    }
}
