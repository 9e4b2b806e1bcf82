//! Choosing a password, with the app that shows its codes.

use super::security::may_add;
use super::server::{PASSWORD, SetPassword};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Button, ErrorSummary, TextField, TextKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use proofs::Totp;

/// The note of the secret that the app is given, until a code shows that it has it.
pub(super) const SECRET: &str = "totp-new";

/// `/account/security/password`
pub async fn password(cx: Cx) -> PageResult {
    cx.never_kept();
    let lang = cx.lang();
    may_add(&cx).await?;
    let form = cx.form(PASSWORD).await?;
    let totp = secret(&cx).await?;
    let session = cx.session().ok_or(AppError::SignIn)?;
    let who = session
        .account
        .map_or_else(String::new, |account| account.reveal().to_owned());
    let picture = ballot_box::qr::svg(&totp.address(&cx.city().name, &who)).unwrap_or_default();
    let title = tr!(lang, "credentials-password-title");
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <ErrorSummary errors=form.errors(lang) />
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "credentials-password-lead")}</p>
                </div>
                <form class="stack-l" method="post" action=SetPassword::url() novalidate>
                    <section class="stack">
                        <h2>{tr!(lang, "credentials-password-first")}</h2>
                        // The password is remembered with the address that it belongs to.
                        <input
                            class="hidden"
                            type="email"
                            name="email"
                            autocomplete="username"
                            value=who
                            readonly
                            tabindex="-1"
                            aria-hidden="true"
                        />
                        <TextField
                            name="password"
                            kind=TextKind::Password
                            label=tr!(lang, "credentials-password-new")
                            hint=tr!(lang, "credentials-password-hint")
                            error=form.error(lang, "password")
                            required=true
                            autocomplete="new-password"
                        />
                    </section>
                    <section class="stack">
                        <h2>{tr!(lang, "credentials-password-second")}</h2>
                        <p>{tr!(lang, "credentials-app-text")}</p>
                        <div class="totp-qr" inner_html=picture></div>
                        <p>{tr!(lang, "credentials-app-secret")}</p>
                        <p class="totp-secret verbatim" dir="ltr">{grouped(&totp.secret())}</p>
                        <TextField
                            name="code"
                            kind=TextKind::Code
                            label=tr!(lang, "credentials-code")
                            hint=tr!(lang, "credentials-code-hint")
                            error=form.error(lang, "code")
                            required=true
                        />
                    </section>
                    <Button wide=true>{tr!(lang, "credentials-password-save")}</Button>
                </form>
            </div>
        },
    ))
}

/// The secret that the page shows: the same until it is used, so that a fault asks for no second scan.
pub(super) async fn secret(cx: &Cx) -> Result<Totp, AppError> {
    let kept: Option<String> = cx.kept(SECRET).await?;
    if let Some(totp) = kept.as_deref().and_then(Totp::from_secret) {
        return Ok(totp);
    }
    let totp = Totp::random();
    cx.keep(SECRET, &totp.secret()).await?;
    Ok(totp)
}

/// In groups of four, as it is typed into a phone.
fn grouped(secret: &str) -> String {
    let signs: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = signs
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}
