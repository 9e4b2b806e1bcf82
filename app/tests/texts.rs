//! Every text exists in every language, is used, and takes the same values everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The files that begin so are read by staff alone. All others are for residents, and so exist in
/// Arabic too.
const STAFF: &str = "desk";

/// French in short sentences. Where a file has it, it has the whole file; the others are said in French.
const SIMPLE: &str = "fr-simple";

fn is_simple(file: &str) -> bool {
    names_in(SIMPLE).iter().any(|name| name == file)
}

/// A message's key, and the values that are filled into it.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_language_has_the_texts_of_french() {
    for file in names_in("fr") {
        let french = messages("fr", &file);
        for lang in ["en", "ar", SIMPLE] {
            if lang == "ar" && file.starts_with(STAFF) || lang == SIMPLE && !is_simple(&file) {
                continue;
            }
            let theirs = messages(lang, &file);
            let missing: Vec<_> = french
                .keys()
                .filter(|key| !theirs.contains_key(*key))
                .collect();
            let surplus: Vec<_> = theirs
                .keys()
                .filter(|key| !french.contains_key(*key))
                .collect();
            assert!(missing.is_empty(), "{lang}/{file}.ftl lacks {missing:?}");
            assert!(
                surplus.is_empty(),
                "{lang}/{file}.ftl has, and French has not: {surplus:?}"
            );
        }
    }
}

#[test]
fn no_language_has_a_file_that_french_lacks() {
    let french: BTreeSet<String> = names_in("fr").into_iter().collect();
    for lang in ["en", "ar", SIMPLE] {
        let surplus: Vec<_> = names_in(lang)
            .into_iter()
            .filter(|name| !french.contains(name))
            .collect();
        assert!(surplus.is_empty(), "only in {lang}: {surplus:?}");
    }
}

#[test]
fn every_file_is_compiled_in() {
    let catalog = read(&app().join("src/i18n/catalog.rs"));
    for (lang, name) in [("fr", "Fr"), ("en", "En"), ("ar", "Ar"), (SIMPLE, "Simple")] {
        for file in names_in(lang) {
            let line = catalog
                .lines()
                .find(|line| line.trim().starts_with(&format!("\"{file}\" in ")));
            let listed = line.is_some_and(|line| line.contains(name));
            assert!(
                listed,
                "src/i18n/catalog.rs does not list {lang}/{file}.ftl"
            );
        }
    }
}

#[test]
fn the_same_values_are_filled_in_everywhere() {
    for file in names_in("fr") {
        let french = messages("fr", &file);
        for lang in ["en", "ar", SIMPLE] {
            if lang == SIMPLE && !is_simple(&file) {
                continue;
            }
            for (key, values) in messages(lang, &file) {
                assert_eq!(french.get(&key), Some(&values), "{lang}/{file}.ftl: {key}");
            }
        }
    }
}

#[test]
fn every_key_asked_for_exists() {
    /// What stands before a key in a call.
    const CALLS: &[&str] = &[
        "tr!(",
        "text(lang,",
        "refused(",
        "refused_with(",
        ".say(",
        ".say_with(",
    ];
    let known = french_keys();
    let mut missing = Vec::new();
    for (path, source) in sources() {
        // The texts' own module asks for made-up keys, in its tests and its documentation.
        if path.ends_with("src/i18n.rs") {
            continue;
        }
        for call in CALLS {
            for rest in source.split(call).skip(1) {
                if let Some(key) = first_literal(rest).filter(|key| !known.contains(*key)) {
                    missing.push(format!("{} asks for {key:?}", path.display()));
                }
            }
        }
        // The field's name stands before the key.
        for rest in source.split("FieldError::told(").skip(1) {
            let key = rest
                .split_once(',')
                .and_then(|(_, rest)| first_literal(rest));
            if let Some(key) = key.filter(|key| !known.contains(*key)) {
                missing.push(format!("{} asks for {key:?}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The text in quotes that is a call's first argument, or its second after a plain name.
fn first_literal(arguments: &str) -> Option<&str> {
    let arguments = arguments.trim_start();
    let quoted = arguments.strip_prefix('"').or_else(|| {
        let (first, rest) = arguments.split_once(',')?;
        let plain = |letter: char| letter.is_alphanumeric() || "&_.:()".contains(letter);
        let rest = rest.trim_start().strip_prefix('"')?;
        first.chars().all(plain).then_some(rest)
    })?;
    quoted.split('"').next()
}

#[test]
fn every_text_is_used() {
    let sources: String = sources().into_iter().map(|(_, source)| source).collect();
    let built: Vec<&str> = sources
        .split("format!(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let unused: Vec<_> = french_keys()
        .into_iter()
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        .filter(|key| !built.iter().any(|pattern| could_build(pattern, key)))
        .collect();
    assert!(unused.is_empty(), "texts that nothing shows: {unused:#?}");
}

#[test]
fn a_key_can_be_built() {
    assert!(could_build("phase-{}", "phase-vote"));
    assert!(could_build("error-{}-{what}", "error-not-yet-vote"));
    assert!(!could_build("error-{}-{what}", "error-network"));
    assert!(
        !could_build("{id}-hint", "gallery-link-hint"),
        "fits everything"
    );
    assert!(!could_build("phase", "phase-vote"));
}

/// Whether `format!(pattern)` could give this key. A pattern that begins with a place would fit
/// whatever ends like it, and does not count.
fn could_build(pattern: &str, key: &str) -> bool {
    let mut parts = pattern.split('{');
    let start = parts.next().unwrap_or_default();
    let Some(mut rest) = key.strip_prefix(start).filter(|_| start.ends_with('-')) else {
        return false;
    };
    for part in parts {
        let literal = part.split_once('}').map_or("", |(_, literal)| literal);
        let Some(at) = rest.find(literal) else {
            return false;
        };
        rest = &rest[at + literal.len()..];
    }
    pattern.ends_with('}') || rest.is_empty()
}

fn french_keys() -> BTreeSet<String> {
    names_in("fr")
        .iter()
        .flat_map(|file| messages("fr", file).into_keys())
        .collect()
}

fn messages(lang: &str, file: &str) -> Messages {
    let path = locales().join(lang).join(format!("{file}.ftl"));
    if !path.exists() {
        return Messages::new();
    }
    let resource = parser::parse(read(&path))
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut values = BTreeSet::new();
        if let Some(pattern) = &message.value {
            collect(pattern, &mut values);
        }
        let known = messages.insert(message.id.name.clone(), values);
        assert!(
            known.is_none(),
            "{}: {} twice",
            path.display(),
            message.id.name
        );
    }
    messages
}

fn collect(pattern: &Pattern<String>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, values),
            Expression::Select { selector, variants } => {
                collect_inline(selector, values);
                for variant in variants {
                    collect(&variant.value, values);
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, values: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        values.insert(id.name.clone());
    }
}

/// The names of a language's files, without `.ftl`.
fn names_in(lang: &str) -> Vec<String> {
    let mut names: Vec<String> = entries(&locales().join(lang))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

/// The Rust files that may ask for a text: the pages, and the server (which writes the mails).
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![app().join("src"), app().join("../server/src")];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = read(&path);
                found.push((path, source));
            }
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a file").path())
        .collect()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn locales() -> PathBuf {
    app().join("locales")
}

fn app() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
