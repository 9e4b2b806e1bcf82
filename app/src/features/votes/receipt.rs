//! The third page of the booth: it is done, and here is the proof.

use super::casting::booth;
use super::device::Place;
use super::draft::{self, KeptReceipt};
use super::on_device;
use super::parts::BoothSteps;
use super::receipt_parts::{Code, Keeping, Made};
use super::server::Change;
use super::voted::NextVoterForm;
use crate::context::Cx;
use crate::features::ballot_box::pages::BoxLink;
use crate::features::editions::stage::until;
use crate::features::projects::pages::redirected;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, ButtonLink, Glyph, Look, Notice, Tone};
use data_encoding::BASE64;
use domain::PhaseKind;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::Edition;

/// `/e/{slug}/vote/receipt`: of the ballot that the server sealed, or else of the one that this device did, which
/// the server knows nothing of.
pub async fn page(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let Some(keys) = on_device::keys(&cx, &edition).await? else {
        return Ok(redirected(&cx, &booth(&edition)));
    };
    let title = tr!(cx, "votes-done");
    let leave = format!("/e/{}/projects", edition.slug);
    let kept = draft::kept_receipt(&cx, &edition).await?;
    if let Some(kept) = kept {
        let place = Place::Receipt {
            of_server: Some(found_at(&cx, &edition, &kept)),
        };
        let body = receipt(&cx, &edition, Some(&kept));
        let body = on_device::with_device(&cx, &edition, &keys, place, body);
        return Ok(Page::focus(title, leave, body));
    }
    let lang = cx.lang();
    let to_vote = cx.href(&booth(&edition));
    let empty = receipt(&cx, &edition, None);
    let body = view! {
        <p class="waits-note">{tr!(lang, "sealing-wait")}</p>
        <div id="device-none" class="booth booth-narrow stack-l" data-waits="">
            <p class="heading-1" role="heading" attr:aria-level="1">
                {tr!(lang, "receipt-none-title")}
            </p>
            <p class="lead">{tr!(lang, "receipt-none-text")}</p>
            <p>
                <ButtonLink href=to_vote icon=Some(Glyph::Vote)>
                    {tr!(lang, "receipt-none-vote")}
                </ButtonLink>
            </p>
        </div>
        <div id="device-receipt" hidden=true>
            {empty}
        </div>
    };
    Ok(Page::focus(
        title,
        leave,
        on_device::with_device(
            &cx,
            &edition,
            &keys,
            Place::Receipt { of_server: None },
            body,
        ),
    ))
}

/// The receipt; without one, its empty places for the island to fill.
fn receipt(cx: &Cx, edition: &Arc<Edition>, kept: Option<&KeptReceipt>) -> AnyView {
    let lang = cx.lang();
    let last = edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|phase| until(lang, phase.ends))
        .unwrap_or_default();
    let open = edition.calendar.open_vote(cx.now()).is_ok();
    let change = edition.rules.change_until_close && open;
    let changed = kept.is_some_and(|kept| kept.turn > 0);
    let number = kept.map(|kept| kept.number().grouped());
    let made = kept.map(|kept| Made {
        // Far shorter than what a QR code holds.
        qr: ballot_box::qr::svg(&found_at(cx, edition, kept)).unwrap_or_default(),
        file: file(kept),
    });
    // The island adds the number behind a `#`, which browsers do not send: the server must not learn it together
    // with the session.
    let to_check = match kept {
        Some(kept) => format!("/e/{}/check?receipt={}", edition.slug, kept.number()),
        None => format!("/e/{}/check", edition.slug),
    };
    let way = if kept.is_some() {
        tr!(lang, "receipt-way-server")
    } else {
        tr!(lang, "receipt-way-device")
    };
    let code = kept.map(|kept| kept.code.grouped());
    let on_device = kept.is_none();
    let at_kiosk = cx.kiosk().is_some();
    let mailed = kept.is_some_and(|kept| kept.mailed);
    view! {
        <div class="booth booth-narrow stack-l">
            <BoothSteps lang current=3 />
            <div class="page-head">
                <p class="card-kicker">
                    <Written text=edition.name.clone() />
                </p>
                <h1 id="receipt-title" tabindex="-1" data-changed=tr!(lang, "votes-done-changed")>
                    {if changed { tr!(lang, "votes-done-changed") } else { tr!(lang, "votes-done") }}
                </h1>
            </div>
            <Notice tone=Tone::Success announce=true>
                <p>{tr!(lang, "receipt-text")}</p>
            </Notice>
            <Code label=tr!(lang, "votes-receipt-number") code=number id="receipt-number" />
            <section class="prose">
                <h2>{tr!(lang, "votes-receipt-what")}</h2>
                <ul>
                    <li>{tr!(lang, "receipt-find")}</li>
                    <li>{tr!(lang, "receipt-after")}</li>
                    <li>{tr!(lang, "votes-receipt-secret")}</li>
                </ul>
                <p>
                    {if at_kiosk { tr!(lang, "kiosk-receipt") } else { tr!(lang, "votes-receipt-print") }}
                </p>
            </section>
            <Keeping
                lang
                made
                check=cx.href(&to_check)
                file_name=format!("parvis-{}.json", edition.slug)
                takes_away=!at_kiosk
            />
            <p id="receipt-mailed" hidden=!mailed>
                {tr!(lang, "votes-done-mailed")}
            </p>
            <section class="panel stack-s">
                <h2>{tr!(lang, "receipt-way-title")}</h2>
                <p>{way}</p>
                {(!at_kiosk).then(|| view! { <BoxLink lang slug=edition.slug.clone() /> })}
            </section>
            {change
                .then(|| {
                    view! {
                        <details class="confirm no-print">
                            <summary class="button button-quiet">
                                <span>{tr!(lang, "receipt-code-title")}</span>
                            </summary>
                            <div class="confirm-body stack">
                                <p>{tr!(lang, "receipt-code-text", date = last)}</p>
                                <p class="strong">{tr!(lang, "receipt-code-secret")}</p>
                                <Code label=tr!(lang, "receipt-code-label") code id="change-code" groups=5 />
                            </div>
                        </details>
                    }
                })}
            <div class="cluster no-print">
                {(!at_kiosk)
                    .then(|| {
                        view! {
                            <ButtonLink href=cx.href("/") wide=true>
                                {tr!(lang, "votes-done-home")}
                            </ButtonLink>
                        }
                    })}
                {change
                    .then(|| {
                        view! {
                            <form method="post" action=Change::url() id=on_device.then_some("change-here")>
                                <input type="hidden" name="slug" value=edition.slug.clone() />
                                <Button look=Look::Quiet icon=Some(Glyph::Edit) wide=true>
                                    {tr!(lang, "votes-change")}
                                </Button>
                            </form>
                        }
                    })}
            </div>
            <div class="no-print">
                {(open && !at_kiosk).then(|| view! { <NextVoterForm lang edition=edition.clone() /> })}
            </div>
        </div>
    }
    .into_any()
}

/// The full address that finds the ballot.
fn found_at(cx: &Cx, edition: &Edition, kept: &KeptReceipt) -> String {
    let check = on_device::check_address(cx, edition);
    format!("{check}?receipt={}", kept.number())
}

/// The file of the receipt, in an address: nothing secret is in it, and no request asks for it.
fn file(kept: &KeptReceipt) -> String {
    let text = serde_json::to_vec_pretty(&kept.receipt).unwrap_or_default();
    format!("data:application/json;base64,{}", BASE64.encode(&text))
}
