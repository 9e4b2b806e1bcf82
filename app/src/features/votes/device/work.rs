//! The questions of the booth to its worker, as `ballot_box::work` words them.

use crate::worker::{self, WorkerError};
use js_sys::Promise;
use leptos::prelude::window;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::cell::Cell;
use wasm_bindgen_futures::JsFuture;

/// So long, and no longer, a voter waits for a worker that is still on its way: in steps, and milliseconds each.
const STEPS: u32 = 100;
const STEP: i32 = 150;

thread_local! {
    /// Whether the worker answers; nothing as long as that is not known.
    static THERE: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Begins to load the worker, and finds out whether it answers.
pub(super) fn warm() {
    if THERE.get() == Some(true) {
        return;
    }
    THERE.set(None);
    spawn_local(async {
        THERE.set(Some(qr("?").await.is_ok()));
    });
}

/// Whether there is a worker to seal with.
pub(super) async fn is_there() -> bool {
    for _ in 0..STEPS {
        if let Some(there) = THERE.get() {
            return there;
        }
        pause(STEP).await;
    }
    false
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// There is no worker: no WebAssembly, no network, an old browser.
    Gone,
    /// The worker found something wrong.
    Refused,
}

/// Seals a first ballot: `Prepared`.
pub(super) async fn prepare(keys: &Value, slip: &[(String, u32)]) -> Result<Value, NoAnswer> {
    ask(
        "prepare",
        json!({ "keys": keys, "slip": written(slip) }),
        "prepared",
    )
    .await
}

/// Seals a ballot in the place of another one: `Prepared`.
pub(super) async fn replace(
    keys: &Value,
    code: &str,
    turn: u32,
    slip: &[(String, u32)],
) -> Result<Value, NoAnswer> {
    let request = json!({ "keys": keys, "code": code, "turn": turn, "slip": written(slip) });
    ask("replace", request, "prepared").await
}

/// Makes the token and all that is cast: `Cast`.
pub(super) async fn finish(
    keys: &Value,
    prepared: &Value,
    signature: Option<&Value>,
) -> Result<Value, NoAnswer> {
    let request = json!({ "keys": keys, "prepared": prepared, "signature": signature });
    ask("finish", request, "cast").await
}

/// Checks the box's answer: receipt number and change code.
pub(super) async fn receipt(
    keys: &Value,
    prepared: &Value,
    receipt: &Value,
) -> Result<(String, String), NoAnswer> {
    let request = json!({ "key": keys["log_key"], "prepared": prepared, "receipt": receipt });
    let codes = ask("check_receipt", request, "receipt").await?;
    match (codes["receipt"].as_str(), codes["change"].as_str()) {
        (Some(number), Some(code)) => Ok((number.to_owned(), code.to_owned())),
        _ => Err(NoAnswer::Refused),
    }
}

/// The serial of a change code.
pub(super) async fn serial(edition: &str, code: &str) -> Result<String, NoAnswer> {
    let request = json!({ "edition": edition, "code": code });
    text(ask("serial", request, "serial").await?)
}

/// Checks that a ballot is in the list.
pub(super) async fn place(keys: &Value, number: &str, place: &Value) -> Result<(), NoAnswer> {
    let place = json!({
        "leaf": place["leaf"],
        "index": place["index"],
        "head": place["head"],
        "proof": place["proof"],
    });
    let request = json!({ "key": keys["log_key"], "code": number, "place": place });
    let answer = worker::ask(json!({ "check_place": request })).await;
    match answer {
        Ok(answer) if answer == "found" => Ok(()),
        Ok(_) => Err(NoAnswer::Refused),
        Err(err) => Err(no_answer(&err)),
    }
}

/// Reads the file of a receipt, and checks its signature: the receipt number.
pub(super) async fn receipt_file(keys: &Value, file: &str) -> Result<String, NoAnswer> {
    let request = json!({ "edition": keys["edition"], "key": keys["log_key"], "text": file });
    text(ask("read_receipt", request, "receipt_code").await?)
}

/// A QR picture, as SVG.
pub(super) async fn qr(content: &str) -> Result<String, NoAnswer> {
    text(ask("qr", json!({ "text": content }), "svg").await?)
}

fn written(slip: &[(String, u32)]) -> Value {
    let choice = |(number, points): &(String, u32)| json!({ "number": number, "points": points });
    Value::Array(slip.iter().map(choice).collect())
}

fn text(answer: Value) -> Result<String, NoAnswer> {
    match answer {
        Value::String(text) => Ok(text),
        _ => Err(NoAnswer::Refused),
    }
}

async fn ask(what: &str, request: Value, expected: &str) -> Result<Value, NoAnswer> {
    match worker::ask(json!({ what: request })).await {
        Ok(mut answer) => match answer.get_mut(expected) {
            Some(answer) => Ok(answer.take()),
            None => Err(NoAnswer::Refused),
        },
        Err(err) => Err(no_answer(&err)),
    }
}

fn no_answer(err: &WorkerError) -> NoAnswer {
    match err {
        WorkerError::Gone => NoAnswer::Gone,
        WorkerError::Refused(_) => NoAnswer::Refused,
    }
}

/// Waits some milliseconds.
async fn pause(milliseconds: i32) {
    let over = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = JsFuture::from(over).await;
}
