//! What stands around the screens: the head, what was said last, the bar at the bottom.

use super::phone::{Phone, Said, Screen, Tone};
use super::{collect, contact, debrief, hand_over, idea, queue, ready, start, words};
use crate::features::field::js::focus;
use crate::features::field::resident::{Resident, ResidentProps};
use crate::features::field::texts::{TextTable, Texts};
use crate::ui::{Glyph, Icon};
use domain::Lang;
use domain::kit::{Ask, Told};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Draws the kit in the place of what the server rendered.
pub(super) fn begin(texts: TextTable, lang: Lang) {
    let Some(place) = document().get_element_by_id("kit") else {
        return;
    };
    let Ok(place) = place.dyn_into::<HtmlElement>() else {
        return;
    };
    place.set_text_content(None);
    mount_to(place, move || frame(texts, lang)).forget();
}

fn frame(texts: TextTable, lang: Lang) -> AnyView {
    let phone = Phone::new(Texts::new(texts), lang);
    provide_context(lang);
    super::device::guard_what_is_typed(phone);
    phone.code.set(super::device::code_of_address());
    super::device::when_scanned(phone);
    super::back::follow(phone);
    phone.follow_kit();
    spawn_local(open(phone));
    follow_with_focus(phone);
    let voting = Memo::new(move |_| phone.screen.get() == Screen::Resident);
    (move || {
        if voting.get() {
            return resident(phone);
        }
        view! {
            <div class="kit-frame">
                {head(phone)}
                {said(phone)}
                <div class="kit-body stack">{move || body(phone)}</div>
                {bar(phone)}
            </div>
        }
        .into_any()
    })
    .into_any()
}

/// Finds out how the phone stands, and shows the screen that fits.
async fn open(phone: Phone) {
    let told = phone.ask(Ask::Open).await;
    if !matches!(told, Told::State { .. }) {
        phone.tell_unexpected(&told);
        phone.show(Screen::Start);
        return;
    }
    let signed_in = phone.state.with_untracked(|state| state.outing.is_some());
    let prepared = signed_in && phone.read_kit().await;
    let has_code = phone.code.with_untracked(|code| !code.is_empty());
    phone.show(match (signed_in, prepared) {
        _ if has_code => Screen::Start,
        (false, _) => Screen::Start,
        (true, false) => Screen::Ready,
        (true, true) => Screen::Collect,
    });
}

fn body(phone: Phone) -> AnyView {
    match phone.screen.get() {
        Screen::Opening => view! { <p role="status">{phone.say("field-starting")}</p> }.into_any(),
        Screen::Start => start::screen(phone),
        Screen::Ready => ready::screen(phone),
        Screen::Collect => collect::screen(phone),
        Screen::Idea => idea::screen(phone),
        Screen::Contact => contact::screen(phone),
        Screen::HandOver => hand_over::screen(phone),
        Screen::HandedBack => hand_over::handed_back(phone),
        Screen::Queue => queue::screen(phone),
        Screen::Debrief => debrief::screen(phone),
        Screen::Resident => ().into_any(),
    }
}

fn title(screen: Screen) -> &'static str {
    match screen {
        Screen::Opening => "field-title",
        Screen::Start => "field-start-title",
        Screen::Ready => "field-ready-title",
        Screen::Collect => "field-collect-title",
        Screen::Idea => "field-idea-title",
        Screen::Contact => "field-contact-title",
        Screen::HandOver => "field-hand-title",
        Screen::HandedBack => "field-back-title",
        Screen::Queue => "field-queue-title",
        Screen::Debrief => "field-debrief-title",
        Screen::Resident => "field-vote",
    }
}

