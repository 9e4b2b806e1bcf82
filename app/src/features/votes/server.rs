//! What the forms of the booth send.

use crate::error::AppError;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Keeps the choices, then goes where the pressed button says: `next`, `blank`, `filter`, `keep` (back to the
/// cards), `see:{number}` (a project's page), or nowhere for `autosave`, which islands send.
#[server(endpoint = "votes/choose", prefix = "/api")]
pub async fn choose(
    slug: String,
    #[server(default)] picks: BTreeMap<String, String>,
    #[server(default)] district: String,
    #[server(default)] theme: String,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::choose(&cx, &slug, &picks, &district, &theme, &act).await
}

/// Casts the ballot: the one act that counts.
#[server(endpoint = "votes/confirm", prefix = "/api")]
pub async fn confirm(
    slug: String,
    #[server(default)] old_enough: Option<String>,
    #[server(default)] link: Option<String>,
    #[server(default)] mail: Option<String>,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::confirm(
        &cx,
        &slug,
        old_enough.as_deref(),
        link.as_deref(),
        mail.is_some(),
    )
    .await
}

/// Begins to change a ballot that is in the box: that of this device, or of a receipt number.
#[server(endpoint = "votes/change", prefix = "/api")]
pub async fn change(slug: String, #[server(default)] receipt: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::change(&cx, &slug, &receipt).await
}

/// Drops the choices that are not confirmed.
#[server(endpoint = "votes/drop", prefix = "/api")]
pub async fn drop_draft(slug: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::drop_draft(&cx, &slug).await
}

/// Hands the device to somebody else: signs out and forgets.
#[server(endpoint = "votes/next-voter", prefix = "/api")]
pub async fn next_voter(slug: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    super::casting::next_voter(&cx, &slug).await
}
