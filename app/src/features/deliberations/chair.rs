//! `/envelopes/{slug}/deliberations/{number}/chair`: the screen that leads through a meeting, one step after the other.

use super::motions::{cards, secret_link, table_form};
use super::parts::{
    about, called, chaired, crumbs, is_secret, motion_name, name, path_of, quorum, refresh,
    state_tag,
};
use super::server::{Mark, MoveDeliberation, NOTES, WriteNotes};
use super::server_motions::{MoveMotion, TABLE};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, ErrorSummary, Glyph, Look, Notice, TextArea, Tone,
};
use domain::deliberation::TEXT;
use domain::{DeliberationState, MotionKind, MotionState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DeliberationView, Expected, MotionView};

/// `/envelopes/{slug}/deliberations/{number}/chair`
pub async fn chair(cx: Cx) -> PageResult {
    cx.never_kept();
    let view = chaired(&cx).await?;
    let lang = cx.lang();
    let one = &view.deliberation;
    let notes = cx.form(NOTES).await?;
    let table = cx.form(TABLE).await?;
    let mut errors = notes.errors(lang);
    errors.extend(table.errors(lang));
    let under_way = matches!(
        one.state,
        DeliberationState::Convened | DeliberationState::Open
    );
    let code = if under_way {
        Some(code(&cx, &view).await?)
    } else {
        None
    };
    let table_fields = under_way.then(|| table_form(&cx, &view, &table));
    let table_wrong = !table.errors(lang).is_empty();
    let edit = (one.state == DeliberationState::Convened).then(|| before(&cx, &view));
    let title = tr!(lang, "deliberations-chair");
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs(&cx, &view, true) current=title.clone() />
            <ErrorSummary errors />
            <div class="page-head">
                <p class="card-kicker">{name(lang, one)}</p>
                <h1><Written text=one.title.clone() /></h1>
                <p>{state_tag(lang, one.state)}</p>
            </div>
            {under_way.then(|| quorum(lang, &view))}
            <section class="panel stack" id="next">
                <h2>{tr!(lang, "deliberations-next")}</h2>
                {next_step(&cx, &view)}
            </section>
            {under_way.then(|| refresh(&cx, &format!("{}/chair", path_of(&view))))}
            {code}
            {under_way.then(|| presence(lang, &view))}
            <section class="stack" id="motions">
                <h2>{tr!(lang, "deliberations-motions")}</h2>
                {cards(&cx, &view, true)}
                {table_fields
                    .map(|table_fields| {
                        view! {
                            <Confirm
                                summary=tr!(lang, "deliberations-table")
                                open=table_wrong
                            >
                                {table_fields}
                            </Confirm>
                        }
                    })}
            </section>
            {notes_form(lang, &view, &notes)}
            {edit}
            {(one.state == DeliberationState::Open).then(|| close(lang, &view))}
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

/// The one thing to do now, as one big button.
fn next_step(cx: &Cx, view: &DeliberationView) -> AnyView {
    let lang = cx.lang();
    match view.deliberation.state {
        DeliberationState::Convened => view! {
            <p>{tr!(lang, "deliberations-next-open")}</p>
            {step(view, "open", tr!(lang, "deliberations-open-now"), Look::Main)}
        }
        .into_any(),
        DeliberationState::Open => next_motion(cx, view),
        DeliberationState::Closed | DeliberationState::Approved => {
            let href = cx.href(&format!("{}/minutes", path_of(view)));
            view! {
                <p>{tr!(lang, "deliberations-next-minutes")}</p>
                <ButtonLink href icon=Some(Glyph::Next) wide=true>
                    {tr!(lang, "deliberations-minutes")}
                </ButtonLink>
            }
            .into_any()
        }
        DeliberationState::Cancelled => {
            view! { <p>{tr!(lang, "deliberations-cancelled-text")}</p> }.into_any()
        }
    }
}

fn next_motion(cx: &Cx, view: &DeliberationView) -> AnyView {
    let lang = cx.lang();
    if let Some(one) = view
        .motions
        .iter()
        .find(|one| one.motion.state == MotionState::Voting)
    {
        return end_vote(cx, view, one);
    }
    let Some(one) = first_to_vote(&view.motions) else {
        return view! {
            <p>{tr!(lang, "deliberations-next-close")}</p>
            {step(view, "close", tr!(lang, "deliberations-close-now"), Look::Main)}
        }
        .into_any();
    };
    let name = motion_name(lang, &one.motion, &view.motions);
    if is_secret(&one.motion) {
        return view! {
            <p>{tr!(lang, "deliberations-next-secret", motion = name)}</p>
            {secret_link(cx, view, one)}
        }
        .into_any();
    }
    let short = (view.present < view.needed).then(|| {
        let text = tr!(
            lang,
            "error-no-quorum",
            present = view.present.to_string(),
            needed = view.needed.to_string()
        );
        view! { <Notice tone=Tone::Warning>{text}</Notice> }
    });
    view! {
        {short}
        <p>{tr!(lang, "deliberations-next-put")}</p>
        {motion_step(view, one, "put", tr!(lang, "deliberations-put", motion = name), Look::Main)}
    }
    .into_any()
}

/// A vote under way: how many have voted, and its end.
fn end_vote(cx: &Cx, view: &DeliberationView, one: &MotionView) -> AnyView {
    let lang = cx.lang();
    let name = motion_name(lang, &one.motion, &view.motions);
    if is_secret(&one.motion) {
        return view! {
            <p>{tr!(lang, "deliberations-next-secret", motion = name)}</p>
            {secret_link(cx, view, one)}
        }
        .into_any();
    }
    let count = tr!(
        lang,
        "deliberations-cast",
        cast = one.cast.to_string(),
        present = view.present.to_string()
    );
    let stop = (one.cast == 0).then(|| {
        motion_step(
            view,
            one,
            "stop",
            tr!(lang, "deliberations-stop"),
            Look::Bare,
        )
    });
    let money = (one.motion.kind == MotionKind::Allocate)
        .then(|| view! { <p class="small">{tr!(lang, "deliberations-money-or-nothing")}</p> });
    view! {
        <p class="strong">{count}</p>
        {motion_step(view, one, "close", tr!(lang, "deliberations-end", motion = name), Look::Main)}
        {money}
        {stop}
    }
    .into_any()
}

/// The first motion that waits: an amendment before what it changes.
fn first_to_vote(all: &[MotionView]) -> Option<&MotionView> {
    let tabled = |one: &&MotionView| one.motion.state == MotionState::Tabled;
    let first = all
        .iter()
        .filter(tabled)
        .find(|one| one.motion.kind != MotionKind::Amendment)?;
    let amendment = all
        .iter()
        .filter(tabled)
        .find(|one| one.motion.amends == Some(first.motion.id));
    Some(amendment.unwrap_or(first))
}

/// The code as a QR code and in digits, with the time until which it is good.
async fn code(cx: &Cx, view: &DeliberationView) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let code = cx
        .store()
        .presence_code(&cx.actor(), view.deliberation.id)
        .await?;
    let path = format!("{}/here?code={}", path_of(view), code.code);
    let address = format!("{}{}", cx.site().url, lang.href(&path));
    // Far shorter than what a QR code holds.
    let qr = ballot_box::qr::svg(&address).unwrap_or_default();
    let digits = format!("{} {}", &code.code[..3], &code.code[3..]);
    Ok(view! {
        <section class="panel stack" id="code">
            <h2>{tr!(lang, "deliberations-code-title")}</h2>
            <p>{tr!(lang, "deliberations-code-how")}</p>
            <div
                class="deliberation-qr"
                role="img"
                aria-label=tr!(lang, "deliberations-code-qr")
                inner_html=qr
            ></div>
            <p class="deliberation-code" dir="ltr">
                {digits}
            </p>
            <p>{tr!(lang, "deliberations-code-until", time = fmt::time(lang, code.until))}</p>
            <p class="small">{tr!(lang, "deliberations-code-photo")}</p>
        </section>
    }
    .into_any())
}

