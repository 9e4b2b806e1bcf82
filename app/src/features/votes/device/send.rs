//! What the device sends: one request with the session, and all others without.

use js_sys::{JsString, Reflect};
use leptos::prelude::window;
use serde_json::Value;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AbortSignal, Headers, RequestCache, RequestCredentials, RequestInit, Response, UrlSearchParams,
};

/// An answer that takes longer is no answer: milliseconds.
const PATIENCE: u32 = 25_000;

/// What came back.
pub(super) enum Answer {
    Good(Value),
    /// The server wants the voter to look at another page first.
    Elsewhere(String),
    Refused {
        status: u16,
        body: Value,
    },
    /// No answer, or none that can be read: whether the request arrived is not known.
    Lost,
}

/// Sends a form as the session's person.
pub(super) async fn form(address: &str, fields: &[(&str, &str)]) -> Answer {
    let Ok(body) = UrlSearchParams::new() else {
        return Answer::Lost;
    };
    for (name, value) in fields {
        body.append(name, value);
    }
    let request = request(RequestCredentials::SameOrigin);
    request.set_method("POST");
    request.set_body(&body);
    sent(address, &request).await
}

/// Sends JSON as nobody.
pub(super) async fn json(address: &str, body: &Value) -> Answer {
    let request = request(RequestCredentials::Omit);
    request.set_method("POST");
    request.set_body(&JsValue::from_str(&body.to_string()));
    sent(address, &request).await
}

/// Asks as nobody.
pub(super) async fn ask(address: &str) -> Answer {
    sent(address, &request(RequestCredentials::Omit)).await
}

/// A text as one part of an address.
pub(super) fn part(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

fn request(credentials: RequestCredentials) -> RequestInit {
    let request = RequestInit::new();
    request.set_credentials(credentials);
    request.set_cache(RequestCache::NoStore);
    if let Ok(headers) = Headers::new() {
        // Else the server takes us for a form, and answers with a page.
        let _ = headers.set("accept", "application/json");
        request.set_headers(&headers);
    }
    // Browsers of before 2022 have no such signal, and wait longer.
    let can_wait = Reflect::get(&js_sys::global(), &"AbortSignal".into())
        .and_then(|signal| Reflect::has(&signal, &"timeout".into()));
    if can_wait.unwrap_or_default() {
        request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    }
    request
}

async fn sent(address: &str, request: &RequestInit) -> Answer {
    let Ok(response) = JsFuture::from(window().fetch_with_str_and_init(address, request)).await
    else {
        return Answer::Lost;
    };
    let response: Response = response.unchecked_into();
    let headers = response.headers();
    // How Leptos tells a page that asked for no HTML where to go.
    if headers.has("serverfnredirect").unwrap_or_default()
        && let Ok(Some(place)) = headers.get("location")
    {
        return Answer::Elsewhere(place);
    }
    let status = response.status();
    let body = read(&response).await;
    match body {
        Some(body) if response.ok() => Answer::Good(body),
        // What a machine on the way answers is no word of ours.
        Some(body) if status < 500 => Answer::Refused { status, body },
        None if status == 429 => Answer::Refused {
            status,
            body: Value::Null,
        },
        Some(_) | None => Answer::Lost,
    }
}

async fn read(response: &Response) -> Option<Value> {
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    let text: String = text.dyn_into::<JsString>().ok()?.into();
    serde_json::from_str(&text).ok()
}
