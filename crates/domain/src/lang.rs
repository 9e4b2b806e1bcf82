//! The languages of the interface.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A language of the interface. French is complete and is what the others fall back to, text by text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    #[serde(rename = "fr")]
    Fr,
    /// French in short sentences and everyday words ("langage simple"; `simple` is a variant of BCP 47).
    #[serde(rename = "fr-simple")]
    Simple,
    #[serde(rename = "en")]
    En,
    #[serde(rename = "ar")]
    Ar,
}

impl Lang {
    /// Every language, in the order of the language menu.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Simple, Self::En, Self::Ar];

    /// The code of BCP 47, as in `lang="fr"` and as the first part of every address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Simple => "fr-simple",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The writing direction, as in `dir="rtl"`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Fr | Self::Simple | Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Simple => "Français simple",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// The address of a page in this language: `/ideas` becomes `/fr/ideas`.
    pub fn href(self, path: &str) -> String {
        format!("/{}{path}", self.code())
    }

    /// Splits an address into its language and the path below it: `/ar/ideas` gives `(Ar, "/ideas")`, and
    /// `/ar` gives `(Ar, "/")`.
    pub fn split_path(path: &str) -> Option<(Self, &str)> {
        let path = path.strip_prefix('/')?;
        let end = path.find(['/', '?']).unwrap_or(path.len());
        let (code, rest) = path.split_at(end);
        let lang = code.parse().ok()?;
        Some((lang, if rest.starts_with('/') { rest } else { "/" }))
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4); French when none fits.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (0_u16, Self::Fr);
        for part in header.split(',') {
            let mut pieces = part.trim().split(';');
            let tag = pieces.next().unwrap_or_default().trim();
            let primary = tag
                .split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            let Ok(lang) = primary.parse::<Self>() else {
                continue;
            };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q=").map(thousandths))
                .unwrap_or(1000);
            if weight > best.0 {
                best = (weight, lang);
            }
        }
        best.1
    }
}

/// A weight such as `0.8` in thousandths; what can't be read weighs nothing.
fn thousandths(text: &str) -> u16 {
    let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits: String = decimals.chars().chain("000".chars()).take(3).collect();
    match (whole.parse::<u16>(), digits.parse::<u16>()) {
        (Ok(whole @ 0..=1), Ok(digits)) => whole * 1000 + digits,
        _ => 0,
    }
}

/// The text is not the code of a language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the interface: expected fr, fr-simple, en or ar")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or(UnknownLang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_s_first_known_language_wins() {
        assert_eq!(
            Lang::from_accept_language("ta, ar-DZ;q=0.9, fr;q=0.8"),
            Lang::Ar
        );
        assert_eq!(Lang::from_accept_language("en-GB,en;q=0.9"), Lang::En);
        assert_eq!(Lang::from_accept_language("fr;q=0.2, en;q=0.25"), Lang::En);
        assert_eq!(Lang::from_accept_language("ja"), Lang::Fr);
        assert_eq!(Lang::from_accept_language(""), Lang::Fr);
        assert_eq!(Lang::from_accept_language("en;q=x, ar;q=0"), Lang::Fr);
    }

    #[test]
    fn an_address_carries_its_language() {
        assert_eq!(Lang::Ar.href("/ideas"), "/ar/ideas");
        assert_eq!(
            Lang::split_path("/ar/ideas/7"),
            Some((Lang::Ar, "/ideas/7"))
        );
        assert_eq!(Lang::split_path("/en?page=2"), Some((Lang::En, "/")));
        assert_eq!(Lang::split_path("/fr"), Some((Lang::Fr, "/")));
        assert_eq!(
            Lang::split_path("/fr-simple/ideas"),
            Some((Lang::Simple, "/ideas"))
        );
        assert_eq!(Lang::split_path("/frites"), None);
        assert_eq!(Lang::split_path("/"), None);
    }
}