/// Everybody who may come, each with the button that notes them as present or gone.
fn presence(lang: Lang, view: &DeliberationView) -> AnyView {
    let line = |one: &Expected| {
        let name = called(lang, &one.first_name);
        let (key, look, here) = if one.present {
            ("deliberations-mark-gone", Look::Bare, "false")
        } else {
            ("deliberations-mark-here", Look::Quiet, "true")
        };
        let no_vote = (!one.votes).then(|| {
            view! { <span class="soft">" " {tr!(lang, "deliberations-no-vote")}</span> }
        });
        let here_tag = one.present.then(|| {
            view! { " " <crate::ui::Tag label=tr!(lang, "deliberations-is-here") tone=Tone::Success /> }
        });
        view! {
            <li class="cluster cluster-apart">
                <span>
                    <span dir="auto">{name.clone()}</span>
                    {no_vote}
                    {here_tag}
                </span>
                <form method="post" action=Mark::url()>
                    {about(view)}
                    <input type="hidden" name="member" value=one.id.to_string() />
                    <input type="hidden" name="here" value=here />
                    <Button look>{tr!(lang, key)} <span class="hidden">" " {name}</span></Button>
                </form>
            </li>
        }
    };
    let lines = view.expected.iter().map(line).collect_view();
    view! {
        <section class="stack" id="presence">
            <h2>{tr!(lang, "deliberations-people")}</h2>
            <p>{tr!(lang, "deliberations-presence-how")}</p>
            <ul class="deliberation-list stack-s">{lines}</ul>
        </section>
    }
    .into_any()
}

