//! The texts of the interface: looked up by key, never written in code.
//!
//! `locales/<lang>/<feature>.ftl` hold the texts (Project Fluent); `catalog.rs` lists the files
//! that are compiled in. Pages ask with [`tr!`](crate::tr), amounts and dates are written by
//! [`fmt`]. The server alone has the texts: an island is given those that it needs as props.

mod catalog;
pub mod fmt;
pub mod place;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
pub use fluent_bundle::{FluentArgs, FluentValue};
use fluent_bundle::{FluentMessage, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::lang::Lang;

/// Writes the text of a key in the language of its first argument (anything that [`Speaks`]).
///
/// ```ignore
/// tr!(cx, "idea-list-title")
/// tr!(cx, "idea-count", count = ideas.len(), place = district.name)
/// ```
///
/// Numbers are written by locale inside the text and choose its plural form. Amounts and dates
/// are given ready, by [`fmt`](crate::i18n::fmt); so is a number that names something, as a
/// `String` (a year would get a thousands separator).
#[macro_export]
macro_rules! tr {
    ($to:expr, $key:expr $(,)?) => {
        $crate::i18n::text($crate::i18n::Speaks::lang(&$to), $key, None)
    };
    ($to:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::FluentArgs::new();
        $( args.set(stringify!($name), $value); )+
        $crate::i18n::text($crate::i18n::Speaks::lang(&$to), $key, Some(&args))
    }};
}

/// Whoever knows the language in which to speak: a page's context, or a language itself.
pub trait Speaks {
    fn lang(&self) -> Lang;
}

impl Speaks for Lang {
    fn lang(&self) -> Lang {
        *self
    }
}

impl<T: Speaks + ?Sized> Speaks for &T {
    fn lang(&self) -> Lang {
        T::lang(self)
    }
}

/// The text of a key, in French where the language lacks it.
///
/// A key that French lacks too is shown as it is, and logged: a page with one odd word is of more
/// use to a resident than no page, and the tests refuse such a key before anyone meets it.
pub fn text(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> String {
    for asked in [lang, Lang::Fr] {
        let texts = &CATALOG[&asked];
        let Some(pattern) = texts.get_message(key).and_then(|message| message.value()) else {
            continue;
        };
        let mut errors = Vec::new();
        let text = texts.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::warn!(
                key,
                lang = asked.code(),
                ?errors,
                "text with an unfilled place"
            );
        }
        return text.into_owned();
    }
    tracing::warn!(key, "no text for this key");
    key.to_owned()
}

/// Whether French, which has every text, has this one.
pub fn has_text(key: &str) -> bool {
    CATALOG[&Lang::Fr]
        .get_message(key)
        .as_ref()
        .and_then(FluentMessage::value)
        .is_some()
}

/// The text of a key before anything is filled in, for an island that does it: a place stands as `{$name}`. In French
/// where the language lacks it.
pub fn pattern(lang: Lang, key: &str) -> String {
    let found = [lang, Lang::Fr].into_iter().find_map(|asked| {
        let texts = &CATALOG[&asked];
        let pattern = texts.get_message(key)?.value()?;
        // Without values Fluent writes the places as they are, and tells of each.
        let mut unfilled = Vec::new();
        let text = texts.format_pattern(pattern, None, &mut unfilled);
        Some(text.into_owned())
    });
    found.unwrap_or_else(|| key.to_owned())
}

/// The keys of some files, in the order of the files.
pub fn keys(files: &[&str]) -> Vec<String> {
    let sources = files.iter().filter_map(|file| source(Lang::Fr, file));
    sources
        .flat_map(str::lines)
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter(|key| !key.contains(' '))
        .map(str::to_owned)
        .collect()
}

/// A file as it is written.
pub fn source(lang: Lang, name: &str) -> Option<&'static str> {
    let of = |file: &&catalog::LocaleFile| file.lang == lang && file.name == name;
    catalog::FILES.iter().find(of).map(|file| file.source)
}

