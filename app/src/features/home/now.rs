//! What the home page says first.

use chrono::{DateTime, Utc};
use domain::{Phase, PhaseKind};
use std::sync::Arc;
use store::{Catalogue, Edition};

/// The one thing that matters most now.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Now {
    /// A vote is open: it comes before all else, since it ends.
    Vote(Arc<Edition>, Phase),
    /// Ideas can be sent.
    Ideas(Arc<Edition>, Phase),
    /// Nothing can be done, but something is going on or will begin.
    Waiting(Arc<Edition>),
    /// All that was is over, and nothing is planned.
    Over(Arc<Edition>),
    /// No edition is public yet.
    Nothing,
}

pub(super) fn now(catalogue: &Catalogue, at: DateTime<Utc>) -> Now {
    let open = |kind| {
        let edition = catalogue.in_phase(kind, at).next()?;
        Some((Arc::clone(edition), edition.calendar.phase(kind)?))
    };
    if let Some((edition, phase)) = open(PhaseKind::Vote) {
        return Now::Vote(edition, phase);
    }
    if let Some((edition, phase)) = open(PhaseKind::Ideas) {
        return Now::Ideas(edition, phase);
    }
    // Of those under way, the one where something happens next.
    let waiting = catalogue
        .public()
        .filter(|edition| crate::features::editions::stage::is_current(&edition.calendar, at))
        .min_by_key(|edition| edition.calendar.next_change(at));
    match (waiting, catalogue.public().next()) {
        (Some(edition), _) => Now::Waiting(Arc::clone(edition)),
        (None, Some(edition)) => Now::Over(Arc::clone(edition)),
        (None, None) => Now::Nothing,
    }
}

/// What else can be done now: the other editions where a vote or ideas are open.
pub(super) fn also_open(
    catalogue: &Catalogue,
    at: DateTime<Utc>,
    first: &Now,
) -> Vec<(Arc<Edition>, Phase)> {
    let shown = match first {
        Now::Vote(edition, _) | Now::Ideas(edition, _) => Some(edition.id),
        Now::Waiting(_) | Now::Over(_) | Now::Nothing => None,
    };
    [PhaseKind::Vote, PhaseKind::Ideas]
        .into_iter()
        .flat_map(|kind| {
            catalogue
                .in_phase(kind, at)
                .filter(move |edition| Some(edition.id) != shown)
                .filter_map(move |edition| {
                    Some((Arc::clone(edition), edition.calendar.phase(kind)?))
                })
        })
        .collect()
}
