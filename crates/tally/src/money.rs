//! Exact amounts of money.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Cents in a unit of currency.
const PER_UNIT: i64 = 100;

/// An amount of money: a whole number of cents, of any sign.
///
/// The currency is not part of the amount: one election has one currency. Arithmetic is checked,
/// because an amount that wraps around would decide a vote without a trace.
///
/// Serialises as the bare number of cents. As text it is a decimal with a point: `12`, `12.50`,
/// `-0.05`; [`FromStr`] reads back what [`Display`](fmt::Display) writes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(i64);

impl Cents {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The largest amount, about 92 quadrillion euros.
    pub const MAX: Self = Self(i64::MAX);

    /// An amount from its number of cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// An amount from whole euros (or whole units of another currency); `None` when it does not
    /// fit.
    pub const fn from_euros(euros: i64) -> Option<Self> {
        match euros.checked_mul(PER_UNIT) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The number of cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The number of euros, when there are no cents left over.
    pub const fn whole_euros(self) -> Option<i64> {
        if self.0 % PER_UNIT == 0 {
            Some(self.0 / PER_UNIT)
        } else {
            None
        }
    }

    /// Below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Above zero.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Neither above nor below zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum, or `None` when it does not fit.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The difference, of any sign, or `None` when it does not fit.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The amount taken `times` times, or `None` when it does not fit.
    pub const fn checked_mul(self, times: i64) -> Option<Self> {
        match self.0.checked_mul(times) {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The opposite amount, or `None` for the one amount that has none.
    pub const fn checked_neg(self) -> Option<Self> {
        match self.0.checked_neg() {
            Some(cents) => Some(Self(cents)),
            None => None,
        }
    }

    /// The sum of all amounts, zero when there are none, or `None` when it does not fit.
    ///
    /// There is no `Sum`: it could only panic or wrap.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl From<Cents> for i64 {
    fn from(amount: Cents) -> Self {
        amount.0
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cents = self.0.unsigned_abs();
        let (units, rest) = (
            cents / PER_UNIT.unsigned_abs(),
            cents % PER_UNIT.unsigned_abs(),
        );
        let text = match rest {
            0 => units.to_string(),
            _ => format!("{units}.{rest:02}"),
        };
        f.pad_integral(!self.is_negative(), "", &text)
    }
}

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseCentsError {
    #[error("no amount given")]
    Empty,
    #[error("not a decimal number with a point")]
    NotDecimal,
    #[error("a fraction of a cent")]
    FractionOfCent,
    #[error("too large")]
    TooLarge,
}

impl FromStr for Cents {
    type Err = ParseCentsError;

    /// Reads `12`, `12.5`, `12.50`, `100000.0` or `-3`; digits after the second decimal must be
    /// zero. Refuses a decimal comma, blanks, a plus sign, an exponent, and a point with no digit
    /// on either side: a guess about an amount is worse than an error.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Err(ParseCentsError::Empty);
        }
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (units, decimals) = match digits.split_once('.') {
            Some((units, decimals)) => (units, Some(decimals)),
            None => (digits, None),
        };
        for part in [Some(units), decimals].into_iter().flatten() {
            if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(ParseCentsError::NotDecimal);
            }
        }
        let (cents, finer) = hundredths(decimals.unwrap_or_default());
        if finer {
            return Err(ParseCentsError::FractionOfCent);
        }
        // Built on the negative side, which holds one more number than the positive one.
        let amount = units
            .bytes()
            .try_fold(0_i64, |sum, byte| {
                sum.checked_mul(10)?.checked_sub(digit(byte))
            })
            .and_then(|units| units.checked_mul(PER_UNIT)?.checked_sub(cents))
            .ok_or(ParseCentsError::TooLarge)?;
        if negative {
            return Ok(Self(amount));
        }
        amount
            .checked_neg()
            .map(Self)
            .ok_or(ParseCentsError::TooLarge)
    }
}

/// The first two digits as hundredths, and whether anything but zero follows.
fn hundredths(decimals: &str) -> (i64, bool) {
    let mut digits = decimals.bytes().map(digit);
    let tens = digits.next().unwrap_or(0);
    let ones = digits.next().unwrap_or(0);
    (tens * 10 + ones, digits.any(|rest| rest != 0))
}

/// The value of an ASCII digit.
fn digit(byte: u8) -> i64 {
    i64::from(byte.saturating_sub(b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn display_is_an_exact_decimal() {
        let shown = [0, 5, -5, 100, 1250, -1250, 291_771_016, i64::MAX, i64::MIN]
            .map(|cents| Cents::new(cents).to_string());
        assert_eq!(
            shown,
            [
                "0",
                "0.05",
                "-0.05",
                "1",
                "12.50",
                "-12.50",
                "2917710.16",
                "92233720368547758.07",
                "-92233720368547758.08"
            ]
        );
        assert_eq!(
            format!("{:>8}|{:<6}|", Cents::new(1250), Cents::new(300)),
            "   12.50|3     |"
        );
    }

    #[test]
    fn parses_what_pabulib_files_hold() {
        let read = |text: &str| text.parse::<Cents>().map(Cents::get);
        assert_eq!(read("100000.0"), Ok(10_000_000));
        assert_eq!(read("2917710.16"), Ok(291_771_016));
        assert_eq!(read("12.5000"), Ok(1250));
        assert_eq!(read("-0"), Ok(0));
        assert_eq!(read("-92233720368547758.08"), Ok(i64::MIN));
    }

    #[test]
    fn refuses_what_it_would_have_to_guess() {
        let refused = |text: &str| text.parse::<Cents>().unwrap_err();
        assert_eq!(refused(""), ParseCentsError::Empty);
        for text in [
            "1,5", " 1", "1 000", "+1", "1e3", ".5", "5.", ".", "-", "--1", "1.2.3", "١",
        ] {
            assert_eq!(refused(text), ParseCentsError::NotDecimal, "{text}");
        }
        assert_eq!(refused("1.001"), ParseCentsError::FractionOfCent);
        assert_eq!(refused("92233720368547758.08"), ParseCentsError::TooLarge);
        assert_eq!(
            refused("99999999999999999999999"),
            ParseCentsError::TooLarge
        );
    }

    #[test]
    fn arithmetic_never_wraps() {
        let max = Cents::MAX;
        assert_eq!(max.checked_add(Cents::new(1)), None);
        assert_eq!(Cents::new(i64::MIN).checked_sub(Cents::new(1)), None);
        assert_eq!(max.checked_mul(2), None);
        assert_eq!(Cents::new(i64::MIN).checked_neg(), None);
        assert_eq!(Cents::from_euros(i64::MAX), None);
        assert_eq!(
            Cents::checked_sum([max, Cents::new(1), Cents::new(-1)]),
            None
        );
        assert_eq!(Cents::checked_sum([]), Some(Cents::ZERO));
        assert_eq!(
            Cents::checked_sum([1, 2, 3].map(Cents::new)),
            Some(Cents::new(6))
        );
    }

    #[test]
    fn serialises_as_the_number_of_cents() {
        assert_eq!(serde_json::to_string(&Cents::new(1250)).unwrap(), "1250");
        assert_eq!(serde_json::from_str::<Cents>("-3").unwrap(), Cents::new(-3));
    }

    proptest! {
        #[test]
        fn text_reads_back(cents: i64) {
            let amount = Cents::new(cents);
            prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        }
    }
}
