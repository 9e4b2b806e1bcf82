//! Forms of signing in and out. Each comes back to the page that it stands on (`here`), and leads on to
//! `back` once it is done.

use super::sign_in::{self, FORM, Typed, local_path};
use crate::context::Cx;
use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::features::providers::leaving;
use leptos::server;

/// Sends a code to an address or a number.
#[server(endpoint = "accounts/request-code", prefix = "/api")]
pub async fn request_code(
    #[server(default)] by: String,
    #[server(default)] email: String,
    #[server(default)] phone: String,
    #[server(default)] here: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = local_path(&here);
    let typed = Typed { by, email, phone };
    match sign_in::request(&cx, &typed).await {
        Ok(()) => cx.go(&format!("{here}#sign-in")),
        Err(fault) => {
            cx.refuse_form(here, FORM, typed.fields(), vec![fault])
                .await?;
        }
    }
    Ok(())
}

/// Signs in with the code.
#[server(endpoint = "accounts/sign-in", prefix = "/api")]
pub async fn sign_in_with_code(
    #[server(default)] code: String,
    #[server(default)] here: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    match sign_in::confirm(&cx, &code).await {
        Ok(()) => cx.go(local_path(&back)),
        Err(fault) => {
            cx.refuse_form(local_path(&here), FORM, [("code", code)], vec![fault])
                .await?;
        }
    }
    Ok(())
}

/// Ends the session here; drafts sealed to it end with it.
#[server(endpoint = "accounts/sign-out", prefix = "/api")]
pub async fn sign_out() -> Result<(), AppError> {
    let cx = Cx::current();
    let there = leaving::before_sign_out(&cx).await?;
    if let Some(session) = cx.session() {
        cx.store().sign_out(&session).await?;
    }
    cx.set_session(None);
    leaving::after_sign_out(&cx, there).await?;
    cx.go("/account?signed-out");
    Ok(())
}

/// Ends every session of the person, on whatever device.
#[server(endpoint = "accounts/sign-out-everywhere", prefix = "/api")]
pub async fn sign_out_everywhere() -> Result<(), AppError> {
    let cx = Cx::current();
    if let Some(session) = cx.session().filter(|session| session.account.is_some()) {
        cx.store().sign_out_everywhere(&session).await?;
        cx.set_session(None);
    }
    cx.go("/account?signed-out");
    Ok(())
}
