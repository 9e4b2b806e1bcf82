//! Parts of the receipt: its number, and what one can do with it.

use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;

/// A code in its groups of four, read out sign by sign. Without a code its places stay empty, and the island
/// fills them in: `groups` says how many there are.
#[component]
pub(super) fn Code(
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] code: Option<String>,
    #[prop(into)] id: String,
    #[prop(default = 4)] groups: usize,
) -> impl IntoView {
    let code = code.unwrap_or_default();
    let mut texts: Vec<String> = code.split_whitespace().map(str::to_owned).collect();
    texts.resize(groups, String::new());
    let spoken = spelled(&code);
    let pairs = texts
        .chunks(2)
        .map(|pair| {
            let pair = pair
                .iter()
                .map(|group| view! { <span class="receipt-group">{group.clone()}</span> })
                .collect_view();
            view! { <span class="receipt-pair">{pair}</span> " " }
        })
        .collect_view();
    view! {
        <div class="receipt-number" id=id>
            <p class="receipt-label">
                <Icon glyph=Glyph::Tick />
                {label}
            </p>
            <p class="receipt-groups" dir="ltr">
                <span aria-hidden="true">{pairs}</span>
                <span class="hidden receipt-spoken">{spoken}</span>
            </p>
        </div>
    }
    .into_any()
}

/// Sign by sign: "4 F 7 K".
fn spelled(code: &str) -> String {
    code.chars()
        .filter(|c| !c.is_whitespace())
        .map(String::from)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The picture that leads to the page which finds the ballot, and what to do with the receipt.
#[component]
pub(super) fn Keeping(
    lang: Lang,
    /// The QR picture and the file; where the receipt is on the device, the island brings them.
    #[prop(optional_no_strip)]
    made: Option<Made>,
    check: String,
    file_name: String,
    /// Whether the voter can take something away from this device: not from one that others vote on.
    takes_away: bool,
) -> impl IntoView {
    let Made { qr, file } = made.unwrap_or_default();
    view! {
        <figure class="receipt-qr">
            <div id="receipt-qr" role="img" aria-label=tr!(lang, "receipt-qr-alt") inner_html=qr></div>
            <figcaption>{tr!(lang, "receipt-qr")}</figcaption>
        </figure>
        {takes_away.then(|| ways(lang, check, file, file_name))}
    }
    .into_any()
}

/// What one can do with the receipt on one's own device.
fn ways(lang: Lang, check: String, file: String, file_name: String) -> AnyView {
    view! {
        <div class="cluster no-print">
            <a class="button button-quiet" id="receipt-check" href=check>
                <Icon glyph=Glyph::Search />
                <span>{tr!(lang, "receipt-check")}</span>
            </a>
            <a class="button button-quiet" id="receipt-file" href=file download=file_name>
                <Icon glyph=Glyph::Download />
                <span>{tr!(lang, "receipt-file")}</span>
            </a>
            // Both are shown where the browser can do it.
            <button type="button" class="button button-quiet" id="receipt-print" hidden=true>
                <span>{tr!(lang, "receipt-print")}</span>
            </button>
            <button
                type="button"
                class="button button-quiet"
                id="receipt-share"
                hidden=true
                data-text=tr!(lang, "receipt-share-text")
            >
                <span>{tr!(lang, "receipt-share")}</span>
            </button>
        </div>
    }
    .into_any()
}

/// What the server makes of a receipt that it has.
#[derive(Clone, Debug, Default)]
pub(super) struct Made {
    /// SVG.
    pub(super) qr: String,
    /// The file as a `data:` address.
    pub(super) file: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_out_sign_by_sign() {
        assert_eq!(spelled("4F7K 92MX"), "4 F 7 K 9 2 M X");
    }
}
