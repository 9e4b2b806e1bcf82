//! `/envelopes/{slug}/proposals/new`: a proposal of one's own, or one that takes up a resident's idea.

use super::own::limit;
use super::parts::envelope_path;
use super::server::{PROPOSE, Propose};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Choice, ErrorSummary, Glyph, Link, Look, Notice, SelectField, TextArea,
    TextField, TextKind, Tone,
};
use domain::delegated::{Costing, Nature, Proposers};
use domain::proposal::TEXT;
use domain::{Forbidden, IdeaState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DelegatedEnvelope, Idea, StoreError};

/// `/envelopes/{slug}/proposals/new`
pub async fn new(cx: Cx) -> PageResult {
    let envelope = cx.store().delegated_envelope(cx.param("slug")).await?;
    let lang = cx.lang();
    let title = tr!(lang, "proposals-new");
    let may = cx.store().may_propose(&cx.actor(), &envelope).await;
    let body = match may {
        Ok(()) => form(&cx, &envelope).await?,
        Err(StoreError::Forbidden(Forbidden::SignIn)) => return sign_in_first(cx, title).await,
        Err(err) => {
            let why = AppError::from(err).text(lang);
            view! {
                <Notice tone=Tone::Warning title=tr!(lang, "proposals-not-now")>
                    <p>{why}</p>
                </Notice>
            }
            .into_any()
        }
    };
    let crumbs = vec![Link::new(
        cx.href(&envelope_path(&envelope.slug)),
        envelope.name.clone(),
    )];
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=envelope.name.clone() />
                    </p>
                    <h1>{title}</h1>
                </div>
                {body}
            </div>
        },
    ))
}

async fn form(cx: &Cx, envelope: &DelegatedEnvelope) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let state = cx.form(PROPOSE).await?;
    let idea = taken_from(cx, envelope, &state).await?;
    let (title, text) = idea
        .as_ref()
        .map(|idea| (idea.title.clone(), idea.text.clone()))
        .unwrap_or_default();
    let cap = envelope.terms.cap.map(|cap| {
        view! { <p>{tr!(lang, "proposals-cap", amount = fmt::money(lang, cap))}</p> }
    });
    let nature = match envelope.terms.nature {
        Nature::Investment => "proposals-investment-only",
        Nature::Running => "proposals-running-only",
    };
    let number = idea.as_ref().map(|idea| idea.number.to_string());
    Ok(view! {
        <ErrorSummary errors=state.errors(lang) />
        <Notice tone=Tone::Info>
            <p>{tr!(lang, nature)}</p>
            {cap}
        </Notice>
        {idea_choice(cx, envelope, idea.as_ref(), &state)}
        <form method="post" action=Propose::PATH class="stack">
            <input type="hidden" name="envelope" value=envelope.slug.clone() />
            <input type="hidden" name="idea" value=number.unwrap_or_default() />
            {group(cx, envelope, &state).await?}
            <TextField
                name="title"
                label=tr!(lang, "proposals-field-title")
                hint=tr!(lang, "proposals-field-title-hint")
                value=state.value("title", title)
                error=state.error(lang, "title")
                required=true
            />
            <TextArea
                name="text"
                label=tr!(lang, "proposals-field-text")
                hint=tr!(lang, "proposals-field-text-hint")
                max=limit(TEXT.max)
                value=state.value("text", text)
                error=state.error(lang, "text")
                required=true
            />
            {amounts(cx, envelope, &state)}
            <Button icon=Some(Glyph::Tick) wide=true>{tr!(lang, "proposals-send")}</Button>
            <p class="soft">{tr!(lang, "proposals-public-soon")}</p>
        </form>
    }
    .into_any())
}

/// The idea that the address or the refused form names by its number; one that is not public is none.
async fn taken_from(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    form: &FormState,
) -> Result<Option<Idea>, AppError> {
    let asked = form.value("idea", cx.query("idea").unwrap_or_default());
    let Ok(number) = asked.trim().parse() else {
        return Ok(None);
    };
    match cx.store().idea(&cx.actor(), envelope.edition, number).await {
        Ok(idea) if matches!(idea.state, IdeaState::Published | IdeaState::Merged) => {
            Ok(Some(idea))
        }
        Ok(_) | Err(StoreError::NotFound(_)) => Ok(None),
        Err(err) => Err(err.into()),
    }
}

