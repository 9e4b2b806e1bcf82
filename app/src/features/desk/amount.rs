//! Reading the amounts, numbers and dates that staff type.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::Cents;
use domain::calendar::paris;

/// Why a text is not an amount, a number or a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedError {
    Empty,
    /// Not a number, or not a date.
    Unreadable,
    /// `12.500`: twelve thousand for some, twelve for others.
    Ambiguous,
    FractionOfCent,
    TooLarge,
    /// The hour that the change to summer time skips.
    NoSuchHour,
}

impl TypedError {
    /// The key of the text that says it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "desk-typed-empty",
            Self::Unreadable => "desk-typed-unreadable",
            Self::Ambiguous => "desk-typed-ambiguous",
            Self::FractionOfCent => "desk-typed-fraction",
            Self::TooLarge => "desk-typed-too-large",
            Self::NoSuchHour => "desk-typed-no-such-hour",
        }
    }
}

/// Reads an amount in euros: `12500`, `12 500,50 €`, `12500.5`.
///
/// Spaces of all kinds and the sign of the euro are left out, and a comma is a decimal point. What could be read
/// in two ways is refused: a guess about money is worse than a question.
pub fn euros(text: &str) -> Result<Cents, TypedError> {
    let bare: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '€' | '\u{202f}'))
        .collect();
    if bare.is_empty() {
        return Err(TypedError::Empty);
    }
    let marks = bare.chars().filter(|c| matches!(c, ',' | '.')).count();
    let decimals = bare
        .rsplit_once([',', '.'])
        .map(|(_, decimals)| decimals.len());
    match (marks, decimals) {
        (2.., _) | (1, Some(3)) => return Err(TypedError::Ambiguous),
        _ => {}
    }
    bare.replace(',', ".").parse().map_err(|err| match err {
        tally::ParseCentsError::Empty => TypedError::Empty,
        tally::ParseCentsError::NotDecimal => TypedError::Unreadable,
        tally::ParseCentsError::FractionOfCent => TypedError::FractionOfCent,
        tally::ParseCentsError::TooLarge => TypedError::TooLarge,
    })
}

/// An amount as a form shows it, to be read back by [`euros`]: `12500`, `12500,50`.
pub fn typed(amount: Cents) -> String {
    amount.to_string().replace('.', ",")
}

/// Reads a whole number, not below zero, in the digits of any script; spaces may group them.
pub fn whole(text: &str) -> Result<u32, TypedError> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    match domain::text::ascii_digits(&bare).as_str() {
        "" => Err(TypedError::Empty),
        digits if digits.chars().all(|c| c.is_ascii_digit()) => {
            digits.parse().map_err(|_| TypedError::TooLarge)
        }
        _ => Err(TypedError::Unreadable),
    }
}

/// Reads a day and an hour of Paris: what `datetime-local` sends, or what a browser without it lets people type.
pub fn moment(text: &str) -> Result<DateTime<Utc>, TypedError> {
    const FORMS: [&str; 6] = [
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%d %H:%M",
        "%d/%m/%Y %H:%M",
        "%d/%m/%Y %Hh%M",
        "%d/%m/%Y à %Hh%M",
    ];
    let text = text.trim();
    if text.is_empty() {
        return Err(TypedError::Empty);
    }
    let local = FORMS
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .ok_or(TypedError::Unreadable)?;
    paris::from_local(local).ok_or(TypedError::NoSuchHour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, cents) in [
            ("12500", 1_250_000),
            ("12 500", 1_250_000),
            ("12\u{202f}500,50\u{a0}€", 1_250_050),
            ("12500,5", 1_250_050),
            ("0.07", 7),
            (" 1 000 000 € ", 100_000_000),
        ] {
            assert_eq!(euros(text), Ok(Cents::new(cents)), "{text}");
        }
    }

    #[test]
    fn an_amount_that_could_be_two_is_refused() {
        assert_eq!(euros("12.500"), Err(TypedError::Ambiguous));
        assert_eq!(euros("12,500"), Err(TypedError::Ambiguous));
        assert_eq!(euros("1.250.000,00"), Err(TypedError::Ambiguous));
        assert_eq!(euros("1,2345"), Err(TypedError::FractionOfCent));
        assert_eq!(euros(" € "), Err(TypedError::Empty));
        assert_eq!(euros("douze"), Err(TypedError::Unreadable));
        assert_eq!(euros("9".repeat(30).as_str()), Err(TypedError::TooLarge));
    }

    #[test]
    fn what_a_form_shows_reads_back() {
        for cents in [0, 7, 100, 1_250_050, i64::MAX] {
            assert_eq!(euros(&typed(Cents::new(cents))), Ok(Cents::new(cents)));
        }
    }

    #[test]
    fn numbers_are_whole() {
        assert_eq!(whole(" 1 200 "), Ok(1200));
        assert_eq!(whole("١٢"), Ok(12));
        assert_eq!(whole(""), Err(TypedError::Empty));
        assert_eq!(whole("-3"), Err(TypedError::Unreadable));
        assert_eq!(whole("99999999999"), Err(TypedError::TooLarge));
    }

    #[test]
    fn moments_are_of_paris() {
        let utc = |text: &str| text.parse::<DateTime<Utc>>().expect("a moment");
        assert_eq!(moment("2026-05-12T00:30"), Ok(utc("2026-05-11T22:30:00Z")));
        assert_eq!(moment("12/05/2026 18h00"), Ok(utc("2026-05-12T16:00:00Z")));
        assert_eq!(moment("2026-03-29T02:30"), Err(TypedError::NoSuchHour));
        assert_eq!(moment("demain"), Err(TypedError::Unreadable));
        assert_eq!(moment(" "), Err(TypedError::Empty));
    }
}
