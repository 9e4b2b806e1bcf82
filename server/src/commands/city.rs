//! `parvis city`: the city of this deployment.

use super::{open, say};
use crate::cli::CityCommand;
use crate::config::Given;
use domain::Actor;
use std::process::ExitCode;
use store::City;

pub(super) async fn run(given: &Given, command: &CityCommand) -> anyhow::Result<ExitCode> {
    let store = open(given).await?;
    match command {
        CityCommand::Set { name, contact } => {
            let contact = domain::text::email(contact)
                .map_err(|_| anyhow::anyhow!("`{contact}` is no e-mail address"))?;
            store
                .set_city(&Actor::Operator, &City::new(name.trim(), &contact))
                .await?;
            say(format_args!(
                "The city is {}; residents can write to {contact}.",
                name.trim()
            ))?;
        }
    }
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}
