//! The way back to the team: a press of two seconds, then a question. A resident does not get there by chance, and
//! what they have chosen is not there any more when somebody else does.

use super::booth::{Booth, now};
use super::dom;
use super::rules::Tick;
use crate::features::field::history;
use crate::features::field::js::focus;
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

const HOLD: Duration = Duration::from_secs(2);

/// Keeps "back" inside. The kit's frame asks before the page is left.
pub(super) fn hold(booth: Booth) {
    dom::take_screen();
    let back = window_event_listener(ev::popstate, move |_| {
        history::write(history::VOTE, true);
        // A code that somebody scans meanwhile is no press of "back".
        let scanned = window()
            .location()
            .hash()
            .is_ok_and(|hash| !hash.is_empty());
        if !scanned {
            booth.touched.set(now());
            booth.back();
        }
    });
    on_cleanup(move || back.remove());
}

#[component]
pub(super) fn Team(booth: Booth, time: RwSignal<Tick>, on_done: Callback<()>) -> impl IntoView {
    let held = RwSignal::new(None::<TimeoutHandle>);
    let asks = booth.asks_team;
    let release = move || {
        if let Some(waiting) = held.get_untracked() {
            waiting.clear();
            held.set(None);
        }
    };
    let press = move || {
        release();
        let over = move || {
            held.set(None);
            asks.set(true);
            // Not its buttons: a key that is still held would press one.
            request_animation_frame(|| focus("resident-team-title"));
        };
        held.set(set_timeout_with_handle(over, HOLD).ok());
    };
    on_cleanup(release);
    let key = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            if !event.repeat() {
                press();
            }
        }
    };
    let stay = move |_| {
        asks.set(false);
        request_animation_frame(|| focus("resident-team"));
    };
    let leave = move |_| {
        asks.set(false);
        booth.end();
        on_done.run(());
    };
    view! {
        <button
            type="button"
            id="resident-team"
            class="resident-team"
            prop:inert=move || booth.is_behind(time.get())
            class:resident-team-held=move || held.read().is_some()
            on:pointerdown=move |_| press()
            on:pointerup=move |_| release()
            on:pointerleave=move |_| release()
            on:pointercancel=move |_| release()
            on:keydown=key
            on:keyup=move |_| release()
            on:blur=move |_| release()
            on:contextmenu=move |event| event.prevent_default()
        >
            {move || booth.say("resident-team")}
            <span class="hidden">{move || booth.say("resident-team-how")}</span>
        </button>
        <Show when=move || asks.get()>
            <div class="resident-over" role="alertdialog" aria-modal="true" aria-labelledby="resident-team-title">
                <div class="resident-question stack">
                    <h2 id="resident-team-title" tabindex="-1">{booth.say("resident-team-title")}</h2>
                    <p>{booth.say("resident-team-text")}</p>
                    <button type="button" class="button resident-next" on:click=stay>
                        {booth.say("resident-team-stay")}
                    </button>
                    <button type="button" class="button button-danger" on:click=leave>
                        {booth.say("resident-team-leave")}
                    </button>
                </div>
            </div>
        </Show>
    }
}
