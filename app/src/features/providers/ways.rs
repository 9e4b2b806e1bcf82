//! The way to a provider and back.

use super::leaving::{self, SignedInAt};
use super::{Door, age};
use crate::context::Cx;
use crate::error::{AppError, causes};
use crate::features::accounts::sign_in::local_path;
use crate::i18n::Speaks;
use axum::http::header::{CACHE_CONTROL, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, TimeDelta, Utc};
use domain::Lang;
use oidc::{Answer, Identity, Kept, OidcError, Provider};
use serde::{Deserialize, Serialize};
use store::{AtProvider, Session};

/// Whoever comes back later begins again.
const WAITS: TimeDelta = TimeDelta::minutes(10);

/// What waits in the session while somebody is at a provider. A second visit replaces it.
#[derive(Serialize, Deserialize)]
struct Waiting {
    kept: Kept,
    back: String,
    lang: Lang,
    at: DateTime<Utc>,
}

/// `/{lang}/sign-in/france-connect?back=/e/2026/vote/summary`: to the provider. `&again` asks it to ask who they are,
/// even if it knows.
pub async fn begin(cx: Cx, door: Door) -> Response {
    let before = cx.session();
    let back = local_path(cx.query("back").unwrap_or("/account")).to_owned();
    let there = match cx.site().providers.provider(door).cloned() {
        Some(provider) => send(&cx, door, &provider, &back).await,
        None => return crate::routes::refuse(cx, AppError::NotFound).await,
    };
    match there {
        Ok(url) => to(&cx, before.as_ref(), &url),
        Err(err) => turn_back(&cx, before.as_ref(), door, Some((&back, cx.lang())), err).await,
    }
}

/// `/france-connect/callback?code=…&state=…`: back from the provider.
pub async fn callback(cx: Cx, door: Door) -> Response {
    let before = cx.session();
    let Some(provider) = cx.site().providers.provider(door).cloned() else {
        return crate::routes::refuse(cx, AppError::NotFound).await;
    };
    let waiting = match waiting(&cx, door).await {
        Ok(Some(waiting)) => waiting,
        Ok(None) => {
            let err = AppError::refused("providers-expired");
            return turn_back(&cx, before.as_ref(), door, None, err).await;
        }
        Err(err) => return crate::routes::refuse(cx, err).await,
    };
    let (back, lang) = (waiting.back, waiting.lang);
    let answer = Answer {
        code: cx.query("code"),
        state: cx.query("state"),
        error: cx.query("error"),
        issuer: cx.query("iss"),
    };
    let signed_in = match provider.finish(waiting.kept, answer).await {
        Ok(identity) => sign_in(&cx, door, &provider, identity, lang).await,
        Err(err) => Err(told(&cx, door, &err)),
    };
    match signed_in {
        Ok(()) => to(&cx, before.as_ref(), &lang.href(&back)),
        Err(err) => turn_back(&cx, before.as_ref(), door, Some((&back, lang)), err).await,
    }
}

async fn send(cx: &Cx, door: Door, provider: &Provider, back: &str) -> Result<String, AppError> {
    let again = cx.query_all("again").next().is_some();
    let more: &[&str] = if door == Door::FranceConnect && age::is_asked(cx, back).await? {
        &["birthdate"]
    } else {
        &[]
    };
    let begun = provider.begin(more, again).await;
    let begun = begun.map_err(|err| told(cx, door, &err))?;
    let waiting = Waiting {
        kept: begun.kept,
        back: back.to_owned(),
        lang: cx.lang(),
        at: cx.now(),
    };
    cx.keep(&note(door), &waiting).await?;
    Ok(begun.url)
}

/// What waits, taken away: it is good for one return, whatever comes of it.
async fn waiting(cx: &Cx, door: Door) -> Result<Option<Waiting>, AppError> {
    let waiting: Option<Waiting> = cx.kept(&note(door)).await?;
    cx.forget(&note(door)).await?;
    Ok(waiting.filter(|waiting| cx.now() - waiting.at < WAITS))
}

async fn sign_in(
    cx: &Cx,
    door: Door,
    provider: &Provider,
    identity: Identity,
    lang: Lang,
) -> Result<(), AppError> {
    let before = cx.session();
    let session = if door.is_for_staff() {
        let providers = &cx.site().providers;
        let email = providers.admit(door, &identity)?;
        let names = [&identity.given_name, &identity.family_name];
        let name: Vec<&str> = names.into_iter().flatten().map(String::as_str).collect();
        let who = AtProvider {
            provider: providers.name(door),
            issuer: provider.issuer(),
            subject: &identity.subject,
            email,
            name: &name.join(" "),
        };
        cx.store()
            .sign_in_with_provider(before.as_ref(), &who, lang)
            .await?
    } else {
        let (subject, email) = (&identity.subject, identity.email.as_deref());
        cx.store()
            .sign_in_with_france_connect(before.as_ref(), subject, email, lang)
            .await?
    };
    cx.set_session(Some(session));
    age::keep(cx, identity.birthdate).await?;
    let here = SignedInAt::new(door, identity.id_token);
    cx.keep(leaving::NOTE, &here).await
}

fn note(door: Door) -> String {
    format!("at-{}", door.word())
}

/// What the person is told; whoever runs the site finds more in the log.
fn told(cx: &Cx, door: Door, err: &OidcError) -> AppError {
    let key = match err {
        OidcError::Cancelled => "providers-cancelled",
        OidcError::State => "providers-expired",
        OidcError::Away(_)
        | OidcError::Unreadable(_)
        | OidcError::Refused(_)
        | OidcError::Address(_) => "providers-away",
        OidcError::Token(_) | OidcError::Mismatch(_) => "providers-untrusted",
    };
    if matches!(key, "providers-away" | "providers-untrusted") {
        tracing::warn!(
            provider = door.word(),
            causes = causes(err),
            "a sign-in at a provider failed"
        );
    }
    let name = cx.site().providers.name(door).to_owned();
    AppError::refused_with(key, [("provider", name)])
}

/// Back to the page from which they came, with what went wrong in words; staff to where they sign in.
async fn turn_back(
    cx: &Cx,
    before: Option<&Session>,
    door: Door,
    back: Option<(&str, Lang)>,
    err: AppError,
) -> Response {
    let (path, lang) = match back {
        Some((back, lang)) if !door.is_for_staff() => (back, lang),
        Some((_, lang)) => (super::parts::STAFF_SIGN_IN, lang),
        None if door.is_for_staff() => (super::parts::STAFF_SIGN_IN, cx.lang()),
        None => ("/account", cx.lang()),
    };
    if matches!(err, AppError::Internal { .. }) {
        return crate::routes::refuse(cx.clone(), err).await;
    }
    match cx.keep_refusal(path, &err, lang).await {
        Ok(path) => to(cx, before, &lang.href(&path)),
        Err(err) => crate::routes::refuse(cx.clone(), err).await,
    }
}

/// Sends the browser on, with the session that it has by now. The address is one of ours, or the provider's.
pub(super) fn to(cx: &Cx, before: Option<&Session>, address: &str) -> Response {
    // An address that is no header would be no address.
    if HeaderValue::from_str(address).is_err() {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let mut response = Redirect::to(address).into_response();
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let session = cx.session();
    let token = |session: Option<&Session>| session.map(|session| session.token.clone());
    if token(session.as_ref()) != token(before)
        && let Ok(cookie) = HeaderValue::from_str(&cx.cookie(session.as_ref()))
    {
        headers.insert(SET_COOKIE, cookie);
    }
    response
}
