//! The receipt of a ballot that was sealed here.

use super::booth::{begin_change, hide_by_id, instead};
use super::casting::{Record, file};
use super::dom::{by_id, elements, focus, set_text, show, text_of};
use super::kept::{self, Changing};
use super::{Facts, work};
use js_sys::{Object, Reflect};
use leptos::prelude::window;
use leptos::task::spawn_local;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsValue;

pub(super) fn begin(facts: &Rc<Facts>) {
    let Some(record) = kept::read::<Record>(&facts.edition) else {
        return;
    };
    hide_by_id("device-none");
    show("device-receipt", true);
    focus("receipt-title");
    if record.turn > 0
        && let Some(title) = by_id("receipt-title")
    {
        set_text("receipt-title", &text_of(&title, "changed"));
    }
    code("receipt-number", &record.number);
    code("change-code", &record.code);
    show("receipt-mailed", record.mailed);
    let address = format!("{}?receipt={}", facts.check, record.number);
    if let Some(link) = by_id("receipt-file") {
        let content: String = js_sys::encode_uri_component(&file(&record)).into();
        let _ = link.set_attribute("href", &format!("data:application/json,{content}"));
    }
    if let Some(link) = by_id("receipt-check") {
        // Behind a `#` the number stays in the browser.
        let page = link.get_attribute("href").unwrap_or_default();
        let _ = link.set_attribute("href", &format!("{page}#{}", record.number));
    }
    sharing(address.clone());
    if let Some(form) = by_id("change-here") {
        let (facts, record) = (Rc::clone(facts), record.clone());
        instead(&form, "submit", move || {
            let changing = Changing {
                code: record.code.clone(),
                turn: record.turn + 1,
            };
            begin_change(&facts, changing, record.picks.clone(), record.blank);
        });
    }
    spawn_local(async move {
        if let (Ok(svg), Some(place)) = (work::qr(&address).await, by_id("receipt-qr")) {
            place.set_inner_html(&svg);
        }
    });
}

/// Fills the groups of a code in.
fn code(id: &str, code: &str) {
    let signs: Vec<char> = code.chars().filter(|c| !c.is_whitespace()).collect();
    let groups = elements(&format!("#{id} .receipt-group"));
    for (place, group) in groups.zip(signs.chunks(4)) {
        place.set_text_content(Some(&group.iter().collect::<String>()));
    }
    if let Some(place) = elements(&format!("#{id} .receipt-spoken")).next() {
        let spoken: Vec<String> = signs.iter().map(char::to_string).collect();
        place.set_text_content(Some(&spoken.join(" ")));
    }
}

/// Printing, and sharing where the browser can.
pub(super) fn sharing(address: String) {
    if let Some(button) = by_id("receipt-print") {
        show("receipt-print", true);
        instead(&button, "click", || {
            let _ = window().print();
        });
    }
    let navigator = JsValue::from(window().navigator());
    let Ok(share) = Reflect::get(&navigator, &"share".into()) else {
        return;
    };
    let (Some(button), true) = (by_id("receipt-share"), share.is_function()) else {
        return;
    };
    show("receipt-share", true);
    let title = text_of(&button, "text");
    instead(&button, "click", move || {
        let what = Object::new();
        for (name, value) in [("title", &title), ("url", &address)] {
            // Setting a property of a plain object cannot fail.
            let _ = Reflect::set(&what, &name.into(), &value.as_str().into());
        }
        if let Ok(share) = Reflect::get(&navigator, &"share".into()) {
            let share = js_sys::Function::from(share);
            // Whoever changes their mind has shared nothing.
            let _ = share.call1(&navigator, &what);
        }
    });
}
