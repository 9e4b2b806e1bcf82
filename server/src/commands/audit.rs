//! `parvis audit`: whether the log is whole.

use super::{open, say};
use crate::cli::AuditCommand;
use crate::config::Given;
use std::process::ExitCode;

pub(super) async fn run(given: &Given, command: &AuditCommand) -> anyhow::Result<ExitCode> {
    let store = open(given).await?;
    let code = match command {
        AuditCommand::Verify => match store.check_audit_chain().await? {
            Ok(entries) => {
                say(format_args!("The chain holds: {entries} entries."))?;
                ExitCode::SUCCESS
            }
            Err(broken) => {
                say(format_args!(
                    "The chain breaks at entry {}: it, or the one before it, was changed or removed.",
                    broken.seq
                ))?;
                ExitCode::FAILURE
            }
        },
    };
    store.close().await?;
    Ok(code)
}
