//! `/envelopes/{slug}/deliberations/{number}/minutes`: what happened, to read and to print.
//!
//! Minutes are a French document. Everybody reads figures; names are for members and for the chair.

use super::motions::choice_name;
use super::parts::{about, called, crumbs, is_secret, motion_name, motion_state, path_of, seen};
use super::server::{ApproveMinutes, MINUTES, WriteMinutes};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::projects::parts::WrittenText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, ErrorSummary, Glyph, Look, Notice, TextArea, Tone,
};
use domain::DeliberationState;
use domain::delegated::Majority;
use domain::deliberation::TEXT;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Attendance, DeliberationView, MotionView, Stay};

/// `/envelopes/{slug}/deliberations/{number}/minutes`
pub async fn minutes(cx: Cx) -> PageResult {
    let view = seen(&cx).await?;
    let lang = cx.lang();
    let one = &view.deliberation;
    let inside = view.chairs || view.me.as_ref().is_some_and(|me| me.acts.is_ok());
    let readable = match one.state {
        DeliberationState::Approved => true,
        DeliberationState::Closed => inside,
        DeliberationState::Convened | DeliberationState::Open | DeliberationState::Cancelled => {
            false
        }
    };
    if !readable {
        return Err(AppError::NotFound);
    }
    if inside {
        cx.never_kept();
    }
    let form = cx.form(MINUTES).await?;
    let draft = one.state == DeliberationState::Closed;
    let title = tr!(lang, "deliberations-minutes");
    let names = inside.then(|| {
        view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "deliberations-minutes-names")}</p>
            </Notice>
        }
    });
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs(&cx, &view, true) current=title.clone() />
            <ErrorSummary errors=form.errors(lang) />
            <h1>{title.clone()}</h1>
            <div class="no-print stack">
                {draft
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warning>{tr!(lang, "deliberations-minutes-draft")}</Notice>
                        }
                    })}
                {names}
                <p class="soft">{tr!(lang, "deliberations-minutes-print")}</p>
            </div>
            {document(&view)}
            {(draft && view.chairs).then(|| approve(lang, &view, &form))}
            <p class="no-print">
                <ButtonLink href=cx.href(&path_of(&view)) look=Look::Bare icon=Some(Glyph::Back)>
                    {tr!(lang, "deliberations-back")}
                </ButtonLink>
            </p>
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

/// The minutes themselves.
fn document(view: &DeliberationView) -> AnyView {
    let lang = Lang::Fr;
    let one = &view.deliberation;
    let group = tr!(
        lang,
        "deliberations-pv-of",
        envelope = view.envelope.name.clone(),
        number = one.number.to_string()
    );
    let held = match (one.opened_at, one.closed_at) {
        (Some(from), Some(to)) => tr!(
            lang,
            "deliberations-pv-held",
            from = fmt::date_time(lang, from),
            to = fmt::time(lang, to)
        ),
        _ => fmt::date_time(lang, one.starts_at),
    };
    let place = (!one.place.is_empty())
        .then(|| tr!(lang, "deliberations-pv-place", place = one.place.clone()));
    let came = came(view);
    let people = (!view.attendance.is_empty()).then(|| {
        let lines = view
            .attendance
            .iter()
            .map(|one| attendance(lang, one))
            .collect_view();
        view! {
            <h3>{tr!(lang, "deliberations-pv-present")}</h3>
            <ul>{lines}</ul>
        }
    });
    let motions = if view.motions.is_empty() {
        view! { <p>{tr!(lang, "deliberations-no-motions")}</p> }.into_any()
    } else {
        let lines = view
            .motions
            .iter()
            .map(|one| motion(lang, view, one))
            .collect_view();
        view! { <ol class="deliberation-list stack">{lines}</ol> }.into_any()
    };
    let text = |key: &str, text: &str| {
        (!text.is_empty()).then(|| {
            view! {
                <section class="stack">
                    <h3>{tr!(lang, key)}</h3>
                    <WrittenText text=text.to_owned() />
                </section>
            }
        })
    };
    let approved = one.approved_at.map(|at| {
        view! {
            <p>{tr!(lang, "deliberations-pv-approved", date = fmt::date(lang, at))}</p>
        }
    });
    view! {
        <article class="minutes panel stack" lang="fr" dir="ltr">
            <h2>{group}</h2>
            <p class="strong">{one.title.clone()}</p>
            <p>{held}</p>
            {place.map(|text| view! { <p>{text}</p> })}
            <p>
                {tr!(
                    lang,
                    "deliberations-pv-quorum",
                    members = view.members.to_string(),
                    needed = view.needed.to_string()
                )}
            </p>
            {came}
            <p>{tr!(lang, majority(view.envelope.terms.majority))}</p>
            {people}
            {text("deliberations-agenda", &one.agenda)}
            <section class="stack">
                <h3>{tr!(lang, "deliberations-pv-decisions")}</h3>
                {motions}
            </section>
            {text("deliberations-notes", &one.notes)}
            {text("deliberations-pv-added", &one.minutes)}
            {approved}
            <p class="small">{tr!(lang, "deliberations-city-pays")}</p>
        </article>
    }
    .into_any()
}

