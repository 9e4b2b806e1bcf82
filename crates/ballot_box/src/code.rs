//! Codes that people read, copy and type, in the characters of [`domain::base32`].

use crate::leaf::LeafHash;
use domain::base32::{CodeError, letter, parse, text, value};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Finds a ballot in the public list: the first 80 bits of its leaf hash, 16 characters. Public: it may be
/// shown, and says nothing of the choices.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReceiptCode([u8; 16]);

/// Lets its holder replace the ballot until the close: 20 characters, 100 random bits. Secret: the voter's key
/// is made from it, and the server never sees it.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ChangeCode([u8; 20]);

impl ReceiptCode {
    /// The code of a leaf.
    pub fn of(leaf: &LeafHash) -> Self {
        let mut bits = 0_u128;
        for byte in &leaf.as_bytes()[..10] {
            bits = bits << 8 | u128::from(*byte);
        }
        let mut symbols = [0; 16];
        for symbol in symbols.iter_mut().rev() {
            *symbol = letter(bits);
            bits >>= 5;
        }
        Self(symbols)
    }

    /// Whether this is the code of that leaf.
    pub fn names(&self, leaf: &LeafHash) -> bool {
        *self == Self::of(leaf)
    }

    /// The bits of the code, with which the hash of its leaf begins.
    pub fn prefix(&self) -> [u8; 10] {
        let bits = self.0.iter().fold(0_u128, |bits, symbol| {
            bits << 5 | u128::from(value(*symbol))
        });
        let mut prefix = [0; 10];
        prefix.copy_from_slice(&bits.to_be_bytes()[6..]);
        prefix
    }

    /// As one word: `7Q4MKZ0P3D9XW2AB`.
    pub fn as_str(&self) -> &str {
        text(&self.0)
    }

    /// As people read it: `7Q4M KZ0P 3D9X W2AB`.
    pub fn grouped(&self) -> String {
        grouped(&self.0)
    }
}

impl ChangeCode {
    /// A new one.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut symbols = [0; 20];
        rng.fill_bytes(&mut symbols);
        // 256 is a multiple of 32: every character is as likely as any other.
        for symbol in &mut symbols {
            *symbol = letter((*symbol).into());
        }
        Self(symbols)
    }

    /// As one word. There is no `Display`, which a log line could call by mistake.
    pub fn reveal(&self) -> &str {
        text(&self.0)
    }

    /// As people read it, in groups of four.
    pub fn grouped(&self) -> String {
        grouped(&self.0)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }
}

impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceiptCode({self})")
    }
}

impl fmt::Debug for ChangeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ChangeCode(hidden)")
    }
}

impl FromStr for ReceiptCode {
    type Err = CodeError;

    fn from_str(typed: &str) -> Result<Self, CodeError> {
        parse(typed).map(Self)
    }
}

impl FromStr for ChangeCode {
    type Err = CodeError;

    fn from_str(typed: &str) -> Result<Self, CodeError> {
        parse(typed).map(Self)
    }
}

impl TryFrom<String> for ReceiptCode {
    type Error = CodeError;

    fn try_from(typed: String) -> Result<Self, CodeError> {
        typed.parse()
    }
}

impl TryFrom<String> for ChangeCode {
    type Error = CodeError;

    fn try_from(typed: String) -> Result<Self, CodeError> {
        typed.parse()
    }
}

impl From<ReceiptCode> for String {
    fn from(code: ReceiptCode) -> Self {
        code.as_str().to_owned()
    }
}

impl From<ChangeCode> for String {
    fn from(code: ChangeCode) -> Self {
        code.reveal().to_owned()
    }
}

fn grouped(symbols: &[u8]) -> String {
    let groups: Vec<&str> = symbols.chunks(4).map(text).collect();
    groups.join(" ")
}
