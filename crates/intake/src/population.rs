//! A city's figures of who lives where: a CSV of district, dimension, value and people.
//!
//! All or nothing: with a single line that can't be read there are faults and no figures. Words are read as people
//! write them, in French or English, and as the program writes them.

use crate::ideas::{Encoding, Reason, decode};
use domain::network::SpokenLanguage;
use domain::outing::{AgeBand, Dimension, Gender};
use domain::text::fold;
use std::collections::HashMap;

/// The largest file.
pub const MAX_BYTES: usize = 512 * 1024;
/// The most lines.
pub const MAX_LINES: usize = 5000;
/// Faults that are told.
const TOLD: usize = 20;

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationRow {
    /// The place of the district in the list that was given; none for the whole city.
    pub district: Option<usize>,
    pub dimension: Dimension,
    /// A code of the dimension; empty for everybody.
    pub value: String,
    pub people: u32,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PopulationFault {
    #[error("four columns are needed: district, dimension, value, people; there are {found}")]
    Columns { found: usize },
    #[error("no district has this code or name")]
    District,
    #[error("the dimension is none of all, age, gender and language")]
    Dimension,
    #[error("the dimension has no such value")]
    Value,
    #[error("the number of people is no whole number")]
    People,
    #[error("line {first} says the same")]
    Twice { first: u64 },
}

/// Why there are no figures.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PopulationError {
    #[error("the file is larger than {} KB", MAX_BYTES / 1024)]
    TooLarge,
    #[error("the file has more than {MAX_LINES} lines")]
    TooLong,
    #[error("no figure is in the file")]
    Empty,
    #[error("the file is no CSV: save it as \"CSV UTF-8\"")]
    NotText,
    /// The first faults with their lines, and how many there are in all.
    #[error("{total} line(s) can't be read")]
    Lines {
        faults: Vec<(u64, PopulationFault)>,
        total: usize,
    },
}

/// Reads a file. `districts` are code and name of each. Columns are divided by semicolons, commas or tabs; a line with
/// their names may come first.
pub fn read_population(
    bytes: &[u8],
    districts: &[(String, String)],
) -> Result<Vec<PopulationRow>, PopulationError> {
    if bytes.len() > MAX_BYTES {
        return Err(PopulationError::TooLarge);
    }
    // Spreadsheets in France save "CSV" as Windows-1252: what is no UTF-8 is that.
    let text = match decode(bytes, Encoding::Utf8) {
        Ok(text) => text,
        Err((_, Reason::Utf16)) => return Err(PopulationError::NotText),
        Err(_) => decode(bytes, Encoding::Windows1252).map_err(|_| PopulationError::NotText)?,
    };
    if text.contains('\0') {
        return Err(PopulationError::NotText);
    }
    let mut rows = vec![];
    let mut lines_of = HashMap::new();
    let (mut faults, mut total) = (vec![], 0);
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_matches([';', ',', ' ', '\t', '\r']).is_empty() {
            continue;
        }
        let read = read_line(line, districts).and_then(|row| {
            let key = (row.district, row.dimension, row.value.clone());
            match lines_of.insert(key.clone(), number) {
                Some(first) => {
                    lines_of.insert(key, first);
                    Err(PopulationFault::Twice { first })
                }
                None => Ok(row),
            }
        });
        match read {
            Ok(row) => rows.push(row),
            // The names of the columns.
            Err(_) if number == 1 && !line.contains(|c: char| c.is_ascii_digit()) => {}
            Err(fault) => {
                total += 1;
                faults.push((number, fault));
                faults.truncate(TOLD);
            }
        }
        if rows.len() > MAX_LINES {
            return Err(PopulationError::TooLong);
        }
    }
    match (total, rows.is_empty()) {
        (0, true) => Err(PopulationError::Empty),
        (0, false) => Ok(rows),
        _ => Err(PopulationError::Lines { faults, total }),
    }
}

fn read_line(line: &str, districts: &[(String, String)]) -> Result<PopulationRow, PopulationFault> {
    let divider = [';', '\t', ',']
        .into_iter()
        .find(|divider| line.contains(*divider))
        .unwrap_or(';');
    let cells: Vec<&str> = line
        .split(divider)
        .map(|cell| cell.trim().trim_matches('"').trim())
        .collect();
    let [district, by, value, people] = cells.as_slice() else {
        return Err(PopulationFault::Columns { found: cells.len() });
    };
    let dimension = dimension(by).ok_or(PopulationFault::Dimension)?;
    Ok(PopulationRow {
        district: place(district, districts)?,
        dimension,
        value: code(dimension, value).ok_or(PopulationFault::Value)?,
        people: number(people).ok_or(PopulationFault::People)?,
    })
}

fn place(text: &str, districts: &[(String, String)]) -> Result<Option<usize>, PopulationFault> {
    let folded = fold(text);
    if matches!(folded.as_str(), "" | "ville" | "city" | "commune") {
        return Ok(None);
    }
    districts
        .iter()
        .position(|(code, name)| fold(code) == folded || fold(name) == folded)
        .map(Some)
        .ok_or(PopulationFault::District)
}

