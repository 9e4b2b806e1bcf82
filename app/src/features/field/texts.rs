//! The kit's texts in every language: without a network no server can be asked for one.

use domain::Lang;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The patterns of `field.ftl` and `field_resident.ftl`, and the names of ages of `outings.ftl`, by their keys, in the order of [`Lang::ALL`]. A place that is
/// filled in later stands as `{$name}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextTable(BTreeMap<String, Vec<String>>);

/// The files whose texts travel with the page.
#[cfg(feature = "ssr")]
pub const FILES: [&str; 2] = ["field", "field_resident"];

impl TextTable {
    /// All texts of the kit, as the server has them.
    #[cfg(feature = "ssr")]
    pub fn of_kit() -> Self {
        let ages = crate::i18n::keys(&["outings"])
            .into_iter()
            .filter(|key| key.starts_with("outings-age-"));
        Self(
            crate::i18n::keys(&FILES)
                .into_iter()
                .chain(ages)
                .map(|key| {
                    let patterns = Lang::ALL
                        .iter()
                        .map(|&lang| crate::i18n::pattern(lang, &key))
                        .collect();
                    (key, patterns)
                })
                .collect(),
        )
    }

    /// The text of a key with its places filled in; the key itself where there is none, which the tests refuse.
    pub fn get(&self, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
        let at = Lang::ALL.iter().position(|&one| one == lang);
        let pattern = self
            .0
            .get(key)
            .zip(at)
            .and_then(|(texts, at)| texts.get(at));
        let Some(pattern) = pattern else {
            return key.to_owned();
        };
        filled(pattern, values)
    }

    pub fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }
}

/// Puts values in the places of a pattern. What a value says is never read as a place.
fn filled(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(begin) = rest.find("{$") {
        let (before, from) = rest.split_at(begin);
        text.push_str(before);
        let Some(end) = from.find('}') else {
            rest = from;
            break;
        };
        let name = from.get(2..end).unwrap_or_default();
        match values.iter().find(|(one, _)| *one == name) {
            Some((_, value)) => text.push_str(value),
            None => text.push_str(from.get(..=end).unwrap_or_default()),
        }
        rest = from.get(end + 1..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// The texts at hand: copied into every closure that says something.
#[derive(Clone, Copy)]
pub struct Texts(StoredValue<TextTable>);

impl Texts {
    pub fn new(table: TextTable) -> Self {
        Self(StoredValue::new(table))
    }

    /// The text of a key with its places filled in: `texts.get(lang, "field-waiting", &[("n", "12")])`.
    pub fn get(self, lang: Lang, key: &str, values: &[(&str, &str)]) -> String {
        self.0.with_value(|table| table.get(lang, key, values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> TextTable {
        let texts = [
            "{$n} attendent",
            "{$n} attend",
            "{$n} wait",
            "\u{2068}{$n}\u{2069} تنتظر",
        ];
        TextTable(BTreeMap::from([(
            "waiting".to_owned(),
            texts.map(str::to_owned).to_vec(),
        )]))
    }

    #[test]
    fn a_text_speaks_the_language_that_is_asked_for() {
        let table = table();
        let in_lang = |lang| table.get(lang, "waiting", &[("n", "3")]);
        assert_eq!(in_lang(Lang::Fr), "3 attendent");
        assert_eq!(in_lang(Lang::Simple), "3 attend");
        assert_eq!(in_lang(Lang::En), "3 wait");
        // The number keeps its direction among letters that go the other way.
        assert_eq!(in_lang(Lang::Ar), "\u{2068}3\u{2069} تنتظر");
        assert_eq!(table.get(Lang::Fr, "no-such-key", &[]), "no-such-key");
    }

    #[test]
    fn what_is_filled_in_is_never_read_as_a_place() {
        let values = [("a", "{$b}"), ("b", "x")];
        assert_eq!(filled("{$a} and {$b}", &values), "{$b} and x");
        assert_eq!(filled("{$unknown}, {$a", &values), "{$unknown}, {$a");
        assert_eq!(filled("", &values), "");
    }

    #[test]
    #[cfg(feature = "ssr")]
    fn the_table_has_every_key_in_every_language_ready_to_be_filled() {
        let table = TextTable::of_kit();
        assert!(table.has("field-title"));
        for (key, patterns) in &table.0 {
            assert_eq!(patterns.len(), Lang::ALL.len(), "{key}");
            for pattern in patterns {
                assert!(!pattern.is_empty(), "{key}");
                // Plural forms and functions are the server's alone: nothing but plain places is left in a pattern.
                let places = pattern.matches('{').count();
                assert_eq!(places, pattern.matches("{$").count(), "{key}: {pattern}");
            }
        }
    }

    #[test]
    #[cfg(feature = "ssr")]
    fn no_text_of_the_kit_has_plural_forms() {
        for lang in Lang::ALL {
            for file in FILES {
                let source = crate::i18n::source(lang, file).unwrap_or_default();
                assert!(!source.contains("->"), "{}/{file}.ftl", lang.code());
            }
        }
    }
}
