//! `parvis demo`: a demonstration that needs no set-up.

use super::{open_with, serve};
use crate::cli::DemoArgs;
use crate::config::value::Value as _;
use crate::config::{Given, Settings};
use crate::jobs::mail::Smtp;
use anyhow::Context as _;
use domain::Actor;
use std::process::ExitCode;
use store::{City, Store};

pub(super) async fn run(mut given: Given, args: &DemoArgs) -> anyhow::Result<ExitCode> {
    let source = "the demonstration";
    given.set("address", format!("127.0.0.1:{}", args.port), "--port");
    given.set("database_url", format!("sqlite:{}", args.data.join("parvis.db").display()), "--data");
    given.set_default("site_url", format!("http://localhost:{}", args.port), source);
    // Everybody who tries it out, and every test, comes from this one machine.
    given.set_default("limits.pages_per_minute", "0", source);
    given.set_default("limits.acts_per_minute", "0", source);
    if let Some(folder) = &args.site {
        given.set("site_dir", folder.show(), "--site");
    }
    let settings = Settings::read(&given)?;
    let smtp = Smtp::from_settings(&settings, &given)?;
    serve::log(&settings)?;
    std::fs::create_dir_all(&args.data).with_context(|| format!("making the folder {}", args.data.display()))?;
    let secret = serve::kept_secret(&args.data.join("secret"))?;
    let store = open_with(&settings, secret).await?;
    load(&store).await?;
    serve::serve(store, &settings, smtp).await
}

/// Fills an empty database with the demonstration; one that is filled stays as it is.
async fn load(store: &Store) -> anyhow::Result<()> {
    if store.city().await?.is_none() {
        let mut city = City::new("Avignon", "");
        city.demonstration = true;
        store.set_city(&Actor::Operator, &city).await?;
    }
    Ok(())
}