fn notes_form(lang: Lang, view: &DeliberationView, form: &FormState) -> Option<AnyView> {
    let one = &view.deliberation;
    let open = !matches!(
        one.state,
        DeliberationState::Approved | DeliberationState::Cancelled
    );
    // Somebody else wrote in the meantime: both texts are there to be joined.
    let other = form.has_error("notes").then(|| {
        let text = one.notes.clone();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "deliberations-notes-other")>
                <crate::features::projects::parts::WrittenText text />
            </Notice>
        }
    });
    open.then(|| {
        view! {
            <section class="stack" id="notes-of">
                <h2>{tr!(lang, "deliberations-notes")}</h2>
                {other}
                <form method="post" action=WriteNotes::url() class="form">
                    {about(view)}
                    <input type="hidden" name="version" value=one.notes_version.to_string() />
                    <TextArea
                        name="notes"
                        label=tr!(lang, "deliberations-notes-field")
                        hint=tr!(lang, "deliberations-notes-hint")
                        value=form.value("notes", one.notes.clone())
                        error=form.error(lang, "notes")
                        max=u32::try_from(TEXT.max).unwrap_or(u32::MAX)
                    />
                    <Button look=Look::Quiet icon=Some(Glyph::Tick)>
                        {tr!(lang, "deliberations-notes-save")}
                    </Button>
                </form>
            </section>
        }
        .into_any()
    })
}

/// Before the meeting: change the call, or cancel it.
fn before(cx: &Cx, view: &DeliberationView) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&format!("{}/edit", path_of(view)));
    let label = tr!(lang, "deliberations-cancel-now");
    let cancel = step(view, "cancel", label, Look::Danger);
    view! {
        <div class="stack">
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Edit)>
                    {tr!(lang, "deliberations-edit")}
                </ButtonLink>
            </p>
            <Confirm summary=tr!(lang, "deliberations-cancel")>
                <p>{tr!(lang, "deliberations-cancel-text")}</p>
                {cancel}
            </Confirm>
        </div>
    }
    .into_any()
}

/// The end of the meeting, also while motions wait.
fn close(lang: Lang, view: &DeliberationView) -> AnyView {
    let label = tr!(lang, "deliberations-close-now");
    let act = step(view, "close", label, Look::Danger);
    view! {
        <Confirm summary=tr!(lang, "deliberations-close")>
            <p>{tr!(lang, "deliberations-close-text")}</p>
            {act}
        </Confirm>
    }
    .into_any()
}

fn step(view: &DeliberationView, act: &'static str, label: String, look: Look) -> AnyView {
    view! {
        <form method="post" action=MoveDeliberation::url()>
            {about(view)}
            <Button name="act" value=act wide=true look>{label}</Button>
        </form>
    }
    .into_any()
}

fn motion_step(
    view: &DeliberationView,
    one: &MotionView,
    act: &'static str,
    label: String,
    look: Look,
) -> AnyView {
    view! {
        <form method="post" action=MoveMotion::url()>
            {about(view)}
            <input type="hidden" name="motion" value=one.motion.id.to_string() />
            <Button name="act" value=act wide=true look>{label}</Button>
        </form>
    }
    .into_any()
}
