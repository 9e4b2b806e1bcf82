//! The receipt: shown for a minute, and nowhere else.

use super::booth::{Booth, now};
use super::parts::{head, listen, next};
use super::rules::{RECEIPT, Tick};
use crate::ui::{Glyph, Icon};
use domain::kit::{Ask, Told};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Seconds before its end at which it is said that the receipt goes.
const SOON: i64 = 20;

pub(super) fn receipt(booth: Booth, time: RwSignal<Tick>) -> AnyView {
    let code = booth.receipt.get();
    let check = booth.vote(|vote| vote.check.clone()).unwrap_or_default();
    let drawing = RwSignal::new(String::new());
    let address = format!("{check}?receipt={code}");
    spawn_local(async move {
        if let Told::Svg { svg } = booth.ask(Ask::Qr { text: address }).await {
            // The receipt may have gone in the meantime.
            let _ = drawing.try_set(svg);
        }
    });
    let signs: Vec<char> = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let spoken: Vec<String> = signs.iter().map(char::to_string).collect();
    let spoken = spoken.join(" ");
    // Two groups and two, where four do not fit on a line.
    let groups = signs
        .chunks(8)
        .map(|pair| {
            let groups = pair
                .chunks(4)
                .map(|group| {
                    let group: String = group.iter().collect();
                    view! { <span class="receipt-group">{group}</span> " " }
                })
                .collect_view();
            view! { <span class="receipt-pair">{groups}</span> " " }
        })
        .collect_view();
    let title = booth.say("resident-done-title");
    let facts = [
        "resident-done-kept",
        "resident-done-write",
        "resident-done-check",
    ];
    let texts = facts.map(|key| booth.say(key));
    let aloud = format!("{title}. {}", texts.join(" "));
    let left = move || match time.get() {
        Tick::Shows(left) => left,
        Tick::Nothing | Tick::Asks(_) | Tick::Wipes => RECEIPT,
    };
    let soon = Memo::new(move |_| left() <= SOON);
    let more = move |_| {
        booth.touched.set(now());
        time.set(Tick::Shows(RECEIPT));
    };
    // The page behind the address, without what comes before it: short enough to be typed.
    let page = check
        .split_once("://")
        .map_or(check.as_str(), |(_, page)| page)
        .to_owned();
    view! {
        {head(title)}
        <div class="receipt-number">
            <p class="receipt-label">
                <Icon glyph=Glyph::Done />
                {booth.say("resident-receipt")}
            </p>
            <p class="receipt-groups verbatim" aria-hidden="true">
                {groups}
            </p>
            <p class="hidden">{spoken}</p>
        </div>
        <ul class="resident-facts">
            {texts.map(|text| view! { <li><Icon glyph=Glyph::Done /><span>{text}</span></li> }).collect_view()}
        </ul>
        {listen(booth, booth.lang.get(), aloud)}
        <figure class="receipt-qr">
            <div inner_html=move || drawing.get()></div>
            <figcaption>
                {booth.say("resident-qr")} " " <span class="verbatim resident-address">{page}</span>
            </figcaption>
        </figure>
        <div class="resident-time stack">
            <p>{move || booth.say_number("resident-done-seconds", "n", left())}</p>
            // Said once: who listens still has the time to ask for more.
            <p class="hidden" role="status">
                {move || soon.get().then(|| booth.say_number("resident-done-soon", "n", SOON))}
            </p>
            <svg
                class="progress-bar"
                viewBox="0 0 60 10"
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                <rect class="progress-fill" width=move || left().to_string() height="10" />
            </svg>
            <button type="button" class="button button-quiet" on:click=more>
                {booth.say("resident-done-more")}
            </button>
            {next(booth.say("resident-done-end"), move || booth.end())}
        </div>
    }
    .into_any()
}
