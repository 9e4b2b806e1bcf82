//! `/envelopes/{slug}/deliberations/{number}`: a meeting, phone in hand.

use super::motions::{cards, table_form};
use super::parts::{about, called, crumbs, facts, name, path_of, quorum, refresh, seen, state_tag};
use super::server::{Attend, CheckIn};
use super::server_motions::TABLE;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, ErrorSummary, Facts, Glyph, Look, Notice, TextField,
    TextKind, Tone,
};
use domain::DeliberationState;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DeliberationView, MyPart, Proposal, StoreError};

/// `/envelopes/{slug}/deliberations/{number}`
pub async fn deliberation(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let view = seen(&cx).await?;
    if cx.actor().account().is_some() {
        cx.never_kept();
    }
    let form = cx.form(TABLE).await?;
    let one = &view.deliberation;
    let inside = view.chairs || view.me.as_ref().is_some_and(|me| me.acts.is_ok());
    let over = !matches!(
        one.state,
        DeliberationState::Convened | DeliberationState::Open
    );
    let chair = view.chairs.then(|| {
        let href = cx.href(&format!("{}/chair", path_of(&view)));
        view! {
            <p>
                <ButtonLink href icon=Some(Glyph::Next)>{tr!(lang, "deliberations-chair")}</ButtonLink>
            </p>
        }
    });
    let has_minutes = match one.state {
        DeliberationState::Approved => true,
        DeliberationState::Closed => inside,
        DeliberationState::Convened | DeliberationState::Open | DeliberationState::Cancelled => {
            false
        }
    };
    let minutes = has_minutes.then(|| {
        let href = cx.href(&format!("{}/minutes", path_of(&view)));
        view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Next)>
                    {tr!(lang, "deliberations-minutes")}
                </ButtonLink>
            </p>
        }
    });
    let motions = (!view.motions.is_empty() || inside).then(|| {
        view! {
            <section class="stack" id="motions">
                <h2>{tr!(lang, "deliberations-motions")}</h2>
                {cards(&cx, &view, false)}
            </section>
        }
    });
    let table_fields = (inside && !over).then(|| table_form(&cx, &view, &form));
    let table_wrong = !form.errors(lang).is_empty();
    let title = name(lang, one);
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs(&cx, &view, false) current=title.clone() />
            <ErrorSummary errors=form.errors(lang) />
            <div class="page-head">
                <p class="card-kicker">{title.clone()}</p>
                <h1><Written text=one.title.clone() /></h1>
                <p>{state_tag(lang, one.state)}</p>
            </div>
            {(!over).then(|| my_part(&cx, &view))}
            {chair}
            {minutes}
            <Facts facts=facts(&cx, &view) />
            {agenda(&cx, &view)}
            {(inside && !over).then(|| quorum(lang, &view))}
            {motions}
            {(inside && !over).then(|| refresh(&cx, &path_of(&view)))}
            {table_fields
                .map(|table_fields| {
                    view! {
                        <Confirm summary=tr!(lang, "deliberations-table") open=table_wrong>
                            {table_fields}
                        </Confirm>
                    }
                })}
            {inside.then(|| people(lang, &view))}
            {(inside && !one.notes.is_empty())
                .then(|| {
                    view! {
                        <section class="stack">
                            <h2>{tr!(lang, "deliberations-notes")}</h2>
                            <WrittenText text=one.notes.clone() />
                        </section>
                    }
                })}
            <p class="soft">{tr!(lang, "deliberations-city-pays")}</p>
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

/// What a member can do now: come, leave, or what keeps them from it.
fn my_part(cx: &Cx, view: &DeliberationView) -> Option<AnyView> {
    let lang = cx.lang();
    let me = view.me.as_ref()?;
    let part = match me {
        MyPart { acts: Err(why), .. } => {
            let text = AppError::from(StoreError::NotActing(*why)).text(lang);
            view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any()
        }
        MyPart {
            present: true,
            votes,
            ..
        } => {
            let no_vote = (!votes).then(|| view! { <p>{tr!(lang, "error-motion-age")}</p> });
            let which = about(view);
            view! {
            <Notice tone=Tone::Success title=tr!(lang, "deliberations-you-are-here")>
                {no_vote}
                <form method="post" action=Attend::url()>
                    {which}
                    <Button look=Look::Bare name="act" value="leave">
                        {tr!(lang, "deliberations-leave")}
                    </Button>
                </form>
                <p class="small">{tr!(lang, "deliberations-leave-hint")}</p>
            </Notice>
            }
            .into_any()
        }
        MyPart { present: false, .. } => view! {
            <section class="panel stack" id="here">
                <h2>{tr!(lang, "deliberations-here-title")}</h2>
                {check_in(lang, view, "")}
                {remote(lang, view)}
            </section>
        }
        .into_any(),
    };
    Some(part)
}

