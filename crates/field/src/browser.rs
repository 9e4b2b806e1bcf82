//! The phone as a browser gives it: `phone` of `worker.js`, which is on the same page of code.

use crate::desk::Desk;
use crate::ports::{
    Body, Change, Clock, Line, Lost, Method, Phone, Place, Reply, Request, Row, Shelf,
    ShelfTrouble, Store, What,
};
use crate::send::Pace;
use crate::time::at;
use domain::kit::{Ask, Room, Told, Trouble};
use js_sys::{Array, Function, JsString, Reflect, Uint8Array};
use rand_core::CryptoRng;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use wasm_bindgen_futures::spawn_local;
use zeroize::Zeroizing;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = phone, catch)]
    async fn read(store: &str, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, catch)]
    async fn list(store: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, catch)]
    async fn write(changes: Array) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, catch)]
    async fn ask(
        method: &str,
        path: &str,
        token: Option<String>,
        body: JsValue,
    ) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone)]
    fn online() -> bool;
    #[wasm_bindgen(js_namespace = phone)]
    fn wall() -> f64;
    #[wasm_bindgen(js_namespace = phone)]
    fn ticks() -> f64;
    #[wasm_bindgen(js_namespace = phone, catch)]
    async fn room() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, catch, js_name = keepPicture)]
    async fn keep_picture(address: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, catch, js_name = dropPictures)]
    async fn drop_pictures() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, catch)]
    async fn turn() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = phone, js_name = afterOtherTab)]
    fn after_other_tab();
    #[wasm_bindgen(js_namespace = phone)]
    fn later(milliseconds: u32);
    #[wasm_bindgen(js_namespace = phone)]
    fn tell(told: &str, everywhere: bool);
}

struct Browser;

/// The right to send; `worker.js` gives a function that gives it back.
struct Turn(Function);

impl Drop for Turn {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::NULL);
    }
}

thread_local! {
    static DESK: std::cell::OnceCell<Rc<Desk<Browser>>> = const { std::cell::OnceCell::new() };
}

fn desk() -> Rc<Desk<Browser>> {
    DESK.with(|desk| Rc::clone(desk.get_or_init(|| Rc::new(Desk::new(Browser, "")))))
}

/// Called once, before anything is asked.
#[wasm_bindgen]
pub fn begin(build: String) {
    DESK.with(|desk| {
        let _ = desk.set(Rc::new(Desk::new(Browser, build)));
    });
}

/// Sends what waits, and sees to it that what is left is sent later.
#[wasm_bindgen]
pub async fn round() {
    match desk().round().await {
        Pace::Rest => {}
        Pace::After(milliseconds) => later(milliseconds),
        Pace::AfterOtherTab => after_other_tab(),
    }
}

/// Answers one message: JSON of an [`Ask`], and bytes where it has some.
///
/// Gives a list: JSON of the [`Told`] as `{"Ok": …}`, then bytes where it has some.
#[wasm_bindgen]
pub async fn answer(message: String, bytes: Option<Vec<u8>>) -> Array {
    // It may hold who votes, and for what.
    let message = Zeroizing::new(message);
    let desk = desk();
    let (told, more) = match serde_json::from_str::<Ask>(&message) {
        Ok(ask) => {
            let (wakes, lacks_pictures) = (wakes(&ask), matches!(ask, Ask::Open | Ask::Prepare));
            let answer = desk.answer(ask, bytes.unwrap_or_default()).await;
            if !matches!(answer.0, Told::Trouble { .. }) {
                if wakes {
                    spawn_local(round());
                }
                if lacks_pictures {
                    spawn_local(async move { desk.fetch_pictures().await });
                }
            }
            answer
        }
        Err(_) => {
            let trouble = Trouble::Fault;
            (
                Told::Trouble {
                    trouble,
                    state: None,
                },
                None,
            )
        }
    };
    let reply = Array::of1(&format!("{{\"Ok\":{}}}", json(&told)).into());
    if let Some(bytes) = more {
        reply.push(&Uint8Array::from(bytes.as_slice()));
    }
    reply
}

/// Whether there may be something new to send.
fn wakes(ask: &Ask) -> bool {
    match ask {
        Ask::Open
        | Ask::SignIn { .. }
        | Ask::Prepare
        | Ask::Keep { .. }
        | Ask::Vote { .. }
        | Ask::Send
        | Ask::Again { .. }
        | Ask::Restore => true,
        Ask::Kit
        | Ask::HoldPhoto { .. }
        | Ask::DropPhoto { .. }
        | Ask::Forget { .. }
        | Ask::Backup
        | Ask::SignOut { .. }
        | Ask::Qr { .. }
        | Ask::ReadQr { .. } => false,
    }
}

impl Phone for Browser {
    fn rng(&self) -> impl CryptoRng {
        rand::rng()
    }
}

