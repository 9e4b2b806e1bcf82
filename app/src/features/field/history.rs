//! The entries of the browser's history that belong to the kit. Each says in its state how deep it lies: 0 the outing,
//! 1 a screen of it, [`VOTE`] a vote.

use super::js;
use leptos::prelude::window;
use wasm_bindgen::JsValue;

pub(super) const VOTE: i32 = 2;
/// The name of an entry's depth.
const DEPTH: &str = "depth";

pub(super) fn here() -> i32 {
    let state = window().history().and_then(|history| history.state());
    let depth = state.map(|state| js::get(&state, DEPTH).as_f64());
    #[expect(clippy::cast_possible_truncation, reason = "0, 1 or 2")]
    let depth = depth.ok().flatten().unwrap_or_default() as i32;
    depth
}

/// Marks this entry of the history, or a new one.
pub(super) fn write(depth: i32, new: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let state = js_sys::Object::new();
    js::set(&state, DEPTH, &depth.into());
    // Where the history can't be written, "back" leaves the page: it asks before.
    let state = JsValue::from(state);
    let _ = if new {
        history.push_state(&state, "")
    } else {
        history.replace_state(&state, "")
    };
}

pub(super) fn go(by: i32) {
    if let Ok(history) = window().history() {
        let _ = history.go_with_delta(by);
    }
}
