//! Cells into values.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Deserialize;
use tally::Cents;

use super::problem::Reason;

/// What separates euros from cents in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decimal {
    /// Comma or point, whichever an amount shows; "1.500" is refused, since it could be either.
    #[default]
    Either,
    /// `1.500,50`
    Comma,
    /// `1,500.50`
    Point,
}

/// Reads an amount in euros: `5000`, `1 401 000,50 €`, `12 000 EUR`; blanks of any width separate
/// thousands. A blank cell is no amount.
pub(super) fn amount(cell: &str, decimal: Decimal) -> Result<Option<Cents>, Reason> {
    let number = without_currency(cell.trim());
    if cell.trim().is_empty() {
        return Ok(None);
    }
    let (negative, number) = match number.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, number),
    };
    let (whole, cents) = split_decimals(number, decimal)?;
    let digits = ungroup(whole).ok_or(Reason::NotAnAmount)?;
    let text = if cents.is_empty() {
        digits
    } else {
        format!("{digits}.{cents}")
    };
    let amount: Cents = text.parse().map_err(|_| Reason::NotAnAmount)?;
    if negative && !amount.is_zero() {
        return Err(Reason::NegativeAmount);
    }
    Ok(Some(amount))
}

/// Reads decimal degrees with a point or a comma.
pub(super) fn coordinate(cell: &str) -> Option<f64> {
    let number = cell.trim().replace(',', ".");
    let plain = number
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    number.parse().ok().filter(|_| plain)
}

/// Reads a local date and time by the first format that fits; a date alone is its midnight.
pub(super) fn date(cell: &str, formats: &[String]) -> Option<NaiveDateTime> {
    formats.iter().find_map(|format| {
        NaiveDateTime::parse_from_str(cell, format)
            .or_else(|_| {
                NaiveDate::parse_from_str(cell, format).map(|date| date.and_time(NaiveTime::MIN))
            })
            .ok()
    })
}

/// A cell that should be one line: its lines joined, blanks at both ends and doubled blanks removed.
pub(super) fn line(cell: &str, joiner: &str) -> String {
    lines(cell)
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(joiner)
}

