//! A city's list of voters: a CSV of identifiers and years of birth.
//!
//! All or nothing: with a single line that can't be read, there are faults and nobody. A fault names its line and
//! repeats nothing of it: what stands there is about a person.

use crate::ideas::{Encoding, Reason, decode};
use chrono::NaiveDate;
use domain::voter_list::{Identifier, ListedPerson, birth_year};
use std::collections::HashMap;

/// The largest file: some 200,000 lines.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The longest list.
pub const MAX_PEOPLE: usize = 200_000;
/// Faults that are told: whoever mends so many sees what is wrong with the rest.
pub const TOLD: usize = 20;

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoterFault {
    #[error("two columns are needed, identifier and year of birth; there are {found}")]
    Columns { found: usize },
    #[error("the identifier is empty, too long, or has a sign that is neither letter nor digit")]
    Identifier,
    #[error("the year of birth has four digits, as in 1961")]
    BirthYear,
    #[error("line {first} has the same identifier")]
    Twice { first: u64 },
}

/// Why there is no list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoterListError {
    #[error("the file is larger than {} MB", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("the file has more than {MAX_PEOPLE} lines")]
    TooLong,
    #[error("nobody is in the file")]
    Empty,
    #[error("the file is no CSV: save it as \"CSV UTF-8\"")]
    NotText,
    /// The first faults with their lines, and how many there are in all.
    #[error("{total} line(s) can't be read")]
    Lines {
        faults: Vec<(u64, VoterFault)>,
        total: usize,
    },
}

/// Reads a list. The columns are divided by semicolons, commas or tabs; a line with their names may come first.
pub fn read_voters(bytes: &[u8], today: NaiveDate) -> Result<Vec<ListedPerson>, VoterListError> {
    if bytes.len() > MAX_BYTES {
        return Err(VoterListError::TooLarge);
    }
    // Spreadsheets in France save "CSV" as Windows-1252: what is no UTF-8 is that.
    let text = match decode(bytes, Encoding::Utf8) {
        Ok(text) => text,
        Err((_, Reason::Utf16)) => return Err(VoterListError::NotText),
        Err(_) => decode(bytes, Encoding::Windows1252).map_err(|_| VoterListError::NotText)?,
    };
    if text.contains('\0') {
        return Err(VoterListError::NotText);
    }
    let mut people: Vec<ListedPerson> = vec![];
    let mut lines_of = HashMap::new();
    let (mut faults, mut total) = (vec![], 0);
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_matches([';', ',', ' ', '\t', '\r']).is_empty() {
            continue;
        }
        match read_line(line, today) {
            Ok(person) => match lines_of.get(&person.identifier) {
                Some(first) => {
                    total += 1;
                    faults.push((number, VoterFault::Twice { first: *first }));
                }
                None => {
                    lines_of.insert(person.identifier.clone(), number);
                    people.push(person);
                }
            },
            // The names of the columns, and not somebody who was born in no year.
            Err(VoterFault::BirthYear | VoterFault::Identifier)
                if number == 1 && !has_a_digit_last(line) => {}
            Err(fault) => {
                total += 1;
                faults.push((number, fault));
            }
        }
        faults.truncate(TOLD);
        if people.len() > MAX_PEOPLE {
            return Err(VoterListError::TooLong);
        }
    }
    match (total, people.is_empty()) {
        (0, true) => Err(VoterListError::Empty),
        (0, false) => Ok(people),
        _ => Err(VoterListError::Lines { faults, total }),
    }
}

fn cells(line: &str) -> Vec<&str> {
    let divider = [';', '\t', ',']
        .into_iter()
        .find(|divider| line.contains(*divider))
        .unwrap_or(';');
    line.split(divider)
        .map(|cell| cell.trim().trim_matches('"').trim())
        .collect()
}

fn has_a_digit_last(line: &str) -> bool {
    let last = cells(line).pop().unwrap_or_default();
    last.contains(|c: char| c.is_ascii_digit())
}

fn read_line(line: &str, today: NaiveDate) -> Result<ListedPerson, VoterFault> {
    let cells = cells(line);
    let [identifier, year] = cells.as_slice() else {
        return Err(VoterFault::Columns { found: cells.len() });
    };
    Ok(ListedPerson {
        identifier: Identifier::parse(identifier).ok_or(VoterFault::Identifier)?,
        birth_year: birth_year(year, today).ok_or(VoterFault::BirthYear)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn read(text: &str) -> Result<Vec<(String, i32)>, VoterListError> {
        let people = read_voters(text.as_bytes(), today())?;
        Ok(people
            .into_iter()
            .map(|person| (person.identifier.reveal().to_owned(), person.birth_year))
            .collect())
    }

    #[test]
    fn a_list_is_read_however_it_was_saved() {
        let both = Ok(vec![("A1".to_owned(), 1961), ("B2".to_owned(), 2014)]);
        for text in [
            "a1;1961\nb2;2014\n",
            "\u{feff}Identifiant;Année de naissance\r\nA1;1961\r\nB2;2014",
            "\"a 1\",\"1961\"\n\n\"b-2\",2014\n;\n",
            "a1\t1961\nb2\t2014",
        ] {
            assert_eq!(read(text), both, "{text}");
        }
        let latin: Vec<u8> = b"Identifiant;Ann\xe9e\nA1;1961".to_vec();
        assert_eq!(read_voters(&latin, today()).map(|list| list.len()), Ok(1));
    }

    #[test]
    fn faults_name_their_lines_and_nobody_is_read() {
        let faults = vec![
            (2, VoterFault::BirthYear),
            (3, VoterFault::Columns { found: 3 }),
            (4, VoterFault::Identifier),
            (5, VoterFault::Twice { first: 1 }),
        ];
        assert_eq!(
            read("a1;1961\nb2;61\nc3;1990;x\n;1990\na-1;1962"),
            Err(VoterListError::Lines { faults, total: 4 })
        );
        // A first line with a digit is somebody, and no header.
        assert!(matches!(
            read("a1;61"),
            Err(VoterListError::Lines { total: 1, .. })
        ));
        assert_eq!(read("identifiant;année"), Err(VoterListError::Empty));
        assert_eq!(read(""), Err(VoterListError::Empty));
        assert_eq!(
            read_voters(b"\xff\xfea\0;\0", today()),
            Err(VoterListError::NotText)
        );
        let many = "x\n".repeat(50);
        match read(&many) {
            Err(VoterListError::Lines { faults, total }) => {
                assert_eq!((faults.len(), total), (TOLD, 50));
            }
            other => panic!("{other:?}"),
        }
    }

    proptest! {
        #[test]
        fn whatever_stands_in_a_file_reading_ends(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(people) = read_voters(&bytes, today()) {
                prop_assert!(!people.is_empty());
            }
        }
    }
}
