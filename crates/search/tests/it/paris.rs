//! Paris' winners: 1,214 titles of a big city, with what it repeats year after year.
#![expect(clippy::print_stderr, reason = "says why it was skipped")]

use search::{DUPLICATE, Document, Index};
use std::path::PathBuf;

fn rows() -> Option<Vec<(String, String)>> {
    let shared = std::env::var_os("PARVIS_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let file = shared.join("data/paris/paris_bp_projets_gagnants.csv");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("SKIPPED: {} is not there", file.display());
        return None;
    };
    // No cell of a title or an address has a separator or a line end in it.
    let cells = text
        .lines()
        .skip(1)
        .map(|line| line.split(';').collect::<Vec<_>>());
    Some(
        cells
            .filter(|cells| cells.len() > 9 && !cells[4].trim().is_empty())
            .map(|cells| (cells[4].to_owned(), cells[9].to_owned()))
            .collect(),
    )
}

#[test]
fn paris_winners_are_found_and_grouped() {
    let Some(rows) = rows() else { return };
    assert!(rows.len() > 1_100, "{}", rows.len());
    let mut index = Index::new().unwrap();
    let come = (0..).zip(&rows).map(|(key, (title, place))| {
        let document = Document {
            title,
            text: "",
            place,
        };
        (key, document)
    });
    index.change([], come).unwrap();
    let titles = |words: &str| -> Vec<&str> {
        let hits = index.find(words).unwrap().unwrap();
        hits.iter()
            .map(|hit| rows[usize::try_from(hit.key).unwrap()].0.as_str())
            .collect()
    };
    assert!(titles("jardins partagés").len() >= 3);
    assert!(
        titles("biblioteque")
            .iter()
            .any(|title| title.to_lowercase().contains("bibliothèque"))
    );
    let groups = index.groups(DUPLICATE);
    let largest = groups.iter().map(|group| group.keys.len()).max();
    assert!(largest <= Some(12), "{largest:?}");
    // Every title that is there twice for the same place is found.
    for (at, row) in rows.iter().enumerate() {
        let twin = rows[..at].iter().position(|other| other == row);
        if let Some(twin) = twin {
            let together = groups.iter().any(|group| {
                group.keys.contains(&(at as u128)) && group.keys.contains(&(twin as u128))
            });
            let many = rows.iter().filter(|other| *other == row).count() > 12;
            assert!(together || many, "{row:?}");
        }
    }
}
