//! A photo of the phone's camera, made small: what travels is a new picture without place, hour or device.

use js_sys::{ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// The longer side in pixels.
const SIDE: f64 = 1280.0;
/// The bytes that a photo should not pass: a slow link carries it in some seconds.
const BYTES: f64 = 300.0 * 1024.0;
/// Tried one after the other until the photo is small enough.
const QUALITIES: [f64; 4] = [0.82, 0.7, 0.55, 0.4];

/// The photo as a JPEG; nothing where the browser can't read it.
pub(super) async fn small(file: &File) -> Option<Uint8Array> {
    let bitmap = read(file).await?;
    let canvas = drawn(&bitmap)?;
    bitmap.close();
    let mut smallest: Option<Blob> = None;
    for quality in QUALITIES {
        let blob = written(&canvas, quality).await?;
        let fits = blob.size() <= BYTES;
        smallest = Some(blob);
        if fits {
            break;
        }
    }
    let bytes: ArrayBuffer = JsFuture::from(smallest?.array_buffer())
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    Some(Uint8Array::new(&bytes))
}

/// Upright, as the camera meant it.
async fn read(file: &File) -> Option<ImageBitmap> {
    let make: Function = Reflect::get(&window(), &"createImageBitmap".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &"imageOrientation".into(), &"from-image".into()).ok()?;
    let made: Promise = make
        .call2(&window(), file, &options)
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}

fn drawn(bitmap: &ImageBitmap) -> Option<HtmlCanvasElement> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (SIDE / width.max(height)).min(1.0);
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pixels = |side: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a side of 1 to 1280 pixels"
        )]
        let pixels = (side * scale).round().max(1.0) as u32;
        pixels
    };
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // A drawing's transparent ground is white on paper.
    brush.set_fill_style_str("white");
    let (across, down) = (f64::from(canvas.width()), f64::from(canvas.height()));
    brush.fill_rect(0.0, 0.0, across, down);
    brush
        .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, across, down)
        .ok()?;
    Some(canvas)
}

async fn written(canvas: &HtmlCanvasElement, quality: f64) -> Option<Blob> {
    let done = Promise::new(&mut |resolve, _| {
        let _ =
            canvas.to_blob_with_type_and_encoder_options(&resolve, "image/jpeg", &quality.into());
    });
    JsFuture::from(done).await.ok()?.dyn_into().ok()
}
