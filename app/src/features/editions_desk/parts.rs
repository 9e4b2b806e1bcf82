//! What the pages of an edition share: the frame, and what a form is told after it was sent.

use crate::context::{Cx, FieldError, FormState};
use crate::error::AppError;
use crate::features::desk::parts::{edition_tag, no_right_to_edit, phase_of_now};
use crate::i18n::Speaks;
use crate::page::{Page, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, ErrorSummary, Fact, Facts, Link, Notice, Tab, TabLinks, Tone};
use domain::text::TextError;
use domain::{Lang, PhaseKind};
use leptos::prelude::*;
use store::{Edition, StoreError};

/// The pages of an edition, in the order in which one prepares it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Overview,
    Presentation,
    Calendar,
    Envelopes,
    Rules,
    Districts,
    Themes,
    Projects,
    BallotBox,
}

impl Part {
    const ALL: [Self; 9] = [
        Self::Overview,
        Self::Presentation,
        Self::Calendar,
        Self::Envelopes,
        Self::Rules,
        Self::Districts,
        Self::Themes,
        Self::Projects,
        Self::BallotBox,
    ];

    /// The end of the part's address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Presentation => "/presentation",
            Self::Calendar => "/calendar",
            Self::Envelopes => "/envelopes",
            Self::Rules => "/rules",
            Self::Districts => "/districts",
            Self::Themes => "/themes",
            Self::Projects => "/projects",
            Self::BallotBox => "/ballot-box",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Overview => "editing-overview",
            Self::Presentation => "editing-presentation",
            Self::Calendar => "editing-calendar",
            Self::Envelopes => "editing-envelopes",
            Self::Rules => "editing-rules",
            Self::Districts => "editing-districts",
            Self::Themes => "editing-themes",
            Self::Projects => "editing-projects",
            Self::BallotBox => "editing-ballot-box",
        }
    }

    /// Where the part of an edition is, below the language.
    pub fn of(self, slug: &str) -> String {
        format!("/desk/editions/{slug}{}", self.path())
    }
}

/// A page of an edition in its frame: the way back, the name, the parts.
pub fn part_page(
    cx: &Cx,
    edition: &Edition,
    part: Part,
    form: Option<&FormState>,
    body: AnyView,
) -> Page {
    let lang = cx.lang();
    let tabs = Part::ALL
        .into_iter()
        .map(|other| Tab {
            href: cx.href(&other.of(&edition.slug)),
            label: tr!(lang, other.key()),
            current: other == part,
            ..Tab::default()
        })
        .collect();
    let title = tr!(lang, part.key());
    let errors = form.map(|form| form.errors(lang)).unwrap_or_default();
    let view = view! {
        <div class="stack">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/editions"), tr!(lang, "desk-editions"))]
                current=edition.name.clone()
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1>
                    <span lang="fr">{edition.name.clone()}</span>
                    <span class="part-name">" – " {title.clone()}</span>
                </h1>
                <p class="cluster">
                    {edition_tag(lang, edition.state)}
                    <span class="soft">{phase_of_now(cx, edition)}</span>
                </p>
            </header>
            <TabLinks label=tr!(lang, "editing-parts") tabs />
            {body}
        </div>
    };
    Page::desk(
        Screen::Editions,
        format!("{} – {title}", edition.name),
        view,
    )
}

/// Why what decides the vote can't be changed, if so: the role, or the vote that has opened.
pub fn fixed(cx: &Cx, edition: &Edition) -> Option<String> {
    no_right_to_edit(cx, edition.id).or_else(|| {
        edition
            .calendar
            .has_begun(PhaseKind::Vote, cx.now())
            .then(|| tr!(cx, "editing-fixed"))
    })
}

/// What is saved now, above a form whose save met somebody else's.
pub fn conflict(lang: Lang, form: &FormState, now: Vec<Fact>) -> Option<AnyView> {
    form.error(lang, CONFLICT)?;
    Some(
        view! {
            <div id=CONFLICT tabindex="-1">
                <Notice tone=Tone::Warning title=tr!(lang, "desk-conflict-title")>
                    <p>{tr!(lang, "desk-conflict-text")}</p>
                    <Facts facts=now />
                </Notice>
            </div>
        }
        .into_any(),
    )
}

/// The field under which a conflict with somebody else's change is told.
const CONFLICT: &str = "conflict";

/// Tells a form what came of it: saved, changed by somebody else meanwhile, or refused.
pub async fn answer(
    cx: &Cx,
    path: &str,
    form: &str,
    typed: Vec<(&'static str, String)>,
    result: Result<(), StoreError>,
) -> Result<(), AppError> {
    match result {
        Ok(()) => cx.go_saying(path, tr!(cx, "desk-saved")).await,
        Err(StoreError::Changed) => {
            let fault = FieldError::new(CONFLICT, AppError::refused("desk-conflict-error"));
            cx.refuse_form(path, form, typed, vec![fault]).await
        }
        Err(StoreError::SlugTaken) => {
            let fault = FieldError::new("slug", AppError::refused("editing-slug-taken"));
            cx.refuse_form(path, form, typed, vec![fault]).await
        }
        Err(err) => {
            cx.refuse_form(path, form, typed, vec![FieldError::new("form", err.into())])
                .await
        }
    }
}

/// A fault of a text, in words.
pub fn text_fault(field: &str, err: TextError) -> FieldError {
    let error = match err {
        TextError::Empty => AppError::refused("desk-text-empty"),
        TextError::TooShort { min } => {
            AppError::refused_with("desk-text-short", [("min", min.to_string())])
        }
        TextError::TooLong { max, len } => AppError::refused_with(
            "desk-text-long",
            [("max", max.to_string()), ("len", len.to_string())],
        ),
    };
    FieldError::new(field, error)
}

/// The rows that a refused form holds, or those that it begins with.
pub fn typed_rows<T: serde::de::DeserializeOwned>(
    form: &FormState,
    first: impl FnOnce() -> T,
) -> T {
    serde_json::from_str(&form.value(ROWS, "")).unwrap_or_else(|_| first())
}

/// The name under which the rows of a form are kept.
pub const ROWS: &str = "rows";

/// Rows as a refused form keeps them.
pub fn kept_rows<T: serde::Serialize>(rows: &T) -> Vec<(&'static str, String)> {
    vec![(ROWS, serde_json::to_string(rows).unwrap_or_default())]
}
