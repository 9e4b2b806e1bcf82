//! `/envelopes/{slug}/deliberations/{number}/here`: where the QR code on the chair's screen leads.

use super::one::check_in;
use super::parts::{crumbs, name, seen};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, Notice, Tone};
use leptos::prelude::*;
use store::StoreError;

/// `/envelopes/{slug}/deliberations/{number}/here?code=`
pub async fn here(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let lang = cx.lang();
    let view = seen(&cx).await?;
    let code: String = cx
        .query("code")
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .take(6)
        .collect();
    let title = tr!(lang, "deliberations-here-title");
    let act = if cx.actor().account().is_none() {
        let state = sign_in::state(&cx).await?;
        let back = format!("{}?code={code}", cx.path());
        view! {
            <p>{tr!(lang, "deliberations-here-sign-in")}</p>
            <SignIn cx=cx.clone() state back />
        }
        .into_any()
    } else {
        match &view.me {
            Some(me) if me.present => {
                let text = tr!(lang, "deliberations-you-are-here");
                view! { <Notice tone=Tone::Success>{text}</Notice> }.into_any()
            }
            Some(me) if me.acts.is_ok() => check_in(lang, &view, &code),
            other => {
                let why = other
                    .as_ref()
                    .and_then(|me| me.acts.err())
                    .unwrap_or(domain::NotActing::NotAMember);
                let text = AppError::from(StoreError::NotActing(why)).text(lang);
                view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any()
            }
        }
    };
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs(&cx, &view, true) current=title.clone() />
            <div class="page-head">
                <p class="card-kicker">{name(lang, &view.deliberation)}</p>
                <h1>{title.clone()}</h1>
                <p class="lead"><Written text=view.deliberation.title.clone() /></p>
            </div>
            {act}
        </div>
    };
    Ok(Page::narrow(None, title, body))
}