/// A text: lines kept, blanks at both ends of each and doubled blanks removed, at most one blank
/// line in a row.
pub(super) fn text(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    for line in lines(cell) {
        if !(line.is_empty() && (text.is_empty() || text.ends_with("\n\n"))) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Whether a cell holds characters that no person types and that databases refuse.
pub(super) fn has_controls(cell: &str) -> bool {
    cell.chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

fn lines(cell: &str) -> Vec<String> {
    cell.replace("\r\n", "\n")
        .split(['\n', '\r'])
        .map(tidy)
        .collect()
}

/// One line without control characters, outer blanks and doubled blanks. A no-break space inside is
/// kept: French typography puts one before ":" and "?".
fn tidy(line: &str) -> String {
    let visible: String = line
        .replace('\t', " ")
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    visible
        .trim()
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The number without the sign or name of the euro on either side.
fn without_currency(amount: &str) -> &str {
    let amount = amount.strip_prefix('€').unwrap_or(amount);
    for name in ["€", "euros", "euro", "eur"] {
        let Some(at) = amount.len().checked_sub(name.len()) else {
            continue;
        };
        if let (Some(number), Some(end)) = (amount.get(..at), amount.get(at..))
            && end.eq_ignore_ascii_case(name)
        {
            return number.trim();
        }
    }
    amount.trim()
}

/// Euros (with their grouping) and the digits of the cents.
fn split_decimals(number: &str, decimal: Decimal) -> Result<(&str, &str), Reason> {
    let mark = match decimal {
        Decimal::Comma => ',',
        Decimal::Point => '.',
        Decimal::Either => match (number.rfind(','), number.rfind('.')) {
            (None, None) => return Ok((number, "")),
            (Some(comma), Some(point)) if comma > point => ',',
            (Some(_), Some(_)) => '.',
            (Some(at), None) | (None, Some(at)) => {
                let mark = if number.contains(',') { ',' } else { '.' };
                if number.matches(mark).count() > 1 {
                    // Several of one mark can only group thousands.
                    return Ok((number, ""));
                }
                if number.len() == at + 4 {
                    return Err(Reason::AmbiguousAmount);
                }
                mark
            }
        },
    };
    match number.split_once(mark) {
        None => Ok((number, "")),
        Some((_, "")) => Err(Reason::NotAnAmount),
        // A second decimal mark is among the cents, where only digits are read.
        Some((whole, cents)) if whole.contains(mark) || !is_digits(cents) => {
            Err(Reason::NotAnAmount)
        }
        Some(parts) => Ok(parts),
    }
}

/// The digits of a whole number whose thousands may be grouped: `1 401 000`, `1.401.000`.
fn ungroup(whole: &str) -> Option<String> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’');
    let groups: Vec<&str> = whole.split(is_mark).collect();
    let (first, rest) = groups.split_first()?;
    let sound = is_digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest
            .iter()
            .all(|group| is_digits(group) && group.len() == 3);
    sound.then(|| groups.concat())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(cell: &str, decimal: Decimal) -> Result<Option<i64>, Reason> {
        amount(cell, decimal).map(|amount| amount.map(Cents::get))
    }

    #[test]
    fn amounts_as_cities_write_them() {
        for (cell, expected) in [
            ("5000", 500_000),
            ("12 000 €", 1_200_000),
            ("12\u{a0}000\u{202f}€", 1_200_000),
            ("€12000", 1_200_000),
            ("1 401 000,50", 140_100_050),
            ("1.401.000,5 euros", 140_100_050),
            ("1,401,000.50 EUR", 140_100_050),
            ("1.401.000", 140_100_000),
            ("12,5", 1250),
            ("0", 0),
        ] {
            assert_eq!(cents(cell, Decimal::Either), Ok(Some(expected)), "{cell}");
        }
        assert_eq!(cents(" \u{a0} ", Decimal::Either), Ok(None));
        assert_eq!(cents("1.500", Decimal::Comma), Ok(Some(150_000)));
        assert_eq!(cents("1,500", Decimal::Point), Ok(Some(150_000)));
        assert_eq!(cents("1,500", Decimal::Comma), Ok(Some(150)));
    }

    #[test]
    fn amounts_that_need_a_guess_are_refused() {
        assert_eq!(
            cents("1.500", Decimal::Either),
            Err(Reason::AmbiguousAmount)
        );
        assert_eq!(cents("-5", Decimal::Either), Err(Reason::NegativeAmount));
        for cell in [
            "€",
            "12 5",
            "12 k€",
            "environ 5000",
            "1,2,3",
            "5,",
            ",5",
            "1.50,000",
            "1,2345",
            "++1",
            "1-2",
        ] {
            assert_eq!(
                cents(cell, Decimal::Either),
                Err(Reason::NotAnAmount),
                "{cell}"
            );
        }
    }

    #[test]
    fn coordinates_have_a_point_or_a_comma() {
        assert_eq!(coordinate(" 43,5 "), Some(43.5));
        assert_eq!(coordinate("-4.25"), Some(-4.25));
        for cell in ["", "nan", "inf", "1e3", "43°56'", "4.8.8"] {
            assert_eq!(coordinate(cell), None, "{cell}");
        }
    }

    #[test]
    fn dates_follow_the_formats_in_order() {
        let formats = ["%Y%m%d%H%M%S%.f".to_owned(), "%d/%m/%Y".to_owned()];
        let read = |cell| date(cell, &formats).map(|date| date.to_string());
        assert_eq!(
            read("20181022152424").as_deref(),
            Some("2018-10-22 15:24:24")
        );
        assert_eq!(
            read("20181022152424.574055").as_deref(),
            Some("2018-10-22 15:24:24.574055")
        );
        assert_eq!(read("21/01/2019").as_deref(), Some("2019-01-21 00:00:00"));
        assert_eq!(read("2019"), None);
    }

    #[test]
    fn texts_keep_their_lines_and_lose_their_stray_blanks() {
        assert_eq!(
            text("\n a  b \r\n\r\n\r\n\r\nc\u{0}\u{a0}? \n"),
            "a b\n\nc\u{a0}?"
        );
        assert_eq!(line("a \n  b\nc", " – "), "a – b – c");
        assert_eq!(
            (text(""), line(" \n ", "-")),
            (String::new(), String::new())
        );
    }
}
