//! Colours live in `style/tokens.css` alone, and those that meet on a page can be told apart.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Text that is read at length.
const READ: f64 = 7.0;
/// Short texts: links, labels of buttons, states (WCAG 1.4.3).
const SHORT: f64 = 4.5;
/// Edges of controls, icons, the focus ring (WCAG 1.4.11).
const EDGE: f64 = 3.0;

/// What stands on what, and how far apart they must be.
const PAIRS: &[(&[&str], &[&str], f64)] = &[
    (
        &["ink"],
        &[
            "paper",
            "surface",
            "sunken",
            "accent-wash",
            "success-wash",
            "warning-wash",
            "danger-wash",
        ],
        READ,
    ),
    (&["ink-soft"], &["paper", "surface"], READ),
    (&["ink-soft"], &["sunken", "accent-wash"], SHORT),
    (
        &["accent", "accent-deep"],
        &["paper", "surface", "sunken", "accent-wash"],
        SHORT,
    ),
    (&["success"], &["paper", "surface", "success-wash"], SHORT),
    (&["warning"], &["paper", "surface", "warning-wash"], SHORT),
    (&["danger"], &["paper", "surface", "danger-wash"], SHORT),
    (&["on-accent"], &["accent", "accent-deep"], SHORT),
    (&["on-danger"], &["danger", "danger-deep"], SHORT),
    (&["on-hero"], &["hero", "hero-line"], READ),
    (
        &["line-strong"],
        &["paper", "surface", "sunken", "accent-wash"],
        EDGE,
    ),
    (&["focus"], &["paper", "surface", "sunken"], EDGE),
    // One of the two bands of the ring stands out from whatever is below it.
    (&["focus"], &["focus-halo"], EDGE),
];

#[test]
fn colours_that_meet_can_be_told_apart() {
    let [light, dark] = schemes();
    let mut weak = Vec::new();
    for (scheme, tokens) in [("light", light), ("dark", dark)] {
        for (fronts, grounds, least) in PAIRS {
            for front in *fronts {
                for ground in *grounds {
                    let contrast = contrast(colour(&tokens, front), colour(&tokens, ground));
                    if contrast < *least {
                        weak.push(format!(
                            "{scheme}: {front} on {ground}: {contrast:.2} < {least}"
                        ));
                    }
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn colours_are_named_in_the_tokens_alone() {
    for (path, sheet) in sheets() {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (number, line) in (1..).zip(sheet.lines()) {
            assert!(!names_a_colour(line), "{}:{number}: {line}", path.display());
        }
    }
}

#[test]
fn every_sheet_is_imported() {
    let main = read(&style().join("main.css"));
    for (path, _) in sheets() {
        let name = path
            .strip_prefix(style())
            .unwrap()
            .to_string_lossy()
            .into_owned();
        let imported = name == "main.css" || main.contains(&format!("@import \"{name}\";"));
        assert!(imported, "style/main.css does not import {name}");
    }
}

#[test]
fn sides_are_those_of_the_writing() {
    for (path, sheet) in sheets() {
        for (number, line) in (1..).zip(sheet.lines()) {
            let line = line.trim();
            let physical = ["margin", "padding", "border"].iter().any(|box_edge| {
                ["-left", "-right"]
                    .iter()
                    .any(|side| line.starts_with(&format!("{box_edge}{side}")))
            });
            let aligned = ["text-align: left", "text-align: right", "float:"]
                .iter()
                .any(|start| line.starts_with(start));
            assert!(!physical && !aligned, "{}:{number}: {line}", path.display());
        }
    }
}

#[test]
fn the_phone_s_bar_has_the_colour_of_the_page_s_head() {
    let [light, dark] = schemes();
    let shell = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/shell.rs"));
    for (name, tokens) in [("LIGHT", light), ("DARK", dark)] {
        let surface = colour(&tokens, "surface");
        let line = format!("SURFACE_{name}: &str = \"{surface}\"");
        assert!(shell.contains(&line), "src/shell.rs should have {line}");
    }
}

#[test]
fn the_list_of_names_finds_colours() {
    assert!(names_a_colour("  color: #fff;"));
    assert!(names_a_colour("  border: 1px solid white;"));
    assert!(names_a_colour("  background: rgb(0 0 0 / 50%);"));
    assert!(!names_a_colour("  fill: url(\"#map-hatch\");"));
    assert!(!names_a_colour("  white-space: nowrap;"));
    assert!(!names_a_colour("  color: currentColor;"));
}

type Tokens = BTreeMap<String, String>;

/// The colours in the light scheme, and in the dark one, which replaces some of them.
fn schemes() -> [Tokens; 2] {
    let sheet = read(&style().join("tokens.css"));
    let (light, rest) = sheet
        .split_once("@media (prefers-color-scheme: dark)")
        .expect("a dark scheme");
    let (dark, _) = rest.split_once("@media").expect("what follows it");
    let light = tokens_in(light);
    let mut replaced = light.clone();
    replaced.extend(tokens_in(dark));
    [light, replaced]
}

fn tokens_in(sheet: &str) -> Tokens {
    sheet
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.trim_end_matches(';').to_owned()))
        .filter(|(_, value)| value.starts_with('#'))
        .collect()
}

fn colour<'a>(tokens: &'a Tokens, name: &str) -> &'a str {
    tokens
        .get(name)
        .unwrap_or_else(|| panic!("no colour --{name} in tokens.css"))
}

/// The contrast ratio of WCAG 2.2, from 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let channel = |from: usize| {
        let value = u8::from_str_radix(&colour[from..from + 2], 16).expect("six digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn names_a_colour(line: &str) -> bool {
    const NAMES: &[&str] = &[
        "white",
        "black",
        "red",
        "green",
        "blue",
        "grey",
        "gray",
        "orange",
        "yellow",
        "purple",
        "pink",
        "brown",
        "silver",
        "navy",
        "teal",
        "Canvas",
        "CanvasText",
        "Highlight",
    ];
    let Some((property, value)) = line.trim().split_once(": ") else {
        return false;
    };
    if property.contains(' ') {
        return false;
    }
    let value = value.trim_end_matches(';');
    let by_number = value.split([' ', '(', ',']).any(|word| {
        word.strip_prefix('#').is_some_and(|digits| {
            digits.len() >= 3 && digits.chars().all(|digit| digit.is_ascii_hexdigit())
        })
    });
    let by_function = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch("]
        .iter()
        .any(|call| value.contains(call));
    let by_name = value.split(' ').any(|word| NAMES.contains(&word));
    by_number || by_function || by_name
}

fn sheets() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![style()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sheets") {
            let path = entry.expect("a sheet").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let sheet = read(&path);
                found.push((path, sheet));
            }
        }
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn style() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../style")
}
