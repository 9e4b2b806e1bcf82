use leptos::prelude::*;

/// Asks before somebody leaves the booth with choices that are not confirmed: an element with the attribute
/// `data-unfinished` is on the page. Without scripts the pages themselves say that the ballot is not finished.
#[island]
pub fn LeaveGuard(
    /// The address of the booth: what lies below it is not leaving.
    inside: String,
    question: String,
) -> impl IntoView {
    guard(inside, question);
}

#[cfg(feature = "hydrate")]
fn guard(inside: String, question: String) {
    use gloo::events::{EventListener, EventListenerOptions};
    use std::cell::{Cell, RefCell};
    use web_sys::CustomEvent;
    use web_sys::wasm_bindgen::JsCast;

    thread_local! {
        /// The visitor is sending a form or has answered yes: asking once is enough.
        static LETS_GO: Cell<bool> = const { Cell::new(false) };
        /// The booth of the page that is shown. The listeners are set once, and outlive the page.
        static BOOTH: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
    }
    let first = BOOTH.with(|booth| booth.borrow_mut().replace((inside, question)).is_none());
    LETS_GO.set(false);
    if !first {
        return;
    }
    let unfinished = || matches!(document().query_selector("[data-unfinished]"), Ok(Some(_)));
    let may_prevent = EventListenerOptions::enable_prevent_default();

    EventListener::new(&document(), "submit", |_| LETS_GO.set(true)).forget();
    EventListener::new_with_options(&window(), "beforeunload", may_prevent, move |event| {
        if unfinished() && !LETS_GO.get() {
            event.prevent_default();
            // Browsers of before 2023 ask when a value is set.
            let _ = js_sys::Reflect::set(event, &"returnValue".into(), &true.into());
        }
    })
    .forget();
    EventListener::new_with_options(&document(), "parvis:leave", may_prevent, move |event| {
        let href = event
            .dyn_ref::<CustomEvent>()
            .and_then(|event| js_sys::Reflect::get(&event.detail(), &"href".into()).ok())
            .and_then(|href| href.as_string())
            .unwrap_or_default();
        let booth = BOOTH.with(|booth| booth.borrow().clone());
        let Some((inside, question)) = booth.filter(|_| unfinished()) else {
            return;
        };
        let stays = href.split("://").last().is_some_and(|rest| {
            rest.find('/').is_some_and(|path| {
                rest.get(path..)
                    .is_some_and(|path| path.starts_with(&inside))
            })
        });
        if stays || window().confirm_with_message(&question).unwrap_or(true) {
            LETS_GO.set(true);
        } else {
            event.prevent_default();
        }
    })
    .forget();
}

#[cfg(not(feature = "hydrate"))]
fn guard(_inside: String, _question: String) {}
