//! `/ambassadors/{slug}/missions/{id}/here?code=`: on the spot, by the code of the lead's screen.

use super::parts::{crumbs, mission_path, network, when};
use super::server::{CHECK_IN, CheckIn};
use crate::context::Cx;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, Button, ErrorSummary, Glyph, TextField, TextKind};
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::MissionId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/ambassadors/{slug}/missions/{id}/here?code=123456`
///
/// Opening the page changes nothing: phones open addresses that they see before anybody presses.
pub async fn here(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let network = network(&cx).await?;
    let lang = cx.lang();
    let id: MissionId = cx.param_as("id")?;
    let (mission, _) = cx.store().mission(&cx.actor(), network.id, id).await?;
    let code: String = cx
        .query("code")
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .take(6)
        .collect();
    let form = cx.form(CHECK_IN).await?;
    let errors = form.errors(lang);
    let title = tr!(lang, "missions-here-title");
    let body = if cx.actor().account().is_some() {
        view! {
            <p class="lead">{tr!(lang, "missions-here-lead")}</p>
            <form class="stack" method="post" action=CheckIn::PATH autocomplete="off">
                <input type="hidden" name="slug" value=network.slug.clone() />
                <input type="hidden" name="id" value=id.to_string() />
                <TextField
                    name="code"
                    label=tr!(lang, "missions-here-code")
                    kind=TextKind::Code
                    hint=tr!(lang, "missions-here-code-hint")
                    value=form.value("code", code)
                    error=form.error(lang, "code")
                    autocomplete="off"
                    required=true
                />
                <Button icon=Some(Glyph::Tick) wide=true>
                    {tr!(lang, "missions-here-button")}
                </Button>
            </form>
        }
        .into_any()
    } else {
        let state = sign_in::state(&cx).await?;
        let back = format!("{}/here?code={code}", mission_path(&network.slug, id));
        view! {
            <p class="lead">{tr!(lang, "missions-here-sign-in")}</p>
            <SignIn cx=cx.clone() state back />
        }
        .into_any()
    };
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <Breadcrumb links=crumbs(&cx, &network) current=title.clone() />
                <ErrorSummary errors />
                <div class="page-head">
                    <p class="card-kicker">{when(lang, mission.slot)}</p>
                    <h1>{title.clone()}</h1>
                    <p class="strong">
                        <Written text=mission.title.clone() />
                    </p>
                </div>
                {body}
            </div>
        },
    ))
}

/// The address of a QR code has no language: it leads to the page in that of whoever scans it.
pub fn from_qr(cx: &Cx) -> Response {
    let path = mission_path(cx.param("slug"), cx.param("id"));
    let digits = |code: &str| code.chars().all(|c| c.is_ascii_digit());
    let code = cx
        .query("code")
        .filter(|code| digits(code))
        .unwrap_or_default();
    // Both come from the address: what is no address of ours leads to a page that says so.
    let fine = cx
        .param("slug")
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-')
        && cx.param("id").parse::<MissionId>().is_ok();
    let to = if fine {
        format!("{path}/here?code={code}")
    } else {
        "/".to_owned()
    };
    Redirect::to(&cx.href(&to)).into_response()
}
