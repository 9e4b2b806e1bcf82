//! Signing out at the provider too. On a shared computer the next person would else be let in there without a question.

use super::Door;
use super::ways::to;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The note of a session that began at a provider, and of the one after it.
pub(super) const NOTE: &str = "signed-in-at";
/// Where the provider sends people after they signed out there; registered at it, and so without a language.
pub const SIGNED_OUT: &str = "/sign-out/done";

/// Where a session began. The token stays sealed with the session until it is needed to sign out there.
#[derive(Serialize, Deserialize)]
pub struct SignedInAt {
    door: String,
    id_token: String,
}

impl SignedInAt {
    pub(super) fn new(door: Door, id_token: String) -> Self {
        Self {
            door: door.word().to_owned(),
            id_token,
        }
    }
}

/// What is to be kept when a session ends, so that its person can sign out at the provider too.
pub async fn before_sign_out(cx: &Cx) -> Result<Option<SignedInAt>, AppError> {
    cx.kept(NOTE).await
}

/// Keeps it in a session of nobody.
pub async fn after_sign_out(cx: &Cx, there: Option<SignedInAt>) -> Result<(), AppError> {
    match there {
        Some(there) => cx.keep(NOTE, &there).await,
        None => Ok(()),
    }
}

/// The offer to sign out there, for the page that says that one is signed out here.
pub async fn offer(cx: &Cx) -> Result<Option<AnyView>, AppError> {
    let there: Option<SignedInAt> = cx.kept(NOTE).await?;
    let Some(door) = there.and_then(|there| Door::of_word(&there.door)) else {
        return Ok(None);
    };
    let lang = cx.lang();
    let provider = cx.site().providers.name(door).to_owned();
    let href = cx.href(&format!("/sign-out/{}", door.word()));
    let view = view! {
        <p>
            {tr!(lang, "providers-still-signed-in", provider = provider.as_str())} " "
            <a href=href rel="external nofollow">
                {tr!(lang, "providers-sign-out-there", provider = provider.as_str())}
            </a>
        </p>
    };
    Ok(Some(view.into_any()))
}

/// `/{lang}/sign-out/france-connect`: to the provider's own sign-out, once.
pub async fn leave(cx: Cx, door: Door) -> Response {
    let before = cx.session();
    let home = cx.href("/account?signed-out");
    // Whoever is signed in here signs out here first.
    if before
        .as_ref()
        .is_some_and(|session| session.account.is_some())
    {
        return to(&cx, before.as_ref(), &cx.href("/account"));
    }
    let there = match before_sign_out(&cx).await {
        Ok(there) => there.filter(|there| there.door == door.word()),
        Err(err) => return crate::routes::refuse(cx, err).await,
    };
    if let Err(err) = cx.forget(NOTE).await {
        return crate::routes::refuse(cx, err).await;
    }
    let provider = cx.site().providers.provider(door).cloned();
    let url = match provider.zip(there) {
        Some((provider, there)) => {
            let back = format!("{}{SIGNED_OUT}", cx.site().url);
            provider.end_session(&there.id_token, &back).await
        }
        None => None,
    };
    to(&cx, before.as_ref(), url.as_deref().unwrap_or(&home))
}

/// `/sign-out/done`: back from there.
pub fn left(cx: &Cx) -> Response {
    let before = cx.session();
    to(cx, before.as_ref(), &cx.href("/account?signed-out"))
}
