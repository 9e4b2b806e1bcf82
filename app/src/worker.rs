//! Talks to a Web Worker: `crates/worker`, which seals, checks and recounts beside the page, or that of the field kit.
//!
//! Messages are JSON as `ballot_box::work` describes it, and stay JSON here: the types would bring the code for
//! curves and large numbers into the file that every page with an island loads.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::document;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerError {
    /// The worker can't be loaded, or was stopped: the page goes on without it.
    Gone,
    /// It refused: `ballot_box::work::WorkError` as JSON.
    Refused(Value),
}

/// Begins to load the worker, so that it is there when it is asked.
pub fn warm() {
    shared();
}

/// Asks the page's own worker, which is started at the first question.
pub async fn ask(request: Value) -> Result<Value, WorkerError> {
    let hand = shared().ok_or(WorkerError::Gone)?;
    let answer = hand.ask(request, None).await;
    if matches!(answer, Err(WorkerError::Gone)) {
        // The next question tries anew: the connection may be back.
        SHARED.set(None);
    }
    answer.map(|(answer, _)| answer)
}

thread_local! {
    static SHARED: RefCell<Option<Rc<Hand>>> = const { RefCell::new(None) };
}

fn shared() -> Option<Rc<Hand>> {
    SHARED.with_borrow_mut(|shared| {
        if shared.is_none() {
            *shared = Hand::start().map(Rc::new);
        }
        shared.clone()
    })
}

/// A worker of one's own; it stops when this is dropped.
pub struct Hand {
    worker: Worker,
    waiting: Waiting,
    next: Cell<u32>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

/// What a worker says without being asked goes here.
pub type Listener = Box<dyn Fn(Value)>;

/// Who waits for which answer.
type Waiting = Rc<RefCell<HashMap<u32, Function>>>;

/// An answer, and the bytes that came with it.
pub type Reply = (Value, Option<Uint8Array>);

impl Hand {
    /// Starts a worker; `None` where the browser has none.
    pub fn start() -> Option<Self> {
        Self::named("data-worker", None)
    }

    /// Starts the worker that the page's script names in this attribute, and its code in the one with `-wasm` behind.
    pub fn named(attribute: &str, told: Option<Listener>) -> Option<Self> {
        let script = document()
            .query_selector(&format!("script[{attribute}]"))
            .ok()??;
        let worker = Worker::new(&script.get_attribute(attribute)?).ok()?;
        let waiting = Waiting::default();
        let heard = {
            let waiting = Rc::clone(&waiting);
            Closure::new(move |event: MessageEvent| {
                let data = event.data();
                match (&told, told_in(&data)) {
                    (Some(listener), Some(told)) => listener(told),
                    _ => hear(&waiting, &data),
                }
            })
        };
        let failed = {
            let waiting = Rc::clone(&waiting);
            Closure::new(move |_: Event| give_up(&waiting))
        };
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        let code = script.get_attribute(&format!("{attribute}-wasm"))?;
        let message = object(&[("wasm", code.into())])?;
        worker.post_message(&message).ok()?;
        Some(Self {
            worker,
            waiting,
            next: Cell::new(0),
            _heard: heard,
            _failed: failed,
        })
    }

    /// Asks; the bytes are handed over, and no longer there for the page.
    pub async fn ask(
        &self,
        request: Value,
        bytes: Option<&Uint8Array>,
    ) -> Result<Reply, WorkerError> {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let answered = Promise::new(&mut |resolve, _| {
            self.waiting.borrow_mut().insert(id, resolve);
        });
        self.send(id, &request, bytes)
            .ok_or(WorkerError::Gone)
            .inspect_err(|_| {
                self.waiting.borrow_mut().remove(&id);
            })?;
        let data = JsFuture::from(answered)
            .await
            .map_err(|_| WorkerError::Gone)?;
        read(&data)
    }

    /// Says something that has no answer.
    pub fn tell(&self, name: &str) {
        if let Some(message) = object(&[(name, true.into())]) {
            let _ = self.worker.post_message(&message);
        }
    }

    /// Stops the worker in the middle of what it does; whoever waits is told that it is gone.
    pub fn stop(&self) {
        self.worker.terminate();
        give_up(&self.waiting);
    }

    fn send(&self, id: u32, request: &Value, bytes: Option<&Uint8Array>) -> Option<()> {
        let message = object(&[("id", id.into()), ("message", request.to_string().into())])?;
        let Some(bytes) = bytes else {
            return self.worker.post_message(&message).ok();
        };
        Reflect::set(&message, &"bytes".into(), bytes).ok()?;
        let handed = Array::of1(&bytes.buffer());
        self.worker
            .post_message_with_transfer(&message, &handed)
            .ok()
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What the worker says by itself.
fn told_in(data: &JsValue) -> Option<Value> {
    let told = Reflect::get(data, &"told".into()).ok()?.as_string()?;
    serde_json::from_str(&told).ok()
}

/// Gives an answer to the one who waits for it.
fn hear(waiting: &Waiting, data: &JsValue) {
    let id = Reflect::get(data, &"id".into()).ok();
    let Some(id) = id.and_then(|id| id.as_f64()) else {
        return;
    };
    // Ids count up from zero: they are whole.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number that this file has sent"
    )]
    let resolve = waiting.borrow_mut().remove(&(id as u32));
    if let Some(resolve) = resolve {
        let _ = resolve.call1(&JsValue::NULL, data);
    }
}

/// Tells everybody that no answer will come.
fn give_up(waiting: &Waiting) {
    let left: Vec<Function> = waiting.borrow_mut().drain().map(|(_, one)| one).collect();
    for resolve in left {
        let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
    }
}

fn read(data: &JsValue) -> Result<Reply, WorkerError> {
    let field = |name: &str| Reflect::get(data, &name.into()).map_err(|_| WorkerError::Gone);
    let answer = field("answer")?.as_string().ok_or(WorkerError::Gone)?;
    let answer: Result<Value, Value> =
        serde_json::from_str(&answer).map_err(|_| WorkerError::Gone)?;
    let answer = answer.map_err(WorkerError::Refused)?;
    Ok((answer, field("bytes")?.dyn_into().ok()))
}

fn object(fields: &[(&str, JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).ok()?;
    }
    Some(object)
}
