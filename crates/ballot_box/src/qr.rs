//! A text as a QR picture: SVG without inline style, in the colours of the page.

use qrcodegen::{QrCode, QrCodeEcc};

/// Blank modules around the code (ISO/IEC 18004 asks for four).
const QUIET: i32 = 4;

/// The text is too long for a QR code (about 2,900 bytes).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is too long for a QR code")]
pub struct TooLong;

/// An `<svg class="qr">` with a path `qr-dark` on a ground `qr-light`: the style sheet gives the colours, dark on
/// light in every theme. It is hidden from screen readers, since the text stands beside it.
pub fn svg(text: &str) -> Result<String, TooLong> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(|_| TooLong)?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, run) = (start + QUIET, y + QUIET, x - start);
                path.push_str(&format!("M{left} {top}h{run}v1h-{run}z"));
            }
            x += 1;
        }
    }
    Ok(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" shape-rendering=\"crispEdges\" \
         xmlns=\"http://www.w3.org/2000/svg\">\
         <path class=\"qr-light\" fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
         <path class=\"qr-dark\" fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
