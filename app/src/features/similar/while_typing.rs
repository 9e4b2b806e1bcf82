use leptos::prelude::*;

/// Shows up to three ideas like the one in a form, a moment after the last key; nothing where there is none.
///
/// The server sends the list as it is to be shown. It changes only when other ideas are found, so that nothing
/// flickers. Whoever follows a link finds their text again: it is saved on the way.
#[island]
pub fn SimilarIdeas(
    /// The form's id. Its fields `slug`, `number`, `title` and `text` are asked about.
    form: String,
    /// Where to ask.
    ask: String,
) -> impl IntoView {
    listen(&form, ask);
    // Both places are there from the start: a screen reader tells what comes into the first, and the second is
    // filled without being read out.
    view! {
        <div class="similar">
            <p class="hidden" role="status" id="similar-said"></p>
            <div class="similar-found" id="similar-list"></div>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn listen(form: &str, ask: String) {
    use gloo::events::EventListener;
    use gloo::timers::callback::Timeout;
    use std::cell::RefCell;
    use std::rc::Rc;
    use web_sys::HtmlFormElement;
    use web_sys::wasm_bindgen::JsCast;

    /// From the last key to the question, in milliseconds.
    const PAUSE: u32 = 700;

    let Some(form) = document()
        .get_element_by_id(form)
        .and_then(|found| found.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    let asked = Rc::new(RefCell::new(String::new()));
    let waiting = RefCell::new(None::<Timeout>);
    let wait = {
        let form = form.clone();
        move || {
            let (form, ask, asked) = (form.clone(), ask.clone(), Rc::clone(&asked));
            // A new wait takes the place of the earlier one, which is cancelled as it is dropped.
            waiting.replace(Some(Timeout::new(PAUSE, move || {
                leptos::task::spawn_local(async move {
                    let _ = look(&form, &ask, &asked).await;
                });
            })));
        }
    };
    // An idea begun earlier is asked about at once.
    wait();
    // The form lives as long as the page does, and so does its listener.
    EventListener::new(&form.clone(), "input", move |_| wait()).forget();
    // What was typed since the last saving is kept before the page goes.
    if let Some(list) = document().get_element_by_id("similar-list") {
        EventListener::new(&list, "click", move |_| {
            if let Some(body) = fields(&form) {
                body.append("autosave", "on");
                let _ = post(&form.action(), &body);
            }
        })
        .forget();
    }
}

#[cfg(feature = "hydrate")]
fn fields(form: &web_sys::HtmlFormElement) -> Option<web_sys::UrlSearchParams> {
    let data = web_sys::FormData::new_with_form(form).ok()?;
    web_sys::UrlSearchParams::new_with_str_sequence_sequence(&data).ok()
}

#[cfg(feature = "hydrate")]
fn post(address: &str, body: &web_sys::UrlSearchParams) -> js_sys::Promise {
    let request = web_sys::RequestInit::new();
    request.set_method("POST");
    request.set_body(body);
    window().fetch_with_str_and_init(address, &request)
}

/// Asks, and shows the answer unless another question was asked in the meantime. What fails shows nothing new.
#[cfg(feature = "hydrate")]
async fn look(
    form: &web_sys::HtmlFormElement,
    ask: &str,
    asked: &std::cell::RefCell<String>,
) -> Option<()> {
    use wasm_bindgen_futures::JsFuture;
    use web_sys::wasm_bindgen::JsCast;

    if !form.is_connected() {
        return None;
    }
    let body = fields(form)?;
    let question = String::from(body.to_string());
    if asked.replace(question.clone()) == question {
        return None;
    }
    let answer: web_sys::Response = JsFuture::from(post(ask, &body))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !answer.ok() {
        return None;
    }
    let answer = JsFuture::from(answer.json().ok()?).await.ok()?;
    let part = |at| js_sys::Reflect::get_u32(&answer, at).ok()?.as_string();
    let (said, shown) = (part(0)?, part(1)?);
    if *asked.borrow() != question {
        return None;
    }
    let list = document().get_element_by_id("similar-list")?;
    if list.get_attribute("data-shown").unwrap_or_default() != shown {
        list.set_inner_html(&shown);
        list.set_attribute("data-shown", &shown).ok()?;
        document()
            .get_element_by_id("similar-said")?
            .set_text_content(Some(&said));
    }
    Some(())
}

#[cfg(not(feature = "hydrate"))]
fn listen(_form: &str, _ask: String) {}
