use crate::features::field::texts::Texts;
use crate::features::field::worker::Hand;
use domain::Lang;
use domain::kit::Kit;
use leptos::prelude::*;

/// The whole screen belongs to the resident, until they are done or the ambassador takes the phone back.
#[component]
pub fn Resident(
    kit: StoredValue<Kit>,
    texts: Texts,
    hand: Hand,
    on_done: Callback<()>,
) -> impl IntoView {
    let _ = (kit, texts, hand, on_done);
}

/// Reads a QR code by the camera.
#[component]
pub fn Scanner(texts: Texts, lang: Lang, hand: Hand, on_code: Callback<String>) -> impl IntoView {
    let _ = (texts, lang, hand, on_code);
}
