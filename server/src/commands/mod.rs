//! The commands, a file for each.

mod audit;
mod backup;
mod check;
mod city;
mod config;
pub(crate) mod count;
mod demo;
mod edition;
pub(crate) mod import;
mod keys;
mod retention;
mod role;
mod serve;
pub(crate) mod verify;

use crate::cli::{Cli, Command};
use crate::config::{Given, Settings};
use anyhow::Context as _;
use clap::Parser as _;
use std::fmt::Display;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use store::Store;

/// Runs the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(err) => return refuse(&anyhow::Error::new(err).context("starting the runtime")),
    };
    match runtime.block_on(run(cli)) {
        Ok(code) => code,
        Err(err) => refuse(&err),
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let given = given(cli.config.as_deref())?;
    match cli.command {
        Command::Serve(args) => serve::run(given, &args).await,
        Command::Demo(args) => demo::run(given, &args).await,
        Command::Config(args) => config::run(&given, &args),
        Command::Check => check::run(&given).await,
        Command::City(command) => city::run(&given, &command).await,
        Command::Role(command) => role::run(&given, &command).await,
        Command::Edition(command) => edition::run(&given, &command).await,
        Command::Audit(command) => audit::run(&given, &command).await,
        Command::Keys(command) => keys::run(&given, &command).await,
        Command::Backup(args) => backup::backup(&given, &args).await,
        Command::Restore(args) => backup::restore(&given, &args).await,
        Command::Retention(args) => retention::run(&given, &args).await,
        Command::Import(args) => {
            let store = open(&given).await?;
            import::import(&store, &args).await?;
            store.close().await?;
            Ok(ExitCode::SUCCESS)
        }
        Command::Count(args) => count::count(&args).map(|()| ExitCode::SUCCESS),
        Command::Verify(args) => verify::verify(&args),
    }
}

/// The file and the environment. A file that is named must be there; `parvis.toml` may be.
fn given(file: Option<&Path>) -> anyhow::Result<Given> {
    const USUAL: &str = "parvis.toml";
    let mut given = Given::default();
    match file {
        Some(path) => given.file(path)?,
        None if Path::new(USUAL).exists() => given.file(Path::new(USUAL))?,
        None => {}
    }
    given.environment(std::env::vars_os());
    Ok(given)
}

/// Opens the database of the settings, for a command that ends by itself.
async fn open(given: &Given) -> anyhow::Result<Store> {
    let settings = Settings::read(given)?;
    open_with(&settings, settings.the_secret(given)?).await
}

/// Opens a database, with the folder of its file.
async fn open_with(settings: &Settings, secret: store::Secret) -> anyhow::Result<Store> {
    if let Some(folder) = settings
        .database_url
        .file()
        .as_deref()
        .and_then(Path::parent)
    {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("making the folder {}", folder.display()))?;
    }
    let url = settings.database_url.as_str();
    Store::open(url, secret)
        .await
        .with_context(|| format!("opening the database {:?}", settings.database_url))
}

/// Writes a line to the standard output.
fn say(line: impl Display) -> anyhow::Result<()> {
    writeln!(std::io::stdout(), "{line}").context("writing to the standard output")
}

/// Tells an error with its causes, and gives the status of a failure.
fn refuse(err: &anyhow::Error) -> ExitCode {
    // When even this can't be written there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "parvis: {err:#}");
    ExitCode::FAILURE
}
