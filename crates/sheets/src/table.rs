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
    /// A whole number.
    Whole(u64),
    /// A number with one decimal, in tenths; it may be below zero.
    Tenths(i64),
}

/// The most that a spreadsheet's numbers hold exactly.
const EXACT: u64 = 1 << 53;

/// A table as a workbook of one page. Amounts are numbers of euros with two decimals; what spreadsheets can't hold as a
/// number goes as text.
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
    let tenth = Format::new().set_num_format("0.0");
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write_string(at, column, text)?,
                Cell::Amount(amount) => match as_number(*amount) {
                    Some(number) => sheet.write_number_with_format(at, column, number, &money)?,
                    None => sheet.write_string(at, column, as_text(*amount, true))?,
                },
                Cell::Whole(number) if *number <= EXACT => {
                    sheet.write_number(at, column, exact(&number.to_string()))?
                }
                Cell::Whole(number) => sheet.write_string(at, column, number.to_string())?,
                Cell::Tenths(tenths) if tenths.unsigned_abs() <= EXACT => {
                    let number = exact(&decimal(*tenths, '.'));
                    sheet.write_number_with_format(at, column, number, &tenth)?
                }
                Cell::Tenths(tenths) => sheet.write_string(at, column, decimal(*tenths, ','))?,
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
            Cell::Whole(number) => number.to_string(),
            Cell::Tenths(tenths) => decimal(*tenths, ','),
        }))?;
    }
    writer
        .into_inner()
        .map_err(|err| WriteError::Csv(csv::Error::from(err.into_error())))
}

/// "-12,5" of tenths.
fn decimal(tenths: i64, mark: char) -> String {
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    format!("{sign}{}{mark}{}", tenths / 10, tenths % 10)
}

/// The nearest double of a decimal: a spreadsheet shows its digits again.
fn exact(decimal: &str) -> f64 {
    decimal.parse().unwrap_or_default()
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
    #[test]
    fn numbers_are_numbers_for_a_sum() {
        let columns = ["rencontres".to_owned(), "écart".to_owned()];
        let rows = [
            vec![Cell::Whole(64), Cell::Tenths(125)],
            vec![Cell::Whole(0), Cell::Tenths(-5)],
        ];
        let bytes = table_to_csv(&columns, &rows).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}rencontres;écart\r\n64;12,5\r\n0;-0,5\r\n",
            "no apostrophe makes a text of them"
        );
        let bytes = table_to_xlsx("Bilan", &columns, &rows).unwrap();
        let mut book: calamine::Xlsx<_> =
            calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
        let sheet = calamine::Reader::worksheet_range(&mut book, "Bilan").unwrap();
        let numbers: Vec<_> = sheet
            .rows()
            .skip(1)
            .map(|row| (row[0].clone(), row[1].clone()))
            .collect();
        let number = calamine::Data::Float;
        assert_eq!(
            numbers,
            [(number(64.0), number(12.5)), (number(0.0), number(-0.5))]
        );
    }
}
