//! The staff, and the form that gives a role.

use crate::context::{Cx, FormState};
use crate::features::credentials::parts::{ProveAgain, access_cell};
use crate::features::desk::parts::{ScreenHead, role as role_name};
use crate::features::rights::pages::{Places, scope_name};
use crate::features::staff::server::{FORM, GrantRole, RevokeRole};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, Choice, Column, Confirm, ErrorSummary, Look, RadioGroup, SelectField, Table, TextField,
    TextKind,
};
use domain::{Action, Grant, Lang, Role, Scope};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::StaffMember;

/// `/desk/staff`
pub async fn staff(cx: Cx) -> PageResult {
    cx.need(Action::ManageRoles)?;
    let lang = cx.lang();
    let form = cx.form(FORM).await?;
    let staff = cx.store().staff(&cx.actor()).await?;
    let administrators = staff
        .iter()
        .filter(|member| member.roles.contains(&Role::Administrator.into()))
        .count();
    let places = Places::read(&cx).await?;
    let access = cx.store().staff_access(&cx.actor()).await?;
    let demonstration = cx.city().demonstration;
    let rows: Vec<Vec<AnyView>> = staff
        .into_iter()
        .map(|member| {
            let mut cells = member_row(lang, &member, administrators == 1, &places);
            let id = member.account.id;
            let own = access.get(&id).copied().unwrap_or_default();
            cells.push(access_cell(lang, id, own, demonstration));
            cells
        })
        .collect();
    let columns = ["staff-person", "staff-roles", "credentials-access"]
        .map(|key| Column::text(tr!(lang, key)))
        .to_vec();
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=tr!(lang, "desk-staff") lead=tr!(lang, "staff-lead") />
            <ProveAgain cx=cx.clone() back="/desk/staff" />
            <div class="split">
                <Table caption=tr!(lang, "staff-people", count = rows.len()) columns rows />
                {grant_form(lang, &form, &places)}
            </div>
            <p>
                <a href=cx.href("/desk/rights")>{tr!(lang, "staff-rights-link")}</a>
            </p>
        </div>
    };
    Ok(Page::desk(Screen::Staff, tr!(lang, "desk-staff"), body))
}

fn member_row(
    lang: Lang,
    member: &StaffMember,
    last_administrator: bool,
    places: &Places,
) -> Vec<AnyView> {
    let roles = member
        .roles
        .iter()
        .map(|role| {
            let Grant { role, scope } = *role;
            let name = role_name(lang, role);
            let kept = last_administrator && role == Role::Administrator;
            let (account, code) = (member.account.id.to_string(), role.code());
            let email = member.account.reveal().to_owned();
            let reach = scope_name(lang, scope, places);
            let about = match scope {
                Scope::City => tr!(
                    lang,
                    "staff-revoke-about",
                    role = name.clone(),
                    email = email
                ),
                Scope::Edition(_) | Scope::Network(_) => tr!(
                    lang,
                    "staff-revoke-about-for",
                    role = name.clone(),
                    email = email,
                    edition = reach.clone()
                ),
            };
            let change = if kept {
                view! { <p class="soft small">{tr!(lang, "staff-last-administrator")}</p> }
                    .into_any()
            } else {
                view! {
                    <Confirm summary=tr!(lang, "staff-revoke")>
                        <p>{about}</p>
                        <form method="post" action=RevokeRole::PATH>
                            <input type="hidden" name="account" value=account.clone() />
                            <input type="hidden" name="role" value=code />
                            <input type="hidden" name="scope" value=scope.to_string() />
                            <Button look=Look::Danger>{tr!(lang, "staff-revoke-now")}</Button>
                        </form>
                    </Confirm>
                }
                .into_any()
            };
            view! {
                <li class="stack-s">
                    <p class="strong">{name}</p>
                    <p class="soft small">{reach}</p>
                    {change}
                </li>
            }
        })
        .collect_view();
    let person = view! {
        <span class="verbatim">{member.account.reveal().to_owned()}</span>
        <br />
        <span class="soft">{member.account.name.clone()}</span>
    };
    vec![
        person.into_any(),
        view! { <ul class="stack-s plain-list">{roles}</ul> }.into_any(),
    ]
}

fn grant_form(lang: Lang, form: &FormState, places: &Places) -> AnyView {
    let city = Choice::new(Scope::City.to_string(), tr!(lang, "staff-scope-city"));
    let scopes = std::iter::once(city)
        .chain(places.catalogue.all().iter().map(|edition| {
            Choice::new(Scope::Edition(edition.id).to_string(), edition.name.clone())
        }))
        .chain(places.networks.iter().map(|network| {
            Choice::new(Scope::Network(network.id).to_string(), network.name.clone())
        }))
        .collect::<Vec<_>>();
    let roles = Role::ALL
        .iter()
        .map(|role| Choice::new(role.code(), role_name(lang, *role)).hint(tr!(lang, about(*role))))
        .collect::<Vec<_>>();
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "staff-grant")}</h2>
            <form method="post" action=GrantRole::PATH class="stack" id="form" novalidate>
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
                    label=tr!(lang, "staff-name")
                    value=form.value("name", "")
                    error=form.error(lang, "name")
                    autocomplete="off"
                />
                <RadioGroup
                    name="role"
                    legend=tr!(lang, "staff-role")
                    options=roles
                    value=form.value("role", "")
                    error=form.error(lang, "role")
                    required=true
                />
                <SelectField
                    name="scope"
                    label=tr!(lang, "staff-scope")
                    hint=tr!(lang, "staff-scope-hint")
                    options=scopes
                    value=form.value("scope", Scope::City.to_string())
                    error=form.error(lang, "scope")
                />
                <Button>{tr!(lang, "staff-grant-button")}</Button>
            </form>
        </section>
    }
    .into_any()
}

const fn about(role: Role) -> &'static str {
    match role {
        Role::Administrator => "staff-about-administrator",
        Role::Coordinator => "staff-about-coordinator",
        Role::Moderator => "staff-about-moderator",
        Role::Reader => "staff-about-reader",
        Role::Auditor => "staff-about-auditor",
        Role::Ambassador => "staff-about-ambassador",
        Role::AmbassadorLead => "staff-about-ambassador-lead",
    }
}
