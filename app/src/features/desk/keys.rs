//! Shortcuts of one key for the lists that the staff work through. Everything that they do, the page's own controls
//! do too.
//!
//! `j` and `k` go from card to card (`data-card`), `x` ticks the box of one, `?` shows the keys. Verdicts of moderation
//! have keys of their own; on every other screen a control names its key (`data-key="m"`). The one nearest to the card
//! is pressed: inside the same `data-keys`, else anywhere. With `data-ticks` the card is ticked first when none is.

use leptos::prelude::*;

/// Listens to single keys while the box is ticked (WCAG 2.1.4 asks that they can be turned off; the choice is
/// kept on the device). Without scripts nothing is shown, since nothing would happen.
#[island]
pub fn SingleKeys(
    /// "Single-key shortcuts"
    label: String,
) -> impl IntoView {
    let ready = RwSignal::new(false);
    let on = RwSignal::new(true);
    listen(ready, on);
    view! {
        <div class="keys-toggle" hidden=move || !ready.get()>
            <input
                type="checkbox"
                id="keys-toggle"
                prop:checked=move || on.get()
                on:change=move |_| {
                    on.update(|on| *on = !*on);
                    keep(on.get_untracked());
                }
            />
            <label for="keys-toggle">{label}</label>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::{Effect, RwSignal, Set, document, window};
    use std::cell::Cell;
    use web_sys::wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

    const KEPT: &str = "parvis-moderation-keys";
    /// Where letters are typed, and no shortcut may act.
    const TYPING: &str =
        "textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])";
    const CARD: &str = "[data-card]";

    thread_local! {
        static LISTENS: Cell<bool> = const { Cell::new(false) };
    }

    pub(super) fn listen(ready: RwSignal<bool>, on: RwSignal<bool>) {
        let off = storage()
            .and_then(|kept| kept.get_item(KEPT).ok())
            .flatten();
        on.set(off.as_deref() != Some("off"));
        // An effect runs after hydration, which leaves attributes as the server wrote them: set any earlier,
        // the box would stay hidden.
        Effect::new(move |_| ready.set(true));
        // One listener serves every page that is shown without a reload: two would undo each other's ticks.
        if LISTENS.replace(true) {
            return;
        }
        // It must be able to keep the letter from a field that it focuses: hence not passive.
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        gloo::events::EventListener::new_with_options(
            &document(),
            "keydown",
            options,
            move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                    && is_on()
                {
                    press(event);
                }
            },
        )
        .forget();
    }

    /// Whether this page has the box, and it is ticked.
    fn is_on() -> bool {
        document()
            .get_element_by_id("keys-toggle")
            .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
            .is_some_and(|toggle| toggle.checked())
    }

    pub(super) fn keep(on: bool) {
        if let Some(kept) = storage() {
            // A device that keeps nothing asks again on the next page.
            let _ = kept.set_item(KEPT, if on { "on" } else { "off" });
        }
    }

    fn storage() -> Option<web_sys::Storage> {
        window().local_storage().ok().flatten()
    }

    fn press(event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| target.matches(TYPING).unwrap_or(false));
        if typing {
            return;
        }
        let done = match event.key().as_str() {
            "j" => step(1),
            "k" => step(-1),
            "x" => current().is_some_and(|card| tick(&card)),
            "p" => choose("p", "publish"),
            "c" => choose("c", "request_changes"),
            "r" => choose("r", "refuse"),
            "?" => help(),
            key => press_control(key),
        };
        if done {
            event.prevent_default();
        }
    }

    fn cards() -> Vec<Element> {
        let Ok(list) = document().query_selector_all(CARD) else {
            return vec![];
        };
        (0..list.length())
            .filter_map(|at| list.item(at)?.dyn_into().ok())
            .collect()
    }

    fn current() -> Option<Element> {
        document().active_element()?.closest(CARD).ok().flatten()
    }

    fn step(by: isize) -> bool {
        let cards = cards();
        let at = current().and_then(|card| cards.iter().position(|other| *other == card));
        let next = match at {
            Some(at) => at.checked_add_signed(by),
            None => Some(0),
        };
        next.and_then(|next| cards.get(next)).is_some_and(focus)
    }

    fn tick(card: &Element) -> bool {
        card.query_selector("input[type=checkbox]")
            .ok()
            .flatten()
            .is_some_and(|input| click(&input))
    }

    /// Chooses a verdict for the ticked ideas, or for the current one when none is, and goes to what is asked
    /// next. Nothing is decided before the button is pressed.
    fn choose(key: &str, verdict: &str) -> bool {
        let Some(input) = find(&format!("input[name=verdict][value={verdict}]")) else {
            return press_control(key);
        };
        tick_if_none();
        click(&input);
        let next = if verdict == "publish" {
            "[data-decide]"
        } else {
            "input[name=reason]"
        };
        focus(&find(next).unwrap_or(input))
    }

    /// Presses the control of this screen that names the key, or goes into it where one types there.
    fn press_control(key: &str) -> bool {
        if key.len() != 1 || !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return false;
        }
        let selector = format!("[data-key={key}]");
        let near = current()
            .and_then(|card| card.closest("[data-keys]").ok().flatten())
            .and_then(|near| near.query_selector(&selector).ok().flatten());
        let Some(control) = near.or_else(|| find(&selector)) else {
            return false;
        };
        if control.has_attribute("data-ticks") {
            tick_if_none();
        }
        if control.matches(TYPING).unwrap_or(false) {
            focus(&control)
        } else {
            click(&control)
        }
    }

    fn tick_if_none() {
        if find("[data-card] input[type=checkbox]:checked").is_none()
            && let Some(card) = current()
        {
            tick(&card);
        }
    }

    fn find(selector: &str) -> Option<Element> {
        document().query_selector(selector).ok().flatten()
    }

    fn help() -> bool {
        let Ok(Some(hints)) = document().query_selector(".key-hints") else {
            return false;
        };
        let opened = hints.set_attribute("open", "").is_ok();
        opened
            && hints
                .query_selector("summary")
                .ok()
                .flatten()
                .is_some_and(|summary| focus(&summary))
    }

    fn click(element: &Element) -> bool {
        element
            .dyn_ref::<HtmlElement>()
            .map(HtmlElement::click)
            .is_some()
    }

    fn focus(element: &Element) -> bool {
        element
            .dyn_ref::<HtmlElement>()
            .is_some_and(|element| element.focus().is_ok())
    }
}

#[cfg(feature = "hydrate")]
use browser::{keep, listen};

#[cfg(not(feature = "hydrate"))]
fn listen(_ready: RwSignal<bool>, _on: RwSignal<bool>) {}

#[cfg(not(feature = "hydrate"))]
fn keep(_on: bool) {}
