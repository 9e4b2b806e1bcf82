//! Parts that several pages about ideas share.

use crate::error::AppError;
use crate::features::editions::stage;
use crate::features::photos::parts::thumbnail;
use crate::features::supports::parts::in_list;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Heading, Notice, Tag, Tone};
use chrono::{DateTime, Utc};
use domain::calendar::NotOpen;
use domain::{CharterReason, IdeaState};
use leptos::prelude::*;
use std::sync::Arc;
use store::{DecisionLine, Edition, IdeaSummary, Photo, StoreError};

/// The state of an idea in a word or two.
pub fn state_tag(lang: Lang, state: IdeaState) -> impl IntoView + use<> {
    let (tone, icon) = match state {
        IdeaState::Draft => (Tone::Neutral, Some(Glyph::Edit)),
        IdeaState::Submitted => (Tone::Info, Some(Glyph::Clock)),
        IdeaState::Published => (Tone::Success, None),
        IdeaState::ChangesRequested => (Tone::Warning, Some(Glyph::Edit)),
        IdeaState::Refused => (Tone::Danger, None),
        IdeaState::Withdrawn => (Tone::Neutral, None),
        IdeaState::Merged => (Tone::Success, Some(Glyph::Star)),
    };
    let label = tr!(lang, &format!("ideas-state-{state}"));
    match icon {
        Some(icon) => view! { <Tag label tone icon /> }.into_any(),
        None => view! { <Tag label tone /> }.into_any(),
    }
}

/// What a reason of the charter says to the author, and what the author can do.
pub(super) fn reason_texts(lang: Lang, reason: CharterReason) -> (String, String) {
    let key = format!("charter-{}", reason.code().replace('_', "-"));
    (tr!(lang, &key), tr!(lang, &format!("{key}-advice")))
}

/// A decision as its author reads it: the charter's reason, what to do, and the moderator's own words.
pub(super) fn said(lang: Lang, line: &DecisionLine) -> impl IntoView + use<> {
    let reason = line.reason.map(|reason| {
        let (text, advice) = reason_texts(lang, reason);
        view! {
            <p>{text}</p>
            <p>{advice}</p>
        }
    });
    let message = (!line.message.is_empty()).then(|| {
        view! { <blockquote class="said" lang="fr" dir="auto">{line.message.clone()}</blockquote> }
    });
    view! { {reason} {message} }
}

/// An idea in a list. Residents write in the city's language, whatever that of the page is.
#[component]
pub fn IdeaCard(
    lang: Lang,
    edition: Arc<Edition>,
    idea: IdeaSummary,
    /// How many support it.
    #[prop(optional)]
    supports: u64,
    level: u8,
    /// The first of its photos.
    #[prop(optional_no_strip)]
    photo: Option<Photo>,
) -> impl IntoView {
    let place = place_name(lang, &edition, idea.district);
    let theme = idea
        .theme
        .and_then(|id| edition.theme(id))
        .map(|theme| theme.name.clone());
    let href = lang.href(&format!("/e/{}/ideas/{}", edition.slug, idea.number));
    let merged = (idea.state == IdeaState::Merged).then(|| state_tag(lang, idea.state));
    let author = if idea.unnamed {
        someone_of(lang, &edition, idea.district)
    } else {
        idea.author.clone()
    };
    let sent = by(lang, &author, idea.submitted_at);
    view! {
        <article class="card">
            <p class="card-kicker">
                <span dir="auto">{place}</span>
                {theme.map(|theme| view! { " · " <span lang="fr" dir="auto">{theme}</span> })}
            </p>
            <Heading level class="card-title">
                <a class="card-link" href=href lang="fr" dir="auto">{idea.title}</a>
            </Heading>
            {photo.map(|photo| thumbnail(lang, &photo, 1))}
            <div class="card-body"><p lang="fr" dir="auto">{idea.excerpt}</p></div>
            <div class="card-foot">
                <span class="soft small">{sent}</span>
                {in_list(lang, supports)}
                {merged}
            </div>
        </article>
    }
}

/// Who sent an idea, and when; a city's old files don't always say who.
fn by(lang: Lang, author: &str, at: DateTime<Utc>) -> String {
    let date = fmt::date(lang, at);
    if author.is_empty() {
        tr!(lang, "ideas-sent-on", date = date)
    } else {
        tr!(lang, "ideas-by", author = author.to_owned(), date = date)
    }
}

/// What stands for a name that its author does not show.
pub fn someone_of(lang: Lang, edition: &Edition, district: Option<domain::DistrictId>) -> String {
    match district.and_then(|id| edition.district(id)) {
        Some(district) => tr!(lang, "ideas-someone", district = district.name.clone()),
        None => tr!(lang, "ideas-someone-city"),
    }
}

/// The district of an idea; the whole city when it has none.
pub fn place_name(lang: Lang, edition: &Edition, district: Option<domain::DistrictId>) -> String {
    match district.and_then(|id| edition.district(id)) {
        Some(district) => district.name.clone(),
        None => tr!(lang, "ideas-whole-city"),
    }
}

/// Why no idea can be sent now, and when one could or can be.
pub(super) fn closed_text(lang: Lang, not_open: NotOpen) -> String {
    match not_open {
        // Told by its last day, not by the midnight after it.
        NotOpen::Over { ended, .. } => tr!(lang, "ideas-over", until = stage::until(lang, ended)),
        NotOpen::NotPlanned { .. } | NotOpen::NotYet { .. } | NotOpen::StillOpen { .. } => {
            AppError::from(StoreError::NotOpen(not_open)).text(lang)
        }
    }
}

/// The same as a message in a page.
#[component]
pub fn ClosedNote(lang: Lang, not_open: NotOpen) -> impl IntoView {
    view! {
        <Notice tone=Tone::Neutral>
            <p>{closed_text(lang, not_open)}</p>
        </Notice>
    }
}
