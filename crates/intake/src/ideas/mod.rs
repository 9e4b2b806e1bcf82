//! A CSV of ideas or projects, read by a mapping file.
//!
//! [`read_ideas`] gives one [`IdeaRow`] per record and one [`Problem`] per thing that is wrong; a
//! record that is not among the rows is among the problems. [`IdeaSheet::projects`] gathers the rows
//! that are sites of one project.

mod decode;
mod mapping;
mod problem;
mod records;
mod row;
mod sites;
mod state;
mod values;

use std::collections::BTreeMap;

pub use decode::Encoding;
pub(crate) use decode::decode;
pub use mapping::{
    Columns, Cost, Dates, Defaults, Mapping, MappingError, Number, OneOrMore, Place,
};
pub use problem::{Problem, Reason, Severity};
pub use row::{IdeaRow, Point, VoteNumber};
pub use sites::SheetProject;
pub use state::RowState;
pub use values::Decimal;

/// Largest file that is read, in bytes: 10,000 ideas of 2,000 letters each.
pub const MAX_BYTES: usize = 20_000_000;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IdeaSheet {
    /// Rows that can be imported, in the order of the file.
    pub rows: Vec<IdeaRow>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads a city's file. Never fails as a whole without saying why: see [`IdeaSheet::worst`].
pub fn read_ideas(csv: &[u8], mapping: &Mapping) -> IdeaSheet {
    let mut sheet = IdeaSheet::default();
    if csv.len() > MAX_BYTES {
        return sheet.fails(Problem::new(
            1,
            None,
            "",
            Reason::TooLarge { max: MAX_BYTES },
        ));
    }
    let text = match decode::decode(csv, mapping.encoding) {
        Ok(text) => text,
        Err((line, reason)) => return sheet.fails(Problem::new(line, None, "", reason)),
    };
    let mut records = records::records(&text, mapping.separator_byte()).into_iter();
    let Some(header) = records.next() else {
        return sheet.fails(Problem::new(1, None, "", Reason::Empty));
    };
    let reader = match row::Reader::new(&header, mapping) {
        Ok(reader) => reader,
        Err(problems) => {
            sheet.problems = problems;
            return sheet;
        }
    };

    let mut first_lines = BTreeMap::new();
    for record in records {
        let Some(row) = reader.row(&record, &mut sheet.problems) else {
            continue;
        };
        if let Some(&first_line) = first_lines.get(&row.external_id) {
            let reason = Reason::DuplicateId { first_line };
            let column = Some(reader.id_column());
            sheet
                .problems
                .push(Problem::new(row.line, column, &row.external_id, reason));
            continue;
        }
        first_lines.insert(row.external_id.clone(), row.line);
        sheet.rows.push(row);
    }
    sites::report(&sheet.rows, mapping, &mut sheet.problems);
    sheet.problems.sort_by_key(|problem| problem.line);
    sheet
}

impl IdeaSheet {
    /// The gravest problem, if there is any: an import that is all or nothing goes on when this is
    /// at most [`Severity::Note`].
    pub fn worst(&self) -> Option<Severity> {
        self.problems
            .iter()
            .map(|problem| problem.reason.severity())
            .max()
    }

    fn fails(mut self, problem: Problem) -> Self {
        self.problems.push(problem);
        self
    }
}
