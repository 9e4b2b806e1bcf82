//! What resident mode asks of the browser's window: the whole screen, and where one looks.

use crate::features::field::js::{call, focus, resolved};
use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

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

/// The head of a new screen: its top is seen, and a screen reader begins there.
pub(super) fn show_from_top(region: &str, head: &str) {
    if let Some(region) = document().get_element_by_id(region) {
        region.set_scroll_top(0);
    }
    focus(head);
}

/// A promise that is refused changes nothing, and is no error of the page.
fn ignore(promise: Option<JsValue>) {
    spawn_local(async move {
        let _ = resolved(promise).await;
    });
}
