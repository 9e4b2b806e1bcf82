//! Voting cards: one-use printed codes, for people met without e-mail and telephone.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Printed
//!     Printed --> Active: the stand opens
//!     Active --> Closed: what was left over came back
//!     Closed --> Active
//!     Printed --> Revoked: lost
//!     Active --> Revoked: lost
//!     Closed --> Revoked: lost
//! ```

use crate::BatchState;
use crate::base32::{self, CodeError};
use chrono::NaiveDate;
use std::{fmt, str::FromStr};

/// Cards of one batch at most: what a printer takes in one go.
pub const MAX_CARDS: u32 = 5_000;
/// The longest name of a batch, in characters.
pub const MAX_LABEL: usize = 80;

/// Characters of a code before the one that checks them.
const DRAWN: usize = 9;
const LENGTH: usize = DRAWN + 1;

/// What stands on a voting card: 45 bits that nobody can guess, and a character that checks them. Secret: whoever
/// knows it may vote with it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardCode([u8; LENGTH]);

/// Why a card can't be voted with. Told to nobody but who holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CardFault {
    #[error("the card is not active yet")]
    NotActive,
    #[error("the batch of the card is closed")]
    Closed,
    #[error("the card is revoked")]
    Revoked,
    #[error("the card was voted with on {day}")]
    Used { day: NaiveDate },
}

/// Whether a card of a batch in this state is good for a vote.
pub const fn usable(batch: BatchState, revoked: bool) -> Result<(), CardFault> {
    match batch {
        _ if revoked => Err(CardFault::Revoked),
        BatchState::Active => Ok(()),
        BatchState::Printed => Err(CardFault::NotActive),
        BatchState::Closed => Err(CardFault::Closed),
        BatchState::Revoked => Err(CardFault::Revoked),
    }
}

impl CardCode {
    /// The code of the lowest 45 bits.
    pub fn of_bits(bits: u64) -> Self {
        let mut symbols = [0; LENGTH];
        let mut left = u128::from(bits);
        for symbol in symbols[..DRAWN].iter_mut().rev() {
            *symbol = base32::letter(left);
            left >>= 5;
        }
        symbols[DRAWN] = check(&symbols[..DRAWN]);
        Self(symbols)
    }

    /// As one word. There is no `Display`, which a log line could call by mistake.
    pub fn reveal(&self) -> &str {
        base32::text(&self.0)
    }

    /// As it is printed: `ABCDE-FGHJK`.
    pub fn grouped(&self) -> String {
        let (first, second) = self.0.split_at(LENGTH / 2);
        format!("{}-{}", base32::text(first), base32::text(second))
    }
}

impl FromStr for CardCode {
    type Err = CodeError;

    /// Reads what was typed. A code with one wrong character, or with two neighbours swapped, is never another code.
    fn from_str(typed: &str) -> Result<Self, CodeError> {
        let symbols: [u8; LENGTH] = base32::parse(typed)?;
        if check(&symbols[..DRAWN]) == symbols[DRAWN] {
            Ok(Self(symbols))
        } else {
            Err(CodeError::Check)
        }
    }
}

impl fmt::Debug for CardCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardCode(hidden)")
    }
}

/// The character that makes the weighted sum zero, with the powers of `x` in the field of 32 elements as weights: a
/// Reed-Solomon code with one check symbol. No weight is zero and no two are alike, hence every single wrong
/// character shows, and so does every swap, of neighbours or not.
fn check(drawn: &[u8]) -> u8 {
    // Horner's rule: the first character gets the highest power, the check character the power zero.
    let sum = drawn
        .iter()
        .fold(0, |sum, symbol| times_x(sum ^ base32::value(*symbol)));
    base32::letter(sum.into())
}

/// Times `x` in GF(2)[x] modulo x⁵ + x² + 1, where `x` has the order 31.
const fn times_x(element: u8) -> u8 {
    let shifted = element << 1;
    if shifted & 32 == 0 {
        shifted
    } else {
        (shifted ^ 0b10_0101) & 31
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes that differ in every place.
    fn some() -> impl Iterator<Item = [u8; LENGTH]> {
        (0..200_u64).map(|at| CardCode::of_bits(at.wrapping_mul(0x9e37_79b9_7f4a_7c15)).0)
    }

    fn reads(symbols: &[u8]) -> bool {
        base32::text(symbols).parse::<CardCode>().is_ok()
    }

    #[test]
    fn a_code_reads_as_it_is_printed_and_as_people_type_it() {
        let code = CardCode::of_bits(0x1234_5678_9abc);
        assert_eq!(code.grouped().len(), 11);
        let printed = code.grouped();
        for typed in [
            printed.clone(),
            printed.to_lowercase(),
            printed.replace('-', " – "),
            format!(" {}", printed.replace('0', "o").replace('1', "l")),
            code.reveal().to_owned(),
        ] {
            assert_eq!(typed.parse(), Ok(code.clone()), "{typed}");
        }
        assert_eq!(
            "ABCDE".parse::<CardCode>(),
            Err(CodeError::Length {
                expected: 10,
                found: 5
            })
        );
        assert_eq!(format!("{code:?}"), "CardCode(hidden)");
    }

    #[test]
    fn every_45_bits_are_a_code_of_their_own() {
        assert_eq!(CardCode::of_bits(0).reveal(), "0000000000");
        assert_ne!(CardCode::of_bits(1), CardCode::of_bits(1 << 44));
        assert_eq!(CardCode::of_bits(1 << 45), CardCode::of_bits(0));
    }

    #[test]
    fn every_single_wrong_character_shows() {
        for code in some() {
            for place in 0..LENGTH {
                for wrong in (0..32).map(base32::letter).filter(|c| *c != code[place]) {
                    let mut typed = code;
                    typed[place] = wrong;
                    assert!(!reads(&typed), "{place}");
                }
            }
        }
    }

    #[test]
    fn every_swap_shows() {
        for code in some() {
            for one in 0..LENGTH {
                for other in (one + 1..LENGTH).filter(|other| code[*other] != code[one]) {
                    let mut typed = code;
                    typed.swap(one, other);
                    assert!(!reads(&typed), "{one} and {other}");
                }
            }
        }
    }

    /// The sum is linear: what shows for one code shows for all, if it does for every pair of characters.
    #[test]
    fn every_pair_of_neighbours_shows_when_it_is_swapped() {
        for place in 0..DRAWN - 1 {
            for (one, other) in (0..32).flat_map(|one| (0..one).map(move |other| (one, other))) {
                let mut drawn = [base32::letter(0); DRAWN];
                (drawn[place], drawn[place + 1]) = (base32::letter(one), base32::letter(other));
                let before = check(&drawn);
                drawn.swap(place, place + 1);
                assert_ne!(check(&drawn), before, "{one} and {other} at {place}");
            }
        }
    }
}
