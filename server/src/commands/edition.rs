//! `parvis edition`: what the staff desk does too, for an operator at the command line.

use super::{open, say};
use crate::cli::EditionCommand;
use crate::config::Given;
use domain::{Actor, EditionState};
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
