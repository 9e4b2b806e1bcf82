//! Giving and taking roles.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::role as role_name;
use crate::features::rights::pages::{Places, scope_name};
use crate::i18n::Speaks;
use crate::tr;
use domain::{AccountId, Grant, Role, Scope};
use leptos::prelude::*;

/// Where the screen is.
pub const HERE: &str = "/desk/staff";
/// The name under which a refused form is kept.
pub const FORM: &str = "staff";

/// Gives a role to an address.
#[server(prefix = "/api", endpoint = "staff/grant")]
pub async fn grant_role(
    #[server(default)] email: String,
    #[server(default)] name: String,
    #[server(default)] role: String,
    #[server(default)] scope: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let typed = [
        ("email", email.clone()),
        ("name", name.clone()),
        ("role", role.clone()),
        ("scope", scope.clone()),
    ];
    let mut faults: Vec<FieldError> = Vec::new();
    let address = domain::text::email(&email);
    if address.is_err() {
        faults.push(FieldError::told("email", "staff-email-wrong"));
    }
    let role = role.parse::<Role>();
    if role.is_err() {
        faults.push(FieldError::told("role", "staff-role-choose"));
    }
    let places = Places::read(&cx).await?;
    let scope = scope_of(&scope, &places);
    match (&role, scope) {
        (_, None) => faults.push(FieldError::told("scope", "staff-scope-choose")),
        (Ok(role), Some(scope)) if !role.may_reach(scope) => {
            faults.push(FieldError::told("scope", "staff-scope-wrong"));
        }
        _ => {}
    }
    let (Ok(address), Ok(role), Some(scope), true) = (address, role, scope, faults.is_empty())
    else {
        return cx.refuse_form(HERE, FORM, typed, faults).await;
    };
    let name = domain::text::clean(&name)
        .chars()
        .take(domain::idea::AUTHOR.max)
        .collect::<String>();
    match cx
        .store()
        .grant_role(&cx.actor(), &address, &name, Grant { role, scope })
        .await
    {
        Ok(account) => {
            cx.store().invite_once(&cx.actor(), account).await?;
            let role = role_name(&cx, role);
            let said = match scope {
                Scope::City => tr!(cx, "staff-granted", email = address, role = role),
                Scope::Edition(_) | Scope::Network(_) => tr!(
                    cx,
                    "staff-granted-for",
                    email = address,
                    role = role,
                    edition = scope_name(cx.lang(), scope, &places)
                ),
            };
            cx.go_saying(HERE, said).await
        }
        Err(err) => {
            cx.refuse_form(HERE, FORM, typed, vec![FieldError::new("form", err.into())])
                .await
        }
    }
}

/// Takes a role back.
#[server(prefix = "/api", endpoint = "staff/revoke")]
pub async fn revoke_role(
    account: String,
    role: String,
    #[server(default)] scope: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let (Ok(account), Ok(role)) = (account.parse::<AccountId>(), role.parse::<Role>()) else {
        return cx.go_refusing(HERE, &AppError::NotFound).await;
    };
    // An edition that is gone leaves roles behind, which can be taken back all the same.
    let scope = match scope.as_str() {
        "" => Scope::City,
        word => match word.parse() {
            Ok(scope) => scope,
            Err(_) => return cx.go_refusing(HERE, &AppError::NotFound).await,
        },
    };
    let grant = Grant { role, scope };
    match cx.store().revoke_role(&cx.actor(), account, grant).await {
        Ok(()) => {
            cx.go_saying(HERE, tr!(cx, "staff-revoked", role = role_name(&cx, role)))
                .await
        }
        Err(err) => cx.go_refusing(HERE, &err.into()).await,
    }
}

/// How far a role is to reach; nothing when the form names no edition and no network that there is. A form that says nothing means the
/// whole city.
fn scope_of(word: &str, places: &Places) -> Option<Scope> {
    if word.is_empty() {
        return Some(Scope::City);
    }
    word.parse().ok().filter(|scope| places.has(*scope))
}
