//! The recount at work: one worker holds the record, others take slices of it.

use super::found;
use super::state::{Failure, Stage, State};
use crate::worker::{Hand, WorkerError};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, FileList, HtmlInputElement, RequestCredentials, RequestInit, Response};

type Now = RwSignal<State>;

/// Ballots that a worker takes at a time: less than a second on a phone, so that progress is seen.
const SLICE: u64 = 256;
/// More workers than this gain little, and each takes memory.
const MOST_WORKERS: u64 = 8;

thread_local! {
    /// The recount that runs; a later one, or the visitor, stops it.
    static RUNNING: RefCell<Option<Rc<Run>>> = const { RefCell::new(None) };
}

struct Run {
    state: Now,
    hands: RefCell<Vec<Rc<Hand>>>,
    stopped: Cell<bool>,
    next: Cell<u64>,
    ballots: Cell<u64>,
    busy: Cell<u64>,
}

/// Fetches a record, without the visitor's session, and recounts it.
pub(super) fn start(state: Now, address: String) {
    begin(state, async move { fetch(&address).await });
}

/// Recounts a file that was chosen.
pub(super) fn chosen_file(state: Now, event: &Event) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    take(state, input.and_then(|input| input.files()));
}

/// Recounts a file that was dropped.
pub(super) fn dropped(state: Now, event: &DragEvent) {
    take(state, event.data_transfer().and_then(|data| data.files()));
}

/// Stops at once.
pub(super) fn cancel(state: Now) {
    stop();
    state.update(|state| state.stage = Stage::Cancelled);
}

fn stop() {
    if let Some(run) = RUNNING.take() {
        run.stopped.set(true);
        for hand in run.hands.take() {
            hand.stop();
        }
    }
}

fn take(state: Now, files: Option<FileList>) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        begin(state, async move { content(&file).await });
    }
}

fn begin(state: Now, bytes: impl Future<Output = Option<Uint8Array>> + 'static) {
    stop();
    state.update(|state| {
        state.stage = Stage::Loading;
        state.lines.clear();
        state.found = None;
    });
    let run = Rc::new(Run {
        state,
        hands: RefCell::default(),
        stopped: Cell::new(false),
        next: Cell::new(0),
        ballots: Cell::new(0),
        busy: Cell::new(0),
    });
    RUNNING.set(Some(Rc::clone(&run)));
    spawn_local(async move {
        let Some(bytes) = bytes.await else {
            run.fail(Failure::Load);
            return;
        };
        if let Err(failure) = run.clone().load(&bytes).await {
            run.fail(failure);
        }
    });
}

impl Run {
    /// Reads the record, shows the quick checks, and sets the others to work.
    async fn load(self: Rc<Self>, bytes: &Uint8Array) -> Result<(), Failure> {
        self.show(|state| state.stage = Stage::Reading);
        let keeper = self.hand().ok_or(Failure::Gone)?;
        let answer = keeper.ask(json!("load"), Some(bytes)).await;
        let (answer, _) = answer.map_err(|err| match err {
            WorkerError::Gone => Failure::Gone,
            WorkerError::Refused(_) => Failure::Unreadable,
        })?;
        let loaded = &answer["loaded"];
        let ballots = loaded["ballots"].as_u64().unwrap_or_default();
        self.ballots.set(ballots);
        self.show(|state| {
            state.lines = found::lines(loaded);
            state.found = Some(found::result(loaded));
            state.stage = Stage::Checking {
                done: 0,
                of: ballots,
            };
        });
        let wanted = cores().min(MOST_WORKERS).min(ballots.div_ceil(SLICE));
        if wanted == 0 {
            self.finish();
        }
        for _ in 0..wanted {
            let examiner = self.hand().ok_or(Failure::Gone)?;
            self.busy.set(self.busy.get() + 1);
            let (run, keeper) = (Rc::clone(&self), Rc::clone(&keeper));
            spawn_local(async move {
                match run.examine(&keeper, &examiner).await {
                    Ok(()) => run.done(),
                    Err(_) => run.fail(Failure::Gone),
                }
            });
        }
        Ok(())
    }

    /// Takes slices from the keeper to an examiner until none is left.
    async fn examine(&self, keeper: &Hand, examiner: &Hand) -> Result<(), WorkerError> {
        let of = self.ballots.get();
        loop {
            let from = self.next.get();
            if from >= of || self.stopped.get() {
                return Ok(());
            }
            let to = of.min(from + SLICE);
            self.next.set(to);
            let slice = json!({ "slice": { "from": from, "to": to } });
            let (_, bytes) = keeper.ask(slice, None).await?;
            let bytes = bytes.ok_or(WorkerError::Gone)?;
            let (answer, _) = examiner.ask(json!("examine"), Some(&bytes)).await?;
            self.add(&answer["examined"], to - from, of);
        }
    }

    fn add(&self, examined: &Value, ballots: u64, of: u64) {
        self.show(|state| {
            found::add(&mut state.lines, examined);
            if let Stage::Checking { done, .. } = state.stage {
                let done = done + ballots;
                state.stage = Stage::Checking { done, of };
            }
        });
    }

    fn done(&self) {
        self.busy.set(self.busy.get().saturating_sub(1));
        if self.busy.get() == 0 {
            self.finish();
        }
    }

    fn finish(&self) {
        self.show(|state| {
            found::finish(&mut state.lines);
            state.stage = Stage::Done;
        });
        self.end();
    }

    fn fail(&self, failure: Failure) {
        self.show(|state| state.stage = Stage::Failed(failure));
        self.end();
    }

    /// Gives the memory back.
    fn end(&self) {
        if !self.stopped.get() {
            stop();
        }
    }

    /// Changes what is shown, unless this recount was stopped.
    fn show(&self, change: impl FnOnce(&mut State)) {
        if !self.stopped.get() {
            self.state.update(change);
        }
    }

    fn hand(&self) -> Option<Rc<Hand>> {
        if self.stopped.get() {
            return None;
        }
        let hand = Rc::new(Hand::start()?);
        self.hands.borrow_mut().push(Rc::clone(&hand));
        Some(hand)
    }
}

/// How many workers the machine can keep busy.
fn cores() -> u64 {
    // A whole number of some units, or not told at all.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number of cores of a machine"
    )]
    let cores = window().navigator().hardware_concurrency() as u64;
    cores.max(1)
}

async fn fetch(address: &str) -> Option<Uint8Array> {
    let init = RequestInit::new();
    init.set_credentials(RequestCredentials::Omit);
    let answer = JsFuture::from(window().fetch_with_str_and_init(address, &init)).await;
    let answer: Response = answer.ok()?.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    bytes(JsFuture::from(answer.array_buffer().ok()?).await.ok()?)
}

async fn content(file: &Blob) -> Option<Uint8Array> {
    bytes(JsFuture::from(file.array_buffer()).await.ok()?)
}

fn bytes(buffer: JsValue) -> Option<Uint8Array> {
    let buffer: ArrayBuffer = buffer.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer))
}
