//! Words and parts that the screens of the desk share.

use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{Glyph, Notice, Tag, Tone};
use domain::{Action, EditionId, EditionState, IdeaState, PhaseKind, Role};
use leptos::prelude::*;
use std::future::Future;
use std::sync::Arc;
use store::Edition;

/// The name of a phase.
pub fn phase(to: impl Speaks, kind: PhaseKind) -> String {
    let key = match kind {
        PhaseKind::Preparation => "desk-phase-preparation",
        PhaseKind::Ideas => "desk-phase-ideas",
        PhaseKind::Screening => "desk-phase-screening",
        PhaseKind::Study => "desk-phase-study",
        PhaseKind::Vote => "desk-phase-vote",
        PhaseKind::Count => "desk-phase-count",
        PhaseKind::Delivery => "desk-phase-delivery",
        PhaseKind::Review => "desk-phase-review",
    };
    tr!(to, key)
}

/// The name of an idea's state.
pub fn idea_state(to: impl Speaks, state: IdeaState) -> String {
    let key = match state {
        IdeaState::Draft => "desk-idea-draft",
        IdeaState::Submitted => "desk-idea-submitted",
        IdeaState::Published => "desk-idea-published",
        IdeaState::ChangesRequested => "desk-idea-changes-requested",
        IdeaState::Refused => "desk-idea-refused",
        IdeaState::Withdrawn => "desk-idea-withdrawn",
        IdeaState::Merged => "desk-idea-merged",
    };
    tr!(to, key)
}

/// The state of an idea as a tag.
pub fn idea_tag(to: impl Speaks, state: IdeaState) -> AnyView {
    let tone = match state {
        IdeaState::Draft | IdeaState::Withdrawn => Tone::Neutral,
        IdeaState::Submitted => Tone::Info,
        IdeaState::ChangesRequested => Tone::Warning,
        IdeaState::Published | IdeaState::Merged => Tone::Success,
        IdeaState::Refused => Tone::Danger,
    };
    view! { <Tag label=idea_state(to, state) tone /> }.into_any()
}

/// The name of a role.
pub fn role(to: impl Speaks, role: Role) -> String {
    let key = match role {
        Role::Administrator => "desk-role-administrator",
        Role::Coordinator => "desk-role-coordinator",
        Role::Moderator => "desk-role-moderator",
        Role::Reader => "desk-role-reader",
        Role::Auditor => "desk-role-auditor",
        Role::Ambassador => "desk-role-ambassador",
        Role::AmbassadorLead => "desk-role-ambassador-lead",
    };
    tr!(to, key)
}

/// Who can see an edition, as a tag.
pub fn edition_tag(to: impl Speaks, state: EditionState) -> AnyView {
    match state {
        EditionState::Draft => {
            view! { <Tag label=tr!(to, "desk-edition-draft") tone=Tone::Warning icon=Glyph::Edit /> }.into_any()
        }
        EditionState::Public => {
            view! { <Tag label=tr!(to, "desk-edition-public") tone=Tone::Success icon=Glyph::Globe /> }.into_any()
        }
    }
}

/// Where an edition stands today: its phase and when it ends, or what comes next.
pub fn phase_of_now(cx: &Cx, edition: &Edition) -> String {
    let lang = cx.lang();
    let now = cx.now();
    if let Some(open) = edition.calendar.at(now) {
        let until = fmt::date_time(cx.lang(), open.ends);
        return tr!(
            lang,
            "desk-now-phase",
            phase = phase(cx, open.kind),
            until = until
        );
    }
    if let Some(next) = edition.calendar.next(now) {
        let from = fmt::date_time(cx.lang(), next.starts);
        return tr!(
            lang,
            "desk-now-next",
            phase = phase(cx, next.kind),
            from = from
        );
    }
    let key = if edition.calendar.phases().is_empty() {
        "desk-now-none"
    } else {
        "desk-now-over"
    };
    tr!(lang, key)
}

/// The title of a screen and the sentence below it.
#[component]
pub fn ScreenHead(
    #[prop(into)] title: String,
    #[prop(optional_no_strip, into)] lead: Option<String>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <h1>{title}</h1>
            {lead.map(|lead| view! { <p class="soft">{lead}</p> })}
        </header>
    }
}

/// Says why a form is shown without being open, above it; nothing when it is open.
#[component]
pub fn Locked(reason: Option<String>) -> impl IntoView {
    reason.map(|reason| {
        view! { <Notice tone=Tone::Info title=tr!(use_context::<domain::Lang>().unwrap_or_default(), "desk-locked")>{reason}</Notice> }
    })
}

/// Why this person can't change editions, if so.
pub fn no_right_to_edit(cx: &Cx, edition: EditionId) -> Option<String> {
    let lang = cx.lang();
    (!cx.can_in(Action::EditEdition, edition)).then(|| tr!(lang, "desk-locked-role"))
}

/// Words typed by staff or residents: in French unless somebody says otherwise, in the direction of their letters.
#[component]
pub fn UserText(#[prop(into)] text: String) -> impl IntoView {
    view! { <p class="user-text" lang="fr" dir="auto">{text}</p> }
}

/// The edition that the address names, for a screen of the desk.
pub async fn edition(cx: &Cx, action: Action) -> Result<Arc<Edition>, AppError> {
    cx.need_somewhere(action)?;
    let edition = cx.edition().await?;
    cx.need_in(action, edition.id)?;
    Ok(edition)
}

/// Runs a form's work. What goes wrong in it (a session that is over, an edition that is gone) is told on a
/// screen of the desk: left as an error, the browser would come back to the form without a word.
pub async fn or_refuse(
    cx: &Cx,
    path: &str,
    work: impl Future<Output = Result<(), AppError>>,
) -> Result<(), AppError> {
    match work.await {
        Ok(()) => Ok(()),
        Err(err) => cx.go_refusing(path, &err).await,
    }
}

/// What staff see above the public pages of an edition that nobody else can see yet.
pub async fn draft_banner(cx: &Cx) -> Option<AnyView> {
    let lang = cx.lang();
    let slug = cx.path().strip_prefix("/e/")?.split('/').next()?;
    let edition = cx.store().edition(&cx.actor(), slug).await.ok()?;
    match edition.state {
        EditionState::Public => None,
        EditionState::Draft => {
            let back = cx.href(&format!("/desk/editions/{slug}"));
            Some(
                view! {
                    <Notice tone=Tone::Warning title=tr!(lang, "desk-preview-title")>
                        <p>{tr!(lang, "desk-preview-text")}</p>
                        <p>
                            <a href=back>{tr!(lang, "desk-preview-back")}</a>
                        </p>
                    </Notice>
                }
                .into_any(),
            )
        }
    }
}
