use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::lang::Lang;

/// Reads a text of the page aloud, with a voice of the device; not there without one. The page names the script once
/// ([`SpeakScript`]).
#[component]
pub fn Speak(
    /// The id of the element whose text is read.
    #[prop(into)]
    text: String,
    /// The language in which it is written.
    written: Lang,
    #[prop(into)] go: String,
    #[prop(into)] stop: String,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button button-quiet speak"
            data-speak=text
            data-voice=voice(written)
        >
            <Icon glyph=Glyph::Sound />
            <span class="speak-go">{go}</span>
            <span class="speak-stop">{stop}</span>
        </button>
    }
    .into_any()
}

/// Wakes the buttons of the page. `src` is the address of `scripts/speak.js`.
#[component]
pub fn SpeakScript(#[prop(into)] src: String) -> impl IntoView {
    view! { <div hidden data-script=src></div> }
}

const fn voice(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr | Lang::Simple => "fr",
        Lang::En => "en",
        Lang::Ar => "ar",
    }
}
