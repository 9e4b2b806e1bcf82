//! Exact fractions that are built on one another.
//!
//! In Equal Shares the price of each project depends on what the projects bought before it cost
//! their supporters, in Phragmén's rule each load on the loads before it: after 44 purchases in
//! Łódź a price has a denominator of 700 bits. Each new denominator is a multiple of the one
//! before, so that a sum of such fractions needs no common denominator to be looked for.

use num_bigint::{BigInt, BigUint, Sign};

/// Fractions, each with a denominator that the next one's is a multiple of.
pub(crate) struct Chain {
    links: Vec<Link>,
    /// The denominator of the last fraction.
    denominator: BigUint,
}

struct Link {
    /// Over the denominator of this link.
    numerator: BigInt,
    /// The denominator of this link, divided by that of the one before.
    factor: u64,
}

impl Chain {
    /// No fraction yet; the denominators will be multiples of this one, which is above zero.
    pub(crate) fn new(first: u64) -> Self {
        Self {
            links: Vec::new(),
            denominator: BigUint::from(first),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.links.len()
    }

    /// The denominator of [`Chain::sum`].
    pub(crate) fn denominator(&self) -> &BigUint {
        &self.denominator
    }

    /// `constant` divided by the first denominator, plus each fraction taken as often as `times`
    /// says, as a numerator over [`Chain::denominator`].
    pub(crate) fn sum(&self, constant: i128, times: &[i64]) -> BigInt {
        let mut sum = BigInt::from(constant);
        for (index, link) in self.links.iter().enumerate() {
            sum *= link.factor;
            match times.get(index) {
                None | Some(0) => {}
                Some(&times) => sum += &link.numerator * times,
            }
        }
        sum
    }

    /// Adds the fraction `numerator` / ([`Chain::denominator`] × `divisor`).
    pub(crate) fn push(&mut self, numerator: BigInt, divisor: u64) {
        let common = common_divisor(&numerator, divisor);
        let (numerator, factor) = (numerator / common, divisor / common);
        self.denominator *= factor;
        self.links.push(Link { numerator, factor });
    }
}

/// The whole number of steps of 1 / 2^`shift` in a fraction that is not negative, rounded down;
/// `None` when that is more than 64 bits hold.
pub(crate) fn floor(numerator: &BigInt, denominator: &BigUint, shift: u32) -> Option<u64> {
    let units = (numerator.magnitude() << shift) / denominator;
    (numerator.sign() != Sign::Minus)
        .then(|| u64::try_from(units).ok())
        .flatten()
}

/// The greatest common divisor of both; `small` is above zero.
fn common_divisor(large: &BigInt, small: u64) -> u64 {
    let rest = u64::try_from(large.magnitude() % small).unwrap_or(0);
    let (mut a, mut b) = (small, rest);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
