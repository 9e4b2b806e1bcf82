//! What stands around a page on a kiosk: no menu and no way out, but the end of one's turn.

use super::kiosk_server::EndTurn;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::shell::{Frame, KioskShell};
use crate::tr;
use crate::ui::{Button, Look};
use domain::Lang;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// Seconds without a touch until the kiosk asks, and until it forgets.
const ASKS: u32 = 90;
const FORGETS: u32 = 120;
/// The same once the receipt is there.
const ASKS_WHEN_DONE: u32 = 40;
const FORGETS_WHEN_DONE: u32 = 60;
/// Without scripts nobody sees a touch: the page goes to the start after so many seconds.
const WITHOUT_SCRIPTS: u32 = 600;

/// A page of the site as a kiosk shows it.
pub fn framed(
    cx: &Cx,
    frame: Frame,
    title: String,
    notice: Option<AnyView>,
    body: AnyView,
) -> AnyView {
    let lang = cx.lang();
    let path = cx.path();
    let at_start = path == super::kiosk::START;
    let done = path.ends_with("/vote/receipt");
    let (asks, forgets) = if done {
        (ASKS_WHEN_DONE, FORGETS_WHEN_DONE)
    } else {
        (ASKS, FORGETS)
    };
    let home = Lang::default().href(super::kiosk::START);
    let booth = cx
        .kiosk()
        .map(|kiosk| cx.href(&format!("/e/{}/vote", kiosk.edition.slug)));
    let place = if at_start { "start" } else { "turn" };
    let script = cx.site().assets.url("scripts/kiosk.js");
    let end = (!at_start).then(|| {
        view! {
            <form method="post" action=EndTurn::url() id="kiosk-end">
                <Button look=Look::Bare>
                    {if done { tr!(lang, "kiosk-done") } else { tr!(lang, "kiosk-stop") }}
                </Button>
            </form>
        }
        .into_any()
    });
    let refresh = (!at_start).then(|| {
        let content = format!("{WITHOUT_SCRIPTS}; url={home}");
        view! {
            <noscript>
                <meta http-equiv="refresh" content=content />
            </noscript>
        }
    });
    let last = done.then(|| {
        view! {
            <div class="booth booth-narrow">
                <button type="submit" form="kiosk-end" class="button button-wide" id="kiosk-done">
                    <span>{tr!(lang, "kiosk-done-long")}</span>
                </button>
                <p class="soft">{tr!(lang, "kiosk-done-text")}</p>
            </div>
        }
    });
    view! {
        <KioskShell frame title end>
            {refresh}
            {notice}
            {body}
            {last}
            <div
                data-script=script
                data-place=place
                data-asks=asks.to_string()
                data-forgets=forgets.to_string()
                data-home=home
                data-booth=booth
            >
                <dialog id="kiosk-asks" class="kiosk-asks" aria-labelledby="kiosk-asks-title">
                    <div class="stack">
                        <h2 id="kiosk-asks-title">{tr!(lang, "kiosk-asks-title")}</h2>
                        <p>{tr!(lang, "kiosk-asks-text")}</p>
                        <p class="kiosk-count" id="kiosk-count" aria-hidden="true"></p>
                        <p>
                            <button type="button" class="button button-wide" id="kiosk-stays">
                                <span>{tr!(lang, "kiosk-stays")}</span>
                            </button>
                        </p>
                    </div>
                </dialog>
                <p id="kiosk-waits" class="notice notice-warning" role="status" hidden=true>
                    {tr!(lang, "kiosk-sending")}
                </p>
            </div>
        </KioskShell>
    }
    .into_any()
}
