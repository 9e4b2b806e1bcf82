//! Bytes into text.

use std::borrow::Cow;

use serde::Deserialize;

use super::problem::Reason;

/// How the file's letters are written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    /// What Western European spreadsheets save as plain "CSV"; holds Latin-1 and the sign "€".
    #[serde(rename = "windows-1252", alias = "latin-1", alias = "iso-8859-1")]
    Windows1252,
}

/// The text, or the line on which it stops being text and why.
pub(crate) fn decode(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, str>, (u64, Reason)> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err((1, Reason::Utf16));
    }
    match encoding {
        Encoding::Utf8 => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => Ok(Cow::Borrowed(text)),
                Err(error) => {
                    let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
                    let line = before.split(|byte| *byte == b'\n').count();
                    Err((u64::try_from(line).unwrap_or(u64::MAX), Reason::NotUtf8))
                }
            }
        }
        Encoding::Windows1252 => Ok(Cow::Owned(
            bytes.iter().copied().map(windows_1252).collect(),
        )),
    }
}

/// The letters of bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); the other
/// bytes are their own code point.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    let special = byte
        .checked_sub(0x80)
        .and_then(|at| HIGH.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        assert_eq!(
            decode(b"\xEF\xBB\xBFid", Encoding::Utf8),
            Ok(Cow::Borrowed("id"))
        );
        assert_eq!(
            decode(b"\xFF\xFEi\0", Encoding::Utf8),
            Err((1, Reason::Utf16))
        );
    }

    #[test]
    fn latin_1_is_refused_with_its_line_and_read_when_it_is_declared() {
        let bytes = b"id\nAm\xE9nager 5\xA0000 \x80";
        assert_eq!(decode(bytes, Encoding::Utf8), Err((2, Reason::NotUtf8)));
        let text = decode(bytes, Encoding::Windows1252);
        assert_eq!(text.as_deref(), Ok("id\nAménager 5\u{a0}000 €"));
    }
}
