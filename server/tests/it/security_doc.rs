//! `docs/security.md` has a line for every requirement, and names files that exist.

use std::collections::BTreeSet;
use std::path::Path;

/// The requirements of ASVS 5.0.0 of levels 1 and 2, by chapter and section.
const REQUIREMENTS: &str = "\
    1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1-1 3.2.1-2 3.3.1-4 3.4.1-6 \
    3.5.1-5 3.7.1-2 4.1.1-3 4.2.1-1 4.3.1-2 4.4.1-4 5.1.1-1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 \
    6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4 7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 \
    8.2.1-3 8.3.1-1 8.4.1-1 9.1.1-3 9.2.1-4 10.1.1-2 10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 \
    10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1-1 11.6.1-1 12.1.1-3 12.2.1-2 12.3.1-4 \
    13.1.1-1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3 15.1.1-3 15.2.1-3 15.3.1-7 \
    16.1.1-1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1-1 17.2.1-4 17.3.1-2";

#[test]
fn every_requirement_has_its_line() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = std::fs::read_to_string(root.join("docs/security.md")).expect("the document");
    let mut seen = vec![];
    for line in text.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        if !cells[0].contains('.') || cells.len() < 4 {
            continue;
        }
        seen.push(cells[0].to_owned());
        let state = cells[2].trim_matches('*');
        assert!(
            ["yes", "part", "no", "city", "none"].contains(&state),
            "{line}"
        );
        let reason = cells[3].trim_matches(['|', ' ']);
        assert!(
            !reason.is_empty() || matches!(state, "none" | "city") || cells[1].len() > 5,
            "{line}"
        );
    }
    let unique: BTreeSet<String> = seen.iter().cloned().collect();
    assert_eq!(seen.len(), unique.len(), "a number stands twice");
    assert_eq!(unique, requirements());
}

fn requirements() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for part in REQUIREMENTS.split_whitespace() {
        let (section, numbers) = part.rsplit_once('.').expect("a section");
        let numbers: Vec<u32> = match numbers.split_once('-') {
            Some((first, last)) => {
                (first.parse().expect("a number")..=last.parse().expect("a number")).collect()
            }
            None => numbers
                .split(',')
                .map(|number| number.parse().expect("a number"))
                .collect(),
        };
        all.extend(numbers.iter().map(|number| format!("{section}.{number}")));
    }
    all
}

#[test]
fn every_file_that_it_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = std::fs::read_to_string(root.join("docs/security.md")).expect("the document");
    let mut named = 0;
    for word in text.split('`').skip(1).step_by(2) {
        let folders = ["app/", "crates/", "deploy/", "public/", "server/"];
        if folders.iter().any(|folder| word.starts_with(folder)) {
            assert!(root.join(word).exists(), "{word} is not there");
            named += 1;
        }
    }
    assert!(named > 60, "{named}");
}
