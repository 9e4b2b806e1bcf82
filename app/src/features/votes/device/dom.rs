//! The few things that the booth does to a page that the server has rendered.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

pub(crate) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Every element that a selector finds, in the order of the page.
pub(crate) fn elements(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

/// Shows an element, or hides it. One that the page lacks is neither.
pub(crate) fn show(id: &str, shown: bool) {
    if let Some(element) = by_id(id) {
        hide(&element, !shown);
    }
}

pub(crate) fn hide(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

/// Sets a text, unless it is there already: a screen reader reads what is set.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(element) = by_id(id)
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// A text of the page's language that an element carries: `data-{name}`.
pub(crate) fn text_of(element: &Element, name: &str) -> String {
    element
        .get_attribute(&format!("data-{name}"))
        .unwrap_or_default()
}

/// The value of a field, which is not its attribute once somebody has typed.
pub(crate) fn value_of(element: &Element) -> Option<String> {
    Reflect::get(element, &"value".into()).ok()?.as_string()
}

pub(crate) fn set_property(element: &Element, name: &str, value: &web_sys::wasm_bindgen::JsValue) {
    // Properties of form fields can always be set.
    let _ = Reflect::set(element, &name.into(), value);
}

pub(crate) fn focus(id: &str) {
    if let Some(element) = by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Goes to another page as a pressed link does, so that `start.js` keeps what is loaded.
pub(crate) fn go(href: &str) {
    let link = document().create_element("a").ok();
    let body = document().body();
    if let (Some(link), Some(body)) = (
        link.and_then(|link| link.dyn_into::<HtmlElement>().ok()),
        body,
    ) {
        let _ = link.set_attribute("href", href);
        hide(&link, true);
        let _ = body.append_child(&link);
        link.click();
        link.remove();
    } else {
        let _ = window().location().assign(href);
    }
}
