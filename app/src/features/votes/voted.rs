//! What the booth says to somebody who has voted, and when the vote is not open.

use super::casting::booth;
use super::device::Place;
use super::draft::KeptReceipt;
use super::on_device;
use super::receipt_parts::Code;
use super::server::{Change, NextVoter};
use super::shared;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::editions::stage::until;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::Page;
use crate::tr;
use crate::ui::{Button, ButtonLink, Confirm, EmptyState, ErrorSummary, Glyph, Look, TextField};
use ballot_box::VoteKeys;
use domain::PhaseKind;
use domain::calendar::NotOpen;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, VoterStatus};

/// Somebody whose ballot is in the box.
pub(super) fn already(
    cx: &Cx,
    edition: &Arc<Edition>,
    keys: &VoteKeys,
    status: VoterStatus,
    kept: Option<KeptReceipt>,
    form: &FormState,
) -> Page {
    let lang = cx.lang();
    let day = match status {
        VoterStatus::Voted(voted) => Some(voted.day),
        VoterStatus::Unknown | VoterStatus::CanVote => kept.as_ref().map(|kept| kept.day),
    };
    let number = kept.as_ref().map(|kept| kept.number().grouped());
    let last = edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|phase| until(lang, phase.ends));
    let last = last.unwrap_or_default();
    let can_change = edition.rules.change_until_close;
    let voted = match status {
        VoterStatus::Voted(voted) => Some(voted),
        VoterStatus::Unknown | VoterStatus::CanVote => None,
    };
    // Of a household nobody knows whose day it is.
    let of_several = voted.filter(|voted| voted.people > 1 && kept.is_none());
    let household = of_several.filter(|voted| voted.places_left == 0);
    let on_paper = kept.is_none() && voted.is_some_and(|voted| voted.on_paper);
    let title = match day {
        _ if household.is_some() => tr!(lang, "shared-full-title"),
        Some(day) if of_several.is_none() => {
            tr!(lang, "votes-already-title", date = fmt::day(lang, day))
        }
        Some(_) | None => tr!(lang, "votes-already-title-undated"),
    };
    let lead = match household {
        Some(voted) => tr!(lang, "shared-full-text", people = voted.people),
        None => tr!(lang, "votes-already-text"),
    };
    let change = if on_paper {
        view! { <p>{tr!(lang, "shared-paper-no-change")}</p> }.into_any()
    } else if !can_change {
        view! { <p>{tr!(lang, "votes-no-change")}</p> }.into_any()
    } else if number.is_some() {
        view! {
            <p>{tr!(lang, "votes-change-text", date = last.clone())}</p>
            <form method="post" action=Change::url()>
                <input type="hidden" name="slug" value=edition.slug.clone() />
                <Button look=Look::Quiet icon=Some(Glyph::Edit) wide=true>
                    {tr!(lang, "votes-change")}
                </Button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <p>{tr!(lang, "votes-change-text", date = last.clone())}</p>
            <p>{tr!(lang, "change-code-needed")}</p>
            <ChangeForm lang slug=edition.slug.clone() state=form.clone() />
        }
        .into_any()
    };
    let errors = form.errors(lang);
    let see = number.is_some().then(|| see_receipt(cx, edition));
    let body = view! {
        <div class="booth booth-narrow stack-l">
            <ErrorSummary errors />
            <div class="page-head">
                <p class="card-kicker">
                    <Written text=edition.name.clone() />
                </p>
                <h1>{title.clone()}</h1>
                <p class="lead">{lead}</p>
            </div>
            {number
                .map(|number| {
                    view! { <Code label=tr!(lang, "votes-receipt-number") code=number id="receipt-number" /> }
                })}
            {see}
            // Shown by `start.js` on the device that has voted.
            <div data-if-kept=format!("parvis.receipt.{}", edition.id) hidden=true>
                {see_receipt(cx, edition)}
            </div>
            <section class="stack">
                <h2>{tr!(lang, "votes-change-title")}</h2>
                {change}
            </section>
            {cx.kiosk().is_none().then(|| to_check_and_next(cx, edition))}
        </div>
    };
    Page::focus(
        title,
        format!("/e/{}/projects", edition.slug),
        on_device::with_device(cx, edition, keys, Place::Already, body),
    )
}

/// What one does on one's own device: look the ballot up, or hand the device on.
fn to_check_and_next(cx: &Cx, edition: &Arc<Edition>) -> AnyView {
    let lang = cx.lang();
    let check = cx.href(&format!("/e/{}/check", edition.slug));
    view! {
        <p>
            <a class="text-link" href=check>
                {tr!(lang, "check-link")}
            </a>
        </p>
        <NextVoterForm lang edition=edition.clone() />
    }
    .into_any()
}

fn see_receipt(cx: &Cx, edition: &Edition) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&format!("{}/receipt", booth(edition)));
    view! {
        <p>
            <ButtonLink href icon=Some(Glyph::Tick) wide=true>
                {tr!(lang, "receipt-here")}
            </ButtonLink>
        </p>
    }
    .into_any()
}

