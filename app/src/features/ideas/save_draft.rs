use leptos::prelude::*;

/// Saves a step's form while one types, two seconds after the last key, and says so. Without scripts each step
/// is saved by its button.
///
/// It stands inside the form and sends it where its button would, with `autosave` set.
#[island]
pub fn SaveDraft(
    /// The form's id.
    form: String,
    /// "Draft saved"
    saved: String,
) -> impl IntoView {
    let done = RwSignal::new(false);
    listen(&form, done);
    // The place of the text is there from the start, so that a screen reader notices the change.
    view! {
        <p class="save-draft" role="status">
            {move || done.get().then(|| saved.clone())}
        </p>
    }
}

#[cfg(feature = "hydrate")]
fn listen(form: &str, done: RwSignal<bool>) {
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use std::cell::RefCell;
    use std::rc::Rc;
    use web_sys::HtmlFormElement;
    use web_sys::wasm_bindgen::JsCast;

    /// From the last key to the saving, in milliseconds.
    const PAUSE: u32 = 2000;

    let Some(form) = document()
        .get_element_by_id(form)
        .and_then(|found| found.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let waiting = Rc::new(RefCell::new(None::<Timeout>));
    // Who follows a link before the pause is over loses nothing: `start.js` tells that the page is left.
    for (target, event) in [
        (document().as_ref() as &web_sys::EventTarget, "parvis:leave"),
        (window().as_ref() as &web_sys::EventTarget, "pagehide"),
    ] {
        let (form, waiting) = (form.clone(), Rc::clone(&waiting));
        EventListener::new(target, event, move |_| {
            if waiting.take().is_some() {
                save(&form, done);
            }
        })
        .forget();
    }
    // The form lives as long as the page does, and so does its listener.
    EventListener::new(&form.clone(), "input", move |_| {
        done.set(false);
        let form = form.clone();
        // A new wait takes the place of the earlier one, which is cancelled as it is dropped.
        waiting.replace(Some(Timeout::new(PAUSE, move || save(&form, done))));
    })
    .forget();
}

/// Sends the form as its button would. "Saved" is said when the server has said so, and not before.
#[cfg(feature = "hydrate")]
fn save(form: &web_sys::HtmlFormElement, done: RwSignal<bool>) {
    use web_sys::wasm_bindgen::prelude::Closure;
    use web_sys::wasm_bindgen::{JsCast, JsValue};
    use web_sys::{FormData, RequestInit, UrlSearchParams};

    // The page may have been left in the meantime.
    if !form.is_connected() {
        return;
    }
    let Ok(data) = FormData::new_with_form(form) else {
        return;
    };
    let Ok(body) = UrlSearchParams::new_with_str_sequence_sequence(&data) else {
        return;
    };
    body.append("autosave", "on");
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    // Goes on when the page is left. A browser that does not know it ignores it.
    let _ = js_sys::Reflect::set(&request, &"keepalive".into(), &true.into());
    let sent = window().fetch_with_str_and_init(&form.action(), &request);
    let answered = Closure::once_into_js(move |answer: JsValue| {
        let ok = js_sys::Reflect::get(&answer, &"ok".into()).is_ok_and(|ok| ok.is_truthy());
        done.try_set(ok);
    });
    // With no network the text stays in the form, and the next key tries again.
    let failed = Closure::once_into_js(|_: JsValue| ());
    if let Ok(then) = js_sys::Reflect::get(&sent, &"then".into())
        && let Some(then) = then.dyn_ref::<js_sys::Function>()
    {
        let _ = then.call2(&sent, &answered, &failed);
    }
}

#[cfg(not(feature = "hydrate"))]
fn listen(_form: &str, _done: RwSignal<bool>) {}