/// For those who read no names: the most voters who were there for a vote.
fn came(view: &DeliberationView) -> Option<AnyView> {
    let most = view
        .motions
        .iter()
        .filter_map(|one| one.motion.present)
        .max()?;
    Some(
        view! {
            <p>{tr!(Lang::Fr, "deliberations-pv-came", present = most.to_string())}</p>
        }
        .into_any(),
    )
}

const fn majority(majority: Majority) -> &'static str {
    match majority {
        Majority::Simple => "deliberations-pv-simple",
        Majority::Absolute => "deliberations-pv-absolute",
        Majority::TwoThirds => "deliberations-pv-two-thirds",
    }
}

fn attendance(lang: Lang, one: &Attendance) -> AnyView {
    let stay = |stay: &Stay| match stay.to {
        Some(to) => tr!(
            lang,
            "deliberations-pv-stay",
            from = fmt::time(lang, stay.from),
            to = fmt::time(lang, to)
        ),
        None => tr!(
            lang,
            "deliberations-pv-stay-on",
            from = fmt::time(lang, stay.from)
        ),
    };
    let stays: Vec<String> = one.stays.iter().map(stay).collect();
    let no_vote = (!one.votes).then(|| tr!(lang, "deliberations-no-vote"));
    view! {
        <li>
            {called(lang, &one.first_name)} " – " {stays.join(", ")}
            {no_vote.map(|text| format!(" ({text})"))}
        </li>
    }
    .into_any()
}

fn motion(lang: Lang, view: &DeliberationView, one: &MotionView) -> AnyView {
    let motion = &one.motion;
    let proposal = one.proposal.as_ref().map(|proposal| {
        let amount = motion.amount.map(|amount| fmt::money(lang, amount));
        let text = match amount {
            Some(amount) => format!("{} – {amount}", proposal.title),
            None => proposal.title.clone(),
        };
        view! { <p class="strong">{text}</p> }
    });
    let figures = motion.tally.map(|tally| {
        let text = tr!(
            lang,
            "deliberations-pv-figures",
            yes = tally.yes.to_string(),
            no = tally.no.to_string(),
            abstain = tally.abstain.to_string(),
            present = motion.present.unwrap_or_default().to_string()
        );
        view! { <p>{text}</p> }
    });
    let secret = is_secret(motion).then(|| view! { <p>{tr!(lang, "deliberations-secret")}</p> });
    let returned = (motion.returned > 0).then(|| {
        let text = tr!(
            lang,
            "deliberations-pv-returned",
            count = motion.returned.to_string()
        );
        view! { <p>{text}</p> }
    });
    let names = (!one.votes.is_empty()).then(|| {
        let each: Vec<String> = one
            .votes
            .iter()
            .map(|(name, choice)| {
                tr!(
                    lang,
                    "deliberations-voted-by",
                    name = called(lang, name),
                    choice = choice_name(lang, *choice)
                )
            })
            .collect();
        view! { <p class="small">{each.join(" · ")}</p> }
    });
    let state = match motion.state {
        domain::MotionState::Tabled => "deliberations-pv-not-put",
        state => motion_state(state),
    };
    view! {
        <li class="stack-s">
            <h4>{motion_name(lang, motion, &view.motions)}</h4>
            {proposal}
            <p class="written-lines">{motion.text.clone()}</p>
            {secret}
            {figures}
            <p class="strong">{tr!(lang, state)}</p>
            {returned}
            {names}
        </li>
    }
    .into_any()
}

/// What the chair adds, and the approval.
fn approve(lang: Lang, view: &DeliberationView, form: &FormState) -> AnyView {
    let one = &view.deliberation;
    let other = form.has_error("minutes").then(|| {
        let text = one.minutes.clone();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "deliberations-notes-other")>
                <WrittenText text />
            </Notice>
        }
    });
    let (which, version) = (about(view), one.minutes_version.to_string());
    view! {
        <section class="no-print stack" id="approve">
            <h2>{tr!(lang, "deliberations-add")}</h2>
            {other}
            <form method="post" action=WriteMinutes::url() class="form">
                {about(view)}
                <input type="hidden" name="version" value=one.minutes_version.to_string() />
                <TextArea
                    name="minutes"
                    label=tr!(lang, "deliberations-add-field")
                    hint=tr!(lang, "deliberations-add-hint")
                    value=form.value("minutes", one.minutes.clone())
                    error=form.error(lang, "minutes")
                    max=u32::try_from(TEXT.max).unwrap_or(u32::MAX)
                />
                <Button look=Look::Quiet icon=Some(Glyph::Tick)>{tr!(lang, "deliberations-save")}</Button>
            </form>
            <Confirm summary=tr!(lang, "deliberations-approve")>
                <p>{tr!(lang, "deliberations-approve-text")}</p>
                <form method="post" action=ApproveMinutes::url()>
                    {which}
                    <input type="hidden" name="version" value=version />
                    <Button wide=true icon=Some(Glyph::Done)>
                        {tr!(lang, "deliberations-approve-now")}
                    </Button>
                </form>
            </Confirm>
        </section>
    }
    .into_any()
}