fn head(phone: Phone) -> AnyView {
    let inner = move || {
        matches!(
            phone.screen.get(),
            Screen::Idea | Screen::Contact | Screen::HandOver
        )
    };
    let outing = move || {
        phone
            .state
            .with(|state| (!state.title.is_empty()).then(|| state.title.clone()))
    };
    view! {
        <header class="kit-head">
            {move || {
                inner().then(|| {
                    view! {
                        <button
                            class="button button-bare kit-back"
                            type="button"
                            on:click=move |_| phone.show(Screen::Collect)
                        >
                            <Icon glyph=Glyph::Back />
                            <span>{phone.say("field-back")}</span>
                        </button>
                    }
                })
            }}
            <div class="kit-head-words">
                <h1 id="kit-title" tabindex="-1">{move || phone.say(title(phone.screen.get()))}</h1>
                {move || outing().map(|title| view! { <p class="kit-outing" dir="auto">{title}</p> })}
            </div>
        </header>
    }
    .into_any()
}

/// One place for what was just done, and for why something was not: read out when it changes.
fn said(phone: Phone) -> AnyView {
    let line = move |Said { tone, text }: Said| {
        let (class, glyph) = match tone {
            Tone::Done => ("kit-said tone-success", Glyph::Tick),
            Tone::Trouble => ("kit-said tone-danger", Glyph::Warning),
        };
        view! {
            <div class=class>
                <Icon glyph />
                <p>{text}</p>
            </div>
        }
    };
    view! {
        <div class="kit-said-place" role="status" aria-live="polite">
            {move || phone.said.get().map(line)}
        </div>
    }
    .into_any()
}

/// The four places of an outing, within reach of a thumb.
fn bar(phone: Phone) -> AnyView {
    let let_in = move || phone.state.with(|state| state.outing.is_some());
    let places = [
        (Screen::Collect, Glyph::Plus, "field-bar-collect"),
        (Screen::Queue, Glyph::Mail, "field-bar-queue"),
        (Screen::Debrief, Glyph::Edit, "field-bar-debrief"),
        (Screen::Ready, Glyph::Download, "field-bar-ready"),
    ];
    let items = move || {
        places
            .into_iter()
            .map(|(screen, glyph, key)| bar_item(phone, screen, glyph, key))
            .collect_view()
    };
    (move || {
        let_in().then(|| {
            view! {
                <nav class="kit-bar" aria-label=phone.say("field-bar-label")>
                    <ul>{items()}</ul>
                </nav>
            }
        })
    })
    .into_any()
}

fn bar_item(phone: Phone, screen: Screen, glyph: Glyph, key: &'static str) -> AnyView {
    let here = move || {
        let shown = phone.screen.get();
        let below = matches!(
            shown,
            Screen::Idea | Screen::Contact | Screen::HandOver | Screen::HandedBack
        );
        shown == screen || (below && screen == Screen::Collect)
    };
    let left = move || {
        let left = phone.state.with(words::left);
        (screen == Screen::Queue && left > 0).then(|| {
            let spoken = phone.say_with("field-bar-left", &[("n", &left.to_string())]);
            view! {
                <span class="kit-bar-count" aria-hidden="true">{left}</span>
                <span class="hidden">" " {spoken}</span>
            }
        })
    };
    view! {
        <li>
            <button
                type="button"
                aria-current=move || here().then_some("page")
                on:click=move |_| {
                    phone.said.set(None);
                    phone.show(screen);
                }
            >
                <Icon glyph />
                <span>{phone.say(key)}</span>
                {left}
            </button>
        </li>
    }
    .into_any()
}

/// Another screen begins at its top, and its title has the focus: a screen reader says where one is.
fn follow_with_focus(phone: Phone) {
    Effect::new(move |before: Option<Screen>| {
        let screen = phone.screen.get();
        if before.is_some_and(|before| before != screen) {
            request_animation_frame(move || {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus("kit-title");
            });
        }
        screen
    });
}

/// The resident has the whole screen: nothing of the outing is in reach.
fn resident(phone: Phone) -> AnyView {
    let Some(kit) = phone.kit.get_untracked() else {
        phone.show(Screen::Collect);
        return ().into_any();
    };
    let props = ResidentProps::builder()
        .kit(kit)
        .texts(phone.texts)
        .hand(phone.hand())
        .on_done(Callback::new(move |()| phone.show(Screen::HandedBack)))
        .build();
    Resident(props).into_any()
}
