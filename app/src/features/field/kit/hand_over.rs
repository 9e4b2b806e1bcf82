//! Before and after a vote: the phone changes hands, and comes back knowing nothing.

use super::device;
use super::fields::button;
use super::phone::{Phone, Screen};
use crate::ui::Glyph;
use domain::kit::KitVote;
use leptos::prelude::*;

/// Why nobody can vote now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Closed {
    /// There is no vote on this outing's edition.
    None,
    NotYet,
    Over,
}

pub(super) fn screen(phone: Phone) -> AnyView {
    if phone.is_over() {
        return super::collect::over(phone);
    }
    let closed = phone
        .of_kit(|kit| closed(phone, kit.vote.as_ref()))
        .unwrap_or(Some(Closed::None));
    if let Some(closed) = closed {
        return not_now(phone, closed);
    }
    view! {
        <p class="lead">{phone.say("field-hand-lead")}</p>
        <ol class="kit-list kit-steps">
            <li>{phone.say("field-hand-ask")}</li>
            <li>{phone.say("field-hand-give")}</li>
            <li>{phone.say("field-hand-away")}</li>
        </ol>
        <p>{phone.say("field-hand-secret")}</p>
        {button(
            "button button-wide kit-large",
            Some(Glyph::Vote),
            phone.say("field-hand-go"),
            false.into(),
            move || {
                phone.said.set(None);
                phone.show(Screen::Resident);
            },
        )}
    }
    .into_any()
}

/// Neither what was chosen nor whether somebody voted: whoever takes the phone back learns nothing.
pub(super) fn handed_back(phone: Phone) -> AnyView {
    view! {
        <p class="lead">{phone.say("field-back-lead")}</p>
        <p>{phone.say("field-back-nothing")}</p>
        {button(
            "button button-wide kit-large",
            Some(Glyph::Next),
            phone.say("field-back-go"),
            false.into(),
            move || phone.show(Screen::Collect),
        )}
    }
    .into_any()
}

fn closed(phone: Phone, vote: Option<&KitVote>) -> Option<Closed> {
    let Some(vote) = vote else {
        return Some(Closed::None);
    };
    let now = phone.now();
    if now < vote.phase.starts {
        Some(Closed::NotYet)
    } else if now >= vote.phase.ends {
        Some(Closed::Over)
    } else {
        None
    }
}

fn not_now(phone: Phone, closed: Closed) -> AnyView {
    let day = |of: fn(&KitVote) -> chrono::DateTime<chrono::Utc>| {
        phone
            .of_kit(|kit| {
                kit.vote
                    .as_ref()
                    .map(|vote| device::moment(phone.lang, of(vote)))
            })
            .flatten()
            .unwrap_or_default()
    };
    let text = match closed {
        Closed::None => phone.say("field-vote-none"),
        Closed::NotYet => phone.say_with(
            "field-vote-not-yet",
            &[("when", &day(|vote| vote.phase.starts))],
        ),
        Closed::Over => {
            phone.say_with("field-vote-over", &[("when", &day(|vote| vote.phase.ends))])
        }
    };
    view! {
        <p class="lead">{text}</p>
        <p>{phone.say("field-vote-else")}</p>
        {button(
            "button button-quiet button-wide",
            Some(Glyph::Back),
            phone.say("field-back"),
            false.into(),
            move || phone.show(Screen::Collect),
        )}
    }
    .into_any()
}