fn idea_choice(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    idea: Option<&Idea>,
    form: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let here = cx.href(&format!("{}/proposals/new", envelope_path(&envelope.slug)));
    if let Some(idea) = idea {
        let (number, title) = (idea.number.to_string(), idea.title.clone());
        return view! {
            <Notice tone=Tone::Success title=tr!(lang, "proposals-takes-up", number = number)>
                <p>
                    <Written text=title />
                </p>
                <p>{tr!(lang, "proposals-takes-up-text")}</p>
                <p>
                    <a href=here>{tr!(lang, "proposals-own-idea")}</a>
                </p>
            </Notice>
        }
        .into_any();
    }
    // A number that leads nowhere is shown again, with what to do.
    let asked = form.value("idea", cx.query("idea").unwrap_or_default());
    let wrong = !asked.trim().is_empty();
    view! {
        <details class="confirm" open=wrong>
            <summary class="button button-quiet">
                <span>{tr!(lang, "proposals-from-residents")}</span>
            </summary>
            <form method="get" action=here class="confirm-body stack">
                <TextField
                    name="idea"
                    id="idea"
                    kind=TextKind::Whole
                    label=tr!(lang, "proposals-field-idea")
                    hint=tr!(lang, "proposals-field-idea-hint")
                    value=asked
                    error=wrong.then(|| tr!(lang, "proposals-error-idea"))
                    unmarked=true
                />
                <Button look=Look::Quiet>{tr!(lang, "proposals-take-idea")}</Button>
            </form>
        </details>
    }
    .into_any()
}

/// Residents say which committee theirs is for; members propose for their own group.
async fn group(
    cx: &Cx,
    envelope: &DelegatedEnvelope,
    form: &FormState,
) -> Result<Option<AnyView>, AppError> {
    if envelope.terms.proposers == Proposers::Members {
        return Ok(None);
    }
    let lang = cx.lang();
    let groups = cx.store().ambassador_groups(envelope.network).await?;
    let options: Vec<Choice> = groups
        .iter()
        .filter(|group| !group.is_closed)
        .filter(|group| envelope.groups.is_empty() || envelope.groups.contains(&group.id))
        .map(|group| Choice::new(group.id.to_string(), &group.name))
        .collect();
    if options.len() < 2 {
        return Ok(None);
    }
    Ok(Some(
        view! {
            <SelectField
                name="group"
                label=tr!(lang, "proposals-field-group")
                options
                blank=tr!(lang, "proposals-field-group-any")
                value=form.value("group", "")
                error=form.error(lang, "group")
            />
        }
        .into_any(),
    ))
}

fn amounts(cx: &Cx, envelope: &DelegatedEnvelope, form: &FormState) -> AnyView {
    let lang = cx.lang();
    if envelope.terms.costing == Costing::Departments {
        return view! { <p>{tr!(lang, "proposals-departments-cost")}</p> }.into_any();
    }
    let running = (envelope.terms.nature == Nature::Investment).then(|| {
        view! {
            <TextField
                name="running"
                kind=TextKind::Money
                label=tr!(lang, "proposals-field-running")
                hint=tr!(lang, "proposals-field-running-hint")
                value=form.value("running", "")
                error=form.error(lang, "running")
            />
        }
    });
    view! {
        <TextField
            name="amount"
            kind=TextKind::Money
            label=tr!(lang, "proposals-field-amount")
            hint=tr!(lang, "proposals-field-amount-hint")
            value=form.value("amount", "")
            error=form.error(lang, "amount")
        />
        {running}
    }
    .into_any()
}

async fn sign_in_first(cx: Cx, title: String) -> PageResult {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(axum::http::StatusCode::UNAUTHORIZED);
    }
    let lang = cx.lang();
    let state = sign_in::state(&cx).await?;
    let back = cx.path().to_owned();
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "proposals-sign-in")}</p>
                </div>
                <SignIn cx=cx.clone() state back />
            </div>
        },
    ))
}
