//! From a file to text.

use super::cells::write_row;
use super::error::Section;
use super::file::{File, Table};

/// Writes the file as UTF-8 text with LF, without a byte-order mark; [`read`](super::read) gives
/// the same file back.
///
/// Cells are written as they are, quoted where needed. [`Export`](super::Export) makes files
/// without line ends in cells, which other tools (pabutools 1.2.3) do not read.
pub fn write(file: &File) -> String {
    let mut text = format!("{}\nkey;value\n", Section::Meta);
    for (key, value) in file.meta.entries() {
        write_row(&mut text, &[key, value]);
    }
    write_table(&mut text, Section::Projects, &file.projects);
    write_table(&mut text, Section::Votes, &file.votes);
    text
}

fn write_table(text: &mut String, section: Section, table: &Table) {
    text.push_str(section.name());
    text.push('\n');
    write_row(text, table.columns());
    for row in table.rows() {
        write_row(text, row.cells());
    }
}
