//! Reads a QR code with the phone's camera: the browser's own reader where there is one, else the kit's worker. No
//! picture leaves the phone, and none is kept.

use super::texts::Texts;
use super::worker::Hand;
use crate::ui::{Glyph, Icon};
use domain::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;

mod camera;

/// How the camera stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scan {
    Off,
    /// It starts, or looks.
    On,
    /// There is none, or another app has it.
    NoCamera,
    /// Its use was not allowed.
    NotAllowed,
    /// No code was seen for a minute: it rests, for the battery's sake.
    NothingSeen,
}

/// A button that opens the camera, and its picture. What is read goes to `on_code`; the code can always be typed too.
/// `at_once`: a press has asked for the camera already.
#[component]
pub fn Scanner(
    texts: Texts,
    #[prop(into)] lang: Signal<Lang>,
    hand: Hand,
    on_code: Callback<String>,
    #[prop(optional)] at_once: bool,
) -> impl IntoView {
    let state = RwSignal::new(Scan::Off);
    // Each look has a number: one that was stopped must not answer for the next.
    let look = StoredValue::new(0_u32);
    let hand = StoredValue::new_local(hand);
    let say = move |key: &str| texts.get(lang.get(), key, &[]);
    let stop = move || {
        look.update_value(|look| *look += 1);
        state.set(Scan::Off);
    };
    on_cleanup(move || {
        let _ = look.try_update_value(|look| *look += 1);
    });
    let start = move || {
        look.update_value(|look| *look += 1);
        let own = look.get_value();
        state.set(Scan::On);
        let goes_on = move || look.try_get_value() == Some(own);
        spawn_local(async move {
            let hand = hand.with_value(Hand::clone);
            let seen = camera::read(VIDEO, &hand, goes_on).await;
            if !goes_on() {
                return;
            }
            match seen {
                Ok(text) => {
                    state.set(Scan::Off);
                    on_code.run(text);
                }
                Err(why) => state.set(why),
            }
        });
    };
    if at_once {
        // Once its picture is on the page.
        request_animation_frame(start);
    }
    let pressed = move |_| {
        if state.get_untracked() == Scan::On {
            stop();
        } else {
            start();
        }
    };
    let word = move || {
        say(if state.get() == Scan::On {
            "scan-stop"
        } else {
            "scan-start"
        })
    };
    let told = move || match state.get() {
        Scan::Off => String::new(),
        Scan::On => say("scan-looks"),
        Scan::NoCamera => say("scan-no-camera"),
        Scan::NotAllowed => say("scan-not-allowed"),
        Scan::NothingSeen => say("scan-nothing"),
    };
    view! {
        <div class="scanner stack">
            <button type="button" class="button button-quiet scanner-button" on:click=pressed>
                <Icon glyph=Glyph::Camera />
                <span>{word}</span>
            </button>
            <p role="status">{told}</p>
            // Always there, so that it has its place when the camera starts.
            <video
                id=VIDEO
                class="scanner-picture"
                playsinline=true
                muted=true
                aria-hidden="true"
                hidden=move || state.get() != Scan::On
            ></video>
        </div>
    }
}

const VIDEO: &str = "scanner-picture";
