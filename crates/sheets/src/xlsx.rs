//! The sheet as a workbook.

use crate::Row;
use crate::amount;
use crate::cells::{Cells, Field};
use crate::columns::Column;
use crate::words::Words;
use domain::study::{CostKind, CostLine, Opinion, Ownership};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Workbook, Worksheet, XlsxError,
};

/// The name of the worksheet of what was taken, in every language.
pub(crate) const BASE: &str = "parvis";
/// A cell holds 32,767 characters at most: what was taken is cut into pieces.
const PIECE: usize = 30_000;
/// Rows below the last that are checked while somebody types: lines are added there.
const MORE: u32 = 500;

pub(crate) fn write(rows: &[Row], words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    guide(workbook.add_worksheet(), words)?;
    studies(workbook.add_worksheet(), rows, words)?;
    costs(workbook.add_worksheet(), rows, words)?;
    base(workbook.add_worksheet(), rows)?;
    workbook.save_to_buffer()
}

fn guide(sheet: &mut Worksheet, words: &Words) -> Result<(), XlsxError> {
    sheet.set_name(words.get("tab-guide"))?;
    sheet.set_column_width(0, 100)?;
    let title = Format::new().set_bold().set_font_size(16);
    sheet.write_string_with_format(0, 0, words.get("guide-title"), &title)?;
    let text = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_font_size(12);
    let keys = [
        "guide-1", "guide-2", "guide-3", "guide-4", "guide-5", "guide-6",
    ];
    for (row, key) in (2..).zip(keys) {
        sheet.write_string_with_format(row, 0, words.get(key), &text)?;
    }
    Ok(())
}

/// How the parts of a worksheet look.
struct Looks {
    heading: Format,
    open: Format,
    locked: Format,
    amount: Format,
    date: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = || {
            Format::new()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(0x00D0_D0D0))
        };
        let locked = || cell().set_background_color(Color::RGB(0x00EE_EEEE));
        Self {
            heading: cell()
                .set_bold()
                .set_background_color(Color::RGB(0x00DD_E6F0)),
            // As text, so that "02" keeps its zero and nothing is taken for a date or a formula.
            open: cell().set_num_format("@"),
            locked: locked().set_num_format("@"),
            amount: cell().set_num_format("#,##0.00"),
            date: locked().set_num_format("dd/mm/yyyy"),
        }
    }
}

fn studies(sheet: &mut Worksheet, rows: &[Row], words: &Words) -> Result<(), XlsxError> {
    let looks = Looks::new();
    sheet.set_name(words.get("tab-studies"))?;
    let columns = Column::of_studies();
    head(sheet, &columns, words, &looks)?;
    for (at, row) in (1..).zip(rows) {
        for (column, what) in (0..).zip(&columns) {
            study_cell(sheet, at, column, *what, row, words, &looks)?;
        }
    }
    let last = last_row(rows.len());
    for (column, what) in (0..).zip(&columns) {
        if let Some(rule) = validation(*what, words)? {
            sheet.add_data_validation(1, column, last, column, &rule)?;
        }
    }
    let end = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last, end)?;
    // The project stays in sight while the reader goes right.
    sheet.set_freeze_panes(1, 2)?;
    Ok(())
}

fn study_cell(
    sheet: &mut Worksheet,
    at: u32,
    column: u16,
    what: Column,
    row: &Row,
    words: &Words,
    looks: &Looks,
) -> Result<(), XlsxError> {
    if let (Column::Due, Some(due)) = (what, row.due) {
        let date = ExcelDateTime::parse_from_str(&due.format("%Y-%m-%d").to_string())?;
        sheet.write_datetime_with_format(at, column, &date, &looks.date)?;
        return Ok(());
    }
    if let (Column::Cell(Field::Delay), Some(months)) = (what, row.content.delay_months) {
        sheet.write_number_with_format(at, column, months, &looks.open)?;
        return Ok(());
    }
    let look = match what {
        Column::Cell(_) => &looks.open,
        _ => &looks.locked,
    };
    sheet.write_string_with_format(at, column, study_text(what, row, words), look)?;
    Ok(())
}

/// What a cell of a study says, as words of the reader.
pub(crate) fn study_text(what: Column, row: &Row, words: &Words) -> String {
    match what {
        Column::Kind => words.get("row-study").to_owned(),
        Column::Number => row.number.clone(),
        Column::Title => row.title.clone(),
        Column::Department => row.department.clone(),
        Column::State => words.of("state", row.state.code()).to_owned(),
        Column::Due => row
            .due
            .map(|due| due.format("%d/%m/%Y").to_string())
            .unwrap_or_default(),
        Column::Cell(field) => {
            let value = field.of(&row.content);
            match field {
                _ if value.is_empty() => value,
                Field::Competent => words.get(&value).to_owned(),
                Field::Ownership => words.of("ownership", &value).to_owned(),
                Field::Opinion => words.of("opinion", &value).to_owned(),
                Field::Legal
                | Field::Technical
                | Field::Environment
                | Field::Functional
                | Field::Delay
                | Field::Conditions
                | Field::Notes => value,
            }
        }
        Column::Label | Column::Amount | Column::Cost | Column::Nature => String::new(),
        Column::Key => row.study.to_string(),
        Column::Version => row.version.to_string(),
    }
}

