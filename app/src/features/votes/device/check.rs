//! Looks for a ballot as nobody, and checks on the device what the server says.

use super::Facts;
use super::booth::instead;
use super::casting::Record;
use super::dom::{by_id, elements, hide, set_property, set_text, show, text_of, value_of};
use super::kept;
use super::send::{self, Answer, part};
use super::work::{self, NoAnswer};
use gloo::events::EventListener;
use leptos::prelude::window;
use leptos::task::spawn_local;
use serde_json::Value;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

pub(super) fn begin(facts: Facts) {
    work::warm();
    let facts = Rc::new(facts);
    let Some(form) = by_id("check") else {
        return;
    };
    // From the receipt's page the number comes behind a `#`; from a QR code in the address; else the one that
    // this device has is a good guess.
    let of_link = window().location().hash().unwrap_or_default();
    let of_link = of_link.trim_start_matches('#').to_owned();
    let typed = number();
    let own = kept::read::<Record>(&facts.edition).map(|record| record.number);
    if !of_link.is_empty() {
        set_number(&of_link);
        look(&facts);
    } else if !typed.is_empty() {
        look(&facts);
    } else if let Some(own) = own {
        set_number(&own);
    }
    {
        let facts = Rc::clone(&facts);
        instead(&form, "submit", move || look(&facts));
    }
    files(facts);
}

fn number() -> String {
    by_id("receipt")
        .and_then(|field| value_of(&field))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn set_number(number: &str) {
    if let Some(field) = by_id("receipt") {
        set_property(&field, "value", &number.into());
    }
}

/// Asks where the ballot is, and shows the answer once it is checked.
fn look(facts: &Rc<Facts>) {
    let facts = Rc::clone(facts);
    let number: String = number()
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    if number.is_empty() {
        return;
    }
    answer("");
    if let Some(place) = by_id("check-says") {
        set_text("check-says", &text_of(&place, "checking"));
    }
    spawn_local(async move {
        let found = found(&facts, &number).await;
        set_text("check-says", "");
        answer(found);
    });
}

async fn found(facts: &Facts, number: &str) -> &'static str {
    let address = format!("/api/box/{}/receipt/{}", facts.slug, part(number));
    let place = match send::ask(&address).await {
        Answer::Good(place) => place,
        Answer::Refused { status: 404, .. } => return "unknown",
        Answer::Refused { status: 400, .. } => return "unreadable",
        Answer::Refused { .. } | Answer::Elsewhere(_) | Answer::Lost => return "lost",
    };
    if place["place"] != "published" {
        return "pending";
    }
    match work::place(&facts.keys, number, &place).await {
        Ok(()) => {
            show_place(&place, true);
            "published"
        }
        Err(NoAnswer::Refused) => "fault",
        // Without a worker this browser can say where the ballot is, and not that it has checked it.
        Err(NoAnswer::Gone) => {
            show_place(&place, false);
            "published"
        }
    }
}

fn show_place(place: &Value, checked: bool) {
    if let Some(text) = by_id("check-place") {
        let number = place["index"].as_u64().unwrap_or_default() + 1;
        let size = place["head"]["size"].as_u64().unwrap_or_default();
        let text = text_of(&text, "text")
            .replace("{n}", &number.to_string())
            .replace("{m}", &size.to_string());
        set_text("check-place", &text);
    }
    show("check-checked", checked);
}

/// Shows one of the answers that the page holds ready.
fn answer(which: &str) {
    for element in elements(".check-answer") {
        hide(&element, text_of(&element, "answer") != which);
    }
}

/// A chosen file is read here, and sent nowhere.
fn files(facts: Rc<Facts>) {
    show("check-file", true);
    let Some(field) =
        by_id("receipt-file").and_then(|found| found.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    EventListener::new(&field.clone(), "change", move |_| {
        let Some(file) = field.files().and_then(|files| files.get(0)) else {
            return;
        };
        let facts = Rc::clone(&facts);
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok();
            let text = text.and_then(|text| text.as_string()).unwrap_or_default();
            let says = |name: &str, number: &str| {
                if let Some(place) = by_id("check-file-says") {
                    let text = text_of(&place, name).replace("{n}", number);
                    set_text("check-file-says", &text);
                }
            };
            match work::receipt_file(&facts.keys, &text).await {
                Ok(number) => {
                    says("good", &number);
                    set_number(&number);
                    look(&facts);
                }
                Err(NoAnswer::Refused) => says("bad", ""),
                Err(NoAnswer::Gone) => says("worker", ""),
            }
        });
    })
    .forget();
}
