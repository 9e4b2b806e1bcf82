//! The repository's own commands. `cargo xtask help` lists them.

mod browser;
mod commands;
mod front;
mod host;
mod http;
mod options;
mod paths;
mod postgres;
mod process;
mod say;
mod site;
mod style;

use std::process::ExitCode;

use anyhow::bail;

use crate::{options::Options, paths::Paths};

const HELP: &str = "\
cargo xtask <command>

  run [--port N]      build, create the demonstration in ./data, serve http://localhost:3000
  dev [--port N]      the same, and rebuild and restart whenever a file changes
  build [--release]   the site's files and the server binary; --release makes target/dist
  test [--only STEP]… [--skip STEP]…
                      every check, with what they need installed; `test --list` names the steps
  bench [--json FILE] [--seconds N] [--only PART]…
                      a release build's page weights, requests and votes per second; parts:
                      weight, field, pages, votes, http, lists, count
  help                this text

Environment: CARGO_TARGET_DIR (where things are built), PARVIS_TEST_DATABASE_URL (a PostgreSQL
whose databases the tests may create and drop), PARVIS_CHROMIUM (the browser's path), CI=true
(a skipped step is a failure).";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_else(|| "help".to_owned());
    match dispatch(&command, words.collect()) {
        Ok(code) => code,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, words: Vec<String>) -> anyhow::Result<ExitCode> {
    let mut options = Options::new(words);
    let paths = Paths::find()?;
    match command {
        "build" => commands::build::main(&paths, &mut options),
        "run" => commands::run::main(&paths, &mut options),
        "dev" => commands::dev::main(&paths, &mut options),
        "test" => commands::test::main(&paths, &mut options),
        "bench" => commands::bench::main(&paths, &mut options),
        "help" | "--help" | "-h" => {
            say::line(HELP);
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}