/// The form for the code on the chair's screen.
pub(super) fn check_in(lang: Lang, view: &DeliberationView, code: &str) -> AnyView {
    view! {
        <form method="post" action=CheckIn::url() class="stack">
            {about(view)}
            <TextField
                name="code"
                label=tr!(lang, "deliberations-code")
                hint=tr!(lang, "deliberations-code-hint")
                kind=TextKind::Code
                autocomplete="off"
                value=code
                required=true
            />
            <Button icon=Some(Glyph::Tick) wide=true>{tr!(lang, "deliberations-here")}</Button>
        </form>
    }
    .into_any()
}

fn remote(lang: Lang, view: &DeliberationView) -> Option<AnyView> {
    let open = view.deliberation.state == DeliberationState::Open;
    (open && view.deliberation.is_remote).then(|| {
        view! {
            <form method="post" action=Attend::url()>
                {about(view)}
                <Button look=Look::Quiet name="act" value="remote" wide=true>
                    {tr!(lang, "deliberations-here-remote")}
                </Button>
            </form>
        }
        .into_any()
    })
}

/// The agenda: its words, the proposals that wait for a decision, and why the city sent some back.
fn agenda(cx: &Cx, view: &DeliberationView) -> AnyView {
    let lang = cx.lang();
    let one = &view.deliberation;
    let words = (!one.agenda.is_empty()).then(|| view! { <WrittenText text=one.agenda.clone() /> });
    let line = |proposal: &Proposal| {
        let href = cx.href(&format!(
            "/envelopes/{}/proposals/{}",
            view.envelope.slug, proposal.number
        ));
        let cost = proposal.amount.map(|amount| fmt::money(lang, amount));
        let back = view
            .sent_back
            .iter()
            .find(|back| back.proposal == proposal.id)
            .map(|back| {
                let reason = back.reason.clone();
                view! {
                    <Notice
                        tone=Tone::Warning
                        title=tr!(lang, "deliberations-sent-back", date = fmt::date(lang, back.on))
                    >
                        <p lang="fr" dir="auto">{reason}</p>
                    </Notice>
                }
            });
        view! {
            <li class="stack-s">
                <p>
                    <a href=href><Written text=proposal.title.clone() /></a>
                    {cost.map(|cost| view! { " – " <span class="strong">{cost}</span> })}
                </p>
                {back}
            </li>
        }
    };
    let waiting = matches!(
        one.state,
        DeliberationState::Convened | DeliberationState::Open
    );
    let proposals = (waiting && !view.proposals.is_empty()).then(|| {
        let lines = view.proposals.iter().map(line).collect_view();
        view! {
            <h3>{tr!(lang, "deliberations-proposals")}</h3>
            <ul class="deliberation-list stack">{lines}</ul>
        }
    });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "deliberations-agenda")}</h2>
            {words}
            {proposals}
        </section>
    }
    .into_any()
}

/// Who is here, by first name.
fn people(lang: Lang, view: &DeliberationView) -> AnyView {
    let names = view
        .attendance
        .iter()
        .filter(|one| one.is_here())
        .map(|one| view! { <li dir="auto">{called(lang, &one.first_name)}</li> })
        .collect_view();
    let names = if view.attendance.iter().any(store::Attendance::is_here) {
        view! { <ul class="deliberation-people">{names}</ul> }.into_any()
    } else {
        view! { <p>{tr!(lang, "deliberations-nobody")}</p> }.into_any()
    };
    view! {
        <section class="stack">
            <h2>{tr!(lang, "deliberations-people")}</h2>
            {names}
        </section>
    }
    .into_any()
}
