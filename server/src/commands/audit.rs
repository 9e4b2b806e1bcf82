//! `parvis audit`: whether the log is whole.

use super::{open, say};
use crate::cli::AuditCommand;
use crate::config::Given;
use domain::Actor;
use std::process::ExitCode;
use store::{AuditHead, Store};

pub(super) async fn run(given: &Given, command: &AuditCommand) -> anyhow::Result<ExitCode> {
    let store = open(given).await?;
    let code = match command {
        AuditCommand::Verify { head } => verify(&store, head.as_ref()).await?,
        AuditCommand::Head => {
            say(store.audit_head(&Actor::Operator).await?)?;
            ExitCode::SUCCESS
        }
    };
    store.close().await?;
    Ok(code)
}

async fn verify(store: &Store, head: Option<&AuditHead>) -> anyhow::Result<ExitCode> {
    let entries = match store.check_audit_chain().await? {
        Ok(entries) => entries,
        Err(broken) => {
            say(format_args!(
                "The chain breaks at entry {}: it, or the one before it, was changed or removed. At the newest \
                 entry it can also be that the log was written anew, or that this is another secret.",
                broken.seq
            ))?;
            return Ok(ExitCode::FAILURE);
        }
    };
    if let Some(head) = head
        && !store.has_audit_head(&Actor::Operator, head).await?
    {
        say(format_args!(
            "The chain holds, and it is another one: entry {} is not the one of the head that was kept.",
            head.seq
        ))?;
        return Ok(ExitCode::FAILURE);
    }
    say(format_args!("The chain holds: {entries} entries."))?;
    Ok(ExitCode::SUCCESS)
}
