//! `parvis config`: what the settings are.

use super::say;
use crate::cli::ConfigArgs;
use crate::config::{Given, Settings, effective, example, explain};
use std::process::ExitCode;

pub(super) fn run(given: &Given, args: &ConfigArgs) -> anyhow::Result<ExitCode> {
    if args.explain {
        say(explain().trim_end())?;
    } else if args.example {
        say(example().trim_end())?;
    } else {
        say(effective(&Settings::read(given)?, given).trim_end())?;
    }
    Ok(ExitCode::SUCCESS)
}
