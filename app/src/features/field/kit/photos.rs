//! The photos of an idea, as the form has them.

use super::fields::button;
use super::phone::Phone;
use super::{device, photo};
use crate::features::field::js::focus;
use crate::ui::{Glyph, Icon};
use domain::FieldPhotoId;
use domain::field::MOST_PHOTOS;
use domain::kit::{Ask, Told, Trouble};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The id of the field.
const INPUT: &str = "idea-photo";

/// Photos by the camera: made small at once, and held by the worker.
pub(super) fn photos(phone: Phone) -> AnyView {
    let photos = phone.draft().photos;
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
                            // Its own button is gone.
                            focus(INPUT);
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
            <label class="field-label" for=INPUT>{phone.say("field-photo")}</label>
            <p class="field-hint" id="idea-photo-hint">{phone.say("field-photo-hint")}</p>
            <input
                class="input input-file"
                type="file"
                id=INPUT
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
