//! A list of voters that a city gives: an identifier that each of them knows, and the year of birth.

use crate::text::clean;
use chrono::NaiveDate;
use std::fmt;

/// The longest identifier, in characters.
pub const MAX_IDENTIFIER: usize = 40;
/// Nobody who votes was born before.
const FIRST_YEAR: i32 = 1900;

/// What tells one person of a list from another, such as a number on a library or school card. It has no `Display`,
/// and its `Debug` hides it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier(String);

impl Identifier {
    /// Reads what was typed: letters and digits count, in one case; spaces, dots, dashes and slashes don't.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut read = String::new();
        for c in clean(typed).chars() {
            if c.is_alphanumeric() {
                read.extend(c.to_uppercase());
            } else if !(c.is_whitespace() || "-‐‑‒–—./_'’".contains(c)) {
                return None;
            }
        }
        let fine = (1..=MAX_IDENTIFIER).contains(&read.chars().count());
        fine.then_some(Self(read))
    }

    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identifier(hidden)")
    }
}

/// Somebody on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPerson {
    pub identifier: Identifier,
    pub birth_year: i32,
}

/// Reads a year of birth: four digits, from 1900 to this year.
pub fn birth_year(typed: &str, today: NaiveDate) -> Option<i32> {
    use chrono::Datelike as _;
    let typed = typed.trim();
    let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = typed.parse().ok().filter(|_| digits)?;
    (FIRST_YEAR..=today.year()).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_has_one_form() {
        let form = |typed: &str| Identifier::parse(typed).map(|it| it.reveal().to_owned());
        assert_eq!(form(" ab-12 34 ").as_deref(), Some("AB1234"));
        assert_eq!(form("ÉCOLE/7"), form("école 7"));
        for wrong in ["", " - ", "a;b", "<b>", &"1".repeat(41)] {
            assert_eq!(form(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_year_of_birth_has_four_digits() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        assert_eq!(birth_year(" 1961 ", today), Some(1961));
        for wrong in ["61", "1899", "2027", "+196", "19610", "mai 61", ""] {
            assert_eq!(birth_year(wrong, today), None, "{wrong}");
        }
    }
}
