//! `/desk/privacy/register/{id}`: one line of the register, or a new one.

use super::desk::{HERE, REGISTER};
use super::register::fields;
use super::server::{PROCESSING, RemoveProcessing, SaveProcessing};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::editions_desk::parts::conflict;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, Button, Confirm, ErrorSummary, Fact, Link, Look, TextArea, TextField};
use domain::privacy::PROCESSING_TEXT;
use domain::{Action, ProcessingId};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Processing, ProcessingInput};

/// `/desk/privacy/register/new`
pub async fn new(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    page(&cx, None).await
}

/// `/desk/privacy/register/{id}`
pub async fn line(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    let id: ProcessingId = cx.param_as("id")?;
    let lines = cx.store().register(&cx.actor()).await?;
    let line = lines
        .into_iter()
        .find(|line| line.id == id)
        .ok_or(AppError::NotFound)?;
    page(&cx, Some(line)).await
}

async fn page(cx: &Cx, line: Option<Processing>) -> PageResult {
    let lang = cx.lang();
    let form = cx.form(PROCESSING).await?;
    let empty = ProcessingInput::default();
    let input = line.as_ref().map_or(&empty, |line| &line.input);
    let title = if input.name.is_empty() {
        tr!(lang, "register-add")
    } else {
        input.name.clone()
    };
    let now: Vec<Fact> = std::iter::once(Fact::new(tr!(lang, "register-name"), &input.name))
        .chain(fields(input).map(|(_, key, value)| Fact::new(tr!(lang, key), value)))
        .collect();
    let (id, version) = line
        .as_ref()
        .map(|line| (line.id.to_string(), line.version.to_string()))
        .unwrap_or_default();
    let remove = line.as_ref().map(|_| removal(lang, &id, &version));
    let body = view! {
        <div class="stack-l desk-form">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href(HERE), tr!(lang, "desk-privacy")),
                    Link::new(cx.href(REGISTER), tr!(lang, "privacy-desk-register")),
                ]
                current=title.clone()
            />
            <ErrorSummary errors=form.errors(lang) />
            <header class="page-head">
                <h1>{title.clone()}</h1>
            </header>
            {conflict(lang, &form, now)}
            <form method="post" action=SaveProcessing::url() class="stack" id="form">
                <input type="hidden" name="id" value=id.clone() />
                <input type="hidden" name="version" value=version.clone() />
                <TextField
                    name="name"
                    label=tr!(lang, "register-name")
                    value=form.value("name", &input.name)
                    error=form.error(lang, "name")
                    required=true
                    autocomplete="off"
                />
                {areas(lang, &form, input)}
                <Button>{tr!(lang, "desk-save")}</Button>
            </form>
            {remove}
        </div>
    };
    Ok(Page::desk(Screen::Privacy, title, body))
}

fn areas(lang: Lang, form: &FormState, input: &ProcessingInput) -> AnyView {
    fields(input)
        .into_iter()
        .map(|(name, key, value)| {
            view! {
                <TextArea
                    name=name
                    label=tr!(lang, key)
                    value=form.value(name, value)
                    error=form.error(lang, name)
                    required=true
                    max=u32::try_from(PROCESSING_TEXT.max).unwrap_or(u32::MAX)
                    rows=3
                />
            }
        })
        .collect_view()
        .into_any()
}

fn removal(lang: Lang, id: &str, version: &str) -> AnyView {
    let (id, version) = (id.to_owned(), version.to_owned());
    view! {
        <Confirm summary=tr!(lang, "register-remove")>
            <p>{tr!(lang, "register-remove-about")}</p>
            <form method="post" action=RemoveProcessing::url()>
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="version" value=version />
                <Button look=Look::Danger>{tr!(lang, "register-remove-now")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}
