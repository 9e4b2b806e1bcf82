//! What the pages of the booth hold ready for a device that keeps the choices to itself.

use super::casting::booth;
use super::device::{DeviceBooth, Facts, Place, Summary};
use super::parts::{points_text, usage_text};
use super::unsent::{UnsentNotice, UnsentOnDevice};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{ButtonLink, Glyph, Notice, Tone};
use ballot_box::VoteKeys;
use domain::BallotForm;
use domain::calendar::NotOpen;
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, StoreError};

/// A form with more points than this says them as a number.
const MOST_WORDS: u32 = 200;

/// The keys of the edition's ballot box; nothing before it is closed with them.
pub(super) async fn keys(cx: &Cx, edition: &Edition) -> Result<Option<VoteKeys>, AppError> {
    match cx.store().vote_keys(edition.id).await {
        Ok(keys) => Ok(Some(keys)),
        Err(StoreError::NotReady) => Ok(None),
        Err(err) => Err(err.into()),
    }
}

pub(super) fn facts(cx: &Cx, edition: &Edition, keys: &VoteKeys) -> Facts {
    Facts {
        edition: edition.id.to_string(),
        slug: edition.slug.clone(),
        // Keys are texts and numbers: they can always be written.
        keys: serde_json::to_value(keys).unwrap_or_default(),
        booth: cx.href(&booth(edition)),
        check: check_address(cx, edition),
    }
}

/// The full address of the page that finds a ballot.
pub(super) fn check_address(cx: &Cx, edition: &Edition) -> String {
    let path = format!("/e/{}/check", edition.slug);
    format!("{}{}", cx.site().url, cx.href(&path))
}

/// The line that leads to the page which finds a ballot; nothing before there can be one.
pub async fn check_link(cx: &Cx, edition: &Edition) -> Result<Option<AnyView>, AppError> {
    let begun = match edition.calendar.open_vote(cx.now()) {
        Ok(_) | Err(NotOpen::Over { .. }) => keys(cx, edition).await?.is_some(),
        Err(NotOpen::NotYet { .. } | NotOpen::NotPlanned { .. } | NotOpen::StillOpen { .. }) => {
            false
        }
    };
    let lang = cx.lang();
    let href = cx.href(&format!("/e/{}/check", edition.slug));
    Ok(begun.then(|| {
        view! {
            <p class="no-print">
                <a class="text-link" href=href>
                    {tr!(lang, "check-link")}
                </a>
            </p>
        }
        .into_any()
    }))
}

/// A page of the booth with its island, and with what comes first when a ballot waits on the device.
pub(super) fn with_device(
    cx: &Cx,
    edition: &Arc<Edition>,
    keys: &VoteKeys,
    place: Place,
    page: impl IntoAny,
) -> AnyView {
    let facts = facts(cx, edition, keys);
    let page = page.into_any();
    view! {
        <UnsentOnDevice cx=cx.clone() edition=Arc::clone(edition) />
        <div id="booth-rest">{page}</div>
        <DeviceBooth facts place />
    }
    .into_any()
}

/// What the island of the summary says, in the language of the page.
pub(super) fn summary(lang: Lang, form: BallotForm, changing: bool, form_refused: bool) -> Summary {
    let n = "{n}";
    let min = match form {
        BallotForm::Approval { min, .. } => min,
        _ => 0,
    };
    let over = match form {
        BallotForm::Knapsack { .. } => "votes-over-budget",
        BallotForm::Points { .. } => "votes-over-points",
        _ => "votes-over-projects",
    };
    let most = form.points_per_project().min(MOST_WORDS);
    Summary {
        changing,
        lang: lang.code().to_owned(),
        form,
        form_refused,
        points: (1..=most)
            .map(|points| points_text(lang, form, points).unwrap_or_default())
            .collect(),
        nothing: tr!(lang, "votes-nothing-chosen"),
        too_few: tr!(lang, "error-ballot-too-few", chosen = n, min = min),
        over: tr!(lang, over, over = n),
        same_place: tr!(lang, "error-ballot-same-place", place = n),
        empty_place: tr!(lang, "error-ballot-empty-place", place = n),
        other: tr!(lang, "error-ballot-unknown-project"),
    }
}

/// "{n} of 400,000 €": what is used of the form's limit, for the island to fill in.
pub(super) fn used_of(lang: Lang, form: BallotForm, limit: i64) -> String {
    let limit = usage_text(lang, form, limit);
    tr!(lang, "votes-bar-detail", used = "{n}", limit = limit)
}

/// "Your vote is not finished", for visitors whose device knows it: the server does not, and `start.js` shows it.
pub fn waiting_on_device(cx: &Cx, edition: &Arc<Edition>, glyph: Glyph, label: String) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&booth(edition));
    let name = edition.name.clone();
    view! {
        <UnsentNotice cx=cx.clone() edition=Arc::clone(edition) />
        <div data-if-kept=format!("parvis.ballot.{}", edition.id) hidden=true>
            <Notice tone=Tone::Warning title=tr!(lang, "votes-unfinished-title")>
                <p>
                    <Written text=name />
                </p>
                <p>{tr!(lang, "votes-unfinished-text")}</p>
                <p>
                    <ButtonLink href icon=Some(glyph)>
                        {label}
                    </ButtonLink>
                </p>
            </Notice>
        </div>
    }
    .into_any()
}
