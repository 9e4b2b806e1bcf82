//! The third page of the booth: it is done, and here is the proof.

use super::casting::booth;
use super::draft;
use super::parts::{BoothSteps, ReceiptNumber};
use super::server::Change;
use super::voted::NextVoterForm;
use crate::context::Cx;
use crate::features::editions::stage::until;
use crate::features::projects::pages::redirected;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, ButtonLink, Glyph, Look, Notice, Tone};
use domain::PhaseKind;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// `/e/{slug}/vote/receipt`
pub async fn page(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    let kept = draft::kept_receipt(&cx, &edition).await?;
    let Some((kept, receipt)) = kept.and_then(|kept| kept.receipt().map(|receipt| (kept, receipt)))
    else {
        return Ok(redirected(&cx, &booth(&edition)));
    };
    let last = edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|phase| until(lang, phase.ends));
    let last = last.unwrap_or_default();
    let open = edition.calendar.open_vote(cx.now()).is_ok();
    let change = edition.rules.change_until_close && open;
    let title = if kept.changed {
        tr!(lang, "votes-done-changed")
    } else {
        tr!(lang, "votes-done")
    };
    Ok(Page::focus(
        tr!(lang, "votes-done"),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <BoothSteps lang current=3 />
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                </div>
                <Notice tone=Tone::Success announce=true>
                    <p>{tr!(lang, "votes-done-text", date = fmt::day(lang, kept.day))}</p>
                </Notice>
                <ReceiptNumber lang number=receipt.grouped() />
                {kept.mailed.then(|| view! { <p>{tr!(lang, "votes-done-mailed")}</p> })}
                <section class="prose">
                    <h2>{tr!(lang, "votes-receipt-what")}</h2>
                    <ul>
                        <li>{tr!(lang, "votes-receipt-proof")}</li>
                        {edition
                            .rules
                            .change_until_close
                            .then(|| view! { <li>{tr!(lang, "votes-receipt-change", date = last.clone())}</li> })}
                        <li>{tr!(lang, "votes-receipt-keep")}</li>
                        <li>{tr!(lang, "votes-receipt-secret")}</li>
                    </ul>
                    <p>{tr!(lang, "votes-receipt-print")}</p>
                </section>
                <div class="cluster no-print">
                    <ButtonLink href=cx.href("/") wide=true>
                        {tr!(lang, "votes-done-home")}
                    </ButtonLink>
                    {change
                        .then(|| {
                            view! {
                                <form method="post" action=Change::url()>
                                    <input type="hidden" name="slug" value=edition.slug.clone() />
                                    <Button look=Look::Quiet icon=Some(Glyph::Edit) wide=true>
                                        {tr!(lang, "votes-change")}
                                    </Button>
                                </form>
                            }
                        })}
                </div>
                <div class="no-print">
                    {open.then(|| view! { <NextVoterForm lang slug=edition.slug.clone() /> })}
                </div>
            </div>
        },
    ))
}
