//! An idea on behalf of a resident, with its place, photos and the notice that they heard.

use super::fields::{Faults, Line, LineKind, button, fine, line, radios, select, tick};
use super::forms;
use super::notice::{Reading, reader};
use super::phone::{Phone, Screen};
use super::{device, photo};
use crate::ui::{Glyph, Icon};
use domain::field::{Content, FieldIdea, MOST_PHOTOS};
use domain::kit::{Ask, Told, Trouble};
use domain::point::Point;
use domain::{ContactWish, FieldPhotoId};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What is typed of an idea, in memory alone: nothing readable is written to the phone.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    title: RwSignal<String>,
    text: RwSignal<String>,
    place: RwSignal<String>,
    point: RwSignal<Option<Point>>,
    district: RwSignal<String>,
    theme: RwSignal<String>,
    author: RwSignal<String>,
    minor: RwSignal<bool>,
    wish: RwSignal<&'static str>,
    contact: RwSignal<String>,
    agreed: RwSignal<bool>,
    /// Photos that the worker holds until the idea is kept.
    photos: RwSignal<Vec<FieldPhotoId>>,
}

impl Draft {
    pub(super) fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            title: text(),
            text: text(),
            place: text(),
            point: RwSignal::new(None),
            district: text(),
            theme: text(),
            author: text(),
            minor: RwSignal::new(false),
            wish: RwSignal::new(ContactWish::None.code()),
            contact: text(),
            agreed: RwSignal::new(false),
            photos: RwSignal::new(vec![]),
        }
    }

    pub(super) fn is_begun(self) -> bool {
        let typed = [self.title, self.text, self.place, self.author, self.contact];
        typed
            .iter()
            .any(|text| text.with_untracked(|text| !text.is_empty()))
            || self.photos.with_untracked(|photos| !photos.is_empty())
    }

    /// Nothing of it stays; the district does, since a team stands in one place.
    fn clear(self) {
        for text in [
            self.title,
            self.text,
            self.place,
            self.theme,
            self.author,
            self.contact,
        ] {
            text.set(String::new());
        }
        self.point.set(None);
        self.minor.set(false);
        self.agreed.set(false);
        self.wish.set(ContactWish::None.code());
        self.photos.set(vec![]);
    }

    fn idea(self, phone: Phone, reading: Reading) -> FieldIdea {
        let typed = |text: RwSignal<String>| text.with_untracked(|text| domain::text::clean(text));
        let wish = self
            .wish
            .get_untracked()
            .parse()
            .unwrap_or(ContactWish::None);
        FieldIdea {
            title: typed(self.title),
            text: typed(self.text),
            theme: typed(self.theme).parse().ok(),
            district: typed(self.district).parse().ok(),
            place: typed(self.place),
            point: self.point.get_untracked(),
            author: typed(self.author),
            minor: self.minor.get_untracked(),
            wish,
            // The field is hidden without a wish: what was typed before the change of mind is not kept.
            contact: if wish == ContactWish::None {
                String::new()
            } else {
                typed(self.contact)
            },
            notice: reading.notice(phone),
            photos: self.photos.get_untracked(),
        }
    }
}

pub(super) fn screen(phone: Phone) -> AnyView {
    if let Some(closed) = closed(phone) {
        return closed;
    }
    let draft = phone.draft;
    let faults: Faults = RwSignal::new(vec![]);
    let reading = Reading::new(phone);
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
    let content = Content::Idea(idea);
    let told = phone.ask(Ask::Keep { content }).await;
    if matches!(told, Told::Kept { .. }) {
        phone.draft.clear();
        phone.show(Screen::Collect);
        phone.tell(phone.say("field-kept-idea"));
    } else {
        phone.tell_unexpected(&told);
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
    let point = phone.draft.point;
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
        phone.draft.district,
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
        phone.draft.theme,
        faults,
    )
}

/// Photos by the camera: made small at once, and held by the worker.
fn photos(phone: Phone) -> AnyView {
    let photos = phone.draft.photos;
    let works = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let full = move || photos.with(Vec::len) >= MOST_PHOTOS;
    let chosen = move |event: leptos::ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        // The same photo can be chosen again.
        input.set_value("");
        let Some(file) = file else { return };
        works.set(true);
        failed.set(false);
        spawn_local(async move {
            let held = match photo::small(&file).await {
                Some(bytes) => hold(phone, bytes).await,
                None => None,
            };
            if let Some(id) = held {
                photos.update(|photos| photos.push(id));
            }
            let _ = failed.try_set(held.is_none());
            let _ = works.try_set(false);
        });
    };
    let list = move || {
        photos
            .get()
            .into_iter()
            .enumerate()
            .map(|(at, id)| {
                let number = (at + 1).to_string();
                let name = phone.say_with("field-photo-n", &[("n", &number)]);
                let remove = phone.say_with("field-photo-remove", &[("n", &number)]);
                view! {
                    <li class="kit-photo">
                        <Icon glyph=Glyph::Tick />
                        <span>{name}</span>
                        {button("button button-bare", Some(Glyph::Close), remove, false.into(), move || {
                            photos.update(|photos| photos.retain(|one| *one != id));
                            spawn_local(async move {
                                let _ = phone.ask(Ask::DropPhoto { id }).await;
                            });
                        })}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="field">
            <label class="field-label" for="idea-photo">{phone.say("field-photo")}</label>
            <p class="field-hint" id="idea-photo-hint">{phone.say("field-photo-hint")}</p>
            <input
                class="input input-file"
                type="file"
                id="idea-photo"
                accept="image/*"
                capture="environment"
                aria-describedby="idea-photo-hint idea-photo-state"
                prop:disabled=move || works.get() || full()
                on:change=chosen
            />
            <p class="field-hint" id="idea-photo-state" role="status">
                {move || match (works.get(), failed.get(), full()) {
                    (true, ..) => phone.say("field-photo-working"),
                    (_, true, _) => phone.say("field-photo-failed"),
                    (_, _, true) => phone.say_with("field-photo-full", &[("n", &MOST_PHOTOS.to_string())]),
                    _ => String::new(),
                }}
            </p>
            <ul class="kit-photos">{list}</ul>
        </div>
    }
    .into_any()
}

/// Hands a photo to the worker, and tells under which name it holds it.
async fn hold(phone: Phone, bytes: Uint8Array) -> Option<FieldPhotoId> {
    let id: FieldPhotoId = device::random_id()?.parse().ok()?;
    let (told, _) = phone.ask_with(Ask::HoldPhoto { id }, Some(bytes)).await;
    match told {
        Told::Done => Some(id),
        Told::Trouble {
            trouble: Trouble::Full,
            ..
        } => {
            phone.tell_trouble(Trouble::Full);
            None
        }
        _ => None,
    }
}

/// Whether the person wants to hear of the idea, and how.
fn wishes(phone: Phone, faults: Faults) -> AnyView {
    let draft = phone.draft;
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
