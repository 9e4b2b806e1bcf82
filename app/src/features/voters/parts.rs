//! What the desk's screens about voters share.

use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Breadcrumb, Glyph, Link, Tag, Tone};
use domain::{Action, BatchState, CardBatchId, EditionId};
use leptos::prelude::*;
use std::sync::Arc;
use store::{CardBatch, Edition, StoreError};

/// The address of an edition's screen.
pub fn path_of(edition: &Edition) -> String {
    format!("/desk/voters/{}", edition.slug)
}

/// The address of a batch.
pub fn batch_path(edition: &Edition, batch: CardBatchId) -> String {
    format!("{}/cards/{batch}", path_of(edition))
}

/// Whether this person may print cards and take lists in an edition.
pub fn manages(cx: &Cx, edition: EditionId) -> bool {
    cx.actor().can_in(Action::ManageVoters, edition).is_ok()
}

/// The edition that the address names, for who may see its voters.
pub async fn edition_of(cx: &Cx) -> Result<Arc<Edition>, AppError> {
    let refused = |err| AppError::from(StoreError::Forbidden(err));
    cx.actor()
        .can_somewhere(Action::ReadSuspicions)
        .map_err(refused)?;
    let edition = cx.edition().await?;
    cx.actor()
        .can_in(Action::ReadSuspicions, edition.id)
        .map_err(refused)?;
    Ok(edition)
}

/// The batch that the address names, of the edition that it names.
pub async fn batch_of(cx: &Cx, edition: &Edition) -> Result<CardBatch, AppError> {
    let id: CardBatchId = cx.param_as("batch")?;
    let batch = cx.store().card_batch(&cx.actor(), id).await?;
    if batch.edition == edition.id {
        Ok(batch)
    } else {
        Err(AppError::NotFound)
    }
}

/// The state of a batch as a tag.
pub fn state_tag(to: impl Speaks, state: BatchState) -> AnyView {
    let (tone, icon) = match state {
        BatchState::Printed => (Tone::Info, Glyph::Clock),
        BatchState::Active => (Tone::Success, Glyph::Vote),
        BatchState::Closed => (Tone::Neutral, Glyph::Done),
        BatchState::Revoked => (Tone::Danger, Glyph::Stop),
    };
    view! { <Tag label=tr!(to, &format!("cards-state-{state}")) tone icon /> }.into_any()
}

/// What a batch is called: its number and its name.
pub fn name_of(to: impl Speaks, batch: &CardBatch) -> String {
    tr!(
        to,
        "voters-batch-name",
        number = batch.number,
        label = batch.label.clone()
    )
}

/// The way up from an edition's screen, and from those below it.
pub fn crumbs(cx: &Cx, edition: Option<&Edition>, current: String) -> AnyView {
    let mut links = vec![Link::new(cx.href("/desk/voters"), tr!(cx, "desk-voters"))];
    links
        .extend(edition.map(|edition| Link::new(cx.href(&path_of(edition)), edition.name.clone())));
    view! { <Breadcrumb links current /> }.into_any()
}
