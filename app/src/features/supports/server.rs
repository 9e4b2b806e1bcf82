//! Supporting an idea, and taking it back.

use crate::context::Cx;
use crate::error::AppError;
use crate::tr;
use domain::IdeaId;
use leptos::server;
use store::StoreError;

/// Supports an idea. Who has not signed in is led to it, and comes back.
#[server(prefix = "/api", endpoint = "supports/add")]
pub async fn add_support(slug: String, number: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let Some(id) = idea_or_sign_in(&cx, &slug, &number).await? else {
        return Ok(());
    };
    let done = cx.store().support(&cx.actor(), id).await;
    told(&cx, &slug, &number, done, "supports-added").await
}

/// Takes back one's support.
#[server(prefix = "/api", endpoint = "supports/remove")]
pub async fn remove_support(slug: String, number: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let Some(id) = idea_or_sign_in(&cx, &slug, &number).await? else {
        return Ok(());
    };
    let done = cx.store().withdraw_support(&cx.actor(), id).await;
    told(&cx, &slug, &number, done, "supports-removed").await
}

/// The idea that a form names; nothing when the browser was sent to sign in first.
pub(in crate::features) async fn idea_or_sign_in(
    cx: &Cx,
    slug: &str,
    number: &str,
) -> Result<Option<IdeaId>, AppError> {
    let edition = cx.store().edition(&cx.actor(), slug).await?;
    let number: i32 = number.parse().map_err(|_| AppError::NotFound)?;
    let idea = cx.store().idea(&cx.actor(), edition.id, number).await?;
    if cx.actor().account().is_none() {
        cx.go(&format!("/e/{slug}/ideas/{number}/support"));
        return Ok(None);
    }
    Ok(Some(idea.id))
}

async fn told(
    cx: &Cx,
    slug: &str,
    number: &str,
    done: store::Result<()>,
    said: &str,
) -> Result<(), AppError> {
    let path = format!("/e/{slug}/ideas/{number}");
    match done {
        Ok(()) => cx.go_saying(&path, tr!(cx, said)).await,
        Err(StoreError::NotOpen(_)) => {
            cx.go_refusing(&path, &AppError::refused("supports-over"))
                .await
        }
        Err(err) => cx.go_refusing(&path, &err.into()).await,
    }
}
