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
        CityCommand::Set {
            name,
            contact,
            dpo,
            controller,
        } => {
            let address = |text: &str| {
                domain::text::email(text)
                    .map_err(|_| anyhow::anyhow!("`{text}` is no e-mail address"))
            };
            let contact = address(contact)?;
            let dpo = dpo.as_deref().map(address).transpose()?;
            let before = store.city().await?;
            let kept = |of: fn(&City) -> &String| before.as_ref().map(of).cloned();
            let dpo = dpo.or_else(|| kept(|city| &city.dpo)).unwrap_or_default();
            let controller = controller
                .as_deref()
                .map(domain::text::clean)
                .or_else(|| kept(|city| &city.controller))
                .unwrap_or_default();
            let city = City::new(name.trim(), &contact).with_officer(&controller, &dpo);
            store.set_city(&Actor::Operator, &city).await?;
            say(format_args!(
                "The city is {}; residents can write to {contact}.",
                name.trim()
            ))?;
        }
    }
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}
