//! An idea on behalf of a resident, with its place, photos and the notice that they heard.

use super::device;
use super::fields::{Faults, Line, LineKind, button, fine, line, radios, select, tick};
use super::forms;
use super::notice::{Reading, reader};
use super::phone::{Phone, Screen};
use super::photos::photos;
use crate::ui::{Glyph, Icon};
use domain::ContactWish;
use domain::field::{Content, FieldIdea};
use leptos::prelude::*;
use leptos::task::spawn_local;

pub(super) fn screen(phone: Phone) -> AnyView {
    if let Some(closed) = closed(phone) {
        return closed;
    }
    let draft = phone.draft();
    let faults: Faults = RwSignal::new(vec![]);
    let reading = Reading::new(phone);
    if draft.id.get_untracked().is_none() {
        draft.id.set(device::entry_id());
    }
    if draft.district.with_untracked(String::is_empty) {
        draft
            .district
            .set(phone.person.chosen_district().unwrap_or_default());
    }
    let field = |id, label, hint, required, kind, value| {
        let of = Line {
            id,
            label,
            hint,
            required,
            kind,
        };
        line(phone, of, value, faults)
    };
    let keep = move || {
        let idea = draft.idea(phone, reading);
        let agreed = draft.agreed.get_untracked();
        let themes = phone
            .of_kit(|kit| !kit.themes.is_empty())
            .unwrap_or_default();
        if fine(phone, faults, forms::idea(&idea, agreed, themes)) {
            phone.busily(keep(phone, idea));
        }
    };
    view! {
        {late(phone)}
        <div class="form stack">
            {field("idea-title", "field-idea-name", Some("field-idea-name-hint"), true, LineKind::Text, draft.title)}
            {field("idea-text", "field-idea-text", Some("field-idea-text-hint"), true, LineKind::Several, draft.text)}
            {field("idea-place", "field-idea-place", None, false, LineKind::Text, draft.place)}
            {here(phone)}
            {district(phone, faults)}
            {theme(phone, faults)}
            {photos(phone)}
            {field("idea-author", "field-idea-author", Some("field-idea-author-hint"), false, LineKind::Name, draft.author)}
            {tick(phone, "idea-minor", "field-idea-minor", draft.minor, faults)}
            {wishes(phone, faults)}
            {reader(phone, reading)}
            {tick(phone, "idea-agreed", "field-agreed", draft.agreed, faults)}
            {button("button button-wide", Some(Glyph::Tick), phone.say("field-keep"), phone.busy.into(), keep)}
        </div>
    }
    .into_any()
}

async fn keep(phone: Phone, idea: FieldIdea) {
    let id = phone.draft().id.get_untracked();
    if phone.keep(id, Content::Idea(idea)).await {
        phone.draft().clear();
        phone.show(Screen::Collect);
        phone.tell(phone.say("field-kept-idea"));
    }
}

/// Said before anybody tells an idea that would not be taken.
fn closed(phone: Phone) -> Option<AnyView> {
    let phase = phone.of_kit(|kit| kit.ideas)?;
    let now = phone.now();
    let text = match phase {
        Some(phase) if now < phase.starts => phone.say_with(
            "field-ideas-not-yet",
            &[("when", &device::moment(phone.lang, phase.starts))],
        ),
        Some(_) => return None,
        None => phone.say("field-ideas-none"),
    };
    Some(view! { <p class="lead">{text}</p> <p>{phone.say("field-ideas-else")}</p> }.into_any())
}

/// After their phase the city takes ideas for a while, of people who had given them before: the server knows.
fn late(phone: Phone) -> Option<AnyView> {
    let phase = phone.of_kit(|kit| kit.ideas)??;
    let ends = device::moment(phone.lang, phase.ends);
    let text = phone.say_with("field-ideas-over", &[("when", &ends)]);
    (phone.now() >= phase.ends).then(|| {
        view! {
            <div class="notice tone-warning">
                <Icon glyph=Glyph::Warning />
                <p>{text}</p>
            </div>
        }
        .into_any()
    })
}

/// Where the phone is, when it is told to look.
fn here(phone: Phone) -> AnyView {
    let point = phone.draft().point;
    let looks = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let look = move || {
        looks.set(true);
        failed.set(false);
        spawn_local(async move {
            let found = device::here().await;
            // The screen may be gone by then.
            let _ = failed.try_set(found.is_none());
            let _ = looks.try_set(false);
            if found.is_some() {
                point.set(found);
            }
        });
    };
    view! {
        <div class="stack-s">
            {move || {
                if point.get().is_some() {
                    button("button button-quiet", Some(Glyph::Close), phone.say("field-here-forget"), false.into(), move || {
                        point.set(None);
                    })
                } else {
                    button("button button-quiet", Some(Glyph::Pin), phone.say("field-here"), looks.into(), look)
                }
            }}
            <p class="field-hint" role="status">
                {move || {
                    phone.say(match (point.get().is_some(), looks.get(), failed.get()) {
                        (true, ..) => "field-here-found",
                        (_, true, _) => "field-here-looking",
                        (_, _, true) => "field-here-not",
                        _ => "field-here-hint",
                    })
                }}
            </p>
        </div>
    }
    .into_any()
}

fn district(phone: Phone, faults: Faults) -> AnyView {
    let options = phone.of_kit(|kit| {
        let districts = kit.districts.iter();
        districts
            .map(|one| (one.id.to_string(), one.name.clone()))
            .collect::<Vec<_>>()
    });
    let options = options.unwrap_or_default();
    if options.is_empty() {
        return ().into_any();
    }
    select(
        phone,
        "idea-district",
        "field-idea-district",
        "field-whole-city",
        false,
        options,
        phone.draft().district,
        faults,
    )
}

fn theme(phone: Phone, faults: Faults) -> AnyView {
    let options = phone.of_kit(|kit| {
        let themes = kit.themes.iter();
        themes
            .map(|one| (one.id.to_string(), one.name.clone()))
            .collect::<Vec<_>>()
    });
    let options = options.unwrap_or_default();
    if options.is_empty() {
        return ().into_any();
    }
    select(
        phone,
        "idea-theme",
        "field-idea-theme",
        "field-no-theme",
        true,
        options,
        phone.draft().theme,
        faults,
    )
}

/// Whether the person wants to hear of the idea, and how.
fn wishes(phone: Phone, faults: Faults) -> AnyView {
    let draft = phone.draft();
    let options = vec![
        (ContactWish::None.code(), phone.say("field-wish-none")),
        (ContactWish::Email.code(), phone.say("field-wish-email")),
        (ContactWish::Phone.code(), phone.say("field-wish-phone")),
    ];
    let contact = move || {
        let (label, kind) = match draft.wish.get() {
            "email" => ("field-email", LineKind::Email),
            "phone" => ("field-phone", LineKind::Phone),
            _ => return ().into_any(),
        };
        let of = Line {
            id: "idea-contact",
            label,
            hint: None,
            required: true,
            kind,
        };
        line(phone, of, draft.contact, faults)
    };
    view! {
        {radios("idea-wish", phone.say("field-wish"), options, draft.wish)}
        {contact}
    }
    .into_any()
}
