//! `parvis backup` and `parvis restore`.

use super::{open_with, say};
use crate::backup::{Key, Lock, Reading, new_key, read, write};
use crate::cli::{BackupArgs, KeyArgs, RestoreArgs};
use crate::config::{Faults, Given, Settings};
use anyhow::Context as _;
use domain::Actor;
use std::process::ExitCode;

pub(super) async fn backup(given: &Given, args: &BackupArgs) -> anyhow::Result<ExitCode> {
    if let Some(file) = &args.new_key {
        let recipient = new_key(file)?;
        say(format_args!(
            "The key is in {}. Keep it away from this server: it opens every backup.\n\
             Here goes its other half, which closes them: recipient = \"{recipient}\" in [backup].",
            file.display()
        ))?;
        return Ok(ExitCode::SUCCESS);
    }
    // One of the arguments is there: the command line asks for it.
    let Some(file) = &args.file else {
        anyhow::bail!("name the file of the backup");
    };
    if args.check {
        return check(read(file, key(&args.key)?).await?).await;
    }
    let settings = Settings::read(given)?;
    let lock = match (&args.recipient, &args.key.passphrase_file) {
        (Some(recipient), _) => Lock::recipient(recipient).context("--recipient")?,
        (None, Some(words)) => Lock::passphrase(words)?,
        (None, None) => match &settings.backup_recipient {
            Some(recipient) => Lock::recipient(recipient.as_str()).context("backup.recipient")?,
            None => {
                let expected = "to be set, unless --recipient or --passphrase-file is given: backups are \
                                encrypted. `parvis backup --new-key FILE` makes a key";
                return Err(Faults::from(given.fault("backup.recipient", expected)).into());
            }
        },
    };
    let files = settings.the_files(given)?;
    let store = open_with(&settings, settings.the_secret(given)?).await?;
    let snapshot = store.snapshot(&Actor::Operator).await?;
    let manifest = write(snapshot, &files, lock, file).await?;
    let rows = manifest.tables.values().map(|sum| sum.count).sum();
    store.backup_made(&Actor::Operator, rows).await?;
    store.close().await?;
    say(format_args!(
        "{}: {rows} rows, {} files. It holds neither the secret nor keys_file: keep a copy of each elsewhere.",
        file.display(),
        manifest.files.count
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Reads all of a backup and tells what is in it.
async fn check(mut reading: Reading) -> anyhow::Result<ExitCode> {
    let mut files = 0_u64;
    while let Some(piece) = reading.next().await? {
        files += u64::from(matches!(piece, crate::backup::Piece::File { .. }));
    }
    let header = &reading.header;
    let rows: u64 = header.rows.values().sum();
    say(format_args!(
        "The backup is whole: {rows} rows and {files} files of {}, made by version {} (tables {}).",
        header.made_at.format("%Y-%m-%d %H:%M UTC"),
        header.version,
        header.migration
    ))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn restore(given: &Given, args: &RestoreArgs) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(given)?;
    let files = settings.the_files(given)?;
    let mut reading = read(&args.file, key(&args.key)?).await?;
    let store = open_with(&settings, settings.the_secret(given)?).await?;
    let header = reading.header.clone();
    let mut restoring = store.restore(&Actor::Operator, header).await?;
    let mut kept = 0_u64;
    while let Some(piece) = reading.next().await? {
        match piece {
            crate::backup::Piece::Rows { table, lines } => {
                restoring.put(&table, &lines).await?;
            }
            crate::backup::Piece::File { key, bytes } => {
                files
                    .put(&key, bytes)
                    .await
                    .with_context(|| format!("keeping {key}"))?;
                kept += 1;
            }
        }
    }
    let rows = restoring.finish().await?;
    store.close().await?;
    say(format_args!(
        "Restored: {rows} rows, {kept} files. The audit log holds, and every personal value has its key."
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn key(args: &KeyArgs) -> anyhow::Result<Key> {
    match (&args.identity, &args.passphrase_file) {
        (Some(file), _) => Key::identity(file),
        (None, Some(file)) => Key::passphrase(file),
        (None, None) => anyhow::bail!(
            "give what opens the backup: --identity with the file of its key, or --passphrase-file"
        ),
    }
}
