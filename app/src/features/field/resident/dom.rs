//! What resident mode asks of the browser's window: the whole screen, and that "back" stays inside.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// Calls a method that the browser may lack; nothing happens where it does.
pub(super) fn call(of: &JsValue, name: &str, values: &[&JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &name.into()).ok()?.dyn_into().ok()?;
    let values = values.iter().copied().collect::<js_sys::Array>();
    method.apply(of, &values).ok()
}

/// Asks for the whole screen. Phones without it (iOS) show the page as it is.
pub(super) fn take_screen() {
    if document().fullscreen_element().is_some() {
        return;
    }
    if let Some(root) = document().document_element() {
        ignore(call(&root, "requestFullscreen", &[]));
    }
}

pub(super) fn give_screen_back() {
    if document().fullscreen_element().is_some() {
        ignore(call(&document(), "exitFullscreen", &[]));
    }
}

/// One more entry in the history, to go back from without leaving.
pub(super) fn hold_history() {
    let Ok(history) = window().history() else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.push_state(&state, "");
}

/// The head of a new screen: its top is seen, and a screen reader begins there.
pub(super) fn show_from_top(region: &str, head: &str) {
    if let Some(region) = document().get_element_by_id(region) {
        region.set_scroll_top(0);
    }
    focus(head);
}

pub(super) fn focus(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|found| found.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// A promise that is refused changes nothing, and is no error of the page.
fn ignore(promise: Option<JsValue>) {
    let Some(promise) = promise else {
        return;
    };
    spawn_local(async move {
        let _ = JsFuture::from(Promise::resolve(&promise)).await;
    });
}
