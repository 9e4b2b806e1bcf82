//! What the browser alone knows: the address, the place, the hour, languages' names, whether the kit can be installed.

use super::phone::{Phone, Screen};
use crate::features::field::js;
use chrono::{DateTime, Utc};
use domain::point::Point;
use domain::{FieldEntryId, Lang};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

/// The code that a link or a QR code brings in its fragment, which no server sees; the address forgets it.
pub(super) fn code_of_address() -> String {
    let location = window().location();
    let code = code_of(&location.hash().unwrap_or_default());
    if !code.is_empty()
        && let (Ok(history), Ok(path)) = (window().history(), location.pathname())
    {
        // Where the history can't be written, the fragment stays: no harm beyond an address.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path));
    }
    code
}

/// The code in what a camera read or an address holds: a link with `#code=`, or the code itself.
pub(super) fn code_of(text: &str) -> String {
    match text.split_once("#code=") {
        Some((_, code)) => code.split('&').next().unwrap_or_default().to_owned(),
        None if text.contains("://") || text.starts_with('#') => String::new(),
        None => text.trim().to_owned(),
    }
}

/// Asks before the page is left with an idea half written, or while a resident votes.
pub(super) fn guard_what_is_typed(phone: Phone) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, move |event| {
        let voting = phone.screen.get_untracked() == Screen::Resident;
        if voting || phone.has_begun() {
            event.prevent_default();
            // Browsers of before 2023 ask when a value is set.
            let _ = Reflect::set(event, &"returnValue".into(), &true.into());
        }
    })
    .forget();
}

/// A day and an hour in Paris, as people write them.
pub(super) fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    let options = Object::new();
    for (name, value) in [
        ("weekday", "long"),
        ("day", "numeric"),
        ("month", "long"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("timeZone", "Europe/Paris"),
    ] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are exact"
    )]
    let date = js_sys::Date::new(&(at.timestamp_millis() as f64).into());
    date.to_locale_string(locale(lang), &options).into()
}

/// As the server writes numbers and dates: English of Europe, and the digits of the French documents in Arabic.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr | Lang::Simple => "fr",
        Lang::En => "en-GB",
        Lang::Ar => "ar-u-nu-latn",
    }
}

/// The name of a language in the language of the screen; its code where the browser knows no name.
pub(super) fn language_name(lang: Lang, code: &str) -> String {
    named(lang, code).unwrap_or_else(|| code.to_owned())
}

fn named(lang: Lang, code: &str) -> Option<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let names: Function = Reflect::get(&intl, &"DisplayNames".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
    let locales = Array::of1(&locale(lang).into());
    let names = Reflect::construct(&names, &Array::of2(&locales, &options)).ok()?;
    let of: Function = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
    of.call1(&names, &code.into()).ok()?.as_string()
}

/// Where the phone is, by its own means; nothing without leave or without a fix.
pub(super) async fn here() -> Option<Point> {
    let navigator = window().navigator();
    let places = js::get(&navigator, "geolocation");
    let ask: Function = js::get(&places, "getCurrentPosition").dyn_into().ok()?;
    let options = Object::new();
    for (name, value) in [
        ("enableHighAccuracy", JsValue::TRUE),
        ("timeout", 15_000.into()),
        ("maximumAge", 60_000.into()),
    ] {
        let _ = Reflect::set(&options, &name.into(), &value);
    }
    let found = Promise::new(&mut |resolve, reject| {
        let _ = ask.call3(&places, &resolve, &reject, &options);
    });
    let found = JsFuture::from(found).await.ok()?;
    let at = Reflect::get(&found, &"coords".into()).ok()?;
    let degrees = |name: &str| Reflect::get(&at, &name.into()).ok()?.as_f64();
    Point::new(degrees("latitude")?, degrees("longitude")?)
}

/// A random id, as text (UUID version 4).
pub(super) fn random_id() -> Option<String> {
    js::call(&js::get(&window(), "crypto"), "randomUUID", &[])?.as_string()
}

/// A new entry's id: kept twice under it, an entry is one. Where the browser draws none, the worker does.
pub(super) fn entry_id() -> Option<FieldEntryId> {
    random_id()?.parse().ok()
}

/// Asks the browser never to clear what is kept, which a page may and a worker may not.
pub(super) async fn persist() {
    let storage = js::get(&window().navigator(), "storage");
    // Refused or not: how it stands is read anew.
    let _ = js::resolved(js::call(&storage, "persist", &[])).await;
}

/// A code that is scanned while the kit is open, by the phone's own camera. Nobody's vote is disturbed by it.
pub(super) fn when_scanned(phone: Phone) {
    EventListener::new(&window(), "hashchange", move |_| {
        // Read in any case: the fragment must not stay in the address.
        let code = code_of_address();
        if !code.is_empty() && phone.screen.get_untracked() != Screen::Resident {
            phone.code.set(code);
            phone.show(Screen::Start);
        }
    })
    .forget();
}

/// Gives the holder a file.
pub(super) fn save_file(name: &str, bytes: &Uint8Array) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type("application/octet-stream");
    let parts = Array::of1(bytes);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has begun to read it by then.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        std::time::Duration::from_mins(1),
    );
    Some(())
}

/// What `public/scripts/field.js` has found out, which begins before this code is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shell {
    /// The pages and the code are on the phone.
    pub(super) kept: bool,
    pub(super) install: Install,
}

/// How the kit becomes an app of this phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Install {
    /// It is one.
    Done,
    /// The browser asks when it is told to.
    Ask,
    /// By hand, from the share menu.
    Ios,
    /// By hand, from the browser's menu.
    Menu,
}

pub(super) fn shell() -> Shell {
    let kit = document().get_element_by_id("kit");
    let of = |name: &str| {
        kit.as_ref()
            .and_then(|kit: &Element| kit.get_attribute(name))
    };
    let install = match of("data-install").as_deref() {
        Some("done") => Install::Done,
        Some("ask") => Install::Ask,
        Some("ios") => Install::Ios,
        _ => Install::Menu,
    };
    let kept = of("data-kept").is_some();
    Shell { kept, install }
}

/// Calls back when that changes, for as long as the screen is there.
pub(super) fn when_shell_changes(told: impl Fn() + 'static) {
    let Some(kit) = document().get_element_by_id("kit") else {
        return;
    };
    let listener = EventListener::new(&kit, "parvis:shell", move |_| told());
    let _ = StoredValue::new_local(listener);
}

/// Lets the browser ask whether to install the kit.
pub(super) fn install() {
    let Some(kit) = document().get_element_by_id("kit") else {
        return;
    };
    if let Ok(event) = web_sys::CustomEvent::new("parvis:install") {
        // The listener of `field.js`.
        let _ = kit.dispatch_event(&event);
    }
}
