//! The cards of the first page, and the draft that they are.

use super::dom::{elements, go, set_property, value_of};
use super::kept::{self, Draft};
use super::send::part;
use super::{Facts, OnDevice, work};
use leptos::prelude::document;
use leptos::task::spawn_local;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement};

const FIELDS: &str = "#ballot input[data-cost], #ballot select[data-cost]";

/// Whether the choices can stay on this device.
pub(crate) fn can_keep() -> bool {
    kept::works()
}

/// Shows what the draft says on the cards.
pub(crate) fn restore(device: &OnDevice) {
    let Some(draft) = Draft::read(&device.edition) else {
        return;
    };
    for field in elements(FIELDS) {
        let Some(name) = project_of(&field) else {
            continue;
        };
        let points = draft
            .picks
            .iter()
            .find(|(project, _)| *project == name)
            .map_or(0, |(_, points)| *points);
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            let value: u32 = input.value().parse().unwrap_or_default();
            input.set_checked(value == points);
        } else {
            set_property(&field, "value", &points.to_string().into());
        }
    }
}

/// Keeps what the cards say; tells whether it is kept.
pub(crate) fn keep(device: &OnDevice, blank: bool) -> bool {
    let changing = Draft::read(&device.edition).and_then(|draft| draft.changing);
    let mut draft = Draft::new(chosen(), blank, changing);
    if draft.is_begun() || draft.changing.is_some() {
        draft.keep(&device.edition)
    } else {
        kept::forget::<Draft>(&device.edition);
        true
    }
}

/// A button of the form was pressed. The choices stay here, and the way goes on without them; where the worker is
/// missing, the form is sent as it is after all.
pub(crate) fn submitted(device: &OnDevice, form: &HtmlFormElement, act: &str) {
    let blank = act == "blank";
    let _ = keep(device, blank);
    if let Some(number) = act.strip_prefix("see:") {
        go(&format!("{}{}", device.projects, part(number)));
    } else if blank || act == "next" {
        let (device, form, act) = (device.clone(), form.clone(), act.to_owned());
        let _ = form.set_attribute("aria-busy", "true");
        spawn_local(async move {
            let changing =
                Draft::read(&device.edition).is_some_and(|draft| draft.changing.is_some());
            if work::is_there().await || changing {
                go(&device.summary);
            } else {
                kept::forget::<Draft>(&device.edition);
                // As a browser without scripts does.
                add_field(&form, "act", &act);
                let _ = form.submit();
            }
        });
    }
}

/// Gives a draft to the server after all: from a page whose browser turns out to seal nothing.
pub(super) fn hand_over(facts: &Facts, draft: &Draft) {
    let Some(form) = document()
        .create_element("form")
        .ok()
        .and_then(|form| form.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    form.set_method("post");
    form.set_action("/api/votes/choose");
    add_field(&form, "slug", &facts.slug);
    for (project, points) in &draft.picks {
        add_field(&form, &format!("picks[{project}]"), &points.to_string());
    }
    add_field(&form, "act", if draft.blank { "blank" } else { "next" });
    if let Some(body) = document().body() {
        let _ = body.append_child(&form);
        kept::forget::<Draft>(&facts.edition);
        let _ = form.submit();
    }
}

fn add_field(form: &HtmlFormElement, name: &str, value: &str) {
    let field = document().create_element("input").ok();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.set_type("hidden");
        field.set_name(name);
        field.set_value(value);
        let _ = form.append_child(&field);
    }
}

/// The choices of the form: field and points.
fn chosen() -> Vec<(String, u32)> {
    elements("#ballot input[data-cost]:checked, #ballot select[data-cost]")
        .filter_map(|field| {
            let points: u32 = value_of(&field)?.parse().ok()?;
            Some((project_of(&field)?, points)).filter(|(_, points)| *points > 0)
        })
        .collect()
}

/// `picks[p0123…]` is the field of a project.
fn project_of(field: &Element) -> Option<String> {
    let name = field.get_attribute("name")?;
    let project = name.strip_prefix("picks[")?.strip_suffix(']')?;
    Some(project.to_owned())
}
