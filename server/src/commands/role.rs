//! `parvis role`: who may do what at the staff desk.

use super::{open, say};
use crate::cli::RoleCommand;
use crate::config::{Given, Settings};
use anyhow::Context as _;
use domain::Actor;
use std::process::ExitCode;

pub(super) async fn run(given: &Given, command: &RoleCommand) -> anyhow::Result<ExitCode> {
    let store = open(given).await?;
    match command {
        RoleCommand::Grant { whose, name } => {
            let account = store
                .grant_role(&Actor::Operator, &whose.email, name.trim(), whose.role)
                .await?;
            say(format_args!("{} is {} now.", whose.email, whose.role))?;
            if store.invite_once(&Actor::Operator, account).await? {
                say(
                    "An invitation is on its way by mail; `parvis role invite` makes a link to hand over.",
                )?;
            }
        }
        RoleCommand::Invite { email } => {
            let email = domain::text::email(email).unwrap_or_default();
            let staff = store.staff(&Actor::Operator).await?;
            let member = staff.iter().find(|member| member.account.reveal() == email);
            let account = &member
                .context("nobody with this address has a role")?
                .account;
            let token = store.invite_staff(&Actor::Operator, account.id).await?;
            let site = Settings::read(given)?.the_site_url();
            say("Good for seven days and once; it opens the account to whoever has it:")?;
            say(format_args!("{site}{}", account.lang.href(&token.path())))?;
        }
        RoleCommand::Revoke { whose } => {
            let staff = store.staff(&Actor::Operator).await?;
            let email = domain::text::email(&whose.email).unwrap_or_default();
            let member = staff.iter().find(|member| member.account.reveal() == email);
            let account = member
                .with_context(|| format!("{} has no role", whose.email))?
                .account
                .id;
            store
                .revoke_role(&Actor::Operator, account, whose.role)
                .await?;
            say(format_args!("{} is {} no more.", whose.email, whose.role))?;
        }
        RoleCommand::List => {
            for member in store.staff(&Actor::Operator).await? {
                let roles: Vec<_> = member
                    .roles
                    .iter()
                    .map(|grant| grant.role.to_string())
                    .collect();
                say(format_args!(
                    "{}\t{}\t{}",
                    member.account.reveal(),
                    roles.join(", "),
                    member.account.name
                ))?;
            }
        }
    }
    store.close().await?;
    Ok(ExitCode::SUCCESS)
}
