//! `parvis edition`: what the staff desk does too, for an operator at the command line.

use super::{open, say};
use crate::cli::EditionCommand;
use crate::config::Given;
use anyhow::Context as _;
use ballot_box::TrusteeKey;
use domain::{Actor, EditionState};
use std::path::PathBuf;
use std::process::ExitCode;
use store::{Edition, Store};

pub(super) async fn run(given: &Given, command: &EditionCommand) -> anyhow::Result<ExitCode> {
    let store = open(given).await?;
    match command {
        EditionCommand::List => {
            for edition in store.catalogue().await?.all() {
                say(format_args!(
                    "{}\t{}\t{}",
                    edition.slug,
                    state(&store, edition),
                    edition.name
                ))?;
            }
        }
        EditionCommand::OpenBox { slug, keys } => open_box(&store, slug, keys).await?,
        EditionCommand::Count { slug } => {
            let edition = store.edition(&Actor::Operator, slug).await?;
            store.count_vote(&Actor::Operator, edition.id).await?;
            say(format_args!(
                "The ballots of {slug} are counted. `parvis edition publish-outcome {slug}` shows the outcome to everybody."
            ))?;
        }
        EditionCommand::Publish { slug } => {
            let edition = store.edition(&Actor::Operator, slug).await?;
            store.publish_edition(&Actor::Operator, edition.id).await?;
            say(format_args!("{slug} is on the site."))?;
        }
        EditionCommand::PublishOutcome { slug } => {
            let edition = store.edition(&Actor::Operator, slug).await?;
            store.publish_outcome(&Actor::Operator, edition.id).await?;
            say(format_args!("The outcome of {slug} is on the site."))?;
        }
    }
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}

/// Gives the shares of the key files, then opens the box.
async fn open_box(store: &Store, slug: &str, keys: &[PathBuf]) -> anyhow::Result<()> {
    let operator = Actor::Operator;
    let edition = store.edition(&operator, slug).await?;
    for path in keys {
        let shown = path.display();
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("reading the key file {shown}"))?;
        let key = TrusteeKey::from_file(edition.id, &text)
            .with_context(|| format!("{shown} is no key file of {slug}"))?;
        store
            .give_share_of(&operator, edition.id, &key)
            .await
            .with_context(|| format!("giving the share of {shown}"))?;
    }
    store.open_ballot_box(&operator, edition.id).await?;
    say(format_args!(
        "The ballot box of {slug} is open. `parvis edition count {slug}` counts its ballots."
    ))
}

/// Where an edition stands, in a word.
fn state(store: &Store, edition: &Edition) -> String {
    match edition.state {
        EditionState::Draft => "draft".to_owned(),
        EditionState::Public => edition
            .calendar
            .at(store.now())
            .map_or_else(|| "public".to_owned(), |phase| phase.kind.to_string()),
    }
}
