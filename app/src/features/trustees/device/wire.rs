//! How the forms of a trustee's page are taken over.

use super::{DeviceTexts, Share};
use crate::worker::{self, WorkerError};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, NodeList};

/// Why a step did not come off, in the words of the page.
type Refused = String;

/// Takes over the forms once the worker answers.
pub(super) fn wire(share: Share, texts: DeviceTexts) {
    let share = Rc::new(RefCell::new(share));
    spawn_local(async move {
        // A browser whose worker does not start keeps the plain forms.
        if worker::ask(json!({ "qr": { "text": "parvis" } }))
            .await
            .is_err()
        {
            return;
        }
        for element in elements("[data-plain]") {
            hide(&element, true);
        }
        for element in elements("[data-with-device]") {
            hide(&element, false);
        }
        for form in elements("form[data-device]") {
            listen(&form, &share, &texts);
        }
        for button in elements("button[data-device=print]") {
            EventListener::new(&button, "click", |_| {
                let _ = window().print();
            })
            .forget();
        }
    });
}

fn listen(form: &Element, share: &Rc<RefCell<Share>>, texts: &DeviceTexts) {
    let (share, texts) = (Rc::clone(share), texts.clone());
    let step = form.get_attribute("data-device").unwrap_or_default();
    let of = form.clone();
    let may_prevent = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(form, "submit", may_prevent, move |event| {
        event.prevent_default();
        let (share, texts, step, form) =
            (Rc::clone(&share), texts.clone(), step.clone(), of.clone());
        spawn_local(async move {
            busy(&form, Some(&texts.working));
            let done = match step.as_str() {
                "take" => take(&share, &texts).await,
                "confirm" => confirm(&form, &share, &texts).await,
                _ => give(&form, &share, &texts).await,
            };
            busy(&form, None);
            if let Err(refused) = done {
                tell(&form, &refused);
            }
        });
    })
    .forget();
}

/// Makes a key, tells its public half, and shows the sheet.
async fn take(share: &Rc<RefCell<Share>>, texts: &DeviceTexts) -> Result<(), Refused> {
    let (edition, link) = {
        let share = share.borrow();
        (share.edition.clone(), share.link.clone())
    };
    let sheet = ask(json!({ "new_trustee_key": { "edition": edition } }), texts).await?;
    let sheet = &sheet["trustee_key"];
    let public = text(&sheet["public"]);
    // Before the words are shown: a key that the server does not know is no share.
    post("take", &[("link", &link), ("public", &public)], texts).await?;
    share.borrow_mut().public = public;
    let words = sheet["words"].as_array().cloned().unwrap_or_default();
    for (place, word) in elements("[data-word]").zip(&words) {
        place.set_text_content(word.as_str());
    }
    if let Some(qr) = by_id("sheet-qr") {
        qr.set_inner_html(&text(&sheet["qr"]));
    }
    if let Some(link) = by_id("sheet-file") {
        let file = String::from(js_sys::encode_uri_component(&text(&sheet["file"])));
        let _ = link.set_attribute("href", &format!("data:application/json,{file}"));
    }
    for (id, hidden) in [("take", true), ("sheet", false), ("check", false)] {
        if let Some(part) = by_id(id) {
            hide(&part, hidden);
        }
    }
    focus("sheet");
    Ok(())
}

/// Reads the key back, and tells that it does.
async fn confirm(
    form: &Element,
    share: &Rc<RefCell<Share>>,
    texts: &DeviceTexts,
) -> Result<(), Refused> {
    let (edition, link, public) = {
        let share = share.borrow();
        (
            share.edition.clone(),
            share.link.clone(),
            share.public.clone(),
        )
    };
    let sheet = read(form, &edition, texts).await?;
    if text(&sheet["public"]) != public {
        return Err(texts.other_key.clone());
    }
    post("confirm", &[("link", &link), ("public", &public)], texts).await?;
    again();
    Ok(())
}

/// Unseals the part, and gives it.
async fn give(
    form: &Element,
    share: &Rc<RefCell<Share>>,
    texts: &DeviceTexts,
) -> Result<(), Refused> {
    let share = share.borrow().clone();
    let sheet = read(form, &share.edition, texts).await?;
    let opened = worker::ask(json!({ "open_part": {
        "edition": share.edition,
        "key": sheet["key"],
        "box_key": share.box_key,
        "part": share.part,
    }}))
    .await;
    // A key that reads and does not open is somebody else's, or of another ceremony.
    let part = opened.map_err(|_| texts.other_key.clone())?;
    let fields = [
        ("link", share.link.as_str()),
        ("part", &text(&part["part"])),
    ];
    post("give", &fields, texts).await?;
    again();
    Ok(())
}

