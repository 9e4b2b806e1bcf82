//! What the pages of a deliberation share.

use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Fact, Glyph, Link, Tag, Tone};
use domain::delegated::MotionBallot;
use domain::{DeliberationState, MotionState};
use leptos::prelude::*;
use store::{DelegatedEnvelope, Deliberation, DeliberationView, Motion, MotionView};

/// The envelope that the address names.
pub(super) async fn envelope(cx: &Cx) -> Result<DelegatedEnvelope, AppError> {
    Ok(cx.store().delegated_envelope(cx.param("slug")).await?)
}

/// The deliberation that the address names, as this person may see it.
pub(super) async fn seen(cx: &Cx) -> Result<DeliberationView, AppError> {
    let envelope = envelope(cx).await?;
    let number = cx.param_as("number")?;
    let view = cx
        .store()
        .deliberation_view(&cx.actor(), envelope.id, number)
        .await?;
    Ok(view)
}

/// The same for a page of whoever chairs it.
pub(super) async fn chaired(cx: &Cx) -> Result<DeliberationView, AppError> {
    if cx.actor().account().is_none() {
        return Err(AppError::SignIn);
    }
    let view = seen(cx).await?;
    if view.chairs {
        Ok(view)
    } else {
        Err(AppError::Forbidden)
    }
}

/// Whether somebody leads the deliberations about an envelope: what pages show goes by it, the store refuses.
pub(super) fn leads(cx: &Cx, envelope: &DelegatedEnvelope) -> bool {
    let actor = cx.actor();
    actor
        .can_in_network(domain::Action::LeadNetwork, envelope.network)
        .is_ok()
        || cx.can_in(domain::Action::ManageEnvelopes, envelope.edition)
}

pub(super) fn all_path(slug: &str) -> String {
    format!("/envelopes/{slug}/deliberations")
}

pub(super) fn path(slug: &str, number: i32) -> String {
    format!("/envelopes/{slug}/deliberations/{number}")
}

pub(super) fn path_of(view: &DeliberationView) -> String {
    path(&view.envelope.slug, view.deliberation.number)
}

/// The way up: the envelope, its deliberations, and for pages below one this one.
pub(super) fn crumbs(cx: &Cx, view: &DeliberationView, below: bool) -> Vec<Link> {
    let lang = cx.lang();
    let slug = &view.envelope.slug;
    let mut links = vec![
        Link::new(
            cx.href(&format!("/envelopes/{slug}")),
            view.envelope.name.clone(),
        ),
        Link::new(cx.href(&all_path(slug)), tr!(lang, "deliberations-title")),
    ];
    if below {
        links.push(Link::new(
            cx.href(&path_of(view)),
            name(lang, &view.deliberation),
        ));
    }
    links
}

/// "Meeting 3".
pub(super) fn name(lang: Lang, deliberation: &Deliberation) -> String {
    tr!(
        lang,
        "deliberations-number",
        number = deliberation.number.to_string()
    )
}

/// Where a deliberation stands.
pub(crate) fn state_tag(lang: Lang, state: DeliberationState) -> AnyView {
    let (key, tone, icon) = match state {
        DeliberationState::Convened => ("deliberations-convened", Tone::Info, Glyph::Calendar),
        DeliberationState::Open => ("deliberations-open", Tone::Success, Glyph::Vote),
        DeliberationState::Closed => ("deliberations-closed", Tone::Neutral, Glyph::Clock),
        DeliberationState::Approved => ("deliberations-approved", Tone::Success, Glyph::Done),
        DeliberationState::Cancelled => ("deliberations-cancelled", Tone::Danger, Glyph::Close),
    };
    view! { <Tag label=tr!(lang, key) tone icon /> }.into_any()
}

