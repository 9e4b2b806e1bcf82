//! What the screens of polling places share.

use super::typed::Manner;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Breadcrumb, Fact, Facts, Glyph, Link, Tag, Tone};
use domain::{Action, PaperBatchState, PollingState};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, KeyedBallot, PaperBatch, ProjectSummary};

/// The edition that the address names, for who keys paper.
pub(super) async fn edition_of(cx: &Cx) -> Result<Arc<Edition>, AppError> {
    parts::edition(cx, Action::KeyPaper).await
}

/// Where the screens are, below the language.
pub(super) fn edition_path(edition: &Edition) -> String {
    format!("/desk/polling/{}", edition.slug)
}

pub(super) fn place_path(edition: &Edition, number: i32) -> String {
    format!("/desk/polling/{}/{number}", edition.slug)
}

pub(super) fn batch_path(edition: &Edition, number: i32) -> String {
    format!("/desk/polling/{}/batches/{number}", edition.slug)
}

pub(super) fn crumbs(cx: &Cx, edition: Option<&Edition>, current: String) -> AnyView {
    let lang = cx.lang();
    let mut links = vec![Link::new(
        cx.href("/desk/polling"),
        tr!(lang, "desk-polling"),
    )];
    if let Some(edition) = edition {
        let href = cx.href(&edition_path(edition));
        links.push(Link::new(href, edition.name.clone()));
    }
    view! { <Breadcrumb links current /> }.into_any()
}

pub(super) fn number(lang: Lang, count: u32) -> String {
    fmt::number(lang, i64::from(count))
}

/// How far a batch is, as a tag.
pub(super) fn batch_tag(lang: Lang, state: PaperBatchState) -> AnyView {
    let (tone, icon) = match state {
        PaperBatchState::Printed => (Tone::Neutral, Glyph::Dot),
        PaperBatchState::Counted | PaperBatchState::KeyedOnce => (Tone::Info, Glyph::Clock),
        PaperBatchState::Arbitrating => (Tone::Warning, Glyph::Warning),
        PaperBatchState::Sealed => (Tone::Success, Glyph::Tick),
        PaperBatchState::Cancelled => (Tone::Neutral, Glyph::Stop),
    };
    view! { <Tag label=batch_word(lang, state) tone icon /> }.into_any()
}

pub(crate) fn batch_word(lang: Lang, state: PaperBatchState) -> String {
    let key = match state {
        PaperBatchState::Printed => "polling-batch-printed",
        PaperBatchState::Counted => "polling-batch-counted",
        PaperBatchState::KeyedOnce => "polling-batch-keyed-once",
        PaperBatchState::Arbitrating => "polling-batch-arbitrating",
        PaperBatchState::Sealed => "polling-batch-sealed",
        PaperBatchState::Cancelled => "polling-batch-cancelled",
    };
    tr!(lang, key)
}

pub(super) fn place_tag(lang: Lang, state: PollingState) -> AnyView {
    match state {
        PollingState::Open => {
            view! { <Tag label=tr!(lang, "polling-open") tone=Tone::Info icon=Glyph::Clock /> }
                .into_any()
        }
        PollingState::Signed => {
            view! { <Tag label=tr!(lang, "polling-signed") tone=Tone::Success icon=Glyph::Tick /> }
                .into_any()
        }
    }
}

/// What comes next for a batch, in a sentence.
pub(super) fn next_step(lang: Lang, batch: &PaperBatch) -> String {
    let key = match batch.state {
        PaperBatchState::KeyedOnce | PaperBatchState::Arbitrating if batch.is_keyed() => {
            "polling-next-seal"
        }
        PaperBatchState::Printed => "polling-next-count",
        PaperBatchState::Counted if batch.figures.used == 0 => "polling-next-close",
        PaperBatchState::Counted => "polling-next-first",
        PaperBatchState::KeyedOnce => "polling-next-second",
        PaperBatchState::Arbitrating => "polling-next-third",
        PaperBatchState::Sealed | PaperBatchState::Cancelled => "polling-next-nothing",
    };
    tr!(lang, key)
}

/// Why this person may not key the batch now, as the key of a text; nothing where they may.
pub(super) fn obstacle(cx: &Cx, batch: &PaperBatch) -> Option<&'static str> {
    let me = cx.actor().account();
    let (before, now) = match batch.state {
        PaperBatchState::Counted => (vec![], batch.first_by),
        PaperBatchState::KeyedOnce => (vec![batch.first_by], batch.second_by),
        PaperBatchState::Arbitrating => (vec![batch.first_by, batch.second_by], batch.arbiter),
        PaperBatchState::Printed | PaperBatchState::Sealed | PaperBatchState::Cancelled => {
            return Some("polling-no-keying");
        }
    };
    if before.contains(&me) {
        Some("error-same-keyer")
    } else if now.is_some() && now != me {
        Some("error-keyed-by-another")
    } else {
        None
    }
}

/// A ballot with the titles of its projects, to be compared with the paper.
pub(super) fn ballot_view(
    lang: Lang,
    edition: &Edition,
    paper: &[ProjectSummary],
    ballot: &KeyedBallot,
) -> AnyView {
    let picks = match ballot {
        KeyedBallot::Spoilt => {
            return view! { <p class="strong">{tr!(lang, "polling-spoilt-ballot")}</p> }.into_any();
        }
        KeyedBallot::Choices(picks) if picks.is_blank() => {
            return view! { <p class="strong">{tr!(lang, "polling-blank-ballot")}</p> }.into_any();
        }
        KeyedBallot::Choices(picks) => picks,
    };
    let form = edition.rules.ballot_form;
    let mut chosen: Vec<(&ProjectSummary, u32)> = paper
        .iter()
        .map(|project| (project, picks.points_on(project.id)))
        .filter(|(_, points)| *points > 0)
        .collect();
    if matches!(Manner::of(form), Manner::Order { .. }) {
        chosen.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
    }
    let facts = chosen
        .into_iter()
        .map(|(project, points)| {
            let label = match Manner::of(form) {
                Manner::Numbers | Manner::Order { .. } => project.number.clone(),
                Manner::Points => format!("{} : {points}", project.number),
                Manner::Grades { .. } => {
                    let grade = form.grade_code(points).unwrap_or_default();
                    let grade = tr!(lang, &format!("votes-grade-{grade}"));
                    format!("{} = {grade}", project.number)
                }
            };
            Fact::new(label, &project.title)
        })
        .collect();
    view! { <Facts facts /> }.into_any()
}