/// Reads the file that was chosen, else the words that were typed.
async fn read(form: &Element, edition: &str, texts: &DeviceTexts) -> Result<Value, Refused> {
    let file = form
        .query_selector("input[type=file]")
        .ok()
        .flatten()
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .and_then(|input| input.files())
        .and_then(|files| files.get(0));
    let request = if let Some(file) = file {
        let content = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        let content = content.ok().and_then(|content| content.as_string());
        json!({ "read_trustee_file": { "edition": edition, "text": content.unwrap_or_default() } })
    } else {
        let words = form
            .query_selector("textarea")
            .ok()
            .flatten()
            .and_then(|area| js_sys::Reflect::get(&area, &"value".into()).ok())
            .and_then(|words| words.as_string())
            .unwrap_or_default();
        if words.trim().is_empty() {
            return Err(texts.nothing.clone());
        }
        json!({ "read_trustee_words": { "edition": edition, "words": words } })
    };
    let mut sheet = ask(request, texts).await?;
    Ok(sheet["trustee_key"].take())
}

/// Asks the worker; what it refuses is told in the words of the page.
async fn ask(request: Value, texts: &DeviceTexts) -> Result<Value, Refused> {
    worker::ask(request).await.map_err(|err| {
        let WorkerError::Refused(err) = err else {
            return texts.network.clone();
        };
        let words = &err["words"];
        if let Some(found) = words["number"]["found"].as_u64() {
            texts.number.replace("{found}", &found.to_string())
        } else if let Some(place) = words["unknown"]["place"].as_u64() {
            texts.unknown.replace("{place}", &place.to_string())
        } else if words == "checksum" {
            texts.checksum.clone()
        } else if err["key_file"] == "no_key" {
            texts.no_key.clone()
        } else if err["key_file"] == "version" {
            texts.version.clone()
        } else if err["key_file"] == "other_edition" {
            texts.other_edition.clone()
        } else {
            texts.not_now.clone()
        }
    })
}

/// Tells the server.
async fn post(act: &str, fields: &[(&str, &str)], texts: &DeviceTexts) -> Result<(), Refused> {
    let body = web_sys::UrlSearchParams::new().map_err(|_| texts.network.clone())?;
    for (name, value) in fields {
        body.append(name, value);
    }
    let request = Request::post(&format!("/api/trustees/{act}"))
        .header("Accept", "application/json")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(String::from(body.to_string()))
        .map_err(|_| texts.network.clone())?;
    match request.send().await {
        Ok(answer) if answer.ok() => Ok(()),
        Ok(_) => Err(texts.not_now.clone()),
        Err(_) => Err(texts.network.clone()),
    }
}

/// Shows the page as it is now.
fn again() {
    let _ = window().location().reload();
}

/// Says why a form was not taken, below its fields.
fn tell(form: &Element, refused: &str) {
    let place = form.query_selector("[data-fault]").ok().flatten();
    if let Some(place) = place {
        place.set_text_content(Some(refused));
        hide(&place, false);
    } else {
        let _ = window().alert_with_message(refused);
    }
}

/// While the worker works, the button says so and can't be pressed again.
fn busy(form: &Element, working: Option<&str>) {
    let Some(button) = form.query_selector("button[type=submit]").ok().flatten() else {
        return;
    };
    let _ = button.toggle_attribute_with_force("disabled", working.is_some());
    if let Some(place) = form.query_selector("[data-fault]").ok().flatten() {
        hide(&place, true);
    }
    let span = button.query_selector("span").ok().flatten();
    if let (Some(span), Some(working)) = (&span, working) {
        let _ = span.set_attribute("data-said", &span.text_content().unwrap_or_default());
        span.set_text_content(Some(working));
    } else if let Some(span) = span
        && let Some(said) = span.get_attribute("data-said")
    {
        span.set_text_content(Some(&said));
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn elements(selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| found.as_ref()?.get(at)?.dyn_into().ok())
}

fn hide(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

fn focus(id: &str) {
    if let Some(element) = by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
