//! `parvis role`: who may do what at the staff desk.

use super::{open, say};
use crate::cli::{RoleArgs, RoleCommand};
use crate::config::{Given, Settings};
use anyhow::{Context as _, bail};
use domain::{Actor, Grant, Scope};
use std::process::ExitCode;
use store::Store;

pub(super) async fn run(given: &Given, command: &RoleCommand) -> anyhow::Result<ExitCode> {
    let store = open(given).await?;
    match command {
        RoleCommand::Grant { whose, name } => {
            let grant = grant_of(&store, whose).await?;
            let account = store
                .grant_role(&Actor::Operator, &whose.email, name.trim(), grant)
                .await?;
            say(format_args!("{} is {} now.", whose.email, said(whose)))?;
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
            let grant = grant_of(&store, whose).await?;
            store.revoke_role(&Actor::Operator, account, grant).await?;
            say(format_args!("{} is {} no more.", whose.email, said(whose)))?;
        }
        RoleCommand::List => {
            let catalogue = store.catalogue().await?;
            for member in store.staff(&Actor::Operator).await? {
                let roles: Vec<_> = member
                    .roles
                    .iter()
                    .map(|grant| match grant.scope {
                        Scope::City => grant.role.to_string(),
                        // An edition that is gone has its id.
                        Scope::Edition(id) => {
                            let slug = catalogue.by_id(id).map(|edition| edition.slug.clone());
                            format!("{} of {}", grant.role, slug.unwrap_or(id.to_string()))
                        }
                        Scope::Network(id) => format!("{} of network {id}", grant.role),
                    })
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

/// The role that the command line names, and how far it reaches.
async fn grant_of(store: &Store, whose: &RoleArgs) -> anyhow::Result<Grant> {
    let role = whose.role;
    let Some(slug) = &whose.edition else {
        return Ok(role.into());
    };
    if !role.may_be_of_an_edition() {
        bail!(
            "{role} is for the whole city; coordinator, moderator, reader and auditor can be for one edition"
        );
    }
    let edition = store.edition(&Actor::Operator, slug).await;
    let edition = edition.with_context(|| format!("there is no edition {slug}"))?;
    let scope = Scope::Edition(edition.id);
    Ok(Grant { role, scope })
}

fn said(whose: &RoleArgs) -> String {
    match &whose.edition {
        None => whose.role.to_string(),
        Some(slug) => format!("{} of {slug}", whose.role),
    }
}
