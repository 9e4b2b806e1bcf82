//! The whole screen of resident mode: which part of it is shown, and what the time that goes by does to it.

use super::booth::{Booth, now};
use super::parts::HEAD;
use super::rules::{Step, Tick, tick};
use super::{cards, dom, lock, receipt, start, summary, who};
use crate::features::field::js::focus;
use crate::features::field::texts::Texts;
use crate::features::field::voice;
use crate::features::field::worker::Hand;
use domain::kit::Kit;
use gloo::events::EventListener;
use leptos::prelude::*;
use std::time::Duration;

/// The id of what scrolls.
const REGION: &str = "resident";

/// The whole screen belongs to the resident, until they are done or the ambassador takes the phone back.
#[component]
pub fn Resident(
    kit: StoredValue<Kit>,
    texts: Texts,
    hand: Hand,
    on_done: Callback<()>,
) -> impl IntoView {
    let booth = Booth::new(kit, texts, hand);
    let time = RwSignal::new(Tick::Nothing);
    watch(booth, time);
    lock::hold(booth);
    cover_when_hidden(booth);
    Effect::new(move |_| {
        booth.step.track();
        request_animation_frame(|| dom::show_from_top(REGION, HEAD));
    });
    on_cleanup(|| {
        voice::stop();
        dom::give_screen_back();
    });
    let touched = move || {
        // A receipt goes after its time, whoever reads it.
        if booth.step.get_untracked() != Step::Receipt {
            booth.touched.set(now());
        }
    };
    // A finger counts as a wish only when it lifts.
    let pressed = move |_| {
        dom::take_screen();
        touched();
    };
    // Asked whether they are there, only the answer counts: a key may be pressed in a pocket.
    let key = move |_| {
        if !matches!(time.get_untracked(), Tick::Asks(_)) {
            touched();
        }
    };
    let shown = move || {
        let step = booth.step.get();
        untrack(move || part(booth, step, time, on_done))
    };
    view! {
        <div
            class="resident"
            id=REGION
            lang=move || booth.lang.get().code()
            dir=move || booth.lang.get().dir()
            on:pointerdown=move |_| touched()
            on:click=pressed
            on:keydown=key
            on:wheel=move |_| touched()
        >
            <div class="resident-screen" prop:inert=move || booth.is_behind(time.get())>
                {shown}
            </div>
            <lock::Team booth time on_done />
            <StillThere booth time />
            <Cover booth />
        </div>
    }
}

fn part(booth: Booth, step: Step, time: RwSignal<Tick>, on_done: Callback<()>) -> AnyView {
    match step {
        Step::Language => start::language(booth, on_done),
        Step::About => start::about(booth),
        Step::Declare => start::declare(booth),
        Step::Barred(why) => start::barred(booth, why),
        Step::Choose => cards::choose(booth),
        Step::Summary => summary::summary(booth),
        Step::Who => who::who(booth),
        Step::Receipt => receipt::receipt(booth, time),
    }
}

/// Looks once a second how long nobody has touched the phone: while somebody votes, and no longer.
fn watch(booth: Booth, time: RwSignal<Tick>) {
    let look = move || {
        let quiet = now() - booth.touched.get_untracked();
        let told = tick(booth.stands_at(), quiet);
        if told == Tick::Wipes {
            booth.end();
            time.set(Tick::Nothing);
        } else if time.get_untracked() != told {
            time.set(told);
        }
    };
    if let Ok(every) = set_interval_with_handle(look, Duration::from_secs(1)) {
        on_cleanup(move || every.clear());
    }
}

/// Nobody has touched the phone for a while: is somebody there?
#[component]
fn StillThere(booth: Booth, time: RwSignal<Tick>) -> impl IntoView {
    let asks = Memo::new(move |_| matches!(time.get(), Tick::Asks(_)));
    Effect::new(move |_| {
        if asks.get() {
            request_animation_frame(|| focus("resident-stay"));
        }
    });
    let seconds = move || match time.get() {
        Tick::Asks(left) => booth.say_number("resident-still-seconds", "n", left),
        Tick::Nothing | Tick::Shows(_) | Tick::Wipes => String::new(),
    };
    let stay = move |_| {
        booth.touched.set(now());
        time.set(Tick::Nothing);
        request_animation_frame(|| focus(HEAD));
    };
    let wipe = move |_| {
        time.set(Tick::Nothing);
        booth.end();
    };
    view! {
        <Show when=move || asks.get()>
            <div class="resident-over" role="alertdialog" aria-modal="true" aria-labelledby="resident-still">
                <div class="resident-question stack">
                    <h2 id="resident-still">{booth.say("resident-still-title")}</h2>
                    <p>{seconds}</p>
                    <button id="resident-stay" type="button" class="button resident-next" on:click=stay>
                        {booth.say("resident-still-yes")}
                    </button>
                    <button type="button" class="button button-quiet" on:click=wipe>
                        {booth.say("resident-still-no")}
                    </button>
                </div>
            </div>
        </Show>
    }
}

/// A page that is put aside is covered at once: the phone keeps a picture of it for its list of apps.
fn cover_when_hidden(booth: Booth) {
    let listener = EventListener::new(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            booth.covered.set(true);
        } else {
            request_animation_frame(|| focus(UNCOVER));
        }
    });
    let _ = StoredValue::new_local(listener);
}

const UNCOVER: &str = "resident-uncover";

/// Stands before everything until somebody touches it.
#[component]
fn Cover(booth: Booth) -> impl IntoView {
    let uncover = move |_| {
        booth.covered.set(false);
        request_animation_frame(|| focus(HEAD));
    };
    view! {
        <Show when=move || booth.covered.get()>
            <div class="resident-over" role="dialog" aria-modal="true" aria-labelledby="resident-covered">
                <div class="resident-question stack">
                    <h2 id="resident-covered">{booth.say("resident-covered")}</h2>
                    <button id=UNCOVER type="button" class="button resident-next" on:click=uncover>
                        {booth.say("resident-uncover")}
                    </button>
                </div>
            </div>
        </Show>
    }
}
