//! Giving and taking roles.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::role as role_name;
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
) -> Result<(), AppError> {
    let cx = Cx::current();
    let typed = [
        ("email", email.clone()),
        ("name", name.clone()),
        ("role", role.clone()),
    ];
    let mut faults: Vec<FieldError> = Vec::new();
    let address = domain::text::email(&email);
    if address.is_err() {
        faults.push(FieldError::new(
            "email",
            AppError::refused("staff-email-wrong"),
        ));
    }
    let role = role.parse::<Role>();
    if role.is_err() {
        faults.push(FieldError::new(
            "role",
            AppError::refused("staff-role-choose"),
        ));
    }
    let (Ok(address), Ok(role)) = (address, role) else {
        return cx.refuse_form(HERE, FORM, typed, faults).await;
    };
    let name = domain::text::clean(&name)
        .chars()
        .take(domain::idea::AUTHOR.max)
        .collect::<String>();
    match cx
        .store()
        .grant_role(&cx.actor(), &address, &name, role)
        .await
    {
        Ok(account) => {
            cx.store().invite_once(&cx.actor(), account).await?;
            let said = tr!(
                cx,
                "staff-granted",
                email = address,
                role = role_name(&cx, role)
            );
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
    let scope = if scope.is_empty() {
        Ok(Scope::City)
    } else {
        scope.parse()
    };
    let Ok(scope) = scope else {
        return cx.go_refusing(HERE, &AppError::NotFound).await;
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