/// Where a motion stands.
pub(super) fn motion_tag(lang: Lang, state: MotionState) -> AnyView {
    let (tone, icon) = match state {
        MotionState::Tabled => (Tone::Neutral, Glyph::Clock),
        MotionState::Voting => (Tone::Warning, Glyph::Vote),
        MotionState::Carried => (Tone::Success, Glyph::Done),
        MotionState::Rejected => (Tone::Danger, Glyph::Close),
        MotionState::Withdrawn => (Tone::Neutral, Glyph::Minus),
    };
    view! { <Tag label=tr!(lang, motion_state(state)) tone icon /> }.into_any()
}

pub(super) const fn motion_state(state: MotionState) -> &'static str {
    match state {
        MotionState::Tabled => "deliberations-motion-tabled",
        MotionState::Voting => "deliberations-motion-voting",
        MotionState::Carried => "deliberations-motion-carried",
        MotionState::Rejected => "deliberations-motion-rejected",
        MotionState::Withdrawn => "deliberations-motion-withdrawn",
    }
}

/// "Motion 2", or "Amendment 3, to motion 2".
pub(super) fn motion_name(lang: Lang, motion: &Motion, all: &[MotionView]) -> String {
    let amended = all
        .iter()
        .find(|one| motion.amends == Some(one.motion.id))
        .map(|one| one.motion.position.to_string());
    let number = motion.position.to_string();
    match amended {
        Some(of) => tr!(lang, "deliberations-amendment", number = number, of = of),
        None => tr!(lang, "deliberations-motion", number = number),
    }
}

pub(super) fn is_secret(motion: &Motion) -> bool {
    motion.ballot == MotionBallot::Secret
}

/// A first name, or what stands for one.
pub(super) fn called(lang: Lang, first_name: &str) -> String {
    if first_name.is_empty() {
        tr!(lang, "deliberations-somebody")
    } else {
        first_name.to_owned()
    }
}

/// When and where, and what is left to decide about.
pub(super) fn facts(cx: &Cx, view: &DeliberationView) -> Vec<Fact> {
    let lang = cx.lang();
    let one = &view.deliberation;
    let mut facts = vec![Fact::new(
        tr!(lang, "deliberations-when"),
        fmt::date_time(lang, one.starts_at),
    )];
    if !one.place.is_empty() {
        facts.push(Fact::new(
            tr!(lang, "deliberations-place"),
            one.place.clone(),
        ));
    }
    if one.is_remote {
        facts.push(Fact::new(
            tr!(lang, "deliberations-remote"),
            tr!(lang, "deliberations-remote-yes"),
        ));
    }
    facts.push(Fact::new(
        tr!(lang, "deliberations-left"),
        fmt::money(lang, view.left),
    ));
    facts
}

/// "Present: 8. Needed: 7."
pub(super) fn quorum(lang: Lang, view: &DeliberationView) -> AnyView {
    let reached = view.present >= view.needed;
    let text = tr!(
        lang,
        "deliberations-quorum",
        present = view.present.to_string(),
        needed = view.needed.to_string(),
        members = view.members.to_string()
    );
    let (tone, key) = if reached {
        (Tone::Success, "deliberations-quorum-reached")
    } else {
        (Tone::Warning, "deliberations-quorum-missing")
    };
    view! {
        <p class="deliberation-quorum">
            <span class="strong">{text}</span>
            " "
            <Tag label=tr!(lang, key) tone />
        </p>
    }
    .into_any()
}

/// The fields that say which deliberation a form is about.
pub(super) fn about(view: &DeliberationView) -> AnyView {
    view! {
        <input type="hidden" name="slug" value=view.envelope.slug.clone() />
        <input type="hidden" name="number" value=view.deliberation.number.to_string() />
    }
    .into_any()
}

/// A link to the page itself: what others do is there after a reload, and no page asks the server by itself.
pub(super) fn refresh(cx: &Cx, path: &str) -> AnyView {
    let lang = cx.lang();
    view! {
        <p>
            <crate::ui::ButtonLink href=cx.href(path) look=crate::ui::Look::Quiet icon=Some(Glyph::Clock)>
                {tr!(lang, "deliberations-refresh")}
            </crate::ui::ButtonLink>
        </p>
    }
    .into_any()
}
