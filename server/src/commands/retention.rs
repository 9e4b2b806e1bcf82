//! `parvis retention`: what is over is removed, or told.

use super::{open_with, say};
use crate::cli::RetentionArgs;
use crate::config::{Given, Settings};
use app::features::privacy::run as job;
use domain::Actor;
use std::process::ExitCode;

pub(super) async fn run(given: &Given, args: &RetentionArgs) -> anyhow::Result<ExitCode> {
    let settings = Settings::read(given)?;
    let store = open_with(&settings, settings.the_secret(given)?).await?;
    let files = settings.the_files(given)?;
    if args.dry_run {
        for line in job::preview(&store, &files, &Actor::Operator).await? {
            say(format_args!(
                "{}\t{} days\t{} to remove",
                line.kind, line.days, line.due
            ))?;
        }
    } else {
        let removed = job::apply(&store, &files).await?;
        say(format_args!("Removed: {removed}."))?;
    }
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}
