//! The camera's stream, looked at a few times a second.

use super::Scan;
use crate::features::field::grey::grey;
use crate::features::field::js::{call, get, resolved, set};
use crate::features::field::worker::Hand;
use domain::kit::{Ask, Told};
use js_sys::{Array, Function, JSON, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// Milliseconds between two looks.
const PAUSE: i32 = 250;
/// Looks before the camera rests: a minute.
const MOST_LOOKS: u32 = 240;
/// Pixels of the longer side that the worker is given: enough for a card at arm's length.
const MOST_SIDE: f64 = 640.0;
/// The camera behind the phone, with a picture that shows a small code.
const WISH: &str = r#"{"audio":false,"video":{"facingMode":"environment","width":{"ideal":1280}}}"#;

/// The first code that is seen. `goes_on` says whether anybody still waits for it.
pub(super) async fn read(
    video: &str,
    hand: &Hand,
    goes_on: impl Fn() -> bool,
) -> Result<String, Scan> {
    let video = document().get_element_by_id(video).ok_or(Scan::NoCamera)?;
    let stream = Stream(open().await?);
    set(&video, "srcObject", &stream.0);
    // An attribute of a page that was made by scripts does not mute; and what has a sound may not play.
    set(&video, "muted", &true.into());
    let _ = resolved(call(&video, "play", &[])).await;
    let mut reader = own_reader();
    for _ in 0..MOST_LOOKS {
        if !goes_on() {
            return Err(Scan::Off);
        }
        if let Some(text) = look(&video, &mut reader, hand).await {
            return Ok(text);
        }
        pause().await;
    }
    Err(Scan::NothingSeen)
}

async fn open() -> Result<JsValue, Scan> {
    let devices = get(&window().navigator(), "mediaDevices");
    let wish = JSON::parse(WISH).map_err(|_| Scan::NoCamera)?;
    let asked = call(&devices, "getUserMedia", &[&wish]).ok_or(Scan::NoCamera)?;
    resolved(Some(asked))
        .await
        .map_err(|err| match get(&err, "name").as_string().as_deref() {
            Some("NotAllowedError" | "SecurityError") => Scan::NotAllowed,
            _ => Scan::NoCamera,
        })
}

/// The light of the camera goes out with it.
struct Stream(JsValue);

impl Drop for Stream {
    fn drop(&mut self) {
        let Some(tracks) = call(&self.0, "getTracks", &[]) else {
            return;
        };
        for track in Array::from(&tracks).iter() {
            call(&track, "stop", &[]);
        }
    }
}

/// The browser's own reader (the Shape Detection API), where it has one.
fn own_reader() -> Option<JsValue> {
    let class: Function = get(&window(), "BarcodeDetector").dyn_into().ok()?;
    let wish = JSON::parse(r#"{"formats":["qr_code"]}"#).ok()?;
    Reflect::construct(&class, &Array::of1(&wish)).ok()
}

async fn look(video: &JsValue, reader: &mut Option<JsValue>, hand: &Hand) -> Option<String> {
    if let Some(own) = reader {
        match resolved(call(own, "detect", &[video])).await {
            Ok(found) => return get(&Array::from(&found).get(0), "rawValue").as_string(),
            // Some browsers have the class and nothing behind it.
            Err(_) => *reader = None,
        }
    }
    let (width, height, grey) = picture(video)?;
    let ask = Ask::ReadQr { width, height };
    match hand
        .ask_with(ask, Some(Uint8Array::from(grey.as_slice())))
        .await
        .0
    {
        Told::Code { text } => text,
        _ => None,
    }
}

/// What the camera shows, small and grey: width, height, a byte for each pixel.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sides of at most 640 pixels"
)]
fn picture(video: &JsValue) -> Option<(u32, u32, Vec<u8>)> {
    let side = |name: &str| get(video, name).as_f64().filter(|side| *side >= 1.0);
    let (width, height) = (side("videoWidth")?, side("videoHeight")?);
    let scale = (MOST_SIDE / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).floor(), (height * scale).floor());
    let canvas = document().create_element("canvas").ok()?;
    set(&canvas, "width", &width.into());
    set(&canvas, "height", &height.into());
    let ink = call(&canvas, "getContext", &[&"2d".into()])?;
    let corner = JsValue::from(0);
    let (wide, high) = (JsValue::from(width), JsValue::from(height));
    call(&ink, "drawImage", &[video, &corner, &corner, &wide, &high]);
    let data = get(
        &call(&ink, "getImageData", &[&corner, &corner, &wide, &high])?,
        "data",
    );
    let colours = Uint8Array::new(&data).to_vec();
    Some((width as u32, height as u32, grey(&colours)))
}

async fn pause() {
    let over = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PAUSE);
    });
    let _ = JsFuture::from(over).await;
}
