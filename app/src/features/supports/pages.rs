//! `/e/{slug}/ideas/{number}/support`: signing in on the way to a support or a comment.

use crate::context::Cx;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::editions::shortcuts::elsewhere;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, Link};
use leptos::prelude::*;

/// `/e/{slug}/ideas/{number}/support`
pub async fn sign_in_first(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let number: i32 = cx.param_as("number")?;
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    let there = format!("/e/{}/ideas/{number}", edition.slug);
    if cx.actor().account().is_some() {
        return Ok(elsewhere(&cx, &there));
    }
    let state = sign_in::state(&cx).await?;
    let title = tr!(lang, "supports-sign-in");
    let crumbs = vec![Link::new(
        lang.href(&there),
        tr!(lang, "ideas-number", number = number.to_string()),
    )];
    Ok(Page::narrow(
        Some(Section::Ideas),
        title.clone(),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "supports-sign-in-lead")}</p>
                </div>
                <p class="panel strong" lang="fr" dir="auto">{idea.title}</p>
                <SignIn cx state back=format!("{there}#support") />
            </div>
        },
    ))
}
