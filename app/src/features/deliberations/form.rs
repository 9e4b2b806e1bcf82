//! Calling members together, and changing the call.

use super::parts::{all_path, chaired, crumbs, envelope, leads, path_of};
use super::server::{CHANGE, CONVENE, ChangeDeliberation, ConveneDeliberation};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Checkbox, Choice, ErrorSummary, Glyph, Link, SelectField, TextArea,
    TextField, TextKind,
};
use domain::DeliberationState;
use domain::deliberation::TEXT;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{AmbassadorGroup, DelegatedEnvelope, Deliberation};

/// `/envelopes/{slug}/deliberations/new`
pub async fn convene(cx: Cx) -> PageResult {
    if cx.actor().account().is_none() {
        return Err(AppError::SignIn);
    }
    let lang = cx.lang();
    let envelope = envelope(&cx).await?;
    if !leads(&cx, &envelope) {
        return Err(AppError::Forbidden);
    }
    let form = cx.form(CONVENE).await?;
    let groups = cx.store().ambassador_groups(envelope.network).await?;
    let title = tr!(lang, "deliberations-convene");
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href(&format!("/envelopes/{}", envelope.slug)), envelope.name.clone()),
                    Link::new(cx.href(&all_path(&envelope.slug)), tr!(lang, "deliberations-title")),
                ]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <div class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "deliberations-convene-lead")}</p>
            </div>
            <form method="post" action=ConveneDeliberation::url() class="form">
                <input type="hidden" name="slug" value=envelope.slug.clone() />
                {fields(lang, &envelope, &groups, &form, None)}
                <Button icon=Some(Glyph::Mail)>{tr!(lang, "deliberations-send-call")}</Button>
            </form>
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

/// `/envelopes/{slug}/deliberations/{number}/edit`
pub async fn edit(cx: Cx) -> PageResult {
    let view = chaired(&cx).await?;
    if view.deliberation.state != DeliberationState::Convened {
        return Err(AppError::NotFound);
    }
    cx.never_kept();
    let lang = cx.lang();
    let form = cx.form(CHANGE).await?;
    let groups = cx.store().ambassador_groups(view.envelope.network).await?;
    let one = &view.deliberation;
    let title = tr!(lang, "deliberations-edit");
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs(&cx, &view, true) current=title.clone() />
            <ErrorSummary errors=form.errors(lang) />
            <div class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "deliberations-edit-lead")}</p>
            </div>
            <form method="post" action=ChangeDeliberation::url() class="form">
                {super::parts::about(&view)}
                <input type="hidden" name="version" value=one.version.to_string() />
                {fields(lang, &view.envelope, &groups, &form, Some(one))}
                <Button icon=Some(Glyph::Tick)>{tr!(lang, "deliberations-save")}</Button>
            </form>
            <p>
                <a href=cx.href(&path_of(&view))>{tr!(lang, "deliberations-back")}</a>
            </p>
        </div>
    };
    Ok(Page::narrow(None, title, body))
}

fn fields(
    lang: Lang,
    envelope: &DelegatedEnvelope,
    groups: &[AmbassadorGroup],
    form: &FormState,
    before: Option<&Deliberation>,
) -> AnyView {
    let first = |text: fn(&Deliberation) -> String| before.map(text).unwrap_or_default();
    let group = before
        .and_then(|one| one.group)
        .map(|group| group.to_string())
        .unwrap_or_default();
    let options: Vec<Choice> = groups
        .iter()
        .filter(|group| envelope.groups.is_empty() || envelope.groups.contains(&group.id))
        .map(|group| Choice::new(group.id.to_string(), group.name.clone()))
        .collect();
    let remote = envelope.terms.remote.then(|| {
        let first = if first(|one| one.is_remote.to_string()) == "true" {
            "on"
        } else {
            ""
        };
        view! {
            <Checkbox
                name="remote"
                label=tr!(lang, "deliberations-remote-allow")
                hint=tr!(lang, "deliberations-remote-hint")
                checked=form.value("remote", first) == "on"
            />
        }
    });
    view! {
        <TextField
            name="title"
            label=tr!(lang, "deliberations-field-title")
            hint=tr!(lang, "deliberations-field-title-hint")
            value=form.value("title", first(|one| one.title.clone()))
            error=form.error(lang, "title")
            required=true
        />
        <SelectField
            name="group"
            label=tr!(lang, "deliberations-field-group")
            options
            value=form.value("group", group)
            blank=tr!(lang, "deliberations-field-group-all")
            error=form.error(lang, "group")
        />
        <TextField
            name="starts"
            label=tr!(lang, "deliberations-field-starts")
            kind=TextKind::DateTime
            value=form.value("starts", first(|one| fmt::local_input(one.starts_at)))
            error=form.error(lang, "starts")
            required=true
        />
        <TextField
            name="place"
            label=tr!(lang, "deliberations-field-place")
            hint=tr!(lang, "deliberations-field-place-hint")
            value=form.value("place", first(|one| one.place.clone()))
            error=form.error(lang, "place")
            required=true
        />
        {remote}
        <TextArea
            name="agenda"
            label=tr!(lang, "deliberations-agenda")
            hint=tr!(lang, "deliberations-agenda-hint")
            value=form.value("agenda", first(|one| one.agenda.clone()))
            error=form.error(lang, "agenda")
            max=u32::try_from(TEXT.max).unwrap_or(u32::MAX)
        />
    }
    .into_any()
}
