//! Amounts in cells.

use domain::Cents;

/// Spreadsheets keep fifteen significant digits of a number: below this many cents each amount is itself as a
/// number, above it goes as text.
const EXACT: i64 = 1_000_000_000_000_000;

/// How an amount is written into a cell of numbers: nothing for one that a spreadsheet's numbers can't hold.
pub(crate) fn as_number(amount: Cents) -> Option<f64> {
    // The text of an amount is an exact decimal, and the nearest double of fifteen digits gives them back.
    (amount.get().abs() < EXACT)
        .then(|| amount.to_string().parse().ok())
        .flatten()
}

/// An amount in a text: "12500", "12500.50", "12500,50".
pub(crate) fn as_text(amount: Cents, comma: bool) -> String {
    let text = amount.to_string();
    if comma { text.replace('.', ",") } else { text }
}

/// Reads what a spreadsheet keeps as a number, by the digits that it shows.
pub(crate) fn of_number(number: f64) -> Option<Cents> {
    if !number.is_finite() {
        return None;
    }
    decimal(number).parse().ok()
}

/// Reads what somebody typed: blanks between thousands, "€" at the end, and a point or a comma before one or two
/// decimals. "1,500" and "1.500" mean different amounts to different people, and are refused.
pub(crate) fn of_text(text: &str) -> Option<Cents> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{202f}' && *c != '\u{a0}')
        .collect();
    let text = text.strip_suffix('€').unwrap_or(&text);
    let text = match text.rsplit_once([',', '.']) {
        None => text.to_owned(),
        Some((units, decimals)) => {
            if units.contains([',', '.']) || !(1..=2).contains(&decimals.len()) {
                return None;
            }
            format!("{units}.{decimals}")
        }
    };
    text.parse().ok()
}

/// A number with fifteen significant digits, as an exact decimal without an exponent.
pub(crate) fn decimal(number: f64) -> String {
    let text = format!("{number:.14e}");
    let Some((digits, exponent)) = text.split_once('e') else {
        return text;
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    // The point stands after the first digit, moved by the exponent.
    let point = 1 + exponent;
    let (units, decimals) = match usize::try_from(point) {
        Ok(point) if point > 0 => {
            let padded = format!("{digits:0<point$}");
            (padded[..point].to_owned(), padded[point..].to_owned())
        }
        _ => {
            let zeros = "0".repeat(usize::try_from(-point).unwrap_or(0).min(400));
            ("0".to_owned(), format!("{zeros}{digits}"))
        }
    };
    let decimals = decimals.trim_end_matches('0');
    let units = match units.trim_start_matches('0') {
        "" => "0",
        units => units,
    };
    let sign = if units == "0" && decimals.is_empty() {
        ""
    } else {
        sign
    };
    if decimals.is_empty() {
        format!("{sign}{units}")
    } else {
        format!("{sign}{units}.{decimals}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_they_are_typed() {
        let read = |text: &str| of_text(text).map(Cents::get);
        assert_eq!(read("12500"), Some(1_250_000));
        assert_eq!(read("12 500,50 €"), Some(1_250_050));
        assert_eq!(read("12\u{202f}500.5"), Some(1_250_050));
        assert_eq!(read("0,07"), Some(7));
        for unclear in [
            "1,500", "1.500", "1.234,56", "12,", ",5", "douze", "", "1e3", "=1+1", "10.001",
        ] {
            assert_eq!(read(unclear), None, "{unclear}");
        }
    }

    #[test]
    fn numbers_are_read_by_the_digits_that_are_shown() {
        let read = |number: f64| of_number(number).map(Cents::get);
        assert_eq!(read(1234.56), Some(123_456));
        // What a spreadsheet keeps of 0.1 + 0.2 and shows as 0.3.
        assert_eq!(read(0.1 + 0.2), Some(30));
        assert_eq!(read(1e9), Some(100_000_000_000));
        assert_eq!(read(10.0 / 3.0), None);
        assert_eq!(read(0.005), None);
        assert_eq!(read(f64::NAN), None);
        assert_eq!(read(1e300), None);
        assert_eq!(decimal(-0.05), "-0.05");
        assert_eq!(decimal(0.0), "0");
        assert_eq!(decimal(-0.0), "0");
    }

    proptest! {
        /// No cent is lost between a number's cell and an amount, as far as spreadsheets keep digits.
        #[test]
        fn no_cent_is_lost(cents in -(EXACT - 1)..EXACT) {
            let amount = Cents::new(cents);
            let number = as_number(amount).unwrap();
            prop_assert_eq!(of_number(number), Some(amount));
            // Through the file too: what is written is the shortest text of the number.
            let written: f64 = number.to_string().parse().unwrap();
            prop_assert_eq!(of_number(written), Some(amount));
        }

        #[test]
        fn texts_read_back(cents: i64, comma: bool) {
            let amount = Cents::new(cents);
            prop_assert_eq!(of_text(&as_text(amount, comma)), Some(amount));
        }

        #[test]
        fn any_number_is_read_or_refused(number: f64) {
            let _ = of_number(number);
        }
    }
}
