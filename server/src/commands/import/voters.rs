//! A city's list of voters.

use anyhow::Context as _;
use domain::Actor;
use std::path::Path;
use store::Store;

/// Reads the list whole, or tells its faults by line; none of it is kept but keyed hashes.
pub(super) async fn import(
    store: &Store,
    file: &Path,
    slug: &str,
    replace: bool,
) -> anyhow::Result<String> {
    let operator = Actor::Operator;
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let edition = store
        .edition(&operator, slug)
        .await
        .with_context(|| format!("looking for the edition {slug}"))?;
    let today = domain::calendar::paris::day(store.now());
    let people = match intake::read_voters(&bytes, today) {
        Ok(people) => people,
        Err(err) => return Err(anyhow::Error::msg(told(&err))),
    };
    let listed = store
        .import_voter_list(&operator, edition.id, &people, replace)
        .await?;
    Ok(format!(
        "Read {} people. {listed} are on the list of {slug}.",
        people.len()
    ))
}

fn told(err: &intake::VoterListError) -> String {
    let mut told = format!("{err}; nothing was imported");
    if let intake::VoterListError::Lines { faults, total } = err {
        for (line, fault) in faults {
            told.push_str(&format!("\nline {line}: {fault}"));
        }
        if *total > faults.len() {
            told.push_str(&format!("\nand {} more", total - faults.len()));
        }
    }
    told
}
