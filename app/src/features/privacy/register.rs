//! `/desk/privacy/register`: the register of processing, to read, to print and to keep up to date.

use super::desk::{REGISTER, file_link, head};
use crate::context::Cx;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{ButtonLink, EmptyState, Fact, Facts, Glyph, Look};
use domain::Action;
use leptos::prelude::*;
use store::{Processing, ProcessingInput};

/// The fields of a line, in the order of article 30: name of the field, key of its label, its value.
pub(super) fn fields(input: &ProcessingInput) -> [(&'static str, &'static str, &String); 7] {
    [
        ("purpose", "register-purpose", &input.purpose),
        ("basis", "register-basis", &input.basis),
        ("people", "register-people", &input.people),
        ("data", "register-data", &input.data),
        ("recipients", "register-recipients", &input.recipients),
        ("retention", "register-retention", &input.retention),
        ("security", "register-security", &input.security),
    ]
}

/// `/desk/privacy/register`
pub async fn register(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    let lang = cx.lang();
    let lines = cx.store().register(&cx.actor()).await?;
    let city = cx.city();
    let who = vec![
        Fact::new(
            tr!(lang, "privacy-desk-controller"),
            if city.controller.is_empty() {
                city.name.clone()
            } else {
                city.controller.clone()
            },
        ),
        Fact::new(tr!(lang, "privacy-desk-officer"), city.officer()),
        Fact::new(tr!(lang, "register-printed"), fmt::date(lang, cx.now())),
    ];
    let list = if lines.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "register-empty")>
                <p>{tr!(lang, "register-empty-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        lines
            .iter()
            .map(|line| shown(&cx, lang, line))
            .collect_view()
            .into_any()
    };
    let title = tr!(lang, "privacy-desk-register");
    let body = view! {
        <div class="stack-l register">
            {head(&cx, title.clone(), tr!(lang, "register-lead"))}
            <Facts facts=who />
            <p class="cluster register-tools">
                <ButtonLink
                    href=cx.href(&format!("{REGISTER}/new"))
                    look=Look::Quiet
                    icon=Some(Glyph::Plus)
                >
                    {tr!(lang, "register-add")}
                </ButtonLink>
                {file_link(cx.href(&format!("{REGISTER}.csv")), tr!(lang, "register-csv"))}
                <span class="soft">{tr!(lang, "register-print")}</span>
            </p>
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Privacy, title, body))
}

fn shown(cx: &Cx, lang: Lang, line: &Processing) -> AnyView {
    let facts = fields(&line.input)
        .into_iter()
        .map(|(_, key, value)| Fact::new(tr!(lang, key), value))
        .collect::<Vec<_>>();
    let edit = cx.href(&format!("{REGISTER}/{}", line.id));
    view! {
        <section class="panel stack">
            <h2 lang="fr" dir="auto">{line.input.name.clone()}</h2>
            <Facts facts />
            <p class="cluster">
                <span class="soft small">
                    {tr!(lang, "register-changed", date = fmt::date(lang, line.changed_at))}
                </span>
                <a href=edit class="register-tools">
                    {tr!(lang, "facts-edit")} <span class="hidden">" " {line.input.name.clone()}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// The rows of the register's file, its head first. The right is checked by the store.
pub async fn rows(cx: &Cx) -> Result<Vec<Vec<String>>, crate::error::AppError> {
    let lang = cx.lang();
    let lines = cx.store().register(&cx.actor()).await?;
    let empty = ProcessingInput::default();
    let mut head = vec![tr!(lang, "register-name")];
    head.extend(fields(&empty).map(|(_, key, _)| tr!(lang, key)));
    head.push(tr!(lang, "register-changed-head"));
    let mut rows = vec![head];
    rows.extend(lines.iter().map(|line| {
        let mut row = vec![line.input.name.clone()];
        row.extend(fields(&line.input).map(|(_, _, value)| value.clone()));
        row.push(line.changed_at.format("%Y-%m-%d").to_string());
        row
    }));
    Ok(rows)
}
