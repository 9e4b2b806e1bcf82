//! What the booth says to somebody who has voted, and when the vote is not open.

use super::draft::KeptReceipt;
use super::parts::ReceiptNumber;
use super::server::{Change, NextVoter};
use crate::context::{Cx, FormState};
use crate::features::editions::stage::until;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::Page;
use crate::tr;
use crate::ui::{Button, ButtonLink, Confirm, EmptyState, ErrorSummary, Glyph, Look, TextField};
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
    status: VoterStatus,
    kept: Option<KeptReceipt>,
    form: &FormState,
) -> Page {
    let lang = cx.lang();
    let day = match status {
        VoterStatus::Voted { day } => Some(day),
        VoterStatus::Unknown | VoterStatus::CanVote => kept.as_ref().map(|kept| kept.day),
    };
    let number = kept
        .as_ref()
        .and_then(KeptReceipt::receipt)
        .map(|receipt| receipt.grouped());
    let last = edition
        .calendar
        .phase(PhaseKind::Vote)
        .map(|phase| until(lang, phase.ends));
    let last = last.unwrap_or_default();
    let can_change = edition.rules.change_until_close;
    let title = match day {
        Some(day) => tr!(lang, "votes-already-title", date = fmt::day(lang, day)),
        None => tr!(lang, "votes-already-title-undated"),
    };
    let change = if !can_change {
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
            <p>{tr!(lang, "votes-change-needs-receipt")}</p>
            <ChangeForm lang slug=edition.slug.clone() state=form.clone() />
        }
        .into_any()
    };
    let errors = form.errors(lang);
    Page::focus(
        title.clone(),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <ErrorSummary errors />
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "votes-already-text")}</p>
                </div>
                {number
                    .map(|number| {
                        view! { <ReceiptNumber lang number /> }
                    })}
                <section class="stack">
                    <h2>{tr!(lang, "votes-change-title")}</h2>
                    {change}
                </section>
                <NextVoterForm lang slug=edition.slug.clone() />
            </div>
        },
    )
}

/// Typing the receipt number, to change the ballot that has it.
#[component]
pub(super) fn ChangeForm(lang: Lang, slug: String, state: FormState) -> impl IntoView {
    view! {
        <form class="stack" method="post" action=Change::url()>
            <input type="hidden" name="slug" value=slug />
            <TextField
                name="receipt"
                label=tr!(lang, "votes-receipt-number")
                hint=tr!(lang, "votes-receipt-hint")
                error=state.error(lang, "receipt")
                value=state.value("receipt", "")
                autocomplete="off"
                required=true
            />
            <Button look=Look::Quiet wide=true>{tr!(lang, "votes-change")}</Button>
        </form>
    }
}

/// Families share a phone: the next person begins with nothing of the one before.
#[component]
pub(super) fn NextVoterForm(lang: Lang, slug: String) -> impl IntoView {
    view! {
        <Confirm summary=tr!(lang, "votes-next-voter")>
            <p>{tr!(lang, "votes-next-voter-text")}</p>
            <p>{tr!(lang, "votes-one-per-address")}</p>
            <form method="post" action=NextVoter::url()>
                <input type="hidden" name="slug" value=slug />
                <Button look=Look::Quiet>{tr!(lang, "votes-next-voter-go")}</Button>
            </form>
        </Confirm>
    }
}

/// Before and after: when, and what there is to see.
pub(super) fn closed(cx: &Cx, edition: &Arc<Edition>, not_open: NotOpen) -> Page {
    let lang = cx.lang();
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
    let title = tr!(lang, title);
    let projects = lang.href(&format!("/e/{}/projects", edition.slug));
    let results = edition
        .outcome_published
        .is_some()
        .then(|| lang.href(&format!("/e/{}/results", edition.slug)));
    Page::focus(
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
            </div>
        },
    )
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
