//! Reading aloud with the voices of the device. They work without a network: others are not used.

use domain::Lang;
use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// The language of a voice for a language of the interface: simple French is read by a French voice.
pub fn spoken(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr | Lang::Simple => "fr",
        Lang::En => "en",
        Lang::Ar => "ar",
    }
}

/// Whether the device can read this language aloud by itself.
pub fn speaks(lang: Lang) -> bool {
    voice(lang).is_some()
}

/// Reads a text aloud, and nothing else any more. `done` is called at its end, or when it is stopped.
pub fn speak(lang: Lang, text: &str, done: impl FnOnce() + 'static) {
    let Some((synthesis, voice)) = synthesis().zip(voice(lang)) else {
        return;
    };
    synthesis.cancel();
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else {
        return;
    };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    // Slower than usual: who listens stands in a street, and may be learning the language.
    utterance.set_rate(0.9);
    let over = Closure::once_into_js(done);
    utterance.set_onend(Some(over.unchecked_ref()));
    synthesis.speak(&utterance);
}

/// Falls silent.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// Calls back when the device's voices are known: some browsers find them only after the page has begun.
pub fn when_known(told: impl FnMut() + 'static) {
    let Some(synthesis) = synthesis() else { return };
    let told = Closure::<dyn FnMut()>::new(told);
    synthesis.set_onvoiceschanged(Some(told.as_ref().unchecked_ref()));
    // The page has one listener, for as long as it lives.
    told.forget();
}

fn voice(lang: Lang) -> Option<SpeechSynthesisVoice> {
    let wanted = spoken(lang);
    let voices = synthesis()?.get_voices();
    voices
        .iter()
        .filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok())
        .filter(SpeechSynthesisVoice::local_service)
        .find(|voice| {
            let lang = voice.lang().to_ascii_lowercase();
            lang.split(['-', '_']).next() == Some(wanted)
        })
}

/// Nothing in a browser that can't read aloud.
fn synthesis() -> Option<SpeechSynthesis> {
    let found = Reflect::get(&window(), &"speechSynthesis".into()).ok()?;
    found.dyn_into().ok()
}
