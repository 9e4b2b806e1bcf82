//! Numbers and amounts as the browser's islands write them: as the server does (`i18n::fmt`), which islands lack.

/// A number, or an amount in cents, by the locale of the page.
#[cfg(feature = "browser")]
pub fn written(lang: &str, money: bool, value: i64) -> String {
    use js_sys::{Array, Intl::NumberFormat, Object, Reflect};
    use web_sys::wasm_bindgen::JsValue;

    // As the server writes them: English of Europe, and for Arabic the digits of the French documents.
    let locale = if lang == "en" { "en-GB" } else { "fr" };
    let options = Object::new();
    let whole = value % 100 == 0;
    let set = |name: &str, to: JsValue| {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &to);
    };
    if money {
        set("style", "currency".into());
        set("currency", "EUR".into());
        set("minimumFractionDigits", if whole { 0 } else { 2 }.into());
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "an amount of less than 90,000 billion euros is exact"
    )]
    let value = if money {
        value as f64 / 100.0
    } else {
        value as f64
    };
    let format = NumberFormat::new(&Array::of1(&locale.into()), &options);
    let text = format.format().call1(&JsValue::UNDEFINED, &value.into());
    let text = text
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
        // Our font has no narrow space.
        .replace('\u{202f}', "\u{a0}");
    if money && lang == "ar" {
        format!("\u{200f}{text}")
    } else {
        text
    }
}

#[cfg(not(feature = "browser"))]
pub fn written(_lang: &str, _money: bool, value: i64) -> String {
    value.to_string()
}
