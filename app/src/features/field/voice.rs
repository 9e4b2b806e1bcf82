//! Reading aloud with the voices of the device. They work without a network: others are not used.

use super::js;
use domain::Lang;
use gloo::events::EventListener;
use leptos::prelude::{StoredValue, window};
use std::cell::RefCell;
use std::rc::Rc;
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

thread_local! {
    /// Who is told that the reading is over.
    static READS: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
}

/// What was read is over, at its end or before.
fn over() {
    let told = READS.take();
    if let Some(told) = told {
        told();
    }
}

/// Reads a text aloud, and nothing else any more. `done` is called once, at its end or when it is stopped.
pub fn speak(lang: Lang, text: &str, done: impl Fn() + 'static) {
    let Some((synthesis, voice)) = synthesis().zip(voice(lang)) else {
        return;
    };
    synthesis.cancel();
    over();
    let done: Rc<dyn Fn()> = Rc::new(done);
    READS.set(Some(Rc::clone(&done)));
    let parts = sentences(text);
    let last = parts.len().saturating_sub(1);
    if parts.is_empty() {
        over();
    }
    for (at, part) in parts.into_iter().enumerate() {
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(part) else {
            continue;
        };
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        // Slower than usual: who listens stands in a street, and may be learning the language.
        utterance.set_rate(0.9);
        if at == last {
            // What the device breaks off ends with an error, and with nothing else.
            let done = Rc::clone(&done);
            let ended = Closure::once_into_js(move || {
                // The end of one that was stopped is not the end of the next.
                let reads = READS.with_borrow(Clone::clone);
                if reads.is_some_and(|reads| Rc::ptr_eq(&reads, &done)) {
                    over();
                }
            });
            utterance.set_onend(Some(ended.unchecked_ref()));
            utterance.set_onerror(Some(ended.unchecked_ref()));
        }
        synthesis.speak(&utterance);
    }
}

/// Sentences, one after the other: long texts break off on some devices.
fn sentences(text: &str) -> Vec<&str> {
    let parts = text.split_inclusive(['.', '!', '?', '؟', '\n']);
    parts
        .map(str::trim)
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .collect()
}

/// Falls silent.
pub fn stop() {
    over();
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// Calls back when the device's voices are known, for as long as the screen is there: some browsers find them only
/// after the page has begun.
pub fn when_known(told: impl Fn() + 'static) {
    let Some(synthesis) = synthesis() else { return };
    // Some know their voices at once, and have nothing to listen to.
    if js::get(&synthesis, "addEventListener").is_function() {
        let listener = EventListener::new(&synthesis, "voiceschanged", move |_| told());
        let _ = StoredValue::new_local(listener);
    }
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
    js::get(&window(), "speechSynthesis").dyn_into().ok()
}
