//! One department: what it is called, and who belongs to it.

use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::departments::pages::outside_tag;
use crate::features::departments::server::{
    DEPARTMENT, HERE, MEMBER, RemoveMember, SaveDepartment, SetMember, fields,
};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Choice, Column, Confirm, ErrorSummary, Link, Look, Notice, RadioGroup,
    Table, TextField, TextKind, Tone,
};
use domain::{Action, DepartmentId, Lang, MemberLevel};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Department, Member};

/// `/desk/departments/{id}`
pub async fn department(cx: Cx) -> PageResult {
    cx.need(Action::ManageDepartments)?;
    let lang = cx.lang();
    let id: DepartmentId = cx.param_as("id")?;
    let departments = cx.store().departments().await?;
    let department = departments
        .into_iter()
        .find(|one| one.id == id)
        .ok_or(AppError::NotFound)?;
    let mut members = cx.store().members(&cx.actor()).await?;
    members.retain(|member| member.department == id);
    let form = cx.form(DEPARTMENT).await?;
    let of_member = cx.form(MEMBER).await?;
    let mut errors = form.errors(lang);
    errors.extend(of_member.errors(lang));
    let headless = members
        .iter()
        .all(|member| member.level != MemberLevel::Validator);
    let warning = headless.then(|| {
        view! { <Notice tone=Tone::Warning>{tr!(lang, "departments-no-head-text")}</Notice> }
    });
    let studies = cx.href(&format!("/desk/studies?department={id}"));
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![Link::new(cx.href(HERE), tr!(lang, "desk-departments"))]
                current=department.name.clone()
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1 lang="fr">{department.name.clone()}</h1>
                <p class="cluster">
                    {outside_tag(lang, &department)}
                    <a href=studies>{tr!(lang, "departments-studies")}</a>
                </p>
            </header>
            {warning}
            <div class="split">
                {people(lang, &members)}
                <div class="stack">
                    {member_form(lang, &department, &of_member)}
                    {change_form(lang, &department, &form)}
                </div>
            </div>
        </div>
    };
    Ok(Page::desk(
        Screen::Departments,
        department.name.clone(),
        body,
    ))
}

fn level_name(lang: Lang, level: MemberLevel) -> String {
    let key = match level {
        MemberLevel::Analyst => "departments-level-analyst",
        MemberLevel::Validator => "departments-level-validator",
    };
    tr!(lang, key)
}

fn people(lang: Lang, members: &[Member]) -> AnyView {
    if members.is_empty() {
        return view! { <p>{tr!(lang, "departments-nobody-yet")}</p> }.into_any();
    }
    let columns = [
        "departments-person",
        "departments-level",
        "departments-change",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let rows: Vec<Vec<AnyView>> = members
        .iter()
        .map(|member| {
            let email = member.account.reveal().to_owned();
            let about = tr!(lang, "departments-remove-about", email = email.clone());
            let (department, account) =
                (member.department.to_string(), member.account.id.to_string());
            vec![
                view! {
                    <span class="verbatim">{email}</span>
                    <br />
                    <span class="soft">{member.account.name.clone()}</span>
                }
                .into_any(),
                level_name(lang, member.level).into_any(),
                view! {
                    <Confirm summary=tr!(lang, "departments-remove")>
                        <p>{about}</p>
                        <form method="post" action=RemoveMember::PATH>
                            <input
                                type="hidden"
                                name="department"
                                value=department
                            />
                            <input
                                type="hidden"
                                name="account"
                                value=account
                            />
                            <Button look=Look::Danger>{tr!(lang, "departments-remove-now")}</Button>
                        </form>
                    </Confirm>
                }
                .into_any(),
            ]
        })
        .collect();
    view! { <Table caption=tr!(lang, "departments-people", count = rows.len()) columns rows /> }
        .into_any()
}

fn member_form(lang: Lang, department: &Department, form: &FormState) -> AnyView {
    let levels = vec![
        Choice::new("analyst", level_name(lang, MemberLevel::Analyst))
            .hint(tr!(lang, "departments-about-analyst")),
        Choice::new("validator", level_name(lang, MemberLevel::Validator))
            .hint(tr!(lang, "departments-about-validator")),
    ];
    let about = department
        .outside
        .then(|| view! { <p class="soft">{tr!(lang, "departments-about-outside")}</p> });
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "departments-invite")}</h2>
            {about}
            <form method="post" action=SetMember::PATH class="stack" novalidate>
                <input type="hidden" name="department" value=department.id.to_string() />
                <TextField
                    name="email"
                    kind=TextKind::Email
                    label=tr!(lang, "staff-email")
                    hint=tr!(lang, "staff-email-hint")
                    value=form.value("email", "")
                    error=form.error(lang, "email")
                    required=true
                    autocomplete="off"
                />
                <TextField
                    name="name"
                    id="person"
                    label=tr!(lang, "departments-person-name")
                    value=form.value("person", "")
                    autocomplete="off"
                />
                <RadioGroup
                    name="level"
                    legend=tr!(lang, "departments-level")
                    options=levels
                    value=form.value("level", "analyst")
                    error=form.error(lang, "level")
                    required=true
                />
                <Button>{tr!(lang, "departments-invite-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}

fn change_form(lang: Lang, department: &Department, form: &FormState) -> AnyView {
    let open = !form.errors(lang).is_empty();
    view! {
        <details class="study-more" open=open>
            <summary>{tr!(lang, "departments-edit")}</summary>
            <form method="post" action=SaveDepartment::PATH class="stack" novalidate>
                <input type="hidden" name="department" value=department.id.to_string() />
                {fields(lang, form, &department.name, department.outside, &department.contact)}
                <Button look=Look::Quiet>{tr!(lang, "desk-save")}</Button>
            </form>
        </details>
    }
    .into_any()
}
