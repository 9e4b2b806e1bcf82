//! What a browser may lack, asked for by its name: where it is not there, nothing happens.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

pub(super) fn set(of: &JsValue, name: &str, value: &JsValue) {
    // A property that the browser lacks is one more, and does nothing.
    let _ = Reflect::set(of, &name.into(), value);
}

pub(super) fn call(of: &JsValue, name: &str, values: &[&JsValue]) -> Option<JsValue> {
    let method: Function = get(of, name).dyn_into().ok()?;
    let values = values.iter().copied().collect::<Array>();
    method.apply(of, &values).ok()
}

pub(super) async fn resolved(promise: Option<JsValue>) -> Result<JsValue, JsValue> {
    let promise = promise.ok_or(JsValue::UNDEFINED)?;
    JsFuture::from(Promise::resolve(&promise)).await
}

pub(super) fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element without focus is one that is not there any more.
        let _ = element.focus();
    }
}