type Texts = FluentBundle<FluentResource>;

static CATALOG: LazyLock<HashMap<Lang, Texts>> = LazyLock::new(|| {
    Lang::ALL
        .into_iter()
        .map(|lang| (lang, texts_of(lang)))
        .collect()
});

fn texts_of(lang: Lang) -> Texts {
    let locale: LanguageIdentifier = lang.code().parse().expect("our language codes are valid");
    let mut texts = Texts::new_concurrent(vec![locale]);
    // The invisible marks around a filled-in place keep a French name from upsetting the order of
    // an Arabic sentence. Where nothing can be upset they would only be in the way of searching
    // and copying.
    texts.set_use_isolating(lang == Lang::Ar);
    texts.set_formatter(Some(match lang {
        Lang::Fr | Lang::Simple => number_fr,
        Lang::En => number_en,
        Lang::Ar => number_ar,
    }));
    for file in catalog::FILES.iter().filter(|file| file.lang == lang) {
        let source = match lang {
            Lang::Fr | Lang::Simple => set_as_french(file.source),
            Lang::En | Lang::Ar => file.source.to_owned(),
        };
        let resource = FluentResource::try_new(source)
            .unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        if let Err(errors) = texts.add_resource(resource) {
            panic!("{file}: {errors:?}");
        }
    }
    texts
}

/// Puts the no-break spaces and the apostrophes of French in place, so that whoever writes the
/// texts can type what is on the keyboard. None of it means anything to Fluent itself.
fn set_as_french(source: &str) -> String {
    let mut set = source.replace('\'', "’").replace("« ", "«\u{a0}");
    for mark in [":", ";", "!", "?", "»"] {
        set = set.replace(&format!(" {mark}"), &format!("\u{a0}{mark}"));
    }
    set
}

// Fluent takes a plain function that is not told the language, hence one for each.
fn number_fr<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(Lang::Fr, value)
}

fn number_en<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(Lang::En, value)
}

fn number_ar<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    number(Lang::Ar, value)
}

fn number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits: Cow<'_, str> = number.as_string();
    Some(fmt::decimal(lang, &digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_speaks_the_language_of_whoever_asks() {
        assert_eq!(tr!(Lang::Fr, "nav-ideas"), "Idées");
        assert_eq!(tr!(&Lang::En, "nav-ideas"), "Ideas");
        assert_eq!(tr!(Lang::Ar, "nav-ideas"), "الأفكار");
    }

    #[test]
    fn numbers_choose_the_plural_and_are_written_by_locale() {
        assert_eq!(tr!(Lang::Fr, "pager-count", count = 0), "Aucun résultat");
        assert_eq!(tr!(Lang::Fr, "pager-count", count = 1), "1 résultat");
        assert_eq!(
            tr!(Lang::Fr, "pager-count", count = 1234),
            "1\u{a0}234 résultats"
        );
        assert_eq!(tr!(Lang::En, "pager-count", count = 1234), "1,234 results");
    }

    #[test]
    fn french_gets_its_spaces_and_apostrophes() {
        assert_eq!(
            set_as_french("a = L'idée : « { $title } » ?"),
            "a = L’idée\u{a0}: «\u{a0}{ $title }\u{a0}»\u{a0}?"
        );
    }

    #[test]
    fn arabic_isolates_what_is_filled_in() {
        let french = tr!(Lang::Fr, "field-error", message = "x");
        let arabic = tr!(Lang::Ar, "field-error", message = "x");
        assert!(!french.contains('\u{2068}'));
        assert!(arabic.contains("\u{2068}x\u{2069}"));
    }

    #[test]
    fn a_missing_key_is_shown_as_it_is() {
        assert_eq!(text(Lang::Ar, "no-such-key", None), "no-such-key");
        assert!(!has_text("no-such-key"));
    }
}
