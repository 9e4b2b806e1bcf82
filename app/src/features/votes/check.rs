//! `/e/{slug}/check`: is this ballot in the box, and in the public list?
//!
//! The form works without scripts, and then the server looks. With scripts the island asks without a cookie, so
//! that nobody learns who asks, and checks the proof on the device.

use super::device::CheckReceipt;
use super::on_device;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, Fact, Facts, FileField, Glyph, Notice, TextField, Tone};
use ballot_box::{ReceiptCode, SignedHead};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, ListPlace};

/// What the server found.
enum Found {
    /// Nothing was asked.
    Nothing,
    Unreadable,
    Unknown,
    Pending,
    Published {
        number: u64,
        head: SignedHead,
    },
}

/// `/e/{slug}/check?receipt=…`
pub async fn page(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    // Before there are keys there is no ballot.
    let keys = on_device::keys(&cx, &edition)
        .await?
        .ok_or(AppError::NotFound)?;
    // A ballot waits for its group without anything that visitors' pages show being written.
    cx.never_kept();
    let typed = cx.query("receipt").unwrap_or_default().to_owned();
    let found = look(&cx, &edition, &typed).await?;
    let list = cx.store().public_list(edition.id).await?;
    let last = list.heads().last().cloned();
    let error = matches!(found, Found::Unreadable).then(|| tr!(lang, "check-unreadable"));
    let title = tr!(lang, "check-title");
    let path = cx.href(&format!("/e/{}/check", edition.slug));
    let facts = on_device::facts(&cx, &edition, &keys);
    Ok(Page::narrow(
        None,
        tr!(lang, "check-title-of", edition = edition.name.clone()),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "check-lead")}</p>
                </div>
                <form class="stack" id="check" method="get" action=path autocomplete="off">
                    <TextField
                        name="receipt"
                        label=tr!(lang, "votes-receipt-number")
                        hint=tr!(lang, "votes-receipt-hint")
                        error
                        value=typed
                        autocomplete="off"
                        required=true
                    />
                    <Button icon=Some(Glyph::Search) wide=true>
                        {tr!(lang, "check-go")}
                    </Button>
                </form>
                <Answer lang edition=edition.clone() found />
                <section class="stack" id="check-file" hidden=true>
                    <h2>{tr!(lang, "check-file-title")}</h2>
                    <FileField
                        name="receipt-file"
                        label=tr!(lang, "check-file-label")
                        hint=tr!(lang, "check-file-hint")
                        accept=".json,application/json"
                    />
                    <p
                        class="strong"
                        id="check-file-says"
                        role="status"
                        data-good=tr!(lang, "check-file-good", code = "{n}")
                        data-bad=tr!(lang, "check-file-bad")
                        data-worker=tr!(lang, "check-worker")
                    ></p>
                </section>
                <section class="stack">
                    <h2>{tr!(lang, "check-list-title")}</h2>
                    <List lang last />
                </section>
                <CheckReceipt facts />
            </div>
        },
    ))
}

async fn look(cx: &Cx, edition: &Edition, typed: &str) -> Result<Found, AppError> {
    if typed.trim().is_empty() {
        return Ok(Found::Nothing);
    }
    let Ok(code) = typed.parse::<ReceiptCode>() else {
        return Ok(Found::Unreadable);
    };
    Ok(match cx.store().find_receipt(edition.id, &code).await? {
        None => Found::Unknown,
        Some(ListPlace::Pending { .. }) => Found::Pending,
        Some(ListPlace::Published { index, head, .. }) => Found::Published {
            number: index + 1,
            head,
        },
    })
}

/// Every answer is in the page; the one that the server found is shown, and the island shows another.
#[component]
fn Answer(lang: Lang, edition: Arc<Edition>, found: Found) -> impl IntoView {
    let unknown = matches!(found, Found::Unknown);
    let pending = matches!(found, Found::Pending);
    let (published, number, head) = match &found {
        Found::Published { number, head } => (true, Some(*number), Some(head.clone())),
        Found::Nothing | Found::Unreadable | Found::Unknown | Found::Pending => (false, None, None),
    };
    let place = number.zip(head.as_ref()).map(|(number, head)| {
        let count = |value: u64| fmt::number(lang, i64::try_from(value).unwrap_or(i64::MAX));
        tr!(
            lang,
            "check-found-text",
            number = count(number),
            size = count(head.size)
        )
    });
    view! {
        <p class="strong" id="check-says" role="status" data-checking=tr!(lang, "check-checking")></p>
        <div class="check-answer" data-answer="lost" hidden=true>
            <Notice tone=Tone::Warning>
                <p>{tr!(lang, "check-lost")}</p>
            </Notice>
        </div>
        <div class="check-answer" data-answer="unreadable" hidden=true>
            <Notice tone=Tone::Warning>
                <p>{tr!(lang, "check-unreadable")}</p>
            </Notice>
        </div>
        <div class="check-answer" data-answer="unknown" hidden=!unknown>
            <Notice tone=Tone::Warning title=tr!(lang, "check-unknown-title")>
                <p>{tr!(lang, "check-unknown-text", edition = edition.name.clone())}</p>
            </Notice>
        </div>
        <div class="check-answer" data-answer="pending" hidden=!pending>
            <Notice tone=Tone::Success title=tr!(lang, "check-pending-title")>
                <p>{tr!(lang, "check-pending-text")}</p>
            </Notice>
        </div>
        <div class="check-answer" data-answer="fault" hidden=true>
            <Notice tone=Tone::Danger title=tr!(lang, "check-fault-title")>
                <p>{tr!(lang, "check-fault-text")}</p>
            </Notice>
        </div>
        <div class="check-answer stack" data-answer="published" hidden=!published>
            <Notice tone=Tone::Success title=tr!(lang, "check-found-title")>
                <p
                    id="check-place"
                    data-text=tr!(lang, "check-found-text", number = "{n}", size = "{m}")
                >
                    {place}
                </p>
                <p id="check-checked" hidden=true>
                    {tr!(lang, "check-checked")}
                </p>
            </Notice>
            {head.map(|head| view! { <Head lang head /> })}
        </div>
    }
    .into_any()
}

/// The newest head, which everybody should see the same.
#[component]
fn List(lang: Lang, last: Option<SignedHead>) -> impl IntoView {
    match last {
        None => view! { <p>{tr!(lang, "check-list-empty")}</p> }.into_any(),
        Some(head) => view! {
            <p>
                {tr!(
                    lang,
                    "check-list-text",
                    size = head.size,
                    day = fmt::day(lang, head.day),
                )}
            </p>
            <Head lang head />
            <p class="soft">{tr!(lang, "check-head-help")}</p>
        }
        .into_any(),
    }
}

#[component]
fn Head(lang: Lang, head: SignedHead) -> impl IntoView {
    let facts = vec![
        Fact::new(tr!(lang, "check-head-day"), fmt::day(lang, head.day)),
        Fact::new(tr!(lang, "check-head-root"), head.root.to_string()),
    ];
    view! {
        <div class="check-head">
            <Facts facts />
        </div>
    }
    .into_any()
}
