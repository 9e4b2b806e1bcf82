//! Words of the screens about bursts.

use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Tag, Tone};
use chrono::TimeDelta;
use domain::{Action, SuspicionKind, SuspicionVerdict};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, Suspicion};

/// The edition that the address names, for those who may read its bursts.
pub(super) async fn edition(cx: &Cx) -> Result<Arc<Edition>, AppError> {
    let edition = cx.edition().await?;
    cx.actor()
        .can_in(Action::ReadSuspicions, edition.id)
        .map_err(store::StoreError::Forbidden)?;
    Ok(edition)
}

pub(super) fn path(edition: &Edition) -> String {
    format!("/desk/voters/{}/suspicions", edition.slug)
}

/// What the voters of a burst share: "The same network: 192.0.2.0/24", or the hour itself.
pub(super) fn shared(lang: Lang, suspicion: &Suspicion) -> String {
    let kind = tr!(
        lang,
        match suspicion.kind {
            SuspicionKind::Hour => "suspicions-kind-hour",
            SuspicionKind::Block => "suspicions-kind-block",
            SuspicionKind::Device => "suspicions-kind-device",
            SuspicionKind::Contact => "suspicions-kind-contact",
        }
    );
    if suspicion.label.is_empty() {
        kind
    } else {
        tr!(
            lang,
            "suspicions-by-means",
            means = kind,
            voters = suspicion.label.clone()
        )
    }
}

/// "From 3 May, 14:00 to 3 May, 16:00": to the end of the last hour.
pub(super) fn when(lang: Lang, suspicion: &Suspicion) -> String {
    tr!(
        lang,
        "suspicions-when",
        from = fmt::date_time(lang, suspicion.from),
        to = fmt::date_time(lang, suspicion.to + TimeDelta::hours(1))
    )
}

pub(super) fn number(lang: Lang, many: u32) -> String {
    fmt::number(lang, i64::from(many))
}

/// Where a burst stands.
pub(super) fn verdict(lang: Lang, verdict: Option<SuspicionVerdict>) -> AnyView {
    let (key, tone, icon) = match verdict {
        None => ("suspicions-open", Tone::Warning, Glyph::Clock),
        Some(SuspicionVerdict::Explained) => ("suspicions-explained", Tone::Success, Glyph::Done),
        Some(SuspicionVerdict::Watched) => ("suspicions-watched", Tone::Info, Glyph::Clock),
        Some(SuspicionVerdict::Barred) => ("suspicions-barred", Tone::Danger, Glyph::Warning),
    };
    view! { <Tag label=tr!(lang, key) tone icon /> }.into_any()
}