fn dimension(text: &str) -> Option<Dimension> {
    match fold(text).as_str() {
        "" | "all" | "total" | "tous" | "ensemble" | "population" => Some(Dimension::All),
        "age" => Some(Dimension::Age),
        "gender" | "genre" | "sexe" => Some(Dimension::Gender),
        "language" | "langue" => Some(Dimension::Language),
        _ => None,
    }
}

fn code(dimension: Dimension, text: &str) -> Option<String> {
    let folded = fold(text);
    match dimension {
        Dimension::All => {
            let all = ["", "all", "total", "tous", "ensemble"];
            all.contains(&folded.as_str()).then(String::new)
        }
        Dimension::Age => age(&folded).map(|band| band.code().to_owned()),
        Dimension::Gender => {
            let gender = match folded.as_str() {
                "woman" | "women" | "femme" | "femmes" | "f" => Gender::Woman,
                "man" | "men" | "homme" | "hommes" | "h" | "m" => Gender::Man,
                "other" | "autre" | "autres" => Gender::Other,
                _ => return None,
            };
            Some(gender.code().to_owned())
        }
        Dimension::Language if matches!(folded.as_str(), "other" | "autre" | "autres") => {
            Some("other".to_owned())
        }
        Dimension::Language => {
            let spoken: SpokenLanguage = folded.parse().ok()?;
            Some(spoken.code().to_owned())
        }
        Dimension::District => None,
    }
}

/// `15_17`, `15-17 ans`, `65 et plus`, `0-10`: the band with the same first age.
fn age(folded: &str) -> Option<AgeBand> {
    if let Ok(band) = folded.parse() {
        return Some(band);
    }
    let numbers: Vec<u8> = folded
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    AgeBand::ALL
        .iter()
        .find(|band| match (band.ages(), numbers.as_slice()) {
            ((youngest, Some(oldest)), [from, to]) => youngest == *from && oldest == *to,
            // "10 ans et moins"
            ((0, Some(oldest)), [to]) => oldest == *to,
            ((youngest, None), [from]) => youngest == *from,
            _ => false,
        })
        .copied()
}

fn number(text: &str) -> Option<u32> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit());
    // As large as a column of the database holds.
    bare.parse()
        .ok()
        .filter(|many: &u32| whole && i32::try_from(*many).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn districts() -> Vec<(String, String)> {
        vec![
            ("N".to_owned(), "Avignon Nord".to_owned()),
            ("R".to_owned(), "Rocade".to_owned()),
        ]
    }

    fn read(text: &str) -> Result<Vec<(Option<usize>, String, u32)>, PopulationError> {
        let rows = read_population(text.as_bytes(), &districts())?;
        Ok(rows
            .into_iter()
            .map(|row| {
                (
                    row.district,
                    format!("{} {}", row.dimension, row.value),
                    row.people,
                )
            })
            .collect())
    }

    #[test]
    fn figures_are_read_however_they_were_written() {
        let text = "\u{feff}quartier;dimension;valeur;habitants\r\n\
            N;total;;12 500\r\nrocade;Âge;15-17 ans;640\r\nRocade;age;from_65;2100\r\n;genre;Femmes;47000\r\nville;langue;ar;3000\r\n";
        assert_eq!(
            read(text).unwrap(),
            [
                (Some(0), "all ".to_owned(), 12_500),
                (Some(1), "age 15_17".to_owned(), 640),
                (Some(1), "age from_65".to_owned(), 2100),
                (None, "gender woman".to_owned(), 47_000),
                (None, "language ar".to_owned(), 3000),
            ]
        );
    }

    #[test]
    fn each_fault_has_its_line_and_nothing_is_taken() {
        let text = "district;dimension;value;people\nX;all;;1\nN;shoes;;1\nN;age;12-99;1\nN;all;;many\nN;all\nN;all;;5\nn;total;;6\n";
        let Err(PopulationError::Lines { faults, total }) = read(text) else {
            panic!("faults are told")
        };
        assert_eq!(total, 6);
        assert_eq!(
            faults,
            [
                (2, PopulationFault::District),
                (3, PopulationFault::Dimension),
                (4, PopulationFault::Value),
                (5, PopulationFault::People),
                (6, PopulationFault::Columns { found: 2 }),
                (8, PopulationFault::Twice { first: 7 }),
            ]
        );
        assert_eq!(
            read("district;dimension;value;people\n"),
            Err(PopulationError::Empty)
        );
    }

    #[test]
    fn every_band_reads_back_from_its_ages() {
        for band in AgeBand::ALL {
            let written = match band.ages() {
                (0, Some(oldest)) => format!("{oldest} ans et moins"),
                (youngest, Some(oldest)) => format!("{youngest} à {oldest} ans"),
                (youngest, None) => format!("{youngest} ans et plus"),
            };
            assert_eq!(age(&fold(&written)), Some(*band), "{written}");
            assert_eq!(age(band.code()), Some(*band));
        }
    }
}
