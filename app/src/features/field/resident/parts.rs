//! What several screens of resident mode have.

use super::booth::Booth;
use crate::features::field::voice;
use crate::ui::{Glyph, Icon};
use domain::Lang;
use leptos::prelude::*;

/// The id of each screen's heading.
pub(super) const HEAD: &str = "resident-head";

pub(super) fn head(text: String) -> AnyView {
    view! {
        <h1 id=HEAD class="resident-head" tabindex="-1">
            {text}
        </h1>
    }
    .into_any()
}

/// Reads a text aloud, and falls silent at a second press. Not there where the device has no voice for the language.
pub(super) fn listen(booth: Booth, lang: Lang, text: String) -> Option<AnyView> {
    if !voice::speaks(lang) {
        return None;
    }
    let speaks = RwSignal::new(false);
    let (go, stop) = (
        booth.say("resident-listen"),
        booth.say("resident-listen-stop"),
    );
    let pressed = move |_| {
        if speaks.get_untracked() {
            voice::stop();
        } else {
            speaks.set(true);
            voice::speak(lang, &text, move || {
                // The screen may have gone in the meantime.
                let _ = speaks.try_set(false);
            });
        }
    };
    Some(
        view! {
            <button type="button" class="button button-quiet resident-listen" on:click=pressed>
                <Icon glyph=Glyph::Sound />
                <span>{move || if speaks.get() { stop.clone() } else { go.clone() }}</span>
            </button>
        }
        .into_any(),
    )
}

/// A large answer to a question.
pub(super) fn answer(text: String, pressed: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="resident-answer" on:click=move |_| pressed()>
            {text}
        </button>
    }
    .into_any()
}

pub(super) fn next(text: String, pressed: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="button resident-next" on:click=move |_| pressed()>
            <span>{text}</span>
            <Icon glyph=Glyph::Next />
        </button>
    }
    .into_any()
}

/// To the screen before, and to the languages: what is chosen stays.
pub(super) fn back(booth: Booth) -> AnyView {
    let languages = move |_| {
        booth.resumes.set(Some(booth.step.get_untracked()));
        booth.go(super::rules::Step::Language);
    };
    view! {
        <div class="resident-back">
            <button type="button" class="button button-bare" on:click=move |_| booth.back()>
                <Icon glyph=Glyph::Back />
                <span>{booth.say("resident-back")}</span>
            </button>
            <button type="button" class="button button-bare" on:click=languages>
                <Icon glyph=Glyph::Globe />
                <span>{booth.say("resident-languages-again")}</span>
            </button>
        </div>
    }
    .into_any()
}
