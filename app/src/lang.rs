//! The languages of the interface, and how a visitor's language is found.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the interface. French is complete and is what every other one falls back to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    Fr,
    En,
    Ar,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Fr, Self::En, Self::Ar];

    /// The BCP 47 code, as in `<html lang>`, in addresses and in the names of locale folders.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The direction of writing, as in `<html dir>`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Fr | Self::En => "ltr",
            Self::Ar => "rtl",
        }
    }

    /// The language's name for itself: the only name that its readers are sure to know.
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// The address of a page in this language: `"/ideas"` gives `"/ar/ideas"`.
    ///
    /// `path` begins with a slash and carries no language of its own.
    pub fn href(self, path: &str) -> String {
        format!("/{}{path}", self.code())
    }

    /// Splits an address into its language and the path below it: `"/ar/ideas"` gives
    /// `(Ar, "/ideas")`, and `"/ar"` gives `(Ar, "/")`.
    pub fn split_path(path: &str) -> Option<(Self, &str)> {
        let path = path.strip_prefix('/')?;
        let end = path.find(['/', '?']).unwrap_or(path.len());
        let lang = path[..end].parse().ok()?;
        let rest = &path[end..];
        Some((lang, if rest.starts_with('/') { rest } else { "/" }))
    }

    /// The visitor's preferred language among ours, from an `Accept-Language` header.
    ///
    /// A regional variant counts as its language; French when nothing fits.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best: Option<(Self, f32)> = None;
        for choice in header.split(',') {
            let (tag, weight) = match choice.split_once(";q=") {
                Some((tag, weight)) => (tag, weight.trim().parse().unwrap_or(0.0)),
                None => (choice, 1.0),
            };
            let Ok(lang) = tag.parse() else { continue };
            // Between equals the first one named wins.
            if weight > best.map_or(0.0, |(_, weight)| weight) {
                best = Some((lang, weight));
            }
        }
        best.map(|(lang, _)| lang).unwrap_or_default()
    }
}

/// The text names no language of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the interface (fr, en, ar)")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a language tag; its region and script are ignored.
    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
            .ok_or(UnknownLang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_read_by_weight_then_by_order() {
        let read = Lang::from_accept_language;
        assert_eq!(read("ar-DZ,ar;q=0.9,fr;q=0.8"), Lang::Ar);
        assert_eq!(read("tr, en;q=0.5, fr;q=0.7"), Lang::Fr);
        assert_eq!(read("en, fr"), Lang::En);
        assert_eq!(read("en;q=0, ar;q=0.1"), Lang::Ar);
        assert_eq!(read("pt-BR"), Lang::Fr);
        assert_eq!(read(""), Lang::Fr);
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
        assert_eq!(Lang::split_path("/frites"), None);
        assert_eq!(Lang::split_path("/"), None);
    }
}
