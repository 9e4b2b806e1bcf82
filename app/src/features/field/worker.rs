//! The hand that asks the kit's worker (`crates/field`), which keeps and sends.
//!
//! Messages are [`domain::kit`]'s; how they travel is in [`crate::worker`]. The page tells the worker when it is looked
//! at again, and when the browser says that there is a network: the worker itself never asks in vain.

use super::js;
use crate::worker::{self, WorkerError};
use domain::kit::{Ask, KitState, Told, Trouble};
use gloo::events::EventListener;
use js_sys::Uint8Array;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;

/// The name under which the browser is asked to wake the page once there is a network; `sw.js` knows it too.
const SYNC: &str = "parvis-field";

thread_local! {
    static WORKER: RefCell<Option<Rc<worker::Hand>>> = const { RefCell::new(None) };
}

/// Asks the worker of this page, of which there is one.
#[derive(Clone, Copy, Debug)]
pub struct Hand;

impl Hand {
    /// Begins to load the worker; what it tells without being asked goes to `told`.
    pub fn start(told: impl Fn(Told) + 'static) -> Self {
        let listener = move |value| {
            if let Ok(message) = serde_json::from_value::<Told>(value) {
                told(message);
            }
        };
        let hand = worker::Hand::named("data-field-worker", Some(Box::new(listener)));
        WORKER.set(hand.map(Rc::new));
        wake_when_seen();
        Self
    }

    pub async fn ask(&self, ask: Ask) -> Told {
        self.ask_with(ask, None).await.0
    }

    /// Asks with bytes, which are handed over; some answers have bytes too.
    pub async fn ask_with(
        &self,
        ask: Ask,
        bytes: Option<Uint8Array>,
    ) -> (Told, Option<Uint8Array>) {
        let hand = WORKER.with_borrow(Clone::clone);
        let (Some(hand), Ok(message)) = (hand, serde_json::to_value(&ask)) else {
            return (fault(), None);
        };
        let told = match hand.ask(message, bytes.as_ref()).await {
            Ok((answer, more)) => match serde_json::from_value(answer) {
                Ok(told) => (told, more),
                Err(_) => (fault(), None),
            },
            Err(WorkerError::Gone | WorkerError::Refused(_)) => (fault(), None),
        };
        if let Told::Kept { state, .. } | Told::Voted { state, .. } = &told.0 {
            ask_for_sync(state.as_deref());
        }
        told
    }
}

fn fault() -> Told {
    let trouble = Trouble::Fault;
    Told::Trouble {
        trouble,
        state: None,
    }
}

fn wake() {
    if let Some(hand) = WORKER.with_borrow(Clone::clone) {
        hand.tell("wake");
    }
}

/// A page that is looked at again, a network that is back, a sign of the service worker: each is worth a try.
fn wake_when_seen() {
    EventListener::new(&window(), "online", |_| wake()).forget();
    EventListener::new(&document(), "visibilitychange", |_| {
        if !document().hidden() {
            wake();
        }
    })
    .forget();
    let workers = js::get(&window().navigator(), "serviceWorker");
    if let Ok(workers) = workers.dyn_into::<web_sys::EventTarget>() {
        EventListener::new(&workers, "message", |event| {
            if js::get(&js::get(event, "data"), "field").is_truthy() {
                wake();
            }
        })
        .forget();
    }
}

/// Where something waits, a browser with background sync wakes the page once there is a network.
fn ask_for_sync(state: Option<&KitState>) {
    if state.is_none_or(|state| state.entries() > 0) {
        spawn_local(async {
            let _ = register_sync().await;
        });
    }
}

async fn register_sync() -> Option<()> {
    let workers = js::get(&window().navigator(), "serviceWorker");
    // Nobody has a registration as long as nothing is installed: `ready` would never come.
    if !js::get(&workers, "controller").is_object() {
        return None;
    }
    let registration = js::resolved(Some(js::get(&workers, "ready"))).await.ok()?;
    let sync = js::get(&registration, "sync");
    let asked = js::call(&sync, "register", &[&SYNC.into()]);
    js::resolved(asked).await.ok().map(drop)
}
