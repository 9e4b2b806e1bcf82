//! The words of a sheet in one language: they live in the locale files, and come from there.

use domain::text::fold;
use std::collections::BTreeMap;

/// Every word that a sheet needs.
pub const KEYS: &[&str] = &[
    "tab-guide",
    "tab-studies",
    "tab-costs",
    "guide-title",
    "guide-1",
    "guide-2",
    "guide-3",
    "guide-4",
    "guide-5",
    "guide-6",
    "column-kind",
    "column-key",
    "column-version",
    "column-number",
    "column-title",
    "column-department",
    "column-state",
    "column-due",
    "column-competent",
    "column-ownership",
    "column-legal",
    "column-technical",
    "column-environment",
    "column-functional",
    "column-delay",
    "column-opinion",
    "column-conditions",
    "column-notes",
    "column-label",
    "column-amount",
    "column-cost",
    "column-nature",
    "row-study",
    "row-cost",
    "yes",
    "no",
    "ownership-city",
    "ownership-intercommunality",
    "ownership-other_public",
    "ownership-social_landlord",
    "ownership-private",
    "ownership-unknown",
    "opinion-favourable",
    "opinion-favourable_if",
    "opinion-unfavourable",
    "cost-investment",
    "cost-running",
    "state-not_started",
    "state-in_progress",
    "state-waiting",
    "state-proposed",
    "state-done",
    "error-title",
    "error-locked",
    "error-list",
    "error-amount",
    "error-delay",
];

/// The words of a sheet in one language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    texts: BTreeMap<&'static str, String>,
    comma: bool,
}

impl Words {
    /// Asks for each of [`KEYS`]; `comma` when the language writes decimals with one.
    pub fn new(comma: bool, word: impl Fn(&str) -> String) -> Self {
        Self {
            texts: KEYS.iter().map(|key| (*key, word(key))).collect(),
            comma,
        }
    }

    pub(crate) fn get(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// A word by a key made of two parts: `opinion-favourable`.
    pub(crate) fn of(&self, group: &str, code: &str) -> &str {
        self.get(&format!("{group}-{code}"))
    }

    pub(crate) fn decimal_comma(&self) -> bool {
        self.comma
    }
}

/// How words are compared: without case, accents, or what spreadsheets do to blanks.
pub(crate) fn folded(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is a word of any of the languages, or its code.
pub(crate) fn is_word(words: &[Words], group: &str, code: &str, text: &str) -> bool {
    let text = folded(text);
    text == folded(code)
        || words
            .iter()
            .any(|words| folded(words.of(group, code)) == text)
}
