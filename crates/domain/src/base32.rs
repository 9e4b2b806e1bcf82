//! Codes that people read, copy and type: Crockford's base32, which has no `I`, `L`, `O`, `U`, forgives them,
//! and takes capitals and small letters alike.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A text that is not such a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    #[error("a code of {expected} characters has {found}")]
    Length { expected: usize, found: usize },
    #[error("`{0}` is no character of a code")]
    Character(char),
    /// Every character is one of a code, and they don't go together: one was mistaken, or two were swapped.
    #[error("the last character does not fit the others")]
    Check,
}

/// The character for the lowest five bits.
pub const fn letter(bits: u128) -> u8 {
    ALPHABET[(bits & 31) as usize]
}

/// The five bits of a character of a code; 0 for any other.
pub fn value(symbol: u8) -> u8 {
    let at = ALPHABET.iter().position(|letter| *letter == symbol);
    at.and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}

/// The characters as text.
pub fn text(symbols: &[u8]) -> &str {
    std::str::from_utf8(symbols).unwrap_or_default()
}

/// Reads what was typed: spaces and dashes anywhere, `O` for zero, `I` and `L` for one.
pub fn parse<const N: usize>(typed: &str) -> Result<[u8; N], CodeError> {
    let mut symbols = Vec::with_capacity(N);
    for typed in typed.chars() {
        if typed.is_whitespace()
            || matches!(
                typed,
                '-' | '\u{2010}'..='\u{2015}' | '\u{200e}' | '\u{200f}'
            )
        {
            continue;
        }
        let meant = match typed.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        match u8::try_from(meant) {
            Ok(symbol) if ALPHABET.contains(&symbol) => symbols.push(symbol),
            _ => return Err(CodeError::Character(typed)),
        }
    }
    let found = symbols.len();
    symbols
        .try_into()
        .map_err(|_| CodeError::Length { expected: N, found })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_has_its_value() {
        for bits in 0..32 {
            assert_eq!(u128::from(value(letter(bits))), bits);
        }
    }

    #[test]
    fn what_is_typed_is_forgiven() {
        assert_eq!(parse("o-i L"), Ok(*b"011"));
        assert_eq!(parse::<2>("U1"), Err(CodeError::Character('U')));
        assert_eq!(
            parse::<2>("123"),
            Err(CodeError::Length {
                expected: 2,
                found: 3
            })
        );
    }
}
