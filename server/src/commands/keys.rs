//! `parvis keys`: the keys of personal columns.

use super::{open, say};
use crate::cli::KeysCommand;
use crate::config::{Faults, Given, Settings};
use anyhow::{Context as _, ensure};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::process::ExitCode;
use store::{PersonalKey, Store};

pub(super) async fn run(given: &Given, command: &KeysCommand) -> anyhow::Result<ExitCode> {
    if matches!(command, KeysCommand::New) {
        return new(given);
    }
    let store = open(given).await?;
    let code = match command {
        KeysCommand::New | KeysCommand::Check => check(&store).await?,
        KeysCommand::Rotate => rotate(&store).await?,
    };
    store.close().await?;
    Ok(code)
}

/// Appends a key to the file, which is made when there is none.
fn new(given: &Given) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(given)?;
    let Some(path) = &settings.keys_file else {
        let expected = "a path outside the database, such as /etc/parvis/keys";
        return Err(Faults::from(given.fault("keys_file", expected)).into());
    };
    let keys = if path.exists() {
        settings.the_keys(given)?
    } else {
        vec![]
    };
    let key = PersonalKey::after(&keys);
    let mut file = std::fs::OpenOptions::new()
        .append(true)
        .create(true)
        // With its rights from the beginning: nobody can read it in between.
        .mode(0o600)
        .open(path)
        .with_context(|| format!("opening {}", path.display()))?;
    // A last line without an end would swallow the key.
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let joint = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    writeln!(file, "{joint}{}", key.line())
        .and_then(|()| file.sync_all())
        .with_context(|| format!("writing {}", path.display()))?;
    say(format_args!(
        "Key {} is in {}. Next:\n\
         1. Keep a copy of this file, apart from the backups.\n\
         2. Start every server anew, so that it knows the key.\n\
         3. Run `parvis keys rotate`.",
        key.number,
        path.display()
    ))?;
    Ok(ExitCode::SUCCESS)
}

async fn rotate(store: &Store) -> anyhow::Result<ExitCode> {
    let behind = store.servers_behind().await?;
    ensure!(
        behind == 0,
        "servers that run without the newest key: {behind}. They could not read what is sealed with it. \
         Start them anew first; one that was killed counts for a minute and a half"
    );
    let values = store.seal_anew(&domain::Actor::Operator).await?;
    let newest = store.known_keys().into_iter().max().unwrap_or(0);
    say(format_args!(
        "Sealed with key {newest}: {values} values. `parvis keys check` tells which keys are needed no more."
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Tells how many values each key seals. A key that is missing is a failure.
async fn check(store: &Store) -> anyhow::Result<ExitCode> {
    let used = store.keys_in_use().await?;
    let known = store.known_keys();
    for number in &known {
        let name = match number {
            0 => "Key 0, made from the secret".to_owned(),
            number => format!("Key {number}"),
        };
        let values = used.get(number).copied().unwrap_or(0);
        let newest = known.iter().max() == Some(number);
        let note = match (values, number) {
            _ if newest => "; new values are sealed with it",
            (0, 1..) => {
                "; its line may be taken out of keys_file, once no backup is left that was made with it"
            }
            _ => "",
        };
        say(format_args!("{name}: {values} values{note}."))?;
    }
    let mut whole = true;
    for (number, values) in used.iter().filter(|(number, _)| !known.contains(number)) {
        whole = false;
        say(format_args!(
            "Key {number}: {values} values, and it is MISSING: put its line back into keys_file."
        ))?;
    }
    Ok(if whole {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