impl Shelf for Browser {
    async fn read(&self, store: Store, key: &str) -> Result<Option<Row>, ShelfTrouble> {
        let row = read(name(store), key).await.map_err(|err| trouble(&err))?;
        if row.is_undefined() {
            return Ok(None);
        }
        let row: Array = row.unchecked_into();
        Ok(Some(Row {
            json: row.get(0).as_string().ok_or(ShelfTrouble::Unknown)?,
            bytes: row.get(1).dyn_into::<Uint8Array>().ok().map(|b| b.to_vec()),
        }))
    }

    async fn list(&self, store: Store) -> Result<Vec<(String, String)>, ShelfTrouble> {
        let rows: Array = list(name(store))
            .await
            .map_err(|err| trouble(&err))?
            .unchecked_into();
        let pair = |row: JsValue| {
            let row: Array = row.unchecked_into();
            Some((row.get(0).as_string()?, row.get(1).as_string()?))
        };
        rows.iter()
            .map(|row| pair(row).ok_or(ShelfTrouble::Unknown))
            .collect()
    }

    async fn write(&self, changes: Vec<Change>) -> Result<(), ShelfTrouble> {
        let changes: Array = changes.into_iter().map(change).collect();
        write(changes).await.map(drop).map_err(|err| trouble(&err))
    }
}

fn change(change: Change) -> JsValue {
    let Change { store, key, what } = change;
    let (what, json, bytes) = match what {
        What::Put(Row { json, bytes }) => ("put", json.into(), bytes),
        What::Replace(Row { json, bytes }) => ("replace", json.into(), bytes),
        What::Add(by) => ("add", by.into(), None),
        What::Delete => ("delete", JsValue::UNDEFINED, None),
    };
    let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| {
        Uint8Array::from(bytes.as_slice()).into()
    });
    let parts: [JsValue; 5] = [name(store).into(), key.into(), what.into(), json, bytes];
    parts.into_iter().collect::<Array>().into()
}

fn name(store: Store) -> &'static str {
    match store {
        Store::Meta => "meta",
        Store::Kit => "kit",
        Store::Entries => "entries",
        Store::Photos => "photos",
        Store::Bodies => "bodies",
    }
}

/// By the names of `DOMException`.
fn trouble(err: &JsValue) -> ShelfTrouble {
    let name = Reflect::get(err, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError") => ShelfTrouble::Full,
        Some("VersionError" | "DataError" | "NotFoundError" | "DataCloneError") => {
            ShelfTrouble::Unknown
        }
        _ => ShelfTrouble::Missing,
    }
}

impl Line for Browser {
    fn is_online(&self) -> bool {
        online()
    }

    async fn ask(&self, request: Request) -> Result<Reply, Lost> {
        let method = match request.method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
        };
        let body = match &request.body {
            Body::None => JsValue::UNDEFINED,
            Body::Json(json) => json.as_str().into(),
            Body::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
        };
        let reply = ask(method, &request.path, request.token, body).await;
        let reply: Array = reply.map_err(|_| Lost)?.unchecked_into();
        let text: JsString = reply.get(1).dyn_into().map_err(|_| Lost)?;
        Ok(Reply {
            status: whole(&reply.get(0)).ok_or(Lost)?,
            text: text.into(),
            date: whole(&reply.get(2)).map(at),
            retry_after: whole(&reply.get(3)),
        })
    }
}

/// A number of JavaScript as a whole one.
#[expect(
    clippy::cast_possible_truncation,
    reason = "moments and sizes are far below 2^53"
)]
fn whole<T: TryFrom<i64>>(number: &JsValue) -> Option<T> {
    let number = number.as_f64().filter(|number| number.is_finite())?;
    T::try_from(number as i64).ok()
}

impl Clock for Browser {
    fn wall(&self) -> i64 {
        whole(&wall().into()).unwrap_or_default()
    }

    fn ticks(&self) -> i64 {
        whole(&ticks().into()).unwrap_or_default()
    }
}

impl Place for Browser {
    type Turn = Turn;

    async fn turn(&self) -> Option<Turn> {
        turn().await.ok()?.dyn_into().ok().map(Turn)
    }

    async fn room(&self) -> Room {
        let Ok(room) = room().await else {
            return Room::default();
        };
        let room: Array = room.unchecked_into();
        Room {
            used: whole(&room.get(0)).unwrap_or_default(),
            quota: whole(&room.get(1)).unwrap_or_default(),
            persisted: room.get(2).is_truthy(),
            low: false,
        }
    }

    async fn keep_picture(&self, address: &str) -> bool {
        keep_picture(address)
            .await
            .is_ok_and(|kept| kept.is_truthy())
    }

    async fn drop_pictures(&self) {
        let _ = drop_pictures().await;
    }

    fn tell(&self, told: &Told, everywhere: bool) {
        tell(&json(told), everywhere);
    }
}

fn json(told: &Told) -> String {
    serde_json::to_string(told).unwrap_throw()
}