/// Typing the change code, to change the ballot that it was given with. With scripts, the code stays here.
#[component]
pub(super) fn ChangeForm(lang: Lang, slug: String, state: FormState) -> impl IntoView {
    view! {
        <form class="stack" id="change-form" method="post" action=Change::url()>
            <input type="hidden" name="slug" value=slug />
            <TextField
                name="code"
                label=tr!(lang, "receipt-code-label")
                hint=tr!(lang, "change-code-hint")
                error=state.error(lang, "code")
                value=state.value("code", "")
                autocomplete="off"
                required=true
            />
            <p
                class="field-error"
                id="change-says"
                role="alert"
                data-missing=tr!(lang, "change-code-missing")
                data-unreadable=tr!(lang, "change-code-unreadable")
                data-unknown=tr!(lang, "change-code-unknown")
                data-lost=tr!(lang, "check-lost")
            ></p>
            <Button look=Look::Quiet wide=true>{tr!(lang, "votes-change")}</Button>
        </form>
    }
}

/// Families share a phone: the next person begins with nothing of the one before. `start.js` wipes what the
/// device keeps, and asks before a ballot that is not in the box would be lost.
#[component]
pub(super) fn NextVoterForm(lang: Lang, edition: Arc<Edition>) -> impl IntoView {
    view! {
        <Confirm summary=tr!(lang, "votes-next-voter")>
            <p>{tr!(lang, "votes-next-voter-text")}</p>
            {shared::per_contact(lang, &edition.rules).map(|text| view! { <p>{text}</p> })}
            <form
                method="post"
                action=NextVoter::url()
                data-wipes=edition.id.to_string()
                data-ask=tr!(lang, "votes-next-voter-ask")
            >
                <input type="hidden" name="slug" value=edition.slug.clone() />
                <Button look=Look::Quiet>{tr!(lang, "votes-next-voter-go")}</Button>
            </form>
        </Confirm>
    }
}

/// The vote is open, and the keys of its ballot box have not all been handed out.
pub(super) fn not_ready(cx: &Cx, edition: &Edition) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "sealing-not-ready-title");
    let projects = cx.href(&format!("/e/{}/projects", edition.slug));
    Page::focus(
        title.clone(),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <h1>{title}</h1>
                <p class="lead">{tr!(lang, "sealing-not-ready-text")}</p>
                <p>
                    <ButtonLink href=projects look=Look::Quiet>
                        {tr!(lang, "votes-see-projects")}
                    </ButtonLink>
                </p>
            </div>
        },
    )
}

/// Before and after: when, and what there is to see.
pub(super) async fn closed(
    cx: &Cx,
    edition: &Arc<Edition>,
    not_open: NotOpen,
) -> Result<Page, AppError> {
    let lang = cx.lang();
    let check = on_device::check_link(cx, edition).await?;
    let (title, text) = match not_open {
        NotOpen::NotYet { starts, .. } => (
            "votes-not-yet-title",
            tr!(
                lang,
                "votes-not-yet-text",
                date = fmt::date_time(lang, starts)
            ),
        ),
        NotOpen::Over { ended, .. } => (
            "votes-over-title",
            tr!(lang, "votes-over-text", date = until(lang, ended)),
        ),
        NotOpen::NotPlanned { .. } | NotOpen::StillOpen { .. } => (
            "votes-not-planned-title",
            tr!(lang, "votes-not-planned-text"),
        ),
    };
    let late = late(cx, edition).await?;
    let title = tr!(lang, title);
    let projects = lang.href(&format!("/e/{}/projects", edition.slug));
    let results = edition
        .outcome_published
        .is_some()
        .then(|| lang.href(&format!("/e/{}/results", edition.slug)));
    Ok(Page::focus(
        title.clone(),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                    <p class="lead">{text}</p>
                    {late.map(|text| view! { <p>{text}</p> })}
                </div>
                <p class="cluster">
                    {results
                        .map(|href| {
                            view! {
                                <ButtonLink href icon=Some(Glyph::Results)>
                                    {tr!(lang, "projects-see-results")}
                                </ButtonLink>
                            }
                        })}
                    <ButtonLink href=projects look=Look::Quiet>
                        {tr!(lang, "votes-see-projects")}
                    </ButtonLink>
                </p>
                {check}
            </div>
        },
    ))
}

/// Until when votes come in that people gave in the street before the close: nobody counts before.
pub(crate) async fn late(cx: &Cx, edition: &Edition) -> Result<Option<String>, AppError> {
    let until = cx.store().late_votes_until(edition.id).await?;
    Ok(until.map(|until| tr!(cx, "votes-late", date = fmt::date_time(cx.lang(), until))))
}

pub(super) fn nothing_to_choose(cx: &Cx, edition: &Edition) -> Page {
    let title = tr!(cx, "votes-title");
    let text = tr!(cx, "projects-none-yet-text");
    Page::focus(
        title.clone(),
        format!("/e/{}/projects", edition.slug),
        view! {
            <h1>{title}</h1>
            <EmptyState title=tr!(cx, "projects-none-yet-title")>
                <p>{text}</p>
            </EmptyState>
        },
    )
}
