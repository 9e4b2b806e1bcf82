//! The departments: the list, a form for a new one, and the table of competences.

use crate::context::Cx;
use crate::features::departments::competences;
use crate::features::departments::server::{DEPARTMENT, SaveDepartment, fields, path_of};
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Button, Column, EmptyState, ErrorSummary, Glyph, Look, Table, Tag, Tone};
use domain::{Action, Lang, MemberLevel};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Competence, Department, Member};

/// `/desk/departments`
pub async fn departments(cx: Cx) -> PageResult {
    cx.need(Action::ManageDepartments)?;
    let lang = cx.lang();
    let departments = cx.store().departments().await?;
    let table = cx.store().competences().await?;
    let members = cx.store().members(&cx.actor()).await?;
    let form = cx.form(DEPARTMENT).await?;
    let of_table = cx.form(competences::form_name()).await?;
    let mut errors = form.errors(lang);
    errors.extend(of_table.errors(lang));
    let list = if departments.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "departments-none")>
                <p>{tr!(lang, "departments-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        list(&cx, &departments, &table, &members)
    };
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors />
            <ScreenHead title=tr!(lang, "desk-departments") lead=tr!(lang, "departments-lead") />
            <div class="split">
                {list}
                <section class="panel stack">
                    <h2>{tr!(lang, "departments-add")}</h2>
                    <form method="post" action=SaveDepartment::PATH class="stack" novalidate>
                        {fields(lang, &form, "", false, "")}
                        <Button look=Look::Quiet icon=Some(Glyph::Plus)>
                            {tr!(lang, "departments-add-button")}
                        </Button>
                    </form>
                </section>
            </div>
            {competences::section(lang, &table, &departments, &of_table)}
        </div>
    };
    Ok(Page::desk(
        Screen::Departments,
        tr!(lang, "desk-departments"),
        body,
    ))
}

/// Whether a department belongs to the city, as a tag.
pub(super) fn outside_tag(lang: Lang, department: &Department) -> AnyView {
    if department.outside {
        view! { <Tag label=tr!(lang, "departments-is-outside") tone=Tone::Warning icon=Glyph::Globe /> }
            .into_any()
    } else {
        view! { <Tag label=tr!(lang, "departments-is-inside") tone=Tone::Neutral icon=Glyph::Home /> }
            .into_any()
    }
}

fn list(cx: &Cx, departments: &[Department], table: &[Competence], members: &[Member]) -> AnyView {
    let lang = cx.lang();
    let columns = vec![
        Column::text(tr!(lang, "departments-name")),
        Column::text(tr!(lang, "departments-kind")),
        Column::text(tr!(lang, "departments-competences")),
        Column::figures(tr!(lang, "departments-members")),
    ];
    let rows: Vec<Vec<AnyView>> = departments
        .iter()
        .map(|department| {
            let href = cx.href(&path_of(department.id));
            let answers_for: Vec<&str> = table
                .iter()
                .filter(|line| line.department == Some(department.id))
                .map(|line| line.name.as_str())
                .collect();
            let mine: Vec<&Member> = members
                .iter()
                .filter(|member| member.department == department.id)
                .collect();
            let headless = mine
                .iter()
                .all(|member| member.level != MemberLevel::Validator)
                .then(|| {
                    view! {
                        <br />
                        <span class="soft small">{tr!(lang, "departments-no-head")}</span>
                    }
                });
            let count = fmt::number(lang, i64::try_from(mine.len()).unwrap_or(i64::MAX));
            vec![
                view! {
                    <a href=href lang="fr">{department.name.clone()}</a>
                    <br />
                    <span class="soft small">{department.contact.clone()}</span>
                }
                .into_any(),
                outside_tag(lang, department),
                answers_for.join(", ").into_any(),
                view! {
                    {count}
                    {headless}
                }
                .into_any(),
            ]
        })
        .collect();
    view! { <Table caption=tr!(lang, "departments-list", count = rows.len()) columns rows /> }
        .into_any()
}
