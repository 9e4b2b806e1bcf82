//! The browser's Web Worker: `ballot_box::work` behind one function.
//!
//! A crate of its own, so that the pages which need no cryptography download none. It is loaded by the booth, the
//! trustees' pages, the receipt check and `/verify`; `app/src/worker.rs` talks to it, through `worker.js`.
#![cfg(target_arch = "wasm32")]

use ballot_box::work::{Desk, Request, Response, WorkError};
use js_sys::{Array, Uint8Array};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// Answers one message: JSON of a [`Request`], and bytes where the request has some.
///
/// Gives a list: JSON of the answer (`{"Ok": …}` or `{"Err": …}`), then bytes where the answer has some.
#[wasm_bindgen]
pub fn answer(message: &str, bytes: Option<Vec<u8>>) -> Array {
    let request: Result<Request, _> = serde_json::from_str(message);
    let answered = request
        .map_err(|err| WorkError::Message {
            what: err.to_string(),
        })
        .and_then(|request| {
            DESK.with_borrow_mut(|desk| {
                desk.answer(request, &bytes.unwrap_or_default(), &mut rand::rng())
            })
        });
    let reply = Array::new();
    match answered {
        Ok((response, bytes)) => {
            reply.push(&json(&Ok(response)));
            if let Some(bytes) = bytes {
                reply.push(&Uint8Array::from(bytes.as_slice()));
            }
        }
        Err(err) => {
            reply.push(&json(&Err(err)));
        }
    }
    reply
}

fn json(answer: &Result<Response, WorkError>) -> JsValue {
    #[derive(Serialize)]
    struct Answer<'a>(&'a Result<Response, WorkError>);
    // Strings, numbers and lists: they always have a JSON form.
    JsValue::from_str(&serde_json::to_string(&Answer(answer)).unwrap_or_default())
}
