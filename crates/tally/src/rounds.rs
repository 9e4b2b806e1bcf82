//! How a count went, step by step: enough to draw it.

use std::fmt;

use serde::{Deserialize, Serialize};

use num_bigint::BigInt;

use crate::money::Cents;

/// One step of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Index in [`Outcome::projects`](crate::Outcome::projects).
    pub project: usize,
    pub step: Step,
    /// What is left of the budget afterwards.
    pub left: Cents,
    /// Other projects that stood exactly as well in this step, so that the tie order chose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<usize>,
    /// The tie order does not tell these from the one chosen: the declared rules leave it open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<usize>,
}

/// What happened to the project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Its turn came in the list, and it was taken.
    Taken,
    /// Its turn came in the list, and it was not taken; its verdict says why.
    Passed,
    /// Its supporters paid it together (Equal Shares).
    Paid(Payment),
    /// Its supporters had together received what it costs (Phragmén).
    Loaded(Load),
}

/// Who paid what for a project, in Equal Shares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Supporters who paid something.
    pub payers: u32,
    /// Those of them who gave all that they had left, as it was less than the price.
    pub gave_all: u32,
    /// What the others paid per point given: per head on ballots without points.
    pub price: Amount,
    /// The least that one payer paid.
    pub least: Amount,
    /// The most that one payer paid.
    pub most: Amount,
    /// What the supporters held together before they paid, rounded down to the cent.
    pub held: Cents,
}

/// What the supporters of a project had received in Phragmén's rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    pub supporters: u32,
    /// What everybody had received since the beginning when the project could be paid.
    pub each: Amount,
}

/// The shares of an Equal Shares count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    /// What each voter was given to spend.
    pub share: Amount,
    /// What each voter would have without raises: the budget divided by the ballots.
    pub start: Amount,
    /// What one raise gives to each voter.
    pub step: Cents,
    /// How many times the shares were raised.
    pub raises: u64,
    pub stopped: Stopped,
}

/// Why the shares were not raised further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stopped {
    /// The rule has no raises.
    NotRaised,
    /// No supported project that is left would fit in the real budget.
    Exhaustive,
    /// One more raise would have bought more than the real budget pays.
    Overspend,
    /// Every supported project that could win was bought.
    AllBought,
}

/// An exact amount that need not be a whole number of cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Rounded down.
    pub cents: Cents,
    /// In cents, as a fraction in lowest terms such as `2025/16`; nothing for whole cents, and
    /// nothing when it takes more than [`Amount::LONGEST`] characters, as prices late in a count
    /// do: recounting is then the way to see all digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
}

impl Round {
    /// A step in which no other project stood as well.
    pub(crate) fn new(project: usize, step: Step, left: Cents) -> Self {
        Self {
            project,
            step,
            left,
            tied: Vec::new(),
            open: Vec::new(),
        }
    }
}

impl Amount {
    /// The longest fraction written out, in characters.
    pub const LONGEST: usize = 40;

    /// A number of cents that is not negative.
    pub(crate) fn from_fraction(numerator: &BigInt, denominator: &BigInt) -> Self {
        let cents = i64::try_from(numerator / denominator).unwrap_or(i64::MAX);
        let exact = reduced(numerator, denominator)
            .filter(|&(_, denominator)| denominator > 1)
            .map(|(numerator, denominator)| format!("{numerator}/{denominator}"))
            .filter(|text| text.len() <= Self::LONGEST);
        Self {
            cents: Cents::new(cents),
            exact,
        }
    }
}

/// The fraction in lowest terms, when these are short.
///
/// Goes through the convergents of the continued fraction, of which the last is the fraction
/// itself; with denominators that more than double every other time, so that a fraction with long
/// terms is given up soon.
fn reduced(numerator: &BigInt, denominator: &BigInt) -> Option<(u128, u128)> {
    let (mut a, mut b) = (numerator.clone(), denominator.clone());
    let (mut before, mut last) = ((0_u128, 1_u128), (1_u128, 0_u128));
    while b != BigInt::ZERO {
        let whole = &a / &b;
        let rest = a - &whole * &b;
        (a, b) = (b, rest);
        let whole = u128::try_from(whole).ok()?;
        let next = |before: u128, last: u128| whole.checked_mul(last)?.checked_add(before);
        let now = (next(before.0, last.0)?, next(before.1, last.1)?);
        (before, last) = (last, now);
    }
    Some(last)
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.cents.fmt(f)
    }
}
