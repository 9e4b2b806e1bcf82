//! Somebody leaves a way to reach them: after the notice, and with their yes alone.

use super::device;
use super::fields::{Faults, Line, LineKind, button, fine, line, radios, tick};
use super::forms;
use super::notice::{Reading, reader};
use super::phone::{Phone, Screen};
use crate::ui::Glyph;
use domain::field::{Content, FieldContact};
use domain::{ContactWish, FieldEntryId};
use leptos::prelude::*;

/// What is typed of a contact, in memory alone.
#[derive(Clone, Copy)]
pub(super) struct ContactDraft {
    /// Drawn when the form is opened: a second press keeps the same entry.
    id: RwSignal<Option<FieldEntryId>>,
    name: RwSignal<String>,
    way: RwSignal<&'static str>,
    contact: RwSignal<String>,
    consent: RwSignal<bool>,
}

impl ContactDraft {
    pub(super) fn new() -> Self {
        Self {
            id: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            way: RwSignal::new(ContactWish::Email.code()),
            contact: RwSignal::new(String::new()),
            consent: RwSignal::new(false),
        }
    }

    pub(super) fn is_begun(self) -> bool {
        let typed = [self.name, self.contact];
        typed
            .iter()
            .any(|text| text.with_untracked(|text| !text.is_empty()))
    }

    pub(super) fn clear(self) {
        self.id.set(None);
        self.name.set(String::new());
        self.way.set(ContactWish::Email.code());
        self.contact.set(String::new());
        self.consent.set(false);
    }
}

pub(super) fn screen(phone: Phone) -> AnyView {
    let ContactDraft {
        id,
        name,
        way,
        contact,
        consent,
    } = phone.contact;
    if id.get_untracked().is_none() {
        id.set(device::entry_id());
    }
    let faults: Faults = RwSignal::new(vec![]);
    let reading = Reading::new(phone);
    let ways = vec![
        (ContactWish::Email.code(), phone.say("field-wish-email")),
        (ContactWish::Phone.code(), phone.say("field-wish-phone")),
    ];
    let reach = move || {
        let (label, kind) = match way.get() {
            "phone" => ("field-phone", LineKind::Phone),
            _ => ("field-email", LineKind::Email),
        };
        let of = Line {
            id: "contact-contact",
            label,
            hint: None,
            required: true,
            kind,
        };
        line(phone, of, contact, faults)
    };
    let keep = move || {
        let typed = |text: RwSignal<String>| text.with_untracked(|text| domain::text::clean(text));
        let content = FieldContact {
            name: typed(name),
            wish: way.get_untracked().parse().unwrap_or(ContactWish::Email),
            contact: typed(contact),
            lang: reading.lang(),
            notice: reading.notice(phone),
            consent: consent.get_untracked(),
        };
        if fine(phone, faults, forms::contact(&content)) {
            phone.busily(keep(phone, content));
        }
    };
    let named = Line {
        id: "contact-name",
        label: "field-contact-name",
        hint: None,
        required: true,
        kind: LineKind::Name,
    };
    view! {
        <p class="lead">{phone.say("field-contact-lead")}</p>
        <div class="form stack">
            {reader(phone, reading)}
            {line(phone, named, name, faults)}
            {radios("contact-way", phone.say("field-contact-way"), ways, way)}
            {reach}
            {tick(phone, "contact-agreed", "field-agreed", consent, faults)}
            {button("button button-wide", Some(Glyph::Tick), phone.say("field-keep"), phone.busy.into(), keep)}
        </div>
    }
    .into_any()
}

async fn keep(phone: Phone, contact: FieldContact) {
    let id = phone.contact.id.get_untracked();
    if phone.keep(id, Content::Contact(contact)).await {
        phone.contact.clear();
        phone.show(Screen::Collect);
        phone.tell(phone.say("field-kept-contact"));
    }
}