fn costs(sheet: &mut Worksheet, rows: &[Row], words: &Words) -> Result<(), XlsxError> {
    let looks = Looks::new();
    sheet.set_name(words.get("tab-costs"))?;
    let columns = Column::of_costs();
    head(sheet, &columns, words, &looks)?;
    let lines = rows
        .iter()
        .flat_map(|row| row.content.lines.iter().map(move |line| (row, line)));
    let mut last = 0;
    for (at, (row, line)) in (1..).zip(lines) {
        for (column, what) in (0..).zip(&columns) {
            cost_cell(sheet, at, column, *what, row, line, words, &looks)?;
        }
        last = at;
    }
    for (column, what) in (0..).zip(&columns) {
        // Of lines all columns are open: the number and the department of a new one are typed.
        if matches!(what, Column::Amount | Column::Cost)
            && let Some(rule) = validation(*what, words)?
        {
            sheet.add_data_validation(1, column, last + MORE, column, &rule)?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "a cell is where, what and how")]
fn cost_cell(
    sheet: &mut Worksheet,
    at: u32,
    column: u16,
    what: Column,
    row: &Row,
    line: &CostLine,
    words: &Words,
    looks: &Looks,
) -> Result<(), XlsxError> {
    if let (Column::Amount, Some(number)) = (what, amount::as_number(line.amount)) {
        sheet.write_number_with_format(at, column, number, &looks.amount)?;
        return Ok(());
    }
    let look = match what {
        Column::Key => &looks.locked,
        _ => &looks.open,
    };
    let text = match what {
        Column::Department => row.department.clone(),
        _ => cost_text(what, row, line, words),
    };
    sheet.write_string_with_format(at, column, text, look)?;
    Ok(())
}

/// What a cell of a cost line says, as words of the reader.
pub(crate) fn cost_text(what: Column, row: &Row, line: &CostLine, words: &Words) -> String {
    match what {
        Column::Kind => words.get("row-cost").to_owned(),
        Column::Number => row.number.clone(),
        Column::Department => row.department.clone(),
        Column::Label => line.label.clone(),
        Column::Amount => amount::as_text(line.amount, words.decimal_comma()),
        Column::Cost => words.of("cost", line.kind.code()).to_owned(),
        Column::Nature => line.nature.clone(),
        Column::Key => row.study.to_string(),
        Column::Version => row.version.to_string(),
        Column::Title | Column::State | Column::Due | Column::Cell(_) => String::new(),
    }
}

fn head(
    sheet: &mut Worksheet,
    columns: &[Column],
    words: &Words,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, what) in (0..).zip(columns) {
        sheet.write_string_with_format(0, column, words.get(what.key()), &looks.heading)?;
        let width: u16 = match what {
            Column::Title => 36,
            Column::Department | Column::Label => 26,
            Column::Cell(
                Field::Legal
                | Field::Technical
                | Field::Environment
                | Field::Functional
                | Field::Conditions
                | Field::Notes,
            ) => 40,
            Column::Number | Column::Version => 10,
            _ => 16,
        };
        sheet.set_column_width(column, width)?;
        // The keys are for the way back; nobody has to look at them.
        if matches!(what, Column::Key | Column::Version) {
            sheet.set_column_hidden(column)?;
        }
    }
    Ok(())
}

/// What may be typed into a column, where that can be said.
fn validation(what: Column, words: &Words) -> Result<Option<DataValidation>, XlsxError> {
    let error = |rule: DataValidation, key: &str| {
        rule.set_error_title(words.get("error-title"))?
            .set_error_message(words.get(key))
    };
    let list = |texts: Vec<&str>| {
        DataValidation::new()
            .allow_list_strings(&texts)
            .and_then(|rule| error(rule, "error-list"))
    };
    let group = |name: &str, codes: Vec<&str>| {
        list(codes.into_iter().map(|code| words.of(name, code)).collect())
    };
    let rule = match what {
        Column::Cell(Field::Competent) => list(vec![words.get("yes"), words.get("no")])?,
        Column::Cell(Field::Ownership) => group(
            "ownership",
            Ownership::ALL.iter().map(|owner| owner.code()).collect(),
        )?,
        Column::Cell(Field::Opinion) => group(
            "opinion",
            Opinion::ALL.iter().map(|opinion| opinion.code()).collect(),
        )?,
        Column::Cost => group(
            "cost",
            CostKind::ALL.iter().map(|kind| kind.code()).collect(),
        )?,
        Column::Amount => error(
            DataValidation::new()
                .allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            "error-amount",
        )?,
        Column::Cell(Field::Delay) => error(
            DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 600)),
            "error-delay",
        )?,
        // A protected worksheet could be neither sorted nor shortened: a rule that nothing meets keeps hands off
        // these cells, and what is typed there all the same is not read.
        Column::Title | Column::Department | Column::State | Column::Due | Column::Number => error(
            DataValidation::new().allow_custom(Formula::new("=FALSE()")),
            "error-locked",
        )?,
        _ => return Ok(None),
    };
    Ok(Some(rule))
}

/// What was taken: a row for each study with its key, its version, and its values in pieces.
fn base(sheet: &mut Worksheet, rows: &[Row]) -> Result<(), XlsxError> {
    sheet.set_name(BASE)?;
    sheet.set_very_hidden(true);
    for (at, row) in (0..).zip(rows) {
        sheet.write_string(at, 0, row.study.to_string())?;
        sheet.write_string(at, 1, row.version.to_string())?;
        let values = serde_json::to_string(&Cells::of(&row.content)).unwrap_or_default();
        for (column, piece) in (2..).zip(pieces(&values)) {
            sheet.write_string(at, column, piece)?;
        }
    }
    Ok(())
}

/// A text in pieces that a cell can hold. Each begins with a mark: a cell that began with a blank would lose it.
fn pieces(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    letters
        .chunks(PIECE)
        .map(|piece| format!("|{}|", piece.iter().collect::<String>()))
        .collect()
}

/// A piece without its marks.
pub(crate) fn unmarked(piece: &str) -> Option<&str> {
    piece.strip_prefix('|')?.strip_suffix('|')
}

fn last_row(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX).max(1)
}
